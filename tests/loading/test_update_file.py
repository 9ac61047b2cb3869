"""A file and a changed text: what is added, what is marked, and what stays as it is."""

from __future__ import annotations

import json
import re

import pytest
import yaml

from jalur.errors import UsageError
from jalur.law.citation import parse
from jalur.loading.mending.mend import mended
from jalur.loading.updating.update_file import updated
from jalur.text.folding import fold
from support.drafting import AFTER, BEFORE, text_of
from support.updating import (
    COMMON,
    VERIFY,
    VOCABULARY,
    changed_lines,
    cut,
    draft_of,
    judged,
    pairs,
    region_of,
    update,
    without_fingerprint,
)

ID = "kab-telaga-biru"
UNLIKE = VERIFY / "unlike"
PAIRS = pairs()
OLD = text_of(
    "(1) Dinas Sosial melaporkan kegiatan kepada Bupati melalui Sekretaris Daerah.\n"
    "(2) Dinas Sosial menyusun rencana.",
    "Dinas Sosial wajib menyampaikan rencana kepada Badan Perencanaan Pembangunan Daerah.",
)
FILE = judged(ID, OLD)
FIELDS = ("pemerintahan-kesra", "perekonomian-pembangunan")
METADATA = re.compile(r" +(source|sha256|encoded|number|year|enacted|promulgated|gazette|title):")


def _added(before: str, after: str) -> list[str]:
    lines = before.splitlines()
    return [line for line in after.splitlines() if line not in lines]


def _both(name: str) -> tuple[str, str]:
    folder = UNLIKE
    return tuple(  # type: ignore[return-value]
        (folder / f"{name}.{kind}").read_text(encoding="utf-8") for kind in ("yaml", "txt")
    )


@pytest.mark.parametrize("path", PAIRS[::3], ids=lambda path: path.stem)
def test_the_same_words_change_the_fingerprint_alone(path) -> None:
    """Another file with the words of the old one, which is there to compare."""
    source, text = path.read_text(encoding="utf-8"), path.with_suffix(".txt").read_text("utf-8")
    made = update(path.stem, source, f"{text}\n", was=text)
    [line] = _added(source, made.text)
    assert "sha256" in line
    assert region_of(path.stem, made.text).partly is region_of(path.stem, source).partly


