"""What a draft makes of the cells of tables that others than the usual offices stand in."""

from __future__ import annotations

import pytest

from jalur.drafting.entries import Draft, Entry
from support.drafting import drafted_text, named, plain, region_of, text_of, the

LEADING = "Paraf naskah dinas tercantum dalam Lampiran."
SIGNING = "Pejabat yang berwenang menandatangani naskah dinas tercantum dalam Lampiran."
ANNEX = (
    "LAMPIRAN\nPERATURAN BUPATI TELAGA BIRU\nNOMOR 12 TAHUN 2022\nTENTANG\n"
    "TATA HUBUNGAN KERJA PERANGKAT DAERAH\n\nMATRIKS NASKAH DINAS\n\n"
)
HEAD = "NO  JENIS NASKAH DINAS     PENYIAP            PEJABAT PEMARAF           DITANDATANGANI OLEH"
LAST = "9   Rekomendasi            Dinas Sosial       Sekretaris Daerah         Bupati"


def _drafted(*rows: str, head: str = HEAD, leading: str = LEADING) -> Draft:
    """The draft of the invented text with such a table behind it."""
    table = "\n".join((head, *rows))
    draft = drafted_text(f"{text_of(leading)}{ANNEX}{table}\n\nBUPATI TELAGA BIRU,\n")
    assert region_of(draft)
    return draft


def _row(draft: Draft, n: int) -> Entry:
    [table] = the(draft, "matrices")
    rows = table["rows"]
    assert isinstance(rows, dict)
    row = rows[f"lampiran[{n}]"]
    assert isinstance(row, Entry)
    return row


def _cells(document: str, drafter: str, initials: str, signer: str) -> str:
    return f"1   {document:<23}{drafter:<19}{initials:<26}{signer}"


def test_which_of_the_document_of_a_row_it_is_makes_none_of_its_own() -> None:
    """*Surat edaran petunjuk pelaksanaan* is a surat edaran of which there is a row."""
    signs = (
        "(1) Sekretaris Daerah menandatangani:\na. surat edaran petunjuk pelaksanaan; dan\n"
        f"b. surat keterangan domisili.\n(2) {LEADING}"
    )
    row = _cells("Surat edaran petunjuk", "Dinas Sosial", "Sekretaris Daerah", "Bupati")
    draft = _drafted(row, LAST, leading=signs)
    assert {*named(draft, "terms")["documents"].values} == {
        "surat-edaran",
        "surat-keterangan-domisili",
    }


@pytest.mark.parametrize(
    ("cell", "document", "condition"),
    [
        ("Surat edaran", "surat-edaran", None),
        ("Surat tugas piket", "surat-tugas", "piket"),
        ("Peraturan Bupati", "peraturan-kepala-daerah", None),
        ("Surat kepada Gubernur", "surat", "kepada Gubernur"),
        ("Keputusan Bupati", "keputusan", None),
        ("Keputusan dan surat", ["keputusan", "surat"], None),
    ],
)
def test_the_document_of_a_row_is_the_most_special_that_its_cell_begins_with(
    cell: str, document: str | list[str], condition: str | None
) -> None:
    """What the shared lists lack is one of the terms; for which of them the row is stands beside."""
    draft = _drafted(_cells(cell, "Dinas Sosial", "Sekretaris Daerah", "Bupati"), LAST)
    row = _row(draft, 1)
    assert plain(row, "document", "condition") == {"document": document, "condition": condition}
    if document in ("surat-edaran", "surat-tugas", "peraturan-kepala-daerah"):
        terms = named(draft, "terms")["documents"]
        assert document in terms.values
        assert "document" in row.guessed


def test_what_a_regulation_calls_itself_is_no_document() -> None:
    """*Peraturan Bupati ini*: the row makes it a document, no sentence does."""
    own = "Bupati menandatangani surat berdasarkan Peraturan Bupati ini."
    draft = _drafted(
        _cells("Peraturan Bupati", "Dinas Sosial", "Sekretaris Daerah", "Bupati"),
        LAST,
        leading=f"(1) {LEADING}\n(2) {own}",
    )
    [mandate] = [each for each in the(draft, "mandates") if each.get("act") == "sign"]
    assert mandate["documents"] == ["surat"]


