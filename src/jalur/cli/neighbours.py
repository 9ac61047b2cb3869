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
        words = _meant(error, argv, at, typed)
        if words:
            return message("error.type-instead", command=command_line(words))
    return None


def _place(argv: Sequence[str], typed: str) -> int | None:
    """Where among the arguments the refused word stands, perhaps behind the sign of an option."""
    for at, word in enumerate(argv):
        if typed and typed in (word, word.partition("=")[2]):
            return at
    return None


def _meant(error: JalurError, argv: Sequence[str], at: int, typed: str) -> list[str]:
    """The arguments with the word that was meant; empty where none is known."""
    before, behind = list(argv[:at]), list(argv[at + 1 :])
    option, sign, _ = argv[at].partition("=") if argv[at] != typed else ("", "", "")
    # Words before the id, as in Kota Kendari, are part of the name.
    if error.id == _CITY and behind and fold(behind[0]) in error.suggestions:
        return [*before, fold(behind[0]), *behind[1:]]
    words = {fold(each): each for each in error.suggestions}
    if error.id == _COMMAND:
        known = _words_for_commands(error.suggestions)
        if _is_city(typed):
            return [*before, "show", typed, *behind]
        words = {**known, **words}
    near = _near(fold(typed), words)
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


def _is_city(typed: str) -> bool:
    from jalur.loading.folders import DataFolders

    return DataFolders().file(fold(typed).replace(" ", "-")) is not None
