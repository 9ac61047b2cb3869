"""What reading ends with: a whole region, or findings that say everything where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from jalur.errors import DataError, UsageError
from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders, read_text
from jalur.loading.reading import Broken, read, read_file
from jalur.loading.source_file import read_source_file
from support.commandline import Jalur
from support.loader import GOOD, faults, reported

COMMON = load_common(DataFolders())


def findings(outcome: Region | Broken) -> tuple[Finding, ...]:
    """The findings of a file that is broken."""
    match outcome:
        case Broken(faults):
            return faults
    raise AssertionError("the file is without faults")


def test_a_finding_of_a_file_says_which(tmp_path: Path) -> None:
    """File and line are fields; a text that lies in no file has findings without one."""
    text = GOOD.replace("number: 07\n", "number: 07\n  motto: Maju\n")
    path = tmp_path / "kab-contoh.yaml"
    path.write_text(text, encoding="utf-8")
    (finding,) = findings(read_file(path, COMMON))
    assert (finding.file, finding.line, finding.path) == (
        str(path),
        text[: text.index("motto")].count("\n") + 1,
        "regulation.motto",
    )
    (finding,) = findings(read(text, "kab-contoh", COMMON))
    assert finding.file is None
    assert (finding.severity, finding.ref) == ("error", None)


@pytest.mark.parametrize("raw", [b"a: b\nc: \xff\n", None])
def test_a_file_that_cannot_be_read_is_one_finding(raw: bytes | None, tmp_path: Path) -> None:
    """The line is that of the error, and the first where there is none: never none at all."""
    path = tmp_path / "kab-contoh.yaml"
    if raw is None:
        path.mkdir()
    else:
        path.write_bytes(raw)
    with pytest.raises(DataError) as refused:
        read_text(path)
    (finding,) = findings(read_file(path, COMMON))
    assert finding.rule == refused.value.id
    assert refused.value.line == (None if raw is None else 2)
    assert finding.line == (1 if raw is None else 2)


def test_what_is_said_briefly_is_a_whole_error() -> None:
    """An error without its details has its id, line and message still."""
    error = DataError("invalid-data", ("x",), line=7, file="a.yaml", count=3)
    brief = error.brief()
    assert isinstance(brief, DataError)
    assert (brief.id, brief.line, brief.phrase) == (error.id, 7, error.phrase)
    assert (brief.suggestions, brief.details) == ((), ())


def test_a_source_that_cannot_be_read_is_the_mistake_of_who_chose_it(tmp_path: Path) -> None:
    """The same fault of a data file is one of the data; the line is there either way."""
    path = tmp_path / "source.txt"
    path.write_bytes(b"\n\xff")
    with pytest.raises(UsageError) as refused:
        read_source_file(str(path))
    assert (refused.value.id, refused.value.line) == ("not-utf8", 2)
    assert dict(refused.value.phrase.args) == {"file": str(path), "offset": "1", "line": "2"}


@pytest.mark.parametrize("name", ["source.pdf", "source.txt", "source.docx"])
def test_an_empty_source_is_no_scan(tmp_path: Path, name: str) -> None:
    """No OCR gives it words, whatever its name says it is; blanks are another thing."""
    path = tmp_path / name
    path.touch()
    with pytest.raises(UsageError) as refused:
        read_source_file(str(path))
    assert refused.value.id == "empty-file"
    path.write_bytes(b" \n")
    with pytest.raises(UsageError) as refused:
        read_source_file(str(path))
    assert refused.value.id == "no-text"


def test_a_text_in_another_encoding_is_refused_with_what_to_do(
    jalur: Jalur, tmp_path: Path
) -> None:
    """The line, the byte, and how it becomes UTF-8."""
    path = tmp_path / "source.txt"
    path.write_bytes("Pasal 1\n“Camat”".encode("cp1252"))
    for language in ("en", "id"):
        told = " ".join(jalur(f"text {path} --lang {language}").err.split())
        assert "source.txt:2:" in told
        assert "iconv -f WINDOWS-1252 -t UTF-8" in told


def test_a_broken_citation_leaves_the_rest_to_be_looked_at() -> None:
    """A mandate without a provision is no value, and yet its parties are checked."""
    text = GOOD.replace(
        "mandates:\n", "mandates:\n  - {at: nowhere, party: nobody, kind: task}\n", 1
    )
    assert text != GOOD
    places = [(fault.rule, fault.path) for fault in findings(read(text, "kab-contoh", COMMON))]
    assert places == [("bad-citation", "mandates[0].at"), ("unknown-party", "mandates[0].party")]


@pytest.mark.parametrize(("language", "near"), [("en", "(near: force)"), ("id", "(mirip: force)")])
def test_the_nearest_key_and_the_required_ones_are_told(language: str, near: str) -> None:
    """In the order of the page, whatever order the loader asks in; so are those that are missing."""
    text = GOOD[: GOOD.index("\nroutes:")] + "\nroutes:\n  - {id: x, forse: wajib}\n"
    text += GOOD[GOOD.index("\nprovisions:") :]
    found = [each for each in faults(text) if each.path.startswith("routes[0]")]
    assert [each.rule for each in found] == [*["missing-key"] * 3, "no-end", "unknown-key"]
    told = [line for line in reported(text, language) if ": routes[0]" in line]
    assert [line.split("“")[1].split("”")[0] for line in told[:3]] == ["for", "purposes", "basis"]
    assert "id, for, purposes, basis; " in told[-1]
    assert " listed, mode, force, condition, " in told[-1]
    assert told[-1].endswith(near)
