"""The kinds of provisions, told by their words, by what opens their list, and by their facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice

from jalur.drafting.definitions import Definitions
from jalur.drafting.fact_places import FactPlaces
from jalur.drafting.found_names import FoundNames
from jalur.drafting.name_kinds import FORUM
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
_ROW = "annex-row"
_FIRM = frozenset(("entry-into-force", "revocation", "annex-reference"))
"""Kinds that their words tell wherever they stand."""
_INHERITED = frozenset(
    ("aim", "scope", "principle", "form", "meaning", "cooperation", "means", "rhythm", "revocation")
)
"""Kinds that the items of a list have with its opening."""
_NEAR = 3
"""Words before what a text calls itself, in the sentence from when it is in force."""
_SIDES = 2
"""Parties of a relation."""


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

    def of(self, ref: Citation, facts: FactPlaces) -> tuple[str, bool]:
        """The kind of a provision with what is known of its facts, and whether that is sure."""
        told = self.told(ref)
        if told is not None:
            return told
        opening = self._opening(ref)
        above = self.of(opening, facts) if opening is not None else None
        for kind, sure in self._by_facts(ref, facts, above):
            return kind, sure
        if above is not None and above[0] in _INHERITED:
            return above[0], False
        by_words = self._by_words(ref)
        if by_words is not None:
            return by_words, False
        if above is not None:
            return self._words.items.get(above[0], above[0]), False
        heading = self._by_heading(ref)
        return heading or OTHERWISE, False

    def _by_facts(
        self, ref: Citation, facts: FactPlaces, above: tuple[str, bool] | None
    ) -> Iterator[tuple[str, bool]]:
        """What the facts of a provision make of it, the most telling first."""
        cooperates = self._by_heading(ref) == "cooperation"
        if ref in facts.initials:
            yield "paraf", False
        if ref in facts.fields:
            yield "field", False
        if ref in facts.charged:
            yield (
                ("route", ref in facts.plain_ways)
                if ref in facts.ways
                else (("mandate", ref not in facts.pairs and not self._goes_to(ref)))
            )
        if ref in facts.relations:
            yield "relation", True
        if ref in facts.items:
            yield "point", True
        if cooperates:
            yield "cooperation", False
        if self._is_field(ref):
            yield "field", True
        if above is not None and above[0] in ("scope", "means", "rhythm") and ref not in facts.ways:
            return
        if self.is_forum(ref) or (above is not None and above[0] == "forum"):
            yield "forum", False
        if ref in facts.ways:
            yield "route", ref in facts.plain_ways
        if ref in facts.acts:
            yield "mandate", False
        if ref in facts.pairs or ref in facts.silent:
            yield "point", False
        if ref in facts.mandates and self._by_words(ref) is None:
            yield "mandate", False

    def _goes_to(self, ref: Citation) -> bool:
        """Whether the words of a provision lead to somebody."""
        receivers = any_of(self._vocabulary.receivers)
        return re.search(rf"\b(?:{receivers})\b", self._source.provisions[ref]) is not None

    def _is_field(self, ref: Citation) -> bool:
        """Whether a provision is an item of a list of fields: *bidang … meliputi:*."""
        opening = self._opening(ref)
        words = " ".join(self._source.provisions.get(opening, "").split()) if opening else ""
        leads, ends = any_of(self._words.field_lists), any_of(self._words.opens["scope"])
        opens = re.search(rf"\b(?:{leads})\b.*\b(?:{ends})\s*:\s*$", words, re.IGNORECASE)
        return opens is not None and len(self._source.provisions[ref].split()) <= _FIELD

    def is_forum(self, ref: Citation) -> bool:
        """Whether a provision is about a forum: it begins with one, or tells who sits in it."""
        words = " ".join(self._source.provisions[ref].split())
        found = [name for name, kind, _ in self._names.names_in(words) if kind == FORUM]
        if not found:
            return False
        seats = [word for each in self._vocabulary.seats.values() for word in each]
        sits = re.search(rf"\b(?:{any_of(seats)})\b", words, re.IGNORECASE)
        return words.startswith(found[0]) or (sits is not None)

    def _by_words(self, ref: Citation) -> str | None:
        """What the words of an opening say of its list, or those of a provision of itself."""
        words = " ".join(self._source.provisions[ref].split())
        items = self._names.lists.get(ref, ())
        rhythms = any_of(self._words.rhythms)
        if items and all(
            re.fullmatch(rf"\W*(?:{rhythms})\W*(?:dan|atau)?\W*", self._source.provisions[at])
            for at in items
        ):
            return "rhythm"
        for kind, ends in self._words.opens.items():
            if items and re.search(rf"\b(?:{any_of(ends)})\s*:\s*$", words, re.IGNORECASE):
                return kind
        for kind, inner in self._words.tells.items():
            if re.search(rf"\b(?:{any_of(inner)})\b", words, re.IGNORECASE):
                return kind
        return None

    def told(self, ref: Citation) -> tuple[str, bool] | None:
        """The kind that the place or the words of a provision tell; None where they tell none."""
        if ref not in self._known:
            self._known[ref] = next(self._told(ref), None)
        return self._known[ref]

    def _told(self, ref: Citation) -> Iterator[tuple[str, bool]]:
        level = ref.parts[0].level
        if level in _OUTSIDE:
            is_row = level == "lampiran" and len(ref.parts) > 1
            yield _ROW if is_row else _OUTSIDE[level], True
            return
        words = self._source.provisions[ref]
        if ref in self._instructions:
            yield "amendment", True
        if self._patterns["deleted"].search(words):
            yield "deleted", True
        if any(at == ref or at in ref.parents() for at in self._definitions.openings):
            yield "definition", True
        for kind, pattern in self._patterns.items():
            if pattern.search(words) and not (kind == "aim" and self._leads_on(words)):
                yield kind, self._is_firm(kind, words) or self._begins(kind, words)
        opening = self._opening(ref)
        if ref in self._rows and opening is not None and self._is_assignment(opening):
            yield "assignment", self._is_plain_list(opening)
        if self._is_assignment(ref):
            yield "assignment", self._is_plain_list(ref)
        if self._opens_forms(ref):
            yield "form", True
        if opening is not None and self._opens_forms(opening):
            yield "form", True
        if self._means(words) and not self._begins_with_names(ref):
            yield "meaning", self._of_form(ref, words)
        if opening is not None:
            above = self.told(opening)
            if above is not None and above[0] in _INHERITED:
                yield above[0], above[1] and above[0] != "meaning"

    def _opening(self, ref: Citation) -> Citation | None:
        return next((at for at in ref.parents() if at in self._source.provisions), None)

    @cached_property
    def _instructions(self) -> frozenset[Citation]:
        changed = {each.at for each in self._source.changes}
        changed |= {each.at for each in self._source.unclear}
        return frozenset(at for ref in changed for at in (ref, *ref.parents()))

    @cached_property
    def _patterns(self) -> Mapping[str, re.Pattern[str]]:
        flags = re.IGNORECASE
        patterns: dict[str, list[str]] = {}
        for kind, words in self._words.says.items():
            patterns.setdefault(kind, []).append(rf"\b(?:{any_of(words)})")
        for kind, words in self._words.begins.items():
            patterns.setdefault(kind, []).append(rf"^\W*(?:{any_of(words)})\b")
        own = self._vocabulary
        told, forbidding = any_of([*own.conditionals, *own.relatives]), any_of(own.prohibitions)
        clause = rf"(?!.*\b(?:{any_of(own.conditionals)})\b.*\b(?:{forbidding})\b)"
        patterns["prohibition"] = [
            rf"^{clause}.*\b(?:{forbidding})\b",
            rf"^(?:(?!\b(?:{told})\b).)*\b(?:{any_of(own.may_forbid)})\s+(?!di)",
        ]
        return {
            kind: re.compile("|".join(each), flags | re.DOTALL) for kind, each in patterns.items()
        }

    def _is_firm(self, kind: str, words: str) -> bool:
        """Whether a sentence speaks of the force of the text itself, under no condition."""
        if kind not in _FIRM:
            return False
        itself, own = any_of(self._words.itself), self._vocabulary
        near = rf"(?:\W*\w+){{0,{_NEAR}}}?\W*" if kind == "entry-into-force" else ".*"
        turned = any_of([*own.conditionals, *own.turns])
        denied = rf"\b(?:{any_of(own.negations)})\s+(?:{any_of(self._words.says.get(kind, ()))})"
        return (
            re.match(rf"{near}\b(?:{itself})\b", words, re.IGNORECASE | re.DOTALL) is not None
            and re.search(rf"\b(?:{turned})\b|{denied}", words, re.IGNORECASE) is None
        )

    def _begins(self, kind: str, words: str) -> bool:
        """Whether a provision begins with the words for a kind, or forbids in so many words."""
        begins = any_of(self._words.begins.get(kind, ()))
        if kind == "prohibition":
            plain = rf"\b(?:{any_of(self._vocabulary.prohibitions)})\b"
            return re.search(plain, words, re.IGNORECASE) is not None
        if not begins or re.match(rf"\W*(?:{begins})\b", words, re.IGNORECASE) is None:
            return False
        # What somebody does may have an aim too: *Maksud kunjungan disampaikan oleh Bupati*.
        return next(self._names.names_in(words), None) is None

    def _leads_on(self, words: str) -> bool:
        """Whether a sentence tells of a way, whatever it is meant for."""
        return re.search(rf"\b(?:{any_of(self._vocabulary.ways)})\b", words) is not None

    def _is_plain_list(self, ref: Citation) -> bool:
        """Whether somebody of a kind that coordinates by its fields opens a list."""
        kinds = self._common.kinds
        for at in (ref, *ref.parents()):
            named = self._names.names_in(self._source.provisions.get(at, ""))
            if any(kinds[kind].portfolio for _, kind, _ in named):
                return True
        return False

    def _is_assignment(self, ref: Citation) -> bool:
        items = self._names.lists.get(ref, ())
        rows = [at for at in items if at in self._rows]
        several = len(rows) >= 2 and len(rows) * 2 >= len(items)
        return several and any(self._names.leads(at) for at in (ref, *ref.parents()))

    def _opens_forms(self, ref: Citation) -> bool:
        """Whether a provision opens a list of natures."""
        items = self._names.lists.get(ref, ())
        words = [f" {fold(self._source.provisions[at])} " for at in items]
        heads = [f" {' '.join(said.split()[:_HEAD])} " for said in words]
        named = any(next(self._names.names_in(self._source.provisions[at]), None) for at in items)
        return (
            len(items) > 1
            and not (named and self._names.leads(ref))
            and all(any(f" {each} " in said for each in self._nature_words) for said in heads)
        )

    @cached_property
    def _nature_words(self) -> tuple[str, ...]:
        nouns = {fold(word) for word in self._words.nature_nouns}
        every = (fold(word) for words in self._common.natures.values() for word in words)
        return tuple(word for word in every if word not in nouns)

    def _means(self, words: str) -> bool:
        """Whether a provision begins with the relation of a nature, of nobody in particular."""
        natures = any_of(word for each in self._common.natures.values() for word in each)
        begins = rf"(?:Jenis\s+)?(?:{any_of(self._words.relations)})\s+(?:{natures})\b"
        said = " ".join(words.split())
        match = re.match(begins, said, re.IGNORECASE)
        if match is None:
            return False
        rest = said[match.end() :]
        between = re.match(rf"\s+(?:{any_of(self._words.between)})\b", rest, re.IGNORECASE)
        return between is None or len([*islice(self._names.names_in(rest), _SIDES)]) < _SIDES

    def _of_form(self, ref: Citation, words: str) -> bool:
        """Whether a provision points at the item of a list: at the form that it is about."""
        return ref not in self._names.lists and self._item.search(words) is not None

    @cached_property
    def _item(self) -> re.Pattern[str]:
        pointing = any_of(self._vocabulary.pointing)
        return re.compile(rf"\b(?:{pointing})\b[^,;]*\bhuruf\b", re.IGNORECASE)

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


_FIELD = 13
"""Words of a field, at the most."""
_HEAD = 5
"""So many words of an item have the nature that it names."""
