"""``jalur verify CITY --source FILE``."""

import errno
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from jalur.answers.report import Report
from jalur.cli.arguments import MaybeCity
from jalur.cli.chosen_findings import ChosenFindings, Explain, FailOn, Ignore, Select, known_rule
from jalur.cli.deliver import deliver
from jalur.cli.session import Session, open_session
from jalur.errors import OutputError, UsageError
from jalur.law.findings import Finding
from jalur.loading.concordance import write_concordance
from jalur.loading.folders import DataFolders
from jalur.loading.lazy_concordance import place_of
from jalur.loading.source_file import STDIN, read_source_file
from jalur.loading.vocabulary import load_vocabulary
from jalur.output.views.findings import VERIFY_VIEW
from jalur.source.text import SourceText, operative, read_source
from jalur.text.messages import message
from jalur.verification.concordance import Reader
from jalur.verification.evidence import Evidence
from jalur.verification.verify import verify as ask


def verify(
    ctx: typer.Context,
    city: MaybeCity = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="FILE", help="help.source")
    ] = None,
    write: Annotated[
        bool, typer.Option("--write-concordance", help="help.write-concordance")
    ] = False,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = "error",
    explain: Explain = None,
) -> int:
    """Hold a city's YAML against the text of its regulation, in both directions."""
    session = open_session(ctx)
    if explain is not None:
        return _explained(session, explain)
    if city is None or source is None:
        raise UsageError("missing-argument", name="CITY" if city is None else "--source")
    chosen = ChosenFindings.typed(select, ignore, fail_on)
    text, fingerprint = read_source_file(source)
    folders, region = session.file(city)
    parsed = read_source(text)
    vocabulary = load_vocabulary(folders)
    if write:
        _write(folders, Evidence(region, parsed, vocabulary))
    found = ask(region, parsed, vocabulary, fingerprint)
    findings = tuple(chosen.of(_printed(_placed(found, folders, region.id), parsed)))
    counts = {
        "provisions_in_text": len(operative(parsed.provisions)),
        "provisions_encoded": len(operative(region.provisions)),
    }
    report = Report(
        schema="jalur.verify/1",
        findings=findings,
        summary=message(
            "verified.some" if findings else "verified.none",
            count=len(findings),
            **counts,
        ),
        details=(("city", region.id), *counts.items()),
        verified=region,
        source=None if source == STDIN else source,
    )
    return deliver(session, report, VERIFY_VIEW) or chosen.code(findings)


def _explained(session: Session, rule: str) -> int:
    from jalur.answers.rule import RuleAnswer
    from jalur.output.views.rule import VIEW

    return deliver(session, RuleAnswer(known_rule(rule)), VIEW)


def _write(folders: DataFolders, evidence: Evidence) -> None:
    """Write the concordance beside the region's file.

    Raises ``OutputError`` where it cannot be written, as into a zip file.
    """
    file = folders.file(evidence.region.id)
    if not isinstance(file, Path):
        raise OutputError("unwritten", reason=os.strerror(errno.EROFS))
    write_concordance(Path(str(place_of(file))), Reader(evidence).concordance())


def _printed(findings: tuple[Finding, ...], source: SourceText) -> Iterator[Finding]:
    """The findings with the page and line of the text that has their provision."""
    for finding in findings:
        place = None if finding.ref is None else source.place(finding.ref)
        if place is None:
            yield finding
        else:
            page = place.page if source.pages > 1 else None
            yield replace(finding, page=page, text_line=place.line)


def _placed(findings: tuple[Finding, ...], folders: DataFolders, id: str) -> tuple[Finding, ...]:
    """The findings with the file and the line of each, by line."""
    if not findings:
        return ()
    from jalur.loading.line_numbers import load_lines

    file = load_lines(folders, id)
    lines = {finding.path: file.line_of(finding.path) for finding in findings}
    placed = [replace(finding, file=file.name, line=lines[finding.path]) for finding in findings]
    return tuple(sorted(placed, key=lambda finding: (lines[finding.path], finding.rule)))
