"""The offices: every portfolio with its Asisten, the part of the others, forums, outside bodies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jalur.comparison.cells import Key, Marks, Statement, Table, cell_of
from jalur.comparison.population import Addressee, Population
from jalur.comparison.topics.coordinators import portfolio_marks
from jalur.law.citation import Basis, Citation, unique
from jalur.law.closed_lists import ClosedLists
from jalur.law.parties import Members, Party, Seat
from jalur.law.region import Region
from jalur.law.rules.steps import ADVISER, StepRule
from jalur.text.messages import Text, message

FORUM = "forum"
NO_CHAIR = "tanpa-ketua"
"""In place of the class of the chair: the text names nobody as chair."""


def cells(population: Population) -> Table:
    """The Asisten by portfolio, other offices by kind with their parts, forums by their chair."""
    region = population.region
    statements: dict[Key, list[Statement]] = {}
    for party in region.parties.values():
        for portfolio in party.portfolio:
            asisten = Statement((party.name,), portfolio_marks(region, party.id), party.basis)
            statements.setdefault((party.kind, portfolio), []).append(asisten)
        if region.common.kinds[party.kind].category == FORUM:
            forum = _forum(population, party)
            statements.setdefault((FORUM, _chair(population, party)), []).append(forum)
    for kind in _kinds(region.common):
        named = [addressee for addressee in population.kinds[kind] if addressee.named]
        if named:
            statements[kind,] = [_office(region, named)]
    return {
        key: cell_of(_with_all_names(several) if key[0] == FORUM else several)
        for key, several in statements.items()
    }


def _with_all_names(forums: list[Statement]) -> list[Statement]:
    """The same forums, those with the same members under all of their names: one row tells them,
    and none of them is left out.
    """
    named: dict[Marks, list[Text]] = {}
    for forum in forums:
        named.setdefault(forum.marks, []).append(forum.wording[0])
    return [
        replace(each, wording=(" / ".join(map(str, named[each.marks])), *each.wording[1:]))
        for each in forums
    ]


def _kinds(common: ClosedLists) -> Iterator[str]:
    """The offices that every city has, and the outside bodies."""
    for kind in common.kinds.values():
        if kind.category in ("office", "outside") and not kind.portfolio and kind.comparable:
            yield kind.id


def _office(region: Region, addressees: list[Addressee]) -> Statement:
    """The names of an office with the parts it has, each part with one provision."""
    ids: set[str] = set()
    cited: list[Citation] = []
    for addressee in addressees:
        ids.update(addressee.reached)
        cited += addressee.party.basis
    parts: dict[str, Citation] = {}
    for part, basis in _parts(region, frozenset(ids)):
        # One provision shows that an office has the part; all of them would fill the row.
        parts.setdefault(part, basis[0])
    names = "; ".join(addressee.party.name for addressee in addressees)
    return Statement(
        wording=(f"{names}: {', '.join(parts) or '–'}",),
        marks=(("parts", tuple(sorted(parts))),),
        basis=unique([*cited, *parts.values()]),
    )


def _parts(region: Region, ids: frozenset[str]) -> Iterator[tuple[str, Basis]]:
    """In what each rule lets an office of these ids take part."""
    yield from _parts_in_assignments(region, ids)
    advisers = {each.party for assignment in region.assignments for each in assignment.advisers}
    for route in region.routes:
        if ids & {*route.travellers, *_offices(route.steps, advisers)}:
            yield "jalur", route.basis
    for paraf in region.paraf:
        if ids & _offices(paraf.initials, advisers):
            yield "paraf", paraf.basis
        if ids & set(paraf.signers):
            yield "tanda-tangan", paraf.basis
    for relation in region.relations:
        one, other = relation.between
        if ids & {*one, *other}:
            yield "hubungan", relation.basis
    for mandate in region.mandates:
        if ids & set(mandate.parties):
            yield "mandat", (mandate.at,)
    for prohibition in region.prohibitions:
        if ids & set(prohibition.parties):
            yield "larangan", (prohibition.at,)
    for party in region.parties.values():
        if region.common.kinds[party.kind].category == FORUM:
            seats: tuple[Seat | Members, ...] = (*party.chair, *party.guests, *party.members)
            for seat in seats:
                if ids & set(seat.parties):
                    yield "forum", seat.basis


def _parts_in_assignments(region: Region, ids: frozenset[str]) -> Iterator[tuple[str, Basis]]:
    for assignment in region.assignments:
        if assignment.coordinator in ids:
            yield "koordinator", assignment.basis
        for adviser in assignment.advisers:
            if adviser.party in ids:
                yield "penasihat", adviser.basis


def _offices(steps: Iterable[StepRule], advisers: set[str]) -> set[str]:
    """The offices of the steps; a step of the adviser may be any of those."""
    offices = {id for step in steps for id in step.offices}
    return offices | advisers if ADVISER in offices else offices


def _chair(population: Population, forum: Party) -> str:
    """The classes of those who chair a forum, as a part of its key."""
    chairing = [id for seat in forum.chair for id in seat.parties]
    return "|".join(population.classes(chairing)) or NO_CHAIR


def _forum(population: Population, forum: Party) -> Statement:
    """A forum with its members and those who may be invited."""
    region = population.region
    members: list[str] = []
    kinds: list[str] = []
    for each in forum.members:
        members += each.parties
        kinds += each.kinds
    guests = [id for seat in forum.guests for id in seat.parties]
    wording: list[Text] = [forum.name]
    if members or kinds:
        names = [*(region.name(id) for id in members), *kinds]
        wording.append(message("diff.members", names="; ".join(names)))
    if guests:
        names = [region.name(id) for id in guests]
        wording.append(message("diff.guests", names="; ".join(names)))
    seats: tuple[Seat | Members, ...] = (*forum.chair, *forum.members, *forum.guests)
    cited = [*forum.basis, *(citation for seat in seats for citation in seat.basis)]
    return Statement(
        wording=tuple(wording),
        marks=(
            ("members", tuple(sorted({*population.classes(members), *kinds}))),
            ("guests", population.classes(guests)),
        ),
        basis=unique(cited),
    )


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every portfolio, every office, forums."""
    for kind in common.kinds.values():
        if kind.portfolio:
            for portfolio in common.portfolios:
                yield (kind.id, portfolio)
    for office in _kinds(common):
        yield (office,)
    yield (FORUM,)
