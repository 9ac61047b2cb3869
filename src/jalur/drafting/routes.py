"""The routes of a draft: who travels, for what, through whom and to whom."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.amounts import amount_of
from jalur.drafting.assignments import UnitList
from jalur.drafting.beside_ways import BesideWays
from jalur.drafting.cases import Cases
from jalur.drafting.denied_copies import no_copies
from jalur.drafting.dispute_ways import DisputeWays
from jalur.drafting.entries import Entry, Value, once
from jalur.drafting.excepted_ways import ExceptedWays
from jalur.drafting.exceptions import Exceptions
from jalur.drafting.lines import Lines
from jalur.drafting.mutual_ways import MutualWays, with_copies
from jalur.drafting.pair_ways import PairWays
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import PARTY, Reading, fresh_id, unique
from jalur.drafting.route_copies import RouteCopies
from jalur.drafting.route_limits import RouteLimits
from jalur.drafting.senders import Senders
from jalur.drafting.stations import Stations
from jalur.drafting.way import Way
from jalur.drafting.way_coordinators import WayCoordinators
from jalur.drafting.way_ends import WayEnds, inferred
from jalur.drafting.ways import WayReader
from jalur.law.citation import Citation
from jalur.verification.amounts import stated_amounts
from jalur.verification.patterns import any_of
from jalur.verification.sentences import NO_RULE

_NOT_HERE = NO_RULE | {"form", "meaning", "prohibition", "deleted"}


class Routes:
    """Reads the ways of every provision that lays one down."""

    def __init__(
        self,
        reading: Reading,
        kinds: ProvisionKinds,
        stations: Stations,
        others: Mapping[Citation, tuple[str, ...]],
        lists: Sequence[UnitList],
        references: Mapping[Citation, tuple[Citation, ...]],
        taken: set[str],
        subjects: Mapping[Citation, tuple[str, ...]],
    ) -> None:
        self._reading, self._kinds = reading, kinds
        self._others = others
        """Who stands on the other side of the relation that a provision is a point of."""
        self._subjects = subjects
        """Who acts in a clause of the same sentence before."""
        self._acting, self._ways = Acting(reading), WayReader(reading, stations)
        self._senders = Senders(reading)
        self._excepted = ExceptedWays(reading, stations, taken)
        self._leads = WayCoordinators(reading, self._acting, stations.coordinators, lists)
        self.kinds: dict[Citation, str] = {}
        self.travellers: dict[Citation, tuple[str, ...]] = {}
        """Who goes the ways of those provisions."""
        self._entries: list[Entry] = []
        self._taken = taken
        """The ids that routes have."""
        self._cases, self._exceptions = Cases(reading), Exceptions(reading, references)
        self._limits = RouteLimits(reading, references)
        self._beside = BesideWays(reading, self._acting, references)
        self._ends = WayEnds(reading, self._acting, self._senders, self._beside, others)
        self._mutual = MutualWays(reading, self._acting, taken)
        self._pairs, self._disputes = (
            PairWays(reading, taken),
            DisputeWays(reading, stations, taken),
        )
        self._lines = Lines(reading, stations, self._acting, self._taken)
        ruling = [ref for ref in reading.operative() if not self._is_no_way(ref)]
        for ref in ruling:
            self._read(ref)
            if ref not in self.kinds:
                self._entries += self._lines.coordinated(ref)
        known = {str(ref) for entry in self._entries for ref in entry.places()}
        self._entries += self._lines.listed(lists, known)
        self._entries = self._lines.helped(self._entries, ruling)
        self._entries = self._limits.added(self._entries, ruling)
        copies = RouteCopies(reading, stations, references, self._taken)
        self._entries = copies.added(self._entries, ruling)

    def _is_no_way(self, ref: Citation) -> bool:
        """Whether a provision is of a kind that lays down no way, or is forbidden."""
        told, opening = self._kinds.told(ref), self._reading.opening(ref)
        above = self._kinds.told(opening) if opening is not None else None
        forbidden = above is not None and above[0] == "prohibition"
        forbidden = forbidden or self._ways.text.is_deed(ref)
        return forbidden or (told is not None and told[0] in _NOT_HERE)

    def entries(self) -> tuple[Entry, ...]:
        """The routes in the order of the text."""
        return tuple(self._entries)

    def _read(self, ref: Citation) -> None:
        known = len(self._entries)
        marked = self._reading.marked(ref)
        free = self._without_initials.search(marked)
        if free is not None and not self._leads_on.search(marked[: free.start()]):
            return
        if disputed := self._disputes.of(ref):
            self._entries += disputed
            self.kinds.setdefault(ref, "route")
        self._read_ways(ref)
        own = self._entries[known:]
        excepted = self._excepted.of(ref, own)
        further = [excepted] if excepted is not None else []
        if ref not in self.kinds and not disputed:
            mutual = self._mutual.of(ref, self._ways.purposes_in)
            if mutual:
                # What was read of it alone is who has a copy.
                self._entries[known:] = []
                further += [with_copies(each, own) for each in mutual]
        if further:
            self._entries += further
            self.kinds.setdefault(ref, "route")
        if len(self._entries) == known:
            self._entries += self._pairs.of(ref, self._ways.purposes_in)

    @cached_property
    def _without_initials(self) -> re.Pattern[str]:
        """What goes on without initials is said of these, unless it says to whom."""
        words = self._reading.vocabulary
        return re.compile(
            rf"\b(?:{any_of(words.without)})\s+(?:{any_of(words.initialling)})\b", re.IGNORECASE
        )

    @cached_property
    def _leads_on(self) -> re.Pattern[str]:
        """A paper that is sent to somebody, not only handed on when it was initialled."""
        words = self._reading.vocabulary
        ways, to = words.drafting.ways, any_of(words.receivers[:1])
        sent = any_of(each for each in ways["sent"] if each not in ways["forwards"])
        return re.compile(rf"\b(?:{sent})\b[^<]*\b(?:{to})\s+<", re.IGNORECASE)

    def _read_ways(self, ref: Citation) -> None:
        ways = [each for each in self._ways.read(ref) if self._lays_down(each)]
        for way in ways:
            way = self._senders.with_receiver(way)
            owners, by = self._senders.handed(way)
            if owners:
                way = self._handed(way, by)
            sender = owners or self._senders.of(way)
            actor = self._acting.actor(ref)
            parties = sender or actor.parties or self._acting.doers(ref)
            signers = self._senders.signers(way.before)
            signers += self._senders.to_sign(way)
            apart = {*way.parties, *self._senders.receivers(way), *signers}
            if way.last is not None and self._others_of.match(way.rest):
                # *Camat … kepada Camat lain*: one of a class goes to the others.
                apart -= {way.last}
            travellers = [each for each in parties if each not in apart]
            sure = actor.sure and not sender and len(ways) == 1 and bool(travellers)
            travellers = travellers or [*self._senders.origin(way)]
            travellers = travellers or self._read_travellers(ref, way)
            travellers = [each for each in travellers if each not in signers]
            travellers = travellers or [*self._senders.minuted(way)]
            beside: Citation | None = None
            if not travellers:
                found, beside = self._beside.travellers(way, self._entries)
                travellers = list(found)
            noted = any(self._reading.category(each) == "forum" for each in travellers)
            noted = noted and not way.before.startswith("<")
            if noted:
                travellers, sure = self._senders.of_forums(way, travellers), False
            if travellers:
                entry = self._entry(way, travellers, sure)
                if beside is not None:
                    basis = unique([*entry.places(), beside])
                    values = {**entry.values, "basis": basis, **inferred(self._reading, "actor")}
                    entry = Entry(values, sure=False)
                self._entries.append(entry)
                # What is done through somebody, whoever does it, is a task of his too.
                known = beside is None or self._ways.is_sent(way) or bool(way.through)
                known = known and not noted
                if (way.through or way.to) and not way.related and known:
                    self.travellers.setdefault(ref, tuple(travellers))
                    through = bool(way.through) and not self._ways.is_choice(way)
                    told = "through" if through else "route"
                    self.kinds[ref] = "plain" if entry.sure and way.through else told

    @cached_property
    def _others_of(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.ways["others"])
        return re.compile(rf"\s+(?:{words})\b", re.IGNORECASE)

    def _handed(self, way: Way, by: tuple[str, ...]) -> Way:
        """A way that goes through who hands over what others send, too."""
        fresh = tuple(each for each in by if each not in way.parties)
        steps = tuple(Entry({"office": each}) for each in fresh)
        return replace(way, first=(*steps, *way.first), parties=(*fresh, *way.parties))

    def _lays_down(self, way: Way) -> bool:
        """Whether a sentence is a way: *melalui* another, or by what is delivered or told."""
        known = way.direct or bool(way.first)
        return bool(way.through) or way.delivered or (bool(way.to) and known)

    def _read_travellers(self, ref: Citation, way: Way) -> list[str]:
        """Who goes a way whose sentence begins with nobody else: whom somebody sends, by whom
        something is done, or who stands on the other side of the relation.
        """
        marked = self._reading.marked(ref)
        for words in (self._sending, self._agents):
            runs = re.findall(rf"\b(?:{words})\s+({self._reading.offices})", marked, re.IGNORECASE)
            named = unique(id for run in runs for id in PARTY.findall(run))
            found = [each for each in named if not self._is_station(each, way)]
            if found:
                return found
        if subjects := [id for id in self._subjects.get(ref, ()) if not self._is_station(id, way)]:
            return subjects
        others = [each for each in self._others.get(ref, ()) if not self._is_station(each, way)]
        if others and way.to:
            return others[:1]
        case = self._cases.clause(ref)
        named = unique(PARTY.findall(case["said"])) if case is not None and way.to else []
        return [each for each in named if not self._is_station(each, way)]

    @cached_property
    def _sending(self) -> str:
        return any_of(self._reading.vocabulary.drafting.acts["delegate"])

    @cached_property
    def _agents(self) -> str:
        return any_of(self._reading.vocabulary.agents)

    def _is_station(self, party: str, way: Way) -> bool:
        return party in way.parties

    def _entry(self, way: Way, travellers: list[str], sure: bool) -> Entry:
        ref = way.at
        values: dict[str, Value] = {
            "id": fresh_id(f"{travellers[0]}-{way.purposes[0]}", self._taken),
            "for": list(travellers),
            "purposes": list(way.purposes),
        }
        if way.through:
            values["mode"] = "through"
        elif way.direct:
            values["mode"] = "direct"
        force = self._force(ref)
        if force:
            values["force"] = force
        values |= self._limits.times(way)
        if not way.to:
            values["end_stated"] = False
        if way.copies:
            values["copies_to"] = list(way.copies)
        if way.copy_words is not None:
            values["copies_words"] = way.copy_words
        denied = no_copies(self._reading, ref, way.copies)
        if denied is not None:
            values["no_copies"] = denied
        if condition := self._cases.when(ref) or way.manner:
            values["condition"] = condition
        words = self._reading.vocabulary
        amount = amount_of(way.words, words)
        if amount is not None:
            values["amount"] = amount
        if excepted := self._exceptions.of(ref):
            values["except"] = excepted
        signed = [Entry({"office": id}, sure=False) for id in self._senders.to_sign(way)]
        told = (*way.first, *way.through, *signed, *way.to)
        steps = [self._leads.step(ref, each, travellers) for each in told]
        # Beside him through whom somebody only answers, whoever coordinates is no station.
        coordinated = not way.through or self._ways.is_sent(way)
        before = self._leads.named(ref) if way.to and coordinated else None
        if before is not None:
            steps.insert(0, before)
        if not way.to:
            steps += self._ends.of(way, travellers, self._entries)
        values["steps"] = self._limits.stated(way, once(steps))
        opening = self._reading.opening(ref)
        values["basis"] = [ref, *([opening] if opening is not None and force else [])]
        aside = self._ways.is_told(way) or self._ways.is_choice(way)
        if self._ways.is_choice(way) and way.through and way.to:
            self._choose(values, way)
        plain = sure and bool(way.to) and not aside and all(each.sure for each in steps)
        plain = plain and "except" not in values and (denied is None or denied.sure)
        # An amount that is none of its range is left to a person.
        plain = plain and (amount is not None or not stated_amounts(way.words, words))
        plain = (
            plain
            and self._without_initials.search(way.words) is None
            and "condition" not in values
            and not way.notify
            # Whether that is a station or a condition a person judges.
            and not way.first
            and not way.open_copies
            # Whom somebody asks before may be a station, or what the way has to wait for.
            and not way.first
            and (way.through or not self._reports.search(way.words))
            and not self._ways.goes_on(way)
        )
        return Entry(values, sure=bool(plain) and way.firm)

    @cached_property
    def _reports(self) -> re.Pattern[str]:
        """What somebody does besides: *memberi arahan dan melaporkan hasilnya*."""
        words = self._reading.vocabulary
        return re.compile(
            rf"\b(?:{any_of(words.joining)})\s+(?:{any_of(words.drafting.accounts)})\b",
            re.IGNORECASE,
        )

    def _force(self, ref: Citation) -> str | None:
        """The modal word of a way, which is none of what is excepted from it."""
        force, excepted = self._reading.force(ref), self._ways.text.excepted(ref)
        if force is None or excepted is None or force not in excepted[0].lower():
            return force
        return force if force in self._ways.text.of(ref).lower() else None

    def _choose(self, values: dict[str, Value], way: Way) -> None:
        """Two ways of which one is enough: *langsung atau melalui Camat*."""
        del values["steps"], values["mode"]
        through: dict[str, Value] = {"mode": "through", "steps": once([*way.through, *way.to])}
        condition = values.pop("condition", None)
        if condition is not None:
            through["condition"] = condition
        direct: dict[str, Value] = {"mode": "direct", "steps": list(way.to)}
        values["alternatives"] = [Entry(direct), Entry(through)]
