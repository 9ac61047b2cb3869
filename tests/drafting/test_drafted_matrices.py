"""The tables of an annex that say who drafts, initials and signs, as a draft reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from jalur.drafting.entries import Draft, Entry
from jalur.law.citation import Citation, parse
from support.drafting import drafted_text, named, region_of, text_of, the
from support.regions import TESTS

LEADING = (
    "(1) Naskah dinas wajib diparaf sebelum ditandatangani.\n"
    "(2) Pejabat yang memaraf dan pejabat yang berwenang menandatangani tercantum dalam "
    "Lampiran."
)
HEAD = "NO  JENIS NASKAH DINAS     KONSEPTOR          PARAF                     PENANDA TANGAN"
ROWS = (
    "1   Keputusan bantuan      Dinas Sosial       1. Asisten Pembangunan    Bupati",
    "                                              2. Sekretaris Daerah",
    "2   Surat undangan         Bappeda            Sekretaris Daerah         Sekretaris Daerah",
    "                                                                        atas nama Bupati",
    "3   Rekomendasi            Dinas Sosial       -                         Sekretaris Daerah",
)


def _with_table(*rows: str, head: str = HEAD, leading: str = LEADING) -> Draft:
    """The draft of the invented text with such a table behind it."""
    table = "\n".join(("MATRIKS NASKAH DINAS", "", head, *rows))
    annex = (
        "LAMPIRAN\nPERATURAN BUPATI TELAGA BIRU\nNOMOR 12 TAHUN 2022\nTENTANG\n"
        "TATA HUBUNGAN KERJA PERANGKAT DAERAH\n\n"
    )
    return drafted_text(f"{text_of(leading)}{annex}{table}\n\nBUPATI TELAGA BIRU,\n")


def _plain(value: object) -> object:
    """A value with addresses as they are printed."""
    if isinstance(value, Entry):
        return {key: _plain(each) for key, each in value.values.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return str(value) if isinstance(value, Citation) else value


def _rows(draft: Draft) -> dict[str, Entry]:
    [table] = the(draft, "matrices")
    rows = table["rows"]
    assert isinstance(rows, dict)
    return rows


def _guessed(row: Entry) -> set[str]:
    """What of a row is a guess, beside which of the documents it is for and who has a copy."""
    always = {"condition", "copies_to", "copies_words"}
    return {*row.guessed} - always if row.sure else {*row.values}


def test_a_reference_in_a_cell_is_read_cell_by_cell() -> None:
    """Though its words go on beside those of another; an article may refer to a row."""
    rows = (
        "1   Keputusan bantuan      Dinas Sosial       Sekretaris Daerah         Bupati menurut",
        "                           dan Bappeda                                  Pasal 1 angka",
        "                           Kabupaten                                    2",
    )
    draft = _with_table(*rows, leading=f"{LEADING}\n(3) Bantuan lain mengikuti Lampiran nomor 1.")
    provisions = named(draft, "provisions")
    assert provisions["lampiran[1]"]["refers_to"] == [parse("1.2")]
    assert provisions["2(3)"]["refers_to"] == [parse("lampiran[1]")]


@pytest.mark.parametrize(
    ("document", "sure"),
    [("Surat Sekretaris Daerah kepada Camat", False), ("Surat undangan", True)],
)
def test_a_letter_that_is_told_by_who_writes_it_may_be_one_of_its_own(
    document: str, sure: bool
) -> None:
    """A file may have a term for it."""
    row = f"1   {document:<38} Dinas Sosial       Sekretaris Daerah         Bupati"
    head = HEAD.replace("NASKAH DINAS     KONS", "NASKAH DINAS                     KONS")
    drawn = _rows(_with_table(row, head=head))["lampiran[1]"]
    assert _guessed(drawn) == (set() if sure else {"document"})


def test_a_row_is_what_its_cells_say() -> None:
    """Document, who drafts, who initials in the order of the cell, who signs."""
    draft = _with_table(*ROWS)
    first = _rows(draft)["lampiran[1]"]
    assert first.sure
    assert _plain(first) == {
        "document": "keputusan",
        "for": ["dinas-sosial"],
        "signers": ["bupati"],
        "order": "listed",
        "initials": [{"office": "asisten-pembangunan"}, {"office": "sekretaris-daerah"}],
        "condition": "bantuan",
    }
    assert first.guessed == {"condition"}
    region = region_of(draft)
    assert [str(row.at) for row in region.matrices[0].rows] == [
        "lampiran[1]",
        "lampiran[2]",
        "lampiran[3]",
    ]


def test_a_table_has_its_columns_and_what_gives_it_its_force() -> None:
    """The article that leads to it is its basis, and says what those who sign have."""
    [table] = the(_with_table(*ROWS), "matrices")
    assert _plain(table["at"]) == "lampiran"
    assert _plain(table["basis"]) == ["2(1)", "2(2)"]
    assert table["signs"] == "authority"
    assert table["columns"] == {
        "document": "Jenis Naskah Dinas",
        "drafter": "Konseptor",
        "initials": "Paraf",
        "signer": "Penanda Tangan",
    }
    assert {"signs", "basis"} <= table.guessed


def test_in_whose_name_somebody_signs_stands_in_his_cell() -> None:
    """*Sekretaris Daerah atas nama Bupati*: one signs."""
    row = _rows(_with_table(*ROWS))["lampiran[2]"]
    assert _plain(row["signers"]) == ["sekretaris-daerah"]
    assert row["on_behalf_of"] == "bupati"


def test_a_dash_says_that_nobody_initials() -> None:
    """The row stands without initials, and is no guess because of it."""
    row = _rows(_with_table(*ROWS))["lampiran[3]"]
    assert "initials" not in row.values
    assert "order" not in row.values
    assert row.sure


def test_a_cell_that_reaches_over_several_rows_is_said_in_each_as_a_guess() -> None:
    """Nothing is printed in the row itself."""
    rows = _rows(
        _with_table(
            "1   Keputusan bantuan      Dinas Sosial       Sekretaris Daerah         Bupati",
            "2   Surat edaran           Bappeda            Sekretaris Daerah",
            "3   Rekomendasi            Dinas Sosial       Sekretaris Daerah         Bupati",
        )
    )
    assert _plain(rows["lampiran[2]"]["signers"]) == ["bupati"]
    assert ["signers" in _guessed(row) for row in rows.values()] == [False, True, False]


@pytest.mark.parametrize(
    ("cell", "initials", "order"),
    [
        (
            "Bappeda dan Dinas Sosial serentak",
            [{"offices": ["bappeda", "dinas-sosial"], "pick": "all"}],
            "parallel",
        ),
        (
            "Konseptor, kemudian Bappeda",
            [{"office": "drafter"}, {"office": "bappeda"}],
            "stated",
        ),
    ],
)
def test_initials_are_at_once_or_in_turn_where_the_cell_says_so(
    cell: str, initials: list[object], order: str
) -> None:
    """And whoever drafts may be one of them."""
    row = f"1   Keputusan bantuan      Dinas Sosial       {cell:<36}Bupati"
    head = HEAD.replace("PARAF    ", "PARAF              ")
    draft = _with_table(row, row.replace("1  ", "2  ", 1), head=head)
    first = _rows(draft)["lampiran[1]"]
    assert _plain(first["initials"]) == initials
    assert first["order"] == order
    assert region_of(draft)


def test_somebody_in_a_cell_who_is_not_known_makes_a_guess_of_the_cell() -> None:
    """What the draft read of it is not all of it; the other cells of the row say what they say."""
    rows = (ROWS[0].replace("1. Asisten Pembangunan", "1. Jaksa Agung Muda   "), *ROWS[1:])
    draft = _with_table(*rows)
    assert _guessed(_rows(draft)["lampiran[1]"]) == {"initials", "order"}
    assert region_of(draft)


def test_a_row_of_no_document_is_told_and_not_drafted() -> None:
    """A file cannot carry it; the row is shown with its line."""
    head = HEAD.replace("JENIS NASKAH DINAS", "URUSAN            ")
    draft = _with_table(*ROWS, head=head)
    assert the(draft, "matrices") == []
    assert {"lampiran[1]", "lampiran[2]"} <= {str(each.at) for each in draft.unclaimed}


def test_a_table_to_which_no_article_leads_is_told_and_not_drafted() -> None:
    """Nothing gives it force."""
    draft = _with_table(*ROWS, leading="Naskah dinas disusun dengan cermat.")
    assert the(draft, "matrices") == []
    assert "lampiran[1]" in {str(each.at) for each in draft.unclaimed}


def test_whoever_stands_in_a_cell_alone_is_a_party() -> None:
    """The articles do not name the Asisten of the first row."""
    region = region_of(_with_table(*ROWS))
    assert str(region.parties["asisten-pembangunan"].basis[0]) == "lampiran[1]"


def test_every_row_of_a_long_table_is_drafted() -> None:
    """Whatever its cells reach over; those with an empty cell are guesses."""
    text = (Path(TESTS) / "verify" / "kab-lereng.txt").read_text(encoding="utf-8")
    draft = drafted_text(text)
    rows = _rows(draft)
    assert len(rows) == 11
    guessed = [key for key, row in rows.items() if _guessed(row)]
    assert guessed == ["lampiran-I[1]", "lampiran-I[3]"]


@pytest.mark.parametrize(
    ("head", "leading", "order"),
    [
        (HEAD.replace("  PARAF         ", "  URUTAN PARAF  "), LEADING, "stated"),
        (HEAD.replace("  PARAF           ", "  TAHAPAN PARAF   "), LEADING, "stated"),
        (HEAD, "Urutan paraf naskah dinas tercantum dalam Lampiran.", "stated"),
        (HEAD, "Naskah dinas diparaf secara berjenjang sesuai Lampiran.", "stated"),
        (HEAD, "Paraf naskah dinas tercantum dalam Lampiran.", "listed"),
        (HEAD, "Paraf naskah dinas selanjutnya tercantum dalam Lampiran.", "listed"),
    ],
)
def test_the_order_of_a_cell_counts_where_the_table_or_its_article_says_so(
    head: str, leading: str, order: str
) -> None:
    """*Urutan paraf*: numbers alone only list."""
    assert _rows(_with_table(*ROWS, head=head, leading=leading))["lampiran[1]"]["order"] == order


@pytest.mark.parametrize(
    ("leading", "signs"),
    [
        ("Urutan paraf dan penanda tangan naskah dinas tercantum dalam Lampiran.", "task"),
        ("Penandatanganan naskah dinas dilakukan sebagaimana tercantum dalam Lampiran.", "task"),
        ("Pejabat penandatangan naskah dinas tercantum dalam Lampiran.", "task"),
        ("Pejabat yang berwenang menandatangani tercantum dalam Lampiran.", "authority"),
        ("Paraf naskah dinas tercantum dalam Lampiran.", None),
    ],
)
def test_what_signing_is_to_whom_the_table_lists(leading: str, signs: str | None) -> None:
    """A task where an article says that who signs stands there; that is a guess."""
    [table] = the(_with_table(*ROWS, leading=leading), "matrices")
    assert table.get("signs") == signs
    assert signs is None or "signs" in table.guessed


def test_what_a_note_explains_is_read_in_the_cells() -> None:
    """*PD = Perangkat Daerah*: also where no class has the whole title."""
    rows = (
        "1   Keputusan bantuan      -                  1. Sekretaris PD          Bupati",
        "                                              2. Kepala PD pemrakarsa",
        "2   Surat undangan         Bappeda            Sekretaris Daerah         Kepala PD",
        "",
        "Keterangan: PD = Perangkat Daerah.",
    )
    drawn = _rows(_with_table(*rows))
    assert _plain(drawn["lampiran[1]"]["initials"]) == [
        {"office": "sekretaris-perangkat-daerah"},
        {"office": "kepala-perangkat-daerah"},
    ]
    assert drawn["lampiran[2]"]["signers"] == ["kepala-perangkat-daerah"]


def test_what_an_article_adds_to_the_initials_of_a_table_joins_its_rows() -> None:
    """Those with the initials before which it stands; who signs these signs."""
    draft = _with_table(
        *ROWS,
        leading=f"{LEADING}\n(3) Naskah dinas yang membebani anggaran diparaf juga oleh Bappeda "
        "sebelum paraf Asisten Pembangunan.",
    )
    assert region_of(draft)
    rule = next(each for each in the(draft, "paraf") if str(each.places()[0]) == "2(3)")
    assert (rule["signers"], rule["adds_to"]) == (["bupati"], ["lampiran-1"])
    assert rule["before"] == "asisten-pembangunan"
    assert not rule.sure


def test_what_an_article_sets_behind_the_initials_of_a_table_joins_its_rows() -> None:
    """*sesudah paraf Asisten Pembangunan*: behind his in the rows that have them."""
    draft = _with_table(
        *ROWS,
        leading=f"{LEADING}\n(3) Naskah dinas yang membebani anggaran diparaf juga oleh Bappeda "
        "sesudah paraf Asisten Pembangunan.",
    )
    assert region_of(draft)
    rule = next(each for each in the(draft, "paraf") if str(each.places()[0]) == "2(3)")
    assert (rule["adds_to"], rule["after"]) == (["lampiran-1"], "asisten-pembangunan")
    assert "before" not in rule.values
    assert not rule.sure


def test_a_dash_stands_between_two_offices() -> None:
    """*Kepala Bagian Hukum - Sekretaris Daerah* are two, one behind the other."""
    rows = (
        "1   Keputusan bantuan      Dinas Sosial       Kepala Bagian Hukum -     Bupati",
        "                                              Sekretaris Daerah",
        "2   Surat undangan         Bappeda            Sekretaris Daerah         Sekretaris Daerah",
    )
    initials = _plain(_rows(_with_table(*rows))["lampiran[1]"]["initials"])
    assert initials == [{"office": "kepala-bagian-hukum"}, {"office": "sekretaris-daerah"}]


def test_who_has_a_copy_stands_in_a_column_of_its_own() -> None:
    """Parties, and whoever coordinates by the words for him; a dash is nobody."""
    head = "NO  JENIS NASKAH DINAS     PARAF                  PENANDA TANGAN      TEMBUSAN"
    draft = _with_table(
        "1   Keputusan bantuan      Dinas Sosial           Bupati              1. Bappeda",
        "                                                                      2. Dinas Sosial",
        "2   Surat undangan         Bappeda                Sekretaris Daerah   Asisten yang",
        "                                                                      membidangi",
        "3   Rekomendasi            Dinas Sosial           Sekretaris Daerah   -",
        head=head,
        leading=f"{LEADING}\n(3) Asisten adalah Asisten Pembangunan dan Asisten Pemerintahan.",
    )
    assert region_of(draft)
    [table] = the(draft, "matrices")
    assert _plain(table["columns"])["copies"] == "Tembusan"
    rows = [*_rows(draft).values()]
    assert rows[0]["copies_to"] == ["bappeda", "dinas-sosial"]
    assert rows[1]["copies_to"] == ["coordinator"]
    assert rows[1]["copies_words"] == "Asisten yang membidangi"
    assert "copies_to" not in rows[2].values
    assert all("copies_to" in each.guessed for each in rows[:2])


def test_how_long_everybody_has_is_said_of_the_whole_table() -> None:
    """*Setiap pejabat membubuhkan paraf paling lama 2 hari kerja*, whoever has longer."""
    draft = _with_table(
        *ROWS,
        leading=f"{LEADING}\n(3) Setiap pejabat membubuhkan paraf paling lama 2 (dua) hari kerja "
        "sejak konsep diterima, kecuali Sekretaris Daerah.",
    )
    assert region_of(draft)
    [table] = the(draft, "matrices")
    assert _plain(table["within"]) == {"working_days": "2", "from": "konsep diterima"}
    assert [str(each) for each in table["basis"]] == ["2(1)", "2(2)", "2(3)"]
