"""What a draft says: the entries of a data file, each sure or guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from jalur.law.citation import Citation

Value: TypeAlias = "str | bool | Citation | Sequence[Value] | Mapping[str, Value] | Entry | None"
"""A value of a data file: what is yes or no there is a bool here, and null None."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping of a data file: a party, a rule, a provision."""

    values: Mapping[str, Value]
    sure: bool = True
    """Whether the text says it; else it is a guess as a whole."""
    guessed: frozenset[str] = frozenset()
    """The keys of a sure entry whose values are guesses."""
    text: str | None = None
    """The words of the text, for whoever writes in their place."""

    def __getitem__(self, key: str) -> Value:
        return self.values[key]

    def places(self) -> tuple[Citation, ...]:
        """The provisions on which it rests."""
        at, basis = self.get("at"), self.get("basis")
        each = [at, *(basis if isinstance(basis, list) else ())]
        return tuple(ref for ref in each if isinstance(ref, Citation))

    def get(self, key: str) -> Value | None:
        """The value of a key, or None."""
        return self.values.get(key)


def once(entries: Iterable[Entry]) -> list[Entry]:
    """The entries without those that say the same as one before them."""
    kept: list[Entry] = []
    for entry in entries:
        if all(each.values != entry.values for each in kept):
            kept.append(entry)
    return kept


Entries: TypeAlias = "Mapping[str, Entry] | Sequence[Entry]"


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """What the draft saw in the text and could not carry."""

    line: int
    """Of the text."""
    at: Citation
    words: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A data file as a text makes it."""

    id: str
    regulation: Entry
    sections: Mapping[str, Entries] = field(default_factory=lambda: MappingProxyType({}))
    unclaimed: tuple[Unclaimed, ...] = ()

    def guesses(self) -> Iterator[str]:
        """The path of everything that is a guess, as findings write it."""
        yield from _guesses("regulation", self.regulation)
        for name, entries in self.sections.items():
            if isinstance(entries, Mapping):
                for key, entry in entries.items():
                    yield from _guesses(f"{name}.{key}", entry)
            else:
                for n, entry in enumerate(entries):
                    yield from _guesses(f"{name}[{n}]", entry)


def _guesses(path: str, entry: Entry) -> Iterator[str]:
    if not entry.sure:
        yield path
    yield from (f"{path}.{key}" for key in entry.values if key in entry.guessed)
    for key, value in entry.values.items():
        if isinstance(value, Sequence) and not isinstance(value, str):
            for n, inner in enumerate(value):
                if isinstance(inner, Entry):
                    yield from _guesses(f"{path}.{key}[{n}]", inner)
        elif isinstance(value, Mapping):
            for name, inner in value.items():
                if isinstance(inner, Entry):
                    yield from _guesses(f"{path}.{key}.{name}", inner)
