"""What the clauses of a text say of relations, ways and mandates."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping, Sequence, Set

from jalur.drafting.acting import Acting
from jalur.drafting.assignments import UnitList
from jalur.drafting.entries import Entry
from jalur.drafting.mandate_values import MandateValues
from jalur.drafting.mandates import Mandates
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import Reading
from jalur.drafting.relation_book import RelationBook
from jalur.drafting.relations import Relations
from jalur.drafting.route_exceptions import RouteExceptions
from jalur.drafting.routes import Routes
from jalur.drafting.stations import Stations
from jalur.law.citation import Citation


class ClauseFacts:
    """Reads a text, or the further clauses of its sentences beside the first ones."""

    def __init__(
        self,
        reading: Reading,
        kinds: ProvisionKinds,
        references: Mapping[Citation, tuple[Citation, ...]],
        lists: Sequence[UnitList],
        rows: frozenset[Citation],
        first: ClauseFacts | None = None,
    ) -> None:
        self.reading, self._kinds, self._references = reading, kinds, references
        self._lists, self._rows = lists, rows
        self._taken: set[str] = set() if first is None else first._taken
        book: RelationBook | None = None if first is None else first.relations.book
        self.relations: Relations = Relations(reading, kinds, references, rows, book)
        self.stations = Stations(reading, reading.coordinators)
        others = self.relations.book.others()
        subjects = {} if first is None else first.actors(reading.operative())
        self.routes = Routes(
            reading, kinds, self.stations, others, lists, references, self._taken, subjects
        )

    def actors(self, refs: Iterable[Citation]) -> Mapping[Citation, tuple[str, ...]]:
        """Who acts in some provisions."""
        acting = Acting(self.reading)
        return {ref: acting.actor(ref).parties for ref in refs}

    def with_exceptions(self, routes: Sequence[Entry]) -> Sequence[Entry]:
        """The ways of all clauses, with those that provisions make of others."""
        refs = tuple(self.reading.operative())
        made = RouteExceptions(self.reading, self._references, self._taken).added(routes, refs)
        for each in made[len(routes) :]:
            self.routes.kinds.setdefault(each.places()[0], "route")
        return made

    def mandates(self, initialled: Set[Citation], appointed: Set[Citation]) -> Mandates:
        """The mandates; ``initialled`` has the provisions that rules on initials rest on,
        ``appointed`` those that say who appoints whoever stands in.
        """
        told = frozenset(
            (
                *(*self.routes.kinds, *self.relations.kinds, *initialled, *self._rows),
                *(each.opening for each in self._lists),
            )
        )
        return Mandates(
            self.reading,
            self._kinds,
            self.relations.points,
            self.relations.book.sides_of(),
            told,
            self.routes.travellers,
            self._lists,
            MandateValues(self.reading, self._kinds, self._references),
            self._references,
            appointed,
        )


def in_order(reading: Reading, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Some rules in the order of the text."""
    order = {ref: n for n, ref in enumerate(reading.source.provisions)}
    return tuple(sorted(entries, key=lambda each: min(map(order.__getitem__, each.places()))))


def joined(kinds: Iterable[Mapping[Citation, str]]) -> Mapping[Citation, str]:
    """What provisions are by their clauses: the first that is something counts."""
    return ChainMap(*({**each} for each in kinds))
