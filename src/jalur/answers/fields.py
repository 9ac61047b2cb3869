"""The fields (*bidang*) of coordinators: those of one, and whose a word is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from jalur.answers.field_words import Sense, may_lie_in_a_field, sense_of
from jalur.law.citation import Basis
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from jalur.text.folding import fold
from jalur.text.messages import Message, message


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
    """The fields that have ``word``; by inference those of an affair that it stands for, where no
    field has the word, or where it is the very name of the affair. Of an affair of this very name
    no field is meant that only has the word beside others: Umum is not Pekerjaan Umum.
    """
    sense = sense_of(region, word)
    by_words, by_affair = [], []
    for each in every_field(region):
        shared = sense.affairs.intersection(each.affairs)
        if sense.stands_in(region, each.field):
            by_words.append(each)
        elif shared:
            by_affair.append(replace(each, status=INFERRED, reason=sense.reason(region, shared)))
    if sense.exactly:
        of_affair = [each for each in by_words if sense.affairs.intersection(each.affairs)]
        by_words = of_affair or by_words
    by_words.sort(key=lambda each: fold(each.field) != fold(word))
    return (*by_words, *(by_affair if sense.exactly or not by_words else ()))


def left_out(region: Region, word: str) -> tuple[str, ...]:
    """The names of fields and units that have ``word`` and are not meant by it, as it is the very
    name of an affair that is none of theirs.
    """
    sense = sense_of(region, word)
    if not sense.exactly:
        return ()
    meant = {each.field for each in fields_with(region, word)}
    meant.update(each.party.name for each in units_within(region, word))
    having = [each.field for each in every_field(region) if sense.stands_in(region, each.field)]
    having += [
        party.name
        for party in region.parties.values()
        if may_lie_in_a_field(region, party) and sense.is_borne_by(region, party)
    ]
    return tuple(dict.fromkeys(name for name in having if name not in meant))


def affair_named(region: Region, word: str) -> frozenset[str]:
    """The affairs of which ``word`` is the very name; empty where it is none."""
    sense = sense_of(region, word)
    return sense.affairs if sense.exactly else frozenset()


def affairs_of(region: Region, word: str) -> frozenset[str]:
    """The affairs that ``word`` stands for."""
    return sense_of(region, word).affairs


@dataclass(frozen=True, slots=True)
class Within:
    """A unit that lies in a field."""

    party: Party
    status: FactStatus = EXPLICIT
    """``explicit`` where its name has the word."""
    reason: Message | None = None


def units_within(region: Region, word: str) -> tuple[Within, ...]:
    """The units that bear ``word``; where none does, those whose name or abbreviation it is, else
    those of an affair that it stands for, both by inference.

    A word that is the very name of an affair means the units of that affair, and no others; one
    that only fields have, those of their affairs.
    """
    sense = sense_of(region, word)
    units = [party for party in region.parties.values() if may_lie_in_a_field(region, party)]
    bearing = [unit for unit in units if sense.is_borne_by(region, unit)]
    if sense.exactly:
        return tuple(
            Within(each) if each in bearing else _by_affair(region, sense, each)
            for each in _of_affairs(sense, units)
        )
    if bearing:
        return tuple(map(Within, bearing))
    called = [unit for unit in units if unit.id in sense.parties]
    if called:
        return tuple(_called(sense, unit) for unit in called)
    if not sense.affairs:
        having = (each for each in every_field(region) if sense.stands_in(region, each.field))
        shared = (affair for each in having for affair in each.affairs)
        sense = sense._replace(affairs=frozenset(shared))
    return tuple(_by_affair(region, sense, each) for each in _of_affairs(sense, units))


def _of_affairs(sense: Sense, units: Iterable[Party]) -> Iterator[Party]:
    return (unit for unit in units if sense.affairs.intersection(unit.affairs))


def _by_affair(region: Region, sense: Sense, unit: Party) -> Within:
    reason = sense.reason(region, sense.affairs.intersection(unit.affairs))
    return Within(unit, INFERRED, reason)


def _called(sense: Sense, unit: Party) -> Within:
    return Within(unit, INFERRED, message("reason.called", word=sense.word, name=unit.name))
