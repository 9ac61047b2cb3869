"""``jalur validate [FILE]…``."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from jalur.answers.report import Report
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session
from jalur.errors import ANSWERED, NO, UsageError
from jalur.law.closed_lists import ClosedLists
from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.loading.common import load_common
from jalur.loading.concordance import concordance_faults
from jalur.loading.folders import SUFFIX, DataFolders, typed_path
from jalur.loading.lazy_concordance import place_of
from jalur.loading.pipes import is_pipe, read_pipe
from jalur.loading.reading import Broken, fault_of_file, read_file
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
    chosen = list(files or session.folders.every_id())
    for typed in chosen:
        _known(session.folders, typed)
    common = load_common(session.folders)
    findings = [] if files else list(map(_no_region_file, session.folders.misnamed()))
    with counted(chosen) as waiting:
        for typed in waiting:
            findings += _findings(session.folders, typed, common)
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


def _findings(folders: DataFolders, typed: str, common: ClosedLists) -> Iterator[Finding]:
    """The faults of a file or pipe that was typed."""
    if is_pipe(typed):
        yield from read_pipe(typed, common).findings
        return
    path = _known(folders, typed)
    # Of a typed file the loader itself looks at what stands before the dot.
    if not path.name.endswith(SUFFIX):
        yield _no_region_file(path)
    match read_file(path, common):
        case Region() as region:
            yield from concordance_faults(place_of(path), region)
        case Broken(faults):
            yield from faults
        case outcome:
            assert_never(outcome)


def _no_region_file(path: "Traversable") -> Finding:
    """What is wrong with a file whose name no region can have: it would be passed over."""
    said = message("fault.file-name", name=path.name)
    return fault_of_file("file-name", said, str(path))


def _known(folders: DataFolders, typed: str) -> "Traversable":
    """The file that was typed, by its path or by the id of a region, or a pipe.

    Raises ``UsageError`` where there is none.
    """
    path_typed = typed_path(typed)
    if is_pipe(typed) or os.path.isfile(path_typed):
        return Path(path_typed)
    path = folders.file(typed)
    if path is None:
        raise UsageError("no-such-file", file=typed)
    return path
