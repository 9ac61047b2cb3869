"""Whom a rule excepts it does not address, in any question, and the answer says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from jalur.answers.answer import all_notes
from jalur.answers.mandates import mandates
from jalur.answers.paraf import paraf
from jalur.answers.relations import relations
from jalur.answers.routes import ALL, routes
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.exceptions import Excepted
from jalur.loading.folders import DataFolders
from jalur.output.language import load_catalogue
from jalur.reasoning.membership import membership_index
from support.regions import city

pytestmark = pytest.mark.slow
CITIES = DataFolders().ids()
SAYS = "tidak berlaku bagi"
SECTIONS = ("routes", "paraf", "relations", "mandates", "prohibitions")


def _addressed(section: str, rule: Any) -> tuple[str, ...]:
    """The ids by which a rule names whom it is for."""
    match section:
        case "routes":
            return rule.travellers
        case "paraf":
            return rule.drafters
        case "relations":
            return tuple(dict.fromkeys((*rule.between[0], *rule.between[1])))
        case _:
            return rule.parties


def _basis(rule: Any) -> Any:
    at = getattr(rule, "at", None)
    return rule.basis if at is None else (at, *rule.basis)


def _rules(section: str, region: Region, party: Party) -> tuple[set[Any], list[str]]:
    """What the rules of an answer about a party rest on, and all that the answer says beside."""
    answer: Any
    match section:
        case "routes":
            answer = routes(region, party, ALL)
            found = {each.rule.id for each in answer.routes if each.party is party}
        case "paraf":
            answer = paraf(region, party)
            found = {each.rule.id for each in answer.chains if each.party is party}
        case "relations":
            answer = relations(region, party)
            found = {each.rule.id for each in answer.relations}
        case "mandates":
            answer = mandates(region, party)
            found = {(each.basis, each.summary, each.by) for each in answer.mandates}
        case _:
            answer = mandates(region, party)
            found = {(each.basis, each.summary, each.by) for each in answer.prohibitions}
    catalogue = load_catalogue("id")
    return found, [catalogue.text(note.text) for note in all_notes(answer)]


@cache
def _unchanged(section: str, name: str, party: str) -> frozenset[Any]:
    """What the rules of an answer about a party rest on where none excepts anybody."""
    region = city(name)
    return frozenset(_rules(section, region, region.parties[party])[0])


def _key(section: str, region: Region, rule: Any) -> Any:
    if section in ("mandates", "prohibitions"):
        basis = tuple(dict.fromkeys(_basis(rule)))
        return basis, rule.summary or region.provisions[rule.at].summary, rule.parties
    return rule.id


def _excepting(section: str, region: Region, rule: Any, party: str) -> Region:
    """The region, in which the rule excepts this party."""
    excepted = replace(rule, exceptions=(Excepted((party,), (), None, _basis(rule)),))
    changed = tuple(excepted if each is rule else each for each in getattr(region, section))
    changes: dict[str, Any] = {section: changed}
    if section == "mandates":  # A point or route there says the same, where no mandate does.
        said = set(_basis(rule))
        changes["relations"] = tuple(
            replace(each, exceptions=excepted.exceptions)
            if said.intersection(point.at for point in each.points)
            else each
            for each in region.relations
        )
        changes["routes"] = tuple(
            replace(each, exceptions=excepted.exceptions) if said.intersection(each.basis) else each
            for each in region.routes
        )
    return replace(region, **changes)


def _with_head(region: Region, party: str) -> Iterator[Party]:
    """A party with those who lead it, and the unit that it leads."""
    yield region.parties[party]
    for each in region.parties.values():
        if each.heads == party or region.parties[party].heads == each.id:
            yield each


def _others(region: Region, ids: Iterable[str], party: str) -> list[Party]:
    """Those whom the rule names too and who do not belong to the one that is excepted."""
    index = membership_index(region)
    return [
        region.parties[id]
        for id in ids
        if party not in index.of(region.parties[id]) and id not in index.of(region.parties[party])
    ]


CASES = [
    pytest.param(name, section, n, id=f"{name}-{section}-{n}")
    for name in CITIES
    for section in SECTIONS
    for n in range(len(getattr(city(name), section)))
]


@pytest.mark.parametrize(("name", "section", "n"), CASES)
def test_a_rule_does_not_address_whom_it_excepts(name: str, section: str, n: int) -> None:
    """With each party that a rule is for excepted from it, an answer about that party or its head
    is without the rule and says why; for the others the rule stands as before.
    """
    region = city(name)
    rule = getattr(region, section)[n]
    key = _key(section, region, rule)
    for id in _addressed(section, rule):
        without = _excepting(section, region, rule, id)
        for party in _with_head(without, id):
            if key not in _unchanged(section, name, party.id):
                continue
            found, said = _rules(section, without, party)
            assert key not in found, party.id
            assert any(SAYS in each for each in said), party.id
        for other in _others(region, _addressed(section, rule), id):
            before = _unchanged(section, name, other.id)
            after, said = _rules(section, without, without.parties[other.id])
            assert (key in after) == (key in before), other.id
            assert not any(f"{SAYS} {other.name}" in each for each in said), other.id
