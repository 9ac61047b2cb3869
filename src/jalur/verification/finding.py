"""One thing that the text and the file do not agree on."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.law.citation import Citation
from jalur.text.messages import Message, message

ERROR = "error"
WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One disagreement, and where each side of it is found."""

    rule: str
    severity: str
    ref: Citation | None
    """Where in the regulation."""
    path: str
    """Where in the file: ``parties.dinas-sosial.basis``."""
    message: Message


def finding(rule: str, path: str, ref: Citation | None = None, /, *, severity: str = ERROR, **args: object) -> Finding:
    """A finding whose message is the phrase ``verify.<rule>``."""
    return Finding(rule=rule, severity=severity, ref=ref, path=path, message=message(f"verify.{rule}", **args))
