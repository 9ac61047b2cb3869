"""Where the facts of a draft rest: the provisions that those facts tell the kinds of."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from jalur.law.citation import Citation


@dataclass(frozen=True, slots=True)
class FactPlaces:
    """The provisions on which facts of a draft rest."""

    relations: Set[Citation]
    """Those that set two sides in relation."""
    items: Set[Citation]
    """The items of the lists that those open."""
    pairs: Set[Citation]
    """Other points, that lead from one party to another."""
    silent: Set[Citation]
    """Those that name whom somebody stands in for, or who passed something on to him."""
    ways: Set[Citation]
    """Those that lay down a way: through another, or to whom the text says."""
    plain_ways: Set[Citation]
    """Those of them that say nothing else."""
    through: Set[Citation]
    """Those that lead through somebody, with or without a case in which they do."""
    charged: Set[Citation]
    """The items of lists of powers, duties and tasks."""
    acts: Set[Citation]
    """Mandates with an act."""
    mandates: Set[Citation]
    """Other mandates."""
    assigned: Set[Citation]
    """Those that set units under a coordinator, and the items of their lists."""
    denied: Set[Citation]
    """Those that deny somebody a coordinator."""
    initials: Set[Citation]
    fields: Set[Citation]
