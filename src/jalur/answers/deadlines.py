"""By when, how often and how long: the times that a regulation sets, and its instruments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from jalur.answers.amounts import in_its_case
from jalur.answers.instruments import (
    charged_of,
    every_instrument,
    for_nobody,
    instruments_of,
    is_forum,
)
from jalur.answers.left_out import say_left_out
from jalur.answers.sought import Sought
from jalur.answers.step_deadlines import step_deadlines, told_once
from jalur.answers.timings import TIMING_KINDS, Timing
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.exceptions import Excepted
from jalur.law.rules.relations import Point, RelationRule
from jalur.law.status import EXPLICIT, INFERRED, SILENT, FactStatus, Status, strongest
from jalur.reasoning.concerns import Shown
from jalur.reasoning.exceptions import (
    LeftOut,
    Reach,
    addressed,
    left_out,
)
from jalur.reasoning.head_notes import head_notes
from jalur.reasoning.membership import Memberships, nearest
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.reasoning.pairs import condition_of, over_against
from jalur.reasoning.passed_over import passed_over
from jalur.reasoning.questions import question_about
from jalur.reasoning.wider import reached_by_all
from jalur.text.messages import Message, Text, message

INSTRUMENT = TIMING_KINDS[-1]
"""The kind that is no time."""


@dataclass(frozen=True, slots=True)
class DeadlineAnswer:
    """The deadlines, then the rhythms, terms and instruments, each in the order of the text."""

    region: Region
    party: Party | None
    status: Status
    timings: tuple[Timing, ...]
    notes: tuple[Note, ...]
    silence: Message | None
    sought: Sought


def deadlines(region: Region, party: Party | None = None) -> DeadlineAnswer:
    """What ``region`` sets by way of times and means; with ``party``, what binds that party, and
    what is due towards it by its own name.

    A time binds whom its rule names as the one that acts; where it names nobody, either side of
    the relation may be meant, by inference. The instruments are the means that the text gives to
    everybody, and the forums; of a party those in which it sits.
    """
    timings = _all_timings(region, party)
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
    silence, notes = say_left_out(region, _left_out(answer), _silence(answer), answer.notes)
    return replace(answer, silence=silence, notes=notes)


def _left_out(answer: DeadlineAnswer) -> tuple[LeftOut, ...]:
    """The rules whose times would bind the party, but that except it."""
    if answer.party is None:
        return ()
    region, reached = answer.region, reached_by_all(answer.region, answer.party)
    return left_out(region, answer.party, reached, map(_reach, _timings(region)))


def _reach(timing: Timing) -> Reach:
    """Whom a time binds."""
    return Reach(timing.by_ids, timing.basis, () if timing.of_step else timing.exceptions)


def _all_timings(region: Region, party: Party | None) -> list[Timing]:
    """Those that the answer shows, in no order."""
    reached = reached_by_all(region, party) if party is not None else None
    timings: list[Timing] = []
    for timing in _once(region, _timings(region)):
        if reached is None:
            timings.append(timing)
        else:
            timings += _binding(region, timing, reached)
    timings = list(told_once(region, timings))
    timings += _of_forum(region, party)
    timings += every_instrument(region) if party is None else instruments_of(region, party)
    return timings


def of_forum(region: Region, party: Party) -> tuple[Timing, ...]:
    """What is said of a forum itself: by when and how often it meets or what comes of it is due,
    and what somebody must or may do about it; of any other party nothing.
    """
    return (*_of_forum(region, party), *charged_of(region, party))


def _of_forum(region: Region, party: Party | None) -> Iterator[Timing]:
    if party is not None and is_forum(region, party):
        for timing in _once(region, _timings(region)):
            if timing.basis[0] in party.basis:
                yield timing


def _timings(region: Region) -> Iterator[Timing]:
    """Every time and means that a rule sets: those of points, then of mandates,
    prohibitions and routes, then those that offices have for their steps.
    """
    for relation in region.relations:
        for point in relation.points:
            yield from _timed(
                region,
                (point.deadline, point.rhythm, point.term, point.instrument),
                basis=(point.at,),
                by=point.by,
                to=point.to,
                condition=condition_of(relation, point),
                rule=(point.force, relation.status, relation.reason),
                sides=() if point.by else _sides(relation, point),
                relation=relation,
                exceptions=relation.exceptions,
            )
    for mandate in region.mandates:
        yield from _timed(
            region,
            (mandate.deadline, mandate.rhythm, mandate.term, mandate.instrument),
            basis=unique((mandate.at, *mandate.basis)),
            by=mandate.parties,
            condition=in_its_case(mandate.when, mandate.amount),
            summary=mandate.summary,
            rule=(mandate.force, mandate.status, mandate.reason),
            exceptions=mandate.exceptions,
        )
    for forbidden in region.prohibitions:
        yield from _timed(
            region,
            (None, None, forbidden.term, None),
            basis=unique((forbidden.at, *forbidden.basis)),
            by=forbidden.parties,
            condition=in_its_case(forbidden.when, forbidden.amount),
            summary=forbidden.summary,
            rule=(None, forbidden.status, forbidden.reason),
            exceptions=forbidden.exceptions,
        )
    for route in region.routes:
        last = route.steps[-1].offices if route.steps and route.end_stated else ()
        yield from _timed(
            region,
            (route.deadline, route.rhythm, route.term, route.instrument),
            basis=route.basis,
            by=route.travellers,
            to=tuple(id for id in last if id in region.parties),
            condition=in_its_case(route.condition, route.amount),
            rule=(route.force, route.status, route.reason),
            way=True,
            exceptions=route.exceptions,
        )
    yield from step_deadlines(region)


def _timed(
    region: Region,
    times: tuple[str | None, str | None, str | None, str | None],
    basis: Basis,
    by: tuple[str, ...],
    condition: str | None,
    rule: tuple[str | None, FactStatus, Text | None],
    to: tuple[str, ...] = (),
    sides: tuple[str, ...] = (),
    relation: RelationRule | None = None,
    way: bool = False,
    summary: str | None = None,
    exceptions: tuple[Excepted, ...] = (),
) -> Iterator[Timing]:
    """The deadline, rhythm, term and instrument of a rule, each as one line; ``rule`` is its force,
    its status and the reason of that, ``summary`` its own, else that of the provision is told.
    """
    force, status, reason = rule
    for kind, value in zip(TIMING_KINDS, times, strict=True):
        if value is not None:
            yield Timing(
                kind=kind,
                value=value,
                summary=summary or region.provisions[basis[0]].summary,
                by=tuple(region.name(id) for id in by),
                to=tuple(region.name(id) for id in to),
                to_ids=to,
                condition=condition,
                force=force,
                status=status,
                reason=reason,
                basis=basis,
                by_ids=by,
                sides=sides,
                relation=relation,
                way=way,
                exceptions=exceptions,
            )


def _sides(relation: RelationRule, point: Point) -> tuple[str, ...]:
    """Who may act at a point that names nobody: the sides, but for the one it is done towards."""
    return tuple(id for side in relation.between for id in side if id not in point.to)


def _once(region: Region, timings: Iterable[Timing]) -> Iterator[Timing]:
    """Each time of a provision, and of those it binds, once.

    A point that names nobody gives way to a rule at the same provision that says whom the time
    binds, and a route to any other rule there. Towards whom it is done is kept from the point,
    where that rule does not say it. Several rules at one provision, such as the rows of an annex,
    are told apart by their own summaries; beside a rule without one only the summary is told.
    """
    every = list(timings)
    own = {_same(each) for each in every if _own_summary(region, each)}
    plain: dict[object, Timing] = {}
    for each in every:
        if not each.way and not _own_summary(region, each):
            plain.setdefault(_same(each), each)
    stated = {(each.value, each.basis[0]) for each in every if not each.way}
    named = {(each.value, each.basis[0]) for each in every if each.by and not each.way}
    towards = {(each.value, each.basis[0]): each for each in every if each.to and not each.by}
    seen: set[object] = set()
    for timing in every:
        better = stated if timing.way else set() if timing.by else named
        if any((timing.value, at) in better for at in timing.basis):
            continue
        summary, same = _own_summary(region, timing), _same(timing)
        if summary is None and same in own:
            continue
        if summary is not None and same in plain:
            timing = replace(plain[same], summary=summary)
        key = (same, summary)
        if key not in seen:
            seen.add(key)
            point = towards.get((timing.value, timing.basis[0]))
            if point is not None and not timing.to:
                timing = replace(timing, to=point.to, to_ids=point.to_ids)
            yield timing


def _same(timing: Timing) -> tuple[object, ...]:
    """What two rules at one provision say alike: a time, and those that it binds."""
    return timing.kind, timing.value, timing.basis[0], timing.by_ids


def _own_summary(region: Region, timing: Timing) -> str | None:
    """The summary that a rule has of its own."""
    provision = region.provisions[timing.basis[0]]
    return None if timing.summary == provision.summary else timing.summary


def _binding(region: Region, timing: Timing, reached: Memberships) -> Iterator[Timing]:
    """The time for a party, where it binds it or is for what is due towards it; one of a class
    towards itself does not bind it.
    """
    via = addressed(region, reached, _reach(timing))
    if via is not None:
        if via.rank and any(reached[id].rank == 0 for id in timing.to_ids if id in reached):
            return
        if timing.relation is not None:
            via = over_against(region, timing.relation, reached, via)
        if timing.status == EXPLICIT and via.status == INFERRED:
            timing = replace(timing, status=INFERRED, reason=via.reason)
        yield replace(timing, via=via)
    elif addressed(region, reached, Reach(timing.sides, timing.basis, timing.exceptions)):
        yield replace(timing, status=INFERRED, reason=message("reason.no-actor"))
    else:
        due = nearest(region, reached, timing.to_ids, timing.basis)
        if due is not None and due.rank == 0:
            yield replace(timing, via=due)


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
    nobodys = for_nobody(region) if party is not None else ()
    if nobodys:
        text = message("note.for-nobody", count=len(nobodys), city=region.id)
        notes.append(Note("gap", text, nobodys))
    cited = [citation for timing in timings for citation in timing.basis]
    # Whom a means serves is said elsewhere; what is odd there concerns whoever asks for himself.
    shown = [Shown(each.basis if party else each.basis[:1], each.by_ids) for each in timings]
    notes += oddity_notes(region, cited, question_about(region, asked, shown))
    if party is not None and timings and all(each.kind == INSTRUMENT for each in timings):
        notes.append(Note("gap", region.message("note.no-times", name=party.name)))
    if party is not None and not timings:
        cited = [at for timing in _timings(region) for at in timing.basis]
        notes += passed_over(region, [*cited, *party.basis], asked)
        from jalur.answers.own_office_notes import own_office_notes  # Few answers are silent.

        notes += own_office_notes(
            region,
            party,
            "deadlines",
            lambda other: (each.basis[:1] for each in _all_timings(region, other)),
        )
    return without_repetition(notes)
