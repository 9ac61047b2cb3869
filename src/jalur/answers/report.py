"""Everything that a check of some files finds."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.text.messages import Message


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of ``validate`` or ``verify``."""

    schema: str
    """Which contract its JSON keeps: ``jalur.validate/1``."""
    findings: tuple[Finding, ...]
    summary: Message
    details: tuple[tuple[str, object], ...] = ()
    """Further keys of the JSON."""
    verified: Region | None = None
    """The region that was held against its text, which gives its rows their names.

    None where files were only read.
    """
    source: str | None = None
    """The file with the text, where it is one that can be named."""
    notes: tuple[Note, ...] = ()

    @property
    def region(self) -> None:
        """A report is about files."""

    @property
    def silence(self) -> None:
        """A report is never silent: no finding is an answer."""

    def place(self, finding: Finding) -> str:
        """Where a finding is: the provision if a text was read, else the path within the file."""
        if self.verified is None:
            return finding.path
        return "" if finding.ref is None else self.verified.cite(finding.ref)
