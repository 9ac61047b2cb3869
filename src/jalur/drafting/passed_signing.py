"""Who may sign because another passes the signing on to him."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.reading import PARTY, Reading, unique
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class PassedSigning(NamedTuple):
    """Who passes on to whom that he signs."""

    giver: str
    receivers: tuple[str, ...]
    force: str | None
    """The modal word."""


class PassedSignings:
    """Reads *A dapat melimpahkan penandatanganan X kepada B*, *Penandatanganan X dapat dilimpahkan
    A kepada B*, *A memberi kuasa kepada B untuk menandatangani X*.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, ref: Citation) -> PassedSigning | None:
        """What a provision says of it."""
        marked = self._reading.marked(ref)
        if not self._signs.search(marked) or self._reading.items(ref):
            return None
        for pattern in (self._active, self._passive, self._by_him):
            if (match := pattern.match(marked)) is not None:
                receivers = tuple(
                    each for each in unique(PARTY.findall(match["to"])) if each != match["by"]
                )
                force = match["force"].lower() if match["force"] else None
                return PassedSigning(match["by"], receivers, force) if receivers else None
        return None

    @property
    def _force(self) -> str:
        return rf"(?:(?P<force>{any_of(self._reading.common.forces)})\s+)?"

    @property
    def _to(self) -> str:
        to = any_of(self._reading.vocabulary.receivers[:1])
        return rf"(?:{to})\s+(?P<to>{self._reading.offices})"

    @property
    def _verbs(self) -> str:
        words = self._reading.vocabulary.drafting.mandates
        return any_of([*words["passes_signing"], *self._reading.vocabulary.drafting.passing])

    @cached_property
    def _signs(self) -> re.Pattern[str]:
        words = self._reading.vocabulary.drafting
        signing = [*words.acts["sign"], *words.initials["signing"]]
        return re.compile(rf"\b(?:{any_of(signing)})(?:nya)?\b", re.IGNORECASE)

    @cached_property
    def _active(self) -> re.Pattern[str]:
        return re.compile(
            rf"^<(?P<by>[a-z0-9-]+)>\s+{self._force}(?:{self._verbs})\b[^;:.]*?\s{self._to}",
            re.IGNORECASE,
        )

    @cached_property
    def _passive(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        passed, agents = any_of(words.drafting.mandates["entrusted_passive"]), any_of(words.agents)
        return re.compile(
            rf"^[^<;:]*?{self._force}\b(?:{passed})\s+(?:(?:{agents})\s+)?<(?P<by>[a-z0-9-]+)>\s+"
            rf"{self._to}",
            re.IGNORECASE,
        )

    @cached_property
    def _by_him(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        passed, agents = any_of(words.drafting.mandates["entrusted_passive"]), any_of(words.agents)
        return re.compile(
            rf"^[^<;:]*?{self._force}\b(?:{passed})\s+{self._to}\s+(?:{agents})\s+"
            rf"<(?P<by>[a-z0-9-]+)>",
            re.IGNORECASE,
        )
