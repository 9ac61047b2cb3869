"""What the cells of a table say: which document, who drafts, initials and signs, by when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from jalur.drafting.entries import Entry, Value, once
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.stations import Stations
from jalur.law.citation import Citation
from jalur.law.enumerations import MatrixColumn
from jalur.law.rules.steps import DRAFTER
from jalur.verification.cell_names import CellNames
from jalur.verification.letters import Letters
from jalur.verification.patterns import any_of

_NUMBER = re.compile(r"(?<!\S)(?:\d{1,2}|[a-z])[.)]\s")
"""Before each of those whom a cell numbers."""
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
        self._reading, self._stations = reading, stations
        self._names = CellNames(reading.evidence)

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
        words = " ".join(text.split()[:_LONGEST])
        return Said({column: words}, column == "deadline")

    def _document(self, text: str, over: str) -> Said:
        """The document that a cell begins with, else one that it names, or the column does."""
        found = self._documents(text)
        first = [each for each in found if self._begins(text, each)]
        if first or found:
            return Said({"document": (first or found)[0]}, bool(first))
        wide = self._documents(over)
        return Said({"document": wide[0]} if wide else {}, sure=False)

    def _documents(self, text: str) -> list[str]:
        """The documents that some words name, without those that are wider than another."""
        words, common = Letters(text), self._reading.common
        found = [
            document
            for document, names in common.documents.items()
            if any(words.has(name) for name in names)
        ]
        wider = {common.wider_documents.get(each) for each in found}
        return [each for each in found if each not in wider]

    def _begins(self, text: str, document: str) -> bool:
        words = Letters(text)
        return any(words.begins(name, 0) for name in self._reading.common.documents[document])

    def _drafter(self, text: str) -> Said:
        """Who drafts; where a cell only says what he is, anybody may."""
        parties = unique(PARTY.findall(self._reading.mark(text)))
        sure = bool(parties) and self._is_whole(text) and not self._leads_one(parties)
        return Said({"for": parties} if parties else {}, sure)

    def _initials(self, row: Citation, text: str) -> Said:
        """Who initials, and in which order; several at once are one station."""
        words = self._reading.vocabulary
        marked = self._reading.mark(_NUMBER.sub(", ", text))
        steps = once(
            step for match in self._offices.finditer(marked) for step in self._steps(row, match)
        )
        if not steps:
            return Said({}, sure=False)
        sure = self._is_whole(text) and all(step.sure for step in steps)
        sure = sure and not self._leads_one(PARTY.findall(marked))
        at_once = any_of(words.sequences.get("at-once", ()))
        if len(steps) > 1 and re.search(rf"\b(?:{at_once})\b", text, re.IGNORECASE):
            offices = [each for step in steps for each in _offices(step)]
            together = Entry({"offices": offices, "pick": "all"})
            plain = not any(step.get("words") for step in steps) and not self._then.search(text)
            return Said({"initials": [together], "order": "parallel"}, sure and plain)
        order = "listed" if len(steps) > 1 else "unstated"
        if len(steps) > 1 and self._then.search(text):
            order = "stated"
        return Said({"initials": steps, "order": order}, sure)

    def _steps(self, row: Citation, match: re.Match[str]) -> Iterator[Entry]:
        if match["drafter"]:
            yield Entry({"office": DRAFTER})
        else:
            yield from self._stations.steps(row, match)

    def _signer(self, text: str) -> Said:
        """Who signs, and in whose name."""
        before = any_of(self._reading.vocabulary.drafting.in_place_of)
        marked = self._reading.mark(text)
        name = re.search(rf"(?<!\w)(?:{before})\s*<(?P<a>[a-z0-9-]+)>", marked, re.IGNORECASE)
        rest = marked if name is None else marked[: name.start()] + marked[name.end() :]
        signers = unique(PARTY.findall(rest))
        values: dict[str, Value] = {"signers": signers} if signers else {}
        if name is not None and signers:
            values["on_behalf_of"] = name["a"]
        sure = len(signers) == 1 and self._is_whole(text) and not self._leads_one(signers)
        return Said(values, sure)

    def _leads_one(self, parties: Iterable[str]) -> bool:
        """Whether somebody leads one unit (*Kepala Dinas Sosial*): a file may name that unit for
        him, or the head of its class.
        """
        known = self._reading.region.parties
        led = (known[id].heads for id in parties)
        return any(id in known and self._reading.category(id) != "group" for id in led if id)

    def _is_whole(self, text: str) -> bool:
        """Whether no word with a capital is beside the names that are known."""
        told = [word for word in self._reading.common.drafter_words if Letters(text).has(word)]
        return not self._names.unknown(text, told)

    @cached_property
    def _then(self) -> re.Pattern[str]:
        words = self._reading.vocabulary.sequences
        told = any_of(word for key, each in words.items() if key != "at-once" for word in each)
        return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)

    @cached_property
    def _offices(self) -> re.Pattern[str]:
        drafter = any_of(self._reading.common.drafter_words)
        return re.compile(rf"\b(?P<drafter>{drafter})\b|{self._stations.pattern}", re.IGNORECASE)


def _offices(step: Entry) -> list[Value]:
    offices = step.get("offices")
    return list(offices) if isinstance(offices, list) else [step.get("office")]
