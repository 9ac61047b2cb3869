"""The mandates of a draft."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.acts import Acts
from jalur.drafting.agents import Agents
from jalur.drafting.assignments import UnitList
from jalur.drafting.chained_deeds import ChainedDeeds
from jalur.drafting.charges import Charges
from jalur.drafting.clause_kinds import ClauseKinds
from jalur.drafting.deeds_of_others import DeedsOfOthers
from jalur.drafting.delegations import Delegations
from jalur.drafting.entries import Entry, Value
from jalur.drafting.going_on import GoingOn
from jalur.drafting.listed_mandates import bidden_to_list
from jalur.drafting.mandate_book import MandateBook
from jalur.drafting.mandate_kinds import MandateKinds
from jalur.drafting.mandate_values import MandateValues
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import PARTY, Reading, one_or_many
from jalur.drafting.signing_clauses import SigningClauses
from jalur.drafting.sitting import Sitting
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of
from jalur.verification.sentences import NO_RULE

_NOT_HERE = NO_RULE | {"form", "meaning", "deleted", "prohibition"}
_FURTHER = "further-rules"
_SANCTION = "sanction"
_FORBIDDEN = "prohibition"


class Mandates:
    """Reads what a party may, must and does do, where it is no point of a relation."""

    def __init__(
        self,
        reading: Reading,
        kinds: ProvisionKinds,
        points: Mapping[Citation, tuple[str, ...]],
        sides: Mapping[Citation, tuple[str, ...]],
        told: frozenset[Citation],
        ways: Mapping[Citation, tuple[str, ...]],
        lists: Sequence[UnitList],
        values: MandateValues,
        references: Mapping[Citation, tuple[Citation, ...]],
        appointed: Set[Citation],
    ) -> None:
        self._reading, self._acting, self._acts = reading, Acting(reading), Acts(reading)
        self._values, self._book = values, MandateBook()
        self._signing = SigningClauses(reading, values, self._book)
        self._delegations = Delegations(reading, self._acts, values, self._book)
        self._charges, self._chained = Charges(reading, self._acting), ChainedDeeds(reading)
        self._agents, self._told_kinds = (
            Agents(reading),
            MandateKinds(reading, self._acts, kinds.words),
        )
        self._others, self._going_on = (
            DeedsOfOthers(reading, values, self._book),
            GoingOn(reading, references),
        )
        self._points, self._sides, self._told = points, sides, told
        """Provisions whose facts are told by routes, initials or lists alone."""
        self._ways, self._sitting = ways, Sitting(reading, kinds, self._acts, self._agents)
        self.kinds = self._book.kinds
        here = ClauseKinds(reading, kinds)
        for ref in reading.operative():
            kind = here.told(ref)
            excepts = values.exceptions.only_excepts(ref) or values.forbids(ref)
            opening = reading.opening(ref)
            above = kinds.told(opening) if opening is not None else None
            excepts = excepts or ref in appointed or (above is not None and above[0] == _FORBIDDEN)
            if kind is not None and kind[0] == _FURTHER:
                self._done_by(ref, "authority")
            elif kind is not None and kind[0] == _SANCTION and not reading.items(ref):
                self._others.add(ref, (), sits=False)
                if not self._others.acts(ref):
                    self._done_by(ref, "task")
            elif (kind is None or kind[0] not in _NOT_HERE) and not excepts:
                self._read(ref)
            elif himself := self._chained.himself(ref):
                self._add(ref, himself, "task", sure=False)
            elif self._signing.begins_with(ref):
                # What it denies then is a prohibition beside.
                self._signing.add(ref)
        for each in lists:
            if (bidden := bidden_to_list(reading, each)) is not None:
                self._book.add(bidden)

    def entries(self) -> tuple[Entry, ...]:
        """The mandates in the order of the text."""
        return tuple(self._book.entries)

    def _read(self, ref: Citation) -> None:
        signing = self._acts.lists.of(ref)
        if signing is not None and (signers := self._acts.lists.signers(signing)):
            self._add(ref, signers, self._told_kinds.of_list(signing), sure=False, act="sign")
            return
        charge = self._charges.of(ref)
        stand_ins = self._delegations.stand_ins(ref)
        if charge is not None:
            parties, kind = charge
            if len(stand_ins) != 1 or stand_ins[0].party not in parties:
                self._add(ref, parties, kind, sure=not self._is_doubled(ref, kind))
            self.kinds[ref] = "charged"
        elif self._delegations.passes_by_paper(ref):
            self.kinds[ref] = "act"
        elif self._delegations.passes_signing(ref) and self._acts.of(ref) != "delegate":
            # Whoever lets another sign signs nothing by that.
            self.kinds[ref] = "act"
        elif not self._reading.items(ref) and not self._sitting.sits(ref):
            apart = {id for each in stand_ins for id in (*each.absent, each.party)}
            if any(each.serves for each in stand_ins):
                self.kinds[ref] = "act"
            elif all(
                each.passes and each.sent_by in self._acting.own(ref).parties for each in stand_ins
            ) or apart.isdisjoint(self._acting.own(ref).parties):
                self._sentence(ref)
        elif self._reading.items(ref):
            self._opening(ref)
        self._delegations.add_passed_to_list(ref)
        self._delegations.add_passed_by_paper(ref)
        self._delegations.add_passed_on(ref)
        self._delegations.add_entrusted_in_case(ref)
        self._delegations.add_passed_signing(ref)
        self._delegations.add_passed_forms(ref)
        forces = self._reading.evidence.forces(ref)
        said = self._reading.common.charge_of(forces[0] if forces else None)
        self._delegations.add_stand_ins(ref, stand_ins, charge[1] if charge else said)
        signed = self._acts.signed(ref) if stand_ins else ()
        if signed and {each.party for each in stand_ins}.issuperset(signed):
            # In whose place he signs is told besides.
            self._add(ref, signed, self._told_kinds.of(ref), sure=False, act="sign")
        self._others.add(ref, self._acting.actor(ref).parties, sits=self._sitting.sits(ref))

    def _opening(self, ref: Citation) -> None:
        """What the opening of a list says of whom it begins with, where the items say nothing of
        anybody.
        """
        actor = self._acting.own(ref)
        items = self._reading.items(ref)
        told = any(
            (at in self._told or at in self._points) and self._points.get(at) != actor.parties
            for at in (ref, *items)
        )
        silent = not any(self._acting.own(at).sure for at in items)
        # What a point says already is no task besides: *A membantu B dalam:*.
        told = told or self._points.get(ref) == actor.parties
        charges = self._charges.opens(ref) or self._acts.lists.of(items[0]) is not None
        if (
            actor.sure
            and not charges
            and not told
            and silent
            and self._agents.does(ref, actor.parties[0])
        ):
            self._add(ref, actor.parties, self._told_kinds.of(ref), sure=False)
        else:
            self._in_name(ref, actor.parties)

    def _in_name(self, ref: Citation, parties: tuple[str, ...]) -> None:
        """Who does something in the name of another that is no signature."""
        name = self._acts.in_name(ref)
        own = tuple(each for each in parties if each != name)
        signs = self._signs.search(self._reading.source.provisions[ref])
        if name is not None and own and not signs and self._acts.of(ref) != "sign":
            values: dict[str, Value] = {
                "at": ref,
                "party": one_or_many(list(own)),
                "kind": self._told_kinds.of(ref),
                "on_behalf_of": name,
            }
            self._book.add(Entry(values, sure=False))

    def _is_doubled(self, ref: Citation, kind: str) -> bool:
        """Whether a point may say the same of the one whose duty or task it is."""
        parties = self._acting.actor(ref).parties
        if kind == "authority" or self._acts.sent(ref, parties):
            return False
        named = set(PARTY.findall(self._reading.marked(ref))) - {*self._acting.actor(ref).parties}
        told = bool(self._acts.receivers(ref)) or (kind == "task" and bool(named))
        return told or (kind == "task" and ref in self._points)

    def _sentence(self, ref: Citation) -> None:
        """What a sentence by itself gives to whom it begins with."""
        if (signed_apart := self._signing.add(ref)) == 0:
            return
        if self._told_kinds.bids_nothing(ref):
            return
        actor = self._acting.own(ref)
        acts = self._acts.of(ref)
        signed = () if signed_apart is not None else self._acts.signed(ref)
        stack = self._values.signatures.stack(ref)
        if stack is not None:
            self._add(ref, stack[:1], self._told_kinds.of(ref), sure=False, act="sign")
            return
        if signed:
            self._add(ref, signed, self._told_kinds.of(ref), sure=False, act="sign")
            return
        words = self._reading.source.provisions[ref]
        initialled = self._paraf.search(words) and not self._reading.evidence.forces(ref)
        if initialled and self._signs.search(words) and ref not in self._points:
            # Whoever signs what others initial is told with these.
            return
        timed = self._paraf.search(words) and "deadline" in self._values.times(ref)
        if actor.sure and (timed or self._agents.reports(ref)):
            # By when somebody initials, and what he reports on, is told nowhere else.
            self._add(ref, actor.parties, self._told_kinds.of(ref), sure=False)
            return
        if ref in self._points:
            self._point(ref, acts, sure=actor.sure)
            return
        if ref in self._told:
            # What somebody sends its way is told with that, but where a case bids it.
            tells = actor.sure or self._values.cases.when(ref) is not None
            if ref in self._ways and not self._reading.evidence.forces(ref) and tells:
                self._add(ref, self._ways[ref], "task", sure=False)
            if not (self._paraf.search(words) and self._reading.evidence.forces(ref)):
                return
        lasting = "term" in self._values.times(ref)
        acting = tuple(
            id for id in actor.parties if actor.sure or lasting or self._agents.does(ref, id)
        )
        passive = self._agents.is_done(ref, acting[0]) if acting else True
        if self._agents.may_send(ref) and actor.sure:
            self._add(ref, actor.parties, "authority", sure=False)
            return
        if passive or (self._agents.undergoes(ref) and not self._agents.given(ref)):
            if not self._done_by(ref) and not self._others.acts(ref):
                self._goes_on(ref)
            return
        forces = self._reading.evidence.forces(ref)
        mutual = any_of(self._reading.vocabulary.drafting.mutual)
        if re.search(rf"\b(?:{mutual})\b", self._reading.source.provisions[ref], re.IGNORECASE):
            forces = ()
        alone = set(PARTY.findall(self._reading.marked(ref))) <= set(actor.parties)
        sure = actor.sure and bool(forces) and alone and acts is None and len(actor.parties) == 1
        sure = sure and not self._agents.undergoes(ref)
        plain = sure and self._reading.category(actor.parties[0]) in ("office", "group", "unit")
        self._add(ref, acting, self._told_kinds.of(ref), sure=plain)

    def _goes_on(self, ref: Citation) -> None:
        """What a sentence without anybody says of what another one bids."""
        timed = bool(self._values.times(ref))
        parties = self._going_on.actor(ref, timed=timed)
        if parties:
            self._add(ref, parties, self._told_kinds.of(ref), sure=False, reason="actor")

    def _point(self, ref: Citation, act: str | None, *, sure: bool) -> None:
        """What a point of a relation says more of who acts, or, where it names nobody, of whoever
        we read to act.
        """
        by = self._points[ref]
        actor = self._acting.own(ref).parties if sure else ()
        agents = {*self._reading.sentences.agents(ref)} - {*actor}
        if actor and agents.issuperset(by) and by and self._agents.begins(ref, actor[0]):
            # *A merangkum laporan untuk disampaikan oleh B kepada C*: the point is of B.
            self._add(ref, actor, self._told_kinds.of(ref), sure=False)
        first = self._sides.get(ref, ())[:1]
        sends = act == "delegate" and bool(self._acts.receivers(ref))
        if not by and first:
            self._add(ref, first, "task", sure=False, act=act if sends else None, reason="actor")
        elif sends and by:
            # Whether to pass on a power, or to appoint somebody, is one itself is open.
            words = self._reading.source.provisions[ref]
            power = any(
                re.search(rf"\b{stem}", words, re.IGNORECASE)
                for stem in self._reading.vocabulary.passed["authority"]
            )
            open_ = power or bool(self._acts.sent(ref, by)) or len(by) > 1
            self._add(ref, by, self._told_kinds.of(ref), sure=sure and not open_, act=act)
        elif act == "sign" or (act == "represent" and self._acting.in_place_of(ref)):
            self._add(ref, by, self._told_kinds.of(ref), sure=False, act=act)
        elif (
            by
            and self._told_kinds.of(ref) == "authority"
            and not self._reading.evidence.forces(ref)
        ):
            self._add(ref, by, "authority", sure=False)
        elif by:
            self._in_name(ref, by)

    def _done_by(self, ref: Citation, kind: str | None = None) -> bool:
        """Who does what a sentence in the passive tells: *disetujui oleh A*; whether anybody."""
        agents = self._agents.of(ref)
        if self._chained.of(ref):
            return True  # Each is told by his own clause.
        if self._others.answered(ref) is not None or self._agents.are_initials(ref):
            # Whoever asks does not answer; who initials is told with the initials.
            return False
        if agents:
            decides = any_of(self._reading.vocabulary.drafting.deciding)
            text = self._reading.source.provisions[ref]
            decided = (
                "authority" if re.search(rf"\b(?:{decides})\b", text) else self._told_kinds.of(ref)
            )
            self._add(ref, tuple(agents), kind or decided, sure=False)
        return bool(agents)

    @cached_property
    def _signs(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.vocabulary.signing)})\b", re.IGNORECASE)

    @cached_property
    def _paraf(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.initialling)
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)

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
        if act is not None and (reason is None or act == "delegate"):
            plain = self._acts.fill(ref, act, parties, values)
            sure = sure and plain
            if "on_behalf_of" in values and act == "sign" and not self._signing.is_told(ref):
                # In the name of another one signs by his power, unless one is told to.
                values["kind"] = "authority" if kind == "task" else kind
        elif len(parties) == 1 and (by := self._acts.chosen(ref, parties[0])) is not None:
            values["appointed_by"] = by
        values |= self._values.of(ref, act if "act" in values else None, values)
        if reason is not None:
            values |= {
                "status": "inferred",
                "reason": self._reading.vocabulary.drafting.reasons[reason],
            }
        guessed = self._values.judged(values)
        entry = Entry(values, sure=sure and "except" not in values, guessed=guessed)
        self._book.add(entry, "act" if "act" in values else "mandate")
