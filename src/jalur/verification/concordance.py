"""The concordance of a text: which parties and words stand in which provision.

A provision has its own words alone: what its list says above it, an answer reads there. A heading
over an article rules nothing and is no provision; its names stand in the articles below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from jalur.law.citation import Citation
from jalur.law.concordance import Entry, listed
from jalur.law.region import Region
from jalur.text.folding import fold
from jalur.verification.common_names import CommonName, CommonNames
from jalur.verification.evidence import Evidence
from jalur.verification.letters import Letters, letters

_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*|&")
_SHORTEST = 2
"""Letters of a word; a single one is the mark of a list or of an address."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One place of a text where a party is named."""

    start: int
    """In letters and digits, without the gaps between words."""
    end: int
    party: str


class Namer:
    """Finds the parties that a text names, the longest name at each place.

    A party is named by its name, an alias, an abbreviation in common use, or by the word of its
    class or head where the region has that class as a party. It is not named within the title of
    a law (Peraturan Walikota), within a longer name (Wakil Walikota), behind a word that makes
    another office of it (Wakil Ketua), as what encloses the unit
    before it (Bagian Hukum Sekretariat Daerah), or by a single word written small (bagian), but for
    a name that the text writes no other way (bawahannya).
    """

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._kinds = evidence.region.common.kinds
        self._found: dict[str, tuple[Naming, ...]] = {}
        self._common = CommonNames(evidence.region)

    def namings(self, text: str) -> tuple[Naming, ...]:
        """Every place where ``text`` names a party, in its order."""
        if text not in self._found:
            self._found[text] = self._namings(text)
        return self._found[text]

    def _namings(self, text: str) -> tuple[Naming, ...]:
        where, capitals = Letters(text), _capitals(text)
        taken: list[tuple[int, int, str | None]] = []
        deputies = {end for word in self._deputies for _, end in where.spans(word)}
        for wanted, name, owner in self._names:
            if wanted not in where.run:
                continue  # Most names stand in no provision: that is told at once.
            party = self._common.owner(owner) if isinstance(owner, CommonName) else owner
            if party is None and owner is not None:
                continue
            another = party is not None and self._is_office(party)
            for start, end in where.spans(name):
                if another and start in deputies:
                    continue
                if any(start < other_end and other < end for other, other_end, _ in taken):
                    continue
                written = " " in name or name in self._small or start in capitals
                taken.append((start, end, party if written else None))
        titles = {end for name in self._instruments for _, end in where.spans(name)}
        units = {end for _, end, party in taken if party is not None}
        return tuple(
            Naming(start, end, party)
            for start, end, party in sorted(taken, key=lambda each: each[0])
            if party is not None
            and start not in titles
            and not (self._encloses(party) and start in units)
        )

    def parties(self, text: str) -> frozenset[str]:
        """The parties that ``text`` names."""
        return frozenset(each.party for each in self.namings(text))

    def _encloses(self, party: str) -> bool:
        return self._kinds[self._evidence.region.parties[party].kind].encloses

    def _is_office(self, party: str) -> bool:
        return self._kinds[self._evidence.region.parties[party].kind].category == "office"

    @cached_property
    def _deputies(self) -> tuple[str, ...]:
        return self._evidence.vocabulary.deputies

    @cached_property
    def _instruments(self) -> tuple[str, ...]:
        return self._evidence.vocabulary.instruments

    @cached_property
    def _names(self) -> tuple[tuple[str, str, str | CommonName | None], ...]:
        """The letters of every spelling, the spelling, and whose name it is; the longest first.

        None for a term that only has the word of a class in it: naskah dinas. Whose an abbreviation
        or the word of a class is, is asked where a text has it: that is costly, and most have few.
        """
        region = self._evidence.region
        own: dict[str, tuple[str, str]] = {}
        for id in region.parties:
            for name in self._evidence.spellings(id):
                own.setdefault(letters(name), (name, id))
        for name, id in _heads_of_one(region):
            own.setdefault(letters(name), (name, id))
        others: list[tuple[str, CommonName | None]] = [
            *((name.spelling, name) for name in self._common.every()),
            *((term, None) for term in self._terms()),
        ]
        every = [
            *((key, *named) for key, named in own.items()),
            *((key, *named) for named in others if (key := letters(named[0])) not in own),
        ]
        return tuple(sorted(every, key=lambda each: (-len(each[0]), each[0])))

    @cached_property
    def _small(self) -> frozenset[str]:
        """The names of one word, but for those of classes, that stand small wherever their parties
        rest on it.
        """
        classes = {letters(word) for kind in self._kinds.values() for word in kind.class_words}
        small = set()
        for party in self._evidence.region.parties.values():
            texts = [self._evidence.words(at) for at in party.basis]
            capital = [
                start in _capitals(text)
                for text in texts
                for start, _ in Letters(text).spans(party.name)
            ]
            if capital and not any(capital) and letters(party.name) not in classes:
                small.add(party.name)
        return frozenset(small)

    def _terms(self) -> Iterator[str]:
        common = self._evidence.region.common
        for words in (*common.documents.values(), *common.purposes.values()):
            yield from (term for term in words if " " in term)


