"""Whom a sentence names only as where somebody sits: *Kepala Bagian pada Sekretariat Daerah*."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.reading import PARTY, Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class Seated:
    """Tells them from those who do something, or to whom it is done."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._found: dict[Citation, frozenset[str]] = {}

    def of(self, ref: Citation) -> frozenset[str]:
        """Those whom a provision names nowhere else than behind the title of another."""
        if ref not in self._found:
            marked = self._reading.marked(ref)
            sitting = [each for each in self._pattern.finditer(marked) if self._sits(each)]
            seats = {each["b"] for each in sitting}
            others = [id for id in PARTY.findall(marked) if id in seats]
            for each in sitting:
                others.remove(each["b"])
            self._found[ref] = frozenset(seats).difference(others)
        return self._found[ref]

    def _sits(self, match: re.Match[str]) -> bool:
        """Whether the words do not lead on to somebody: *disampaikan Camat pada Bupati*."""
        if match["small"] is None:
            return True
        done = self._passive.search(match.string[: match.start()]) is not None
        return self._reading.category(match["b"]) != "office" and not done

    @cached_property
    def _passive(self) -> re.Pattern[str]:
        by = any_of(self._reading.vocabulary.agents)
        return re.compile(rf"\bdi\w{{4,}}\s+(?:(?:{by})\s+)?$", re.IGNORECASE)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        titles = any_of([*words.drafting.cells["offices"], *words.drafting.leading])
        title = rf"(?<!\w)(?:{titles})\s+(?-i:[A-Z])\w+(?:\s+(?-i:[A-Z])\w+){{0,3}}"
        seats = words.drafting.ways["seats"]
        small = any_of(each for each in seats if " " not in each)
        within = any_of(each for each in seats if " " in each)
        return re.compile(
            rf"(?:<[a-z0-9-]+>|{title})\s+(?:(?P<small>{small})|{within})\s+<(?P<b>[a-z0-9-]+)>",
            re.IGNORECASE,
        )
