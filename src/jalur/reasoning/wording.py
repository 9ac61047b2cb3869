"""Names of a region as they are compared, and the class words they begin with."""

from __future__ import annotations

from functools import cached_property

from jalur.law.closed_lists import ClosedLists
from jalur.text.folding import fold


class Wording:
    """Folded names and class words, each made once for many questions."""

    def __init__(self, common: ClosedLists) -> None:
        self.common = common
        self._folded: dict[str, str] = {}

    def fold(self, name: str) -> str:
        """``name`` with the spellings that are compared; what was typed is better not kept."""
        if name not in self._folded:
            self._folded[name] = fold(name, self.common.spellings)
        return self._folded[name]

    @cached_property
    def class_words(self) -> dict[str, str]:
        """The folded class words to their kinds; of two kinds the first of the list has a word."""
        kinds = reversed(list(self.common.kinds.values()))
        return {self.fold(word): kind.id for kind in kinds for word in kind.class_words}

    def class_word(self, wanted: str) -> str:
        """The longest class word that the name is, or begins with; empty where there is none."""
        words = [word for word in self.class_words if begins(wanted, word)]
        return max(words, key=len, default="")


def begins(name: str, word: str) -> bool:
    """Whether a name is the word, or has it as its first."""
    return name == word or name.startswith(word + " ")


def has_words(name: str, words: str) -> bool:
    """Whether the folded words stand in the folded name, whole and in this order."""
    return f" {words} " in f" {name} "
