"""Who must not pass on what he has, or what was passed on to him."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from jalur.drafting.entries import Entry, Value
from jalur.drafting.mandate_values import MandateValues
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.law.citation import Citation, Part
from jalur.verification.patterns import any_of

_SHORT = 7
"""Words of the text in a value of ours, at the most: eight in a row would be copied."""
Entrusted = list[tuple[Citation, tuple[str, ...]]]
"""Provisions by which somebody has a power, with these."""


class DeniedPassing:
    """Reads *Penandatanganan … tidak dapat didelegasikan*, *Kewenangan yang didelegasikan kepada A
    tidak boleh dilimpahkan lagi*, *… dihadiri sendiri oleh A dan tidak boleh diwakilkan* and
    *Penerima mandat dilarang memandatkan kembali*.
    """

    def __init__(
        self, reading: Reading, values: MandateValues, given: Mapping[Part, Sequence[Entry]]
    ) -> None:
        self._reading, self._values, self._given = reading, values, given

    def of(self, words: str) -> re.Match[str] | None:
        """The verb of passing on that a sentence forbids."""
        return self._again.search(words)

    def is_own_deed(self, again: re.Match[str] | None) -> bool:
        """Whether the verb says what somebody does, and not what is done."""
        return again is not None and again["own"] is not None

    def tells_trust(self, words: str) -> bool:
        """Whether a sentence calls somebody by what was passed on to him."""
        return self._trust.search(words) is not None

    def papers(self, words: str, again: re.Match[str] | None) -> list[str]:
        """The papers of which a sentence says that nobody passes on to sign them."""
        if again is None or again["again"] is not None:
            return []
        return self._reading.documents_in(words[: again.start()])

    def receivers(self, behind: str) -> list[str]:
        """To whom it must not be passed on, by the words behind the verb."""
        words = self._reading.vocabulary
        to = any_of(words.receivers[:1])
        clause = re.split(rf",?\s(?:{any_of(words.turns)})\s", behind, maxsplit=1)[0]
        runs = re.findall(rf"\b(?:{to})\s+({self._reading.offices})", self._reading.mark(clause))
        return unique(id for run in runs for id in PARTY.findall(run))

    def what(self, before: str) -> str:
        """Of what alone it is forbidden, in our few words, where the words before the verb say it:
        more than the power to which they point.
        """
        words = self._reading.vocabulary
        nouns = any_of(words.drafting.mandates["authority_nouns"])
        bare = rf"(?:{nouns})\s+(?:{any_of([*words.pointing, *words.these])})\b"
        told = re.match(bare, before, re.IGNORECASE) or self._did.search(before)
        return "" if told else " ".join(before.split()[:_SHORT])

    @cached_property
    def _did(self) -> re.Pattern[str]:
        """What somebody does besides."""
        words = self._reading.vocabulary
        joints = any_of([*words.joining, *words.turns])
        return re.compile(rf"\b(?:di|me)[a-z]{{4,}}\b.*\s(?:{joints})\s*$", re.IGNORECASE)

    def is_told(self, words: str, again: re.Match[str] | None) -> bool:
        """Whether a sentence forbids it, and does not only tell by the way what may not be passed
        on.
        """
        relatives = any_of(self._reading.vocabulary.relatives)
        before = "" if again is None else words[: again.start()]
        return re.search(rf"\b(?:{relatives})\s+$", before, re.IGNORECASE) is None

    def entrusted(self, ref: Citation, *, receives: bool = True) -> Entrusted:
        """Those of whom a provision speaks as of whoever signs in a name, or has a power from
        another: by the provisions of its article, with these. Without ``receives`` whoever passes
        it on, or has the power to which the provision points.
        """
        if named := self._named(ref):
            return [(ref, tuple(named))]
        found: Entrusted = []
        pointed = self._values.pointed(ref)
        own = self.is_of_this(self._reading.source.provisions[ref])
        for each in self._given.get(ref.parts[0], ()):
            at = each.places()[0]
            if at == ref:
                if own and each.get("act") != "delegate":
                    found.append((at, _texts(each["party"])))
                continue
            if own or (pointed and not {at, *at.parents()}.intersection(pointed)):
                continue
            if "on_behalf_of" in each.values and receives:
                found.append((at, _texts(each["party"])))
            elif each.get("act") == "delegate":
                found.append((at, _texts(each["for" if receives else "party"])))
        return found or ([] if receives or own else self._having(pointed))

    def _having(self, pointed: Sequence[Citation]) -> Entrusted:
        """Whoever has the powers of some provisions."""
        every = (each for entries in self._given.values() for each in entries)
        return [
            (at, _texts(each["party"]))
            for each in every
            if {at := each.places()[0], *at.parents()}.intersection(pointed)
            and each.get("act") != "represent"
        ]

    def _named(self, ref: Citation) -> list[str]:
        """Whoever the sentence itself says has it, or was bidden to do it himself."""
        marked = " ".join(self._reading.marked(ref).split())
        for pattern in (self._passed_to, self._by_himself):
            if (match := pattern.search(marked)) is not None:
                return unique(PARTY.findall(match["a"]))
        return []

    def is_of_this(self, words: str) -> bool:
        """Whether *Kewenangan ini …*: what the sentence before it lets somebody do."""
        return self._this.match(words) is not None

    @property
    def _may(self) -> str:
        words = self._reading.vocabulary
        return any_of([*words.may_forbid, *words.prohibitions])

    @cached_property
    def _again(self) -> re.Pattern[str]:
        draft = self._reading.vocabulary.drafting.mandates
        passed = rf"{any_of(draft['passed_again'])}|(?P<own>{any_of(draft['passes_again'])})"
        return re.compile(
            rf"\b(?:{self._may})\s+(?:{passed})\b(?:\s+(?P<again>{any_of(draft['again'])})\b)?",
            re.IGNORECASE,
        )

    @cached_property
    def _trust(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.mandates["entrusted"])
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)

    @cached_property
    def _this(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        nouns, these = any_of(words.drafting.mandates["authority_nouns"]), any_of(words.these)
        return re.compile(rf"(?:{nouns}|\w+an)\s+(?:{these})\b", re.IGNORECASE)

    @cached_property
    def _passed_to(self) -> re.Pattern[str]:
        """*Kewenangan yang telah didelegasikan kepada A tidak boleh dilimpahkan lagi*."""
        words = self._reading.vocabulary
        draft = words.drafting.mandates
        passed, to = any_of(draft["entrusted_passive"]), any_of(words.receivers[:1])
        return re.compile(
            rf"\b(?:{any_of(words.relatives)})\s+(?:\w+\s+)??(?:{passed})\b[^;:.]*?\b(?:{to})\s+"
            rf"(?P<a>{self._reading.offices})[^;:.]*?\b(?:{self._may})\s+(?:{any_of(draft['passed_again'])})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _by_himself(self) -> re.Pattern[str]:
        """*Rapat itu dihadiri sendiri oleh A dan tidak boleh diwakilkan*."""
        words = self._reading.vocabulary
        by, joints = any_of(words.agents), any_of([*words.joining, *words.turns])
        passed = any_of(words.drafting.mandates["passed_again"])
        return re.compile(
            rf"\bdi[a-z]{{4,}}\s+(?:\w+\s+){{0,2}}?(?:{by})\s+(?P<a><[a-z0-9-]+>)[^;:.]*?,?\s+(?:{joints})\s+"
            rf"(?:{self._may})\s+(?:{passed})\b",
            re.IGNORECASE,
        )


def _texts(value: Value) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)
