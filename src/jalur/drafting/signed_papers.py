"""The papers that somebody signs, by the names that a text gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

_LONGEST = 5
"""Words of the name of a paper, at the most."""


class SignedPapers:
    """Reads *menandatangani surat pengantar dan surat keterangan pegawai*, and lists of such."""

    def __init__(self, source: SourceText, vocabulary: Vocabulary, common: ClosedLists) -> None:
        self._source, self._vocabulary, self._common = source, vocabulary, common

    def found(self) -> Iterator[tuple[str, Citation]]:
        """Each name, folded in its spelling, with the provision that has it."""
        for ref, words in self._source.provisions.items():
            if ref.parts[0].level != "pasal":
                continue
            said = " ".join(words.split())
            opening = next((at for at in ref.parents() if at in self._source.provisions), None)
            above = "" if opening is None else " ".join(self._source.provisions[opening].split())
            if self._lists.search(above):
                yield from self._named(said, ref)
            for match in (*self._signs.finditer(said), *self._signed.finditer(said)):
                yield from self._named(match["what"], ref)

    def _named(self, words: str, ref: Citation) -> Iterator[tuple[str, Citation]]:
        for piece in self._joints.split(words):
            name = self._ends.split(piece.strip(), maxsplit=1)[0].strip(" .;:,")
            name = self._offices.sub("", name)
            own = self._paper.match(name) and name.split()[-1].lower() not in self._shared
            if own and len(name.split()) <= _LONGEST and name.lower() not in self._plain:
                yield name.lower(), ref

    @property
    def _plain(self) -> tuple[str, ...]:
        return self._vocabulary.drafting.mandates["plain_papers"]

    @cached_property
    def _shared(self) -> frozenset[str]:
        return frozenset(word for each in self._common.documents.values() for word in each)

    @cached_property
    def _paper(self) -> re.Pattern[str]:
        """What begins with the word of a document, and goes on in small letters."""
        more = self._vocabulary.drafting.mandates["papers"]
        return re.compile(rf"(?i:{any_of([*self._shared, *more])})(?:\s+[a-z-]+)+$")

    @property
    def _verbs(self) -> str:
        return any_of(
            [
                *self._vocabulary.drafting.acts["sign"],
                *self._vocabulary.drafting.mandates["signing"],
            ]
        )

    @cached_property
    def _signs(self) -> re.Pattern[str]:
        """What stands behind the verb, or behind *untuk* where he signs in a name before."""
        name = any_of(self._vocabulary.drafting.in_place_of)
        to = any_of(self._vocabulary.tasks)
        beside = any_of(
            word for each in self._vocabulary.saying["signature"].values() for word in each
        )
        return re.compile(
            rf"\b(?:{self._verbs})\s+(?:(?:{name})\s+(?:[A-Z]\w+\s+)+(?:{to})\s+)?"
            rf"(?:(?:{beside})\s+(?:\([^)]*\)\s+)?)?(?P<what>[^;:.]+)"
        )

    @cached_property
    def _signed(self) -> re.Pattern[str]:
        """What a sentence begins with that somebody signs."""
        signing = any_of(self._vocabulary.signing)
        return re.compile(rf"^(?P<what>[^;:.]*?)\s+(?:{signing})\b", re.IGNORECASE)

    @cached_property
    def _lists(self) -> re.Pattern[str]:
        words = self._vocabulary
        verbs = any_of([*words.drafting.acts["sign"], *words.signing])
        return re.compile(rf"\b(?:{verbs})\b[^;:]*:\s*$", re.IGNORECASE)

    @cached_property
    def _joints(self) -> re.Pattern[str]:
        words = self._vocabulary
        return re.compile(rf",?\s+(?:{any_of([*words.joining, *words.choosing])})\s+|,\s+")

    @cached_property
    def _offices(self) -> re.Pattern[str]:
        """The word with which the name of an office begins, which ends that of the paper."""
        words = self._vocabulary.drafting
        # Of *rapat pimpinan* it says which meeting it is.
        meetings = "".join(rf"(?<!\b{each})" for each in words.ways["meetings"])
        return re.compile(
            rf"{meetings}\s+(?:{any_of([*words.leading, *words.cells['offices']])})$",
            re.IGNORECASE,
        )

    @cached_property
    def _ends(self) -> re.Pattern[str]:
        """Words that are no part of a name: for whom, from whom, of which value it is."""
        words = self._vocabulary
        ends = [
            *words.receivers,
            *words.relatives,
            *words.tasks,
            *words.concerning,
            *words.pointing,
            *words.agents,
            *words.drafting.in_place_of,
            *words.drafting.mandates["paper_ends"],
        ]
        verb = r"(?:ber|ter|me[lmnry]|di)[a-z]{4,}"
        return re.compile(rf"\s+(?:{any_of(ends)})(?:\s|$)|\s+(?=[A-Z])|\s+{verb}\b")
