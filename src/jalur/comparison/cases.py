"""The case that a rule is for, and how one signs, in words that every city shares."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jalur.comparison.cells import Mark, free_text_mark
from jalur.comparison.population import Population

if TYPE_CHECKING:  # Types alone: few rules have either.
    from jalur.law.rules.amounts import Amount
    from jalur.law.rules.signatures import SignatureLine


def amount_mark(amount: Amount | None) -> Mark:
    """The smallest and the largest amount."""
    if amount is None:
        return ()
    highest = "" if amount.highest is None else str(amount.highest)
    return (f"{amount.lowest}-{highest}",)


def signature_mark(population: Population, signature: Iterable[SignatureLine]) -> Mark:
    """Each line from top to bottom: what stands before the office, its class, what else it is."""
    lines = []
    for line in signature:
        office = population.classes((line.office,)) if line.office else free_text_mark(line.words)
        lines.append(" ".join((line.by or "", *office, *free_text_mark(line.part))).strip())
    return tuple(lines)
