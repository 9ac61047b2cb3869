"""``jalur validate [FILE]…``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from jalur.cli.deliver import deliver
from jalur.cli.global_options import Command
from jalur.cli.session import open_session
from jalur.errors import NO, UsageError
from jalur.loading.common import load_common
from jalur.loading.data_file import Fault
from jalur.loading.folders import DataFolders
from jalur.loading.reading import read_file
from jalur.output.progress import counted
from jalur.output.views.findings import VIEW, Finding, Report
from jalur.text.messages import message

app = typer.Typer(add_completion=False)


@app.command(cls=Command)
def validate(
    ctx: typer.Context,
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]...", help="help.files")
    ] = None,
) -> int:
    """Every fault of the files, each as file:line."""
    session = open_session(ctx)
    chosen = [_file(session.folders, typed) for typed in files or session.folders.ids()]
    common = load_common(session.folders)
    findings: list[Finding] = []
    with counted(chosen) as waiting:
        for file in waiting:
            found = read_file(file, common)
            findings += (
                [_finding(file, fault) for fault in found] if isinstance(found, tuple) else []
            )
    summary = message(
        "findings.some" if findings else "findings.none", count=len(findings), files=len(chosen)
    )
    report = Report(schema="jalur.validate/1", findings=tuple(findings), summary=summary)
    return deliver(session, report, VIEW) or (NO if findings else 0)


def _finding(file: Path, fault: Fault) -> Finding:
    return Finding(
        file=str(file),
        line=fault.line,
        severity=fault.severity,
        rule=fault.rule,
        ref=fault.path,
        message=fault.message,
    )


def _file(places: DataFolders, typed: str) -> Path:
    if os.path.isfile(typed):
        return Path(typed)
    found = places.file(typed)
    if found is None:
        raise UsageError("no-such-file", file=typed)
    return found
