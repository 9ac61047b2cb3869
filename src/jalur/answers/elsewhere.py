"""In which other rules two parties stand: ways, initials, mandates, lists, fields, advisers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from jalur.answers.chains import Chain
from jalur.answers.every_way import every_way_of
from jalur.answers.paraf import paraf
from jalur.answers.ways import Route
from jalur.law.citation import Basis, Citation, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.steps import ROLES
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, weakest
from jalur.reasoning.coordination import Assigned, Coordination, coordinators, other_readings
from jalur.reasoning.membership import Membership, Memberships, holds, nearest
from jalur.reasoning.pairs import is_several, side_name
from jalur.reasoning.steps import Step
from jalur.reasoning.wider import reached_in_pair

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.law.rules.relations import Point

ElsewhereKind = Literal["assignment", "field", "adviser", "route", "paraf", "mandate", "members"]
_MANDATES = {"authority": "Kewenangan", "duty": "Kewajiban", "task": "Tugas"}


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """One fact in which both parties stand, though it is no relation of the two."""

    kind: ElsewhereKind
    summary: str
    """Indonesian, made of the fact."""
    status: FactStatus
    basis: Basis


@dataclass(frozen=True, slots=True)
class _End:
    """One of the two, and under which ids rules mean it."""

    party: Party
    reached: Memberships


def elsewhere(region: Region, a: Party, b: Party, cited: Basis) -> tuple[Elsewhere, ...]:
    """Every fact in which both stand, each once: lists first, then ways, initials and mandates.

    Of a kind what the text states comes first. ``cited`` are the provisions of the relations that
    are shown: a fact that rests on these alone is not told again, nor is a mandate of a provision
    that a relation, way or chain tells already.
    """
    one, other = (_End(each, reached_in_pair(region, each)) for each in (a, b))
    found: list[Elsewhere] = []
    for sort in (_assigned, _advised, _travelled, _initialled, _mandated, _belonging):
        facts = sort(region, one, other)
        told = {*cited, *(at for fact in found for at in fact.basis)}
        found += sorted(
            (fact for fact in facts if fact.kind != "mandate" or fact.basis[0] not in told),
            key=lambda fact: fact.status != EXPLICIT,
        )
    fresh = (fact for fact in found if not _rests_on(fact.basis, cited))
    return tuple({(fact.summary, fact.basis): fact for fact in fresh}.values())


def _rests_on(basis: Basis, cited: Basis) -> bool:
    """Whether all of a basis is cited, but for the openings above what is cited."""
    return any(at in cited for at in basis) and all(
        any(at.covers(each) for each in cited) for at in basis
    )


def _both_ways(one: _End, other: _End) -> tuple[tuple[_End, _End], tuple[_End, _End]]:
    return (one, other), (other, one)


def _assigned(region: Region, one: _End, other: _End) -> Iterator[Elsewhere]:
    """By which lists and fields the one coordinates the other."""
    for unit, office in _both_ways(one, other):
        who = coordinators(region, unit.party)
        stated = who.stated if isinstance(who, Assigned) else ()
        for reading in dict.fromkeys((*stated, *other_readings(who))):
            via = nearest(region, office.reached, (reading.coordinator,), reading.basis)
            if via is not None:
                yield _coordinated(region, unit.party, reading, via)


def _coordinated(region: Region, unit: Party, reading: Coordination, via: Membership) -> Elsewhere:
    coordinator = region.name(reading.coordinator)
    status = weakest([reading.status, via.status])
    for_what = f" ({reading.condition})" if reading.condition else ""
    if reading.by == "field":
        fields = ", ".join(reading.fields)
        summary = f"{unit.name} di bawah {coordinator} menurut bidang: {fields}"
        return Elsewhere("field", summary + for_what, status, reading.basis)
    whose = "Anggota " if reading.by == "members" else ""
    summary = f"{whose}{unit.name} dalam daftar di bawah {coordinator}"
    return Elsewhere("assignment", summary + for_what, status, reading.basis)


def _advised(region: Region, one: _End, other: _End) -> Iterator[Elsewhere]:
    """Where an annex sets the one beside the other."""
    for given in region.assignments:
        for adviser in given.advisers:
            for beside, office in _both_ways(one, other):
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


def _travelled(region: Region, one: _End, other: _End) -> Iterator[Elsewhere]:
    """The routes of the one that pass by the other, end there, or have a copy for it."""
    for traveller, office in _both_ways(one, other):
        for route in _ways(region, traveller.party):
            stations: list[FactStatus | None]
            stations = [_at_step(region, office, step) for step in route.steps[1:]]
            copied = nearest(region, office.reached, route.rule.copies_to, route.basis)
            stations += [copied.status] if copied is not None else []
            found = [status for status in stations if status is not None]
            if found:
                surest: FactStatus = EXPLICIT if EXPLICIT in found else INFERRED
                yield _route(region, route, weakest([route.status, surest]))


def _ways(region: Region, traveller: Party) -> list[Route]:
    """Every way of a party; of a class or group also those of members alone, for whatever purpose.

    A way that the class has itself stands for that of its members, but hides no other.
    """
    own = every_way_of(region, traveller)
    if not is_several(region, traveller):
        return own
    from jalur.answers.inner_members import for_members  # Most parties have none.

    known = {route.rule.id for route in own}
    return own + [each for each in for_members(region, traveller, ()) if each.rule.id not in known]


def _at_step(region: Region, office: _End, step: Step) -> FactStatus | None:
    """How sure it is that an office stands at a step; None where it does not.

    Where the step is left open, that it is one of those who may be meant is our reading; not so of
    a group to which all of these belong.
    """
    via = nearest(region, office.reached, step.ids, step.basis)
    if via is not None:
        return via.status
    if not _may_stand(region, office, step):
        return None
    return EXPLICIT if _names(region, office).issuperset(step.candidates) else INFERRED


def _may_stand(region: Region, office: _End, step: Step) -> bool:
    """Whether an office, or a member of it, is one of those whom an open step may mean."""
    return not _names(region, office).isdisjoint(step.candidates)


def _names(region: Region, office: _End) -> frozenset[str]:
    """The name of an office, and where it is a class or group those of its members."""
    inner = (id for id, via in office.reached.items() if via.inner and id in region.parties)
    return frozenset([office.party.name, *map(region.name, inner)])


def _route(region: Region, route: Route, status: FactStatus) -> Elsewhere:
    way = " → ".join("/".join(step.offices) for step in route.steps)
    copies = side_name(region, route.rule.copies_to)
    summary = f"Jalur {', '.join(route.purposes)}: {way}"
    summary += f"; tembusan {copies}" if copies else ""
    summary += f" ({route.condition})" if route.condition else ""
    return Elsewhere("route", summary, status, unique([*route.basis, *route.cited()]))


def _initialled(region: Region, one: _End, other: _End) -> Iterator[Elsewhere]:
    """The paraf chains in which the one drafts, initials or signs, and the other does too.

    A rule for whoever drafts does not speak of the drafter, unless it sends to his own coordinator;
    nor of whom it has sign what others draft.
    What is alike for several documents of a rule is one fact.
    """
    found: list[tuple[Chain, FactStatus]] = []
    for drafter, office in _both_ways(one, other):
        for chain in paraf(region, drafter.party).chains:
            status = _in_chain(region, office, chain)
            own = chain.via or (
                _by_role(region, office, chain) and not _signs(region, drafter, chain)
            )
            if status is not None and own:
                found.append((chain, status))
    told = {chain.rule.id for chain, _ in found}
    for chain in paraf(region).chains:
        ends = [_in_chain(region, end, chain) for end in (one, other)]
        stations = [status for status in ends if status is not None]
        apart = _stations(region, one, chain) != _stations(region, other, chain)
        if len(stations) == 2 and apart and chain.rule.id not in told:
            found.append((chain, weakest(stations)))
    documents: dict[tuple[str, FactStatus, Basis], list[str]] = {}
    for chain, status in found:
        documents.setdefault((_chain(region, chain), status, chain.cited()), []).append(
            chain.document
        )
    for (path, status, basis), kinds in documents.items():
        names = ", ".join(dict.fromkeys(kinds))
        yield Elsewhere("paraf", f"Paraf {names}: {path}", status, basis)


def _by_role(region: Region, office: _End, chain: Chain) -> bool:
    """Whether an office initials as the coordinator or adviser of whoever drafts."""
    return any(
        set(ROLES) & set(rule.offices) and _at_step(region, office, step) is not None
        for rule, step in zip(chain.rule.initials, chain.initials, strict=True)
    )


def _signs(region: Region, end: _End, chain: Chain) -> bool:
    return nearest(region, end.reached, chain.rule.signers, chain.basis) is not None


def _in_chain(region: Region, end: _End, chain: Chain) -> FactStatus | None:
    """How sure it is that a party signs or initials; None where it does not."""
    signing = nearest(region, end.reached, chain.rule.signers, chain.basis)
    stations = [_at_step(region, end, step) for step in chain.initials]
    stations += [signing.status] if signing is not None else []
    found = [status for status in stations if status is not None]
    if not found:
        return None
    return weakest([chain.status, EXPLICIT if EXPLICIT in found else INFERRED])


def _stations(region: Region, end: _End, chain: Chain) -> set[tuple[int, str | None]]:
    """At which steps of a chain a party stands, the signers last, and by which word of the rule.

    Two who stand there by the same words alone, such as two Camat, are nothing to one another.
    """
    offices = [(step.ids, step.basis) for step in chain.initials]
    offices.append((chain.rule.signers, chain.basis))
    found: set[tuple[int, str | None]] = set()
    for n, (ids, basis) in enumerate(offices):
        via = nearest(region, end.reached, ids, basis)
        if via is not None:
            found.add((n, via.id))
        elif n < len(chain.initials) and _may_stand(region, end, chain.initials[n]):
            found.add((n, None))
    return found


def _chain(region: Region, chain: Chain) -> str:
    """Who initials, who signs and who drafts."""
    initials = ", ".join("/".join(step.offices) for step in chain.initials)
    asked = chain.party
    drafters = side_name(region, chain.rule.drafters) if asked is None else asked.name
    summary = f"{initials}; penanda tangan {'; '.join(chain.signers)}"
    summary += f"; konsep {drafters}" if drafters else ""
    return summary + (f" ({chain.condition})" if chain.condition else "")


def _mandated(region: Region, one: _End, other: _End) -> Iterator[Elsewhere]:
    """What the one does in the name or place of the other, passes on to it, or is appointed to;
    and what it does by a provision in which the other acts as well, but for what both are bidden
    in one word, each for itself.
    """
    points_at: dict[Citation, list[Point]] = {}
    for relation in region.relations:
        for point in relation.points:
            points_at.setdefault(point.at, []).append(point)
    for rule in region.mandates:
        towards = [*rule.on_behalf, *filter(None, (rule.on_behalf_of, rule.appointed_by))]
        for point in points_at.get(rule.at, ()):
            towards += point.to
            towards += () if rule.force and rule.force == point.force else point.by
        basis = (rule.at, *rule.basis)
        for actor, office in _both_ways(one, other):
            acting = nearest(region, actor.reached, rule.parties, basis)
            meant = nearest(region, office.reached, towards, basis)
            if acting is None or meant is None or _one_word(actor, office, acting, meant):
                continue
            summary = (
                f"{_MANDATES[rule.kind]} {side_name(region, rule.parties)}: "
                f"{rule.summary or region.provisions[rule.at].summary}"
            )
            status = weakest([rule.status, acting.status, meant.status])
            yield Elsewhere("mandate", summary, status, unique(basis))


def _one_word(one: _End, other: _End, *words: Membership) -> bool:
    """Whether each word means both, so that it tells the two not apart."""
    return all(each.id in one.reached and each.id in other.reached for each in words)


def _belonging(region: Region, one: _End, other: _End) -> Iterable[Elsewhere]:
    """Whether the text makes the one a member of the other itself; nobody is one of himself."""
    for member, group in () if one.party.id == other.party.id else _both_ways(one, other):
        for members in group.party.members:
            if holds(members, member.party):
                summary = f"{member.party.name} termasuk {group.party.name}"
                yield Elsewhere("members", summary, members.status, members.basis)
