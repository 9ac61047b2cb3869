"""From a mapping of the file to a station of a route or paraf chain."""

from __future__ import annotations

from collections.abc import Container

from jalur.law.enumerations import PICKS, SILENCES, TIME_UNITS, Manner, Silence, StepOrder
from jalur.law.rules.steps import ROLES, StepRule, Within
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.rules.shared import status_and_reason

_KEYS = tuple(unit.replace("-", "_") for unit in TIME_UNITS)
"""How the file writes the units."""
_DIGITS = 6
"""So many digits of a number are read, at the most."""


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
        condition=reader.optional("condition"),
        status=status,
        reason=reason,
        basis=reader.basis(required=False),
        manner=manner,
        order=order,
        within=reader.mapping("within", _within),
        if_silent=reader.maybe_one_of("if_silent", SILENCES),
        notify=reader.texts("notify"),
        notify_within=reader.mapping("notify_within", _within),
    )
    named = [office for office in station.offices if office not in stand_ins]
    reader.refer_to_parties("office", named)
    reader.refer_to_parties("notify", [each for each in station.notify if each not in ROLES])
    if one and several:
        reader.fault("office", "office-and-offices")
    if order is not None and (len(several) < 2 or station.pick != "all"):
        reader.fault("order", "at-once-alone")
    if station.if_silent and "within" not in reader.names():
        reader.fault("if_silent", "silent-without-time")
    if "notify_within" in reader.names() and not station.notify:
        reader.fault("notify_within", "told-nobody")
    if not station.offices and not station.words:
        reader.fault("", "missing-key", key="office")
    return station


def time_for_all(reader: MappingReader) -> tuple[Within | None, Silence | None]:
    """The time that everybody of a rule has for his step, and what his silence counts as."""
    within = reader.mapping("within", _within)
    if_silent = reader.maybe_one_of("if_silent", SILENCES)
    if if_silent and "within" not in reader.names():
        reader.fault("if_silent", "silent-without-time")
    return within, if_silent


def _within(reader: MappingReader) -> Within | None:
    """A time, which is counted in one unit; None where it is no number of one."""
    counts = {unit: _count(reader, key) for unit, key in zip(TIME_UNITS, _KEYS, strict=True)}
    since = reader.optional("from")
    counted = [(unit, count) for unit, count in counts.items() if count is not None]
    if len(counted) != 1:
        reader.fault("", "not-one-unit", units=", ".join(_KEYS), count=len(counted))
        return None
    ((unit, count),) = counted
    return Within(count, unit, since) if count else None


def _count(reader: MappingReader, key: str) -> int | None:
    """How many of a unit; None where nothing is said of it, 0 where it is none, a fault."""
    value = reader.optional(key)
    if value is None:
        return None
    if not (value.isascii() and value.isdigit()) or int(value[:_DIGITS]) == 0:
        reader.fault(key, "not-a-count", value=value)
        return 0
    return int(value[:_DIGITS])
