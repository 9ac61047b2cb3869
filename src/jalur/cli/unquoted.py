"""Names of several words that were typed without quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from typer.core import TyperArgument, TyperOption

from jalur.cli.answering import STDIN
from jalur.cli.command_line import command_line
from jalur.cli.session import Notes, Session
from jalur.cli.typer_classes import AnyCommand, Context
from jalur.errors import UsageError
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.reasoning.outcomes import Found
from jalur.text.folding import fold
from jalur.text.messages import message

_NAMES = ("party", "other", "ref")
"""The arguments of commands that may be of several words."""
_OFFICE = "OFFICE"
"""What stands in the help for the value of an option that is a name."""


def join(command: AnyCommand, context: Context, args: Sequence[str]) -> None:
    """Put the words that are left over into the last argument of the command, where it is a name.

    Where there are two names, the command itself parts the words. Raises ``UsageError`` where it
    takes none, where the names are to come from stdin, or where an option has several words.
    """
    from jalur.cli.usage_errors import too_many

    names = [p.name for p in command.params if isinstance(p, TyperArgument) and p.name in _NAMES]
    words = [str(context.params[name]) for name in names if name] + context.args
    if not names or (len(names) == 1 and STDIN in words):
        raise too_many(context.args, context)
    _refuse_loose_values(command, args, context)
    if len(names) == 1:
        context.params[str(names[0])] = " ".join(words)


def _refuse_loose_values(command: AnyCommand, args: Sequence[str], context: Context) -> None:
    """Raise ``UsageError`` where a word stands behind the name that an option has: it may belong to
    that name.
    """
    offices = {
        spelling
        for param in command.params
        if isinstance(param, TyperOption) and param.metavar == _OFFICE
        for spelling in param.opts
    }
    city = context.params.get("city")
    for option, value, word in zip(args, args[1:], args[2:], strict=False):
        if option in offices and not word.startswith("-") and word != city:
            longer = command_line([option, f"{value} {word}"], program="")
            shorter = command_line([option, value], program="")
            details = (message("error.either", first=longer, second=shorter),)
            raise UsageError("unquoted-value", details=details, option=option)


class _Split(NamedTuple):
    """A way in which words are one name or two."""

    names: tuple[str, ...]
    parties: tuple[str, ...]
    notes: int
    named: bool


def two_names(
    session: Session, region: Region, words: Sequence[str]
) -> tuple[str, str | None, Notes]:
    """The one name or the two that the words are, and what to know of where they were parted.

    Two arguments of which one was typed in quotation marks are what they are. Raises ``UsageError``
    where the words may be parted in several ways.
    """
    whole = " ".join(words)
    if len(words) == 1:
        return whole, None, ()
    if STDIN in words:
        return _with_stdin(words)
    if len(words) == 2 and any(" " in word.strip() for word in words):
        return words[0], words[1], ()
    splits = _distinct(_splits(session, region, words))
    ways = [_as_typed(region, split) for split in splits]
    # Two words that are the parties' own names cannot be typed in another way.
    splits = [
        split for split, way in zip(splits, ways, strict=True) if way == tuple(words)
    ] or splits
    if len(splits) > 1:
        asked = [
            message("error.as-typed", command=command_line(["relation", region.id, *way]))
            for way in ways
        ]
        raise UsageError("several-splits", details=tuple(asked), text=whole)
    if not splits:
        return _refused(session, region, words)
    first, *others = splits[0].names
    if not others:
        return first, None, ()
    if len(ways) == 1 and len(words) == 2:
        return first, others[0], ()
    said = message("note.two-names", first=first, second=others[0])
    return first, others[0], (Note("caution", said),)


def _as_typed(region: Region, split: _Split) -> tuple[str, ...]:
    """The names as they are to be typed, so that they are not parted otherwise: of two words the
    parties' own names.
    """
    if len(split.names) == 1 or any(" " in name for name in split.names):
        return split.names
    return tuple(region.name(id) if id in region.parties else id for id in split.parties)


def _with_stdin(words: Sequence[str]) -> tuple[str, str, Notes]:
    """The names of which one comes from stdin, line by line."""
    if words.count(STDIN) > 1:
        raise UsageError("two-batches")
    if words[0] == STDIN:
        return STDIN, " ".join(words[1:]), ()
    if words[-1] == STDIN:
        return " ".join(words[:-1]), STDIN, ()
    raise UsageError("extra-words", text=" ".join(words[words.index(STDIN) + 1 :]))


def _splits(session: Session, region: Region, words: Sequence[str]) -> list[_Split]:
    """The ways in which every name means a party; the one name, unless it only looks like one."""
    parting = region.common.typing.parting
    ways = [(" ".join(a), " ".join(b)) for a, b in _halves(words, parting)]
    two = [split for way in ways if (split := _split(session, region, way)) is not None]
    one = _split(session, region, (" ".join(words),))
    # Behind a class word anything may be a name of its own: Kecamatan Baruga Walikota is none.
    every = two if one is None or (two and not one.named) else [one, *two]
    if len(words) == 2 and one is not None and any(one.parties[0] == t.parties[0] for t in two):
        every = two  # The second word changes nothing in the first: Sekda Setda.
    return [split for split in every if split.named] or every


def _halves(
    words: Sequence[str], parting: Sequence[str]
) -> list[tuple[Sequence[str], Sequence[str]]]:
    """The ways to part the words in two, without what only stands between two names: *dengan*."""
    halves = []
    for end in range(1, len(words)):
        joined = fold(words[end]) in parting and end + 1 < len(words)
        halves.append((words[:end], words[end + joined :]))
    return halves


def _split(session: Session, region: Region, names: tuple[str, ...]) -> _Split | None:
    """The names with whom they mean; None where one of them means nobody, or several."""
    found = [session.outcome(region, name) for name in names]
    parties = [each for each in found if isinstance(each, Found)]
    if len(parties) < len(found) or any(_runs_on(region, each.party) for each in parties):
        return None
    ids = tuple(each.party.id for each in parties)
    notes = sum(len(each.notes) for each in parties)
    return _Split(names, ids, notes, all(each.party.named for each in parties))


def _runs_on(region: Region, party: Party) -> bool:
    """Whether the name of a party that the regulation does not name has another class word in it,
    as *Kecamatan Baruga Dinas* has.
    """
    words = {fold(word) for kind in region.common.kinds.values() for word in kind.class_words}
    return not party.named and not words.isdisjoint(fold(party.name).split()[1:])


def _distinct(splits: Sequence[_Split]) -> list[_Split]:
    """Of the ways that mean the same parties the one with the least to be read into it."""
    best: dict[tuple[str, ...], _Split] = {}
    for split in splits:
        known = best.get(split.parties)
        if known is None or split.notes < known.notes:
            best[split.parties] = split
    return list(best.values())


def _refused(
    session: Session, region: Region, words: Sequence[str]
) -> tuple[str, str | None, Notes]:
    """Two names of which one is none, as they were most likely meant; else what is left over."""
    ways = [(" ".join(words[:end]), " ".join(words[end:])) for end in range(1, len(words))]
    known = [
        (len(name), way)
        for way in ways
        for name in way
        if (split := _split(session, region, (name,))) is not None and not split.notes
    ]
    if known:
        return (*max(known)[1], ())
    if len(words) == 2:
        return words[0], words[1], ()
    raise UsageError("extra-words", text=" ".join(words[2:]))
