"""Sentences that say of something that it stands in the annex, and no more."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.law.vocabulary import Vocabulary
from jalur.verification.patterns import any_of

_KIND = "annex-reference"


class AnnexPointing:
    """Tells them from sentences that say themselves who does what, as the annex has it."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary, self._words = vocabulary, vocabulary.drafting

    def of(self, words: str) -> tuple[str, bool] | None:
        """The kind of such a sentence, sure but of a relation; None of every other."""
        said = " ".join(words.split())
        if self._turned.search(said):
            return None
        if self._is_part.match(said):
            return _KIND, True
        stands = self._stands.match(said)
        if stands is None:
            return self._of_part(said)
        head = self._pointed.sub("", stands["head"])
        verb = self._verb.search(head)
        if stands["only"] and (verb is not None or self._has.search(head)):
            return None
        if verb is not None and self._relative.search(head[: verb.start()]) is None:
            return None
        return _KIND, self._of_relation.match(head) is None

    def _of_part(self, said: str) -> tuple[str, bool] | None:
        """A thing that is itself part of the regulation: *Bagan merupakan bagian …*."""
        match = re.match(rf"([^;:]*?)\s+(?:{any_of(self._words.says[_KIND])})\b(.*)", said)
        if match is None or re.search(self._annex, match[1]):
            return None
        if self._verb.search(self._pointed.sub("", match[1])):
            return None
        itself = any_of(self._words.itself)
        return _KIND, re.search(rf"\b(?:{itself})\b", match[2]) is not None

    @cached_property
    def _turned(self) -> re.Pattern[str]:
        own = self._vocabulary
        denied = rf"\b(?:{any_of(own.negations)})\s+(?:{any_of(self._words.says[_KIND])})"
        turned = any_of([*own.conditionals, *own.turns, *own.exceptions])
        return re.compile(rf"\b(?:{turned})\b|{denied}", re.IGNORECASE)

    @cached_property
    def _is_part(self) -> re.Pattern[str]:
        """The annexes themselves: *Lampiran I dan Lampiran II merupakan bagian …*."""
        part = any_of(self._words.says[_KIND])
        return re.compile(
            rf"{self._annex}(?:[\s,]+(?:(?:\w+\s+){{1,2}}?)?(?:{self._annex}|[IVX]+|huruf\s+\w|tersebut))*"
            rf"(?:\s+(?:{any_of(self._vocabulary.pointing)})\b[^;:]*?)?\s+(?:{part})\b",
        )

    @cached_property
    def _annex(self) -> str:
        return rf"(?i:{any_of(self._words.ways['annexes'])})(?:\s+[IVX]+)?"

    @cached_property
    def _stands(self) -> re.Pattern[str]:
        """A thing, the verb of standing in an annex, and at most whose part that is."""
        words, own = self._words.ways, self._vocabulary
        before, stands = any_of([*own.relatives, *words["as_stands"]]), any_of(words["stands_in"])
        part = any_of(self._words.says[_KIND])
        return re.compile(
            rf"(?P<head>(?:(?!\b(?:{before})\s+(?:{stands})\b)[^;:])*?),?\s+"
            rf"(?P<only>(?:{any_of(own.pointing)})\s+)?"
            rf"(?:{stands})\s+(?:dalam|pada|di)\s+{self._annex}"
            rf"(?:\s+\w+\s+(?:{self._annex}|[IVX]+\b))*"
            rf"(?:,?\s+(?:\w+\s+)?(?:{part})\b[^;:]*)?(?:\s+[^,;:]*\bini)?\W*$"
        )

    @cached_property
    def _pointed(self) -> re.Pattern[str]:
        pointing = any_of(self._vocabulary.pointing)
        return re.compile(rf"\b(?:{pointing})\b.*")

    @cached_property
    def _verb(self) -> re.Pattern[str]:
        """A word that looks like a verb and is none of those that only look so."""
        plain = any_of([*self._words.no_verbs, *self._words.rhythms])
        return re.compile(rf"\b(?!(?:{plain})\b)(?:me[mnlrwy]|ber|di)[a-z]{{3,}}")

    @cached_property
    def _has(self) -> re.Pattern[str]:
        """What is no verb of a deed, and of a relation all the same: *Asisten mempunyai …*."""
        verbs = any_of([*self._words.having, *self._words.ways["is_of"]])
        return re.compile(rf"\b(?:{verbs})\b")

    @cached_property
    def _relative(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._vocabulary.relatives)})\b")

    @cached_property
    def _of_relation(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{any_of(self._words.relations)})\b", re.IGNORECASE)
