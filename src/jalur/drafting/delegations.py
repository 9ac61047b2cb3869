"""Mandates of those who stand in for another, and of those who pass something on."""

from __future__ import annotations

from jalur.drafting.acting import Acting
from jalur.drafting.acts import Acts
from jalur.drafting.entries import Entry, Value
from jalur.drafting.entrusting import Entrusting
from jalur.drafting.mandate_book import MandateBook
from jalur.drafting.mandate_values import MandateValues
from jalur.drafting.passed_forms import PassedForms
from jalur.drafting.passed_signing import PassedSigning, PassedSignings
from jalur.drafting.passed_to_others import PassedToOthers
from jalur.drafting.reading import Reading, one_or_many, unique
from jalur.drafting.stand_in import StandIn
from jalur.drafting.stand_ins import StandIns
from jalur.law.citation import Citation


class Delegations:
    """Adds to a book of mandates what a provision says of others than who acts in it."""

    def __init__(
        self, reading: Reading, acts: Acts, values: MandateValues, book: MandateBook
    ) -> None:
        self._reading, self._acting, self._acts = reading, Acting(reading), acts
        self._values, self._book = values, book
        self._entrusting = Entrusting(reading)
        self._stand_ins = StandIns(reading, values.cases)
        self._signings, self._to_others = PassedSignings(reading), PassedToOthers(reading)
        self._forms = PassedForms(reading)

    def stand_ins(self, ref: Citation) -> list[StandIn]:
        """Who stands in for another by a provision; also whoever acts where another is not there,
        if nothing else is said of it.
        """
        actor = self._acting.actor(ref).parties
        found = [*self._stand_ins.of(ref, actor)]
        plain = self._acts.of(ref) in (None, "represent") and not self._stand_ins.sends(ref)
        if not found and actor and plain and self._reading.category(actor[0]) != "forum":
            absent = [each for each in self._values.cases.absent(ref) if each not in actor]
            offices = [each for each in absent if self._reading.category(each) == "office"]
            found = [StandIn(each, tuple(offices)) for each in actor[:1] if offices]
        return found

    def add_stand_ins(self, ref: Citation, found: list[StandIn], kind: str) -> None:
        """Their mandates: an authority where the provision gives one, else a task; and of those
        who send them.
        """
        if not found and self._stand_ins.is_stood_for(ref):
            self._book.decides(ref)
        for each in found:
            if self._book.does(ref, each.party, "represent"):
                continue
            values: dict[str, Value] = {
                "at": ref,
                "party": each.party,
                "kind": self._stand_ins.kind(ref, each.party, kind),
                "act": "represent",
                "for": one_or_many(each.absent),
            }
            told = self._acts.sent_by(ref)
            if each.sent_by is not None:
                values["appointed_by"] = each.sent_by
            elif told is not None and not each.serves and told not in (each.party, *each.absent):
                values["appointed_by"] = told
            further = self._values.of(ref, "represent", values)
            self._book.kinds[ref] = "act"
            values |= further
            guessed = self._values.judged(values)
            self._book.add(Entry(values, sure=each.sure, guessed=guessed), "act")
            giver = each.sent_by
            if each.passes and giver and not self._book.does(ref, giver, "delegate"):
                self._delegated(ref, giver, [each.party], appoints=True)

    def add_passed_on(self, ref: Citation) -> None:
        """Who passed on what the text presupposes (*tugas yang dilimpahkan oleh A*), or appoints
        whoever acts.
        """
        actor = self._acting.actor(ref).parties
        to = self._acts.passed_to(ref)
        givers = [
            *self._acting.passed_on(ref),
            *self._entrusting.givers(ref),
            *self._acts.in_whose_power(ref),
        ]
        sent_by = self._acts.sent_by(ref)
        away = [each for each in self.stand_ins(ref) if each.sent_by is None]
        named = {each.sent_by for each in self.stand_ins(ref) if each.serves}
        sent = [each.party for each in away if {*actor}.issubset(each.absent)]
        for giver in unique([*givers, *filter(None, (sent_by,))]):
            appoints = giver == sent_by
            if appoints and giver in named:
                continue
            # Whom one sends who stands in is no one for whom he does.
            others = [each for each in to or (appoints and sent) or actor if each != giver]
            if others and not self._book.passes(giver, others, appoints=appoints):
                self._delegated(ref, giver, others, appoints=appoints)

    def add_entrusted_in_case(self, ref: Citation) -> None:
        """Who passes something on in the case of which a provision speaks."""
        case = self._entrusting.in_case(ref)
        if case is not None and not self._book.passes(case[0], [case[1]], appoints=False):
            self._delegated(ref, case[0], [case[1]], appoints=False)

    def add_passed_to_list(self, ref: Citation) -> None:
        """Who passes something on to those on a list, by its opening."""
        given = self._to_others.listed(ref)
        if given is None or self._book.does(ref, given.giver, "delegate"):
            return
        values: dict[str, Value] = {"at": ref, "basis": list(self._reading.items(ref))}
        values |= {"party": given.giver, "kind": self._reading.common.charge_of(given.force)}
        values |= {"force": given.force} if given.force else {}
        values |= {"act": "delegate", "for": one_or_many(list(given.receivers))}
        values |= self._values.passes(ref)
        values |= self._values.of(ref, "delegate", values)
        self._book.add(Entry(values, sure=False, guessed=self._values.judged(values)), "act")

    def passes_by_paper(self, ref: Citation) -> bool:
        """Whether a provision says by whose paper something is passed on, and not by whom."""
        return self._to_others.by_paper(ref) is not None

    def add_passed_by_paper(self, ref: Citation) -> None:
        """Whoever makes that paper, as our reading."""
        given = self._to_others.by_paper(ref)
        if given is None or self._book.does(ref, given.giver, "delegate"):
            return
        values: dict[str, Value] = {"at": ref, "party": given.giver, "kind": "authority"}
        values |= {"force": given.force} if given.force else {}
        values |= {"act": "delegate", "for": one_or_many(list(given.receivers))}
        values |= self._values.passes(ref)
        values |= self._values.of(ref, "delegate", values)
        reason = self._reading.vocabulary.drafting.reasons["actor"]
        values |= {"status": "inferred", "reason": reason}
        self._book.add(Entry(values, sure=False, guessed=self._values.judged(values)), "act")

    def add_passed_forms(self, ref: Citation) -> None:
        """Who passes something on by a sentence of another form; of nobody named as our reading."""
        for each in self._forms.of(ref):
            if self._book.does(ref, each.giver, "delegate"):
                continue
            kind = self._reading.common.charge_of(each.force) if each.named else "authority"
            values: dict[str, Value] = {"at": ref, "party": each.giver, "kind": kind}
            if each.force and self._reading.common.charge_of(each.force) == kind:
                values["force"] = each.force
            values |= {"act": "delegate", "for": one_or_many([*each.receivers])}
            values |= self._values.of(ref, "delegate", values)
            reasons = self._reading.vocabulary.drafting.reasons
            if not each.named:
                values |= {"status": "inferred", "reason": reasons["actor"]}
            self._book.add(Entry(values, sure=False, guessed=self._values.judged(values)), "act")
            if documents := [] if each.named else self._signings.papers_passed(ref):
                signs: dict[str, Value] = {"at": ref, "party": values["for"], "kind": "authority"}
                signs |= {"act": "sign", "documents": documents, "status": "inferred"}
                signs["reason"] = reasons["passed-signing"]
                self._book.add(Entry(signs, sure=False), "act")

    def passes_signing(self, ref: Citation) -> bool:
        """Whether a provision says who passes on to whom that he signs."""
        return self._signings.of(ref) is not None

    def add_passed_signing(self, ref: Citation) -> None:
        """Who does so, unless that was read already, and that whom he passes it on to then signs:
        in his name, where it is a power of his. What is on a list is signed by its items.
        """
        listed = self._signings.list(ref)
        passed = listed or self._signings.of(ref)
        if passed is None:
            return
        giver, receivers = passed.giver, list(passed.receivers)
        left_out: dict[str, Value] = {}
        if found := self._values.left_out(ref):
            left_out["except"] = found
        if not self._book.does(ref, giver, "delegate"):
            values: dict[str, Value] = {"at": ref, "party": giver}
            charge = self._reading.common.charge_of
            values["kind"] = charge(passed.force)
            if passed.force:
                values["force"] = passed.force
            values |= {"act": "delegate", "for": one_or_many(receivers)}
            values |= {"passes": "task"} if passed.kind == "task" else {}
            values |= left_out
            self._book.add(Entry(values, sure=False, guessed=self._values.judged(values)), "act")
        if listed is not None or any(self._book.does(ref, each, "sign") for each in receivers):
            return
        signs: dict[str, Value] = {"at": ref, "party": one_or_many(receivers), "kind": passed.kind}
        signs["act"] = "sign"
        papers = self._reading.documents_in(self._signings.papers(ref))
        if documents := papers or self._any_paper(passed):
            signs["documents"] = documents
        name = giver if passed.kind == "authority" else self._acts.in_name(ref)
        stack = self._values.signatures.for_giver(ref, giver, receivers[0])
        if stack:
            name = self._acts.in_name(ref)
        if name is not None:
            signs["on_behalf_of"] = name
        further = self._values.of(ref, "sign" if passed.kind == "task" else None, signs)
        signs |= {key: said for key, said in further.items() if key != "when"}
        if stack:
            signs["signature"] = stack
        if passed.force is not None:
            told = self._reading.vocabulary.drafting.passed[passed.kind == "task"]
            signs["when"] = f"{told} {self._reading.region.parties[giver].name}"
        if passed.kind == "authority":
            signs |= {
                "status": "inferred",
                "reason": self._reading.vocabulary.drafting.reasons["passed-signing"],
            }
        self._book.add(Entry(signs, sure=False, guessed=self._values.judged(signs)), "act")

    def _any_paper(self, passed: PassedSigning) -> list[str]:
        """The document that stands for any, where a power is passed on."""
        if passed.kind != "authority":
            return []
        wider = self._reading.common.wider_documents
        return [id for id in self._reading.common.documents if id in {*wider.values()} - {*wider}][
            :1
        ]

    def _delegated(self, ref: Citation, giver: str, others: list[str], *, appoints: bool) -> None:
        """A power to delegate: stated where somebody ``appoints``, else only presupposed."""
        values: dict[str, Value] = {
            "at": ref,
            "party": giver,
            "kind": "authority",
            "act": "delegate",
            "for": one_or_many(others),
            **({} if appoints else self._values.passes(ref)),
        }
        if not appoints:
            said = self._reading.vocabulary.drafting.reasons["delegation"]
            values |= {"status": "inferred", "reason": said}
        elif when := self._values.cases.of_mandate(ref):
            values["when"] = when
        self._book.add(Entry(values, sure=False), appoints=appoints)
