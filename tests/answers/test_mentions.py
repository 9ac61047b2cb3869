"""Where a rule is silent, the text is looked into: who stands with whom, and in which provision."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from jalur.answers.answer import mentions_of, silence_of
from jalur.answers.mentions import Mentions, mentions
from jalur.answers.paraf import paraf
from jalur.answers.profile import profile
from jalur.answers.relations import RelationAnswer, relations
from jalur.answers.routes import ALL, routes
from jalur.answers.sought import Sought
from jalur.law.citation import parse
from jalur.law.concordance import Entry
from jalur.law.oddities import Oddity
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region
from jalur.output.language import load_catalogue
from jalur.output.views.mentions import SHOWN
from jalur.output.views.relation import VIEW
from support.commandline import Jalur
from support.regions import TESTS, city
from support.sweeps import invented

FOLDER = TESTS / "verify"
CITY = "kab-sungai-emas"
WHOLE = load_region(DataFolders(FOLDER), CITY)
UNSAID = "sekretaris-daerah-bupati"
"""A relation that is left out here, so that the rules are silent about two who stand together."""
REGION = replace(WHOLE, relations=tuple(each for each in WHOLE.relations if each.id != UNSAID))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data of the same region without that relation."""
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    file = tmp_path / f"{CITY}.yaml"
    before, _, rest = file.read_text(encoding="utf-8").partition(f"  - id: {UNSAID}\n")
    file.write_text(before + rest[rest.index("\nmandates:") :], encoding="utf-8")
    return tmp_path


def related(a: str, b: str | None = None, region: Region = REGION) -> RelationAnswer:
    """The relation of two parties by their ids."""
    return relations(region, region.parties[a], region.parties[b] if b else None)


def told(found: Mentions | None) -> list[str]:
    """Where something was found: the citation, with a star where a party is not named itself."""
    assert found is not None
    return [f"{each.ref}{'*' if each.by == 'class' else ''}" for each in found.found]


def where(*ends: str, stems: tuple[str, ...] = ()) -> list[str]:
    """Where these parties, or one of them and a word, stand together."""
    parties = tuple(REGION.parties[id] for id in ends)
    return told(mentions(REGION, Sought(parties, stems=stems)))


def test_provisions_that_name_both_themselves_come_first() -> None:
    """In one provision, then an item with its opening; a table that has everybody is last."""
    found = where("bupati", "sekretaris-daerah")
    assert found == ["2(2)b", "5(1)", "5(2)a", "5(2)b"]
    assert where("bupati", "asisten-darat") == ["5(1)*", "lampiran"]


def test_the_order_of_the_two_does_not_matter() -> None:
    """Who is asked first is no matter of the text."""
    assert where("bupati", "sekretaris-daerah") == where("sekretaris-daerah", "bupati")


def test_an_item_is_read_with_its_opening_where_it_adds_something() -> None:
    """The opening of 5(2) has the Sekda and items a and b the Bupati; 2(2) names nobody."""
    assert "5(2)a" in where("sekretaris-daerah", "bupati")
    assert where("sekretaris-daerah", "asisten") == ["5(1)", "1.3"]


def test_a_member_is_named_by_its_class_and_a_class_by_its_members() -> None:
    """Both are told apart from a name of one's own."""
    assert where("asisten-air", "sekretaris-daerah") == ["5(1)*", "1.3*"]
    found = where("asisten", "bupati")
    assert found[0] == "5(1)"
    assert "lampiran" in found


def test_one_word_for_both_tells_least() -> None:
    """Two units of one group are both meant by its word, which sets nothing between them."""
    found = where("dinas-jalan", "dinas-pasar")
    assert {each for each in found if not each.endswith("*")} == {"lampiran"}
    assert "2(2)a*" in found
    assert "2(2)d*" in found


def test_a_row_of_a_table_is_not_read_with_the_table() -> None:
    """Every party of an annex stands in it; its rows are no relation to one another."""
    assert not [each for each in where("bupati", "kantor-banjir") if "[" in each]


