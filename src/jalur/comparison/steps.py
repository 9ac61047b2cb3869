"""The steps of routes and paraf chains in words that every city shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jalur.comparison.population import Population, role
from jalur.law.closed_lists import Kind
from jalur.law.rules import ADVISER, COORDINATOR, StepRule
from jalur.text.folding import fold


def offices(people: Population, steps: Iterable[StepRule]) -> tuple[str, ...]:
    """The classes of each step: ``("asisten", "sekretaris-daerah", "kepala-daerah|wakil-kepala-daerah")``."""
    return tuple(_joint(step).join(_classes(people, step)) for step in steps)


def _joint(step: StepRule) -> str:
    """``&`` where a step has several offices and means all of them."""
    return "&" if step.pick == "all" and len(step.offices) > 1 else "|"


def titles(people: Population, steps: Iterable[StepRule]) -> tuple[str, ...]:
    """The portfolios of the Asisten that a step names; who is in charge of a party is another topic."""
    parties = people.region.parties
    named = [parties[id] for step in steps for id in step.offices if id in parties]
    return tuple(role(people.region, party) for party in named if party.portfolio)


def path(people: Population, steps: Sequence[StepRule]) -> Iterator[str]:
    """Each step in the regulation's own names."""
    for step in steps:
        names = [people.region.name(id) for id in step.offices if id in people.region.parties]
        yield "/".join(names) or step.words or next(iter(_in_charge(people).class_words))


def _classes(people: Population, step: StepRule) -> tuple[str, ...]:
    region = people.region
    if step.offices == (COORDINATOR,):
        return (_in_charge(people).id,)
    if step.offices == (ADVISER,):
        advisers = [adviser.party for assignment in region.assignments for adviser in assignment.advisers]
        return people.classes(advisers) or (ADVISER,)
    found = people.classes(step.offices or step.candidates) or _spoken_of(people, step.words or "")
    return tuple(dict.fromkeys(_bare(people, label) for label in found))


def _in_charge(people: Population) -> Kind:
    """The kind whose parties have a portfolio."""
    return next(kind for kind in people.region.common.kinds.values() if kind.portfolio)


def _bare(people: Population, label: str) -> str:
    """A class of an Asisten without the portfolio."""
    kind, _, _ = label.partition(":")
    known = people.region.common.kinds.get(kind)
    return kind if known is not None and known.portfolio else label


def _spoken_of(people: Population, words: str) -> tuple[str, ...]:
    """The kinds whose class words stand in the text's own words for an open office; else the words."""
    plain = f" {fold(words)} "
    kinds = people.region.common.kinds.values()
    found = [kind.id for kind in kinds if any(f" {fold(word)} " in plain for word in kind.class_words)]
    return tuple(sorted(found)) or (fold(words),)
