"""What holds of every route and paraf chain of every city, and of the region whose rules meet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from jalur.answers.paraf import ParafAnswer, paraf
from jalur.answers.routes import ALL, RouteAnswer, routes
from jalur.answers.units import units
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, weakest
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region
from jalur.output.views import paraf as paraf_view
from jalur.output.views import route as route_view
from jalur.reasoning.membership import memberships
from jalur.reasoning.once import once_per_region
from support.commandline import Jalur
from support.regions import TESTS

pytestmark = pytest.mark.slow

INVENTED = TESTS / "cases" / "regions"
RAWA = INVENTED / "kab-rawa.yaml"
REGIONS = tuple(load_region(DataFolders(INVENTED), id) for id in (*DataFolders().ids(), "kab-rawa"))
every_region = pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.id)


@once_per_region
def _routes(region: Region) -> tuple[RouteAnswer, ...]:
    return tuple(routes(region, party, ALL) for party in region.parties.values())


@once_per_region
def _chains(region: Region) -> tuple[ParafAnswer, ...]:
    return tuple(paraf(region, party) for party in region.parties.values())


@every_region
def test_a_way_is_as_sure_as_its_least_sure_step(region: Region) -> None:
    """What is inferred of a route or chain is inferred of one of its steps, and has a reason."""
    for answer in _routes(region):
        for route in answer.routes:
            assert route.status == weakest(step.status for step in route.steps)
            if route.rule.status != EXPLICIT:
                assert all(step.status != EXPLICIT for step in route.steps), route.rule.id
            assert all(step.reason for step in route.steps if step.status != EXPLICIT)
    for chains in _chains(region):
        for chain in chains.chains:
            assert chain.status == weakest(step.status for step in chain.initials)
            unsure = [chain.rule.status, *(via.status for via in (chain.via,) if via)]
            if weakest(unsure) != EXPLICIT:
                assert all(step.status != EXPLICIT for step in chain.initials), chain.rule.id
            assert all(step.reason for step in chain.initials if step.status != EXPLICIT)


@every_region
def test_a_line_has_the_status_that_json_has(region: Region) -> None:
    """One step has one status, in whatever format."""
    for answer in _routes(region):
        lines = [row[route_view.COLUMNS.index("status")] for row in route_view.rows(answer)]
        records = route_view.record(answer)["routes"]
        assert lines == [step["status"] for route in records for step in route["steps"]]
    for chains in _chains(region):
        lines = [row[paraf_view.COLUMNS.index("status")] for row in paraf_view.rows(chains)]
        records = paraf_view.record(chains)["chains"]
        assert lines == [step["status"] for chain in records for step in chain["initials"]]


@every_region
def test_the_most_specific_comes_first_then_what_is_stated(region: Region) -> None:
    """Of routes of one rank the stated ones come first, and then the order of the file."""
    place = {rule.id: n for n, rule in enumerate(region.routes)}
    for answer in _routes(region):
        order = [
            (route.rank, route.status != EXPLICIT, place[route.rule.id])
            for route in answer.routes
            if route.party is answer.party
        ]
        assert order == sorted(order)


@every_region
def test_nobody_goes_to_himself(region: Region) -> None:
    """No way begins with a step to the party, its head or its unit, nor has it for its end."""
    for answer in _routes(region):
        for route in answer.routes:
            reached = memberships(region, route.party)
            itself = {id for id, membership in reached.items() if membership.rank == 0}
            if route.party is answer.party:
                for step in route.steps[1:2] + route.steps[2:][-1:]:
                    assert not step.ids or not itself.issuperset(step.ids), route.rule.id


@every_region
def test_every_rule_for_a_party_is_shown_or_said_to_be_replaced(region: Region) -> None:
    """A rule that names a party is in its answer, but where another one says that it takes its place,
    or where it leads to nobody else.
    """
    for party in region.parties.values():
        answer = routes(region, party, ALL)
        shown = {route.rule.id for route in answer.routes}
        replaced = {rule.id for route in answer.routes for rule in route.replaced}
        for rule in region.routes:
            named = party.id in rule.travellers and not rule.listed
            ends = {id for step in rule.steps for id in step.offices}
            if named and party.id not in ends:
                assert rule.id in shown | replaced, (party.id, rule.id)


@every_region
def test_every_coordinator_of_a_list_has_its_units(region: Region) -> None:
    """What a list puts under a coordinator, ``units`` puts there: an Asisten or the Sekda."""
    for assignment in region.assignments:
        under = units(region, under=region.parties[assignment.coordinator])
        assert {unit.party.id for unit in under.units} >= set(assignment.units)


COMMANDS = (
    *("show kab-rawa", "paraf kab-rawa", "units kab-rawa --all", "pasal kab-rawa 'Pasal 4'"),
    *("diff kab-rawa kendari", "compare kab-rawa kendari", "search laporan --city kab-rawa"),
    *("show kab-rawa 'Dinas Lahan' --full", "route kab-rawa 'Dinas Lahan' -p all"),
    *("paraf kab-rawa 'Dinas Lahan'", "pasal kab-rawa 'Pasal 5'", "mandates kab-rawa 'Dinas Ikan'"),
)


@pytest.mark.parametrize("format", ["table", "json", "tsv"])
@pytest.mark.parametrize("line", COMMANDS)
def test_several_offices_with_one_to_be_told_are_answered(
    line: str, format: str, jalur: Jalur
) -> None:
    """No command stumbles over a step of the Sekda and whoever coordinates the party."""
    ran = jalur(f"{line} -f {format} --data {INVENTED}")
    assert ran.code == 0, ran.err
    assert not re.search(r"(?:Daerah/|Asisten/|; |→ )(?:coordinator|adviser)", ran.out)


def test_the_order_of_signers_and_offices_means_nothing(jalur: Jalur, tmp_path: Path) -> None:
    """Two files that differ in it alone do not differ, and have the same notes."""
    text = RAWA.read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    turned = text
    for rule in (*data["routes"], *data["paraf"]):
        for step in rule.get("steps", rule.get("initials", ())):
            turned = _turned(turned, step.get("offices", ()))
        turned = _turned(turned, rule.get("signers", ()))
    assert turned != text
    (tmp_path / "kab-rawa.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "kab-rewa.yaml").write_text(turned, encoding="utf-8")
    ran = jalur(f"diff kab-rawa kab-rewa --data {tmp_path} -f tsv")
    assert {row.split("\t")[2] for row in ran.out.splitlines()} == {"same"}


def _turned(text: str, items: list[str]) -> str:
    """The text with a list of two turned round, wherever it stands."""
    if len(items) != 2:
        return text
    return text.replace(f"[{items[0]}, {items[1]}]", f"[{items[1]}, {items[0]}]")
