"""Lines broken between words, so that they fit a room: no citation is torn from its number."""

from __future__ import annotations

import re
import textwrap

from jalur.text.visible import visible

SHORTEST_CUT = 20
"""Words are cut only where no line of so many characters could hold them."""
_JOINT = "\ufdd0"
"""Stands for a space at which no line ends; it is no character of any text."""
_NUMBERED = re.compile(r"(\S*[^\s,;:]) (\(?\d+[A-Za-z]{0,2}\)?|[IVXLC]+|[a-z])(?=[.,;:)”]*(?: |$))")
"""A word and the number or letter behind it: ``Pasal 22``, ``ayat (2)``, ``huruf a``; what ends in
a comma is an item of a list, which the next item need not follow in the same line.
"""
_REST_OF_A_DATE = re.compile(r" \w+ \d{4}")


def wrap(line: str, room: int, hang: str = "") -> list[str]:
    """``line`` in pieces of at most ``room`` characters, all but the first behind ``hang``.

    It is broken between words, and a number stays with its word where both fit; only a word that
    is itself longer than the room is cut, and none below ``SHORTEST_CUT`` characters.
    """
    if len(line) <= room:
        return [line]
    words = line.split()
    if max(map(len, words), default=0) > room - len(hang):
        hang = ""
    wrapped = textwrap.wrap(
        _joined(line, room - len(hang)),
        room,
        subsequent_indent=hang,
        break_long_words=room >= SHORTEST_CUT,
        break_on_hyphens=False,
    )
    return [piece.replace(_JOINT, " ") for piece in wrapped] or [""]


def pieces(line: str) -> list[str]:
    """The parts of a line that stay whole wherever they fit."""
    return [piece.replace(_JOINT, " ") for piece in _joined(visible(line), len(line)).split()]


def _joined(line: str, room: int) -> str:
    """``line`` with a joint in place of each space that keeps a number with its word."""

    def joined(match: re.Match[str]) -> str:
        # What follows the number, such as a bracket, stays with it.
        whole = line[match.start() :].split(" ", 2)[:2]
        of_a_date = match[1].islower() and _REST_OF_A_DATE.match(line, match.end())
        if of_a_date or len(" ".join(whole)) > room:
            return match.group()
        return match[1] + _JOINT + match[2]

    return _NUMBERED.sub(joined, line)
