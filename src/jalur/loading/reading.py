"""From the text of a data file to a whole region, or to every fault of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.errors import DataError
from jalur.law.closed_lists import ClosedLists
from jalur.law.findings import ERROR, Finding
from jalur.law.region import Region
from jalur.loading.build_region import build
from jalur.loading.checks import check
from jalur.loading.data_file import DataFile
from jalur.loading.folders import id_of, read_text
from jalur.loading.mapping_reader import read_top
from jalur.text.messages import Message

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@dataclass(frozen=True, slots=True)
class Broken:
    """What is wrong with a file that gives no region."""

    findings: tuple[Finding, ...]
    """At least one, in the order of the file; where several keys are missing, in theirs."""


def read(text: str, id: str, common: ClosedLists, name: str | None = None) -> Region | Broken:
    """The region of that id that ``text`` says, or every fault of it.

    ``name`` is the file as its findings name it; None where the text lies in none.
    """
    file = DataFile(name)
    region = read_top(file, text, lambda top: build(top, common, id))
    # Without parties or provisions every reference would be one more fault, and say nothing that is
    # not said.
    if region is not None and (file.partly or (region.parties and region.provisions)):
        check(region, file)
    if region is None or file.faults:
        return Broken(tuple(sorted(dict.fromkeys(file.faults), key=_place)))
    return region


def _place(fault: Finding) -> tuple[int, str, str]:
    return (fault.line or 1, fault.path, fault.rule)


def read_file(path: Traversable, common: ClosedLists) -> Region | Broken:
    """As ``read``; that the file itself cannot be read is a fault too."""
    try:
        return read(read_text(path), id_of(path), common, str(path))
    except DataError as error:
        return unreadable(error, str(path))


def unreadable(error: DataError, file: str) -> Broken:
    """That a file as a whole cannot be read, as its fault."""
    text = Message(f"fault.{error.id}", error.phrase.args)
    return Broken((fault_of_file(error.id, text, file, error.line or 1),))


def fault_of_file(rule: str, text: Message, file: str, line: int = 1) -> Finding:
    """A fault of a file itself, whatever is in it."""
    return Finding(rule=rule, severity=ERROR, message=text, path="", file=file, line=line)
