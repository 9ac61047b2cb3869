"""Looks for names in the words of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from jalur.drafting.name_book import NameBook
from jalur.drafting.name_kinds import FORUM, GROUP, HEAD, OFFICIAL
from jalur.drafting.unit_affairs import UnitAffairs
from jalur.verification.patterns import any_of

_WORD = r"[A-Z][a-z]+(?:[-/][A-Z]?[a-z]+)*|[A-Z]{2,}"
_RUN = re.compile(rf"(?:{_WORD})(?:\s+(?:{_WORD}))*")
"""Capital words."""
_ACRONYM = re.compile(r"[A-Z]{2,5}")


class NameSearch:
    """Finds known names, those made of known words, and the capital words that go on with them."""

    def __init__(self, book: NameBook) -> None:
        self.book, self.kinds = book, book.kinds
        self._affairs = UnitAffairs(book.kinds.common, book.kinds.words)
        self._vocabulary = book.vocabulary
        joints = any_of(book.vocabulary.joining)
        self._capital = re.compile(rf"\s+(?:(?P<joint>{joints})\s+)?(?P<word>{_WORD})\b")
        words = book.vocabulary.drafting
        regions = any_of([*words.regions, *words.elsewhere])
        own = any_of(each for each in book.region if each)
        self._elsewhere = re.compile(rf"\s+(?!(?:{own})\b)(?:{regions})\s+[A-Z]")
        """Behind a name what makes it that of another region."""
        tails = any_of(words.forum_tails)
        self._tails = re.compile(rf"\s+(?:{tails})\b")
        self._patterns: dict[frozenset[str], re.Pattern[str]] = {}

    def names_in(self, words: str) -> Iterator[tuple[str, str, bool]]:
        """The names of some words, each with its kind and whether both are sure."""
        text = " ".join(words.split())
        position = 0
        while match := self._pattern.search(text, position):
            position = match.end()
            if self._is_law(text, match.start()):
                continue
            if match["several"]:
                several = self.book.found.get(self.book.key(match.group()))
                if several is not None:
                    yield several.name, several.kind, False
                continue
            name, sure, position = self._whole(text, match)
            if parted := self.book.parted.get(self.kinds.fold(name)):
                yield from ((each, HEAD, False) for each in parted)
                continue
            known = self.book.found.get(self.book.key(name))
            # What a list has as a meeting is one, whatever its words tell elsewhere.
            kind = FORUM if known and known.kind == FORUM else self.kinds.of(name)
            if kind is not None and self._is_name(name, kind):
                listed = kind == HEAD and bool(self._goes_on.match(text, position))
                short = _ACRONYM.fullmatch(name) and not (known and known.sure)
                small = name.islower() and (kind == GROUP or " " not in name)
                other = self._elsewhere.match(text, position) is not None
                yield name, kind, sure and not (listed or short or small or other)

    def _whole(self, text: str, match: re.Match[str]) -> tuple[str, bool, int]:
        """The name that begins at a match, with the capital words that go on with it."""
        name, end = match.group(), match.end()
        begun = match["begun"]
        bare = None if begun else self.kinds.class_of(match["name"])
        official = not begun and not match["head"] and self.kinds.goes_on(match["name"])
        known = not begun and self.book.key(match["name"]) in self.book.found
        kind = self.kinds.common.kinds.get(bare or "")
        proper = kind is not None and kind.proper_names
        grows = begun or official or (bare is not None and not (known and proper))
        if not grows or name[:1].islower():
            found = self.book.found.get(self.book.key(name))
            return name, found.sure if found else not begun, end
        if begun and (tail := self._tails.match(text, end)):
            return text[match.start() : tail.end()], False, tail.end()
        portfolio = kind is not None and kind.portfolio
        grown = False
        while following := self._capital.match(text, end):
            joint, word = following["joint"], following["word"]
            at = following.start("word")
            if self._is_glued(word) or self._stops(text, at, word, bare, forum=bool(begun)):
                break
            if joint and not (grown and (portfolio or self._goes_on_with(text, match, at))):
                break
            name, end, grown = text[match.start() : following.end()], following.end(), True
            if (own := self._owned(name)) is not None:
                return own, False, end
        return self.book.clean(name), not begun and (not grown or portfolio), end

    def _owned(self, name: str) -> str | None:
        """A known name without the ending of its last word that says whose it is."""
        stems = (
            name.removesuffix(each) for each in self.kinds.words.possessives if name.endswith(each)
        )
        return next((stem for stem in stems if self.book.key(stem) in self.book.found), None)

    def _goes_on_with(self, text: str, match: re.Match[str], at: int) -> bool:
        """Whether the name of a unit goes on behind *dan*: what it is about is told only there."""
        found = _RUN.match(text, at)
        if found is None or match["begun"]:
            return False
        before, after = text[match.start("name") : at], text[match.start("name") : found.end()]
        told, more = self._affairs.of(before)[0], self._affairs.of(after)
        return more[1] and len(more[0]) > len(told)

    def _stops(self, text: str, at: int, word: str, bare: str | None, *, forum: bool) -> bool:
        """Whether a capital word begins another name, or what encloses the one before it.

        A forum may be called by a class: *Musyawarah Desa*; and what is a name by itself may stand
        behind the word for its class: *Bagian Protokol*.
        """
        match = self._pattern.match(text, at)
        if match is not None and match["several"]:
            return True
        named = match is not None and not match["head"] and self.kinds.of(match.group())
        if match is not None and named == bare and self.kinds.class_of(match.group()) is None:
            return False
        whole = forum and match is not None and self.kinds.class_of(match.group()) is not None
        return word in self.book.breaks or (match is not None and not whole)

    def _is_glued(self, word: str) -> bool:
        """Whether a word is two of which the scan lost the gap: *Daerahyang*."""
        return any(
            word.endswith(each) and word[: -len(each)].istitle()
            for each in self._vocabulary.relatives
        )

    def _is_name(self, name: str, kind: str) -> bool:
        """What is written small is a common noun, but for a group, and a name known already."""
        if name[:1].isupper():
            return True
        several = " " in name or "/" in name
        known = self.book.key(name) in self.book.found
        is_noun = kind in self.kinds.words.nouns
        own = self.kinds.common.kinds[kind]
        area = own.proper_names and own.category == "unit" and not is_noun
        return kind == OFFICIAL or area or (several and (known or not is_noun))

    def _is_law(self, text: str, start: int) -> bool:
        before = text[:start].rstrip()
        return any(before.endswith(f" {each}") or before == each for each in self._laws)

    @cached_property
    def _goes_on(self) -> re.Pattern[str]:
        """What makes the head of one class that of several: *Kepala Bagian dan Kantor*."""
        words = any_of(
            word for kind in self.kinds.common.kinds.values() for word in kind.class_words
        )
        return re.compile(rf"(?:,|/|,?\s+dan)\s*(?:{words})\b")

    @cached_property
    def _laws(self) -> tuple[str, ...]:
        return (*self._vocabulary.instruments, *self._vocabulary.drafting.laws)

    @property
    def _pattern(self) -> re.Pattern[str]:
        known = frozenset(each.name for each in self.book.found.values())
        aliases = frozenset(name for each in self.book.found.values() for name in each.aliases)
        return self._compiled(known | aliases)

    def _compiled(self, known: frozenset[str]) -> re.Pattern[str]:
        if known not in self._patterns:
            words = _flexible({*known, *self.kinds.names()})
            several = _flexible(
                each for each in known if self.kinds.fold(each) in self.book.strokes
            )
            leading, begun = any_of(self.kinds.words.leading), _flexible(self.kinds.beginnings())
            self._patterns[known] = re.compile(
                rf"(?<![\w-])(?:(?P<several>{several or '(?!)'})|(?P<head>(?:{leading})\s+)?"
                rf"(?P<name>{words})|(?P<begun>{begun}))(?![\w-])",
                re.IGNORECASE,
            )
        return self._patterns[known]


def _flexible(names: Iterable[str]) -> str:
    """Any of the names, whatever stands between their words; the longest first."""
    ordered = sorted(names, key=lambda each: (-len(each), each))
    return "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in ordered)