def test_a_party_and_a_word_of_the_purpose() -> None:
    """Stems are found behind prefixes, and a stem of two words where both stand."""
    assert where("sekretaris-daerah", stems=("lapor",)) == ["2(2)b"]
    assert where("sekretaris-daerah", stems=("tanda tangan",)) == []
    assert where("asisten", stems=("naskah dinas",)) == ["5(1)"]
    assert where("bagian-surat", stems=("lapor",)) == []


def test_without_words_the_party_alone() -> None:
    """A mandate that there is not: wherever the text names the party."""
    assert where("bagian-surat") == ["lampiran[bagian-surat]", "lampiran"]


def test_words_without_a_party() -> None:
    """A rule of paraf that nobody was named for: wherever the document stands."""
    assert where(stems=("surat",))[0] == "5(2)a"


def test_the_sentence_says_what_was_found_and_how_much_was_read() -> None:
    """It follows the sentence of silence, in every language."""
    w = load_catalogue("en")
    some = silence_of(related("bupati", "sekretaris-daerah"))
    none = silence_of(related("sekretaris-daerah", "bagian-surat"))
    assert some is not None
    assert none is not None
    whole = "preamble and annexes included."
    assert w.text(some).endswith(f"both stand in 4 provisions of 41, {whole}")
    assert w.text(none).endswith(f"No provision names both; 41 were read, {whole}")
    assert "41 ketentuan dibaca" in load_catalogue("id").text(none)


def sentence(*ends: str, stems: tuple[str, ...] = ()) -> str:
    """What is said of all that was found."""
    term = "pelaporan" if stems else None
    sought = Sought(tuple(REGION.parties[id] for id in ends), term, stems)
    return load_catalogue("en").text(mentions(REGION, sought).sentence)


def test_only_a_name_is_called_a_name() -> None:
    """What means a party by its class, group or member is not said to name it."""
    assert "No provision names both; in 2 of 41" in sentence("asisten-air", "sekretaris-daerah")
    mixed = sentence("dinas-jalan", "dinas-pasar")
    assert mixed.startswith("No rule of this kind, but 1 provision names both, and in ")
    alone = sentence("asisten-air")
    assert " name Asisten " in alone.replace("names", "name")
    assert "more its class, its group or a member of it" in alone


def test_the_word_that_means_a_party_is_told() -> None:
    """By which class, group or member it stands there."""
    found = mentions(REGION, Sought((REGION.parties["asisten-air"], REGION.parties["bupati"])))
    assert found.found[0].by == "class"
    assert found.found[0].words == ("Asisten",)
    silent = related("asisten-air", "bupati")
    *_, block = VIEW.page(silent, load_catalogue("en")).blocks
    assert str(block.rows[0][1]).endswith("(there as: Asisten)")


def test_what_rules_comes_before_what_lists() -> None:
    """A provision of a rule tells more than a scope or a list that has as few parties."""
    entry = Entry(frozenset({"bupati", "sekretaris-daerah"}))
    everywhere = replace(REGION, concordance=dict.fromkeys(REGION.concordance, entry))
    pair = (REGION.parties["bupati"], REGION.parties["sekretaris-daerah"])
    found = mentions(everywhere, Sought(pair)).found
    kinds = [everywhere.provisions[each.ref].kind for each in found]
    telling = [kind not in ("scope", "assignment", "definition", "aim", "form") for kind in kinds]
    first = telling.index(False)
    assert first > 0
    assert not [kind for kind in kinds[first:] if kind in ("relation", "point", "route", "mandate")]


def test_every_silent_answer_looks_into_the_text() -> None:
    """Routes by the purpose or the end, paraf by the document, a profile by the name."""
    sekda, surat = REGION.parties["sekretaris-daerah"], REGION.parties["bagian-surat"]
    bupati = REGION.parties["bupati"]
    assert told(mentions_of(routes(REGION, sekda, "pelaporan"))) == ["2(2)b"]
    assert "2(2)b" in told(mentions_of(routes(REGION, sekda, ALL)))
    assert "5(2)a" in told(mentions_of(routes(REGION, sekda, "koordinasi", bupati)))
    assert told(mentions_of(paraf(REGION, None, REGION.parties["dinas-jalan"]))) == []
    silent = profile(replace(REGION, paraf=()), surat)
    assert silent.silence is None or told(mentions_of(silent))


