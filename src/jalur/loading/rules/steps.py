"""From a mapping of the file to a station of a route or paraf chain."""

from __future__ import annotations

from collections.abc import Container

from jalur.law.enumerations import PICKS, Manner, StepOrder
from jalur.law.rules.steps import ROLES, StepRule
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.rules.shared import status_and_reason


def step(
    reader: MappingReader,
    stand_ins: Container[str] = ROLES,
    manner: tuple[Manner, ...] = (),
    order: StepOrder | None = None,
) -> StepRule:
    """A station, with the fault where it has one office and several, or none at all.

    ``stand_ins`` are the words that it may have in place of a party; ``manner`` and ``order`` are
    those of initials, which a station of a route has not.
    """
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
        manner=manner,
        order=order,
    )
    named = [office for office in station.offices if office not in stand_ins]
    reader.refer_to_parties("office", named)
    if one and several:
        reader.fault("office", "office-and-offices")
    if order is not None and (len(several) < 2 or station.pick != "all"):
        reader.fault("order", "at-once-alone")
    if not station.offices and not station.words:
        reader.fault("", "missing-key", key="office")
    return station
