"""``jalur validate [FILE]…``."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from jalur.answers.report import Report
from jalur.cli.deliver import deliver
from jalur.cli.session import open_session
from jalur.errors import ANSWERED, NO, DataError, UsageError
from jalur.law.closed_lists import ClosedLists
from jalur.law.findings import ERROR, WARNING, Finding
from jalur.law.region import Region
from jalur.loading.common import load_common
from jalur.loading.concordance import concordance_faults
from jalur.loading.folders import SUFFIX, DataFolders, read_text, typed_path
from jalur.loading.lazy_concordance import place_of
from jalur.loading.mending.mend import form_findings, mend_file
from jalur.loading.pipes import read_pipe
from jalur.loading.reading import Broken, fault_of_file, read_file
from jalur.loading.source_file import is_pipe
from jalur.output.progress import counted
from jalur.output.views.findings import VIEW
from jalur.text.messages import Message, message

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def validate(
    ctx: typer.Context,
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]...", help="help.files")
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="help.fix")] = False,
) -> int:
    """Every fault of the files, each as file:line."""
    session = open_session(ctx)
    if fix and not all(map(_is_path, files or [""])):
        raise UsageError("fix-needs-file")
    chosen = list(files or session.folders.every_id())
    for typed in chosen:
        _known(session.folders, typed)
    common = load_common(session.folders)
    findings = [] if files else list(map(_no_region_file, session.folders.misnamed()))
    mended: list[str] = []
    with counted(chosen) as waiting:
        for typed in waiting:
            if fix:
                findings += _mended(typed, common, mended)
            findings += _findings(session.folders, typed, common)
    faults = sum(finding.severity == ERROR for finding in findings)
    report = Report(
        schema="jalur.validate/1",
        findings=tuple(findings),
        summary=_summary(faults, len(findings) - faults, len(chosen), mended if fix else None),
        details=(("mended", mended),) if fix else (),
    )
    return deliver(session, report, VIEW, code=NO if faults else ANSWERED)


def _is_path(typed: str) -> bool:
    """Whether what was typed is a file that may be written: no id of a region, and no pipe."""
    return not is_pipe(typed) and os.path.isfile(typed_path(typed))


def _mended(typed: str, common: ClosedLists, mended: list[str]) -> Iterator[Finding]:
    """Mend the form of a file; what is told of one that is left as it is."""
    path = Path(typed_path(typed))
    try:
        outcome = mend_file(path, common)
    except DataError:  # It is told as the file's only fault.
        outcome = "faulty"
    if outcome == "mended":
        mended.append(typed)
    elif outcome != "sound":
        rule = "not-mended" if outcome == "faulty" else outcome
        said = message(f"fault.{rule}")
        yield replace(fault_of_file(rule, said, str(path)), severity=WARNING)


def _summary(faults: int, warnings: int, files: int, mended: list[str] | None) -> Message:
    """How many files have how many faults; how many were mended, where that was asked."""
    first = message("findings.some" if faults else "findings.none", count=faults, files=files)
    then = None if mended is None else message("findings.mended", count=len(mended))
    if warnings:
        then = replace(message("findings.warnings", count=warnings), then=then)
    return replace(first, then=then)


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
            yield from form_findings(read_text(path), str(path))
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
