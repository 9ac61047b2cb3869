"""The provisions of a draft: kinds, references, terms, and what names and numbers alone can say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from jalur.drafting.citable import LETTERED, can_be_cited, lettered
from jalur.drafting.definitions import Definitions
from jalur.drafting.entries import Entry, Value
from jalur.drafting.laws import Laws
from jalur.law.citation import Citation, Part
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of
from jalur.verification.rules.references import cell_by_cell, references

TODO = "TODO"
"""The summary of a provision that somebody has to write."""


def read_references(source: SourceText) -> Mapping[Citation, tuple[Citation, ...]]:
    """What each provision refers to within its own regulation."""
    instructions = {each.at for each in source.changes} | {each.at for each in source.unclear}
    articles = lettered(source.provisions)
    found: dict[Citation, tuple[Citation, ...]] = {}
    for ref in source.provisions:
        within = ref.parts[0].level in ("menimbang", "pasal") or ref.is_row
        if not within or ref in instructions:
            continue
        said = references(cell_by_cell(source, ref), ref, source.provisions)
        said = (each for each in said if can_be_cited(each, articles))
        targets = tuple(dict.fromkeys(said))
        if targets:
            found[ref] = targets
    return found


def dangling(
    source: SourceText, found: Mapping[Citation, tuple[Citation, ...]]
) -> Iterator[tuple[Citation, Citation]]:
    """The references that point to nothing."""
    known = {at for ref in source.provisions for at in (ref, *ref.parents())}
    for ref, targets in found.items():
        yield from ((ref, target) for target in targets if target not in known)


def key_of(ref: Citation) -> str:
    """The key of a provision: the long form of one in an article that is numbered with a letter."""
    lettered = any(part.level == "pasal" and LETTERED.fullmatch(part.label) for part in ref.parts)
    return ref.long() if lettered else ref.short()


class Provisions:
    """Makes an entry of every provision."""

    def __init__(
        self,
        source: SourceText,
        vocabulary: Vocabulary,
        definitions: Definitions,
        found: Mapping[Citation, tuple[Citation, ...]],
        kind_of: Callable[[Citation], tuple[str, bool]],
        amended_by: tuple[str, ...] = (),
    ) -> None:
        self._amended_by = amended_by
        self._source, self._vocabulary = source, vocabulary
        self._terms = {each.at: each for each in definitions.all}
        self._references, self._kind_of = found, kind_of
        self._laws = Laws(vocabulary)

    def entries(
        self,
        rows: Mapping[Citation, str],
        annex_rows: Mapping[Citation, Mapping[str, tuple[str, bool]]],
    ) -> dict[str, Entry]:
        """Every provision under its key.

        ``rows`` are the names of items that are nothing else, ``annex_rows`` those of each annex by
        the ids of their parties, each with whether it is surely a row.
        """
        entries: dict[str, Entry] = {}
        for ref, words in self._source.provisions.items():
            entries[key_of(ref)] = self._entry(ref, words, rows.get(ref))
            for id, (name, sure) in annex_rows.get(ref, {}).items():
                row = Citation((*ref.parts, Part("baris", id)))
                entries[key_of(row)] = Entry(
                    {"kind": "annex-row", "summary": f"{name}."}, sure=sure
                )
        return entries

    def _entry(self, ref: Citation, words: str, name: str | None) -> Entry:
        kind, sure = self._kind_of(ref)
        summary = f"{name}." if name else self._summary(ref, kind, words)
        values: dict[str, Value] = {"kind": kind, "summary": summary or TODO}
        if ref in self._references:
            values["refers_to"] = list(self._references[ref])
        if ref in self._terms:
            values["term"] = self._terms[ref].term
        if kind == "deleted" and len(self._amended_by) == 1:
            values["since"] = self._amended_by[0]
        text = words if summary is None else None
        return Entry(values, guessed=frozenset() if sure else frozenset(("kind",)), text=text)

    def _summary(self, ref: Citation, kind: str, words: str) -> str | None:
        """What can be said of a provision in names and numbers alone."""
        if kind == "legal-basis":
            return self._basis_summary(words)
        meaning = self._terms[ref].meaning if ref in self._terms else ""
        if kind == "definition" and meaning and len(meaning.split()) <= _SHORT:
            small = [word for word in meaning.split() if word[:1].islower()]
            return None if small else f"{meaning}."
        if kind == "entry-into-force" and not self._promulgated.search(words):
            return None
        return self._vocabulary.drafting.summaries.get(kind) if kind in _SAID else None

    @cached_property
    def _promulgated(self) -> re.Pattern[str]:
        words = any_of(self._vocabulary.drafting.on_promulgation)
        return re.compile(rf"\b(?:{words})\W*$", re.IGNORECASE)

    def _basis_summary(self, words: str) -> str | None:
        """The laws of a legal basis; where one is told in another way, nothing."""
        laws = self._laws.of(words)
        numbers = len(re.findall(r"\btahun\s+\d{4}\b", _without_titles(words), re.IGNORECASE))
        if not laws or numbers > len(laws):
            return None
        changed = self._vocabulary.drafting.summaries["amended"]
        return f"{laws[0]}, {changed} {' dan '.join(laws[1:])}." if laws[1:] else f"{laws[0]}."


_SHORT = 7
"""Words of a meaning that only says whose office a term is."""
_SAID = frozenset(("entry-into-force", "deleted"))
"""Kinds of which every provision says the same."""


def _without_titles(words: str) -> str:
    plain = re.sub(r"\([^()]*\)?", " ", words)
    return re.sub(r"\btentang\b.*?(?=\bsebagaimana\b|;|$)", " ", plain, flags=re.IGNORECASE)
