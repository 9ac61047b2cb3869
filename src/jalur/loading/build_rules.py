"""From records to the rules of the model: routes, paraf, relations and mandates."""

from __future__ import annotations

from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.rules import MandateRule, ParafRule, Point, RelationRule, RouteRule, StepRule
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from jalur.loading.data_file import MappingReader

MODES = ("through", "direct", "afterwards")
PICKS = ("all", "any", "unstated")
ORDERS = ("stated", "listed", "unstated")
MANDATE_KINDS = ("authority", "duty", "task")
ACTS = ("sign", "represent", "delegate")


def standing(reader: MappingReader) -> tuple[FactStatus, str | None]:
    """The status of a rule and, where it is inferred, the reason."""
    status = reader.one_of("status", (EXPLICIT, INFERRED), default=EXPLICIT)
    reason = reader.optional("reason")
    if (status == EXPLICIT) != (reason is None):
        reader.fault("", "reason-and-status")
    return INFERRED if status == INFERRED else EXPLICIT, reason


def route(reader: MappingReader, common: ClosedLists) -> RouteRule:
    """A route rule."""
    status, reason = standing(reader)
    found = RouteRule(
        id=reader.text("id"),
        travellers=reader.texts("for", required=True),
        listed=reader.citations("listed"),
        purposes=reader.many_of("purposes", common.purposes, required=True),
        mode=reader.maybe_one_of("mode", MODES),
        force=reader.maybe_one_of("force", common.forces),
        condition=reader.optional("condition"),
        deadline=reader.optional("deadline"),
        end_stated=reader.flag("end_stated", default=True),
        copies_to=reader.texts("copies_to"),
        steps=reader.records("steps", _step),
        basis=reader.citations("basis", required=True),
        status=status,
        reason=reason,
    )
    if found.end_stated and not found.steps:
        reader.fault("", "no-end")
    reader.done()
    return found


def _step(reader: MappingReader) -> StepRule:
    one, several = reader.optional("office"), reader.texts("offices")
    status, reason = standing(reader)
    step = StepRule(
        offices=(one,) if one else several,
        pick=reader.one_of("pick", PICKS, default="all" if one or not several else "unstated"),
        words=reader.optional("words"),
        candidates=reader.texts("candidates"),
        status=status,
        reason=reason,
        basis=reader.citations("basis"),
    )
    if one and several:
        reader.fault("office", "office-and-offices")
    if not step.offices and not step.words:
        reader.fault("", "missing-key", key="office")
    reader.done()
    return step


def paraf(reader: MappingReader, common: ClosedLists) -> ParafRule:
    """A rule of who initials before whom signs."""
    status, reason = standing(reader)
    found = ParafRule(
        id=reader.text("id"),
        documents=reader.many_of("document", common.documents, required=True, single=True),
        drafters=reader.texts("for"),
        signers=reader.texts("signers", required=True),
        order=reader.one_of("order", ORDERS),
        initials=reader.records("initials", _step, required=True),
        force=reader.maybe_one_of("force", common.forces),
        condition=reader.optional("condition"),
        basis=reader.citations("basis", required=True),
        status=status,
        reason=reason,
    )
    reader.done()
    return found


def relation(reader: MappingReader, common: ClosedLists) -> RelationRule:
    """A relation of two sides with its points."""
    status, reason = standing(reader)
    sides = tuple(side for side in reader.sides("between") if side)
    if sides and len(sides) != 2:
        reader.fault("between", "not-two-sides", count=len(sides))
    found = RelationRule(
        id=reader.text("id"),
        between=(sides[0], sides[1]) if len(sides) == 2 else ((), ()),
        natures=reader.many_of("natures", common.natures),
        by_assignment=reader.flag("by_assignment", default=False),
        condition=reader.optional("condition"),
        points=reader.records("points", lambda inner: _point(inner, common)),
        basis=reader.citations("basis", required=True),
        status=status,
        reason=reason,
    )
    reader.done()
    return found


def _point(reader: MappingReader, common: ClosedLists) -> Point:
    point = Point(
        at=reader.citation("at") or Citation(()),
        by=reader.texts("by", single=True),
        to=reader.texts("to", single=True),
        natures=reader.many_of("natures", common.natures),
        force=reader.maybe_one_of("force", common.forces),
        condition=reader.optional("condition"),
        deadline=reader.optional("deadline"),
    )
    reader.done()
    return point


def mandate(reader: MappingReader, common: ClosedLists) -> MandateRule:
    """An authority, duty or task."""
    status, reason = standing(reader)
    found = MandateRule(
        at=reader.citation("at") or Citation(()),
        basis=reader.citations("basis"),
        parties=reader.texts("party", required=True, single=True),
        kind=reader.one_of("kind", MANDATE_KINDS),
        force=reader.maybe_one_of("force", common.forces),
        act=reader.maybe_one_of("act", ACTS),
        documents=reader.many_of("documents", common.documents),
        on_behalf_of=reader.optional("on_behalf_of"),
        on_behalf=reader.texts("for", single=True),
        when=reader.optional("when"),
        otherwise=reader.optional("otherwise"),
        appointed_by=reader.optional("appointed_by"),
        deadline=reader.optional("deadline"),
        status=status,
        reason=reason,
    )
    reader.done()
    return found
