"""What the cells of a matrix say is what its rows say: an exchanged party, an initial left out, a
column in the place of another, another row's words.
"""

from __future__ import annotations

from functools import cache

import pytest

from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, FOLDER, VOCABULARY, changed

pytestmark = [pytest.mark.slow, pytest.mark.mutants]

TEXT = (FOLDER / "kab-lereng.txt").read_text(encoding="utf-8")
YAML = (TESTS / "cases" / "regions" / "kab-lereng.yaml").read_text(encoding="utf-8")
UMUM, SEKDA = "{office: asisten-umum}", "{office: sekretaris-daerah}"
ROW_2 = f"[{{office: bagian-hukum}}, {UMUM}, {SEKDA}]"


@cache
def _findings(text: str = TEXT, yaml: str = YAML) -> tuple[Finding, ...]:
    region = read(yaml, "kab-lereng", COMMON)
    assert isinstance(region, Region), region
    return verify(region, read_source(text), VOCABULARY)


def _found(text: str = TEXT, yaml: str = YAML) -> set[tuple[str, str]]:
    return {(each.rule, str(each.ref)) for each in _findings(text, yaml)}


def test_nothing_is_found_as_it_stands() -> None:
    """Merged cells, subheads, two drafters, numbered initials, a hyphen and heads are no error."""
    assert {each.rule for each in _findings()} == {"concordance-missing"}


def test_a_table_in_capitals_says_the_same() -> None:
    """*Atas nama* is no name, however it is printed."""
    before, table = TEXT.split("NO  JENIS")
    assert _found(text=f"{before}NO  JENIS{table.upper()}") == _found()


def test_an_empty_cell_may_be_that_of_nobody() -> None:
    """The hyphen of a cell may be lost, as a line that a converter takes for a rule."""
    assert _found(
        text=changed(TEXT, "Bagian Umum             -  ", "Bagian Umum                ")
    ) == (_found())


IN_THE_FILE = [
    # what is changed, into what, the rule, the row
    (ROW_2, f"[{{office: bagian-hukum}}, {SEKDA}]", "cell-left-out", 2),
    (ROW_2, f"[{{office: bagian-hukum}}, {SEKDA}, {UMUM}]", "order-turned", 2),
    (ROW_2, f"[{{office: bagian-umum}}, {UMUM}, {SEKDA}]", "cell-not-in-text", 2),
    ("for: [badan-keuangan]\n", "for: [badan-kepegawaian]\n", "cell-not-in-text", 2),
    ("for: [badan-keuangan]\n", "for: [bagian-hukum]\n", "cell-not-in-text", 2),
    ("for: [dinas-perhubungan, dinas-kesehatan]", "for: [dinas-kesehatan]", "cell-left-out", 4),
    (
        "for: [dinas-perhubungan, dinas-kesehatan], signers: [bupati]",
        "for: [dinas-perhubungan, dinas-kesehatan], signers: [sekretaris-daerah]",
        "cell-not-in-text",
        4,
    ),
    # The signer of row 3 is printed in the one above; that of the one below is not his.
    (
        "{document: nota-kesepakatan, for: [bagian-hukum], signers: [bupati]",
        "{document: nota-kesepakatan, for: [bagian-hukum], signers: [sekretaris-daerah]",
        "cell-not-in-text",
        3,
    ),
    (
        "signers: [sekretaris-daerah], on_behalf_of: bupati,",
        "signers: [bupati],",
        "cell-left-out",
        5,
    ),
    ("{document: undangan", "{document: perizinan", "document-not-in-text", 6),
    ("deadline: 14 hari kerja", "deadline: 15 hari kerja", "deadline-not-in-text", 8),
    (
        "deadline: 1 hari kerja, copies_to: [asisten-umum]}",
        f"deadline: 1 hari kerja, copies_to: [asisten-umum], order: unstated, initials: [{UMUM}]}}",
        "cell-not-in-text",
        10,
    ),
    (
        f"deadline: 6 hari kerja,\n         order: unstated, initials: [{UMUM}]}}\n\nprov",
        "deadline: 6 hari kerja}\n\nprov",
        "cell-left-out",
        11,
    ),
    (
        '  lampiran-I[9]: {kind: annex-row, summary: "Telaahan kebijakan, diteken '
        'Sekretaris Daerah."}\n',
        "",
        "provision-not-encoded",
        9,
    ),
]


