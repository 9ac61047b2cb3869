"""The offices: every portfolio with its Asisten, the part of the others, forums and outside bodies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jalur.comparison.cells import Cell, Key, Statement, cell
from jalur.comparison.population import Population, Representative
from jalur.comparison.topics.coordinators import portfolio_marks
from jalur.law.citation import Basis, Citation, unique
from jalur.law.closed_lists import ClosedLists
from jalur.law.parties import Members, Party, Seat
from jalur.law.region import Region
from jalur.law.rules import ADVISER, StepRule
from jalur.text.messages import Text, message

FORUM = "forum"
NO_CHAIR = "tanpa-ketua"
"""In place of the class of the chair: the text names nobody as chair."""


def cells(people: Population) -> Mapping[Key, Cell]:
    """The Asisten by portfolio, the part that other offices and outside bodies have, the forums by who chairs them."""
    found: dict[Key, list[Statement]] = {}
    for party in people.region.parties.values():
        for portfolio in party.portfolio:
            item = Statement((party.name,), portfolio_marks(people.region, party.id), party.basis)
            found.setdefault((party.kind, portfolio), []).append(item)
        if people.region.common.kinds[party.kind].category == FORUM:
            found.setdefault((FORUM, _chair(people, party)), []).append(_forum(people, party))
    for kind in _kinds(people.region.common):
        representatives = [representative for representative in people.kinds[kind] if representative.party.named]
        if representatives:
            found[kind,] = [_office(people.region, representatives)]
    return {key: cell(items) for key, items in found.items()}


def _kinds(common: ClosedLists) -> Iterator[str]:
    """The offices that every city has, and the outside bodies."""
    for kind in common.kinds.values():
        if kind.category in ("office", "outside") and not kind.portfolio and kind.comparable:
            yield kind.id


def _office(region: Region, representatives: list[Representative]) -> Statement:
    """The names of an office with the parts it has, each part with one provision."""
    ids = frozenset(id for representative in representatives for id in representative.reached)
    parts: dict[str, Citation] = {}
    for part, basis in _parts(region, ids):
        parts.setdefault(part, basis[0])
    names = "; ".join(representative.party.name for representative in representatives)
    shown: list[Text] = [f"{names}: {', '.join(parts)}" if parts else f"{names}: –"]
    own = [citation for representative in representatives for citation in representative.party.basis]
    return Statement(tuple(shown), (("parts", tuple(sorted(parts))),), unique([*own, *parts.values()]))


def _parts(region: Region, ids: frozenset[str]) -> Iterator[tuple[str, Basis]]:
    """In what each rule lets an office of these ids take part."""
    advisers = frozenset(each.party for assignment in region.assignments for each in assignment.advisers)
    for assignment in region.assignments:
        if assignment.coordinator in ids:
            yield "koordinator", assignment.basis
        yield from (("penasihat", each.basis) for each in assignment.advisers if each.party in ids)
    for route in region.routes:
        if ids & {*route.travellers, *_offices(route.steps, advisers)}:
            yield "jalur", route.basis
    for paraf in region.paraf:
        if ids & _offices(paraf.initials, advisers):
            yield "paraf", paraf.basis
        if ids & set(paraf.signers):
            yield "tanda-tangan", paraf.basis
    for relation in region.relations:
        if ids & {id for side in relation.between for id in side}:
            yield "hubungan", relation.basis
    for mandate in region.mandates:
        if ids & set(mandate.parties):
            yield "mandat", (mandate.at,)
    yield from _seats(region, ids)


def _seats(region: Region, ids: frozenset[str]) -> Iterator[tuple[str, Basis]]:
    for party in region.parties.values():
        if region.common.kinds[party.kind].category == FORUM:
            seats = [(each.parties, each.basis) for each in (*party.chair, *party.guests)]
            seats += [(each.parties, each.basis) for each in party.members]
            yield from (("forum", basis) for parties, basis in seats if ids & set(parties))


def _offices(steps: Iterable[StepRule], advisers: frozenset[str]) -> set[str]:
    offices = {id for step in steps for id in step.offices}
    return offices | advisers if ADVISER in offices else offices


def _chair(people: Population, forum: Party) -> str:
    return "|".join(people.classes(id for seat in forum.chair for id in seat.parties)) or NO_CHAIR


def _forum(people: Population, forum: Party) -> Statement:
    region = people.region
    members = [id for each in forum.members for id in each.parties]
    kinds = [kind for each in forum.members for kind in each.kinds]
    guests = [id for seat in forum.guests for id in seat.parties]
    shown: list[Text] = [forum.name]
    if members or kinds:
        shown.append(message("diff.members", names="; ".join([*(region.name(id) for id in members), *kinds])))
    if guests:
        shown.append(message("diff.guests", names="; ".join(region.name(id) for id in guests)))
    marks = (("members", tuple(sorted({*people.classes(members), *kinds}))), ("guests", people.classes(guests)))
    basis = unique([*forum.basis, *_seated(forum.chair), *_seated(forum.members), *_seated(forum.guests)])
    return Statement(tuple(shown), marks, basis)


def _seated(seats: Iterable[Seat | Members]) -> Iterator[Citation]:
    return (citation for seat in seats for citation in seat.basis)


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every portfolio, every office, forums."""
    titled = [kind.id for kind in common.kinds.values() if kind.portfolio]
    yield from ((kind, portfolio) for kind in titled for portfolio in common.portfolios)
    yield from ((kind,) for kind in _kinds(common))
    yield (FORUM,)
