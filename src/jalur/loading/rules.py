"""From records to the rules of the model: routes, paraf, relations and mandates."""

from __future__ import annotations

from jalur.citation import Citation
from jalur.lists import Common
from jalur.loading.sheet import Record
from jalur.model import EXPLICIT, INFERRED, Mandate, Paraf, Point, Relation, Route, Step

MODES = ("through", "direct", "afterwards")
PICKS = ("all", "any", "unstated")
ORDERS = ("stated", "listed", "unstated")
MANDATE_KINDS = ("authority", "duty", "task")
ACTS = ("sign", "represent", "delegate")


def standing(r: Record) -> tuple[str, str | None]:
    """The status of a rule and, where it is inferred, the reason."""
    status = r.one_of("status", (EXPLICIT, INFERRED), default=EXPLICIT)
    reason = r.optional("reason")
    if (status == EXPLICIT) != (reason is None):
        r.fault("", "reason-and-status")
    return status, reason


def route(r: Record, common: Common) -> Route:
    """A route rule."""
    status, reason = standing(r)
    found = Route(
        id=r.text("id"),
        travellers=r.texts("for", required=True),
        listed=r.citations("listed"),
        purposes=r.many_of("purposes", common.purposes, required=True),
        mode=r.maybe_one_of("mode", MODES),
        force=r.maybe_one_of("force", common.forces),
        condition=r.optional("condition"),
        deadline=r.optional("deadline"),
        end_stated=r.flag("end_stated", default=True),
        copies_to=r.texts("copies_to"),
        steps=r.records("steps", _step),
        basis=r.citations("basis", required=True),
        status=status,
        reason=reason,
    )
    if found.end_stated and not found.steps:
        r.fault("", "no-end")
    r.done()
    return found


def _step(r: Record) -> Step:
    one, several = r.optional("office"), r.texts("offices")
    status, reason = standing(r)
    step = Step(
        offices=(one,) if one else several,
        pick=r.one_of("pick", PICKS, default="all" if one or not several else "unstated"),
        words=r.optional("words"),
        candidates=r.texts("candidates"),
        status=status,
        reason=reason,
        basis=r.citations("basis"),
    )
    if one and several:
        r.fault("office", "office-and-offices")
    if not step.offices and not step.words:
        r.fault("", "missing-key", key="office")
    r.done()
    return step


def paraf(r: Record, common: Common) -> Paraf:
    """A rule of who initials before whom signs."""
    status, reason = standing(r)
    found = Paraf(
        id=r.text("id"),
        documents=r.many_of("document", common.documents, required=True, single=True),
        drafters=r.texts("for"),
        signers=r.texts("signers", required=True),
        order=r.one_of("order", ORDERS),
        initials=r.records("initials", _step, required=True),
        force=r.maybe_one_of("force", common.forces),
        condition=r.optional("condition"),
        basis=r.citations("basis", required=True),
        status=status,
        reason=reason,
    )
    r.done()
    return found


def relation(r: Record, common: Common) -> Relation:
    """A relation of two sides with its points."""
    status, reason = standing(r)
    sides = tuple(side for side in r.sides("between") if side)
    if sides and len(sides) != 2:
        r.fault("between", "not-two-sides", count=len(sides))
    found = Relation(
        id=r.text("id"),
        between=(sides[0], sides[1]) if len(sides) == 2 else ((), ()),
        natures=r.many_of("natures", common.natures),
        by_assignment=r.flag("by_assignment", default=False),
        condition=r.optional("condition"),
        points=r.records("points", lambda inner: _point(inner, common)),
        basis=r.citations("basis", required=True),
        status=status,
        reason=reason,
    )
    r.done()
    return found


def _point(r: Record, common: Common) -> Point:
    point = Point(
        at=r.citation("at") or Citation(()),
        by=r.texts("by", single=True),
        to=r.texts("to", single=True),
        natures=r.many_of("natures", common.natures),
        force=r.maybe_one_of("force", common.forces),
        condition=r.optional("condition"),
        deadline=r.optional("deadline"),
    )
    r.done()
    return point


def mandate(r: Record, common: Common) -> Mandate:
    """An authority, duty or task."""
    status, reason = standing(r)
    found = Mandate(
        at=r.citation("at") or Citation(()),
        basis=r.citations("basis"),
        parties=r.texts("party", required=True, single=True),
        kind=r.one_of("kind", MANDATE_KINDS),
        force=r.maybe_one_of("force", common.forces),
        act=r.maybe_one_of("act", ACTS),
        documents=r.many_of("documents", common.documents),
        on_behalf_of=r.optional("on_behalf_of"),
        on_behalf=r.texts("for", single=True),
        when=r.optional("when"),
        otherwise=r.optional("otherwise"),
        appointed_by=r.optional("appointed_by"),
        deadline=r.optional("deadline"),
        status=status,
        reason=reason,
    )
    r.done()
    return found
