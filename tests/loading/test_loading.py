"""Reading a file: every fault in one run, and what the disk may hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from jalur.errors import BAD_DATA, DataError, UsageError
from jalur.law.region import Region
from jalur.loading.folders import MAX_BYTES, DataFolders, read_text
from jalur.loading.reading import read
from jalur.loading.regions import load_region
from support.loader import GOOD, common, faults, reported
from support.regions import REGIONS


def loaded(folder: Path, raw: bytes) -> Region:
    """The region of a file with these bytes."""
    (folder / "kab-contoh.yaml").write_bytes(raw)
    return load_region(DataFolders(folder), "kab-contoh")


def broken(text: str, *changes: tuple[str, str]) -> str:
    """``text`` with each change made once."""
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def test_every_fault_is_reported_in_one_run_by_line() -> None:
    """Faults of form and of fit are told together, sorted by line."""
    text = broken(
        GOOD,
        ("  place: Contoh\n", "  place: Contoh\n  motto: Maju\n"),
        ("date: 2021-03-08", "date: 8 Maret 2021"),
        ("heads: distrik}", "heads: kecamatan}"),
        ("basis: [8(3)]\n", "basis: [8(9)]\n"),
        ("act: delegate", "act: pass"),
        ("refers_to: [lampiran-I]}", "refers_to: [lampiran-IV]}"),
    )
    found = faults(text)
    assert [(fault.rule, fault.path) for fault in found] == [
        ("unknown-key", "regulation.motto"),
        ("not-a-date", "regulation.promulgated.date"),
        ("unknown-party", "parties.kepala-distrik.heads"),
        ("no-such-provision", "assignments[2].basis"),
        ("not-in-list", "mandates[2].act"),
        ("dangling-reference", "provisions.16(1).refers_to"),
    ]
    lines = [fault.line for fault in found]
    assert lines == sorted(set(lines))
    assert lines[0] == text[: text.index("motto")].count("\n") + 1


def test_two_faults_of_one_line_are_both_reported() -> None:
    """One line may be wrong in two places."""
    text = broken(GOOD, ("basis: [1.8], heads: nagari}", "basis: [99], heads: desa}"))
    assert [(fault.rule, fault.path) for fault in faults(text)] == [
        ("no-such-provision", "parties.wali-nagari.basis"),
        ("unknown-party", "parties.wali-nagari.heads"),
    ]


def test_the_same_fault_is_reported_once() -> None:
    """The provisions are looked at twice, and their faults told once."""
    assert [fault.rule for fault in faults(broken(GOOD, ("\n  18: {", "\n  17: {")))] == [
        "duplicate-key"
    ]


def test_a_file_with_faults_gives_no_region(tmp_path: Path) -> None:
    """A question about it is refused with the number of faults, the first line, and the
    messages.
    """
    raw = broken(GOOD, ("  province: Contoh Raya\n", ""), ("year: 2021", "year: banyak")).encode()
    with pytest.raises(DataError) as refused:
        loaded(tmp_path, raw)
    error = refused.value
    assert (error.id, error.exit_code) == ("invalid-data", BAD_DATA)
    arguments = dict(error.phrase.args)
    assert (arguments["count"], arguments["line"]) == ("2", "1")
    assert arguments["file"] == str(tmp_path / "kab-contoh.yaml")
    assert [detail.id for detail in error.details] == ["fault.missing-key", "fault.not-a-number"]


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"\xef\xbb\xbf" + GOOD.encode(), id="byte order mark"),
        pytest.param(GOOD.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode(), id="both"),
        pytest.param(b"# Data.\n---\n" + GOOD.encode() + b"...\n", id="marks of one document"),
    ],
)
def test_the_form_of_lines_does_not_count(tmp_path: Path, raw: bytes) -> None:
    """A byte order mark and line ends of another system change nothing of what is said."""
    assert loaded(tmp_path, raw) == read(GOOD, "kab-contoh", common())
    assert not read_text(tmp_path / "kab-contoh.yaml").startswith("\ufeff")


def test_line_ends_do_not_move_a_fault() -> None:
    """A fault has the same line in a file with other line ends."""
    text = broken(GOOD, ("act: delegate", "act: pass"))
    assert reported(text.replace("\n", "\r\n")) == reported(text)


def test_scalars_are_read_as_text() -> None:
    """``07`` stays ``07``, a date stays as written, and null, an empty value or empty quotes mean
    silence.
    """
    found = read(
        broken(GOOD, ("deadline: setiap akhir tahun}", 'deadline: ""}')), "kab-contoh", common()
    )
    assert isinstance(found, Region)
    assert (found.regulation.number, found.regulation.enacted.date) == ("07", "2021-03-01")
    assert (found.regulation.in_force.checked, found.relations[0].points[0].deadline) == (
        None,
        None,
    )


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    """The error names the file and the first byte that is wrong."""
    with pytest.raises(DataError) as refused:
        loaded(tmp_path, b"regulation: \xff\n")
    assert (refused.value.id, refused.value.exit_code) == ("not-utf8", BAD_DATA)
    assert dict(refused.value.phrase.args)["offset"] == "12"


def test_a_directory_is_no_file(tmp_path: Path) -> None:
    """A folder in the place of a file cannot be read, and as a region it does not exist."""
    (tmp_path / "kab-contoh.yaml").mkdir()
    with pytest.raises(DataError) as refused:
        read_text(tmp_path / "kab-contoh.yaml")
    assert (refused.value.id, refused.value.exit_code) == ("unreadable", BAD_DATA)
    with pytest.raises(UsageError) as unknown:
        load_region(DataFolders(tmp_path), "kab-contoh")
    assert unknown.value.id == "unknown-city"


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    """The largest file is read, one byte more is not."""
    raw = GOOD.encode()
    assert loaded(tmp_path, raw + b"#" * (MAX_BYTES - len(raw))).id == "kab-contoh"
    with pytest.raises(DataError) as refused:
        loaded(tmp_path, raw + b"#" * (MAX_BYTES - len(raw) + 1))
    assert (refused.value.id, refused.value.exit_code) == ("file-too-large", BAD_DATA)


@pytest.mark.parametrize(
    "id", ["", "..", "../kab-contoh", "Kab-Contoh", "kab-contoh.yaml", "kab--contoh", "kab contoh"]
)
def test_what_is_no_id_is_no_region(id: str) -> None:
    """An id is kebab-case: no path leads out of the folder."""
    with pytest.raises(UsageError) as refused:
        load_region(DataFolders(REGIONS), id)
    assert refused.value.id == "unknown-city"
    assert "kab-contoh" in refused.value.suggestions
