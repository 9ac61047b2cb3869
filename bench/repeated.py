"""Whether a region still says a fact by another one, once it is left out.

Where another fact of the provision joins the same parties in the same parts, leaving the first out
takes nothing from what the file says: it is no error.
"""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.rules.mandates import MandateRule
from jalur.law.rules.relations import Point
from jalur.law.status import EXPLICIT
from jalur.reasoning.membership import membership_index
from jalur.verification.office_lists import offices

Sides = tuple[tuple[str, ...], tuple[str, ...]]
"""The two sides of a relation."""
_Parts = tuple[frozenset[str], frozenset[str], str | None]
"""Who acts, to whom it leads, and with which force."""


def says_point(region: Region, point: Point, between: Sides) -> bool:
    """Whether a fact of ``region`` says of the parties of a point what it does.

    Where the point names nobody to whom it leads, the fact joins the two sides of its relation. The
    opening of a list is said by facts of all its items.
    """
    if not point.by and not point.to:
        return False
    items = [at for at in region.provisions if at.parts[:-1] == point.at.parts]
    return _said(region, point, between, point.at) or (
        bool(items) and all(_said(region, point, between, at) for at in items)
    )


def _said(region: Region, point: Point, between: Sides, at: Citation) -> bool:
    return any(
        set(point.by) <= by
        and set(point.to) <= to
        and (force == point.force or not point.force)
        and (point.to or all((by | to).intersection(side) for side in between))
        for by, to, force in _facts(region, at)
    )


def says_mandate(region: Region, mandate: MandateRule) -> bool:
    """Whether a point of ``region`` has whose duty or task it is, or a forum has him as its chair.

    An authority is said by none, nor is an act: to sign, to represent, to delegate.
    """
    if mandate.act is not None or mandate.kind == "authority":
        return False
    acting = set(mandate.parties)
    seats = [seat for party in region.parties.values() for seat in party.chair]
    chairs = {each for seat in seats if mandate.at in seat.basis for each in seat.parties}
    return acting <= chairs or any(
        acting <= by and (force == mandate.force or not mandate.force)
        for by, _, force in _facts(region, mandate.at)
    )


def says_actors(region: Region, at: Citation, actors: tuple[str, ...]) -> bool:
    """Whether a point or mandate of ``region`` has all of several who act together, or a group of
    each that it has not.
    """
    groups, parties = membership_index(region).of, region.parties
    return any(
        all(not by.isdisjoint((each, *groups(parties[each]))) for each in actors)
        for by, _, _ in _facts(region, at, routes=False)
    )


def _facts(region: Region, at: Citation, routes: bool = True) -> Iterator[_Parts]:
    for relation in region.relations:
        for point in relation.points:
            if point.at == at:
                yield frozenset(point.by), frozenset(point.to), point.force
    for mandate in region.mandates:
        if mandate.at == at and mandate.status == EXPLICIT:
            others = {*mandate.on_behalf, *filter(None, (mandate.on_behalf_of,))}
            yield frozenset(mandate.parties), frozenset(others), mandate.force
    for route in region.routes if routes else ():
        if at in route.basis and route.status == EXPLICIT:
            yield frozenset(route.travellers), frozenset(offices(route.steps)), route.force
