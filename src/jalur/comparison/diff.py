"""Two regulations row by row: what they rule alike, otherwise, or alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from jalur.comparison.cells import Cell
from jalur.comparison.notes import RegionNote, condensed, region_notes
from jalur.comparison.population import population_of
from jalur.comparison.rows import CompareRow, not_encoded_in, topic_rows
from jalur.comparison.topics import TOPICS, TopicName
from jalur.comparison.verdict import DIFFERENT, SAME, Degree, Verdict, verdict
from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.text.messages import Message

RowClass = Literal["different", "only-a", "only-b", "same"]
ONLY_A: Final = "only-a"
ONLY_B: Final = "only-b"
ROW_CLASSES: tuple[RowClass, ...] = get_args(RowClass)
"""In the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class DiffRow:
    """What two regulations say about one thing."""

    topic: TopicName
    key: str
    row_class: RowClass
    degree: Degree | None
    """Where Asisten differ."""
    a: Cell | None
    b: Cell | None
    what: tuple[Message, ...]
    """What ``b`` says otherwise than ``a``."""


@dataclass(frozen=True, slots=True)
class DiffAnswer:
    """The rows of two regulations that were asked for."""

    a: Region
    b: Region
    rows: tuple[DiffRow, ...]
    counts: Mapping[RowClass, int]
    """Rows by class, whichever class was asked for."""
    by_topic: Mapping[TopicName, Mapping[RowClass, int]]
    """The same of each topic that has rows."""
    silent: int
    """Of how many things neither rules."""
    not_encoded: int
    """Of how many things one is silent only because it is encoded in part: they are no rows, since
    nobody knows of which class.
    """
    region_notes: tuple[RegionNote, ...]
    names: tuple[str, str]
    """What each is called: its id, and where both have the same what tells them apart."""

    @property
    def region(self) -> None:
        """The answer is about two regulations."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """What concerns a whole regulation, and how many oddities there are in what is cited."""
        return condensed(self.region_notes)

    @property
    def silence(self) -> None:
        """That two regulations do not differ is an answer."""

    @property
    def differ(self) -> bool:
        """Whether anything is ruled otherwise, or by one alone."""
        return any(count for row_class, count in self.counts.items() if row_class != SAME)


def diff(
    a: Region,
    b: Region,
    topic: TopicName | None = None,
    only: RowClass | None = None,
    typed: tuple[str, str] | None = None,
) -> DiffAnswer:
    """Hold ``a`` against ``b``; ``topic`` keeps one topic, ``only`` the rows of one class.

    The counts are those of the topics that were asked for, with rows of every class. ``typed`` is
    how the two were called by whoever asks: of two files of one region only this tells them apart
    where their years do not.
    """
    both = [population_of(a), population_of(b)]
    every: list[DiffRow] = []
    silent = not_encoded = 0
    for name in TOPICS if topic is None else (topic,):
        table = topic_rows(both, name)
        known = [row for row in table.rows if not not_encoded_in((a, b), row)]
        every += [_row(name, row) for row in known]
        not_encoded += len(table.rows) - len(known)
        if a.partly or b.partly:
            not_encoded += table.silent
        else:
            silent += table.silent
    by_topic: dict[TopicName, dict[RowClass, int]] = {}
    for row in every:
        by_topic.setdefault(row.topic, dict.fromkeys(ROW_CLASSES, 0))[row.row_class] += 1
    counts = {each: sum(of[each] for of in by_topic.values()) for each in ROW_CLASSES}
    rows = tuple(row for row in every if only in (None, row.row_class))
    by_coordinator = topic in (None, "coordinator")
    notes = [
        *region_notes(a, by_coordinator, [row.a for row in rows]),
        *region_notes(b, by_coordinator, [row.b for row in rows]),
    ]
    return DiffAnswer(
        a=a,
        b=b,
        rows=rows,
        counts=counts,
        by_topic=by_topic,
        silent=silent,
        not_encoded=not_encoded,
        region_notes=tuple(notes),
        names=_names(a, b, typed or (a.id, b.id)),
    )


def _names(a: Region, b: Region, typed: tuple[str, str]) -> tuple[str, str]:
    """Two names for two regulations; one regulation that is held against itself has one."""
    if a.id != b.id:
        return a.id, b.id
    years = [f"{each.id}@{each.regulation.year}" for each in (a, b)]
    return (years[0], years[1]) if years[0] != years[1] else typed


def _row(topic: TopicName, row: CompareRow) -> DiffRow:
    """A row of two regulations with what they do alike or otherwise."""
    a, b = row.cells
    row_class: RowClass
    if a is None or b is None:
        row_class, compared = (ONLY_B if a is None else ONLY_A), Verdict(DIFFERENT)
    else:
        compared = verdict(a, b)
        row_class = compared.agreement
    return DiffRow(
        topic=topic,
        key=row.key,
        row_class=row_class,
        degree=compared.degree,
        a=a,
        b=b,
        what=compared.what,
    )
