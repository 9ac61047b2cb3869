"""The kinds of provisions that their place or their own words tell, before any fact is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice

from jalur.drafting.annex_pointing import AnnexPointing
from jalur.drafting.definitions import Definitions
from jalur.drafting.explained_items import ExplainedItems
from jalur.drafting.firm_words import FirmWords
from jalur.drafting.found_names import FoundNames
from jalur.drafting.listed_natures import ListedNatures
from jalur.drafting.told_pairs import ToldPairs
from jalur.drafting.transitions import Transitions
from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

_OUTSIDE = {
    "judul": "title",
    "menimbang": "consideration",
    "mengingat": "legal-basis",
    "penutup": "closing",
    "lampiran": "annex",
}
_ROW = "annex-row"
_GAP = ("…", r"[^;:]*?")
"""What stands for a gap within words, and its pattern."""
_GOES_ON = ("transitional", False)
"""What goes on as before when the text comes into force."""
_SIDES = 2
"""Parties of a relation."""
INHERITED = frozenset(
    ("aim", "scope", "principle", "form", "meaning", "cooperation", "means", "rhythm", "revocation")
)
"""Kinds that the items of a list have with its opening."""


class ToldKinds:
    """Tells kinds of provisions by their words, and whether these alone say so."""

    def __init__(
        self,
        source: SourceText,
        vocabulary: Vocabulary,
        common: ClosedLists,
        definitions: Definitions,
        names: FoundNames,
        references: Mapping[Citation, tuple[Citation, ...]],
    ) -> None:
        self._references = references
        self._source, self._words = source, vocabulary.drafting
        self._vocabulary, self._common = vocabulary, common
        self._definitions, self._names = definitions, names
        self._rows = {at: key for key, each in names.found.items() for at in each.rows}
        self._firm = FirmWords(vocabulary, common, names)
        self._explained = ExplainedItems(vocabulary, common)
        self._pointing = AnnexPointing(vocabulary)
        self._transitions = Transitions(source, vocabulary, names)
        self._natures = ListedNatures(source, vocabulary, common, names)
        self._pairs = ToldPairs(source, vocabulary, common, names, references)
        self._known: dict[Citation, tuple[str, bool] | None] = {}

    def of(self, ref: Citation) -> tuple[str, bool] | None:
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
        if self._pairs.tells(ref) and not (self._pairs.limits(ref) and self._follows_forms(ref)):
            return
        if (points := self._pointing.of(words)) is not None:
            yield points
        for kind, pattern in self._patterns.items():
            if kind == "annex-reference":
                continue
            if kind == "revocation" and pattern.search(words) and self._transitions.goes_on(ref):
                yield _GOES_ON
            if pattern.search(words) and not self._yields(kind, words):
                firm = self._firm.is_firm(kind, words) or self._begins(kind, words)
                yield kind, firm and not (kind == "revocation" and self._transitions.is_mixed(ref))
        opening = self.opening(ref)
        if ref in self._rows and opening is not None and self._is_assignment(opening):
            yield "assignment", self._is_plain_list(opening)
        if self._is_assignment(ref):
            yield "assignment", self._is_plain_list(ref)
        if told := self._names.units.told.get(ref):
            yield "assignment", all(each.sure for each in told)
        for at in (ref, opening):
            if at is not None and (forms := self._natures.opens(at)) is not None:
                yield (self.explains(ref) if at != ref else None) or ("form", forms)
        if self._means(ref, words) and not self._begins_with_names(ref):
            yield self._sort_of_meaning(ref, words)
        if self._is_of_principle(ref):
            yield "principle", True
        for kind in self._on_another(ref, words):
            yield kind, False
        if opening is not None:
            above = self.of(opening)
            begun = self._patterns["revocation"].search(self._source.provisions[opening])
            passing = self._transitions.of_item(words, after=above == _GOES_ON) if begun else None
            if passing is not None:
                yield passing, False
            if above is not None and above[0] in INHERITED:
                explained = self.explains(ref) if above[0] == "form" else None
                yield explained or (above[0], above[1] and above[0] != "meaning")

    def explains(self, ref: Citation) -> tuple[str, bool] | None:
        """The kind of an item of a list of relations that says what the one it names is."""
        return self._explained.of(self._source.provisions[ref])

    def referred(self, ref: Citation) -> tuple[Citation, ...]:
        """The provisions with words of their own to which one refers."""
        return tuple(at for at in self._references.get(ref, ()) if at in self._source.provisions)

    def opening(self, ref: Citation) -> Citation | None:
        """The provision that opens the list in which one stands."""
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
            patterns.setdefault(kind, []).append(rf"\b(?:{any_of(words)})".replace(*_GAP))
        for kind, words in self._words.begins.items():
            patterns.setdefault(kind, []).append(rf"^\W*(?:{any_of(words)})\b")
        own = self._vocabulary
        told, forbidding = any_of([*own.conditionals, *own.relatives]), any_of(own.prohibitions)
        clause = rf"(?!.*\b(?:{any_of(own.conditionals)})\b.*\b(?:{forbidding})\b)"
        patterns["prohibition"] = [
            rf"^{clause}.*\b(?:{forbidding})\b",
            rf"^(?:(?!\b(?:{told})\b).)*\b(?:{any_of(own.may_forbid)})\s+(?!di)",
            rf"\b(?:{any_of(own.may_forbid)})\s+(?:me|di)\w+\s+(?:[^,;:]*\s)?(?:{any_of(self._words.ways['again'])})\b",
            rf"^(?:(?!\b(?:{told})\b).)*\b(?:{any_of(own.may_forbid)})\s+(?:{any_of(own.signing)})\b",
            rf"\b(?:{any_of(own.may_forbid)})\s+(?:(?:{any_of(self._words.ways['again'])})\s+me"
            rf"|(?:{any_of(self._words.ways['passed_on'])})\b)",
        ]
        natures = any_of(each for words in self._common.natures.values() for each in words)
        apart = any_of([*self._words.between, *self._words.destinations, *own.relatives])
        patterns["aim"].append(
            rf"^(?:{any_of(self._words.relations)})(?:\s+(?!(?:{natures}|{apart})\b)\w+){{0,2}}?"
            rf"\s+di\w+\s+(?:{any_of(self._words.ways['in_order_to'])})\b"
        )
        return {
            kind: re.compile("|".join(each), flags | re.DOTALL) for kind, each in patterns.items()
        }

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

    def _yields(self, kind: str, words: str) -> bool:
        """Whether a sentence with the words for a kind tells of a way, through or to whom; or what
        is to be done with whatever was begun before this is in force.
        """
        if kind == "entry-into-force":
            return self._patterns["transitional"].search(words) is not None
        if kind == "supervision":
            return re.search(rf"\b(?:{any_of(self._vocabulary.receivers)})\b", words) is not None
        if kind == "aim" and re.match(rf"(?:{any_of(self._words.itself)})\b", words):
            return False
        named = next(self._names.names_in(words), None) is not None
        return kind == "aim" and named and self.leads_on(words)

    def leads_on(self, words: str) -> bool:
        """Whether a sentence tells of a way, whatever it is meant for."""
        return re.search(rf"\b(?:{any_of(self._vocabulary.ways)})\b", words) is not None

    def _is_plain_list(self, ref: Citation) -> bool:
        """Whether a list is of whom somebody coordinates, and of nobody else."""
        return self._is_led(ref) and self._names.units.tells(ref)

    def _is_led(self, ref: Citation) -> bool:
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
        return several and self._is_led(ref)

    def _means(self, ref: Citation, words: str) -> bool:
        """Whether a provision begins with the relation of a nature, of nobody in particular."""
        said = " ".join(words.split())
        match = self._of_nature.match(said)
        if match is None or self.is_of_pair(ref):
            return False
        rest = said[match.end() :]
        if self.opening(ref) is not None and not re.search(r"\w{4}", rest):
            return False  # The bare item of a list.
        applying = rf"(?:(?:{any_of(self._words.applying)})\s+)?"
        described = rf"\b(?:{any_of(self._vocabulary.relatives)})\b"
        if re.search(described, rest, re.IGNORECASE) and self._follows_forms(ref):
            return True
        between = re.match(rf"\s+{applying}(?:{any_of(self._words.between)})\b", rest, re.I)
        return between is None or len([*islice(self._names.names_in(rest), _SIDES)]) < _SIDES

    def _sort_of_meaning(self, ref: Citation, words: str) -> tuple[str, bool]:
        """Whether the sentence on a nature means it, lists its sorts, or what belongs to it."""
        said = " ".join(words.split())
        if ref in self._names.lists:
            if re.match(rf"(?:{any_of(self._words.sorts)})\b", said, re.IGNORECASE):
                return "form", False
            pointing, ends = any_of(self._vocabulary.pointing), any_of(self._words.opens["scope"])
            match = self._of_nature.match(said)
            rest = said[match.end() :] if match else said
            if re.match(rf"\W*(?:(?:{pointing})\s[^,;:]*?)?(?:{ends})\s*:", rest, re.IGNORECASE):
                return "scope", False
        general = ref not in self._names.lists and self._firm.is_general(said)
        return "meaning", general or self._of_form(ref, words)

    @cached_property
    def _of_nature(self) -> re.Pattern[str]:
        natures = any_of(word for each in self._common.natures.values() for word in each)
        sorts, relations = any_of(self._words.sorts), any_of(self._words.relations)
        return re.compile(rf"(?:(?:{sorts})\s+)?(?:{relations})\s+(?:{natures})\b", re.IGNORECASE)

    def is_of_relation(self, words: str) -> bool:
        """Whether a sentence begins with a relation of whatever nature."""
        return re.match(rf"(?:{any_of(self._words.relations)})\b", words, re.IGNORECASE) is not None

    def opens_relations(self, ref: Citation) -> bool:
        """Whether a provision opens a list of relations: *Koordinasi … sebagai berikut:*."""
        begins = any_of([*self._words.relations, *self._words.nature_nouns])
        ends = any_of(self._words.before_items)
        words = " ".join(self._source.provisions[ref].split())
        pattern = rf"(?:{begins})\b.*\b(?:{ends})\s*:$"
        listed = ref in self._names.lists
        return listed and re.match(pattern, words, re.IGNORECASE) is not None

    def is_of_pair(self, ref: Citation) -> bool:
        """Whether a provision goes on about the relation of two parties in its own article."""
        said = " ".join(self._source.provisions[ref].split())
        if self._of_nature.match(said) is None:
            return False
        for target in self._references.get(ref, ()):
            words = " ".join(self._source.provisions.get(target, "").split())
            if target.parts[0] != ref.parts[0] or self._of_nature.match(words):
                continue
            named = {self._names.key(name) for name, _, _ in self._names.names_in(words)}
            if len(named) >= _SIDES:
                return True
        return False

    def _is_of_principle(self, ref: Citation) -> bool:
        """Whether a provision says what a principle of a list above it is."""
        for target in self._references.get(ref, ()):
            item = self.opening(target) is not None and target.parts[0] == ref.parts[0]
            told = self.of(target) if item and target in self._source.provisions else None
            if told is not None and told[0] == "principle" and target != ref:
                return True
        return False

    def _follows_forms(self, ref: Citation) -> bool:
        """Whether the article of a provision begins with the list of the forms of relations."""
        first = next(at for at in self._source.provisions if at.parts[0] == ref.parts[0])
        return first != ref and self._natures.has_several(first)

    def _on_another(self, ref: Citation, words: str) -> Iterator[str]:
        """What goes on about the forms of a list, or about what follows a breach, by its noun."""
        relations, rebukes = any_of(self._words.relations), any_of(self._words.mandates["rebukes"])
        named = next(self._names.names_in(words), None)
        described = re.search(rf"\b(?:{any_of(self._vocabulary.relatives)})\b", words)
        own = self.opening(ref) is None and (named is None or described is not None)
        if own and self._follows_forms(ref) and self._natures.begins_with_item(ref):
            yield "meaning"
        case = rf"(?:(?:{any_of(self._vocabulary.conditionals)})\b[^,;:]*?\b)?(?:{rebukes})\b"
        if re.match(case, words, re.IGNORECASE) and self._follows_sanction(ref):
            yield "sanction"
        noun = re.match(rf"(?:(?P<forms>{relations})|{rebukes})\s+", words, re.IGNORECASE)
        pointing = any_of(self._vocabulary.pointing)
        if noun is None or re.match(rf"(?:{pointing})\b", words[noun.end() :]) is None:
            return
        for at in self.referred(ref):
            opening = self.opening(at) or at
            items = [self._source.provisions[each] for each in self._names.lists.get(at, ())]
            rebuked = any(re.match(rf"(?:{rebukes})\b", each, re.IGNORECASE) for each in items)
            told = self.of(at) if at != ref and noun["forms"] is None else None
            if noun["forms"] is None and (rebuked or (told is not None and told[0] == "sanction")):
                yield "sanction"
            if noun["forms"] and named is None and self._natures.has_several(opening):
                yield "meaning"

    def _follows_sanction(self, ref: Citation) -> bool:
        """Whether a provision before it in its article says what follows a breach."""
        before = (at for at in self._source.provisions if at.parts[0] == ref.parts[0])
        before = (at for at in before if at.sort_key() < ref.sort_key())
        return any((told := self.of(at)) is not None and told[0] == "sanction" for at in before)

    def signs(self, words: str) -> bool:
        """Whether a sentence says who signs."""
        return re.search(rf"\b(?:{any_of(self._vocabulary.signing)})\b", words) is not None

    def charges(self, ref: Citation) -> bool:
        """Whether a provision opens a list of what somebody must or may do."""
        forces = any_of(self._common.forces)
        return re.search(rf"\b(?:{forces})\s*:\s*$", self._source.provisions[ref]) is not None

    def _of_form(self, ref: Citation, words: str) -> bool:
        """Whether a provision points at the item of a list: at the form that it is about."""
        return ref not in self._names.lists and self._item.search(words) is not None

    @cached_property
    def _item(self) -> re.Pattern[str]:
        pointing = any_of(self._vocabulary.pointing)
        return re.compile(rf"\b(?:{pointing})\b[^,;]*\bhuruf\b", re.IGNORECASE)

    def _begins_with_names(self, ref: Citation) -> bool:
        """Whether the items of a list begin with somebody: they tell what he does."""
        items = (self._source.provisions[at].strip() for at in self._names.lists.get(ref, ()))
        heads = ((words, next(self._names.names_in(words), None)) for words in items)
        return any(head and words.startswith(head[0]) for words, head in heads)
