"""Addresses of provisions: the short form of the data files and the long form of the law."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from jalur.errors import UsageError

LEVELS = ("pasal", "ayat", "huruf", "angka")
_LISTS = {"menimbang": "huruf", "mengingat": "angka"}
_ROWS = ("baris", "nomor")
_ORDINALS = (
    "",
    "",
    "kedua",
    "ketiga",
    "keempat",
    "kelima",
    "keenam",
    "ketujuh",
    "kedelapan",
    "kesembilan",
    "kesepuluh",
)

_PATTERNS = {
    "short": (
        r"\((?P<ayat>\d{1,6}[a-z]?)\)"
        r"|\.(?P<angka>\d{1,6}[a-z]?)"
        r"|(?P<huruf>[A-Za-z]{1,2}\d?)"
        r"|~(?P<nth>\d{1,6})"
    ),
    "long": (
        r"\s*,?\s*(?:"
        r"(?:pasal|psl\.?)\s+(?P<pasal>\d{1,6}[A-Za-z]?|[IVX]{1,6})"
        r"|ayat\s*\(?(?P<ayat>\d{1,6}[a-z]?)\)?"
        r"|huruf\s+(?P<huruf>[A-Za-z]{1,2}\d?)"
        r"|angka\s+(?P<angka>\d{1,6}[a-z]?)"
        r"|yang\s+(?P<nth>ke-?\w+)"
        r")"
    ),
    # Articles of an amending regulation have Roman numbers.
    "article": r"(\d{1,6}|[IVX]{1,6}(?![a-z]))(.*)",
    "special": (
        r"(?P<whole>judul|menimbang|mengingat|menetapkan|penutup)"
        r"|menimbang(?:\.|\s+huruf\s+)(?P<menimbang>[a-z]{1,2}\d?)"
        r"|mengingat(?:\.|\s+angka\s+)(?P<mengingat>\d{1,6}[a-z]?)"
        r"|lampiran(?:[-\s](?!baris\b)(?P<lampiran>[IVX]+|\d{1,6}))?"
        r"(?:(?:\[\s*(?P<nomor>\d{1,4})\s*\](?:~(?P<again>\d{1,3}))?"
        r"|\s+(?:baris|nomor)\s+(?P<numbered>\d{1,4})(?:\s+yang\s+(?P<nth>ke-?\w+))?)"
        # A name in brackets could not be written in the short form, which puts it between brackets.
        r"|\[\s*(?P<row>[^][]*[^][\s])\s*\]|\s+baris\s+(?P<baris>[^][]+))?"
    ),
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first used.

    Most questions print citations and parse none.
    """
    # ASCII: other digits and letters that only look alike could be read, but not be printed and
    # read again.
    flags = re.IGNORECASE if name in ("long", "special") else re.DOTALL
    return re.compile(_PATTERNS[name], flags | re.ASCII)


@dataclass(frozen=True, slots=True)
class Part:
    """One level of an address."""

    level: str
    """One of ``LEVELS``; ``judul``, ``menimbang``, ``mengingat``, ``menetapkan``, ``penutup``.

    ``lampiran``; of its rows ``baris`` by the party that one names, ``nomor`` by its number.
    """
    label: str
    """The number or letter, without brackets.

    For ``baris`` the id of the party that the row names.
    """
    nth: int = 1
    """Which of several provisions that bear the same number."""


class _Hashed:
    """Has room for a hash that was made."""

    __slots__ = ("_hash",)
    _hash: int


