"""Paraf asked from the other side: what an office initials, and for whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jalur.answers.addressed import (
    Addressed,
    Office,
    by_assignment,
    first_in,
    first_open,
    general,
    left_open_to,
    of_the_lists,
    represented,
    within_rule,
)
from jalur.answers.chain import Chain, Question
from jalur.answers.chains import chains_of, question_of
from jalur.answers.lacking import lacks
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.steps import DRAFTER
from jalur.law.status import INFERRED
from jalur.reasoning.coordination import Assigned, Coordination, coordinators_on_ways
from jalur.reasoning.membership import membership_index
from jalur.reasoning.steps import Step


def initialled(every: Iterable[Chain], by: Office, may_be: bool = False) -> list[Chain]:
    """The chains in which the office initials, no surer than that it is meant.

    With ``may_be`` also those are given in which an office is left open that it may be. Where no
    initials are needed, those count in which it would set them otherwise.
    """
    found = []
    for chain in every:
        steps = chain.waived or chain.initials
        place = first_in(steps, by, chain.coordination)
        if place is None and may_be:
            place = first_open(_open_to_others(chain, steps), by, chain.party)
        if place is None:
            continue
        was, there = place
        if there is not was and chain.waived_by is None:
            steps = tuple(there if step is was else step for step in chain.initials)
            reason = chain.reason or there.reason
            chain = replace(chain, status=INFERRED, reason=reason, initials=steps)
        found.append(chain)
    return found


def _open_to_others(chain: Chain, steps: Iterable[Step]) -> Iterator[Step]:
    """The steps but those of whoever drafts: where nobody is asked about, he is left open to no one
    but himself.
    """
    for step in steps:
        if chain.party is not None or not _of_drafter(chain, step):
            yield step


def chains_by(region: Region, question: Question, by: Office) -> list[Chain]:
    """One chain per rule and document in which the office initials, whoever drafts.

    Where the rule names the office, its drafters are those of the rule; where the office
    coordinates or advises, those who are assigned to it and for whom the rule is; where whoever
    drafts initials, the office itself; where it only may be the office, those to whom that is left
    open.
    """
    given = _of_the_assigned(region, question, by)
    found: list[Chain] = []
    for chain in chains_of(region, question):
        if chain.waived_by is not None:
            is_asked = not chain.rule.initials and question.document is not None
            found += [chain] if is_asked else initialled([chain], by, may_be=True)
            continue
        found += [chain] if lacks(chain, by) else []
        named = initialled(_standing(region, question, chain, by), by)
        alike = given.get((chain.rule.id, chain.document), [])
        one = [_placed(_as_one(region, each), chain) for each in alike]
        if not named:
            one += [_placed(each, chain) for each in _own_drafts(region, question, chain, by)]
        # Where the text assigns nobody by name, as with fields alone, the office is one of several.
        found += named or one or _left_open(region, question, chain, by)
    return found


def _placed(chain: Chain, general: Chain) -> Chain:
    """The chain of some drafters, of several with no one of them as whoever drafts; what comes
    beside it, and beside what it comes, as for all.
    """
    several = len(chain.drafters) > 1
    return replace(
        chain,
        initials=tuple(
            next((each for each in general.initials if each.n == step.n), step)
            if several and _of_drafter(chain, step)
            else step
            for step in chain.initials
        ),
        before=general.before,
        after=general.after,
        added=general.added,
        may_be_exempt=tuple(
            each for each in general.may_be_exempt if each not in chain.exempted_by
        ),
        signers=general.signers,
    )


def _own_drafts(region: Region, question: Question, chain: Chain, by: Office) -> list[Chain]:
    """The chain of what the office itself drafts, where whoever drafts initials; of a class for
    whose members alone the rule is, that of each.
    """
    if not any(DRAFTER in step.offices for step in chain.rule.initials):
        return []
    found: dict[str, Chain] = {}
    for party in by.within():
        reached = membership_index(region).of(party)
        if found.keys().isdisjoint(reached):
            for own in _own(region, question, chain, party):
                found[party.id] = own
    chains = []
    for own in initialled(found.values(), by):
        assert own.party is not None
        drafter = Addressed(own.party, own.status, own.reason, None, own.rule.basis)
        chains.append(replace(own, party=None, drafters=(drafter,)))
    return chains


def _standing(region: Region, question: Question, chain: Chain, by: Office) -> list[Chain]:
    """The chain for those drafters whom its rule names and needs the office's initials of, and for
    whom no other takes its place.
    """
    if not chain.rule.exempt and not any(
        chain.rule.id in each.instead_of or not each.initials for each in region.paraf
    ):
        return [chain]
    kept = tuple(
        each
        for each in chain.drafters
        if any(not lacks(own, by) for own in _own(region, question, chain, each.party))
    )
    return [replace(chain, drafters=kept)] if kept or not chain.drafters else []


def _own(region: Region, question: Question, chain: Chain, party: Party) -> list[Chain]:
    """The chains with initials that the rule gives to a party that drafts the document."""
    asked = question_of(region, party, question.signer, question.document, question.amount)
    every = (each for each in chains_of(region, asked) if each.waived_by is None)
    return [each for each in every if each.rule is chain.rule and each.document == chain.document]


def _left_open(region: Region, question: Question, chain: Chain, by: Office) -> list[Chain]:
    """The chain as one that leaves open who initials, for those for whom this office may be it."""
    named = chain.rule.drafters
    found = initialled([chain], by, may_be=True)
    if not found or not named:
        return found

    def is_open(party: Party) -> bool:
        own = _own(region, question, chain, party)
        return bool(initialled(own, by, may_be=True))

    ids = left_open_to(region, named, is_open)
    drafters = within_rule(region, ids, named, chain.rule)
    return [replace(each, drafters=drafters) for each in found if drafters]


def _of_the_assigned(
    region: Region, question: Question, by: Office
) -> dict[tuple[str, str], list[list[Chain]]]:
    """By rule and document: the chains of everybody whom a list or field assigns, those together
    whose initials are of the same offices.
    """
    index = membership_index(region)
    found: dict[tuple[str, str], list[Chain]] = {}
    for party in region.parties.values():
        reached = index.of(party)
        who = coordinators_on_ways(region, party, reached)
        if isinstance(who, Assigned) and who.coordination.by != "members":
            asked = replace(question, party=party, drafter=reached, who=who)
            for chain in initialled(chains_of(region, asked), by):
                if chain.coordination is not None and _stands(chain, by):
                    found.setdefault((chain.rule.id, chain.document), []).append(chain)
    return {key: _alike(chains) for key, chains in found.items()}


def _stands(chain: Chain, by: Office) -> bool:
    """Whether the office initials otherwise than as whoever drafts."""
    others = (step for step in chain.initials if not _of_drafter(chain, step))
    return first_in(others, by, chain.coordination) is not None


def _of_drafter(chain: Chain, step: Step) -> bool:
    return DRAFTER in chain.rule.initials[step.n - 1].offices


def _assigned(chain: Chain) -> tuple[Party, Coordination]:
    assert chain.party is not None
    assert chain.coordination is not None
    return chain.party, chain.coordination


def _alike(chains: list[Chain]) -> list[list[Chain]]:
    ids = represented(map(_assigned, chains))
    groups: dict[object, list[Chain]] = {}
    for chain in chains:
        if _assigned(chain)[0].id in ids:
            others = (step for step in chain.initials if not _of_drafter(chain, step))
            own = tuple((step.offices, step.candidates) for step in others)
            key = (own, chain.exempted_by)
            groups.setdefault(key, []).append(chain)
    return list(groups.values())


def _as_one(region: Region, chains: list[Chain]) -> Chain:
    """The chains of several who are assigned, as one: as sure as the surest of them."""
    best = min(chains, key=lambda chain: chain.status == INFERRED)
    _, given = _assigned(best)
    lists = of_the_lists(region, map(_assigned, chains), given)
    drafters = []
    for chain in chains:
        party, own = _assigned(chain)
        reading = chain.via
        status, reason = (reading.status, reading.reason) if reading else (chain.rule.status, None)
        status = INFERRED if INFERRED in (status, chain.rule.status) else status
        drafters.append(by_assignment(party, own, status, reason or chain.rule.reason))
    return replace(
        best,
        party=None,
        condition=best.rule.condition,
        initials=tuple(general(step, given, lists) for step in best.initials),
        drafters=tuple(drafters),
    )
