"""A file and a changed text: what is added, what is marked, and what stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from jalur.drafting.emitter import emitted
from jalur.law.citation import parse
from jalur.loading.shipped_schema import top_place
from jalur.text.folding import fold
from support.drafting import AFTER, BEFORE, text_of
from support.updated_files import FILE, ID, OLD, lost_lines
from support.updating import (
    VERIFY,
    cut,
    draft_of,
    judged,
    pairs,
    region_of,
    update,
    without_fingerprint,
)

Change = Callable[[str], str]
PAIRS = pairs()
FIELDS = ("pemerintahan-kesra", "perekonomian-pembangunan")


def _added(before: str, after: str) -> list[str]:
    lines = before.splitlines()
    return [line for line in after.splitlines() if line not in lines]


def _both(name: str) -> tuple[str, str]:
    path = VERIFY / "unlike" / f"{name}.yaml"
    return path.read_text(encoding="utf-8"), path.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PAIRS[::3], ids=lambda path: path.stem)
def test_the_same_words_change_the_fingerprint_alone(path: Path) -> None:
    """Another file with the words of the old one, which is there to compare."""
    source, text = path.read_text(encoding="utf-8"), path.with_suffix(".txt").read_text("utf-8")
    made = update(path.stem, source, f"{text}\n", was=text)
    [line] = _added(source, made.text)
    assert "sha256" in line
    assert region_of(path.stem, made.text).partly is region_of(path.stem, source).partly


@pytest.mark.parametrize("path", PAIRS[1::5], ids=lambda path: path.stem)
def test_what_is_cut_out_of_a_file_comes_back(path: Path) -> None:
    """A provision with all that rests on it: its key is there, in its place, and open. A row of an
    annex is called by its party, which may come back under another id.
    """
    source, text = path.read_text(encoding="utf-8"), path.with_suffix(".txt").read_text("utf-8")
    whole = region_of(path.stem, source)
    refs = list(whole.provisions)
    number = next(n for n in range(len(refs) // 2, len(refs)) if refs[n].parts[0].level == "pasal")
    less = cut(path.stem, source, "provisions", number)
    made = region_of(path.stem, update(path.stem, less, text + "\n").text)
    assert refs[number] in made.provisions
    restored = [ref for ref in made.provisions if ref in whole.provisions]
    assert [each for each in restored if not each.is_row] == [
        each for each in refs if not each.is_row
    ]
    assert made.partly


def test_a_party_that_is_cut_out_comes_back_with_its_facts() -> None:
    """It has the mark of a guess, and so has every rule about it."""
    source, text = _both("kab-rawa-intan")
    number = list(region_of("kab-rawa-intan", source).parties).index("badan-keuangan")
    less = cut("kab-rawa-intan", source, "parties", number)
    assert "badan-keuangan" not in less
    made = update("kab-rawa-intan", less, text + "\n")
    region = region_of("kab-rawa-intan", made.text)
    assert any(fold(each.name) == "badan keuangan" for each in region.parties.values())
    assert region.parties["badan-keuangan"].guessed
    assert any("badan-keuangan" in side for each in region.relations for side in each.between)


@pytest.mark.parametrize("was", [None, OLD])
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("melalui Sekretaris Daerah.", "melalui Camat."),
        lambda text: text.replace("(2) Dinas Sosial menyusun rencana.\n", ""),
        lambda text: text.replace("Pasal 3\n", "Pasal 2A\nCamat melapor kepada Bupati.\nPasal 3\n"),
        lambda text: text.replace("Pasal 3\n", "Pasal 3\nCamat melapor kepada Bupati.\nPasal 4\n"),
        lambda text: text.replace("NOMOR 12 TAHUN 2022", "NOMOR 13 TAHUN 2022"),
        lambda text: text.replace("6 April 2022", "7 April 2022"),
    ],
    ids=["changed", "struck", "inserted", "renumbered", "number", "date"],
)
def test_a_file_stays_sound_keeps_its_lines_and_is_done_once(
    change: Change, was: str | None
) -> None:
    """Only lines are added and marked; what the same words bring a second time is nothing."""
    text = change(OLD)
    assert text != OLD
    made = update(ID, FILE, text, was)
    assert lost_lines(FILE, made.text) == []
    again = update(ID, made.text, text + "\n", was)
    assert without_fingerprint(again.text) == without_fingerprint(made.text)


def test_an_article_that_was_put_in_has_its_entries_in_the_order_of_the_text() -> None:
    """Pasal 2A stands behind Pasal 2, with its words; whom it names is a party; its rule a guess."""
    text = OLD.replace("Pasal 3\n", "Pasal 2A\nCamat melaporkan kegiatan kepada Bupati.\nPasal 3\n")
    made = update(ID, FILE, text)
    region = region_of(ID, made.text)
    refs = list(region.provisions)
    at = parse("2A", frozenset(("2A",)))
    assert refs.index(at) == refs.index(parse("3")) - 1
    assert region.provisions[at].open
    assert region.parties["camat"].guessed
    [route] = [route for route in region.routes if route.travellers == ("camat",)]
    assert (route.basis, route.status) == ((at,), "inferred")
    assert "    #| Camat melaporkan kegiatan kepada Bupati.\n" in made.text


def test_what_is_gone_is_marked_with_what_rests_on_it() -> None:
    """Nothing is struck: the provision names its rules, and they are guesses until judged."""
    text = OLD.replace("Pasal 3\nDinas Sosial wajib", "Pasal 8\nCamat wajib")
    made = update(ID, FILE, text, was=OLD)
    lines = made.text.splitlines()
    [gone] = [line for line in lines if "tidak ada lagi dalam teks; yang bersandar" in line]
    assert gone.lstrip().startswith('"3":')
    region = region_of(ID, made.text)
    resting = [each for each in region.relations if parse("3") in each.basis]
    assert resting
    assert all(each.id in gone and each.status == "inferred" for each in resting)
    said = "#? ketentuan yang menjadi dasarnya tidak ada lagi dalam teks"
    assert all(f"id: {each.id}  {said}\n" in made.text for each in resting)
    assert region.provisions[parse("3")].open


def test_a_provision_in_other_words_has_the_new_ones_beside_it() -> None:
    """By the old text it is known whose words were changed, and which rules still stand there."""
    text = OLD.replace("Bupati melalui Sekretaris Daerah.", "Bupati melalui Camat.")
    made = update(ID, FILE, text, was=OLD)
    assert "#| Dinas Sosial melaporkan kegiatan kepada Bupati melalui Camat." in made.text
    marked = [line for line in made.text.splitlines() if "teksnya berubah" in line]
    assert [line.split(":")[0].strip() for line in marked] == ["2(1)"]
    region = region_of(ID, made.text)
    stations = {route.status: [step.offices for step in route.steps] for route in region.routes}
    assert ("camat",) in stations["inferred"]


def test_words_that_stand_elsewhere_now_are_told_with_their_number() -> None:
    """A renumbered provision is not written anew: a person decides."""
    text = OLD.replace("Pasal 3\n", "Pasal 3\nCamat menyusun laporan.\nPasal 4\n")
    made = update(ID, FILE, text, was=OLD)
    assert "#? kata-katanya kini dalam 4\n" in made.text.replace("; yang", "\n")


def test_with_the_old_text_nothing_comes_back_that_a_person_struck() -> None:
    """What the draft of the old text had already, he has judged."""
    less = cut(ID, FILE, "routes", 0)
    kept = region_of(ID, less).routes
    text = OLD.replace("6 April", "7 April")
    assert region_of(ID, update(ID, less, text, was=OLD).text).routes == kept
    assert len(region_of(ID, update(ID, less, text).text).routes) == len(kept) + 1


def test_the_heading_is_that_of_the_new_text() -> None:
    """Number, dates and fingerprint are replaced, and marked but for the last."""
    text = OLD.replace("NOMOR 12", "NOMOR 14").replace("6 April 2022", "8 April 2022")
    made = update(ID, FILE, text)
    meta = region_of(ID, made.text).regulation
    assert (meta.number, meta.promulgated.date) == ("14", "2022-04-08")
    assert "  number: 14  #?\n" in made.text
    assert meta.sha256 == draft_of(ID, text).fingerprint
    assert meta.encoded == "partly"


def test_words_that_wait_beside_a_provision_are_replaced_by_the_new_ones() -> None:
    """A draft that nobody has judged yet: its words are the old ones, so the change is known."""
    draft = emitted(draft_of(ID, OLD).draft, top_place())
    text = OLD.replace("menyusun rencana.", "menyusun anggaran.")
    made = update(ID, draft, text)
    assert "#| Dinas Sosial menyusun anggaran." in made.text
    assert "#| Dinas Sosial menyusun rencana." not in made.text


def test_a_new_section_stands_in_the_order_of_the_format() -> None:
    """Before those that come later, with a blank line above."""
    source = cut(ID, FILE, "relations", 0)
    while region_of(ID, source).relations:
        source = cut(ID, source, "relations", 0)
    source = source.replace("\nrelations:\n", "")
    assert "relations:" not in source
    made = update(ID, source, OLD + "\n")
    sections = re.findall(r"^(\w+):", made.text, re.MULTILINE)
    known = [each for each in ("routes", "relations", "mandates", "provisions") if each in sections]
    assert [each for each in sections if each in known] == known
    assert "\n\nrelations:\n" in made.text


def test_an_annex_of_a_consolidated_text_is_listed_and_encoded() -> None:
    """The regulation must list what the provisions have."""
    text = BEFORE + "Pasal 2\nBagan tercantum dalam Lampiran." + AFTER
    source = judged(ID, text_of())
    made = update(ID, source, text)
    [annex] = region_of(ID, made.text).regulation.annexes
    assert str(annex.ref) == "lampiran"


def test_a_rule_that_takes_the_place_of_another_stays_sure() -> None:
    """Only such a one may do so: what is to be judged of it is no guess, and its provision is."""
    source, text = _both("kab-lembah-sunyi")
    changed = re.sub(r"Kepala Bagian Hukum(?= Kabupaten|,| dan|;)", "Sekretaris Dewan", text)
    assert changed != text
    made = update("kab-lembah-sunyi", source, changed)
    assert "#| menurut verify tidak ada dalam teks" in made.text
    region = region_of("kab-lembah-sunyi", made.text)
    before = {rule.id: rule for rule in region_of("kab-lembah-sunyi", source).paraf}
    for rule in region.paraf:
        if rule.instead_of and rule.id in before:
            assert rule.status == before[rule.id].status
    again = update("kab-lembah-sunyi", made.text, f"{changed}\n")
    assert without_fingerprint(again.text) == without_fingerprint(made.text)


def test_lists_of_units_come_back_and_the_file_says_that_there_are_some() -> None:
    """A file without them says that its text lists no units."""
    source, text = _both("kab-hulu-tenang")
    less = cut("kab-hulu-tenang", source, "assignments", 0)
    less = less.replace("\nassignments:\n", "\n").replace("units: listed", "units: unlisted")
    region = region_of("kab-hulu-tenang", update("kab-hulu-tenang", less, f"{text}\n").text)
    [given] = region.assignments
    assert region.regulation.units == "listed"
    assert (given.status, len(given.units)) == ("inferred", 3)


def test_what_makes_the_file_unsound_is_left_out_alone() -> None:
    """A person has the units under another coordinator: nobody stands on two lists."""
    source, text = _both("kab-rimba-sejati")
    first, second = (f"coordinator: asisten-{of}" for of in FIELDS)
    other = source.replace(first, "coordinator: x").replace(second, first)
    other = other.replace("coordinator: x", second)
    made = update("kab-rimba-sejati", other, f"{text}\n")
    assert made.left_out == ("assignments 3", "assignments 4")
    region = region_of("kab-rimba-sejati", made.text)
    assert [each.status for each in region.assignments] == ["inferred", "inferred"]
    assert "#| Dinas Pendidikan;" in made.text  # What the text says there is told beside.


@pytest.mark.parametrize("was", [None, OLD], ids=["alone", "was"])
def test_a_heading_that_stands_before_another_article_now_is_there_twice(was: str | None) -> None:
    """The new one is a guess and the old one marked, though no word of its article was changed."""
    heading = "BAB III\nKETENTUAN PENUTUP\n"
    text = OLD.replace(heading, f"{heading}Pasal 8A\nCamat menyusun laporan.\n")
    assert text != OLD
    made = update(ID, FILE, text, was)
    found = [line for line in made.text.splitlines() if "title: Ketentuan Penutup" in line]
    assert [re.findall(r"before: \W?(\w+)", line) for line in found] == [["8A"], ["9"]]
    assert all("#?" in line for line in found)
