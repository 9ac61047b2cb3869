"""Where the findings of a check stand."""

from __future__ import annotations

from jalur.answers.report import Report
from jalur.law.citation import parse
from jalur.law.findings import ERROR, Finding
from jalur.text.messages import message
from support.sweeps import invented


def test_a_finding_against_the_text_stands_at_its_provision_or_nowhere() -> None:
    """What concerns the whole text has no provision; what was only read has its path instead."""
    summary = message("verify.name-not-in-text")
    at = Finding("a", ERROR, summary, "routes[0]", parse("4(1)"))
    whole = Finding("b", ERROR, summary, "regulation.source")
    verified = Report("", (at, whole), summary, verified=invented("kab-cermin"))
    assert [verified.place(each) for each in verified.findings] == ["Pasal 4 ayat (1)", ""]
    read = Report("", (at, whole), summary)
    assert [read.place(each) for each in read.findings] == ["routes[0]", "regulation.source"]
