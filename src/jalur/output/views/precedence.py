"""Whose place a rule takes, in which case, and which rules take its own, in every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from jalur.answers.precedence import Rule, rule_name, stands_instead
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.views.amounts import amount_record
from jalur.output.views.common import joined, long_citations
from jalur.output.views.view import Json

if TYPE_CHECKING:  # A type alone: one file less to read when a command starts.
    from jalur.reasoning.membership import Membership


class Answered(Protocol):
    """What a route and a chain have in common."""

    @property
    def rule(self) -> Rule:
        """The rule that it is answered by."""

    @property
    def via(self) -> Membership | None:
        """How the rule reaches the party."""

    @property
    def replaced(self) -> Sequence[Rule]:
        """The rules whose place it takes."""

    @property
    def yields_to(self) -> Sequence[Rule]:
        """Those that take its place in a case of theirs."""


def precedence_lines(
    region: Region, one: Answered, known: Iterable[Rule], catalogue: Catalogue
) -> Iterator[str]:
    """Whose place a rule takes here, and who says so; to which of the ``known`` it adds; and in
    whose case it does not hold.
    """
    rule = one.rule
    for other in one.replaced:
        yield catalogue("line.instead-of", **_said(region, rule, other, other))
    here = {other.rule: other for other in known}
    for other in here.values():
        if other.rule in rule.adds_to:
            yield catalogue("line.adds-to", name=rule_name(region, other))
    told = {other.rule for other in one.replaced}
    for other in here.values():
        if other.rule not in told and stands_instead(rule, other, one.via):
            yield catalogue(_in_its_case(rule), **_said(region, rule, other, other))
    for other in one.yields_to:
        yield catalogue("line.yields-to", **_said(region, other, rule, other))


def _in_its_case(rule: Rule) -> str:
    """The phrase for the place of a rule that is shown too, since it holds for the rest."""
    if rule.condition is not None:
        return "line.instead-of-case"
    return "line.instead-of" if rule.amount is None else "line.instead-of-then"


def _said(region: Region, rule: Rule, other: Rule, named: Rule) -> dict[str, str]:
    says = "; ".join(region.cite(citation) for citation in rule.instead_of[other.rule])
    return {"name": rule_name(region, named), "says": says}


def yielding_records(region: Region, one: Answered) -> list[Json]:
    """The rules that take its place in their case, with when that is and who says so."""
    return [
        {
            "rule": other.rule,
            "condition": other.condition,
            "amount": amount_record(other.amount),
            "basis": long_citations(region, other.instead_of[one.rule.rule]),
        }
        for other in one.yields_to
    ]


def yielding_cell(region: Region, one: Answered) -> str:
    """The same in one cell of TSV or CSV."""
    return joined(rule_name(region, other) for other in one.yields_to)
