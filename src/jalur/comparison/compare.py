"""One topic over several regulations side by side, or which subjects each of them rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from jalur.comparison.notes import RegionNote, condensed, region_notes
from jalur.comparison.population import population_of
from jalur.comparison.rows import CompareRow, topic_rows
from jalur.comparison.topics import TopicName, subjects
from jalur.law.own_terms import together
from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, message

SUBJECT: Final = "subject"
"""What is compared where no topic is asked for."""
CompareTopic = TopicName | Literal["subject"]


@dataclass(frozen=True, slots=True)
class CompareAnswer:
    """One topic over several regulations."""

    regions: tuple[Region, ...]
    topic: CompareTopic
    rows: tuple[CompareRow, ...]
    region_notes: tuple[RegionNote, ...]

    @property
    def region(self) -> None:
        """The answer is about several regulations."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """What concerns a whole regulation, and how many oddities there are in what is cited."""
        return condensed(self.region_notes)

    @property
    def silence(self) -> Message | None:
        """That none of the regulations rules the topic."""
        if self.rows:
            return None
        partly = any(region.partly for region in self.regions)
        id = "silent.compare-so-far" if partly else "silent.compare"
        return message(id, topic=self.topic)


def compare(regions: Sequence[Region], topic: CompareTopic = SUBJECT) -> CompareAnswer:
    """One topic over ``regions``; ``SUBJECT``: which subjects each of them rules at all."""
    rows = _rows(regions, topic)
    notes: list[RegionNote] = []
    for n, region in enumerate(regions):
        cells = [row.cells[n] for row in rows]
        notes += region_notes(region, topic == "coordinator", cells)
    return CompareAnswer(regions=tuple(regions), topic=topic, rows=rows, region_notes=tuple(notes))


def _rows(regions: Sequence[Region], topic: CompareTopic) -> tuple[CompareRow, ...]:
    if not regions:
        return ()
    if topic != SUBJECT:
        return topic_rows([population_of(region) for region in regions], topic).rows
    tables = [subjects.cells(region) for region in regions]
    rows = []
    for key in subjects.slots(together(region.common for region in regions)):
        rows.append(CompareRow("/".join(key), tuple(table.get(key) for table in tables)))
    return tuple(rows)
