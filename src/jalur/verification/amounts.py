"""Amounts in digits, however they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

_DIGITS = 18
"""So many digits of a number are read, at the most."""


def in_digits(text: str, multiples: Mapping[str, str]) -> str:
    """``text`` with every amount in full: ``1,5 miliar`` becomes ``1500000000``.

    ``multiples`` are the words behind a number, and what they multiply it by.
    """
    words = "|".join(map(re.escape, multiples))
    pattern = rf"(?:(?<=Rp)|(?<![\w.,]))(\d{{1,{_DIGITS}}})(?:,(\d{{1,3}}))?\s+({words})\b"
    return re.sub(pattern, lambda match: _full(match, multiples), text, flags=re.IGNORECASE)


def _full(match: re.Match[str], multiples: Mapping[str, str]) -> str:
    number = Decimal(f"{match[1]}.{match[2] or 0}") * int(multiples[match[3].lower()])
    return str(int(number)) if number == int(number) else match[0]


def whole_numbers(text: str) -> frozenset[int]:
    """Every number of ``text`` that is printed in digits: ``Rp1.500.000,00`` is 1500000."""
    found = re.findall(r"\d+(?:\.\d{3})*", text)
    return frozenset(int(each.replace(".", "")[:_DIGITS]) for each in found)


def spelt_numbers(text: str, numerals: Mapping[str, str]) -> frozenset[int]:
    """Every number of ``text`` in words: *dua puluh empat* is 24, and neither 20 nor 4."""
    one = "|".join(sorted(map(re.escape, numerals), key=len, reverse=True))
    found = re.finditer(rf"\b(?:{one})(?:\s+(?:{one}))*\b", text, re.IGNORECASE)
    every = (re.findall(rf"\b(?:{one})\b", match.group(), re.IGNORECASE) for match in found)
    return frozenset(
        sum(int(numerals[" ".join(each.casefold().split())]) for each in words) for words in every
    )
