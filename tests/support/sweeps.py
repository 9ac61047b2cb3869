"""Everything that can be asked of a small region, asked of its answers themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import combinations_with_replacement
from typing import Any

from jalur.answers.deadlines import deadlines
from jalur.answers.fields import fields_of
from jalur.answers.forums import forum_seats
from jalur.answers.mandates import mandates
from jalur.answers.paraf import paraf
from jalur.answers.relations import relations
from jalur.answers.routes import ALL, routes
from jalur.answers.units import units
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region
from support.regions import REGIONS, TESTS

CASES = TESTS / "cases" / "regions"
INVENTED = sorted(file.stem for folder in (REGIONS, CASES) for file in folder.glob("*.yaml"))
"""The regions that are invented for the tests: small, and full of rules that meet."""

SMALL = ("kab-cermin", "kab-gema", "kab-rimba", "kab-savana", "kab-teluk")
"""Those of so few parties that every two of them are soon asked about."""


@cache
def invented(id: str) -> Region:
    """One of the invented regions."""
    folder = CASES if (CASES / f"{id}.yaml").exists() else REGIONS
    return load_region(DataFolders(folder), id)


@cache
def asked_of_one(id: str) -> tuple[tuple[Party, Any], ...]:
    """Each party with every answer about it alone."""
    region = invented(id)
    found: list[tuple[Party, Any]] = []
    for party in region.parties.values():
        found += [
            (party, routes(region, party, ALL)),
            (party, routes(region, None, ALL, to=party)),
            (party, routes(region, None, ALL, via=party)),
            (party, paraf(region, party)),
            (party, paraf(region, by=party)),
            (party, relations(region, party)),
            (party, mandates(region, party)),
            (party, deadlines(region, party)),
            (party, units(region, under=party)),
            (party, fields_of(region, party)),
            (party, forum_seats(region, party)),
        ]
    return tuple(found)


@cache
def asked_of_two(id: str) -> tuple[tuple[Party, Party, Any], ...]:
    """Every two parties, also one with itself, with their relations."""
    region = invented(id)
    pairs = combinations_with_replacement(region.parties.values(), 2)
    return tuple((a, b, relations(region, a, b)) for a, b in pairs)


def parts(value: Any) -> Iterator[Any]:
    """Every value of an answer, however deep, but what the file says and the answer passes on."""
    if isinstance(value, Region | Party):
        return
    if is_dataclass(value):
        yield value
        for each in fields(value):
            yield from parts(getattr(value, each.name))
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from parts(inner)
    elif isinstance(value, tuple | list | frozenset):
        for inner in value:
            yield from parts(inner)
