"""Whom and what a provision, or one beside it, leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.law.citation import Citation
from jalur.verification.letters import Letters
from jalur.verification.patterns import any_of

SHORT = 6
"""Words of the text in a value of ours, at the most."""


class Exceptions:
    """Reads *kecuali …* behind a rule, and *tidak berlaku bagi …* where that points to it."""

    def __init__(
        self, reading: Reading, references: Mapping[Citation, tuple[Citation, ...]]
    ) -> None:
        self._reading = reading
        self._pointing: dict[Citation, list[Citation]] = {}
        for ref, targets in references.items():
            if self.only_excepts(ref):
                for target in targets:
                    self._pointing.setdefault(target, []).append(ref)

    def only_excepts(self, ref: Citation) -> bool:
        """Whether a provision says no more than that another one does not hold for somebody."""
        words = " ".join(self._reading.source.provisions.get(ref, "").split())
        return self._not_for.search(words) is not None or self._freed.search(words) is not None

    @cached_property
    def _freed(self) -> re.Pattern[str]:
        """*A tidak terikat pada larangan …*."""
        words = self._reading.vocabulary
        no, freed = any_of(words.negations), any_of(words.drafting.mandates["freed"])
        nouns = any_of(words.noun_negations[1:])
        return re.compile(
            rf"\b(?:{no})\s+(?:{freed})\s+(?:\w+\s+){{0,2}}?(?:{nouns})\b", re.IGNORECASE
        )

    def before(self, ref: Citation) -> str:
        """The words of a provision without what it leaves out."""
        whole = " ".join(self._reading.source.provisions[ref].split())
        match = self._excluding.search(whole)
        return whole[: match.start()] if match is not None and match.start() else whole

    def of(self, ref: Citation) -> list[Entry]:
        """The exceptions from what a provision rules, by itself or by one that points to it."""
        return [*self._own(ref), *self._elsewhere(ref)]

    def words(self, ref: Citation) -> str | None:
        """What is excepted in our few words; *tanpa X* is *dengan X* to whoever is allowed it."""
        text = " ".join(self._reading.source.provisions[ref].split())
        match = self._excepting.search(text)
        if match is None:
            return None
        said = " ".join(match["rest"].split()[:SHORT])
        without = match["word"].casefold() in self._reading.vocabulary.without
        through = any_of(self._reading.vocabulary.ways)
        if not without or re.match(rf"(?:{through})\b", said, re.IGNORECASE):
            return said
        return f"{self._reading.vocabulary.drafting.allowed_with} {said}"

    def item(self, ref: Citation) -> Entry:
        """What an item of a list of exceptions leaves out, in its own few words."""
        joints = any_of([*self._reading.vocabulary.joining, *self._reading.vocabulary.choosing])
        text = " ".join(self._reading.source.provisions[ref].split())
        words = re.sub(rf"[;,]\s+(?:{joints})$", "", text, flags=re.IGNORECASE).strip(" .;").split()
        return Entry({"words": " ".join(words[:SHORT]), "basis": [ref]})

    def _own(self, ref: Citation) -> Iterator[Entry]:
        text = " ".join(self._reading.source.provisions[ref].split())
        match = self._excluding.search(text)
        through = rf"(?:{any_of(self._reading.vocabulary.ways)})\b"
        if match is not None and re.match(through, match["rest"], re.IGNORECASE):
            # *tidak menyampaikan surat kecuali melalui Camat* leaves nothing out.
            return
        if match is not None and match.start() and not self._pointed.match(match["rest"]):
            yield from self.named(match["rest"])

    def _elsewhere(self, ref: Citation) -> Iterator[Entry]:
        for at in self._pointing.get(ref, ()):
            text = " ".join(self._reading.source.provisions[at].split())
            match = self._not_for.search(text)
            if match is not None:
                yield from self.named(match["rest"], at)

    def named(self, rest: str, at: Citation | None = None) -> Iterator[Entry]:
        """Those whom some words name, or else the documents, or else the words themselves."""
        match = self._named.fullmatch(self._reading.mark(rest).strip())
        values: dict[str, Value] = {}
        behind = ""
        if match is not None:
            values["parties"] = unique(PARTY.findall(match["a"]))
            behind = self._case(rest)
        elif not self._narrowed.search(rest) and (documents := self._documents(rest)):
            values["documents"] = documents
            behind = self._case(rest)
        else:
            behind = rest
        if behind:
            values["words"] = " ".join(behind.split()[:SHORT])
        if at is not None:
            values["basis"] = [at]
        if values.keys() - {"basis"}:
            yield Entry(values)

    def _case(self, rest: str) -> str:
        """The case in which alone somebody is left out, behind his name."""
        provisos = any_of([*self._reading.vocabulary.provisos, *self._reading.vocabulary.cases])
        match = re.search(rf"\b(?:{provisos})\b.*", rest, re.IGNORECASE)
        return match.group() if match else ""

    def _documents(self, rest: str) -> list[str]:
        """The documents with which some words begin."""
        words = Letters(rest)
        return [
            document
            for document, names in self._reading.common.documents.items()
            if any(words.begins(name, 0) for name in names)
        ]

    @cached_property
    def _narrowed(self) -> re.Pattern[str]:
        """Words of which documents alone are meant: *surat mengenai mutasi*, *surat yang …*."""
        words = self._reading.vocabulary
        which = any_of([*words.concerning, *words.relatives, *words.pointing])
        return re.compile(rf"^[^,;:]*?\b(?:{which})\s", re.IGNORECASE)

    @cached_property
    def _named(self) -> re.Pattern[str]:
        """Whom some words name, and nothing behind but in which case: else it is a clause."""
        provisos = any_of([*self._reading.vocabulary.provisos, *self._reading.vocabulary.cases])
        return re.compile(
            rf"(?P<a>{self._reading.offices})"
            rf"(?:,?\s+(?:(?:{provisos})\b|{self._instead}).*)?",
            re.IGNORECASE,
        )

    @property
    def _instead(self) -> str:
        """What tells what somebody does instead: *Inspektur yang menyampaikannya langsung*."""
        words = self._reading.vocabulary
        direct = any_of(words.modes["direct"])
        return rf"(?:{any_of(words.relatives)})\s+(?:\w+\s+)?me\w+\b[^,;]*?\b(?:{direct})\b"

    @cached_property
    def _excluding(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.excluding)
        return re.compile(rf"\b(?:{words})\s+(?P<rest>[^.;]+)", re.IGNORECASE)

    @cached_property
    def _pointed(self) -> re.Pattern[str]:
        """What a provision is an exception from: *dari Pasal 4 ayat (4)*."""
        words = self._reading.vocabulary.drafting.ways["provisions"]
        return re.compile(rf"(?:\w+\s+){{1,2}}?(?:{any_of(words)})\s+\(?\d", re.IGNORECASE)

    @cached_property
    def _excepting(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.excepting)
        return re.compile(rf"\b(?P<word>{words})\s+(?P<rest>[^.;]+)", re.IGNORECASE)

    @cached_property
    def _not_for(self) -> re.Pattern[str]:
        several = (each for each in self._reading.vocabulary.excluding if " " in each)
        return re.compile(rf"\b(?:{any_of(several)})\s+(?P<rest>[^.;]+)", re.IGNORECASE)
