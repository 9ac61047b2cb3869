"""References of a norm to provisions of its own regulation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jalur.audit.subject import Passage, Subject
from jalur.law.citation import Citation
from jalur.source.references import Row, Unclear, resolve, rows

_MEANT = re.compile(r"\bdi(?:maksud|atur)\W+(?:(?:di\s?)?dalam\W+|pada\W+)?\Z", re.IGNORECASE)
_LAW = (
    r"(?:Undang-\s?Undang|Peraturan|Perda|Perpres|Permen\w*|PP|UU|Qanun|Keputusan|Ketetapan|Instruksi"
    r"|Kitab|Anggaran\s+Dasar|Perjanjian|Surat\s+Edaran|Konvensi)"
)
_OF_ANOTHER = re.compile(
    rf"\W{{0,4}}(?:(?:dalam|dari|pada|jo\.?|juncto)\s+)?{_LAW}\b(?![^.;,()]{{0,60}}?\bini\b)",
    re.IGNORECASE,
)
_BEHIND_ANOTHER = re.compile(
    r"(?:\bTahun\s+\d{4}|¤|\b(?:Peraturan|Undang-\s?Undang|Keputusan)\s+(?:tersebut|dimaksud))"
    r"\W*(?:khususnya|terutama|dalam|pada)?\W*\Z",
    re.IGNORECASE,
)
_ANOTHER = re.compile(rf"\b{_LAW}\b[^.;()]{{0,80}}?\bnomor\W*\d", re.IGNORECASE)
_LOOK = 90


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
    for norm in subject.norms:
        start = norm.start + norm.own
        another = _ANOTHER.search(text, start, norm.end)
        for row in rows(text, start, norm.end):
            before = text[max(start, row.start - _LOOK) : row.start]
            if _OF_ANOTHER.match(text, row.end, row.end + _LOOK) or _BEHIND_ANOTHER.search(before):
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
