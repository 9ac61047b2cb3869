"""Which file looks for breaches of which rules."""

from __future__ import annotations

from jalur.audit.form import bases, dictum, opening, title

FORM = (title, opening, bases, dictum)
"""The files of the rules of form, in the order of a text."""
