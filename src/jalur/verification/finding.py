"""How the rules of verification word what the text and the file do not agree on."""

from __future__ import annotations

from jalur.law.citation import Citation
from jalur.law.enumerations import Severity
from jalur.law.findings import ERROR, Finding
from jalur.text.messages import message


def finding(
    rule: str,
    path: str,
    ref: Citation | None = None,
    /,
    *,
    severity: Severity = ERROR,
    **gaps: object,
) -> Finding:
    """A finding whose message is the phrase ``verify.<rule>``, with its gaps filled.

    ``path`` is where the file speaks of it (``parties.dinas-sosial.basis``), ``ref`` where the
    regulation does. Which file that is, and on which line, is known to whoever read it.
    """
    text = message(f"verify.{rule}", **gaps)
    return Finding(rule=rule, severity=severity, message=text, path=path, ref=ref)
