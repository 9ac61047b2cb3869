"""Which provisions are about a forum."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.found_names import FoundNames
from jalur.drafting.name_kinds import FORUM
from jalur.law.citation import Citation
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of


class ForumWords:
    """Reads who is said to sit together, and in what."""

    def __init__(self, source: SourceText, vocabulary: Vocabulary, names: FoundNames) -> None:
        self._source, self._names = source, names
        self._words = vocabulary

    def is_about(self, ref: Citation) -> bool:
        """Whether a provision begins with a forum, or tells who sits in one."""
        words = self._plain(ref)
        forum = self._forum(words)
        if forum is None:
            return (self._besides.search(words) or self._led.match(words)) is not None
        nouns = any_of(self._words.drafting.seating)
        begun = re.match(rf"(?:(?:{nouns})\s+)?{re.escape(forum)}", words)
        return begun is not None or self.has_seats(ref)

    def is_list(self, ref: Citation) -> bool:
        """Whether the items of the list that a provision opens are forums."""
        items = self._names.lists.get(ref, ())
        return bool(items) and all(self._is_item(self._plain(at)) for at in items)

    def has_seats(self, ref: Citation) -> bool:
        """Whether a provision has a word for a seat."""
        nouns = any_of(self._words.drafting.seating)
        words = self._plain(ref)
        # A seat is no part of a name: *Sekretaris Daerah* is nobody's secretary.
        named = any_of(name for name, kind, _ in self._names.names_in(words) if kind != FORUM)
        words = re.sub(rf"(?:{named})", " ", words) if named else words
        behind = re.sub(rf"^(?:{nouns})\b", "", words)
        return self._seats.search(behind) is not None

    def _is_item(self, words: str) -> bool:
        forum = self._forum(words)
        return forum is not None and words.startswith(forum)

    def _forum(self, words: str) -> str | None:
        named = (name for name, kind, _ in self._names.names_in(words) if kind == FORUM)
        return next(named, None)

    def _plain(self, ref: Citation) -> str:
        return " ".join(self._source.provisions[ref].split())

    @cached_property
    def _seats(self) -> re.Pattern[str]:
        seats = any_of(word for each in self._words.seats.values() for word in each)
        return re.compile(rf"\b(?:{seats})\b", re.IGNORECASE)

    @cached_property
    def _led(self) -> re.Pattern[str]:
        """A meeting of whatever name, and who leads it: *Rapat bidang dipimpin …*."""
        meetings = any_of(self._words.drafting.ways["meetings"])
        chairs = any_of(self._words.seats["chair"])
        return re.compile(rf"(?:{meetings})(?:\s+\w+){{0,3}}?\s+(?:{chairs})\b", re.IGNORECASE)

    @cached_property
    def _besides(self) -> re.Pattern[str]:
        """Who is there beside the members: *selain anggota … dapat diundang*."""
        besides = any_of(self._words.seats.get("besides", ()))
        guests = any_of(self._words.seats.get("guest", ()))
        return re.compile(rf"\b(?:{besides})\b.*\b(?:{guests})\b", re.IGNORECASE)
