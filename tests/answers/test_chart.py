"""The chart of a regulation: everybody in his place, each line by a provision, nobody by guess."""

from __future__ import annotations

import pytest

from jalur.answers.chart import ChartAnswer, chart
from jalur.answers.routes import ALL, routes
from jalur.answers.units import unit_of, units
from jalur.law.region import Region
from jalur.reasoning.names import Found, Names
from support.diffs import SHIPPED
from support.regions import city
from support.sweeps import INVENTED, invented

REGIONS = [*SHIPPED, *INVENTED]
UNITS = ("list", "field", "members")
"""The kinds of line that put a unit under its coordinator."""


def region_of(id: str) -> Region:
    """A city, or an invented region."""
    return city(id) if id in SHIPPED else invented(id)


def above(answer: ChartAnswer, id: str) -> list[tuple[str, str, str]]:
    """What stands above a party: who, by which kind of line, how sure."""
    lines = [line for line in answer.lines if line.lower == id and line.kind != "head"]
    return [(line.upper, line.kind, line.status) for line in lines]


@pytest.mark.parametrize("id", REGIONS)
def test_every_unit_is_there_once_for_each_coordinator(id: str) -> None:
    """Whoever ``units`` has stands under each of those it names, and else apart."""
    region = region_of(id)
    answer = chart(region)
    apart = {each.party.id for each in answer.apart}
    for unit in units(region).units:
        found = [line for line in answer.lines if line.lower == unit.party.id]
        over = sorted(line.upper for line in found if line.kind in UNITS)
        assert over == sorted(each.coordinator for each in unit.stated)
        assert (unit.party.id in apart) == (not over)


@pytest.mark.parametrize("id", REGIONS)
def test_every_line_cites_a_provision_of_the_region(id: str) -> None:
    """Its ends are boxes of the chart, and a line of our reading says why."""
    region = region_of(id)
    answer = chart(region)
    ids = [node.id for node in answer.nodes]
    assert len(ids) == len(set(ids))
    for line in answer.lines:
        assert line.basis
        assert all(at in region.provisions or region.partly for at in line.basis)
        assert {line.upper, line.lower} <= set(ids)
        assert line.status == "explicit" or line.reason is not None


@pytest.mark.parametrize("id", REGIONS)
def test_nobody_stands_above_himself(id: str) -> None:
    """Up from anybody one comes to an end; and whoever stands apart stands under nobody."""
    answer = chart(region_of(id))
    uppers: dict[str, set[str]] = {}
    for line in answer.lines:
        if line.kind != "head":
            uppers.setdefault(line.lower, set()).add(line.upper)
    for start in uppers:
        seen, waiting = set(), [start]
        while waiting:
            for upper in uppers.get(waiting.pop(), ()):
                assert upper != start
                if upper not in seen:
                    seen.add(upper)
                    waiting.append(upper)
    assert uppers.keys().isdisjoint(each.party.id for each in answer.apart)


@pytest.mark.parametrize("id", SHIPPED)
def test_a_party_is_shown_with_all_its_ways(id: str) -> None:
    """Each of its routes is in one way, with the same stations; its place is that of ``units``."""
    region = region_of(id)
    for party in [*region.parties.values()][::5]:
        answer = chart(region, party)
        told = routes(region, party, ALL).routes
        drawn = [route for way in answer.ways for route in way.routes]
        assert sorted(drawn) == sorted(route.rule.id for route in told)
        stations = {tuple(step.ids for step in way.route.steps) for way in answer.ways}
        assert stations == {tuple(step.ids for step in route.steps) for route in told}
        over = [upper for upper, kind, _ in above(answer, party.id) if kind in UNITS]
        asisten = [each.coordinator for each in unit_of(region, party).stated]
        # A head has his unit's coordinator: the chart shows the unit, and who leads it.
        assert over == asisten or (not over and party.heads)


@pytest.mark.parametrize(
    ("id", "party", "expected"),
    [
        # "Asisten mengoordinasikan … atas nama Sekretaris Daerah": Pasal 12.
        ("bukittinggi", "asisten-umum", ("sekretaris-daerah", "in-the-name", "explicit")),
        # Pasal 7(3): the Wakil Walikota reports to the Walikota.
        ("bukittinggi", "wakil-walikota", ("walikota", "way", "explicit")),
        ("bukittinggi", "dinas-kesehatan", ("asisten-perekonomian", "list", "explicit")),
        # Pasal 14(2)b: the Walikota delegates to the Wakil Walikota.
        ("kendari", "wakil-walikota", ("walikota", "delegation", "explicit")),
        # 20(2) has the Asisten help the Sekda and does not say which way anything goes.
        (
            "banjar",
            "asisten-administrasi-umum",
            ("sekretaris-daerah", "way", "inferred"),
        ),
        # Pasal 6.10 says what the Sekda has to do with the Asisten, and of nobody who is above.
        (
            "bengkulu",
            "asisten-administrasi-umum",
            ("sekretaris-daerah", "relation", "inferred"),
        ),
        # No list of units in Tarakan: what Pasal 9a says of fields.
        ("tarakan", "kecamatan", ("asisten-pemerintahan-kesejahteraan", "field", "inferred")),
    ],
)
def test_who_stands_above_is_what_the_text_says(
    id: str, party: str, expected: tuple[str, str, str]
) -> None:
    """Cases that can be read beside the regulation."""
    assert above(chart(city(id)), party) == [expected]


