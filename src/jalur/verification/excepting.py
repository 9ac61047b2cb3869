"""The exceptions of a file, each with its place and the provisions that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jalur.law.citation import Basis
from jalur.law.region import Region
from jalur.law.rules.exceptions import Excepted
from jalur.law.rules.routes import placed, whole_path


class Excepting(NamedTuple):
    """A rule that may except somebody, and its place in the file."""

    path: str
    basis: Basis
    exceptions: tuple[Excepted, ...]
    texts: tuple[str | None, ...]
    """What else of it may tell of an exception."""
    addressed: frozenset[str]
    """Of whom it is a rule."""


def excepting_rules(region: Region) -> Iterator[Excepting]:
    """Every rule that may have exceptions, in the order of the sections."""
    for n, given in enumerate(region.assignments):
        units = frozenset(given.units)
        yield Excepting(
            f"assignments[{n}]", given.basis, given.exceptions, (given.condition,), units
        )
    ways = ((whole_path(path), route) for path, route in placed(region.routes))
    for path, route in ways:
        refs = (*route.basis, *route.listed)
        travellers = frozenset(route.travellers)
        yield Excepting(path, refs, route.exceptions, route.conditions, travellers)
    for n, paraf in enumerate(region.paraf):
        path, drafters = f"paraf[{n}]", frozenset(paraf.drafters)
        yield Excepting(path, paraf.basis, paraf.exceptions, paraf.conditions, drafters)
    for n, every in enumerate(region.media):
        yield Excepting(f"media[{n}]", every.basis, every.exceptions, (), frozenset())
    for n, relation in enumerate(region.relations):
        points = tuple(point.condition for point in relation.points)
        texts = (relation.condition, *points)
        refs = (*relation.basis, *(point.at for point in relation.points))
        sides = frozenset((*relation.between[0], *relation.between[1]))
        yield Excepting(f"relations[{n}]", refs, relation.exceptions, texts, sides)
    for n, mandate in enumerate(region.mandates):
        refs, texts = (mandate.at, *mandate.basis), (mandate.when, mandate.otherwise)
        parties = frozenset(mandate.parties)
        yield Excepting(f"mandates[{n}]", refs, mandate.exceptions, texts, parties)
    for n, rule in enumerate(region.prohibitions):
        refs, texts = (rule.at, *rule.basis), (rule.exception, rule.when)
        parties = frozenset(rule.parties)
        yield Excepting(f"prohibitions[{n}]", refs, rule.exceptions, texts, parties)


def exceptions_of(rules: Iterable[Excepting]) -> Iterator[tuple[str, Excepted]]:
    """Each exception of these rules with its path."""
    for rule in rules:
        for n, excepted in enumerate(rule.exceptions):
            yield f"{rule.path}.except[{n}]", excepted
