"""Ways of which a file may have a point of a relation besides: people do not agree on it."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.reading import Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class WayPoints:
    """Tells what nobody is said to deliver, what came of a meeting, and a report by another."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def doubts(self, ref: Citation) -> bool:
        """Whether a provision is one of these: the way is certain, the point a guess."""
        marked = self._reading.marked(ref)
        return (
            self._handed.match(marked) is not None
            or self._met.search(marked) is not None
            or (self._through.search(marked) is not None and not self._is_duty(ref))
        )

    def _is_duty(self, ref: Citation) -> bool:
        """Whether a modal word makes it what one owes the other."""
        forces = self._reading.common.forces
        return any(forces[each] == "duty" for each in self._reading.evidence.forces(ref))

    @property
    def _sent(self) -> str:
        return any_of(self._reading.vocabulary.drafting.ways["sent"])

    @cached_property
    def _handed(self) -> re.Pattern[str]:
        """*Laporan Perangkat Daerah disampaikan kepada Sekretaris Daerah*."""
        words = self._reading.vocabulary
        by, directly = any_of(words.agents), any_of(words.drafting.ways["straight"])
        modal = any_of(self._reading.common.forces)
        return re.compile(
            rf"(?!.*\b(?:{by})\s)[^<;:]*\w\s+<[^<;:]*?\s(?:(?:{modal})\s+)?(?:{self._sent})\b"
            rf"(?!\s+<)(?!\s+(?:{directly})\b)",
            re.IGNORECASE,
        )

    @cached_property
    def _met(self) -> re.Pattern[str]:
        """*melaporkan hasil rapat koordinasi kepada Sekretaris Daerah*."""
        words = self._reading.vocabulary.drafting
        meetings = any_of([*words.ways["meetings"], *words.forums])
        minutes = any_of(words.ways["minutes"])
        forums = [id for id in self._reading.region.parties if self._is_forum(id)]
        named = any_of(f"<{id}>" for id in forums) or "(?!)"
        return re.compile(
            rf"\b(?:{minutes})\s+(?:\w+\s+)?(?:(?:{meetings})\b|{named})", re.IGNORECASE
        )

    def _is_forum(self, party: str) -> bool:
        return self._reading.category(party) == "forum"

    @cached_property
    def _through(self) -> re.Pattern[str]:
        """*menyampaikan laporan kepada Bupati melalui Sekretaris Daerah*."""
        words = self._reading.vocabulary
        ways, reported = any_of(words.ways), any_of(words.drafting.ways["reported"])
        return re.compile(rf"\b(?:{reported})\b[^;:]*\s(?:{ways})\s+<", re.IGNORECASE)