@pytest.mark.parametrize("path", PAIRS[1::5], ids=lambda path: path.stem)
def test_what_is_cut_out_of_a_file_comes_back(path) -> None:
    """A provision with all that rests on it: its key is there, in its place, and open."""
    source, text = path.read_text(encoding="utf-8"), path.with_suffix(".txt").read_text("utf-8")
    whole = region_of(path.stem, source)
    refs = list(whole.provisions)
    number = next(n for n in range(len(refs) // 2, len(refs)) if refs[n].parts[0].level == "pasal")
    less = cut(path.stem, source, "provisions", number)
    made = region_of(path.stem, update(path.stem, less, text + "\n").text)
    assert refs[number] in made.provisions
    restored = [ref for ref in made.provisions if ref in whole.provisions]
    assert restored == refs
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
def test_a_file_stays_sound_keeps_its_lines_and_is_done_once(change, was) -> None:
    """Only lines are added and marked; what the same words bring a second time is nothing."""
    text = change(OLD)
    assert text != OLD
    made = update(ID, FILE, text, was)
    assert not [line for line in changed_lines(FILE, made.text) if not METADATA.match(line)]
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
    made = update(ID, FILE, text)
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
    region = region_of(ID, FILE)
    number = [each.id for each in region.routes].index(region.routes[0].id)
    less = cut(ID, FILE, "routes", number)
    text = OLD.replace("6 April", "7 April")
    assert region_of(ID, update(ID, less, text, was=OLD).text).routes == ()
    assert region_of(ID, update(ID, less, text).text).routes != ()


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
    draft = open_draft(OLD)
    text = OLD.replace("menyusun rencana.", "menyusun anggaran.")
    made = update(ID, draft, text)
    assert "#| Dinas Sosial menyusun anggaran." in made.text
    assert "#| Dinas Sosial menyusun rencana." not in made.text


def open_draft(text: str) -> str:
    """The draft of a text as it is printed."""
    from jalur.drafting.emitter import emitted

    return emitted(draft_of(ID, text).draft)


@pytest.mark.parametrize(
    "form",
    [
        lambda source: source.replace("\n", "\r\n"),
        lambda source: source.rstrip("\n"),
        mended,
        lambda source: re.sub(r"^(?=  )", "  ", source, flags=re.MULTILINE),
        lambda source: source + "oddities: []\n",
        lambda source: source + "prohibitions:\n",
        lambda source: re.sub(r"^(  \S.*:)$", r"\1  # catatan", source, flags=re.MULTILINE),
    ],
    ids=["crlf", "no-line-end", "mended", "indented", "empty-list", "nothing", "comments"],
)
def test_a_file_of_any_form_is_updated(form) -> None:
    """Line ends, indentation and comments are those of the file."""
    source = form(FILE)
    text = OLD.replace(
        "Pasal 3\n",
        "Pasal 2A\nCamat dilarang menandatangani keputusan.\nCamat melapor kepada Bupati.\nPasal 3\n",
    ).replace("(2) Dinas Sosial menyusun rencana.\n", "")
    made = update(ID, source, text)
    assert not [line for line in changed_lines(source, made.text) if not METADATA.match(line)]
    assert ("\r\n" in made.text) is ("\r\n" in source)
    assert "\r\n" not in source or "\n" not in made.text.replace("\r\n", "")
    assert parse("2A", frozenset(("2A",))) in region_of(ID, made.text).provisions


def _flow(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).replace('"null"', "null")


FORMS = {
    "brackets": lambda data: "".join(f"{key}: {_flow(each)}\n" for key, each in data.items()),
    "lines": lambda data: "".join(
        f"{key}: "
        + json.dumps(each, ensure_ascii=False, indent=2)
        .replace("\n", "\n  ")
        .replace('"null"', "null")
        + "\n"
        for key, each in data.items()
    ),
    "narrow": lambda data: yaml.dump(
        data, allow_unicode=True, sort_keys=False, width=30, indent=4
    ).replace("'null'", "null"),
}


@pytest.mark.parametrize("was", [None, OLD], ids=["alone", "was"])
@pytest.mark.parametrize("form", FORMS)
def test_a_file_that_a_program_wrote_is_updated(form: str, was: str | None) -> None:
    """Sections between brackets are joined by entries on lines of their own, each with its mark;
    no mark stands within a text that goes over several lines.
    """
    source = FORMS[form](yaml.load(FILE, Loader=yaml.BaseLoader))
    text = (
        OLD.replace("Pasal 3\n", "Pasal 2A\nCamat melaporkan kegiatan kepada Bupati.\nPasal 3\n")
        .replace("(2) Dinas Sosial menyusun rencana.\n", "")
        .replace("Bupati melalui Sekretaris Daerah", "Bupati melalui Lurah")
        .replace("NOMOR 12", "NOMOR 13")
    )
    made = update(ID, source, text, was)
    region, before = region_of(ID, made.text), region_of(ID, source)
    guessed = {route.travellers for route in region.routes if route.status == "inferred"}
    assert ("camat",) in guessed
    assert region.provisions[parse("2(2)")].open
    assert set(before.provisions) < set(region.provisions)
    assert {each.summary for each in before.provisions.values()} <= {
        each.summary for each in region.provisions.values()
    }
    again = update(ID, made.text, f"{text}\n", was)
    assert without_fingerprint(again.text) == without_fingerprint(made.text)


def test_a_file_between_braces_is_refused() -> None:
    """There is no line to which anything could be added."""
    source = '{"regulation": {}}'
    region = region_of(ID, FILE)
    with pytest.raises(UsageError, match="not-laid-out"):
        updated("x.yaml", source, region, draft_of(ID, OLD), None, COMMON, VOCABULARY)


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
    assert "#| tidak ditemukan lagi dalam teks" in made.text
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
    assert len(region.routes) > len(region_of("kab-rimba-sejati", source).routes)


def test_a_mark_never_stands_within_a_text_of_several_lines() -> None:
    """It comes where the text ends."""
    start = FILE.index("  2(2):")
    end = FILE.index('  "3":', start)
    long = "  2(2): {kind: mandate, summary: Isi\n      ketentuan.}\n"
    source = FILE[:start] + long + FILE[end:]
    made = update(ID, source, OLD.replace("(2) Dinas Sosial menyusun rencana.\n", ""))
    region = region_of(ID, made.text)
    assert region.provisions[parse("2(2)")].summary == "Isi ketentuan."
    assert region.provisions[parse("2(2)")].open
    assert "      ketentuan.}  #? tidak ada lagi" in made.text


def test_a_comment_at_the_end_of_a_line_is_no_line_of_words() -> None:
    """Only whole lines of words are replaced by those of the new text."""
    source = FILE.replace(
        "  2(2):\n    kind: mandate\n    summary: Isi ketentuan.\n",
        "  2(2):\n    kind: mandate\n    summary: TODO  #| tulis\n    #| Dinas Sosial menyusun rencana.\n",
    ).replace("  source:", "  encoded: partly\n  source:")
    assert source != FILE
    made = update(ID, source, OLD.replace("menyusun rencana.", "menyusun anggaran."))
    assert "    summary: TODO  #| tulis\n    #| Dinas Sosial menyusun anggaran.\n" in made.text
