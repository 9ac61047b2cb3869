"""A view of fewer fields: the columns of TSV and CSV, or the members of a JSON line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from jalur.errors import UsageError
from jalur.output.language import Catalogue
from jalur.output.pages.page import Page
from jalur.output.views.common import Json
from jalur.reasoning.notes import Note
from jalur.text.messages import Message

if TYPE_CHECKING:
    from jalur.output.views import View

FORMATS = ("tsv", "csv", "jsonl")
"""The formats that have fields to choose from."""


class FieldSelection:
    """A view that shows only the chosen fields, in the order they were chosen."""

    def __init__(self, view: View, fields: tuple[str, ...], format: str) -> None:
        if format not in FORMATS:
            raise UsageError("fields-format", FORMATS, format=format)
        self._view = view
        self._fields = fields
        if format != "jsonl":
            _check(fields, view.COLUMNS)
            self._places = [view.COLUMNS.index(field) for field in fields]

    @property
    def COLUMNS(self) -> tuple[str, ...]:
        """The chosen columns."""
        return self._fields

    def rows(self, answer: Any) -> Iterable[tuple[str, ...]]:
        """The chosen cells of each row."""
        return (tuple(row[place] for place in self._places) for row in self._view.rows(answer))

    def record(self, answer: Any) -> Json:
        """The chosen members; raises ``UsageError`` where there is no such member."""
        whole = self._view.record(answer)
        _check(self._fields, tuple(whole))
        return {field: whole[field] for field in self._fields}

    def page(self, answer: Any, catalogue: Catalogue) -> Page:
        """The whole page: fields are for programs."""
        return self._view.page(answer, catalogue)

    def notes(self, answer: Any) -> tuple[Note, ...]:
        """The notes of the answer."""
        return self._view.notes(answer)

    def silence(self, answer: Any) -> Message | None:
        """The sentence of a silent answer."""
        return self._view.silence(answer)


def _check(fields: Iterable[str], known: tuple[str, ...]) -> None:
    for field in fields:
        if field not in known:
            raise UsageError("unknown-field", known, field=field)
