"""Who has a copy of what goes a way, or is signed, as the coordinator or adviser of whoever sends
or drafts it, or as the coordinator of whom the way is to.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from jalur.law.citation import Basis
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.routes import RouteRule
from jalur.law.rules.steps import ADDRESSEE_COORDINATOR, COORDINATOR, STAND_INS, StepRule
from jalur.law.status import EXPLICIT
from jalur.reasoning.coordination import (
    Assigned,
    Coordinators,
    alternatives,
    coordinators_on_ways,
)
from jalur.reasoning.steps import Step, step_of


@dataclass(frozen=True, slots=True)
class Copied:
    """One who has a copy, filled in as a step is."""

    role: str
    """``coordinator``, ``adviser`` or ``addressee-coordinator``."""
    words: str | None
    """What the text calls him, whoever he is."""
    step: Step
    condition: str | None
    """For what alone the list has the party under him, where it says so."""
    addressee: str | None = None
    """Whose coordinator he is, by name, where that is whom the way is to."""


def copied_of(
    region: Region,
    rule: RouteRule | ParafRule,
    basis: Basis,
    every: Iterable[Coordinators | None],
    itself: frozenset[str] = frozenset(),
) -> tuple[Copied, ...]:
    """Those of a rule, for each coordinator of whoever sends; None: nobody was asked about.

    Nobody has a copy of what he sends himself: those of ``itself`` are left out.
    """
    stated = rule.copied_roles
    if stated is None:
        return ()
    to = _end(region, rule) if isinstance(rule, RouteRule) else None
    found = (each for who in every for each in _filled_in(region, rule, stated, basis, who, to))
    return tuple(dict.fromkeys(each for each in found if not itself.intersection(each.step.ids)))


def _filled_in(
    region: Region,
    rule: RouteRule | ParafRule,
    stated: StepRule,
    basis: Basis,
    who: Coordinators | None,
    to: Party | None,
) -> Iterator[Copied]:
    for n, role in enumerate(stated.offices, 1):
        alone = replace(stated, offices=(role,))
        if role == ADDRESSEE_COORDINATOR:
            yield from _of_addressee(region, rule, alone, basis, to)
            continue
        own = who.coordination if isinstance(who, Assigned) else None
        step = step_of(region, n, alone, who, basis, (rule.status, rule.reason))
        yield Copied(role, stated.words, step, own.condition if own is not None else None)


def _of_addressee(
    region: Region,
    rule: RouteRule | ParafRule,
    stated: StepRule,
    basis: Basis,
    to: Party | None,
) -> Iterator[Copied]:
    """The coordinators of whom a way is to; in the text's words where no list or field tells."""
    whole = coordinators_on_ways(region, to) if to is not None else None
    known = isinstance(whole, Assigned) and whole.coordination.by != "members"
    denied = whole is not None and not isinstance(whole, Assigned) and whole.nobody
    every = alternatives(whole) if whole is not None and (known or denied) else (None,)
    own_word = replace(stated, offices=(COORDINATOR,))
    for who in every:
        given = who.coordination if isinstance(who, Assigned) else None
        yield Copied(
            role=ADDRESSEE_COORDINATOR,
            words=stated.words,
            step=step_of(region, 1, own_word, who, basis, (rule.status, rule.reason)),
            condition=given.condition if given is not None else None,
            addressee=to.name if to is not None and who is not None else None,
        )


def _end(region: Region, rule: RouteRule) -> Party | None:
    """The one party whom the text has a way end at; None where it is one of several, or open."""
    last = rule.steps[-1] if rule.end_stated and rule.steps else None
    if last is None or last.status != EXPLICIT or len(last.offices) != 1 or last.condition:
        return None
    (office,) = last.offices
    return region.parties[office] if office not in STAND_INS else None


def towards(
    region: Region,
    rule: RouteRule,
    basis: Basis,
    copied: tuple[Copied, ...],
    to: Party,
    itself: Container[str],
) -> tuple[Copied, ...]:
    """Those of ``copied`` where the way was asked for as one to ``to``: as the coordinator of whom
    it is to his has a copy, if the text tells who that is.
    """
    stated = rule.copied_roles
    if stated is None or ADDRESSEE_COORDINATOR not in stated.offices:
        return copied
    alone = replace(stated, offices=(ADDRESSEE_COORDINATOR,))
    his = list(_of_addressee(region, rule, alone, basis, to))
    if all(each.addressee is None for each in his):
        return copied
    others = (each for each in copied if each.role != ADDRESSEE_COORDINATOR)
    his = [each for each in his if not any(id in itself for id in each.step.ids)]
    return (*others, *his)


def names_of(every: Iterable[Copied]) -> tuple[str, ...]:
    """The names, or the text's own words for whom it leaves open; nobody's where there is none."""
    return tuple(name for each in every if not each.step.nobody for name in each.step.offices)


def told_names(every: Iterable[Copied]) -> tuple[str, ...]:
    """The same, each with what alone he coordinates the party for."""
    return tuple(
        f"{name} ({each.condition})" if each.condition else name
        for each in every
        for name in names_of([each])
    )
