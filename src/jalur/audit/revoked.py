"""Which regulations a text revokes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.audit.ranks import rank
from jalur.audit.subject import Passage, Subject
from jalur.verification.patterns import any_of

_GONE = re.compile(r"\bdicabut\b|\bdinyatakan\s+tidak\s+(?:lagi\s+)?berlaku\b", re.IGNORECASE)


def revoking(subject: Subject) -> tuple[Passage, ...]:
    """The norms that revoke something, with the items of their lists."""
    heads = [each.ref for each in subject.norms if _GONE.search(each.text)]
    return tuple(
        each
        for each in subject.norms
        if any(head == each.ref or head in each.ref.parents() for head in heads)
    )


def revoked_laws(subject: Subject) -> Iterator[tuple[int | None, int, int]]:
    """Rank, number and year of each regulation that is revoked; not of those that changed it."""
    pattern = re.compile(
        rf"\b(?P<kind>(?:{any_of(subject.words.titled)})\b[^;()]{{0,80}}?)\s+(?i:nomor)\W*"
        r"(?P<number>\d+)[\w./-]*\s+(?i:tahun)\s+(?P<year>\d{4})"
    )
    for passage in revoking(subject):
        text = subject.masked[passage.start : passage.end]
        for found in pattern.finditer(text):
            kind = rank(found["kind"], subject.words)
            yield kind, int(found["number"]), int(found["year"])
