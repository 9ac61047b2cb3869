"""What is to be known of the routes of an answer, and the sentence where there are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from jalur.answers.precedence import (
    coordination_notes,
    differing,
    equal_rule_notes,
    own_provisions,
    told_apart,
)
from jalur.answers.ways import ALL, DEFAULT_PURPOSE, Route, RouteAnswer
from jalur.law.citation import Basis, unique
from jalur.law.rules.amounts import apart, is_for
from jalur.law.status import SILENT
from jalur.reasoning.concerns import Shown
from jalur.reasoning.coordination import Assigned, Coordinators, coordinators, other_readings
from jalur.reasoning.denials import denied_between
from jalur.reasoning.head_notes import head_notes
from jalur.reasoning.membership import memberships
from jalur.reasoning.notes import (
    INCOMPLETE,
    Note,
    oddity_notes,
    party_notes,
    without_repetition,
)
from jalur.reasoning.questions import question_about, shown_steps
from jalur.reasoning.step_notes import step_notes, told_at_steps
from jalur.text.folding import fold
from jalur.text.messages import message

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.law.oddities import Oddity
    from jalur.law.parties import Party
    from jalur.law.region import Region
    from jalur.law.rules.routes import RouteRule
    from jalur.reasoning.concerns import Question

_CITED = 3
"""So many provisions of a relation are named where one is only pointed to."""
_PREFIX = r"\b\w{0,6}?"
"""What may stand before the stem of an Indonesian word: ``memper``."""


def route_notes(
    answer: RouteAnswer, asked: Iterable[str], who: Coordinators, every: Iterable[Route]
) -> tuple[Note, ...]:
    """The notes of the routes; ``asked`` are the purposes, ``who`` coordinates the party.

    ``every`` are the routes of the party, whatever was asked of them.
    """
    asked = tuple(asked)
    region, party, chosen = answer.region, answer.party, answer.routes
    purposes = tuple(asked)
    asked_about = [each for each in (party, answer.to, answer.via) if each is not None]
    notes = list(party_notes(region, *([party] if party else asked_about)))
    words = head_notes(region, [(route.party, route.via, route.basis) for route in chosen])
    notes += [replace(note, said_there=True) for note in words]
    notes += _of_members(answer)
    if answer.amount is not None:
        from jalur.answers.amounts import changing_nothing  # Few ask for an amount.

        notes += changing_nothing(region, region.routes)
    steps = [step for route in chosen for step in route.steps]
    notes += step_notes(steps)
    own_steps = [
        step for route in chosen if route.party is party for step in route.rule.all_offices
    ]
    if party is not None:
        notes += coordination_notes(region, party.name, who, own_steps)
    notes += equal_rule_notes(region, ((each, rivals(chosen, each)) for each in purposes))
    notes += _to_choose(region, chosen)
    if party is not None and answer.status == SILENT and answer.purpose not in answer.ruled:
        notes += _elsewhere(answer, party, coordinators(region, party))
    cited = [citation for route in chosen for citation in route.cited()]
    cited += [citation for note in notes for citation in note.basis]
    shown = [each for route in chosen for each in shown_steps(route.basis, route.steps)]
    shown += [Shown(note.basis) for note in notes]
    question = question_about(region, (party,) if party else asked_about, shown, purposes)
    notes += oddity_notes(region, cited, question, told=told_at_steps(steps))
    if party is not None and answer.to is not None:
        notes += _between_both(region, party, answer.to, question)
    if answer.status == SILENT:
        notes += _passed_over(answer, asked_about)
    if party is not None and answer.status == SILENT:
        for office in filter(None, (answer.to, answer.via)):
            notes += denied_between(region, party, office)
    if party is not None and answer.to is not None and answer.status == SILENT:
        from jalur.reasoning.judgements import judgements_between

        notes += judgements_between(region, party, answer.to)
        notes += _coordinated_by(party, answer.to, coordinators(region, party))
        notes += _between(answer, party, answer.to)
    elif party is not None and answer.status == SILENT and answer.via is None:
        notes += _seated(answer, party)
    if answer.to is not None:
        from jalur.answers.told_of_ways import only_told  # Most questions name no such office.

        notes += only_told(region, answer.to, party, asked_rules(answer, asked, every))
    notes += _open_ends(answer, asked, every)
    return without_repetition(notes)


def _between_both(region: Region, party: Party, to: Party, question: Question) -> list[Note]:
    """What the text leaves open between the two ends, whether or not a route rests on it."""
    ends = [memberships(region, each).keys() for each in (party, to)]
    cited = [
        oddity.at
        for oddity in region.oddities
        if any(one != other for one, other in product(*(_touched(oddity, end) for end in ends)))
    ]
    notes = oddity_notes(region, cited, question, only=INCOMPLETE)
    return [note for note in notes if note.concerns]


def _touched(oddity: Oddity, end: Set[str]) -> list[str]:
    """The parties of an oddity that are among the ids by which one may be named."""
    return [id for id in oddity.parties if id in end]


def _passed_over(answer: RouteAnswer, about: Iterable[Party]) -> list[Note]:
    """Where no route is for the party: that the rules for the purpose leave it out, or that the
    text names a unit or office and rules nothing about it, if an oddity says so.
    """
    region, about = answer.region, tuple(about)
    serving = (rule for rule in region.routes if answer.purpose in rule.purposes)
    cited = [citation for rule in serving for citation in rule.basis]
    for each in about:
        if region.common.kinds[each.kind].category != "forum":
            cited += [odd.at for odd in region.oddities if _is_of(odd, each)]
    question = question_about(region, about, purposes=(answer.purpose,))
    notes = oddity_notes(region, cited, question, only=INCOMPLETE)
    return [note for note in notes if note.concerns]


def _is_of(oddity: Oddity, party: Party) -> bool:
    """Whether an oddity touches a party by name, at a provision that the party itself stands in."""
    return party.id in oddity.parties and any(oddity.at.covers(at) for at in party.basis)


def _coordinated_by(party: Party, to: Party, who: Coordinators) -> Iterator[Note]:
    """Where no route ends at an office: that it coordinates the party by a list or a field."""
    stated = who.stated if isinstance(who, Assigned) else ()
    for reading in dict.fromkeys((*stated, *other_readings(who))):
        if reading.coordinator == to.id:
            id = "note.coordinates-field" if reading.by == "field" else "note.coordinates-list"
            text = message(id, coordinator=to.name, name=party.name)
            yield Note("gap", text, reading.basis)


def _of_members(answer: RouteAnswer) -> list[Note]:
    """For whom of a class the routes are, where none is for the class itself."""
    inner = [route for route in answer.routes if route.party is not answer.party]
    if not inner or answer.party is None:
        return []
    name = answer.party.name
    offices = dict.fromkeys(office for route in inner for office in route.steps[0].offices)
    if list(offices) == [name]:
        text = answer.region.message("note.every-member", name=name)
    else:
        members = "; ".join(office for office in offices if office != name)
        text = answer.region.message("note.members-routes", name=name, members=members)
    return [Note("caution", text, unique(c for route in inner for c in route.basis))]


def _to_choose(region: Region, chosen: Iterable[Route]) -> Iterator[Note]:
    """That the ways of one rule are a choice, and not several things to do."""
    for route in chosen:
        if route.chosen > 1:
            basis = own_provisions(route.rule.basis)
            cited = "; ".join(map(region.cite, basis))
            text = message("note.alternatives", count=route.chosen, rule=cited)
            yield Note("caution", text, basis, said_there=True)


def rivals(chosen: Iterable[Route], purpose: str) -> list[tuple[RouteRule, str]]:
    """The rules of the routes of equal rank that differ for the same purpose and destination, each
    with its offices in their order.
    """
    serving = [route for route in chosen if route.serves(purpose) and route.end()]
    return [
        (route.rule, " → ".join(step.told for step in route.steps[1:]))
        for route in differing(serving, _differ)
    ]


def _differ(one: Route, other: Route) -> bool:
    """Whether two rules give one traveller ways of other offices to the same end."""
    alike = one.rank == other.rank and one.end() == other.end() and one.party is other.party
    if not alike or one.rule.rule == other.rule.rule or told_apart(one.rule, other.rule):
        return False
    if {one.rule.rule, *one.rule.adds_to} & {other.rule.rule, *other.rule.adds_to}:
        return False  # The one completes the other, or both complete a third.
    if apart(one.rule.amount, other.rule.amount) or _yields(one, other) or _yields(other, one):
        return False
    if one.party is None and set(one.rule.travellers) != set(other.rule.travellers):
        return False
    return _offices(one) != _offices(other)


def _yields(one: Route, other: Route) -> bool:
    """Whether the other takes the place of the one in a case of its own."""
    return any(each.rule == other.rule.rule for each in one.yields_to)


def _offices(route: Route) -> tuple[tuple[frozenset[str], str | None], ...]:
    return tuple((frozenset(step.offices), step.condition) for step in route.steps[1:])


def _elsewhere(answer: RouteAnswer, party: Party, who: Coordinators) -> list[Note]:
    """Where no route is ruled: what the party may or must do in which the purpose is spoken of, and
    who does to it what the purpose is called by.
    """
    from jalur.answers.mandates import mandates

    stems = answer.region.common.purposes.get(answer.purpose, ())
    if not stems:
        return []
    from jalur.answers.assigned import coordinating

    words = re.compile("|".join(_PREFIX + re.escape(stem).replace(r"\ ", " ?") for stem in stems))
    basis: list[Basis] = []
    for mandate in mandates(answer.region, party).mandates:
        # Who passes a task on does not do it himself.
        if mandate.act != "delegate" and words.search(fold(mandate.summary)):
            basis.append(mandate.basis[:1])
    notes = list(coordinating(answer.region, party, who, words))
    if not basis:
        return notes
    text = message("note.purpose-elsewhere", purpose=answer.purpose)
    return [*notes, Note("gap", text, unique(citation for cited in basis for citation in cited))]


def _between(answer: RouteAnswer, party: Party, to: Party) -> Iterator[Note]:
    """Where no route leads to an office: that the regulation rules how the two work together, and
    through which forums, where a provision of that rule is the one that names a forum; else in
    which forums a body outside the government of the region sits.
    """
    from jalur.answers.relations import relations

    region = answer.region
    found = relations(region, party, to).relations
    if found:
        first = unique(at for relation in found for at in relation.rule.basis[:_CITED])
        text = message("note.related", city=region.id, a=party.name, b=to.name)
        yield Note("gap", text, first)
    cited = {at for relation in found for at in relation.basis}
    cited |= {point.rule.at for relation in found for point in relation.points}
    forums = {
        forum.name: basis
        for forum in region.parties.values()
        if region.common.kinds[forum.kind].category == "forum"
        and (basis := tuple(at for at in forum.basis if at in cited))
    }
    if forums:
        command = f'jalur show {region.id} "{next(iter(forums))}"'
        text = message("note.by-forum", forums="; ".join(forums), command=command)
        yield Note("gap", text, unique(at for basis in forums.values() for at in basis))
    elif region.common.kinds[to.kind].category == "outside":
        yield from _seated(answer, to)


def _seated(answer: RouteAnswer, party: Party) -> Iterator[Note]:
    """Where no route is for coordination: the forums in which the party coordinates."""
    if answer.purpose not in (DEFAULT_PURPOSE, ALL):
        return
    from jalur.answers.forums import forum_seats

    seats = [seat for seat in forum_seats(answer.region, party) if seat.forum != party.name]
    if seats:
        forums = "; ".join(dict.fromkeys(seat.forum for seat in seats))
        named = [each for each in answer.region.parties.values() if each.name in forums.split("; ")]
        basis = unique(
            [row for each in named for row in each.basis] + [row for s in seats for row in s.basis]
        )
        yield Note("gap", message("note.seated", name=party.name, forums=forums), basis)


def _open_ends(
    answer: RouteAnswer, asked: tuple[str, ...], every: Iterable[Route]
) -> Iterator[Note]:
    """Where it was asked who comes to an office: the ways whose end the text names by words that
    fit any office (*atasan*), and so may mean this one.
    """
    region, to = answer.region, answer.to
    if to is None or region.common.kinds[to.kind].category != "office":
        return
    words: dict[str, Basis] = {}
    for rule in asked_rules(answer, asked, every):
        if not rule.steps:
            continue
        last, said = rule.steps[-1], rule.steps[-1].words or ""
        if last.offices or last.candidates or _says_a_kind(region, said):
            continue
        # Who is above an Asisten is no Asisten; the heads of units may be above one another.
        kinds = {kind for id in rule.travellers for kind in _kinds_of(region, id)}
        if to.kind not in kinds or not region.common.kinds[to.kind].comparable:
            words[said] = unique((*words.get(said, ()), *(last.basis or rule.basis)))
    if words:
        said = ", ".join(f"“{each}”" for each in words)
        basis = unique(row for rows in words.values() for row in rows)
        yield Note("gap", message("note.open-end", words=said, name=to.name), basis)


def asked_rules(
    answer: RouteAnswer, asked: Iterable[str], every: Iterable[Route]
) -> Iterator[RouteRule]:
    """The rules of the party, or of everybody, for the purposes and the amount that were asked."""
    rules = answer.region.routes if answer.party is None else [route.rule for route in every]
    for rule in rules:
        serves = answer.purpose == ALL or not set(asked).isdisjoint(rule.purposes)
        if serves and is_for(rule.amount, answer.amount):
            yield rule


def _says_a_kind(region: Region, words: str) -> bool:
    """Whether the words have the class word of a kind: ``Dinas/Badan terkait``."""
    said = f" {fold(words)} "
    kinds = region.common.kinds.values()
    return any(f" {fold(word)} " in said for kind in kinds for word in kind.class_words)


def _kinds_of(region: Region, id: str) -> Iterator[str]:
    """The kind of a party, and those of the members of a class or group."""
    party = region.parties[id]
    yield party.kind
    for members in party.members:
        yield from members.kinds
        yield from (region.parties[member].kind for member in members.parties)
