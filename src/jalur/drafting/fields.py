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
_BOTH = 2
"""The pieces beside one joint."""
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
        """The fields in the order of the text; guesses where it is not told what ends one."""
        return tuple(self._entries)

    def _read(self, ref: Citation) -> None:
        coordinator = self._coordinator(ref)
        if coordinator is None:
            return
        words = " ".join(self._reading.source.provisions[ref].split())
        best: list[str] = []
        begun = False
        for match in self._leads.finditer(words):
            begun = begun or match.start() == 0
            pieces = self._pieces(words[match.end() :])
            if len(pieces) >= len(best):
                best = pieces
        # What a list begins with is its field, be it one alone.
        if len(best) < (1 if begun and self._reading.items(ref) else FEWEST):
            return
        if self._is_of_units(ref, best):
            return
        fields: dict[str, Value] = {}
        for piece in best:
            affairs, _ = self._affairs.of(piece)
            fields.setdefault(piece, list(affairs))
        values: dict[str, Value] = {"coordinator": coordinator, "basis": [ref], "fields": fields}
        self._entries.append(Entry(values, sure=self._is_plain(ref, best)))
        self.places.add(ref)

    def _is_of_units(self, ref: Citation, fields: list[str]) -> bool:
        """Whether a sentence says for which of its matters a unit is under somebody: *Sekretariat
        DPRD dikoordinasikan oleh Asisten Umum dalam urusan keuangan*.
        """
        marked = self._reading.marked(ref)
        within = any_of(self._reading.vocabulary.drafting.assigning["within"])
        match = re.search(rf"\b(?:{within})\s+{re.escape(fields[0])}\b", marked, re.I)
        if match is None:
            return False
        # What begins the sentence is said of whoever stands behind it.
        words = marked[: match.start()].strip() or marked
        kinds = self._reading.common.kinds
        return self._coordinates.search(marked) is not None and any(
            self._reading.category(id) == "unit" and not kinds[self._reading.kind(id)].encloses
            for id in PARTY.findall(words)
        )

    @cached_property
    def _coordinates(self) -> re.Pattern[str]:
        own = self._reading.vocabulary.drafting.assigning
        manners = self._reading.common.manners.values()
        stems = [*(stem for each in manners for stem in each), *own["verbs"], *own["nouns"]]
        return re.compile(rf"\b(?:{any_of(stems)})", re.IGNORECASE)

    def _is_plain(self, ref: Citation, fields: list[str]) -> bool:
        """Whether nothing but commas parts the fields, and none is several words of a name."""
        joints = any_of(self._reading.vocabulary.joining)
        joined = any(re.search(rf"\b(?:{joints})\b", each, re.IGNORECASE) for each in fields)
        named = any(PARTY.search(self._reading.mark(each)) for each in fields)
        return len(fields) >= FEWEST and not joined and not named

    def _coordinator(self, ref: Citation) -> str | None:
        """The one who coordinates by his fields and acts in a provision or in what opens its
        list, or is named alone.
        """
        kinds = self._reading.common.kinds
        actors = self._acting.actor(ref).parties
        named = PARTY.findall(self._reading.marked(ref))
        opening = self._reading.opening(ref)
        above = self._acting.own(opening).parties if opening is not None else ()
        for parties in (actors, named, above):
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
            parts = [*first, *self._parted(last, first)]
        return [part for part in parts if part and len(part.split()) <= _LONGEST]

    def _parted(self, last: str, others: list[str]) -> list[str]:
        """The last piece, which may be several: of two joints the second parts them, and one alone
        is within a field where others have one within.
        """
        joints = any_of(self._reading.vocabulary.joining)
        pieces = [each.strip() for each in re.split(rf"\s+(?:{joints})\s+", last)]
        within = any(re.search(rf"\s(?:{joints})\s", each) for each in others)
        if len(pieces) == _BOTH and within:
            return [last]
        if len(pieces) == _BOTH + 1:
            return [last[: last.rindex(pieces[-1])].rsplit(maxsplit=1)[0], pieces[-1]]
        return pieces

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
