"""The names that an item of a list is, if it is nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from jalur.drafting.name_kinds import NameKinds
from jalur.drafting.unit_names import UnitNames
from jalur.law.vocabulary import Vocabulary
from jalur.verification.patterns import any_of

_LONGEST = 15
"""Words of a name, at the most."""


@dataclass(frozen=True, slots=True)
class ItemName:
    """A name, and what it is called for short from there on."""

    name: str
    alias: str | None = None


class ItemNames:
    """Reads items: *Dinas Sosial*, *Bagian Umum, Bagian Hukum, dan Bagian Organisasi*,
    *Dinas Kesehatan, termasuk RSUD*, *Badan Pendapatan Daerah yang selanjutnya disingkat Bapenda*.
    """

    def __init__(
        self, kinds: NameKinds, vocabulary: Vocabulary, clean: Callable[[str], str]
    ) -> None:
        self._kinds, self._clean = kinds, clean
        self._units = UnitNames(kinds, vocabulary, clean, frozenset())
        small = any_of(kinds.words.in_names)
        self.word = re.compile(rf"[A-Z(]|\d|(?:{small})$")
        """What a word of a name begins with."""
        calling = any_of([*vocabulary.calling, *kinds.words.calling])
        further = rf"(?:\s+(?:[A-Z(\d]\S*|(?:{small})))*"
        self._called = re.compile(
            rf"(?P<name>.+?),?\s+(?:{calling})\s+(?P<alias>[A-Z]\S*{further})$"
        )

    def read(self, words: str) -> tuple[ItemName, ...]:
        """The names of an item; none where it says more than names."""
        plain = self.cleaned(words)
        if plain is None:
            return ()
        called = self._called.match(plain)
        if called is not None:
            name = called["name"]
            return (ItemName(name, called["alias"]),) if self._is_name(name) else ()
        read = self._units.read(plain)
        if len(read.names) > 1 and not read.rest:
            return tuple(map(ItemName, read.names))
        return (ItemName(plain),) if self._is_name(plain) else ()

    def cleaned(self, words: str) -> str | None:
        """An item without its ending; None of one that opens a list, or begins as no name does."""
        plain = " ".join(self._clean(words).split())
        return plain if plain[:1].isupper() and ":" not in words else None

    def _is_name(self, words: str) -> bool:
        every = words.split()
        whole = len(every) <= _LONGEST and all(map(self.word.match, every))
        return whole and self._kinds.of(words) is not None
