"""The ways and initials of others, and of each other, in which two parties stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.answers.amounts import in_its_case
from jalur.answers.chain import Chain
from jalur.answers.copies import without_copies
from jalur.answers.elsewhere_ends import Elsewhere, End, both_ways
from jalur.answers.every_way import every_way
from jalur.answers.paraf import paraf
from jalur.answers.ways import Route
from jalur.answers.ways_there import as_stated
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.steps import COORDINATOR, ROLES, StepRule
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, weakest
from jalur.reasoning.membership import nearest
from jalur.reasoning.once import once_per_party, once_per_region
from jalur.reasoning.pairs import is_several, side_name
from jalur.reasoning.steps import Step, as_told


def travelled(region: Region, one: End, other: End) -> Iterator[Elsewhere]:
    """The routes of the one that pass by the other, end there, or have a copy for it, or none as
    the text says.
    """
    for traveller, office in both_ways(one, other):
        for route in _ways(region, traveller.party):
            stations: list[FactStatus | None]
            stations = [
                _at_step(region, office, step)
                for step in route.steps[1:]
                if not _is_own_head(region, route, step, office, traveller)
            ]
            denied = route.rule.no_copies
            for ids in (route.rule.copies_to, denied.to if denied is not None else ()):
                copied = nearest(region, office.reached, ids, route.basis)
                stations += [copied.status] if copied is not None else []
            stations += [_at_step(region, office, each.step) for each in route.copied]
            found = [status for status in stations if status is not None]
            if found:
                surest: FactStatus = EXPLICIT if EXPLICIT in found else INFERRED
                yield _route(region, route, weakest([route.status, surest]))


def _is_own_head(region: Region, route: Route, step: Step, office: End, traveller: End) -> bool:
    """Whether a step means an office only by a class of heads that stands for the traveller's own:
    who travels as one of the Perangkat Daerah comes to the Kepala Perangkat Daerah that is his.
    """
    shared = _one_class(region, step.ids, step.basis, office, traveller)
    return shared is not None and region.parties[shared].heads in route.rule.travellers


def _one_class(
    region: Region, ids: Iterable[str], basis: Basis, one: End, other: End
) -> str | None:
    """The class by which alone a step means either of two, of which each is one among others."""
    named = list(ids)
    here, there = (nearest(region, end.reached, named, basis) for end in (one, other))
    if here is None or there is None or here.id != there.id:
        return None
    among = all(via.rank and not via.inner for via in (here, there))
    return here.id if among else None


def passed(region: Region, one: End, other: End) -> Iterator[Elsewhere]:
    """The ways of others that pass by both of the two, each at a step of its own."""
    own = {route.rule.id for end in (one, other) for route in _ways(region, end.party)}
    for rule in region.routes:
        if rule.id not in own:
            yield from _passed(region, as_stated(region, rule), one, other)


def _passed(region: Region, route: Route, one: End, other: End) -> Iterator[Elsewhere]:
    passing: list[list[tuple[int, FactStatus]]] = []
    for end in (one, other):
        stations = [
            (step.n, _at_step_of_some(region, end, stated, step))
            for stated, step in zip(route.rule.steps, route.steps[1:], strict=True)
        ]
        passing.append([(n, status) for n, status in stations if status is not None])
    apart = [
        weakest([route.status, here, there])
        for n, here in passing[0]
        for m, there in passing[1]
        if n != m
    ]
    if apart:
        yield _route(region, route, EXPLICIT if EXPLICIT in apart else INFERRED)


def _at_step_of_some(
    region: Region, office: End, stated: StepRule, step: Step
) -> FactStatus | None:
    """How sure it is that an office stands at a step of some who travel: as their own coordinator
    it does where a list says so.
    """
    status = _at_step(region, office, step)
    listing = {each.coordinator for each in region.assignments}
    return EXPLICIT if COORDINATOR in stated.offices and office.party.id in listing else status


def _ways(region: Region, traveller: Party) -> list[Route]:
    """Every way of a party; of a class or group also those of members alone, for whatever purpose.

    A way that the class has itself stands for that of its members, but hides no other.
    """
    own = every_way(region, traveller)
    if not is_several(region, traveller):
        return own
    from jalur.answers.inner_members import for_members  # Most parties have none.

    known = {route.rule.id for route in own}
    return own + [each for each in for_members(region, traveller, ()) if each.rule.id not in known]


def _at_step(region: Region, office: End, step: Step) -> FactStatus | None:
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


def _may_stand(region: Region, office: End, step: Step) -> bool:
    """Whether an office, or a member of it, is one of those whom an open step may mean."""
    return not _names(region, office).isdisjoint(step.candidates)


def _names(region: Region, office: End) -> frozenset[str]:
    """The name of an office, and where it is a class or group those of its members."""
    inner = (id for id, via in office.reached.items() if via.inner and id in region.parties)
    return frozenset([office.party.name, *map(region.name, inner)])


def _route(region: Region, route: Route, status: FactStatus) -> Elsewhere:
    way = " → ".join(step.told for step in route.steps)
    copies = _copies(region, route)
    summary = f"Jalur {', '.join(route.purposes)}: {way}"
    summary += f"; tembusan {copies}" if copies else ""
    if route.rule.no_copies is not None:
        summary += f"; {without_copies(region, route.rule.no_copies)}"
    case = in_its_case(route.condition, route.rule.amount)
    summary += f" ({case})" if case else ""
    summary += "".join(f"; atau {each}" for each in _other_ways(region, route))
    return Elsewhere("route", summary, status, unique([*route.basis, *route.cited()]))


def _copies(region: Region, rule: Route | Chain) -> str:
    """Who has a copy of what goes a way or is signed."""
    named = side_name(region, rule.rule.copies_to)
    if not rule.copied:
        return named
    from jalur.answers.copied_roles import told_names  # Few rules name anybody so.

    return "; ".join(filter(None, (named, *told_names(rule.copied))))


def _other_ways(region: Region, route: Route) -> Iterator[str]:
    """The ways that the rule of a route leaves to choose from beside it."""
    start = "/".join(route.steps[0].offices)
    for rule in region.routes if route.rule.alternative is not None else ():
        if rule.rule == route.rule.rule and rule.id != route.rule.id:
            offices = (as_told(region, step) for step in rule.steps)
            yield " → ".join((start, *offices))


def initialled(region: Region, one: End, other: End) -> Iterator[Elsewhere]:
    """The paraf chains in which the one drafts, initials or signs, and the other does too.

    A rule for whoever drafts does not speak of the drafter, unless it sends to his own coordinator;
    nor of whom it has sign what others draft. A class that stands for the drafter, such as the
    Kepala Perangkat Daerah, is nobody else of that class.
    What is alike for several documents of a rule is one fact.
    """
    found: list[tuple[Chain, FactStatus]] = []
    for drafter, office in both_ways(one, other):
        for chain in _chains_of(region, drafter.party):
            status = _in_chain(region, office, chain, drafter)
            own = chain.via or (
                _by_role(region, office, chain) and not _signs(region, drafter, chain)
            )
            if status is not None and own and chain.waived_by is None:
                found.append((chain, status))
    told = {chain.rule.id for chain, _ in found}
    for chain in _every_chain(region):
        ends = [_in_chain(region, end, chain) for end in (one, other)]
        stations = [status for status in ends if status is not None]
        apart = _stations(region, one, chain) != _stations(region, other, chain)
        if len(stations) == 2 and apart and chain.waived_by is None and chain.rule.id not in told:
            found.append((chain, weakest(stations)))
    documents: dict[tuple[str, FactStatus, Basis], list[str]] = {}
    for chain, status in found:
        documents.setdefault((_chain(region, chain), status, chain.cited()), []).append(
            chain.document
        )
    for (path, status, basis), kinds in documents.items():
        names = ", ".join(dict.fromkeys(kinds))
        yield Elsewhere("paraf", f"Paraf {names}: {path}", status, basis)


@once_per_region
def _every_chain(region: Region) -> tuple[Chain, ...]:
    return paraf(region).chains


@once_per_party
def _chains_of(region: Region, drafter: Party) -> tuple[Chain, ...]:
    return paraf(region, drafter).chains


def _by_role(region: Region, office: End, chain: Chain) -> bool:
    """Whether an office initials as the coordinator or adviser of whoever drafts."""
    return any(
        set(ROLES) & set(chain.rule.initials[step.n - 1].offices)
        and _at_step(region, office, step) is not None
        for step in chain.initials
    )


def _signs(region: Region, end: End, chain: Chain) -> bool:
    return nearest(region, end.reached, chain.rule.signers, chain.basis) is not None


def _in_chain(
    region: Region, end: End, chain: Chain, drafter: End | None = None
) -> FactStatus | None:
    """How sure it is that a party signs or initials, and not ``drafter`` by the same word; None
    where it does not.
    """

    def means_drafter(ids: Iterable[str], basis: Basis) -> bool:
        return drafter is not None and _one_class(region, ids, basis, end, drafter) is not None

    stations = [
        _at_step(region, end, step)
        for step in chain.initials
        if not means_drafter(step.ids, step.basis)
    ]
    if not means_drafter(chain.rule.neighbours, chain.basis):
        coming = nearest(region, end.reached, chain.rule.neighbours, chain.basis)
        stations += [coming.status] if coming is not None else []
    copied = (*chain.rule.copies_to, *(id for each in chain.copied for id in each.step.ids))
    if not means_drafter(copied, chain.basis):
        told = nearest(region, end.reached, copied, chain.basis)
        stations += [told.status] if told is not None else []
    if not means_drafter(chain.rule.signers, chain.basis):
        signing = nearest(region, end.reached, chain.rule.signers, chain.basis)
        stations += [signing.status] if signing is not None else []
    found = [status for status in stations if status is not None]
    if not found:
        return None
    return weakest([chain.status, EXPLICIT if EXPLICIT in found else INFERRED])


def _stations(region: Region, end: End, chain: Chain) -> set[tuple[int, str | None]]:
    """At which steps of a chain a party stands, the signers last, and by which word of the rule.

    Two who stand there by the same words alone, such as two Camat, are nothing to one another.
    """
    offices = [(step.ids, step.basis) for step in chain.initials]
    offices += [(chain.rule.signers, chain.basis), (chain.rule.neighbours, chain.basis)]
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
    initials = ", ".join(step.told for step in chain.initials)
    asked = chain.party
    drafters = side_name(region, chain.rule.drafters) if asked is None else asked.name
    initials += f" sebelum {chain.before.name}" if chain.before is not None else ""
    initials += f" sesudah {chain.after.name}" if chain.after is not None else ""
    summary = initials
    summary += f"; penanda tangan {'; '.join(chain.signers)}" if chain.signers else ""
    summary += f"; konsep {drafters}" if drafters else ""
    copies = _copies(region, chain)
    summary += f"; tembusan {copies}" if copies else ""
    case = in_its_case(chain.condition, chain.rule.amount)
    return summary + (f" ({case})" if case else "")
