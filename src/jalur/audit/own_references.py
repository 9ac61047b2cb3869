"""References of a norm to provisions of its own regulation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from jalur.audit.expressions import spaced
from jalur.audit.subject import Passage, Subject
from jalur.law.citation import Citation
from jalur.source.references import Row, Unclear, resolve, rows

_MEANT = re.compile(r"\bdi(?:maksud|atur)\W+(?:(?:di\s?)?dalam\W+|pada\W+)?\Z", re.IGNORECASE)
_LAW = (
    r"(?:Undang-\s?Undang|Peraturan|Perda|Perpres|Permen\w*|PP|UU|Qanun|Keputusan|Ketetapan|Instruksi"
    r"|Kitab)"
)
_BEHIND_ANOTHER = re.compile(
    r"(?:\bTahun\s+\d{4}|¤|\b(?:Peraturan|Undang-\s?Undang|Keputusan)\s+(?:tersebut|dimaksud))"
    r"\W*(?:khususnya|terutama|dalam|pada)?\W*\Z",
    re.IGNORECASE,
)
_LOOK = 90


@lru_cache
def _another(others: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What has articles of its own, a law or a contract: behind a reference, and with a number."""
    kinds = rf"(?:{_LAW}|{spaced(others)})"
    behind = re.compile(
        rf"\W{{0,4}}(?:(?:dalam|dari|pada|jo\.?|juncto)\s+)?{kinds}\b(?![^.;,()]{{0,60}}?\bini\b)",
        re.IGNORECASE,
    )
    return behind, re.compile(rf"\b{kinds}\b[^.;()]{{0,80}}?\bnomor\W*\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OwnReference:
    """A row of references, as ``ayat (1) dan Pasal 3``."""

    norm: Passage
    row: Row
    targets: tuple[Citation, ...]
    """Empty where they cannot be told for certain."""
    meant: bool
    """Whether *sebagaimana dimaksud* or *diatur* stands before it."""
    alone: bool
    """Whether no other regulation is named before it that it could be about."""


def own_references(subject: Subject) -> Iterator[OwnReference]:
    """Every row of references of the norms that names no other regulation.

    The articles that an amending regulation quotes are those of another, so it has none.
    """
    if subject.amends:
        return
    text = subject.masked
    of_another, named = _another(subject.words.wordings["reference-to-nothing.others"])
    for norm in subject.norms:
        start = norm.start + norm.own
        another = named.search(text, start, norm.end)
        for row in rows(text, start, norm.end):
            before = text[max(start, row.start - _LOOK) : row.start]
            behind = of_another.match(text, row.end, row.end + _LOOK)
            if behind or _BEHIND_ANOTHER.search(before):
                continue
            try:
                targets = resolve(row, norm.ref)
            except Unclear:
                targets = ()
            yield OwnReference(
                norm,
                row,
                targets,
                bool(_MEANT.search(before)),
                another is None or row.start < another.start(),
            )
