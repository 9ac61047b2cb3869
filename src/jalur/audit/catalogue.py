"""Which file looks for breaches of which rules."""

from __future__ import annotations

from jalur.audit.form import (
    bases,
    delegation,
    dictum,
    language,
    opening,
    reference_targets,
    reference_words,
    title,
)

FORM = (
    title,
    opening,
    bases,
    dictum,
    delegation,
    language,
    reference_words,
    reference_targets,
)
"""The files of the rules of form, in the order of a text."""
