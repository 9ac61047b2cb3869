"""The steps of routes and paraf chains in words that every city shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jalur.comparison.cells import Mark, Marks, squeezed
from jalur.comparison.keys import kind_of
from jalur.comparison.population import Population, field_of_work
from jalur.law.closed_lists import Kind
from jalur.law.rules.steps import (
    ADDRESSEE_COORDINATOR,
    ADVISER,
    COORDINATOR,
    DRAFTER,
    STAND_INS,
    StepRule,
    station,
)
from jalur.reasoning.step_times import time_with_silence, told_within
from jalur.reasoning.steps import as_told, kind_of_role, office_name
from jalur.text.folding import fold
from jalur.text.messages import Text


def step_classes(population: Population, steps: Iterable[StepRule]) -> Mark:
    """The classes of each step: ``("asisten", "kepala-daerah|wakil-kepala-daerah")``.

    ``&`` in place of ``|`` where a step has several offices and means all of them.
    """
    words = []
    for step in steps:
        means_all = step.pick == "all" and len(step.offices) > 1
        words.append(("&" if means_all else "|").join(_classes(population, step)))
    return tuple(words)


def named_portfolios(population: Population, steps: Iterable[StepRule]) -> Mark:
    """The portfolios of the Asisten that steps name; who is in charge of whom is another topic."""
    region = population.region
    portfolios: list[str] = []
    for step in steps:
        named = [region.parties[id] for id in step.offices if id in region.parties]
        # In which order the offices of one step are named means nothing.
        portfolios += sorted(field_of_work(region, each) for each in named if each.portfolio)
    return tuple(portfolios)


def step_names(population: Population, steps: Iterable[StepRule]) -> Iterator[str]:
    """Each step in the regulation's own names, with the case in which alone it is one; an open one
    in the text's own words.
    """
    region = population.region
    for step in steps:
        yield as_told(region, step)


def time_marks(population: Population, steps: Iterable[StepRule]) -> Marks:
    """In which case steps are any, the times that offices have for them, what their silence is and
    who is told; only what one of the steps has.
    """
    steps = tuple(steps)
    timed = (step.within for step in steps if step.within is not None)
    noticed = (step.notify_within for step in steps if step.notify_within is not None)
    told = tuple(dict.fromkeys(id for step in steps for id in step.notify if id not in STAND_INS))
    roles = tuple(dict.fromkeys(id for step in steps for id in step.notify if id in STAND_INS))
    cases = (
        f"{one} {squeezed(step.condition)}"
        for step, one in zip(steps, step_classes(population, steps), strict=True)
        if step.condition
    )
    marks: Marks = (
        ("step_condition", tuple(cases)),
        ("within", tuple(f"{within.count} {within.unit}" for within in timed)),
        ("if_silent", tuple(step.if_silent for step in steps if step.if_silent is not None)),
        ("notify", (*population.classes(told), *roles)),
        ("notify_within", tuple(f"{each.count} {each.unit}" for each in noticed)),
    )
    return tuple(mark for mark in marks if mark[1])


def times_worded(population: Population, steps: Iterable[StepRule]) -> Iterator[Text]:
    """The times in words, step by step."""
    region = population.region
    for step in steps:
        if step.within is not None:
            yield time_with_silence(step.within, step.if_silent)
        if step.notify:
            names = (office_name(region, station(()), each) for each in step.notify)
            yield told_within("; ".join(names), step.notify_within)


def _classes(population: Population, step: StepRule) -> tuple[str, ...]:
    """The classes of the offices of one step, an Asisten without the portfolio."""
    region = population.region
    named = [office for office in step.offices if office not in STAND_INS]
    labels = list(population.classes(named or (() if step.offices else step.candidates)))
    if COORDINATOR in step.offices:
        labels.append(kind_of_role(region.common, COORDINATOR).id)
    if ADVISER in step.offices:
        advisers = [each.party for given in region.assignments for each in given.advisers]
        kind = kind_of_role(region.common, ADVISER).id
        labels += population.classes(advisers) or (kind,)
    labels += [each for each in (DRAFTER, ADDRESSEE_COORDINATOR) if each in step.offices]
    # A step that names an Asisten is the same step as one that says "the Asisten in charge".
    plain = {_without_portfolio(region.common.kinds, label) for label in labels}
    return tuple(sorted(plain)) or _kinds_in_words(population, step.words or "")


def _without_portfolio(kinds: Mapping[str, Kind], label: str) -> str:
    """The class of an Asisten without the portfolio; any other class as it is."""
    kind = kinds.get(kind_of(label))
    return kind.id if kind is not None and kind.portfolio else label


def _kinds_in_words(population: Population, words: str) -> tuple[str, ...]:
    """The kinds whose class words stand in the text's own words for an open office.

    “Asisten dan Kepala Bagian” gives ``("asisten", "bagian")``; where no class word stands there,
    the words themselves are compared.
    """
    text = f" {fold(words)} "
    kinds = []
    for kind in population.region.common.kinds.values():
        if any(f" {fold(word)} " in text for word in kind.class_words):
            kinds.append(kind.id)
    return tuple(sorted(kinds)) or (fold(words),)
