"""A provision that is both a mandate and a point of a relation, among the mandates of one party."""

from __future__ import annotations

from dataclasses import replace

from jalur.answers.mandates import mandates
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from support.regions import city

RULE = "9.6"
"""Of Bukittinggi: whoever cannot attend sends a deputy; the point says to whom, the mandate that
it is an act.
"""


def read_as(status: FactStatus) -> Region:
    """Bukittinggi with a mandate at ``RULE`` that is as sure as ``status``."""
    region = city("bukittinggi")
    rules = tuple(
        replace(rule, status=status) if str(rule.at) == RULE else rule for rule in region.mandates
    )
    return replace(region, mandates=rules)


def shown(region: Region) -> list[tuple[str | None, FactStatus]]:
    """What the heads of units are charged with by ``RULE``: the act, and how sure it is."""
    answer = mandates(region, region.parties["pimpinan-unit"])
    return [(each.act, each.status) for each in answer.mandates if str(each.basis[0]) == RULE]


def test_a_mandate_that_says_more_stands_in_the_place_of_the_point() -> None:
    """The act is told once, by the mandate."""
    assert shown(read_as(EXPLICIT)) == [("delegate", EXPLICIT)]


def test_a_mandate_by_our_reading_does_not_hide_what_the_text_states() -> None:
    """The point is explicit and the mandate is not: both are told."""
    assert set(shown(read_as(INFERRED))) == {(None, EXPLICIT), ("delegate", INFERRED)}
