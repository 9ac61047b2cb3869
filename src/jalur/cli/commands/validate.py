"""``jalur validate [FILE]…``."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from jalur.answers.report import Report
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session
from jalur.errors import ANSWERED, NO, UsageError
from jalur.law.findings import ERROR, Finding
from jalur.law.region import Region
from jalur.loading.common import load_common
from jalur.loading.concordance import concordance_faults
from jalur.loading.folders import SUFFIX, DataFolders, typed_path
from jalur.loading.lazy_concordance import place_of
from jalur.loading.reading import Broken, read_file
from jalur.output.progress import counted
from jalur.output.views.findings import VIEW
from jalur.text.messages import message

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


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
    # Of a typed file the loader itself looks at what stands before the dot.
    misnamed = (
        [each for each in chosen if not each.name.endswith(SUFFIX)]
        if files
        else session.folders.misnamed()
    )
    findings = [_no_region_file(path) for path in misnamed]
    with counted(chosen) as waiting:
        for path in waiting:
            match read_file(path, common):
                case Region() as region:
                    findings += concordance_faults(place_of(path), region)
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
    return deliver(session, report, VIEW, code=NO if findings else ANSWERED)


def _no_region_file(path: "Traversable") -> Finding:
    """What is wrong with a file whose name no region can have: it would be passed over."""
    return Finding(
        rule="file-name",
        severity=ERROR,
        message=message("fault.file-name", name=path.name),
        path="",
        file=str(path),
        line=1,
    )


def _file(folders: DataFolders, typed: str) -> "Traversable":
    """The file that was typed, by its path or by the id of a region.

    Raises ``UsageError`` where there is none.
    """
    path_typed = typed_path(typed)
    if os.path.isfile(path_typed):
        return Path(path_typed)
    path = folders.file(typed)
    if path is None:
        raise UsageError("no-such-file", file=typed)
    return path