def test_an_answer_looks_for_nothing() -> None:
    """Only silence is held against the text."""
    assert mentions_of(related("bupati", "unit-kerja")) is None
    assert silence_of(related("bupati", "unit-kerja")) is None


def test_a_region_without_a_concordance_says_so() -> None:
    """Its silence is that of the data alone."""
    silent = related("bupati", "sekretaris-daerah", replace(REGION, concordance={}))
    sentence = silence_of(silent)
    assert sentence is not None
    assert "was not held against the text" in load_catalogue("en").text(sentence)
    assert VIEW.record(silent)["mentions"] == []


def test_people_are_shown_the_first_and_programs_all() -> None:
    """A long list is kept in hand: the table has some, and says how many more there are."""
    entry = Entry(frozenset({"bupati", "sekretaris-daerah"}))
    everywhere = replace(REGION, concordance=dict.fromkeys(REGION.concordance, entry))
    silent = related("bupati", "sekretaris-daerah", everywhere)
    *_, block = VIEW.page(silent, load_catalogue("en")).blocks
    assert len(block.rows) == SHOWN
    assert block.below == (f"… and {41 - SHOWN} more; --format json has all",)
    assert len(VIEW.record(silent)["mentions"]) == 41  # type: ignore[arg-type]


@pytest.mark.parametrize("format", ["tsv", "csv", "table", "md"])
def test_every_format_for_people_has_them(format: str, folder: Path, jalur: Jalur) -> None:
    """On stderr beside TSV and CSV, else below the sentence; the answer is still no."""
    ran = jalur(f"relation {CITY} Sekda Bupati --data {folder} -f {format}", columns=100)
    shown = ran.err if format in ("tsv", "csv") else ran.out
    assert ran.code == 1
    assert "both stand in 4 provisions" in " ".join(shown.split())
    assert "Pasal 2 ayat" in shown
    assert "Menggantikan Bupati dalam rapat." in shown
    if format in ("tsv", "csv"):
        assert len(ran.out.splitlines()) == (1 if format == "csv" else 0)


def test_json_has_them_and_an_answer_has_an_empty_list(folder: Path, jalur: Jalur) -> None:
    """The key is in every answer of these kinds."""
    ran = jalur(f"relation {CITY} Sekda Bupati --data {folder} -f json")
    assert json.loads(ran.out)["mentions"][3] == {
        "ref": "Pasal 5 ayat (2) huruf b",
        "summary": "Menggantikan Bupati dalam rapat.",
        "by": "name",
        "words": [],
        "encoded": True,
    }
    for line in (
        "relation kendari Walikota DPRD",
        "route kendari Dishub",
        "paraf kendari Dishub",
        "mandates kendari Walikota",
        "show kendari Dishub",
    ):
        assert json.loads(jalur(f"{line} -f json").out)["mentions"] == []


def test_a_batch_has_them_beside_its_rows(folder: Path, jalur: Jalur) -> None:
    """Each line of a batch is held against the text by itself."""
    ran = jalur(f"relation {CITY} - Bupati --data {folder} -f tsv", stdin="Sekda\nBagian Surat\n")
    assert "both stand in 4 provisions" in ran.err
    assert "Menggantikan Bupati dalam rapat." in ran.err


def test_a_broken_concordance_is_an_error_where_it_is_needed(folder: Path, jalur: Jalur) -> None:
    """A silence that cannot be proved is not told: exit 3, with file and line."""
    (folder / "concordance" / f"{CITY}.json").write_text("{}", encoding="utf-8")
    ran = jalur(f"relation {CITY} Sekda Bupati --data {folder}")
    assert (ran.code, ran.out) == (3, "")
    assert f"{CITY}.json:1" in ran.err


def test_one_party_twice_is_asked_about_alone() -> None:
    """What it has to do with itself is where the text names it."""
    silent = related("bagian-surat", "bagian-surat")
    assert silent.silence is None or told(mentions_of(silent)) == where("bagian-surat")


