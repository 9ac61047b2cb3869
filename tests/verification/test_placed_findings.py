"""Findings about a text are placed in the regulation, those about a file alone in the file."""

from __future__ import annotations

from jalur.answers.report import Report
from jalur.law.citation import parse
from jalur.text.messages import message
from jalur.verification.finding import finding
from support.regions import city


def test_a_finding_is_placed_by_its_provision_where_a_text_was_read() -> None:
    """Rows have the names of their parties; without a provision there is no place."""
    region = city("kab-contoh")
    placed = finding("name-not-in-text", "parties.a.basis", parse("22(2)a"), name="A")
    nowhere = finding("provision-not-encoded", "provisions", words="a")
    report = Report("jalur.verify/1", (placed, nowhere), message("verified.some"), verified=region)
    assert [report.place(each) for each in report.findings] == ["Pasal 22 ayat (2) huruf a", ""]
    row = next(ref for ref in region.provisions if ref.parts[-1].level == "baris")
    named = finding("name-not-in-text", f"provisions.{row}", row, name="A")
    assert report.place(named).endswith(region.name(row.parts[-1].label))


def test_a_finding_is_placed_by_its_path_where_only_a_file_was_read() -> None:
    """The path says where in the file."""
    fault = finding("name-not-in-text", "parties.a.basis", parse("22(2)a"), name="A")
    assert (
        Report("jalur.validate/1", (fault,), message("findings.some")).place(fault)
        == "parties.a.basis"
    )
