"""The kind of a provision, for one of its clauses."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class ClauseKinds:
    """Tells what a provision is, but of a clause whether it is the one that forbids something."""

    def __init__(self, reading: Reading, kinds: ProvisionKinds) -> None:
        self._reading, self._kinds = reading, kinds

    def told(self, ref: Citation) -> tuple[str, bool] | None:
        """As the kinds say it; where another clause of it forbids something, this one does not."""
        told, words = self._kinds.told(ref), self._reading.source.provisions[ref]
        if told is None or told[0] != "prohibition" or len(words) >= len(self._kinds.words(ref)):
            return told
        return told if self._forbidding.search(words) else None

    @cached_property
    def _forbidding(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        forbids = [*words.prohibitions, *words.may_forbid, *words.negations]
        return re.compile(rf"\b(?:{any_of(forbids)})\b", re.IGNORECASE)
