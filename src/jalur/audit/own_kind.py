"""Of which kind a text itself is."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from jalur.audit.subject import Subject

_DRAFT = "rancangan"
_LEAST = 5
"""So many letters has a place that is not shortened, at the least."""
_MORE = 20
"""So many letters more may another place have."""
_ALIKE = 0.75
"""So much do the names of one place have in common where some letters were misread."""


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


def other_kind(subject: Subject, named: str) -> str | None:
    """The kind that ``named`` begins with, where the text is of another; None where it is of that
    one, or either of the two cannot be told. A decree is one whoever makes it.
    """
    words = subject.words
    kinds = [kind for kinds in words.ranks.values() for kind in kinds]
    own = kind_of(subject, kinds)
    if own is None:
        return None
    folded = letters(named)
    other = _longest(folded, kinds)
    if other is None:
        return _longest(folded, words.decisions)
    return None if letters(own).startswith(letters(other)) else other


def _longest(folded: str, kinds: Iterable[str]) -> str | None:
    fitting = (kind for kind in kinds if folded.startswith(letters(kind)))
    return max(fitting, key=len, default=None)


def own_office(subject: Subject) -> str | None:
    """Whose regulation it is, where its kind says so: ``bupati``."""
    kinds = (kind for kinds in subject.words.ranks.values() for kind in kinds)
    kind = letters(kind_of(subject, kinds) or "")
    fitting = (letters(office) for office in subject.words.signers)
    return next((office for office in fitting if kind.endswith(office)), None)


def is_of_another(subject: Subject, office: str) -> bool:
    """Whether an office is another than that whose regulation it is: a governor's."""
    own, folded = own_office(subject), letters(office)
    if own is None or own in folded:
        return False
    return any(letters(each) in folded for each in subject.words.signers)


def is_elsewhere(subject: Subject, place: str) -> bool:
    """Whether a place is another than that of the regulation, read as well as a scan lets it be."""
    kinds = (kind for kinds in subject.words.ranks.values() for kind in kinds)
    kind = kind_of(subject, kinds)
    if kind is None or subject.title is None:
        return False
    sorts = subject.words.region_sorts
    title = letters(subject.title.kind).removeprefix(_DRAFT)
    own, other = _bare(title.removeprefix(letters(kind)), sorts), _bare(letters(place), sorts)
    if not own or len(other) < _LEAST or own in other or other in own:
        return False
    if other.endswith(letters(subject.title.kind.split()[-1])):
        return False  # The words before it may be shortened.
    if len(other) > len(own) + _MORE:
        return False  # More than a place was read.
    return SequenceMatcher(None, own, other, autojunk=False).ratio() < _ALIKE


def _bare(place: str, sorts: Iterable[str]) -> str:
    """The letters of a place without what sort of region it is."""
    for sort in sorts:
        place = place.removeprefix(letters(sort))
    return place
