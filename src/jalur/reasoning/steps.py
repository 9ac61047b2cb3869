"""The stations of a route or paraf chain, with the offices filled in for one party."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.law.citation import Basis, unique
from jalur.law.region import Region
from jalur.law.rules import ADVISER, COORDINATOR, StepRule
from jalur.law.status import EXPLICIT, INFERRED
from jalur.reasoning.coordination import Coordination, Coordinators
from jalur.text.messages import Message, Text, message


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an answer."""

    n: int
    offices: tuple[str, ...]
    """Names as the regulation spells them, or the text's own words where the office is undetermined."""
    ids: tuple[str, ...]
    pick: str
    status: str
    reason: Text | None
    basis: Basis
    undetermined: bool = False
    candidates: tuple[str, ...] = ()


def resolve(region: Region, n: int, step: StepRule, who: Coordinators | None, rule_basis: Basis) -> Step:
    """The station of ``step`` for a party whose coordinators are ``who``; None asks about nobody in particular."""
    basis = step.basis or rule_basis
    if step.offices == (COORDINATOR,):
        return _coordinator(region, n, step, who, basis)
    if step.offices == (ADVISER,):
        return _adviser(region, n, step, who, basis)
    if not step.offices:
        return _open(region, n, step, step.candidates, basis)
    return Step(
        n=n,
        offices=tuple(region.name(office) for office in step.offices),
        ids=step.offices,
        pick=step.pick,
        status=step.status,
        reason=step.reason,
        basis=unique(basis),
    )


def _open(
    region: Region, n: int, step: StepRule, candidates: tuple[str, ...], basis: Basis, reason: Text | None = None
) -> Step:
    return Step(
        n=n,
        offices=(step.words or "?",),
        ids=(),
        pick=step.pick,
        status=step.status,
        reason=reason or step.reason,
        basis=unique(basis),
        undetermined=True,
        candidates=tuple(region.name(id) for id in candidates),
    )


def _closed(region: Region, n: int, step: StepRule, id: str, found: Coordination, basis: Basis) -> Step:
    inferred = INFERRED in (step.status, found.status)
    return Step(
        n=n,
        offices=(region.name(id),),
        ids=(id,),
        pick="all",
        status=INFERRED if inferred else EXPLICIT,
        reason=found.reason or step.reason,
        basis=unique(basis),
    )


def _coordinator(region: Region, n: int, step: StepRule, who: Coordinators | None, basis: Basis) -> Step:
    if who is None:
        return _open(region, n, step, step.candidates or portfolios(region), basis)
    if who.one is not None and region.parties[who.one.coordinator].portfolio:
        return _closed(region, n, step, who.one.coordinator, who.one, who.one.basis + basis)
    candidates = tuple(found.coordinator for found in who.also)
    reason = _why_open(who)
    read = tuple(citation for found in who.also for citation in found.basis)
    return _open(region, n, step, candidates or step.candidates or portfolios(region), basis + read, reason)


def _why_open(who: Coordinators) -> Text:
    """Why no single Asisten can be named."""
    if not who.also:
        return message("reason.no-field")
    by_members = isinstance(who.also[0].reason, Message) and who.also[0].reason.id == "reason.members"
    return message("reason.several-members" if by_members else "reason.several-fields")


def _adviser(region: Region, n: int, step: StepRule, who: Coordinators | None, basis: Basis) -> Step:
    assignment = who.one.assignment if who is not None and who.one is not None else None
    if who is None or who.one is None or assignment is None or not assignment.advisers:
        everyone = dict.fromkeys(adviser.party for a in region.assignments for adviser in a.advisers)
        reason = None if who is None else message("reason.no-adviser")
        return _open(region, n, step, step.candidates or tuple(everyone), basis, reason)
    rows = tuple(citation for adviser in assignment.advisers for citation in adviser.basis)
    if len(assignment.advisers) == 1:
        return _closed(region, n, step, assignment.advisers[0].party, who.one, who.one.basis + basis + rows)
    beside = region.name(assignment.coordinator)
    reason = message("reason.several-advisers", count=len(assignment.advisers), beside=beside)
    beside_it = tuple(adviser.party for adviser in assignment.advisers)
    return _open(region, n, step, beside_it, who.one.basis + basis + rows, reason)


def portfolios(region: Region) -> tuple[str, ...]:
    """The ids of the Asisten, in the order of the file."""
    return tuple(id for id, party in region.parties.items() if party.portfolio)
