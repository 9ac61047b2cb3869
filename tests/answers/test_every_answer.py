"""What holds for every answer about every party, asked of the small invented regions."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from jalur.answers.addressed import Addressed
from jalur.answers.paraf import paraf
from jalur.answers.relations import RelationAnswer, relations
from jalur.answers.routes import ALL, routes
from jalur.law.region import Region
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.routes import RouteRule
from jalur.law.status import INFERRED, weakest
from jalur.reasoning.coordination import Coordination
from jalur.reasoning.membership import memberships, nearest
from jalur.reasoning.steps import Step
from support.sweeps import INVENTED, SMALL, asked_of_one, asked_of_two, invented, parts

pytestmark = [pytest.mark.slow, pytest.mark.mutants]

every_region = pytest.mark.parametrize("id", INVENTED)


@every_region
def test_what_is_inferred_says_why(id: str) -> None:
    """Whatever has a status is explicit or inferred; what is inferred has its reason, and what is
    explicit none, but for a step of which the text leaves the office open.
    """
    every = [(party.id, answer) for party, answer in asked_of_one(id)]
    if id in SMALL:
        every += [(f"{a.id}, {b.id}", answer) for a, b, answer in asked_of_two(id)]
    for asked, answer in every:
        for part in parts(answer):
            if hasattr(part, "status") and hasattr(part, "reason"):
                assert part.status in ("explicit", "inferred"), (asked, part)
                is_open = isinstance(part, Step) and part.undetermined
                if not is_open:
                    assert (part.status == "inferred") == (part.reason is not None), (asked, part)


@every_region
def test_a_whole_is_as_sure_as_the_least_sure_of_its_steps(id: str) -> None:
    """A route or chain is inferred where one of its steps is; no step is surer than its rule."""
    region = invented(id)
    for party in region.parties.values():
        for route in routes(region, party, ALL).routes:
            assert route.status == weakest(step.status for step in route.steps), party.id
            assert {route.rule.status, route.status} != {"inferred", "explicit"} or (
                route.rule.status == "explicit"
            )
        for chain in paraf(region, party).chains:
            assert chain.status == weakest(step.status for step in chain.initials), party.id


@pytest.mark.parametrize("id", SMALL)
def test_the_order_of_two_parties_means_nothing(id: str) -> None:
    """A relation is the same from whichever end it is asked, and so are the forums and the other
    rules in which both stand.
    """
    region = invented(id)
    for a, b, answer in asked_of_two(id):
        assert _said(answer) == _said(relations(region, b, a)), (a.id, b.id)


def _said(answer: RelationAnswer) -> object:
    related = [
        (each.rule.id, each.status, each.reason, each.about_pair, each.points, each.stated)
        for each in answer.relations
    ]
    elsewhere = {(each.kind, each.summary, each.status, each.basis) for each in answer.elsewhere}
    notes = {(note.kind, note.basis) for note in answer.notes}
    return answer.status, related, answer.forums, elsewhere, notes


@every_region
def test_a_way_is_told_alike_from_both_its_ends(id: str) -> None:
    """Who travels through an office is told there as it is told to the traveller: by the same
    offices, the list that assigns it, for what, and how sure that is.
    """
    region = invented(id)
    for office in [*region.parties.values()][::2]:
        for way in routes(region, None, ALL, via=office).routes:
            assert way.travellers, way.rule.id
            for each in way.travellers:
                own = [
                    route
                    for route in routes(region, each.party, ALL, via=office).routes
                    if route.rule is way.rule
                ]
                told = (office.id, way.rule.id, each.party.id)
                if each.basis == way.rule.basis:
                    # The rule itself says whom it is for: as sure as it is, and as membership is.
                    assert _as_named(region, each, way.rule, way.rule.travellers), told
                    assert way.purposes in [route.purposes for route in own] or not own, told
                    continue
                assert any(_as_told(each, route.coordination, route.steps[0]) for route in own), (
                    told
                )
                if not way.rule.listed:
                    assert any(_alike(way.steps[1:], route.steps[1:]) for route in own), told


@every_region
def test_a_chain_is_told_alike_from_both_its_ends(id: str) -> None:
    """Whose drafts an office initials is told there as it is told to the drafter."""
    region = invented(id)
    for office in [*region.parties.values()][::2]:
        for chain in paraf(region, by=office).chains:
            for each in chain.drafters:
                own = [
                    theirs
                    for theirs in paraf(region, each.party, by=office).chains
                    if theirs.rule is chain.rule and theirs.document == chain.document
                ]
                told = (office.id, chain.rule.id, each.party.id)
                assert any(_alike(chain.initials, theirs.initials) for theirs in own), told
                assert any(
                    theirs.condition == _joint(chain.rule.condition, each.condition)
                    for theirs in own
                ), told
                if each.basis == chain.rule.basis and not chain.rule.drafters:
                    # Whoever drafts initials his own drafts, or those of the unit that he leads.
                    assert each.party.id in memberships(region, office), told
                elif each.basis == chain.rule.basis:
                    assert _as_named(region, each, chain.rule, chain.rule.drafters), told
                else:
                    given = [theirs.coordination for theirs in own]
                    assert each.basis in [one.basis for one in given if one is not None], told


def _as_named(
    region: Region, told: Addressed, rule: RouteRule | ParafRule, named: tuple[str, ...]
) -> bool:
    """Whether one whom a rule names, or a class of whom, is told as surely as both are."""
    via = nearest(region, memberships(region, told.party), named, rule.basis)
    assert via is not None
    return (told.status, told.reason) == (
        weakest([rule.status, via.status]),
        rule.reason or via.reason,
    )


def _joint(*conditions: str | None) -> str | None:
    return "; ".join(filter(None, conditions)) or None


def _alike(told: Iterable[Step], own: Iterable[Step]) -> bool:
    """Whether steps are those of the same offices, open ones of the same candidates; one that is
    open where nobody in particular is asked about may be known to one whose it is; who drafts may
    be anybody.
    """
    both = list(told), list(own)
    return len(both[0]) == len(both[1]) and all(
        (step.offices, step.candidates) == (known.offices, known.candidates)
        or (step.undetermined and set(known.offices) <= {*(step.candidates or known.offices)})
        for step, known in zip(*both, strict=True)
    )


def _as_told(told: Addressed, given: Coordination | None, first: Step) -> bool:
    """Whether one who is told of is assigned as his own route says."""
    if given is None:
        return False
    unsure = INFERRED in (given.status, first.status)
    return (
        told.condition == given.condition
        and told.basis == given.basis
        and (told.status == INFERRED) == unsure
        and told.reason == ((given.reason or first.reason) if unsure else None)
    )
