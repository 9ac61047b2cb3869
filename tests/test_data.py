"""The data have a test suite of their own: form, use, and what each city must say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jalur.answers.mandates import mandates
from jalur.answers.paraf import paraf
from jalur.answers.provisions import provisions
from jalur.answers.relations import relations
from jalur.answers.routes import ALL, routes
from jalur.answers.units import units
from jalur.law.region import Region
from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders
from jalur.output.views import mandates as mandates_view
from jalur.output.views import paraf as paraf_view
from jalur.output.views import relation as relation_view
from jalur.output.views import route as route_view
from jalur.output.views.pasal import VIEW as PASAL
from jalur.reasoning.names import Found, resolve
from jalur.text.folding import fold
from support.regions import city

DATA = Path(__file__).parents[1] / "data"
CITIES = DataFolders().ids()
SECTIONS = (
    *(
        "regulation",
        "headings",
        "parties",
        "assignments",
        "fields",
        "natures",
        "routes",
        "paraf",
        "relations",
    ),
    *("mandates", "oddities", "not_a_rule", "audit", "provisions"),
)
every_city = pytest.mark.parametrize("id", CITIES)


@every_city
def test_sections_stand_in_the_order_of_the_format(id: str) -> None:
    """A reader finds the sections of every file in the same order."""
    keys = re.findall(
        r"^([a-z_]+):", (DATA / f"{id}.yaml").read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    assert keys == [section for section in SECTIONS if section in keys]


@every_city
def test_lines_are_readable(id: str) -> None:
    """No line is longer than 140 characters, ends in a space or holds a tab."""
    for line in (DATA / f"{id}.yaml").read_text(encoding="utf-8").splitlines():
        assert len(line) <= 140, line
        assert line == line.rstrip()
        assert "\t" not in line


@every_city
def test_provisions_stand_in_the_order_of_the_text(id: str) -> None:
    """Provisions are sorted as a reader meets them."""
    refs = [ref for ref in city(id).provisions if ref.parts[0].level != "lampiran"]
    assert refs == sorted(refs, key=lambda ref: ref.sort_key())


@every_city
def test_parts_follow_their_whole(id: str) -> None:
    """No number of a list is skipped or repeated without an oddity that says so."""
    region = city(id)
    for ref in region.provisions:
        last = ref.parts[-1]
        if last.level not in ("ayat", "angka", "huruf") or last.label in ("1", "a", "A"):
            continue
        before = (
            str(int(last.label) - 1) if last.label.isdecimal() else chr(ord(last.label[-1]) - 1)
        )
        siblings = {other.parts[-1].label for other in _siblings(region, ref)}
        assert before in siblings or any(oddity.at.covers(ref) for oddity in region.oddities), str(
            ref
        )


def _siblings(region: Region, ref) -> list:
    known = {parent for other in region.provisions for parent in (other, *other.parents())}
    return [
        other
        for other in known
        if other.parts[:-1] == ref.parts[:-1] and other.parts[-1].level == ref.parts[-1].level
    ]


@every_city
def test_every_party_is_found_by_its_own_names(id: str) -> None:
    """A party's id, name and aliases find it, and nothing else."""
    region = city(id)
    for party in region.parties.values():
        for name in (
            party.id,
            party.name,
            *party.aliases,
            f"{party.name} {region.regulation.name}",
        ):
            assert resolve(region, name) == Found(party), name


@every_city
def test_no_two_parties_fold_to_the_same_name(id: str) -> None:
    """Names stay apart after folding."""
    owners: dict[str, str] = {}
    for party in city(id).parties.values():
        for name in (party.name, *party.aliases):
            assert owners.setdefault(fold(name), party.id) == party.id


@every_city
def test_every_oddity_is_told(id: str) -> None:
    """Asking about the spot of an oddity brings its note."""
    region = city(id)
    for oddity in region.oddities:
        view = PASAL.record(provisions(region, oddity.at))
        assert oddity.text in [note["text"] for note in view["notes"]], str(oddity.at)


