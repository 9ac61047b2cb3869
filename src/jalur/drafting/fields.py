"""The fields (*bidang*) that a text gives to those who coordinate."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.entries import Entry, Value
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import PARTY, Reading
from jalur.drafting.unit_affairs import UnitAffairs
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of
from jalur.verification.sentences import NO_RULE

FEWEST = 3
"""So many fields, at the least, are an enumeration."""
_LONGEST = 9
"""Words of a field, at the most."""


class Fields:
    """Reads enumerations behind *bidang*, *urusan* and the like."""

    def __init__(self, reading: Reading, kinds: ProvisionKinds) -> None:
        self._reading, self._acting = reading, Acting(reading)
        self._affairs = UnitAffairs(reading.common, reading.vocabulary.drafting)
        self.places: set[Citation] = set()
        self._entries: list[Entry] = []
        for ref in reading.operative():
            told = kinds.told(ref)
            if told is None or told[0] not in NO_RULE:
                self._read(ref)

    def entries(self) -> tuple[Entry, ...]:
        """The fields in the order of the text; each a guess, since what ends one is not told."""
        return tuple(self._entries)

    def _read(self, ref: Citation) -> None:
        coordinator = self._coordinator(ref)
        if coordinator is None:
            return
        words = " ".join(self._reading.source.provisions[ref].split())
        starts = [match.end() for match in self._leads.finditer(words)]
        if not starts:
            return
        best: list[str] = []
        for start in starts:
            pieces = self._pieces(words[start:])
            if len(pieces) >= len(best):
                best = pieces
        if len(best) < FEWEST:
            return
        fields: dict[str, Value] = {}
        for piece in best:
            affairs, _ = self._affairs.of(piece)
            fields.setdefault(piece, list(affairs))
        values: dict[str, Value] = {"coordinator": coordinator, "basis": [ref], "fields": fields}
        self._entries.append(Entry(values, sure=False))
        self.places.add(ref)

    def _coordinator(self, ref: Citation) -> str | None:
        """The one who coordinates by his fields and acts in a provision, or is named alone."""
        kinds = self._reading.common.kinds
        actors = self._acting.actor(ref).parties
        named = PARTY.findall(self._reading.marked(ref))
        for parties in (actors, named):
            own = [id for id in parties if kinds[self._reading.kind(id)].portfolio]
            if len(set(own)) == 1:
                return own[0]
        return None

    def _pieces(self, words: str) -> list[str]:
        run = self._ends.split(words, maxsplit=1)[0]
        parts = [part.strip(" ,.;:") for part in re.split(r"[,;]", run)]
        parts = [self._joint.sub("", part) for part in parts if part]
        if parts:
            *first, last = parts
            joints = any_of(self._reading.vocabulary.joining)
            parts = [*first, *(each.strip() for each in re.split(rf"\s+(?:{joints})\s+", last))]
        return [part for part in parts if part and len(part.split()) <= _LONGEST]

    @cached_property
    def _leads(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.fielding)
        return re.compile(rf"\b(?:{words})\s+", re.IGNORECASE)

    @cached_property
    def _joint(self) -> re.Pattern[str]:
        return re.compile(rf"^(?:{any_of(self._reading.vocabulary.joining)})\s+", re.IGNORECASE)

    @cached_property
    def _ends(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        ends = any_of([*words.ways, *words.relatives, *words.drafting.fields_end])
        return re.compile(rf"\s+(?:{ends})\b|[.;:]", re.IGNORECASE)
