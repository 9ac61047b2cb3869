"""Two regulations held against each other, each pair once in a run."""

from __future__ import annotations

from functools import cache

from jalur.comparison.diff import DiffAnswer, DiffRow, diff
from jalur.loading.folders import DataFolders
from jalur.output.language import load_catalogue
from support.regions import city

SHIPPED = DataFolders().ids()
INVENTED = "kab-contoh"
MIRRORED = {"only-a": "only-b", "only-b": "only-a"}
"""The classes of rows that change where the sides do."""


@cache
def diff_of(a: str, b: str) -> DiffAnswer:
    """The whole diff of two cities."""
    return diff(city(a), city(b))


def row_of(a: str, b: str, topic: str, key: str) -> DiffRow:
    """The one row of two cities under this key."""
    (row,) = [row for row in diff_of(a, b).rows if (row.topic, row.key) == (topic, key)]
    return row


def said(row: DiffRow) -> list[str]:
    """What the second regulation rules otherwise, in English."""
    return [load_catalogue("en").text(phrase) for phrase in row.what]
