"""For each act and class of party: what the office may or must sign, whom it stands in for, what it passes on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jalur.answers import unique
from jalur.comparison.cells import Cell, Item, Key, cell, one_line, settled
from jalur.comparison.population import Atom, Population, class_kinds, spread
from jalur.lists import Common
from jalur.membership import Address, best
from jalur.model import Mandate
from jalur.phrase import Text, say

ACTS = ("sign", "represent", "delegate")


def cells(people: Population) -> Mapping[Key, Cell]:
    """Every mandate that is an act, by act and actor."""
    claims: dict[str, list[tuple[Atom, Item]]] = {}
    for rule in people.region.mandates:
        if rule.act is None:
            continue
        for atom in people.everyone():
            address = best(people.region, atom.reached, rule.parties, (rule.at, *rule.basis))
            if address is not None:
                claims.setdefault(rule.act, []).append((atom, _item(people, rule, address)))
    return {
        (act, label): cell(items) for act, found in claims.items() for label, items in spread(people, found).items()
    }


def _item(people: Population, rule: Mandate, address: Address) -> Item:
    status, reason = settled((rule.status, rule.reason), (address.status, address.reason))
    return Item(
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


def _shown(people: Population, rule: Mandate) -> Iterable[Text]:
    names = people.region.name
    yield "; ".join(names(id) for id in rule.parties)
    if rule.documents:
        yield say("line.documents", value=", ".join(rule.documents))
    if rule.on_behalf_of:
        yield say("line.on-behalf-of", value=names(rule.on_behalf_of))
    if rule.on_behalf:
        yield say("line.for", value="; ".join(names(id) for id in rule.on_behalf))
    if rule.force:
        yield rule.force
    if rule.when:
        yield say("line.when", value=rule.when)


def slots(common: Common) -> Iterable[Key]:
    """Every act of every class."""
    return ((act, kind) for act in ACTS for kind in class_kinds(common))
