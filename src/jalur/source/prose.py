"""Lines joined into running text that still knows where each of its words is printed."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from jalur.source.labels import misread
from jalur.source.pages import Line

_LEAD = re.compile(r"^(?:[>\s]+|#{1,6}\s+|[-–—*•]\s+)+")
_BOLD = re.compile(r"(?<!\*)\*\*(?![*)])|__")
_BREAKS = re.compile(r"\w[-\u00ad]$")
_SCANNED = re.compile(
    r"(?<=\d)[OolI|]+(?=\d)"
    r"|(?<=\bayat \()(?:[lI|]\d?|\d[lIO|])(?= ?\))|(?<=\bayat\n\()(?:[lI|]\d?|\d[lIO|])(?= ?\))"
    r"|(?<=\b[Nn]omor )[lI|](?=\d)|(?<=\bNOMOR )[lI|](?=\d)"
    r"|(?<=\bPasal )[lIS](?= (?:ayat|huruf)\b)",
)
"""Letters that a scan printed for digits where a number is meant: ``2O19``, ``ayat (l)``."""
_LOOSE_HYPHEN = re.compile(r"(?<=\w)-[ \t]+(?=\w)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is printed."""

    page: int
    line: int


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text, one printed line on each of its own; a broken word stands on the first."""

    text: str
    starts: tuple[int, ...]
    """Where in ``text`` each of ``lines`` begins."""
    lines: tuple[Line, ...]

    def place(self, position: int) -> Place:
        """The page and the line of what stands at a position of ``text``."""
        line = self.lines[max(0, bisect_right(self.starts, position) - 1)]
        return Place(line.page, line.number)


def join(lines: Sequence[Line]) -> Prose:
    """``lines`` without bullets and bold marks, broken words whole again, numbers in digits."""
    text, starts, used = "", [], []
    pieces: list[str] = []
    length = 0
    for line in lines:
        bare = _bare(line.text)
        if not bare:
            continue
        if pieces:
            mends = _BREAKS.search(text) and bare[0].isalnum()
            if mends:
                pieces[-1] = pieces[-1].replace("\u00ad", "-")
            else:
                pieces.append("\n")
                length += 1
        starts.append(length)
        used.append(line)
        pieces.append(bare)
        length += len(bare)
        text = bare
    return Prose(_SCANNED.sub(_digits, "".join(pieces)), tuple(starts), tuple(used))


def _digits(scanned: re.Match[str]) -> str:
    return misread(scanned.group())


def words(text: str) -> str:
    """``text`` on one line."""
    return " ".join(text.split())


def _bare(line: str) -> str:
    plain = _BOLD.sub("", unicodedata.normalize("NFKC", line))
    return _LOOSE_HYPHEN.sub("-", " ".join(_LEAD.sub("", plain, count=1).split()))
