"""How one kind of answer looks: its columns, its rows, its JSON and its page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from jalur.answers.answer import Answer
from jalur.output.language import Catalogue
from jalur.output.pages.page import Page

if TYPE_CHECKING:  # A type alone: one answer has a picture.
    from jalur.output.pages.graph import Graph

A = TypeVar("A", bound=Answer)

Row = tuple[str, ...]
"""One record of TSV and CSV, a value for each column."""
Json = dict[str, object]
"""A JSON object."""


MOST_NOTES = 4
"""The notes that a person is shown beside one answer; a list or a card has one fewer."""
MOST_NOTES_OF_A_LIST = 3


def _nothing(answer: Answer, catalogue: Catalogue) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class View(Generic[A]):
    """What the formats ask of the view of an answer; it shows a status, and never decides one."""

    columns: tuple[str, ...]
    """The columns of TSV and CSV; new ones come at the end."""
    rows: Callable[[A], Iterable[Row]]
    """One record a line, in the order of ``columns``."""
    record: Callable[[A], Json]
    """The JSON of the answer: its contract with other programs."""
    page: Callable[[A, Catalogue], Page]
    """What a person is shown."""
    most_notes: int | None = MOST_NOTES
    """The most notes beside an answer before the others are only counted; None: all of them."""
    says_there: bool = False
    """Whether its page says of a rule or step, beside it, what notes say of it."""
    remarks: Callable[[A, Catalogue], tuple[str, ...]] = _nothing
    """What TSV and CSV have no column for: lines for stderr, before the notes."""
    sarif: Callable[[A, Catalogue], Json] | None = None
    """Findings as SARIF; None where an answer has none."""
    report: Callable[[A, Catalogue], Page] | None = None
    """The answer as a document to hand in, for Markdown and HTML; None where it is its page."""
    graph: Callable[[A, Catalogue], Graph] | None = None
    """The answer as a picture; None where it has none."""
