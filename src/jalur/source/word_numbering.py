"""The numbers that Word sets before paragraphs and keeps in no paragraph."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from jalur.source.labels import roman

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_SPACE = {"tab": "\t", "space": " ", "nothing": ""}


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered."""

    format: str
    """``decimal``, ``lowerLetter`` …"""
    text: str
    """``(%1)``: each ``%n`` is the number of level n."""
    start: int
    suffix: str
    restarts_after: int
    """It begins anew after an item of so many levels above; 0: never, as articles count on."""


@dataclass(frozen=True, slots=True)
class _List:
    """A numbering as paragraphs name it."""

    counter: str
    """Lists of one counter count on from each other."""
    levels: Mapping[int, _Level]


class Numbering:
    """Counts through the paragraphs of one document in their order."""

    def __init__(self, document: Document) -> None:
        self._lists = _lists(document)
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def mark(self, paragraph: Paragraph) -> str:
        """What Word prints before a paragraph and between the two; "" where it prints nothing."""
        list_id, depth = _numbered(paragraph)
        numbering = self._lists.get(list_id or "")
        if list_id is None or numbering is None or depth not in numbering.levels:
            return ""
        counts = self._counts[numbering.counter]
        counts[depth] = counts.get(depth, numbering.levels[depth].start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            if depth < numbering.levels[deeper].restarts_after:
                del counts[deeper]
        level = numbering.levels[depth]
        if level.format in ("bullet", "none"):
            return "• " if level.format == "bullet" else ""
        printed = re.sub(
            r"%(\d)", lambda match: self._number(numbering, counts, int(match[1]) - 1), level.text
        )
        return printed + level.suffix

    @staticmethod
    def _number(numbering: _List, counts: dict[int, int], depth: int) -> str:
        level = numbering.levels.get(depth)
        if level is None:
            return ""
        value = counts.setdefault(depth, level.start)
        return _FORMATS.get(level.format, str)(value)


def _numbered(paragraph: Paragraph) -> tuple[str | None, int]:
    """The list of a paragraph and its level there; its style, or a style of that, may say both."""
    list_id: str | None = None
    depth: int | None = None
    sources: list[Any] = [paragraph._p.pPr]
    style = paragraph.style
    while style is not None:
        sources.append(style.element.pPr)
        style = style.base_style
    for properties in sources:
        numbers = None if properties is None else properties.numPr
        if numbers is None:
            continue
        if list_id is None and numbers.numId is not None:
            list_id = str(numbers.numId.val)
        if depth is None and numbers.ilvl is not None:
            depth = int(numbers.ilvl.val)
    # A list whose number is 0 takes the numbering of a style away.
    return (None if list_id == "0" else list_id), depth or 0


def _lists(document: Document) -> Mapping[str, _List]:
    """Every list of a document by the id that paragraphs name."""
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError):  # The document numbers nothing.
        return {}
    shapes = {each.get(_tag("abstractNumId")): each for each in root.findall(_tag("abstractNum"))}
    lists: dict[str, _List] = {}
    for each in root.findall(_tag("num")):
        id, shape_id = each.get(_tag("numId")), _child(each, "abstractNumId")
        shape = shapes.get(shape_id)
        if id is None or shape is None:
            continue
        levels = {
            int(level.get(_tag("ilvl"))): _level(level) for level in shape.findall(_tag("lvl"))
        }
        restarts = False
        for override in each.findall(_tag("lvlOverride")):
            depth = int(override.get(_tag("ilvl")))
            own, start = override.find(_tag("lvl")), _child(override, "startOverride")
            if own is not None:
                levels[depth] = _level(own)
            if start is not None and depth in levels:
                restarts = True
                levels[depth] = replace(levels[depth], start=int(start))
        lists[id] = _List(id if restarts else f"abstract {shape_id}", levels)
    return lists


def _level(element: Any) -> _Level:
    depth = int(element.get(_tag("ilvl")))
    restart = _child(element, "lvlRestart")
    return _Level(
        format=_child(element, "numFmt") or "decimal",
        text=_child(element, "lvlText") or "",
        start=int(_child(element, "start") or 1),
        suffix=_SPACE.get(_child(element, "suff") or "tab", "\t"),
        restarts_after=depth if restart is None else int(restart),
    )


def _tag(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{name}")


def _child(element: Any, name: str) -> str | None:
    """The ``w:val`` of a child element."""
    child = element.find(_tag(name))
    return None if child is None else child.get(_tag("val"))


def _letters(value: int) -> str:
    """a to z, then aa, bb, cc: as Word counts."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02}",
    "lowerLetter": _letters,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerRoman": lambda value: roman(value).lower(),
    "upperRoman": roman,
}
