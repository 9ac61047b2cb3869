"""Where references lead: angka 273, 276 and 279, and whether there is anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from jalur.audit.hit import Hit, hit
from jalur.audit.own_references import OwnReference, own_references
from jalur.audit.subject import Subject
from jalur.law.citation import Citation, Part
from jalur.law.findings import WARNING
from jalur.source.labels import from_roman, steps

_LOOK = 60
_ROMAN = re.compile(r"[IVXLC]+")
_LETTERED = re.compile(r"\d+[A-Z]")
_LAID_DOWN = re.compile(r"\bsebagaimana\s+diatur\s+(?:(?:di\s?)?dalam|pada)\s+\Z", re.IGNORECASE)
_AND_IN = re.compile(r",?\s*(?:dan|atau|serta)\s+pada\s+", re.IGNORECASE)
_MANY = 3
"""So many that follow each other are one *sampai dengan*."""


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong with the targets of references."""
    references = list(own_references(subject))
    there = _There(subject, references)
    before: OwnReference | None = None
    for each in references:
        lost = list(there.check(each))
        yield from lost
        if each.meant:
            yield from _listed(each)
            apart = each.norm.ref.parts[0] in subject.unnumbered
            yield from _order(each, lost=bool(lost) or apart)
        start = max(each.norm.start, each.row.start - _LOOK)
        said = _LAID_DOWN.search(subject.masked, start, each.row.start)
        if said and each.alone:
            yield hit("angka-272.words", said.start(), each.row.end, level=WARNING)
        named = any(_names_own(unit.parts, each.norm.ref) for unit in each.row.units)
        if named and each.targets and each.alone:
            yield hit("angka-275.own", each.row.start, each.row.end)
        if before is not None and _own_last(subject, before, each):
            yield hit("angka-276", before.row.start, each.row.end)
        before = each


def _names_own(parts: tuple[Part, ...], ref: Citation) -> bool:
    """Whether a paragraph of the own article is named with the number of this."""
    levels = [part.level for part in parts]
    return levels[:2] == ["pasal", "ayat"] and parts[0].label == ref.parts[0].label


def _own_last(subject: Subject, before: OwnReference, each: OwnReference) -> bool:
    """Whether a paragraph of the own article stands behind another article: *dalam Pasal 3 dan
    pada ayat (1)*.
    """
    own = each.norm.ref.parts
    return (
        before.norm == each.norm
        and before.meant
        and each.alone
        and len(own) > 1
        and own[1].level == "ayat"
        and each.row.units[0].parts[0].level == "ayat"
        and any(target.parts[0] != own[0] for target in before.targets)
        and bool(_AND_IN.fullmatch(subject.masked, before.row.end, each.row.start))
    )


def _listed(each: OwnReference) -> Iterator[Hit]:
    """Three articles or paragraphs in a row, one by one."""
    run = 1
    for before, unit in pairwise(each.row.units):
        one, other = before.parts[-1], unit.parts[-1]
        follows = (
            len(unit.parts) == 1
            and not unit.ranges
            and one.level == other.level
            and other.level in ("pasal", "ayat")
            and steps(one.label, other.label) == 1
        )
        run = run + 1 if follows else 1
        if run == _MANY:
            yield hit("angka-273", each.row.start, each.row.end)
            return


def _order(each: OwnReference, *, lost: bool) -> Iterator[Hit]:
    """Those of the own article first, then the others upwards; none that stands behind."""
    row, ref = each.row, each.norm.ref
    keys = [(target.parts[0] != ref.parts[0], target.sort_key()) for target in each.targets]
    if any(before > key for before, key in pairwise(keys)):
        yield hit("angka-276", row.start, row.end)
    later = [
        target
        for target in each.targets
        if target.parts[0].level == "pasal"
        and target.sort_key() > ref.sort_key()
        and not ref.covers(target)
    ]
    if later and not lost:
        yield hit("angka-279", row.start, row.end, target=later[0].long())