@dataclass(frozen=True, slots=True)
class Citation(_Hashed):
    """The address of one provision, from the largest part to the smallest."""

    parts: tuple[Part, ...]

    def __hash__(self) -> int:
        # The same addresses are looked up again and again: each makes its hash once.
        try:
            return self._hash
        except AttributeError:
            object.__setattr__(self, "_hash", hash(self.parts))
            return self._hash

    def covers(self, other: Citation) -> bool:
        """Whether ``other`` is this provision or stands below it."""
        return other.parts[: len(self.parts)] == self.parts

    def parents(self) -> tuple[Citation, ...]:
        """The provisions above this one, the nearest first."""
        return tuple(Citation(self.parts[:n]) for n in range(len(self.parts) - 1, 0, -1))

    @property
    def is_row(self) -> bool:
        """Whether it is a row of an annex: the words of the annex are not its own too."""
        return self.parts[-1].level in _ROWS

    @property
    def is_numbered_row(self) -> bool:
        """Whether it is a row that is cited by its number."""
        return self.parts[-1].level == "nomor"

    def short(self) -> str:
        """The form of the data files: ``22(2)a``; ``I.1/5(2)`` of what an amendment quotes."""
        if self.parts[0].level in _LISTS:
            return ".".join([self.parts[0].level, *(part.label for part in self.parts[1:])])
        # An article within another is one of the amended regulation, which the amending one quotes.
        return "".join(
            f"/{_short(part)}" if n and part.level == "pasal" else _short(part)
            for n, part in enumerate(self.parts)
        )

    def long(self, rows: Mapping[str, str] | None = None) -> str:
        """The form of the law: ``Pasal 22 ayat (2) huruf a``.

        ``rows`` names the parties of annex rows by their ids.
        """
        return " ".join(_long(part, rows or {}) for part in self.parts)

    def sort_key(self) -> tuple[tuple[int, int, str, int], ...]:
        """Orders citations as a reader meets them."""
        return tuple(_order(part) for part in self.parts)

    def __str__(self) -> str:
        return self.short()


Basis = tuple[Citation, ...]
"""Citations of a fact."""


def unique(citations: Iterable[Citation]) -> Basis:
    """The citations without repetition, in their order."""
    return tuple(dict.fromkeys(citations))


def _short(part: Part) -> str:
    again = f"~{part.nth}" if part.nth > 1 else ""
    match part.level:
        case "pasal" | "huruf":
            return part.label + again
        case "ayat":
            return f"({part.label}){again}"
        case "angka":
            return f".{part.label}{again}"
        case "lampiran":
            return f"lampiran-{part.label}" if part.label else "lampiran"
        case "baris" | "nomor":
            return f"[{part.label}]{again}"
    return part.level


def _long(part: Part, rows: Mapping[str, str]) -> str:
    again = ""
    if part.nth > 1:
        spelled = part.nth < len(_ORDINALS)
        again = f" yang {_ORDINALS[part.nth]}" if spelled else f" yang ke-{part.nth}"
    match part.level:
        case "ayat":
            return f"ayat ({part.label}){again}"
        case "lampiran":
            return f"Lampiran {part.label}".rstrip()
        case "baris":
            return f"baris {rows.get(part.label, part.label)}"
        case "nomor":
            return f"baris {part.label}{again}"
        case "judul" | "menimbang" | "mengingat" | "menetapkan" | "penutup":
            return part.level.capitalize()
        case "pasal":
            return f"Pasal {part.label}{again}"
    return f"{part.level} {part.label}{again}"


_RANKS = {
    "judul": 0,
    "menimbang": 1,
    "mengingat": 2,
    "menetapkan": 3,
    "pasal": 4,
    "penutup": 8,
    "lampiran": 9,
}


def _roman(label: str) -> int:
    """What a Roman number of I, V and X is worth."""
    worth = [{"I": 1, "V": 5, "X": 10}.get(char, 0) for char in label]
    number = 0
    for value, after in zip(worth, [*worth[1:], 0], strict=True):
        number += -value if value < after else value  # The I of IV counts backwards.
    return number


def _order(part: Part) -> tuple[int, int, str, int]:
    if part.level in ("lampiran", "pasal") and part.label and part.label.strip("IVX") == "":
        return (_RANKS[part.level], _roman(part.label), part.label, part.nth)
    digits = re.match(r"\d+", part.label)
    letters = len(part.label.rstrip("0123456789")) if part.level == "huruf" else 0
    number = int(digits.group()) if digits else letters
    return (_RANKS.get(part.level, 5), number, part.label, part.nth)


def parse(
    text: str, articles: frozenset[str] = frozenset(), rows: Mapping[str, str] | None = None
) -> Citation:
    """The citation that ``text`` writes, in the short or the long form.

    ``parse("22(2)a") == parse("Pasal 22 ayat (2) huruf a")``. What is read here can be printed and
    read again. ``articles`` are the articles of the regulation that are numbered with a letter
    (``12A``); ``rows`` are the names of parties by their ids, for annex rows. Raises ``UsageError``
    (``bad-citation``) where the text is no citation.
    """
    words = " ".join(text.split())
    citation = _parse_short(words, articles) or _parse_long(words, rows or {})
    if citation is None:
        raise UsageError("bad-citation", text=text)
    return citation


