"""Whether the file has every name that an annex lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters

_HEADER = re.compile(r"\W*No(?:mor|\.)?(?:\s+[Uu]rut)?\W+(?=[^\W\d])", re.IGNORECASE)
"""The line over a table: what its columns hold is no row."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the rows of annexes: what is not in capitals must be a row's name."""
    for annex, text in evidence.source.provisions.items():
        if annex.parts[0].level == "lampiran":
            yield from _annex(evidence, annex, text)


def _annex(evidence: Evidence, annex: Citation, text: str) -> Iterator[Finding]:
    rows = [
        ref.parts[-1].label
        for ref in evidence.region.provisions
        if annex.covers(ref) and ref != annex
    ]
    names = [name for row in rows for name in evidence.spellings(row)]
    of_names = {word for name in names for word in name.split()}
    groups = _groups(evidence)
    lines = [line for line in text.splitlines() if not _is_header(line, groups)]
    small = [word for word in " ".join(lines).split() if not _is_capital(word) or word in of_names]
    rest = Letters(" ".join(small)).without(
        [*names, *_title(evidence), *evidence.surroundings, *evidence.vocabulary.stamps]
    )
    left = [word for word in rest if not word.isdecimal() and len(word) > 1]
    if left and rows:
        yield finding("annex-left-out", f"provisions.{annex}", annex, words=" ".join(left))


def _title(evidence: Evidence) -> tuple[str, ...]:
    """What an annex says of whose annex it is."""
    meta = evidence.region.regulation
    number = f"Nomor {meta.number} Tahun {meta.year}"
    return ("Lampiran", f"{meta.kind} {meta.place}", meta.kind, number, "Tentang", meta.title)


def _groups(evidence: Evidence) -> tuple[str, ...]:
    """The names of groups, by which columns are called."""
    region = evidence.region
    return tuple(
        name
        for id, party in region.parties.items()
        if region.common.kinds[party.kind].category == "group"
        for name in evidence.spellings(id)
    )


def _is_header(line: str, groups: tuple[str, ...]) -> bool:
    """Whether a line stands over the columns of a table: no row is in it."""
    words = Letters(line)
    columns = sum(words.has(name) for name in groups)
    return bool(_HEADER.match(line)) or (columns > 1 and not words.without(groups))


def _is_capital(word: str) -> bool:
    return any(letter.isalpha() for letter in word) and word == word.upper()
