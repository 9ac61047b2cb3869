"""``jalur validate [FILE]…``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from jalur.cli.global_options import Command
from jalur.cli.progress import counted
from jalur.cli.session import open_session
from jalur.errors import NO, UsageError
from jalur.law.findings import Finding, Report
from jalur.law.region import Region
from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders
from jalur.loading.reading import Broken, read_file
from jalur.output.views import findings as view
from jalur.text.messages import message

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

app = typer.Typer(add_completion=False)


@app.command(
    cls=Command,
    help="help.validate",
    epilog="help.exit-codes",
    rich_help_panel="help.panel.data",
)
def validate(
    ctx: typer.Context,
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]...", help="help.files")
    ] = None,
) -> int:
    """Every fault of the files, each as file:line."""
    session = open_session(ctx)
    chosen = [_file(session.places, typed) for typed in files or session.places.ids()]
    common = load_common(session.places)
    findings: list[Finding] = []
    with counted(chosen) as waiting:
        for path in waiting:
            match read_file(path, common):
                case Region():
                    pass
                case Broken(faults):
                    findings += faults
                case outcome:
                    assert_never(outcome)
    report = Report(
        schema="jalur.validate/1",
        findings=tuple(findings),
        summary=message(
            "findings.some" if findings else "findings.none",
            count=len(findings),
            files=len(chosen),
        ),
    )
    return session.deliver(report, view) or (NO if findings else 0)


def _file(places: DataFolders, typed: str) -> Traversable:
    """The file that was typed, by its path or by the id of a region.

    Raises ``UsageError`` where there is none.
    """
    if os.path.isfile(typed):
        return Path(typed)
    path = places.file(typed)
    if path is None:
        raise UsageError("no-such-file", file=typed)
    return path
