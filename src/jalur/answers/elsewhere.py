"""In which other rules two parties stand: ways, initials, mandates, lists, fields, advisers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from jalur.answers.concerned import listed
from jalur.answers.elsewhere_ends import Elsewhere, End, both_ways
from jalur.answers.elsewhere_ways import initialled, passed, travelled
from jalur.answers.mandate import reach_of
from jalur.answers.prohibitions import forbidden_to
from jalur.answers.related import Relation, related
from jalur.law.citation import Basis, Citation, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, weakest
from jalur.reasoning.belonging import own_by_assignment
from jalur.reasoning.coordination import Assigned, Coordination, coordinators, other_readings
from jalur.reasoning.exceptions import Reach, addressed
from jalur.reasoning.membership import Membership, holds, nearest
from jalur.reasoning.once import once_per_region
from jalur.reasoning.own_office import counterparts, is_own_office
from jalur.reasoning.pairs import is_same_office, side_name
from jalur.reasoning.wider import reached_in_pair

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.law.rules.relations import Point

_MANDATES = {"authority": "Kewenangan", "duty": "Kewajiban", "task": "Tugas"}


def elsewhere(region: Region, a: Party, b: Party, cited: Basis) -> tuple[Elsewhere, ...]:
    """Every fact in which both stand, each once: lists first, then their ways, initials and
    mandates, the ways of others last.

    Of a kind what the text states comes first. ``cited`` are the provisions of the relations that
    are shown: a fact that rests on these alone is not told again, nor is a mandate of a provision
    that a relation, way or chain tells already.
    """
    one, other = (End(each, reached_in_pair(region, each)) for each in (a, b))
    found: list[Elsewhere] = []
    for sort in _SORTS:
        facts = sort(region, one, other)
        told = {*cited, *(at for fact in found for at in fact.basis)}
        found += sorted(
            (fact for fact in facts if fact.kind != "mandate" or fact.basis[0] not in told),
            key=lambda fact: fact.status != EXPLICIT,
        )
    shown = (replace(fact, basis=in_lists(region, fact.basis)) for fact in found)
    fresh = (fact for fact in shown if not _rests_on(fact.basis, cited))
    return tuple({(fact.summary, fact.basis): fact for fact in fresh}.values())


def in_lists(region: Region, basis: Basis) -> Basis:
    """A basis with what opens a list in place of several rows of it: what rests on the rows of all
    members of a class rests on the list.
    """
    rows = _rows(region)
    over = Counter(at.parents()[0] for at in basis if at in rows)
    return unique(
        at.parents()[0] if at in rows and over[at.parents()[0]] > 1 else at for at in basis
    )


@once_per_region
def _rows(region: Region) -> frozenset[Citation]:
    """The rows of lists that stand below what opens the list."""
    every = (row for given in region.assignments for rows in given.units.values() for row in rows)
    return frozenset(row for row in every if row.parents())


def _rests_on(basis: Basis, cited: Basis) -> bool:
    """Whether all of a basis is cited, but for the openings above what is cited."""
    return any(at in cited for at in basis) and all(
        any(at.covers(each) for each in cited) for at in basis
    )


def _of_own_office(region: Region, one: End, other: End) -> Iterator[Elsewhere]:
    """What the unit that the one leads has with the other, or the head of the one; that it tells
    of the two themselves is our reading.
    """
    if is_own_office(region, one.party, other.party):
        return
    for end, party in both_ways(one, other):
        for own in counterparts(region, end.party):
            yield from _relations(region, end.party, End(own, reached_in_pair(region, own)), party)


def _relations(region: Region, instead: Party, own: End, other: End) -> Iterator[Elsewhere]:
    """The relations that ``own`` has with the other, told of who stands in its place."""
    if is_same_office(region, own.party, other.party):
        return
    asked = ((own.party, own.reached), (other.party, other.reached))
    rows = listed(region, asked)
    for rule in region.relations:
        for found in related(region, rule, asked, rows):
            if isinstance(found, Relation):
                natures = ", ".join(found.natures_of_asked) or "tanpa sifat yang disebut"
                summary = f"Hubungan {own.party.name} (bukan {instead.name})"
                summary += f" dengan {other.party.name}: {natures}"
                summary += f" ({rule.condition})" if rule.condition and found.about_pair else ""
                yield Elsewhere("own-office", summary, INFERRED, found.cited_of_asked())


def _assigned(region: Region, one: End, other: End) -> Iterator[Elsewhere]:
    """By which lists and fields the one coordinates the other."""
    for unit, office in both_ways(one, other):
        who = coordinators(region, unit.party)
        stated = who.stated if isinstance(who, Assigned) else ()
        for reading in dict.fromkeys((*stated, *other_readings(who))):
            via = nearest(region, office.reached, (reading.coordinator,), reading.basis)
            if via is not None:
                yield _coordinated(region, unit.party, reading, via)


def _coordinated(region: Region, unit: Party, reading: Coordination, via: Membership) -> Elsewhere:
    """By what a coordinator has a unit: as sure as the text says it of him, whom the answer names,
    where only his class was asked about.
    """
    coordinator = region.name(reading.coordinator)
    status = reading.status if via.inner else weakest([reading.status, via.status])
    for_what = f" ({reading.condition})" if reading.condition else ""
    if reading.by == "field":
        fields = ", ".join(reading.fields)
        summary = f"{unit.name} di bawah {coordinator} menurut bidang: {fields}"
        return Elsewhere("field", summary + for_what, status, reading.basis)
    whose = "Anggota " if reading.by == "members" else ""
    summary = f"{whose}{unit.name} dalam daftar di bawah {coordinator}"
    return Elsewhere("assignment", summary + for_what, status, reading.basis)


def _advised(region: Region, one: End, other: End) -> Iterator[Elsewhere]:
    """Where an annex sets the one beside the other."""
    for given in region.assignments:
        for adviser in given.advisers:
            for beside, office in both_ways(one, other):
                ends = (
                    nearest(region, beside.reached, (adviser.party,), adviser.basis),
                    nearest(region, office.reached, (given.coordinator,), given.basis),
                )
                via = tuple(end for end in ends if end is not None)
                if len(via) == 2:
                    names = (region.name(adviser.party), region.name(given.coordinator))
                    status = weakest([given.status, *(end.status for end in via)])
                    summary = f"{names[0]} di samping {names[1]}"
                    yield Elsewhere("adviser", summary, status, adviser.basis)


def _mandated(region: Region, one: End, other: End) -> Iterator[Elsewhere]:
    """What the one does in the name or place of the other, passes on to it, or is appointed to;
    and what it does by a provision in which the other acts as well, but for what both are bidden
    in one word, each for itself, and what each does for its own where the two are not each other's.
    """
    points_at: dict[Citation, list[Point]] = {}
    for relation in region.relations:
        if relation.by_assignment and not own_by_assignment(region, one.party, other.party).holds:
            continue
        for point in relation.points:
            points_at.setdefault(point.at, []).append(point)
    for rule in region.mandates:
        towards = [*rule.on_behalf, *filter(None, (rule.on_behalf_of, rule.appointed_by))]
        towards += rule.beside
        for point in points_at.get(rule.at, ()):
            towards += point.to
            towards += () if rule.force and rule.force == point.force else point.by
        basis = (rule.at, *rule.basis)
        for actor, office in both_ways(one, other):
            acting = addressed(region, actor.reached, reach_of(rule))
            meant = addressed(region, office.reached, Reach(tuple(towards), basis, rule.exceptions))
            if acting is None or meant is None or _one_word(actor, office, acting, meant):
                continue
            summary = (
                f"{_MANDATES[rule.kind]} {side_name(region, rule.parties)}: "
                f"{rule.summary or region.provisions[rule.at].summary}"
            )
            status = weakest([rule.status, acting.status, meant.status])
            yield Elsewhere("mandate", summary, status, unique(basis))


def _forbidden(region: Region, one: End, other: End) -> Iterator[Elsewhere]:
    """What the one must not do for, to or in the name of the other."""
    for rule in region.prohibitions:
        towards = (*rule.towards, *filter(None, (rule.on_behalf_of,)))
        basis = (rule.at, *rule.basis)
        for actor, office in both_ways(one, other):
            acting = forbidden_to(region, actor.party, actor.reached, rule)
            meant = addressed(region, office.reached, Reach(towards, basis, rule.exceptions))
            if acting is not None and meant is not None:
                summary = (
                    f"Larangan bagi {side_name(region, rule.parties) or 'siapa pun'}: "
                    f"{rule.summary or region.provisions[rule.at].summary}"
                )
                status = weakest([rule.status, acting.status, meant.status])
                yield Elsewhere("prohibition", summary, status, unique(basis))


def _one_word(one: End, other: End, *words: Membership) -> bool:
    """Whether each word means both, so that it tells the two not apart."""
    return all(each.id in one.reached and each.id in other.reached for each in words)


def _belonging(region: Region, one: End, other: End) -> Iterable[Elsewhere]:
    """Whether the text makes the one a member of the other itself; nobody is one of himself."""
    for member, group in () if one.party.id == other.party.id else both_ways(one, other):
        for members in group.party.members:
            if holds(members, member.party):
                summary = f"{member.party.name} termasuk {group.party.name}"
                yield Elsewhere("members", summary, members.status, members.basis)


_SORTS = (
    *(_of_own_office, _assigned, _advised, travelled, initialled, _mandated, _forbidden),
    *(_belonging, passed),
)
