"""Whom the rules of a regulation reach, by classes that all cities share, not by local names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from jalur.comparison.cells import Marks, Statement, combined
from jalur.comparison.keys import class_label
from jalur.law.citation import Basis
from jalur.law.closed_lists import ClosedLists
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.exceptions import Excepted
from jalur.reasoning.exceptions import Reach, addressed
from jalur.reasoning.membership import Membership, Memberships, membership_index
from jalur.text.folding import fold


@dataclass(frozen=True, slots=True)
class Addressee:
    """A party that a rule may reach: one that the text names, or any one of a kind."""

    party: Party
    reached: Memberships
    """Under which ids rules reach it."""

    @property
    def named(self) -> bool:
        """Whether the text names it; else it is any one of a kind of which the text names none."""
        return self.party.named


@dataclass(frozen=True, slots=True)
class Claim:
    """What a rule says of one addressee."""

    addressee: Addressee
    statement: Statement


@dataclass(frozen=True, slots=True)
class Population:
    """Everybody whom the rules of a regulation may reach."""

    region: Region
    kinds: Mapping[str, tuple[Addressee, ...]]
    places: Mapping[str, int]
    """The ids of everybody, in the order of the kinds, each with its place there."""
    reached_by: Mapping[str, tuple[Addressee, ...]]
    """Whom a rule for an id reaches."""
    known: dict[frozenset[str], tuple[str, ...]] = field(default_factory=dict, compare=False)
    """The classes that were asked for before; many parties travel the same steps."""

    def addressees(self) -> Iterator[Addressee]:
        """Everybody, kind by kind in the order of the closed list."""
        for addressees in self.kinds.values():
            yield from addressees

    def named_by(
        self, ids: tuple[str, ...], basis: Basis, exceptions: tuple[Excepted, ...] = ()
    ) -> Iterator[tuple[Addressee, Membership]]:
        """Whom a rule for ``ids`` reaches, each with how; ``basis`` is that of the rule, and
        ``exceptions`` are whom it does not mean.
        """
        for addressee in self.addressees():
            via = addressed(self.region, addressee.reached, Reach(ids, basis, exceptions))
            if via is not None:
                yield addressee, via

    def classes(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The classes that parties of these ids make up, in the order of their letters.

        A whole kind is one class: the ids of every Dinas, or that of their group, give
        ``("dinas",)``; one Badan alone gives ``("badan:perencanaan",)``.
        """
        wanted = frozenset(ids)
        if wanted not in self.known:
            self.known[wanted] = tuple(sorted(self._labels(wanted)))
        return self.known[wanted]

    def _labels(self, ids: frozenset[str]) -> set[str]:
        reached: dict[str, dict[str, Party]] = {}
        for id in ids:
            for addressee in self.reached_by.get(id, ()):
                party = addressee.party
                reached.setdefault(party.kind, {})[party.id] = party
        labels: set[str] = set()
        for kind, by_id in reached.items():
            if self.is_whole(kind, by_id):
                labels.add(kind)
                continue
            for party in by_id.values():
                labels.add(class_label(kind, _own_field(self.region, party) or fold(party.name)))
        return labels

    def is_whole(self, kind: str, parties: Collection[str]) -> bool:
        """Whether these parties of the kind, each there once, are all of it."""
        comparable = self.region.common.kinds[kind].comparable
        return comparable and len(parties) == len(self.kinds[kind])


def population_of(region: Region) -> Population:
    """The population of ``region``; a unit answers for its head, so heads do not stand in it."""
    parties: dict[str, list[Party]] = {kind: [] for kind in region.common.kinds}
    for party in region.parties.values():
        group = bool(party.members) and region.common.kinds[party.kind].category == "group"
        if not party.heads and not group:
            parties[party.kind].append(party)
    # A rule for all Kelurahan must reach somebody, though the text names none of them.
    for kind in class_kinds(region.common):
        if not parties[kind]:
            parties[kind].append(_any_of(kind))
    index = membership_index(region)
    kinds = {}
    for kind, those in parties.items():
        kinds[kind] = tuple(Addressee(party, index.of(party)) for party in those)
    return _indexed(region, kinds)


def _indexed(region: Region, kinds: Mapping[str, tuple[Addressee, ...]]) -> Population:
    """The population of these addressees, ready for many questions of whom an id reaches."""
    everyone = [addressee for addressees in kinds.values() for addressee in addressees]
    reached_by: dict[str, list[Addressee]] = {}
    for addressee in everyone:
        for id in addressee.reached:
            reached_by.setdefault(id, []).append(addressee)
    return Population(
        region=region,
        kinds=kinds,
        places={addressee.party.id: n for n, addressee in enumerate(everyone)},
        reached_by={id: tuple(addressees) for id, addressees in reached_by.items()},
    )


def _any_of(kind: str) -> Party:
    """Whoever is of a kind of which the text names nobody: rules for the class reach it.

    It is a party that the text does not name, as a Dinas of the standard list is one where a
    regulation lists no units. No file can have its id, so no rule reaches it by its own.
    """
    return Party(id=f"({kind})", name=kind, kind=kind, basis=(), named=False)


def class_kinds(common: ClosedLists) -> tuple[str, ...]:
    """The kinds that are classes of party in every city."""
    return tuple(kind.id for kind in common.kinds.values() if kind.comparable)


def field_of_work(region: Region, party: Party) -> str:
    """What tells a party from others of its kind, in every city; empty where nothing does.

    Of an Asisten it is the portfolio (``perekonomian+pembangunan``), of a unit its affairs.
    """
    if party.portfolio:
        return "+".join(part for part in region.common.portfolios if part in party.portfolio)
    return "+".join(party.affairs)


def _own_field(region: Region, party: Party) -> str:
    """The field of work by which every city knows the party; empty where only its name tells."""
    comparable = region.common.kinds[party.kind].comparable
    return field_of_work(region, party) if comparable else ""


def by_class(population: Population, claims: Iterable[Claim]) -> dict[str, list[Statement]]:
    """Statements by class: of a kind where they hold for all of it, else of the single parties."""
    # First whom each statement holds for, kind by kind; equal marks are one statement.
    holding: dict[tuple[str, Marks], dict[str, list[Statement]]] = {}
    parties: dict[str, Party] = {}
    for claim in claims:
        party, statement = claim.addressee.party, claim.statement
        parties[party.id] = party
        by_party = holding.setdefault((party.kind, statement.marks), {})
        by_party.setdefault(party.id, []).append(statement)
    classes: dict[str, list[Statement]] = {}
    for (kind, _), by_party in holding.items():
        if population.is_whole(kind, by_party):
            alike = [statement for several in by_party.values() for statement in several]
            classes.setdefault(kind, []).append(combined(alike))
            continue
        for id in sorted(by_party, key=population.places.__getitem__):
            for statement in by_party[id]:
                label, own = _of_one(population.region, parties[id], statement)
                classes.setdefault(label, []).append(own)
    return classes


def _of_one(region: Region, party: Party, statement: Statement) -> tuple[str, Statement]:
    """The class of a single party; where only a name tells it apart, the name is compared too."""
    own = _own_field(region, party)
    if own:
        return class_label(party.kind, own), statement
    who = (*statement.mark("who"), fold(party.name))
    others = tuple(mark for mark in statement.marks if mark[0] != "who")
    return class_label(party.kind), replace(statement, marks=(*others, ("who", who)))
