"""What the words of an annex's cell are: whoever coordinates, a unit, or what stands over some."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from jalur.drafting.name_kinds import NameKinds
from jalur.drafting.unit_names import UnitNames
from jalur.verification.patterns import any_of

_MARK = re.compile(r"(?:\(?(?P<mark>[a-z]|\d{1,2})[.)]|[-–•*])\s+(?=\S)")
_LETTERS = re.compile(r"[^\W\d_]+")


class Said(NamedTuple):
    """Some words with which a cell begins."""

    words: str
    """Without their mark."""
    mark: str | None
    lead: bool = False
    unit: bool = False
    heading: bool = False
    """Whether whoever coordinates is printed in capitals."""
    head: bool = False
    """Whether they name not the unit, but who leads it."""


class AnnexWords:
    """Tells the words of cells."""

    def __init__(self, kinds: NameKinds, units: UnitNames, coordinators: Iterable[str]) -> None:
        self._kinds, self._units = kinds, units
        common = kinds.common.kinds.values()
        classes = [word for each in common if each.portfolio for word in each.class_words]
        leads = [*coordinators]
        self._leading = frozenset(classes)
        self._lead = re.compile(
            rf"(?:{any_of(classes)})\s+(?:[A-Z]|(?i:{any_of(leads)}\b))" if classes else r"(?!)"
        )
        self._fields = tuple(
            each.removeprefix(f"{word} ")
            for each in leads
            for word in classes
            if each.startswith(f"{word} ")
        )
        self._capitals = re.compile(rf"(?:{any_of(map(str.upper, classes))})\s+[A-Z]")
        own = kinds.words.cells
        self._parts = re.compile(rf"(?:{any_of(own['parts'])})\s+\w+\b", re.IGNORECASE)
        self._within = re.compile(rf"\b(?:{any_of(own['within'])})\b", re.IGNORECASE)
        upper = any_of(map(str.upper, classes))
        self._last = re.compile(
            rf"\b(?P<lead>(?:{upper})\s[A-Z ,/&]+|(?:{any_of(classes)})\s+[A-Z]"
            rf"(?:(?!\b(?:{any_of(classes)})\b)[\w ,/&])*)\W*$"
        )
        unit_words = [
            word for each in common if each.category == "unit" for word in each.class_words
        ]
        self._classes = frozenset(unit_words)
        self._acronyms = frozenset(
            word
            for name in (*unit_words, *kinds.common.abbreviations)
            for word in _LETTERS.findall(name)
            if word.isupper()
        )
        stems = [stem for every in kinds.common.manners.values() for stem in every]
        verbs = any_of([*stems, *kinds.words.assigning["verbs"]])
        self._leads = re.compile(
            rf"\b(?:{any_of([*classes, *stems, *own['coordinators']])})", re.IGNORECASE
        )
        self._acting = re.compile(
            rf"\b(?:{any_of(own['beside'])}|yang\s+(?:me|ber)\w+"
            r"|pe(?!rangkat\b|merintah\b|jabat\b|gawai\b)\w{3,}(?<!an))\b",
            re.IGNORECASE,
        )
        self._behind = re.compile(
            rf"\s*(?:[:(]|,\s+(?!(?:dan|serta)\b)[a-z]|\s(?:yang\s+)?(?:{verbs})).*$"
        )

    def of(self, text: str, *, table: bool) -> Said:
        """What some words are; ``table``: whether headings stand over them."""
        match = _MARK.match(text)
        rest = text[match.end() :] if match else text
        mark = (match["mark"] or "-") if match else None
        capitals = self._capitals.match(rest) is not None
        if capitals or self._lead.match(rest) or (table and rest in self._leading):
            return Said(rest, mark, lead=True, heading=capitals)
        large = rest.isupper() and len(rest.split()) > 1
        if large and not rest.endswith(",") and (table or mark):
            large = not self._units.begins(self.small(rest))
        if not large and self._units.begins(self.small(rest)):
            return Said(rest, mark, unit=True)
        led = self._kinds.led_by(rest) if table else None
        if led is not None and self._units.begins(led):
            return Said(led, mark, unit=True, head=True)
        return Said(rest, mark)

    def below(self, said: Said, heading: str, *, begun: bool) -> Said:
        """The words below a heading that is the class of what stands there: *Umum* below *Bagian*.

        Without a mark only in the line in which a row begins.
        """
        if self._leads.search(heading) and self.has_no_fields(said.words):
            return said._replace(lead=True)
        first, *others = heading.title().split() or [""]
        if not said.words[:1].isupper() or not (said.mark or begun):
            return said
        if first in self._classes.difference(others) and (said.mark or not others):
            return said._replace(words=f"{first} {said.words}", unit=True)
        if first in self._leading and any(each.startswith(said.words) for each in self._fields):
            return said._replace(words=f"{first} {said.words}", lead=True)
        return said

    def beside(self, headings: Mapping[int, str]) -> frozenset[int]:
        """The columns of those who do something for the units of a column before them: *Bagian
        penyiap bahan*, *Instansi Vertikal mitra*, *Bagian yang memfasilitasi*. In a table that
        begins with whoever coordinates they are his.
        """
        _, *others = sorted(headings.items())
        if not others or self._leads.search(others[0][1]):
            return frozenset()
        found: set[int] = set()
        units = False
        for at, words in others:
            if units and not self._leads.search(words) and self._acting.search(words):
                found.add(at)
            units = units or not self._leads.match(words)
        return frozenset(found)

    def over_part(self, words: str, *, lettered: bool) -> str | None:
        """Who coordinates what stands below the title of a part; empty where it names nobody, None
        where some words are no such title.
        """
        if self._lead.match(words) or self._capitals.match(words):
            return None
        if self._parts.match(words) or lettered:
            last = self._last.search(words)
            if last is not None:
                return last["lead"]
        title = lettered and (
            self._within.search(words) or not self._units.begins(self.small(words))
        )
        return "" if title and words.isupper() else None

    def is_heading(self, text: str) -> bool:
        """Whether some words stand over a list in a cell, or over a column: *Bagian:*, *BAGIAN*."""
        match = _MARK.match(text)
        rest = text[match.end() :] if match else text
        name = self.small(rest.rstrip(" :"))
        kind = self._kinds.of(name)
        group = kind is not None and self._kinds.common.kinds[kind].category == "group"
        if rest.endswith(":"):
            return group or self._kinds.class_of(name) is not None
        return match is None and rest.isupper() and name != rest and self._are_classes(rest)

    def _are_classes(self, words: str) -> bool:
        """Whether some words are those of classes, and no name: *DINAS DAN BADAN*."""
        every = {*_LETTERS.findall(words.title())}
        return bool(every & self._classes) and all(
            each in self._classes or each.lower() in self._units.joints for each in every
        )

    def lead(self, words: str) -> str | None:
        """The name of whoever coordinates, without what stands behind it; None of a class."""
        name = self._behind.sub("", words)
        if self._lead.match(name) or self._capitals.match(name) or self.has_no_fields(name):
            return name
        return None

    def has_no_fields(self, name: str) -> bool:
        """Whether a name is that of an office that may coordinate, though not by its fields."""
        kind = self._kinds.of(name)
        own = self._kinds.common.kinds.get(kind or "")
        return own is not None and own.coordinates and not own.portfolio

    def small(self, words: str) -> str:
        """Words in capitals as they are written in a sentence."""
        if not words.isupper() or words in self._classes:
            return words
        return _LETTERS.sub(lambda match: self._small(match.group()), words)

    def _small(self, word: str) -> str:
        joint = word.lower()
        if joint in self._units.joints:
            return joint
        return word if word in self._acronyms else word.title()
