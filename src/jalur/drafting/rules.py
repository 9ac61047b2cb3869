"""The rules of a draft, section by section."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jalur.drafting.assignments import Assignments
from jalur.drafting.definitions import Definitions
from jalur.drafting.doubt import Doubt
from jalur.drafting.entries import Entries, Unclaimed
from jalur.drafting.fact_places import FactPlaces
from jalur.drafting.fields import Fields
from jalur.drafting.initials import Initials
from jalur.drafting.mandate_values import MandateValues
from jalur.drafting.mandates import Mandates
from jalur.drafting.matrices import Matrices
from jalur.drafting.natures import draft_natures
from jalur.drafting.prohibitions import Prohibitions
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import Reading
from jalur.drafting.relations import Relations
from jalur.drafting.routes import Routes
from jalur.drafting.stations import Stations
from jalur.drafting.unclaimed import as_unclaimed, unclaimed
from jalur.drafting.way_tables import WayTables
from jalur.law.citation import Citation


@dataclass(frozen=True, slots=True)
class Rules:
    """What a text rules, as far as it was read."""

    sections: Mapping[str, Entries]
    places: FactPlaces
    """The provisions on which facts rest."""
    unclaimed: tuple[Unclaimed, ...]


def draft_rules(
    reading: Reading,
    assignments: Assignments,
    kinds: ProvisionKinds,
    definitions: Definitions,
    references: Mapping[Citation, tuple[Citation, ...]],
) -> Rules:
    """Every section of rules of a text."""
    rows = frozenset(
        row
        for each in assignments.lists
        for row in each.rows.values()
        if not (each.in_line and (each.condition or each.excepted))
    )
    relations = Relations(reading, kinds, references, rows)
    coordinators = frozenset(
        id
        for id, party in reading.region.parties.items()
        if reading.common.kinds[party.kind].portfolio or _leads(reading, id)
    )
    stations = Stations(reading, coordinators)
    others = relations.book.others()
    routes = Routes(reading, kinds, stations, others, assignments.lists, references)
    initials = Initials(reading, kinds, stations, references)
    told = frozenset(
        (
            *(*routes.kinds, *relations.kinds, *initials.places, *rows),
            *(each.opening for each in assignments.lists),
        )
    )
    matrices = Matrices(reading, stations, references)
    doubt = Doubt(reading)
    tables = WayTables(reading, stations, references, doubt)
    fields = Fields(reading, kinds)
    values = MandateValues(reading, kinds, references)
    mandates = Mandates(
        reading,
        kinds,
        relations.points,
        relations.book.sides_of(),
        told,
        routes.travellers,
        assignments.lists,
        values,
        references,
    )
    places = FactPlaces(
        relations=_of(relations.kinds, "relation"),
        items=_of(relations.kinds, "item"),
        pairs=_of(relations.kinds, "point"),
        silent=_of(relations.kinds, "silent"),
        ways=routes.kinds.keys(),
        plain_ways=frozenset(ref for ref in _of(routes.kinds, "plain") if not doubt.of(ref)),
        through=frozenset(
            ref
            for kind in ("through", "plain")
            for ref in _of(routes.kinds, kind)
            if not doubt.of(ref, cased=True)
        ),
        charged=_of(mandates.kinds, "charged"),
        acts=_of(mandates.kinds, "act"),
        mandates=_of(mandates.kinds, "mandate"),
        initials=initials.places,
        fields=fields.places,
    )
    prohibitions = Prohibitions(reading, kinds, values, mandates.entries()).entries()
    rules = (
        *(*routes.entries(), *initials.entries(), *relations.book.entries()),
        *(*mandates.entries(), *prohibitions),
    )
    sections: dict[str, Entries] = {
        "fields": fields.entries(),
        "natures": draft_natures(
            reading, definitions, {ref: kinds.of(ref, places) for ref in reading.operative()}
        ),
        "routes": (*doubt.rules(routes.entries()), *tables.entries()),
        "paraf": doubt.rules(initials.entries()),
        "matrices": matrices.entries(),
        "relations": doubt.relations(relations.book.entries()),
        "mandates": doubt.rules(mandates.entries()),
        "prohibitions": doubt.rules(prohibitions, denying=False),
    }
    untold = [(ref, reading.source.provisions[ref]) for ref in matrices.left]
    left = (as_unclaimed(reading.source, ref, words) for ref, words in (*untold, *tables.left))
    return Rules(sections, places, (*unclaimed(reading, rules), *left))


def _of(kinds: Mapping[Citation, str], kind: str) -> frozenset[Citation]:
    return frozenset(ref for ref, each in kinds.items() if each == kind)


def _leads(reading: Reading, id: str) -> bool:
    """Whether a group is that of those who coordinate by their fields."""
    party, kinds = reading.region.parties[id], reading.common.kinds
    inner = [member for members in party.members for member in members.parties]
    named = [reading.kind(each) for each in inner]
    of_kind = [kind for members in party.members for kind in members.kinds]
    every = [*named, *of_kind]
    return bool(every) and all(kinds[kind].portfolio for kind in every)
