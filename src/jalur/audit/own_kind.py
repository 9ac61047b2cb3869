"""Of which kind a text itself is."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.audit.subject import Subject

_DRAFT = "rancangan"


def kind_of(subject: Subject, kinds: Iterable[str]) -> str | None:
    """The longest of these kinds that the text's title begins with, whatever its spaces; None
    where it begins with none, or has no title.
    """
    if subject.title is None:
        return None
    own = letters(subject.title.kind).removeprefix(_DRAFT)
    return max((kind for kind in kinds if own.startswith(letters(kind))), key=len, default=None)


def letters(words: str) -> str:
    """Its letters and figures alone, all small: ``walikota`` of *Wali Kota*."""
    return "".join(each for each in words.casefold() if each.isalnum())
