"""From mappings of the file to the rules of the model: routes, paraf, relations and mandates."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jalur.law.citation import Basis
from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import (
    ACTS,
    MANDATE_KINDS,
    MODES,
    ORDERS,
    PASSED,
    PICKS,
)
from jalur.law.rules.mandates import MandateRule
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.prohibitions import ProhibitionRule
from jalur.law.rules.relations import Limit, NaturesRead, Point, RelationRule
from jalur.law.rules.routes import RouteRule
from jalur.law.rules.steps import ROLES, StepRule
from jalur.law.status import FACT_STATUSES, GUESSED, INFERRED, FactStatus
from jalur.loading.mapping_reader import MappingReader


def status_and_reason(reader: MappingReader, steps: str = "") -> tuple[FactStatus, str | None]:
    """The status of a rule and, where it is inferred and only there, the reason.

    What is marked as guessed is inferred, and says so; ``steps`` are marked for themselves.
    """
    status = reader.one_of("status", FACT_STATUSES, default="explicit")
    reason = reader.optional("reason")
    if (status == "explicit") != (reason is None):
        reader.fault("", "reason-and-status")
    if reader.guessed(but=steps):
        return INFERRED, GUESSED if reason is None else f"{GUESSED}; {reason}"
    return status, reason


def _precedence(reader: MappingReader) -> tuple[Mapping[str, Basis], tuple[str, ...]]:
    """The rules whose place a rule takes, with the provisions that say so, and those it adds to."""
    instead_of = reader.each("instead_of", lambda inner, id: inner.basis(id))
    return MappingProxyType(instead_of), reader.texts("adds_to")


def route(reader: MappingReader, common: ClosedLists) -> RouteRule:
    """A route rule."""
    status, reason = status_and_reason(reader, steps="steps")
    instead_of, adds_to = _precedence(reader)
    rule = RouteRule(
        id=reader.text("id"),
        travellers=reader.parties("for", required=True),
        listed=reader.basis("listed", required=False),
        purposes=reader.many_of("purposes", common.purposes, required=True),
        mode=reader.maybe_one_of("mode", MODES),
        force=reader.maybe_one_of("force", common.forces),
        condition=reader.optional("condition"),
        deadline=reader.optional("deadline"),
        rhythm=reader.optional("rhythm"),
        term=reader.optional("term"),
        instrument=reader.optional("instrument"),
        end_stated=reader.flag("end_stated", default=True),
        copies_to=reader.parties("copies_to"),
        steps=reader.mappings("steps", _step, again=True),
        basis=reader.basis(),
        status=status,
        reason=reason,
        instead_of=instead_of,
        adds_to=adds_to,
    )
    if rule.end_stated and not rule.steps:
        reader.fault("", "no-end")
    return rule


def _step(reader: MappingReader) -> StepRule:
    one, several = reader.optional("office"), reader.texts("offices")
    status, reason = status_and_reason(reader)
    step = StepRule(
        offices=(one,) if one else several,
        # How several offices are meant only the text can say; one office, or none, is all.
        pick=reader.one_of("pick", PICKS, default="all" if one or not several else "unstated"),
        words=reader.optional("words"),
        candidates=reader.parties("candidates"),
        status=status,
        reason=reason,
        basis=reader.basis(required=False),
    )
    named = [office for office in step.offices if office not in ROLES]
    reader.refer_to_parties("office", named)
    if one and several:
        reader.fault("office", "office-and-offices")
    if not step.offices and not step.words:
        reader.fault("", "missing-key", key="office")
    return step


def paraf(reader: MappingReader, common: ClosedLists) -> ParafRule:
    """A rule of who initials before whom signs."""
    status, reason = status_and_reason(reader, steps="initials")
    instead_of, adds_to = _precedence(reader)
    return ParafRule(
        id=reader.text("id"),
        documents=reader.many_of("document", common.documents, required=True, single=True),
        drafters=reader.parties("for"),
        signers=reader.parties("signers", required=True),
        order=reader.one_of("order", ORDERS),
        initials=reader.mappings("initials", _step, required=True, again=True),
        force=reader.maybe_one_of("force", common.forces),
        condition=reader.optional("condition"),
        basis=reader.basis(),
        status=status,
        reason=reason,
        instead_of=instead_of,
        adds_to=adds_to,
    )


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
        basis=reader.basis(),
        status=status,
        reason=reason,
        natures_stated=reader.flag("natures_stated", default=False) and not reader.guessed(),
        natures_read=reader.mapping("natures_read", lambda inner: _natures_read(inner, natures)),
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


def mandate(reader: MappingReader, common: ClosedLists) -> MandateRule | None:
    """An authority, duty or task; None where it is of no provision."""
    status, reason = status_and_reason(reader)
    at = reader.citation("at")
    basis = reader.basis(required=False)
    parties = reader.parties("party", required=True, single=True)
    kind = reader.one_of("kind", MANDATE_KINDS)
    force = reader.maybe_one_of("force", common.forces)
    act = reader.maybe_one_of("act", ACTS)
    documents = reader.many_of("documents", common.documents)
    on_behalf_of = reader.maybe_party("on_behalf_of")
    on_behalf = reader.parties("for", single=True)
    represented = reader.optional("for_words")
    passes = reader.one_of("passes", PASSED, default="authority")
    when = reader.optional("when")
    otherwise = reader.optional("otherwise")
    summary = reader.optional("summary")
    appointed_by = reader.maybe_party("appointed_by")
    deadline = reader.optional("deadline")
    rhythm = reader.optional("rhythm")
    term = reader.optional("term")
    instrument = reader.optional("instrument")
    if at is None:
        return None
    return MandateRule(
        at=at,
        basis=basis,
        parties=parties,
        kind=kind,
        force=force,
        act=act,
        documents=documents,
        on_behalf_of=on_behalf_of,
        on_behalf=on_behalf,
        represented=represented,
        passes=passes,
        when=when,
        otherwise=otherwise,
        appointed_by=appointed_by,
        deadline=deadline,
        rhythm=rhythm,
        term=term,
        instrument=instrument,
        status=status,
        reason=reason,
        summary=summary,
    )


def prohibition(reader: MappingReader, common: ClosedLists) -> ProhibitionRule | None:
    """What somebody must not do; None where it is of no provision."""
    status, reason = status_and_reason(reader)
    at = reader.citation("at")
    basis = reader.basis(required=False)
    parties = reader.parties("party", required=True, single=True)
    act = reader.maybe_one_of("act", ACTS)
    documents = reader.many_of("documents", common.documents)
    towards = reader.parties("for", single=True)
    on_behalf_of = reader.maybe_party("on_behalf_of")
    when = reader.optional("when")
    exception = reader.optional("except")
    term = reader.optional("term")
    summary = reader.optional("summary")
    if at is None:
        return None
    return ProhibitionRule(
        at=at,
        basis=basis,
        parties=parties,
        act=act,
        documents=documents,
        towards=towards,
        on_behalf_of=on_behalf_of,
        when=when,
        exception=exception,
        term=term,
        status=status,
        reason=reason,
        summary=summary,
    )
