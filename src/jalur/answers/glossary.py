"""What a word of the answers means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from jalur.law.glossary import GlossaryEntry
from jalur.reasoning.notes import Note
from jalur.reasoning.wording import has_words
from jalur.text.folding import fold
from jalur.text.messages import Message, message

_PARTS = re.compile(r"[,()]")
"""Between the words of one term: *camat, kecamatan*."""


@dataclass(frozen=True, slots=True)
class GlossaryAnswer:
    """The entries that were asked for, or all."""

    entries: tuple[GlossaryEntry, ...]
    word: str | None = None
    near: tuple[str, ...] = ()
    """Where there is none: words that are spelled like the one that was typed."""
    notes: tuple[Note, ...] = ()

    @property
    def region(self) -> None:
        """Words mean the same in every region."""

    @property
    def silence(self) -> Message | None:
        """That there is no such word, and which are near."""
        if self.entries:
            return None
        then = message("error.suggest", names="; ".join(self.near)) if self.near else None
        return Message("silent.glossary", (("word", self.word or ""),), then)


def glossary(entries: Iterable[GlossaryEntry], typed: str | None = None) -> GlossaryAnswer:
    """Every entry; with ``typed`` those that it is a word of, else those that have its words."""
    every = tuple(entries)
    if typed is None:
        return GlossaryAnswer(every)
    wanted = fold(typed)
    forms = {entry.id: tuple(dict.fromkeys(_forms(entry))) for entry in every}
    exact = [entry for entry in every if wanted in forms[entry.id]]
    found = exact or [
        entry for entry in every if any(has_words(form, wanted) for form in forms[entry.id])
    ]
    if found or not wanted:
        return GlossaryAnswer(tuple(found), typed)
    known = [form for several in forms.values() for form in several]
    return GlossaryAnswer((), typed, tuple(get_close_matches(wanted, known, n=3, cutoff=0.7)))


def _forms(entry: GlossaryEntry) -> Iterator[str]:
    """Every word for an entry, folded."""
    for term in entry.terms.values():
        yield fold(term)
        yield from filter(None, map(fold, _PARTS.split(term)))
    yield from map(fold, entry.words)
