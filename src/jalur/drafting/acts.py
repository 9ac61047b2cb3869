"""The acts of mandates: who signs, stands in, passes on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.entries import Value
from jalur.drafting.reading import PARTY, Reading, one_or_many, unique
from jalur.drafting.signing_lists import SigningLists
from jalur.law.citation import Citation
from jalur.law.rules.signatures import IN_THE_NAME
from jalur.verification.patterns import any_of


class Acts:
    """Reads the verbs of acts and whom they are about."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._acting = reading, Acting(reading)
        self.lists = SigningLists(reading, self._acting)

    def of(self, ref: Citation) -> str | None:
        """The act whose verb stands in a provision before anything else that one does.

        What somebody does in the case in which another acts is no act of that one; nor what does he
        to whom it goes: *kepada B, yang menugaskan C*.
        """
        return self.of_words(" ".join(self._reading.source.provisions[ref].split()))

    def of_words(self, words: str) -> str | None:
        """The act whose verb comes first in some words of a provision."""
        words = self._further.sub("", self._case.sub("", words))
        found = [
            (match.start(), act)
            for act, verbs in self._verbs.items()
            if (match := verbs.search(words))
        ]
        return min(found)[1] if found else None

    @cached_property
    def _case(self) -> re.Pattern[str]:
        """A clause that goes before and says in which case the rest holds."""
        words = self._reading.vocabulary
        opens = any_of([*words.conditions, *words.cases, *words.provisos])
        return re.compile(rf"^(?:{opens})\b[^,;:]*,\s+", re.IGNORECASE)

    @cached_property
    def _further(self) -> re.Pattern[str]:
        """A relative clause behind a comma, which is about whoever is named before it."""
        relatives = any_of(self._reading.vocabulary.relatives)
        return re.compile(rf",\s+(?:{relatives})\s+me\w{{4,}}\b.*$", re.IGNORECASE)

    @cached_property
    def _verbs(self) -> Mapping[str, re.Pattern[str]]:
        acts = self._reading.vocabulary.drafting.acts
        return {
            act: re.compile(rf"\b(?:{any_of(verbs)})(?:nya)?\b", re.IGNORECASE)
            for act, verbs in acts.items()
        }

    def signed(self, ref: Citation) -> tuple[str, ...]:
        """By whom a paper is signed: *ditandatangani oleh A atas nama B*."""
        words = self._reading.vocabulary
        # *ditandatangani sendiri oleh*, *ditandatangani secara elektronik oleh*.
        small = rf"(?:\s+(?!(?:{any_of(words.befores)})\b)[a-z]+){{0,3}}?"
        how = rf"(?:{small}\s+(?:{any_of(words.agents)}))?"
        pattern = rf"\b(?:{any_of(words.signing)}){how}\s+(?P<a>{self._reading.offices})"
        opening = self._reading.opening(ref)
        if opening is not None and self._signers.search(self._reading.source.provisions[opening]):
            return self._acting.own(ref).parties
        marked = self._reading.marked(ref)
        if (noun := self._by_noun.match(marked)) is not None:
            return tuple(unique(PARTY.findall(noun["a"] or noun["b"] or noun["c"])))
        match = re.search(pattern, marked, re.IGNORECASE)
        paraf = re.search(rf"\b(?:{any_of(words.initialling)})\b", marked, re.IGNORECASE)
        if match is None or paraf is not None or self._is_relative(marked[: match.start()]):
            return ()
        return tuple(unique(PARTY.findall(match["a"])))

    @cached_property
    def _by_noun(self) -> re.Pattern[str]:
        """*Penandatanganan X dilakukan oleh A*, *Penandatangan X adalah A*, *Penandatanganan X oleh
        A dilakukan berdasarkan …*.
        """
        words = self._reading.vocabulary.drafting.mandates
        forces, done = any_of(self._reading.common.forces), any_of(words["bestowed"])
        by, only = any_of(self._reading.vocabulary.agents), any_of(words["only"])
        nouns, of = any_of(words["signature_nouns"]), any_of(words["signature_of"])
        signers, is_ = any_of(words["signer_nouns"]), any_of(words["is"])
        offices = self._reading.offices
        return re.compile(
            rf"^(?:{nouns})\b[^;:.]*?\s(?:{of})\s+(?P<a>{offices})"
            rf"|^(?:{signers})\b[^;:.]*?\s(?:{is_})\s+(?P<b>{offices})"
            rf"|^(?:{nouns})\b[^;:.]*?\s(?:{by})\s+(?P<c>{offices})\s+"
            rf"(?:(?:{only})\s+)?(?:(?:{forces})\s+)?(?:{done})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _signers(self) -> re.Pattern[str]:
        """How the opening of a list of those who sign ends."""
        return re.compile(
            rf"\b(?:{any_of(self._reading.vocabulary.signing)})\s*:\s*$", re.IGNORECASE
        )

    def _is_relative(self, before: str) -> bool:
        words = self._reading.vocabulary
        told = any_of([*words.relatives, *words.sequels, *words.tasks])
        return re.search(rf"\b(?:{told})(?:\s+\w+)?\s*$", before, re.IGNORECASE) is not None

    def receivers(self, ref: Citation) -> list[str]:
        """To whom what a provision says leads."""
        towards, _ = self._acting.towards(ref)
        return list(towards.parties)

    def fill(
        self, ref: Citation, act: str, parties: tuple[str, ...], values: dict[str, Value]
    ) -> bool:
        """Give a mandate what belongs to its act; whether the text tells all of it."""
        inner = [each for each in self._acting.in_place_of(ref) if each not in parties]
        if act == "sign":
            values["act"] = act
            opening = self._reading.opening(ref)
            before = self._first.sub("", " ".join(self._reading.source.provisions[ref].split()))
            documents = self._reading.documents_in(before, both=True)
            documents = documents or self._reading.documents(ref)
            if not documents and opening is not None:
                documents = self._reading.documents(opening)
            if documents:
                values["documents"] = documents
            name = self.in_name(ref)
            above = self.lists.of(ref)
            if name is None and above is not None and (name := self._in_name_above(above)):
                inner = [name]
            if inner and name not in parties:
                values["on_behalf_of"] = name or inner[0]
            return len(inner) < 2
        if act == "represent":
            if not inner:
                return self._for_words(ref, values)
            values["act"] = act
            values["for"] = one_or_many(inner)
            sent_by = self.sent_by(ref)
            if sent_by is not None and sent_by not in parties:
                values["appointed_by"] = sent_by
            return len(inner) == 1
        receivers = [each for each in self.receivers(ref) if each not in parties]
        if self._then_told.search(self._reading.marked(ref)) and (whom := self.sent(ref, parties)):
            # *menugaskan C dan memberitahukannya kepada B*: it is C who is sent.
            receivers = whom
        elif receivers and self._told_only.search(self._reading.marked(ref)):
            # *menugaskan bawahannya dan memberitahukannya kepada B*: nothing is passed on to him.
            return False
        receivers = receivers or self.sent(ref, parties) or self._last(ref, parties)
        if not receivers:
            return False
        values["act"] = act
        values["for"] = one_or_many(receivers)
        passes = self._reading.vocabulary.drafting.passing
        firm = re.search(rf"\b(?:{any_of(passes)})\b", self._reading.source.provisions[ref])
        told = firm is not None or receivers == self.sent(ref, parties)
        return len(receivers) == 1 and told

    @cached_property
    def _first(self) -> re.Pattern[str]:
        """What was there before somebody signs: *menandatangani izin setelah menerima surat A*."""
        words = self._reading.vocabulary
        signs = any_of([*words.drafting.acts["sign"], *words.signing])
        return re.compile(
            rf"(?<=\w)(?<!^)\s+(?:{any_of(words.sequels)})\s+(?!(?:{signs})\b)[^;:.]*\.?$",
            re.IGNORECASE,
        )

    @cached_property
    def _told_only(self) -> re.Pattern[str]:
        """A further verb behind the one of passing on, behind which alone somebody is named."""
        words = self._reading.vocabulary
        verbs, joints = any_of(words.drafting.acts["delegate"]), any_of(words.joining)
        return re.compile(
            rf"\b(?:{verbs})\b[^<;:]*?\s(?:{joints})\s+(?:me|ber)\w+[^<;:]*<", re.IGNORECASE
        )

    @cached_property
    def _then_told(self) -> re.Pattern[str]:
        """The same, where whom one sends has a name."""
        words = self._reading.vocabulary
        verbs, joints = any_of(words.drafting.sending), any_of(words.joining)
        return re.compile(
            rf"\b(?:{verbs})\s+(?:\w+\s+){{0,2}}?<[a-z0-9-]+>[^<;:]*?\s(?:{joints})\s+"
            rf"(?:me|ber)\w+[^<;:]*<",
            re.IGNORECASE,
        )

    def _in_name_above(self, opening: Citation) -> str | None:
        """In whose name what is on a list is signed, by its opening."""
        passed = self.lists.passed(opening)
        return passed.giver if passed is not None else self.in_name(opening)

    def sent(self, ref: Citation, parties: tuple[str, ...]) -> list[str]:
        """Whom somebody appoints, to whatever: *menunjuk B sebagai pendamping*."""
        words = any_of(self._reading.vocabulary.drafting.sending)
        one = any_of(self._reading.vocabulary.drafting.mandates["one_of"])
        found = re.findall(
            rf"\b(?:{words})\s+(?:\d+\s+\(\w+\)\s+|(?:{one})\s+)?<([a-z0-9-]+)>",
            self._reading.marked(ref),
            re.IGNORECASE,
        )
        return [each for each in found[:1] if each not in parties]

    def _last(self, ref: Citation, parties: tuple[str, ...]) -> list[str]:
        """To whom the last word before a receiver leads, however far from the verb."""
        to = any_of(self._reading.vocabulary.receivers[:1])
        found = re.findall(
            rf"\b(?:{to})\s+({self._reading.offices})", self._reading.marked(ref), re.IGNORECASE
        )
        named = PARTY.findall(found[-1]) if found else []
        return [each for each in named if each not in parties]

    def _for_words(self, ref: Citation, values: dict[str, Value]) -> bool:
        """Whom somebody stands in for that is no party: *mewakili Daerah*; always a guess."""
        verbs = any_of(self._reading.vocabulary.drafting.acts["represent"])
        match = re.search(
            rf"\b(?:{verbs})\s+([A-Z][a-z]+(?:\s+[A-Z][a-z]+)*?)(?:nya)?\b(?!\s+[A-Z])",
            self._reading.marked(ref),
        )
        if match is not None:
            values |= {"act": "represent", "for_words": match[1]}
        return False

    def sent_by(self, ref: Citation) -> str | None:
        """Who appoints whoever acts: *atas penunjukan A*."""
        before = any_of(self._reading.vocabulary.drafting.appointing)
        agents = any_of(self._reading.vocabulary.agents)
        pattern = rf"\b(?:{before})\s+(?:(?:[a-z]+\s+){{0,5}}?(?:{agents})\s+)?<(?P<a>[a-z0-9-]+)>"
        match = re.search(pattern, self._reading.marked(ref), re.IGNORECASE)
        return None if match is None else match["a"]

    def chosen(self, ref: Citation, party: str) -> str | None:
        """Who appoints somebody who does something: *disusun B yang ditunjuk A*."""
        words = self._reading.vocabulary
        appointed = any_of(words.drafting.ways["appointed"])
        match = re.search(
            rf"<{party}>\s+(?:{any_of(words.relatives)})\s+(?:{appointed})\s+"
            rf"(?:(?:{any_of(words.agents)})\s+)?<(?P<a>[a-z0-9-]+)>",
            self._reading.marked(ref),
            re.IGNORECASE,
        )
        return None if match is None or match["a"] == party else match["a"]

    def in_whose_power(self, ref: Citation) -> tuple[str, ...]:
        """In whose name somebody does what was passed on to him, where nobody is said to have."""
        words = self._reading.vocabulary
        passed = any_of(words.drafting.passed)
        relative = any_of(words.relatives)
        told = re.search(
            rf"\b(?:{relative})\s+(?:{passed})\b(?!\s+(?:{any_of(words.agents)})\b)",
            self._reading.source.provisions[ref],
            re.IGNORECASE,
        )
        if told is None:
            return ()
        return self._acting.in_place_of(ref) or self._answered_to(ref)

    def _answered_to(self, ref: Citation) -> tuple[str, ...]:
        """To whom an item beside one says that its actor answers."""
        opening = self._reading.opening(ref)
        words = self._reading.vocabulary
        accounts, to = any_of(words.drafting.accounting), any_of(words.receivers)
        pattern = rf"\b(?:{accounts})\s+(?:{to})\s+<([a-z0-9-]+)>"
        for at in self._reading.items(opening) if opening is not None else ():
            if match := re.search(pattern, self._reading.marked(at), re.IGNORECASE):
                return (match[1],)
        return ()

    def passed_to(self, ref: Citation) -> tuple[str, ...]:
        """To whom what was passed on was, where the text says so: *dilimpahkan oleh A kepada B*."""
        words = self._reading.vocabulary
        before, to = any_of(words.drafting.passed_by), any_of(words.receivers)
        offices = self._reading.offices
        pattern = rf"(?:{before})\s+{offices}\s+(?:{to})\s+(?P<b>{offices})"
        match = re.search(pattern, self._reading.marked(ref), re.IGNORECASE)
        return () if match is None else tuple(unique(PARTY.findall(match["b"])))

    def in_name(self, ref: Citation) -> str | None:
        """In whose name something is done that is no signature: *atas nama A*."""
        before = any_of(self._reading.vocabulary.saying["by"][IN_THE_NAME])
        no = any_of(self._reading.vocabulary.negations)
        marked = re.sub(rf"\b(?:{no})\s+\w+\s+(?:{before})", " ", self._reading.marked(ref))
        match = re.search(rf"(?<!\w)(?:{before})\s*<(?P<a>[a-z0-9-]+)>", marked, re.IGNORECASE)
        return None if match is None else match["a"]
