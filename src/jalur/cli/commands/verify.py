"""``jalur verify CITY --source FILE``."""

from __future__ import annotations

from typing import Annotated

import typer

from jalur.cli.arguments import City
from jalur.cli.deliver import deliver
from jalur.cli.global_options import Command
from jalur.cli.session import open_session
from jalur.errors import NO
from jalur.loading.lines import line_of, load_lines
from jalur.loading.vocabulary import load_vocabulary, read_source_file
from jalur.output.views.findings import VIEW, Finding, Report
from jalur.source.text import operative, read_source
from jalur.text.messages import message
from jalur.verification.finding import ERROR
from jalur.verification.verify import verify as ask

app = typer.Typer(add_completion=False)


@app.command(cls=Command)
def verify(
    ctx: typer.Context,
    city: City,
    source: Annotated[str, typer.Option("--source", metavar="FILE", help="help.source")],
) -> int:
    """Hold a city's YAML against the text of its regulation, in both directions."""
    session = open_session(ctx)
    text, fingerprint = read_source_file(source)
    region = session.city(city)
    read = read_source(text)
    lines, file = load_lines(session.folders, region.id), str(session.folders.file(region.id))
    found = tuple(
        Finding(
            file=file,
            line=line_of(lines, each.path),
            severity=each.severity,
            rule=each.rule,
            ref=region.cite(each.ref) if each.ref else "",
            message=each.message,
        )
        for each in ask(region, read, load_vocabulary(session.folders), fingerprint)
    )
    counts = {
        "provisions_in_text": len(operative(read.provisions)),
        "provisions_encoded": len(operative(region.provisions)),
    }
    summary = message("verified.some" if found else "verified.none", count=len(found), **counts)
    details = (("city", region.id), *counts.items())
    report = Report(
        schema="jalur.verify/1", findings=_sorted(found), summary=summary, details=details
    )
    return deliver(session, report, VIEW) or (
        NO if any(each.severity == ERROR for each in found) else 0
    )


def _sorted(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda each: (each.line, each.rule)))
