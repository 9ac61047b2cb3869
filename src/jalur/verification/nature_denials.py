"""Which natures the text denies, and what it says beside that."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jalur.law.citation import Citation
from jalur.verification.evidence import Evidence
from jalur.verification.patterns import any_of


class NatureDenials:
    """The denials of natures in a text: *tidak bersifat struktural maupun hierarkis*.

    A nature that is only denied to be the only one (*tidak hanya*, *struktural semata*) is not.
    """

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        words, natures = evidence.vocabulary, evidence.region.common.natures
        self._nature_of = {
            word.casefold(): nature for nature, several in natures.items() for word in several
        }
        denying, leads = any_of(words.negations), any_of(words.leads)
        named = any_of(self._nature_of)
        adjectives = any_of([nature.replace("-", " ") for nature in natures])
        through = any_of((*words.light_verbs, *words.denied_through))
        joint = rf"(?:\s*,\s*(?:{any_of(words.joints)}\s+)?|\s+(?:{any_of(_AND)})\s+)"
        more = rf"(?:{joint}(?:(?:{denying})\s+(?:(?:{leads})\s+)*)?(?:{named})\b)*"
        led = rf"(?:(?:{through})\s+)*(?:(?:{leads})\s+(?:yang\s+)?)+(?:{named})"
        self._pattern = re.compile(
            rf"\b(?:{denying})\s+(?:{led}|(?:(?:{through})\s+)*(?:{adjectives}))\b{more}(?!\s+(?:{any_of(words.only)})\b)",
            re.IGNORECASE,
        )
        self._named = re.compile(rf"\b(?:{named})\b", re.IGNORECASE)

    def of(self, ref: Citation) -> tuple[str, ...]:
        """The natures that the own words of a provision deny."""
        return self.within(self._evidence.words(ref))

    def within(self, text: str) -> tuple[str, ...]:
        """The natures that a text denies."""
        denied = (match.group() for match in self._pattern.finditer(text))
        return tuple(dict.fromkeys(nature for said in denied for nature in self._natures(said)))

    def at(self, text: str, start: int) -> tuple[str, ...]:
        """The natures that are denied by the word at ``start``."""
        match = self._pattern.match(text, start)
        return tuple(self._natures(match.group())) if match else ()

    def affirmed(self, ref: Citation) -> str:
        """The own words of a provision without its denials."""
        return self._pattern.sub(" ", self._evidence.words(ref))

    def only_denied(self, nature: str, refs: Iterable[Citation]) -> Citation | None:
        """Where the text denies a nature that it states nowhere in these provisions."""
        there = None
        for ref in refs:
            if nature in self._natures(self.affirmed(ref)):
                return None
            there = ref if nature in self.of(ref) else there
        return there

    def _natures(self, text: str) -> list[str]:
        return [self._nature_of[each.casefold()] for each in self._named.findall(text)]


_AND = ("dan", "atau", "maupun", "dan/atau", "serta")
