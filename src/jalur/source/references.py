"""Which provisions a row of references names: ``ayat (2) huruf b dan huruf d Pasal 9``.

Whatever a row leaves out of an address stands before it, or behind the last of those that share it.
Where both could be meant, or none, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jalur.law.citation import LEVELS, Citation, Part

_LABEL = {
    "pasal": r"\d{1,4}(?:\s?[A-Z])?\b",
    "ayat": r"\(\d{1,3}[a-zA-Z]?\)",
    "huruf": r"[a-z]{1,2}\d?\b",
    "angka": r"\d{1,3}[a-z]?\b",
}
REFERENCE = re.compile(
    "|".join(rf"\b{level}\s+(?P<{level}>{label})" for level, label in _LABEL.items())
    + r"|\blampiran(?:\s+(?P<lampiran>[IVX]+|\d{1,2})\b)?",
    re.IGNORECASE,
)
_RANGE = r"s(?:ampai|\.)\s?(?:dengan|d\.?)|s/d|sampai|hingga"
_JOINT = re.compile(
    r"\s*(?:(?P<within>(?:di\s?)?(?:dalam|pada|dari)|)"
    rf"|(?P<range>{_RANGE})|(?P<also>,?\s*(?:dan/atau|dan|atau|serta)|,))\s*",
    re.IGNORECASE,
)
_BARE = {
    level: re.compile(
        rf"\s*(?:(?P<range>{_RANGE})|,\s*(?:dan\s|serta\s)?|dan\s|serta\s)\s*(?P<label>{label})(?!\s*\()",
        re.IGNORECASE,
    )
    for level, label in (_LABEL | {"huruf": r"[a-z]\d?\b"}).items()
}
"""What goes on with the same word: *Pasal 10, 11 dan 12*."""
MAX_RANGE = 200
"""So many provisions, at the most, are read of one *sampai dengan*, or of one row."""


class Unclear(Exception):
    """What is named cannot be told for certain."""


class _Unit(NamedTuple):
    """References that are parts of one address, in the order in which they are printed."""

    parts: tuple[Part, ...]
    ranges: bool
    """Whether it ends what the one before it began: *sampai dengan*."""

    def with_part(self, part: Part) -> _Unit:
        """The same with one more part; of more than an address can have, no more are kept."""
        parts = (*self.parts, part) if len(self.parts) <= len(LEVELS) else self.parts
        return self._replace(parts=parts)


@dataclass(frozen=True, slots=True)
class Row:
    """References that follow each other without other words."""

    units: tuple[_Unit, ...]
    start: int
    end: int

    def first(self, level: str, count: int) -> tuple[Row, Row | None]:
        """The first ``count`` provisions of a level, and the rest of the row.

        Raises ``Unclear`` where the row does not begin with so many.
        """
        found = 0
        for n, unit in enumerate(self.units):
            if found == count:
                return (
                    Row(self.units[:n], self.start, self.end),
                    Row(self.units[n:], self.start, self.end),
                )
            if all(part.level != level for part in unit.parts):
                break
            found += (
                len(_between(self.units[n - 1].parts[-1], unit.parts[-1])) if unit.ranges else 0
            )
            found += 1
        if found != count:
            raise Unclear
        return self, None


def rows(text: str, start: int, end: int) -> Iterator[Row]:
    """The rows of references between two places of ``text``."""
    units: list[_Unit] = []
    begun = at = -1
    while match := REFERENCE.search(text, max(start, at), end):
        level = match.lastgroup or "lampiran"
        joint = _JOINT.fullmatch(text, at, match.start()) if at >= 0 else None
        part = Part(level, _label(level, match[level] or ""))
        if at >= 0 and joint is None:
            yield Row(tuple(units), begun, at)
            units = []
        if not units:
            begun = match.start()
        opened = bool(units) and [each.level for each in units[-1].parts] == [level]
        if units and joint and joint.lastgroup == "within" and not opened:
            units[-1] = units[-1].with_part(part)
        else:
            units.append(_Unit((part,), bool(joint and joint.lastgroup == "range")))
        at = match.end()
        while level != "lampiran" and (bare := _BARE[level].match(text, at, end)):
            if level == "angka" and REFERENCE.match(text, bare.start("label"), end):
                break
            units.append(
                _Unit((Part(level, _label(level, bare["label"])),), bare["range"] is not None)
            )
            at = bare.end()
    if units:
        yield Row(tuple(units), begun, at)


def _label(level: str, label: str) -> str:
    label = "".join(label.split()).strip("()")
    if level == "huruf":
        # The case tells one list from another.
        return label
    return label.upper() if level in ("pasal", "lampiran") else label.lower()


def resolve(row: Row, context: Citation | None) -> tuple[Citation, ...]:
    """The addresses of a row; what they leave out is that of ``context``.

    Raises ``Unclear`` where they cannot be told for certain.
    """
    if any(part.level == "lampiran" for unit in row.units for part in unit.parts):
        return _annexes(row)
    units = row.units
    if len(units) > MAX_RANGE:
        raise Unclear
    paths: list[tuple[Part, ...]] = []
    for n in range(len(units)):
        paths.append(_whole(units, n, paths[-1] if paths else None, context))
    depths = {path[1].level for path in paths if len(path) > 1 and _shared(paths, path)}
    if len(depths) > 1:
        raise Unclear
    found: list[tuple[Part, ...]] = []
    for n, path in enumerate(paths):
        if units[n].ranges:
            before = paths[n - 1]
            if before[:-1] != path[:-1] or before[-1].level != path[-1].level:
                raise Unclear
            found += [(*path[:-1], part) for part in _between(before[-1], path[-1])]
        found.append(path)
    return tuple(dict.fromkeys(map(Citation, found)))


def _shared(paths: Sequence[tuple[Part, ...]], path: tuple[Part, ...]) -> bool:
    """Whether another address of the row is in the same article."""
    return sum(each[0] == path[0] for each in paths) > 1


def _whole(
    units: Sequence[_Unit],
    n: int,
    before: tuple[Part, ...] | None,
    context: Citation | None,
) -> tuple[Part, ...]:
    """The address of a unit with what it leaves out."""
    own = _sorted(units[n].parts)
    if units[n].parts[0].level == "pasal":
        return own
    above, rest = own[:1] if own[0].level == "pasal" else (), own
    if above:
        rest = own[1:]
    top = rest[0].level
    between = _behind(units, n, top)
    article = above or tuple(part for part in between if part.level == "pasal")
    between = tuple(part for part in between if part.level != "pasal")
    prior = before
    if n and article and any(part.level == "pasal" for part in units[n - 1].parts):
        if not above:
            raise Unclear
        prior = None
    if prior is None and not article and context is not None and not n:
        prior = context.parts
    if prior is not None and prior[0].level != "pasal" and not article:
        raise Unclear
    inherited = () if prior is None else _down_to(prior, top, within=n > 0)
    article = article or inherited[:1]
    inherited = tuple(part for part in inherited if part.level != "pasal")
    if between and inherited and n:
        raise Unclear
    if not article:
        raise Unclear
    return _sorted((*article, *(between or inherited), *rest))


def _down_to(path: tuple[Part, ...], level: str, *, within: bool) -> tuple[Part, ...]:
    """The parts of an address above ``level``; of one that ends above it, the whole.

    ``within`` one row two levels do not follow each other: ``Pasal 5 dan huruf b``.
    """
    rank = LEVELS.index(level)
    levels = [part.level for part in path]
    if level in levels:
        return path[: levels.index(level)]
    if any(LEVELS.index(each) > rank for each in levels):
        if level == "ayat":
            return path[:1]
        raise Unclear
    if within:
        raise Unclear
    return path


def _behind(units: Sequence[_Unit], n: int, top: str) -> tuple[Part, ...]:
    """What stands behind a later reference of the same row and belongs to this one too."""
    found: dict[str, Part] = {}
    for unit in units[n + 1 :]:
        levels = [part.level for part in unit.parts]
        if levels[0] == "pasal":
            break
        for at, part in enumerate(unit.parts[1:], 1):
            above = LEVELS.index(part.level) < LEVELS.index(top)
            if above and LEVELS.index(part.level) < max(map(LEVELS.index, levels[:at])):
                found.setdefault(part.level, part)
        if "pasal" in levels:
            break
    mine = {part.level for part in units[n].parts}
    return tuple(part for level, part in found.items() if level not in mine)


def _sorted(parts: Sequence[Part]) -> tuple[Part, ...]:
    ranks = [LEVELS.index(part.level) for part in parts]
    if len(set(ranks)) < len(ranks):
        raise Unclear
    path = tuple(part for _, part in sorted(zip(ranks, parts, strict=True), key=lambda p: p[0]))
    if parts[0].level == "pasal" and path != tuple(parts):
        raise Unclear
    return path


def _annexes(row: Row) -> tuple[Citation, ...]:
    """The annexes of a row; what is within one has no address."""
    found: list[Citation] = []
    for unit in row.units:
        part = next((each for each in unit.parts if each.level == "lampiran"), None)
        if unit.ranges or (part is None and not found):
            raise Unclear
        if part is not None:
            found.append(Citation((part,)))
        elif unit.parts[0].level in ("pasal", "ayat"):
            raise Unclear
    return tuple(dict.fromkeys(found))


def _between(first: Part, last: Part) -> tuple[Part, ...]:
    """What stands between the two ends of a range. Raises ``Unclear``."""
    a, b = first.label, last.label
    if first.level != last.level:
        raise Unclear
    if a.isdecimal() and b.isdecimal():
        low, high = int(a), int(b)
        labels = [str(n) for n in range(low + 1, min(high, low + MAX_RANGE + 1))]
    elif a[:-1] == b[:-1] and a[-1:].isalpha() == b[-1:].isalpha():
        low, high = ord(a[-1]), ord(b[-1])
        labels = [a[:-1] + chr(n) for n in range(low + 1, high)]
    else:
        raise Unclear
    if high <= low or high - low > MAX_RANGE:
        raise Unclear
    return tuple(Part(last.level, label) for label in labels)
