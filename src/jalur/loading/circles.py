"""What leads back to itself: groups that hold one another, rules that replace one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

MAX_CIRCLES = 100
"""Circles that are told of one file."""


def circles(leading: Mapping[str, Iterable[str]]) -> Iterator[frozenset[str]]:
    """Ids of which each leads to the next and the last to the first, circle by circle.

    ``leading`` has for every id those that it leads to. An id is told of in one circle only.
    """
    for _ in range(MAX_CIRCLES):
        circle = _circle(leading)
        if not circle:
            return
        yield circle
        leading = {id: inner for id, inner in leading.items() if id not in circle}


def _circle(leading: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """One circle; empty where there is none."""
    from graphlib import CycleError, TopologicalSorter

    try:
        TopologicalSorter(leading).prepare()
    except CycleError as error:
        return frozenset(error.args[1])
    return frozenset()
