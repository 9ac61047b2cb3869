"""The rules of a draft, section by section."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jalur.drafting.appointments import Appointments
from jalur.drafting.assignments import Assignments
from jalur.drafting.clause_facts import ClauseFacts, in_order, joined
from jalur.drafting.definitions import Definitions
from jalur.drafting.denied_units import denied_units, without
from jalur.drafting.doubt import Doubt
from jalur.drafting.entries import Entries, Entry, Unclaimed
from jalur.drafting.fact_places import FactPlaces
from jalur.drafting.fields import Fields
from jalur.drafting.initials import Initials
from jalur.drafting.mandate_values import MandateValues
from jalur.drafting.matrices import Matrices
from jalur.drafting.natures import draft_natures
from jalur.drafting.prohibitions import Prohibitions
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import Reading
from jalur.drafting.sentence_parts import SentenceParts
from jalur.drafting.signed_copies import with_signed_copies
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
    parties: Mapping[str, Entry]
    """Those who are told by what they do alone."""


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
    parts = SentenceParts(reading)
    first = ClauseFacts(parts.first(), kinds, references, assignments.lists, rows)
    further = [ClauseFacts(each, kinds, references, (), rows, first) for each in parts.further()]
    matrices = Matrices(reading, first.stations, references)
    initials = Initials(first.reading, kinds, first.stations, references, matrices.entries())
    fields = Fields(reading, kinds)
    every = [first, *further]
    read = in_order(reading, [entry for each in every for entry in each.routes.entries()])
    routes = in_order(reading, first.with_exceptions(read))
    appointments = Appointments(reading, MandateValues(reading, kinds, references))
    appointed = appointments.places.keys()
    mandating = [
        first.mandates(initials.places, appointed),
        *(each.mandates(frozenset(), appointed) for each in further),
    ]
    denied = denied_units(reading)
    read_mandates = (entry for each in mandating for entry in each.entries())
    plain_mandates = [*appointments.mandates, *read_mandates]
    told_mandates = with_signed_copies(reading, plain_mandates)
    copied = {each.places()[0]: "mandate" for each in told_mandates[len(plain_mandates) :]}
    mandates = without(in_order(reading, told_mandates), denied)
    relations = first.relations.book.entries()
    # Whether what holds for some matters of a unit is a relation besides is for a person to say.
    limited = {each.opening for each in assignments.lists if each.in_line and each.condition}
    doubt = Doubt(reading, parts.of.keys() | limited)
    tables = WayTables(reading, first.stations, references, doubt)
    related = joined(each.relations.kinds for each in every)
    going = joined(each.routes.kinds for each in every)
    mandated = joined([appointments.places, *(each.kinds for each in mandating), copied])
    places = FactPlaces(
        relations=_of(related, "relation"),
        items=_of(related, "item"),
        pairs=_of(related, "point"),
        silent=_of(related, "silent"),
        ways=going.keys(),
        plain_ways=frozenset(ref for ref in _of(going, "plain") if not doubt.of(ref)),
        through=frozenset(
            ref
            for kind in ("through", "plain")
            for ref in _of(going, kind)
            if not doubt.of(ref, cased=True)
        ),
        charged=_of(mandated, "charged"),
        acts=_of(mandated, "act"),
        mandates=_of(mandated, "mandate"),
        assigned=frozenset(
            ref
            for each in assignments.lists
            if each.assigns and not each.in_line
            for ref in (each.opening, *each.rows.values())
        ),
        denied=frozenset(ref for each in denied for ref in each.places()),
        initials=initials.places,
        fields=fields.places,
    )
    forbidden = in_order(
        reading,
        [
            entry
            for each in every
            for entry in Prohibitions(
                each.reading, kinds, MandateValues(each.reading, kinds, references), mandates
            ).entries()
        ],
    )
    told = {ref for each in forbidden for ref in each.places()}
    turned = [each for each in appointments.prohibitions if told.isdisjoint(each.places())]
    prohibitions = in_order(reading, [*forbidden, *turned])
    rules = (*routes, *initials.entries(), *relations, *mandates, *prohibitions)
    sections: dict[str, Entries] = {
        "not_coordinated": denied,
        "fields": fields.entries(),
        "natures": draft_natures(
            reading,
            definitions,
            {ref: kinds.of(ref, places) for ref in reading.operative()},
            references,
        ),
        "routes": (*doubt.rules(routes), *tables.entries()),
        "paraf": doubt.rules(initials.entries()),
        "matrices": matrices.entries(),
        "relations": doubt.relations(relations),
        "mandates": doubt.rules(mandates),
        "prohibitions": doubt.rules(prohibitions, denying=False),
    }
    untold = [(ref, reading.source.provisions[ref]) for ref in matrices.left]
    left = (as_unclaimed(reading.source, ref, words) for ref, words in (*untold, *tables.left))
    return Rules(sections, places, (*unclaimed(reading, rules), *left), appointments.parties)


def _of(kinds: Mapping[Citation, str], kind: str) -> frozenset[Citation]:
    return frozenset(ref for ref, each in kinds.items() if each == kind)
