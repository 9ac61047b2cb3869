"""``jalur verify CITY --source FILE``."""

import errno
import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from jalur.answers.report import Report
from jalur.cli.arguments import MaybeCity
from jalur.cli.chosen_findings import (
    FAILING,
    ChosenFindings,
    Explain,
    FailOn,
    Ignore,
    Select,
    known_rule,
)
from jalur.cli.deliver import deliver
from jalur.cli.session import Session, choice, open_session
from jalur.errors import ANSWERED, NO, OutputError, UsageError
from jalur.law.findings import ERROR, Finding
from jalur.law.region import Region
from jalur.loading.concordance import write_concordance
from jalur.loading.folders import DataFolders
from jalur.loading.lazy_concordance import place_of
from jalur.loading.source_file import STDIN, read_source_file
from jalur.loading.vocabulary import load_vocabulary
from jalur.output.views.findings import VERIFY_VIEW
from jalur.source.fingerprints import fingerprints_of
from jalur.source.text import SourceText, operative, read_source
from jalur.text.messages import Message, message
from jalur.verification.concordance import Reader
from jalur.verification.evidence import Evidence
from jalur.verification.rows_by_party import as_cited
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
    progress: Annotated[bool, typer.Option("--progress", help="help.progress")] = False,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = "error",
    explain: Explain = None,
) -> int:
    """Hold a city's YAML against the text of its regulation, in both directions."""
    session = open_session(ctx)
    failing = choice(ctx, "fail-on", fail_on, FAILING, "unknown-severity") or fail_on
    if explain is not None:
        return _explained(session, explain)
    if city is None or source is None:
        missing = message("metavar.city") if city is None else "--source"
        raise UsageError("missing-argument", name=missing)
    chosen = ChosenFindings.typed(select, ignore, failing)
    if progress and (select or ignore):
        raise UsageError("progress-or-findings")
    text, fingerprint = read_source_file(source)
    folders, region = session.file(city)
    parsed = as_cited(region, read_source(text))
    vocabulary = load_vocabulary(folders)
    if write:
        _write(folders, Evidence(region, parsed, vocabulary), fingerprint)
    if progress:
        return _progress(session, folders, Evidence(region, parsed, vocabulary))
    found = ask(region, parsed, vocabulary, fingerprint)
    wanted = tuple(chosen.of(found))
    findings = _placed(wanted, region, parsed, folders) if wanted else ()
    counts = {
        "provisions_in_text": len(operative(parsed.provisions)),
        "provisions_encoded": len(operative(region.provisions)),
    }
    report = Report(
        schema="jalur.verify/1",
        findings=findings,
        summary=_summary(findings, len(found) - len(findings), counts),
        details=(("city", region.id), *counts.items()),
        verified=region,
        source=None if source == STDIN else source,
    )
    return deliver(session, report, VERIFY_VIEW, code=chosen.code(findings))


def _summary(findings: tuple[Finding, ...], left_out: int, counts: dict[str, int]) -> Message:
    """How many there are, and how many that were not asked for."""
    errors = sum(finding.severity == ERROR for finding in findings)
    said = message(
        "verified.some" if findings else "verified.none",
        count=len(findings),
        errors=errors,
        warnings=len(findings) - errors,
        **counts,
    )
    return replace(said, then=message("verified.left-out", count=left_out)) if left_out else said


def _explained(session: Session, rule: str) -> int:
    from jalur.answers.rule import RuleAnswer
    from jalur.output.views.rule import VIEW

    return deliver(session, RuleAnswer(known_rule(rule)), VIEW)


def _progress(session: Session, folders: DataFolders, evidence: Evidence) -> int:
    """Tell what is left; the exit code is 1 where something is."""
    from jalur.loading.line_numbers import load_lines
    from jalur.output.views.progress import VIEW
    from jalur.verification.progress import progress

    file = load_lines(folders, evidence.region.id)
    guesses = [(line, file.path_at(line)) for line in sorted(file.guesses)]
    answer = progress(evidence, file.lines, guesses)
    return deliver(session, answer, VIEW, code=NO if answer.left else ANSWERED)


def _write(folders: DataFolders, evidence: Evidence, fingerprint: str) -> None:
    """Write the concordance beside the region's file, with whose words it has.

    Raises ``OutputError`` where it cannot be written, as into a zip file.
    """
    file = folders.file(evidence.region.id)
    if not isinstance(file, Path):
        raise OutputError("unwritten", reason=os.strerror(errno.EROFS))
    place, made = Path(str(place_of(file))), Reader(evidence).concordance()
    text = fingerprints_of(evidence.source, fingerprint)
    write_concordance(place, made, evidence.region.provisions, text)


def _placed(
    findings: tuple[Finding, ...], region: Region, source: SourceText, folders: DataFolders
) -> tuple[Finding, ...]:
    """The findings with their places; what reads them is only loaded where there are any."""
    from jalur.cli.placed_findings import placed
    from jalur.loading.excerpts import load_excerpts
    from jalur.loading.line_numbers import load_lines

    lines, excerpts = load_lines(folders, region.id), load_excerpts(folders, region.id)
    return placed(findings, region, source, lines, excerpts)
