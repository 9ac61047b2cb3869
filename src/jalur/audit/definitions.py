"""The definitions of a regulation: *Dalam Peraturan … ini yang dimaksud dengan:*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jalur.audit.subject import Passage, Subject

OPENING = re.compile(
    r"\W*Dalam\s+(?P<kind>(?:Rancangan\s+)?(?:Undang|Peraturan|Qanun|Keputusan)[^.;:]{0,80}?)\s+ini"
    r"\s*,?\s+yang\s+dimaksud\s+dengan\b\W*",
    re.IGNORECASE,
)
"""The formula, as it may be printed."""
MEANS = re.compile(r"\b(?:ada[l1I|]a\w{1,2}|ialah|yaitu|yakni|merupakan|berarti)\b", re.IGNORECASE)
"""What stands between a term and what it means; a scan misreads the l of *adalah*."""
_LOOSE = re.compile(
    r"\bdimaksud(?:kan)?\b[^.;:]{0,60}?\bdengan\s*:?\W*$"
    r"|\b(?:pengertian|istilah|definisi|batasan)\b[^.;]{0,80}:\W*$",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r",?\s+(?:atau\s+)?(?:yang\s+)?(?:untuk\s+)?selanjutnya\s+di\w+\s+(?:juga\s+)?(?:dengan\s+|sebagai\s+)?"
    r"|,?\s+atau\s+(?:yang\s+)?di\w+\s+(?:dengan\s+)?(?:nama|sebutan)\s+lain\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)")
_SEVERAL = re.compile(r"\s+(?:dan|atau|dan/atau|serta)\s+|[/,]")
_FIRST = "1"
"""The article in which definitions are told by other words too."""
_MOST = 120
"""So many characters has what stands before *adalah*, at the most."""


@dataclass(frozen=True, slots=True)
class Definition:
    """An item of the definitions."""

    passage: Passage
    end: int
    """Where it ends with what stands below it."""
    names: tuple[str, ...]
    """The term, and what it is called from there on; none where *adalah* is missing."""

    @property
    def calls(self) -> tuple[str, ...]:
        """The names, and each of several that one of them has: *Wali Kota dan Wakil Wali Kota*."""
        several = (part.strip(" .") for name in self.names for part in _SEVERAL.split(name))
        return tuple(dict.fromkeys((*self.names, *(each for each in several if len(each) > 1))))


@dataclass(frozen=True, slots=True)
class Definitions:
    """What opens the definitions, and each of them."""

    opening: Passage
    items: tuple[Definition, ...]
    end: int


def definitions(subject: Subject) -> Definitions | None:
    """The first list of definitions; None where the articles have none, or where they are those of
    another regulation that this one changes.
    """
    if subject.amends:
        return None
    for at, norm in enumerate(subject.norms):
        if _opens(norm):
            items = tuple(_items(subject, norm, at))
            if items:
                return Definitions(norm, items, subject.last_below(norm).end)
    return None


def _opens(norm: Passage) -> bool:
    words = norm.text[norm.own :]
    if OPENING.match(words):
        return True
    return norm.ref.parts[0].label == _FIRST and bool(_LOOSE.search(words))


def _items(subject: Subject, head: Passage, at: int) -> Iterator[Definition]:
    depth = len(head.ref.parts) + 1
    for norm in subject.norms[at + 1 :]:
        if not head.ref.covers(norm.ref):
            return
        if len(norm.ref.parts) == depth and norm.ref.parts[-1].level != "ayat":
            yield Definition(norm, subject.last_below(norm).end, _names(norm))


def _names(norm: Passage) -> tuple[str, ...]:
    words = norm.text[norm.own :]
    means = MEANS.search(words)
    if means is None or means.start() > _MOST:
        return ()
    head = _BRACKETS.sub(" ", words[: means.start()])
    names = (" ".join(each.split()).strip(" ,.;:") for each in _NEXT.split(head))
    return tuple(dict.fromkeys(each for each in names if each))
