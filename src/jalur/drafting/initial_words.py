"""By whom a sentence has a document initialled, and by whom signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.acting import Acting
from jalur.drafting.entries import Entry, Value, once
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.stations import Stations
from jalur.law.citation import Citation
from jalur.law.rules.steps import COORDINATOR, DRAFTER
from jalur.verification.patterns import any_of


class Chain(NamedTuple):
    """Who sets initials by one provision."""

    steps: tuple[Entry, ...]
    plain: bool
    """Whether they stand right behind the word for it."""


class InitialWords:
    """Reads *diparaf oleh*, *dibubuhi paraf … oleh:*, *A memaraf* and the like."""

    def __init__(self, reading: Reading, stations: Stations) -> None:
        self._reading, self._stations, self._acting = reading, stations, Acting(reading)
        self._words = reading.vocabulary.drafting.initials
        self._by = any_of(reading.vocabulary.agents)
        self._drafters = re.compile(
            rf"\b(?:{any_of(reading.common.drafter_words)})\b", re.IGNORECASE
        )

    def marked(self, ref: Citation) -> str:
        """The marked words of a provision, whoever drafts as one more party."""
        return self._drafters.sub(f"<{DRAFTER}>", self._reading.marked(ref))

    def chain(self, ref: Citation) -> Chain | None:
        """Who sets initials by the words of a provision and of its list; None if nobody does."""
        marked = self.marked(ref)
        found = [each for each in self._set.finditer(marked) if not self._apart(marked, each)]
        if found:
            steps = once(step for each in found for step in self._steps(ref, each))
            plain = len(found) == 1 and self._directly.search(found[0].group()) is not None
            return Chain(self._at_once(ref, steps), plain)
        for steps in (self._listed(ref), self._active(ref), self._unnamed(ref)):
            if steps:
                return Chain(tuple(once(steps)), plain=False)
        return None

    def has_all(self, ref: Citation, chain: Chain, signers: list[str]) -> bool:
        """Whether a sentence names nobody else than who signs and who initials."""
        named = {*PARTY.findall(self.marked(ref))}
        offices = {each.get("office") for each in chain.steps}
        leads = self._stations.coordinators if COORDINATOR in offices else frozenset()
        return named <= {*signers, *offices, *leads}

    def signers(self, ref: Citation) -> list[str]:
        """Who signs by the words of a provision; not in whose name."""
        marked = self._reading.marked(ref)
        runs = [each["offices"] for each in self._signing.finditer(marked)]
        found = unique(id for run in runs for id in PARTY.findall(run))
        found = found or self._signers_listed(ref)
        return [each for each in found if each not in self._acting.in_place_of(ref)]

    def _signers_listed(self, ref: Citation) -> list[str]:
        """Those with whom the items of a list begin that is about who signs."""
        words = any_of([*self._reading.vocabulary.signing, *self._words["signing"]])
        marked = self._reading.marked(ref)
        if not re.search(rf"\b(?:{words})\b.*:\s*$", marked, re.IGNORECASE):
            return []
        heads = (PARTY.match(self._reading.marked(item)) for item in self._reading.items(ref))
        return unique(each[1] for each in heads if each)

    def actively(self, ref: Citation) -> list[str]:
        """Who signs where a sentence says so of whom it begins with."""
        verbs = any_of(self._reading.vocabulary.drafting.acts["sign"])
        signs = re.search(rf"\b(?:{verbs})\b", self._reading.marked(ref), re.IGNORECASE)
        return list(self._acting.actor(ref).parties) if signs else []

    def before(self, ref: Citation) -> str | None:
        """Before whose initials others are set: *sebelum paraf Sekretaris Daerah*."""
        words = any_of(self._reading.vocabulary.saying["before"]["before"])
        pattern = rf"\b(?:{words})\s+(?:(?:{self._by})\s+)?{PARTY.pattern}"
        match = re.search(pattern, self.marked(ref), re.IGNORECASE)
        return match[1] if match else None

    def drafters(self, ref: Citation) -> list[str]:
        """Who has drafted: *yang konsepnya dibuat oleh*."""
        pattern = rf"\b(?:{any_of(self._words['drafted_by'])})\s+({self._reading.offices})"
        runs = re.findall(pattern, self._reading.marked(ref), re.IGNORECASE)
        return unique(id for run in runs for id in PARTY.findall(run))

    def order(self, ref: Citation, count: int) -> str:
        """In which order so many steps come."""
        words = self._reading.vocabulary.sequences
        told = [word for key, each in words.items() if key != "at-once" for word in each]
        text = self._reading.source.provisions[ref]
        if count < _SEVERAL:
            return "unstated"
        if re.search(rf"\b(?:{any_of(told)})\b", text, re.IGNORECASE):
            return "stated"
        at_once = re.search(rf"\b(?:{any_of(words['at-once'])})\b", text, re.IGNORECASE)
        return "parallel" if at_once else "listed"

    def _steps(self, ref: Citation, match: re.Match[str]) -> Iterator[Entry]:
        if match["offices"] == f"<{DRAFTER}>":
            yield self._drafter(ref)
            return
        pieces = re.split(rf"(<{DRAFTER}>)", match["offices"])
        if len(pieces) == 1:
            yield from self._stations.steps(ref, match)
            return
        for n, piece in enumerate(pieces):
            rest = match["rest"] if n == len(pieces) - 1 else ""
            if piece == f"<{DRAFTER}>":
                yield self._drafter(ref)
            elif PARTY.search(piece):
                yield from self._stations.named(ref, piece, rest)

    def _drafter(self, ref: Citation) -> Entry:
        said = self._drafters.search(self._reading.marked(ref))
        values: dict[str, Value] = {"office": DRAFTER}
        if said is not None:
            values["words"] = said.group()
        return Entry(values, sure=False)

    def _at_once(self, ref: Citation, steps: list[Entry]) -> tuple[Entry, ...]:
        """The first ones as one step where they come at once and another one then."""
        words = self._reading.vocabulary.sequences
        at_once, then = any_of(words["at-once"]), any_of(words["then"])
        marked = self.marked(ref)
        match = re.search(rf"\b(?:{at_once})\b(.*?)\b(?:{then})\b", marked, re.IGNORECASE)
        first = len(PARTY.findall(match[1])) if match else 0
        ids = [each.get("office") for each in steps[:first]]
        if first < _SEVERAL or first >= len(steps) or None in ids:
            return tuple(steps)
        group = Entry({"offices": ids, "pick": "all", "order": "parallel"}, sure=False)
        return (group, *steps[first:])

    def _listed(self, ref: Citation) -> list[Entry]:
        """Those whom the items of a list name: *dibubuhi paraf oleh:*."""
        order = any_of(self._words["ordered"])
        words = rf"\b(?:{any_of(self._words['set'])})\b[^.;:]*\b(?:{self._by}|{order})\s*:\s*$"
        marked = self.marked(ref)
        match = re.search(words, marked, re.IGNORECASE)
        if match is None or self._apart(marked, match):
            return []
        steps: list[Entry] = []
        joints = any_of([*self._reading.vocabulary.joining, *self._reading.vocabulary.choosing])
        for item in self._reading.items(ref):
            here = re.match(rf"\W*{self._stations.pattern}", self.marked(item), re.IGNORECASE)
            if here is None:
                said = " ".join(self._reading.source.provisions[item].split()).rstrip(" .;,")
                said = re.sub(rf"[;,]?\s+(?:{joints})$", "", said).rstrip(" .;,")
                steps.append(Entry({"words": said}, sure=False))
            else:
                steps += self._steps(item, here)
        return steps

    def _active(self, ref: Citation) -> list[Entry]:
        match = self._setting.search(self._reading.marked(ref))
        denied = match and self._apart(self._reading.marked(ref), match)
        return [*self._stations.steps(ref, match)] if match and not denied else []

    def _unnamed(self, ref: Citation) -> list[Entry]:
        """Somebody whom the text only describes: *oleh pejabat satu tingkat di bawahnya*."""
        words = " ".join(self._reading.source.provisions[ref].split())
        own = self._reading.vocabulary
        ends = any_of([*own.sequels, *own.relatives])
        match = re.search(
            rf"\b(?:{any_of(self._words['set'])})\s+(?:{self._by})\s+(?P<who>[^,.;:]+?)"
            rf"(?=\s+(?:{ends})\b|\s*[,.;:]|$)",
            words,
            re.IGNORECASE,
        )
        if match is None or len(match["who"].split()) > _LONG or self._apart(words, match):
            return []
        values: dict[str, Value] = {"words": match["who"]}
        named = unique(PARTY.findall(self._reading.mark(match["who"])))
        if named:
            values["candidates"] = named
        return [Entry(values, sure=False)]

    def _apart(self, marked: str, match: re.Match[str]) -> bool:
        """Whether initials are denied, or only tell before which others are set."""
        words = self._reading.vocabulary
        denied = any_of([*words.negations, *words.exceptions])
        before = marked[: match.start()]
        return (
            re.search(rf"\b(?:{denied})(?:\s+\w+)?\s*$", before, re.IGNORECASE) is not None
            or re.search(rf"\b(?:{any_of(words.befores)})\s*$", before, re.IGNORECASE) is not None
        )

    @cached_property
    def _set(self) -> re.Pattern[str]:
        words = any_of([*self._reading.vocabulary.initialling, *self._words["set"]])
        near = rf"[^.;:<>]{{0,{_NEAR}}}?\b(?:{self._by})"
        return re.compile(
            rf"\b(?:{words})(?:\s*,?\s*(?:(?:{self._by})\s+)?|\s{near}\s+)"
            rf"{self._stations.pattern}",
            re.IGNORECASE,
        )

    @cached_property
    def _directly(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.initialling)
        return re.compile(rf"^(?:{words})\s*,?\s*(?:(?:{self._by})\s+)?(?=<)", re.IGNORECASE)

    @cached_property
    def _setting(self) -> re.Pattern[str]:
        modal, verbs = any_of(self._reading.common.forces), any_of(self._words["setting"])
        own = self._reading.vocabulary
        early = any_of([*own.sequences["then"], *own.charges["authority"]])
        return re.compile(
            rf"{self._stations.pattern}\s+(?:(?:{modal}|{early})\s+)*(?:{verbs})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _signing(self) -> re.Pattern[str]:
        words = any_of([*self._reading.vocabulary.signing, *self._words["signed"]])
        return re.compile(
            rf"\b(?:{words})(?:\s+secara\s+\w+)?(?:\s+(?:{self._by}))?\s+(?P<offices>{self._reading.offices})",
            re.IGNORECASE,
        )


_SEVERAL = 2
_NEAR = 150
"""Characters between the word for initials and by whom they are set."""
_LONG = 14
"""Words by which somebody is described, at the most."""
