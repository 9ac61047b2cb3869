"""The names that a text has so far, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jalur.drafting.name_kinds import GROUP, HEAD, NameKinds
from jalur.law.citation import Citation
from jalur.law.vocabulary import Vocabulary
from jalur.text.folding import fold
from jalur.verification.patterns import any_of


class FoundName:
    """A name, where it stands and what else the text calls it: filled in while the text is read."""

    __slots__ = ("aliases", "annexes", "basis", "defined", "kind", "name", "rows", "sure")

    def __init__(
        self,
        name: str,
        kind: str,
        basis: list[Citation] | None = None,
        *,
        defined: Citation | None = None,
        sure: bool = True,
    ) -> None:
        self.name, self.kind, self.defined = name, kind, defined
        self.basis: list[Citation] = basis or []
        self.aliases: dict[str, list[Citation]] = {}
        self.rows: list[Citation] = []
        """The items of lists that are nothing but this name."""
        self.annexes: list[Citation] = []
        """The annexes that have a row of it."""
        self.sure = sure
        """Whether its words alone tell its kind and where it ends."""


class NameBook:
    """Keeps one name for each party, whatever the text calls it."""

    def __init__(self, kinds: NameKinds, vocabulary: Vocabulary, region: Iterable[str]) -> None:
        self.kinds, self.vocabulary = kinds, vocabulary
        self.region = tuple(region)
        """What the region is called."""
        self.found: dict[str, FoundName] = {}
        self.apart: set[str] = set()
        """Folded names that begin with the word for a class and mean whoever of it."""
        self.strokes: set[str] = set()
        """Folded names of the heads of several classes, joined by strokes."""
        self.parted: dict[str, tuple[str, ...]] = {}
        """Folded names of such of whom the text names each apart, to their names."""
        self.same: dict[str, str] = {}
        """The keys of further names, to that of the name that the text goes on with."""
        around = [*self.region, *vocabulary.surroundings]
        enclosing = [
            word
            for kind in kinds.common.kinds.values()
            if kind.encloses
            for word in kind.class_words
        ]
        self._tail = _tail([*around, *enclosing])
        self._regional = _tail(self.region)
        joints = any_of([*vocabulary.joining, *vocabulary.choosing])
        self._ends = re.compile(rf"[\s.;:,]*(?:\b(?:{joints})\b)?[\s.;:,]*$", re.IGNORECASE)
        self.breaks = {each.split()[0] for each in (*around, *enclosing)}
        """Words with which what encloses a name begins."""

    def key(self, name: str) -> str:
        """What tells one name from another: the spelling, or the class that it is the word for."""
        if self.kinds.fold(name) in self.apart:
            return self.kinds.fold(name)
        kind, own = self.kinds.class_of(name), self.kinds.of(name)
        if own in self.kinds.words.single:
            kind = own
        folded = self.kinds.fold(name)
        key = f"({kind})" if kind is not None else self.kinds.same.get(folded, folded)
        return self.same.get(key, key)

    def clean(self, words: str) -> str:
        """The item of a list without its ending and without what encloses it."""
        return self._without(self._tail, words)

    def whole(self, words: str) -> str:
        """The item of a list without its ending and the name of the region: what encloses others
        is part of it (*rapat koordinasi Sekretariat Daerah*).
        """
        return self._without(self._regional, words)

    def _without(self, tail: re.Pattern[str], words: str) -> str:
        plain = self._ends.sub("", " ".join(words.split())).strip(' "“”')
        return tail.sub("", plain).strip(" ,")

    def add(
        self,
        name: str,
        at: Citation,
        kind: str | None = None,
        *,
        row: bool = False,
        sure: bool = True,
    ) -> FoundName | None:
        """Note that a provision has a name."""
        kind = kind or self.kinds.of(name)
        if kind is None:
            return None
        key = self.key(name)
        known = self.found.get(key)
        if known is None:
            known = self.found[key] = FoundName(name, kind, sure=sure)
        if at not in known.basis:
            known.basis.append(at)
        if row and at not in known.rows:
            known.rows.append(at)
        if row and not known.rows[:-1] and known.defined is None:
            known.name, known.sure = name, True
        known.sure = known.sure or (sure and name == known.name)
        if fold(name) != fold(known.name) and self.kinds.fold(name) != self.kinds.fold(known.name):
            known.aliases.setdefault(name, []).append(at)
        return known

    def note_led(self) -> None:
        """Whom a text names leads something, though it may name that nowhere itself."""
        for found in [*self.found.values()]:
            inner = self.inner(found)
            if inner is None or self.led(found) or self.is_only_defined(inner):
                continue
            of_class = self.kinds.class_of(inner)
            unit = of_class and self.kinds.common.kinds[of_class].category == "unit"
            if unit or self.kinds.is_unit(inner):
                inner = self.kinds.governed(inner, found.name) or inner
                self.add(inner[:1].upper() + inner[1:], found.basis[0], sure=False)

    def led(self, found: FoundName) -> str | None:
        """The key of what an office leads, where that has a name of its own."""
        inner = self.inner(found)
        own = self.key(found.name)
        keys = [] if inner is None else [self.key(inner), *self.kinds.governing(inner)]
        return next((key for key in keys if key in self.found and key != own), None)

    def inner(self, found: FoundName) -> str | None:
        """The name of what an office leads."""
        office = self.kinds.common.kinds[found.kind].category == "office"
        several = found.kind == GROUP and found.defined is not None
        leads = found.kind == HEAD or not (office or several)
        return self.kinds.led_by(found.name) if leads else None

    def is_only_defined(self, name: str) -> bool:
        """Whether a name is one of a group that is a party only where the text defines it."""
        folded = self.kinds.fold(name)
        return any(folded == self.kinds.fold(each) for each in self.kinds.words.only_defined)

    def is_side(self, name: str, sentence: str) -> bool:
        """Whether a sentence sets somebody in relation: *Hubungan kerja A dengan B*."""
        words = self.kinds.words
        nouns, with_ = any_of(words.relations), any_of(words.pairing)
        between = any_of(words.between)
        leads = rf"(?:\w+\s+)?(?:(?:\w+\s+){{0,3}}?(?:{between})\s+)?"
        said, joint = re.escape(name), rf"(?:{with_}|{any_of(self.vocabulary.joining)})"
        first = rf"^(?:{nouns})\s+{leads}{said}\b[^,;:]*?\s{joint}\s"
        second = rf"^(?:{nouns})\s[^,;:]*?\s{joint}\s+{said}\b"
        plain = " ".join(sentence.split())
        return re.search(rf"{first}|{second}", plain, re.IGNORECASE) is not None


def _tail(names: Iterable[str]) -> re.Pattern[str]:
    """Some names at the end of another."""
    return re.compile(rf"(?:\s+(?:{any_of(names)}))+$", re.IGNORECASE)
