"""The audits of several texts, one behind the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain

from jalur.audit.all_answer import Audits
from jalur.audit.answer import AuditAnswer
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Page
from jalur.output.views import audit
from jalur.output.views.view import Json, Row, View


def rows(answer: Audits) -> Iterable[Row]:
    """A line per finding."""
    return chain.from_iterable(map(audit.rows, answer.audits))


def record(answer: Audits) -> Json:
    """``jalur.audits/1``."""
    return {
        "schema": "jalur.audits/1",
        "audits": [audit.record(each) for each in answer.audits],
        "notes": [],
    }


def _page(answer: Audits, catalogue: Catalogue) -> Page:
    return _joined(answer, catalogue, audit.page)


def _report(answer: Audits, catalogue: Catalogue) -> Page:
    return _joined(answer, catalogue, audit.report)


def _joined(
    answer: Audits, catalogue: Catalogue, page: Callable[[AuditAnswer, Catalogue], Page]
) -> Page:
    """The pages of the audits as one, each below its title."""
    blocks: list[Block] = []
    for each in answer.audits:
        own = page(each, catalogue)
        above = (own.sentence,) if own.sentence else ()
        # Two drafts of one regulation have one title.
        title = f"{own.title} ({each.source})" if each.source else own.title
        blocks += (Block(heading=title, above=above), *own.blocks, Block(below=own.foot))
    return Page(title=catalogue("audited.all", count=len(answer.audits)), blocks=tuple(blocks))


def _remarks(answer: Audits, catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(
        f"{each.source or each.name}: {line}"
        for each in answer.audits
        for line in audit.remarks(each, catalogue)
    )


def _sarif(answer: Audits, catalogue: Catalogue) -> Json:
    from jalur.output.views.audit_sarif import sarif

    return sarif(answer.audits, catalogue)


VIEW = View(audit.COLUMNS, rows, record, _page, remarks=_remarks, sarif=_sarif, report=_report)
