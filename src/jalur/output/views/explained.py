"""What a finding is explained by: what text and file have, and the example of its rule."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.answers.report import Report
from jalur.law.findings import Finding
from jalur.output.language import Catalogue


def both_sides(answer: Report, finding: Finding, catalogue: Catalogue) -> Iterator[str]:
    """What the text has at the provision and what the file has at the path, a line each."""
    nothing = catalogue("finding.nothing")
    if place := text_place(answer, finding, catalogue):
        words = nothing if finding.printed is None else f"“{finding.printed}”"
        yield catalogue("finding.text", words=words, place=place)
    if finding.path:
        yield catalogue("finding.file", value=finding.encoded or nothing, path=finding.path)


def text_place(answer: Report, finding: Finding, catalogue: Catalogue) -> str:
    """The provision of a finding, with the page and line at which the text has it."""
    printed = ""
    if finding.text_line is not None:
        paged = "finding.on-page" if finding.page else "finding.on-line"
        printed = catalogue(paged, page=finding.page, line=finding.text_line)
    return ", ".join(filter(None, (answer.place(finding), printed)))


def example_lines(rule: str, catalogue: Catalogue) -> Iterator[str]:
    """The example of a rule: a line for the text, and one for the file."""
    from jalur.verification.rules.examples import EXAMPLES

    example, nothing = EXAMPLES[rule], catalogue("finding.nothing")
    yield catalogue("explain.example")
    text = f"“{example.text}”" if example.text else nothing
    yield "  " + catalogue("explain.text", words=text)
    yield "  " + catalogue("explain.file", value=example.file or nothing)
