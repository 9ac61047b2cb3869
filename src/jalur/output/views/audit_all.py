"""The audits of every region: how often each rule is broken in which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from jalur.audit.all_answer import AllAudited
from jalur.audit.answer import AuditAnswer
from jalur.law.enumerations import SEVERITIES
from jalur.law.findings import Finding
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.common import indonesian
from jalur.output.views.view import Json, Row, View
from jalur.text.messages import day, message

_NOT_ASKED = "–"


def view(answer: AllAudited) -> View[AllAudited]:
    """The view of this answer: its columns are the regions that were audited."""
    columns = ("rule", "level", "total", *map(_id, answer.audits))
    return View(columns, rows, record, page, remarks=_remarks, sarif=_sarif, report=report)


def _id(audit: AuditAnswer) -> str:
    return audit.of.id if audit.of is not None else audit.name


def rows(answer: AllAudited) -> Iterable[Row]:
    """A line per rule and weight; the cell is empty where the rule was not asked."""
    for each in answer.counted():
        cells = ("" if count is None else str(count) for count in each.counts)
        yield (each.rule.id, each.level, str(each.total), *cells)


def record(answer: AllAudited) -> Json:
    """``jalur.audit-all/1``."""
    ids = [_id(each) for each in answer.audits]
    return {
        "schema": "jalur.audit-all/1",
        "sources": answer.sources,
        "rules_of": answer.rules_of,
        "cities": [_city(each) for each in answer.audits],
        "rows": [
            {
                "rule": each.rule.id,
                "level": each.level,
                "since": each.rule.since,
                "wants": indonesian(message(f"wants.{each.rule.id}")),
                "total": each.total,
                "cells": dict(zip(ids, each.counts, strict=True)),
            }
            for each in answer.counted()
        ],
        "counts": _by_level(each for audit in answer.audits for each in audit.findings),
        "notes": [],
    }


def _city(audit: AuditAnswer) -> Json:
    return {
        "city": _id(audit),
        "regulation": audit.name,
        "source": audit.source,
        "promulgated": audit.promulgated,
        "rules_of": audit.day,
        "counts": _by_level(audit.findings),
        "suppressed": len(audit.suppressed),
        "not_asked": list(audit.not_asked),
    }


def _by_level(findings: Iterable[Finding]) -> dict[str, int]:
    counts = Counter(each.severity for each in findings)
    return {level: counts[level] for level in SEVERITIES}


def page(answer: AllAudited, catalogue: Catalogue) -> Page:
    """Each region with how much was found in it, then each rule with where it is broken."""
    return _page(answer, catalogue, wanted=False)


def report(answer: AllAudited, catalogue: Catalogue) -> Page:
    """The same with what each rule wants, to be handed in."""
    return _page(answer, catalogue, wanted=True)


def _page(answer: AllAudited, catalogue: Catalogue, wanted: bool) -> Page:
    blocks = (_of_cities(answer, catalogue), *_of_rules(answer, catalogue, wanted))
    return Page(
        title=catalogue("audited.all", count=len(answer.audits)),
        sentence=_summary(answer, catalogue),
        blocks=tuple(each for each in blocks if each.rows),
        foot=tuple(_foot(answer, catalogue)),
    )


def _of_cities(answer: AllAudited, catalogue: Catalogue) -> Block:
    heads = [Column(catalogue("audit-column.city"), "strong")]
    heads += [Column(catalogue("audit-column.promulgated"))]
    heads += [Column(catalogue(f"audit-column.{level}s"), "number") for level in SEVERITIES]
    table = []
    for each in answer.audits:
        when = catalogue.text(day(each.promulgated)) if each.promulgated else ""
        table.append((_id(each), when, *map(str, _by_level(each.findings).values())))
    return Block(columns=tuple(heads), rows=tuple(table))


def _of_rules(answer: AllAudited, catalogue: Catalogue, wanted: bool) -> Iterable[Block]:
    """A table for each weight."""
    heads = [Column(catalogue("audit-column.rule"), "citation")]
    heads += [Column(_id(each), "number") for each in answer.audits]
    heads += [Column(catalogue("audit-column.total"), "number")]
    if wanted:
        heads.append(Column(catalogue("audit-column.wants")))
    for level, counted in groupby(answer.counted(), lambda each: each.level):
        table = []
        for each in counted:
            cells = (_NOT_ASKED if count is None else str(count) for count in each.counts)
            wants = (catalogue(f"wants.{each.rule.id}"),) if wanted else ()
            table.append((each.rule.id, *cells, str(each.total), *wants))
        heading = catalogue(f"audit-column.{level}s").capitalize()
        yield Block(heading=heading, columns=tuple(heads), rows=tuple(table))


def _summary(answer: AllAudited, catalogue: Catalogue) -> str:
    counts = _by_level(each for audit in answer.audits for each in audit.findings)
    said = [
        catalogue(
            "audited.some" if any(counts.values()) else "audited.none",
            errors=counts["error"],
            warnings=counts["warning"],
            notes=counts["note"],
        )
    ]
    if left_out := sum(each.left_out for each in answer.audits):
        said.append(catalogue("verified.left-out", count=left_out))
    if suppressed := sum(len(each.suppressed) for each in answer.audits):
        said.append(catalogue("audited.suppressed", count=suppressed))
    return " ".join(said)


def _foot(answer: AllAudited, catalogue: Catalogue) -> Iterable[str]:
    if answer.rules_of is not None:
        yield catalogue("audited.rules-of", day=catalogue.text(day(answer.rules_of)))
    else:
        yield catalogue("audited.rules-of-each")
    if answer.sources is None:
        yield catalogue("audited.no-sources")
    elif answer.without_text:
        cities = ", ".join(answer.without_text)
        yield catalogue("audited.without-text", folder=answer.sources, cities=cities)


def _remarks(answer: AllAudited, catalogue: Catalogue) -> tuple[str, ...]:
    return (_summary(answer, catalogue), *_foot(answer, catalogue))


def _sarif(answer: AllAudited, catalogue: Catalogue) -> Json:
    from jalur.output.views.audit_sarif import sarif

    return sarif(answer.audits, catalogue)
