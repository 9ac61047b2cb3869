"""Of several ways of one rule one is enough: they are no rules that differ."""

from __future__ import annotations

from typing import Any

import pytest

from jalur.answers.cities import city_entry
from jalur.answers.deadlines import deadlines
from jalur.answers.mandates import mandates
from jalur.answers.routes import ALL, RouteAnswer, routes
from jalur.law.region import Region
from jalur.law.rules.routes import placed
from jalur.loading.reading import read
from jalur.output.language import load_catalogue
from support.loader import common
from support.regions import TESTS

YAML = (TESTS / "cases" / "regions" / "kab-lontar.yaml").read_text(encoding="utf-8")
WAYS = "alternatives:\n      - {mode: direct"


def region_of(*changes: tuple[str, str]) -> Region:
    """The invented region with some of its words changed."""
    yaml = YAML
    for old, new in changes:
        assert old in yaml, old
        yaml = yaml.replace(old, new, 1)
    region = read(yaml, "kab-lontar", common())
    assert isinstance(region, Region), region
    return region


def notes(answer: Any) -> str:
    """All notes of an answer, in Indonesian."""
    catalogue = load_catalogue("id")
    return " ".join(catalogue.text(note.text) for note in answer.notes)


def asked(region: Region, party: str) -> RouteAnswer:
    """The routes of a party for whatever purpose."""
    return routes(region, region.parties[party], ALL)


def test_each_way_has_its_place_in_the_file() -> None:
    """Of what the ways have in common the place is that of the rule."""
    paths = [(path, rule.id) for path, rule in placed(region_of().routes)]
    assert paths == [
        ("routes[0]", "laporan"),
        ("routes[1].alternatives[0]", "laporan-lurah.1"),
        ("routes[1].alternatives[1]", "laporan-lurah.2"),
    ]
    assert (
        city_entry(region_of()).rules
        == city_entry(
            region_of(
                (
                    YAML[YAML.index("    alternatives:") : YAML.index("    basis: [3]\n")],
                    "    steps: [{office: bupati}]\n",
                )
            )
        ).rules
    )


def test_the_ways_do_not_differ() -> None:
    """One note says that one of them is enough, and none that rules of equal rank differ."""
    region = region_of((", condition: dalam hal menyangkut pasar", ""))
    answer = asked(region, "lurah")
    assert [route.chosen for route in answer.routes] == [2, 2]
    assert "membuka 2 jalur" in notes(answer)
    assert "setingkat" not in notes(answer)


def test_who_is_on_the_way_himself_has_one_way_left() -> None:
    """For the Camat the way through the Camat is the direct one, and nothing is left to choose."""
    answer = asked(region_of(("    for: [lurah]", "    for: [lurah, camat]")), "camat")
    own = [route for route in answer.routes if route.rule.rule == "laporan-lurah"]
    assert [(route.mode, route.chosen, len(route.steps)) for route in own] == [("direct", 1, 2)]
    assert "membuka" not in notes(answer)


@pytest.mark.parametrize(("key", "shown"), [("instead_of", 2), ("adds_to", 3)])
def test_a_rule_that_names_the_rule_means_all_its_ways(key: str, shown: int) -> None:
    """In the place of all of them, or beside them."""
    value = "{laporan-lurah: [3]}" if key == "instead_of" else "[laporan-lurah]"
    other = f"""  - id: laporan-khusus
    for: [lurah]
    purposes: [pelaporan]
    steps: [{{office: sekretaris-daerah}}]
    {key}: {value}
    basis: [3]

paraf:"""
    answer = asked(region_of(("\nparaf:", other)), "lurah")
    rules = [route.rule.id for route in answer.routes]
    assert len(rules) == (1 if key == "instead_of" else shown)
    if key == "instead_of":
        assert [rule.rule for rule in answer.routes[0].replaced] == ["laporan-lurah"]


def test_a_choice_is_one_duty_and_one_time() -> None:
    """However many ways there are, one must be taken, and by one time."""
    region = region_of(
        (
            "    purposes: [pelaporan]\n    alternatives:",
            "    purposes: [pelaporan]\n    force: wajib\n    deadline: besok\n    alternatives:",
        ),
        (
            "- {id: laporan-lurah, between: [lurah, bupati], natures: [], basis: [3], "
            "points: [{at: 3, by: lurah, to: bupati}]}",
            "",
        ),
    )
    lurah = region.parties["lurah"]
    duties = [each for each in mandates(region, lurah).mandates if each.kind == "duty"]
    times = [each for each in deadlines(region, lurah).timings if each.value == "besok"]
    assert (len(duties), len(times)) == (1, 1)


def test_one_who_is_only_read_to_be_excepted_keeps_the_rule_as_a_reading() -> None:
    """The rule stays, inferred, and the reason says why."""
    group = """  unit-layanan:
    name: Unit Layanan
    kind: group
    basis: [1.7]
    members:
      - {parties: [dinas-perikanan], basis: [1.7], status: inferred, reason: Dinas itu melayani.}

assignments:"""
    region = region_of(
        ("\nassignments:", group),
        (
            "    except:\n      - {parties: [rumah-sakit]}\n    basis: [2(1)]",
            "    except:\n      - {parties: [unit-layanan]}\n    basis: [2(1)]",
        ),
    )
    answer = asked(region, "dinas-perikanan")
    assert answer.status == "inferred"
    reason = load_catalogue("id").text(answer.routes[0].reason or "")
    assert "mengecualikan Unit Layanan" in reason
    assert "Dinas itu melayani." in reason
    assert asked(region, "rumah-sakit").status == "explicit"
