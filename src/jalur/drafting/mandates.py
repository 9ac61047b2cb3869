"""The mandates of a draft, and what is forbidden."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.assignments import UnitList
from jalur.drafting.entries import Entry, Value
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import PARTY, Reading, one_or_many, unique
from jalur.drafting.times import Times
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of
from jalur.verification.sentences import NO_RULE

_NOT_HERE = NO_RULE | {"form", "meaning", "deleted", "prohibition"}


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
    ) -> None:
        self._reading, self._acting = reading, Acting(reading)
        self._points, self._sides, self._told = points, sides, told
        """Provisions whose facts are told by routes, initials or lists alone."""
        self._ways = ways
        self._is_forum = kinds.is_forum
        self._times = Times(reading)
        self.kinds: dict[Citation, str] = {}
        self._entries: list[Entry] = []
        self._prohibitions: list[Entry] = []
        for ref in reading.operative():
            kind = kinds.told(ref)
            if kind is not None and kind[0] == "prohibition":
                self._forbidden(ref)
            elif kind is None or kind[0] not in _NOT_HERE:
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

    def prohibitions(self) -> tuple[Entry, ...]:
        """What is forbidden, in the order of the text."""
        return tuple(self._prohibitions)

    def _read(self, ref: Citation) -> None:
        charge = self._charge(ref)
        if charge is not None:
            parties, kind = charge
            self._add(ref, parties, kind, sure=not self._is_doubled(ref, kind))
            self.kinds[ref] = "charged"
        elif not self._reading.items(ref) and not self._sits(ref):
            self._sentence(ref)
        self._passed_on(ref)
        self._stands_in(ref)

    def _is_doubled(self, ref: Citation, kind: str) -> bool:
        """Whether a point may say the same of the one whose duty or task it is."""
        if kind == "authority":
            return False
        named = set(PARTY.findall(self._reading.marked(ref))) - {*self._acting.actor(ref).parties}
        told = bool(self._receivers(ref)) or (kind == "task" and bool(named))
        return told or (kind == "task" and ref in self._points)

    def _sits(self, ref: Citation) -> bool:
        """Whether a provision only tells who sits in a forum."""
        return self._is_forum(ref) and not self._reading.evidence.forces(ref)

    def _stands_in(self, ref: Citation) -> None:
        """Who stands in for another: *tugasnya dilaksanakan oleh B*, *menugaskan pejabat …*."""
        marked = self._reading.marked(ref)
        words = self._reading.vocabulary.drafting
        found: list[tuple[str, str]] = []
        for match in self._replaced.finditer(marked):
            before = PARTY.findall(marked[: match.start()])
            found += [(match["b"], before[0])] if before else []
        for match in self._acting_as.finditer(marked):
            found.append((match["b"], match["a"]))
        actor = self._acting.actor(ref).parties
        if re.search(rf"\b(?:{any_of(words.absent)})\b", marked, re.IGNORECASE) and actor:
            sent = re.search(
                rf"\b(?:{any_of(words.sending)})\s+(?:\w+\s+)?<(?P<b>[a-z0-9-]+)>", marked
            )
            found += [(sent["b"], actor[0])] if sent else []
        for party, absent in found:
            if party == absent:
                continue
            values: dict[str, Value] = {
                "at": ref,
                "party": party,
                "kind": "task",
                "act": "represent",
                "for": absent,
            }
            self._entries.append(Entry(values, sure=False))
            self.kinds.setdefault(ref, "act")

    @cached_property
    def _replaced(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.replaced_by)
        return re.compile(rf"\b(?:{words})\s+<(?P<b>[a-z0-9-]+)>", re.IGNORECASE)

    @cached_property
    def _acting_as(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.acting_as)
        return re.compile(
            rf"<(?P<b>[a-z0-9-]+)>\s+(?:{words})\s+<(?P<a>[a-z0-9-]+)>", re.IGNORECASE
        )

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
        small = r"(?:\s+(?:untuk|sebagai\s+berikut|yaitu|adalah))*"
        read, more = self._reading.vocabulary.charges, self._reading.vocabulary.drafting.charges
        charges = {kind: (*words, *more.get(kind, ())) for kind, words in read.items()}
        return {
            kind: re.compile(rf"\b(?:{any_of(words)}){small}\s*:\s*$", re.IGNORECASE)
            for kind, words in charges.items()
        }

    def _sentence(self, ref: Citation) -> None:
        """What a sentence by itself gives to whom it begins with."""
        actor = self._acting.own(ref)
        acts = self._act(ref)
        signed = self._signed(ref)
        if signed:
            self._add(ref, signed, self._kind(ref), sure=False, act="sign")
            return
        if ref in self._points:
            by = self._points[ref]
            if not by and (first := self._sides.get(ref)):
                self._add(ref, first[:1], "task", sure=False, reason="actor")
            elif acts == "delegate" and by and self._receivers(ref):
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
        forces = self._reading.evidence.forces(ref)
        return self._reading.common.charge_of(forces[0] if forces else None)

    def _act(self, ref: Citation) -> str | None:
        """The act whose verb stands in a provision before anything else that one does."""
        words = " ".join(self._reading.source.provisions[ref].split())
        found = [
            (match.start(), act)
            for act, verbs in self._verbs.items()
            if (match := verbs.search(words))
        ]
        return min(found)[1] if found else None

    @cached_property
    def _verbs(self) -> Mapping[str, re.Pattern[str]]:
        acts = self._reading.vocabulary.drafting.acts
        return {
            act: re.compile(rf"\b(?:{any_of(verbs)})\b", re.IGNORECASE)
            for act, verbs in acts.items()
        }

    def _signed(self, ref: Citation) -> tuple[str, ...]:
        """By whom a paper is signed: *ditandatangani oleh A atas nama B*."""
        words = self._reading.vocabulary
        pattern = rf"\b(?:{any_of(words.signing)})\s+(?P<a>{self._reading.offices})"
        marked = self._reading.marked(ref)
        match = re.search(pattern, marked, re.IGNORECASE)
        paraf = re.search(rf"\b(?:{any_of(words.initialling)})\b", marked, re.IGNORECASE)
        if match is None or paraf is not None or self._is_relative(marked[: match.start()]):
            return ()
        return tuple(unique(PARTY.findall(match["a"])))

    def _is_relative(self, before: str) -> bool:
        words = self._reading.vocabulary
        told = any_of([*words.relatives, *words.sequels, *words.tasks])
        return re.search(rf"\b(?:{told})(?:\s+\w+)?\s*$", before, re.IGNORECASE) is not None

    def _receivers(self, ref: Citation) -> list[str]:
        towards, _ = self._acting.towards(ref)
        return list(towards.parties)

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
        act = act or self._act(ref)
        values: dict[str, Value] = {
            "at": ref,
            "party": one_or_many(list(parties)),
            "kind": kind,
        }
        force = self._reading.force(ref) if reason is None else None
        if force and self._reading.common.charge_of(force) == kind:
            values["force"] = force
        values |= self._times.of(ref)
        if act is not None and reason is None:
            plain = self._fill(ref, act, parties, values)
            sure = sure and plain
        if reason is not None:
            values |= {
                "status": "inferred",
                "reason": self._reading.vocabulary.drafting.reasons[reason],
            }
        self._entries.append(Entry(values, sure=sure))
        self.kinds.setdefault(ref, "act" if "act" in values else "mandate")

    def _fill(
        self, ref: Citation, act: str, parties: tuple[str, ...], values: dict[str, Value]
    ) -> bool:
        """Give a mandate what belongs to its act; whether the text tells all of it."""
        inner = [each for each in self._acting.in_place_of(ref) if each not in parties]
        if act == "sign":
            values["act"] = act
            if documents := self._reading.documents(ref):
                values["documents"] = documents
            if inner:
                values["on_behalf_of"] = inner[0]
            return len(inner) < 2
        if act == "represent":
            if not inner:
                return False
            values["act"] = act
            values["for"] = one_or_many(inner)
            return len(inner) == 1
        receivers = [each for each in self._receivers(ref) if each not in parties]
        if not receivers:
            return False
        values["act"] = act
        values["for"] = one_or_many(receivers)
        passes = self._reading.vocabulary.drafting.passing
        firm = re.search(rf"\b(?:{any_of(passes)})\b", self._reading.source.provisions[ref])
        return len(receivers) == 1 and firm is not None

    def _passed_on(self, ref: Citation) -> None:
        """Who passed on what the text presupposes: *tugas yang dilimpahkan oleh A*."""
        receivers = [each for each in self._acting.actor(ref).parties]
        for giver in self._acting.passed_on(ref):
            others = [each for each in receivers if each != giver]
            if not others or self._is_known(giver, others):
                continue
            values: dict[str, Value] = {
                "at": ref,
                "party": giver,
                "kind": "authority",
                "act": "delegate",
                "for": one_or_many(others),
                "status": "inferred",
                "reason": self._reading.vocabulary.drafting.reasons["delegation"],
            }
            self._entries.append(Entry(values, sure=False))

    def _is_known(self, giver: str, receivers: list[str]) -> bool:
        """Whether a mandate before says that one passes something on to the other."""
        return any(
            each.get("act") == "delegate"
            and each.get("party") == giver
            and each.get("for") == one_or_many(receivers)
            for each in self._entries
        )

    def _forbidden(self, ref: Citation) -> None:
        if self._reading.items(ref):
            return
        actor = self._acting.actor(ref)
        parties = actor.parties or self._acting.doers(ref)
        if not parties:
            return
        values: dict[str, Value] = {"at": ref, "party": one_or_many(list(parties))}
        act = self._act(ref)
        if act == "sign":
            values["act"] = act
        others = [each for each in self._acting.in_place_of(ref) if each not in parties]
        if act == "sign" and others:
            values["on_behalf_of"] = others[0]
        except_ = self._exception(ref)
        if except_ is not None:
            values["except"] = except_
        self._prohibitions.append(
            Entry(values, sure=actor.sure, guessed=frozenset(("except",) if except_ else ()))
        )

    def _exception(self, ref: Citation) -> str | None:
        words = " ".join(self._reading.source.provisions[ref].split())
        excepting = any_of(self._reading.vocabulary.excepting)
        match = re.search(rf"\b(?:{excepting})\s+([^.;]+)", words, re.IGNORECASE)
        if match is None:
            return None
        return " ".join(match[1].split()[:_SHORT])


_SHORT = 6
"""Words of the text in a value of ours, at the most."""
