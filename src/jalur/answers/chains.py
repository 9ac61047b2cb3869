"""The paraf chains that the rules of a regulation give, whatever is made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from jalur.answers.addressed import Addressed, by_assignment, by_rule
from jalur.answers.precedence import takes_the_place
from jalur.answers.sought import Sought
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.steps import ROLES
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, Status, weakest
from jalur.reasoning.coordination import (
    Assigned,
    Coordination,
    Coordinators,
    alternatives,
    coordinators,
)
from jalur.reasoning.membership import Membership, Memberships, memberships, nearest
from jalur.reasoning.notes import Note
from jalur.reasoning.steps import Step, step_of
from jalur.text.messages import Message, Text, message

_FOR_ANY_DRAFTER = 5
_NOBODY_ASKED = 9
"""Ranks behind every rule that names the drafter, or a class of the drafter."""


@dataclass(frozen=True, slots=True)
class Chain:
    """One paraf chain for one document."""

    rule: ParafRule
    party: Party | None
    """Who drafts: the party asked about, or a member of it; None where nobody was asked about."""
    document: str
    signers: tuple[str, ...]
    status: FactStatus
    reason: Text | None
    rank: int
    """How far the rule's own word for the drafter is from the party asked about."""
    condition: str | None
    """When the rule applies, and for what the coordinator is assigned to the drafter."""
    initials: tuple[Step, ...]
    basis: Basis
    exact: bool
    """Whether the rule is for the very document, not for a wider one."""
    via: Membership | None
    """How the rule names the drafter; None where nobody was asked about or it names none."""
    via_signer: Membership | None = None
    replaced: tuple[ParafRule, ...] = ()
    """The rules for the same case whose place it takes."""
    coordination: Coordination | None = field(default=None, compare=False)
    """How the drafter is assigned to the coordinator or adviser who initials."""
    drafters: tuple[Addressed, ...] = field(default=(), compare=False)
    """For whose drafts it is, as the rule or the assignment says; empty: whoever drafts."""

    def cited(self) -> Basis:
        """Every provision that the chain rests on."""
        steps = (row for step in self.initials for row in step.basis)
        said = (citation for cited in self.rule.instead_of.values() for citation in cited)
        return unique([*self.basis, *steps, *said])


@dataclass(frozen=True, slots=True)
class ParafAnswer:
    """The chains for what a party drafts, or every rule of the regulation."""

    region: Region
    party: Party | None
    signer: Party | None
    document: str | None
    by: Party | None
    """Who initials, where that was asked."""
    status: Status
    chains: tuple[Chain, ...]
    notes: tuple[Note, ...]
    silence: Message | None
    sought: Sought


@dataclass(frozen=True, slots=True)
class Question:
    """Who drafts, who signs and what, as far as it was asked."""

    party: Party | None
    drafter: Memberships | None
    who: Coordinators | None
    """Who coordinates the drafter."""
    signer: Memberships | None
    document: str | None


def question_of(
    region: Region, party: Party | None, signing: Memberships | None, document: str | None
) -> Question:
    """A question about what ``party`` drafts; ``signing`` are the memberships of who signs."""
    drafter = memberships(region, party) if party is not None else None
    return Question(
        party=party,
        drafter=drafter,
        who=coordinators(region, party, drafter) if party is not None else None,
        signer=signing,
        document=document,
    )


def chains_of(region: Region, question: Question) -> list[Chain]:
    """Every chain that answers the question, but those whose place others take."""
    every: list[Chain] = []
    for rule in region.paraf:
        of_roles = any(set(ROLES) & set(step.offices) for step in rule.initials)
        for kind in rule.documents:
            whose = _alternatives(question.who) if of_roles else (question.who,)
            found = [_chain(region, rule, kind, question, one) for one in whose]
            # Two coordinators without an adviser are one chain of an adviser who is not told.
            every += [each for n, each in enumerate(found) if each and each not in found[:n]]
    standing = []
    for chain in every:
        if not any(_replaces(region, question, other, chain) for other in every):
            lost = [each.rule for each in every if _replaces(region, question, chain, each)]
            once = {rule.id: rule for rule in lost}
            standing.append(replace(chain, replaced=tuple(once.values())))
    return standing


