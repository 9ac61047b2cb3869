"""What is to be known of the routes of an answer, and the sentence where there are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from jalur.answers.precedence import coordination_notes, differing, equal_rule_notes, told_apart
from jalur.answers.ways import ALL, Route, RouteAnswer
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.status import SILENT
from jalur.reasoning.concerns import Shown
from jalur.reasoning.coordination import Assigned, Coordinators, other_readings
from jalur.reasoning.head_notes import head_notes
from jalur.reasoning.notes import (
    INCOMPLETE,
    Note,
    oddity_notes,
    party_notes,
    without_repetition,
)
from jalur.reasoning.questions import question_about, shown_steps
from jalur.reasoning.step_notes import open_steps, told_at_steps
from jalur.text.folding import fold
from jalur.text.messages import Message, message

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.law.parties import Party
    from jalur.law.rules.routes import RouteRule

_PREFIX = r"\b\w{0,6}?"
"""What may stand before the stem of an Indonesian word: ``memper``."""


def route_notes(answer: RouteAnswer, asked: Iterable[str], who: Coordinators) -> tuple[Note, ...]:
    """The notes of the routes; ``asked`` are the purposes, ``who`` coordinates the party."""
    region, party, chosen = answer.region, answer.party, answer.routes
    purposes = tuple(asked)
    asked_about = [each for each in (party, answer.to, answer.via) if each is not None]
    notes = list(party_notes(region, *([party] if party else asked_about)))
    words = head_notes(region, [(route.party, route.via, route.basis) for route in chosen])
    notes += [replace(note, said_there=True) for note in words]
    notes += _of_members(answer)
    steps = [step for route in chosen for step in route.steps]
    notes += open_steps(steps)
    own_steps = [step for route in chosen if route.party is party for step in route.rule.steps]
    if party is not None:
        notes += coordination_notes(region, party.name, who, own_steps)
    notes += equal_rule_notes(region, ((each, _rivals(chosen, each)) for each in purposes))
    if party is not None and answer.status == SILENT and answer.purpose not in answer.ruled:
        notes += _elsewhere(answer, party)
    cited = [citation for route in chosen for citation in route.cited()]
    cited += [citation for note in notes for citation in note.basis]
    shown = [each for route in chosen for each in shown_steps(route.basis, route.steps)]
    shown += [Shown(note.basis) for note in notes]
    question = question_about(region, (party,) if party else asked_about, shown, purposes)
    notes += oddity_notes(region, cited, question, told=told_at_steps(steps))
    if answer.status == SILENT:
        notes += _passed_over(answer, asked_about)
    if party is not None and answer.to is not None and answer.status == SILENT:
        from jalur.reasoning.judgements import judgements_between

        notes += judgements_between(region, party, answer.to)
        notes += _coordinated_by(party, answer.to, who)
    return without_repetition(notes)


def _passed_over(answer: RouteAnswer, about: Iterable[Party]) -> list[Note]:
    """Where no route is for the party: that the rules for the purpose leave it out, if an oddity
    says so.
    """
    region = answer.region
    serving = (rule for rule in region.routes if answer.purpose in rule.purposes)
    cited = unique(citation for rule in serving for citation in rule.basis)
    question = question_about(region, about, purposes=(answer.purpose,))
    notes = oddity_notes(region, cited, question, only=INCOMPLETE)
    return [note for note in notes if note.concerns]


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
        text = message("note.every-member", name=name)
    else:
        members = "; ".join(office for office in offices if office != name)
        text = message("note.members-routes", name=name, members=members)
    return [Note("caution", text, unique(c for route in inner for c in route.basis))]


def _rivals(chosen: Iterable[Route], purpose: str) -> list[RouteRule]:
    """The rules of the routes of equal rank that differ for the same purpose and destination."""
    serving = [route for route in chosen if route.serves(purpose) and route.end()]
    return [route.rule for route in differing(serving, _differ)]


def _differ(one: Route, other: Route) -> bool:
    """Whether two rules give one traveller ways of other offices to the same end."""
    alike = one.rank == other.rank and one.end() == other.end() and one.party is other.party
    if not alike or one.rule is other.rule or told_apart(one.rule, other.rule):
        return False
    return _offices(one) != _offices(other)


def _offices(route: Route) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(step.offices) for step in route.steps)


def _elsewhere(answer: RouteAnswer, party: Party) -> list[Note]:
    """Where no route is ruled: what the party may or must do in which the purpose is spoken of."""
    from jalur.answers.mandates import mandates

    stems = answer.region.common.purposes.get(answer.purpose, ())
    if not stems:
        return []
    words = re.compile("|".join(_PREFIX + re.escape(stem).replace(r"\ ", " ?") for stem in stems))
    basis: list[Basis] = []
    for mandate in mandates(answer.region, party).mandates:
        if words.search(fold(mandate.summary)):
            basis.append(mandate.basis[:1])
    if not basis:
        return []
    text = message("note.purpose-elsewhere", purpose=answer.purpose)
    return [Note("gap", text, unique(citation for cited in basis for citation in cited))]


def route_silence(answer: RouteAnswer, elsewhere: tuple[str, ...]) -> Message | None:
    """The sentence where no route answers; ``elsewhere`` are the purposes that reach the office."""
    if answer.status != SILENT:
        return None
    if answer.party is None:
        return _nobody_comes(answer, elsewhere)
    asked = {
        "region": answer.region.regulation.citation,
        "name": answer.party.name,
        "purpose": answer.purpose,
    }
    if answer.via is not None:
        gaps = {"via": answer.via.name, "to": answer.to.name if answer.to else "", **asked}
        return message("silent.route-via-to" if answer.to else "silent.route-via", **gaps)
    if answer.to is not None and elsewhere:
        ways = ", ".join(elsewhere)
        return message("silent.route-to-others", to=answer.to.name, ruled=ways, **asked)
    if answer.purpose == ALL and not answer.ruled:
        return message("silent.route-none", **asked)
    if answer.to is not None and answer.purpose in (*answer.ruled, ALL):
        return message("silent.route-to", to=answer.to.name, **asked)
    if not answer.ruled:
        return message("silent.route", **asked)
    return message("silent.route-others", ruled=", ".join(answer.ruled), **asked)


def _nobody_comes(answer: RouteAnswer, elsewhere: tuple[str, ...]) -> Message:
    """The sentence where no way reaches the office, or goes through it."""
    id = "no-way." + "-".join(
        word for word, office in (("to", answer.to), ("via", answer.via)) if office
    )
    return message(
        id + ("-others" if elsewhere else ""),
        region=answer.region.regulation.citation,
        to=answer.to.name if answer.to else "",
        via=answer.via.name if answer.via else "",
        purpose=answer.purpose,
        ruled=", ".join(elsewhere),
    )
