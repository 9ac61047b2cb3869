"""The topics: what each says of a regulation, and for which keys all are silent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from jalur.comparison.cells import Cell, Key
from jalur.comparison.population import Population
from jalur.comparison.topics import coordinators, mandates, offices, paraf, regulation, relations, routes
from jalur.law.closed_lists import ClosedLists


@dataclass(frozen=True, slots=True)
class Topic:
    """One part of a comparison."""

    cells: Callable[[Population], Mapping[Key, Cell]]
    """What a regulation says, by key."""
    slots: Callable[[ClosedLists], Iterable[Key]]
    """Every key, or the beginning of every key, that a regulation could speak of."""


TOPICS: Mapping[str, Topic] = {
    "regulation": Topic(regulation.cells, regulation.slots),
    "office": Topic(offices.cells, offices.slots),
    "coordinator": Topic(coordinators.cells, coordinators.slots),
    "route": Topic(routes.cells, routes.slots),
    "paraf": Topic(paraf.cells, paraf.slots),
    "relation": Topic(relations.cells, relations.slots),
    "mandate": Topic(mandates.cells, mandates.slots),
}
"""In the order in which they are shown."""
