"""For each document, signer and class of drafter: who initials, and how far the order is stated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from jalur.answers import unique
from jalur.comparison.cells import Cell, Item, Key, cell, one_line, settled
from jalur.comparison.population import Atom, Population, class_kinds, spread, wider_class
from jalur.comparison.stations import offices, path, titles
from jalur.lists import Common
from jalur.membership import Address, best
from jalur.model import EXPLICIT, Paraf
from jalur.phrase import Text, say

ANYBODY = "siapa-pun"
"""In place of a class: the rule holds for whoever drafts."""


def cells(people: Population) -> Mapping[Key, Cell]:
    """Every chain by document, signer and drafter."""
    found: dict[Key, list[Item]] = {}
    for rule in people.region.paraf:
        for signer, signs in spread(people, _claims(people, rule, rule.signers)).items():
            for drafter, items in _drafters(people, rule).items():
                for document in rule.documents:
                    found.setdefault((document, signer, drafter), []).extend(_both(signs[0], each) for each in items)
    return {key: cell(items) for key, items in found.items()}


def _drafters(people: Population, rule: Paraf) -> Mapping[str, list[Item]]:
    if not rule.drafters:
        return {ANYBODY: [_item(people, rule, None)]}
    return spread(people, _claims(people, rule, rule.drafters))


def _claims(people: Population, rule: Paraf, ids: tuple[str, ...]) -> Iterable[tuple[Atom, Item]]:
    for atom in people.everyone():
        address = best(people.region, atom.reached, ids, rule.basis)
        if address is not None:
            yield atom, _item(people, rule, address)


def _both(signing: Item, drafting: Item) -> Item:
    """The chain of a drafter, no surer than that the rule means the signer."""
    return drafting if signing.status == EXPLICIT else replace(drafting, status=signing.status, reason=signing.reason)


def _item(people: Population, rule: Paraf, address: Address | None) -> Item:
    via = [(address.status, address.reason)] if address is not None else []
    steps = [(step.status, step.reason) for step in rule.initials]
    status, reason = settled((rule.status, rule.reason), *via, *steps)
    return Item(
        shown=tuple(_shown(people, rule)),
        marks=(
            ("initials", offices(people, rule.initials)),
            ("asisten", titles(people, rule.initials)),
            ("order", (rule.order,)),
            ("force", (rule.force,) if rule.force else ()),
            ("condition", one_line(rule.condition)),
        ),
        basis=unique([*rule.basis, *(citation for step in rule.initials for citation in step.basis)]),
        status=status,
        reason=reason,
    )


def _shown(people: Population, rule: Paraf) -> Iterable[Text]:
    yield (" · " if rule.order == "unstated" else " → ").join(path(people, rule.initials))
    yield say(f"order.{rule.order}")
    if rule.force:
        yield rule.force
    if rule.condition:
        yield say("line.condition", value=rule.condition)


def wider(common: Common, key: Key) -> Iterable[tuple[Key, Text | None]]:
    """The keys whose rules answer for ``key`` too, the nearest first, with the reason where that is our reading."""
    document, signer, drafter = key
    drafters = [each for each in (drafter, wider_class(drafter), ANYBODY) if each]
    reason: Text | None = None
    wide: str | None = document
    while wide is not None:
        yield from (((wide, signer, each), reason) for each in drafters if (wide, signer, each) != key)
        wide = common.wider_documents.get(wide)
        reason = say("reason.wider-document", document=document, wider=wide) if wide else None


def slots(common: Common) -> Iterable[Key]:
    """Every document for every signer."""
    return ((document, kind) for document in common.documents for kind in class_kinds(common))
