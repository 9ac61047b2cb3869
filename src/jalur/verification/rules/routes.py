"""Whether routes go the way that the text says, and through whom it says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.law.rules.routes import RouteRule, placed
from jalur.law.status import EXPLICIT
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.office_lists import (
    Enumerations,
    enumerations_of,
    offices,
    possible_offices,
)

_Placed = tuple[str, RouteRule]
"""A route with its path in the file."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the way of routes."""
    listed = enumerations_of(evidence)
    resting: dict[Citation, list[_Placed]] = defaultdict(list)
    for path, route in placed(evidence.region.routes):
        for ref in _basis(route):
            resting[ref].append((path, route))
    for ref, provision in evidence.region.provisions.items():
        if ref.parts[0].level == "pasal" and provision.kind != "definition":
            here = resting.get(ref, [])
            yield from _ways(evidence, listed, ref, here)
            if not here:
                yield from _deliveries(evidence, ref)


def _basis(route: RouteRule) -> set[Citation]:
    return {*route.basis, *(ref for step in route.steps for ref in step.basis)}


def _ways(
    evidence: Evidence, listed: Enumerations, ref: Citation, here: Sequence[_Placed]
) -> Iterator[Finding]:
    """What follows ``melalui`` is a station of some route there, before its end, and no end.

    Where no route rests, what else rests there may name it, or the rule that the provision is
    about.
    """
    first = [route for _, route in here if ref == route.basis[0]]
    for end, names in listed.behind(ref, evidence.vocabulary.ways):
        for path, route in here:
            if route.status == EXPLICIT and route.mode == "through":
                yield from _in_turn(listed, f"{path}.steps", ref, route, names)
        for name in names[1:]:
            heads = _sharing(evidence, listed, names[0], name)
            for path, route in here:
                has = heads & possible_offices(route.steps)
                if _rests(route, ref) and not (has or _a_neighbour_has(listed, first, route, name)):
                    yield from _between(listed, f"{path}.steps", ref, route, name, end)
        for name in names[:1]:
            rules = [route for _, route in here] or _referred(evidence, ref)
            stations = possible_offices(step for route in rules for step in route.steps)
            if not here:
                stations |= _named(evidence, ref)
            told = not here and _forbidden_without(evidence, ref, name)
            if not told and not stations & listed.meant[name]:
                path = f"{here[0][0]}.steps" if here else f"provisions.{ref}"
                yield finding("office-left-out", path, ref, name=name)
            for path, route in here:
                if _rests(route, ref) and not _a_neighbour_has(listed, first, route, name):
                    yield from _order(listed, f"{path}.steps", ref, route, name, end)


def _rests(route: RouteRule, ref: Citation) -> bool:
    return ref in route.basis and route.status == EXPLICIT


def _a_neighbour_has(
    listed: Enumerations, first: Sequence[RouteRule], route: RouteRule, name: str
) -> bool:
    """Whether a route only cites the provision beside its own, and one of those that rest on it
    ``first`` goes through whom it names.
    """
    return (
        not any(route is each for each in first)
        and not _places(listed, route, name)
        and any(_places(listed, each, name) for each in first)
    )


def _referred(evidence: Evidence, ref: Citation) -> list[RouteRule]:
    """The routes that rest on what the provision refers to."""
    about = set(evidence.region.provisions[ref].refers_to)
    return [route for route in evidence.region.routes if about & _basis(route)]


def _named(evidence: Evidence, ref: Citation) -> set[str]:
    """The parties of the points and mandates of a provision."""
    region = evidence.region
    points = (point for relation in region.relations for point in relation.points)
    sides = {party for point in points if point.at == ref for party in (*point.by, *point.to)}
    return sides.union(*(each.parties for each in region.mandates if each.at == ref))