class _There:
    """What there is to be referred to."""

    def __init__(self, subject: Subject, references: Sequence[OwnReference]) -> None:
        self._subject = subject
        self._spans: dict[Citation, tuple[int, int]] = {}
        for norm in subject.norms:
            for above in (norm.ref, *norm.ref.parents()):
                start = self._spans.get(above, (norm.start, 0))[0]
                self._spans[above] = (start, norm.end)
        self._refs = self._spans.keys()
        below: dict[Citation, dict[str, list[str]]] = {}
        for ref in self._refs:
            if len(ref.parts) > 1:
                last = ref.parts[-1]
                levels = below.setdefault(Citation(ref.parts[:-1]), {})
                levels.setdefault(last.level, []).append(last.label)
        self._below: Mapping[Citation, Mapping[str, list[str]]] = below
        self._doubtful = {
            part for each in subject.source.unread if each.at for part in each.at.parts[:1]
        }
        numbers = [int(ref.parts[0].label) for ref in self._refs if ref.parts[0].label.isdecimal()]
        self._last = max(numbers, default=0)
        self._whole = 1 in numbers
        """Of an extract nobody knows what is not there."""
        self._ended = subject.part("penutup") is not None
        """Of a text whose end is lost nobody knows what stood there."""
        self._annexes = {
            part.label for part in subject.source.parts if part.name == "lampiran" and part.label
        }
        self._nameless = sum(
            part.name == "lampiran" and not part.label for part in subject.source.parts
        )
        self._named_annexes = {
            target.parts[0].label
            for each in references
            for target in each.targets
            if target.parts[0].level == "lampiran"
        }
        self._lettered = {
            ref.parts[0].label[:-1] for ref in self._refs if _LETTERED.fullmatch(ref.parts[0].label)
        }
        """Articles in whose place one with a letter may stand."""

    def check(self, each: OwnReference) -> Iterator[Hit]:
        """Whether a reference leads somewhere, and not to where it stands."""
        row, ref = each.row, each.norm.ref
        if not each.alone:
            return
        if not each.meant and row.units[0].parts[0].level not in ("pasal", "lampiran"):
            return  # It may go on with what was named before: "ayat (1) huruf a …, dan huruf b".
        for target in each.targets:
            if target == ref or (target.covers(ref) and each.meant):
                level = None if target == ref and len(each.targets) == 1 and each.meant else WARNING
                yield hit("reference-to-itself", row.start, row.end, level=level)
                return
        for target in each.targets:
            sure = self._missing(target)
            if sure is not None:
                said = each.meant or target.parts[0].level == "lampiran"
                level = None if sure and said else WARNING
                yield hit(
                    "reference-to-nothing", row.start, row.end, level=level, target=target.long()
                )
                return

    def _missing(self, target: Citation) -> bool | None:
        """Whether it is surely not there; None where it is."""
        if target.parts[0].level == "lampiran":
            return self._annex_missing(target.parts[0].label)
        if target in self._refs or not self._whole:
            return None
        lacking = next(
            above for above in (*reversed(target.parents()), target) if above not in self._refs
        )
        if lacking.parts[0] in self._subject.unnumbered:
            return None
        part = lacking.parts[-1]
        if part.level == "pasal":
            if part.label in self._lettered:
                return None
            beyond = part.label.isdecimal() and int(part.label) > self._last
            return self._ended and beyond
        if self._printed(lacking, part):
            return None
        if lacking.parts[0] in self._doubtful:
            return False
        others = self._below.get(Citation(lacking.parts[:-1]), {})
        labels = others.get(part.level, [])
        return _behind_all(part, labels) if labels else part.level == "ayat"

    def _annex_missing(self, label: str) -> bool | None:
        """Not where one stands there with another figure, or without any."""
        if not label or not self._annexes or label in self._annexes or not _ROMAN.fullmatch(label):
            return None
        worth = from_roman(label)
        if str(worth) in self._annexes or worth <= len(self._annexes) + self._nameless:
            return None
        return bool(self._annexes - self._named_annexes) and not self._nameless

    def _printed(self, lacking: Citation, part: Part) -> bool:
        """Whether its mark may stand where it belongs, though it was not read."""
        start, end = self._spans[Citation(lacking.parts[:-1])]
        label = re.escape(part.label)
        mark = re.compile(
            rf"(?:^|[;:.])\W{{0,3}}(?:dan\s|atau\s)?(?:{label}\s*[.)]|\(\s*{label}\b)", re.M
        )
        return bool(mark.search(self._subject.text, start, end))


def _behind_all(part: Part, labels: list[str]) -> bool:
    """Whether a list is read from its beginning on, and ends before this label."""
    if part.label.isdecimal() and all(label.isdecimal() for label in labels):
        numbers = sorted(set(map(int, labels)))
        return numbers == list(range(1, len(numbers) + 1)) and int(part.label) > numbers[-1]
    if len(part.label) == 1 and all(len(label) == 1 for label in labels):
        letters = sorted(set(labels))
        first = [chr(ord("a") + n) for n in range(len(letters))]
        return letters == first and part.label > letters[-1]
    return False
