"""By whom a sentence has a document initialled, and by whom signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.acting import Acting
from jalur.drafting.entries import Entry, Value, once
from jalur.drafting.initial_signers import InitialSigners
from jalur.drafting.initiators import Initiators
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.stations import Stations
from jalur.drafting.superiors import Superiors
from jalur.drafting.worded_patterns import WordedPattern
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
        self.signing = InitialSigners(reading, self._acting)
        self._by = any_of([*reading.vocabulary.agents, *self._words["from"]])
        self._leading, self._superiors = Initiators(reading), Superiors(reading)
        self._drafters = re.compile(
            rf"\b(?:{any_of(reading.common.drafter_words)})\b", re.IGNORECASE
        )

    def marked(self, ref: Citation) -> str:
        """The marked words of a provision, whoever drafts as one more party."""
        marked = self._leading.sub(self._reading.marked(ref))
        marked = self._drafters.sub(f"<{DRAFTER}>", marked)
        return self._initiators.sub(
            lambda match: match["leads"] or f"<{DRAFTER}>" if match["party"] else match.group(),
            marked,
        )

    def chain(self, ref: Citation) -> Chain | None:
        """Who sets initials by the words of a provision and of its list; None if nobody does."""
        # *dimulai dari A, kemudian B* names one behind the other.
        marked = self._next.sub(", <", self.marked(ref))
        found = self._sets(marked)
        if found:
            steps = once(step for each in found for step in self._steps(ref, each))
            plain = len(found) == 1 and self._directly.search(found[0].group()) is not None
            return Chain(self._at_once(ref, steps), plain)
        for steps in (self._listed(ref), self._active(ref), self._unnamed(ref)):
            if steps:
                return Chain(tuple(once(steps)), plain=False)
        return None

    def _sets(self, marked: str) -> list[re.Match[str]]:
        """Where a sentence says who sets initials, by the nearest words for it."""
        for pattern in (self._set, self._given, self._in_turn):
            if found := self._now(marked, pattern):
                return found
        return []

    def _now(self, marked: str, pattern: WordedPattern) -> list[re.Match[str]]:
        """Where initials are set; *Setelah diparaf A, surat diparaf B*: A only comes before B."""
        found = [each for each in pattern.finditer(marked) if not self._apart(marked, each)]
        then = [each for each in found if not self._earlier.search(marked[: each.start()])]
        return then or found

    @cached_property
    def _next(self) -> re.Pattern[str]:
        then = any_of(self._words["next"])
        joining, given = any_of(self._reading.vocabulary.joining), any_of(self._words["given_to"])
        by = any_of([*self._reading.vocabulary.agents, *self._reading.vocabulary.drafting.sources])
        return re.compile(
            rf"(?<=[>\w]),?\s+(?:(?:{joining})\s+)?(?:{then})(?:\s+(?:{by}|{given}))?\s+<",
            re.IGNORECASE,
        )

    @cached_property
    def _earlier(self) -> re.Pattern[str]:
        after, gets = any_of(self._words["after"]), any_of(self._words["gets"])
        return re.compile(rf"\b(?:{after})(?:\s+(?:{gets}))?\s*$", re.IGNORECASE)

    def has_all(self, ref: Citation, chain: Chain, signers: list[str]) -> bool:
        """Whether a sentence names nobody else than who signs and who initials."""
        named = {*PARTY.findall(self.marked(ref))}
        offices = {each.get("office") for each in chain.steps}
        leads = self._stations.coordinators if COORDINATOR in offices else frozenset()
        return named <= {*signers, *offices, *leads}

    def before(self, ref: Citation) -> str | None:
        """Before whose initials others are set: *sebelum paraf Sekretaris Daerah*."""
        words = any_of(self._reading.vocabulary.saying["before"]["before"])
        pattern = rf"\b(?:{words})\s+(?:(?:{self._by})\s+)?{PARTY.pattern}"
        match = re.search(pattern, self.marked(ref), re.IGNORECASE)
        if match is None:
            return None
        leads = (
            match[1] in self._stations.coordinators
            and self._reading.region.parties[match[1]].members
        )
        return COORDINATOR if leads else match[1]

    def after(self, ref: Citation) -> list[Entry]:
        """Right behind whose initials others are set: *setelah paraf Sekretaris Daerah*."""
        match = self._behind.search(self.marked(ref))
        return [] if match is None else [*self._steps(ref, match)]

    def order(self, ref: Citation, count: int) -> str:
        """In which order so many steps come."""
        words = self._reading.vocabulary.sequences
        told = [word for key, each in words.items() if key != "at-once" for word in each]
        told += self._reading.vocabulary.drafting.cells["ordered"]
        told += [*self._words["from"], *self._words["next"]]
        text = self._reading.source.provisions[ref]
        if count < _SEVERAL:
            return "unstated"
        if re.search(rf"\b(?:{any_of(told)})\b", text, re.IGNORECASE):
            return "stated"
        at_once = re.search(rf"\b(?:{any_of(words['at-once'])})\b", text, re.IGNORECASE)
        return "parallel" if at_once else "listed"

    def _steps(self, ref: Citation, match: re.Match[str]) -> Iterator[Entry]:
        for each in self._named(ref, match):
            yield self._superiors.left_open(each)
        yield from self._superiors.behind(match)

    def _named(self, ref: Citation, match: re.Match[str]) -> Iterator[Entry]:
        pointed = self._pointed.match(match.string, match.end())
        if pointed is not None and DRAFTER not in match["offices"]:
            # *kepala Perangkat Daerah tersebut*: which one, a clause before says.
            words = self._reading.plain(f"{match['offices']}{match['rest']}{pointed.group()}")
            named = unique(PARTY.findall(match["offices"]))
            yield Entry({"words": words, "candidates": named}, sure=False)
            return
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
        marked = self._reading.marked(ref)
        said = self._drafters.search(marked)
        words = self._leading.words(marked) or (said.group() if said is not None else None)
        values: dict[str, Value] = {"office": DRAFTER}
        if words is not None:
            values["words"] = words
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
        order = any_of([*self._words["ordered"], *self._words["listing"]])
        sets = any_of([*self._words["set"], *self._words["setters"]])
        words = rf"\b(?:{sets})\b[^.;:]*\b(?:{self._by}|{order})\s*:\s*$"
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
        found = self._now(self._reading.marked(ref), self._setting)
        return [*self._stations.steps(ref, found[0])] if found else []

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
        """Whether initials are denied, or only tell before, behind or in whose place others are."""
        words = self._reading.vocabulary
        denied = any_of([*words.negations, *words.exceptions])
        before = marked[: match.start()]
        places = [*words.befores, *self._words["in_place"]]
        if self._noun.match(match.group()):
            places += words.events
        return (
            re.search(rf"\b(?:{denied})(?:\s+\w+)?\s*$", before, re.IGNORECASE) is not None
            or re.search(rf"\b(?:{any_of(places)})\s*$", before, re.IGNORECASE) is not None
        )

    def is_past(self, ref: Citation) -> bool:
        """Whether a provision only speaks of papers that were initialled: *yang telah diparaf*."""
        words = self._reading.vocabulary
        told, done = any_of(words.relatives), any_of(words.drafting.done_before)
        initials = any_of([*words.initialling, *self._words["set"]])
        pattern = rf"\b(?:{told})\s+(?:{done})\s+(?:{initials})\b"
        return re.search(pattern, self._reading.marked(ref), re.IGNORECASE) is not None

    @cached_property
    def _noun(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{any_of(self._words['counted'])})\b", re.IGNORECASE)

    @cached_property
    def _set(self) -> WordedPattern:
        words = any_of([*self._reading.vocabulary.initialling, *self._words["set"]])
        near = rf"[^.;:<>]{{0,{_NEAR}}}?\b(?:{self._by})"
        given_by = any_of(self._reading.vocabulary.drafting.sources)
        return WordedPattern(
            rf"\b(?:{words})(?:\s*,?\s*(?:(?:{self._by}|{given_by})\s+)?|\s{near}\s+)"
            rf"{self._stations.pattern}",
            [*self._reading.vocabulary.initialling, *self._words["set"]],
        )

    @cached_property
    def _behind(self) -> WordedPattern:
        own = self._reading.vocabulary
        after = any_of(self._words["after"])
        gets, words = any_of(self._words["gets"]), any_of([*own.initialling, *self._words["set"]])
        given_by = any_of([*own.agents, *own.drafting.sources])
        others = rf"(?!(?:{any_of(self._words['setting'])})\b)(?:me[lmnrwy]|ber|di)\w"
        return WordedPattern(
            rf"\b(?:{after})\s+(?:(?:{gets})\s+)?(?:(?:{words})\s+)?(?:(?:{given_by})\s+)?"
            rf"{self._stations.pattern}(?!\s+{others})",
            self._words["after"],
        )

    @cached_property
    def _pointed(self) -> re.Pattern[str]:
        return re.compile(rf"\s+(?:{any_of(self._reading.vocabulary.these[1:])})\b", re.IGNORECASE)

    @cached_property
    def _initiators(self) -> re.Pattern[str]:
        """Whoever drafts, where the text has him as a party; behind *yang mengoordinasikan* it only
        says whose coordinator is meant.
        """
        ids = self._leading.ids
        told = any_of(self._reading.vocabulary.apposed)
        return re.compile(
            rf"(?P<leads>\b(?:{told}))\s+<(?:{any_of(ids) or '(?!)'}|{DRAFTER})>"
            rf"|(?P<party><(?:{any_of(ids) or '(?!)'})>)",
            re.IGNORECASE,
        )

    @cached_property
    def _given(self) -> WordedPattern:
        """*Paraf pada surat yang ditandatangani A dibubuhkan berturut-turut oleh B*."""
        words = any_of([*self._reading.vocabulary.initialling, *self._words["set"]])
        return WordedPattern(
            rf"\b(?:{words})\b[^.;:]*?\b(?:{any_of(self._words['given'])})\s+(?:[\w-]+\s+){{0,3}}?"
            rf"(?:{self._by})\s+{self._stations.pattern}",
            [*self._reading.vocabulary.initialling, *self._words["set"]],
            self._words["given"],
        )

    @cached_property
    def _in_turn(self) -> WordedPattern:
        """*Urutan paraf surat adalah A, B, dan C*."""
        ordered = any_of(self._reading.vocabulary.drafting.cells["ordered"])
        words = any_of([*self._reading.vocabulary.initialling, *self._words["set"]])
        return WordedPattern(
            rf"\b(?:(?:{ordered})\s+(?:{words})|{any_of(self._words['setters'])})\b[^.;:]*?"
            rf"\b(?:{any_of(self._words['listing'])})\s+"
            rf"{self._stations.pattern}",
            self._words["listing"],
        )

    @cached_property
    def _directly(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.initialling)
        return re.compile(rf"^(?:{words})\s*,?\s*(?:(?:{self._by})\s+)?(?=<)", re.IGNORECASE)

    @cached_property
    def _setting(self) -> WordedPattern:
        modal, verbs = any_of(self._reading.common.forces), any_of(self._words["setting"])
        own = self._reading.vocabulary
        turns = [*own.sequences["in-turn"], *own.sequences["level-by-level"]]
        each = [*turns, *(f"secara {word}" for word in turns)]
        early = any_of([*own.sequences["then"], *own.charges["authority"], *each])
        return WordedPattern(
            rf"{self._stations.pattern}\s+(?:(?:{modal}|{early})\s+)*(?:{verbs})\b",
            self._words["setting"],
        )


_SEVERAL = 2
_NEAR = 150
"""Characters between the word for initials and by whom they are set."""
_LONG = 14
"""Words by which somebody is described, at the most."""
