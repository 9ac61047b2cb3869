"""The rows of a topic over several regulations: keys in their order, a cell for each regulation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jalur.comparison.cells import Cell, Key
from jalur.comparison.keys import key_order, kind_of
from jalur.comparison.population import Population
from jalur.comparison.topics import TOPICS, TopicName
from jalur.law.own_terms import together
from jalur.law.region import Region


@dataclass(frozen=True, slots=True)
class CompareRow:
    """What each regulation says about one thing; None where it is silent."""

    key: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class TopicRows:
    """All rows of one topic."""

    rows: tuple[CompareRow, ...]
    silent: int
    """Of how many further things all regulations are silent."""


def topic_rows(populations: Sequence[Population], name: TopicName) -> TopicRows:
    """The rows of a topic in the order of the closed lists; there is at least one population."""
    topic, common = TOPICS[name], together(each.region.common for each in populations)
    tables = [topic.cells(population) for population in populations]
    places = {slot: n for n, slot in enumerate(topic.slots(common))}
    # Regulations may speak of more keys than there are slots: each belongs to one of them.
    slot_of: dict[Key, Key] = {}
    for table in tables:
        for key in table:
            slot_of[key] = _slot(key, places)

    def order(key: Key) -> tuple[object, ...]:
        return places.get(slot_of[key], len(places)), key_order(common, key), key

    rows = []
    for key in sorted(slot_of, key=order):
        cells = tuple(topic.answer(common, table, key) for table in tables)
        rows.append(CompareRow("/".join(key), cells))
    return TopicRows(tuple(rows), silent=len(places.keys() - set(slot_of.values())))


def not_encoded_in(regions: Iterable[Region], row: CompareRow) -> tuple[Region, ...]:
    """The regions that a row has nothing of since they are encoded in part: they are not silent."""
    pairs = zip(regions, row.cells, strict=True)
    return tuple(region for region, cell in pairs if cell is None and region.partly)


def _slot(key: Key, places: Mapping[Key, int]) -> Key:
    """The thing that a key belongs to, of those that a regulation could speak of.

    ``("koordinasi", "dinas:kesehatan")`` belongs to ``("koordinasi", "dinas")``, and a chain
    ``("surat", "kepala-daerah", "dinas")`` to its document and signer.
    """
    plain = tuple(kind_of(part) for part in key)
    for length in range(len(plain), 0, -1):
        if plain[:length] in places:
            return plain[:length]
    return plain
