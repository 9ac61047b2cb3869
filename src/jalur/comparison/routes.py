"""For each purpose and class of party: the ways, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jalur.answers import unique
from jalur.comparison.cells import Cell, Item, Key, cell, one_line, settled
from jalur.comparison.population import Atom, Population, class_kinds, spread
from jalur.comparison.stations import offices, path, titles
from jalur.coordination import coordinators
from jalur.lists import Common
from jalur.model import Route
from jalur.phrase import Text, say
from jalur.routes import Way, stands, ways


def cells(people: Population) -> Mapping[Key, Cell]:
    """Every way by purpose and traveller; a more specific one replaces the general one as in an answer."""
    claims: dict[str, dict[str, dict[str, tuple[Atom, Item]]]] = {}
    for atom in people.everyone():
        every = ways(people.region, atom.party, atom.reached, coordinators(people.region, atom.party, atom.reached))
        for way in every:
            item = _item(people, way)
            for purpose in way.rule.purposes:
                if stands(way, purpose, every):
                    claims.setdefault(purpose, {}).setdefault(way.rule.id, {})[atom.party.id] = (atom, item)
    return {
        (purpose, label): cell(items)
        for purpose, by_rule in claims.items()
        for label, items in spread(people, _completed(people, by_rule)).items()
    }


def _completed(people: Population, by_rule: Mapping[str, dict[str, tuple[Atom, Item]]]) -> Iterator[tuple[Atom, Item]]:
    """The claims, and those of a destination: a way of a whole class leads to one of them, which need not travel it."""
    steps = {rule.id: rule.steps for rule in people.region.routes}
    for rule, claims in by_rule.items():
        yield from claims.values()
        ends = {id for step in steps[rule] for id in step.offices}
        for atom in people.everyone():
            near = {id for id, address in atom.reached.items() if address.rank == 0}
            others = [other.party.id for other in people.kinds[atom.party.kind] if other is not atom]
            if ends & near and atom.party.id not in claims and others and claims.keys() >= set(others):
                yield atom, claims[others[0]][1]


def _item(people: Population, way: Way) -> Item:
    rule = way.rule
    steps = [(step.status, step.reason) for step in rule.steps]
    status, reason = settled((rule.status, rule.reason), (way.via.status, way.via.reason), *steps)
    return Item(
        shown=tuple(_shown(people, rule)),
        marks=(
            ("steps", offices(people, rule.steps)),
            ("asisten", titles(people, rule.steps)),
            ("mode", (rule.mode,) if rule.mode else ()),
            ("force", (rule.force,) if rule.force else ()),
            ("end", ("stated",) if rule.end_stated else ()),
            ("condition", one_line(rule.condition)),
            ("deadline", one_line(rule.deadline)),
            ("copies", people.classes(rule.copies_to)),
        ),
        basis=unique([*rule.basis, *(citation for step in rule.steps for citation in step.basis)]),
        status=status,
        reason=reason,
    )


def _shown(people: Population, rule: Route) -> Iterable[Text]:
    if rule.steps:
        yield "→ " + " → ".join(path(people, rule.steps))
    if rule.mode:
        yield say(f"mode.{rule.mode}")
    if rule.force:
        yield rule.force
    if rule.condition:
        yield say("line.condition", value=rule.condition)
    if rule.deadline:
        yield say("line.deadline", value=rule.deadline)
    if rule.copies_to:
        yield say("line.copies", value="; ".join(people.region.name(id) for id in rule.copies_to))
    if not rule.end_stated:
        yield say("diff.no-end")


def slots(common: Common) -> Iterable[Key]:
    """Every purpose for every class."""
    return ((purpose, kind) for purpose in common.purposes for kind in class_kinds(common))