@pytest.mark.parametrize(
    ("id", "party", "why"),
    [
        # No article of Banjar or Tarakan joins the deputy to his mayor, none of Banjar the advisers.
        ("banjar", "wakil-wali-kota", "apart.no-office"),
        ("banjar", "staf-ahli", "apart.no-office"),
        ("tarakan", "wakil-walikota", "apart.no-office"),
        ("bukittinggi", "kelurahan", "apart.nobody"),
        # Each Dinas of Tarakan has a field of its own, the class none.
        ("tarakan", "dinas", "reason.field-of-each"),
    ],
)
def test_whoever_has_no_place_in_the_text_has_none_here(id: str, party: str, why: str) -> None:
    """He is told of apart, with the reason."""
    answer = chart(city(id))
    assert above(answer, party) == []
    (apart,) = [each for each in answer.apart if each.party.id == party]
    assert getattr(apart.why, "id", None) == why


@pytest.mark.parametrize(
    ("id", "party", "expected"),
    [
        # "Hubungan OPD dengan UPT bersifat struktural dan koordinatif."
        ("kendari", "upt", ("related", ("opd",), "struktural koordinatif", "21(1)")),
        ("banjar", "sekretariat-daerah", ("related", ("kecamatan",), "struktural", "15(5)")),
        ("kendari", "dprd", ("related", ("walikota",), "kolegial konsultatif", "13(1)")),
        # "Forkopimda … diketuai oleh Wali Kota": 22(2).
        ("banjar", "forkopimda", ("chair", ("wali-kota",), "", "22(2)")),
        # Pasal 1 angka 8 names the three.
        (
            "kendari",
            "asisten",
            (
                "of-class",
                (
                    "asisten-pemerintahan-kesejahteraan",
                    "asisten-perekonomian-pembangunan",
                    "asisten-administrasi-umum",
                ),
                "",
                "1.8",
            ),
        ),
        ("banjar", "kelurahan", ("related", ("kecamatan",), "struktural", "15(10)")),
    ],
)
def test_whoever_is_asked_about_is_told_of_what_joins_him(
    id: str, party: str, expected: tuple[str, tuple[str, ...], str, str]
) -> None:
    """No silence where a relationship, a seat or a class joins the party to others."""
    region = city(id)
    answer = chart(region, region.parties[party])
    assert answer.silence is None
    kind, others, natures, at = expected
    found = [
        tie for tie in answer.ties if (tie.party, tie.kind, tie.others) == (party, kind, others)
    ]
    assert any(
        {*natures.split()} <= {*tie.natures} and at in {each.short() for each in tie.basis}
        for tie in found
    )


@pytest.mark.parametrize(
    ("id", "office", "other", "at"),
    [
        ("kendari", "walikota", "wakil-walikota", "14(1)"),
        ("kendari", "walikota", "sekretaris-daerah", "15(1)"),
        ("kendari", "walikota", "opd", "16(1)"),
        ("kendari", "wakil-walikota", "sekretaris-daerah", "17(1)"),
        ("kendari", "wakil-walikota", "opd", "18(1)"),
        ("kendari", "sekretaris-daerah", "opd", "19(1)"),
        # "Staf Ahli dikoordinasikan oleh Sekretaris Daerah."
        ("kendari", "staf-ahli", "sekretaris-daerah", "24(2)"),
        ("banjar", "kecamatan", "kelurahan", "15(10)"),
    ],
)
def test_the_chart_tells_of_the_relationships_of_its_parties(
    id: str, office: str, other: str, at: str
) -> None:
    """Those that name them stand below them, from both ends."""
    ties = [tie for tie in chart(city(id)).ties if tie.party == office and tie.others == (other,)]
    assert any(at in {each.short() for each in tie.basis} for tie in ties)


def test_a_head_is_cited_from_where_he_is_defined() -> None:
    """That the Camat chairs a forum, 22(2) of Banjar, does not make him the head of anything."""
    (head,) = [line for line in chart(city("banjar")).lines if line.kind == "head"]
    assert (head.upper, head.lower) == ("kecamatan", "camat")
    assert [each.short() for each in head.basis] == ["1.15"]


def test_a_name_that_the_regulation_lacks_goes_its_ways_from_its_place() -> None:
    """Kecamatan Baruga stands under the Asisten of its class, at the first station of each way."""
    region = city("kendari")
    outcome = Names(region).resolve("Kecamatan Baruga")
    assert isinstance(outcome, Found)
    answer = chart(region, outcome.party)
    assert above(answer, outcome.party.id)[0][0] == "asisten-pemerintahan-kesejahteraan"
    assert answer.ways
    assert all(way.ids(way.route.steps[0]) == (outcome.party.id,) for way in answer.ways)


def test_an_adviser_stands_beside_each_coordinator_of_the_annex() -> None:
    """Bengkulu sets the second Staf Ahli beside two Asisten."""
    answer = chart(city("bengkulu"))
    beside = [each for each in above(answer, "staf-ahli-pemerintahan") if each[1] == "adviser"]
    assert [upper for upper, _, _ in beside] == [
        "asisten-pemerintahan-kesejahteraan",
        "asisten-administrasi-umum",
    ]
    assert not [line for line in answer.lines if line.upper == "staf-ahli-pemerintahan"]


def test_fields_are_shown_where_there_is_no_list() -> None:
    """Tarakan has fields in the place of units, the others lists."""
    kinds = {id: {line.kind for line in chart(city(id)).lines} for id in SHIPPED}
    assert [id for id, found in kinds.items() if "has-field" in found] == ["tarakan"]
