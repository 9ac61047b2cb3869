"""The advisers of a text: whose field a word is, and beside which coordinator each is set."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jalur.answers.field_words import sense_of
from jalur.law.citation import Basis
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.text.folding import fold


@dataclass(frozen=True, slots=True)
class Beside:
    """One coordinator beside whom the text sets an adviser: nobody is assigned to anybody by it."""

    coordinator: str
    """The id of the coordinator."""
    basis: Basis


@dataclass(frozen=True, slots=True)
class Adviser:
    """An adviser (Staf Ahli), and every coordinator beside whom he is set."""

    party: Party
    beside: tuple[Beside, ...]


def advisers_of(region: Region, coordinators: Iterable[str]) -> tuple[Adviser, ...]:
    """The advisers beside these coordinators, each with these alone, in the order of the file."""
    wanted = frozenset(coordinators)
    found = (
        Adviser(
            party, tuple(each for each in beside_whom(region, party) if each.coordinator in wanted)
        )
        for party in region.parties.values()
    )
    return tuple(each for each in found if each.beside)


def advisers_of_field(region: Region, word: str) -> tuple[Adviser, ...]:
    """The advisers in whose titles the word stands behind what the title has before a field."""
    sense = sense_of(region, word)
    return tuple(
        Adviser(party, beside_whom(region, party))
        for party in region.parties.values()
        if any(sense.stands_in(region, field) for field in _fields_in_title(region, party))
    )


def beside_whom(region: Region, adviser: Party) -> tuple[Beside, ...]:
    """The coordinators beside whom one adviser is set; of anybody else none."""
    return tuple(
        Beside(given.coordinator, each.basis)
        for given in region.assignments
        for each in given.advisers
        if each.party == adviser.id
    )


def _fields_in_title(region: Region, party: Party) -> list[str]:
    """What stands behind *Bidang* in the names of an adviser."""
    kind = region.common.kinds[party.kind]
    if not kind.advises or kind.field_word is None:
        return []
    mark = f" {fold(kind.field_word)} "
    titles = (fold(name, region.common.spellings) for name in (party.name, *party.aliases))
    return [title.partition(mark)[2] for title in titles if mark in title]
