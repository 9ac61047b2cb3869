"""What officials type, city by city: abbreviations, readings and refusals, in ``tests/names/``."""

from __future__ import annotations

from typing import Any

import pytest

from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders
from jalur.reasoning.names import Ambiguous, Found, Unknown, resolve
from jalur.text.folding import fold
from support.commandline import Jalur
from support.plain_yaml import plain_yaml
from support.regions import TESTS, city

TABLES = TESTS / "names"


def _table(name: str) -> Any:
    return plain_yaml(
        (TABLES / f"{name}.yaml").read_text(encoding="utf-8").replace("named: no", "named: false")
    )


ABBREVIATIONS = _table("abbreviations")
STATE_OFFICES = _table("state_offices")


def test_the_table_has_every_abbreviation_and_city() -> None:
    """An abbreviation added to the shared list must say what it means in each city."""
    assert set(ABBREVIATIONS) == set(load_common(DataFolders()).abbreviations)
    assert all(set(cities) == set(DataFolders().ids()) for cities in ABBREVIATIONS.values())


@pytest.mark.parametrize("short", ABBREVIATIONS)
def test_an_abbreviation_means_what_people_mean(short: str) -> None:
    """In every city, in any case, an abbreviation is the expected party, or refused as expected."""
    for id, expected in ABBREVIATIONS[short].items():
        for typed in (short, short.upper(), f" {short.lower()} "):
            match resolve(city(id), typed):
                case Found(party=party):
                    assert party.name.casefold() == expected.casefold(), id
                case Ambiguous(candidates=candidates):
                    assert " | ".join(party.name for party in candidates) == expected, id
                case Unknown():
                    assert expected == "none", id


@pytest.mark.parametrize("id", STATE_OFFICES)
def test_an_office_of_the_state_is_never_one_of_the_region(id: str) -> None:
    """By each of its names it is the party that the regulation names, else one of a class of its
    kind where there is one, else nothing.
    """
    region = city(id)
    for office in region.common.state_offices:
        ruled = any(
            office.kind in members.kinds
            for party in region.parties.values()
            for members in party.members
        )
        expected = STATE_OFFICES[id].get(office.name, office.kind if ruled else "none")
        for typed in (office.name, *office.names, f"{office.name} {region.regulation.name}"):
            match resolve(region, typed):
                case Found(party=party):
                    assert expected == (party.name if party.named else party.kind), typed
                case Ambiguous(candidates=candidates):
                    assert expected == " | ".join(party.name for party in candidates), typed
                case Unknown():
                    assert expected == "none", typed


@pytest.mark.parametrize(
    "case", _table("readings"), ids=lambda case: f"{case['city']}: {case['typed']}"
)
def test_a_name_as_people_type_it(case: dict[str, Any]) -> None:
    """A name in another spelling finds the party, and says so where it was read: of what, as
    whom.
    """
    found = resolve(city(case["city"]), case["typed"])
    assert isinstance(found, Found)
    assert found.party.name == case["name"]
    assert found.party.named == case.get("named", True)
    assert (found.notes[0].id if found.notes else None) == case.get("note")
    assert not [note for note in found.notes for _, gap in note.args if gap == "None"]


@pytest.mark.parametrize(
    "case", _table("refusals"), ids=lambda case: f"{case['city']}: {case['typed']}"
)
def test_a_name_that_is_refused(case: dict[str, Any]) -> None:
    """Several candidates are listed, a misspelling is never accepted but suggested."""
    outcome = resolve(city(case["city"]), case["typed"])
    match outcome:
        case Found(party=party):
            assert (case["outcome"], case["has"]) == ("found", party.name)
        case Ambiguous(candidates=candidates):
            assert case["outcome"] == "ambiguous"
            assert case["has"] in [party.name for party in candidates]
            assert case.get("hasnt") not in [party.name for party in candidates]
        case Unknown(near=near):
            assert case["outcome"] == "unknown"
            assert case.get("has") in (None, *near[:1])
            assert list(near) == case.get("only", list(near))


@pytest.mark.parametrize(
    "case", _table("people"), ids=lambda case: f"{case['city']}: {case['typed']}"
)
def test_what_people_type(case: dict[str, Any]) -> None:
    """Whoever types it finds the party, or learns why not: several, not here, or nobody's name."""
    match resolve(city(case["city"]), case["typed"]):
        case Found(party=party):
            assert (case.get("means"), case.get("named", True)) == (party.name, party.named)
        case Ambiguous(candidates=candidates):
            assert case.get("refused") == "several"
            assert case["has"] in [party.name for party in candidates]
        case Unknown(near=near, office=office):
            assert case.get("refused") == ("no-such-office" if office else "nobody")
            assert case.get("has") in (None, *near[:1])


