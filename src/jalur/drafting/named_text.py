"""A text with the names that stand in it, for those who tell kinds by the words of a provision."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.drafting.found_names import FoundNames
from jalur.drafting.name_kinds import FORUM
from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text, its names, and the words by which it is read."""

    source: SourceText
    vocabulary: Vocabulary
    common: ClosedLists
    names: FoundNames

    def words(self, ref: Citation) -> str:
        """The whole of a provision, in one line."""
        return " ".join(self.source.provisions[ref].split())

    def offices(self, words: str) -> list[str]:
        """The names in some words, but those of forums."""
        return [name for name, kind, _ in self.names.names_in(words) if kind != FORUM]
