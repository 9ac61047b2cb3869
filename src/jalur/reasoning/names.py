"""Which party a typed name means: exactly one, several, or none; never a guess."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from jalur.law.closed_lists import Concept
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.text.folding import fold
from jalur.text.messages import Message, message

LONGEST = 500
"""Characters of a name; what is longer is no name, and is compared with none."""
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


@dataclass(frozen=True, slots=True)
class Found:
    """Exactly one party."""

    party: Party
    note: Message | None = None
    """What to know of the reading, where the name is not one of the party's own."""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several parties bear the name."""

    candidates: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """No party bears the name; these are spelled alike."""

    near: tuple[str, ...]


Outcome = Found | Ambiguous | Unknown
Reading = tuple[Party, Message | None]


def resolve(region: Region, typed: str) -> Outcome:
    """The party of ``region`` that ``typed`` means."""
    return Names(region).resolve(typed)


class Names:
    """The names of a region, made ready once for many questions."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self.common = region.common
        self._folded: dict[str, str] = {}

    @cached_property
    def _by_name(self) -> dict[str, list[Party]]:
        return self._index((party.name, party) for party in self.region.parties.values())

    @cached_property
    def _by_alias(self) -> dict[str, list[Party]]:
        return self._index(
            (alias, party) for party in self.region.parties.values() for alias in party.aliases
        )

    def _index(self, named: Iterable[tuple[str, Party]]) -> dict[str, list[Party]]:
        found: dict[str, list[Party]] = {}
        for name, party in named:
            found.setdefault(self.fold(name), []).append(party)
        return found

    @cached_property
    def _concepts(self) -> dict[str, Concept]:
        return {fold(short): concept for short, concept in self.common.abbreviations.items()}

    @cached_property
    def _class_words(self) -> dict[str, str]:
        kinds = reversed(list(self.common.kinds.values()))
        return {self.fold(word): kind.id for kind in kinds for word in kind.class_words}

    def fold(self, name: str) -> str:
        """``name`` as it is compared in this region."""
        if name not in self._folded:
            self._folded[name] = fold(name, self.common.spellings)
        return self._folded[name]

    def resolve(self, typed: str) -> Outcome:
        """The party that ``typed`` means, by the first class of names that has a candidate."""
        if len(typed) > LONGEST:
            return Unknown(())
        for candidates in self._classes(typed):
            readings = {party.id: (party, note) for party, note in candidates}
            if len(readings) == 1:
                return Found(*next(iter(readings.values())))
            if readings:
                return Ambiguous(tuple(party for party, _ in readings.values()))
        return Unknown(self._near(fold(typed, self.common.spellings)))

    def _classes(self, typed: str) -> Iterator[Iterable[Reading]]:
        """The candidates of each class of names, the surest class first."""
        parties = self.region.parties
        own = parties.get(typed.strip().casefold())
        yield [(own, None)] if own is not None else []
        yield [(party, None) for party in parties.values() if party.name == typed]
        full = fold(typed, self.common.spellings)
        spellings = (full, *self._bare(full))
        for index in (self._by_name, self._by_alias):
            for wanted in spellings:
                yield ((party, None) for party in index.get(wanted, ()))
        for wanted in spellings:
            yield from self._abbreviated(wanted)
        for wanted in spellings:
            yield self._by_words(wanted) if wanted not in self._concepts else []
        for wanted in spellings:
            yield self._asisten(wanted)
        for wanted in spellings:
            yield self._headed(typed, wanted)
            yield self._unnamed(typed, wanted)

    def _bare(self, full: str) -> Iterator[str]:
        """The folded name without the trailing name of the region."""
        meta = self.region.regulation
        for suffix in (f"Sekretariat Daerah {meta.name}", meta.name, meta.place):
            bare = full.removesuffix(" " + self.fold(suffix))
            if bare != full and (suffix != meta.place or bare not in self._class_words):
                yield bare

    def _abbreviated(self, wanted: str) -> Iterator[Iterable[Reading]]:
        """What an abbreviation stands for, alone or after a class word (Dinas PUPR)."""
        concept = self._concepts.get(wanted)
        word = self._class_word(wanted)
        if concept is None and word:
            short = self._concepts.get(wanted.removeprefix(word).strip())
            kind = self._class_words[word]
            concept = (
                Concept((kind,), short.affair, short.words)
                if short and kind in short.kinds
                else None
            )
        if concept is not None:
            yield [
                (party, None)
                for party in self.region.parties.values()
                if self._serves(party, concept)
            ]
            standard = [party for party in self._standard if self._serves(party, concept)]
            meant = [party for party in standard if party.name == concept.standard]
            yield [(party, None) for party in meant] or _simplest(standard)

    def _serves(self, party: Party, concept: Concept) -> bool:
        if party.kind not in concept.kinds:
            return False
        if concept.words:
            names = [f" {self.fold(name)} " for name in (party.name, *party.aliases)]
            return any(f" {word} " in name for name in names for word in concept.words)
        return concept.affair is None or concept.affair in party.affairs

    def _by_words(self, wanted: str) -> list[Reading]:
        """Parties that have all the typed words; of a class word alone, those whose names begin with it."""
        if wanted in self._class_words:
            kind = self._class_words[wanted]
            whole = [
                party
                for party in self.region.parties.values()
                if party.kind == kind and is_class(party)
            ]
            begun = [
                party
                for name, each in self._by_name.items()
                for party in each
                if _begins(name, wanted)
            ]
            return [(party, None) for party in whole or begun]
        words = set(wanted.split())
        found = (
            party
            for name, each in self._by_name.items()
            for party in each
            if words <= set(name.split())
        )
        return [(party, None) for party in found] if words else []

    def _asisten(self, wanted: str) -> Iterator[Reading]:
        """An Asisten by number in the order of the regulation, or by what it is called for short."""
        word = self._class_word(wanted)
        kind = self.common.kinds.get(self._class_words.get(word, ""))
        if kind is None or not kind.portfolio:
            return
        rest = wanted.removeprefix(word).strip()
        listed = [party for party in self.region.parties.values() if party.kind == kind.id]
        number = (
            _ROMAN.index(rest) + 1
            if rest in _ROMAN
            else int(rest)
            if rest.isdecimal() and len(rest) < 3
            else 0
        )
        if 0 < number <= len(listed):
            party = listed[number - 1]
            yield party, message("note.by-number", n=number, name=party.name)
        portfolio = self.common.asisten.get(rest.replace(" dan ", " "))
        exact = [party for party in listed if party.portfolio == portfolio]
        yield from (
            (party, None) for party in exact or listed if portfolio and portfolio <= party.portfolio
        )

    def _headed(self, typed: str, wanted: str) -> Iterator[Reading]:
        """The unit whose head is named: Kepala Dinas Kesehatan, Kadis Kesehatan, Camat Baruga."""
        heads = self.common.head_words
        class_word = heads.get(wanted.partition(" ")[0])
        rest = " ".join(typed.split()[1:])
        if class_word is None or not rest or fold(rest.split()[0]) in heads:
            return
        name = f"{class_word.capitalize()} {rest}".strip()
        match self.resolve(name):
            case Found(party=party):
                yield party, message("note.head-typed", name=party.name)
            case Ambiguous(candidates=candidates):
                yield from ((party, None) for party in candidates)

    def _unnamed(self, typed: str, wanted: str) -> Iterator[Reading]:
        """A party that only rules for its class reach: a standard unit, or a proper name after a class word."""
        standard = [party for party in self._standard if self.fold(party.name) == wanted]
        if standard:
            yield standard[0], None
            return
        word = self._class_word(wanted)
        kind = self._class_words.get(word)
        if not kind or word == wanted:
            return
        proper = self.common.kinds[kind].proper_names
        ruled = any(
            party.kind == kind and is_class(party) for party in self.region.parties.values()
        )
        if ruled and (proper or not self._misspelt(wanted.removeprefix(word))):
            id, name = wanted.replace(" ", "-"), " ".join(typed.split())
            affairs = {} if proper else self._affairs(wanted)
            yield Party(id=id, name=name, kind=kind, basis=(), affairs=affairs, named=False), None

    def _affairs(self, wanted: str) -> dict[str, str]:
        """The affairs of which the name has the words."""
        units = self.common.standard_units.values()
        said = [(affair, words) for affairs in units for affair, words in affairs.items()]
        return {affair: words for affair, words in said if f" {self.fold(words)} " in f" {wanted} "}

    def _misspelt(self, name: str) -> bool:
        """Whether a word of the name is almost, but not quite, a word of a unit's name."""
        from difflib import get_close_matches

        names = [
            *self.common.standard_units,
            *(party.name for party in self.region.parties.values()),
        ]
        vocabulary = {word for each in names for word in self.fold(each).split()}
        return any(
            get_close_matches(word, vocabulary, n=1, cutoff=0.8)
            for word in name.split()
            if word not in vocabulary
        )

    @cached_property
    def _standard(self) -> tuple[Party, ...]:
        """The units in common use, where the regulation names none itself."""
        if self.region.regulation.units != "unlisted":
            return ()
        return tuple(self._units_in_use())

    def _units_in_use(self) -> Iterator[Party]:
        for name, affairs in self.common.standard_units.items():
            folded = self.fold(name)
            kind = self._class_words.get(self._class_word(folded))
            if kind is not None:
                id = folded.replace(" ", "-")
                yield Party(id=id, name=name, kind=kind, basis=(), affairs=affairs, named=False)

    def _class_word(self, wanted: str) -> str:
        """The longest class word that the name is, or begins with."""
        return max(
            (word for word in self._class_words if _begins(wanted, word)), key=len, default=""
        )

    def _near(self, wanted: str) -> tuple[str, ...]:
        """Names of the region that are spelled like the typed one, or share a telling word with it."""
        from difflib import get_close_matches

        parties = [*self.region.parties.values(), *self._standard]
        spellings = {
            self.fold(name): party.name
            for party in parties
            for name in (party.name, *party.aliases)
        }
        common = {word for phrase in self._class_words for word in phrase.split()} | {
            "dan",
            "daerah",
        }
        telling = [word for word in wanted.split() if word not in common] or wanted.split()
        sharing = [name for name in spellings if set(telling) & set(name.split())]
        words = {word: name for name in spellings for word in name.split() if word not in common}
        alike = [
            words[near]
            for word in telling
            for near in get_close_matches(word, words, n=2, cutoff=0.75)
        ]
        close = get_close_matches(wanted, spellings, n=5, cutoff=0.6)
        return tuple(dict.fromkeys(spellings[name] for name in [*sharing, *alike, *close]))[:5]


def is_class(party: Party) -> bool:
    """Whether the party is the class of all of its kind: Kecamatan, for every kecamatan."""
    return any(party.kind in members.kinds for members in party.members)


def _begins(name: str, word: str) -> bool:
    return name == word or name.startswith(word + " ")


def _simplest(parties: Iterable[Party]) -> list[Reading]:
    """Of several standard units those that serve the fewest affairs."""
    found = list(parties)
    fewest = min((len(party.affairs) for party in found), default=0)
    return [(party, None) for party in found if len(party.affairs) == fewest]
