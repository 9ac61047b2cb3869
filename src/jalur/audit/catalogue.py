"""Which file looks for breaches of which rules."""

from __future__ import annotations

from jalur.audit.form import bases, dictum, opening, title
from jalur.audit.substance import annexes, coordinators, numbers, references

FORM = (title, opening, bases, dictum)
"""The files of the rules of form, in the order of a text."""
SUBSTANCE = (references, annexes, numbers, coordinators)
"""The files of the rules of substance, which need the file that encodes the text."""
