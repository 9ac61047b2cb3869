"""Days as the text of a regulation prints them, and where it says of which event one is."""

from __future__ import annotations

import re

from jalur.source.labels import misread

_MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip
EVENTS = {
    "enacted": re.compile(r"ditetapkan\s+di\W*(.*?)\W*pada\s+tanggal\W*(.*)", re.IGNORECASE),
    "promulgated": re.compile(r"diundangkan\s+di\W*(.*?)\W*pada\s+tanggal\W*(.*)", re.IGNORECASE),
}
DATE = re.compile(r"(\d[\dlIOo]?|[lI]\d)[\s\-/.]*([a-z]+|\d{1,2})[\s\-/.]*(\d{4})", re.IGNORECASE)


def date_of(text: str) -> str | None:
    """The date that ``text`` begins with, as ISO 8601; None where it begins with none."""
    match = DATE.match(text.strip())
    if match is None:
        return None
    day, month, year = match.groups()
    number = (
        int(month)
        if month.isdecimal()
        else _MONTHS.index(month.lower()) + 1
        if month.lower() in _MONTHS
        else 0
    )
    return f"{year}-{number:02}-{int(misread(day)):02}"
