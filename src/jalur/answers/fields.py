"""The fields (*bidang*) of coordinators: those of one, and whose a word is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jalur.law.citation import Basis
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from jalur.text.folding import fold
from jalur.text.messages import Message, message
from jalur.text.stems import beginnings


@dataclass(frozen=True, slots=True)
class Field:
    """One field of one coordinator."""

    coordinator: str
    """The id of the coordinator."""
    field: str
    """In the words of the text."""
    affairs: tuple[str, ...]
    basis: Basis
    status: FactStatus = EXPLICIT
    reason: Message | None = None
    """Why the field is taken for the one that was asked for, where its words do not say so."""


def every_field(region: Region) -> Iterator[Field]:
    """Each field of each coordinator, in the order of the file."""
    for given in region.fields:
        for field, affairs in given.fields.items():
            yield Field(given.coordinator, field, affairs, given.basis)


def fields_of(region: Region, coordinator: Party) -> tuple[Field, ...]:
    """The fields of one coordinator; of any other party none."""
    return tuple(each for each in every_field(region) if each.coordinator == coordinator.id)


def fields_with(region: Region, word: str) -> tuple[Field, ...]:
    """The fields that have ``word``, then those of an affair that it names, by inference."""
    wanted = fold(word)
    named = _affairs_named(region, wanted)
    by_words, by_affair = [], []
    for each in every_field(region):
        if _has(fold(each.field), wanted):
            by_words.append(each)
        elif named.intersection(each.affairs):
            reason = message("reason.affair", affair=_names(region, named, each.affairs))
            by_affair.append(
                Field(
                    each.coordinator, each.field, each.affairs, each.basis, INFERRED, reason=reason
                )
            )
    by_words.sort(key=lambda each: fold(each.field) != wanted)
    return (*by_words, *by_affair)


def units_within(region: Region, word: str) -> tuple[Party, ...]:
    """The units of an affair that ``word`` names; where it names none, those that bear the word.

    A word that stands only in fields has the units of the affairs of these.
    """
    wanted = fold(word)
    affairs = _affairs_named(region, wanted)
    units = [
        party
        for party in region.parties.values()
        if region.common.kinds[party.kind].category == "unit"
    ]
    if not affairs:
        bearing = [unit for unit in units if _bears(unit, wanted)]
        if bearing:
            return tuple(bearing)
        having = (each for each in every_field(region) if _has(fold(each.field), wanted))
        affairs = frozenset(affair for each in having for affair in each.affairs)
    return tuple(unit for unit in units if affairs.intersection(unit.affairs))


def _affairs_named(region: Region, wanted: str) -> frozenset[str]:
    """The affairs of this very name; where there is none, those whose names have the words."""
    names = {id: (fold(id), fold(name)) for id, name in region.common.affairs.items()}
    exactly = frozenset(id for id, each in names.items() if wanted in each)
    return exactly or frozenset(
        id for id, each in names.items() if any(_says(name, wanted) for name in each)
    )


def _names(region: Region, named: frozenset[str], affairs: tuple[str, ...]) -> str:
    return ", ".join(region.common.affairs[id] for id in affairs if id in named)


def _bears(unit: Party, wanted: str) -> bool:
    """Whether the name of a unit, or of an affair as its name prints it, has the words."""
    return any(_says(fold(name), wanted) for name in (unit.name, *unit.affairs.values()))


def _says(folded: str, wanted: str) -> bool:
    """Whether the words stand there one after another."""
    return bool(wanted) and f" {wanted} " in f" {folded} "


def _has(folded: str, wanted: str) -> bool:
    """Whether each of the words stands there, be it as the stem of another."""
    words = folded.split()
    stems = [beginnings(part) for part in wanted.split()]
    return bool(stems) and all(any(word.startswith(stem) for word in words) for stem in stems)
