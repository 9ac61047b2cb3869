"""Offices that are away from a letter: who stands in for them, by the regulation's own rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jalur.answers.answer import told_silence
from jalur.answers.letter_parts import Absence, Gap, Line
from jalur.answers.mandate_ends import REPRESENT
from jalur.answers.mandates import mandates
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import memberships
from jalur.reasoning.notes import Note
from jalur.text.messages import message


def absence(
    region: Region, office: Party, signs: bool, document: str | None, amount: int | None
) -> Absence:
    """Who stands in for ``office``; of one that ``signs``, also who signs in its name."""
    in_name = None
    if signs:
        in_name = mandates(
            region, None, act="sign", towards=office, amount=amount, document=document
        )
    return Absence(office, mandates(region, None, act=REPRESENT, towards=office), in_name)


def is_meant(region: Region, office: Party, line: Line) -> bool:
    """Whether the office is one of a line, as its unit or head too, or one that is left open and
    may be it.
    """
    itself = {id for id, via in memberships(region, office).items() if via.rank == 0}
    itself |= {office.id}
    return not itself.isdisjoint((*line.ids, *line.others)) or office.name in line.candidates


def with_absences(
    region: Region, lines: Iterable[Line], absences: Iterable[Absence]
) -> Iterator[Line]:
    """The lines, each with those who are away that it may mean."""
    known = tuple(absences)
    for line in lines:
        away = [each for each in known if is_meant(region, each.office, line)]
        first = away[0] if away else None
        yield replace(line, absent=first, also_absent=tuple(away[1:]))


def absence_gaps(absences: Iterable[Absence]) -> Iterator[Gap]:
    """One for each who is away and for whom nobody stands in by the regulation, or only at an
    occasion that is no letter.
    """
    for each in absences:
        silence = told_silence(each.representing)
        standing = each.representing.mandates
        if silence is not None:
            yield Gap("absent", silence, each.office)
        elif standing and len(each.at_occasions) == len(standing) and not _named(each):
            region = each.representing.region
            said = region.message("letter.at-occasions", name=each.office.name)
            yield Gap("absent", said, each.office)


def _named(absence: Absence) -> bool:
    """Whether somebody signs in the name of who is away."""
    return absence.in_name is not None and bool(absence.in_name.mandates)


def absence_notes(lines: Iterable[Line], absences: Iterable[Absence]) -> Iterator[Note]:
    """That a rule of standing in holds in its own case alone; that somebody has no line."""
    known = {each.office.id for line in lines for each in line.away}
    for each in absences:
        if each.office.id not in known:
            yield Note("caution", message("letter.absent-nowhere", name=each.office.name))
    if any(each.representing.mandates for each in absences):
        yield Note("caution", message("letter.standing-in"))
