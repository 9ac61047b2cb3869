"""Which texts need quotes: those of which other readers of YAML make something else."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from jalur.loading.mending.mend import composed, form_findings
from jalur.loading.mending.quotes import quoted, reads_otherwise

OTHERWISE = [
    "1.1",
    "1.10",
    "5",
    "07",
    "-3",
    "+3",
    "12E3",
    "1e5",
    ".5",
    "5.",
    "0x1F",
    "0o7",
    "0b1",
    "1_000",
    "1:30",
    "190:20:30",
    ".inf",
    "-.inf",
    ".nan",
    ".NaN",
    "2020-07-08",
    "2020-7-8",
    "2020-07-08T10:00:00Z",
    "yes",
    "No",
    "on",
    "OFF",
    "true",
    "False",
    "y",
    "N",
    "null",
    "~",
    "NULL",
    "=",
    "<<",
]
TEXT = (
    """
1(3) 22(2)a 12A.7 1A 8(2a)b1 11(1)~2 judul menimbang.a mengingat.4 lampiran-I I.1/5(2) Pasal nada
4a1 23(2)b.3 1.1.1 2020 -07 1: e5 0xg 0o8x yess 12E 3E
""".replace("2020 -07", "2020-07")
    .replace("1: ", "")
    .split()
)


@pytest.mark.parametrize("text", OTHERWISE)
def test_what_others_read_otherwise(text: str) -> None:
    """Numbers, times, booleans and nothing, in YAML 1.1 or 1.2."""
    assert reads_otherwise(text)


@pytest.mark.parametrize("text", TEXT)
def test_what_everybody_reads_as_text(text: str) -> None:
    """Most citations are text as they are, and stay without quotes."""
    assert not reads_otherwise(text)
    assert isinstance(yaml.safe_load(text), str)


@given(st.text("0123456789.eE+-:_xobtTZ ynNYfa~", min_size=1, max_size=12))
def test_no_other_reading_is_missed(text: str) -> None:
    """What a reader of YAML 1.1 or one of YAML 1.2 takes for something else is known."""
    text = text.strip()
    for load in (yaml.safe_load, YAML(typ="safe", pure=True).load):
        try:
            read = load(text)
        except Exception:
            continue
        if not isinstance(read, (str, dict, list)):
            assert reads_otherwise(text) or read is None, (text, read)


def test_keys_and_citations_are_quoted_and_nothing_else() -> None:
    """A number that comes back as it stands, a date, a flag and a text stay as they are; a number
    that does not come back has quotes, wherever it stands.
    """
    text = """\
regulation: {number: 35, year: 2020, title: 07, enacted: {date: 2020-07-08, place: 1.0}}
headings: [{before: 13, kind: bab, number: I, title: 5}]
routes: [{id: 1, end_stated: no, basis: [1.10, 22(2)], condition: yes, deadline: ~, rhythm: ''}]
provisions:
  5: {kind: rule, summary: null}
  1(3): {refers_to: [5, "6"]}
"""
    assert (
        quoted(text, composed(text))
        == """\
regulation: {number: 35, year: 2020, title: "07", enacted: {date: 2020-07-08, place: "1.0"}}
headings: [{before: "13", kind: bab, number: I, title: 5}]
routes: [{id: "1", end_stated: no, basis: ["1.10", 22(2)], condition: "yes", deadline: ~, rhythm: ''}]
provisions:
  "5": {kind: rule, summary: null}
  1(3): {refers_to: ["5", "6"]}
"""
    )


def test_a_warning_tells_of_all_of_them_at_the_first() -> None:
    """One a file, with their number: hundreds of lines would bury the faults."""
    text = "provisions:\n  judul: {}\n  1.10: {}\n  1.2: {refers_to: [1.10]}\n"
    (found,) = form_findings(text, "a.yaml")
    assert (found.rule, found.severity, found.line, found.file) == (
        *("unquoted", "warning", 3),
        "a.yaml",
    )
    assert dict(found.message.args) == {"first": "1.10", "count": "3"}
    assert not list(form_findings(quoted(text, composed(text)), "a.yaml"))
