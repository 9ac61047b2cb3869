"""The rules of a draft, section by section."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jalur.drafting.assignments import Assignments
from jalur.drafting.entries import Entries, Unclaimed
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import Reading
from jalur.drafting.relations import Relations
from jalur.drafting.routes import Routes
from jalur.law.citation import Citation


@dataclass(frozen=True, slots=True)
class Rules:
    """What a text rules, as far as it was read."""

    sections: Mapping[str, Entries]
    kinds: Mapping[Citation, str]
    """The kinds of the provisions on which facts rest."""
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
    routes = Routes(reading, kinds, coordinators)
    found = {**routes.kinds, **relations.kinds}
    return Rules(
        {"routes": routes.entries(), "relations": relations.entries()}, found, ()
    )


def _leads(reading: Reading, id: str) -> bool:
    """Whether a group is that of those who coordinate by their fields."""
    party, kinds = reading.region.parties[id], reading.common.kinds
    inner = [member for members in party.members for member in members.parties]
    named = [reading.kind(each) for each in inner]
    of_kind = [kind for members in party.members for kind in members.kinds]
    every = [*named, *of_kind]
    return bool(every) and all(kinds[kind].portfolio for kind in every)
