"""The lines of a chart: which fact of the text joins two offices, or a unit to its coordinator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from jalur.answers.fields import Field
from jalur.answers.relations import relations
from jalur.answers.units import Unit
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.routes import RouteRule
from jalur.law.rules.steps import ADVISER, COORDINATOR, StepRule
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, weakest
from jalur.reasoning.exceptions import Reach, addressed
from jalur.reasoning.membership import Memberships, memberships
from jalur.text.messages import Text, message

LineKind = Literal[
    "way", "in-the-name", "delegation", "relation", "list", "field", "members", "adviser", "head",
    "has-field",
]  # fmt: skip
"""What the fact is that a line stands for."""
LINE_KINDS: tuple[LineKind, ...] = get_args(LineKind)


@dataclass(frozen=True, slots=True)
class Line:
    """That a provision joins two parties, and how."""

    upper: str
    """The ids of both; of a field what ``field_id`` says."""
    lower: str
    kind: LineKind
    status: FactStatus
    reason: Text | None
    condition: str | None
    basis: Basis


def field_id(field: Field) -> str:
    """What a field is called among the ids of parties."""
    return f"{field.coordinator}:{field.field}"


def unit_lines(unit: Unit) -> Iterator[Line]:
    """A line for each coordinator that was found for a unit."""
    for each in unit.stated:
        reading = (each.status, each.reason, each.condition)
        yield Line(each.coordinator, unit.party.id, each.by, *reading, each.basis)


def adviser_lines(region: Region) -> Iterator[Line]:
    """The advisers whom a list sets beside a coordinator."""
    for given in region.assignments:
        for each in given.advisers:
            reading = (given.status, given.reason, None)
            yield Line(given.coordinator, each.party, "adviser", *reading, each.basis)


def head_lines(region: Region, shown: frozenset[str]) -> Iterator[Line]:
    """The offices that lead one of the units shown; of a class nobody is told."""
    for party in region.parties.values():
        if party.heads in shown:
            basis = _defining(region, party.basis)
            yield Line(party.heads, party.id, "head", EXPLICIT, None, None, basis)


def _defining(region: Region, basis: Basis) -> Basis:
    """Where a party is defined, as the head of its unit; else wherever it is named."""
    provisions = region.provisions
    found = [at for at in basis if at in provisions and provisions[at].kind == "definition"]
    return tuple(found) or basis


def line_above(region: Region, office: Party) -> Line | None:
    """The line to the office above: the nearest kind with which a fact joins it, of several facts
    the surest; None where no provision joins it to any.
    """
    for kind in region.common.kinds[office.kind].below:
        uppers = [each for each in region.parties.values() if each.kind == kind]
        found = [line for upper in uppers for line in _facts(region, office, upper)]
        if found:
            return min(found, key=_order)
    return None


def _order(line: Line) -> tuple[bool, bool, int]:
    unsure = line.status != EXPLICIT
    return unsure, line.condition is not None, LINE_KINDS.index(line.kind)


def _facts(region: Region, lower: Party, upper: Party) -> Iterator[Line]:
    """Every fact that joins an office to one that may stand above it."""
    reached = memberships(region, lower)
    for rule in region.routes:
        yield from _of_way(region, rule, lower, upper)
    yield from _of_mandates(region, lower, upper, reached)
    # Who stands over whom no relation says: that is our reading of their names.
    reason = message("reason.line-relation")
    for each in relations(region, lower, upper).relations:
        case = (each.rule.condition, each.cited())
        yield Line(upper.id, lower.id, "relation", INFERRED, reason, *case)


def _of_way(region: Region, rule: RouteRule, lower: Party, upper: Party) -> Iterator[Line]:
    """That a way of the lower office, or one that has come to it, goes on to the upper one."""
    if rule.alternative is not None:
        return
    reached = memberships(region, lower)
    before: StepRule | None = None
    via = addressed(region, reached, Reach(rule.travellers, rule.basis, rule.exceptions))
    for step in rule.steps:
        starts = before is None and via is not None
        passes = _is_at(region, before, lower, reached) if before is not None else None
        if step.offices == (upper.id,) and (starts or passes):
            sure = [rule.status, step.status]
            reasons: list[Text | None] = [step.reason, rule.reason]
            if before is not None and passes is not None:
                sure += [before.status, passes.status]
                reasons += [before.reason, passes.reason]
            elif via is not None:
                sure.append(via.status)
                reasons.append(via.reason if via.status == INFERRED else None)
            reason = next((each for each in reasons if each), None)
            conditions = "; ".join(filter(None, (rule.condition, step.condition)))
            reading = (weakest(sure), reason, conditions or None)
            yield Line(upper.id, lower.id, "way", *reading, step.basis or rule.basis)
        before = step


class _Station(NamedTuple):
    """How an office is the one of a step."""

    status: FactStatus = EXPLICIT
    reason: Text | None = None


def _is_at(region: Region, step: StepRule, office: Party, reached: Memberships) -> _Station | None:
    """Whether the office is the station of a step: by its name, its class or its part."""
    if len(step.offices) != 1:
        return None
    (word,) = step.offices
    if word in reached:
        via = reached[word]
        return _Station(via.status, via.reason if via.status == INFERRED else None)
    listing = {each.coordinator for each in region.assignments}
    listing |= {each.coordinator for each in region.fields}
    advising = {each.party for one in region.assignments for each in one.advisers}
    here = (word == COORDINATOR and office.id in listing) or (
        word == ADVISER and office.id in advising
    )
    return _Station() if here else None


def _of_mandates(
    region: Region, lower: Party, upper: Party, reached: Memberships
) -> Iterator[Line]:
    """That the lower office acts in the name of the upper one, or has powers from it."""
    above = memberships(region, upper)
    for rule in region.mandates:
        if rule.status != EXPLICIT or rule.act == "represent":
            continue
        own = (rule.status, None, rule.when, unique((rule.at, *rule.basis)))
        if rule.on_behalf_of == upper.id:
            via = addressed(region, reached, Reach(rule.parties, rule.basis, rule.exceptions))
            if via is not None and via.status == EXPLICIT:
                yield Line(upper.id, lower.id, "in-the-name", *own)
        elif rule.act == "delegate" and rule.on_behalf:
            giver = addressed(region, above, Reach(rule.parties, rule.basis, rule.exceptions))
            given = addressed(region, reached, Reach(rule.on_behalf, rule.basis))
            sure = giver is not None and giver.rank == 0 and given is not None
            if sure and giver.status == given.status == EXPLICIT:  # type: ignore[union-attr]
                yield Line(upper.id, lower.id, "delegation", *own)
