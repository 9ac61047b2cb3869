"""Whether a remark on the text concerns a question: how near what it touches is to what was asked.

One rule for every question. What an oddity touches is what its file says, ``parties``, ``affairs``
and ``fields``; else, where it stands at the row of a list, the party of that row; else the very
provision where it stands, for it changes what is said there, and not what is said below or beside
it. A mere misspelling touches nothing unless its file says so, and one about certain purposes of
routes touches no question about routes for others.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from jalur.law.region import Region
from jalur.reasoning.once import once_per_region

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.citation import Basis, Citation
    from jalur.law.oddities import Oddity


class Nearness(IntEnum):
    """How near a remark is to what was asked, the nearest first."""

    ASKED = 0
    """It names the party that was asked about, its head or its unit."""
    CLASS = 1
    """It names a class or group by which a rule reaches that party, or who coordinates it."""
    SUBJECT = 2
    """It is about an affair or a field of that party."""
    OFFICE = 3
    """It names an office that the answer shows."""
    PROVISION = 4
    """It is about a provision that the answer rests on."""
    ASIDE = 5
    """It touches nothing of it: it stands at or above a provision that is cited."""


class Shown(NamedTuple):
    """One thing that an answer shows: a step, a relation, a mandate."""

    basis: Basis
    """The provisions that it rests on."""
    offices: tuple[str, ...] = ()
    """The ids of the offices that it names."""


class Question(NamedTuple):
    """What was asked and what is answered, as far as a remark on the text may touch it."""

    asked: frozenset[str] = frozenset()
    """The ids of the parties asked about, of their heads and units."""
    classes: frozenset[str] = frozenset()
    """Their classes and groups, and who coordinates them."""
    affairs: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    """The fields, in the words of the text, that fit them or that they coordinate."""
    shown: tuple[Shown, ...] = ()
    """What the answer shows."""
    purposes: frozenset[str] = frozenset()
    """What routes were asked for; empty where the question is not about routes."""


def nearness(region: Region, oddity: Oddity, question: Question) -> Nearness:
    """How near ``oddity``, which stands at or above what is cited, is to ``question``.

    Where nobody in particular is asked about, what it touches does not narrow it.
    """
    if oddity.purposes and question.purposes and question.purposes.isdisjoint(oddity.purposes):
        return Nearness.ASIDE
    exact = any(oddity.at in shown.basis for shown in question.shown)
    parties = oddity.parties
    if not (parties or oddity.affairs or oddity.fields):
        parties = _rows(region).get(oddity.at, ())
        if not parties:
            silent = oddity.kind in region.common.spelling_oddities
            return Nearness.PROVISION if exact and not silent else Nearness.ASIDE
    if not question.asked.isdisjoint(parties):
        return Nearness.ASKED
    if not question.classes.isdisjoint(parties):
        return Nearness.CLASS
    if not question.affairs.isdisjoint(oddity.affairs):
        return Nearness.SUBJECT
    if not question.fields.isdisjoint(oddity.fields):
        return Nearness.SUBJECT
    if any(_names(shown, oddity, parties) for shown in question.shown):
        return Nearness.OFFICE
    return Nearness.PROVISION if exact and not question.asked else Nearness.ASIDE


def _names(shown: Shown, oddity: Oddity, parties: tuple[str, ...]) -> bool:
    """Whether what is shown rests on a provision of the oddity, and names one of these."""
    rests = any(oddity.at.covers(citation) for citation in shown.basis)
    return rests and any(office in parties for office in shown.offices)


def joins(region: Region, oddity: Oddity) -> bool:
    """Whether a rule for one of its parties answers for the others as well."""
    return oddity.kind in region.common.name_oddities and len(oddity.parties) > 1


@once_per_region
def _rows(region: Region) -> dict[Citation, tuple[str, ...]]:
    """Provisions at which rows of lists stand, to the parties of these rows."""
    rows: dict[Citation, tuple[str, ...]] = {}
    for assignment in region.assignments:
        listed = [*assignment.units.items()]
        listed += [(adviser.party, adviser.basis) for adviser in assignment.advisers]
        for party, basis in listed:
            for at in basis:
                rows[at] = (*rows.get(at, ()), party)
    return rows
