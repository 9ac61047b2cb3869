"""Penal provisions: angka 117."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from jalur.audit.hit import Hit, hit
from jalur.audit.own_kind import kind_of
from jalur.audit.subject import Passage, Subject

_CHAPTER = re.compile(r"\W*(?:KETENTUAN|SANKSI)\s+PIDANA\b", re.IGNORECASE)
_PUNISHED = re.compile(
    r"\b(?:dipidana\s+(?:dengan\s+)?(?:pidana\s+)?|(?:di(?:ancam|hukum|kena(?:kan|i)?)\s+)"
    r"(?:dengan\s+)?(?:sanksi\s+)?(?:pidana\s+|hukuman\s+))"
    r"(?:pidana\s+)?(?:penjara|kurungan|denda)\b[^.;]{0,40}?"
    r"(?:\bpaling\b|\bselama\b|\bsebesar\b|\bmaksimal\b|\bsetinggi|\bselama-lama|\bsebanyak|\bRp)",
    re.IGNORECASE,
)
"""A punishment with its measure."""
_IMPRISONED = re.compile(
    r"\bdi(?:ancam|kena(?:kan|i)?)\s+(?:dengan\s+)?(?:sanksi\s+)?(?:pidana\s+|hukuman\s+)?"
    r"(?:denda\s+(?:dan/atau|dan|atau)\s+)?(?:pidana\s+)?(?:penjara|kurungan)\b"
    r"|\bdiancam\s+(?:dengan\s+)?denda\b",
    re.IGNORECASE,
)
"""A punishment that is none but a penal one, whatever its measure."""
_CRIME = re.compile(
    r"\b(?:merupakan|adalah)\s+tindak\s+pidana\s+(?:pelanggaran|kejahatan)\b"
    r"|\btindak\s+pidana\s+sebagaimana\s+dimaksud\b[^.;]{0,80}?\b(?:merupakan|adalah)\s+(?:pelanggaran|kejahatan)\b",
    re.IGNORECASE,
)
"""What an act is made to be."""
_WHO = re.compile(
    r"\b(?:setiap|barang\s?siapa|siapa\s?pun|pelanggar\w*|yang\s+(?:melanggar|tidak|dengan\s+sengaja|karena))\b",
    re.IGNORECASE,
)
_ALREADY = re.compile(
    r"\b(?:tidak|belum|tidak\s+pernah|pernah|sedang|telah|sudah|yang)\s+\Z"
    r"|\btindak\s+pidana\s+yang\b[^.;]{0,40}\Z|\bputusan\b[^.;]{0,120}\Z",
    re.IGNORECASE,
)
"""What makes it a condition of somebody, or a description of a crime."""
_BEFORE = 400
"""So many characters before a punishment may say who is punished."""


def check(subject: Subject) -> Iterator[Hit]:
    """Who makes neither an act nor a regional regulation has no punishments."""
    if subject.title is None or kind_of(subject, subject.words.penal) is not None:
        return
    for heading in subject.source.headings:
        if heading.kind == "bab" and _CHAPTER.match(heading.title):
            end = subject.text.find("\n", heading.start)
            yield hit("angka-117.chapter", heading.start, max(end, heading.start + 1))
    told: set[Passage] = set()
    for norm, found in chain(subject.in_norms(_PUNISHED), subject.in_norms(_IMPRISONED)):
        if norm in told:
            continue
        before = subject.masked[max(norm.start, found.start() - _BEFORE) : found.start()]
        sentence = re.split(r"[.;]\s", before)[-1]
        if _WHO.search(sentence) and not _ALREADY.search(sentence):
            told.add(norm)
            yield hit("angka-117", *found.span())
    for norm, found in subject.in_norms(_CRIME):
        if norm not in told:
            told.add(norm)
            yield hit("angka-117", *found.span())
