"""What a word that people type means of a closed list: ``laporan``, ``nota dinas``, ``ttd``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from jalur.errors import UsageError
from jalur.law.closed_lists import ClosedLists
from jalur.reasoning.wording import has_words
from jalur.text.folding import fold
from jalur.text.messages import Message, message

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.region import Region

_SHORTEST = 4
"""Letters of the shortest beginning by which a word is known: koord."""


class Word(NamedTuple):
    """A word of a closed list, and how it was read where something else was typed."""

    value: str
    notes: tuple[Message, ...] = ()


def purpose(common: ClosedLists, typed: str, others: Iterable[str] = ()) -> Word:
    """The purpose that ``typed`` means: its id, a word with one of its stems, or its beginning.

    ``others`` may be typed too. Raises ``UsageError`` (``unknown-purpose``) where it means none or
    several, with those that are near.
    """
    allowed = (*common.purposes, *others)
    same = _same(typed, allowed)
    if same is not None:
        return Word(same)
    folded = fold(typed)
    meant = _meant(common.typing.purposes, folded)
    closed = folded.replace(" ", "")
    meant = meant or [
        id
        for id, stems in common.purposes.items()
        if any(fold(stem).replace(" ", "") in closed for stem in stems)
        or (len(folded) >= _SHORTEST and fold(id).startswith(folded))
    ]
    if len(meant) == 1:
        return Word(meant[0], (message("note.read-word", typed=typed, value=meant[0]),))
    words = {id: (*stems, fold(id)) for id, stems in common.purposes.items()}
    raise _unknown("unknown-purpose", typed, allowed, meant or _near(folded, words))


def document(region: Region, typed: str) -> Word:
    """The document that ``typed`` means: its id, or a name with words that name it.

    A word that covers many documents of the shared lists names none of them alone: what a surat is
    otherwise called must be known. Where only terms of the region's own are cases of it, every
    other is the document itself: Keputusan Bupati. For whom or from whom it is, is not read.
    Raises ``UsageError`` (``unknown-document``) where it means none or several, with those that are
    near.
    """
    common = region.common
    same = _same(typed, common.documents)
    if same is not None:
        return Word(same)
    folded = fold(typed)
    covering = frozenset(common.wider_documents.values())
    meant = _documents(region, folded)
    if len(meant) == 1:
        (value,) = meant
        id = "note.read-document" if value in covering else "note.read-word"
        return Word(value, (message(id, typed=typed, value=value),))
    plain = _unaddressed(region, folded)
    alone = _same(plain, common.documents)
    read = _documents(region, plain) if plain and alone is None else [alone] if alone else []
    if not meant and len(read) == 1:
        return Word(read[0], (message("note.read-document-part", typed=typed, value=read[0]),))
    named = [id for id, words in common.documents.items() if _any_of(words, folded)]
    every = {id: (*words, fold(id)) for id, words in common.documents.items()}
    near = meant or named or _near(folded, every)
    raise _unknown("unknown-document", typed, common.documents, near)


def mandate_kind(common: ClosedLists, typed: str) -> Word | None:
    """The kind of mandate for which ``typed`` is a further word; None where it is none."""
    return _further(common.typing.mandates, typed, "mandate-count")


def act(common: ClosedLists, typed: str) -> Word | None:
    """The act for which ``typed`` is a further word; None where it is none."""
    return _further(common.typing.acts, typed, "act")


def _further(known: Mapping[str, Iterable[str]], typed: str, group: str) -> Word | None:
    folded = fold(typed)
    for id, words in known.items():
        if folded in map(fold, words):
            said = message("note.read-word", typed=typed, value=message(f"{group}.{id}"))
            return Word(id, (said,))
    return None


def _documents(region: Region, folded: str) -> list[str]:
    """The documents that what was typed names by its words, the narrower before what covers it."""
    common = region.common
    if meant := _meant(common.typing.documents, folded):
        return meant
    named = [id for id, words in common.documents.items() if _any_of(words, folded)]
    own = {term.id for term in region.terms if term.group == "documents"}
    covering = frozenset(common.wider_documents.values())
    shared = {wider for id, wider in common.wider_documents.items() if id not in own}
    return [id for id in named if id not in covering] or [id for id in named if id not in shared]


def _unaddressed(region: Region, folded: str) -> str:
    """What was typed without those for or from whom the document is: behind a word that says so,
    or an office of the region at the end. Empty where nothing of the kind is typed.
    """
    for word in map(fold, region.common.typing.addressing):
        before, behind, _ = f" {folded} ".partition(f" {word} ")
        if behind:
            return before.strip()
    names = (fold(n) for party in region.parties.values() for n in (party.name, *party.aliases))
    ending = max((n for n in names if folded.endswith(f" {n}")), key=len, default="")
    return folded.removesuffix(ending).strip() if ending else ""


def _same(typed: str, allowed: Iterable[str]) -> str | None:
    folded = fold(typed)
    return next((each for each in allowed if folded == fold(each)), None)


def _any_of(words: Iterable[str], folded: str) -> bool:
    return any(has_words(folded, fold(word)) for word in words)


def _meant(known: Mapping[str, Iterable[str]], folded: str) -> list[str]:
    """Those of which a word was typed, but one whose word is only part of that of another: a
    *surat perintah tugas* is no *surat perintah*.
    """
    said = {id: [fold(word) for word in words] for id, words in known.items()}
    typed = {id: [w for w in words if has_words(folded, w)] for id, words in said.items()}
    every = {word for words in typed.values() for word in words}
    longest = {w for w in every if not any(w != other and has_words(other, w) for other in every)}
    return [id for id, words in typed.items() if not longest.isdisjoint(words)]


def _near(folded: str, words: Mapping[str, Iterable[str]]) -> list[str]:
    """Those of which a word is spelled like the typed one."""
    from difflib import get_close_matches

    owners = {word: id for id, several in words.items() for word in several}
    return list(dict.fromkeys(owners[word] for word in get_close_matches(folded, owners)))


def _unknown(id: str, typed: str, allowed: Iterable[str], near: Iterable[str]) -> UsageError:
    names = "; ".join(near)
    details = (message("error.suggest", names=names),) if names else ()
    return UsageError(id, tuple(allowed), details, value=typed)
