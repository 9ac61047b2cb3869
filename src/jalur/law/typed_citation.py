"""Addresses as people write them: ``ps. 23 (2) b 1)``, ``14 angka 17``, ``ayat (2) Pasal 23``.

What is written so leaves open which level a number or letter belongs to, or even where a number
ends; which address it means is decided by those that there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, product
from typing import NamedTuple

from jalur.law.citation import LEVELS, Citation, Part

_WORDS = {
    "pasal": ("pasal", "psl", "ps"),
    "ayat": ("ayat", "ay"),
    "huruf": ("huruf", "hrf"),
    "angka": ("angka", "nomor", "no", "butir", "poin", "point"),
    "lampiran": ("lampiran", "lamp"),
    "nomor": ("baris",),
    "menimbang": ("menimbang", "konsideran", "konsiderans"),
    "mengingat": ("mengingat",),
}
_LEVEL_OF = {word: level for level, words in _WORDS.items() for word in words}
_ALONE = ("menimbang", "mengingat", "lampiran")
"""Levels that need no number or letter."""
_TOKEN = re.compile(
    r"(?P<gap>[\s.,;:]*)\(?(?P<text>\d{1,6}|[a-z]+)(?P<close>\)?)", re.IGNORECASE | re.ASCII
)
_MOST_LABELS = len(LEVELS)
"""Of the longest address that there may be."""
_LONG_ROMAN = re.compile(r"[ivx]{3,6}", re.IGNORECASE)


class Label(NamedTuple):
    """One number or letter of what was typed; empty for an annex or a list without one."""

    level: str | None
    """The level that was written with it; None where none was."""
    text: str


Reading = tuple[Label, ...]


def readings(typed: str) -> tuple[Reading, ...]:
    """The addresses that ``typed`` may be, largest part first; none where it is no address.

    Several where a letter right behind a number may be part of it, or a number right behind a
    letter: ``12A`` is an article, or the huruf of one, ``a1`` a huruf, or an angka of one. Numbers
    that only stand beside one another are a list or a span, and no address: ``22 23``, ``22, 23``,
    ``22-23``.
    """
    groups: list[list[Reading]] = []
    level: str | None = None
    position, before = 0, ""
    typed = typed.strip()
    while position < len(typed.rstrip(" .,;:)")):
        match = _TOKEN.match(typed, position)
        if match is None or len(groups) > _MOST_LABELS:
            return ()
        text, gap = match["text"], match["gap"]
        position = match.end()
        word = _LEVEL_OF.get(text.casefold())
        if word is not None:
            if level in _ALONE and level != word:
                groups.append([(Label(level, ""),)])
            elif level is not None and level != word:
                return ()
            level, before = word, "word"
            continue
        if text.isalpha() and len(text) > 2 and not _LONG_ROMAN.fullmatch(text):
            return ()
        bare = level is None and "(" not in match[0]
        if text.isdecimal() and before == "number" and bare and gap != ".":
            return ()
        if text.isalpha() and before == "letter" and level is None:
            return ()
        if text.isalpha() and before in ("number", "open") and bare and not gap:
            (number,) = groups[-1][0]
            groups[-1] = [(Label(number.level, number.text + text),)]
            if before == "number":  # The letter within one pair of brackets is part of the number.
                groups[-1].append((number, Label(None, text)))
        elif text.isdecimal() and before == "letter" and bare and not gap:
            # Right behind a letter a number may be part of it, as in a huruf that was inserted.
            groups[-1] = [
                reading
                for *above, letter in groups[-1]
                for reading in (
                    (*above, letter, Label(None, text)),
                    (*above, Label(letter.level, letter.text + text)),
                )
            ]
            before = "closed"
            continue
        else:
            if level in ("menimbang", "mengingat"):
                groups.append([(Label(level, ""),)])
                level = None
            groups.append([(Label(level, text),)])
        level = None
        before = _kind(text, match[0])
    if level is not None:
        if level not in _ALONE:
            return ()
        groups.append([(Label(level, ""),)])
    ordered = (_ordered(tuple(chain(*parts))) for parts in product(*groups))
    return tuple(dict.fromkeys(reading for reading in ordered if reading))


def _kind(text: str, whole: str) -> str:
    if text.isalpha():
        return "letter"
    if whole.endswith(")"):
        return "closed"
    return "open" if "(" in whole else "number"


def meant(typed: Iterable[Reading], addresses: Iterable[Citation]) -> tuple[Citation, ...]:
    """The addresses that one of the readings means; of a letter rather those in its own case."""
    known, every = tuple(addresses), tuple(typed)
    found = [each for each in known if any(_fits(each, reading, True) for reading in every)]
    return tuple(found or [c for c in known if any(_fits(c, reading, False) for reading in every)])


def without_levels(typed: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings as if no level were written with a number or letter."""
    return tuple(
        tuple(Label(label.level if label.level in _ALONE else None, label.text) for label in each)
        for each in typed
    )


def _ordered(labels: Reading) -> Reading:
    """The labels from the largest to the smallest; empty where they cannot be put so."""
    if not labels or not all(map(_may_bear, labels)):
        return ()
    if [label.level for label in labels[1:]] == ["lampiran"]:
        labels = labels[::-1]  # Baris 4 Lampiran I.
    first, *others = labels
    if first.level is None and first.text.isalpha():
        return ()
    if first.level is None:
        labels = (Label("pasal", first.text), *others)
    levels = [LEVELS.index(label.level) for label in labels if label.level in LEVELS]
    if first.level in LEVELS[1:]:
        # Huruf a ayat (2) Pasal 23: each level is written, so that their order does not count.
        if len(levels) < len(labels) or 0 not in levels:
            return ()
        labels = tuple(label for _, label in sorted(zip(levels, labels, strict=True)))
        levels.sort()
    return labels if levels == sorted(set(levels)) else ()


def _may_bear(label: Label) -> bool:
    """Whether a label of the level may look so: a huruf is a letter, the others are numbers."""
    if label.level not in (*LEVELS, "nomor"):
        return True
    return label.text[:1].isalpha() == (label.level == "huruf")


def _fits(address: Citation, reading: Reading, exactly: bool) -> bool:
    return len(address.parts) == len(reading) and all(
        _is(part, label, exactly) for part, label in zip(address.parts, reading, strict=True)
    )


def _is(part: Part, label: Label, exactly: bool) -> bool:
    """Whether a part of an address bears the label, at the level that was written.

    The number of a row is written as any other: *nomor 4*.
    """
    levels = (None, "angka", "nomor") if part.level == "nomor" else (None, part.level)
    if part.nth > 1 or part.level == "baris" or label.level not in levels:
        return False
    if part.level == "lampiran" and part.label and label.text:
        return _worth(part.label) == _worth(label.text)
    if exactly and part.level == "huruf":
        return part.label == label.text
    return part.label.casefold() == label.text.casefold()


def _worth(number: str) -> int:
    """What an annex's number is worth, in digits or in Roman ones of I, V and X."""
    if number.isdecimal():
        return int(number)
    worth = [{"i": 1, "v": 5, "x": 10}.get(char, 0) for char in number.casefold()]
    after = [*worth[1:], 0]
    return sum(-each if each < more else each for each, more in zip(worth, after, strict=True))
