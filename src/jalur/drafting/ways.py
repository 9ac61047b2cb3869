"""The ways that sentences tell: to whom something goes, and through whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from jalur.drafting.entries import Entry
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.stations import Stations
from jalur.drafting.way import Way
from jalur.drafting.way_made import Made
from jalur.drafting.way_parts import WayPart, WayParts
from jalur.drafting.way_purposes import WayPurposes
from jalur.drafting.way_text import WayText
from jalur.law.citation import Citation
from jalur.verification.denied_copies import denied_behind
from jalur.verification.patterns import any_of

_TWO = 2


class WayReader:
    """Cuts a sentence where another purpose begins, and reads the stations of each part."""

    def __init__(self, reading: Reading, stations: Stations) -> None:
        self._reading, self._made = reading, stations
        words = reading.vocabulary
        draft = words.drafting
        self._parts, self.text = WayParts(reading), WayText(reading)
        lead = (
            rf"(?P<through>{any_of(words.ways)})|(?P<copy>{any_of(words.copying)})"
            rf"|(?P<first>{any_of(draft.ways['first'])}"
            rf"|(?:{any_of(draft.ways['consented'])})(?:\s+(?:{any_of(draft.sources)}))?)"
            rf"|(?P<told>{any_of(draft.ways['informs'])})"
            rf"|(?P<to>{any_of(draft.destinations)})"
        )
        open_ends = any_of([*draft.open_ends, *draft.ways["attendants"]])
        self._stations = re.compile(
            rf"\b(?:{lead})[\s(]+(?:{stations.pattern}|(?P<open>{open_ends})\b"
            rf"|(?P<unnamed>{stations.unnamed}))|\b(?P<up>{any_of(draft.upwards)})\b",
            re.IGNORECASE,
        )
        means = rf"(?!\s+(?:{any_of(draft.ways['by_means'])})\b)"
        self._through = re.compile(rf"\b(?:{any_of(words.ways)})\b{means}", re.IGNORECASE)
        denying = (word for every in words.saying["no_copies"].values() for word in every)
        self._no_copies = re.compile(rf"\b(?:{any_of(denying)})\b", re.IGNORECASE)
        self._direct = re.compile(rf"\b(?:{any_of(words.modes['direct'])})\b", re.IGNORECASE)
        self._purposes = WayPurposes(reading)
        self.purposes_in = self._purposes.within
        self._delivers = re.compile(
            rf"\b(?:{any_of([*words.delivering, *words.submitting, *draft.reporting])}"
            rf"|{any_of(draft.ways['delivers'])})\b",
            re.IGNORECASE,
        )
        sending = any_of([*words.submitting, *draft.ways["delivers"]])
        # Where somebody stands is no way: *berkedudukan di bawah dan bertanggung jawab kepada*.
        self._stands = re.compile(rf"\b(?:{any_of(draft.ways['stands'])})\b", re.IGNORECASE)
        self._sent = re.compile(rf"\b(?:{sending})\b", re.IGNORECASE)
        self._writes = re.compile(rf"\b(?:{any_of(draft.ways['writes'])})\b", re.IGNORECASE)
        self._carried = re.compile(
            rf"[^,;<]*(?:<[a-z0-9-]+>\s+)?\b(?:{any_of(draft.ways['sent'])})\s+"
            rf"(?:{any_of(words.agents)})\s+(?P<offices>{reading.offices})(?P<rest>)",
            re.IGNORECASE,
        )
        self._at_once = re.compile(
            rf"\s+(?:\w+\s+){{0,2}}?(?:{any_of(words.modes['direct'])})\b", re.IGNORECASE
        )
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
        # That somebody reports to another, with nothing that is sent, may be a point alone; so may
        # whom he answers to, unless that is one of the duties of a list.
        self._reports, self._answers = (
            re.compile(rf"\b(?:{any_of(verbs)})\b(?!\s+(?:{nouns})\b)", re.IGNORECASE)
            for verbs in (draft.reporting, draft.accounting)
        )
        joints = any_of(words.joining)
        self._delivers_more = re.compile(
            rf"\W*(?:{joints})\s+(?:\w+\s+)??(?:{any_of(words.delivering)})\s+(?:{nouns})\b",
            re.IGNORECASE,
        )
        nouns_alone, small = any_of(draft.no_verbs), any_of(reading.common.forces)
        self._more = re.compile(
            rf"\W*(?:{any_of([*words.joining, *words.turns])})\s+(?:secara(?:\s+\w+){{1,3}}?\s+)?"
            rf"(?:(?:{small})\s+)?(?!(?:{nouns_alone})\b)(?:me[lmnrwy]|ber|di)\w{{3,}}",
            re.IGNORECASE,
        )
        self._verb = re.compile(
            rf"\b(?!(?:{nouns_alone})\b)(?:me[lmnrwy]|ber|di)\w{{3,}}", re.IGNORECASE
        )
        self._denied = re.compile(
            rf"\b(?:{any_of([*words.exceptions, *words.negations])})\s+$", re.IGNORECASE
        )
        # Whoever does not send it is only told of: *yang tidak menyampaikan laporan*.
        self._left_undone = re.compile(
            rf"\b(?:{any_of(words.relatives)})\s+(?:\w+\s+)?(?:{any_of(words.negations)})\s+(?:\w+\s+)?$",
            re.IGNORECASE,
        )
        # What somebody does with it then is no way of its own: *Camat meneruskannya*.
        self._onward = re.compile(r"\bme\w{3,}kannya\b", re.IGNORECASE)
        self._written = re.compile(rf"\b(?:{any_of(draft.ways['written'])})\b", re.IGNORECASE)
        self._asks = re.compile(rf"\b(?:{any_of(draft.ways['asks'])})\b", re.IGNORECASE)
        self._consented = re.compile(rf"(?:{any_of(draft.ways['consented'])})\b", re.IGNORECASE)
        self._by_levels = re.compile(
            rf"\b(?:{any_of(words.sequences['level-by-level'])})\b[^,;]*$", re.IGNORECASE
        )
        self._told = re.compile(
            rf"\b(?:{any_of([*words.relatives, *words.conditions, *words.sequels])})\b[^,;.:]*$",
            re.IGNORECASE,
        )

    def read(self, ref: Citation) -> tuple[Way, ...]:
        """The ways of a provision."""
        marked = self.text.of(ref)
        matches = self._stations_in(ref, marked)
        parts = self._parts.read(marked, matches, self.purposes_in)
        rest = marked[matches[-1].end() :] if matches else marked
        accounts = any_of(self._reading.vocabulary.drafting.accounts)
        goes_on = self._delivers_more.match(rest) is not None
        if not parts or goes_on or re.search(rf"\b(?:{accounts})\b", rest, re.IGNORECASE):
            bare = self._bare(ref, rest)
        else:
            bare = None
        ends = [*(each.start for each in parts), len(marked)][1:]
        ways: list[Way] = []
        for part, end, words in zip(parts, ends, _told(marked, parts), strict=True):
            # A further way that says no purpose is for that of the one before it.
            known = ways[-1].purposes if ways else ()
            way = self._way(ref, part, marked, end, known)
            ways += [] if way is None else [replace(way, words=words)]
        return (*ways, *((bare,) if bare is not None else ()))

    def _stations_in(self, ref: Citation, marked: str) -> list[re.Match[str]]:
        """The stations of a sentence, but for those that it denies, and who is denied a copy."""
        no_copies = [each.span() for each in self._no_copies.finditer(marked)]
        denied = denied_behind(self._reading.evidence, ref) is not None
        return [
            match
            for match in self._stations.finditer(marked)
            if not self._denied.search(marked[: match.start()])
            and not (
                match["copy"]
                and (denied or any(first <= match.start() < last for first, last in no_copies))
            )
        ]

    def _bare(self, ref: Citation, marked: str) -> Way | None:
        """A document that is delivered without a word about to whom."""
        words = self._reading.vocabulary
        delivered = rf"\b(?:{any_of(words.delivered)})\b"
        told = self._delivers.search(marked)
        if told is None or self._left_undone.search(marked[: told.start()]):
            return None
        reports = re.search(rf"\b(?:{any_of(words.drafting.accounts)})\b", marked, re.IGNORECASE)
        if not reports and not re.search(delivered, marked[told.start() :], re.IGNORECASE):
            return None
        purposes = self.purposes_in(marked)
        if not purposes:
            return None
        return Way(ref, purposes, (), (), (), (), False, True, False, marked, marked)

    def _way(
        self, ref: Citation, part: WayPart, marked: str, end: int, known: tuple[str, ...]
    ) -> Way | None:
        partners, before, begin = self._reading.vocabulary.partners, part.before, part.begin
        purposes = self.purposes_in(before)
        opening = self._reading.opening(ref)
        if opening is not None and not self._reading.begun(ref):
            # *bertanggung jawab: a. secara teknis kepada …*: the verb of the opening says for what.
            above = self.purposes_in(self._reading.marked(opening))
            purposes = purposes if purposes and self._verb.search(before) else above or purposes
        made = self._stationed(ref, part, marked)
        if not (made.through or made.to) and self._onward.search(before):
            return None
        leading = (match["to"] or match["told"] for role, match in part.matches if role == "to")
        told_to = [each.lower() for each in leading if each]
        weak = bool(told_to) and set(partners).issuperset(told_to)
        bidden = weak and self._is_bidden(ref, marked[: max(begin.start("offices"), 0)])
        so_far = marked[: begin.start()]
        aside = self._is_aside(before, told_to)
        own = marked[part.start : begin.end()]
        # *kepada Bupati secara langsung dengan tembusan kepada Sekda*
        behind = (part.end, *(match.end() for role, match in part.matches if role == "to"))
        direct = self._direct.search(own) is not None or any(
            self._at_once.match(marked[at:]) for at in behind
        )
        delivered = aside or self._is_delivered(ref, before, so_far)
        copied = bool(made.copies and made.to)
        own = marked[part.start : end]
        asked = self._asks.search(before) is not None
        delivered = delivered or copied
        delivered = delivered or (asked and (direct or self._written.search(own) is not None))
        delivered = delivered or purposes == ("pertanggungjawaban",)
        if self._writes.search(f"{before}{begin.group()}") is not None:
            delivered, weak = True, False
            purposes = purposes or ("koordinasi",)
        told = bool(purposes)
        if not told:
            sent = copied or self._sent.search(before) is not None
            around = (marked[: begin.start()], marked[part.end :])
            purposes = known or self._purposes.around(around, made.through, sent)
        if not purposes or (weak and not made.through and not bidden):
            return None
        return Way(
            ref,
            purposes,
            tuple(made.through),
            tuple(made.to),
            tuple(made.stations),
            tuple(unique(made.copies)),
            direct and not made.through,
            delivered or bidden,
            told
            and not bidden
            and self._firm.search(before) is not None
            and (bool(made.through) or direct or not self._is_point(before, opening))
            and self._stands.search(before) is None
            and not self._is_through_unread(part, own),
            before,
            related=bidden or aside,
            first=tuple(made.first),
            notify=tuple(unique(made.told)),
            manner=self._parts.manner(marked, part),
            open_copies=made.open_copies,
            copy_words=made.copy_words,
            rest=marked[part.end : end],
            last=made.stations[-1] if made.stations else None,
        )

    def _is_through_unread(self, part: WayPart, own: str) -> bool:
        """Whether it says *melalui* of what was read as no office, and may yet be one."""
        return len(self._through.findall(own)) > sum(bool(m["through"]) for _, m in part.matches)

    def _stationed(self, ref: Citation, part: WayPart, marked: str) -> Made:
        """The steps of a way, and who has a copy or is told."""
        made = Made()
        ends: list[int] = []
        for role, run in self._parts.runs(marked, part):
            match = run[0]
            parties = [id for each in run for id in PARTY.findall(each["offices"] or "")]
            if match["open"] or match["up"] or match["unnamed"]:
                words = self._reading.plain(match["open"] or match["up"] or match["unnamed"])
                step = Entry({"words": words}, sure=False)
                steps = {"through": made.through, "first": made.first, "to": made.to}.get(role, [])
                steps.append(step)
            elif role == "copy":
                made.copy_to(self._made, ref, match)
            elif role == "told":
                made.told += parties
            elif role == "to":
                ends.append(match.start())
                words = marked[match.start("offices") : run[-1].end()]
                so_far = marked[part.start : match.start("offices")]
                if len(run) == 1 and self._by_levels.search(so_far):
                    made.level_by_level(self._made, ref, match)
                else:
                    made.to.append(self._made.step(ref, parties, words))
                made.stations += parties
            else:
                steps = made.through if role == "through" else made.first
                asked = role == "first" and self._consented.match(match.group())
                for step in self._made.steps(ref, match):
                    steps.append(Entry(step.values, sure=False) if asked else step)
                made.stations += parties
        if len(ends) == len(made.to) == _TWO and self._sent.search(marked, ends[0], ends[1]):
            # *Undangan A kepada B disampaikan kepada C*: it comes to B in the end.
            made.to = [made.to[1], Entry(made.to[0].values, sure=False)]
        carried = self._carried.match(marked[part.end :])
        if carried is not None and made.to and not made.through:
            # *surat A kepada B disampaikan oleh C*: it goes through whoever hands it over.
            made.through += self._made.steps(ref, carried)
            made.stations += PARTY.findall(carried["offices"])
        return made

    def _is_point(self, before: str, opening: Citation | None) -> bool:
        """Whether nothing is sent, but somebody reports or, by a sentence of his own, answers."""
        answers = opening is None and self._answers.search(before) is not None
        return answers or self._reports.search(before) is not None

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

    def is_choice(self, way: Way) -> bool:
        """Whether a sentence leaves open which of two ways is gone: *langsung atau melalui*."""
        words = self._reading.vocabulary
        either = rf"\b(?:{any_of(words.between_ways)})\s+(?:secara\s+)?(?:{any_of(words.ways)})\b"
        return re.search(either, self._reading.marked(way.at), re.IGNORECASE) is not None

    def goes_on(self, way: Way) -> bool:
        """Whether a sentence has another verb behind the last station: it says more than a way."""
        return self._more.match(way.rest) is not None

    def is_sent(self, way: Way) -> bool:
        """Whether something is sent by its words."""
        return self._sent.search(way.before) is not None

    def is_told(self, way: Way) -> bool:
        """Whether the way stands in a clause that tells of something else, or when."""
        return self._told.search(way.before) is not None


def _told(marked: str, parts: Sequence[WayPart]) -> tuple[str, ...]:
    """The sentence, cut between its ways: at a semicolon, or else behind the stations of one."""
    cuts = [0] if parts else []
    for part in parts[1:]:
        mark = marked.find(";", part.start, part.begin.start())
        cuts.append(part.start if mark < 0 else mark)
    return tuple(marked[one:other] for one, other in pairwise([*cuts, len(marked)]))
