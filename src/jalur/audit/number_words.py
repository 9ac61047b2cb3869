"""What a number in words is worth: *dua ratus lima puluh juta*, *satu setengah*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

_TEEN, _HALF, _POINT = "belas", "setengah", "koma"
_THOUSAND = 1000


class NumberWords:
    """Numbers are read of the words that are given: each alone, and each behind another."""

    def __init__(self, numerals: Mapping[str, int], multiples: Mapping[str, int]) -> None:
        self._numerals, self._multiples = numerals, multiples

    def worth(self, words: str) -> Fraction | None:
        """None where a word is no numeral, or the whole no number."""
        said = [part for word in words.casefold().split() for part in self._parted(word)]
        if _POINT in said:
            at = said.index(_POINT)
            whole = self._whole(said[:at])
            part = [self._numerals.get(each, _THOUSAND) for each in said[at + 1 :]]
            if whole is None or not part or any(each > 9 for each in part):
                return None
            return whole + Fraction(int("".join(map(str, part))), 10 ** len(part))
        if said[-1:] == [_HALF]:
            whole = self._whole(said[:-1]) if said[:-1] else Fraction(0)
            return None if whole is None else whole + Fraction(1, 2)
        return self._whole(said)

    def _parted(self, word: str) -> Sequence[str]:
        """*Duapuluh* is two words."""
        for behind in (_TEEN, *self._multiples):
            before = word.removesuffix(behind)
            if before != word and before in self._numerals and word not in self._numerals:
                return before, behind
        return (word,)

    def _whole(self, said: Sequence[str]) -> Fraction | None:
        """Groups below a thousand, each with what multiplies it, from the highest down."""
        total = group = digit = 0
        reached: int | None = None
        for word in said:
            value, times = self._numerals.get(word), self._multiples.get(word)
            if value is not None and value >= _THOUSAND:
                if group or digit or (reached is not None and value >= reached):
                    return None
                total, reached = total + value, value
            elif value is not None:
                if digit or group % (10 if value < 10 else 100 if value < 100 else _THOUSAND):
                    return None
                digit, group = (value, group) if value < 10 else (0, group + value)
            elif word == _TEEN or (times is not None and times < _THOUSAND):
                if not digit:
                    return None
                group, digit = group + (digit + 10 if times is None else digit * times), 0
            elif times is None or not group + digit or (reached is not None and times >= reached):
                return None
            else:
                total, group, digit, reached = total + (group + digit) * times, 0, 0, times
        return Fraction(total + group + digit) if said else None
