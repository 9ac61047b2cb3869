"""Which file looks for breaches of which rules."""

from __future__ import annotations

from jalur.audit.form import (
    abbreviations,
    annexes,
    articles,
    bases,
    beginning,
    defined_terms,
    definitions,
    dictum,
    final_chapters,
    headings,
    opening,
    penalties,
    promulgation,
    revocation,
    sentences,
    signing,
    tabulation,
    title,
)

FORM = (
    title,
    opening,
    bases,
    dictum,
    headings,
    articles,
    sentences,
    tabulation,
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
