"""An annex is a table of rows: what is cited to a row, or is its party's, stands in that row."""

from __future__ import annotations

import pytest

from jalur.verification.annex_rows import rows_of
from support.deadline_table import TEXT, YAML, found
from support.verifying import changed

POLICE = '  - {at: "lampiran[satpol-pp]", party: satpol-pp, kind: task, deadline: 3 hari kerja}\n'
TRAFFIC = (
    '  - {at: "lampiran[dinas-perhubungan]", party: dinas-perhubungan, kind: task, '
    "deadline: 10 hari kerja}\n"
)
ROW = "5\tKetertiban umum\tSatuan Polisi Pamong Praja\t3 hari kerja"


def _at_the_whole_annex() -> str:
    """The file with its rows left out, and the rules of all of them at the annex."""
    lines = [line for line in YAML.splitlines() if not line.startswith('  "lampiran[')]
    whole = "\n".join(lines) + "\n"
    for id in ("dinas-pupr", "dinas-kesehatan", "dinas-pendidikan", "dinas-pertanian-pangan"):
        whole = whole.replace(f'at: "lampiran[{id}]"', "at: lampiran")
    for id in ("satpol-pp", "dinas-perhubungan"):
        whole = whole.replace(f'at: "lampiran[{id}]"', "at: lampiran")
    return whole


WHOLE = _at_the_whole_annex()


@pytest.mark.parametrize(
    ("old", "new", "rule", "ref"),
    [
        (POLICE, POLICE.replace("3 hari", "10 hari"), "deadline-not-in-text", "satpol-pp"),
        (
            TRAFFIC,
            TRAFFIC.replace("10 hari", "3 hari"),
            "deadline-not-in-text",
            "dinas-perhubungan",
        ),
        # The number of a row, and those of the columns and of the regulation, are no deadline.
        (POLICE, POLICE.replace("3 hari", "5 hari"), "deadline-not-in-text", "satpol-pp"),
        (POLICE, POLICE.replace("3 hari", "37 hari"), "deadline-not-in-text", "satpol-pp"),
        (POLICE, "", "no-fact", "satpol-pp"),
        (POLICE, POLICE.replace(", deadline: 3 hari kerja", ""), "deadline-left-out", "satpol-pp"),
        (
            POLICE,
            POLICE.replace("party: satpol-pp", "party: dinas-perhubungan"),
            "office-not-in-text",
            "satpol-pp",
        ),
        ("Ketertiban umum: Satuan", "Keamanan kota: Satuan", "annex-left-out", ""),
        ("Ketertiban umum: Satuan Polisi Pamong Praja, 3", "3", "annex-left-out", ""),
    ],
)
def test_an_error_in_a_row_of_the_file(old: str, new: str, rule: str, ref: str) -> None:
    """Whatever another row says, the row itself does not say it."""
    at = f"lampiran[{ref}]" if ref else "lampiran"
    assert (rule, at) in found(yaml=changed(YAML, old, new))
    assert (rule, at) not in found()


@pytest.mark.parametrize(
    ("old", "new", "rule", "ref"),
    [
        (ROW, ROW.replace("3 hari", "10 hari"), "deadline-not-in-text", "lampiran[satpol-pp]"),
        (ROW, ROW.replace("Satuan Polisi Pamong Praja", "Inspektorat"), "annex-left-out", "lampiran"),
        (ROW, ROW.replace("kerja", "kalender"), "day-not-in-text", "lampiran[satpol-pp]"),
        (ROW, ROW.replace("Ketertiban umum", "Kebakaran"), "annex-left-out", "lampiran"),
        (ROW + "\n", "", "name-not-in-text", "lampiran[satpol-pp]"),
        (ROW, f"{ROW}\n6\tSampah\tInspektorat\t2 hari kerja", "provision-not-encoded", "lampiran[inspektorat]"),
    ],
)  # fmt: skip
def test_an_error_in_a_row_of_the_text(old: str, new: str, rule: str, ref: str) -> None:
    """A row of the text that changes is no longer the row of the file."""
    assert (rule, ref) in found(text=changed(TEXT, old, new))
    assert (rule, ref) not in found()


@pytest.mark.parametrize(
    ("old", "new", "rule", "ref"),
    [
        ("satpol-pp, kind: task, deadline: 3 hari", "satpol-pp, kind: task, deadline: 10 hari", "deadline-not-in-text", "lampiran"),
        (POLICE.replace('"lampiran[satpol-pp]"', "lampiran"), "", "provision-not-encoded", "lampiran[satpol-pp]"),
    ],
)  # fmt: skip
def test_rules_that_rest_on_the_whole_annex(old: str, new: str, rule: str, ref: str) -> None:
    """They are held against the rows of their parties, and a row without any is missed."""
    assert (rule, ref) in found(yaml=changed(WHOLE, old, new))
    assert (rule, ref) not in found(yaml=WHOLE)


def test_all_rules_of_an_annex_left_out() -> None:
    """A row that counts something is missed though no row has a fact."""
    lines = [line for line in WHOLE.splitlines() if not line.startswith("  - {at: lampiran,")]
    missing = found(yaml="\n".join(lines) + "\n")
    assert {ref for rule, ref in missing if rule == "provision-not-encoded"} == {
        "lampiran[dinas-pupr]",
        "lampiran[dinas-kesehatan]",
        "lampiran[dinas-pendidikan]",
        "lampiran[dinas-pertanian-pangan]",
        "lampiran[satpol-pp]",
        "lampiran[dinas-perhubungan]",
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("No. Urusan\n1. Jalan\n2. Sekolah", ("Jalan", "Sekolah")),
        # A cell that goes on with what is counted begins no row, nor do the numbers of columns.
        ("1 2 3\n1 Jalan\n2 hari kerja\n2 Sekolah", ("Jalan\n2 hari kerja", "Sekolah")),
        # A list within a row begins anew, and the outer one goes on behind it.
        ("1. Asisten\n1. Dinas\n2. Badan\n2. Asisten", ("Asisten", "Dinas", "Badan", "Asisten")),
        ("1. Jalan\n2. Sekolah\nBUPATI RIMBA,\nttd", ("Jalan", "Sekolah")),
        # The title of the next part belongs to no row, be it in capitals or not.
        ("1. Jalan\nB. ASISTEN UMUM\n2. Pasar\nc. Asisten\nII. Asisten Dua\n3. Sungai", ("Jalan", "Pasar\nc. Asisten", "Sungai")),
        ("1. Jalan\nASISTEN ADMINISTRASI UMUM\n2. Rumah Sakit\nRSUD\n3. Sungai", ("Jalan", "Rumah Sakit\nRSUD", "Sungai")),
        ("1. JALAN\nB. ASISTEN UMUM\n2. PASAR", ("JALAN\nB. ASISTEN UMUM", "PASAR")),
        ("1. JALAN\n2. SEKOLAH\nDASAR", ("JALAN", "SEKOLAH\nDASAR")),
        ("1 Jalan\n1 Sekolah\n3 Pasar\n9 Sungai", ("Jalan", "Sekolah", "Pasar\n9 Sungai")),
        ("Jalan desa\n7 Sekolah", ()),
    ],
)  # fmt: skip
def test_where_rows_begin(text: str, rows: tuple[str, ...]) -> None:
    """A row begins with the first number, or with the next of a list that is open."""
    assert rows_of(text, ("hari",)).rows == rows
