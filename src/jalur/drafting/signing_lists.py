"""Lists of the papers that somebody signs, or may sign because another lets him."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.fronted import by_front
from jalur.drafting.passed_signing import PassedSigning, PassedSignings
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class SigningLists:
    """Reads *A menandatangani atas nama B:*, *Oleh A ditandatangani:*, *Naskah dinas yang
    ditandatangani A meliputi:*, *B menugaskan A menandatangani:*, *B melimpahkan
    penandatanganan kepada A, yaitu:*.
    """

    def __init__(self, reading: Reading, acting: Acting) -> None:
        self._reading, self._acting = reading, acting
        self._passed = PassedSignings(reading)

    def of(self, ref: Citation) -> Citation | None:
        """The opening of a list of what somebody signs, by one of its items."""
        opening = self._reading.opening(ref)
        if opening is None:
            return None
        marked = self._reading.marked(opening)
        opens = any(
            pattern.search(marked) for pattern in (self._active, self._passive, self._fronted)
        )
        if not opens and self._by_him.search(marked):
            # What is done with such papers is none of them.
            opens = self._deed.match(self._reading.source.provisions[ref]) is None
        return opening if opens or self._passed.list(opening) is not None else None

    def signers(self, opening: Citation) -> tuple[str, ...]:
        """Who signs what is on a list, by its opening."""
        passed = self.passed(opening)
        if passed is not None:
            return passed.receivers
        if (fronted := self._fronted.match(self._reading.marked(opening))) is not None:
            return tuple(unique(PARTY.findall(fronted["a"])))
        signing = any_of(self._reading.vocabulary.signing)
        pattern = rf"\b(?:{signing})\s+(?P<a>{self._reading.offices})"
        match = re.search(pattern, self._reading.marked(opening), re.IGNORECASE)
        if match is not None:
            return tuple(unique(PARTY.findall(match["a"])))
        return self._acting.actor(opening).parties

    def passed(self, opening: Citation) -> PassedSigning | None:
        """By whom it is passed on to them, where the opening says that it is."""
        return self._passed.list(opening)

    @cached_property
    def _small(self) -> str:
        """What stands between the verb and the colon, beside in whose name one signs."""
        draft = self._reading.vocabulary.drafting
        small = [
            *draft.before_items,
            *draft.mandates["listing"],
            *draft.mandates["paper_nouns"],
            *self._reading.vocabulary.relatives,
        ]
        name = rf"(?:{any_of(draft.in_place_of)})\s*<[a-z0-9-]+>,?"
        return rf"(?:\s+(?:{any_of(small)}|{name}))*\s*:\s*$"

    @cached_property
    def _fronted(self) -> re.Pattern[str]:
        """*Oleh A atas nama B ditandatangani:*."""
        signing = any_of(each for each in self._reading.vocabulary.signing if " " not in each)
        return re.compile(rf"^{by_front(self._reading)}(?:{signing}){self._small}", re.IGNORECASE)

    @cached_property
    def _by_him(self) -> re.Pattern[str]:
        """*Naskah berikut hanya dapat ditandatangani A:*."""
        signing = any_of(self._reading.vocabulary.signing)
        return re.compile(rf"\b(?:{signing})\s+{self._reading.offices}{self._small}", re.IGNORECASE)

    @cached_property
    def _deed(self) -> re.Pattern[str]:
        """A verb with which an item begins."""
        forces = any_of(self._reading.common.forces)
        return re.compile(rf"(?:{forces})\s|(?:di|me|ber)[a-z]{{4,}}\b")

    @cached_property
    def _active(self) -> re.Pattern[str]:
        verbs = any_of(self._reading.vocabulary.drafting.acts["sign"])
        return re.compile(rf"\b(?:{verbs}){self._small}", re.IGNORECASE)

    @cached_property
    def _passive(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        signing, lists = any_of(words.signing), any_of(words.drafting.mandates["listing"])
        return re.compile(
            rf"\b(?:{signing})\s+{self._reading.offices}[^;:]*\s(?:{lists})\s*:\s*$", re.IGNORECASE
        )
