"""Terms that are defined and not used, and abbreviations that are used and told nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jalur.audit.substance.remark import Remark, remark
from jalur.law.citation import Citation
from jalur.law.concordance import Entry
from jalur.law.region import Region
from jalur.text.folding import fold

_SHORT = re.compile(r"\b[A-Z]{3,8}\b")
_BODY = ("judul", "pasal", "lampiran")
_OWN = ("unit", "group")
"""The categories of parties whose abbreviations the text alone tells; those of others are known."""
_DEFINITION = "definition"
_NOTHING = Entry()
_STEM = 5
"""Fewer letters are found in words that have nothing to do with them."""


def check(region: Region) -> Iterator[Remark]:
    """Which words a provision has, its concordance tells; without one nobody can say it."""
    yield from _twice(region)
    if region.partly or not region.concordance:
        return
    index = _Index(region)
    for ref, provision in region.provisions.items():
        term = provision.term if provision.kind == _DEFINITION else None
        if term and not index.is_used(term, ref):
            yield remark("term-unused", ref, f"provisions.{ref}.term", term=term)
    yield from _untold(region, index)


def _twice(region: Region) -> Iterator[Remark]:
    first: dict[str, Citation] = {}
    for ref, provision in region.provisions.items():
        if provision.kind != _DEFINITION or not provision.term:
            continue
        before = first.setdefault(fold(provision.term), ref)
        if before != ref:
            label = before.parts[-1].label
            path = f"provisions.{ref}.term"
            yield remark("term-defined-twice", ref, path, term=provision.term, label=label)


class _Index:
    """In which provisions of the body each word and each party stands."""

    def __init__(self, region: Region) -> None:
        self._region = region
        self.words: dict[str, dict[Citation, None]] = {}
        self._parties: dict[str, list[Citation]] = {}
        for ref in region.provisions:
            entry = region.concordance.get(ref)
            if entry is None or ref.parts[0].level not in _BODY:
                continue
            for word in entry.words:
                self.words.setdefault(word, {})[ref] = None
            for id in entry.parties:
                self._parties.setdefault(id, []).append(ref)
        self._ids: dict[str, list[str]] = {}
        for party in region.parties.values():
            for name in (party.name, *party.aliases):
                self._ids.setdefault(fold(name), []).append(party.id)

    def is_used(self, term: str, defined: Citation) -> bool:
        """Whether another provision names the party that it is, or has its words, be they parts
        of longer ones. Words that the names of other parties have are no use of a party.
        """
        folded = fold(term)
        ids = self._ids.get(folded, ())
        if any(not defined.covers(at) for id in ids for at in self._parties.get(id, ())):
            return True
        entry = self._region.concordance.get(defined, _NOTHING)
        if any(self.together([short], defined) for short in _shorter(folded, entry)):
            return True
        words = [word for word in folded.split() if word in entry.words]
        if not words:
            return True
        longer = [[each for each in self.words if _is_within(word, each)] for word in words]
        places = [{at for each in found for at in self.words[each]} for found in longer]
        outside = (at for at in set.intersection(*places) if not defined.covers(at))
        return any(not ids or not self._is_of_others(words, at) for at in outside)

    def _is_of_others(self, words: Iterable[str], at: Citation) -> bool:
        """Whether the parties that a provision names have all of these words in their names."""
        parties = self._region.parties
        named = (parties[id] for id in self._region.concordance[at].parties if id in parties)
        names = {
            word
            for each in named
            for name in (each.name, *each.aliases)
            for word in fold(name).split()
        }
        return names.issuperset(words)

    def together(self, words: Iterable[str], but: Citation | None = None) -> Citation | None:
        """The first provision with all of the words that any provision has, but one and what is
        below it: of the words that every sentence has the concordance has none.
        """
        lists = [self.words[word] for word in words if word in self.words]
        for at in min(lists, key=len, default={}):
            if (but is None or not but.covers(at)) and all(at in each for each in lists):
                return at
        return None


def _is_within(word: str, longer: str) -> bool:
    """Whether a word is another, or with what stands before and behind it: *simplifikasi* in
    *disimplifikasikan*, but not *tim* in *optimal*.
    """
    return word == longer or (len(word) >= _STEM and word in longer)


def _shorter(term: str, entry: Entry) -> Iterator[str]:
    """The words of a definition that may be short for its term: *uptd*, *setda*, *plh*."""
    run = term.replace(" ", "")
    for word in entry.words:
        letters = iter(run)
        if word[:1] == run[:1] and word not in term and all(each in letters for each in word):
            yield word


def _untold(region: Region, index: _Index) -> Iterator[Remark]:
    told = set(_told(region))
    for party in region.parties.values():
        if region.common.kinds[party.kind].category not in _OWN:
            continue
        names = {party.name: party.basis, **party.aliases}
        whole = [fold(name).split() for name in names if not _SHORT.search(name)]
        for name, basis in names.items():
            # Within a longer name a part may be explained where no party is: in a key to a table.
            for short in _SHORT.findall(name) if name.isupper() else ():
                folded = short.lower()
                beside = any(index.together([*words, folded]) for words in whole)
                if short not in told and not beside:
                    at = next(iter(index.words.get(folded, ())), basis[0])
                    yield remark("abbreviation-untold", at, f"parties.{party.id}", short=short)
                told.add(short)


def _told(region: Region) -> Iterator[str]:
    """What stands in a term that is defined, what its initials are, and whom a definition tells."""
    defined = [each for each in region.provisions.values() if each.kind == _DEFINITION]
    for each in defined:
        yield from _SHORT.findall(each.term or "")
        yield "".join(word[0] for word in fold(each.term or "").split()).upper()
    refs = {each.ref for each in defined}
    for party in region.parties.values():
        for name, basis in {party.name: party.basis, **party.aliases}.items():
            if not refs.isdisjoint(basis):
                yield from _SHORT.findall(name)
