"""What is said of a party as rows: a line per rule; and how a way stands on one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from jalur.answers.beside import Place
from jalur.answers.chain import Chain
from jalur.answers.profile import Profile
from jalur.answers.timings import Timing
from jalur.answers.units import Unit
from jalur.law.citation import Basis
from jalur.law.status import FactStatus, weakest
from jalur.output.language import Catalogue, data_catalogue
from jalur.output.views.amounts import amount_cells
from jalur.output.views.common import citations_cell, indonesian, joined
from jalur.output.views.steps import open_mark
from jalur.output.views.view import Row
from jalur.reasoning.coordination import Coordination
from jalur.reasoning.steps import Step

if TYPE_CHECKING:  # A type alone: few rules are for certain amounts.
    from jalur.law.rules.amounts import Amount

COLUMNS = ("section", "key", "value", "basis", "status", "condition", "limit", "amount")


def rows(answer: Profile) -> Iterable[Row]:
    """A line per rule, of a relation one for the natures of each provision; none in silence."""
    if answer.silence is not None:
        return
    for line in _rules(answer):
        cited = citations_cell(answer.region, line.basis)
        terms = (line.status, line.condition or "", line.limit or "", amount_cells(line.amount)[0])
        yield (line.section, line.key, line.value, cited, *terms)


class _Line(NamedTuple):
    """One thing that is said of the party."""

    section: str
    key: str
    value: str
    basis: Basis
    status: FactStatus
    condition: str | None = None
    limit: str | None = None
    """For which pairs a relation holds by our reading."""
    amount: Amount | None = None
    """For what amounts it is."""


def _rules(answer: Profile) -> Iterator[_Line]:
    """Everything that is said of the party."""
    unit = answer.unit
    yield _Line("party", "name", answer.party.name, answer.party.basis, answer.named)
    for each in unit.stated:
        coordinator = answer.region.name(each.coordinator)
        yield _Line("party", "coordinator", coordinator, each.basis, each.status, each.condition)
    for key, each in otherwise(unit):
        coordinator = answer.region.name(each.coordinator)
        yield _Line("party", key, coordinator, each.basis, each.status, each.condition)
    for denial in unit.denied:
        by = joined(answer.region.name(id) for id in denial.by)
        denied = ("not-coordinated", by, denial.basis, denial.status, denial.condition)
        yield _Line("party", *denied)
    for field in answer.fields:
        yield _Line("field", joined(field.affairs), field.field, field.basis, field.status)
    for place in answer.under:
        yield _Line("unit", place.coordinator, place.party, *_terms(place))
    for place in answer.beside:
        yield _Line("adviser", place.coordinator, place.party, *_terms(place))
    for bearer in answer.bearers:
        yield _Line("status", bearer.has, bearer.party, bearer.basis, bearer.status)
    for seat in answer.forum_seats:
        value = f"{seat.party} – {seat.forum}"
        yield _Line("forum", seat.role, value, seat.basis, seat.status)
    for timing in answer.timings:
        yield timing_line(timing)
    for route in answer.routes.routes:
        purposes, cited, condition = (
            joined(route.purposes),
            route.cited(),
            route.condition,
        )
        way = path(route.steps[1:], data_catalogue())
        terms = (route.status, condition)
        yield _Line("route", purposes, way, cited, *terms, amount=route.rule.amount)
    for chain in answer.paraf.chains:
        set_by = initials(chain, data_catalogue(), "; ")
        value = f"{set_by} | {joined(chain.signers)}" if chain.signers else set_by
        own = (value, chain.basis, chain.status, chain.condition)
        yield _Line("paraf", chain.document, *own, amount=chain.rule.amount)
    for relation in answer.relations.relations:
        between, limit = " – ".join(relation.between), relation.rule.limit
        for natures, basis, condition in relation.by_provision():
            sure = (relation.rule.nature_status(nature) for nature in natures)
            status = weakest([relation.status, *sure]) if relation.rule.natures_read else None
            told = (between, joined(natures), basis, status or relation.status, condition)
            yield _Line("relation", *told, limit.text if limit else None)
        for nature in relation.denied:
            status = weakest([relation.status, nature.status])
            told = (between, nature.nature, nature.basis, status, nature.condition)
            yield _Line("not-nature", *told, limit.text if limit else None)
    for mandate in answer.mandates.mandates:
        said = (mandate.summary, mandate.basis, mandate.status, mandate.when)
        yield _Line("mandate", mandate.kind, *said, amount=mandate.amount)
    for forbidden in answer.mandates.prohibitions:
        said = (forbidden.summary, forbidden.basis, forbidden.status, forbidden.when)
        yield _Line("prohibition", forbidden.act or "", *said, amount=forbidden.amount)


def _terms(place: Place) -> tuple[Basis, FactStatus, str | None]:
    return place.basis, place.status, place.condition


def timing_line(timing: Timing) -> _Line:
    """When, or who has to do with a forum; then what."""
    key = joined(timing.by) if timing.kind == "instrument" else indonesian(timing.value) or ""
    told = (timing.kind, key, timing.summary, timing.basis)
    return _Line(*told, timing.status, timing.condition)


def otherwise(unit: Unit) -> Iterator[tuple[str, Coordination]]:
    """Who coordinates a unit by other provisions too, or may where nobody can be told."""
    key = "coordinator-also" if unit.stated else "coordinator-open"
    for each in unit.also:
        if each not in unit.stated:
            yield key, each


def initials(chain: Chain, catalogue: Catalogue, between: str = " / ") -> str:
    """Who initials, on one line: whose initials come before those of whom, or that none are needed.

    Those that are set at once stand beside one another.
    """
    if chain.waived_by is not None:
        return catalogue("mark.no-initials")
    joint = " + " if chain.rule.order == "parallel" else " → "
    told = [path(chain.initials, catalogue, between, joint)]
    told += [catalogue("mark.before", name=chain.before.name)] if chain.before else []
    told += [catalogue("mark.after", name=chain.after.name)] if chain.after else []
    return " ".join(told)


def path(
    steps: Iterable[Step], catalogue: Catalogue, between: str = " / ", joint: str = " → "
) -> str:
    """The offices of some steps; of one that is left open, that it is."""
    named = []
    for step in steps:
        mark = f" {catalogue(open_mark(step))}" if step.undetermined else ""
        mark += f" ({step.condition})" if step.condition else ""
        named.append(between.join(step.offices) + mark)
    return joint.join(named) or "–"