def whoever_drafts(region: Region, question: Question) -> tuple[Chain, ...]:
    """The chains of rules that name no drafter, where one from outside the administration was asked
    about: whether they mean its papers too, the text does not say.
    """
    if question.party is None or not _is_outside(region, question.party):
        return ()
    of_anybody = replace(question, party=None, drafter=None, who=None)
    return tuple(chain for chain in chains_of(region, of_anybody) if not chain.rule.drafters)


def _alternatives(who: Coordinators | None) -> tuple[Coordinators | None, ...]:
    return (None,) if who is None else alternatives(who)


def _is_outside(region: Region, party: Party) -> bool:
    unit = region.parties.get(party.heads or "", party)
    return region.common.kinds[unit.kind].category == "outside"


def _chain(
    region: Region, rule: ParafRule, kind: str, question: Question, who: Coordinators | None
) -> Chain | None:
    """The chain that ``rule`` gives for its document ``kind``; None where it does not answer."""
    reading = _read_document(region, kind, question.document)
    if reading is None:
        return None
    via, via_signer = None, None
    if question.drafter is not None and rule.drafters:
        via = nearest(region, question.drafter, rule.drafters, rule.basis)
        if via is None:
            return None
    elif question.party is not None and _is_outside(region, question.party):
        return None  # "Whoever drafts" is whoever of the administration drafts.
    if question.signer is not None:
        via_signer = nearest(region, question.signer, rule.signers, rule.basis)
        if via_signer is None:
            return None
    readings: list[tuple[FactStatus, Text | None]] = [(rule.status, rule.reason), reading]
    readings += [(each.status, each.reason) for each in (via, via_signer) if each is not None]
    whole = weakest(status for status, _ in readings)
    reason = next((reason for status, reason in readings if status == INFERRED), None)
    initials = tuple(
        step_of(region, n, step, who, rule.basis, (whole, reason))
        for n, step in enumerate(rule.initials, 1)
    )
    inferred = (step.reason for step in initials if step.status == INFERRED)
    of_roles = any(set(ROLES) & set(step.offices) for step in rule.initials)
    given = who.coordination if isinstance(who, Assigned) and of_roles else None
    drafters = by_rule(region, rule.drafters, rule)
    if question.party is not None and given is not None and given.by != "members":
        drafters = (by_assignment(question.party, given, whole, reason),)
    return Chain(
        rule=rule,
        party=question.party,
        document=kind,
        signers=tuple(region.name(id) for id in rule.signers),
        status=weakest(step.status for step in initials),
        reason=reason or next(inferred, None),
        rank=_rank(rule, via),
        condition="; ".join(filter(None, [rule.condition, given.condition if given else None]))
        or None,
        initials=initials,
        basis=rule.basis,
        exact=reading[0] == EXPLICIT,
        via=via,
        via_signer=via_signer,
        coordination=given,
        drafters=drafters,
    )


def _replaces(region: Region, question: Question, one: Chain, other: Chain) -> bool:
    """Whether ``one`` takes the place of ``other`` for all that ``other`` was asked for.

    A rule for one of two signers, drafters or documents leaves the other rule standing for the
    second, where nobody asked about the first alone.
    """
    if not takes_the_place(one.rule, other.rule, one.via):
        return False
    document = question.document or other.document
    drafters = set(one.rule.drafters)
    return (
        document_is(region, document, one.rule.documents)
        and (question.signer is not None or set(other.rule.signers) <= set(one.rule.signers))
        and (
            question.party is not None
            or not drafters
            or (bool(other.rule.drafters) and set(other.rule.drafters) <= drafters)
        )
    )


def document_is(region: Region, document: str, kinds: Iterable[str]) -> bool:
    """Whether a document is of one of these kinds, or a case of a wider one."""
    return any(_read_document(region, kind, document) is not None for kind in kinds)


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
