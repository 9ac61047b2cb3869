"""What an audit costs grows with the text, whatever stands in it."""

from __future__ import annotations

import sys
import time
from types import FrameType

import pytest

from jalur.audit.audit import audit, binding_day
from jalur.audit.subject import Subject
from jalur.source.text import read_source
from support.auditing import audit_words, specimen

HEAD = specimen().partition("Pasal 1\n")[0] + "Pasal 1\n"
TAIL = "\nPasal 2\n\n" + specimen().partition("Pasal 2\n")[2]
PIECES = {
    "articles": specimen().partition("Pasal 2\n")[2].partition("BAB III")[0],
    "terms": "{n}. Istilah {n} adalah hal yang diatur.\n",
    "ayat": "({n}) Kepala Dinas wajib melapor, namun tidak terbatas pada itu.\n",
    "items": "a. Dinas melapor;\n",
    "references": "sebagaimana dimaksud dalam Pasal 1 ayat (1) huruf a, Pasal 2, dan Pasal 3 ",
    "laws": "Undang-Undang Nomor 1 Tahun 2000 tentang Hal ",
    "abbreviations": "Dinas ABC, yang selanjutnya disingkat ABC, ",
    "sentences": "Dinas melapor. Camat juga melapor. ",
}


def _subject(text: str) -> Subject:
    return Subject(read_source(text), audit_words())


def _work(text: str) -> int:
    """How many functions are called while the audit looks at ``text``, which is read before."""
    subject, count = _subject(text), 0

    def called(frame: FrameType, event: str, what: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        audit(audit_words(), subject, day=binding_day(subject, None))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    """No rule looks at a provision again for each that follows it."""
    words = PIECES[piece]
    often = max(2, 6000 // len(words))
    half, whole = (
        _work(HEAD + "".join(words.replace("{n}", str(i + 1)) for i in range(n * often)) + TAIL)
        for n in (1, 2)
    )
    assert whole < 2.3 * half


@pytest.mark.slow
@pytest.mark.parametrize("gap", [" ", "(", "a, ", "1", "Aa ", "AA ", "“", "-", "tentang ", "a; "])
def test_no_long_line_is_searched_over_and_over(gap: str) -> None:
    """Ten times as long a line takes less than thirty times as long."""
    taken = []
    for length in (3_000, 30_000):
        subject = _subject(f"{HEAD}Dinas {gap * (length // len(gap))}x.\n{TAIL}")
        began = time.process_time()
        audit(audit_words(), subject, day=binding_day(subject, None))
        taken.append(time.process_time() - began)
    assert taken[1] < 30 * max(taken[0], 0.02)
