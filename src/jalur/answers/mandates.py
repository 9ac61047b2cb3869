"""What a party may, must and does do: mandates, and points of relations in which it acts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from jalur.answers.sought import Sought
from jalur.law.citation import Basis, unique
from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import MANDATE_KINDS, MandateKind
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.mandates import MandateRule
from jalur.law.rules.relations import Point, RelationRule
from jalur.law.status import EXPLICIT, INFERRED, SILENT, FactStatus, Status, strongest, weakest
from jalur.reasoning.concerns import Shown
from jalur.reasoning.head_notes import head_notes
from jalur.reasoning.membership import Membership, Memberships, memberships, nearest
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.reasoning.pairs import condition_of
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
    rhythm: str | None = None


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
    # A mandate says all that its provision is to the party; a point there is the same fact, told
    # beside it only where it is the surer.
    told = {each.basis[0] for each in every}
    surely = {each.basis[0] for each in every if each.status == EXPLICIT}
    acted = _once(_points(region, reached))
    every += [
        each for each in acted if each.basis[0] not in (surely if each.status == EXPLICIT else told)
    ]
    chosen = [each for each in every if kind in (None, each.kind)]
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
        rhythm=rule.rhythm,
        status=weakest([rule.status, via.status]),
        reason=rule.reason or (via.reason if via.status == INFERRED else None),
        basis=unique((rule.at, *rule.basis)),
        via=via,
    )


def kind_of_point(common: ClosedLists, force: str | None) -> MandateKind:
    """What a point of a relation is to its actor, by the text's modal word: without one a task."""
    return common.forces.get(force, "task") if force is not None else "task"


def _points(region: Region, reached: Memberships) -> Iterator[Mandate]:
    """Every point of a relation in which the party acts."""
    for rule in region.relations:
        for point in rule.points:
            via = nearest(region, reached, point.by, (point.at,))
            if via is not None:
                yield _acted(region, rule, point, via)


def _once(mandates: Iterable[Mandate]) -> Iterator[Mandate]:
    """What several relations say at one provision once, as sure as the surest of them."""
    alike: dict[tuple[object, ...], Mandate] = {}
    for each in mandates:
        key = (each.basis, each.force, each.when, each.deadline, each.rhythm)
        known = alike.get(key)
        if known is None or (known.status, each.status) == (INFERRED, EXPLICIT):
            alike[key] = each
    yield from alike.values()


def _acted(region: Region, rule: RelationRule, point: Point, via: Membership) -> Mandate:
    """A point as sure as its relation, and as the party is the one that acts."""
    readings = ((rule.status, rule.reason), (via.status, via.reason))
    return Mandate(
        kind=kind_of_point(region.common, point.force),
        summary=region.provisions[point.at].summary,
        force=point.force,
        when=condition_of(rule, point),
        deadline=point.deadline,
        rhythm=point.rhythm,
        status=weakest(status for status, _ in readings),
        reason=next((reason for status, reason in readings if status == INFERRED), None),
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
