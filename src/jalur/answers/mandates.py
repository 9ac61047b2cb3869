"""What a party may, must and does do: mandates, and points of relations in which it acts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jalur.answers.sought import Sought
from jalur.law.citation import Basis, unique
from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import MANDATE_KINDS, MandateKind
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.mandates import MandateRule
from jalur.law.rules.relations import Point
from jalur.law.status import EXPLICIT, INFERRED, SILENT, FactStatus, Status, strongest, weakest
from jalur.reasoning.concerns import Shown
from jalur.reasoning.membership import Membership, Memberships, head_notes, memberships, nearest
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.reasoning.questions import question_about
from jalur.text.messages import Message, Text, message

KINDS = MANDATE_KINDS
"""In the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Mandate:
    """One mandate of the party asked about; names, not ids."""

    kind: str
    summary: str
    force: str | None
    status: FactStatus
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
    """What was asked for; None: every kind."""
    status: Status
    mandates: tuple[Mandate, ...]
    notes: tuple[Note, ...]
    silence: Message | None
    sought: Sought


def mandates(region: Region, party: Party, kind: str | None = None) -> MandateAnswer:
    """What ``party`` may, must and does do; ``kind`` keeps authorities, duties or tasks.

    A point of a relation that names the party as its actor is a mandate too: what the text
    obliges is a duty, what it allows an authority, everything else a task.
    """
    reached = memberships(region, party)
    every: list[Mandate] = []
    for rule in region.mandates:
        mandate = _stated(region, rule, reached)
        if mandate is not None:
            every.append(mandate)
    # One provision may be a mandate of the party and a point; the mandate says more, and stands
    # alone, unless the point is the surer of the two.
    stated = {(mandate.basis[0], mandate.status) for mandate in every}
    for relation in region.relations:
        for point in relation.points:
            mandate = _acted(region, point, relation.condition, reached)
            if mandate is None or {(point.at, EXPLICIT), (point.at, mandate.status)} & stated:
                continue
            every.append(mandate)
    once = {(each.basis[0], each.kind, each.act): each for each in reversed(every)}
    chosen = [each for each in once.values() if kind in (None, each.kind)]
    chosen.sort(key=lambda each: each.basis[0].sort_key())
    answer = MandateAnswer(
        region=region,
        party=party,
        kind=kind,
        status=strongest(mandate.status for mandate in chosen),
        mandates=tuple(chosen),
        notes=_notes(region, party, chosen),
        silence=None,
        sought=Sought((party,)),
    )
    return replace(answer, silence=_silence(answer))


def _stated(region: Region, rule: MandateRule, reached: Memberships) -> Mandate | None:
    via = nearest(region, reached, rule.parties, (rule.at, *rule.basis))
    if via is None:
        return None
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
        status=weakest([rule.status, via.status]),
        reason=rule.reason or (via.reason if via.status == INFERRED else None),
        basis=unique((rule.at, *rule.basis)),
        via=via,
    )


def kind_of_point(common: ClosedLists, force: str | None) -> MandateKind:
    """What a point of a relation is to its actor, by the text's modal word: without one a task."""
    return common.forces.get(force, "task") if force is not None else "task"


def _acted(
    region: Region, point: Point, condition: str | None, reached: Memberships
) -> Mandate | None:
    via = nearest(region, reached, point.by, (point.at,))
    if via is None:
        return None
    return Mandate(
        kind=kind_of_point(region.common, point.force),
        summary=region.provisions[point.at].summary,
        force=point.force,
        when=point.condition or condition,
        deadline=point.deadline,
        status=via.status,
        reason=via.reason,
        basis=(point.at,),
        via=via,
    )


def _silence(answer: MandateAnswer) -> Message | None:
    """That the regulation gives the party no mandate."""
    if answer.status != SILENT:
        return None
    return message(
        "silent.mandates" if answer.kind is None else "silent.mandates-kind",
        region=answer.region.regulation.citation,
        name=answer.party.name,
        kind=answer.kind or "",
    )


def _notes(region: Region, party: Party, chosen: list[Mandate]) -> tuple[Note, ...]:
    notes = list(party_notes(region, party))
    notes += head_notes(region, [(party, mandate.via, mandate.basis) for mandate in chosen])
    cited = [citation for mandate in chosen for citation in mandate.basis]
    question = question_about(region, (party,), [Shown(each.basis) for each in chosen])
    return without_repetition([*notes, *oddity_notes(region, cited, question)])
