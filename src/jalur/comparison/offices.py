"""The offices: every portfolio with its Asisten, the part of the others, forums and outside bodies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jalur.answers import unique
from jalur.citation import Citation
from jalur.comparison.cells import Cell, Item, Key, cell
from jalur.comparison.coordinators import portfolio_marks
from jalur.comparison.population import UNLIKE, Atom, Population
from jalur.lists import Common
from jalur.model import ADVISER, Basis, Members, Party, Region, Seat, Step
from jalur.phrase import Text, say

FORUM = "forum"
NO_CHAIR = "tanpa-ketua"
"""In place of the class of the chair: the text names nobody as chair."""


def cells(people: Population) -> Mapping[Key, Cell]:
    """The Asisten by portfolio, the part that other offices and outside bodies have, the forums by who chairs them."""
    found: dict[Key, list[Item]] = {}
    for party in people.region.parties.values():
        for portfolio in party.portfolio:
            item = Item((party.name,), portfolio_marks(people.region, party.id), party.basis)
            found.setdefault((party.kind, portfolio), []).append(item)
        if people.region.common.kinds[party.kind].category == FORUM:
            found.setdefault((FORUM, _chair(people, party)), []).append(_forum(people, party))
    for kind in _kinds(people.region.common):
        atoms = [atom for atom in people.kinds[kind] if atom.party.named]
        if atoms:
            found[kind,] = [_office(people.region, atoms)]
    return {key: cell(items) for key, items in found.items()}


def _kinds(common: Common) -> Iterator[str]:
    """The offices that every city has, and the outside bodies."""
    for kind in common.kinds.values():
        if kind.category in ("office", "outside") and not kind.portfolio and kind.id not in UNLIKE:
            yield kind.id


def _office(region: Region, atoms: list[Atom]) -> Item:
    """The names of an office with the parts it has, each part with one provision."""
    ids = frozenset(id for atom in atoms for id in atom.reached)
    parts: dict[str, Citation] = {}
    for part, basis in _parts(region, ids):
        parts.setdefault(part, basis[0])
    names = "; ".join(atom.party.name for atom in atoms)
    shown: list[Text] = [f"{names}: {', '.join(parts)}" if parts else f"{names}: –"]
    own = [citation for atom in atoms for citation in atom.party.basis]
    return Item(tuple(shown), (("parts", tuple(sorted(parts))),), unique([*own, *parts.values()]))


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


def _offices(steps: Iterable[Step], advisers: frozenset[str]) -> set[str]:
    offices = {id for step in steps for id in step.offices}
    return offices | advisers if ADVISER in offices else offices


def _chair(people: Population, forum: Party) -> str:
    return "|".join(people.classes(id for seat in forum.chair for id in seat.parties)) or NO_CHAIR


def _forum(people: Population, forum: Party) -> Item:
    region = people.region
    members = [id for each in forum.members for id in each.parties]
    kinds = [kind for each in forum.members for kind in each.kinds]
    guests = [id for seat in forum.guests for id in seat.parties]
    shown: list[Text] = [forum.name]
    if members or kinds:
        shown.append(say("diff.members", names="; ".join([*(region.name(id) for id in members), *kinds])))
    if guests:
        shown.append(say("diff.guests", names="; ".join(region.name(id) for id in guests)))
    marks = (("members", tuple(sorted({*people.classes(members), *kinds}))), ("guests", people.classes(guests)))
    basis = unique([*forum.basis, *_seated(forum.chair), *_seated(forum.members), *_seated(forum.guests)])
    return Item(tuple(shown), marks, basis)


def _seated(seats: Iterable[Seat | Members]) -> Iterator[Citation]:
    return (citation for seat in seats for citation in seat.basis)


def slots(common: Common) -> Iterable[Key]:
    """Every portfolio, every office, forums."""
    titled = [kind.id for kind in common.kinds.values() if kind.portfolio]
    yield from ((kind, portfolio) for kind in titled for portfolio in common.portfolios)
    yield from ((kind,) for kind in _kinds(common))
    yield (FORUM,)
