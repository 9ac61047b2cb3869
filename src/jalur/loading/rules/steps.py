"""From a mapping of the file to a station of a route or paraf chain."""

from __future__ import annotations

from jalur.law.enumerations import PICKS
from jalur.law.rules.steps import ROLES, StepRule
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.rules.shared import status_and_reason


def step(reader: MappingReader) -> StepRule:
    """A station, with the fault where it has one office and several, or none at all."""
    one, several = reader.optional("office"), reader.texts("offices")
    status, reason = status_and_reason(reader)
    station = StepRule(
        offices=(one,) if one else several,
        # How several offices are meant only the text can say; one office, or none, is all.
        pick=reader.one_of("pick", PICKS, default="all" if one or not several else "unstated"),
        words=reader.optional("words"),
        candidates=reader.parties("candidates"),
        status=status,
        reason=reason,
        basis=reader.basis(required=False),
    )
    named = [office for office in station.offices if office not in ROLES]
    reader.refer_to_parties("office", named)
    if one and several:
        reader.fault("office", "office-and-offices")
    if not station.offices and not station.words:
        reader.fault("", "missing-key", key="office")
    return station
