"""The topics: what each says of a regulation, and for which keys all are silent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from jalur.comparison.cells import Cell, Key, Table
from jalur.comparison.keys import statements_for
from jalur.comparison.population import Population
from jalur.comparison.topics import (
    coordinators,
    mandates,
    offices,
    paraf,
    regulation,
    relations,
    routes,
)
from jalur.law.closed_lists import ClosedLists

TopicName = Literal["regulation", "office", "coordinator", "route", "paraf", "relation", "mandate"]


def _with_wider(common: ClosedLists, table: Table, key: Key) -> Cell | None:
    """What is said under a key, and for the wider classes of its parties."""
    statements = statements_for(table, key)
    return Cell(tuple(statements)) if statements else None


@dataclass(frozen=True, slots=True)
class Topic:
    """One part of a comparison."""

    cells: Callable[[Population], Table]
    """What a regulation says, by key."""
    slots: Callable[[ClosedLists], Iterable[Key]]
    """Every key, or the beginning of every key, that a regulation could speak of."""
    answer: Callable[[ClosedLists, Table, Key], Cell | None] = _with_wider
    """What a regulation says under a key, be it only by rules for wider classes."""


TOPICS: Mapping[TopicName, Topic] = {
    "regulation": Topic(regulation.cells, regulation.slots),
    "office": Topic(offices.cells, offices.slots),
    "coordinator": Topic(coordinators.cells, coordinators.slots),
    "route": Topic(routes.cells, routes.slots),
    "paraf": Topic(paraf.cells, paraf.slots, paraf.answer),
    "relation": Topic(relations.cells, relations.slots, relations.answer),
    "mandate": Topic(mandates.cells, mandates.slots),
}
"""In the order in which they are shown."""


def topic_named(typed: str) -> TopicName:
    """The topic of this name; raises ``KeyError`` where there is none."""
    for name in TOPICS:
        if name == typed:
            return name
    raise KeyError(typed)
