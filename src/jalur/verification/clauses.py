"""Where a sentence goes on with a further clause, and whether somebody else acts in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from jalur.law.vocabulary import Vocabulary
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_ACTIVE = ("me", "ber")
_VERBAL = (*_ACTIVE, "di")
_SHORT = 5
"""What a verb begins with, of whoever acts and of any; it has more letters than that."""
_NEAR = 4
"""So near before a name stands the word that something goes to him."""
_FAR = 6
"""So far before a name may stand what makes the one who receives act: ``diajukan ... kepada``."""
_STOP = re.compile(r"(?<=\w{4})[.;]\s+(?=[A-Z])")
"""Where a sentence ends within a provision; not *a.n. Bupati*."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The folded words of a text, and before which of them a comma stands."""

    words: list[str]
    commas: frozenset[int]
    text: str

    @property
    def stops(self) -> frozenset[int]:
        """Before which words another sentence begins."""
        return frozenset(
            len(fold(self.text[: at.start()]).split()) for at in _STOP.finditer(self.text)
        )


class Further:
    """Knows the words that join a further clause, and the verbs of whoever acts in it."""

    def __init__(self, words: Vocabulary, forces: Iterable[str]) -> None:
        self._turning = frozenset(map(fold, words.turning))
        self._joining = frozenset(map(fold, words.joining))
        self._openers = frozenset(map(fold, words.openers))
        beside = (*words.drafting.sentence["beside_verbs"], *forces, *words.negations)
        self._beside = frozenset(map(fold, beside))
        self._forces = frozenset(map(fold, forces))
        self._signed = words.signed
        self._verbs = frozenset(
            fold(each).split()[0] for each in words.drafting.sentence["predicates"]
        )
        small = (*words.fillers, *words.surroundings, *words.joints)
        self._small = frozenset(part for each in small for part in fold(each).split())
        self._relatives = frozenset(map(fold, words.relatives))
        self._receivers, self._tasks = (
            frozenset(map(fold, each)) for each in (words.receivers, words.tasks)
        )
        nouns = (word for word in words.initialling if not word.startswith("di"))
        self._nouns = frozenset(fold(word) for word in nouns if " " not in word)
        places = (fold(each).split()[-1] for each in words.drafting.initials["in_place"])
        self._without = frozenset((*map(fold, words.without), *map(fold, words.sequels), *places))

    def turn(self, sentence: Sentence, last: int, first: int) -> int | None:
        """Where a further clause begins between two names, if one does."""
        words = sentence.words
        stops = sentence.stops
        for n in range(first, last - 1, -1):
            if n in stops:
                return n
            if n == first or words[n] not in self._turning:
                continue
            if n in sentence.commas or words[n] not in self._joining:
                return n
        return None

    def acts(self, sentence: Sentence, turn: int, first: int, end: int) -> bool:
        """Whether a clause begins with a name, or a list of names, behind which a verb stands."""
        before = sentence.words[turn:first]
        led = self._turning.union(self._openers).issuperset(before)
        return led and self.is_verb(sentence.words[end:])

    def is_told(self, sentence: Sentence, end: int) -> bool:
        """Whether the text goes on behind a name and a comma with what he does: *…, yang
        menjawabnya*.
        """
        words, at = sentence.words, end
        while at not in sentence.commas and at < len(words) and words[at] in self._small:
            at += 1
        if at not in sentence.commas or self._relatives.isdisjoint(words[at : at + 1]):
            return False
        rest = words[at + 1 :]
        while rest and rest[0] in self._beside:
            rest = rest[1:]
        return bool(rest) and rest[0].startswith(_VERBAL) and len(rest[0]) > _SHORT

    def is_bidden(self, sentence: Sentence, gap: list[str], end: int) -> bool:
        """Whether a name is of one who is to do what stands behind it: *menugaskan Asisten
        menandatangani*, *diserahkan kepada Bupati untuk diputuskan*.
        """
        words, bids = sentence.words, "".join(gap[-1:])
        after = "".join(words[end : end + 1])
        if bids.startswith(_ACTIVE) and len(bids) > _SHORT:
            return after.startswith(_ACTIVE) and len(after) > _SHORT
        deed = "".join(words[end + 1 : end + 2])
        return (
            bids in self._receivers
            and after in self._tasks
            and deed.startswith("di")
            and len(deed) > _SHORT
        )

    def takes_up(self, sentence: Sentence, end: int) -> bool:
        """Whether what is said behind a name is left to be taken from the one before: *dilakukan
        oleh A untuk huruf a, dan B untuk huruf b*.
        """
        return sentence.words[end : end + 1] != [] and sentence.words[end] in self._tasks

    def is_verb(self, after: list[str]) -> bool:
        """Whether words begin with what somebody does, be it behind a modal word."""
        rest = after
        while rest and rest[0] in self._small and rest[0] not in self._verbs:
            rest = rest[1:]
        while rest and rest[0] in self._beside:
            if rest[0] in self._forces:
                return True
            rest = rest[1:]
        verb = "".join(rest[:1])
        return verb in self._verbs or (verb.startswith(_ACTIVE) and len(verb) > _SHORT)

    def signs(self, words: Iterable[str]) -> bool:
        """Whether a text is about signing."""
        run = "".join(words)
        return any(each in run for each in self._signed)

    def is_addressed(self, gap: list[str]) -> bool:
        """Whether a name only says to whom a paper goes that somebody signs: *menandatangani surat
        kepada Gubernur*.
        """
        places = [n for n, word in enumerate(gap) if word in self._receivers]
        before = gap[: places[-1]] if places and places[-1] >= len(gap) - _NEAR else []
        verbs = (each for each in before if each.startswith(_VERBAL) and len(each) > _SHORT)
        return bool(before) and all(self.signs([each]) for each in verbs)

    def is_initialled(self, gap: list[str]) -> bool:
        """Whether a name only says whose initials are not needed, or come before or after."""
        return not self._nouns.isdisjoint(gap[-1:]) and not self._without.isdisjoint(gap[-2:-1])


