"""What the rows of ``diff`` and ``compare`` are called by people; TSV and JSON have the keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.text.folding import fold
from jalur.text.messages import Message

_JOINED = re.compile(r"( ?→ |, | / |; |\|)")
_KEY = re.compile(r"[a-z]+(?:-[a-z]+)*(?::.+)?")
"""A class or another id; behind a colon stands by what it is told apart from others of its kind."""
Label = Callable[[str], str]
"""What a part of a key is called."""


def labels(regions: Iterable[Region], catalogue: Catalogue) -> Label:
    """What each part of a key is called, where ``regions`` are compared."""
    several = tuple(regions)

    def label(part: str) -> str:
        kind, _, own = part.partition(":")
        named = _named(kind, several, catalogue)
        if not own:
            return named
        inside = (_named(each, several, catalogue) for each in own.split("+"))
        return f"{named} ({', '.join(inside)})"

    return label


def keys_cell(keys: Iterable[str], label: Label) -> str:
    """Keys in a cell: those that begin alike on one line, ``koordinasi: Dinas, Badan``."""
    lines: dict[str, list[str]] = {}
    for key in keys:
        # A key of one part has nothing to stand behind, so all such keys share a line.
        first, _, rest = key.partition("/")
        shown = " / ".join(map(label, (rest or first).split("/")))
        lines.setdefault(label(first) if rest else "", []).append(shown)
    cell = []
    for first, rests in lines.items():
        # Names of affairs have commas of their own.
        cell.append(f"{first}: {', '.join(rests)}" if first else "; ".join(rests))
    return "\n".join(cell)


def in_words(phrase: Message, label: Label) -> Message:
    """A phrase in whose gaps classes of parties are called as in the keys of rows."""
    gaps = {
        name: gap if isinstance(gap, Message) else "".join(map(_class(label), _JOINED.split(gap)))
        for name, gap in phrase.args
    }
    return replace(phrase, args=tuple(gaps.items()))


def _class(label: Label) -> Label:
    """What a part of a gap is called: a class by its label, all else as it is."""
    return lambda part: label(part) if _KEY.fullmatch(part) else part


def _named(id: str, regions: tuple[Region, ...], catalogue: Catalogue) -> str:
    """A word of the tool in the user's language; a term of the field by its name in the lists."""
    said = catalogue.templates.get(f"row.{id}")
    if said is not None:
        return said
    for region in regions:
        common = region.common
        if id in common.kinds:
            words = (word for word in common.kinds[id].class_words if fold(word) == fold(id))
            return next(words, _plain(id).title())
        own = region.term("purposes", region.term("documents", id))
        if own != id:
            return own
        if id in common.affairs:
            return _inside(common.affairs[id])
    return _plain(id)


def _plain(id: str) -> str:
    return id.replace("-", " ")


def _inside(name: str) -> str:
    """The name of an affair in the middle of a line: as every word but DPRD, in small letters."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
