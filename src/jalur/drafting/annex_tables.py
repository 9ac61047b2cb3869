"""The tables of an annex in which a row has a unit and, in a column behind it, who coordinates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from jalur.drafting.name_kinds import NameKinds
from jalur.verification.patterns import any_of

_NUMBERED = re.compile(r"\s*\d{1,3}[.)]\s+(?=\D)")
_ROWS = frozenset(("unit", "outside", "office", "group"))
"""What the party of a row may be."""
_FEWEST = 2
"""Rows with a coordinator, at the least."""


class TableRow(NamedTuple):
    """A row of such a table."""

    unit: str
    coordinator: str | None
    """None where nobody of those who coordinate by their fields stands behind the unit."""


def table_rows(
    text: str,
    kinds: NameKinds,
    clean: Callable[[str], str],
    coordinators: Iterable[str],
    is_word: Callable[[str], object],
) -> tuple[TableRow, ...]:
    """The rows of an annex whose numbered lines have a unit and one of ``coordinators`` behind it.

    ``is_word`` tells of a word whether it may stand in a name. Nothing where it is no such table.
    """
    leads = any_of(coordinators)
    if not leads:
        return ()
    behind = re.compile(rf"\s+(?P<leads>{leads})(?!\w)")
    rows = [*_rows(text, kinds, clean, behind, is_word)]
    several = sum(row.coordinator is not None for row in rows) >= _FEWEST
    return tuple(rows) if several else ()


def _rows(
    text: str,
    kinds: NameKinds,
    clean: Callable[[str], str],
    behind: re.Pattern[str],
    is_word: Callable[[str], object],
) -> Iterator[TableRow]:
    for line in text.splitlines():
        words = _NUMBERED.sub("", line, count=1)
        if words == line:
            continue
        found = behind.search(words)
        name = clean(words[: found.start()] if found else _begun(words, is_word))
        kind = kinds.of(name) if name[:1].isupper() else None
        if kind is not None and kinds.common.kinds[kind].category in _ROWS:
            yield TableRow(name, found["leads"] if found else None)


def _begun(words: str, is_word: Callable[[str], object]) -> str:
    """The words of a line up to the first that stands in no name."""
    every = words.split()
    size = next((n for n, word in enumerate(every) if not is_word(word)), len(every))
    return " ".join(every[:size])
