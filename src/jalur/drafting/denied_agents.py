"""Who must not do what a sentence in the passive denies."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.entries import Value
from jalur.drafting.fronted import by_front
from jalur.drafting.reading import PARTY, Reading, one_or_many, unique
from jalur.drafting.stand_ins import capacities
from jalur.law.citation import Citation
from jalur.law.rules.signatures import IN_THE_NAME
from jalur.verification.patterns import any_of


class DeniedAgents:
    """Reads *Keputusan X tidak dapat diambil oleh A sebelum …*, *Oleh A tidak dapat diambil X*, and
    *…, sedangkan penandatanganan atas nama B tidak dapat dilakukan oleh A*.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def values(self, ref: Citation) -> dict[str, Value] | None:
        """What is forbidden to whom, unless that is whoever acts in a capacity."""
        match = self._match(ref)
        if match is None or capacities(self._reading, ref):
            return None
        parties = unique(PARTY.findall(match["a"] or match["front_a"]))
        clause = f"{match['before'] or ''} {match['then'] or ''}{match['rest'] or ''}"
        values: dict[str, Value] = {"at": ref, "party": one_or_many(parties)}
        name = self._name.search(clause)
        signs = self._signs.search(match.group()) is not None
        if signs:
            values["act"] = "sign"
            if documents := self._reading.documents_in(self._reading.plain(clause)):
                values["documents"] = documents
            if name is not None and name["a"] not in parties:
                values["on_behalf_of"] = name["a"]
        if self._passes.search(match.group()) is not None:
            values["act"] = "delegate"
        apart = {*parties, *self._reading.background, *((name["a"],) if name else ())}
        to = unique(id for run in self._to.findall(clause) for id in PARTY.findall(run))
        if others := [each for each in to if each not in apart]:
            values["for"] = one_or_many(others)
        return values

    def denies(self, ref: Citation) -> bool:
        """Whether a sentence that begins with somebody says what he must not do."""
        match = self._match(ref)
        return match is not None and match["front_a"] is not None

    def _match(self, ref: Citation) -> re.Match[str] | None:
        return self._denied.search(" ".join(self._reading.marked(ref).split()))

    @cached_property
    def _denied(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        may = any_of([*words.may_forbid, *words.prohibitions])
        by, joints = any_of(words.agents), any_of([*words.joining, *words.drafting.contrasts])
        apart = any_of([*words.befores, *words.without])
        rest = rf"(?:(?!\b(?:{apart})\b)[^,;:.])*"
        opens = rf"(?:^|[,;.]\s+)(?:(?:{joints})\s+)?"
        not_told = "".join(rf"(?<!\b{each} )" for each in words.relatives)
        return re.compile(
            rf"^{by_front(self._reading, 'front_')}(?:{may})\s+di[a-z]{{4,}}\b(?P<rest>{rest})|"
            rf"{opens}(?P<before>(?:(?!\b(?:{by})\b)[^,;:.])*?)"
            rf"{not_told}\b(?:{may})\s+di[a-z]{{4,}}(?:\s+(?!(?:{by})\b)[a-z]+){{0,3}}?\s+"
            rf"(?:{by})\s+(?P<a>{self._reading.offices})(?P<then>{rest})",
            re.IGNORECASE,
        )

    @cached_property
    def _to(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        to = any_of([*words.receivers[:1], *words.drafting.leading_to])
        return re.compile(rf"\b(?:{to})\s+({self._reading.offices})", re.IGNORECASE)

    @cached_property
    def _name(self) -> re.Pattern[str]:
        before = any_of(self._reading.vocabulary.saying["by"][IN_THE_NAME])
        return re.compile(rf"(?<!\w)(?:{before})\s*<(?P<a>[a-z0-9-]+)>", re.IGNORECASE)

    @cached_property
    def _passes(self) -> re.Pattern[str]:
        """That he must not pass it on."""
        words = self._reading.vocabulary
        may = any_of([*words.may_forbid, *words.prohibitions])
        passed = any_of(words.drafting.mandates["passed_again"])
        return re.compile(rf"\b(?:{may})\s+(?:{passed})\b", re.IGNORECASE)

    @cached_property
    def _signs(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        return re.compile(
            rf"\b(?:{any_of([*words.signing, *words.drafting.mandates['signing']])})\b",
            re.IGNORECASE,
        )
