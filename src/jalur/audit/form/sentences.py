"""One norm in one sentence, and numbers in figures and words: angka 77, 83 and 86."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jalur.audit.hit import Hit, hit
from jalur.audit.subject import Passage, Subject
from jalur.verification.patterns import any_of

_NEXT = re.compile(r"(?P<word>(?<![\w./()-])[\w/()-]{2,})[.](?=\s+[A-Z][a-z]+\s+[a-z(])")
_ITEM = ("huruf", "angka")


def check(subject: Subject) -> Iterator[Hit]:
    """Norms of several sentences, and counted things whose number has no words."""
    for norm in subject.norms:
        if norm.ref.parts[-1].level not in _ITEM:
            yield from _sentences(subject, norm)
    for found in subject.search(_counted(subject.words.units, subject.words.numbered), "body"):
        yield hit("angka-86", *found.span(), number=found["number"])


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


@lru_cache
def _counted(units: tuple[str, ...], numbered: tuple[str, ...]) -> re.Pattern[str]:
    """A number before what is counted, that is no number of something before it."""
    named = any_of(units).replace(r"\ ", r"\s+")
    labels = "".join(rf"(?<!{re.escape(each)}\s)" for each in numbered)
    return re.compile(rf"(?<![\w.,/()–-]){labels}(?P<number>\d{{1,3}})\s+(?:{named})\b(?!\s+\d)")
