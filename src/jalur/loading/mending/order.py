"""The keys of a file in the order in which the page of the format has them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import yaml

from jalur.loading.mending.layout import entries, is_block
from jalur.loading.shipped_schema import Place, top_place


class _Slot(NamedTuple):
    """What moves as one: a key, its value and their comments."""

    start: int
    end: int
    value: Any
    place: Place
    rank: int


def ordered(source: str, top: Any) -> str:
    """The text of a file with the keys of each mapping in order.

    What stands between two keys, a blank line or a comma, stays where it is. A mapping between
    braces with comments between its keys stays as it is.
    """
    return _arranged(source, top, top_place(), 0, len(source))


def _arranged(source: str, node: Any, place: Place, start: int, end: int) -> str:
    """The text from ``start`` to ``end``, within which ``node`` stands."""
    slots = _slots(source, node, place, end)
    if not slots:
        return source[start:end]
    texts = [_arranged(source, *slot[2:4], *slot[:2]) for slot in slots]
    gaps = [
        source[one:other]
        for one, other in zip(
            (start, *(slot.end for slot in slots)),
            (*(slot.start for slot in slots), end),
            strict=True,
        )
    ]
    numbers = range(len(slots))
    may_move = is_block(node) or not any("#" in gap for gap in gaps[1:-1])
    by_rank = sorted(numbers, key=lambda number: slots[number].rank) if may_move else numbers
    return (
        "".join(
            part
            for gap, number in zip(gaps, by_rank, strict=False)
            for part in (gap, texts[number])
        )
        + gaps[-1]
    )


def _slots(source: str, node: Any, place: Place, limit: int) -> Sequence[_Slot]:
    if not isinstance(node, yaml.CollectionNode) or not node.value:
        return ()
    keys = place.keys if isinstance(node, yaml.MappingNode) else ()
    ranks = {key: rank for rank, key in enumerate(keys)}

    def slot(start: int, end: int, key: Any, value: Any) -> _Slot:
        within = place.item() if key is None else place.below(key.value)
        return _Slot(start, end, value, within, ranks.get(key.value, 0) if key else 0)

    if is_block(node):
        return [slot(each.lead, *each[2:]) for each in entries(source, node, limit)]
    pairs = node.value if isinstance(node, yaml.MappingNode) else [(None, v) for v in node.value]
    return [
        slot((key or value).start_mark.index, value.end_mark.index, key, value)
        for key, value in pairs
    ]
