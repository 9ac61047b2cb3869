"""In what two regulations have something signed."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.comparison.cells import Mark
from jalur.law.rules.mandates import MandateRule
from jalur.law.rules.paraf import ParafRule
from jalur.text.messages import Message, message


def media_mark(rule: ParafRule | MandateRule) -> Mark:
    """The medium and the one that takes its place."""
    fallback = rule.fallback.medium if rule.fallback else None
    return tuple(each for each in (rule.medium, fallback) if each)


def media_wording(rule: ParafRule | MandateRule) -> Iterator[Message]:
    """The medium and what takes its place, as a cell shows them."""
    if rule.medium:
        yield message(f"medium.{rule.medium}")
    if rule.fallback:
        yield message("line.fallback", value=message(f"medium.{rule.fallback.medium}"))
