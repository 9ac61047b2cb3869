"""One norm in one sentence, and numbers in figures and words: angka 77, 83 and 86."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from jalur.audit.hit import Hit, hit
from jalur.audit.number_words import NumberWords
from jalur.audit.subject import Passage, Subject
from jalur.law.findings import NOTE, WARNING
from jalur.verification.patterns import any_of

_NEXT = re.compile(r"(?P<word>(?<![\w./()-])[\w/()-]{2,})[.](?=\s+[A-Z][a-z]+\s+[a-z(])")
_BOTH = re.compile(
    r"(?<![\w.,/()–⁄-])(?<!\d\s)(?<![x×]\s)(?<!x)(?<!Nomor\s)(?<!Tahun\s)(?P<number>(?:Rp\.?\s?)?"
    r"(?P<figure>\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(?P<part>\d{1,2}|-))?)\s?%?"
    r"\s*\(\s*(?P<words>[a-z]+(?:\s+[a-z]+){0,20})\s*\)",
    re.IGNORECASE,
)
_MONEY_WORDS = r"rupiah|persen|per\s?seratus|per\s?sen"
_MONEY = re.compile(rf"\s+(?:{_MONEY_WORDS})$", re.IGNORECASE)
_NEAR = 24
_ITEM = ("huruf", "angka")


def check(subject: Subject) -> Iterator[Hit]:
    """Norms of several sentences, and counted things whose number has no words."""
    for norm in subject.norms:
        if norm.ref.parts[-1].level not in _ITEM:
            yield from _sentences(subject, norm)
    for found in subject.search(_counted(subject.words.units, subject.words.numbered), "body"):
        yield hit("angka-86", *found.span(), number=found["number"])
    yield from _numbers(subject)


def _sentences(subject: Subject, norm: Passage) -> Iterator[Hit]:
    """A full stop within it, behind which another sentence begins."""
    if norm.ref.parts[0].label[0].isalpha() or len(norm.ref.parts) > 2:
        # What an amending regulation quotes.
        return
    for found in _NEXT.finditer(subject.masked, norm.start + norm.own, norm.end):
        word = f"{found['word']}."
        if word in subject.words.abbreviations or found["word"].isdecimal():
            continue
        rule = "angka-83" if norm.ref.parts[-1].level == "ayat" else "angka-77"
        yield hit(rule, found.start(), norm.end)
        return


def _numbers(subject: Subject) -> Iterator[Hit]:
    """Figures and words that say two things, and limits in words alone."""
    reader = NumberWords(subject.words.numerals, subject.words.multiples)
    measure = _measure(subject.words.units)
    for found in subject.search(_BOTH, "body"):
        before = subject.masked[max(0, found.start() - _NEAR) : found.start()].split()
        if before and before[-1] in subject.words.numbered:
            continue
        words = " ".join(found["words"].split())
        spelt = reader.worth(measure.sub("", words))
        figure = Fraction(found["figure"].replace(".", ""))
        part = found["part"] or ""
        if part.isdecimal():
            figure += Fraction(int(part), 10 ** len(part))
        if spelt is not None and spelt != figure:
            # Something else may be counted in the brackets: *Formulir 3 (dua lembar)*.
            counted = reader.worth(_MONEY.sub("", words)) is None
            level = WARNING if counted else None
            number = found["number"]
            yield hit("figure-and-words", *found.span(), level=level, number=number, words=words)
    words_of = subject.words
    limited = _limited(tuple(words_of.numerals), tuple(words_of.multiples), words_of.units)
    for found in subject.search(limited, "body"):
        if reader.worth(found["words"]) is not None:
            words = " ".join(found["words"].split())
            yield hit("angka-86.words", *found.span("words"), level=NOTE, words=words)


@lru_cache
def _measure(units: tuple[str, ...]) -> re.Pattern[str]:
    """What is counted, behind the words of a number."""
    kinds = rf"{_MONEY_WORDS}|{any_of(units)}"
    return re.compile(rf"\s+(?:{kinds})(?:\s+kerja)?$", re.IGNORECASE)


@lru_cache
def _limited(
    numerals: tuple[str, ...], multiples: tuple[str, ...], units: tuple[str, ...]
) -> re.Pattern[str]:
    """A limit or a time whose number has no figures, of whatever is counted: *paling banyak tiga
    judul*; not *dua pertiga dari*, *dua di antaranya*.
    """
    named = any_of(units).replace(r"\ ", r"\s+")
    each = any_of((*numerals, *multiples, "belas"))
    return re.compile(
        r"\b(?:paling\s+[a-z]+|jangka\s+waktu|masa\s+[a-z]+)\s+(?:selama\s+)?"
        rf"(?P<words>(?:{any_of(numerals)})(?:\s+(?:{each}))*+)\s+(?:{named}\b|(?!per)(?!persen\b|di\b|dari\b|atau\b"
        r"|dan\b|setengah\b|koma\b|dengan\b|yang\b|sampai\b|hingga\b)[a-z]{3,})"
    )


@lru_cache
def _counted(units: tuple[str, ...], numbered: tuple[str, ...]) -> re.Pattern[str]:
    """A number before what is counted, that is no number of something before it."""
    named = any_of(units).replace(r"\ ", r"\s+")
    labels = "".join(rf"(?<!{re.escape(each)}\s)" for each in numbered)
    return re.compile(rf"(?<![\w.,/()–-]){labels}(?P<number>\d{{1,3}})\s+(?:{named})\b(?!\s+\d)")