def _heads_of_one(region: Region) -> Iterator[tuple[str, str]]:
    """What the heads of units are called, where the region has the head of their class as a party:
    Kepala Bagian Hukum is that of the Bagian Hukum, and no Kepala Bagian of whatever Bagian.
    """
    for head in region.parties.values():
        led = region.parties[head.heads].name if head.heads else ""
        title = head.name.removesuffix(f" {led}")
        for unit in region.parties.values() if led and title != head.name else ():
            if unit.name.startswith(f"{led} ") and unit.id != head.id:
                yield f"{title} {unit.name}", unit.id


def namer_of(evidence: Evidence) -> Namer:
    """The namer of an evidence: several rules ask it about the same provisions.

    It is that of any other evidence with the same parties and text: nothing else names anybody.
    """
    return _kept(_Naming(evidence))


class _Naming:
    """What names are read by, as a key: these very objects, since to compare their content would
    cost more.
    """

    __slots__ = ("evidence",)

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence

    def _parts(self) -> tuple[int, ...]:
        region, evidence = self.evidence.region, self.evidence
        parts = (region.parties, region.common, evidence.source, evidence.vocabulary)
        return tuple(map(id, parts))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Naming) and other._parts() == self._parts()

    def __hash__(self) -> int:
        return hash(self._parts())


@lru_cache(maxsize=2)
def _kept(this: _Naming) -> Namer:
    return Namer(this.evidence)


def _capitals(text: str) -> frozenset[int]:
    """Where, without the gaps, a word begins that is written with a capital."""
    words = re.findall(r"[^\W_]+|&", text)
    starts = accumulate((len(fold(word)) for word in words), initial=0)
    return frozenset(start for start, word in zip(starts, words, strict=False) if word[0].isupper())


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a provision, and those that a hyphen may have cut in two."""

    sure: frozenset[str]
    cut: tuple[tuple[str, ...], ...]
    """The parts of each word with hyphens."""


class Reader:
    """Reads the provisions of one text."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._namer = namer_of(evidence)

    def concordance(self) -> Mapping[Citation, Entry]:
        """The entry of every provision of the region; empty for one that the text lacks.

        Of a region that is encoded in part every provision of the text, too.
        """
        region, source = self._evidence.region, self._evidence.source
        wanted: Iterable[Citation] = region.provisions
        if region.partly:
            wanted = dict.fromkeys((*source.provisions, *region.provisions))
        return {ref: self.entry(ref) for ref in listed(wanted)}

    def entry(self, ref: Citation) -> Entry:
        """What stands in one provision."""
        words = self.words(ref)
        whole = {*words.sure, *(word for parts in words.cut for word in self._read(parts))}
        return Entry(self.parties(ref), frozenset(whole))

    def parties(self, ref: Citation) -> frozenset[str]:
        """The parties that a provision names; a row of an annex its own."""
        row = ref.parts[-1]
        if row.level == "baris":
            return frozenset([row.label])
        return self._namer.parties(self._evidence.words(ref))

    def words(self, ref: Citation) -> Words:
        """The words of a provision; a row of an annex has those of its name."""
        row = ref.parts[-1]
        if row.level == "baris":
            return self._words(self._evidence.region.name(row.label))
        return self._words(self._evidence.words(ref))

    def _words(self, text: str) -> Words:
        sure: set[str] = set()
        cut: list[tuple[str, ...]] = []
        for token in _TOKEN.findall(text):
            parts = tuple(fold(token).split())
            if len(set(parts)) == 1:
                sure.update(self._content(parts[:1]))
            elif parts:
                cut.append(parts)
        return Words(frozenset(sure), tuple(cut))

    def _read(self, parts: tuple[str, ...]) -> frozenset[str]:
        """One word where the text has it elsewhere without the hyphen, else each part."""
        joined = "".join(parts)
        return self._content([joined] if joined in self._whole else parts)

    def _content(self, words: Iterable[str]) -> frozenset[str]:
        function_words = self._evidence.vocabulary.function_words
        return frozenset(
            word for word in words if len(word) >= _SHORTEST and word not in function_words
        )

    @cached_property
    def _whole(self) -> frozenset[str]:
        """Every word of the text that has no hyphen."""
        texts = self._evidence.source.provisions.values()
        return frozenset(
            fold(token) for text in texts for token in _TOKEN.findall(text) if "-" not in token
        )

    def differences(self, ref: Citation, entry: Entry) -> tuple[list[str], list[str]]:
        """What ``entry`` lacks of the provision, and what it has that the provision has not.

        A word with a hyphen may be there whole or in its parts: another copy of the text breaks
        its lines elsewhere.
        """
        parties, words = self.parties(ref), self.words(ref)
        allowed, missing = set(words.sure), set()
        for word in words.sure - entry.words:
            halves = _halves(word, entry.words)
            allowed.update(halves)
            if not halves:
                missing.add(word)
        for parts in words.cut:
            readings = (self._content(parts), self._content(["".join(parts)]))
            allowed.update(*readings)
            if not any(reading <= entry.words for reading in readings):
                missing.add("-".join(parts))
        lacking = [*sorted(parties - entry.parties), *sorted(missing)]
        return lacking, [*sorted(entry.parties - parties), *sorted(entry.words - allowed)]


def _halves(word: str, words: frozenset[str]) -> tuple[str, ...]:
    """Two of ``words`` that are the word where a line end cut it; none where there are no such."""
    for n in range(1, len(word)):
        if word[:n] in words and word[n:] in words:
            return word[:n], word[n:]
    return ()
