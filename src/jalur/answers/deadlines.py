"""By when and how often: the deadlines and rhythms that a regulation sets, and its instruments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from jalur.answers.forums import forum_seats
from jalur.answers.sought import Sought
from jalur.law.citation import Basis, Citation, unique
from jalur.law.parties import Party
from jalur.law.provisions import Provision
from jalur.law.region import Region
from jalur.law.rules.relations import Point, RelationRule
from jalur.law.status import EXPLICIT, INFERRED, SILENT, FactStatus, Status, strongest
from jalur.reasoning.concerns import Shown
from jalur.reasoning.head_notes import head_notes
from jalur.reasoning.membership import Membership, Memberships, memberships, nearest
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.reasoning.pairs import condition_of
from jalur.reasoning.questions import question_about
from jalur.text.messages import Message, Text, message

TimingKind = Literal["deadline", "rhythm", "instrument"]
"""By when something is due; how often it comes; by what means it is done."""
TIMING_KINDS: tuple[TimingKind, ...] = get_args(TimingKind)
_KINDS: Mapping[str, TimingKind] = {"means": "instrument", "rhythm": "rhythm"}
"""The kinds of provision that give one to everybody."""


@dataclass(frozen=True, slots=True)
class Timing:
    """One deadline, rhythm or instrument; names, not ids."""

    kind: TimingKind
    value: str | None
    """When, in our words; the name of a forum; None where the summary says it all."""
    summary: str
    by: tuple[str, ...]
    """Whom it binds, where the text says so."""
    to: tuple[str, ...]
    condition: str | None
    force: str | None
    status: FactStatus
    reason: Text | None
    basis: Basis
    by_ids: tuple[str, ...] = ()
    via: Membership | None = None
    """How it reaches the party; None where nobody was asked about, or nobody is named."""


@dataclass(frozen=True, slots=True)
class DeadlineAnswer:
    """The deadlines, then the rhythms, then the instruments, each in the order of the text."""

    region: Region
    party: Party | None
    status: Status
    timings: tuple[Timing, ...]
    notes: tuple[Note, ...]
    silence: Message | None
    sought: Sought


@dataclass(frozen=True, slots=True)
class _Bound:
    """A rule with a time: whom it binds towards whom, and what the rule itself says."""

    at: Citation
    basis: Basis
    times: tuple[str | None, str | None]
    """Its deadline and its rhythm."""
    by: tuple[str, ...]
    to: tuple[str, ...]
    condition: str | None
    force: str | None
    status: FactStatus
    reason: Text | None
    sides: tuple[str, ...] = ()
    """Where the text names nobody that acts: those between whom it is to be done."""
    way: bool = False
    """Whether it is a route, whose travellers the text may only mean."""


def deadlines(region: Region, party: Party | None = None) -> DeadlineAnswer:
    """What ``region`` sets by way of times and means; with ``party``, what binds that party.

    A time binds whom its rule names as the one that acts; where it names nobody, either side of
    the relation may be meant, by inference. The instruments are the means that the text gives to
    everybody, and the forums; of a party those in which it sits.
    """
    reached = memberships(region, party) if party is not None else None
    timings: list[Timing] = []
    for bound in _once(_bounds(region)):
        if reached is None:
            timings += _timings(region, bound)
        else:
            timings += _binding(region, bound, reached)
    timings += _stated(region) if party is None else _seats(region, party)
    timings.sort(key=lambda timing: (TIMING_KINDS.index(timing.kind), timing.basis[0].sort_key()))
    answer = DeadlineAnswer(
        region=region,
        party=party,
        status=strongest(timing.status for timing in timings),
        timings=tuple(timings),
        notes=_notes(region, party, timings),
        silence=None,
        sought=_sought(region, party),
    )
    return replace(answer, silence=_silence(answer))


def _bounds(region: Region) -> Iterator[_Bound]:
    """Every rule that has a time: points, then mandates, then routes."""
    for relation in region.relations:
        for point in relation.points:
            yield _Bound(
                at=point.at,
                basis=(point.at,),
                times=(point.deadline, point.rhythm),
                by=point.by,
                to=point.to,
                condition=condition_of(relation, point),
                force=point.force,
                status=relation.status,
                reason=relation.reason,
                sides=() if point.by else _sides(relation, point),
            )
    for rule in region.mandates:
        yield _Bound(
            at=rule.at,
            basis=unique((rule.at, *rule.basis)),
            times=(rule.deadline, rule.rhythm),
            by=rule.parties,
            to=(),
            condition=rule.when,
            force=rule.force,
            status=rule.status,
            reason=rule.reason,
        )
    for route in region.routes:
        last = route.steps[-1].offices if route.steps and route.end_stated else ()
        yield _Bound(
            at=route.basis[0],
            basis=route.basis,
            times=(route.deadline, route.rhythm),
            by=route.travellers,
            to=tuple(id for id in last if id in region.parties),
            condition=route.condition,
            force=route.force,
            status=route.status,
            reason=route.reason,
            way=True,
        )


def _sides(relation: RelationRule, point: Point) -> tuple[str, ...]:
    """Who may act at a point that names nobody: the sides, but for the one it is done towards."""
    return tuple(id for side in relation.between for id in side if id not in point.to)


def _once(bounds: Iterable[_Bound]) -> Iterator[_Bound]:
    """The rules with a time, each time of a provision and of those it binds once.

    A point that names nobody gives way to a rule at the same provision that says whom the time
    binds, and a route to any other rule there.
    """
    timed = [bound for bound in bounds if any(bound.times)]
    stated = {(bound.times, bound.at) for bound in timed if not bound.way}
    named = {(bound.times, bound.at) for bound in timed if bound.by and not bound.way}
    seen: set[object] = set()
    for bound in timed:
        better = stated if bound.way else set() if bound.by else named
        if any((bound.times, at) in better for at in bound.basis):
            continue
        key = (bound.times, bound.at, bound.by)
        if key not in seen:
            seen.add(key)
            yield bound


def _binding(region: Region, bound: _Bound, reached: Memberships) -> Iterator[Timing]:
    """What the rule sets for a party, where it binds it."""
    via = nearest(region, reached, bound.by, bound.basis)
    if via is not None:
        for timing in _timings(region, bound):
            if timing.status == EXPLICIT and via.status == INFERRED:
                timing = replace(timing, status=INFERRED, reason=via.reason)
            yield replace(timing, via=via)
    elif nearest(region, reached, bound.sides, bound.basis) is not None:
        for timing in _timings(region, bound):
            yield replace(timing, status=INFERRED, reason=message("reason.no-actor"))


def _timings(region: Region, bound: _Bound) -> Iterator[Timing]:
    """The deadline of a rule and its rhythm, each as one line."""
    kinds: tuple[TimingKind, TimingKind] = ("deadline", "rhythm")
    for kind, value in zip(kinds, bound.times, strict=True):
        if value is not None:
            yield Timing(
                kind=kind,
                value=value,
                summary=region.provisions[bound.at].summary,
                by=tuple(region.name(id) for id in bound.by),
                to=tuple(region.name(id) for id in bound.to),
                condition=bound.condition,
                force=bound.force,
                status=bound.status,
                reason=bound.reason,
                basis=bound.basis,
                by_ids=bound.by,
            )


def _stated(region: Region) -> Iterator[Timing]:
    """The rhythms and means that the text gives to everybody, and every forum."""
    forums = [
        party
        for party in region.parties.values()
        if region.common.kinds[party.kind].category == "forum"
    ]
    told = {citation for forum in forums for citation in forum.basis}
    for provision in region.provisions.values():
        kind = _KINDS.get(provision.kind)
        if kind is not None and provision.ref not in told and not _opens(region, provision):
            yield _for_everybody(region, provision, kind)
    for forum in forums:
        yield _instrument(forum.name, region.provisions[forum.basis[0]].summary, forum.basis)


def _opens(region: Region, provision: Provision) -> bool:
    """Whether it only opens a list of such provisions, whose items say what there is."""
    return any(
        other.kind == provision.kind and other.ref != provision.ref
        for other in region.provisions.values()
        if provision.ref.covers(other.ref)
    )


def _for_everybody(region: Region, provision: Provision, kind: TimingKind) -> Timing:
    """One provision; an item of a list with the words that open it."""
    opening = next(
        (
            above
            for ref in provision.ref.parents()
            if (above := region.provisions.get(ref)) and above.kind == provision.kind
        ),
        None,
    )
    if opening is None:
        timing = _instrument(None, provision.summary, (provision.ref,))
    else:
        value = provision.summary.rstrip(".")
        timing = _instrument(value, opening.summary, (provision.ref, opening.ref))
    return replace(timing, kind=kind)


def _seats(region: Region, party: Party) -> Iterator[Timing]:
    """The forums in which a party sits, or the forum that it is."""
    for seat in forum_seats(region, party):
        summary = region.provisions[seat.basis[0]].summary
        timing = _instrument(seat.forum, summary, seat.basis)
        yield replace(timing, by=(seat.party,), status=seat.status, reason=seat.reason)


def _instrument(name: str | None, summary: str, basis: Basis) -> Timing:
    """A means or forum, which has no time."""
    return Timing(
        kind="instrument",
        value=name,
        summary=summary,
        by=(),
        to=(),
        condition=None,
        force=None,
        status=EXPLICIT,
        reason=None,
        basis=basis,
    )


def _sought(region: Region, party: Party | None) -> Sought:
    """What a silent answer looks for in the text: a word of time, with the party if any."""
    times = region.common.times
    return Sought(ends=() if party is None else (party,), term=times[0], stems=times)


def _silence(answer: DeadlineAnswer) -> Message | None:
    """That the regulation sets no time and names no means."""
    if answer.status != SILENT:
        return None
    region = answer.region.regulation.citation
    if answer.party is None:
        return message("silent.deadlines", region=region)
    return message("silent.deadlines-party", region=region, name=answer.party.name)


def _notes(region: Region, party: Party | None, timings: list[Timing]) -> tuple[Note, ...]:
    asked = () if party is None else (party,)
    notes = list(party_notes(region, *asked))
    notes += head_notes(region, [(party, timing.via, timing.basis) for timing in timings])
    cited = [citation for timing in timings for citation in timing.basis]
    shown = [Shown(timing.basis, timing.by_ids) for timing in timings]
    return without_repetition(
        [*notes, *oddity_notes(region, cited, question_about(region, asked, shown))]
    )
