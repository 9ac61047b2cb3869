"""What one regulation says under one key: statements that can be shown, cited and compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from jalur.law.citation import Basis, unique
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, weakest
from jalur.text.folding import fold
from jalur.text.messages import Text

Key = tuple[str, ...]
"""What a row is about, in words that every city shares: ``("koordinasi", "dinas")``."""
Marks = tuple[tuple[str, tuple[str, ...]], ...]
"""What is compared, by name: ``(("force", ("wajib",)), …)``."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a regulation."""

    shown: tuple[Text, ...]
    """In the regulation's own names; the parts of one line."""
    marks: Marks
    """In words that every city shares."""
    basis: Basis
    status: FactStatus = EXPLICIT
    reason: Text | None = None

    def mark(self, name: str) -> tuple[str, ...]:
        """What is compared under ``name``; empty where the statement has nothing there."""
        return dict(self.marks).get(name, ())


@dataclass(frozen=True, slots=True)
class Cell:
    """Everything that one regulation states under one key."""

    items: tuple[Statement, ...]

    @property
    def basis(self) -> Basis:
        """Every provision that the cell rests on."""
        return unique(citation for item in self.items for citation in item.basis)

    @property
    def status(self) -> FactStatus:
        """As sure as the least sure statement."""
        return weakest(item.status for item in self.items)


def settled(*reasons: tuple[FactStatus, Text | None]) -> tuple[FactStatus, Text | None]:
    """The status of what rests on several things, and why it is inferred where it is."""
    status = weakest(each for each, _ in reasons)
    return status, next((reason for each, reason in reasons if each == INFERRED and reason), None)


def merged(items: Sequence[Statement]) -> Statement:
    """Statements that say the same as one, with every basis."""
    first = next((item for item in items if item.status != EXPLICIT), items[0])
    return replace(first, basis=unique(citation for item in items for citation in item.basis))


def cell(items: Iterable[Statement]) -> Cell:
    """A cell of these statements, each meaning once."""
    by_meaning: dict[object, list[Statement]] = {}
    for item in items:
        by_meaning.setdefault(item.marks, []).append(item)
    return Cell(tuple(merged(alike) for alike in by_meaning.values()))


def one_line(text: str | None) -> tuple[str, ...]:
    """Free text as it is compared: spelling, spaces and capitals do not count."""
    return (squash(text),) if text else ()


def squash(text: str) -> str:
    """``text`` without anything that two spellings of one name may differ in: Wali Kota is Walikota."""
    return fold(text).replace(" ", "")
