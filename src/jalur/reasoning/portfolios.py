"""An Asisten by number in the order of the text, or by what it is called for short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jalur.law.parties import Party
from jalur.reasoning.spelling_out import spells
from jalur.reasoning.wording import Wording, begins
from jalur.text.messages import Message, message

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


def called(
    wording: Wording, typed: str, wanted: str, parties: Sequence[Party]
) -> Iterator[tuple[Party, tuple[Message, ...]]]:
    """The coordinators that ``typed``, folded ``wanted``, may mean, and how each was read.

    ``Asisten II``, ``Asisten Pemerintahan dan Kesra``, ``Asisten Bidang Ekbang``: those that have
    this portfolio and no other, else those that have it among others.
    """
    word = wording.class_word(wanted)
    kind = wording.common.kinds.get(wording.class_words.get(word, ""))
    if kind is None or not kind.portfolio:
        return
    rest = wording.unjoined(wanted.removeprefix(word).strip())
    if kind.field_word is not None:
        rest = rest.removeprefix(wording.fold(kind.field_word)).strip()
    listed = [party for party in parties if party.kind == kind.id]
    number = _number(rest)
    if number is not None and 0 < number <= len(listed):
        party = listed[number - 1]
        yield party, (message("note.by-number", n=number, name=party.name),)
    for party in having(wording, rest, listed):
        own = any(spells(wording, rest, name) for name in wording.names(party))
        yield party, () if own else (message("note.read-as", typed=typed, name=party.name),)


def called_alone(wording: Wording, wanted: str, parties: Iterable[Party]) -> list[Party]:
    """The coordinators by what they are called for short, without the class word: Ekbang.

    What may as well be short for a unit (Ekonomi) is none.
    """
    short = wording.unjoined(wanted)
    units = (wording.common.typing.short_affairs, wording.words_of_affairs)
    return [] if any(short in words for words in units) else having(wording, short, parties)


def having(wording: Wording, words: str, parties: Iterable[Party]) -> list[Party]:
    """Those with the portfolio that the words stand for and no other, else those that have it
    among others.
    """
    portfolio = portfolio_of(wording, words)
    found = [party for party in parties if portfolio and portfolio <= party.portfolio]
    return [party for party in found if party.portfolio == portfolio] or found


def portfolio_of(wording: Wording, words: str) -> frozenset[str]:
    """The portfolio of what Asisten are called for short, several of these beside one another.

    Empty where a word is none of these.
    """
    known = wording.common.asisten
    portfolio: frozenset[str] = frozenset()
    while words:
        phrase = max((each for each in known if begins(words, each)), key=len, default="")
        if not phrase:
            return frozenset()
        portfolio |= known[phrase]
        words = words.removeprefix(phrase).strip()
    return portfolio


def _number(text: str) -> int | None:
    """A Roman or Arabic number of at most two digits."""
    if text in _ROMAN:
        return _ROMAN.index(text) + 1
    return int(text) if text.isdecimal() and len(text) < 3 else None
