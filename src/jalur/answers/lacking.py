"""Initials of one office that are not needed, though those of the others are: the chain without it.

Numbers stay those of the rule, so that the place of what falls away is seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from jalur.answers.addressed import first_in
from jalur.answers.chain import Chain, Lacking
from jalur.law.citation import unique
from jalur.law.rules.steps import ADVISER, COORDINATOR, ROLES, STAND_INS
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, weakest
from jalur.reasoning.membership import memberships, nearest
from jalur.reasoning.steps import office_name
from jalur.text.messages import Text

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.answers.addressed import Office
    from jalur.law.parties import Party
    from jalur.law.region import Region
    from jalur.law.rules.paraf import Exemption
    from jalur.law.rules.steps import StepRule
    from jalur.reasoning.steps import Step

Reading = tuple[FactStatus, Text | None]
"""How sure something is, and why it is not."""
_SURE: Reading = (EXPLICIT, None)


class Met(NamedTuple):
    """An exemption of some offices that meets a question."""

    exemption: Exemption
    reading: Reading
    signers: tuple[str, ...] | None
    """For whose signature alone; None: for all of the rule."""


def without_some(
    region: Region, chain: Chain, signers: tuple[str, ...], met: Iterable[Met]
) -> list[Chain]:
    """The chain for these signers, or for whoever signs, without the initials that are not needed.

    For the signers that an exemption does not mean it stays; so it does beside one that lacks
    initials by our reading.
    """
    groups = [(signers, chain)]
    for each in sorted(met, key=lambda one: one.reading[0] != EXPLICIT):
        after: list[tuple[tuple[str, ...], Chain]] = []
        for ids, whole in groups:
            less = _without(region, whole, each.exemption, each.reading)
            if less is None:
                after.append((ids, whole))
                continue
            of_all = each.signers is None
            meant = ids if each.signers is None or not ids else _alike(ids, each.signers)
            meant = each.signers if each.signers is not None and not ids else meant
            left = tuple(id for id in ids if id not in meant)
            if less.status == INFERRED != whole.status:
                after.append((ids, whole))
            elif left or not (of_all or ids):
                after.append((left, whole))
            after += [(meant, less)] if meant or of_all else []
        groups = after
    return [replace(each, signers=tuple(map(region.name, ids))) for ids, each in groups]


def _alike(ids: Iterable[str], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(id for id in ids if id in others)


def touches(region: Region, chain: Chain, exemption: Exemption) -> bool:
    """Whether one of those whose initials are not needed initials by the chain."""
    return _without(region, chain, exemption, _SURE) is not None


def lacks(chain: Chain, by: Office) -> bool:
    """Whether the initials of the office are among those that the chain has not."""
    return any(first_in(each.initials, by, chain.coordination) for each in chain.lacking)


def _without(region: Region, chain: Chain, exemption: Exemption, reading: Reading) -> Chain | None:
    """The chain without the initials of the offices of an exemption, no surer than that they are
    meant; None where none of them initials.
    """
    left: list[Step] = []
    gone: list[Step] = []
    readings: list[Reading] = [reading]
    for step in chain.initials:
        rule = chain.rule.initials[step.n - 1]
        names = dict(_exempt_names(region, chain, step, rule, exemption))
        others = tuple(name for name in step.offices if name not in names)
        if len(others) == len(step.offices):
            left.append(step)
            continue
        readings += names.values()
        gone.append(_only(region, chain, step, set(names)))
        left += [_only(region, chain, step, set(others))] if others else []
    if not gone:
        return None
    gone = [_by_role(region, chain, step, left) for step in gone]
    unsure = next((each for each in readings if each[0] == INFERRED), None)
    if unsure is not None:
        left = [replace(each, status=INFERRED, reason=each.reason or unsure[1]) for each in left]
    of_roles = any(set(ROLES) & set(chain.rule.initials[each.n - 1].offices) for each in left)
    statuses = [*(each[0] for each in readings), *(each.status for each in left)]
    status = weakest(statuses if left else [chain.status, *statuses])
    reasons: list[Text | None] = [each[1] for each in readings]
    reasons += [each.reason for each in left]
    reasons.append(chain.reason)
    reason = next((each for each in reasons if each is not None), None)
    less = replace(
        chain,
        initials=tuple(left),
        status=status,
        reason=reason if status == INFERRED else None,
        basis=unique((*chain.basis, *exemption.basis)),
        condition=chain.condition if of_roles else chain.rule.condition,
        lacking=(*chain.lacking, Lacking(tuple(gone), exemption)),
    )
    return less if left else replace(less, waived=chain.initials, waived_by=exemption)


def _by_role(region: Region, chain: Chain, step: Step, left: Iterable[Step]) -> Step:
    """A step that is needless, by the word that the rule has for him where he who coordinates the
    drafter, as the Sekda may, sets initials of his own all the same.
    """
    rule = chain.rule.initials[step.n - 1]
    kept = {name for each in left for name in each.offices}
    if len(rule.offices) != 1 or rule.offices[0] not in ROLES or not kept.issuperset(step.offices):
        return step
    return replace(step, offices=(office_name(region, rule, rule.offices[0]),), ids=())


def _exempt_names(
    region: Region, chain: Chain, step: Step, rule: StepRule, exemption: Exemption
) -> Iterator[tuple[str, Reading]]:
    """The names of a step whose initials are not needed, each with how sure it is that he is meant:
    by the word that the rule has for him, or as one of a class.
    """
    named = [id for id in exemption.of if id not in STAND_INS]
    for role in set(exemption.of).intersection(STAND_INS, rule.offices):
        yield from ((name, _SURE) for name in _called(region, chain, step, rule, role))
    for party in _setting(region, chain, step):
        via = nearest(region, memberships(region, party), named, exemption.basis)
        if via is not None:
            yield party.name, (via.status, via.reason)


def _setting(region: Region, chain: Chain, step: Step) -> list[Party]:
    """Who sets the initials of a step; whoever drafts may be a unit that the text does not name."""
    every = (region.parties.get(id, chain.party) for id in step.ids)
    return [party for party in every if party is not None]


def _called(region: Region, chain: Chain, step: Step, rule: StepRule, role: str) -> Iterator[str]:
    """What those are called in a step whom a word of the rule stands for."""
    if len(rule.offices) == 1:
        yield from step.offices
        return
    yield office_name(region, rule, role)
    given = chain.coordination
    if given is not None and role == COORDINATOR:
        yield region.name(given.coordinator)
    elif given is not None and role == ADVISER:
        yield from (region.name(each.party) for each in given.advisers)
    elif role not in ROLES and chain.party is not None:
        yield chain.party.name


def _only(region: Region, chain: Chain, step: Step, names: set[str]) -> Step:
    """The step with some of its offices alone."""
    offices = tuple(name for name in step.offices if name in names)
    return replace(
        step,
        offices=offices,
        ids=tuple(each.id for each in _setting(region, chain, step) if each.name in names),
        pick=step.pick if len(offices) > 1 else "all",
        order=step.order if len(offices) > 1 else None,
    )
