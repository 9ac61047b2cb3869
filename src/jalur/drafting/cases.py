"""In which case something holds: the clause of a sentence that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from jalur.drafting.reading import PARTY, Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_SHORT = 7
"""Words of the text in a value of ours, at the most: eight in a row would be copied."""


class Cases:
    """Reads *dalam hal …*, *apabila …* and the like."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        words = reading.vocabulary
        # Of *dalam hal terjadi* the verb is part of the case.
        longer = [each for each in words.provisos if each.startswith(words.cases)]
        provisos = [each for each in words.provisos if each not in longer]
        opens = any_of([*provisos, *words.cases, *words.conditions])
        these, either = any_of(words.these), any_of(words.choosing)
        # *bencana, wabah, atau kerusuhan, Camat …*: the commas of a list of cases end none.
        item = r"\w+(?:\s+\w+){0,2}"
        listed = rf"(?:(?:,\s+{item})*,\s+(?:{either})\s+{item}(?=,))?"
        self._clause = re.compile(
            rf"\b(?:{opens})\s+(?!(?:{these})\b)(?P<said>[^,;.:]+{listed})", re.IGNORECASE
        )
        self._absent = re.compile(rf"\b(?:{any_of(words.drafting.absent)})\b", re.IGNORECASE)
        # *dalam hal berhalangan oleh B*: who does it then is no part of the case.
        away, small = any_of(words.drafting.absent), rf"(?!(?:{any_of(words.agents)})\b)\w+"
        self._instead = re.compile(
            rf"(?P<away>\b(?:{away})(?:\s+{small}){{0,2}})\s+(?:{any_of(words.agents)})\s.*",
            re.IGNORECASE,
        )
        self._excluding = re.compile(rf"\b(?:{any_of(words.excluding)})\b", re.IGNORECASE)
        self._pointing = re.compile(
            rf"\s+(?:{any_of(words.pointing)})\b[^,;.:]*?\(\w+\)", re.IGNORECASE
        )
        self._before = re.compile(rf"^(?:{opens})\s+[^,;:]+,\s+", re.IGNORECASE)
        # *apabila dalam 6 bulan …*: how long it took is part of the case.
        self._timed = re.compile(rf"\b(?:{opens})\s+(?:dalam|selama)\s[^,;:.]*", re.IGNORECASE)
        self._stops = re.compile(
            rf"\s+(?:{any_of([*words.drafting.replaced_by, *words.drafting.passed])}"
            rf"|di\w{{4,}}\s+(?:{any_of(words.agents)}))\b.*",
            re.IGNORECASE,
        )

    def clause(self, ref: Citation) -> re.Match[str] | None:
        """The clause of a provision, as its marked words have it."""
        return self._clause.search(self._reading.marked(ref))

    def without(self, ref: Citation) -> str:
        """The marked words of a provision without that clause."""
        return self._clause.sub(" ", self._reading.marked(ref), count=1)

    def when(self, ref: Citation) -> str | None:
        """The case in our few words; None where a provision sets none, or opens a list of cases.

        In which case somebody is left out is no case of the rule.
        """
        whole = " ".join(self._reading.source.provisions[ref].split())
        words = self._excluding.split(whole, maxsplit=1)[0] or whole
        match = self._clause.search(words)
        if match is None or words[match.end() : match.end() + 1] == ":":
            return None
        said = self._instead.sub(r"\g<away>", match["said"])
        short = self._pointing.sub("", self._stops.sub("", said)).split()
        return " ".join(short[:_SHORT]) or None

    def case_in(self, marked: str) -> str | None:
        """The case that some marked words set, in our few words."""
        match = self._clause.search(marked)
        said = "" if match is None else self._stops.sub("", self._reading.plain(match["said"]))
        return " ".join(said.split()[:_SHORT]) or None

    def past(self, ref: Citation) -> str:
        """The words of a provision without a clause that goes before and says in which case: by
        when something else was to happen is no time of what is told then.
        """
        whole = " ".join(self._reading.source.provisions[ref].split())
        return self._timed.sub(" ", self._before.sub("", whole))

    def of_mandate(self, ref: Citation) -> str | None:
        """In which case somebody may or is to do what a provision says: also where only a clause
        about himself says so (*A yang berhalangan*), or how far, or with whose consent alone.
        """
        if (when := self.when(ref)) is not None:
            return when
        whole = " ".join(self._reading.source.provisions[ref].split())
        words = self._excluding.split(whole, maxsplit=1)[0] or whole
        for pattern in self._limits:
            if match := pattern.search(words):
                return self.short(match["said"])
        return None

    def of_papers(self, words: str, documents: Iterable[str], *, listed: bool) -> str | None:
        """Which papers alone are meant, behind the names of documents: *surat mengenai mutasi*.
        Of an item that is ``listed`` the whole says so, commas and all.
        """
        own = self._reading.vocabulary
        beside = any_of(word for each in own.saying["signature"].values() for word in each)
        opens = any_of([*own.drafting.mandates["which_papers"], *own.concerning])
        which, names = rf"(?!(?:{beside})(?!\w))(?:{opens})", any_of(documents)
        among = rf"(?=\s+(?:(?-i:[A-Z])|(?:{any_of([*own.joining, *own.choosing])})\b))"
        match = re.search(
            rf"\b(?:{names})\b(?:\s+(?!(?:{which})\b)\w+){{0,3}}?\s+"
            rf"(?P<said>(?:{which})\s(?:[^,;:.]|,{'' if listed else among})+)",
            words,
            re.IGNORECASE,
        )
        if match is None:
            return None
        # What is done with them is no word of which they are; nor is *untuk dan atas nama*.
        said = self.short(self._done.split(match["said"], maxsplit=1)[0])
        joints = any_of(own.joining)
        return said if said and not re.search(rf"\b(?:{joints})$", said) else None

    @cached_property
    def _done(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        only = any_of(words.drafting.mandates["only"])
        forces, signing = any_of(self._reading.common.forces), any_of(words.signing)
        return re.compile(rf"\s+(?:(?:{only})|(?:{forces})|(?:{signing}))\b", re.IGNORECASE)

    def short(self, said: str) -> str | None:
        """Some words as a value of ours, without what they point at and the word that opens it."""
        ends = any_of(self._reading.vocabulary.drafting.in_place_of)
        said = re.split(rf"\s+(?:{ends})(?!\w)", self._pointing.sub("", said), maxsplit=1)[0]
        relatives = any_of(self._reading.vocabulary.relatives)
        bare = re.sub(rf"\b(?:{relatives})\s+", "", said, count=1)
        return " ".join(bare.split()[:_SHORT]) or None

    @cached_property
    def _limits(self) -> tuple[re.Pattern[str], ...]:
        words = self._reading.vocabulary
        draft = words.drafting
        relatives, forces = any_of(words.relatives), any_of(self._reading.common.forces)
        only, when = any_of(draft.mandates["only"]), any_of(draft.mandates["only_when"])
        far = any_of([*draft.mandates["as_far"], *draft.mandates["with_consent"]])
        no, to = any_of(words.negations), any_of(words.receivers[:1])
        whiles = any_of(draft.mandates["whiles"])
        return tuple(
            re.compile(pattern, re.IGNORECASE)
            for pattern in (
                rf"^(?:{whiles})\s+(?P<said>[^,;:.]+),\s",
                rf"\b(?:{relatives})\s+(?P<said>(?:{any_of(draft.absent)})\b[^,;:.]*?)\s+"
                rf"(?=(?:di(?!nas\b)\w{{3,}}|me\w{{4,}}|{forces})\b)",
                rf"(?<!\b{words.negations[0]} )\b(?:{only})\b(?:\s+(?!(?:{no})\b)[^\s,;:.]+)*?"
                rf"\s+(?P<said>(?:{when})\s[^,;:.]+)",
                rf"\b(?P<said>(?:{far})\s(?!(?:\w+\s+)??di\w{{4,}}\s)[^,;:.]+)",
                rf"^(?P<said>(?:\w+\s+){{1,3}}(?:{relatives})\s+\S+\s[^,;:.]*?)\s+"
                rf"di\w{{4,}}(?:\s+(?:{to})\s[^,;:.]*?)?\s+(?:{any_of(words.agents)})\b",
            )
        )

    def absent(self, ref: Citation) -> tuple[str, ...]:
        """Who is not there in the case that a provision is about."""
        match = self.clause(ref)
        return () if match is None else self.named(match["said"])

    def named(self, said: str) -> tuple[str, ...]:
        """Who is not there by some marked words."""
        if not self._absent.search(said):
            return ()
        return tuple(dict.fromkeys(PARTY.findall(self._instead.sub(r"\g<away>", said))))

    def is_about_absence(self, ref: Citation) -> bool:
        """Whether a provision says that somebody is not there."""
        return self._absent.search(self._reading.marked(ref)) is not None
