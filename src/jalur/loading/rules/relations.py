"""From a mapping of the file to a relation of two sides with its points."""

from __future__ import annotations

from jalur.law.closed_lists import ClosedLists
from jalur.law.rules.relations import Limit, NaturesRead, Point, RelationRule
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.rules.shared import exceptions, status_and_reason


def relation(reader: MappingReader, common: ClosedLists) -> RelationRule:
    """A relation of two sides with its points."""
    status, reason = status_and_reason(reader)
    sides = reader.party_sides("between")
    filled = [side for side in sides if side]
    if sides and (len(sides) != 2 or len(filled) != 2):
        count = len(filled) if len(sides) == 2 else len(sides)
        reader.fault("between", "not-two-sides", count=count)
    natures = reader.many_of("natures", common.natures)
    not_natures = _not_natures(reader, natures, common)
    basis = reader.basis()
    return RelationRule(
        id=reader.text("id"),
        between=(sides[0], sides[1]) if len(sides) == 2 else ((), ()),
        natures=natures,
        not_natures=not_natures,
        by_assignment=reader.flag("by_assignment", default=False),
        own=reader.flag("own", default=False),
        open=reader.flag("open", default=False),
        condition=reader.optional("condition"),
        limit=reader.mapping("limit", _limit),
        points=reader.mappings("points", lambda inner: _point(inner, common)),
        basis=basis,
        status=status,
        reason=reason,
        natures_stated=reader.flag("natures_stated", default=False) and not reader.guessed(),
        natures_read=reader.mapping("natures_read", lambda inner: _natures_read(inner, natures)),
        exceptions=exceptions(reader, common, basis),
    )


def _not_natures(
    reader: MappingReader, natures: tuple[str, ...], common: ClosedLists
) -> tuple[str, ...]:
    """The natures that the text denies; none of them is one that it states there."""
    given = "not_natures" in reader.names()
    denied = reader.many_of("not_natures", common.natures, required=given)
    for nature in denied:
        if nature in natures:
            reader.fault("not_natures", "stated-and-denied", nature=nature)
    return denied


def _natures_read(reader: MappingReader, natures: tuple[str, ...]) -> NaturesRead:
    """Which of the natures of the relation are our reading."""
    return NaturesRead(
        natures=reader.many_of("natures", natures, required=True), reason=reader.text("reason")
    )


def _limit(reader: MappingReader) -> Limit:
    return Limit(text=reader.text("text"), reason=reader.text("reason"))


def _point(reader: MappingReader, common: ClosedLists) -> Point | None:
    at = reader.citation("at")
    by = reader.parties("by", single=True)
    to = reader.parties("to", single=True)
    natures = reader.many_of("natures", common.natures)
    not_natures = _not_natures(reader, natures, common)
    force = reader.maybe_one_of("force", common.forces)
    condition = reader.optional("condition")
    deadline = reader.optional("deadline")
    rhythm = reader.optional("rhythm")
    term = reader.optional("term")
    instrument = reader.optional("instrument")
    if at is None:
        return None
    return Point(
        at=at,
        by=by,
        to=to,
        natures=natures,
        not_natures=not_natures,
        force=force,
        condition=condition,
        deadline=deadline,
        rhythm=rhythm,
        term=term,
        instrument=instrument,
    )