@pytest.mark.slow
@every_city
def test_every_answer_carries_the_oddities_it_touches(id: str) -> None:
    """An answer that rests on a provision has the note of every oddity at or above it.

    A mention is a place to look at, where ``jalur pasal`` has the notes: no answer rests on it.
    """
    region = city(id)
    below = [
        {region.cite(ref) for ref in region.provisions if oddity.at.covers(ref)}
        for oddity in region.oddities
    ]
    for party in region.parties.values():
        for answer, view in (
            (routes(region, party, ALL), route_view),
            (paraf(region, party), paraf_view),
            (relations(region, party), relation_view),
            (mandates(region, party), mandates_view),
        ):
            shown = view.record(answer)
            shown.pop("mentions")
            shown.pop("unread")
            texts = {note["text"] for note in shown.pop("notes")}
            for where in ("defined", "listed"):  # Of a word: nothing that the answer rests on.
                shown.pop(where, None)
            cited = set(_strings(shown))
            for oddity, memberships in zip(region.oddities, below, strict=True):
                assert oddity.text in texts or not memberships & cited, (party.id, str(oddity.at))


def _strings(node: object) -> list[str]:
    if isinstance(node, dict):
        return [text for key, inner in node.items() if key != "notes" for text in _strings(inner)]
    if isinstance(node, list):
        return [text for inner in node for text in _strings(inner)]
    return [node] if isinstance(node, str) else []


@every_city
def test_every_step_is_a_party_and_every_basis_a_provision(id: str) -> None:
    """Whatever is asked, offices are parties of the city and citations its provisions, unless
    marked as open.
    """
    region = city(id)
    names = {party.name for party in region.parties.values()}
    known = {region.cite(ref) for ref in region.provisions}
    for party in region.parties.values():
        for route in route_view.record(routes(region, party, ALL))["routes"]:
            for step in route["steps"]:
                assert step.get("undetermined") or set(step["offices"]) <= names
                assert set(step["basis"]) <= known
                assert set(step.get("candidates", ())) <= names


@every_city
def test_every_rule_reaches_somebody(id: str) -> None:
    """Each route, paraf chain, relation and mandate stands in the answer to some question."""
    region = city(id)
    parties = region.parties.values()
    reached = {route.rule.id for party in parties for route in routes(region, party, ALL).routes}
    replaced = {rule.id for rule in region.routes} - reached
    assert not {
        rule.id for rule in region.routes if rule.id in replaced and not _replaced(region, rule)
    }
    assert {rule.id for rule in region.paraf} == {chain.rule.id for chain in paraf(region).chains}
    assert {rule.id for rule in region.relations} == {
        relation.rule.id for relation in relations(region).relations
    }
    charged = {
        mandate.basis[0] for party in parties for mandate in mandates(region, party).mandates
    }
    assert {rule.at for rule in region.mandates} <= charged


def _replaced(region: Region, rule) -> bool:
    """Whether a more specific rule answers for every traveller; the class itself may still ask."""
    return bool(rule.listed)


@every_city
def test_units_are_assigned_once(id: str) -> None:
    """``jalur units`` names each unit once."""
    found = [unit.party.id for unit in units(city(id)).units]
    assert len(found) == len(set(found))


def test_closed_lists_are_used_by_known_values() -> None:
    """Abbreviations, standard units and offices of the state speak of kinds and affairs that exist."""
    common = load_common(DataFolders())
    for short, concept in common.abbreviations.items():
        assert set(concept.kinds) <= set(common.kinds), short
        assert set(concept.affairs) <= set(common.affairs), short
        assert concept.standard is None or concept.standard in common.standard_units, short
    for office in common.state_offices:
        assert common.kinds[office.kind].category == "outside", office.name
        assert set(office.affairs) <= set(common.affairs), office.name
    for name, affairs in common.standard_units.items():
        assert set(affairs) <= set(common.affairs), name
        assert all(fold(words) in fold(name) for words in affairs.values()), name


def test_the_readme_names_no_city_that_is_not_there() -> None:
    """Every shipped file is a city, and there is at least one."""
    assert CITIES
    assert {file.stem for file in DATA.glob("*.yaml")} == set(CITIES)
