"""What typed words are looked for as: their other spellings, and the parties they stand for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jalur.law.region import Region
from jalur.reasoning.names import Ambiguous, Found, Names
from jalur.text.folding import fold


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that must stand in whatever is found."""

    typed: str
    """A word, or several that are one name or spelling; as it folds."""
    spellings: tuple[tuple[str, ...], ...]
    """The words of each spelling; one of them must stand there."""
    parties: frozenset[str] = frozenset()
    """The parties for which it stands."""
    names: tuple[str, ...] = ()
    """Every folded spelling of these."""

    def among(self, words: frozenset[str]) -> bool:
        """Whether all the words of a spelling are among ``words``."""
        return any(words.issuperset(spelling) for spelling in self.spellings)

    def within(self, texts: Iterable[str]) -> bool:
        """Whether each word of a spelling stands in one of the texts, be it as a part of a word."""
        known = tuple(texts)
        return any(
            all(any(word in text for text in known) for word in spelling)
            for spelling in self.spellings
        )


@dataclass(frozen=True, slots=True)
class Terms:
    """All that must stand there."""

    every: tuple[Term, ...]
    content: tuple[Term, ...]
    """Those that a concordance can have."""
    function_words: tuple[str, ...]
    """Those that it leaves out."""


def terms(region: Region, words: str) -> Terms:
    """The terms of ``words``: the longest name, abbreviation or spelling at each place is one."""
    common = region.common
    typed = fold(words, common.spellings).split()
    known = _Known(region)
    others: dict[str, list[str]] = {}
    for other, first in common.spellings.items():
        others.setdefault(first, []).append(other)
    longest = max(known.longest, *(first.count(" ") + 1 for first in others))
    every: list[Term] = []
    while typed:
        for length in range(min(len(typed), longest), 0, -1):
            phrase = " ".join(typed[:length])
            parties = known.parties(phrase)
            if parties or phrase in others or length == 1:
                break
        spellings = tuple(tuple(each.split()) for each in (phrase, *others.get(phrase, ())))
        every.append(Term(phrase, spellings, parties, known.names(parties)))
        typed = typed[length:]
    left_out = tuple(term.typed for term in every if term.typed in common.function_words)
    content = tuple(term for term in every if term.typed not in left_out)
    return Terms(tuple(every), content, left_out)


class _Known:
    """The names of a region, and what is short for one of them."""

    def __init__(self, region: Region) -> None:
        self._region = region
        self._owners: dict[str, str] = {}
        for id, party in region.parties.items():
            for name in (party.name, *party.aliases):
                self._owners.setdefault(fold(name, region.common.spellings), id)
        self._short = frozenset(map(fold, region.common.abbreviations))
        self.longest = max(name.count(" ") + 1 for name in (*self._owners, *self._short))
        """Words of the longest of them: what is typed is no name where it has more."""

    def parties(self, phrase: str) -> frozenset[str]:
        """The parties that bear a name, or that an abbreviation in common use stands for."""
        if phrase in self._owners:
            return frozenset([self._owners[phrase]])
        if phrase not in self._short:
            return frozenset()
        match Names(self._region).resolve(phrase):
            case Found(party=party) if party.named:
                return frozenset([party.id])
            case Ambiguous(candidates=candidates):
                return frozenset(party.id for party in candidates if party.named)
        return frozenset()

    def names(self, parties: frozenset[str]) -> tuple[str, ...]:
        """Every folded spelling of the parties."""
        return tuple(name for name, id in self._owners.items() if id in parties)
