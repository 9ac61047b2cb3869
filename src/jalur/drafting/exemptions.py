"""What further provisions say of initials: when none are needed, how many at most, in what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from jalur.drafting.entries import Entry, Value
from jalur.drafting.initial_words import InitialWords
from jalur.drafting.media import Media
from jalur.drafting.paraf_chains import ParafChain
from jalur.drafting.reading import PARTY, Reading, fresh_id
from jalur.drafting.step_times import within_of, within_of_all
from jalur.law.citation import Citation, Part
from jalur.law.rules.steps import COORDINATOR
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_MOST = 7
"""Words of the text in a value of ours, at the most."""
_TURNS = ("stated", "parallel")


class Exemptions:
    """Adds to rules on initials what provisions beside them say; makes rules of what exempts from
    all initials. Every one is a guess.
    """

    def __init__(
        self,
        reading: Reading,
        words: InitialWords,
        media: Media,
        references: Mapping[Citation, tuple[Citation, ...]],
        taken: set[str],
    ) -> None:
        self._reading, self._words, self._media = reading, words, media
        self._references = references
        self._taken = taken
        self.general: list[Entry] = []
        """The rules that only exempt."""
        self._said = reading.vocabulary.drafting.initials
        self.places: set[Citation] = set()
        """The provisions that say something of initials."""

    def add(self, refs: Iterable[Citation], chains: Sequence[ParafChain]) -> None:
        """Read every provision for what it says of the rules before it."""
        made: dict[Citation, list[ParafChain]] = {}
        articles: dict[Part, list[ParafChain]] = {}
        for each in chains:
            made.setdefault(each.at, []).append(each)
            articles.setdefault(each.at.parts[0], []).append(each)
        for ref in refs:
            if self._of_one.search(self._reading.marked(ref)):
                self.places.add(ref)
            if self._is_general(ref, made, articles.get(ref.parts[0], ())):
                self._exempt_all(ref)
                continue
            for chain in self._meant(ref, made, articles.get(ref.parts[0], ())):
                if self._is_needless(ref):
                    self._exempt(ref, chain)
                elif ref not in made:
                    self._count(ref, chain)
                    self._in_time(ref, chain)
                self._fall_back(ref, chain)

    def _meant(
        self,
        ref: Citation,
        made: Mapping[Citation, Sequence[ParafChain]],
        beside: Sequence[ParafChain],
    ) -> list[ParafChain]:
        """The rules of which a provision speaks: to which it refers, or those of its article."""
        told = [each for at in self._references.get(ref, ()) for each in made.get(at, ())]
        if told or not beside:
            return told
        documents = self._reading.documents(ref)
        about = (each for each in beside if each.at != ref)
        return [each for each in about if each.is_about(documents, self._reading.common)]

    def _is_general(
        self,
        ref: Citation,
        made: Mapping[Citation, Sequence[ParafChain]],
        beside: Sequence[ParafChain],
    ) -> bool:
        """Whether a provision exempts from all initials: it refers to no rule, and is about no
        document that a rule of its article is for, but for the widest.
        """
        if not self._is_needless(ref) or any(at in made for at in self._references.get(ref, ())):
            return False
        wider = self._reading.common.wider_documents
        documents = self._reading.documents(ref)
        narrow = [[each for each in chain.documents if each in wider] for chain in beside]
        common = self._reading.common
        return not any(
            documents and chain.is_about(documents, common) and own
            for chain, own in zip(beside, narrow, strict=True)
        )

    def _exempt_all(self, ref: Citation) -> None:
        values: dict[str, Value] = {"id": fresh_id("tanpa-paraf", self._taken)}
        if signers := self._words.signing.of(ref):
            values["signers"] = signers
        wider = self._reading.common.wider_documents
        documents = [each for each in self._reading.documents(ref) if each in wider]
        alone = self._alone(ref)
        whose: dict[str, Value] = {"of": alone} if alone else {}
        case = {**self._case(ref, documents), **whose, "basis": [ref]}
        values["exempt"] = [Entry(case, sure=False)]
        values["basis"] = [ref]
        self.general.append(Entry(values, sure=False))
        self.places.add(ref)

    def _alone(self, ref: Citation) -> list[str]:
        """Whose initials alone are not needed: *tidak memerlukan paraf Asisten*."""
        marked = self._words.marked(ref)
        match = self._needless.search(marked)
        by = any_of(self._reading.vocabulary.agents)
        behind = marked[match.end() :] if match is not None else ""
        named = re.match(rf"\s+(?:(?:{by})\s+)?{PARTY.pattern}", behind, re.IGNORECASE)
        return PARTY.findall(named.group()) if named is not None else []

    def _initialling(self, id: str, chain: ParafChain) -> str | None:
        """What the initials of a rule have for a party; None where it sets none."""
        if id in chain.offices:
            return id
        return COORDINATOR if COORDINATOR in chain.offices else None

    def _is_needless(self, ref: Citation) -> bool:
        words = self._reading.source.provisions[ref]
        match = self._needless.search(words)
        if match is None or self._of_one.search(self._reading.marked(ref)):
            return False
        # *Konsep tanpa paraf lengkap tidak diajukan* bids them.
        lacking = any_of(self._reading.common.lacking_words)
        without = re.match(rf"(?:{lacking})\b", match.group(), re.IGNORECASE)
        negations = any_of(self._reading.vocabulary.negations)
        denied = re.search(rf"\b(?:{negations})\b", words[match.end() :], re.IGNORECASE)
        return without is None or denied is None

    def _exempt(self, ref: Citation, chain: ParafChain) -> None:
        named = [each for each in self._reading.documents(ref) if each not in chain.documents]
        documents = [each for each in named if chain.is_about([each], self._reading.common)]
        alone = [self._initialling(each, chain) for each in self._alone(ref)]
        if None in alone:
            return  # Who sets no initials by the rule needs no exemption from it.
        whose: dict[str, Value] = {"of": alone} if alone else {}
        exempt = chain.values.setdefault("exempt", [])
        assert isinstance(exempt, list)
        case = {**self._case(ref, documents), **whose, "basis": [ref]}
        exempt.append(Entry(case, sure=False))
        self._said_of(ref, chain)

    def _case(self, ref: Citation, documents: list[str]) -> dict[str, Value]:
        """When no initials are needed, by a provision that says so of some documents."""
        said = self._reading.source.provisions[ref]
        match = self._needless.search(said)
        assert match is not None
        values: dict[str, Value] = {}
        drafters = self._words.signing.drafters(ref)
        if drafters:
            values["parties"] = drafters
        elif self._own.search(said):
            values["drafter_signs"] = True
        if documents:
            values["documents"] = documents
        if not drafters and not values.get("drafter_signs"):
            clause = said[: match.start()] or said
            if not self._is_named(clause, documents):
                values["words"] = " ".join(clause.split()[:_MOST]).rstrip(" ,")
        return values

    def _is_named(self, clause: str, documents: Iterable[str]) -> bool:
        """Whether a clause is nothing but the name of one of some documents."""
        names = (name for each in documents for name in self._reading.common.documents[each])
        return fold(clause) in set(map(fold, names))

    def _count(self, ref: Citation, chain: ParafChain) -> None:
        """How many there are at most."""
        match = self._most.search(" ".join(self._reading.source.provisions[ref].split()))
        if match is None or match["n"].startswith("0"):
            return
        turns = str(chain.values["order"]) in _TURNS
        if turns and len(chain.offices) > int(match["n"]):
            return
        chain.values["max"] = match["n"]
        self._rests_on(ref, chain)

    def _in_time(self, ref: Citation, chain: ParafChain) -> None:
        """Within which time somebody initials who does so by the rule, or everybody who does."""
        if (each := within_of_all(self._reading, ref)) is not None:
            # What it bids each of them is told by a mandate of its own.
            chain.values["within"] = each
            chain.basis.append(ref)
            chain.sure = False
            return
        told, within = self._words.chain(ref), within_of(self._reading, ref)
        if told is None or within is None or len(told.steps) != 1:
            return
        office = told.steps[0].get("office")
        for n, step in enumerate(chain.steps):
            if office is not None and step.get("office") == office:
                values = {**step.values, "within": within, "basis": [ref]}
                chain.steps[n] = Entry(values, sure=False)
                self._rests_on(ref, chain)

    def _fall_back(self, ref: Citation, chain: ParafChain) -> None:
        """In what instead, where a rule says in what."""
        if "medium" in chain.values and ref != chain.at:
            for fallback in self._media.fallbacks((ref,), str(chain.values["medium"])):
                chain.values["fallback"] = fallback
                self._said_of(ref, chain)

    def _rests_on(self, ref: Citation, chain: ParafChain) -> None:
        if ref not in chain.basis:
            chain.basis.append(ref)
        self._said_of(ref, chain)

    def _said_of(self, ref: Citation, chain: ParafChain) -> None:
        self.places.add(ref)
        chain.sure = False

    @cached_property
    def _of_one(self) -> re.Pattern[str]:
        """*tidak memerlukan paraf Asisten*: the others set theirs all the same."""
        words = self._reading.vocabulary
        initials = any_of([*words.initialling, *self._said["set"]])
        by = any_of([*words.agents, *words.drafting.sources])
        return re.compile(
            rf"\b(?:{any_of(words.needless_before)})\s+(?:di)?(?:{initials})\s+(?:(?:{by})\s+)?<",
            re.IGNORECASE,
        )

    @cached_property
    def _needless(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        initials = any_of([*words.initialling, *self._said["set"]])
        before, behind = any_of(words.needless_before), any_of(words.needless_behind)
        negations, by = any_of(words.negations), any_of(words.agents)
        return re.compile(
            rf"\b(?:{before})\s+(?:di)?(?:{initials})\b|\b(?:{initials})\s+(?:{behind})\b"
            rf"|\b(?:{negations})\s+(?:{initials})(?=\s+(?:{by})\b)",
            re.IGNORECASE,
        )

    @cached_property
    def _own(self) -> re.Pattern[str]:
        drafts, signs = any_of(self._said["drafts"]), any_of(self._said["signs"])
        return re.compile(rf"\b(?:{drafts})\b.*\b(?:{signs})\b", re.IGNORECASE | re.DOTALL)

    @cached_property
    def _most(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        counted = any_of(words.initials_counted)
        return re.compile(
            rf"\b(?:{any_of(words.maximums)})\s+(?P<n>\d{{1,2}})\s*(?:\([^()]*\)\s*)?(?:{counted})\b",
            re.IGNORECASE,
        )
