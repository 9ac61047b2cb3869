"""Whom a text names only within the name of a paper: *keputusan pengangkatan pejabat pengawas*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from jalur.drafting.entries import Entries, Entry, Value
from jalur.drafting.found_names import FoundNames
from jalur.drafting.name_book import FoundName
from jalur.drafting.name_kinds import HEAD, OFFICIAL
from jalur.law.closed_lists import ClosedLists
from jalur.law.vocabulary import Vocabulary
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_LONGEST = 9
"""Words between that of a paper and whom it is about, at the most."""


class NamedByPapers:
    """Tells such a name from that of somebody who does something, or with whom it is done."""

    def __init__(self, names: FoundNames, vocabulary: Vocabulary, common: ClosedLists) -> None:
        self._names, self._vocabulary, self._common = names, vocabulary, common

    def without(
        self, parties: Mapping[str, Entry], ids: Mapping[str, str], rules: Iterable[Entries]
    ) -> dict[str, Entry]:
        """The parties but for offices that only papers are called after, of whom nothing is told;
        whoever may be one, though nothing is told of him, is a guess.
        """
        whole: list[Entries] = [*rules, parties]
        told = {each for entries in whole for each in _words_of(entries)}
        surely = {each for entries in whole for each in _words_of(entries, sure=True)}
        found = {ids[key]: each for key, each in self._names.found.items() if key in ids}
        kept: dict[str, Entry] = {}
        for id, entry in parties.items():
            one = found.get(id)
            if one is None or not self._may_be_none(one) or id in surely:
                kept[id] = entry
            elif self._is_in_papers(one, self._about):
                if one.kind == HEAD or id in told:
                    kept[id] = replace(entry, sure=False)
            else:
                idle = one.kind == OFFICIAL or self._is_in_papers(one, self._towards)
                kept[id] = replace(entry, sure=entry.sure and (id in told or not idle))
        return kept

    @staticmethod
    def _may_be_none(found: FoundName) -> bool:
        named = found.defined is None and not found.rows and not found.annexes
        return named and found.kind in (HEAD, OFFICIAL)

    def _is_in_papers(self, found: FoundName, before: re.Pattern[str]) -> bool:
        """Whether all that the articles have of a name stands behind that of a paper."""
        names = any_of([found.name, *found.aliases])
        for at in found.basis:
            if at.parts[0].level != "pasal":
                return False
            words = " ".join(self._names.words(at).split())
            for match in re.finditer(rf"\b(?:{names})\b", words, re.IGNORECASE):
                if before.search(words[: match.start()]) is None:
                    return False
        return bool(found.basis)

    @cached_property
    def _about(self) -> re.Pattern[str]:
        """A paper and what it is on or for, up to a name: no verb, and nobody who does it."""
        return self._behind_paper(self._vocabulary.receivers)

    @cached_property
    def _towards(self) -> re.Pattern[str]:
        """A paper up to the name of whoever it may go to."""
        return self._behind_paper(())

    def _behind_paper(self, ends: Sequence[str]) -> re.Pattern[str]:
        words, own = self._vocabulary.drafting, self._vocabulary
        documents = [word for each in self._common.documents.values() for word in each]
        more = [*words.mandates["papers"], *words.ways["papers"]]
        papers = any_of({fold(each) for each in [*documents, *more]})
        ended = any_of([*own.agents, *own.ways, *own.relatives, *ends])
        verbs = rf"(?:{ended})\b|me(?:m|n|l|r|w|y)\w+|di\w{{3,}}(?:kan|i)\b"
        return re.compile(
            rf"\b(?:{papers})\b(?:,?\s+(?!{verbs})[\w/-]+){{0,{_LONGEST}}},?\s+$", re.IGNORECASE
        )


def _words_of(value: Value | Entries, *, sure: bool = False) -> Iterator[str]:
    """Every word that a value has, whatever it is part of; or but for those of guesses."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Entry):
        if not sure or value.sure:
            for key, each in value.values.items():
                yield from () if sure and key in value.guessed else _words_of(each, sure=sure)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _words_of(each, sure=sure)
    elif isinstance(value, Sequence):
        for each in value:
            yield from _words_of(each, sure=sure)