def _forbidden_without(evidence: Evidence, ref: Citation, name: str) -> bool:
    """Whether a prohibition of the provision has the office, or tells of it in our words: what is
    forbidden but through somebody (*dilarang … tanpa melalui Camat*) need be no route.
    """
    region = evidence.region
    for rule in region.prohibitions:
        if ref not in (rule.at, *rule.basis):
            continue
        others = filter(None, (*rule.towards, rule.on_behalf_of))
        if any(name in evidence.spellings(party) for party in others):
            return True
        summary = rule.summary or region.provisions[ref].summary
        if Letters(f"{summary} {rule.exception} {rule.when}").has(name):
            return True
    return False


def _places(listed: Enumerations, route: RouteRule, name: str) -> list[int]:
    """The steps of a route that are with whom a name may mean, or else may be."""
    means, steps = listed.meant[name], list(enumerate(route.steps))
    sure = [n for n, step in steps if offices([step]) & means]
    return sure or [n for n, step in steps if possible_offices([step]) & means]


def _sharing(evidence: Evidence, listed: Enumerations, first: str, name: str) -> set[str]:
    """The heads of whom a name means, where the one before it is a head's and has the word for
    both: *kepala Dinas atau Badan*.
    """
    parties = evidence.region.parties
    if not any(parties[id].heads for id in listed.meant[first] if id in parties):
        return set()
    return {id for id, each in parties.items() if each.heads in listed.meant[name]}


def _between(
    listed: Enumerations, path: str, ref: Citation, route: RouteRule, name: str, end: str | None
) -> Iterator[Finding]:
    """A further station behind the word is one of the route too, and before its end."""
    through = _places(listed, route, name)
    ends = [] if end is None else _places(listed, route, end)
    if not through and route.mode == "through":
        yield finding("office-left-out", path, ref, name=name)
    elif through and ends and through[0] > ends[-1]:
        yield finding("way-turned", path, ref, name=name, end=end)


def _in_turn(
    listed: Enumerations, path: str, ref: Citation, route: RouteRule, names: list[str]
) -> Iterator[Finding]:
    """Several stations behind one word come in the order in which the text names them."""
    places = [(n, name) for name in names for n in _places(listed, route, name)[:1]]
    for (one, first), (other, second) in pairwise(places):
        if other < one:
            yield finding("order-turned", path, ref, first=first, second=second)


def _order(
    listed: Enumerations, path: str, ref: Citation, route: RouteRule, name: str, end: str | None
) -> Iterator[Finding]:
    through = _places(listed, route, name)
    ends = [] if end is None else _places(listed, route, end)
    if through and ends and through[0] > ends[-1]:
        yield finding("way-turned", path, ref, name=name, end=end)
    elif (
        through
        and through[0] == len(route.steps) - 1
        and route.end_stated
        and (route.mode == "through" or not _goes_to(listed, route, name))
    ):
        yield finding("way-ends-there", path, ref, name=name)
    elif not through and route.mode == "through":
        yield finding("office-left-out", path, ref, name=name)


def _goes_to(listed: Enumerations, route: RouteRule, name: str) -> bool:
    """Whether a provision of the route leads to whom a name means by another clause than the one
    that leads through him: *bertanggung jawab kepada Camat dan menyampaikan surat melalui Camat*.
    """
    return any(
        listed.meant[each] & listed.meant[name]
        for ref in route.basis
        for _, names in listed.behind(ref, listed.receivers)
        for each in names
    )


def _deliveries(evidence: Evidence, ref: Citation) -> Iterator[Finding]:
    """A provision without a route is none by which a report or telaahan is delivered."""
    words = evidence.vocabulary
    verbs, things = ("|".join(map(re.escape, each)) for each in (words.delivering, words.delivered))
    text = evidence.words(ref)
    delivers = re.search(rf"\b(?:{verbs})\b[^,;]*\b(?:{things})\b", text, re.IGNORECASE)
    if delivers and not evidence.denials.word(text[: delivers.start()]):
        yield finding("route-left-out", f"provisions.{ref}", ref)
