"""A clean invented regulation, and what ``audit`` finds in it once some words are others."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jalur.audit.audit import audit, binding_day
from jalur.audit.subject import Subject
from jalur.law.audit_words import AuditWords
from jalur.law.findings import Finding
from jalur.loading.audit_words import load_audit_words
from jalur.loading.folders import DataFolders
from jalur.source.text import read_source

AUDIT = Path(__file__).parents[1] / "audit"


@cache
def specimen() -> str:
    """A whole regulation with annex that breaks no rule."""
    return (AUDIT / "specimen.txt").read_text(encoding="utf-8")


@cache
def audit_words() -> AuditWords:
    """The rules and words that are shipped."""
    return load_audit_words(DataFolders())


def audited(text: str, day: str | None = None) -> tuple[Finding, ...]:
    """What is found in a text, by the rules of ``day`` or of its own."""
    subject = Subject(read_source(text), audit_words())
    return audit(audit_words(), subject, day=day or binding_day(subject, None))
