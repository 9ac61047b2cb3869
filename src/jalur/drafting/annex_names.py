"""The names that stand in the rows of an annex."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jalur.drafting.name_kinds import NameKinds

_NUMBERED = re.compile(r"\s*\d{1,3}[.)]?(?:\s+(?=\D)|\s*$)")
_LONGEST = 14
"""Words of a name, at the most."""
_ACRONYM = 6
"""Letters of one, at the most."""


def annex_names(text: str, kinds: NameKinds, clean: Callable[[str], str]) -> Iterator[str]:
    """The names of an annex in their order: each begins a line, and goes on until the next does.

    Headings in capitals end one, and so do the numbers of columns.
    """
    for words in _cells(text, kinds):
        name = clean(words)
        kind = kinds.of(name) if name[:1].isupper() else None
        category = kinds.common.kinds[kind].category if kind else ""
        if category in ("office", "unit", "outside") and len(name.split()) <= _LONGEST:
            yield name


def _cells(text: str, kinds: NameKinds) -> Iterator[str]:
    """The words between two beginnings."""
    running: list[str] = []
    for line in text.splitlines():
        rest = _NUMBERED.sub("", line, count=1).strip()
        numbered = rest != line.strip()
        heading = _is_heading(rest)
        if numbered or heading or _begins(rest, kinds):
            if running:
                yield " ".join(running)
            running = []
        if not heading:
            running.append(rest)
    if running:
        yield " ".join(running)


def _is_heading(line: str) -> bool:
    """Whether a line is empty, all numbers, or has words in capitals as long as no acronym."""
    words = [word for word in line.split() if any(map(str.isalpha, word))]
    long = [word for word in words if len(word) > _ACRONYM]
    return not words or line == line.upper() or any(word.isupper() for word in long)


def _begins(line: str, kinds: NameKinds) -> bool:
    """Whether a line begins with the class word of an office that coordinates or advises."""
    folded = f"{kinds.fold(line)} "
    return any(
        folded.startswith(f"{kinds.fold(word)} ")
        for kind in kinds.common.kinds.values()
        if kind.coordinates or kind.advises
        for word in kind.class_words
    )