@pytest.mark.parametrize(("old", "new", "rule", "row"), IN_THE_FILE)
def test_an_error_in_a_row_of_the_file(old: str, new: str, rule: str, row: int) -> None:
    """The cell says otherwise."""
    yaml = changed(YAML, old, new)
    if rule == "provision-not-encoded":
        start = yaml.index("      lampiran-I[9]:\n")
        yaml = yaml[:start] + yaml[yaml.index("      lampiran-I[10]:\n") :]
    assert (rule, f"lampiran-I[{row}]") in _found(yaml=yaml)
    assert (rule, f"lampiran-I[{row}]") not in _found()


IN_THE_TEXT = [
    ("Undangan rapat ", "Rekomendasi    ", "document-not-in-text", 6),
    ("Rekomendasi jalan          Dinas Perhubungan", "Rekomendasi jalan          Dinas Kesehatan  ", "cell-left-out", 7),
    ("Sekretaris Dinas               Kepala Dinas            4", "Sekretaris Dinas               Bupati                  4", "cell-left-out", 7),
    ("Sekretaris Dinas               Kepala Dinas            14", "Kepala Dinas                   Sekretaris Dinas        14", "cell-not-in-text", 8),
    ("1. Bagian Hukum                Bupati", "1. Bagian Umum                 Bupati", "cell-left-out", 2),
    ("10  Risalah rapat              Bagian Umum             -           ", "10  Risalah rapat              Bagian Umum             Asisten Umum", "cell-left-out", 10),
    # Whoever the file does not have at all, and the head of a unit that it has.
    ("Asisten Umum                   Sekretaris Daerah       6", "Asisten Umum, Kasubbag Arsip   Sekretaris Daerah       6", "cell-left-out", 9),
    ("Asisten Umum                   Sekretaris Daerah       6", "Kepala Bagian Umum             Sekretaris Daerah       6", "cell-left-out", 9),
]  # fmt: skip


def test_a_unit_may_be_named_by_its_head() -> None:
    """The head of a Bagian initials for it."""
    text = changed(
        TEXT, "1. Bagian Hukum                Bupati", "1. Kepala Bagian Hukum         Bupati"
    )
    assert _found(text=text) == _found()


@pytest.mark.parametrize(("old", "new", "rule", "row"), IN_THE_TEXT)
def test_an_error_in_a_row_of_the_text(old: str, new: str, rule: str, row: int) -> None:
    """What the text says in the cell, the file does not."""
    assert (rule, f"lampiran-I[{row}]") in _found(text=changed(TEXT, old, new))


def test_a_row_that_the_text_has_not_is_told() -> None:
    """Struck from the text, it is a provision of the file alone."""
    start = TEXT.index("9   Telaahan")
    text = TEXT[:start] + TEXT[TEXT.index("10  Risalah") :]
    assert ("provision-not-in-text", "lampiran-I[9]") in _found(text=text)


def test_what_gives_the_table_its_force_speaks_of_an_annex() -> None:
    """Another provision cannot be its basis."""
    yaml = changed(YAML, "basis: [2(1), 2(2)]\n    signs", "basis: [2(1)]\n    signs")
    assert ("annex-not-mentioned", "2(1)") in _found(yaml=yaml)


def test_a_finding_about_a_drawn_rule_stands_at_its_row() -> None:
    """Nobody wrote the rule itself: who mends it looks for the row."""
    yaml = changed(YAML, "{document: undangan", "{document: perizinan")
    paths = {each.path for each in _findings(yaml=yaml) if each.rule == "document-not-in-text"}
    assert paths == {"matrices[0].rows.lampiran-I[6].document"}
    yaml = changed(YAML, "deadline: 14 hari kerja", "deadline: 15 hari kerja")
    paths = {each.path for each in _findings(yaml=yaml) if each.rule == "deadline-not-in-text"}
    assert paths == {"matrices[0].rows.lampiran-I[8].deadline"}


def test_who_drafts_is_named_somewhere_in_the_row() -> None:
    """Where the file has no column for him, another cell does, or what gives the table its force."""
    yaml = changed(YAML, "      drafter: Konseptor\n", "")
    own = changed(yaml, "for: [badan-keuangan]\n", "for: [bagian-pemerintahan]\n")
    assert _found(yaml=own) - _found(yaml=yaml) == {("office-not-in-text", "lampiran-I[2]")}