ALIKE = [
    ("bukittinggi", "dlh", "dinas lingkungan hidup"),
    ("bukittinggi", "dispora", "dinas pemuda dan olahraga"),
    ("bukittinggi", "dishub", "dinas perhubungan"),
    ("bukittinggi", "bpkad", "badan pengelolaan keuangan dan aset daerah"),
    ("bukittinggi", "dpupr", "dinas pekerjaan umum dan penataan ruang"),
    ("bukittinggi", "dpmd", "dinas pemberdayaan masyarakat dan desa"),
    ("banjar", "dinsos", "dinas sosial"),
    ("banjar", "bapenda", "badan pendapatan daerah"),
    ("bengkulu", "bkpsdm", "badan kepegawaian dan pengembangan sumber daya manusia"),
    ("kendari", "putr", "dinas pekerjaan umum dan tata ruang"),
    ("kendari", "humas", "bagian hubungan masyarakat"),
    ("kendari", "dinkes", "dinas kesehatan"),
    ("kendari", "capil", "dinas kependudukan dan pencatatan sipil"),
    ("kendari", "satpol", "satuan polisi pamong praja"),
    ("bengkulu", "perkim", "dinas perumahan dan kawasan permukiman"),
    ("bengkulu", "dispenda", "badan pendapatan daerah"),
]


@pytest.mark.parametrize(("id", "short", "written"), ALIKE)
def test_an_abbreviation_is_as_sure_as_what_it_is_short_for(
    id: str, short: str, written: str
) -> None:
    """What is said of a unit in the place of another is inferred, however that one is typed."""
    outcomes = [resolve(city(id), typed) for typed in (short, written)]
    one, other = [each.party for each in outcomes if isinstance(each, Found)]
    assert one.id == other.id
    assert (one.read_for is None) == (other.read_for is None)


@pytest.mark.parametrize("id", ["bukittinggi", "kendari", "banjar"])
def test_a_note_says_for_what_a_unit_is_in_the_words_of_its_name(id: str) -> None:
    """An abbreviation is read by words that the name has, unless it is one short word itself."""
    region = city(id)
    for short in region.common.abbreviations:
        match resolve(region, short):
            case Found(party=party, notes=(note, *_)) if note.id.startswith("note.read-by-affairs"):
                words = dict(note.args)["affairs"].split("; ")
                assert " " not in party.name or all(each in party.name for each in words), short


@pytest.mark.parametrize("id", DataFolders().ids())
def test_no_office_is_said_to_lack_that_a_party_bears(id: str) -> None:
    """Neither by a name or alias, nor by a word for parties of its kind."""
    region = city(id)
    common = region.common
    words = [word for kind in common.kinds.values() for word in kind.class_words]
    kinds = {word: kind.id for kind in common.kinds.values() for word in kind.class_words}
    borne = {fold(n) for p in region.parties.values() for n in (p.name, *p.aliases)}
    for typed in (*words, *common.abbreviations, *common.standard_units):
        match resolve(region, typed):
            case Unknown(office=True):
                assert fold(typed) not in borne, typed
                assert kinds.get(typed) not in {p.kind for p in region.parties.values()}, typed


def test_an_unknown_name_says_which_cities_have_it(jalur: Jalur) -> None:
    """A party that other cities have is refused with those cities."""
    ran = jalur("route banjar Damkar --lang id")
    assert ran.code == 2
    assert "Tidak ada di Kota Banjar; ada di: Kota Bengkulu; Kota Kendari." in ran.err


def test_a_reading_is_told_in_the_notes(jalur: Jalur) -> None:
    """What was read into a typed name stands before the notes of the answer."""
    assert "Asisten number 2 is read as" in jalur("units kendari --under 'Asisten II' -f table").out


@pytest.mark.parametrize(
    "ask",
    [
        "route kendari BKD",
        "show kendari BKD",
        "mandates kendari BKD",
        "relation kendari Walikota BKD",
        "paraf kendari BKD",
        "route kendari --via 'Asisten 3'",
        "pasal kendari '22 (2) a'",
        "route kendari Dishub -p laporan",
        "paraf kendari --document SK",
    ],
)
@pytest.mark.parametrize("format", ["table", "tsv", "json"])
def test_whatever_was_read_into_a_word_is_told_by_every_command(
    ask: str, format: str, jalur: Jalur
) -> None:
    """On a page, on stderr beside TSV, and in JSON."""
    ran = jalur(f"{ask} -f {format} --lang id")
    assert "dibaca sebagai" in " ".join((ran.out + ran.err).split())


@pytest.mark.parametrize("typed", ["kendari", "Kendari", "Kota Kendari", "kota-kendari"])
def test_a_city_by_its_name(typed: str, jalur: Jalur) -> None:
    """A city is found by its id and by its name with its kind."""
    assert jalur(f"route '{typed}' Dishub").code == 0


def test_a_kabupaten_is_not_the_city_of_the_same_name(jalur: Jalur) -> None:
    """Kabupaten Banjar is not Kota Banjar."""
    assert jalur("route 'Kabupaten Banjar' Dishub").code == 2
