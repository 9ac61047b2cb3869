"""Keys of rows: how they widen from one party to its class, and in which order they stand."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from jalur.comparison.cells import Cell, Key, Statement
from jalur.law.closed_lists import ClosedLists

ANYBODY = "siapa-pun"
"""In place of a class: a rule holds for whoever drafts, signs or acts."""


def class_label(kind: str, *own: str) -> str:
    """The part of a key that names a class of parties.

    A whole kind is ``badan``; parties of it that are told apart by what they do, or by name, are
    ``badan:perencanaan+pendapatan``.
    """
    return ":".join((kind, *own))


def kind_of(part: str) -> str:
    """The kind of a class, or the part of the key itself: ``badan`` of ``badan:perencanaan``."""
    return part.partition(":")[0]


def wider_class(part: str) -> str | None:
    """The class whose rules hold for this one too: for one Dinas that of all of them."""
    kind = kind_of(part)
    return kind if kind != part else None


def with_wider_keys(key: Key) -> list[Key]:
    """A key, then those of the classes that its parties belong to, the nearest first.

    ``("pelaporan", "badan:aset")`` has ``("pelaporan", "badan")`` behind it.
    """
    choices = []
    for part in key:
        wide = wider_class(part)
        choices.append((part,) if wide is None else (part, wide))
    return list(product(*choices))


def statements_for(table: Mapping[Key, Cell], key: Key) -> list[Statement]:
    """What a table says under a key and under those of the wider classes."""
    statements: list[Statement] = []
    for wide in with_wider_keys(key):
        if wide in table:
            statements += table[wide].statements
    return statements


def key_order(common: ClosedLists, key: Key) -> tuple[tuple[int, str], ...]:
    """Sorts keys by the closed lists, and what those do not know by its letters."""
    listed = [
        *common.kinds,
        *common.purposes,
        *common.documents,
        *common.portfolios,
        *common.affairs,
    ]
    places = []
    for part in key:
        word = kind_of(part)
        places.append((listed.index(word) if word in listed else len(listed), part))
    return tuple(places)
