"""What typed words are looked for as: their other spellings, and the parties they stand for."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.answers.search_forms import as_one_word, forms_of, has_phrase
from jalur.law.region import Region
from jalur.reasoning.names import Ambiguous, Found, Names
from jalur.text.folding import fold
from jalur.text.stems import SHORT


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that must stand in whatever is found."""

    typed: str
    """A word, or several that are one name or spelling; as it folds."""
    spellings: tuple[tuple[str, ...], ...]
    """The words of each spelling; one of them must stand there."""
    forms: frozenset[str] = frozenset()
    """The words of the region that are forms of a spelling which is one word."""
    begun: bool = False
    """Whether these are no forms, and only begin with what was typed."""
    phrases: tuple[str, ...] = ()
    """The spellings of several words."""
    meanings: tuple[str, ...] = ()
    """What it is short for, or what is short for it, as the lists write it."""
    parties: frozenset[str] = frozenset()
    """The parties for which it stands."""
    names: tuple[str, ...] = ()
    """Every folded spelling of these, and of its meanings: one after another its words mean it."""

    def among(self, words: frozenset[str], apart: bool = True) -> bool:
        """Whether all the words of a spelling are among ``words``; unless they may stand
        ``apart``, those of several words are not.
        """
        return any(
            words.issuperset(spelling) for spelling in self.spellings if apart or len(spelling) == 1
        )

    def within(self, folded: str) -> bool:
        """Whether a form of a spelling stands in a folded text.

        No accident of letters is one: *dinas* is no form of *koordinasi*, *desa* none of
        *mendesak*. Several words stand one behind the other: *kerja* and *bersama* apart are no
        *kerja sama*.
        """
        return not self.forms.isdisjoint(folded.split()) or any(
            has_phrase(phrase, folded) for phrase in self.phrases
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
    typed = as_one_word(common, fold(words, common.spellings)).split()
    known, wordings = _Known(region), _Wordings(region)
    longest = max(known.longest, wordings.longest)
    every: list[Term] = []
    while typed:
        for length in range(min(len(typed), longest), 0, -1):
            phrase = " ".join(typed[:length])
            parties = known.parties(phrase)
            if parties or phrase in wordings or length == 1:
                break
        every.append(wordings.term(phrase, parties, known.names(parties)))
        typed = typed[length:]
    left_out = tuple(term.typed for term in every if term.typed in common.function_words)
    content = tuple(term for term in every if term.typed not in left_out)
    return Terms(tuple(every), content, left_out)


class _Wordings:
    """Other spellings of words, what they are short for, and what is short for them."""

    def __init__(self, region: Region) -> None:
        self._region = region
        self._common = common = region.common
        self._spellings: dict[str, list[str]] = {}
        for other, first in common.spellings.items():
            self._spellings.setdefault(first, []).append(other)
        shorts = (*common.written_short.items(), *common.said_short.items())
        self._short = frozenset(fold(short) for short, _ in shorts)
        self._meanings: dict[str, list[str]] = {}
        for short, meant in shorts:
            self._meanings.setdefault(fold(short), []).extend(meant)
            for long in filter(self._telling, meant):
                self._meanings.setdefault(fold(long, common.spellings), []).append(short)
        known = (*self._spellings, *self._meanings)
        self.longest = max(phrase.count(" ") + 1 for phrase in known)
        """Words of the longest phrase that can be said otherwise."""

    def __contains__(self, phrase: str) -> bool:
        return phrase in self._spellings or phrase in self._meanings

    def term(self, phrase: str, parties: frozenset[str], names: tuple[str, ...]) -> Term:
        """The term of a phrase that was typed, as it folds; ``names`` are those of the parties."""
        meanings = self._meanings.get(phrase, [])
        alike = (phrase, *self._spellings.get(phrase, ()))
        telling = map(self._telling, (phrase, *meanings) if meanings else ())
        said = (*alike, *filter(None, telling))
        long = (fold(each, self._common.spellings) for each in meanings)
        # An abbreviation of a word (kel, asda) is that word only where it stands alone.
        parts = (phrase, *(each for each in alike[1:] if len(each) > SHORT))
        parts = () if phrase in self._short else parts
        every = forms_of(self._region)
        single = [each for each in parts if " " not in each]
        return Term(
            typed=phrase,
            spellings=tuple(tuple(each.split()) for each in said),
            forms=frozenset().union(*map(every.of, single)),
            begun=bool(single) and all(map(every.only_begin, single)),
            phrases=tuple(each for each in parts if " " in each),
            meanings=tuple(meanings),
            parties=parties,
            names=(*names, *long),
        )

    def _telling(self, phrase: str) -> str:
        """Its words without those that every sentence has, where these tell it wherever they
        stand; else empty: not each *peraturan* beside a *daerah* is a Perda.
        """
        every = self._common.function_words
        words = [word for word in fold(phrase).split() if word not in every]
        return "" if len(set(words)) == 2 else " ".join(words)


class _Known:
    """The names of a region, and what is short for one of them."""

    def __init__(self, region: Region) -> None:
        self._region = region
        self._owners: dict[str, str] = {}
        for id, party in region.parties.items():
            for name in (party.name, *party.aliases):
                self._owners.setdefault(fold(name, region.common.spellings), id)
        self._short = frozenset(map(fold, region.common.abbreviations))
        self.longest = 1 + max(name.count(" ") + 1 for name in (*self._owners, *self._short))
        """Words of the longest of them behind a word for its head: what has more is no name."""

    def parties(self, phrase: str) -> frozenset[str]:
        """The parties that bear a name, or that an abbreviation in common use stands for."""
        if phrase in self._owners:
            return frozenset([self._owners[phrase]])
        if phrase not in self._short:
            return self._headed(phrase)
        match Names(self._region).resolve(phrase):
            case Found(party=party) if party.named:
                return frozenset([party.id])
            case Ambiguous(candidates=candidates):
                return frozenset(party.id for party in candidates if party.named)
        return frozenset()

    def _headed(self, phrase: str) -> frozenset[str]:
        """The unit whose head is named: *Kepala Dinas Kesehatan*, *Kadis Kesehatan*, *Kadinkes*."""
        first, _, rest = phrase.partition(" ")
        for head, class_word in self._region.common.head_words.items():
            unit = f"{class_word} {rest}".strip() if first == head and rest else ""
            if not rest and not class_word:
                unit = first.removeprefix(head) if first.startswith(head) else ""
            if unit in self._owners or unit in self._short:
                units = self.parties(unit)
                return frozenset(id for id in units if not self._region.parties[id].members)
        return frozenset()

    def names(self, parties: frozenset[str]) -> tuple[str, ...]:
        """Every folded spelling of the parties."""
        return tuple(name for name, id in self._owners.items() if id in parties)