def test_a_name_that_the_text_mixes_with_another_may_mean_either() -> None:
    """An oddity says that the printed one stands between the two; it is told who is printed."""
    oddity = Oddity(parse("2(2)d"), "mixed-names", "Tertukar.", "Asisten", ("asisten", "bupati"))
    mixed = replace(REGION, oddities=(oddity,))
    pair = Sought((REGION.parties["kepala-unit-kerja"], REGION.parties["bupati"]))
    assert "2(2)d" not in told(mentions(REGION, pair))
    found = mentions(mixed, pair)
    assert "2(2)d*" in told(found)
    assert next(each.words for each in found.found if str(each.ref) == "2(2)d") == ("Asisten",)
    twice = Oddity(parse("2(2)d"), "duplicate", "Dua kali.", None, ("kepala-unit-kerja",))
    both = mentions(replace(REGION, oddities=(oddity, twice)), pair)
    assert next(each.words for each in both.found if str(each.ref) == "2(2)d") == ("Asisten",)


def test_a_silence_says_which_annexes_could_not_be_read() -> None:
    """Where one of two is lacking, that one."""
    annexes = invented("kab-cermin").regulation.annexes
    lacking = replace(REGION, regulation=replace(REGION.regulation, annexes=annexes))
    pair = Sought((REGION.parties["bupati"], REGION.parties["bagian-surat"]))
    said = load_catalogue("en").text(mentions(lacking, pair).sentence)
    assert "Lampiran II" in said
    assert "Lampiran I," not in said


def test_of_two_ways_to_name_a_party_the_nearer_counts() -> None:
    """An item has the word of a class, and its opening the party itself."""
    entries = dict(REGION.concordance)
    entries[parse("5(2)")] = Entry(frozenset({"dinas-jalan"}))
    entries[parse("5(2)a")] = Entry(frozenset({"bupati", "unit-kerja"}))
    pair = Sought((REGION.parties["dinas-jalan"], REGION.parties["bupati"]))
    assert "5(2)a" in told(mentions(replace(REGION, concordance=entries), pair))


def test_a_word_where_nobody_is_named_may_be_meant_for_everybody() -> None:
    """It comes last, is said to name nobody, and counts only where the provision makes a rule."""
    at, alone = parse("2(2)a"), Entry(frozenset(), frozenset({"melaporkan"}))
    entries = {ref: Entry(frozenset(), entry.words) for ref, entry in REGION.concordance.items()}
    region = replace(REGION, concordance={**entries, at: alone})
    sought = Sought((region.parties["bagian-surat"],), "pelaporan", ("lapor",))
    found = mentions(region, sought)
    assert {each.by for each in found.found} == {"nobody"}
    assert at in [each.ref for each in found.found]
    said = load_catalogue("en").text(found.sentence)
    assert said.startswith("No provision has Bagian Surat and a word of pelaporan together;")
    assert "the word stands where nobody is named." in said
    defining = {at: replace(region.provisions[at], kind="definition")}
    defined = replace(region, provisions={**region.provisions, **defining})
    assert at not in [each.ref for each in mentions(defined, sought).found]


def test_two_rows_of_one_list_are_nothing_to_one_another() -> None:
    """Pasal 22 ayat (1) of Kendari names the RSUD and lists it, and lists the Dinas Kesehatan: a
    row tells of who is named above it, not of who stands beside it.
    """
    region = city("kendari")
    ends = [region.parties[id] for id in ("rumah-sakit-umum-daerah", "dinas-kesehatan")]
    beside = mentions(region, Sought((ends[0], ends[1])))
    assert "22(1)e" not in [str(each.ref) for each in beside.found]
    above = mentions(region, Sought((region.parties["walikota"], ends[1])))
    assert "22(1)e" in [str(each.ref) for each in above.found if each.by == "name"]


def test_an_opening_of_a_list_comes_behind_what_has_words_of_its_own() -> None:
    """It names both, but says what there is between them only with the items below it."""
    entry = Entry(frozenset({"bupati", "sekretaris-daerah"}))
    everywhere = replace(REGION, concordance=dict.fromkeys(REGION.concordance, entry))
    pair = (REGION.parties["bupati"], REGION.parties["sekretaris-daerah"])
    openings = {at for ref in REGION.concordance for at in ref.parents()}
    ruling = [
        each.ref in openings
        for each in mentions(everywhere, Sought(pair)).found
        if everywhere.provisions[each.ref].kind in ("relation", "point", "route", "mandate")
    ]
    assert set(ruling) == {True, False}
    assert ruling == sorted(ruling)
