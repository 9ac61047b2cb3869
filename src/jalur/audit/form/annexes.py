"""Annexes: angka 192 to 197."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

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
        else:
            yield from _parts_of(subject, annexes)
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


def _parts_of(subject: Subject, annexes: Sequence[Span]) -> Iterator[Hit]:
    """Each of several numbered annexes is said to be one, by an article that names it."""
    labels = {each.label for each in annexes}
    if len(labels) < 2 or not all(_ROMAN.fullmatch(label) for label in labels):
        return
    named: dict[str, tuple[int, int]] = {}
    articles: dict[Part, set[str]] = {}
    for norm, found in subject.in_norms(_NAMED):
        for label in _labels(found["list"]):
            named.setdefault(label, found.span())
            articles.setdefault(norm.ref.parts[0], set()).add(label)
    said: set[str] = set()
    for norm in subject.norms:
        if _INSEPARABLE.search(letters(norm.text)):
            several = articles.get(norm.ref.parts[0])
            if several is None:
                return  # It speaks of all that there are.
            said |= several
    for label, span in named.items():
        if label in labels - said:
            target = Citation((Part("lampiran", label),)).long()
            yield hit("angka-192.one", *span, target=target)


def _heading(subject: Subject, annex: Span) -> tuple[int, int]:
    end = subject.text.find("\n", annex.start)
    return annex.start, end if end > annex.start else annex.end


def _numbers(subject: Subject, annexes: Sequence[Span]) -> Iterator[Hit]:
    """Roman, one after the other; pages that repeat the heading of theirs tell nothing."""
    labels = list(dict.fromkeys(each.label for each in annexes))
    if labels == [""] and len(annexes) > 1:
        yield from _nameless(subject, annexes)
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


def _nameless(subject: Subject, annexes: Sequence[Span]) -> Iterator[Hit]:
    """Two that have no number: the second has a heading, and the first was signed at its end."""
    office = _office(subject)
    if office is None or subject.title is None:
        return
    for before, annex in pairwise(annexes):
        over = letters(subject.text[annex.start : min(annex.end, annex.start + _TAIL)])
        if letters(subject.title.kind) in over and _is_signed(subject, before, office):
            yield hit("angka-194", *_heading(subject, annex))
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
    office = _office(subject)
    if office is None:
        return
    ends: dict[str, Span] = {annex.label: annex for annex in annexes}
    for annex in ends.values():
        if not _is_signed(subject, annex, office):
            yield hit("angka-197", *_heading(subject, annex))


def _office(subject: Subject) -> str | None:
    if subject.title is None:
        return None
    kind = letters(subject.title.kind)
    return next((letters(each) for each in subject.words.signers if letters(each) in kind), None)


def _is_signed(subject: Subject, annex: Span, office: str) -> bool:
    tail = subject.text[max(annex.start, annex.end - _TAIL) : annex.end]
    return any(_is_office(line, office) for line in tail.split("\n"))


def _is_office(line: str, office: str) -> bool:
    """Whether a line begins with the office, in capitals."""
    words = ACTING.sub("", line.strip())
    return words == words.upper() and letters(words).startswith(office)
