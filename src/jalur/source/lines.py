"""The lines of a regulation as a PDF gives them, freed of what the page and the converter added."""

from __future__ import annotations

import re
import unicodedata

_NOISE = re.compile(
    r"[-–—\s]*(?:\d{1,4}|(?:halaman|page)\s+\d+.*)[-–—\s]*|[-–—_=*.\s|]+|<!--.*-->", re.IGNORECASE
)
_LEAD = re.compile(r"(?:[>\s]+|#{1,6}\s+|[-–—*•·▪]\s+)+")
_BROKEN_WORD = re.compile(r"(?<=\w)[-\u00ad]\s*\n(?=\w)")
_LOOSE_HYPHEN = re.compile(r"(?<=\w)-[ \t]+(?=\w)")


def clean(text: str) -> str:
    """``text`` without blank lines, page numbers, bullets and bold marks.

    Broken words are whole again.
    """
    plain = unicodedata.normalize("NFKC", text).replace("\r", "\n").replace("\f", "\n")
    lines = (_line(line) for line in plain.split("\n"))
    joined = "\n".join(line for line in lines if line and not _NOISE.fullmatch(line))
    return _LOOSE_HYPHEN.sub("-", _BROKEN_WORD.sub("-", joined))


def _line(line: str) -> str:
    bare = line.replace("**", "").replace("__", "").replace("\t", " ").strip()
    return (
        " ".join(_LEAD.sub("", bare, count=1).split())
        if _LEAD.match(bare)
        else " ".join(bare.split())
    )


def words(text: str) -> str:
    """``text`` on one line."""
    return " ".join(text.split())
