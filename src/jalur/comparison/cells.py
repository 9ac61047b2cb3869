"""What one regulation says under one key: statements that can be shown, cited and compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from jalur.law.citation import Basis, unique
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, weakest
from jalur.text.folding import fold
from jalur.text.messages import Text

_OfRegulations = Literal["value", "date", "revokes", "annexes", "missing"]
_OfOffices = Literal["portfolio", "parts", "members", "guests", "who"]
_OfChains = Literal[
    "steps",
    "initials",
    "step_condition",
    "asisten",
    "mode",
    "order",
    "medium",
    "end",
    "copies",
    "no_copies",
]
_OfInitials = Literal["manner", "sheets", "max", "before", "after", "exempt", "choice"]
_OfTimes = Literal["deadline", "rhythm", "term", "within", "if_silent", "notify", "notify_within"]
_OfRules = Literal["force", "condition", "natures", "acts", "documents", "on_behalf_of", "for"]
_OfCases = Literal["amount", "signature", "capacity", "permission"]
_OfDenials = Literal["not_natures", "forbidden", "except"]
_OfStations = Literal[_OfChains, _OfInitials]
MarkName = Literal[
    _OfRegulations, _OfOffices, _OfStations, _OfTimes, _OfRules, _OfCases, _OfDenials
]
"""The names of all that is compared; JSON shows them under ``compared``."""

Mark = tuple[str, ...]
"""What is compared under one name, in words that every city shares; empty: nothing is stated."""
Marks = tuple[tuple[MarkName, Mark], ...]
"""All that is compared of a statement: ``(("steps", ("asisten",)), ("force", ("wajib",)))``."""

Key = tuple[str, ...]
"""What a row is about, in words that every city shares: ``("koordinasi", "dinas")``."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a regulation."""

    wording: tuple[Text, ...]
    """In the regulation's own names; the parts of one line."""
    marks: Marks
    basis: Basis
    status: FactStatus = EXPLICIT
    reason: Text | None = None

    def mark(self, name: MarkName) -> Mark:
        """What is compared under ``name``; empty where the statement has nothing there."""
        return dict(self.marks).get(name, ())


@dataclass(frozen=True, slots=True)
class Cell:
    """Everything that one regulation states under one key."""

    statements: tuple[Statement, ...]

    @property
    def basis(self) -> Basis:
        """Every provision that the cell rests on."""
        return joint_basis(self.statements)

    @property
    def status(self) -> FactStatus:
        """As sure as the least sure statement."""
        return weakest(statement.status for statement in self.statements)


Table = Mapping[Key, Cell]
"""What one regulation says about one topic."""


def cell_of(statements: Iterable[Statement]) -> Cell:
    """A cell of these statements, each meaning once: those with equal marks become one."""
    by_meaning: dict[Marks, list[Statement]] = {}
    for statement in statements:
        by_meaning.setdefault(statement.marks, []).append(statement)
    return Cell(tuple(combined(alike) for alike in by_meaning.values()))


def combined(alike: Sequence[Statement]) -> Statement:
    """Statements that say the same as one, with every basis; as sure as the first unsure one."""
    for statement in alike:
        if statement.status != EXPLICIT:
            return replace(statement, basis=joint_basis(alike))
    return replace(alike[0], basis=joint_basis(alike))


def joint_basis(statements: Iterable[Statement]) -> Basis:
    """Every provision that the statements rest on, each once."""
    return unique(citation for statement in statements for citation in statement.basis)


def weakest_reading(
    *readings: tuple[FactStatus, Text | None],
) -> tuple[FactStatus, Text | None]:
    """The status of what rests on several readings, and the first reason why it is inferred."""
    for status, reason in readings:
        if status == INFERRED and reason:
            return status, reason
    return weakest(status for status, _ in readings), None


def free_text_mark(text: str | None) -> Mark:
    """Free text as it is compared: spelling, spaces and capitals do not count."""
    return (squeezed(text),) if text else ()


def squeezed(text: str) -> str:
    """The text without what two spellings of a name may differ in: Wali Kota is Walikota."""
    return fold(text).replace(" ", "")
