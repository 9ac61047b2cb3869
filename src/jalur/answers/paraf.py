"""Who initials a document before whom signs it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jalur.answers.sought import Sought
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.paraf import ParafRule
from jalur.law.status import EXPLICIT, INFERRED, SILENT, FactStatus, Status, strongest, weakest
from jalur.reasoning.concerns import Shown
from jalur.reasoning.coordination import Coordinators, coordinators
from jalur.reasoning.head_notes import head_notes
from jalur.reasoning.membership import Membership, Memberships, memberships, nearest
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.reasoning.questions import question_about, shown_steps
from jalur.reasoning.steps import Step, step_of
from jalur.text.messages import Message, Text, message

_FOR_ANY_DRAFTER = 5
_NOBODY_ASKED = 9
"""Ranks behind every rule that names the drafter, or a class of the drafter."""


@dataclass(frozen=True, slots=True)
class Chain:
    """One paraf chain for one document."""

    rule: ParafRule
    document: str
    signers: tuple[str, ...]
    status: FactStatus
    reason: Text | None
    rank: int
    """How far the rule's own word for the drafter is from the party asked about."""
    initials: tuple[Step, ...]
    basis: Basis
    exact: bool
    """Whether the rule is for the very document, not for a wider one."""
    via: Membership | None
    """How the rule names the drafter; None where nobody was asked about or it names none."""
    via_signer: Membership | None = None

    def cited(self) -> Basis:
        """Every provision that the chain rests on."""
        return unique([*self.basis, *(row for step in self.initials for row in step.basis)])


@dataclass(frozen=True, slots=True)
class ParafAnswer:
    """The chains for what a party drafts, or every rule of the regulation."""

    region: Region
    party: Party | None
    signer: Party | None
    document: str | None
    status: Status
    chains: tuple[Chain, ...]
    notes: tuple[Note, ...]
    silence: Message | None
    sought: Sought


@dataclass(frozen=True, slots=True)
class _Question:
    """Who drafts, who signs and what, as far as it was asked."""

    drafter: Memberships | None
    who: Coordinators | None
    """Who coordinates the drafter."""
    signer: Memberships | None
    document: str | None


def paraf(
    region: Region,
    party: Party | None = None,
    signer: Party | None = None,
    document: str | None = None,
) -> ParafAnswer:
    """Who initials what ``party`` drafts and ``signer`` signs, for ``document``.

    Each may be None: every rule, any signer, any document. A rule for a wider document answers
    for a narrower one by inference; the very document comes first.
    """
    drafter = memberships(region, party) if party is not None else None
    question = _Question(
        drafter=drafter,
        who=coordinators(region, party, drafter) if party is not None else None,
        signer=memberships(region, signer) if signer is not None else None,
        document=document,
    )
    every: list[Chain] = []
    for rule in region.paraf:
        for kind in rule.documents:
            chain = _chain(region, rule, kind, question)
            if chain is not None:
                every.append(chain)
    chains = sorted((chain for chain in every if _stands(chain, every)), key=_order)
    answer = ParafAnswer(
        region=region,
        party=party,
        signer=signer,
        document=document,
        status=strongest(chain.status for chain in chains),
        chains=tuple(chains),
        notes=_notes(region, party, signer, chains),
        silence=None,
        sought=_sought(region, party, signer, document),
    )
    return replace(answer, silence=_silence(answer))


def _sought(
    region: Region, party: Party | None, signer: Party | None, document: str | None
) -> Sought:
    """What a silent answer looks for in the text: the two parties, or one and the document."""
    wanted = document or _widest(region)
    ends = tuple(each for each in (party, signer) if each is not None)
    return Sought(ends=ends, term=wanted, stems=region.common.documents[wanted])


def _order(chain: Chain) -> tuple[bool, int, bool]:
    """The very document first, then the nearest rule, then what is stated."""
    return not chain.exact, chain.rank, chain.status != EXPLICIT


