"""Who comes to an office: of which ways it only has a copy, or has none, or is told afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jalur.law.citation import unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.routes import RouteRule
from jalur.reasoning.membership import memberships, nearest
from jalur.reasoning.notes import Note
from jalur.text.messages import message


def only_told(
    region: Region, office: Party, party: Party | None, rules: Iterable[RouteRule]
) -> Iterator[Note]:
    """A note for each of these; ``party`` is who travels, where that was asked."""
    every = list(rules)
    copied = [rule for rule in every if office.id in rule.copies_to]
    if copied:
        basis = unique(rule.basis[0] for rule in copied)
        yield Note("gap", message("note.copies", count=len(copied), name=office.name), basis)
    yield from _without_copies(region, office, party, every)
    told = [
        step.basis or rule.basis
        for rule in every
        for step in rule.steps
        if office.id in step.notify
    ]
    if told:
        text = message("note.notified", count=len(told), name=office.name)
        yield Note("gap", text, unique(basis[0] for basis in told))


def _without_copies(
    region: Region, office: Party, party: Party | None, rules: Sequence[RouteRule]
) -> Iterator[Note]:
    """Of which ways the text says that the office has no copy, or needs none.

    What is said of nobody in particular is told where it is asked how somebody travels.
    """
    reached = memberships(region, office)
    denied = {rule.rule: rule.no_copies for rule in rules if rule.no_copies is not None}
    for needless, id in ((False, "note.no-copies"), (True, "note.copies-needless")):
        here = [
            each
            for each in denied.values()
            if each.needless == needless
            and (nearest(region, reached, each.to, each.basis) if each.to else party)
        ]
        if here:
            text = message(id, count=len(here), name=office.name)
            yield Note("gap", text, unique(at for each in here for at in each.basis))
