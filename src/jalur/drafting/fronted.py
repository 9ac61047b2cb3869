"""Sentences in the passive that begin with whoever does what they tell."""

from __future__ import annotations

from jalur.drafting.reading import Reading
from jalur.law.rules.signatures import IN_THE_NAME
from jalur.verification.patterns import any_of


def by_front(reading: Reading, mark: str = "") -> str:
    """A pattern of *Oleh A atas nama B dapat* and *Hanya oleh A* before such a verb, of groups
    ``a``, ``name`` and ``force``, each behind a ``mark``.
    """
    words = reading.vocabulary
    only = any_of(words.drafting.mandates["only"])
    name = any_of(words.saying["by"][IN_THE_NAME])
    return (
        rf"(?:(?:{only})\s+)?(?:{any_of(words.agents)})\s+(?P<{mark}a>{reading.offices})"
        rf"(?:,?\s+(?:{name})\s*<(?P<{mark}name>[a-z0-9-]+)>)?,?"
        rf"(?:\s+(?P<{mark}force>{any_of(reading.common.forces)}))?\s+"
    )