def _chain(region: Region, rule: ParafRule, kind: str, question: _Question) -> Chain | None:
    """The chain that ``rule`` gives for its document ``kind``; None where it does not answer."""
    reading = _read_document(region, kind, question.document)
    if reading is None:
        return None
    via, via_signer = None, None
    if question.drafter is not None and rule.drafters:
        via = nearest(region, question.drafter, rule.drafters, rule.basis)
        if via is None:
            return None
    if question.signer is not None:
        via_signer = nearest(region, question.signer, rule.signers, rule.basis)
        if via_signer is None:
            return None
    initials = tuple(
        step_of(region, n, step, question.who, rule.basis)
        for n, step in enumerate(rule.initials, 1)
    )
    readings: list[tuple[FactStatus, Text | None]] = [(rule.status, rule.reason), reading]
    readings += [(each.status, each.reason) for each in (via, via_signer) if each is not None]
    readings += [(step.status, step.reason) for step in initials]
    return Chain(
        rule=rule,
        document=kind,
        signers=tuple(region.name(id) for id in rule.signers),
        status=weakest(status for status, _ in readings),
        reason=next((reason for status, reason in readings if status == INFERRED), None),
        rank=_rank(rule, via),
        initials=initials,
        basis=rule.basis,
        exact=reading[0] == EXPLICIT,
        via=via,
        via_signer=via_signer,
    )


def _rank(rule: ParafRule, via: Membership | None) -> int:
    if via is not None:
        return via.rank
    return _NOBODY_ASKED if rule.drafters else _FOR_ANY_DRAFTER


def _read_document(
    region: Region, kind: str, asked: str | None
) -> tuple[FactStatus, Text | None] | None:
    """How a rule for documents of ``kind`` answers for the asked one; None where it does not."""
    if asked is None or asked == kind:
        return EXPLICIT, None
    wider = region.common.wider_documents
    above = wider.get(asked)
    while above is not None:
        if above == kind:
            return INFERRED, message("reason.wider-document", document=asked, wider=kind)
        above = wider.get(above)
    return None


def _stands(chain: Chain, every: Iterable[Chain]) -> bool:
    """Whether no more specific chain serves the same document and signers."""
    for other in every:
        same = other.document == chain.document and other.rule.signers == chain.rule.signers
        if same and other.via is not None and other.rank < chain.rank:
            return False
    return True


def _silence(answer: ParafAnswer) -> Message | None:
    """What was looked for, where no rule answers."""
    if answer.status != SILENT:
        return None
    asked = {"region": answer.region.regulation.citation}
    if not answer.region.paraf:
        return message("silent.paraf-none", **asked)
    asked["document"] = answer.document or _widest(answer.region)
    signer = answer.signer.name if answer.signer else ""
    if answer.party is None:
        return message("silent.paraf-signed", signer=signer, **asked)
    if answer.signer is None:
        return message("silent.paraf-drafted", party=answer.party.name, **asked)
    return message("silent.paraf", party=answer.party.name, signer=signer, **asked)


def _widest(region: Region) -> str:
    """The document that is no case of a wider one: the first of the list."""
    return next(id for id in region.common.documents if id not in region.common.wider_documents)


def _notes(
    region: Region, party: Party | None, signer: Party | None, chains: list[Chain]
) -> tuple[Note, ...]:
    asked = [each for each in (party, signer) if each is not None]
    notes = list(party_notes(region, *asked))
    used = []
    for chain in chains:
        used += [(party, chain.via, chain.basis), (signer, chain.via_signer, chain.basis)]
    notes += head_notes(region, used)
    for chain in chains:
        for step in chain.initials:
            if step.undetermined and step.reason:
                notes.append(Note("gap", step.reason, step.basis))
    if _rivals(chains):
        notes.append(Note("caution", message("note.equal-rules")))
    cited = [citation for chain in chains for citation in chain.cited()]
    shown = [Shown(chain.basis, chain.rule.signers) for chain in chains]
    shown += [each for chain in chains for each in shown_steps(chain.basis, chain.initials)]
    question = question_about(region, asked, shown)
    return without_repetition([*notes, *oddity_notes(region, cited, question)])


def _rivals(chains: list[Chain]) -> bool:
    """Whether two chains of equal rank differ for the same drafter, document and signers."""
    initials_of: dict[tuple[object, ...], tuple[Step, ...]] = {}
    for chain in chains:
        case = (chain.rank, chain.document, chain.rule.signers, chain.rule.drafters)
        if initials_of.setdefault(case, chain.initials) != chain.initials:
            return True
    return False
