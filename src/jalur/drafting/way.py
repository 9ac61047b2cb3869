"""A way as a sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.drafting.entries import Entry
from jalur.law.citation import Citation


@dataclass(frozen=True, slots=True)
class Way:
    """What one sentence says of a way."""

    at: Citation
    purposes: tuple[str, ...]
    through: tuple[Entry, ...]
    to: tuple[Entry, ...]
    parties: tuple[str, ...]
    """Everybody who is a station."""
    copies: tuple[str, ...]
    direct: bool
    delivered: bool
    """Whether it is a document that is delivered, or an account that is given."""
    firm: bool
    """Whether a word for what is delivered stands right behind the verb."""
    before: str
    """The marked words before its first station."""
    words: str = ""
    """All that the sentence says of this way, marked."""
    related: bool = False
    """Whether it only leads to whom somebody coordinates with: it is a point of a relation too."""
    first: tuple[Entry, ...] = ()
    """With whom it is discussed before it goes anywhere: *setelah dikonsultasikan dengan*."""
    notify: tuple[str, ...] = ()
    """Who is told when it has come to its end: *dan memberitahukannya kepada*."""
    manner: str | None = None
    """Of several ways of one sentence, in which manner this one is gone: *secara administratif*."""
    open_copies: bool = False
    """Whether it is not sure who has a copy: one whom the text leaves open is named as a class."""
    copy_words: str | None = None
    """The words for the coordinator or adviser who has one: *Asisten yang membidangi*."""
    rest: str = ""
    """The marked words behind its last station."""
    last: str | None = None
    """That station, where it is one party."""
