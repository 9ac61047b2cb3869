"""For each act and class of party: what the office may or must sign, whom it stands in for, what it passes on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jalur.comparison.cells import Cell, Key, Statement, cell, one_line, settled
from jalur.comparison.population import Population, Representative, class_kinds, spread
from jalur.law.citation import unique
from jalur.law.closed_lists import ClosedLists
from jalur.law.rules import MandateRule
from jalur.reasoning.membership import Membership, nearest
from jalur.text.messages import Text, message

ACTS = ("sign", "represent", "delegate")


def cells(people: Population) -> Mapping[Key, Cell]:
    """Every mandate that is an act, by act and actor."""
    claims: dict[str, list[tuple[Representative, Statement]]] = {}
    for rule in people.region.mandates:
        if rule.act is None:
            continue
        for representative in people.everyone():
            address = nearest(people.region, representative.reached, rule.parties, (rule.at, *rule.basis))
            if address is not None:
                claims.setdefault(rule.act, []).append((representative, _item(people, rule, address)))
    return {
        (act, label): cell(items) for act, found in claims.items() for label, items in spread(people, found).items()
    }


def _item(people: Population, rule: MandateRule, address: Membership) -> Statement:
    status, reason = settled((rule.status, rule.reason), (address.status, address.reason))
    return Statement(
        shown=tuple(_shown(people, rule)),
        marks=(
            ("documents", rule.documents),
            ("on_behalf_of", people.classes([rule.on_behalf_of] if rule.on_behalf_of else [])),
            ("for", people.classes(rule.on_behalf)),
            ("force", (rule.force,) if rule.force else ()),
            ("condition", one_line(rule.when)),
        ),
        basis=unique([rule.at, *rule.basis]),
        status=status,
        reason=reason,
    )


def _shown(people: Population, rule: MandateRule) -> Iterable[Text]:
    names = people.region.name
    yield "; ".join(names(id) for id in rule.parties)
    if rule.documents:
        yield message("line.documents", value=", ".join(rule.documents))
    if rule.on_behalf_of:
        yield message("line.on-behalf-of", value=names(rule.on_behalf_of))
    if rule.on_behalf:
        yield message("line.for", value="; ".join(names(id) for id in rule.on_behalf))
    if rule.force:
        yield rule.force
    if rule.when:
        yield message("line.when", value=rule.when)


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every act of every class."""
    return ((act, kind) for act in ACTS for kind in class_kinds(common))
