"""Whether each provision refers to the same provisions in the text and in the file."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from jalur.law.citation import LEVELS, Citation, Part
from jalur.law.findings import Finding
from jalur.source.text import SourceText
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding

_PART = (
    r"(?:pasal\s+\d+[A-Z]?|ayat\s*(?:\(\d+[a-z]?\)|\d+[a-z]?\b)"
    r"|huruf\s+[a-z]{1,2}\d?\b|angka\s+\d+[a-z]?)"
)
ADDRESS = re.compile(rf"(?:\b\w+\s+)?{_PART}", re.IGNORECASE)
"""Part of an address, with the word before it: *sesuai Pasal 8*."""
_RUN = re.compile(
    rf"{_PART}(?:\s*,?\s*(?:dan/atau\s+|dan\s+|atau\s+|sampai\s+dengan\s+|s\.d\.\s+|serta\s+)?{_PART})*",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    r"(?P<range>sampai\s+dengan|s\.d\.)|(?P<pasal>pasal)\s+(?P<p>\d+[A-Z]?)|(?P<ayat>ayat)\s*\(?(?P<y>\d+[a-z]?)\b\)?"
    r"|(?P<huruf>huruf)\s+(?P<h>[a-z]{1,2}\d?)\b|(?P<angka>angka)\s+(?P<a>\d+[a-z]?)",
    re.IGNORECASE,
)
_OTHER_LAW = re.compile(
    r"\s*,?\s*(?:Undang|Peraturan(?!\s+[\w\s]{0,30}?\bini\b)|Keputusan|Instruksi|UU|PP\b|UUD)",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    r"\b(?:lampiran|terlampir)\b((?:\s*(?:,|dan|atau|lampiran)?\s*\b[IVX]+\b)*)"
    r"(?:\s*,?\s*(?:nomor(?:\s+urut)?|angka|baris)\s+(?P<row>\d+)\b)?",
    re.IGNORECASE,
)

_OF_ANNEX = re.compile(r"\b(?:lampiran|terlampir)(?:\s+[IVX]+)?\s+$", re.IGNORECASE)
"""An annex right before a part of it, which is none of the articles: *Lampiran I huruf A*."""
_WHOLE = re.compile(r"pasal\b", re.IGNORECASE)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about references."""
    source = evidence.source
    instructions = {each.at for each in source.changes} | {each.at for each in source.unclear}
    for ref, provision in evidence.region.provisions.items():
        # What an instruction names are provisions of the regulation that it amends.
        if not evidence.words(ref) or ref in instructions:
            continue
        known = source.provisions
        within = ref.parts[0].level in ("menimbang", "pasal") or (ref.is_row and ref in known)
        words = cell_by_cell(source, ref) if within else ""
        printed = dict.fromkeys(references(words, ref, known))
        path = f"provisions.{ref}"
        # What a row says that is known by its unit stands in its annex: of others there, too.
        asked = () if ref.is_row and ref not in known else printed
        if ref.is_row and ref not in known:
            printed = dict.fromkeys(references(evidence.words(ref), ref, known))
        for target in asked:
            if target not in provision.refers_to:
                yield finding("reference-left-out", path, ref, target=target.long())
        for target in provision.refers_to:
            if target not in printed:
                yield finding(
                    "reference-not-in-text", f"{path}.refers_to", ref, target=target.long()
                )


def cell_by_cell(source: SourceText, ref: Citation) -> str:
    """The words of a provision; of a row of a table those of each cell, as cells are read."""
    cells = source.cells.get(ref)
    return source.provisions[ref] if cells is None else "\n".join(each.text for each in cells)


def references(text: str, at: Citation, known: Container[Citation] = ()) -> Iterator[Citation]:
    """What ``text``, the words of the provision ``at``, refers to within its own regulation.

    Of an article that is quoted from another regulation, what it refers to within itself; of a row
    of an annex, the articles. An annex of which the text names a row is that row, if it is one of
    ``known``, the provisions with words. A letter or number that is none of the provision itself
    goes on about what was named before: *ayat (1) huruf a, Camat untuk huruf b*.
    """
    start = max((n for n, part in enumerate(at.parts) if part.level == "pasal"), default=0)
    around, within = at.parts[:start], Citation(at.parts[start:])
    before: Citation | None = None
    for run in _RUN.finditer(text):
        if _OF_ANNEX.search(text, 0, run.start()) and not _WHOLE.match(run.group()):
            continue
        if not _OTHER_LAW.match(text, run.end()):
            targets = [*_resolved(run.group(), within)]
            if before is not None and not _all_known(targets, known):
                again = [*_resolved(run.group(), before)]
                targets = again if _all_known(again, known) else targets
            before = targets[-1]
            for target in targets:
                own = target.parts[0] == within.parts[0]
                if own if around else not (own and at.is_row):
                    yield Citation((*around, *target.parts))
    for annex in () if around or at.is_row else _ANNEX.finditer(text):
        *others, last = re.findall(r"\b[IVX]+\b", annex.group(1)) or [""]
        yield from (Citation((Part("lampiran", label),)) for label in others)
        whole = Citation((Part("lampiran", last),))
        row = Citation((*whole.parts, Part("nomor", annex["row"] or "")))
        yield row if row in known else whole


def _all_known(targets: Iterable[Citation], known: Container[Citation]) -> bool:
    """Whether each of some addresses is one of the provisions with words."""
    return all(target in known for target in targets)


def _resolved(run: str, at: Citation) -> Iterator[Citation]:
    """Each address of a run such as ``ayat (1) huruf a dan huruf b``."""
    addresses: list[tuple[Part, ...]] = []
    current: tuple[Part, ...] = ()
    spread = False
    for token in _TOKEN.finditer(run):
        if token.group("range"):
            spread = True
            continue
        level = next(level for level in LEVELS if token.group(level))
        label = token.group({"pasal": "p", "ayat": "y", "huruf": "h", "angka": "a"}[level])
        base = current or at.parts
        rank = LEVELS.index(level)
        above = tuple(
            part for part in base if part.level not in LEVELS or LEVELS.index(part.level) < rank
        )
        deeper = bool(current) and above == current
        new = (*(above if level != "pasal" else ()), Part(level, label))
        if spread and current:
            addresses += [(*current[:-1], part) for part in _between(current[-1], new[-1])]
        if deeper and addresses and addresses[-1] == current:
            addresses.pop()
        addresses.append(new)
        current, spread = new, False
    yield from map(Citation, addresses)


def _between(first: Part, last: Part) -> Iterator[Part]:
    """The parts of a range but its ends."""
    a, b = first.label, last.label
    if a.isdecimal() and b.isdecimal() and len(a) < 4 and len(b) < 4:
        yield from (Part(last.level, str(n)) for n in range(int(a) + 1, int(b)))
    elif len(a) == len(b) == 1 and a.isalpha() and b.isalpha():
        yield from (Part(last.level, chr(n)) for n in range(ord(a) + 1, ord(b)))
