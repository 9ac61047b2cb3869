"""The tables of an annex that say from whom what goes to whom, as a draft reads them."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from jalur.drafting.entries import Draft, Entry
from jalur.law.citation import Citation, Part
from jalur.source.text import read_source
from jalur.verification.rows_by_party import as_cited
from support.drafting import drafted_text, named, plain, region_of, text_of, the

LEADING = "Jalur laporan tercantum dalam Lampiran."
ANNEX = (
    "LAMPIRAN\nPERATURAN BUPATI TELAGA BIRU\nNOMOR 12 TAHUN 2022\nTENTANG\n"
    "TATA HUBUNGAN KERJA PERANGKAT DAERAH\n\nJALUR LAPORAN\n\n"
)
WIDTHS = (4, 26, 24, 20, 26, 34, 20)
HEAD = ("NO", "JENIS LAPORAN", "PELAPOR", "KEPADA", "MELALUI", "BATAS WAKTU", "TEMBUSAN")
LAST = ("9", "Laporan tahunan", "Bappeda", "Bupati", "-", "tanggal 5 Januari", "-")


def _line(*cells: str) -> str:
    return "".join(f"{cell:<{width}}" for cell, width in zip(cells, WIDTHS, strict=False)).rstrip()


def _drafted(
    *rows: tuple[str, ...], head: tuple[str, ...] = HEAD, leading: str = LEADING, below: str = ""
) -> Draft:
    """The draft of the invented text with such a table behind it."""
    table = "\n".join(_line(*row) for row in (head, *rows))
    text = f"{text_of(leading)}{ANNEX}{table}\n\n{below}\n\nBUPATI TELAGA BIRU,\n"
    draft = drafted_text(text)
    assert region_of(draft)
    return draft


def _routes(draft: Draft) -> dict[str, Entry]:
    """The routes of rows by these."""
    return {
        str(basis[0]): each
        for each in the(draft, "routes")
        if isinstance(basis := each["basis"], list) and basis[0].is_row
    }


def _left(draft: Draft) -> list[tuple[str, str]]:
    return [(str(each.at), each.words) for each in draft.unclaimed]


def test_a_row_is_a_route() -> None:
    """Who sends what, through whom, to whom, by when, with a copy for whom; nothing is a guess but
    what is read of the kind of report.
    """
    row = (
        "1",
        "Laporan bulanan",
        "Dinas Sosial",
        "Bupati",
        "Sekretaris Daerah",
        "tanggal 7",
        "Bappeda",
    )
    route = _routes(_drafted(row, LAST))["lampiran[1]"]
    assert route.sure
    assert route.guessed == {"instrument", "rhythm"}
    assert plain(route, *route.values) == {
        "id": "lampiran-1",
        "for": ["dinas-sosial"],
        "purposes": ["pelaporan"],
        "instrument": "Laporan bulanan",
        "rhythm": "bulanan",
        "mode": "through",
        "steps": [{"office": "sekretaris-daerah"}, {"office": "bupati"}],
        "deadline": "tanggal 7",
        "copies_to": ["bappeda"],
        "basis": ["lampiran[1]", "2"],
    }


@pytest.mark.parametrize(
    ("through", "values", "sure"),
    [
        ("-", {"mode": None, "steps": ["bupati"]}, True),
        ("langsung", {"mode": "direct", "steps": ["bupati"]}, True),
        (
            "Bappeda, lalu Sekda",
            {"mode": "through", "steps": ["bappeda", "sekretaris-daerah", "bupati"]},
            True,
        ),
        (
            "Bappeda dan Sekda",
            {"mode": "through", "steps": ["bappeda", "sekretaris-daerah", "bupati"]},
            False,
        ),
        ("Dewan Pakar", {"mode": "through", "steps": ["dewan-pakar", "bupati"]}, False),
    ],
)
def test_through_whom_a_row_leads(through: str, values: dict[str, Any], sure: bool) -> None:
    """A dash is nobody; of two whose order is not said the order is a guess; whoever is no party
    elsewhere does not vanish.
    """
    row = ("1", "Laporan bulanan", "Dinas Sosial", "Bupati", through, "tanggal 7", "-")
    route = _routes(_drafted(row, LAST))["lampiran[1]"]
    told = plain(route, "mode", "steps")
    assert {**told, "steps": [each["office"] for each in told["steps"]]} == values
    assert route.sure is sure


def test_the_class_behind_and_has_its_title_and_the_coordinator_has_his_copy() -> None:
    """*Kepala Dinas dan Badan* are two; the Asisten of a cell is whoever is that to the sender."""
    row = (
        *("1", "Laporan kinerja", "Kepala Dinas dan Badan", "Bupati", "-"),
        *("setiap semester, tanggal 10", "Asisten yang membina"),
    )
    draft = _drafted(
        row,
        LAST,
        leading=f"(1) {LEADING}\n(2) Asisten Umum dan Asisten Pembangunan membantu Bupati.",
    )
    route = _routes(draft)["lampiran[1]"]
    assert plain(route, "for", "copies_to", "copies_words", "rhythm", "deadline") == {
        "for": ["kepala-dinas", "kepala-badan"],
        "copies_to": ["coordinator"],
        "copies_words": "Asisten yang membina",
        "rhythm": "setiap semester",
        "deadline": "tanggal 10",
    }
    assert route.sure
    assert ("lampiran[1]", "TEMBUSAN: Asisten yang membina") not in _left(draft)


@pytest.mark.parametrize(
    "head",
    [
        ("NO.", "URUSAN", "DARI", "TUJUAN", "JALUR", "TENGGAT", "TEMBUSAN"),
        ("NO", "LAPORAN", "PENGIRIM", "PENERIMA", "LEWAT", "WAKTU", "TEMBUSAN KEPADA"),
    ],
)
def test_columns_go_by_several_names(head: tuple[str, ...]) -> None:
    """The table is the same."""
    row = (
        "1",
        "Laporan bulanan",
        "Dinas Sosial",
        "Bupati",
        "Sekretaris Daerah",
        "tanggal 7",
        "Bappeda",
    )
    route = _routes(_drafted(row, LAST, head=head))["lampiran[1]"]
    assert plain(route, "for", "copies_to", "deadline", "mode") == {
        "for": ["dinas-sosial"],
        "copies_to": ["bappeda"],
        "deadline": "tanggal 7",
        "mode": "through",
    }


@pytest.mark.parametrize(
    ("head", "cell", "steps", "mode"),
    [
        ("KEPADA / MELALUI", "Bupati melalui Sekda", ["sekretaris-daerah", "bupati"], "through"),
        ("KEPADA/MELALUI", "Bupati", ["bupati"], None),
        ("PENERIMA", "Bupati melalui Sekda", ["sekretaris-daerah", "bupati"], "through"),
        ("DITUJUKAN KEPADA", "Bupati", ["bupati"], None),
        ("JALUR", "melalui Bappeda", ["bappeda"], "through"),
    ],
)
def test_whom_and_through_whom_may_stand_in_one_cell(
    head: str, cell: str, steps: list[str], mode: str | None
) -> None:
    """It goes through the one to the other, and not to both."""
    rows = (
        ("1", "Laporan bulanan", "Dinas Sosial", cell, "-", "tanggal 7", "-"),
        ("9", "Laporan tahunan", "Bappeda", cell, "-", "tanggal 5 Januari", "-"),
    )
    over = ("NO", "LAPORAN", "PENYUSUN", head, "CATATAN", "BATAS WAKTU", "TEMBUSAN")
    route = _routes(_drafted(*rows, head=over))["lampiran[1]"]
    told = plain(route, "mode", "steps")
    assert [each["office"] for each in told["steps"]] == steps
    assert told["mode"] == mode


def test_to_whom_a_row_leads_may_stand_behind_what_is_sent() -> None:
    """*laporan kinerja kepada Bupati*, also where it goes through nobody; as a guess."""
    rows = (
        ("1", "laporan kepada Bupati", "Dinas Sosial", "Sekda", "", "tanggal 7", "-"),
        ("2", "surat kepada Bupati", "Bappeda", "-", "", "-", "Sekda"),
    )
    over = ("NO", "NASKAH", "DARI", "MELALUI", "CATATAN", "BATAS WAKTU", "TEMBUSAN")
    one, two = _routes(_drafted(*rows, head=over)).values()
    offices = [[each["office"] for each in plain(way, "steps")["steps"]] for way in (one, two)]
    assert offices == [["sekretaris-daerah", "bupati"], ["bupati"]]
    assert (one.sure, two.sure, two["purposes"]) == (False, False, ["koordinasi"])


def test_what_stands_over_a_column_says_for_what_it_is() -> None:
    """A report on coordination is a report."""
    row = ("1", "Koordinasi bidang", "Dinas Sosial", "Bupati", "-", "tanggal 7", "-")
    route = _routes(_drafted(row, LAST))["lampiran[1]"]
    assert (route["purposes"], route.sure) == (["pelaporan"], False)


def test_a_cell_over_several_rows_is_said_in_each_as_a_guess() -> None:
    """Nothing is printed in the row itself."""
    rows = (
        ("1", "Laporan bulanan", "Dinas Sosial", "Bupati", "Sekretaris Daerah", "tanggal 7", "-"),
        ("2", "Laporan tahunan", "Bappeda", "", "Sekretaris Daerah", "tanggal 8", "-"),
        LAST,
    )
    routes = _routes(_drafted(*rows))
    assert plain(routes["lampiran[2]"], "steps") == {
        "steps": [{"office": "sekretaris-daerah"}, {"office": "bupati"}]
    }
    assert [route.sure for route in routes.values()] == [True, False, True]


def test_what_is_short_in_a_table_is_told_below_it() -> None:
    """*Keterangan: Bang = Pembangunan*: the party bears its whole name, and the short one besides."""
    row = (
        "1",
        "Laporan bulanan",
        "Dinas Sosial",
        "Bupati",
        "Asisten Ekonomi dan Bang",
        "tanggal 7",
        "-",
    )
    draft = _drafted(row, LAST, below="Keterangan: Bang = Pembangunan; a.n. = atas nama.")
    party = named(draft, "parties")["asisten-ekonomi-dan-pembangunan"]
    assert party["name"] == "Asisten Ekonomi dan Pembangunan"
    aliases = party["aliases"]
    assert isinstance(aliases, dict)
    assert [*aliases] == ["Asisten Ekonomi dan Bang"]
    route = _routes(draft)["lampiran[1]"]
    assert plain(route, "steps") == {
        "steps": [{"office": "asisten-ekonomi-dan-pembangunan"}, {"office": "bupati"}]
    }


def test_a_row_without_anybody_who_sends_is_told_and_not_drafted() -> None:
    """Also one of which nothing says for what it is."""
    rows = (
        ("1", "Laporan bulanan", "siapa pun", "Bupati", "-", "tanggal 7", "-"),
        ("2", "Berkas", "Dinas Sosial", "Bupati", "-", "tanggal 7", "-"),
        LAST,
    )
    head = ("NO", "JENIS", "DARI", *HEAD[3:])
    draft = _drafted(*rows, head=head)
    assert [*_routes(draft)] == ["lampiran[9]"]
    assert {"lampiran[1]", "lampiran[2]"} <= {at for at, _ in _left(draft)}


def test_a_table_to_which_no_article_leads_is_a_guess() -> None:
    """Nothing gives it force."""
    routes = _routes(_drafted(LAST, LAST, leading="Laporan disusun dengan cermat."))
    assert routes
    assert not any(route.sure for route in routes.values())


def test_a_file_may_have_such_a_table_as_a_whole_or_by_its_rows() -> None:
    """Rows that it does not have are missed only where it has others of them."""
    row = ("1", "Laporan bulanan", "Dinas Sosial", "Bupati", "-", "tanggal 7", "-")
    draft = _drafted(row, LAST)
    text = f"{text_of(LEADING)}{ANNEX}" + "\n".join(_line(*each) for each in (HEAD, row, LAST))
    source, region = read_source(text), region_of(draft)
    rows = {ref for ref in region.provisions if ref.is_row}
    assert {*as_cited(region, source).cells} == rows
    kept = {ref: each for ref, each in region.provisions.items() if ref not in rows}
    whole = as_cited(replace(region, provisions=MappingProxyType(kept)), source)
    assert not whole.cells
    assert "Dinas Sosial" in whole.provisions[Citation((Part("lampiran", ""),))]
