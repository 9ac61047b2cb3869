"""Initials that a rule adds before or behind those of another: where they go, and beside what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from jalur.answers.chain import Before, Chain, Question
from jalur.answers.documents import document_is
from jalur.answers.reached import reaching
from jalur.law.region import Region
from jalur.reasoning.steps import step_of

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.rules.paraf import ParafRule
    from jalur.reasoning.coordination import Coordinators


def beside_whom(
    region: Region, rule: ParafRule, beside: str, question: Question, who: Coordinators | None
) -> Before | None:
    """Before or behind whose initials the rule sets its own, which it calls ``beside``; ``who``
    coordinates the drafter. None where he has no coordinator, whose initials they would be.

    Of several rules that it adds to those tell of him which are for the drafter; where more are,
    it is what they have in common.
    """
    every = [other for other in region.paraf if other.id in rule.adds_to]
    own = [other for other in every if _is_for(region, other, question)] or every
    shared = tuple(at for at in own[0].basis if all(at in other.basis for other in own))
    for other in own:
        for step in other.initials:
            if beside in step.offices:
                alone = replace(step, offices=(beside,), order=None)
                if len(own) > 1 and shared:
                    alone = replace(alone, basis=tuple(at for at in step.basis if at in shared))
                basis = shared or other.basis
                office = step_of(region, 1, alone, who, basis, drafter=question.party)
                return None if office.nobody else Before(" / ".join(office.offices), office.basis)
    return None


def _is_for(region: Region, rule: ParafRule, question: Question) -> bool:
    document = question.document or rule.documents[0]
    return reaching(region, rule, rule.drafters, question.drafter, document) is not None


def with_added(region: Region, question: Question, chains: Iterable[Chain]) -> list[Chain | None]:
    """The chains, each with those that set their initials before or behind one of its own.

    A chain without initials has none that come beside them. One that adds its own for a document
    which it does not name, as for a case of its own, is none where no chain that it adds to
    answers: None stands in its place.
    """
    every = list(chains)
    added = {
        id(chain): tuple(each for each in every if _adds(region, question, each, chain))
        for chain in every
    }
    used = {id(each) for several in added.values() for each in several}
    return [
        replace(chain, added=added[id(chain)])
        if chain.exact or not (chain.before or chain.after) or id(chain) in used
        else None
        for chain in every
    ]


def _adds(region: Region, question: Question, one: Chain, other: Chain) -> bool:
    """Whether the initials of ``one`` go beside some of ``other``, for a paper that both mean."""
    if one.waived_by or other.waived_by or other.rule.id not in one.rule.adds_to:
        return False
    if not (one.before or one.after):
        return False  # It says beside nobody, or the party has nobody there.
    alike = (
        question.document is not None
        or document_is(region, one.document, [other.document])
        or document_is(region, other.document, [one.document])
    )
    anybody = not one.signers or not other.signers
    signed = anybody or bool(set(one.signers) & set(other.signers))
    return alike and signed and bool(place_of(one, other))


def place_of(one: Chain, other: Chain) -> int | None:
    """The number of the first step of ``other`` before which the initials of ``one`` are set; one
    more than the last where they come behind all of them.
    """
    rule = one.rule
    for beside, found, behind in ((rule.before, one.before, 0), (rule.after, one.after, 1)):
        if found is not None:
            for n, step in enumerate(other.rule.initials, 1):
                if beside in step.offices:
                    return (_shown_at(other, n, found) if behind else n) + behind
    return None


def _shown_at(chain: Chain, n: int, whom: Before) -> int:
    """The number of the step at which the ``n``-th of the rule is: of one who initials once where
    the rule has him twice, the later one.
    """
    if any(step.n == n for step in chain.initials):
        return n
    later = (step.n for step in chain.initials if step.n > n and whom.name in step.offices)
    return next(later, n)
