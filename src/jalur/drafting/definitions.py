"""The terms that a text defines, and what else it calls them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jalur.law.citation import Citation
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

_BRACKETS = re.compile(r"\s*\([^()]*\)$")
"""What explains a term behind it."""
_LONGEST = 140
"""Letters of a term; more are a sentence that defines nothing."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A term, as one provision defines it."""

    at: Citation
    term: str
    aliases: tuple[str, ...]
    meaning: str

    @property
    def called(self) -> str:
        """What the text calls it from here on: the last of its names."""
        return self.aliases[-1] if self.aliases else self.term


class Definitions:
    """Reads the article of definitions."""

    def __init__(self, source: SourceText, vocabulary: Vocabulary) -> None:
        words = vocabulary.drafting
        self._source = source
        self._opens = re.compile(rf"\b(?:{any_of(words.defines)})\W*$", re.IGNORECASE)
        self._defining = re.compile(
            rf"\s*,?\s+(?:{any_of(vocabulary.defining)})\b\s*", re.IGNORECASE
        )
        self._otherwise = re.compile(rf"\s+(?:{any_of(words.otherwise)})\b", re.IGNORECASE)
        self._calling = re.compile(
            rf"\s*,?\s*(?:{any_of([*vocabulary.calling, *words.calling])})\s+", re.IGNORECASE
        )
        called, joints = any_of([*vocabulary.calling, *words.calling]), any_of(vocabulary.joining)
        term = rf"(?:(?!\b(?:{joints})\b)[^,;:])+?\s*,?\s+(?:{called})\s+\S+?"
        self._twofold = re.compile(
            rf"(?P<first>{term}),?\s+(?:{joints})\s+(?P<second>{term})", re.IGNORECASE
        )
        self.openings = tuple(
            ref for ref, text in source.provisions.items() if self._is_opening(ref, text)
        )
        self.all = tuple(self._read())

    def _is_opening(self, ref: Citation, text: str) -> bool:
        return ref.parts[0].level == "pasal" and bool(self._opens.search(text))

    def _read(self) -> Iterator[Definition]:
        for ref, text in self._source.provisions.items():
            for opening in self.openings:
                if opening in ref.parents() and len(ref.parts) == len(opening.parts) + 1:
                    for each in self._apart(text):
                        found = self._one(ref, each)
                        if found is not None:
                            yield found

    def _apart(self, text: str) -> list[str]:
        """The terms that one sentence defines together, each with what it says of them: *A yang
        selanjutnya disingkat a dan B yang selanjutnya disingkat b adalah …*.
        """
        match = self._defining.search(text)
        head = text[: match.start()] if match is not None else ""
        several = self._twofold.fullmatch(head)
        if match is None or several is None:
            return [text]
        return [several[n] + text[match.start() :] for n in ("first", "second")]

    def _one(self, ref: Citation, text: str) -> Definition | None:
        match = self._defining.search(text)
        head, meaning = (text[: match.start()], text[match.end() :]) if match else (text, "")
        plain = self._otherwise.sub(" ", head)
        names = [each.strip(" ,\"“”'") for each in self._calling.split(plain)]
        names = [each for each in names if each]
        if not names or len(names[0]) > _LONGEST:
            return None
        if not match:
            # "Sekretaris Daerah Sekretaris Daerah Kota Bukittinggi": the word between is missing.
            half = _doubled(names[0])
            if half is None:
                return None
            names, meaning = [half], text[len(half) :].strip()
        names[0] = _BRACKETS.sub("", names[0])
        return Definition(ref, names[0], tuple(names[1:]), meaning.strip(" .;"))


def _doubled(text: str) -> str | None:
    """The words with which a text begins and at once begins again."""
    words = text.split()
    for size in range(len(words) // 2, 0, -1):
        if words[:size] == words[size : 2 * size]:
            return " ".join(words[:size])
    return None
