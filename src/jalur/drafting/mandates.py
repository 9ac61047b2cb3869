"""The mandates of a draft."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.acts import Acts
from jalur.drafting.assignments import UnitList
from jalur.drafting.entries import Entry, Value
from jalur.drafting.mandate_values import MandateValues
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import PARTY, Reading, one_or_many, unique
from jalur.drafting.stand_ins import StandIn, StandIns
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of
from jalur.verification.sentences import NO_RULE

_NOT_HERE = NO_RULE | {"form", "meaning", "deleted", "prohibition"}
_LAST = 12
"""So many mandates may be of one provision."""


class Mandates:
    """Reads what a party may, must and does do, where it is no point of a relation."""

    def __init__(
        self,
        reading: Reading,
        kinds: ProvisionKinds,
        points: Mapping[Citation, tuple[str, ...]],
        sides: Mapping[Citation, tuple[str, ...]],
        told: frozenset[Citation],
        ways: Set[Citation],
        lists: Sequence[UnitList],
        values: MandateValues,
    ) -> None:
        self._reading, self._acting, self._acts = reading, Acting(reading), Acts(reading)
        self._values = values
        self._stand_ins = StandIns(reading, values.cases)
        self._points, self._sides, self._told = points, sides, told
        """Provisions whose facts are told by routes, initials or lists alone."""
        self._ways = ways
        self._is_forum = kinds.is_forum
        self.kinds: dict[Citation, str] = {}
        self._entries: list[Entry] = []
        for ref in reading.operative():
            kind = kinds.told(ref)
            excepts = values.exceptions.only_excepts(ref)
            if (kind is None or kind[0] not in _NOT_HERE) and not excepts:
                self._read(ref)
        for each in lists:
            self._listed(each)

    def _listed(self, units: UnitList) -> None:
        """What the opening of a list of units bids to those on it."""
        forces = self._reading.evidence.forces(units.opening)
        if not forces or not units.coordinators:
            return
        parties = [id for id in units.rows if self._reading.category(id) in ("unit", "outside")]
        values: dict[str, Value] = {
            "at": units.opening,
            "party": parties,
            "kind": self._reading.common.charge_of(forces[0]),
            "force": forces[0],
        }
        self._entries.append(Entry(values, sure=False))

    def entries(self) -> tuple[Entry, ...]:
        """The mandates in the order of the text."""
        return tuple(self._entries)

    def _read(self, ref: Citation) -> None:
        charge = self._charge(ref)
        if charge is not None:
            parties, kind = charge
            self._add(ref, parties, kind, sure=not self._is_doubled(ref, kind))
            self.kinds[ref] = "charged"
        elif not self._reading.items(ref) and not self._sits(ref):
            self._sentence(ref)
        self._passed_on(ref)
        self._standing_in(ref)

    def _is_doubled(self, ref: Citation, kind: str) -> bool:
        """Whether a point may say the same of the one whose duty or task it is."""
        if kind == "authority":
            return False
        named = set(PARTY.findall(self._reading.marked(ref))) - {*self._acting.actor(ref).parties}
        told = bool(self._acts.receivers(ref)) or (kind == "task" and bool(named))
        return told or (kind == "task" and ref in self._points)

    def _sits(self, ref: Citation) -> bool:
        """Whether a provision only tells who sits in a forum."""
        return self._is_forum(ref) and not self._reading.evidence.forces(ref)

    def _charge(self, ref: Citation) -> tuple[tuple[str, ...], str] | None:
        """Whose list of powers, duties or tasks an item stands in, and of which kind."""
        opening = self._reading.opening(ref)
        if opening is None:
            return None
        said = " ".join(self._reading.source.provisions[opening].split())
        for kind, pattern in self._opens.items():
            if pattern.search(said):
                parties = self._acting.actor(opening).parties
                return (parties, kind) if parties else None
        return None

    @cached_property
    def _opens(self) -> Mapping[str, re.Pattern[str]]:
        """The words that open a list of mandates of a kind, right before its colon."""
        small = rf"(?:\s+(?:{any_of(self._reading.vocabulary.drafting.before_items)}))*"
        read, more = self._reading.vocabulary.charges, self._reading.vocabulary.drafting.charges
        charges = {kind: (*words, *more.get(kind, ())) for kind, words in read.items()}
        return {
            kind: re.compile(rf"\b(?:{any_of(words)}){small}\s*:\s*$", re.IGNORECASE)
            for kind, words in charges.items()
        }

    def _sentence(self, ref: Citation) -> None:
        """What a sentence by itself gives to whom it begins with."""
        actor = self._acting.own(ref)
        acts = self._acts.of(ref)
        signed = self._acts.signed(ref)
        if signed:
            self._add(ref, signed, self._kind(ref), sure=False, act="sign")
            return
        if ref in self._points:
            by = self._points[ref]
            if not by and (first := self._sides.get(ref)):
                self._add(ref, first[:1], "task", sure=False, reason="actor")
            elif acts == "delegate" and by and self._acts.receivers(ref):
                self._add(ref, by, self._kind(ref), sure=actor.sure and len(by) == 1, act=acts)
            elif acts == "sign" or (acts == "represent" and self._acting.in_place_of(ref)):
                self._add(ref, by, self._kind(ref), sure=False, act=acts)
            return
        if ref in self._told:
            if ref in self._ways and not self._reading.evidence.forces(ref):
                parties = self._acting.actor(ref).parties or self._acting.doers(ref)
                if parties:
                    self._add(ref, parties, "task", sure=False)
            return
        if not actor.parties:
            self._done_by(ref)
            return
        forces = self._reading.evidence.forces(ref)
        mutual = any_of(self._reading.vocabulary.drafting.mutual)
        if re.search(rf"\b(?:{mutual})\b", self._reading.source.provisions[ref], re.IGNORECASE):
            forces = ()
        alone = set(PARTY.findall(self._reading.marked(ref))) <= set(actor.parties)
        sure = actor.sure and bool(forces) and alone and acts is None and len(actor.parties) == 1
        plain = sure and self._reading.category(actor.parties[0]) in ("office", "group", "unit")
        self._add(ref, actor.parties, self._kind(ref), sure=plain)

    def _done_by(self, ref: Citation) -> None:
        """Who does what a sentence in the passive tells: *disetujui oleh A*."""
        words = self._reading.vocabulary
        agents = [
            each
            for each in self._reading.sentences.agents(ref)
            if each not in self._reading.background
        ]
        if len(agents) == 1:
            decides = any_of(words.drafting.deciding)
            text = self._reading.source.provisions[ref]
            kind = "authority" if re.search(rf"\b(?:{decides})\b", text) else self._kind(ref)
            self._add(ref, (agents[0],), kind, sure=False)

    def _kind(self, ref: Citation) -> str:
        """What the modal word of a sentence makes of it, or else its word for a power or duty."""
        forces = self._reading.evidence.forces(ref)
        if not forces:
            words = self._reading.source.provisions[ref]
            for kind, pattern in self._charged.items():
                if pattern.search(words):
                    return kind
        return self._reading.common.charge_of(forces[0] if forces else None)

    @cached_property
    def _charged(self) -> Mapping[str, re.Pattern[str]]:
        """The words for a power, a duty or a task, but for those that say of whom another speaks:
        *pejabat yang berwenang*.
        """
        relatives = "".join(rf"(?<!\b{word} )" for word in self._reading.vocabulary.relatives)
        return {
            kind: re.compile(rf"{relatives}\b(?:{any_of(words)})\b", re.IGNORECASE)
            for kind, words in self._reading.vocabulary.charges.items()
        }

    def _add(
        self,
        ref: Citation,
        parties: tuple[str, ...],
        kind: str,
        *,
        sure: bool,
        act: str | None = None,
        reason: str | None = None,
    ) -> None:
        act = act or self._acts.of(ref)
        values: dict[str, Value] = {
            "at": ref,
            "party": one_or_many(list(parties)),
            "kind": kind,
        }
        force = self._reading.force(ref) if reason is None else None
        if force and self._reading.common.charge_of(force) == kind:
            values["force"] = force
        if act is not None and reason is None:
            plain = self._acts.fill(ref, act, parties, values)
            sure = sure and plain
        values |= self._values.of(ref, act if "act" in values else None, values)
        if reason is not None:
            values |= {
                "status": "inferred",
                "reason": self._reading.vocabulary.drafting.reasons[reason],
            }
        guessed = self._values.judged(values)
        self._entries.append(Entry(values, sure=sure and "except" not in values, guessed=guessed))
        self.kinds.setdefault(ref, "act" if "act" in values else "mandate")

    def _standing_in(self, ref: Citation) -> None:
        """Who stands in for another, and who sends him; also whoever acts where another is not
        there.
        """
        actor = self._acting.actor(ref).parties
        found = [*self._stand_ins.of(ref, actor)]
        charge = self._charge(ref)
        kind = charge[1] if charge is not None else self._kind(ref)
        if not found and actor and self._acts.of(ref) in (None, "represent"):
            absent = [each for each in self._values.cases.absent(ref) if each not in actor]
            offices = [each for each in absent if self._reading.category(each) == "office"]
            found = [StandIn(each, tuple(offices)) for each in actor[:1] if offices]
        for each in found:
            if self._is_told(ref, each.party, "represent"):
                continue
            values: dict[str, Value] = {
                "at": ref,
                "party": each.party,
                "kind": "authority" if kind == "authority" else "task",
                "act": "represent",
                "for": one_or_many(each.absent),
            }
            if each.sent_by is not None:
                values["appointed_by"] = each.sent_by
            further = self._values.of(ref, "represent", values)
            self._entries.append(Entry({**values, **further}, sure=False))
            self.kinds[ref] = "act"
            if each.passes and each.sent_by and not self._is_told(ref, each.sent_by, "delegate"):
                self._delegated(ref, each.sent_by, [each.party], reason=False)

    def _is_told(self, ref: Citation, party: str, act: str) -> bool:
        """Whether a mandate says that a party does an act by a provision."""
        return any(
            each.get("act") == act
            and each["at"] == ref
            and party in (each["party"] if isinstance(each["party"], list) else [each["party"]])
            for each in reversed(self._entries[-_LAST:])
        )

    def _passed_on(self, ref: Citation) -> None:
        """Who passed on what the text presupposes: *tugas yang dilimpahkan oleh A*."""
        receivers = list(self._acting.actor(ref).parties)
        givers = [*self._acting.passed_on(ref), *self._acts.in_whose_power(ref)]
        sent_by = self._acts.sent_by(ref)
        for giver in unique([*givers, *filter(None, (sent_by,))]):
            others = [each for each in receivers if each != giver]
            if others and not self._is_known(giver, others):
                self._delegated(ref, giver, others, reason=giver != sent_by)

    def _delegated(self, ref: Citation, giver: str, others: list[str], *, reason: bool) -> None:
        values: dict[str, Value] = {
            "at": ref,
            "party": giver,
            "kind": "authority",
            "act": "delegate",
            "for": one_or_many(others),
        }
        if reason:
            said = self._reading.vocabulary.drafting.reasons["delegation"]
            values |= {"status": "inferred", "reason": said}
        elif when := self._values.cases.when(ref):
            values["when"] = when
        self._entries.append(Entry(values, sure=False))

    def _is_known(self, giver: str, receivers: list[str]) -> bool:
        """Whether a mandate before says that one passes something on to the other."""
        return any(
            each.get("act") == "delegate"
            and each.get("party") == giver
            and each.get("for") == one_or_many(receivers)
            for each in self._entries
        )
