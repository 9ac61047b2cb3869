"""Duties that oblige nobody."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.audit.substance.remark import Remark, remark
from jalur.law.citation import Citation
from jalur.law.region import Region

_DUTY = "duty"
_MANDATE = "mandate"


def check(region: Region) -> Iterator[Remark]:
    """Points of a relation that bid without saying whom, and mandates of nobody."""
    named = _acting(region)
    for n, relation in enumerate(region.relations):
        for number, point in enumerate(relation.points):
            bids = region.common.forces.get(point.force or "") == _DUTY
            if bids and not point.by and point.at not in named:
                path = f"relations[{n}].points[{number}]"
                yield remark("duty-without-actor", point.at, path, force=point.force or "")
    if region.partly:
        return
    about = {each for at in named for each in (at, *at.parents())}
    for ref, provision in region.provisions.items():
        told = ref in about or any(above in named for above in ref.parents())
        if provision.kind == _MANDATE and not told and not provision.for_whom:
            yield remark("duty-without-actor.mandate", ref, f"provisions.{ref}", level="note")


def _acting(region: Region) -> set[Citation]:
    """The provisions by which somebody does something."""
    named = {at for rule in region.mandates for at in (rule.at, *rule.basis)}
    named.update(rule.at for rule in region.prohibitions)
    for rule in region.mandates:
        named.update(rule.limits, *(each.basis for each in rule.exceptions))
    excepted = [each.exceptions for each in region.routes]
    excepted += [each.exceptions for each in region.paraf]
    named.update(at for several in excepted for each in several for at in each.basis)
    ways = [(rule.basis, rule.stations) for rule in region.routes]
    ways += [(rule.basis, rule.stations) for rule in region.paraf]
    for basis, stations in ways:
        named.update(basis, *(step.basis for step in stations))
    named.update(at for rule in region.assignments for at in rule.basis)
    for relation in region.relations:
        named.update(point.at for point in relation.points if point.by)
    for matrix in region.matrices:
        named.update(row.at for row in matrix.rows)
    return named
