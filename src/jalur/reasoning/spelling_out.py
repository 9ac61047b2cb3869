"""Whether letters that were typed are short for a name: its initials, or more of its words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache

from jalur.reasoning.wording import Wording

_AGAIN = re.compile(r"([a-z])([2-9])")
_SHORTEST = 3
"""Letters of the shortest initials by which a name is found, and of a part within a word."""


def letters(short: str) -> str:
    """The letters of an abbreviation, folded: those of ``dp3a`` are ``dpppa``."""
    return _AGAIN.sub(lambda found: found[1] * int(found[2]), short.replace(" ", ""))


def is_initials(wording: Wording, short: str, name: str) -> bool:
    """Whether the folded ``short`` is the first letter of each word of the folded ``name``.

    Those of joining words are left out, those of words that tell nothing may be.
    """
    typed = letters(short)
    if len(typed) < _SHORTEST or not typed.isalpha():
        return False
    return typed in (initials(wording, name), _first_letters(name, wording.quiet))


def begins_initials(wording: Wording, short: str, name: str) -> bool:
    """Whether ``short`` is the first letter of each of the first words of the folded ``name``."""
    typed = letters(short)
    return any(
        each.startswith(typed)
        for each in (initials(wording, name), _first_letters(name, wording.quiet))
    )


def initials(wording: Wording, name: str) -> str:
    """The first letter of each word of a folded name but those that join its parts."""
    return _first_letters(name, wording.common.typing.joining)


def _first_letters(name: str, without: Collection[str]) -> str:
    return "".join(word[0] for word in name.split() if word not in without)


def spells(wording: Wording, short: str, name: str) -> bool:
    """Whether the folded ``short`` has something of each word of the folded ``name``, in order.

    Of a word it has some letters from its beginning, or from behind a prefix (the hub of
    Perhubungan), or several as they stand in it (the pil of Sipil). The class word and words that
    tell nothing may be left out.
    """
    class_words = set(wording.class_word(name).split())
    prefixes = wording.common.typing.prefixes
    joining = wording.common.typing.joining
    words = [word for word in name.split() if word not in joining]
    needless = tuple(word in class_words or word in wording.quiet for word in words)
    typed = letters(short)
    # The D of Daerah is added to many abbreviations whose names do without it.
    untelling = wording.common.typing.untelling
    endings = {typed, *(typed.removesuffix(word[0]) for word in untelling)}

    @cache
    def fits(rest: str, at: int) -> bool:
        if at == len(words):
            return not rest
        if needless[at] and fits(rest, at + 1):
            return True
        return any(
            _part_of(rest[:end], words[at], prefixes) and fits(rest[end:], at + 1)
            for end in range(1, len(rest) + 1)
        )

    return any(fits(ending, 0) for ending in endings if ending)


def _part_of(part: str, word: str, prefixes: Iterable[str]) -> bool:
    """Whether the letters may stand for the word."""
    if len(part) >= _SHORTEST and part in word:
        return True
    stems = [word, *(word.removeprefix(each) for each in prefixes if word.startswith(each))]
    return any(stem and stem[0] == part[0] and _within(part, stem) for stem in stems)


def _within(part: str, word: str) -> bool:
    """Whether the word has these letters in their order, with others between them."""
    rest = iter(word)
    return all(letter in rest for letter in part)
