"""A way as a sentence: who goes it for what, through whom, to whom, when, how surely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jalur.answers.ways import Route
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.sentences.parts import (
    all_read,
    both,
    cited,
    forced,
    how_sure,
    in_turn,
    limits,
    office,
    sentences,
    yielding,
)
from jalur.reasoning.steps import Step

_WITH, _TO = "sentence.with", "sentence.to"
_TOWARDS = {"pelaporan": _TO, "pertanggungjawaban": _TO, "telaahan": _TO}
"""Of a purpose that is told by a verb, how the verb names the other end, where that is not *with*.
"""


def route_sentence(region: Region, route: Route, catalogue: Catalogue) -> str:
    """The way, then in which case it holds, how sure it is, and what the text leaves open."""
    rule, unsure = route.rule, not all_read(route.steps)
    said = [_main(region, route, unsure, catalogue)]
    said += limits(region, route.condition, rule.amount, rule.exceptions, catalogue)
    said.append(how_sure(route.status, route.reason, catalogue, whole=not unsure))
    said += _left_open(route, catalogue)
    if route.chosen > 1:
        said.append(catalogue("sentence.alternative", count=route.chosen))
    said += yielding(region, route.rule, route.yields_to, catalogue)
    return sentences(said)


def purposes_said(region: Region, purposes: Sequence[str], catalogue: Catalogue) -> str:
    """Purposes by their names."""
    return both([_named(region, each, catalogue) for each in purposes], catalogue)


def _named(region: Region, purpose: str, catalogue: Catalogue) -> str:
    return catalogue.templates.get(f"matter.{purpose}", region.term("purposes", purpose))


def _main(region: Region, route: Route, unsure: bool, catalogue: Catalogue) -> str:
    first, *stations = [step for step in route.steps if _is_told(route, step)]
    prefix, number = forced(route.rule.force, False, catalogue)
    does, towards = _deeds(region, route.purposes, number, catalogue)
    if route.mode == "direct":
        does[-1] = catalogue("sentence.directly", does=does[-1])
    elif route.mode == "afterwards":
        does[0] = catalogue("sentence.afterwards", does=does[0], number=number)
    way = _way(route, stations, unsure, does, towards, catalogue)
    matters = [
        _named(region, each, catalogue) for each in route.purposes if not _is_deed(each, catalogue)
    ]
    who = office(first, catalogue, unsure)
    gaps = {"who": who, "does": f"{prefix}{way}", "basis": cited(region, route.basis, catalogue)}
    if matters:
        return catalogue("sentence.route-for", matters=both(matters, catalogue), **gaps)
    return catalogue("sentence.route", **gaps)


def _is_told(route: Route, step: Step) -> bool:
    """Whether a step stands in the sentence itself: not where the text states no end and the step
    is our reading of where it leads.
    """
    return step.n == 1 or route.rule.end_stated or step.n <= route.stated


def _is_deed(purpose: str, catalogue: Catalogue) -> bool:
    return f"does.{purpose}" in catalogue.templates


def _deeds(
    region: Region, purposes: Sequence[str], number: int, catalogue: Catalogue
) -> tuple[list[str], list[str]]:
    """The verbs of the purposes, those together that name the other end alike, and how they do."""
    groups: list[tuple[str, list[str]]] = []
    for purpose in purposes:
        if not _is_deed(purpose, catalogue):
            continue
        towards = _TOWARDS.get(purpose, _WITH)
        if not groups or groups[-1][0] != towards:
            groups.append((towards, []))
        groups[-1][1].append(catalogue(f"does.{purpose}", number=number))
    if not groups:
        groups = [(_WITH, [catalogue("does.other", number=number)])]
    return [both(verbs, catalogue) for _, verbs in groups], [towards for towards, _ in groups]


def _way(
    route: Route,
    stations: Sequence[Step],
    unsure: bool,
    does: Sequence[str],
    towards: Sequence[str],
    catalogue: Catalogue,
) -> str:
    """The verbs with the offices to go through and the one to reach."""
    if not stations:
        return both(does, catalogue)
    if route.mode != "through":
        return _reaching(does, towards, in_turn(stations, catalogue, unsure), catalogue)
    *between, end = stations
    if not route.rule.end_stated or not between:
        through = in_turn(stations, catalogue, unsure)
        return catalogue("sentence.through", does=both(does, catalogue), offices=through)
    reaching = _reaching(does, towards, office(end, catalogue, unsure), catalogue)
    through = in_turn(between, catalogue, unsure)
    return catalogue("sentence.through", does=reaching, offices=through)


def _reaching(does: Sequence[str], towards: Sequence[str], end: str, catalogue: Catalogue) -> str:
    """``berkoordinasi dengan Walikota``, ``melapor kepada dan berkoordinasi dengan Walikota``."""
    said = [catalogue(id, does=each) for each, id in zip(does, towards, strict=True)]
    verbs = catalogue("sentence.also").join(said)
    return f"{verbs} {end}"


def _left_open(route: Route, catalogue: Catalogue) -> Iterator[str]:
    """Where the text states no end: that it does not, and how the way is read to go on."""
    if route.rule.end_stated:
        return
    read = [step for step in (*route.steps[1:], *route.onward) if not _is_told(route, step)]
    stated = route.mode != "through" and any(_is_told(route, step) for step in route.steps[1:])
    if not read:
        yield catalogue("sentence.no-end-at" if stated else "sentence.no-end")
        return
    offices = in_turn(read, catalogue, unsure=False)
    id = "sentence.read-beyond" if stated else "sentence.read-end"
    yield catalogue(id, offices=offices)
