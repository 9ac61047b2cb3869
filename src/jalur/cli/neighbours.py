"""The command that was most likely meant by one with a mistyped word: said, and never run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from jalur.cli.command_line import command_line
from jalur.errors import JalurError, UsageError
from jalur.text.folding import fold
from jalur.text.messages import Message, message

_ALIKE = 0.6
_UNKNOWN = "unknown-"
_COMMAND = "unknown-command"
_CITY = "unknown-city"
_PARTY = "unknown-party"
_OPTIONS = ("--kind", "--act")


def corrected(error: JalurError, argv: Sequence[str]) -> Message | None:
    """The command line as it was most likely meant, where one of its words is no city, command or
    value of an option; None where the word is like no other, or like several.
    """
    if not isinstance(error, UsageError) or error.id == _PARTY:
        return None
    if not error.id.startswith(_UNKNOWN):
        return None
    for typed in error.typed:
        at = _place(argv, typed)
        if at is None:
            continue
        words = _of_another_option(argv, at, typed) or _meant(error, argv, at, typed)
        if words:
            return message("error.type-instead", command=command_line(_mended(words)))
    return None


def _place(argv: Sequence[str], typed: str) -> int | None:
    """Where among the arguments the refused word stands, perhaps behind the sign of an option."""
    for at, word in enumerate(argv):
        if typed and typed in (word, word.partition("=")[2]):
            return at
    return None


def _mended(words: list[str]) -> list[str]:
    """The command, with what follows ``--kind`` or ``--act`` behind the one of which it is."""
    for at, word in enumerate(words):
        if words[at - 1] in _OPTIONS and at:
            mended = _of_another_option(words, at, word)
            return mended or words
    return words


def _of_another_option(argv: Sequence[str], at: int, typed: str) -> list[str]:
    """The command with a value of ``--kind`` or ``--act`` as one word, behind the option of which
    it is a value; empty where the word is no value of the two, or stands where it belongs.
    """
    if not at or argv[at - 1] not in _OPTIONS:
        return []
    from jalur.cli.typed_choices import is_value
    from jalur.loading.common import load_common
    from jalur.loading.folders import DataFolders

    common = load_common(DataFolders())
    for end in (at + 2, at + 1):
        value = " ".join((typed, *argv[at + 1 : end]))
        for option in (argv[at - 1], *_OPTIONS):
            if is_value(common, option, value):
                mended = [*argv[: at - 1], option, value, *argv[end:]]
                return mended if mended != list(argv) else []
    return []


def _meant(error: JalurError, argv: Sequence[str], at: int, typed: str) -> list[str]:
    """The arguments with the word that was meant; empty where none is known."""
    before, behind = list(argv[:at]), list(argv[at + 1 :])
    option, sign, _ = argv[at].partition("=") if argv[at] != typed else ("", "", "")
    # Words before the id, as in Kota Kendari, are part of the name.
    if error.id == _CITY and behind and fold(behind[0]) in error.suggestions:
        if _is_another(fold(typed), fold(behind[0])):
            return []
        return [*before, fold(behind[0]), *behind[1:]]
    words = {fold(each): each for each in error.suggestions}
    if error.id == _COMMAND:
        known = _words_for_commands(error.suggestions)
        if _is_city(typed):
            return [*before, "show", typed, *behind]
        words = {**known, **words}
    near = _near(fold(typed), words)
    # Banjarmasin is no misspelt Banjar.
    if error.id == _CITY and fold(typed) != near and fold(typed).startswith(near):
        return []
    return [*before, f"{option}{sign}{near}", *behind] if near else []


def _near(typed: str, words: Mapping[str, str]) -> str:
    """What is meant by the word that is spelled most like the typed one; empty where two are."""
    from difflib import SequenceMatcher, get_close_matches

    if typed in words:
        return words[typed]
    close = get_close_matches(typed, words, n=2, cutoff=_ALIKE)
    if not close:
        return ""
    likeness = [SequenceMatcher(None, each, typed).ratio() for each in close]
    # One that begins as it was typed is no nearer than another that does.
    several = len(close) > 1 and (
        likeness[0] == likeness[1] or all(each.startswith(typed) for each in close)
    )
    return "" if several and words[close[0]] != words[close[1]] else words[close[0]]


def _words_for_commands(commands: Iterable[str]) -> dict[str, str]:
    """What people type for the commands that there are."""
    from jalur.loading.common import load_common
    from jalur.loading.folders import DataFolders

    known = set(commands)
    every = load_common(DataFolders()).typing.commands
    return {fold(word): name for name, words in every.items() if name in known for word in words}


def _is_another(word: str, id: str) -> bool:
    """Whether the word before the name of a region says that it is another: Kabupaten Banjar."""
    from jalur.loading.common import load_common
    from jalur.loading.folders import DataFolders
    from jalur.loading.regions import load_region

    if word not in load_common(DataFolders()).typing.region_words:
        return False
    return not fold(load_region(DataFolders(), id).regulation.name).startswith(f"{word} ")


def _is_city(typed: str) -> bool:
    from jalur.loading.folders import DataFolders

    return DataFolders().file(fold(typed).replace(" ", "-")) is not None
