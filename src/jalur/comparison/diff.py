"""Two regulations row by row, or many side by side: what they rule alike, otherwise, or alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from jalur.comparison.cells import Cell, Key, cell
from jalur.comparison.population import Population, population, sort_key, widened
from jalur.comparison.topics import TOPICS, paraf, relations, subjects
from jalur.comparison.verdict import DIFFERENT, SAME, verdict
from jalur.law.closed_lists import ClosedLists
from jalur.law.region import Region
from jalur.law.status import INFERRED
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.text.messages import Message, message

ONLY_A = "only-a"
ONLY_B = "only-b"
CLASSES = (DIFFERENT, ONLY_A, ONLY_B, SAME)
"""In the order in which they are shown."""
SUBJECT = "subject"
"""What is compared where no topic is asked for."""


@dataclass(frozen=True, slots=True)
class Row:
    """What two regulations say about one thing."""

    topic: str
    key: str
    kind: str
    """One of ``CLASSES``."""
    degree: str | None
    """``overlap`` or ``disjoint``, where Asisten differ."""
    a: Cell | None
    b: Cell | None
    what: tuple[Message, ...]
    """What ``b`` says otherwise than ``a``."""


@dataclass(frozen=True, slots=True)
class DiffAnswer:
    """Every row of two regulations, and those that were asked for."""

    a: Region
    b: Region
    rows: tuple[Row, ...]
    counts: Mapping[str, int]
    """Rows by class, whatever was asked for; ``silent`` counts what neither rules."""
    region_notes: tuple[tuple[Region, Note], ...]

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
        return any(self.counts[kind] for kind in (DIFFERENT, ONLY_A, ONLY_B))


@dataclass(frozen=True, slots=True)
class CompareRow:
    """What each regulation says about one thing; None where it is silent."""

    key: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class CompareAnswer:
    """One topic over several regulations."""

    regions: tuple[Region, ...]
    topic: str
    rows: tuple[CompareRow, ...]
    region_notes: tuple[tuple[Region, Note], ...]

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
        return None if self.rows else message("silent.compare", topic=self.topic)


def diff(a: Region, b: Region, topic: str | None = None, only: str | None = None) -> DiffAnswer:
    """Hold ``a`` against ``b``; ``topic`` keeps one topic, ``only`` the rows of one class."""
    both = [population(a), population(b)]
    every: list[Row] = []
    silent = 0
    for name in [topic] if topic else TOPICS:
        rows, neither = _table(both, name)
        every += [_row(name, row) for row in rows]
        silent += neither
    shown = tuple(row for row in every if only in (None, row.kind))
    counts = {kind: sum(row.kind == kind for row in every) for kind in CLASSES}
    return DiffAnswer(
        a=a,
        b=b,
        rows=shown,
        counts=counts | {"silent": silent},
        region_notes=(*_notes(a, topic, [row.a for row in shown]), *_notes(b, topic, [row.b for row in shown])),
    )


def compare(regions: Sequence[Region], topic: str = SUBJECT) -> CompareAnswer:
    """One topic over ``regions``; ``SUBJECT``: which subjects each of them rules at all."""
    rows: Sequence[CompareRow] = ()
    if regions:
        rows = _subjects(regions) if topic == SUBJECT else _table([population(each) for each in regions], topic)[0]
    notes = [note for n, region in enumerate(regions) for note in _notes(region, topic, [row.cells[n] for row in rows])]
    return CompareAnswer(regions=tuple(regions), topic=topic, rows=tuple(rows), region_notes=tuple(notes))


def _subjects(regions: Sequence[Region]) -> list[CompareRow]:
    ruled = [subjects.cells(region) for region in regions]
    keys = subjects.slots(regions[0].common) if regions else ()
    return [CompareRow(key[0], tuple(each.get(key) for each in ruled)) for key in keys]


def _row(topic: str, row: CompareRow) -> Row:
    a, b = row.cells
    if a is None or b is None:
        return Row(topic=topic, key=row.key, kind=ONLY_B if a is None else ONLY_A, degree=None, a=a, b=b, what=())
    found = verdict(a, b)
    return Row(topic=topic, key=row.key, kind=found.kind, degree=found.degree, a=a, b=b, what=found.what)


def _table(all_people: Sequence[Population], name: str) -> tuple[list[CompareRow], int]:
    """The rows of a topic in the order of the closed lists, and of how many further things all are silent."""
    common, topic = all_people[0].region.common, TOPICS[name]
    tables = [topic.cells(people) for people in all_people]
    slots = {slot: n for n, slot in enumerate(topic.slots(common))}
    keys = sorted(
        {key for table in tables for key in table},
        key=lambda key: (slots.get(_slot(key, slots), len(slots)), sort_key(common, key), key),
    )
    rows = [CompareRow("/".join(key), tuple(_answer(common, name, table, key) for table in tables)) for key in keys]
    return rows, len(slots.keys() - {_slot(key, slots) for key in keys})


def _slot(key: Key, slots: Mapping[Key, int]) -> Key:
    """The thing that a key belongs to: a key of one Dinas to that of all, a chain to its document and signer."""
    whole = tuple(part.partition(":")[0] for part in key)
    return next((whole[:n] for n in range(len(whole), 0, -1) if whole[:n] in slots), whole)


def _answer(common: ClosedLists, topic: str, table: Mapping[Key, Cell], key: Key) -> Cell | None:
    """What is said under a key and for the wider classes; a chain for a wider document where there is no other."""
    if topic == "paraf":
        return table.get(key) or _wider_paraf(common, table, key)
    items = [item for each in widened(key) if each in table for item in table[each].items]
    if not items:
        return None
    return relations.accumulated(common, items) if topic == "relation" else Cell(tuple(items))


def _wider_paraf(common: ClosedLists, table: Mapping[Key, Cell], key: Key) -> Cell | None:
    for wide, reason in paraf.wider(common, key):
        found = table.get(wide)
        if found is not None:
            if reason is None:
                return found
            return cell(replace(item, status=INFERRED, reason=item.reason or reason) for item in found.items)
    return None


def _notes(region: Region, topic: str | None, cells: Iterable[Cell | None]) -> list[tuple[Region, Note]]:
    """What to know of a regulation: that it lists no units, and the oddities of what was cited."""
    notes = list(party_notes(region))
    if region.regulation.units != "listed" and topic in (None, "coordinator"):
        notes.append(Note("caution", message("note.fields-only", region=region.regulation.citation)))
    notes += oddity_notes(region, [citation for each in cells if each is not None for citation in each.basis])
    return [(region, note) for note in without_repetition(notes)]


def condensed(notes: Iterable[tuple[Region, Note]]) -> tuple[Note, ...]:
    """The notes for a person: what concerns the whole, and how many oddities there are in what is cited."""
    found = [note for _, note in notes if note.kind != "oddity"]
    for region in dict.fromkeys(region.id for region, _ in notes):
        odd = [each for each, note in notes if note.kind == "oddity" and each.id == region]
        if odd:
            found.append(
                Note(
                    "caution",
                    message("note.oddities", region=odd[0].regulation.citation, count=len(odd)),
                )
            )
    return tuple(dict.fromkeys(found))
