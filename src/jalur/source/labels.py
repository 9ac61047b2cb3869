"""Numbers and letters before provisions: which comes next, and how a scan may have misread it."""

from __future__ import annotations

import re

_MISREAD = str.maketrans(
    {
        **dict.fromkeys("lI|i!", "1"),
        **dict.fromkeys("Oo", "0"),
        **dict.fromkeys("gq", "9"),
        **{"S": "5", "Z": "2", "B": "8"},
    }
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def number(label: str) -> int:
    """What the digits of ``12A`` are worth."""
    return int(re.sub(r"\D", "", label))


def misread(label: str) -> str:
    """The number that a scan may have printed as ``label``; ``l2`` is 12."""
    return label.translate(_MISREAD)


def steps(before: str, label: str) -> int:
    """How many places ``label`` stands after ``before`` in a list; 0 where it is inserted there.

    ``steps("b", "c") == 1``, ``steps("2", "2a") == steps("b", "b1") == 0``; negative where it
    stands before it. After z some writers go on with aa, bb, cc and others with aa, ab, ac.
    """
    if before[0].isdigit():
        return number(label) - number(before)
    before, label = (each.lower().rstrip("0123456789") for each in (before, label))
    ways = [_spread(label) - _spread(before)]
    if _doubled(before) and _doubled(label):
        ways.append(_double(label) - _double(before))
    return min(ways, key=lambda way: (way < 1, abs(way)))


def first(label: str) -> bool:
    """Whether a list may begin with it."""
    return number(label) == 1 if label[0].isdigit() else label.lower() == "a"


def follower(letter: str) -> str:
    """The letter that comes after a small one; "" after z and after those of two letters."""
    return chr(ord(letter) + 1) if len(letter) == 1 and "a" <= letter < "z" else ""


def between(before: str | None, label: str) -> tuple[str, ...]:
    """What is missing of a list where ``label`` comes after ``before``, or first.

    ``between("2", "5") == ("3", "4")``; nothing where a list goes on, begins anew or goes back.
    """
    if label[0].isdigit():
        return tuple(map(str, range(number(before or "0") + 1, number(label))))
    if len(label) > 1 or (before is not None and len(before) > 1):
        return ()
    first_one = ord(before) + 1 if before else ord("A" if label.isupper() else "a")
    return tuple(map(chr, range(first_one, ord(label))))


def roman(value: int) -> str:
    """A number from 1 to 399 in Roman numerals."""
    signs = (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    )
    text = ""
    for worth, sign in signs:
        text += sign * (value // worth)
        value %= worth
    return text


def from_roman(label: str) -> int:
    """What a Roman numeral is worth."""
    worth = [_ROMAN[char] for char in label]
    pairs = zip(worth, [*worth[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _spread(letters: str) -> int:
    value = 0
    for letter in letters:
        value = value * 26 + ord(letter) - ord("a") + 1
    return value


def _doubled(letters: str) -> bool:
    return len(set(letters)) == 1


def _double(letters: str) -> int:
    return 26 * (len(letters) - 1) + _spread(letters[0])
