"""Amounts in digits, however they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from jalur.law.vocabulary import Vocabulary
from jalur.verification.patterns import any_of

_DIGITS = 18
"""So many digits of a number are read, at the most."""
_NEAR = 60
"""Characters before or behind an amount within which a word makes it an end."""


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


class Stated(NamedTuple):
    """An amount of money that a text states, and where."""

    rupiah: int
    start: int
    end: int


def stated_amounts(text: str, words: Vocabulary) -> tuple[Stated, ...]:
    """Every amount of money of ``text``, in digits or in words, in the order of the text.

    ``Rp200.000.000,00 (dua ratus juta rupiah)`` states one twice. The sign or name of the currency
    makes a number an amount.
    """
    if not any(sign in text.casefold() for sign in ("rp", *words.currency)):
        return ()
    multiples, currency = any_of(words.multiples), any_of(words.currency)
    digits = re.compile(
        rf"(?:(?P<sign>\bRp\.?\s*)|(?<![\w.,]))(?P<whole>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,{_DIGITS}}})"
        rf"(?:,(?P<part>\d{{1,3}})|,-)?(?:\s*(?P<many>{multiples})\b)?"
        rf"(?P<currency>\s*(?:{currency})\b)?",
        re.IGNORECASE,
    )
    one = rf"{any_of((*words.numerals, *words.tens))}|(?:se)?(?:{multiples})"
    spelt = re.compile(
        rf"\b(?P<number>(?:{one})(?:\s+(?:{one}))*)\s+(?:{currency})\b", re.IGNORECASE
    )
    found = [
        Stated(_in_rupiah(each, words), each.start(), each.end())
        for each in digits.finditer(text)
        if each["sign"] or each["currency"]
    ]
    found += [
        Stated(_spelt_out(each["number"], one, words), each.start(), each.end())
        for each in spelt.finditer(text)
        if not any(other.start <= each.start() < other.end for other in found)
    ]
    return tuple(sorted(found, key=lambda each: each.start))


def _in_rupiah(match: re.Match[str], words: Vocabulary) -> int:
    number = Decimal(f"{match['whole'].replace('.', '')}.{match['part'] or 0}")
    return int(number * int(words.multiples[match["many"].lower()] if match["many"] else 1))


def _spelt_out(number: str, one: str, words: Vocabulary) -> int:
    """What a number in words is: *dua ratus lima puluh juta* is 250000000."""
    whole = group = last = 0
    for match in re.finditer(rf"\b(?:{one})\b", number, re.IGNORECASE):
        word = " ".join(match.group().lower().split())
        if word in words.numerals:
            last = int(words.numerals[word])
            group += last
        elif word in words.tens:
            group += last * (int(words.tens[word]) - 1)
        else:
            whole += (group or 1) * int(words.multiples[word.removeprefix("se")])
            group = 0
    return whole + group


class Bounded(NamedTuple):
    """An amount as a text states it."""

    rupiah: int
    end: str | None
    """Which end of a range it is; None where no word near it says so."""
    word: str
    """The word that does."""


def bounded_amounts(text: str, words: Vocabulary) -> tuple[Bounded, ...]:
    """The amounts of a text, each with the end that it is there by the word beside it."""
    found: list[Bounded] = []
    reached = 0
    for stated in stated_amounts(text, words):
        before = _last(words.bounds, text[max(reached, stated.start - _NEAR) : stated.start])
        behind = re.sub(r"^[\s,]*\([^()]*\)", "", text[stated.end : stated.end + 2 * _NEAR])
        end = _first(words.bounds_behind, behind) or before
        found.append(Bounded(stated.rupiah, *(end or (None, ""))))
        reached = stated.end
    return tuple(found)


def _last(ends: Mapping[str, tuple[str, ...]], text: str) -> tuple[str, str] | None:
    """The end that the last word before an amount makes of it, and the word."""
    found = [*_pattern(ends).finditer(text)]
    return _end(ends, found[-1].group()) if found else None


def _first(ends: Mapping[str, tuple[str, ...]], text: str) -> tuple[str, str] | None:
    """As ``_last``, of the words right behind an amount."""
    found = _pattern(ends).match(text.lstrip())
    return _end(ends, found.group()) if found else None


def _pattern(ends: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    every = any_of(word for words in ends.values() for word in words)
    return re.compile(rf"(?<!\w)(?:{every})(?!\w)", re.IGNORECASE)


def _end(ends: Mapping[str, tuple[str, ...]], said: str) -> tuple[str, str]:
    return next((end, said) for end, words in ends.items() if said.lower() in words)
