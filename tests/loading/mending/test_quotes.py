"""Which texts need quotes: those of which other readers of YAML make something else."""

from __future__ import annotations

from jalur.loading.mending.mend import composed, form_findings
from jalur.loading.mending.quotes import quoted


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
