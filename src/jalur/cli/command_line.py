"""A command as it can be typed."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PLAIN = re.compile(r"[\w@%+=:,./-]+")
_SAFE = re.compile(r"[^\"$`\\!]*")


def command_line(words: Iterable[str], program: str = "jalur") -> str:
    """The program with these words behind it, each of several words in quotation marks."""
    return " ".join(filter(None, (program, *map(_quoted, words))))


def _quoted(word: str) -> str:
    if _PLAIN.fullmatch(word):
        return word
    if _SAFE.fullmatch(word):
        return f'"{word}"'
    from shlex import quote

    return quote(word)
