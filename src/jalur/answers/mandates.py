"""What a party may, must and does do: mandates of the text, and points of relations that name it as the actor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules import MandateRule, Point
from jalur.law.status import INFERRED, strongest, weakest
from jalur.reasoning.membership import Membership, best, head_notes, memberships
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.text.messages import Text

KINDS = ("authority", "duty", "task")
_DUTIES = ("wajib", "harus", "berkewajiban")


@dataclass(frozen=True, slots=True)
class Mandate:
    """One mandate of the party asked about; names, not ids."""

    kind: str
    summary: str
    force: str | None
    status: str
    reason: Text | None
    basis: Basis
    via: Membership
    act: str | None = None
    documents: tuple[str, ...] = ()
    on_behalf_of: str | None = None
    stands_for: str | None = None
    """Whom the party stands in for, or to whom it delegates."""
    when: str | None = None
    appointed_by: str | None = None
    otherwise: str | None = None
    deadline: str | None = None


@dataclass(frozen=True, slots=True)
class MandateAnswer:
    """The mandates of a party in the order of the text."""

    region: Region
    party: Party
    kind: str | None
    status: str
    mandates: tuple[Mandate, ...]
    notes: tuple[Note, ...]


def mandates(region: Region, party: Party, kind: str | None = None) -> MandateAnswer:
    """What ``party`` may, must and does do; ``kind`` keeps authorities, duties or tasks."""
    reached = memberships(region, party)
    found = [mandate for rule in region.mandates if (mandate := _stated(region, rule, reached))]
    for relation in region.relations:
        for point in relation.points:
            mandate = _acted(region, point, relation.condition, reached)
            if mandate is not None:
                found.append(mandate)
    once = {(mandate.basis[0], mandate.kind, mandate.act): mandate for mandate in reversed(found)}
    mandates = [mandate for mandate in once.values() if kind in (None, mandate.kind)]
    mandates.sort(key=lambda mandate: mandate.basis[0].sort_key())
    return MandateAnswer(
        region=region,
        party=party,
        kind=kind,
        status=strongest(mandate.status for mandate in mandates),
        mandates=tuple(mandates),
        notes=_notes(region, party, mandates),
    )


def _stated(region: Region, rule: MandateRule, reached: Mapping[str, Membership]) -> Mandate | None:
    address = best(region, reached, rule.parties, (rule.at, *rule.basis))
    if address is None:
        return None
    inferred = address.reason if address.status == INFERRED else None
    return Mandate(
        kind=rule.kind,
        summary=region.provisions[rule.at].summary,
        force=rule.force,
        act=rule.act,
        documents=rule.documents,
        on_behalf_of=region.name(rule.on_behalf_of) if rule.on_behalf_of else None,
        stands_for="; ".join(region.name(id) for id in rule.on_behalf) or None,
        when=rule.when,
        appointed_by=region.name(rule.appointed_by) if rule.appointed_by else None,
        otherwise=rule.otherwise,
        deadline=rule.deadline,
        status=weakest([rule.status, address.status]),
        reason=rule.reason or inferred,
        basis=unique((rule.at, *rule.basis)),
        via=address,
    )


def kind_of(force: str | None) -> str:
    """What a point of a relation is to its actor: a duty where the text obliges, an authority where it allows."""
    return "duty" if force in _DUTIES else "authority" if force == "dapat" else "task"


def _acted(region: Region, point: Point, condition: str | None, reached: Mapping[str, Membership]) -> Mandate | None:
    address = best(region, reached, point.by, (point.at,))
    if address is None:
        return None
    return Mandate(
        kind=kind_of(point.force),
        summary=region.provisions[point.at].summary,
        force=point.force,
        when=point.condition or condition,
        deadline=point.deadline,
        status=address.status,
        reason=address.reason,
        basis=(point.at,),
        via=address,
    )


def _notes(region: Region, party: Party, mandates: list[Mandate]) -> tuple[Note, ...]:
    notes = list(party_notes(region, party))
    notes += head_notes(region, [(party, mandate.via, mandate.basis) for mandate in mandates])
    notes += oddity_notes(region, [citation for mandate in mandates for citation in mandate.basis])
    return without_repetition(notes)
