"""Units that a piece of a sentence enumerates: *Dinas Sosial, Dinas Pangan, dan Kecamatan*."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from jalur.drafting.name_kinds import NameKinds
from jalur.drafting.unit_affairs import UnitAffairs
from jalur.law.vocabulary import Vocabulary
from jalur.verification.patterns import any_of

_TOKEN = re.compile(r"[^\s,;/]+|[,;/]")
_NAME_WORD = re.compile(r"[A-Z\d&]|\((?=[A-Z])")
_SHORT_FOR = re.compile(r"\s*\([^()]*\)$")
"""What a unit is called besides, behind its name: *(Disdik)*, *(BUMD)*."""
_SHORT = 3
"""Letters of what a unit is called for short, at the fewest."""
_MARK = re.compile(r"(?:\(?[a-z\d]{1,2}[.)]|[-–•])$")


@dataclass(frozen=True, slots=True)
class Enumerated:
    """The names with which some words begin, and what stands behind them."""

    names: tuple[str, ...]
    rest: str
    sure: bool
    """Whether nothing speaks against where each name ends."""


class UnitNames:
    """Reads enumerations in which every name begins with the word of its class, or is known."""

    def __init__(
        self,
        kinds: NameKinds,
        vocabulary: Vocabulary,
        clean: Callable[[str], str],
        known: frozenset[str],
    ) -> None:
        self.kinds, self._clean, self._known_names = kinds, clean, known
        self._affairs = UnitAffairs(kinds.common, kinds.words)
        self.joints = {
            *vocabulary.joining,
            *vocabulary.drafting.more,
            *vocabulary.taking_in,
            *",;/",
        }
        self._small = {*self.joints, *vocabulary.drafting.in_names}
        taking_in = any_of(vocabulary.taking_in)
        self._takes_in = re.compile(rf"\W*(?:{taking_in})\s+", re.IGNORECASE)
        self._before = {*vocabulary.openers}

    def read(self, words: str) -> Enumerated:
        """What some words enumerate from their beginning."""
        tokens = [*_TOKEN.finditer(words)]
        names: list[str] = []
        sure, at = True, 0
        while (begin := self._skip(words, tokens, at)) is not None:
            end = self._end(words, tokens, begin)
            printed = words[tokens[begin].start() : tokens[end - 1].end()]
            name = self._clean(_SHORT_FOR.sub("", self._clean(printed)))
            if not self._is_unit(name):
                break
            names.append(name)
            between = {each.group() for each in tokens[at:begin]}
            sure = sure and self._is_whole(name, between, first=at == 0)
            at = end
        rest = words[tokens[at].start() :] if at < len(tokens) else ""
        return Enumerated(tuple(names), rest.strip(" ,.;:"), sure)

    def begins(self, words: str) -> bool:
        """Whether some words begin as a unit does, and are more than the word of its class."""
        match = self._starts.match(words)
        name = self._clean(words)
        if self._is_short(name):
            return True
        if match is None or words[:1].islower():
            return False
        return self._is_unit(name) or self.kinds.of(match.group()) is not None

    def may_go_on(self, words: str) -> bool:
        """Whether some words, though they begin as a unit does, may end the name of another."""
        kind = self.kinds.of(self._clean(words))
        return kind is not None and self.kinds.common.kinds[kind].proper_names

    def takes_in(self, words: str) -> str:
        """The word with which some words begin that take in another unit: *termasuk RSUD*."""
        match = self._takes_in.match(words)
        return match.group() if match else ""

    def _skip(self, words: str, tokens: list[re.Match[str]], at: int) -> int | None:
        """The token with which the next name begins, behind what joins it and item marks."""
        free = at == 0
        while at < len(tokens):
            word = tokens[at].group()
            joins = word in self.joints
            if free and (self._starts.match(words, tokens[at].start()) or self._is_short(word)):
                return at
            if not (joins or word.casefold() in self._before or _MARK.match(word)):
                return None
            free = free or joins or _MARK.match(word) is not None
            at += 1
        return None

    def _end(self, words: str, tokens: list[re.Match[str]], begin: int) -> int:
        """Behind the last token of the name that begins with one."""
        known = self._known.match(words, tokens[begin].start())
        end = begin + 1
        while end < len(tokens):
            word = tokens[end].group()
            inner = known is not None and tokens[end].start() < known.end()
            if not inner:
                said = words[tokens[begin].start() : tokens[end].start()]
                bare = word == "/" and self._is_any(said)
                if word == ";" or (self._skip(words, tokens, end) is not None and not bare):
                    return end
                small = word in self._small
                further = end + 1 < len(tokens) and self._goes_on(tokens[end + 1].group())
                if not _NAME_WORD.match(word) and not (small and further):
                    return end
            end += 1
        return end

    def _is_short(self, word: str) -> bool:
        """Whether a word is what a unit is called for short: *BPBD*."""
        return word.isupper() and len(word) >= _SHORT and self._is_unit(word)

    def _goes_on(self, word: str) -> bool:
        return _NAME_WORD.match(word) is not None or word in self._small

    def _is_unit(self, name: str) -> bool:
        kind = self.kinds.of(name) if name[:1].isupper() or name.islower() else None
        if kind is None:
            return False
        category = self.kinds.common.kinds[kind].category
        return category == "unit" or name in self._known_names or self._class(name)

    def _class(self, name: str) -> bool:
        of_class = self.kinds.class_of(name)
        return of_class is not None and self.kinds.common.kinds[of_class].category == "unit"

    def _is_any(self, name: str) -> bool:
        """Whether a name is that of any unit of a class whose word begins their names."""
        kind = self.kinds.class_of(name.strip())
        return kind is not None and not self.kinds.common.kinds[kind].proper_names

    def _is_whole(self, name: str, before: set[str], *, first: bool) -> bool:
        """Whether a name surely ends there: where a joint stands in it, its affairs must tell."""
        if name in self._known_names:
            return True
        if name.islower():
            return False
        joined = any(word in self.joints for word in _TOKEN.findall(name))
        if joined and not self._affairs.of(name)[1]:
            return False
        # *Bagian Pemerintahan dan Kelurahan* is one, or two.
        kind = self.kinds.class_of(name)
        bare = kind is not None and self.kinds.common.kinds[kind].proper_names and not first
        return (
            not bare or bool(before & {*",;/"}) or bool(self._before & {*map(str.casefold, before)})
        )

    @cached_property
    def _starts(self) -> re.Pattern[str]:
        """What a name begins with: the class word of a unit, or the name of a known one."""
        words = [
            word
            for kind in self.kinds.common.kinds.values()
            if kind.category == "unit"
            for word in kind.class_words
        ]
        small = [
            word.lower()
            for kind in self.kinds.common.kinds.values()
            if kind.category == "unit" and kind.proper_names
            for word in kind.class_words
        ]
        return re.compile(rf"(?:{any_of({*words, *small, *self._known_names})})(?![\w-])")

    @cached_property
    def _known(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?:{any_of(self._known_names)})(?![\w-])" if self._known_names else r"(?!)"
        )
