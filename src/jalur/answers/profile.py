"""All that a regulation says about one party, or the card of the regulation."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.answers.cities import City, city
from jalur.answers.forums import ForumSeat, forum_seats
from jalur.answers.mandates import MandateAnswer, mandates
from jalur.answers.paraf import ParafAnswer, paraf
from jalur.answers.provisions import OutlineEntry, outline
from jalur.answers.relations import RelationAnswer, relations
from jalur.answers.routes import ALL, RouteAnswer, routes
from jalur.answers.units import Unit, unit_of
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.regulation import Provision
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition


@dataclass(frozen=True, slots=True)
class Card:
    """A regulation at a glance."""

    region: Region
    city: City
    legal_bases: tuple[Provision, ...]
    outline: tuple[OutlineEntry, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """A party with every rule that reaches it."""

    region: Region
    party: Party
    unit: Unit
    forum_seats: tuple[ForumSeat, ...]
    """The places of a forum, or the party's places in forums."""
    routes: RouteAnswer
    paraf: ParafAnswer
    relations: RelationAnswer
    mandates: MandateAnswer
    full: bool
    """Whether a person wants every point, not one screen."""
    notes: tuple[Note, ...]

    @property
    def status(self) -> str:
        """The strongest status among the answers."""
        found = {answer.status for answer in (self.routes, self.paraf, self.relations, self.mandates)}
        return next(status for status in ("explicit", "inferred", "silent") if status in found)


def card(region: Region) -> Card:
    """The card of a regulation: legal bases, annexes, oddities, outline."""
    return Card(
        region=region,
        city=city(region),
        legal_bases=tuple(p for p in region.provisions.values() if p.kind == "legal-basis"),
        outline=outline(region),
        notes=(*party_notes(region), *oddity_notes(region, region.provisions)),
    )


def profile(region: Region, party: Party, full: bool = False) -> Profile:
    """All about one party."""
    found_routes, found_relations = routes(region, party, ALL), relations(region, party)
    found_paraf, found_mandates = paraf(region, party), mandates(region, party)
    unit = unit_of(region, party)
    notes = [note for answer in (found_routes, found_paraf, found_relations, found_mandates) for note in answer.notes]
    notes += [*unit.notes, *oddity_notes(region, party.basis)]
    return Profile(
        region=region,
        party=party,
        unit=unit,
        forum_seats=forum_seats(region, party),
        routes=found_routes,
        paraf=found_paraf,
        relations=found_relations,
        mandates=found_mandates,
        full=full,
        notes=without_repetition(notes),
    )
