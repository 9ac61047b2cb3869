"""What the cells of a table say: which document, who drafts, initials and signs, by when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from jalur.drafting.cell_documents import CellDocuments
from jalur.drafting.cell_reader import CellReader
from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, one_or_many, unique
from jalur.drafting.stations import Stations
from jalur.law.citation import Citation
from jalur.law.enumerations import MatrixColumn
from jalur.law.rules.steps import DRAFTER, ROLES
from jalur.verification.patterns import any_of

_LONGEST = 6
"""Words of a time or condition, at the most: ours are short."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell says of its row, and whether that is all of it."""

    values: Mapping[str, Value]
    sure: bool


class MatrixCells:
    """Reads one cell after the other."""

    def __init__(self, reading: Reading, stations: Stations) -> None:
        self._reading = reading
        self._readers = CellReader(reading, stations)
        self._papers = CellDocuments(reading)

    def read(self, row: Citation, column: MatrixColumn, text: str, over: str) -> Said:
        """What a cell says; ``over`` are the words over its column."""
        if column == "document":
            return self._document(text, over)
        if column == "drafter":
            return self._drafter(text)
        if column == "initials":
            return self._initials(row, text)
        if column == "signer":
            return self._signer(text)
        if column == "copies":
            return self._copied(row, text)
        words = " ".join(text.split()[:_LONGEST])
        return Said({column: words}, column == "deadline")

    def _document(self, text: str, over: str) -> Said:
        """The documents that a cell begins with, and which of these; else one that it names, or the
        column does.
        """
        named = self._papers.read(text)
        if named.documents:
            values: dict[str, Value] = {"document": one_or_many(named.documents)}
            if named.rest:
                values["condition"] = " ".join(named.rest.split()[:_LONGEST])
            words = self._reading.vocabulary.drafting
            own = {*words.documents, *words.cell_documents}.intersection(named.documents)
            # Whether that is a term of its own a person judges.
            sure = named.sure and not own and len(named.rest.split()) <= _LONGEST
            # *Undangan rapat; permintaan data*: what follows may be a further document.
            sure = sure and ";" not in named.rest and not self._papers.within(named.rest)
            return Said(values, sure)
        found = self._papers.within(text) or self._papers.within(over)
        return Said({"document": found[0]} if found else {}, sure=False)

    def _drafter(self, text: str) -> Said:
        """Who drafts; where a cell only says what he is, anybody may."""
        named = self._readers.parties(text)
        sure = named.sure and not self._leads_one(named.parties)
        return Said({"for": named.parties} if named.parties else {}, sure)

    def _initials(self, row: Citation, text: str) -> Said:
        """Who initials, and in which order; several at once are one station."""
        words = self._reading.vocabulary
        named = self._readers.stations(row, text, drafting=True)
        steps = named.steps
        if not steps:
            return Said({}, sure=False)
        sure = named.whole and not self._leads_one(named.parties)
        drafters = self._drafting(steps)
        at_once = any_of(words.sequences.get("at-once", ()))
        if len(steps) > 1 and re.search(rf"\b(?:{at_once})\b", text, re.IGNORECASE):
            offices = [each for step in steps for each in _offices(step) if each is not None]
            if len(offices) > 1:
                together = Entry({"offices": offices, "pick": "all"})
                plain = all(step.sure and not step.get("words") for step in steps)
                plain = plain and not self._then.search(text)
                values: dict[str, Value] = {"initials": [together], "order": "parallel"}
                return Said({**drafters, **values}, sure and plain)
        order = "listed" if len(steps) > 1 else "unstated"
        if len(steps) > 1 and self._then.search(text):
            order = "stated"
        return Said({**drafters, "initials": steps, "order": order}, sure)

    def _drafting(self, steps: Iterable[Entry]) -> Mapping[str, Value]:
        """Who drafts, where whoever does so initials and is named: *Kepala Dinas pengusul*."""
        told = (str(step.get("words") or "") for step in steps if step.get("office") == DRAFTER)
        named = [id for words in told for id in PARTY.findall(self._reading.mark(words))]
        return {"for": unique(named)} if named else {}

    def _signer(self, text: str) -> Said:
        """Who signs, and in whose name."""
        signed = self._readers.signature(text)
        values: dict[str, Value] = {"signers": signed.signers} if signed.signers else {}
        if signed.lines:
            values["signature"] = signed.lines
        if signed.name is not None:
            values["on_behalf_of"] = signed.name
        sure = signed.sure and len(signed.signers) == 1 and not self._leads_one(signed.signers)
        return Said(values, sure)

    def _copied(self, row: Citation, text: str) -> Said:
        """Who has a copy: parties, and one coordinator or adviser by the words for him."""
        steps = self._readers.stations(row, text).steps
        by_role = [step for step in steps if step.get("office") in ROLES]
        values: dict[str, Value] = {}
        found = [each for step in steps if "words" not in step.values for each in _offices(step)]
        if len(by_role) == 1:
            found.append(by_role[0]["office"])
            values["copies_words"] = by_role[0]["words"]
        return Said({"copies_to": found, **values} if found else {}, sure=True)

    def _leads_one(self, parties: Iterable[str]) -> bool:
        """Whether somebody leads one unit (*Kepala Dinas Sosial*): a file may name that unit for
        him, or the head of its class.
        """
        known = self._reading.region.parties
        led = (known[id].heads for id in parties if id in known)
        return any(id in known and self._reading.category(id) != "group" for id in led if id)

    @cached_property
    def _then(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        told = [word for key, each in words.sequences.items() if key != "at-once" for word in each]
        return re.compile(
            rf"\b(?:{any_of([*told, *words.drafting.cells['then']])})\b", re.IGNORECASE
        )


def _offices(step: Entry) -> list[Value]:
    offices = step.get("offices")
    return list(offices) if isinstance(offices, list) else [step.get("office")]
