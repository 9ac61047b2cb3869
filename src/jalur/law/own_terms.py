"""Purposes, natures and documents that one regulation has beside those of the shared lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeVar, get_args

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.citation import Basis
    from jalur.law.closed_lists import ClosedLists

Value = TypeVar("Value")
TermGroup = Literal["natures", "purposes", "documents"]
TERM_GROUPS: tuple[TermGroup, ...] = get_args(TermGroup)


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """A term of a region's own: ``surat-edaran`` among the documents."""

    group: TermGroup
    id: str
    label: str
    """What people are shown in its place."""
    words: tuple[str, ...]
    """The words that state it, of a purpose their stems."""
    basis: Basis
    """Where the text has it."""
    wider: str | None = None
    """Of a document: the wider one that it is a case of."""


def with_terms(common: ClosedLists, terms: Iterable[OwnTerm]) -> ClosedLists:
    """The shared lists and, behind what they have, these terms by their ids, so that they come in
    one order in all regions; without any the very lists.

    What people type for a shared purpose or document no longer means it where it is a word of the
    region's own.
    """
    own = sorted(terms, key=lambda each: each.id)
    if not own:
        return common
    words = {group: {each.id: each.words for each in _of(own, group)} for group in TERM_GROUPS}
    wider = {each.id: each.wider for each in own if each.wider is not None}
    return replace(
        common,
        natures=_joined(common.natures, words["natures"]),
        purposes=_joined(common.purposes, words["purposes"]),
        documents=_joined(common.documents, words["documents"]),
        wider_documents=_joined(common.wider_documents, wider),
        typing=replace(
            common.typing,
            purposes=_typed(common.typing.purposes, words["purposes"]),
            documents=_typed(common.typing.documents, words["documents"]),
        ),
    )


def together(several: Iterable[ClosedLists]) -> ClosedLists:
    """The lists of several regions as one: what each has of its own stands behind the shared."""
    return reduce(_both, several)


def _both(one: ClosedLists, other: ClosedLists) -> ClosedLists:
    if one is other:
        return one
    return replace(
        one,
        natures=_joined(one.natures, other.natures),
        purposes=_joined(one.purposes, other.purposes),
        documents=_joined(one.documents, other.documents),
        wider_documents=_joined(one.wider_documents, other.wider_documents),
    )


def _of(terms: Iterable[OwnTerm], group: TermGroup) -> Iterator[OwnTerm]:
    return (each for each in terms if each.group == group)


def _joined(first: Mapping[str, Value], then: Mapping[str, Value]) -> MappingProxyType[str, Value]:
    return MappingProxyType({**first, **then})


def _typed(
    shared: Mapping[str, tuple[str, ...]], own: Mapping[str, tuple[str, ...]]
) -> MappingProxyType[str, tuple[str, ...]]:
    taken = {word.casefold() for words in own.values() for word in words}
    left = {
        id: tuple(word for word in words if word.casefold() not in taken)
        for id, words in shared.items()
    }
    return MappingProxyType({**left, **own})
