"""Forms of texts as JSON Schema has them: patterns that JavaScript and Python read alike.

None refuses what the loader reads; the loader looks more closely.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from jalur.text.controls import CONTROLS

ID = "^[a-z0-9]+(-[a-z0-9]+)*$"
DATE = r"^\s*\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\s*$"
NUMBER = r"^\s*[1-9]\d{0,17}\s*$"
COUNT = r"^\s*\d*[1-9]\d*\s*$"
SHA256 = r"^\s*[0-9a-f]{64}\s*$"
SEEN = "^[^" + CONTROLS.replace("\\ud800-\\udfff", "").partition("\\U")[0] + "]*$"
"""Without characters that cannot be seen."""
NO_BREAK = r"^[^\t\n\r]*$"
LETTER = r"[A-Za-z]|[^\x00-\x7f]"
"""Something that may be a letter."""


def _any_case(pattern: str) -> str:
    """A pattern for small letters and capitals alike, for a schema has no flags."""
    parts = re.findall(r"\\.|\[[^\]]*\]|\(\?:|.", pattern)
    return "".join(
        f"[{part.upper()}{part}]" if re.fullmatch("[a-z]", part) else part for part in parts
    )


def beginning(words: Iterable[str]) -> str:
    """A text that begins with one of these words and has more behind it."""
    several = "|".join(_any_case(word) for word in words)
    return rf"^\s*(?:{several}) +\S"


_ARTICLE = r"(?:\d{1,6}[A-Za-z]?|[IVX]{1,6})"
_BELOW = r"(?:\(\d{1,6}[a-z]?\)|\.\d{1,6}[a-z]?|[A-Za-z]{1,2}\d?|~\d{1,6})*"
_LONG_ARTICLE = _any_case(r"(?:pasal|psl\.?)\s+") + r"(?:\d{1,6}[A-Za-z]?|[IVXivx]{1,6})"
_LONG_BELOW = _any_case(
    r"ayat\s*\(?\d{1,6}[A-Za-z]?\)?|huruf\s+[A-Za-z]{1,2}\d?|angka\s+\d{1,6}[A-Za-z]?"
    r"|yang\s+ke-?\w+"
)
_ANNEX = _any_case("lampiran") + r"(?:[-\s]\s*(?:[IVXivx]+|\d{1,6}))?"
_SPECIAL = _any_case(
    r"judul|menetapkan|penutup|menimbang(?:(?:\.|\s+huruf\s+)[A-Za-z]{1,2}\d?)?"
    r"|mengingat(?:(?:\.|\s+angka\s+)\d{1,6}[A-Za-z]?)?"
)
_SOME_ROW = r"(?:\s*\[[^\]]+\]|\s+" + _any_case("baris") + r"\s+[^\]\[]+)" + r"(?:~\d{1,6})?"
_ROW = rf"(?:{_SOME_ROW})?"
PLACES = {
    **{
        place: rf"^\s*{_any_case(place)}(?![A-Za-z])"
        for place in ("judul", "menimbang", "mengingat", "penutup")
    },
    "lampiran": rf"^\s*{_ANNEX}\s*$",
    "baris": rf"^\s*{_ANNEX}{_SOME_ROW}\s*$",
    "nomor": rf"^\s*{_ANNEX}{_SOME_ROW}\s*$",
    "pasal": rf"^\s*(?:{_ARTICLE}|,?\s*{_LONG_ARTICLE})",
}
"""How an address begins, by the part of the text where it stands."""
NUMBERED_ROW = rf"^\s*{_ANNEX}{_SOME_ROW}\s*$"
ANNEX = rf"^\s*{_ANNEX}\s*$"
ARTICLE = (
    rf"^\s*(?:(?:{_ARTICLE}{_BELOW}/)*{_ARTICLE}"
    rf"|(?:\s*,?\s*(?:{_LONG_BELOW}|{_LONG_ARTICLE}))*\s*,?\s*{_LONG_ARTICLE})\s*$"
)
CITATION = (
    rf"^\s*(?:{_ARTICLE}{_BELOW}(?:/{_ARTICLE}{_BELOW})*"
    rf"|(?:\s*,?\s*(?:{_LONG_ARTICLE}|{_LONG_BELOW}))+|{_SPECIAL}|{_ANNEX}{_ROW})\s*$"
)