@lru_cache(maxsize=4096)
def _parse_short(text: str, articles: frozenset[str]) -> Citation | None:
    tokens: list[tuple[str, str]] = []
    for piece in text.split("/"):
        article = _pattern("article").fullmatch(piece)
        if article is None:
            return None
        number, rest = article.groups()
        lettered = number + rest[:1]
        if rest[:1].isalpha() and lettered in articles:
            number, rest = lettered, rest[1:]
        tokens += [("pasal", number), *_tokens(_pattern("short"), rest)]
    return _assemble(tokens)


def _parse_long(text: str, rows: Mapping[str, str]) -> Citation | None:
    return _parse_special(text, rows) or _assemble(_tokens(_pattern("long"), text))


def _tokens(pattern: re.Pattern[str], text: str) -> Iterable[tuple[str, str]]:
    position = 0
    while position < len(text):
        match = pattern.match(text, position)
        if match is None:
            yield "", ""
            return
        assert match.lastgroup is not None
        yield match.lastgroup, match.group(match.lastgroup)
        position = match.end()


def _assemble(tokens: Iterable[tuple[str, str]]) -> Citation | None:
    parts: list[Part] = []
    for level, label in tokens:
        if level == "nth" and parts and parts[-1].nth == 1:
            nth = _count(label)
            if nth is None:
                return None
            parts[-1] = Part(parts[-1].level, parts[-1].label, nth)
        elif level == "pasal" and (not parts or _may_quote(parts)):
            parts.append(Part(level, _label(level, label)))
        elif level in LEVELS and parts and level != "pasal":
            if LEVELS.index(level) <= LEVELS.index(parts[-1].level):
                return None
            parts.append(Part(level, _label(level, label)))
        else:
            return None
    return Citation(tuple(parts)) if parts else None


def _may_quote(parts: Sequence[Part]) -> bool:
    """Whether an article may stand within these: the instruction of an amending regulation."""
    levels = [part.level for part in parts]
    return levels in (["pasal"], ["pasal", "angka"]) and not parts[0].label.strip("IVX")


def _label(level: str, label: str) -> str:
    """A number or letter as it is printed: ``12A``, ``(2a)``, ``b1``.

    Of a huruf the case tells one list from another.
    """
    if level == "pasal":
        return label.upper()
    return label if level == "huruf" else label.lower()


def _count(word: str) -> int | None:
    word = word.lower()
    if word in _ORDINALS[2:]:
        return _ORDINALS.index(word)
    digits = word.removeprefix("ke-").removeprefix("ke")
    return int(digits) if digits.isdecimal() and len(digits) < 4 and int(digits) > 1 else None


def _parse_special(text: str, rows: Mapping[str, str]) -> Citation | None:
    match = _pattern("special").fullmatch(text)
    if match is None:
        return None
    words = {name: value for name, value in match.groupdict().items() if value}
    if "whole" in words:
        return Citation((Part(words["whole"].lower(), ""),))
    for level, below in _LISTS.items():
        if level in words:
            return Citation((Part(level, ""), Part(below, words[level].lower())))
    annex = Part("lampiran", words.get("lampiran", "").upper())
    if number := words.get("nomor") or words.get("numbered"):
        nth = _count(words.get("nth") or words.get("again") or "") or 1
        if nth == 1 and ("nth" in words or "again" in words):
            return None
        return Citation((annex, Part("nomor", str(int(number)), nth)))
    if "row" in words:
        return Citation((annex, Part("baris", words["row"])))
    if "baris" in words:
        return Citation((annex, Part("baris", _row(words["baris"], rows))))
    return Citation((annex,))


def _row(typed: str, rows: Mapping[str, str]) -> str:
    """The id of the party whose name or id was typed for a row; what is neither stays as it is."""
    wanted = typed.casefold()
    for id, name in rows.items():
        if wanted in (name.casefold(), id):
            return id
    return typed
