"""The regulations that the items of *mengingat* name first: kind, number, year, gazettes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jalur.audit.ranks import is_decision, rank
from jalur.audit.subject import Passage, Subject

_LAW = re.compile(
    r"(?P<kind>[A-Z][^();,]{0,120}?)\s+(?i:nomor)\W*\s*(?P<number>\d+)(?P<suffix>[\w./-]*)"
    r"(?:\s+Drt\.?)?\s+(?i:tahun)\s+(?P<year>\d{4})",
    re.DOTALL,
)
_SCRAMBLED = re.compile(
    r"(?P<kind>[A-Z][^();,\d]{0,120}?)\s+(?:(?:nomor|tahun)\s+)*(?P<number>\d{1,3})"
    r"(?:\s+(?:nomor|tahun))*\s+(?P<year>(?:19|20)\d{2})(?:\s+(?:nomor|tahun))*(?=\s+tentang\b)",
    re.IGNORECASE,
)
"""As a scan reads it that swaps words: *Undang-Undang 23 2014 Nomor Tahun tentang*."""
_CONSTITUTION = re.compile(r"Undang-\s?Undang\s+Dasar", re.IGNORECASE)

_FIRST = re.compile(
    r";\s*\n\W*(?:[A-Z][a-z]+\s*:\s*)?(?=1\s?[.)]\s|Pasal\s+18\b|Undang-\s?Undang\b)"
)
"""What ends the considerations where the first of the bases follows at once, or behind another
word than *Mengingat*.
"""


CHANGED = re.compile(
    r"\bdiubah\b[^();]{0,60}?\bdengan\s+(?P<kind>[A-Z][^();,]{0,120}?)\s+(?i:nomor)\s+(?P<number>\d+)\s+(?i:tahun)\s+"
    r"(?P<year>\d{4})"
)
"""The law by which another was changed."""


@dataclass(frozen=True, slots=True)
class LawItem:
    """One legal basis."""

    passage: Passage
    kind: str
    """On one line: ``Peraturan Daerah Kota Banjar``."""
    number: int | None
    year: int | None
    rank: int | None
    """As ``jalur.audit.ranks.rank``."""
    decision: bool
    constitution: bool
    start: int
    """Where in its words the name of the regulation begins."""


def law_items(subject: Subject) -> Iterator[LawItem]:
    """Every legal basis; one that names none as regulations are named has neither number nor
    year.
    """
    for passage in subject.items("mengingat"):
        words = passage.text[passage.own :]
        constitution = _CONSTITUTION.search(words)
        found = _LAW.match(words) or _SCRAMBLED.match(words) or _LAW.search(words)
        if constitution and (found is None or constitution.start() <= found.start()):
            yield LawItem(passage, constitution.group(), None, None, 0, False, True, 0)
            continue
        kind = " ".join((found["kind"] if found else words).split())
        yield LawItem(
            passage=passage,
            kind=kind,
            number=int(found["number"]) if found else None,
            year=int(found["year"]) if found else None,
            rank=rank(kind, subject.words),
            decision=is_decision(kind, subject.words),
            constitution=False,
            start=found.start() if found else 0,
        )


def unopened_bases(subject: Subject) -> int | None:
    """Where the legal bases begin that no *Mengingat* opens, so that they follow the last of the
    considerations.
    """
    items = subject.items("menimbang")
    if not items or subject.part("mengingat"):
        return None
    found = _FIRST.search(subject.text, items[-1].start, items[-1].end)
    return found.end() if found else None


def named(law: LawItem) -> str:
    """*Peraturan Daerah Kota Banjar Nomor 4 Tahun 2016*; without a number its kind alone."""
    if law.number is None:
        return law.kind
    return f"{law.kind} Nomor {law.number} Tahun {law.year}"
