"""Whom the rules of a regulation reach, by classes that every city shares instead of by local names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from jalur.comparison.cells import Key, Statement, merged
from jalur.law.closed_lists import ClosedLists
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import Membership, memberships
from jalur.text.folding import fold


@dataclass(frozen=True, slots=True)
class Representative:
    """A party that a rule may reach: one that the text names, or any one of a kind of which it names none."""

    party: Party
    reached: Mapping[str, Membership]
    """Under which ids rules reach it."""


@dataclass(frozen=True, slots=True)
class Population:
    """Everybody in a regulation, by kind."""

    region: Region
    kinds: Mapping[str, tuple[Representative, ...]]

    def everyone(self) -> Iterator[Representative]:
        """Every atom, kind by kind."""
        for representatives in self.kinds.values():
            yield from representatives

    def classes(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The classes that parties of these ids make up: a whole kind, or single parties of it by what they do."""
        wanted = frozenset(ids)
        reached = [
            (representative, Statement((), (), ()))
            for representative in self.everyone()
            if wanted & representative.reached.keys()
        ]
        found = spread(self, reached)
        return tuple(sorted({named(label, item) for label, items in found.items() for item in items}))


def population(region: Region) -> Population:
    """The population of ``region``; a unit answers for its head, so heads are nobody of their own."""
    found: dict[str, list[Party]] = {kind: [] for kind in region.common.kinds}
    for party in region.parties.values():
        if not party.heads and not (party.members and region.common.kinds[party.kind].category == "group"):
            found[party.kind].append(party)
    for kind in class_kinds(region.common):
        if not found[kind]:
            found[kind].append(Party(id=f"({kind})", name=kind, kind=kind, basis=(), named=False))
    return Population(
        region=region,
        kinds={
            kind: tuple(Representative(each, memberships(region, each)) for each in parties)
            for kind, parties in found.items()
        },
    )


def class_kinds(common: ClosedLists) -> tuple[str, ...]:
    """The kinds that are classes of party in every city."""
    return tuple(kind.id for kind in common.kinds.values() if kind.comparable)


def role(region: Region, party: Party) -> str:
    """What tells a party from others of its kind, in every city: an Asisten's portfolio, a unit's affairs."""
    if party.portfolio:
        return "+".join(each for each in region.common.portfolios if each in party.portfolio)
    return "+".join(party.affairs)


def spread(people: Population, claims: Iterable[tuple[Representative, Statement]]) -> dict[str, list[Statement]]:
    """Statements by class: of a kind where they hold for all of it, else of the single parties."""
    held: dict[tuple[str, object], dict[str, list[Statement]]] = {}
    for representative, item in claims:
        held.setdefault((representative.party.kind, item.marks), {}).setdefault(representative.party.id, []).append(
            item
        )
    found: dict[str, list[Statement]] = {}
    for (kind, _), by_party in held.items():
        if whole(people, kind, by_party):
            found.setdefault(kind, []).append(merged([item for items in by_party.values() for item in items]))
            continue
        for representative in people.kinds[kind]:
            for item in by_party.get(representative.party.id, ()):
                label, single = single_out(people.region, representative.party, item)
                found.setdefault(label, []).append(single)
    return found


def whole(people: Population, kind: str, parties: Iterable[str]) -> bool:
    """Whether these parties are all of their kind."""
    if not people.region.common.kinds[kind].comparable:
        return False
    return {representative.party.id for representative in people.kinds[kind]} <= set(parties)


def single_out(region: Region, party: Party, item: Statement) -> tuple[str, Statement]:
    """The class of a single party; where only a name tells it from others, the name is compared too."""
    own = role(region, party)
    if own and region.common.kinds[party.kind].comparable:
        return f"{party.kind}:{own}", item
    who = (*item.mark("who"), fold(party.name))
    return party.kind, replace(item, marks=(*(mark for mark in item.marks if mark[0] != "who"), ("who", who)))


def named(label: str, item: Statement) -> str:
    """A class in one word, with the name where only that tells it from others."""
    return ":".join((label, *item.mark("who")))


def wider_class(label: str) -> str | None:
    """The class that a rule for ``label`` may also be given to: for one Dinas that of all."""
    kind, _, own = label.partition(":")
    return kind if own else None


def widened(key: Key) -> list[Key]:
    """A key, then those of the classes that its parties belong to, the nearest first."""
    keys: list[Key] = [()]
    for part in key:
        wide = wider_class(part)
        keys = [(*begun, each) for begun in keys for each in (part, wide) if each]
    return keys


def sort_key(common: ClosedLists, key: Key) -> tuple[object, ...]:
    """Orders keys by the closed lists, and what they do not know by its letters."""
    lists = (*common.kinds, *common.purposes, *common.documents, *common.portfolios, *common.affairs)
    return tuple((lists.index(part) if part in lists else len(lists), each) for each in key for part in [_base(each)])


def _base(part: str) -> str:
    return part.partition(":")[0]