class Verbs:
    """Tells by the words before a name whether somebody does something, or it is done."""

    def __init__(self, words: Vocabulary) -> None:
        self._partners, self._pointing = tuple(words.partners), frozenset(words.pointing)

    def acts_with(self, words: tuple[str, ...]) -> bool:
        """Whether the word for what one does with the other stands among them."""
        return any(
            word.startswith(_ACTIVE) and len(word) > _SHORT and not word.startswith(self._partners)
            for word in words
        )

    def is_done(self, words: tuple[str, ...]) -> bool:
        """Whether something is done there: *diajukan kepada*, not *sebagaimana dimaksud*."""
        far = words[-_FAR:]
        return any(
            word.startswith("di") and len(word) > _SHORT and self._pointing.isdisjoint(before)
            for word, before in zip(far, ((), *((word,) for word in far)), strict=False)
        )


def begins_with(text: str, words: Iterable[str]) -> bool:
    """Whether a text begins with one of the words."""
    return f"{fold(text)} ".startswith(tuple(f"{fold(word)} " for word in words))


def ends_with(text: str, words: Iterable[str]) -> bool:
    """Whether it ends with one of them."""
    return f" {fold(text)}".endswith(tuple(f" {fold(word)}" for word in words))


def parts(text: str, words: Vocabulary) -> list[str]:
    """The clauses of a text: what a word joins behind a comma, what goes on with a verb, and what
    is excepted.
    """
    excepting, joining, turning = map(any_of, (words.excepting, words.joining, words.turning))
    return re.split(
        rf"[,;]\s+(?=(?:{turning}|{joining}|{any_of(words.relatives)})\b)|\b(?=(?:{excepting})\b)"
        rf"|\s+(?=(?:{joining})\s+(?:me|ber)\w{{4,}})|{_STOP.pattern}",
        text,
        flags=re.IGNORECASE,
    )


def excepts(clause: str, words: Vocabulary) -> bool:
    """Whether a clause only says what is excepted."""
    return re.match(rf"(?:{any_of(words.excepting)})\b", clause, re.IGNORECASE) is not None
