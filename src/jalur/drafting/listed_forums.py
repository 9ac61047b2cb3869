"""The meetings of a list (*terdiri atas: a. rapat pimpinan, …*), or that sentences say are led."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from jalur.drafting.name_book import NameBook
from jalur.drafting.name_kinds import FORUM
from jalur.law.citation import Citation
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

_LONGEST = 8
"""Words of the name of a meeting, at the most."""
_LED = 4
"""And of one that a sentence names by who leads it."""
_FEWEST = 2
"""Meetings of a list, at the least, and words of the name of one."""


class ListedForums:
    """Notes each item that begins with a meeting as a forum; what opens the list is none beside."""

    def __init__(
        self,
        source: SourceText,
        book: NameBook,
        vocabulary: Vocabulary,
        lists: Mapping[Citation, Sequence[Citation]],
    ) -> None:
        self._source, self._book = source, book
        words = vocabulary.drafting
        self._noun = re.compile(
            rf"(?:{any_of([*words.ways['meetings'], *words.forums])})\b", re.IGNORECASE
        )
        seats = (vocabulary.seats.get(each, ()) for each in ("chair", "present"))
        tells = [*vocabulary.relatives, *words.ways["each"], *vocabulary.describing]
        ends = any_of([*tells, *(word for each in seats for word in each)])
        self._ends = re.compile(rf"[,;.:(]|\s(?:{ends})\b|\s\d", re.IGNORECASE)
        self._small = frozenset((*vocabulary.function_words, *words.mandates["paper_ends"]))
        """Words by which a name goes on with something that may be none of it."""
        self._opened: dict[str, Citation] = {}
        """The keys of what opens such a list, with the list."""
        for opening, items in lists.items():
            self._read(opening, items)
        chairs = any_of(vocabulary.seats.get("chair", ()))
        self._led = re.compile(rf"(?:^|[.]\s)(?P<name>[A-Z][^.,;:()]*?)\s+(?:{chairs})\s")
        for at, said in source.provisions.items():
            self._read_led(at, " ".join(said.split()))

    def _read(self, opening: Citation, items: Sequence[Citation]) -> None:
        said = " ".join(self._source.provisions[opening].split())
        names = {at: name for at in items if (name := self._name(at)) is not None}
        if self._noun.match(said) is None or len(names) < max(_FEWEST, len(items)):
            return
        for at, name in names.items():
            plain = self._small.isdisjoint(name.split())
            self._book.add(name[:1].upper() + name[1:], at, FORUM, sure=plain)
        for end in re.finditer(r"\s", said):
            self._opened.setdefault(self._book.key(said[: end.start()]), opening)

    def _read_led(self, at: Citation, words: str) -> None:
        """Notes who is led: *Rapat pimpinan dipimpin Bupati. Rapat bidang dipimpin …*."""
        for match in self._led.finditer(words):
            name = self._book.clean(match["name"])
            fits = _FEWEST <= len(name.split()) <= _LED and self._noun.match(name) is not None
            if fits and self._small.isdisjoint(name.split()):
                self._book.add(name, at, FORUM, sure=False)

    def drop_opened(self) -> None:
        """Take away what only opens such lists: its meetings are the parties."""
        for key, opening in self._opened.items():
            known = self._book.found.get(key)
            if known is None or known.kind != FORUM or known.defined is not None:
                continue
            begun = (at for at in known.basis if at != opening and self._is_about(at, known.name))
            if next(begun, None) is None:
                del self._book.found[key]

    def _is_about(self, at: Citation, name: str) -> bool:
        words = " ".join(self._source.provisions[at].split())
        return words.casefold().startswith(f"{name.casefold()} ")

    def _name(self, at: Citation) -> str | None:
        words = " ".join(self._source.provisions[at].split())
        name = self._book.whole(self._ends.split(words, maxsplit=1)[0])
        size = len(name.split())
        return name if self._noun.match(name) and _FEWEST <= size <= _LONGEST else None
