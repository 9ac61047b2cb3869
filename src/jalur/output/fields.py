"""A view of fewer fields: the columns of TSV and CSV, or the members of a JSON line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from jalur.answers.answer import Answer
from jalur.errors import UsageError
from jalur.output.views.view import Json, Row, View

A = TypeVar("A", bound=Answer)

WITH_FIELDS = ("tsv", "csv", "jsonl")
"""The formats that have fields to choose from."""


def select(view: View[A], fields: tuple[str, ...], format: str) -> View[A]:
    """The view with only ``fields``, in this order.

    Raises ``UsageError`` where the format has no fields, or the view none of such a name; for
    JSON Lines when the first answer is written, since only then its members are known.
    """
    if format not in WITH_FIELDS:
        raise UsageError("fields-format", WITH_FIELDS, format=format)

    def rows(answer: A) -> Iterable[Row]:
        return (tuple(row[place] for place in places) for row in view.rows(answer))

    def record(answer: A) -> Json:
        whole = view.record(answer)
        _check(fields, tuple(whole))
        return {field: whole[field] for field in fields}

    if format == "jsonl":
        return replace(view, record=record)
    _check(fields, view.columns)
    places = [view.columns.index(field) for field in fields]
    return replace(view, columns=fields, rows=rows)


def _check(fields: Iterable[str], known: tuple[str, ...]) -> None:
    for field in fields:
        if field not in known:
            raise UsageError("unknown-field", known, field=field)
