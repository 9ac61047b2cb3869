"""Annexes: angka 192 to 197."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jalur.audit.hit import Hit, hit
from jalur.audit.own_kind import letters
from jalur.audit.signatures import ACTING, signed_again
from jalur.audit.subject import Subject
from jalur.audit.substance.annexes_lost import lacks_annex
from jalur.law.citation import Citation, Part
from jalur.law.findings import NOTE
from jalur.source.labels import from_roman, roman
from jalur.source.parts import Span

_INSEPARABLE = re.compile(
    r"(?:bagian|kesatuan)(?:yang|dan)*(?:tidak|tak|tdk)|(?:tidak|tak|tdk)(?:dapat)?(?:ter|di)?pisah|terpisah"
)
"""*bagian tidak terpisahkan*, without spaces and with what a scan leaves of it."""
_REFERS = re.compile(
    r"\b(?:tercantum|dimuat|termuat|diatur|ditetapkan|terlampir)\s+(?:\w+\s+)?(?:dalam|pada)\s+(?P<annex>Lampiran)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\s*(?:[IVX]+|\d+)?\s*(?:huruf\s+\w+\s*)?(?:dari\s+)?(?:Peraturan|Undang|Keputusan|Qanun)\b[^.;]{0,60}?\bNomor\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\blampiran\s+(?P<list>(?:[IVX]+|\d+)\b(?:\s*(?:,\s*dan|,|dan|atau|serta|sampai\s+dengan|s\.?d\.?|-)\s*"
    r"(?:lampiran\s+)?(?:[IVX]+|\d+)\b)*)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\b[IVX]+\b|\d+|\b(?:sampai|s\.?d)\b|-", re.IGNORECASE)
_ROMAN = re.compile(r"[IVX]+")
_TAIL = 500
"""So many of the last characters of an annex have who signed it."""


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong with annexes and what the articles say of them."""
    annexes = [each for each in subject.source.parts if each.name == "lampiran"]
    body = subject.part("body")
    if body is None or subject.amends:
        return
    if annexes:
        if not _INSEPARABLE.search(letters(subject.part_text("body"))):
            yield hit("angka-192", *_heading(subject, annexes[0]))
        yield from _numbers(subject, annexes)
        yield from _unreferred(subject, annexes)
        yield from _signed(subject, annexes)
    elif not subject.part_text("penjelasan"):
        yield from _missing(subject)


def _missing(subject: Subject) -> Iterator[Hit]:
    """Each annex once, at the first reference; a note where only the text at hand lacks it."""
    places: dict[str, dict[Citation, tuple[int, int]]] = {}
    for norm, found in subject.in_norms(_REFERS):
        if _OF_OTHERS.match(subject.masked, found.end(), norm.end):
            continue
        named = _NAMED.match(subject.masked, found.start("annex"), norm.end)
        for label in (*_labels(named["list"]),) if named else ("",):
            places.setdefault(label, {}).setdefault(norm.ref, found.span())
    lost = signed_again(subject)
    for label, refs in places.items():
        known = lost or (subject.region is not None and lacks_annex(subject.region, label))
        yield hit(
            "annex-missing.source" if known else "annex-missing",
            *next(iter(refs.values())),
            level=NOTE if known else None,
            target=Citation((Part("lampiran", label),)).long(),
            count=str(len(refs)),
        )


def _heading(subject: Subject, annex: Span) -> tuple[int, int]:
    end = subject.text.find("\n", annex.start)
    return annex.start, end if end > annex.start else annex.end


def _numbers(subject: Subject, annexes: Sequence[Span]) -> Iterator[Hit]:
    """Roman, one after the other; pages that repeat the heading of theirs tell nothing."""
    labels = list(dict.fromkeys(each.label for each in annexes))
    if len(labels) < 2:
        return
    for place, label in enumerate(labels, 1):
        annex = next(each for each in annexes if each.label == label)
        if not _ROMAN.fullmatch(label):
            yield hit("angka-194", *_heading(subject, annex))
            return
        if from_roman(label) != place:
            yield hit("angka-194.order", *_heading(subject, annex), label=label)
            return


def _unreferred(subject: Subject, annexes: Sequence[Span]) -> Iterator[Hit]:
    """Each annex has a number that some article names."""
    named: set[str] = set()
    for _, found in subject.in_norms(_NAMED):
        named.update(_labels(found["list"]))
    labels = {each.label for each in annexes}
    if not named or not all(_ROMAN.fullmatch(label) for label in labels):
        return
    for annex in annexes:
        if annex.label not in named:
            named.add(annex.label)
            yield hit("annex-not-referred-to", *_heading(subject, annex))


def _labels(words: str) -> Iterator[str]:
    """Those of a list of references, with what *sampai dengan* leaves out."""
    last, ranged = 0, False
    for each in _LABEL.findall(words):
        label = each.upper()
        if not _ROMAN.fullmatch(label):
            ranged = not label.isdecimal()
            continue
        worth = from_roman(label)
        for between in range(last + 1, worth) if ranged and last else ():
            yield roman(between)
        yield label
        last, ranged = worth, False


def _signed(subject: Subject, annexes: Sequence[Span]) -> Iterator[Hit]:
    """Whoever enacts signs each annex at its end."""
    title = subject.title
    if title is None:
        return
    kind = letters(title.kind)
    office = next((letters(each) for each in subject.words.signers if letters(each) in kind), None)
    if office is None:
        return
    ends: dict[str, Span] = {annex.label: annex for annex in annexes}
    for annex in ends.values():
        tail = subject.text[max(annex.start, annex.end - _TAIL) : annex.end]
        if not any(_is_office(line, office) for line in tail.split("\n")):
            yield hit("angka-197", *_heading(subject, annex))


def _is_office(line: str, office: str) -> bool:
    """Whether a line begins with the office, in capitals."""
    words = ACTING.sub("", line.strip())
    return words == words.upper() and letters(words).startswith(office)
