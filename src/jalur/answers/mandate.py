"""One mandate: what a rule says of whoever has it, or a point of whoever acts there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jalur.law.citation import Basis, Citation, unique
from jalur.law.region import Region
from jalur.law.rules.mandates import MandateRule
from jalur.law.rules.relations import Point, RelationRule
from jalur.law.rules.routes import RouteRule
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, weakest
from jalur.reasoning.exceptions import Reach
from jalur.reasoning.membership import Membership
from jalur.reasoning.pairs import condition_of, together
from jalur.text.messages import Text

if TYPE_CHECKING:  # Types alone: few regions forbid or except anything, or say how one signs.
    from jalur.law.enumerations import Medium
    from jalur.law.parties import Party
    from jalur.law.rules.amounts import Amount
    from jalur.law.rules.exceptions import Excepted
    from jalur.law.rules.media import Fallback
    from jalur.law.rules.prohibitions import ProhibitionRule
    from jalur.law.rules.signatures import SignatureLine

PROHIBITION = "prohibition"
"""The kind of what must not be done, which is never among the mandates of an answer."""


@dataclass(frozen=True, slots=True)
class Mandate:
    """One mandate of the party asked about, or of whoever has it; names, not ids.

    What must not be done is worded by the same parts, and is kept apart from the mandates.
    """

    kind: str
    summary: str
    force: str | None
    status: FactStatus
    reason: Text | None
    basis: Basis
    by: tuple[str, ...]
    """The ids of those who have it, as the rule names them."""
    via: Membership | None
    """How the rule reaches the party; None where nobody was asked about."""
    towards: tuple[str, ...] = ()
    """The ids of whom ``stands_for`` names."""
    named: str | None = None
    """The id of whom ``on_behalf_of`` names."""
    reaching: Membership | None = None
    """How it concerns the office that it was asked for."""
    of: tuple[str, ...] = ()
    """Of a class: the ids of those within it whose it is; empty where it is that of the class."""
    act: str | None = None
    documents: tuple[str, ...] = ()
    on_behalf_of: str | None = None
    stands_for: str | None = None
    """Whom the party stands in for, or to whom it delegates."""
    when: str | None = None
    appointed_by: str | None = None
    otherwise: str | None = None
    deadline: str | None = None
    rhythm: str | None = None
    term: str | None = None
    """How long it lasts."""
    exception: str | None = None
    """When it is not forbidden after all."""
    exceptions: tuple[Excepted, ...] = ()
    """Whom and what its rule does not mean."""
    medium: Medium | None = None
    """In what is signed."""
    fallback: Fallback | None = None
    """In what where the medium cannot be had."""
    amount: Amount | None = None
    """For what amounts it is; None: for any."""
    signature: tuple[SignatureLine, ...] = ()
    """How who signs is to sign."""
    capacities: tuple[str, ...] = ()
    """In which capacity one stands in."""
    limits: Basis = ()
    """The provisions that say what who stands in may not do."""
    permission: tuple[str, ...] = ()
    """Whose consent it needs."""
    notify: tuple[str, ...] = ()
    """Who is told of it."""
    copies_to: tuple[str, ...] = ()
    """Who has a copy of it."""


def reach_of(rule: MandateRule | ProhibitionRule) -> Reach:
    """Whom a mandate or prohibition is for, and for what it is asked."""
    return Reach(rule.parties, (rule.at, *rule.basis), rule.exceptions, rule.documents)


def of_rule(
    region: Region, rule: MandateRule, via: Membership | None, reason: Text | None = None
) -> Mandate:
    """A mandate as sure as its rule, and as the party is the one that has it.

    ``reason`` is that of a rule which we made ourselves.
    """
    readings: list[tuple[FactStatus, Text | None]] = [(rule.status, reason or rule.reason)]
    if via is not None:
        readings.append((via.status, via.reason))
    return Mandate(
        kind=rule.kind,
        summary=rule.summary or region.provisions[rule.at].summary,
        force=rule.force,
        act=rule.act,
        documents=rule.documents,
        on_behalf_of=region.name(rule.on_behalf_of) if rule.on_behalf_of else None,
        stands_for="; ".join(map(region.name, rule.on_behalf)) or rule.represented,
        when=rule.when,
        appointed_by=region.name(rule.appointed_by) if rule.appointed_by else None,
        otherwise=rule.otherwise,
        deadline=rule.deadline,
        rhythm=rule.rhythm,
        term=rule.term,
        status=weakest(status for status, _ in readings),
        reason=together(reason for status, reason in readings if status == INFERRED),
        basis=unique((rule.at, *rule.basis)),
        by=rule.parties,
        via=via,
        towards=rule.on_behalf,
        named=rule.on_behalf_of,
        exceptions=rule.exceptions,
        medium=rule.medium,
        fallback=rule.fallback,
        amount=rule.amount,
        signature=rule.signature,
        capacities=rule.capacities,
        limits=rule.limits,
        permission=tuple(map(region.name, rule.permission)),
        notify=tuple(map(region.name, rule.notify)),
        copies_to=tuple(map(region.name, rule.copies_to)),
    )


def signed_by(region: Region, party: Party, mandate: Mandate) -> Mandate:
    """The mandate with its signature as ``party`` sets it: where the rule has a class of offices
    (*Asisten*) on the last line, the office that was asked about stands there.
    """
    last = mandate.signature[-1] if mandate.signature else None
    if last is None or last.office not in mandate.by or party.id not in region.parties:
        return mandate
    kinds = region.common.kinds
    its_class = region.parties[last.office]
    if kinds[party.kind].category != "office" or kinds[its_class.kind].category != "group":
        return mandate
    return replace(mandate, signature=(*mandate.signature[:-1], replace(last, office=party.id)))


def of_prohibition(region: Region, rule: ProhibitionRule, via: Membership | None) -> Mandate:
    """A prohibition as sure as its rule, and as the party is the one that it forbids something."""
    readings: list[tuple[FactStatus, Text | None]] = [(rule.status, rule.reason)]
    if via is not None:
        readings.append((via.status, via.reason))
    return Mandate(
        kind=PROHIBITION,
        summary=rule.summary or region.provisions[rule.at].summary,
        force=None,
        act=rule.act,
        documents=rule.documents,
        on_behalf_of=region.name(rule.on_behalf_of) if rule.on_behalf_of else None,
        stands_for="; ".join(map(region.name, rule.towards)) or None,
        when=rule.when,
        exception=rule.exception,
        term=rule.term,
        status=weakest(status for status, _ in readings),
        reason=together(reason for status, reason in readings if status == INFERRED),
        basis=unique((rule.at, *rule.basis)),
        by=rule.parties,
        via=via,
        towards=rule.towards,
        named=rule.on_behalf_of,
        amount=rule.amount,
        exceptions=rule.exceptions,
    )


def of_point(region: Region, rule: RelationRule, point: Point, via: Membership) -> Mandate:
    """A point as sure as its relation, and as the party is the one that acts."""
    readings = ((rule.status, rule.reason), (via.status, via.reason))
    return Mandate(
        kind=region.common.charge_of(point.force),
        summary=region.provisions[point.at].summary,
        force=point.force,
        when=condition_of(rule, point),
        deadline=point.deadline,
        rhythm=point.rhythm,
        term=point.term,
        status=weakest(status for status, _ in readings),
        reason=together(reason for status, reason in readings if status == INFERRED),
        basis=(point.at,),
        by=point.by,
        via=via,
        exceptions=rule.exceptions,
    )


def of_route(
    region: Region,
    rule: RouteRule,
    at: Citation,
    via: Membership | None,
    status: FactStatus,
) -> Mandate:
    """That somebody must or may take a route, as one of its provisions says."""
    others = (each for each in rule.basis if each not in rule.listed)
    return Mandate(
        kind=region.common.charge_of(rule.force),
        summary=region.provisions[at].summary,
        force=rule.force,
        when=rule.condition,
        deadline=rule.deadline,
        rhythm=rule.rhythm,
        term=rule.term,
        amount=rule.amount,
        status=status,
        reason=together((rule.reason, via.reason if via else None)) if status == INFERRED else None,
        basis=unique((at, *others)),
        by=rule.travellers,
        via=via,
        exceptions=rule.exceptions,
    )


def limits(region: Region, mandate: Mandate) -> tuple[tuple[Citation, str], ...]:
    """What who stands in may not do: each provision with what it forbids, or says where it is one
    for several prohibitions.
    """
    told = {rule.at: rule.summary for rule in region.prohibitions if rule.summary}
    return tuple((at, told.get(at, region.provisions[at].summary)) for at in mandate.limits)


def told_once(mandates: Iterable[Mandate]) -> Iterator[Mandate]:
    """What several relations say at one provision once, as sure as the surest of them.

    A condition under which one of them stands, while another stands without any, is none of the
    whole, unless only the first is certain; its words are in the summary.
    """
    alike: dict[tuple[object, ...], Mandate] = {}
    for each in mandates:
        key = (each.basis, each.force, each.deadline, each.rhythm, each.term, each.when)
        known = alike.get(key)
        if known is None or (known.status, each.status) == (INFERRED, EXPLICIT):
            alike[key] = each
    for (*said, _), each in alike.items():
        whole = alike.get((*said, None))
        if whole is None or whole is each or (each.status, whole.status) == (EXPLICIT, INFERRED):
            yield each
