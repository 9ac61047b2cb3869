"""What tells the cases of two rules apart, so that both may hold, and how a case is named."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.text.folding import fold

if TYPE_CHECKING:
    from jalur.law.own_terms import TermGroup
    from jalur.law.rules.paraf import ParafRule
    from jalur.law.rules.routes import RouteRule
    from jalur.law.rules.steps import StepRule

_LAST = "9999-12-31"
_COUNT = re.compile(r"\d+(?: \([^)]*\))?")


def folded(words: str | None) -> str | None:
    """Words that are the same word for word are one case, however they are written."""
    return None if words is None else fold(words)


def case_of(rule: RouteRule) -> tuple[object, ...]:
    """What a way says of the matter that it is for: a report of every month is none of a year."""
    return (
        *(folded(each) for each in (rule.condition, rule.rhythm, rule.instrument, rule.term)),
        rule.amount,
    )


def without_count(deadline: str) -> str:
    """A deadline but for the number in it: from when it runs, and what is counted."""
    return fold(_COUNT.sub(" ", deadline))


def as_what(rule: ParafRule) -> frozenset[str]:
    """As what initials are set; empty where the rule does not say it."""
    return frozenset((*rule.manner, *(each for step in rule.initials for each in step.manner)))


def says_less(some: Iterable[StepRule], others: Iterable[StepRule]) -> bool:
    """Whether some stations are among the others, in their order: those that are stations in some
    case alone aside.
    """
    left = iter([_offices(each) for each in others])
    return all(_offices(each) in left for each in some if each.condition is None)


def _offices(step: StepRule) -> frozenset[str]:
    return frozenset((*step.offices, step.words or ""))


def never_together(region: Region, some: Iterable[Citation], others: Iterable[Citation]) -> bool:
    """Whether the provisions of two rules are in force one after the other."""
    if not region.periods:
        return False
    one, other = _in_force(region, some), _in_force(region, others)
    return one[1] <= other[0] or other[1] <= one[0]


def _in_force(region: Region, basis: Iterable[Citation]) -> tuple[str, str]:
    periods = [each for at in basis for each in region.periods if each.means(at)]
    begins = max((each.since for each in periods if each.since), default="")
    return begins, min((each.until for each in periods if each.until), default=_LAST)


def term_name(region: Region, group: TermGroup, id: str) -> str:
    """What a sentence calls a purpose or a document."""
    label = region.term(group, id)
    return label if label != id else id.replace("-", " ")
