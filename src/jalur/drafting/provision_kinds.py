"""The kinds of provisions, told by their words, by what opens their list, and by their facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from jalur.drafting.fact_places import FactPlaces
from jalur.drafting.forum_words import ForumWords
from jalur.drafting.found_names import FoundNames
from jalur.drafting.heading_kinds import HeadingKinds
from jalur.drafting.name_kinds import FORUM
from jalur.drafting.named_text import NamedText
from jalur.drafting.own_sentences import OwnSentences
from jalur.drafting.sentence_kinds import SentenceKinds
from jalur.drafting.told_kinds import INHERITED, ToldKinds
from jalur.drafting.untold_kinds import UntoldKinds
from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

OTHERWISE = "mandate"
"""The kind of a provision of which nothing tells one."""
_ENUMERATING = frozenset(("scope", "means", "rhythm"))
"""Kinds of lists of things, in which a sentence about somebody is a rule all the same."""
_OF_WAYS = frozenset(("route", "paraf"))
"""Kinds of lists of stations and of cases, of which an item is no rule of its own."""
_SEVERAL = 2
"""Parties that a rule leads from one to another; lists of units below one opening."""


class ProvisionKinds:
    """Tells the kind of every provision, and whether its words alone say so."""

    def __init__(
        self,
        source: SourceText,
        vocabulary: Vocabulary,
        common: ClosedLists,
        told: ToldKinds,
        names: FoundNames,
    ) -> None:
        self._source, self._words = source, vocabulary.drafting
        self._vocabulary, self._common = vocabulary, common
        self._told, self._names = told, names
        self._forums = ForumWords(source, vocabulary, names)
        text = NamedText(source, vocabulary, common, names)
        self.words = text.words
        """The whole of a provision."""
        self._sentences, self._own = SentenceKinds(text), OwnSentences(text)
        self._untold = UntoldKinds(text, told)
        self._headings = HeadingKinds(source, vocabulary)
        self._acting: dict[Citation, bool] = {}

    def told(self, ref: Citation) -> tuple[str, bool] | None:
        """The kind that the place or the words of a provision tell; None where they tell none."""
        return self._told.of(ref)

    def is_forum(self, ref: Citation) -> bool:
        """Whether a provision is about a forum: it begins with one, or tells who sits in it."""
        return self._forums.is_about(ref)

    def first(self) -> Mapping[Citation, str]:
        """The kinds before any fact is known."""
        return {ref: (self.told(ref) or (OTHERWISE, False))[0] for ref in self._source.provisions}

    def of(self, ref: Citation, facts: FactPlaces) -> tuple[str, bool]:
        """The kind of a provision with what is known of its facts, and whether that is sure."""
        told = self.told(ref)
        opening = self._told.opening(ref)
        if told == ("scope", False) and opening is not None and self._is_by_means(ref):
            return "means", False
        if told is not None:
            return told
        above = self.of(opening, facts) if opening is not None else None
        if above is not None and above[0] == "amendment":
            above = None  # A quoted article has the kind that it has in its own regulation.
        for at in (ref, opening):
            if at is not None and (forms := self._sentences.opens_forms(at)) is not None:
                return (self._told.explains(ref) if at != ref else None) or ("form", forms)
        extended = self._untold.extended(ref)
        if extended is not None:
            return self.of(extended, facts)[0], False
        for kind, sure in self._by_facts(ref, facts, above):
            return kind, sure
        return self._without_facts(ref, opening, above), False

    def _without_facts(
        self, ref: Citation, opening: Citation | None, above: tuple[str, bool] | None
    ) -> str:
        acts = self._acts(ref)
        if above is not None and above[0] in INHERITED and not acts:
            return "means" if above[0] == "scope" and self._is_by_means(ref) else above[0]
        if self._told.is_of_pair(ref):
            return "relation" if ref in self._names.lists else "point"
        by_words = self._own.kind(ref) or self._untold.kind(ref) or self._by_words(ref)
        if by_words == "scope" and self._sentences.is_of_somebody(ref):
            return OTHERWISE
        if by_words is not None:
            return by_words
        if self._told.opens_relations(ref):
            return "relation"
        if above is not None and not acts:
            if opening is not None and self._by_words(opening) == "scope":
                return "route" if self._sentences.goes_to(ref) else "scope"
            return above[0]
        kind = self._headings.kind(ref) or self._by_names(ref)
        return "meaning" if kind == "means" and self._sentences.is_of_relations(ref) else kind

    def _is_by_means(self, ref: Citation) -> bool:
        """Whether something is done by means of what is nobody: *melalui rapat*."""
        words = self.words(ref)
        named = [name for name, _, _ in self._names.names_in(words)]
        return self._told.leads_on(words) and not self._leads(words, named, self._vocabulary.ways)

    def _by_names(self, ref: Citation, *, is_of_somebody: bool = False) -> str:
        """A rule that leads to somebody is of him and of whoever acts, or a way through him.

        Another is a mandate of whoever acts, as far as somebody does.
        """
        words = self._own.undenied(self.words(ref))
        named = dict.fromkeys(name for name, _, _ in self._names.names_in(words))
        if self._leads(words, named, self._vocabulary.ways) or self._untold.leads_on(ref):
            return "route"
        if not self._acts(ref) and self._sentences.is_delivered(ref):
            return "route"
        if len(named) >= _SEVERAL and self._leads(words, named, self._towards):
            return "point"
        acts = is_of_somebody or self._is_of_whoever_acts(ref, words, named)
        return OTHERWISE if acts else "means"

    def _is_of_whoever_acts(self, ref: Citation, words: str, named: Iterable[str]) -> bool:
        """Whether a sentence has somebody who acts, or by whom something is done."""
        charging = (*self._vocabulary.charges.values(), *self._words.charges.values())
        charges = any_of(word for each in charging for word in each)
        told = any_of([*self._vocabulary.agents, *self._common.forces])
        return (
            re.search(rf"\b(?:{charges})\s*:\s*$", words, re.IGNORECASE) is not None
            or self._acts(ref)
            or (any(named) and re.search(rf"\b(?:{told}|{charges})\b", words, re.I) is not None)
        )

    @property
    def _towards(self) -> tuple[str, ...]:
        return (*self._vocabulary.receivers, *self._words.destinations)

    def _leads(self, words: str, names: Iterable[str], before: Iterable[str]) -> bool:
        """Whether one of some names stands right behind one of some words."""
        led = any_of(names)
        pattern = rf"\b(?:{any_of(before)})\s+(?:\w+\s+)?\(?(?:{led})(?!\w)"
        return bool(led) and re.search(pattern, words, re.IGNORECASE) is not None

    def _by_facts(
        self, ref: Citation, facts: FactPlaces, above: tuple[str, bool] | None
    ) -> Iterator[tuple[str, bool]]:
        """What the facts of a provision make of it, the most telling first."""
        cooperates = self._headings.kind(ref) == "cooperation"
        items = self._names.lists.get(ref, ())
        if ref in facts.assigned or ref in facts.denied or self._sentences.is_limited(ref):
            yield "assignment", False
        signs = self._sentences.signs(ref)
        other = self._own.entrusts(ref) or self._untold.is_of_what_is_sent(ref)
        if other or self._own.is_of_stand_in(ref) or self._own.is_made_for_attendants(ref):
            yield OTHERWISE, False
        if self._untold.ends_below(ref) in facts.ways:
            yield "route", False
        acts = ref in facts.ways or self._acts(ref)
        if ref not in facts.initials and self._untold.is_returned(ref):
            yield OTHERWISE, False
        initials = ref in facts.initials or (self._tells(ref, "paraf") and not signs)
        if initials and not (acts and self._own.is_without_initials(ref)):
            yield "paraf", self._sentences.is_initialled(ref)
        if ref in facts.fields or (items and facts.fields >= {*items}):
            yield "field", False
        if self._own.denies(ref):
            yield "prohibition", False
        if ref not in facts.relations and self._untold.is_shared_out(ref):
            yield "assignment", False
        if items and self._own.opens_deeds(ref):
            yield ("mandate" if facts.through.isdisjoint(items) else "route"), False
        if ref in facts.charged:
            yield (
                ("route", ref in facts.plain_ways)
                if ref in facts.ways
                else ("mandate", self._sentences.helps(ref) or self._is_own_charge(ref, facts))
            )
        opening = self._told.opening(ref)
        if above is not None and opening is not None and self._own.opens_cases(opening):
            yield above[0], False
        if ref in facts.relations and self._sentences.opens_sorts(ref):
            yield "form", False
        if ref in facts.relations:
            yield ("mandate", False) if self._told.charges(ref) else ("relation", True)
        if ref in facts.items:
            yield "point", True
        if cooperates:
            yield "cooperation", True
        if self._is_field(ref):
            yield "field", True
        if self._has_lists(items):
            yield "assignment", False
        if (
            above is not None
            and above[0] in _ENUMERATING
            and ref not in facts.ways
            and not self._acts(ref)
        ):
            return
        if self._untold.goes_on(ref, facts):
            yield "route", False
        if not self._acts(ref) and self._sentences.is_due(ref):
            yield "rhythm", False
        yield from self._by_forum(ref, facts, above)
        if ref in facts.pairs and (answers := self._own.answers(ref)) is not None:
            yield "point", answers
        if ref in facts.pairs and self._own.asks(ref):
            yield "point", False
        if ref in facts.ways or self._untold.forwards(ref):
            yield "route", ref in facts.through
        if ref in facts.acts:
            yield "mandate", not self._sentences.is_restricted(ref)
        if self._sentences.is_relation(ref):
            yield "relation", True
        if signs and items:
            yield "mandate", False
        if not self._acts(ref) and self._sentences.is_copied(ref):
            yield "route", False
        if above is not None and self._belongs(ref, opening, above[0], facts):
            yield above[0], False
        answers = ref in facts.mandates and self._own.answers_request(ref)
        if answers or ref in facts.pairs or ref in facts.silent:
            yield "point", False
        if above is not None and above[0] in self._words.items:
            yield self._words.items[above[0]], above[0] == "paraf"
        listed = above is not None and above[0] in _ENUMERATING
        if above is not None and above[0] == "route" and not self._acts(ref):
            yield above[0], False
        if ref in facts.mandates and (listed or self._by_words(ref) is None):
            by_form = self._own.kind(ref) or self._untold.kind(ref)
            yield by_form or self._by_names(ref, is_of_somebody=True), False

    def _by_forum(
        self, ref: Citation, facts: FactPlaces, above: tuple[str, bool] | None
    ) -> Iterator[tuple[str, bool]]:
        """What is about a forum, but for what somebody of it signs or sends on."""
        within = above is not None and above[0] == "forum"
        opening = self._told.opening(ref)
        signed = opening is not None and self._sentences.signs(opening)
        if signed and above is not None and above[0] == OTHERWISE:
            if ref not in facts.acts:
                yield OTHERWISE, False
            return
        if not within and self._untold.is_represented(ref):
            yield "mandate", False
        if within or not self._forums.is_about(ref):
            if within or self._forums.is_list(ref):
                yield "forum", within and self._names.lists.get(ref) is None
            return
        seats = self._forums.has_seats(ref)
        if self._by_names(ref) == "route" and not seats:
            yield "route", ref in facts.plain_ways
        if self._told.signs(self._source.provisions[ref]) or self._sentences.signs(ref):
            yield "mandate", False
        if self._tells(ref, "rhythm") and not seats and not self._acts(ref):
            yield "rhythm", False
        yield "forum", False

    def _belongs(
        self, ref: Citation, opening: Citation | None, above: str, facts: FactPlaces
    ) -> bool:
        """Whether an item is of what opens its list, though it names whom a fact leads to: a paper
        that somebody signs, a case in which something goes straight to somebody.
        """
        if ref not in facts.pairs or opening is None or self._acts(ref):
            return False
        return above in _OF_WAYS or (above == OTHERWISE and self._sentences.signs(opening))

    def _has_lists(self, items: tuple[Citation, ...] | list[Citation]) -> bool:
        """Whether a provision opens several lists of units."""
        told = (self.told(at) for at in items if at in self._names.lists)
        lists = [each for each in told if each is not None and each[0] == "assignment"]
        return len(lists) + sum(bool(self._names.units.told.get(at)) for at in items) >= _SEVERAL

    def _acts(self, ref: Citation) -> bool:
        """Whether somebody does or must do something in a provision: a sentence of its own."""
        if ref not in self._acting:
            words = self.words(ref)
            named = (name for name, kind, _ in self._names.names_in(words) if kind != FORUM)
            modal, no_verbs = any_of(self._common.forces), any_of(self._words.no_verbs)
            does = rf"\s+(?:(?:{modal})\s+)?(?:secara\s+\w+\s+)?(?!(?:{no_verbs})\b)(?:me|ber)\w+"
            agents = any_of(self._vocabulary.agents)
            self._acting[ref] = any(
                re.search(
                    rf"\b{re.escape(name)}{does}"
                    rf"|\b(?:{modal})\s+di\w+\s+(?:{agents})\s+{re.escape(name)}\b",
                    words,
                    re.IGNORECASE,
                )
                for name in named
            )
        return self._acting[ref]

    def _is_own_charge(self, ref: Citation, facts: FactPlaces) -> bool:
        """Whether what somebody must or may do leads to nobody."""
        return ref not in facts.pairs and not self._sentences.goes_to(ref)

    def _is_field(self, ref: Citation) -> bool:
        """Whether a provision is an item of a list of fields: *bidang … meliputi:*."""
        opening = self._told.opening(ref)
        words = " ".join(self._source.provisions.get(opening, "").split()) if opening else ""
        leads, ends = any_of(self._words.field_lists), any_of(self._words.opens["scope"])
        opens = re.search(rf"\b(?:{leads})\b.*\b(?:{ends})\s*:\s*$", words, re.IGNORECASE)
        return opens is not None and len(self._source.provisions[ref].split()) <= _FIELD

    def _tells(self, ref: Citation, kind: str) -> bool:
        """Whether a provision has a word that tells a kind where nothing else does."""
        told, done = any_of(self._words.tells[kind]), any_of(self._words.done_before)
        words = self.words(ref)
        return any(
            re.search(rf"\b(?:{done})\s+$", words[: match.start()], re.IGNORECASE) is None
            for match in re.finditer(rf"\b(?:{told})\b", words, re.IGNORECASE)
        )

    def _by_words(self, ref: Citation) -> str | None:
        """What the words of an opening say of its list, or those of a provision of itself."""
        words, items = self.words(ref), self._names.lists.get(ref, ())
        rhythms = any_of(self._words.rhythms)
        if items and all(
            re.fullmatch(rf"\W*(?:{rhythms})\W*(?:dan|atau)?\W*", self._source.provisions[at])
            for at in items
        ):
            return "rhythm"
        for kind, ends in self._words.opens.items():
            if items and re.search(rf"\b(?:{any_of(ends)})\s*:\s*$", words, re.IGNORECASE):
                return "form" if kind == "means" and self._told.is_of_relation(words) else kind
        for kind in self._words.tells:
            acts = kind == "rhythm" and self._acts(ref)
            acts = acts or (kind == "means" and self._sentences.is_done_by(ref))
            if self._tells(ref, kind) and not acts:
                return kind
        return None


_FIELD = 13
"""Words of a field, at the most."""
