"""For each document, signer and class of drafter: who initials, and how far the order is stated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from jalur.comparison.cells import Cell, Key, Statement, cell, one_line, settled
from jalur.comparison.population import Population, Representative, class_kinds, spread, wider_class
from jalur.comparison.steps import offices, path, titles
from jalur.law.citation import unique
from jalur.law.closed_lists import ClosedLists
from jalur.law.rules import ParafRule
from jalur.law.status import EXPLICIT
from jalur.reasoning.membership import Membership, nearest
from jalur.text.messages import Text, message

ANYBODY = "siapa-pun"
"""In place of a class: the rule holds for whoever drafts."""


def cells(people: Population) -> Mapping[Key, Cell]:
    """Every chain by document, signer and drafter."""
    found: dict[Key, list[Statement]] = {}
    for rule in people.region.paraf:
        for signer, signs in spread(people, _claims(people, rule, rule.signers)).items():
            for drafter, items in _drafters(people, rule).items():
                for document in rule.documents:
                    found.setdefault((document, signer, drafter), []).extend(_both(signs[0], each) for each in items)
    return {key: cell(items) for key, items in found.items()}


def _drafters(people: Population, rule: ParafRule) -> Mapping[str, list[Statement]]:
    if not rule.drafters:
        return {ANYBODY: [_item(people, rule, None)]}
    return spread(people, _claims(people, rule, rule.drafters))


def _claims(people: Population, rule: ParafRule, ids: tuple[str, ...]) -> Iterable[tuple[Representative, Statement]]:
    for representative in people.everyone():
        address = nearest(people.region, representative.reached, ids, rule.basis)
        if address is not None:
            yield representative, _item(people, rule, address)


def _both(signing: Statement, drafting: Statement) -> Statement:
    """The chain of a drafter, no surer than that the rule means the signer."""
    return drafting if signing.status == EXPLICIT else replace(drafting, status=signing.status, reason=signing.reason)


def _item(people: Population, rule: ParafRule, address: Membership | None) -> Statement:
    via = [(address.status, address.reason)] if address is not None else []
    steps = [(step.status, step.reason) for step in rule.initials]
    status, reason = settled((rule.status, rule.reason), *via, *steps)
    return Statement(
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


def _shown(people: Population, rule: ParafRule) -> Iterable[Text]:
    yield (" · " if rule.order == "unstated" else " → ").join(path(people, rule.initials))
    yield message(f"order.{rule.order}")
    if rule.force:
        yield rule.force
    if rule.condition:
        yield message("line.condition", value=rule.condition)


def wider(common: ClosedLists, key: Key) -> Iterable[tuple[Key, Text | None]]:
    """The keys whose rules answer for ``key`` too, the nearest first, with the reason where that is our reading."""
    document, signer, drafter = key
    drafters = [each for each in (drafter, wider_class(drafter), ANYBODY) if each]
    reason: Text | None = None
    wide: str | None = document
    while wide is not None:
        yield from (((wide, signer, each), reason) for each in drafters if (wide, signer, each) != key)
        wide = common.wider_documents.get(wide)
        reason = message("reason.wider-document", document=document, wider=wide) if wide else None


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every document for every signer."""
    return ((document, kind) for document in common.documents for kind in class_kinds(common))
