"""Whether our texts have a word that the provision has not, while another of its list has it.

Our words may be others than those of the text. But a word that the provision does not have, and its
neighbour has, was mostly taken from there; and so was a name that stands elsewhere only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from jalur.law.citation import Citation, Part
from jalur.law.findings import WARNING, Finding
from jalur.text.folding import fold
from jalur.text.stems import roots
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.our_texts import OurText, our_texts

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORT = 4
"""Shorter words say too little."""
_ROOT = 5
"""Shorter roots stand in many a word by chance."""
_SUMMARY = ".summary"
_SENTENCE = re.compile(r"(?:^|[.:;]\s+)\W*")
"""What stands before the first word of a sentence, whose capital says nothing."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about words of another provision."""
    yield from _ForeignWords(evidence).findings()


class _ForeignWords:
    """Which words stand where in a text, by their roots."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._spellings = evidence.region.common.spellings
        words = evidence.vocabulary
        light = (*words.function_words, *words.light_words, *words.light_verbs)
        self._light = {*light, *words.numerals, *words.negations, *words.days}
        times = (*words.times, *words.events, *words.limits, *words.rhythms, *words.minimums)
        framing = (*words.framing, *times, *self._light)
        self._framing = {part for each in framing for part in fold(each).split()}
        self._own: dict[Citation, frozenset[str]] = {}

    def findings(self) -> Iterator[Finding]:
        """A finding for each word of each of our texts."""
        for ours in our_texts(self._evidence):
            if any(self._evidence.words(ref) for ref in ours.refs):
                for rule, word in dict.fromkeys(self._foreign(ours)):
                    yield finding(rule, ours.path, ours.refs[0], severity=WARNING, word=word)

    def _foreign(self, ours: OurText) -> Iterator[tuple[str, str]]:
        """The words that the provisions have not, each with the rule that it breaks.

        A summary may say it in words of its own, a value takes its words from the text.
        """
        there = self._there(ours)
        value = not ours.path.endswith(_SUMMARY)
        starts = {match.end() for match in _SENTENCE.finditer(ours.text)}
        for match in _WORD.finditer(ours.text):
            word = fold(match.group(), self._spellings)
            if len(word) < _SHORT or word in self._light:
                continue
            every = roots(word)
            is_name = match.group()[0].isupper() and match.start() not in starts
            if not every.isdisjoint(there):
                continue
            beside = self._everywhere if is_name else self._beside(ours.refs)
            rule = "word-not-in-text" if every.isdisjoint(beside) else "word-of-another"
            if rule == "word-not-in-text" and (not value or self._frames(word)):
                continue
            known = (self._joined, self._named, self._short_for, self._seated)
            is_excused = self._evidence.excused([match.group()], ours.refs)
            if not is_excused and not any(each(word, ours) for each in known):
                yield rule, match.group()

    def _frames(self, word: str) -> bool:
        """Whether a word only frames what a value says, each half of *masing-masing* too."""
        return all(
            len(part) < _SHORT or not self._framing.isdisjoint(roots(part)) for part in word.split()
        )

    def _joined(self, word: str, ours: OurText) -> bool:
        """Whether the word or a long root of it stands there within another, or in two:
        *kerjasama*, *per undangan*, *pertanggungjawaban*.
        """
        parts = {word, *(root for root in roots(word) if len(root) > _ROOT)}
        return any(
            part in letters.run
            for ref in self._cited(ours)
            for letters in (*self._evidence.around(ref), *map(self._evidence.own, self._below(ref)))
            for part in parts
        )

    def _named(self, word: str, ours: OurText) -> bool:
        """Whether the word is of the name of a party that the text calls there by another."""
        return any(
            self._evidence.names(party, ours.refs)
            for party in self._evidence.region.parties
            if any(word in fold(name).split() for name in self._evidence.spellings(party))
        )

    def _short_for(self, word: str, ours: OurText) -> bool:
        """Whether the word is short for others that stand there."""
        return any(
            word == fold(short) and any(self._evidence.stands(long, ours.refs) for long in meant)
            for short, meant in self._evidence.region.common.written_short.items()
        )

    def _seated(self, word: str, ours: OurText) -> bool:
        """Whether the word says what seat somebody has, and the provision gives such a seat by
        another: *anggotanya* of *terdiri atas*.
        """
        return any(
            word in self._evidence.vocabulary.seats[seat] and not basis.isdisjoint(ours.refs)
            for seat, basis in self._seats.items()
        )

    @cached_property
    def _seats(self) -> dict[str, frozenset[Citation]]:
        """Where members, chairs and guests are named."""
        found: dict[str, set[Citation]] = defaultdict(set)
        for party in self._evidence.region.parties.values():
            for members in party.members:
                found["member"].update(members.basis)
            for seat, every in (("chair", party.chair), ("guest", party.guests)):
                found[seat].update(at for each in every for at in each.basis)
        return {seat: frozenset(basis) for seat, basis in found.items()}

    def _there(self, ours: OurText) -> frozenset[str]:
        """The roots of what stands in the provisions, above and below them, and where they refer
        to.
        """
        every: set[str] = set()
        for ref in self._cited(ours):
            for at in (ref, *ref.parents(), *self._below(ref)):
                every |= self._roots(at)
        return frozenset(every)

    def _cited(self, ours: OurText) -> Iterator[Citation]:
        known = self._evidence.region.provisions
        for ref in ours.refs:
            yield ref
            yield from known[ref].refers_to if ref in known else ()

    def _below(self, ref: Citation) -> tuple[Citation, ...]:
        return self._evidence.downwards(ref)

    def _beside(self, refs: Iterable[Citation]) -> frozenset[str]:
        """The roots of what stands in the other items of the lists of the provisions."""
        every: set[str] = set()
        for ref in refs:
            for other in self._lists.get(ref.parts[:-1], ()):
                every |= self._roots(other)
        return frozenset(every)

    def _roots(self, at: Citation) -> frozenset[str]:
        if at not in self._own:
            words = fold(self._evidence.words(at), self._spellings).split()
            self._own[at] = frozenset(root for word in words for root in roots(word))
        return self._own[at]

    @cached_property
    def _lists(self) -> dict[tuple[Part, ...], list[Citation]]:
        lists: dict[tuple[Part, ...], list[Citation]] = defaultdict(list)
        for ref in self._evidence.source.provisions:
            if len(ref.parts) > 1:
                lists[ref.parts[:-1]].append(ref)
        return lists

    @cached_property
    def _everywhere(self) -> frozenset[str]:
        every = self._evidence.source.provisions
        return frozenset(root for at in every for root in self._roots(at))
