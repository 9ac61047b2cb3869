"""The paraf chains that the rules of a regulation give, whatever is made of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from jalur.answers.addressed import by_assignment, by_rule
from jalur.answers.chain import Before, Chain, Question
from jalur.answers.documents import document_is, read_document, stands_in
from jalur.answers.precedence import stands_instead, takes_the_place
from jalur.answers.reached import drafts_outside, reaching, signs_outside
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.amounts import is_for
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.steps import ROLES, StepRule
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, weakest
from jalur.reasoning.coordination import (
    Assigned,
    Coordinators,
    alternatives,
    coordinators_on_ways,
)
from jalur.reasoning.exceptions import excepting_document
from jalur.reasoning.joined_steps import joined
from jalur.reasoning.membership import Membership, Memberships, memberships
from jalur.reasoning.pairs import together
from jalur.reasoning.steps import Step, step_of
from jalur.text.messages import Text

if TYPE_CHECKING:  # A type alone: one file less to read when a command starts.
    from jalur.answers.copied_roles import Copied

_FOR_ANY_DRAFTER = 5
_NOBODY_ASKED = 9
"""Ranks behind every rule that names the drafter, or a class of the drafter."""


def question_of(
    region: Region,
    party: Party | None,
    signing: Memberships | None,
    document: str | None,
    amount: int | None = None,
) -> Question:
    """A question about what ``party`` drafts; ``signing`` are the memberships of who signs."""
    drafter = memberships(region, party) if party is not None else None
    return Question(
        party=party,
        drafter=drafter,
        who=coordinators_on_ways(region, party, drafter) if party is not None else None,
        signer=signing,
        document=document,
        amount=amount,
    )


def chains_of(region: Region, question: Question) -> list[Chain]:
    """Every chain that answers the question, but those whose place others take."""
    every: list[Chain] = []
    for rule in (*region.paraf, *_uninitialled(region)):
        of_roles = any(set(ROLES) & set(step.offices) for step in rule.initials)
        for kind in rule.documents:
            whose = _alternatives(question.who) if of_roles else (question.who,)
            found = [each for one in whose for each in _chains(region, rule, kind, question, one)]
            # Two coordinators without an adviser are one chain of an adviser who is not told.
            every += [each for n, each in enumerate(found) if each not in found[:n]]
    if not all(rule.initials for rule in region.paraf):
        from jalur.answers.never_needed import with_needless  # Few rules only exempt.

        every = with_needless(region, question, every)
    while True:
        left = [
            chain
            for chain in every
            if not any(_replaces(region, question, other, chain) for other in every)
        ]
        placed = _with_added(
            region, question, [_beside_others(region, question, each, every) for each in left]
        )
        gone = {id(chain) for chain, its in zip(left, placed, strict=True) if its is None}
        if not gone:
            return [each for each in placed if each is not None]
        # What has no place among the others takes none of theirs either.
        every = [each for each in every if id(each) not in gone]


def _beside_others(
    region: Region, question: Question, chain: Chain, every: Iterable[Chain]
) -> Chain:
    """A chain with the rules whose place it takes, and those that take its own in some case."""
    lost: dict[str, ParafRule] = {}
    in_case: dict[str, ParafRule] = {}
    for each in every:
        if _replaces(region, question, chain, each):
            lost[each.rule.id] = each.rule
        if _is_instead(region, each, chain):
            in_case[each.rule.id] = each.rule
    return replace(chain, replaced=tuple(lost.values()), yields_to=tuple(in_case.values()))


def _is_instead(region: Region, one: Chain, other: Chain) -> bool:
    """Whether ``one`` takes the place of ``other`` in some case of a document of both."""
    return stands_instead(one.rule, other.rule, one.via) and (
        document_is(region, other.document, one.rule.documents)
        or document_is(region, one.document, (other.document,))
    )


def _uninitialled(region: Region) -> Iterable[ParafRule]:
    if not region.matrices:
        return ()
    from jalur.answers.uninitialled import uninitialled  # Few regulations have a matrix.

    return uninitialled(region)


def _with_added(
    region: Region, question: Question, chains: Sequence[Chain]
) -> Sequence[Chain | None]:
    if not any(chain.rule.neighbours for chain in chains):
        return chains
    from jalur.answers.added import with_added  # Few rules add initials beside others.

    return with_added(region, question, chains)


def whoever_drafts(region: Region, question: Question) -> tuple[Chain, ...]:
    """The chains of rules that name no drafter, where one from outside the administration was asked
    about: whether they mean its papers too, the text does not say.
    """
    if not drafts_outside(region, question):
        return ()
    of_anybody = replace(question, party=None, drafter=None, who=None)
    every = (chain for chain in chains_of(region, of_anybody) if chain.waived_by is None)
    return tuple(chain for chain in every if not chain.rule.drafters)


def _alternatives(who: Coordinators | None) -> tuple[Coordinators | None, ...]:
    return (None,) if who is None else alternatives(who)


def _chains(
    region: Region, rule: ParafRule, kind: str, question: Question, who: Coordinators | None
) -> list[Chain]:
    """The chain that ``rule`` gives for its document ``kind``, and that of whom it exempts; none
    where it does not answer.
    """
    reading = read_document(region, kind, question.document)
    if reading is None or not is_for(rule.amount, question.amount):
        return []
    if not stands_in(region, rule, question.document):
        return []
    asked = question.document or kind
    if excepting_document(region, rule.exceptions, asked) is not None:
        return []
    if not rule.drafters and drafts_outside(region, question):
        return []  # "Whoever drafts" is whoever of the administration drafts.
    if not rule.signers and signs_outside(region, question):
        return []  # And "whoever signs" is whoever of it signs.
    drafting = reaching(region, rule, rule.drafters, question.drafter, asked)
    via_signer = reaching(region, rule, rule.signers, question.signer, asked)
    if (drafting is None and question.drafter) or (via_signer is None and question.signer):
        return []
    via = drafting if rule.drafters else None
    named: list[tuple[FactStatus, Text | None]] = [(rule.status, rule.reason)]
    named += [(each.status, each.reason) for each in (drafting, via_signer) if each is not None]
    readings = [named[0], reading, *named[1:]]
    whole = weakest(status for status, _ in readings)
    reason = together(reason for status, reason in readings if status == INFERRED)
    initials = tuple(
        step_of(region, n, step, who, rule.basis, (whole, reason), question.party)
        for n, step in enumerate(_in_manner(rule), 1)
    )
    inferred = (step.reason for step in initials if step.status == INFERRED)
    of_roles = any(set(ROLES) & set(step.offices) for step in rule.initials)
    given = who.coordination if isinstance(who, Assigned) and of_roles else None
    drafters = by_rule(region, rule.drafters, rule)
    if question.party is not None and given is not None and given.by != "members":
        drafters = (by_assignment(question.party, given, whole, reason),)
    chain = Chain(
        rule=rule,
        party=question.party,
        document=kind,
        signers=tuple(region.name(id) for id in rule.signers),
        status=weakest([whole, *(step.status for step in initials)]),
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
        before=_beside(region, rule, rule.before, question, who),
        after=_beside(region, rule, rule.after, question, who),
        copied=_copied(region, rule, question, (who,) if of_roles else _alternatives(who)),
    )
    if not rule.exempt and not any(each.exempt for each in region.paraf if not each.initials):
        return [_once(chain)]
    from jalur.answers.exempt import exempted  # Few rules exempt anybody.

    return [_once(each) for each in exempted(region, question, chain, named)]


def _once(chain: Chain) -> Chain:
    """The chain in which an office that comes twice running initials once, as where the Sekda, who
    has a step of his own, coordinates the drafter: then at the later place, behind what comes
    between.
    """
    steps: list[Step] = []
    for step in chain.initials:
        last = steps[-1] if steps else None
        if last is not None and step.ids and (step.ids, step.manner) == (last.ids, last.manner):
            steps[-1] = replace(joined(last, step), n=step.n)
        else:
            steps.append(step)
    return chain if len(steps) == len(chain.initials) else replace(chain, initials=tuple(steps))


def _copied(
    region: Region, rule: ParafRule, question: Question, every: Iterable[Coordinators | None]
) -> tuple[Copied, ...]:
    """Who has a copy as the coordinator or adviser of the drafter."""
    if rule.copied_roles is None:
        return ()
    from jalur.answers.copied_roles import copied_of  # Few rules name one so.

    reached = question.drafter or {}
    itself = frozenset(id for id, each in reached.items() if each.rank == 0)
    return copied_of(region, rule, rule.basis, every, itself)


def _beside(
    region: Region,
    rule: ParafRule,
    beside: str | None,
    question: Question,
    who: Coordinators | None,
) -> Before | None:
    if beside is None:
        return None
    from jalur.answers.added import beside_whom  # Few rules add initials beside others.

    return beside_whom(region, rule, beside, question, who)


def _in_manner(rule: ParafRule) -> tuple[StepRule, ...]:
    """The initials of a rule; one without a manner of its own has that of the rule."""
    return tuple(replace(step, manner=step.manner or rule.manner) for step in rule.initials)


def _replaces(region: Region, question: Question, one: Chain, other: Chain) -> bool:
    """Whether ``one`` takes the place of ``other`` for all that ``other`` was asked for.

    A rule for one of two signers, drafters or documents, or for certain amounts, leaves the other
    rule standing for the rest, where nobody asked about the first alone.
    """
    if not takes_the_place(one.rule, other.rule, one.via, question.amount):
        return False
    document = question.document or other.document
    drafters = set(one.rule.drafters)
    return (
        document_is(region, document, one.rule.documents)
        and (question.signer is not None or _signs_all(one.rule, other.rule))
        and (
            question.party is not None
            or not drafters
            or (bool(other.rule.drafters) and set(other.rule.drafters) <= drafters)
        )
    )


def _signs_all(rule: ParafRule, other: ParafRule) -> bool:
    """Whether all who sign by ``other``, which may be anybody, sign by ``rule`` too."""
    if not rule.signers:
        return True
    return bool(other.signers) and set(other.signers) <= set(rule.signers)


def _rank(rule: ParafRule, via: Membership | None) -> int:
    if via is not None:
        return via.rank
    return _NOBODY_ASKED if rule.drafters else _FOR_ANY_DRAFTER
