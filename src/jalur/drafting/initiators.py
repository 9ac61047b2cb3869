"""Whoever drafts, as the words behind an office tell: *kepala Perangkat Daerah pemrakarsa*."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.name_kinds import HEAD
from jalur.drafting.reading import Reading
from jalur.law.rules.steps import DRAFTER
from jalur.verification.patterns import any_of


class Initiators:
    """Finds heads and units of which a text says that it is the one that drafts.

    Behind *yang mengoordinasikan* such a unit only says whose coordinator is meant.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._words = reading.vocabulary.drafting.initials

    def sub(self, marked: str) -> str:
        """Marked words with each of them as one more party, and none that only says whose
        coordinator is meant.
        """
        return self._told.sub(lambda match: match["leads"] or f"<{DRAFTER}>", marked)

    def words(self, marked: str) -> str | None:
        """What the first of them is called."""
        own = (match for match in self._told.finditer(marked) if not match["leads"])
        first = next(own, None)
        return self._reading.plain(first.group()) if first is not None else None

    @cached_property
    def _told(self) -> re.Pattern[str]:
        told = any_of(self._reading.vocabulary.apposed)
        behind = [*self._reading.vocabulary.drafting.qualifiers, *self._words["initiators"]]
        units = rf"<(?:{any_of(self._units) or '(?!)'})>(?:\s+(?:{any_of(behind)})\b)*"
        return re.compile(rf"(?P<leads>\b(?:{told}))\s+{units}|{self.pattern}", re.IGNORECASE)

    @cached_property
    def pattern(self) -> str:
        """A pattern for one of them, or for several of which one will do."""
        drafts = any_of([*self._words["initiators"], *self._reading.common.drafter_words])
        ids = any_of([*self.ids, DRAFTER])
        roles = any_of(self._words["roles"])
        one = rf"<(?:{any_of(self._leading) or '(?!)'})>(?:\s+{self._reading.house})?"
        joint = rf"(?:\s*/\s*|\s*,?\s+(?:{any_of(self._reading.vocabulary.choosing)})\s+)"
        return rf"{one}(?:{joint}{one})*\s+(?:(?:{roles})\s+)?(?:(?:{drafts})\b|<(?:{ids})>)"

    @cached_property
    def called(self) -> str:
        """A pattern for a party that is called so and no more."""
        return rf"<(?:{any_of(sorted(self.ids)) or '(?!)'})>"

    @cached_property
    def ids(self) -> frozenset[str]:
        """The parties that are called so and no more."""
        names = {each.casefold() for each in self._words["initiators"]}
        parties = self._reading.region.parties.values()
        return frozenset(each.id for each in parties if each.name.casefold() in names)

    @cached_property
    def _leading(self) -> list[str]:
        """Units, classes of them, and who leads one."""
        heads = (id for id in self._reading.region.parties if self._reading.kind(id) == HEAD)
        return [*self._units, *heads]

    @cached_property
    def _units(self) -> list[str]:
        parties = self._reading.region.parties
        coordinators = self._reading.coordinators
        return [
            id
            for id in parties
            if self._reading.category(id) in ("unit", "group") and id not in coordinators
        ]
