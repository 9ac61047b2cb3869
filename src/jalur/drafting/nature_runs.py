"""Natures of relations one behind the other: *hierarkis, koordinatif dan konsultatif*."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.law.closed_lists import ClosedLists
from jalur.verification.patterns import any_of


def nature_run(common: ClosedLists, joints: Iterable[str]) -> str:
    """A pattern for one nature or several, as they are spelt, with these words between them."""
    spelt = any_of(word for each in common.natures.values() for word in each)
    joint = any_of(joints)
    return rf"(?:{spelt})(?:(?:\s*,\s*(?:(?:{joint})\s+)?|\s+(?:{joint})\s+)(?:{spelt}))*"
