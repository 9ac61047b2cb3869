"""The steps of routes and paraf chains, with the offices filled in for one party."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jalur.law.citation import Basis, unique
from jalur.law.closed_lists import ClosedLists
from jalur.law.region import Region
from jalur.law.rules.assignments import Adviser
from jalur.law.rules.steps import ADVISER, COORDINATOR, StepRule
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from jalur.reasoning.coordination import Assigned, Coordination, Coordinators, other_readings
from jalur.text.messages import Text, message


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an answer."""

    n: int
    offices: tuple[str, ...]
    """The regulation's own names, or the text's own words where the office is undetermined."""
    ids: tuple[str, ...]
    pick: str
    status: FactStatus
    reason: Text | None
    basis: Basis
    undetermined: bool = False
    candidates: tuple[str, ...] = ()


def step_of(
    region: Region, n: int, rule: StepRule, who: Coordinators | None, rule_basis: Basis
) -> Step:
    """The ``n``-th step, as ``rule`` states it, for a party that ``who`` coordinates.

    ``who`` is None where nobody in particular is asked about. A step without a basis of its own
    rests on that of its rule.
    """
    basis = rule.basis or rule_basis
    if rule.offices == (COORDINATOR,):
        return _coordinator(region, n, rule, who, basis)
    if rule.offices == (ADVISER,):
        return _adviser(region, n, rule, who, basis)
    if not rule.offices:
        return _open(region, n, rule, rule.candidates, basis)
    return Step(
        n=n,
        offices=tuple(region.name(office) for office in rule.offices),
        ids=rule.offices,
        pick=rule.pick,
        status=rule.status,
        reason=rule.reason,
        basis=unique(basis),
    )


def _open(
    region: Region,
    n: int,
    rule: StepRule,
    candidates: tuple[str, ...],
    basis: Basis,
    reason: Text | None = None,
) -> Step:
    """A step whose office the text, or our reading of it, leaves open."""
    return Step(
        n=n,
        offices=(rule.words or portfolio_word(region.common),),
        ids=(),
        pick=rule.pick,
        status=rule.status,
        reason=reason or rule.reason,
        basis=unique(basis),
        undetermined=True,
        candidates=tuple(region.name(id) for id in candidates),
    )


def _filled_in(
    region: Region, n: int, rule: StepRule, id: str, reading: Coordination, basis: Basis
) -> Step:
    """A step whose office follows from who coordinates the party."""
    inferred = INFERRED in (rule.status, reading.status)
    return Step(
        n=n,
        offices=(region.name(id),),
        ids=(id,),
        pick="all",
        status=INFERRED if inferred else EXPLICIT,
        reason=reading.reason or rule.reason,
        basis=unique(basis),
    )


def _coordinator(
    region: Region, n: int, rule: StepRule, who: Coordinators | None, basis: Basis
) -> Step:
    if who is None:
        return _open(region, n, rule, rule.candidates or portfolios(region), basis)
    if isinstance(who, Assigned):
        own = who.coordination
        if region.parties[own.coordinator].portfolio:
            return _filled_in(region, n, rule, own.coordinator, own, own.basis + basis)
    readings = other_readings(who)
    candidates = tuple(reading.coordinator for reading in readings)
    cited = tuple(citation for reading in readings for citation in reading.basis)
    return _open(
        region,
        n,
        rule,
        candidates or rule.candidates or portfolios(region),
        basis + cited,
        _why_open(readings),
    )


def _why_open(readings: tuple[Coordination, ...]) -> Text:
    """Why no single office can be named."""
    if not readings:
        return message("reason.no-field")
    if readings[0].by == "members":
        return message("reason.several-members")
    return message("reason.several-fields")


def _adviser(
    region: Region, n: int, rule: StepRule, who: Coordinators | None, basis: Basis
) -> Step:
    """The adviser that the annex sets beside the coordinator of the party."""
    assignment = who.coordination.assignment if isinstance(who, Assigned) else None
    if not isinstance(who, Assigned) or assignment is None or not assignment.advisers:
        everyone = _ids(adviser for each in region.assignments for adviser in each.advisers)
        reason = None if who is None else message("reason.no-adviser")
        return _open(region, n, rule, rule.candidates or everyone, basis, reason)
    own, advisers = who.coordination, assignment.advisers
    cited = own.basis + basis + tuple(row for adviser in advisers for row in adviser.basis)
    if len(advisers) == 1:
        return _filled_in(region, n, rule, advisers[0].party, own, cited)
    beside = region.name(assignment.coordinator)
    reason = message("reason.several-advisers", count=len(advisers), beside=beside)
    return _open(region, n, rule, tuple(adviser.party for adviser in advisers), cited, reason)


def _ids(advisers: Iterable[Adviser]) -> tuple[str, ...]:
    """Each adviser once, in the order of the file."""
    return tuple(dict.fromkeys(adviser.party for adviser in advisers))


def portfolios(region: Region) -> tuple[str, ...]:
    """The ids of the parties with a portfolio, in the order of the file."""
    return tuple(id for id, party in region.parties.items() if party.portfolio)


def portfolio_word(common: ClosedLists) -> str:
    """What a party with a portfolio is called, whoever it is: the first class word of the kind."""
    kind = next(kind for kind in common.kinds.values() if kind.portfolio)
    return kind.class_words[0]


def step_statuses(whole: FactStatus, steps: tuple[Step, ...]) -> tuple[FactStatus, ...]:
    """The status of each step where it stands alone, as on a line of TSV.

    Where the whole rule is inferred, and no step by itself, every step is as unsure as the rule.
    """
    if any(step.status == INFERRED for step in steps):
        return tuple(step.status for step in steps)
    return tuple(whole for _ in steps)
