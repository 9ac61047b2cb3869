"""Which party a typed name means: exactly one, several, or none; never a guess."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from jalur.law.closed_lists import Concept
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.near_names import is_misspelt, near_names
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


def resolve(region: Region, typed: str) -> Outcome:
    """The party of ``region`` that ``typed`` means; for many names of one region see ``Names``."""
    return Names(region).resolve(typed)


class Names:
    """The names of a region, made ready once for many questions."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self.common = region.common
        self._parties = region.parties.values()
        self._folded: dict[str, str] = {}

    def fold(self, name: str) -> str:
        """``name`` as it is compared in this region."""
        if name not in self._folded:
            self._folded[name] = fold(name, self.common.spellings)
        return self._folded[name]

    def resolve(self, typed: str) -> Outcome:
        """The party that ``typed`` means, by the first class of names that has a candidate.

        The classes, the surest first; where a name is folded, it is tried with and without the
        name of the region at its end (Dinas Sosial Kota Kendari):

        1. the id of a party: ``dinas-sosial``;
        2. its name, letter for letter: ``Dinas Sosial``;
        3. its name, then an alias of the text, folded: ``DINAS  SOSIAL``;
        4. an abbreviation, alone or after a class word: ``Dinsos``, ``Dinas PUPR``;
        5. some words of its name in any order, or a class word alone: ``Sosial``, ``Kecamatan``;
        6. an Asisten by number or by what it is called for short: ``Asisten II``;
        7. the head of a unit for the unit: ``Kepala Dinas Sosial``, ``Kadis Sosial``;
        8. a unit that the regulation does not name, but has rules for its class:
           ``Kecamatan Baruga``; the party has ``named=False``.

        Returns ``Found`` where the class has one candidate, with a note in 6 and 7;
        ``Ambiguous`` with all of its candidates where it has several; ``Unknown`` with names that
        are spelled alike where no class has any.
        """
        if len(typed) > LONGEST:
            return Unknown(())
        for candidates in self._classes(typed):
            by_id = {found.party.id: found for found in candidates}
            if len(by_id) == 1:
                return next(iter(by_id.values()))
            if by_id:
                return Ambiguous(tuple(found.party for found in by_id.values()))
        return Unknown(self._near(fold(typed, self.common.spellings)))

    def _classes(self, typed: str) -> Iterator[Iterable[Found]]:
        """The candidates of each class of names, the surest class first."""
        # An id is typed as it is printed, so it is not folded.
        own = self.region.parties.get(typed.strip().casefold())
        yield [Found(own)] if own is not None else []
        yield _all_found(party for party in self._parties if party.name == typed)
        full = fold(typed, self.common.spellings)
        spellings = (full, *self._without_region(full))
        for index in (self._by_name, self._by_alias):
            for wanted in spellings:
                yield _all_found(index.get(wanted, ()))
        for wanted in spellings:
            yield from self._abbreviated(wanted)
        for wanted in spellings:
            # PU is no word that a name may have somewhere, but an abbreviation that was not found.
            if wanted not in self._abbreviations:
                yield _all_found(self._by_words(wanted))
        for wanted in spellings:
            yield self._asisten(wanted)
        for wanted in spellings:
            yield self._headed(typed, wanted)
            yield _all_found(self._unnamed(typed, wanted))

    # What the classes look names up in, each made when it is first asked for.

    @cached_property
    def _by_name(self) -> dict[str, list[Party]]:
        index: dict[str, list[Party]] = {}
        for party in self._parties:
            index.setdefault(self.fold(party.name), []).append(party)
        return index

    @cached_property
    def _by_alias(self) -> dict[str, list[Party]]:
        index: dict[str, list[Party]] = {}
        for party in self._parties:
            for alias in party.aliases:
                index.setdefault(self.fold(alias), []).append(party)
        return index

    @cached_property
    def _abbreviations(self) -> dict[str, Concept]:
        return {fold(short): concept for short, concept in self.common.abbreviations.items()}

    @cached_property
    def _class_words(self) -> dict[str, str]:
        """The folded class words to their kinds; of two kinds the first of the list has a word."""
        kinds = reversed(list(self.common.kinds.values()))
        return {self.fold(word): kind.id for kind in kinds for word in kind.class_words}

    @cached_property
    def _standard(self) -> tuple[Party, ...]:
        """The units in common use, where the regulation names none itself."""
        if self.region.regulation.units != "unlisted":
            return ()
        units = []
        for name, affairs in self.common.standard_units.items():
            folded = self.fold(name)
            kind = self._class_words.get(self._class_word(folded))
            if kind is not None:
                units.append(_unnamed_party(folded, name, kind, affairs))
        return tuple(units)

    def _class_word(self, wanted: str) -> str:
        """The longest class word that the name is, or begins with; empty where there is none."""
        words = [word for word in self._class_words if _begins(wanted, word)]
        return max(words, key=len, default="")

    # The classes of names.

    def _without_region(self, full: str) -> Iterator[str]:
        """The folded name without the name of the region at its end."""
        meta = self.region.regulation
        for suffix in (f"Sekretariat Daerah {meta.name}", meta.name, meta.place):
            rest = full.removesuffix(" " + self.fold(suffix))
            # Of "Kecamatan Banjar" the class word must not be left over: Banjar is its name there.
            if rest != full and (suffix != meta.place or rest not in self._class_words):
                yield rest

    def _abbreviated(self, wanted: str) -> Iterator[list[Found]]:
        """What an abbreviation stands for among the parties, then among the standard units."""
        concept = self._concept(wanted)
        if concept is None:
            return
        yield _all_found(party for party in self._parties if self._serves(party, concept))
        standard = [party for party in self._standard if self._serves(party, concept)]
        meant = [party for party in standard if party.name == concept.standard]
        yield _all_found(meant or _of_fewest_affairs(standard))

    def _concept(self, wanted: str) -> Concept | None:
        """What an abbreviation means, alone or after a class word, which then says the kind."""
        concept = self._abbreviations.get(wanted)
        word = self._class_word(wanted)
        if concept is not None or not word:
            return concept
        short = self._abbreviations.get(wanted.removeprefix(word).strip())
        kind = self._class_words[word]
        if short is None or kind not in short.kinds:
            return None
        return Concept((kind,), short.affair, short.words)

    def _serves(self, party: Party, concept: Concept) -> bool:
        """Whether the party is what an abbreviation stands for."""
        if party.kind not in concept.kinds:
            return False
        if not concept.words:
            return concept.affair is None or concept.affair in party.affairs
        names = [f" {self.fold(name)} " for name in (party.name, *party.aliases)]
        return any(f" {word} " in name for name in names for word in concept.words)

    def _by_words(self, wanted: str) -> list[Party]:
        """Parties that have all the words in their names; for a class word alone its class.

        Where no party is the class itself, the class word means those whose names begin with it.
        """
        if wanted in self._class_words:
            kind = self._class_words[wanted]
            classes = [party for party in self._parties if party.kind == kind and is_class(party)]
            return classes or self._named_so(lambda name: _begins(name, wanted))
        words = set(wanted.split())
        return self._named_so(lambda name: words <= set(name.split())) if words else []

    def _named_so(self, fits: Callable[[str], bool]) -> list[Party]:
        """The parties whose folded names fit."""
        fitting: list[Party] = []
        for name, parties in self._by_name.items():
            if fits(name):
                fitting += parties
        return fitting

    def _asisten(self, wanted: str) -> Iterator[Found]:
        """An Asisten by number in the order of the text, or by what it is called for short."""
        word = self._class_word(wanted)
        kind = self.common.kinds.get(self._class_words.get(word, ""))
        if kind is None or not kind.portfolio:
            return
        rest = wanted.removeprefix(word).strip()
        listed = [party for party in self._parties if party.kind == kind.id]
        number = _number(rest)
        if number is not None and 0 < number <= len(listed):
            party = listed[number - 1]
            yield Found(party, message("note.by-number", n=number, name=party.name))
        portfolio = self.common.asisten.get(rest.replace(" dan ", " "))
        if not portfolio:
            return
        exact = [party for party in listed if party.portfolio == portfolio]
        for party in exact or listed:
            if portfolio <= party.portfolio:
                yield Found(party)

    def _headed(self, typed: str, wanted: str) -> Iterator[Found]:
        """The unit whose head is named: Kepala Dinas Kesehatan, Kadis Kesehatan, Camat Baruga."""
        heads = self.common.head_words
        class_word = heads.get(wanted.partition(" ")[0])
        rest = " ".join(typed.split()[1:])
        # Two words for heads, as in Kepala Camat, are no name of a unit.
        if class_word is None or not rest or fold(rest.split()[0]) in heads:
            return
        match self.resolve(f"{class_word.capitalize()} {rest}".strip()):
            case Found(party=party):
                yield Found(party, message("note.head-typed", name=party.name))
            case Ambiguous(candidates=candidates):
                yield from map(Found, candidates)

    def _unnamed(self, typed: str, wanted: str) -> Iterator[Party]:
        """A party that only rules for its class reach.

        It is a standard unit, or a name after a class word: a proper name as in Kecamatan Baruga,
        or words none of which is a misspelling of a word of a known unit.
        """
        for standard in self._standard:
            if self.fold(standard.name) == wanted:
                yield standard
                return
        word = self._class_word(wanted)
        kind = self._class_words.get(word)
        if kind is None or word == wanted:
            return
        proper = self.common.kinds[kind].proper_names
        ruled = any(party.kind == kind and is_class(party) for party in self._parties)
        if ruled and (proper or not is_misspelt(wanted.removeprefix(word), self._vocabulary())):
            affairs = {} if proper else self._affairs(wanted)
            yield _unnamed_party(wanted, " ".join(typed.split()), kind, affairs)

    def _affairs(self, wanted: str) -> dict[str, str]:
        """The affairs of which the name has the words, as in the names of standard units."""
        affairs = {}
        for served in self.common.standard_units.values():
            for affair, words in served.items():
                if f" {self.fold(words)} " in f" {wanted} ":
                    affairs[affair] = words
        return affairs

    def _vocabulary(self) -> set[str]:
        """The words of the names of all units that are known."""
        names = [*self.common.standard_units, *(party.name for party in self._parties)]
        return {word for name in names for word in self.fold(name).split()}

    def _near(self, wanted: str) -> tuple[str, ...]:
        """Names of the region that may be meant by the typed one."""
        names = {}
        for party in (*self._parties, *self._standard):
            for name in (party.name, *party.aliases):
                names[self.fold(name)] = party.name
        return near_names(wanted, names, self._class_words)


def is_class(party: Party) -> bool:
    """Whether the party is the class of all of its kind: Kecamatan, for every kecamatan."""
    return any(party.kind in members.kinds for members in party.members)


def _all_found(parties: Iterable[Party]) -> list[Found]:
    return [Found(party) for party in parties]


def _begins(name: str, word: str) -> bool:
    """Whether a name is the word, or has it as its first."""
    return name == word or name.startswith(word + " ")


def _number(text: str) -> int | None:
    """A Roman or Arabic number of at most two digits."""
    if text in _ROMAN:
        return _ROMAN.index(text) + 1
    return int(text) if text.isdecimal() and len(text) < 3 else None


def _unnamed_party(folded: str, name: str, kind: str, affairs: Mapping[str, str]) -> Party:
    """A party that the regulation does not name; its id is made of its name."""
    id = folded.replace(" ", "-")
    return Party(id=id, name=name, kind=kind, basis=(), affairs=affairs, named=False)


def _of_fewest_affairs(parties: Iterable[Party]) -> list[Party]:
    """Of several standard units the simplest: PU is the one of public works alone."""
    every = list(parties)
    fewest = min((len(party.affairs) for party in every), default=0)
    return [party for party in every if len(party.affairs) == fewest]
