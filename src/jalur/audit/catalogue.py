"""Which file looks for breaches of which rules."""

from __future__ import annotations

from jalur.audit.form import (
    articles,
    bases,
    dictum,
    headings,
    opening,
    sentences,
    tabulation,
    title,
)

FORM = (title, opening, bases, dictum, headings, articles, sentences, tabulation)
"""The files of the rules of form, in the order of a text."""
