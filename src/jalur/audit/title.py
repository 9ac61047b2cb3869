"""The heading of a regulation, part by part, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from jalur.verification.patterns import any_of

_HEADING = re.compile(
    r"^\W*(?P<kind>(?:RANCANGAN\s+)?(?:PERATURAN|QANUN|KEPUTUSAN)\b(?:(?!\bNOMOR\b|\bTENTANG\b).)*?)\s+"
    r"(?:NOMOR\b(?P<number>.*?)\s+)?TENTANG\b\W*(?P<name>.*?)\s*"
    r"(?=\bDENGAN\s+RAHMAT\b|\b\w+\s+RAC?HMAT\s+TUHAN\b|\Z)",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
_CONSIDERED = re.compile(r"^\W*(?:[a-z1]\s?[.)]\s+)?bahwa\b", re.MULTILINE)
"""Where considerations begin that no *Menimbang* opens."""
_MADE_OF = re.compile(r"\s+BERLAKU\b|\s+SEBAGAIMANA\s+TELAH\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Title:
    """What stands over a regulation."""

    kind: str
    """As printed, on one line: ``PERATURAN WALI KOTA BANJAR``."""
    number: str
    """What stands behind *NOMOR* and before *TENTANG*, on one line."""
    name: str
    """What stands behind *TENTANG*, on one line."""
    start: int
    end: int
    number_start: int
    number_end: int
    name_start: int
    name_end: int

    @property
    def cited(self) -> str:
        """The regulation as it is cited, without its name."""
        return " ".join(filter(None, (self.kind, "NOMOR" if self.number else "", self.number)))


def read_title(text: str, start: int, end: int, signers: tuple[str, ...]) -> Title | None:
    """The title within these characters of a text; None where there is none that can be told.

    The office of whoever enacts, told by ``signers``, ends it where the formula before it lacks.
    """
    begun = _CONSIDERED.search(text, start, end)
    end = begun.start() if begun else end
    office = _office(signers).match(text, start, end)
    found = _HEADING.search(text[start : office.start("office") if office else end])
    if found is None:
        return None
    stop = found.end("name")
    behind = _MADE_OF.search(text, start + found.start("name"), start + stop)
    stop = behind.start() - start if behind else stop
    if not text[start + stop : end].strip():
        # Nothing stands behind it: the office may have no comma either.
        before, _, line = text[start + found.start("name") : start + stop].rpartition("\n")
        if before.strip() and _folded(line) and _folded(found["kind"]).endswith(_folded(line)):
            stop = found.start("name") + len(before)
    number = found.span("number") if found["number"] is not None else (found.start("name"),) * 2
    return Title(
        kind=" ".join(found["kind"].split()),
        number=" ".join((found["number"] or "").split()),
        name=" ".join(text[start + found.start("name") : start + stop].split()),
        start=start + found.start("kind"),
        end=start + stop,
        number_start=start + number[0],
        number_end=start + number[1],
        name_start=start + found.start("name"),
        name_end=start + stop,
    )


def _folded(words: str) -> str:
    return "".join(words.split()).casefold()


@lru_cache
def _office(signers: tuple[str, ...]) -> re.Pattern[str]:
    """The last line before the considerations, or the last two, which end with a comma."""
    return re.compile(
        rf".*\n(?P<office>[ \t]*(?:P[jl][ths]?\. ?)?(?i:{any_of(signers)})\b[^\n,\d]*"
        r"(?:\n[^\n,\d]*)?,\s*)\Z",
        re.DOTALL,
    )
