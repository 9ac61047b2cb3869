"""Kinds that the form of a sentence tells where no fact was read in it."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.name_kinds import FORUM
from jalur.drafting.named_text import NamedText
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_PASSIVE = "di"
_SEVERAL = 2
"""Natures of a list that make another word in it one; a coordinator and a unit."""


class SentenceKinds:
    """Reads whose relation, who gets a copy and by when something is handed over."""

    def __init__(self, text: NamedText) -> None:
        self._text, self._plain = text, text.words
        self._names, self._common = text.names, text.common
        self._vocabulary, self._words = text.vocabulary, text.vocabulary.drafting

    def is_relation(self, ref: Citation) -> bool:
        """Whether a sentence says of which nature a relation is: *Hubungan … bersifat …*."""
        return self._relation.match(self._plain(ref)) is not None

    def opens_sorts(self, ref: Citation) -> bool:
        """Whether it opens a list of natures of one: *Hubungan A bersifat:*."""
        words = self._plain(ref)
        begins, ends = any_of(self._words.relations), any_of(self._words.ways["is_of"])
        opens = re.match(rf"(?:{begins})\b[^,;:]*?\b(?:{ends})\s*:$", words, re.IGNORECASE)
        named = [*self._names.names_in(words)]
        return ref in self._names.lists and opens is not None and len(named) < _SEVERAL

    def is_copied(self, ref: Citation) -> bool:
        """Whether it says of a thing who gets a copy, and of nobody what he does."""
        return self._copied.search(self._plain(ref)) is not None

    def is_initialled(self, ref: Citation) -> bool:
        """Whether it says of a thing by whom it is initialled, and not that it was before."""
        verbs = any_of(word for word in self._words.tells["paraf"] if word.startswith(_PASSIVE))
        before = any_of([*self._words.done_before, *self._vocabulary.relatives])
        denied = any_of(self._vocabulary.negations)
        agents = any_of(self._vocabulary.agents)
        return any(
            re.search(rf"\b(?:{before}|{denied})\s+(?:\w+\s+)?$", match["before"], re.I) is None
            for match in re.finditer(
                rf"(?P<before>^.*?)\b(?:{verbs})\b[^.;:,]*?\b(?:{agents})\b",
                self._plain(ref),
                re.IGNORECASE,
            )
        )

    def signs(self, ref: Citation) -> bool:
        """Whether it says what somebody signs: *berwenang memaraf dan menandatangani*."""
        verbs = any_of(self._words.acts["sign"])
        before = any_of([*self._vocabulary.relatives, *self._words.initials["signs"]])
        words = re.sub(rf"\b(?:{before})\b(?:\s+\w+)?", " ", self._plain(ref))
        named = bool(self._text.offices(words))
        return named and re.search(rf"\b(?:{verbs})\b", words, re.IGNORECASE) is not None

    def is_delivered(self, ref: Citation) -> bool:
        """Whether it says of a thing to whom it is handed over."""
        words = self._plain(ref)
        offices = any_of(self._text.offices(words))
        copy = re.match(rf"(?:{any_of(self._vocabulary.copying)})\b", words, re.IGNORECASE)
        before = any_of([*self._words.destinations, *self._vocabulary.ways])
        to = rf"\b(?:{self._delivered})\s+(?:\w+\s+)?(?:{before})\s+(?:\w+\s+){{0,2}}?"
        led = re.search(rf"{to}(?:{offices})\b", words, re.IGNORECASE) if offices else None
        return copy is None and led is not None

    def is_due(self, ref: Citation) -> bool:
        """Whether it says by when a thing is handed over, and of nobody to whom or by whom."""
        words = self._plain(ref)
        named = (kind for _, kind, _ in self._names.names_in(words) if kind != FORUM)
        return self._handed.match(words) is not None and next(named, None) is None

    def is_restricted(self, ref: Citation) -> bool:
        """Whether it says of something that only somebody may do it, or only so."""
        words = any_of(self._words.ways["restricting"])
        return re.search(rf"\b(?:{words})\b", self._plain(ref), re.IGNORECASE) is not None

    def is_of_relations(self, ref: Citation) -> bool:
        """Whether it tells something of relations, of one nature or any, and names nobody."""
        words = self._plain(ref)
        relations = any_of(self._words.relations)
        begins = re.match(rf"(?:{relations})\b", words, re.IGNORECASE)
        natured = re.search(rf"\b(?:{relations})\s+(?:{self._natures})\b", words, re.IGNORECASE)
        named = next(self._names.names_in(words), None)
        return (begins or natured) is not None and named is None

    def is_limited(self, ref: Citation) -> bool:
        """Whether it says within which limits a coordinator is one of a unit."""
        words = self._plain(ref)
        begun = self._limited.match(words)
        return begun is not None and len([*self._names.names_in(begun.group())]) >= _SEVERAL

    @cached_property
    def _limited(self) -> re.Pattern[str]:
        ways = self._words.ways
        return re.compile(
            rf"(?:{any_of(ways['coordination'])})\b[^;:]*?\b(?:{any_of(ways['limited_to'])})\b",
            re.IGNORECASE,
        )

    def opens_forms(self, ref: Citation) -> bool | None:
        """Whether a list is surely of the forms of relations, as of several natures known before
        and those that the text has besides; None of one that is of none.
        """
        items = [self._plain(at) for at in self._names.lists.get(ref, ())]
        opened = self._forms.match(self._plain(ref))
        if opened is None or not items:
            return None
        natures = any_of(word for words in self._common.natures.values() for word in words)
        relations = any_of(self._words.relations)
        known = [re.match(rf"(?:(?:{relations})\s+)?(?:{natures})\b", each, re.I) for each in items]
        heads = [re.split(r"[,:(]", each, maxsplit=1)[0] for each in items]
        named = any(next(self._names.names_in(each), None) for each in heads)
        several = len([each for each in known if each]) >= _SEVERAL
        return None if named or not any(known) else several and not opened["within"].strip()

    def is_done_by(self, ref: Citation) -> bool:
        """Whether it says by whom something is done."""
        words = self._plain(ref)
        offices = any_of(self._text.offices(words))
        by = rf"\b{_PASSIVE}\w+\s+(?:{any_of(self._vocabulary.agents)})\s+(?:{offices})"
        return bool(offices) and re.search(by, words, re.IGNORECASE) is not None

    def is_of_somebody(self, ref: Citation) -> bool:
        """Whether what a list is of is told by who deals with it: *Arsip yang dipilah oleh …*."""
        relatives = any_of(self._vocabulary.relatives)
        words = self._plain(ref)
        named = [name for name, _, _ in self._names.names_in(words)]
        actor = any_of([*named, *self._vocabulary.agents])
        return re.search(rf"\b(?:{relatives})\s+di\w+\s+(?:{actor})\b(?!\s*:)", words) is not None

    def helps(self, ref: Citation) -> bool:
        """Whether an item begins with whom somebody helps: a task, whatever else it tells."""
        helps = any_of(self._words.ways["helps"])
        return (
            re.match(rf"(?:{helps})\b", self._text.source.provisions[ref], re.IGNORECASE)
            is not None
        )

    def goes_to(self, ref: Citation) -> bool:
        """Whether the words of a provision lead to somebody."""
        receivers = any_of(self._vocabulary.receivers)
        return re.search(rf"\b(?:{receivers})\b", self._text.source.provisions[ref]) is not None

    @cached_property
    def _relation(self) -> re.Pattern[str]:
        relations, natures = any_of(self._words.relations), self._natures
        return re.compile(
            rf"(?:{relations})\b(?!\s+(?:{natures})\b).*\b(?:{any_of(self._words.ways['is_of'])})"
            rf"\s+(?:(?:{relations})\s+)?(?:{natures})\b"
            rf"|(?:(?!\b(?:{any_of(self._vocabulary.relatives)})\b).)*"
            rf"\b(?:{any_of(self._words.having)})\s+(?:{relations})\s+(?:{natures})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _natures(self) -> str:
        return any_of(word for words in self._common.natures.values() for word in words)

    @cached_property
    def _copied(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._words.ways['copied'])})\b", re.IGNORECASE)

    @cached_property
    def _handed(self) -> re.Pattern[str]:
        """A thing, the verb of handing it over, and a time; no clause of somebody before."""
        relatives, joints = any_of(self._vocabulary.relatives), any_of(self._vocabulary.pointing)
        verbs, times = self._delivered, any_of(self._words.ways["by_when"])
        return re.compile(
            rf"(?:(?!\b(?:{relatives})\b)[^,;:])*?(?:\b(?:{joints})\b[^,;:]*?)?"
            rf"\b(?:{verbs})\s+(?:[^,;:]*?\s)?(?:{times})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _delivered(self) -> str:
        words = self._words.ways
        verbs = (*words["sent"], *words["delivers"], *words["handed"], *words["tells"])
        return any_of(verb for verb in verbs if verb.startswith(_PASSIVE))

    @cached_property
    def _forms(self) -> re.Pattern[str]:
        sorts = any_of(self._words.sorts)
        ends = any_of([*self._words.opens["scope"], *self._words.ways["parted"]])
        begins, relatives = any_of(self._words.relations), any_of(self._vocabulary.relatives)
        within = rf"(?!\s+(?:{self._natures})\b)(?P<within>(?:(?!\b(?:{relatives})\b)[^:])*?)"
        return re.compile(
            rf"(?:(?:{sorts})\s+)?(?:{begins})\b{within}\b(?:{ends})\s*:\s*$", re.IGNORECASE
        )
