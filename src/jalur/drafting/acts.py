"""The acts of mandates: who signs, stands in, passes on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, one_or_many, unique
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class Acts:
    """Reads the verbs of acts and whom they are about."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._acting = reading, Acting(reading)

    def of(self, ref: Citation) -> str | None:
        """The act whose verb stands in a provision before anything else that one does."""
        words = " ".join(self._reading.source.provisions[ref].split())
        found = [
            (match.start(), act)
            for act, verbs in self._verbs.items()
            if (match := verbs.search(words))
        ]
        return min(found)[1] if found else None

    @cached_property
    def _verbs(self) -> Mapping[str, re.Pattern[str]]:
        acts = self._reading.vocabulary.drafting.acts
        return {
            act: re.compile(rf"\b(?:{any_of(verbs)})\b", re.IGNORECASE)
            for act, verbs in acts.items()
        }

    def signed(self, ref: Citation) -> tuple[str, ...]:
        """By whom a paper is signed: *ditandatangani oleh A atas nama B*."""
        words = self._reading.vocabulary
        pattern = rf"\b(?:{any_of(words.signing)})\s+(?P<a>{self._reading.offices})"
        marked = self._reading.marked(ref)
        match = re.search(pattern, marked, re.IGNORECASE)
        paraf = re.search(rf"\b(?:{any_of(words.initialling)})\b", marked, re.IGNORECASE)
        if match is None or paraf is not None or self._is_relative(marked[: match.start()]):
            return ()
        return tuple(unique(PARTY.findall(match["a"])))

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
            if documents := self._reading.documents(ref):
                values["documents"] = documents
            if inner:
                values["on_behalf_of"] = inner[0]
            return len(inner) < 2
        if act == "represent":
            if not inner:
                return False
            values["act"] = act
            values["for"] = one_or_many(inner)
            return len(inner) == 1
        receivers = [each for each in self.receivers(ref) if each not in parties]
        if not receivers:
            return False
        values["act"] = act
        values["for"] = one_or_many(receivers)
        passes = self._reading.vocabulary.drafting.passing
        firm = re.search(rf"\b(?:{any_of(passes)})\b", self._reading.source.provisions[ref])
        return len(receivers) == 1 and firm is not None

    def stand_ins(self, ref: Citation) -> Iterator[Entry]:
        """Who stands in for another: *tugasnya dilaksanakan oleh B*, *menugaskan pejabat …*."""
        marked = self._reading.marked(ref)
        words = self._reading.vocabulary.drafting
        found: list[tuple[str, str]] = []
        for match in self._replaced.finditer(marked):
            before = PARTY.findall(marked[: match.start()])
            found += [(match["b"], before[0])] if before else []
        for match in self._acting_as.finditer(marked):
            found.append((match["b"], match["a"]))
        actor = self._acting.actor(ref).parties
        if re.search(rf"\b(?:{any_of(words.absent)})\b", marked, re.IGNORECASE) and actor:
            sent = re.search(
                rf"\b(?:{any_of(words.sending)})\s+(?:\w+\s+)?<(?P<b>[a-z0-9-]+)>", marked
            )
            found += [(sent["b"], actor[0])] if sent else []
        for party, absent in found:
            if party == absent:
                continue
            values: dict[str, Value] = {
                "at": ref,
                "party": party,
                "kind": "task",
                "act": "represent",
                "for": absent,
            }
            yield Entry(values, sure=False)

    @cached_property
    def _replaced(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.replaced_by)
        return re.compile(rf"\b(?:{words})\s+<(?P<b>[a-z0-9-]+)>", re.IGNORECASE)

    @cached_property
    def _acting_as(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.acting_as)
        return re.compile(
            rf"<(?P<b>[a-z0-9-]+)>\s+(?:{words})\s+<(?P<a>[a-z0-9-]+)>", re.IGNORECASE
        )
