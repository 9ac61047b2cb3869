"""Relations of two: the order means nothing, and every format says the same of the natures."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest

from jalur.answers.related import Relation
from jalur.answers.relations import RelationAnswer, relations
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.relations import RelationRule
from jalur.law.status import strongest
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region
from jalur.reasoning.coordination import Assigned, coordinators
from jalur.reasoning.membership import MembershipIndex
from jalur.reasoning.names import Found, resolve
from jalur.reasoning.pairs import is_several
from jalur.text.messages import message
from support.commandline import Jalur
from support.regions import TESTS, city
from support.sweeps import invented

CITIES = DataFolders().ids()
every_city = pytest.mark.parametrize("id", CITIES)


def _unlike_pairs(region: Region) -> Iterator[tuple[Party, Party]]:
    """A pair of every two sorts of party, and of two of one sort.

    Those that rules, lists and fields reach alike are one sort.
    """
    index = MembershipIndex(region)
    named = {id for rule in region.relations for side in rule.between for id in side}
    named |= {id for rule in region.relations for p in rule.points for id in (*p.by, *p.to)}
    sorts: dict[object, list[Party]] = {}
    for party in region.parties.values():
        who = coordinators(region, party)
        sort = (
            party.id if party.id in named or party.members else party.kind,
            frozenset((each.id, each.status) for each in index.of(party).values() if each.rank),
            who.coordination.coordinator if isinstance(who, Assigned) else None,
        )
        sorts.setdefault(sort, []).append(party)
    yield from combinations([alike[0] for alike in sorts.values()], 2)
    yield from ((alike[0], alike[1]) for alike in sorts.values() if len(alike) > 1)


def _said(answer: RelationAnswer) -> object:
    """What an answer says, without the order in which the two were named."""
    found = []
    for each in answer.relations:
        points = tuple((point.rule.at, point.status) for point in each.points)
        found.append((each.rule.id, each.status, each.reason, each.about_pair, points, each.stated))
    notes = {(note.kind, note.basis) for note in answer.notes}
    return answer.status, found, answer.forums, notes


@pytest.mark.slow
@every_city
def test_the_order_of_the_two_means_nothing(id: str) -> None:
    """Every eighth of the sorts of pairs has one answer, from whichever end it is asked."""
    region = city(id)
    pairs = list(_unlike_pairs(region))
    assert len(pairs) > 200
    for a, b in pairs[::8]:
        assert _said(relations(region, a, b)) == _said(relations(region, b, a)), (a.id, b.id)


@every_city
def test_nobody_has_a_relation_with_itself(id: str) -> None:
    """A single office, and a unit with its head, have none; only several can be among themselves."""
    region = city(id)
    for party in region.parties.values():
        if not is_several(region, party):
            answer = relations(region, party, party)
            assert (answer.relations, answer.forums, answer.status) == ((), (), "silent"), party.id
        head = region.parties.get(party.heads or "")
        if head is not None and not is_several(region, head):
            assert not relations(region, party, head).relations, party.id


PAIRS = [
    ("kendari", 'Walikota "Dinas Kesehatan"'),
    ("kendari", '"Dinas Perhubungan" "Dinas Kesehatan"'),
    ("bengkulu", '"Dinas Kesehatan" "Dinas Sosial"'),
    ("bukittinggi", '"Dinas Kesehatan" "Dinas Pertanian"'),
    ("banjar", '"Dinas Kesehatan" Kecamatan'),
    ("tarakan", "Walikota Gubernur"),
]


@pytest.mark.parametrize(("id", "pair"), PAIRS)
def test_rows_and_json_give_the_natures_the_same_provisions(
    id: str, pair: str, jalur: Jalur
) -> None:
    """Each nature of a row is stated in the JSON, by the provisions of the row; and none is
    missing.
    """
    answer = json.loads(jalur(f"relation {id} {pair} -f json").out)
    rows = list(csv.DictReader(io.StringIO(jalur(f"relation {id} {pair} -f csv").out)))
    assert rows
    for relation in answer["relations"]:
        own = [row for row in rows if row["between"] == " – ".join(relation["between"])]
        stated = {each["nature"]: set(each["basis"]) for each in relation["stated"]}
        shown: dict[str, set[str]] = {}
        for row in own:
            assert row["about_pair"] == ("yes" if relation["about_pair"] else "no")
            for nature in filter(None, row["natures"].split("; ")):
                shown.setdefault(nature, set()).update(row["natures_basis"].split("; "))
        assert shown.keys() >= {nature for nature in stated if relation["points"] == []}
        assert shown.keys() <= stated.keys()
        for nature, basis in shown.items():
            assert basis & stated[nature]


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_table_never_calls_natures_unstated_that_the_rule_states(
    language: str, jalur: Jalur
) -> None:
    """The relation of others says its own natures, and that they are not about the two."""
    line = 'relation kendari Walikota "Dinas Kesehatan" -f table'
    shown = " ".join(jalur(f"{line} --lang {language}", columns=200).out.split())
    others = {"en": "are about Sekretaris Daerah – OPD", "id": "mengenai Sekretaris Daerah – OPD"}
    none = {"en": "The rule names no nature.", "id": "Sifat hubungannya tidak disebut."}[language]
    assert shown.count(none) == 1  # Pasal 23 ayat (2) states none, but other rules on the two do.
    both = {"en": "Walikota with OPD is struktural and", "id": "OPD bersifat struktural dan"}
    assert both[language] in shown
    assert shown.count("struktural, koordinatif") == 1  # Of the others.
    assert others[language] in shown


def test_a_rule_about_others_states_no_nature_of_the_two(jalur: Jalur) -> None:
    """Its natures stand where it says whom they are about, not at the head of the block."""
    line = (
        'relation kendari "aparat pelaksana pemerintahan daerah lainnya" Sekda -f table --lang en'
    )
    shown = " ".join(jalur(line, columns=200).out.split())
    assert "The text says so. It names no nature between them." in shown
    assert "its natures (struktural, koordinatif) are about Walikota" in shown


def test_a_nature_that_is_read_is_told_as_such_beside_those_that_are_stated(jalur: Jalur) -> None:
    """The relation stays explicit; the screen of a party marks the nature that is our reading."""
    line = 'relation banjar "Pemerintah Daerah Kota" DPRD -f table --lang en'
    shown = " ".join(jalur(line, columns=200).out.split())
    assert "is koordinatif (inferred) and kemitraan" in shown
    assert "Inferred as a nature: koordinatif — Pasal 18 ayat (1) huruf a" in shown
    assert "koordinatif (inferred), kemitraan ·" in jalur("show banjar DPRD -f table --lang en").out


def test_each_nature_has_its_own_article_on_one_screen(jalur: Jalur) -> None:
    """The profile cites for each nature who states it, and marks what is conditional."""
    shown = " ".join(jalur('show kendari "Dinas Perhubungan" -f md --lang en').out.split())
    assert "OPD – OPD: koordinatif · Pasal 20 ayat (1); fungsional (conditional) ·" in shown
    lines = jalur('show kendari "Dinas Perhubungan" -f tsv').out.splitlines()
    cells = [line.split("\t") for line in lines if line.startswith("relation\tOPD – OPD")]
    assert [cell[2:4] for cell in cells] == [
        ["koordinatif", "Pasal 20 ayat (1)"],
        ["fungsional", "Pasal 20 ayat (2) huruf b"],
        ["instansional; lintas-sektoral", "Pasal 20 ayat (2) huruf c"],
    ]
    assert [bool(cell[5]) for cell in cells] == [False, True, True]


def test_where_a_nature_is_defined_stands_beside_the_rows(jalur: Jalur) -> None:
    """TSV has no row for a definition; the line is on stderr, in a batch with its number."""
    alone = jalur("relation kendari Walikota DPRD -f tsv --lang en")
    assert "kolegial is defined in Pasal 7 ayat (1); Pasal 7 ayat (2)" in alone.err
    assert "defined" not in alone.out
    batched = jalur("relation kendari Walikota - -f tsv --lang en", stdin="DPRD\n")
    assert "line 1 (DPRD): kolegial is defined in Pasal 7" in batched.err


def test_a_name_of_a_batch_stays_on_its_side(jalur: Jalur) -> None:
    """The names of stdin stand where the dash was typed."""
    alone = jalur("relation kendari Walikota DPRD -f tsv").out.splitlines()
    batched = jalur("relation kendari Walikota - -f tsv", stdin="DPRD\n").out.splitlines()
    assert batched == [f"DPRD\t{line}" for line in alone]


def test_a_silent_profile_has_no_row() -> None:
    """What the regulation neither names nor rules has no line that calls it anything."""
    from jalur.answers.profile import profile
    from jalur.output.views.profile import VIEW as PROFILE

    ruled = city("tarakan")
    found = resolve(ruled, "Inspektorat")
    assert isinstance(found, Found)
    nothing = replace(ruled, routes=(), paraf=(), relations=(), mandates=(), fields=())
    silent = profile(nothing, found.party)
    assert silent.silence == message(
        "silent.show-unnamed", region=ruled.regulation.citation, name="Inspektorat"
    )
    assert list(PROFILE.rows(silent)) == []


def test_a_profile_with_a_seat_alone_is_no_silence() -> None:
    """Who only sits in a forum is answered, as surely as the seat is."""
    from jalur.answers.profile import profile

    region = load_region(DataFolders(TESTS / "cases" / "regions"), "kab-teluk")
    answer = profile(region, region.parties["kecamatan"])
    assert not answer.relations.relations
    assert (answer.silence, answer.status) == (None, "explicit")


def _asked_back(region: Region, party: Party, rule: RelationRule, via: str) -> set[str]:
    """How sure a rule is of the party and each of the other side, asked about as a pair."""
    sides = [(one, other) for one, other in (rule.between, rule.between[::-1]) if via in one]
    others = {id for _, other in sides for id in other}
    return {
        each.status
        for id in others
        for each in relations(region, party, region.parties[id]).relations
        if each.rule.id == rule.id and each.about_pair
    }


@pytest.mark.slow
@every_city
def test_a_party_alone_has_the_relations_that_its_pairs_have(id: str) -> None:
    """What is listed for every second party holds of it and somebody of the other side, and as
    surely.
    """
    region = city(id)
    listed = 0
    for party in [*region.parties.values()][::2]:
        for each in relations(region, party).relations:
            found = _asked_back(region, party, each.rule, each.via[0].id)
            assert strongest(found) == each.status, (party.id, each.rule.id)
            listed += 1
    assert listed > 20


@every_city
def test_what_is_cited_of_a_relation_is_of_its_rule(id: str) -> None:
    """Narrowing leaves out, and never all; a point is no surer than its relation."""
    region = city(id)
    for party in region.parties.values():
        for each in relations(region, party).relations:
            assert each.basis
            assert set(each.basis) <= set(each.rule.basis)
            assert bool(each.points) == bool(each.rule.points)
            assert {point.rule for point in each.points} <= set(each.rule.points)
            if each.status == "inferred":
                assert {each.status_of(point) for point in each.points} <= {"inferred"}


def test_a_point_that_is_surely_about_others_is_left_out() -> None:
    """Pasal 8 ayat (3) of Bukittinggi names no hospital; the list of another Asisten is not its
    own, and what it is a member of by our reading alone makes a point inferred.
    """
    region = city("bukittinggi")
    hospital = _only(region, "rumah-sakit", "asisten-unit")
    assert [str(point.rule.at) for point in hospital.points] == ["12"]
    library = _only(region, "kantor-perpustakaan", "asisten-unit")
    assert [str(at) for at in library.basis] == ["12", "12C"]
    assert {str(point.rule.at): library.status_of(point) for point in library.points} == {
        "8(3)": "inferred",
        "8(4)": "inferred",
        "12": "explicit",
    }


def _only(region: Region, party: str, rule: str) -> Relation:
    """The relation of a party by one rule."""
    found = relations(region, region.parties[party]).relations
    return next(each for each in found if each.rule.id == rule)


def test_where_no_point_is_about_those_asked_all_are_shown() -> None:
    """Pasal 22 ayat (1) of Kendari leads by the Sekretaris Daerah, though its point names the
    Walikota alone.
    """
    region = city("kendari")
    answer = relations(region, region.parties["sekretaris-daerah"], region.parties["kecamatan"])
    found = {each.rule.id: each for each in answer.relations}["kecamatan-rsud-pimpinan"]
    assert [str(point.rule.at) for point in found.points] == ["22(1)"]


def test_a_point_that_is_our_reading_says_so_in_every_format(jalur: Jalur) -> None:
    """Its own status is in the row and the JSON, its reason in the table too."""
    line = 'relation bukittinggi "Kantor Ketahanan Pangan" "Asisten Administrasi Perekonomian"'
    rows = [row.split("\t") for row in jalur(f"{line} -f tsv").out.splitlines()]
    assert {row[6]: row[7] for row in rows} == {
        "Pasal 8 ayat (3)": "inferred",
        "Pasal 8 ayat (4)": "inferred",
        "Pasal 12": "explicit",
    }
    points = json.loads(jalur(f"{line} -f json").out)["relations"][0]["points"]
    assert [bool(point["reason"]) for point in points] == [True, True, False]
    shown = " ".join(jalur(f"{line} -f table --lang en", columns=200).out.split())
    assert shown.count("Inferred: Pasal 1 angka 6 tidak menyebutnya") == 2


def test_two_lists_make_two_coordinators_ones_own() -> None:
    """Whom the text assigns to two coordinators, the one is no less his own than the other."""
    region = city("banjar")
    again = tuple(
        replace(each, units={**each.units, "dinas-kesehatan": each.basis})
        for each in region.assignments
    )
    twice = replace(region, assignments=again)
    party = twice.parties["dinas-kesehatan"]
    for coordinator in {each.coordinator for each in again}:
        answer = relations(twice, party, twice.parties[coordinator])
        assert answer.status == "explicit", coordinator


def test_a_silence_that_a_rule_may_fill_is_told_as_such(jalur: Jalur) -> None:
    """Nothing says whose a Kelurahan of Bukittinggi is: neither the sentence nor a note denies."""
    ran = jalur('relation bukittinggi Kelurahan "Asisten Administrasi Umum" -f table --lang en')
    shown = " ".join(ran.out.split())
    assert ran.code == 1
    assert "does not settle whether the two belong together" in shown
    assert "does not regulate" not in shown
    assert "do not belong together" not in shown


def test_a_class_that_the_rule_names_is_no_reading() -> None:
    """Pasal 23 ayat (2) huruf d of Banjar is about the Asisten and Perangkat Daerah in so many
    words, and a caution says for whom of them it holds; a wider class is our reading.
    """
    region = city("banjar")
    office = region.parties["asisten-administrasi-umum"]
    answer = relations(region, office, region.parties["perangkat-daerah"])
    assert answer.status == "explicit"
    told = [note.text for note in answer.notes if note.kind == "caution"]
    assert message("note.own-some", a="Perangkat Daerah", b=office.name) in told
    assert relations(region, office, region.parties["dinas-daerah"]).status == "inferred"


def test_every_inference_of_a_relation_is_told(jalur: Jalur) -> None:
    """The name of the Dinas, and the field by which it is the Asisten's own."""
    line = 'relation tarakan "Dinas Perhubungan" "Asisten Perekonomian" -f json'
    first = json.loads(jalur(line).out)["relations"][0]
    assert first["id"] == "asisten-perekonomian-perangkat-daerah"
    for part in ("dari namanya saja", "Pasal 1 angka 18", "bidang “perhubungan”"):
        assert part in first["reason"]


def test_what_a_relation_says_its_points_do_not_say_again() -> None:
    """Pasal 6 angka 10 of Bengkulu says Sekretaris Daerah, and so does its point: one reason."""
    region = city("bengkulu")
    parties = region.parties
    answer = relations(region, parties["sekretariat-daerah"], parties["asisten-administrasi-umum"])
    (only,) = answer.relations
    assert only.reason is not None
    assert [point.reason for point in only.points] == [None]
    assert [only.status_of(point) for point in only.points] == ["inferred"]


def test_a_point_stands_in_the_natures_that_concern_those_asked_about() -> None:
    """They rest on the list of the one Asisten, not on those of others."""
    region = invented("kab-muara")
    found = relations(region, region.parties["dinas-delta"], region.parties["asisten-hulu"])
    relation = next(each for each in found.relations if each.rule.id == "asisten-perangkat")
    (stated,) = relation.natures_of(relation.points[0].rule)
    assert [region.cite(at) for at in stated.basis] == ["Pasal 6 ayat (2)", "Pasal 2 ayat (1)"]
