"""What a text calls itself: another kind or number than that of its title was copied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from jalur.audit.hit import Hit, hit
from jalur.audit.own_kind import is_of_another, letters, other_kind, own_office
from jalur.audit.ranks import is_decision, rank
from jalur.audit.subject import Subject
from jalur.law.findings import WARNING

_ITSELF = re.compile(
    r"(?P<before>\b(?:pengundangan|(?:terpisahkan|terpisah)\s+dari|pada\s+saat)\s+)?"
    r"\b(?P<kind>(?:Undang-\s?Undang|Peraturan|Qanun|Keputusan|Instruksi)(?:\s+[A-Z][\w-]*){1,8})\s+(?P<ini>ini)\b"
    r"(?P<behind>\s+mulai\s+berlaku\b|\s*,?\s*yang\s+dimaksud\b)?",
)
"""Something *ini*, and the formulas in which nothing but the text itself can be meant."""
_DEFINES = "dimaksud"
_PARTS = ("menimbang", "body", "penutup")
_ANNEX = re.compile(
    r"LAMPIRAN\b[^\n]*\n?\W*(?P<kind>(?:PERATURAN|QANUN)\b(?:(?!\bNOMOR\b)[^\d]){0,120}?)\s+NOMOR\W*"
    r"(?P<number>\d{1,3})\s+TAHUN\W*(?P<year>\d{4})\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\W*(?P<number>\d{1,3})\s+TAHUN\W*(?P<year>\d{4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Named:
    """A kind that the text gives itself, where first, and how often."""

    start: int
    end: int
    sure: bool
    count: int = 1


def check(subject: Subject) -> Iterator[Hit]:
    """What is of another regulation."""
    found: dict[str, _Named] = {}
    for each in subject.search(_ITSELF, *_PARTS):
        if _DEFINES in (each["behind"] or ""):
            continue  # The formula of the definitions has a rule of its own.
        if other_kind(subject, each["kind"]) is None:
            continue
        kind = " ".join(each["kind"].split())
        sure = bool(each["before"] or each["behind"])
        if _is_spoken_of(subject, kind, sure):
            continue
        named = found.get(kind)
        if named is None or (sure and not named.sure):
            before = named.count if named else 0
            found[kind] = _Named(each.start("kind"), each.end("ini"), sure, before + 1)
        else:
            found[kind] = replace(named, count=named.count + 1)
    for kind, named in found.items():
        level = None if named.sure else WARNING
        times = str(named.count)
        yield hit("self-misnamed", named.start, named.end, level=level, kind=kind, count=times)
    yield from _head(subject)
    yield from _annexes(subject)


def _head(subject: Subject) -> Iterator[Hit]:
    """Whose regulation it is, above the title."""
    part, title = subject.part("judul"), subject.title
    if part is None or title is None:
        return
    at = part.start
    for line in subject.text[part.start : title.start].split("\n"):
        words = line.strip()
        begins = any(words.startswith(each.upper()) for each in subject.words.signers)
        if begins and is_of_another(subject, words):
            yield hit("self-misnamed.head", at, at + len(line), level=WARNING)
        at += len(line) + 1


def _is_spoken_of(subject: Subject, kind: str, sure: bool) -> bool:
    """Whether a decree or a lower regulation may be meant that the text speaks of."""
    if is_decision(kind, subject.words):
        return not sure or (own_office(subject) or "") not in letters(kind)
    own = rank(subject.title.kind, subject.words) if subject.title else None
    other = rank(kind, subject.words)
    return not sure and own is not None and other is not None and other > own


def _annexes(subject: Subject) -> Iterator[Hit]:
    """The number and year over an annex are those of the title."""
    own = _OWN.match(subject.title.number) if subject.title else None
    if own is None:
        return
    for annex in subject.source.parts:
        if annex.name != "lampiran":
            continue
        over = _ANNEX.match(subject.text, annex.start, annex.end)
        if over is None or other_kind(subject, over["kind"]):
            continue  # A form that has an annex of its own.
        if (int(over["number"]), over["year"]) != (int(own["number"]), own["year"]):
            number = f"{over['number']} Tahun {over['year']}"
            span = over.span("number")[0], over.end()
            yield hit("self-misnamed.annex", *span, level=WARNING, number=number)
