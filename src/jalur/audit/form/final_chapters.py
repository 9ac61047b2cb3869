"""The order of the last chapters: angka 128 and 136."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.audit.hit import Hit, hit
from jalur.audit.own_kind import letters
from jalur.audit.subject import Subject

_TRANSITIONAL = re.compile(r"\W*(?:ketentuan|aturan)\s+peralihan\b", re.IGNORECASE)
_FINAL = re.compile(r"\W*(?:ketentuan\s+)?penutup\b", re.IGNORECASE)
_CLOSING = "penutup"


def check(subject: Subject) -> Iterator[Hit]:
    """What stands in the wrong place among the chapters."""
    chapters = [each for each in subject.source.headings if each.kind == "bab"]
    if subject.amends or len(chapters) < 2:
        return
    titles = [each.title for each in chapters]
    # Of a chapter whose title was lost nobody knows what it is.
    if not all(titles):
        return
    for at, each in enumerate(chapters):
        behind = titles[at + 1 :]
        end = each.start + len("BAB ") + len(each.number)
        if _FINAL.match(each.title) and behind:
            yield hit("angka-136", each.start, end)
        if _TRANSITIONAL.match(each.title) and _CLOSING not in letters(each.title):
            between = behind[:1] if behind and _CLOSING not in letters(behind[0]) else []
            if between and any(_CLOSING in letters(title) for title in behind):
                yield hit("angka-128", each.start, end, chapter=between[0])
    if not any(_CLOSING in letters(title) for title in titles):
        last = chapters[-1]
        end = last.start + len("BAB ") + len(last.number)
        yield hit("angka-136.none", last.start, end)
