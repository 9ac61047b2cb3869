"""To which coordinator a party is assigned: by name, or at most by a field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.assignments import Adviser, Assignment
from jalur.law.status import EXPLICIT, GUESSED, INFERRED, FactStatus
from jalur.reasoning.denials import Denial, denials, denying, of_everyone
from jalur.reasoning.exceptions import Reach, unless_excepted
from jalur.reasoning.fields import Fitting, fitting, of_affairs, quoted
from jalur.reasoning.membership import Membership, Memberships, memberships
from jalur.reasoning.once import once_per_party, once_per_region
from jalur.text.messages import Text, message


@dataclass(frozen=True, slots=True)
class Coordination:
    """One reading of who coordinates a party, and how we know."""

    coordinator: str
    """The id of the coordinator."""
    by: Literal["list", "field", "members"]
    """Whether a list names the party, a field fits it, or lists name members of it."""
    status: FactStatus
    reason: Text | None
    basis: Basis
    listed: str | None = None
    """The id under which a list has the party: its own, that of its head or of a class of it."""
    condition: str | None = None
    """For what, where the list says so: in our words, and by the names of affairs."""
    affairs: tuple[str, ...] = ()
    """For which affairs, where the list says so."""
    manner: tuple[str, ...] = ()
    """What the coordinator does with it, where the list says so."""
    advisers: tuple[Adviser, ...] = ()
    """Who is set beside the coordinator, where a list names the party."""
    fields: tuple[str, ...] = ()
    """The words of the fields that fit."""

    @property
    def quoted_fields(self) -> str:
        """The words of the fields as a sentence quotes them."""
        return quoted(self.fields)


@dataclass(frozen=True, slots=True)
class Assigned:
    """There is one coordinator, or the text names several."""

    coordination: Coordination
    beside: tuple[Coordination, ...] = ()
    """What other lists say that name the party as nearly: as good as the first."""
    contradicted_by: tuple[Coordination, ...] = ()
    """What lists of a wider class, and fields of the same text, say otherwise."""
    denied_in_cases: tuple[Denial, ...] = ()
    """What the text denies to it in some case alone."""

    @property
    def stated(self) -> tuple[Coordination, ...]:
        """Every coordinator to whom the text assigns the party."""
        return (self.coordination, *self.beside)


@dataclass(frozen=True, slots=True)
class Open:
    """No single coordinator can be told: the text speaks of none, or of several."""

    candidates: tuple[Coordination, ...] = ()
    itself: tuple[str, ...] = ()
    """The ids of those whom the party is, or a class has in it, and who coordinate others."""
    of_class: bool = False
    """Whether a class was asked about, each of whose units may have a field of its own."""
    governs_itself: bool = False
    """Whether it is a government of its own, which lies in no field of a coordinator."""
    denied: tuple[Denial, ...] = ()
    """What the text denies to it: none of these coordinators has it."""
    nobody: tuple[Denial, ...] = ()
    """Those of ``denied`` by which it has no coordinator at all."""
    denied_in_cases: tuple[Denial, ...] = ()
    """What the text denies to it in some case alone."""
    not_on_ways: tuple[Coordination, ...] = ()
    """Where it was asked for ways: whose lists have the party, though its ways do not go there."""


Coordinators = Assigned | Open


def coordinators_on_ways(
    region: Region, party: Party, reached: Memberships | None = None
) -> Coordinators:
    """Who coordinates ``party`` where it sends or has something initialled: not he to whom a list
    gives it for other things alone.
    """
    ways = _of_ways(region)
    # Lists make nobody a member: his own memberships are the same there, and known once asked for.
    own = reached is None or reached is memberships(region, party)
    who = coordinators(ways, party, None if own else reached)
    if ways is region or isinstance(who, Assigned) or who.candidates or who.nobody:
        return who
    whole = coordinators(region, party, reached)
    stated = whole.stated if isinstance(whole, Assigned) else ()
    return replace(who, not_on_ways=tuple(each for each in stated if each.by == "list"))


@once_per_region
def _of_ways(region: Region) -> Region:
    """The region without the lists that give nobody a coordinator on his ways."""
    lists = tuple(each for each in region.assignments if each.on_ways)
    return region if lists == region.assignments else replace(region, assignments=lists)


def coordinators(region: Region, party: Party, reached: Memberships | None = None) -> Coordinators:
    """Who coordinates ``party``: the nearest lists that name it, else the one whose fields fit.

    ``reached`` are the memberships of the party where others are meant than its own.
    """
    own = memberships(region, party)
    if reached is None or reached is own:
        return _by_own_memberships(region, party)
    return _coordinators(region, party, reached)


@once_per_party
def _by_own_memberships(region: Region, party: Party) -> Coordinators:
    return _coordinators(region, party, memberships(region, party))


def _coordinators(region: Region, party: Party, reached: Memberships) -> Coordinators:
    every = denials(region, reached)
    denied = tuple(each for each in every if each.condition is None)
    in_cases = tuple(each for each in every if each.condition is not None)
    nearest, further = _by_lists(region, reached, denied)
    unit = _unit_of(region, party)
    governs_itself = region.common.kinds[unit.kind].governs_itself
    affairs = frozenset() if governs_itself else _affairs(region, party, reached)
    if nearest:
        named = {each.coordinator for each in (*nearest, *further)}
        by_field = _undenied(region, denied, _readings(region, of_affairs(region, affairs)))
        others = (other for other in by_field if other.coordinator not in named)
        return Assigned(nearest[0], nearest[1:], (*further, *others), in_cases)
    fitted = fitting(region, unit, affairs)
    by_fields = tuple(_undenied(region, denied, _readings(region, fitted)))
    readings = by_fields or tuple(_undenied(region, denied, _by_members(region, party, reached)))
    if len(readings) == 1:
        return Assigned(readings[0], denied_in_cases=in_cases)
    if readings:
        return Open(readings, denied=denied, denied_in_cases=in_cases)
    if nobody := of_everyone(region, denied):
        return Open(denied=denied, nobody=nobody)
    by_unit = region.regulation.units == "unlisted" and bool(region.fields)
    of_class = by_unit and bool(unit.members) and not governs_itself
    return Open(
        itself=_coordinating(region, reached),
        of_class=of_class,
        governs_itself=governs_itself,
        denied=denied,
        denied_in_cases=in_cases,
    )


def _undenied(
    region: Region, denied: tuple[Denial, ...], readings: Iterable[Coordination]
) -> Iterator[Coordination]:
    """The readings but those whose coordinator the text denies to the party."""
    return (each for each in readings if denying(region, denied, each.coordinator) is None)


def alternatives(who: Coordinators) -> tuple[Coordinators, ...]:
    """Each coordinator to whom the text assigns the party by itself; what is open stays whole."""
    if isinstance(who, Open):
        return (who,)
    return tuple(replace(who, coordination=each, beside=()) for each in who.stated)


def other_readings(who: Coordinators) -> tuple[Coordination, ...]:
    """The readings beside the coordinator that was found, or all of them where none was."""
    if isinstance(who, Open):
        return who.candidates
    return (*who.beside, *who.contradicted_by)


def _by_lists(
    region: Region, reached: Memberships, denied: tuple[Denial, ...]
) -> tuple[tuple[Coordination, ...], tuple[Coordination, ...]]:
    """The coordinators whose lists name the party, or a class of it: the nearest, and the others.

    What the text states comes before what we read, then the order of the file decides. What it
    denies to the party, or to a class no further than the one on a list, only a list gives it that
    says for what.
    """
    found: list[tuple[int, Coordination]] = []
    for assignment in region.assignments:
        for unit, rows in assignment.units.items():
            membership = reached.get(unit)
            if membership is not None and assignment.exceptions:
                reach = Reach((unit,), assignment.basis, assignment.exceptions)
                membership = unless_excepted(region, reached, reach, membership)
            if membership is not None and not (assignment.condition or assignment.affairs):
                near = [each for each in denied if each.rank <= membership.rank]
                if denying(region, near, assignment.coordinator) is not None:
                    continue
            if membership is not None:
                found.append(
                    (membership.rank, _listed(region, assignment, membership, rows, reached))
                )
    least = min((rank for rank, _ in found), default=0)
    nearest = _each_once(each for rank, each in found if rank == least)
    known = {each.coordinator for each in nearest}
    further = _each_once(each for _, each in found if each.coordinator not in known)
    return nearest, further


def _each_once(readings: Iterable[Coordination]) -> tuple[Coordination, ...]:
    """Two lists of one coordinator, for the same, are one reading; stated ones come first."""
    merged: dict[tuple[str, str | None], Coordination] = {}
    for each in sorted(readings, key=lambda each: each.status != EXPLICIT):
        key = (each.coordinator, each.condition)
        known = merged.get(key, each)
        merged[key] = replace(
            known,
            basis=unique((*known.basis, *each.basis)),
            manner=tuple(dict.fromkeys((*known.manner, *each.manner))),
            advisers=tuple({one.party: one for one in (*known.advisers, *each.advisers)}.values()),
        )
    return tuple(merged.values())


def _listed(
    region: Region,
    assignment: Assignment,
    membership: Membership,
    rows: Basis,
    reached: Memberships,
) -> Coordination:
    inferred = INFERRED in (assignment.status, membership.status)
    return Coordination(
        coordinator=assignment.coordinator,
        by="list",
        status=INFERRED if inferred else EXPLICIT,
        reason=assignment.reason or membership.reason,
        basis=rows,
        listed=membership.id,
        condition=assignment.for_what(region.common.affairs, reached),
        affairs=assignment.affairs,
        manner=assignment.manner,
        advisers=assignment.advisers,
    )


def _by_members(region: Region, party: Party, reached: Memberships) -> tuple[Coordination, ...]:
    """For a class or group: a reading for each coordinator whose list names a member of it."""
    if region.common.kinds[party.kind].category == "forum":
        return ()
    own = [id for id, membership in reached.items() if membership.rank == 0]
    inner = members_within(region, own)
    rows_of: dict[str, Basis] = {}
    beside: dict[str, tuple[Adviser, ...]] = {}
    for assignment in region.assignments:
        for unit, rows in assignment.units.items():
            if unit in inner:
                known = rows_of.get(assignment.coordinator, ())
                rows_of[assignment.coordinator] = (*known, *rows)
                advisers = (*beside.get(assignment.coordinator, ()), *assignment.advisers)
                once = {adviser.party: adviser for adviser in advisers}
                beside[assignment.coordinator] = tuple(once.values())
    id = "reason.members" if len(rows_of) == 1 else "reason.some-members"
    reason = message(id, name=_unit_of(region, party).name)
    return tuple(
        Coordination(
            coordinator,
            by="members",
            status=INFERRED,
            reason=reason,
            basis=rows,
            advisers=beside[coordinator],
        )
        for coordinator, rows in rows_of.items()
    )


def _coordinating(region: Region, reached: Memberships) -> tuple[str, ...]:
    """Who coordinates others by a list or a field: the party itself, or members of a class."""
    own = [id for id, membership in reached.items() if membership.rank == 0]
    within = {*own, *members_within(region, own)}
    coordinate = [each.coordinator for each in region.assignments]
    coordinate += [each.coordinator for each in region.fields]
    return tuple(dict.fromkeys(id for id in coordinate if id in within))


def members_within(region: Region, groups: Iterable[str]) -> frozenset[str]:
    """The ids of all members of these groups, of the groups among them, and so on."""
    of_kind: dict[str, list[str]] = {}
    for party in region.parties.values():
        of_kind.setdefault(party.kind, []).append(party.id)
    inner: dict[str, None] = {}
    waiting = [id for id in groups if id in region.parties]
    for group in waiting:
        for members in region.parties[group].members:
            ids = [
                *members.parties,
                *(id for kind in members.kinds for id in of_kind.get(kind, ())),
            ]
            for id in ids:
                if id not in inner:
                    inner[id] = None
                    waiting.append(id)
    return frozenset(inner)


def _unit_of(region: Region, party: Party) -> Party:
    """The unit that an office leads, or the party itself."""
    return region.parties.get(party.heads or "", party)


def _affairs(region: Region, party: Party, reached: Memberships) -> frozenset[str]:
    """The affairs of the party, else of the unit it leads or the class of its class word."""
    if party.affairs:
        return frozenset(party.affairs)
    own = [id for id, membership in reached.items() if membership.rank == 0]
    near = [id for id, membership in reached.items() if membership.rank <= 1]
    kinds = {region.parties[id].kind for id in own if id in region.parties} | {party.kind}
    others = [region.parties[id] for id in near if id in region.parties]
    return frozenset(affair for other in others if other.kind in kinds for affair in other.affairs)


def by_fields(region: Region, asked: frozenset[str]) -> Iterator[Coordination]:
    """A reading for each coordinator with a field of these affairs, in the order of the text."""
    return _readings(region, of_affairs(region, asked))


def _readings(region: Region, fitted: Fitting) -> Iterator[Coordination]:
    guessed = {given.coordinator for given in region.fields if given.guessed}
    for coordinator, (fields, basis) in fitted.items():
        reason = message("reason.field", fields=quoted(fields))
        if coordinator in guessed:
            reason = message("reason.both", first=GUESSED, second=reason)
        yield Coordination(
            coordinator=coordinator,
            by="field",
            status=INFERRED,
            reason=reason,
            basis=basis,
            fields=fields,
        )
