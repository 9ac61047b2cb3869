"""The rules of a draft, section by section."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jalur.drafting.assignments import Assignments
from jalur.drafting.entries import Entries, Unclaimed
from jalur.drafting.mandates import Mandates
from jalur.drafting.provision_kinds import FactPlaces, ProvisionKinds
from jalur.drafting.reading import Reading
from jalur.drafting.relations import Relations
from jalur.drafting.routes import Routes
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
    references: Mapping[Citation, tuple[Citation, ...]],
) -> Rules:
    """Every section of rules of a text."""
    rows = frozenset(row for each in assignments.lists for row in each.rows.values())
    relations = Relations(reading, kinds, references, rows)
    coordinators = frozenset(
        id
        for id, party in reading.region.parties.items()
        if reading.common.kinds[party.kind].portfolio or _leads(reading, id)
    )
    routes = Routes(reading, kinds, coordinators, relations.others(), assignments.lists)
    told = frozenset(
        (*routes.kinds, *relations.kinds, *rows, *(each.opening for each in assignments.lists))
    )
    mandates = Mandates(reading, kinds, relations.points, relations.sides_of(), told, assignments.lists)
    places = FactPlaces(
        relations=_of(relations.kinds, "relation"),
        items=_of(relations.kinds, "item"),
        pairs=_of(relations.kinds, "point"),
        ways=routes.kinds.keys(),
        plain_ways=_of(routes.kinds, "plain"),
        charged=_of(mandates.kinds, "charged"),
        acts=_of(mandates.kinds, "act"),
        mandates=_of(mandates.kinds, "mandate"),
        initials=frozenset(),
        fields=frozenset(),
    )
    sections: dict[str, Entries] = {
        "routes": routes.entries(),
        "relations": relations.entries(),
        "mandates": mandates.entries(),
        "prohibitions": mandates.prohibitions(),
    }
    return Rules(sections, places, ())


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
