"""Which party a typed name means: exactly one, several, or none; never a guess."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.once import once_per_region
from jalur.reasoning.wording import Wording, begins
from jalur.text.folding import fold
from jalur.text.messages import Message, message

if TYPE_CHECKING:  # Most names are those of the text: what reads the others is read with them.
    from jalur.law.abbreviations import Concept
    from jalur.reasoning.unnamed import StateName, Unnamed

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
    """The party of ``region`` that ``typed`` means: see ``Names``."""
    return _names(region).resolve(typed)


class Names:
    """The names of a region, made ready once for many questions."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self.common = region.common
        self._parties = region.parties.values()
        self._wording = Wording(region.common)

    def resolve(self, typed: str) -> Outcome:
        """The party that ``typed`` means, by the first class of names that has a candidate.

        The classes, the surest first; where a name is folded, it is tried with and without the
        name of the region at its end (Dinas Sosial Kota Kendari):

        1. the id of a party: ``dinas-sosial``;
        2. its name, letter for letter: ``Dinas Sosial``;
        3. its name or an alias of the text, folded: ``DINAS  SOSIAL``; where a spelling is the
           name of one party and the alias of another, what was typed without that spelling;
        4. an abbreviation, alone or after a class word: ``Dinsos``, ``Dinas PUPR``;
        5. an office of the central government or of the state: ``BPN``, ``Kejari``; it is a party
           of the region, or one of a class of it, or none, and never anything else;
        6. some words of its name in any order, or a class word alone: ``Sosial``, ``Kecamatan``;
        7. an Asisten by number or by what it is called for short: ``Asisten II``;
        8. the head of a unit for the unit: ``Kepala Dinas Sosial``, ``Kadis Sosial``, ``Kadishub``,
           ``Camat``;
        9. a unit that the regulation does not name, but has rules for its class:
           ``Kecamatan Baruga``; the party has ``named=False``.

        Returns ``Found`` where the class has one candidate, with a note in 7 and 8;
        ``Ambiguous`` with all of its candidates where it has several; ``Unknown`` with names that
        are spelled alike where no class has any, and for what has no letter.
        """
        full = fold(typed, self.common.spellings) if len(typed) <= LONGEST else ""
        if not any(map(str.isalpha, full)):
            return Unknown(())
        for candidates in self._classes(typed, full):
            by_id = {found.party.id: found for found in candidates}
            if len(by_id) == 1:
                return next(iter(by_id.values()))
            if by_id:
                return Ambiguous(tuple(found.party for found in by_id.values()))
        return Unknown(self._near(full))

    def _classes(self, typed: str, full: str) -> Iterator[Iterable[Found]]:
        """The candidates of each class of names, the surest class first."""
        # An id is typed as it is printed, so it is not folded.
        own = self.region.parties.get(typed.strip().casefold())
        yield [Found(own)] if own is not None else []
        yield _all_found(party for party in self._parties if party.name == typed)
        spellings = (full, *self._without_region(full))
        for wanted in spellings:
            yield _all_found(self._as_typed(typed, self._by_name.get(wanted, [])))
        for wanted in spellings:
            yield from self._abbreviated(wanted)
        state = self._state_name(spellings)
        if state is not None:
            yield _all_found(self._unnamed.state_parties(state.office) if state.whole else ())
            yield _all_found(self._unnamed.of_state(typed, state))
            return
        for wanted in spellings:
            # PU is no word that a name may have somewhere, but an abbreviation that was not found.
            if wanted not in self._abbreviations:
                yield _all_found(self._by_words(wanted))
        for wanted in spellings:
            yield self._asisten(wanted)
        for wanted in spellings:
            yield self._headed(typed, wanted)
            yield _all_found(self._unnamed.of_class(typed, wanted))

    # What the classes look names up in, each made when it is first asked for.

    @cached_property
    def _by_name(self) -> dict[str, list[Party]]:
        """Folded names and aliases to the parties that bear them."""
        index: dict[str, list[Party]] = {}
        for party in self._parties:
            for name in dict.fromkeys(map(self._wording.fold, (party.name, *party.aliases))):
                index.setdefault(name, []).append(party)
        return index

    @cached_property
    def _unnamed(self) -> Unnamed:
        from jalur.reasoning.unnamed import Unnamed

        return Unnamed(self.region, self._wording)

    @cached_property
    def _abbreviations(self) -> dict[str, Concept]:
        return {fold(short): concept for short, concept in self.common.abbreviations.items()}

    # The classes of names.

    def _as_typed(self, typed: str, bearing: list[Party]) -> list[Party]:
        """Of several parties of one folded name those that bear it as it was typed.

        Wali Kota may be the alias of one and, by another spelling, the name of another.
        """
        if len(bearing) < 2:
            return bearing
        plain = fold(typed)
        named = [party for party in bearing if begins(plain, fold(party.name))]
        called = [p for p in bearing if any(begins(plain, fold(alias)) for alias in p.aliases)]
        return named or called or bearing

    def _state_name(self, spellings: Iterable[str]) -> StateName | None:
        """The office of the central government or of the state; rather by its name alone."""
        names = [name for name in map(self._unnamed.state_name, spellings) if name is not None]
        return next((name for name in names if name.whole), names[0] if names else None)

    def _without_region(self, full: str) -> Iterator[str]:
        """The folded name without the name of the region at its end."""
        *longer, place = self._endings
        for ending in (*longer, place):
            rest = full.removesuffix(ending)
            # Of "Kecamatan Banjar" the class word must not be left over: Banjar is its name there.
            if rest != full and (ending != place or rest not in self._wording.class_words):
                yield rest

    @cached_property
    def _endings(self) -> tuple[str, ...]:
        """What names of the region, folded, may stand behind a name; the bare place is the last."""
        meta = self.region.regulation
        names = (f"Sekretariat Daerah {meta.name}", meta.name, meta.place)
        return tuple(f" {self._wording.fold(name)}" for name in names)

    def _abbreviated(self, wanted: str) -> Iterator[list[Found]]:
        """What an abbreviation stands for among the parties, then among the standard units."""
        concept = self._concept(wanted)
        if concept is None:
            return
        from jalur.reasoning.abbreviations import meant, simplest

        yield _all_found(meant(self._wording, concept, self._parties))
        standard = meant(self._wording, concept, self._unnamed.standard)
        chosen = [party for party in standard if party.name == concept.standard]
        yield _all_found(chosen or simplest(standard))

    def _concept(self, wanted: str) -> Concept | None:
        """What an abbreviation means, alone or after a class word, which then says the kind."""
        concept = self._abbreviations.get(wanted)
        word = self._wording.class_word(wanted)
        if concept is not None or not word:
            return concept
        short = self._abbreviations.get(wanted.removeprefix(word).strip())
        kind = self._wording.class_words[word]
        if short is None or kind not in short.kinds:
            return None
        return replace(short, kinds=(kind,), standard=None)

    def _by_words(self, wanted: str) -> list[Party]:
        """Parties that have all the words in their names; for a class word alone its class.

        Where no party is the class itself, the class word means those whose names begin with it.
        Behind a word for a head only names that begin with this very word are meant: Pimpinan
        Bagian is no Bagian Komunikasi Pimpinan.
        """
        if wanted in self._wording.class_words:
            from jalur.reasoning.unnamed import is_class

            kind = self._wording.class_words[wanted]
            classes = [party for party in self._parties if party.kind == kind and is_class(party)]
            return classes or self._named_so(lambda name: begins(name, wanted))
        first, *others = wanted.split()
        start = first if others and first in self.common.head_words else ""
        words = {first, *others}
        return self._named_so(lambda name: name.startswith(start) and words <= set(name.split()))

    def _named_so(self, fits: Callable[[str], bool]) -> list[Party]:
        """The parties whose folded names fit."""
        return [party for party in self._parties if fits(self._wording.fold(party.name))]

    def _asisten(self, wanted: str) -> Iterator[Found]:
        """An Asisten by number in the order of the text, or by what it is called for short."""
        word = self._wording.class_word(wanted)
        kind = self.common.kinds.get(self._wording.class_words.get(word, ""))
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
        """The unit or class whose head is named: Kepala Dinas Kesehatan, Camat Baruga, Camat."""
        heads = self.common.head_words
        class_word = heads.get(wanted.partition(" ")[0])
        rest = " ".join(typed.split()[1:])
        glued = self._glued(wanted)
        if class_word is None and glued:
            class_word, rest = "", glued
        if class_word is None or not (class_word or rest):
            return
        # Two words for heads, as in Kepala Camat, are no name of a unit.
        if fold(rest).partition(" ")[0] in heads:
            return
        match self.resolve(f"{class_word.capitalize()} {rest}".strip()):
            case Found(party=party):
                yield Found(party, message("note.head-typed", name=party.name))
            case Ambiguous(candidates=candidates):
                yield from map(Found, candidates)

    def _glued(self, wanted: str) -> str:
        """The abbreviation behind a word for a head that is written with it: Kadishub."""
        words = (head for head, class_word in self.common.head_words.items() if not class_word)
        rests = (wanted.removeprefix(head) for head in words if wanted.startswith(head))
        return next((rest for rest in rests if rest in self._abbreviations), "")

    def _near(self, wanted: str) -> tuple[str, ...]:
        """Names of the region that may be meant by the typed one."""
        from jalur.reasoning.near_names import near_names

        names = {}
        for party in (*self._parties, *self._unnamed.standard):
            for name in (party.name, *party.aliases):
                names[self._wording.fold(name)] = party.name
        return near_names(wanted, names, self._wording.class_words)


_names = once_per_region(Names)


def _all_found(parties: Iterable[Party]) -> list[Found]:
    return [Found(party) for party in parties]


def _number(text: str) -> int | None:
    """A Roman or Arabic number of at most two digits."""
    if text in _ROMAN:
        return _ROMAN.index(text) + 1
    return int(text) if text.isdecimal() and len(text) < 3 else None
