"""Which file looks for breaches of which rules."""

from __future__ import annotations

from jalur.audit.form import (
    abbreviations,
    annexes,
    bases,
    beginning,
    defined_terms,
    definitions,
    dictum,
    final_chapters,
    opening,
    penalties,
    promulgation,
    revocation,
    signing,
    title,
)

FORM = (
    title,
    opening,
    bases,
    dictum,
    definitions,
    defined_terms,
    abbreviations,
    penalties,
    final_chapters,
    revocation,
    beginning,
    promulgation,
    signing,
    annexes,
)
"""The files of the rules of form, in the order of a text."""
