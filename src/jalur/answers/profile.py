"""All that a regulation says about one party."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.answers.bearers import Bearer, bearers
from jalur.answers.beside import Place, beside, under
from jalur.answers.deadlines import of_forum
from jalur.answers.fields import Field, fields_of
from jalur.answers.forums import ForumSeat, forum_seats
from jalur.answers.left_out import of_any
from jalur.answers.mandates import MandateAnswer, mandates
from jalur.answers.on_no_list import on_no_list
from jalur.answers.paraf import ParafAnswer, paraf
from jalur.answers.relations import RelationAnswer, relations
from jalur.answers.routes import ALL, Route, RouteAnswer, routes
from jalur.answers.sought import Sought
from jalur.answers.timings import Timing
from jalur.answers.units import Unit, unit_of
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, SILENT, FactStatus, Status
from jalur.reasoning.concerns import Shown
from jalur.reasoning.head_notes import head_notes
from jalur.reasoning.membership import memberships
from jalur.reasoning.notes import Note, oddity_notes, without_repetition
from jalur.reasoning.questions import question_about
from jalur.text.messages import Message, message


@dataclass(frozen=True, slots=True)
class Profile:
    """A party with every rule that reaches it."""

    region: Region
    party: Party
    unit: Unit
    fields: tuple[Field, ...]
    """The fields of a coordinator, in the order of the text."""
    under: tuple[Place, ...]
    """The units on the lists of a coordinator."""
    beside: tuple[Place, ...]
    """The advisers set beside a coordinator, or whom an adviser is set beside."""
    bearers: tuple[Bearer, ...]
    """Who has the status that it is, or the statuses that it has."""
    forum_seats: tuple[ForumSeat, ...]
    """The seats of a forum, or the party's seats in forums."""
    timings: tuple[Timing, ...]
    """Of a forum: when it meets, and who calls or holds it."""
    routes: RouteAnswer
    paraf: ParafAnswer
    relations: RelationAnswer
    mandates: MandateAnswer
    full: bool
    """Whether a person wants every point, not one screen."""
    notes: tuple[Note, ...]

    @property
    def status(self) -> Status:
        """The strongest status among the answers, the assignment and the seats."""
        answers = (self.routes, self.paraf, self.relations, self.mandates)
        present: set[Status] = {each.status for each in answers}
        present |= {seat.status for seat in self.forum_seats}
        present |= {timing.status for timing in self.timings}
        present |= {field.status for field in self.fields}
        present |= {place.status for place in (*self.under, *self.beside)}
        present |= {bearer.status for bearer in self.bearers}
        present |= {denial.status for denial in self.unit.denied}
        if self.unit.coordination is not None:
            present.add(self.unit.status)
        return next(each for each in (EXPLICIT, INFERRED, SILENT) if each in present)

    @property
    def named(self) -> FactStatus:
        """The status of the name itself: inferred where only the class of it is named."""
        return EXPLICIT if self.party.named else INFERRED

    @property
    def sought(self) -> Sought:
        """The party, wherever the text names it."""
        return Sought((self.party,))

    @property
    def silence(self) -> Message | None:
        """That the regulation only names the party, or not even that."""
        if self.status != SILENT:
            return None
        id = "silent.show" if self.party.named else "silent.show-unnamed"
        if self.region.common.kinds[self.party.kind].category == "forum":
            id = "silent.show-forum"
        return message(id, region=self.region.regulation.citation, name=self.party.name)


def profile(
    region: Region, party: Party, full: bool = False, capacity: str | None = None
) -> Profile:
    """Every rule that reaches ``party``, each as its own question would answer.

    ``full`` changes nothing but what a person is shown: every point in place of one screen.
    ``capacity`` is that in which somebody holds the office for a time.
    """
    unit = unit_of(region, party)
    answers = (
        routes(region, party, ALL),
        paraf(region, party),
        relations(region, party),
        mandates(region, party, capacity=capacity),
    )
    notes = [note for answer in answers for note in answer.notes]
    seats = forum_seats(region, party)
    own = memberships(region, party)
    notes += head_notes(
        region,
        (
            (party, own[id], seat.basis)
            for seat in seats
            for id in own
            if id in region.parties and region.name(id) == seat.party
        ),
    )
    question = question_about(region, (party,), [Shown(party.basis)])
    notes += of_any(region, party)
    notes[:0] = on_no_list(region, party)
    notes += [*unit.notes, *oddity_notes(region, party.basis, question)]
    timings = of_forum(region, party)
    return Profile(
        region=region,
        party=party,
        unit=unit,
        fields=fields_of(region, party),
        under=under(region, party),
        beside=beside(region, party),
        bearers=bearers(region, party),
        forum_seats=seats,
        timings=timings,
        routes=answers[0],
        paraf=answers[1],
        relations=answers[2],
        mandates=answers[3],
        full=full,
        notes=without_repetition(notes),
    )


def ordinary_first(answer: RouteAnswer, purpose: str) -> tuple[Route, ...]:
    """The routes of an answer for one purpose, the one to take as a rule first.

    That is the nearest, for the fewest purposes, as ``routes`` has them; of several such a way that
    one must take, then what is stated.
    """
    charge_of = answer.region.common.charge_of

    def order(route: Route) -> tuple[int, int, bool, bool]:
        must = charge_of(route.rule.force) == "duty"
        return route.rank, len(route.rule.purposes), not must, route.status != EXPLICIT

    return tuple(sorted((each for each in answer.routes if each.serves(purpose)), key=order))
