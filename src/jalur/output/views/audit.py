"""What an audit found."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from jalur.audit.answer import AuditAnswer
from jalur.law.audit_rules import FIRST
from jalur.law.enumerations import SEVERITIES
from jalur.law.findings import Finding
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.common import indonesian
from jalur.output.views.view import Json, Row, View
from jalur.text.messages import day, message

COLUMNS = (
    *("file", "line", "severity", "rule", "ref", "message"),
    *("page", "printed", "wants", "since", "check_pdf", "oddity", "also"),
)


def rows(answer: AuditAnswer) -> Iterable[Row]:
    """A line per finding."""
    for each in answer.findings:
        told = _told(answer, each).values()
        yield tuple("" if value is None else cell(value) for value in told)


def cell(value: object) -> str:
    """A value of a column, beside None."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(value)
    return str(value)


def _told(answer: AuditAnswer, finding: Finding) -> Json:
    rule = answer.rule(finding.rule)
    oddity = answer.oddity(finding)
    return {
        "file": finding.file,
        "line": finding.line,
        "severity": finding.severity,
        "rule": finding.rule,
        "ref": answer.place(finding.ref) or None,
        "message": indonesian(finding.message),
        "page": finding.page,
        "printed": finding.printed,
        "wants": indonesian(message(f"wants.{finding.rule}")),
        "since": rule.since,
        "check_pdf": _is_of_a_scan(answer, finding),
        "oddity": oddity.text if oddity else None,
        "also": list(finding.also),
    }


def _is_of_a_scan(answer: AuditAnswer, finding: Finding) -> bool:
    """Whether a scan may be to blame; a Word file is none."""
    is_word = (answer.source or "").casefold().endswith(".docx")
    return answer.rule(finding.rule).scanned and not is_word


def record(answer: AuditAnswer) -> Json:
    """``jalur.audit/1``."""
    counts = Counter(each.severity for each in answer.findings)
    return {
        "schema": "jalur.audit/1",
        "city": None if answer.of is None else answer.of.id,
        "regulation": answer.name,
        "source": answer.source,
        "promulgated": answer.promulgated,
        "rules_of": answer.day,
        "counts": {level: counts[level] for level in SEVERITIES},
        "not_asked": list(answer.not_asked),
        "not_in_force": list(answer.unbound),
        "findings": [_told(answer, each) for each in answer.findings],
        "oddities": [
            {"at": answer.place(each.at), "kind": each.kind, "text": each.text}
            for each in answer.oddities
        ],
        "suppressed": [
            {**_told(answer, each.finding), "reason": each.reason} for each in answer.suppressed
        ],
        "notes": [],
    }


def page(answer: AuditAnswer, catalogue: Catalogue) -> Page:
    """The regulation and how much was found; each finding with the printed words; what each rule
    wants, once.
    """
    blocks = []
    for each in answer.findings:
        weight = catalogue(f"severity.{each.severity}")
        said = f"{each.file}:{each.line}: {weight}: {catalogue.text(each.message)} [{each.rule}]"
        blocks.append(
            Block(below=(said, *(f"  {line}" for line in _sides(answer, each, catalogue))))
        )
    if answer.findings:
        broken = {each.rule for each in answer.findings}
        wants = tuple(
            f"{each.id}: {catalogue(f'wants.{each.id}')}"
            for each in answer.rules
            if each.id in broken
        )
        blocks.append(Block(heading=catalogue("audited.wants"), below=wants))
    blocks += _judgements(answer, catalogue)
    return Page(
        title=f"{answer.name}: {summary(answer, catalogue)}",
        blocks=tuple(blocks),
        foot=tuple(_foot(answer, catalogue)),
    )


def _judgements(answer: AuditAnswer, catalogue: Catalogue) -> Iterable[Block]:
    """The oddities of the file that no finding meets, under a heading of their own."""
    if answer.oddities:
        told: dict[str, list[str]] = {}
        for each in answer.oddities:
            place = answer.place(each.at)
            # Many name their place themselves, and some stand at several.
            told.setdefault(each.text, []).extend([] if place in each.text else [place])
        lines = tuple(": ".join(filter(None, ("; ".join(at), said))) for said, at in told.items())
        yield Block(heading=catalogue("audited.oddities"), below=lines)


def report(answer: AuditAnswer, catalogue: Catalogue) -> Page:
    """The findings by chapter of the regulation, with the rule beside each; a summary on top."""
    columns = ("where", "weight", "finding", "rule")
    heads = tuple(Column(catalogue(f"audit-column.{name}")) for name in columns)
    blocks = [_counted(answer, catalogue)] if answer.findings else []
    for chapter, found in groupby(answer.findings, lambda each: _part(answer, each, catalogue)):
        table = tuple(tuple(_cells(answer, each, catalogue)) for each in found)
        blocks.append(Block(heading=chapter, columns=heads, rows=table))
    if answer.suppressed:
        blocks.append(_staying(answer, catalogue))
    blocks += _judgements(answer, catalogue)
    name = " TENTANG ".join(filter(None, (answer.name, answer.about)))
    return Page(
        title=catalogue("audited.report", name=name),
        sentence=" ".join((summary(answer, catalogue), catalogue("audited.law"))),
        blocks=tuple(blocks),
        foot=tuple(_foot(answer, catalogue)),
    )


