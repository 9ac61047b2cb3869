"""What a region says, fact by fact, whatever its entries look like."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from jalur.law.citation import Basis, Citation
from jalur.law.region import Region
from jalur.law.rules.matrices import drawn
from jalur.law.rules.routes import placed, whole_path
from jalur.text.folding import fold

Fact = tuple[str, ...]
_NOBODY = ("",)


class Said(NamedTuple):
    """A fact at its place in a file."""

    path: str
    """Of its entry, or of what within the entry says it: ``relations[2].points[0]``."""
    fact: Fact
    places: Basis
    """The provisions on which it rests."""


def facts_of(
    region: Region, name: Callable[[str], str], *, everywhere: bool = False
) -> Iterator[Said]:
    """The facts of a region; ``name`` is how its parties are called.

    A rule that rests on several provisions has its facts at the first of them, or ``everywhere``.
    """
    at = _Places(name, everywhere)
    yield from _parties(region, name)
    yield from _lists(region, name)
    yield from _routes(region, name, at)
    yield from _relations(region, name, everywhere)
    yield from _acts(region, name, at)
    for n, each in enumerate(region.headings):
        fact = ("heading", str(each.before), each.kind, fold(each.number))
        yield Said(f"headings[{n}]", fact, (each.before,))
    for n, odd in enumerate(region.oddities):
        yield Said(f"oddities[{n}]", ("oddity", str(odd.at), odd.kind), (odd.at,))


class _Places:
    """The provisions that a fact is told at."""

    def __init__(self, name: Callable[[str], str], everywhere: bool) -> None:
        self._name, self._everywhere = name, everywhere

    def of(self, basis: Iterable[Citation]) -> tuple[str, ...]:
        """Each as it is written, a row of an annex by how its party is called."""
        every = tuple(dict.fromkeys(named(ref, self._name) for ref in basis))
        return every if self._everywhere else every[:1]


def named(ref: Citation, name: Callable[[str], str]) -> str:
    """An address; a row of an annex by how its party is called."""
    last = ref.parts[-1]
    if last.level != "baris" or ref.is_numbered_row:
        return str(ref)
    return f"{Citation(ref.parts[:-1])}[{name(last.label)}]"


def _parties(region: Region, name: Callable[[str], str]) -> Iterator[Said]:
    for id, party in region.parties.items():
        path, own = f"parties.{id}", name(id)
        yield Said(path, ("party", own), party.basis)
        if party.heads:
            yield Said(f"{path}.heads", ("head", own, name(party.heads)), party.basis)
        for members in party.members:
            for each in (*map(name, members.parties), *members.kinds):
                yield Said(f"{path}.members", ("member", own, each), members.basis)


def _lists(region: Region, name: Callable[[str], str]) -> Iterator[Said]:
    for n, given in enumerate(region.assignments):
        for unit, rows in given.units.items():
            fact = ("row", name(given.coordinator), name(unit))
            yield Said(f"assignments[{n}].units.{unit}", fact, (*rows, *given.basis))
    for n, fields in enumerate(region.fields):
        for words in fields.fields:
            fact = ("field", name(fields.coordinator), fold(words))
            yield Said(f"fields[{n}].fields", fact, fields.basis)
    for nature, basis in region.natures.items():
        yield Said(f"natures.{nature}", ("nature", nature), basis)


def _routes(region: Region, name: Callable[[str], str], at: _Places) -> Iterator[Said]:
    for path, route in placed(region.routes):
        places = at.of(route.basis)
        for step in route.steps:
            for each in product(route.travellers, step.offices or _NOBODY, places):
                fact = ("step", *_named(each[:2], name), each[2])
                yield Said(whole_path(path), fact, (*route.basis, *step.basis))
    rows = [(path, row.paraf) for path, row in drawn(region.matrices)]
    for path, paraf in zip(_paths("paraf", region.paraf, rows), region.paraf, strict=True):
        places = at.of(paraf.basis)
        for step in paraf.initials:
            for each in product(paraf.signers or _NOBODY, step.offices or _NOBODY, places):
                fact = ("paraf", *_named(each[:2], name), each[2])
                yield Said(path, fact, (*paraf.basis, *step.basis))


def _paths(
    section: str, rules: Sequence[object], rows: Sequence[tuple[str, object | None]]
) -> list[str]:
    """Where each rule stands in the file; the last ones are drawn from the rows of tables."""
    tables = [path.partition(".")[0] for path, rule in rows if rule is not None]
    return [*(f"{section}[{n}]" for n in range(len(rules) - len(tables))), *tables]


def _relations(region: Region, name: Callable[[str], str], points: bool) -> Iterator[Said]:
    """Pairs with their natures and points; ``points`` tells whether a point makes a pair too."""
    for n, relation in enumerate(region.relations):
        path = f"relations[{n}]"
        for sides in product(*relation.between):
            pair = sorted(_named(sides, name))
            yield Said(path, ("pair", *pair), relation.basis)
            for nature in relation.natures:
                yield Said(f"{path}.natures", ("relation", *pair, nature), relation.basis)
        for m, point in enumerate(relation.points):
            for ends in product(point.by or _NOBODY, point.to or _NOBODY):
                fact = ("point", str(point.at), *_named(ends, name))
                yield Said(f"{path}.points[{m}]", fact, (point.at,))
                if points:
                    pair = sorted(_named(ends, name))
                    yield Said(f"{path}.points[{m}]", ("pair", *pair), (point.at,))


def _acts(region: Region, name: Callable[[str], str], at: _Places) -> Iterator[Said]:
    rows = [(path, row.signing) for path, row in drawn(region.matrices)]
    for path, rule in zip(_paths("mandates", region.mandates, rows), region.mandates, strict=True):
        for party, place in product(rule.parties, at.of((rule.at, *rule.basis))):
            fact = ("mandate", place, name(party), rule.kind, rule.act or "")
            yield Said(path, fact, (rule.at, *rule.basis))
    for n, forbidden in enumerate(region.prohibitions):
        for party, place in product(forbidden.parties, at.of((forbidden.at, *forbidden.basis))):
            denied = ("prohibition", place, name(party))
            yield Said(f"prohibitions[{n}]", denied, (forbidden.at, *forbidden.basis))


def _named(ids: Iterable[str], name: Callable[[str], str]) -> list[str]:
    return [name(id) if id else id for id in ids]
