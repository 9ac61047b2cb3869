"""The ways that sentences tell: to whom something goes, and through whom."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from jalur.drafting.entries import Entry
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.stations import Stations
from jalur.law.citation import Citation
from jalur.text.stems import PREFIXES
from jalur.verification.denied_copies import denied_behind
from jalur.verification.patterns import any_of


@dataclass(frozen=True, slots=True)
class Way:
    """What one sentence says of a way."""

    at: Citation
    purposes: tuple[str, ...]
    through: tuple[Entry, ...]
    to: tuple[Entry, ...]
    parties: tuple[str, ...]
    """Everybody who is a station."""
    copies: tuple[str, ...]
    direct: bool
    delivered: bool
    """Whether it is a document that is delivered, or an account that is given."""
    firm: bool
    """Whether a word for what is delivered stands right behind the verb."""
    before: str
    """The marked words before its first station."""
    words: str = ""
    """All that the sentence says of this way, marked."""
    related: bool = False
    """Whether it only leads to whom somebody coordinates with: it is a point of a relation too."""


class WayReader:
    """Cuts a sentence where another purpose begins, and reads the stations of each part."""

    def __init__(self, reading: Reading, stations: Stations) -> None:
        self._reading, self._made = reading, stations
        words = reading.vocabulary
        draft = words.drafting
        lead = (
            rf"(?P<through>{any_of(words.ways)})|(?P<copy>{any_of(words.copying)})"
            rf"|(?P<to>{any_of(draft.destinations)})"
        )
        self._stations = re.compile(
            rf"\b(?:{lead})[\s(]+(?:{stations.pattern}|(?P<open>{any_of(draft.open_ends)})\b)"
            rf"|\b(?P<up>{any_of(draft.upwards)})\b",
            re.IGNORECASE,
        )
        denying = (word for every in words.saying["no_copies"].values() for word in every)
        self._no_copies = re.compile(rf"\b(?:{any_of(denying)})\b", re.IGNORECASE)
        self._direct = re.compile(rf"\b(?:{any_of(words.modes['direct'])})\b", re.IGNORECASE)
        common = reading.common
        self._purposes = tuple(
            (purpose, _stems(stems)) for purpose, stems in common.purposes.items()
        )
        self._delivers = re.compile(
            rf"\b(?:{any_of([*words.delivering, *words.submitting, *draft.reporting])}"
            rf"|{any_of(draft.ways['delivers'])})\b",
            re.IGNORECASE,
        )
        sending = any_of([*words.submitting, *draft.ways["delivers"]])
        # Where somebody stands is no way: *berkedudukan di bawah dan bertanggung jawab kepada*.
        self._stands = re.compile(rf"\b(?:{any_of(draft.ways['stands'])})\b", re.IGNORECASE)
        self._sent = re.compile(rf"\b(?:{sending})\b", re.IGNORECASE)
        self._coordinates = re.compile(rf"\b(?:{any_of(draft.ways['bidden'])})\b", re.IGNORECASE)
        self._bidden = re.compile(
            rf"\b(?:{any_of(draft.ways['bidden'])})(?:\s+\w+)?\s+(?:{any_of(words.partners)})\s*$",
            re.IGNORECASE,
        )
        nouns = any_of([*words.delivered, *draft.delivered])
        self._firm = re.compile(
            rf"\b(?:{any_of(words.delivering)})\s+(?:{nouns})"
            rf"|\b(?:{any_of([*draft.reporting, *draft.accounting])})\b",
            re.IGNORECASE,
        )
        self._denied = re.compile(
            rf"\b(?:{any_of([*words.exceptions, *words.negations])})\s+$", re.IGNORECASE
        )
        self._told = re.compile(
            rf"\b(?:{any_of([*words.relatives, *words.conditions, *words.sequels])})\b[^,;.:]*$",
            re.IGNORECASE,
        )

    def read(self, ref: Citation) -> tuple[Way, ...]:
        """The ways of a provision."""
        marked = self._reading.marked(ref)
        groups: list[list[re.Match[str]]] = []
        starts: list[int] = []
        end = 0
        no_copies = [each.span() for each in self._no_copies.finditer(marked)]
        denied_behind_it = denied_behind(self._reading.evidence, ref) is not None
        for match in self._stations.finditer(marked):
            within = any(first <= match.start() < last for first, last in no_copies)
            if match["copy"] and (denied_behind_it or within):
                continue
            if self._denied.search(marked[: match.start()]):
                continue
            gap = marked[end : match.start()]
            if not groups or self._purposes_in(gap) or ";" in gap:
                groups.append([])
                starts.append(end)
            groups[-1].append(match)
            end = match.end()
        rest = marked[end:]
        accounts = any_of(self._reading.vocabulary.drafting.accounts)
        if not groups or re.search(rf"\b(?:{accounts})\b", rest, re.IGNORECASE):
            bare = self._bare(ref, rest)
        else:
            bare = None
        ways: list[Way | None] = []
        for start, group in zip(starts, groups, strict=True):
            # A further way that says no purpose is for that of the one before it.
            known = next((each.purposes for each in reversed(ways) if each is not None), ())
            before = marked[start : group[0].start()]
            ways.append(self._way(ref, before, group, marked, known))
        told = _parts(marked, starts, groups)
        read = (
            replace(way, words=words)
            for way, words in zip(ways, told, strict=True)
            if way is not None
        )
        return (*read, *((bare,) if bare is not None else ()))

    def _bare(self, ref: Citation, marked: str) -> Way | None:
        """A document that is delivered without a word about to whom."""
        words = self._reading.vocabulary
        delivered = rf"\b(?:{any_of(words.delivered)})\b"
        told = self._delivers.search(marked)
        if told is None:
            return None
        reports = re.search(rf"\b(?:{any_of(words.drafting.accounts)})\b", marked, re.IGNORECASE)
        if not reports and not re.search(delivered, marked[told.start() :], re.IGNORECASE):
            return None
        purposes = self._purposes_in(marked)
        if not purposes:
            return None
        return Way(ref, purposes, (), (), (), (), False, True, False, marked, marked)

    def _way(
        self,
        ref: Citation,
        before: str,
        group: list[re.Match[str]],
        marked: str,
        known: tuple[str, ...],
    ) -> Way | None:
        draft = self._reading.vocabulary
        purposes = self._purposes_in(before)
        opening = self._reading.opening(ref)
        if not purposes and opening is not None and not self._reading.begun(ref):
            purposes = self._purposes_in(self._reading.marked(opening))
        through: list[Entry] = []
        to: list[Entry] = []
        stations: list[str] = []
        copies: list[str] = []
        for match in group:
            parties = tuple(PARTY.findall(match["offices"] or ""))
            if match["open"] or match["up"]:
                words = " ".join((match["open"] or match["up"]).split())
                to.append(Entry({"words": words}, sure=False))
            elif match["copy"]:
                copies += parties
            elif match["through"]:
                through += self._made.steps(ref, match)
                stations += parties
            else:
                to.append(self._made.end(ref, match))
                stations += parties
        told_to = [match["to"].lower() for match in group if match["to"]]
        weak = bool(told_to) and set(draft.partners).issuperset(told_to)
        bidden = weak and self._is_bidden(ref, marked[: group[0].start("offices")])
        so_far = marked[: group[0].start()]
        aside = self._is_aside(before, told_to)
        delivered = aside or self._is_delivered(ref, before, so_far)
        delivered = delivered or purposes == ("pertanggungjawaban",)
        told = bool(purposes)
        if not told:
            sent = self._sent.search(before) is not None
            purposes = known or self._read_purposes(marked[group[-1].end() :], through, sent)
        if not purposes or (weak and not through and not bidden):
            return None
        direct = bool(self._direct.search(marked[: group[0].end()])) and not through
        return Way(
            ref,
            purposes,
            tuple(through),
            tuple(to),
            tuple(stations),
            tuple(unique(copies)),
            direct,
            delivered or bidden,
            told
            and not bidden
            and self._firm.search(before) is not None
            and self._stands.search(before) is None,
            before,
            related=bidden or aside,
        )

    def _is_aside(self, before: str, to: list[str]) -> bool:
        """Whether somebody coordinates with those beside or below him: *ke samping*."""
        return any(" " in word for word in to) and self._coordinates.search(before) is not None

    def _is_delivered(self, ref: Citation, before: str, so_far: str) -> bool:
        """Whether something is sent, or an account given: by the words before the stations, those
        before another way that these go on from, or those of the opening of a list.
        """
        joins = any_of(self._reading.vocabulary.joining)
        opening = self._reading.opening(ref)
        goes_on = re.match(rf"\W*(?:{joins})\b", before, re.IGNORECASE) is not None
        above = (
            opening is not None
            and not self._reading.begun(ref)
            and self._sent.search(self._reading.marked(opening)) is not None
        )
        said = so_far if goes_on else before
        return self._delivers.search(said) is not None or above

    def _is_bidden(self, ref: Citation, before: str) -> bool:
        """Whether somebody must coordinate with others, so that it is more than a relation."""
        return self._bidden.search(before) is not None and self._reading.force(ref) is not None

    def _read_purposes(self, behind: str, through: list[Entry], sent: bool) -> tuple[str, ...]:
        """What a way may be for whose sentence does not begin with it: what stands behind it, or
        else an account where something is sent, and else coordination.
        """
        if not through and not sent:
            return ()
        return self._purposes_in(behind) or (("pelaporan",) if sent else ("koordinasi",))

    def _purposes_in(self, words: str) -> tuple[str, ...]:
        """The purposes that some words state, the telling ones alone."""
        plain = PARTY.sub(" ", words)
        found = [purpose for purpose, stems in self._purposes if stems.search(plain)]
        for first in self._reading.vocabulary.drafting.telling:
            inner = [each for each in first if each in found]
            if inner:
                return tuple(inner)
        return tuple(found)

    def is_choice(self, way: Way) -> bool:
        """Whether a sentence leaves open which of two ways is gone: *langsung atau melalui*."""
        words = self._reading.vocabulary
        either = rf"\b(?:{any_of(words.between_ways)})\s+(?:secara\s+)?(?:{any_of(words.ways)})\b"
        return re.search(either, self._reading.marked(way.at), re.IGNORECASE) is not None

    def is_told(self, way: Way) -> bool:
        """Whether the way stands in a clause that tells of something else, or when."""
        return self._told.search(way.before) is not None


def _parts(marked: str, starts: list[int], groups: list[list[re.Match[str]]]) -> tuple[str, ...]:
    """The sentence, cut between its ways: at a semicolon, or else behind the stations of one."""
    if not groups:
        return ()
    cuts = [0]
    for start, group in zip(starts[1:], groups[1:], strict=True):
        mark = marked.find(";", start, group[0].start())
        cuts.append(start if mark < 0 else mark)
    return tuple(marked[one:other] for one, other in pairwise([*cuts, len(marked)]))


def _stems(stems: tuple[str, ...]) -> re.Pattern[str]:
    prefixes = any_of(PREFIXES)
    words = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in stems)
    return re.compile(rf"\b(?:{prefixes})?(?:{words})", re.IGNORECASE)