def _counted(answer: AuditAnswer, catalogue: Catalogue) -> Block:
    """How often each rule is broken, the heaviest first."""
    counts = Counter((each.severity, each.rule) for each in answer.findings)
    order = sorted(counts, key=lambda each: (SEVERITIES.index(each[0]), -counts[each]))
    columns = ("weight", "rule", "count", "wants")
    return Block(
        heading=catalogue("audited.summary"),
        columns=tuple(
            Column(catalogue(f"audit-column.{name}"), "number" if name == "count" else "plain")
            for name in columns
        ),
        rows=tuple(
            (
                catalogue(f"severity.{level}"),
                rule,
                str(counts[level, rule]),
                catalogue(f"wants.{rule}"),
            )
            for level, rule in order
        ),
    )


def _staying(answer: AuditAnswer, catalogue: Catalogue) -> Block:
    """What stays, and why."""
    columns = ("where", "finding", "rule", "reason")
    rows = []
    for finding, reason in answer.suppressed:
        where, _, said, rule = _cells(answer, finding, catalogue)
        rows.append((where, said, rule, reason))
    return Block(
        heading=catalogue("audited.staying"),
        columns=tuple(Column(catalogue(f"audit-column.{name}")) for name in columns),
        rows=tuple(rows),
    )


def _part(answer: AuditAnswer, finding: Finding, catalogue: Catalogue) -> str:
    """The chapter that a finding stands in, or the part of the text that is none."""
    chapter = answer.chapter(finding.ref)
    if chapter:
        return chapter
    level = finding.ref.parts[0].level if finding.ref is not None else "whole"
    return catalogue(f"audit-part.{level}")


def _cells(answer: AuditAnswer, finding: Finding, catalogue: Catalogue) -> Iterable[str]:
    where = [_place(answer, finding, catalogue)]
    if finding.page is not None:
        where.append(catalogue("audited.page", page=finding.page))
    if finding.text_line is not None:
        where.append(catalogue("finding.on-line", line=finding.text_line))
    elif finding.line is not None:
        where.append(f"{os.path.basename(finding.file or '')}:{finding.line}")
    yield "\n".join(filter(None, where))
    yield catalogue(f"severity.{finding.severity}")
    said = [catalogue.text(finding.message)]
    if finding.printed:
        said.append(f"“{finding.printed}”")
    if _is_of_a_scan(answer, finding):
        said.append(catalogue("audited.check-pdf"))
    oddity = answer.oddity(finding)
    if oddity is not None:
        said.append(catalogue("audited.oddity", text=oddity.text))
    yield "\n".join(said)
    yield f"{finding.rule}: {catalogue(f'wants.{finding.rule}')}"


def _place(answer: AuditAnswer, finding: Finding, catalogue: Catalogue) -> str:
    """Where it is; a heading stands before the article that follows it."""
    place = answer.place(finding.ref)
    if place and answer.rule(finding.rule).heading:
        return catalogue("audited.ahead", place=place)
    return place


def _sides(answer: AuditAnswer, finding: Finding, catalogue: Catalogue) -> Iterable[str]:
    where = [_place(answer, finding, catalogue)]
    if finding.page is not None:
        where.append(catalogue("audited.page", page=finding.page))
    place = ", ".join(filter(None, where))
    if finding.printed and place:
        yield catalogue("finding.text", words=f"“{finding.printed}”", place=place)
    elif finding.printed:
        yield f"“{finding.printed}”"
    elif place:
        yield place
    if _is_of_a_scan(answer, finding):
        yield catalogue("audited.check-pdf")
    if oddity := answer.oddity(finding):
        yield catalogue("audited.oddity", text=oddity.text)


def summary(answer: AuditAnswer, catalogue: Catalogue) -> str:
    """How many findings of which weight there are."""
    counts = Counter(each.severity for each in answer.findings)
    said = catalogue(
        "audited.some" if answer.findings else "audited.none",
        errors=counts["error"],
        warnings=counts["warning"],
        notes=counts["note"],
    )
    if answer.is_before_the_law:
        bound = catalogue("audited.none-bound", day=catalogue.text(day(FIRST)))
        said = f"{said} {bound}"
    if answer.left_out:
        said = f"{said} {catalogue('verified.left-out', count=answer.left_out)}"
    if answer.suppressed:
        said = f"{said} {catalogue('audited.suppressed', count=len(answer.suppressed))}"
    return said


def _foot(answer: AuditAnswer, catalogue: Catalogue) -> Iterable[str]:
    if answer.day is None:
        yield catalogue("audited.all-rules")
    else:
        yield catalogue("audited.rules-of", day=catalogue.text(day(answer.day)))
    without = len(answer.not_asked) - len(answer.wordless) - len(answer.partial)
    for phrase, count in (
        ("audited.no-file" if answer.of is None else "audited.no-text", without),
        ("audited.no-words", len(answer.wordless)),
        ("audited.in-part", len(answer.partial)),
        ("audited.unbound", len(answer.unbound)),
    ):
        if count:
            yield catalogue(phrase, count=count)


def remarks(answer: AuditAnswer, catalogue: Catalogue) -> tuple[str, ...]:
    """The summary, by the rules of which day, and what was not asked: for stderr."""
    said = [summary(answer, catalogue), *_foot(answer, catalogue)]
    if answer.oddities:
        said.append(catalogue("audited.oddities-left", count=len(answer.oddities)))
    return tuple(said)


def _sarif(answer: AuditAnswer, catalogue: Catalogue) -> Json:
    from jalur.output.views.audit_sarif import sarif

    return sarif([answer], catalogue)


VIEW = View(COLUMNS, rows, record, page, remarks=remarks, sarif=_sarif, report=report)
