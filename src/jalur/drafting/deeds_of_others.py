"""What somebody else does by a sentence than who acts in it: *yang ditetapkan oleh A*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from jalur.drafting.reading import PARTY, Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class DeedsOfOthers:
    """Reads verbs in the passive with who does it, and consent that somebody is to give."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, ref: Citation) -> Iterator[tuple[str, str]]:
        """Each party with the kind of mandate that it has by a provision."""
        marked = self._reading.marked(ref)
        for kind, pattern in (("task", self._done), ("authority", self._consenting)):
            for match in pattern.finditer(marked):
                for party in PARTY.findall(match["a"]):
                    if party not in self._reading.background:
                        yield party, kind
        for match in self._granting.finditer(marked):
            yield match["a"], "task"

    @cached_property
    def _done(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        deeds = any_of(words.drafting.deeds)
        by = any_of([*words.agents, words.drafting.together])
        return re.compile(
            rf"\b(?:{deeds})\s+(?:\w+\s+)?(?:{by})\s+(?P<a>{self._reading.offices})", re.IGNORECASE
        )

    @cached_property
    def _consenting(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.consents)
        return re.compile(rf"\b(?:{words})\s+(?P<a><[a-z0-9-]+>)", re.IGNORECASE)

    @cached_property
    def _granting(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        to, tasks = any_of(words.receivers), any_of(words.tasks)
        granted = any_of(words.drafting.granted)
        return re.compile(
            rf"\b(?:{to})\s+<(?P<a>[a-z0-9-]+)>\s+(?:{tasks})\s+(?:{granted})\b", re.IGNORECASE
        )
