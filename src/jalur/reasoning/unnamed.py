"""Parties that a regulation does not name, though it may rule their class.

Units in common use, offices of the central government, and names behind a class word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.spelling_out import is_initials
from jalur.reasoning.wording import Wording, begins, has_words, longest_beginning

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.state_offices import StateOffice


class StateName(NamedTuple):
    """An office of the central government or of the state that a typed name means."""

    office: StateOffice
    typed: str
    """The one of its names that was typed, folded."""
    whole: bool
    """Whether it is the name and nothing behind it."""


def goes_by(wording: Wording, state: StateName, party: Party) -> bool:
    """Whether the name of a party has that of the office, as it was typed or as a whole, or is
    its initials.
    """
    names = state.typed, wording.fold(state.office.name)
    return any(
        has_words(own, name) or is_initials(wording, own, name)
        for own in wording.names(party)
        for name in names
    )


class Unnamed:
    """The parties that a region does not name, made ready once for many questions."""

    def __init__(self, region: Region, wording: Wording) -> None:
        self._region = region
        self._wording = wording
        self._common = region.common

    # Units in common use.

    @cached_property
    def standard(self) -> tuple[Party, ...]:
        """The units in common use, where the regulation names none itself."""
        return self.everywhere if self._region.regulation.units == "unlisted" else ()

    @cached_property
    def everywhere(self) -> tuple[Party, ...]:
        """The units in common use, whether or not they may be meant here."""
        units = []
        for name, affairs in self._common.standard_units.items():
            kind = self._kind_of(self._wording.fold(name))
            if kind is not None:
                units.append(self._party(name, kind, affairs))
        return tuple(units)

    def in_use(self, wanted: str) -> list[Party]:
        """The unit in common use that bears the folded name."""
        return [unit for unit in self.standard if self._wording.fold(unit.name) == wanted]

    # Offices of the central government and of the state.

    def state_name(self, wanted: str) -> StateName | None:
        """The office whose name is ``wanted``, or begins it; of several the longest name."""
        if (alone := self._alone.get(wanted)) is not None:
            return StateName(alone, wanted, whole=True)
        name = longest_beginning(wanted, self.state_names)
        return StateName(self.state_names[name], name, whole=name == wanted) if name else None

    def state_name_of(self, spellings: Iterable[str]) -> StateName | None:
        """The office that one of the spellings is, or begins with; rather by its name alone."""
        names = [name for name in map(self.state_name, spellings) if name is not None]
        return next((name for name in names if name.whole), names[0] if names else None)

    def led_by(self, wanted: str) -> str:
        """The name of the office whose head is typed, with what is typed behind it."""
        head = longest_beginning(wanted, self._state_heads)
        return self._state_heads[head] + wanted.removeprefix(head) if head else ""

    def state_parties(self, office: StateOffice) -> list[Party]:
        """The parties of the region that are this office, by one of its names.

        Where none is, those in whose names the whole name of the office stands, or in that of the
        office which they are: Polres is Kepolisian Resor, and so Kepolisian.
        """
        named = self._named_offices.get(office.name)
        if named is not None:
            return named
        whole = self._wording.fold(office.name)
        return [
            party
            for name, parties in self._named_offices.items()
            for party in parties
            if any(has_words(each, whole) for each in self._wording.names(party))
            or has_words(self._wording.fold(name), whole)
        ]

    def near(self, office: StateOffice) -> tuple[Party, ...]:
        """The parties of the region that are an office of the other levels of this one."""
        near = [each for each in self._common.state_offices if each.name in office.near]
        return tuple(party for each in near for party in self.state_parties(each))

    def of_state(self, typed: str, found: StateName) -> Iterator[Party]:
        """The office as one of its class, where a class or group of the region has its kind."""
        office = found.office
        # What is left of the name of another region would be taken for this one's.
        behind = typed.casefold().split()[len(found.typed.split()) :]
        if not found.whole and any(each in self._common.typing.region_words for each in behind):
            return
        if any(_takes_in(party, office.kind) for party in self._region.parties.values()):
            name = office.name if found.whole else " ".join(typed.split())
            yield self._party(name, office.kind, office.affairs)

    @cached_property
    def state_names(self) -> dict[str, StateOffice]:
        """Every folded name to the office that bears it."""
        return {
            self._wording.fold(name): office
            for office in self._common.state_offices
            for name in (office.name, *office.names)
        }

    @cached_property
    def _alone(self) -> dict[str, StateOffice]:
        """What people call an office where nothing stands behind the word: Polisi."""
        return {
            self._wording.fold(name): office
            for office in self._common.state_offices
            for name in office.alone
        }

    @cached_property
    def _state_heads(self) -> dict[str, str]:
        """What heads are called, folded, to the name of their office."""
        return {
            self._wording.fold(head): office.name
            for office in self._common.state_offices
            for head in office.heads
        }

    @cached_property
    def _named_offices(self) -> dict[str, list[Party]]:
        """The names of offices to the parties that are one by a name of theirs."""
        kinds = self._common.kinds
        named: dict[str, list[Party]] = {}
        for party in self._region.parties.values():
            if kinds[party.kind].category == "outside":
                offices = map(self._office_in, (party.name, *party.aliases))
                for name in dict.fromkeys(office.name for office in offices if office):
                    named.setdefault(name, []).append(party)
        return named

    def _office_in(self, name: str) -> StateOffice | None:
        """The office whose name stands in that of a party; the longest one tells which it is."""
        folded = self._wording.fold(name)
        named = [each for each in self.state_names if has_words(folded, each)]
        return self.state_names[max(named, key=len)] if named else None

    # Names behind a class word.

    def of_class(self, typed: str, wanted: str) -> Iterator[Party]:
        """A name behind a class word whose class is ruled.

        It is a proper name, as in Kecamatan Baruga, or one of which every telling word is known
        from affairs, units or the fields of the region.
        """
        word = self._wording.class_word(wanted)
        kind = self._kind_of(wanted)
        if kind is None or word == wanted or not self._is_ruled(kind):
            return
        # What is left of the name of another region would be taken for its own.
        regions = self._common.typing.region_words
        if any(each in regions for each in wanted.removeprefix(word).split()[1:]):
            return
        words = typed.split()
        cut = " ".join(words[: len(wanted.split())])
        name = cut if self._wording.fold(cut) == wanted else " ".join(words)
        if self._common.kinds[kind].proper_names:
            # A kecamatan may be called Pasar; what a ministry is called is what it does.
            outside = self._common.kinds[kind].category == "outside"
            yield self._party(name, kind, self.affairs_in(wanted) if outside else {})
            return
        rest = wanted.removeprefix(word)
        # Two units typed as one: Dinas Sosial / Dinas Kesehatan.
        if any(has_words(rest, other) for other in self._wording.closed_words):
            return
        telling = set(rest.split()).difference(self._wording.quiet)
        if telling and telling <= self._known_words:
            yield self._party(name, kind, self.affairs_in(wanted))

    def instead(self, typed: str, wanted: str) -> Iterator[Party]:
        """The party by which one is meant that the regulation has only so."""
        yield from self._governing(typed, wanted)
        yield from self._of_all(wanted)

    def _governing(self, typed: str, wanted: str) -> Iterator[Party]:
        """What acts for the one that is typed, where the regulation rules that and not the one
        itself: Pemerintah Desa Binangun, where Desa Binangun is typed.
        """
        word = self._wording.class_word(wanted)
        kind = self._common.kinds.get(self._kind_of(wanted) or "")
        if kind is None or kind.governed_by is None or word == wanted or self._is_ruled(kind.id):
            return
        acting = self._common.kinds[kind.governed_by]
        name = " ".join(typed.split()[len(word.split()) : len(wanted.split())])
        whole = f"{acting.class_words[0]} {name}"
        yield from self.of_class(whole, self._wording.fold(whole))

    def _of_all(self, wanted: str) -> Iterator[Party]:
        """The one party that stands for all of a kind whose fields a regulation does not tell
        apart: Staf Ahli, where Staf Ahli Bidang Hukum is typed.
        """
        for kind in self._common.kinds.values():
            if kind.field_word is None:
                continue
            of_kind = [p for p in self._region.parties.values() if p.kind == kind.id]
            if len(of_kind) != 1:
                continue
            name, *aliases = self._wording.names(of_kind[0])
            rest = wanted.removeprefix(longest_beginning(wanted, (name, *aliases)))
            field = rest != wanted and begins(rest.strip(), self._wording.fold(kind.field_word))
            if field and name in self._wording.class_words:
                yield of_kind[0]

    def _is_ruled(self, kind: str) -> bool:
        parties = self._region.parties.values()
        return any(party.kind == kind and is_class(party) for party in parties)

    @cached_property
    def _known_words(self) -> set[str]:
        """The words of affairs, of units and of the fields that the region gives, and what people
        say for them.
        """
        kinds = self._common.kinds
        units = [p for p in self._region.parties.values() if kinds[p.kind].category == "unit"]
        names = [*self._common.standard_units, *(unit.name for unit in units)]
        names += [field for given in self._region.fields for field in given.fields]
        names += [*self._common.affairs.values(), *self._common.affair_words]
        return {word for name in names for word in self._wording.fold(name).split()}

    @cached_property
    def _affairs_of_words(self) -> list[tuple[str, str, tuple[str, ...]]]:
        """Folded words, the words themselves and the affairs that they stand for; longest first.

        Where the region itself uses words for a field, these come before those of everybody.
        """
        words: dict[str, tuple[str, tuple[str, ...]]] = {}
        for given in self._region.fields:
            for field, affairs in given.fields.items():
                words.setdefault(self._wording.fold(field), (field, affairs))
        for served in self._common.standard_units.values():
            for affair, name in served.items():
                words.setdefault(self._wording.fold(name), (name, (affair,)))
        for affair, name in self._common.affairs.items():
            words.setdefault(self._wording.fold(name), (name, (affair,)))
        for said, affairs in self._common.affair_words.items():
            words.setdefault(self._wording.fold(said), (said, affairs))
        longest = sorted(words, key=len, reverse=True)
        return [(folded, *words[folded]) for folded in longest]

    def affairs_in(self, wanted: str) -> dict[str, str]:
        """The affairs of which the name has the words, each word used once.

        Longer words come first, so that Pekerjaan Umum is not also Umum.
        """
        rest = f" {wanted} "
        found = {}
        for folded, words, affairs in self._affairs_of_words:
            if f" {folded} " in rest:
                rest = rest.replace(f" {folded} ", " | ")
                found.update(dict.fromkeys(affairs, words))
        return found

    def classes_of(self, wanted: str) -> tuple[Party, ...]:
        """The classes and groups but forums that have all units of the kind of a folded name."""
        kind = self._common.kinds.get(self._kind_of(wanted) or "")
        if kind is None or kind.category != "unit":
            return ()
        return tuple(
            party
            for party in self._region.parties.values()
            if self._common.kinds[party.kind].category != "forum" and _takes_in(party, kind.id)
        )

    def _kind_of(self, wanted: str) -> str | None:
        return self._wording.class_words.get(self._wording.class_word(wanted))

    def _party(self, name: str, kind: str, affairs: Mapping[str, str]) -> Party:
        """A party with an id made of its name, which no party of the region has."""
        id = self._wording.fold(name).replace(" ", "-")
        if id in self._region.parties:
            id += "-"
        return Party(id=id, name=name, kind=kind, basis=(), affairs=affairs, named=False)


def is_class(party: Party) -> bool:
    """Whether the party is the class of all of its kind: Kecamatan, for every kecamatan."""
    return _takes_in(party, party.kind)


def _takes_in(party: Party, kind: str) -> bool:
    return any(kind in members.kinds for members in party.members)
