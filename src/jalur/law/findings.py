"""What a check finds to be wrong within a data file, or between a file and its source."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.law.citation import Citation
from jalur.law.enumerations import Severity
from jalur.text.messages import Message

ERROR: Severity = "error"
WARNING: Severity = "warning"
NOTE: Severity = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, and where."""

    rule: str
    """Kebab-case and stable: ``unknown-key``, ``name-not-in-text``."""
    severity: Severity
    message: Message
    path: str
    """Where in the file: ``parties.dinas-sosial.kind``; empty for the file as a whole."""
    ref: Citation | None = None
    """Where in the regulation, where it is held against its text."""
    file: str | None = None
    """The file as it was named; None where a region is checked that nobody read from one."""
    line: int | None = None
    """Counted from 1; None where there is no file."""
    page: int | None = None
    """Of the regulation's text, where it was held against one and the place is known."""
    text_line: int | None = None
    """Of the file that has the text, counted from 1."""
    printed: str | None = None
    """An extract of what the text has there; None where it has nothing, or none was read."""
    encoded: str | None = None
    """What the file has at ``path``, shortened; None where it has nothing."""
    also: tuple[str, ...] = ()
    """Other rules that say the same of it: whoever asks for one of them asks for this one."""
