"""The stations of a way as far as they were read, and who has a copy of what goes it."""

from __future__ import annotations

import re

from jalur.drafting.entries import Entry
from jalur.drafting.stations import Stations
from jalur.law.citation import Citation
from jalur.law.rules.steps import ADDRESSEE_COORDINATOR, ADVISER, COORDINATOR, ROLES


class Made:
    """What a sentence has said of a way so far."""

    __slots__ = (
        *("copies", "copy_words", "first", "open_copies", "stations", "through", "to", "told"),
    )

    def __init__(self) -> None:
        self.first: list[Entry] = []
        self.through: list[Entry] = []
        self.to: list[Entry] = []
        self.stations: list[str] = []
        self.copies: list[str] = []
        self.told: list[str] = []
        self.open_copies = False
        self.copy_words: str | None = None

    def copy_to(self, stations: Stations, ref: Citation, match: re.Match[str]) -> None:
        """Who has a copy: parties, and whoever coordinates or advises by the words for him."""
        choice = stations.is_choice(match)
        for party, step in stations.apart(ref, match):
            office = step.get("office")
            said = office in ROLES and (step.sure or office == ADVISER)
            if said and self.copy_words is None and not choice:
                named, to = stations.whose(match)
                his = to and office == COORDINATOR
                self.copies.append(ADDRESSEE_COORDINATOR if his else str(office))
                self.copy_words = str(step["words"])
                self.open_copies = self.open_copies or named or not step.sure
            else:
                self.copies.append(party)
                self.open_copies = self.open_copies or said

    def level_by_level(self, stations: Stations, ref: Citation, match: re.Match[str]) -> None:
        """To whom something goes one after the other: it ends at the last of them."""
        *before, last = stations.steps(ref, match)
        self.through += before
        self.to.append(last)
