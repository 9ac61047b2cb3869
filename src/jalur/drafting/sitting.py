"""Whether a provision only tells who sits where, or initials."""

from __future__ import annotations

import re

from jalur.drafting.acts import Acts
from jalur.drafting.agents import Agents
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import PARTY, Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_VERB = re.compile(r"(?:me|ber)[a-z]+")
"""What an item begins with that says what somebody does."""


class Sitting:
    """Tells the seats of a forum from what whoever has one does."""

    def __init__(self, reading: Reading, kinds: ProvisionKinds, acts: Acts, agents: Agents) -> None:
        self._reading, self._acts = reading, acts
        self._initials, self._is_forum = agents.initials, kinds.is_forum
        self._sitting: dict[Citation, bool] = {}

    def sits(self, ref: Citation) -> bool:
        """Whether a provision, or what opens its list, only tells who sits where, or initials."""
        if ref not in self._sitting:
            self._sitting[ref] = self._initials(ref) or self._only_sits(ref)
        return self._sitting[ref]

    def _only_sits(self, ref: Citation) -> bool:
        opening = self._reading.opening(ref)
        if opening is not None and self.sits(opening):
            return True
        words = self._reading.source.provisions[ref]
        says = self._reading.evidence.forces(ref) or _VERB.match(words) or self._holds(ref)
        seats = self._is_forum(ref) or (self._reading.items(ref) and self._names_forum(ref))
        return (
            bool(seats) and not says and self._acts.of(ref) != "sign" and not self._acts.signed(ref)
        )

    def _holds(self, ref: Citation) -> bool:
        """Whether an office is said to hold, lead or prepare a meeting."""
        words = self._reading.vocabulary
        holds = any_of(words.drafting.mandates["holds"])
        as_, joints = any_of(words.as_words), any_of(words.joining)
        match = re.search(
            rf"<([a-z0-9-]+)>(?:\s+(?:{as_})\s[^,;:.]{{1,60}}?)??\s+(?:\w+\s+(?:{joints})\s+)?(?:{holds})\b",
            self._reading.marked(ref),
        )
        return match is not None and self._reading.category(match[1]) != "forum"

    def _names_forum(self, ref: Citation) -> bool:
        named = PARTY.findall(self._reading.marked(ref))
        return any(self._reading.category(each) == "forum" for each in named[:1])
