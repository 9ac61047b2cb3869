"""The kinds of provisions, told by their words, by what opens their list, and by their facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from jalur.drafting.definitions import Definitions
from jalur.drafting.found_names import FoundNames
from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import HEADING_KINDS
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

OTHERWISE = "mandate"
"""The kind of a provision of which nothing tells one."""
_OUTSIDE = {
    "judul": "title",
    "menimbang": "consideration",
    "mengingat": "legal-basis",
    "penutup": "closing",
    "lampiran": "annex",
}
_INHERITED = frozenset(
    ("aim", "scope", "principle", "form", "meaning", "cooperation", "means", "rhythm", "revocation")
)
"""Kinds that the items of a list have with its opening."""


class ProvisionKinds:
    """Tells the kind of every provision, and whether its words alone say so."""

    def __init__(
        self,
        source: SourceText,
        vocabulary: Vocabulary,
        common: ClosedLists,
        definitions: Definitions,
        names: FoundNames,
    ) -> None:
        self._source, self._words = source, vocabulary.drafting
        self._vocabulary, self._common = vocabulary, common
        self._definitions, self._names = definitions, names
        self._rows = {at: key for key, each in names.found.items() for at in each.rows}
        self._known: dict[Citation, tuple[str, bool] | None] = {}

    def first(self) -> Mapping[Citation, str]:
        """The kinds before any fact is known."""
        return {ref: (self.told(ref) or (OTHERWISE, False))[0] for ref in self._source.provisions}

    def of(self, ref: Citation, facts: Mapping[Citation, str]) -> tuple[str, bool]:
        """The kind of a provision with what is known of its facts, and whether that is sure.

        ``facts`` has the kinds of provisions on which facts rest.
        """
        told = self.told(ref)
        if told is not None and told[0] not in ("form",):
            return told
        if told is not None:
            return told
        opening = self._opening(ref)
        if opening is not None:
            above, sure = self.of(opening, facts)
            if above in _INHERITED:
                return above, sure
            inner = self._words.items.get(above)
            if inner is not None and ref not in facts:
                return inner, sure
            if ref not in facts and above in ("mandate", "route", "assignment", "field", "forum"):
                return above, sure and above == "mandate"
        if ref in facts:
            return facts[ref], True
        heading = self._by_heading(ref)
        return (heading, False) if heading else (OTHERWISE, False)

    def told(self, ref: Citation) -> tuple[str, bool] | None:
        """The kind that the place or the words of a provision tell; None where they tell none."""
        if ref not in self._known:
            self._known[ref] = next(self._told(ref), None)
        return self._known[ref]

    def _told(self, ref: Citation) -> Iterator[tuple[str, bool]]:
        level = ref.parts[0].level
        if level in _OUTSIDE:
            yield _OUTSIDE[level], True
            return
        words = self._source.provisions[ref]
        if ref in self._instructions:
            yield "amendment", True
        if any(at == ref or at in ref.parents() for at in self._definitions.openings):
            yield "definition", True
        for kind, pattern in self._patterns:
            if pattern.search(words):
                yield kind, True
        opening = self._opening(ref)
        if ref in self._rows and opening is not None and self._is_assignment(opening):
            yield "assignment", True
        if self._is_assignment(ref):
            yield "assignment", True
        if self._opens_forms(ref):
            yield "form", True
        if opening is not None and self._opens_forms(opening):
            yield "form", True
        if self._means(words) and not self._begins_with_names(ref):
            yield "meaning", True
        if opening is not None:
            above = self.told(opening)
            if above is not None and above[0] in _INHERITED:
                yield above

    def _opening(self, ref: Citation) -> Citation | None:
        return next((at for at in ref.parents() if at in self._source.provisions), None)

    @cached_property
    def _instructions(self) -> frozenset[Citation]:
        changed = {each.at for each in self._source.changes}
        changed |= {each.at for each in self._source.unclear}
        return frozenset(at for ref in changed for at in (ref, *ref.parents()))

    @cached_property
    def _patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        flags = re.IGNORECASE
        begins = (
            (kind, re.compile(rf"\W*(?:{any_of(words)})\b", flags))
            for kind, words in self._words.begins.items()
        )
        says = (
            (kind, re.compile(rf"\b(?:{any_of(words)})", flags))
            for kind, words in self._words.says.items()
        )
        anchored = [(kind, re.compile(rf"^{each.pattern}", flags)) for kind, each in begins]
        forbids = re.compile(
            rf"^(?!.*\b(?:{any_of(self._vocabulary.conditionals)})\b.*\b"
            rf"(?:{any_of(self._vocabulary.prohibitions)})\b)"
            rf".*\b(?:{any_of(self._vocabulary.prohibitions)})\b",
            flags | re.DOTALL,
        )
        return (*says, *anchored, ("prohibition", forbids))

    def _is_assignment(self, ref: Citation) -> bool:
        items = self._names.lists.get(ref, ())
        rows = [at for at in items if at in self._rows]
        several = len(rows) >= 2 and len(rows) * 2 >= len(items)
        return several and any(self._names.leads(at) for at in (ref, *ref.parents()))

    def _opens_forms(self, ref: Citation) -> bool:
        """Whether a provision opens a list of natures."""
        items = self._names.lists.get(ref, ())
        words = [f" {fold(self._source.provisions[at])} " for at in items]
        return len(items) > 1 and all(
            any(f" {each} " in said for each in self._nature_words) and len(said.split()) < _LONG
            for said in words
        )

    @cached_property
    def _nature_words(self) -> tuple[str, ...]:
        return tuple(fold(word) for words in self._common.natures.values() for word in words)

    def _means(self, words: str) -> bool:
        """Whether a provision begins with the relation of a nature, of nobody in particular."""
        natures = any_of(word for each in self._common.natures.values() for word in each)
        begins = rf"(?:Jenis\s+)?(?:{any_of(self._words.relations)})\s+(?:{natures})\b"
        return re.match(begins, " ".join(words.split()), re.IGNORECASE) is not None

    def _begins_with_names(self, ref: Citation) -> bool:
        """Whether the items of a list begin with somebody: they tell what he does."""
        items = [self._source.provisions[at] for at in self._names.lists.get(ref, ())]
        heads = (next(self._names.names_in(words), None) for words in items)
        pairs = zip(items, heads, strict=True)
        return any(head and words.strip().startswith(head[0]) for words, head in pairs)

    def _by_heading(self, ref: Citation) -> str | None:
        over = self.headings.get(ref.parts[0].label, "")
        for kind, words in self._words.heading.items():
            if re.search(rf"\b(?:{any_of(words)})\b", over, re.IGNORECASE):
                return kind
        return None

    @cached_property
    def headings(self) -> Mapping[str, str]:
        """Every article and the titles of the headings over it, the nearest last."""
        over: dict[str, str] = {}
        standing: dict[str, str] = {}
        waiting = list(self._source.headings)
        articles = (
            ref.parts[0] for ref in self._source.provisions if ref.parts[0].level == "pasal"
        )
        for article in dict.fromkeys(articles):
            while waiting and waiting[0].before.parts[0] == article:
                each = waiting.pop(0)
                for kind in HEADING_KINDS[HEADING_KINDS.index(each.kind) :]:
                    over.pop(kind, None)
                over[each.kind] = each.title
            standing[article.label] = " · ".join(over.values())
        return standing


_LONG = 30
"""Words of an item that names a nature; one with more tells of something else."""
