"""From the mapping of a region's own terms to their values."""

from __future__ import annotations

from collections.abc import Mapping

from jalur.law.closed_lists import ClosedLists
from jalur.law.own_terms import TERM_GROUPS, OwnTerm, TermGroup
from jalur.loading.folders import is_id
from jalur.loading.mapping_reader import MappingReader
from jalur.text.folding import fold
from jalur.text.stems import has_stem

RESERVED = ("all",)
"""What stands for every purpose where one is asked for."""


def build_terms(reader: MappingReader, common: ClosedLists) -> tuple[OwnTerm, ...]:
    """The natures, purposes and documents that the region has beside the shared ones."""
    return tuple(term for group in TERM_GROUPS for term in _group(reader, group, common))


def _group(reader: MappingReader, group: TermGroup, common: ClosedLists) -> tuple[OwnTerm, ...]:
    shared: Mapping[str, tuple[str, ...]] = {
        "natures": common.natures,
        "purposes": common.purposes,
        "documents": common.documents,
    }[group]
    owners = {fold(word): id for id, words in shared.items() for word in words}
    documents = list(common.documents)

    def read(inner: MappingReader, id: str) -> OwnTerm:
        if id in shared or id in RESERVED:
            inner.fault("", "shared-term", id=id)
        elif not is_id(id):
            inner.fault("", "bad-id", id=id)
        label = inner.text("label")
        words = inner.texts("words", required=True)
        for word in words:
            other = owners.setdefault(fold(word), id)
            if other == id and group == "purposes":
                other = _stated_by(word, common) or id
            if not fold(word):
                inner.fault("words", "no-letters", name=word)
            elif other != id:
                inner.fault("words", "word-of-a-term", word=word, other=other)
        basis = inner.basis()
        # What stands above it in the file may be wider, so that no two are wider than each other.
        wider = inner.maybe_one_of("is", documents) if group == "documents" else None
        documents.append(id)
        return OwnTerm(group, id, label, words, basis, wider)

    return tuple(reader.named(group, read).values())


def _stated_by(word: str, common: ClosedLists) -> str | None:
    """The shared purpose that a single word states by its stem: *laporan* is said of pelaporan."""
    folded = fold(word)
    stated = (
        id
        for id, stems in common.purposes.items()
        if any(has_stem(fold(stem))(folded) for stem in stems if " " not in stem)
    )
    return next(stated, None) if folded and " " not in folded else None
