"""Who has a copy of what goes a way, or is signed, as the coordinator or adviser of whoever sends
or drafts it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from jalur.law.citation import Basis
from jalur.law.region import Region
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.routes import RouteRule
from jalur.law.rules.steps import StepRule
from jalur.reasoning.coordination import Assigned, Coordinators
from jalur.reasoning.steps import Step, step_of


@dataclass(frozen=True, slots=True)
class Copied:
    """One who has a copy, filled in as a step is."""

    role: str
    """``coordinator`` or ``adviser``."""
    words: str | None
    """What the text calls him, whoever he is."""
    step: Step
    condition: str | None
    """For what alone the list has the party under him, where it says so."""


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
    found = (each for who in every for each in _filled_in(region, rule, stated, basis, who))
    return tuple(dict.fromkeys(each for each in found if not itself.intersection(each.step.ids)))


def _filled_in(
    region: Region,
    rule: RouteRule | ParafRule,
    stated: StepRule,
    basis: Basis,
    who: Coordinators | None,
) -> Iterator[Copied]:
    own = who.coordination if isinstance(who, Assigned) else None
    for n, role in enumerate(stated.offices, 1):
        alone = replace(stated, offices=(role,))
        step = step_of(region, n, alone, who, basis, (rule.status, rule.reason))
        yield Copied(role, stated.words, step, own.condition if own is not None else None)


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