@pytest.mark.parametrize(
    ("cell", "lines"),
    [
        ("Sekda a.n. Bupati", [("a.n.", "bupati"), (None, "sekretaris-daerah")]),
        ("a.n. Bupati Sekda", [("a.n.", "bupati"), (None, "sekretaris-daerah")]),
        (
            "a.n. Bupati Sekda u.b. Asisten Umum",
            [("a.n.", "bupati"), (None, "sekretaris-daerah"), ("u.b.", "asisten-umum")],
        ),
    ],
)
def test_in_whose_name_somebody_signs_stands_in_the_signature(
    cell: str, lines: list[tuple[str | None, str]]
) -> None:
    """Where no article says what those who sign have, a row has no mandate."""
    row = _row(_drafted(_cells("Surat", "Dinas Sosial", "Bappeda", cell), LAST), 1)
    signature = row["signature"]
    assert isinstance(signature, list)
    told = [(each.get("by"), each["office"]) for each in signature if isinstance(each, Entry)]
    assert told == lines
    assert row["signers"] == [lines[-1][1]]
    assert "on_behalf_of" not in row.values


def test_where_the_signers_have_a_mandate_it_says_in_whose_name() -> None:
    """No more than *a.n.* is no signature of its own then."""
    rows = (_cells("Surat", "Dinas Sosial", "Bappeda", "Sekretaris Daerah a.n. Bupati"), LAST)
    row = _row(_drafted(*rows, leading=SIGNING), 1)
    assert row["on_behalf_of"] == "bupati"
    assert "signature" not in row.values


@pytest.mark.parametrize(
    ("cell", "office", "name"),
    [
        ("Inspektur Pembantu", "inspektur-pembantu", "Inspektur Pembantu"),
        ("Kepala Bidang", "kepala-bidang", "Kepala Bidang"),
        ("Kepala Seksi Umum RSUD", "kepala-seksi-umum-rsud", "Kepala Seksi Umum RSUD"),
        ("kepala bidang", "kepala-bidang", "kepala bidang"),
        ("direktur Teknik", "direktur-teknik", "direktur Teknik"),
    ],
)
def test_an_office_that_no_list_has_is_a_party_of_its_own(
    cell: str, office: str, name: str
) -> None:
    """It is not cut to one that is known, and does not vanish; whether it is one is a guess."""
    draft = _drafted(_cells("Surat", "Dinas Sosial", cell, "Bupati"), LAST)
    assert plain(_row(draft, 1), "initials") == {"initials": [{"office": office}]}
    party = named(draft, "parties")[office]
    assert party["name"] == name
    assert not party.sure


def test_the_head_of_the_unit_that_drafts_is_whoever_drafts_in_a_cell_too() -> None:
    """*Kepala Perangkat Daerah Pemrakarsa* is no party of his own."""
    initials = "Kepala Bagian Pemrakarsa"
    draft = _drafted(_cells("Surat", "Dinas Sosial", initials, "Bupati"), LAST)
    assert plain(_row(draft, 1), "initials") == {
        "initials": [{"office": "drafter", "words": initials}]
    }
    assert "kepala-bagian-pemrakarsa" not in named(draft, "parties")
    assert plain(_row(draft, 1), "for") == {"for": ["dinas-sosial"]}, "his own column tells it"


def test_who_drafts_is_whom_the_cell_names_where_no_column_does() -> None:
    """And a person judges it."""
    head = HEAD.replace("PENYIAP", " " * len("PENYIAP"))
    initials = "Kepala Bagian Pemrakarsa"
    last = LAST.replace("Dinas Sosial", " " * len("Dinas Sosial"))
    row = _row(_drafted(_cells("Surat", "", initials, "Bupati"), last, head=head), 1)
    assert plain(row, "for") == {"for": ["kepala-bagian"]}
    assert "for" in row.guessed


def test_whoever_drafts_stands_in_a_cell_by_any_word_for_him() -> None:
    """*Pemrakarsa* is no office of its own, nor is *Kepala Unit Pengolah*; whoever coordinates, by
    a word for that, may be any of them who signs.
    """
    cells = {
        "Pemrakarsa": "Pemrakarsa",
        "Konseptor": None,
        "Kepala Unit Pengolah": "Kepala Unit Pengolah",
        "Pejabat Pengolah": None,
        "Unit kerja pengusul": "Unit kerja pengusul",
    }
    rows = [
        _cells("Surat", "Dinas Sosial", cell, "Asisten Pembina").replace("1 ", f"{n} ", 1)
        for n, cell in enumerate(cells, 1)
    ]
    draft = _drafted(*rows, LAST)
    for n, words in enumerate(cells.values(), 1):
        row = _row(draft, n)
        [step] = row["initials"]
        assert plain(step, "office", "words") == {"office": "drafter", "words": words}
        assert step.sure == (words is None)
        assert "signers" in row.guessed
    assert {"pemrakarsa", "kepala-unit-pengolah"}.isdisjoint(region_of(draft).parties)


