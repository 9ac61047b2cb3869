"""The stations of ways and of initials: offices, those left open, and whoever coordinates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, one_or_many, unique
from jalur.law.citation import Citation
from jalur.law.rules.steps import ADVISER, COORDINATOR
from jalur.verification.patterns import any_of


class Stations:
    """Makes steps of the offices that a sentence names."""

    def __init__(self, reading: Reading, coordinators: frozenset[str]) -> None:
        self._reading = reading
        self.coordinators = coordinators
        """Those of a kind that coordinates by its fields, and their group."""
        qualifiers = any_of(reading.vocabulary.drafting.qualifiers)
        self.pattern = rf"(?P<offices>{reading.offices})(?P<rest>(?:\s+(?:{qualifiers}))?)"
        """Offices with what stands behind them."""
        words = reading.vocabulary
        joints = (*words.joining, *words.choosing, *words.receivers, *words.agents, *words.aims)
        times = (*words.limits, *words.events, *words.provisos, *words.cases, *words.conditions)
        ends = any_of((*joints, *times, *words.drafting.ways["name_ends"]))
        nouns = any_of(words.drafting.ways["offices"])
        word = rf"(?!(?:{ends})\b)(?!(?-i:me[lmnrwy]|ber|di)\w{{4,}})(?:[\w/-]+|<[a-z0-9-]+>)"
        choice = any_of(words.choosing)
        where = rf"(?:{any_of(words.drafting.ways['where'])})\s+(?:<[a-z0-9-]+>|\w+)"
        self.unnamed = (
            rf"(?:{nouns})\b(?:\s+(?:{word}|(?:{choice})\s+(?:{nouns})\b)){{0,4}}(?:\s+{where})?"
        )
        """An office that is no party, by its words: *Dewan Pengawas atau Komisaris*."""
        self._choosing = re.compile(
            rf"\b(?:{any_of(reading.vocabulary.choosing)})\b|/", re.IGNORECASE
        )

    def steps(self, ref: Citation, match: re.Match[str]) -> Iterator[Entry]:
        """The offices of a match one behind the other, but where one of them will do."""
        yield from self.named(ref, match["offices"], match["rest"])

    def named(self, ref: Citation, offices: str, rest: str) -> Iterator[Entry]:
        """As ``steps``, of some marked words and what stands behind them."""
        if self._choosing.search(offices):
            yield self.step(ref, PARTY.findall(offices), offices + rest, several=True)
        else:
            yield from (step for _, step in self._each(ref, offices + rest))

    def is_choice(self, match: re.Match[str]) -> bool:
        """Whether one of several offices of a match will do."""
        return self._choosing.search(match["offices"] or "") is not None

    def whose(self, match: re.Match[str]) -> tuple[bool, bool]:
        """Whether a match goes on with the unit that whoever coordinates is told by, and whether
        that is the one to whom something goes: *Asisten yang membidangi Dinas penerima*.
        """
        found = self._unit.match(match.string, match.end())
        return found is not None, found is not None and found["to"] is not None

    def apart(self, ref: Citation, match: re.Match[str]) -> Iterator[tuple[str, Entry]]:
        """Each party of a match, with the step that it is by its own words."""
        yield from self._each(ref, f"{match['offices'] or ''}{match['rest'] or ''}")

    def _each(self, ref: Citation, words: str) -> Iterator[tuple[str, Entry]]:
        for piece in re.split(r"(?=<)", words):
            found = PARTY.match(piece)
            if found:
                yield found[1], self.step(ref, [found[1]], piece.strip(" ,"))

    def step(
        self, ref: Citation, parties: list[str], words: str, *, several: bool = False
    ) -> Entry:
        """A step; one of those who coordinate by their fields is whoever does so."""
        named = unique(parties)
        parties = self._led(named)
        said = self._words(ref, words)
        leads = [each for each in parties if each in self.coordinators]
        pick = "any" if several or self._choosing.search(words) else "all"
        group = leads and self._reading.region.parties[leads[0]].members
        if leads and (said is not None or (len(parties) == 1 and group)):
            offices = [COORDINATOR if each in leads else each for each in parties]
            values = _offices(offices, pick)
            values["words"] = said or self._reading.region.parties[leads[0]].name
            return Entry(values, sure=said is not None)
        advising = self._reading.common.kinds
        if said is not None and all(advising[self._reading.kind(id)].advises for id in parties):
            return Entry({"office": ADVISER, "words": said}, sure=False)
        groups = [each for each in parties if self._reading.category(each) == "group"]
        if said is not None and len(parties) == 1 and groups:
            return Entry({"words": said, "candidates": groups}, sure=False)
        return Entry(_offices(list(parties), pick), sure=said is None and parties == named)

    def _led(self, parties: list[str]) -> list[str]:
        """Those whom one word makes heads: *kepala Dinas atau Badan*."""
        known = self._reading.region.parties
        first = known[parties[0]] if parties else None
        if first is None or (first.heads and self._reading.category(first.heads) != "group"):
            return parties
        lead = first.name.split()[0].lower()
        heads = {
            each.heads: id
            for id, each in known.items()
            if each.heads and each.name.split()[0].lower() == lead
        }
        return unique(
            heads.get(each, each) if self._reading.category(each) == "group" else each
            for each in parties
        )

    def _words(self, ref: Citation, words: str) -> str | None:
        """The words of the text for an office that it leaves open: *Asisten yang membidangi*."""
        match = self._open.search(words)
        if match is None:
            return None
        names = self._reading.evidence.spellings(match[1])
        behind = " ".join(f"{match['house'] or ''} {match['behind']}".split())
        for name in sorted(names, key=len, reverse=True):
            said = f"{name} {behind}"
            if self._reading.evidence.own(ref).has(said):
                return said
        return f"{names[0]} {behind}"

    @cached_property
    def _unit(self) -> re.Pattern[str]:
        kinds = self._reading.common.kinds.values()
        units = any_of(
            word for kind in kinds if kind.category == "unit" for word in kind.class_words
        )
        to = any_of(self._reading.vocabulary.drafting.ways["addressed"])
        return re.compile(
            rf"\s+(?:<[a-z0-9-]+>|(?:{units})\b)(?P<to>\s+(?:{to})\b)?", re.IGNORECASE
        )

    @cached_property
    def _open(self) -> re.Pattern[str]:
        qualifiers = any_of(self._reading.vocabulary.drafting.qualifiers)
        return re.compile(
            rf"{PARTY.pattern}\s+(?:(?P<house>{self._reading.house})\s+)?"
            rf"(?P<behind>(?:(?:{qualifiers})\b\s*)+)",
            re.IGNORECASE,
        )


def _offices(offices: list[str], pick: str) -> dict[str, Value]:
    if len(offices) == 1:
        return {"office": offices[0]}
    return {"offices": one_or_many(offices), "pick": pick}
