"""Which documents a cell is about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.reading import Reading
from jalur.verification.letters import Letters
from jalur.verification.patterns import any_of


class Named(NamedTuple):
    """The documents with which a cell begins."""

    documents: list[str]
    rest: str
    """What it says behind them: for whom they are, or about what."""
    sure: bool


class CellDocuments:
    """Reads the column of documents."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def read(self, text: str) -> Named:
        """The documents that a cell begins with: several where nothing but a joint parts them."""
        words = " ".join(text.split())
        found: list[str] = []
        sure, at = True, 0
        while match := self._name.match(words, at):
            id = self._ids[match["name"].casefold()]
            if found and not match["joint"]:
                # *Surat undangan* is an undangan.
                sure = sure and self._is_case(id, found[-1])
                found[-1] = id
            elif id not in found:
                found.append(id)
            at = match.end()
        rest = words[at:].strip(" .,;:")
        # *Surat Sekretaris Daerah kepada Camat* may be a sort of its own.
        wide = frozenset(self._reading.common.wider_documents.values())
        named = rest[:1].isupper() and bool(wide.intersection(found))
        return Named(found, rest, sure and not named)

    def within(self, text: str) -> list[str]:
        """The documents that some words name, without those that are wider than another."""
        words, common = Letters(text), self._reading.common
        found = [
            document
            for document, names in common.documents.items()
            if any(words.has(name) for name in names)
        ]
        wider = {common.wider_documents.get(each) for each in found}
        return [each for each in found if each not in wider]

    def _is_case(self, document: str, wide: str) -> bool:
        wider = self._reading.common.wider_documents.get(document)
        return wider is not None and (wider == wide or self._is_case(wider, wide))

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        common = self._reading.common
        return {name.casefold(): id for id, names in common.documents.items() for name in names}

    @cached_property
    def _name(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        joints = any_of([*words.joining, *words.choosing])
        joint = rf"(?P<joint>\s*[,/]\s*(?:(?:{joints})\s+)?|\s+(?:{joints})\s+)?"
        return re.compile(rf"{joint}\s*(?P<name>{any_of(self._ids)})(?!\w)", re.IGNORECASE)