def test_whoever_is_no_office_stands_with_the_words_of_his_cell() -> None:
    """At his place among the others."""
    row = _row(
        _drafted(
            _cells("Surat", "Dinas Sosial", "1. tenaga ahli", "Bupati"),
            f"{'':46}2. Sekretaris Daerah",
            LAST,
        ),
        1,
    )
    assert plain(row, "initials") == {
        "initials": [{"words": "tenaga ahli"}, {"office": "sekretaris-daerah"}]
    }
    assert "initials" in row.guessed


def test_a_class_behind_or_has_the_title_before_it() -> None:
    """*Kepala Dinas atau Badan*; and where a unit is does not draft."""
    row = _row(
        _drafted(
            _cells("Surat", "Bidang pada Dinas", "Sekretaris Dinas atau", "Kepala Dinas atau"),
            f"{'':27}{'atau Badan':<19}{'Badan':<26}Badan",
            LAST,
        ),
        1,
    )
    assert plain(row, "for", "initials", "signers") == {
        "for": ["bidang-pada-dinas-atau-badan"],
        "initials": [{"offices": ["sekretaris-dinas", "sekretaris-badan"], "pick": "any"}],
        "signers": ["kepala-dinas", "kepala-badan"],
    }
    assert row.guessed >= {"for", "signers"}


def test_units_within_others_are_not_these() -> None:
    """*Bagian di bawah Asisten*: a Bagian drafts, and the cell says more."""
    draft = _drafted(
        _cells("Surat", "Bagian di bawah", "Kepala Bagian", "Bupati"), f"{'':27}Asisten", LAST
    )
    row = _row(draft, 1)
    assert row["for"] == ["bagian"]
    assert "for" in row.guessed


def test_numbers_of_columns_and_heads_printed_again_are_no_rows() -> None:
    """A table over two pages, each with its head and *(1) (2) …* below it."""
    counted = "(1) (2)                    (3)                (4)                       (5)"
    first = _cells("Surat", "Dinas Sosial", "1. Bappeda", "Bupati")
    second = "2   Undangan               Bappeda            Sekretaris Daerah         Bupati"
    draft = _drafted(
        counted, "", first, f"{'':46}2. Sekretaris Daerah", "", f"\f{HEAD}", counted, "", second
    )
    [table] = the(draft, "matrices")
    rows = table["rows"]
    assert isinstance(rows, dict)
    assert [*rows] == ["lampiran[1]", "lampiran[2]"]
    assert plain(_row(draft, 1), "initials", "order") == {
        "initials": [{"office": "bappeda"}, {"office": "sekretaris-daerah"}],
        "order": "listed",
    }
    assert table["columns"] == {
        "document": "Jenis Naskah Dinas",
        "drafter": "Penyiap",
        "initials": "Pejabat Pemaraf",
        "signer": "Ditandatangani Oleh",
    }


def test_a_provision_that_only_names_a_row_gives_a_table_no_force() -> None:
    """The modal word of *dapat … mengikuti Lampiran* is not that of the rows."""
    other = "Kepala Dinas dapat bersurat langsung; surat lain mengikuti Lampiran nomor 9."
    draft = _drafted(
        _cells("Surat", "Dinas Sosial", "Bappeda", "Bupati"),
        LAST,
        leading=f"{other}\nPasal 7\n{LEADING}",
    )
    [table] = the(draft, "matrices")
    assert plain(table, "basis", "force") == {"basis": ["7"], "force": None}


def test_who_is_left_out_of_a_cell_is_none_of_its_offices() -> None:
    """*kecuali*: the cell is a guess, for it says no more of him."""
    row = _row(
        _drafted(
            _cells("Surat", "Dinas Sosial", "Sekretaris Daerah,", "Bupati"),
            f"{'':46}kecuali Bappeda",
            LAST,
        ),
        1,
    )
    assert plain(row, "initials") == {"initials": [{"office": "sekretaris-daerah"}]}
    assert "initials" in row.guessed
