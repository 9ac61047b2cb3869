"""For what a way is, by the words around its stations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jalur.drafting.entries import Entry
from jalur.drafting.reading import PARTY, Reading
from jalur.text.stems import PREFIXES
from jalur.verification.patterns import any_of

COORDINATION, ACCOUNT, DISPUTE = "koordinasi", "pelaporan", "perselisihan"
"""Purposes of the shared list that a way has whose sentence does not name one."""


class WayPurposes:
    """Reads purposes by their stems."""

    def __init__(self, reading: Reading) -> None:
        self._telling = reading.vocabulary.drafting.telling
        self._purposes = tuple(
            (purpose, _stems(stems)) for purpose, stems in reading.common.purposes.items()
        )
        disputes = any_of(reading.vocabulary.drafting.ways["disputes"])
        self._disputes = re.compile(rf"\b(?:{disputes})\b", re.IGNORECASE)

    def within(self, words: str) -> tuple[str, ...]:
        """The purposes that some words state, the telling ones alone."""
        plain = PARTY.sub(" ", words)
        found = [purpose for purpose, stems in self._purposes if stems.search(plain)]
        for first in self._telling:
            inner = [each for each in first if each in found]
            if inner:
                return tuple(inner)
        return tuple(found)

    def around(
        self, around: tuple[str, str], through: Sequence[Entry], sent: bool
    ) -> tuple[str, ...]:
        """What a way may be for whose sentence does not begin with it, by the words before and
        behind it: what is not agreed upon, what stands behind it, or else an account where
        something is sent, and else coordination.
        """
        before, behind = around
        if not through and not sent:
            return ()
        if self._disputes.search(before):
            return (DISPUTE,)
        return self.within(behind) or ((ACCOUNT,) if sent else (COORDINATION,))


def _stems(stems: tuple[str, ...]) -> re.Pattern[str]:
    prefixes = any_of(PREFIXES)
    words = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in stems)
    return re.compile(rf"\b(?:{prefixes})?(?:{words})", re.IGNORECASE)
