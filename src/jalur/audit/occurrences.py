"""Where names stand in a text, however it parts and hyphenates their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jalur.audit.own_kind import letters

_WORD = re.compile(r"[^\W_]+")
_KEY = 3
"""So many letters tell which names may begin at a word."""
_ENDING = "nya"


class Occurrence(NamedTuple):
    """A name as it is printed."""

    name: str
    start: int
    end: int


def occurrences(text: str, names: Iterable[str]) -> Iterator[Occurrence]:
    """Each place where one of the names stands, also within a longer one: *Bupati* in *Wakil
    Bupati*. The text is read once, whatever the number of names.
    """
    known: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in dict.fromkeys(names):
        folded = letters(name)
        known[folded[:_KEY]].append((folded, name))
    words = [(each.start(), each.end(), each.group().casefold()) for each in _WORD.finditer(text)]
    run = "".join(word for _, _, word in words)
    ends: dict[int, int] = {}
    at = 0
    for _, end, word in words:
        at += len(word)
        ends[at] = end
    at = 0
    for start, _, word in words:
        for width in range(1, _KEY + 1):
            for folded, name in known.get(run[at : at + width], ()):
                stop = at + len(folded)
                whole = run.startswith(folded, at)
                if whole and stop in ends:
                    yield Occurrence(name, start, ends[stop])
                elif whole and run.startswith(_ENDING, stop) and stop + len(_ENDING) in ends:
                    yield Occurrence(name, start, ends[stop + len(_ENDING)])
        at += len(word)
