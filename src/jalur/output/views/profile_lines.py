"""What is said of one party, a line for each purpose, document and relation."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby

from jalur.answers.mandates import KINDS
from jalur.answers.profile import Profile, ordinary_first
from jalur.answers.related import Relation
from jalur.answers.stated_natures import stating_first
from jalur.law.citation import Basis, Citation
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from jalur.output.language import Catalogue
from jalur.output.pages.screen import Section
from jalur.output.views.amounts import amount_words
from jalur.output.views.common import joined, long_citations
from jalur.output.views.profile_rows import initials, otherwise, path, timing_line
from jalur.reasoning.notes import Note

MOST_ROUTES = 3
"""So many ways for one purpose stand on the one screen; of more it has the first."""


def of_the_name(note: Note) -> bool:
    """Whether a note is about how a name was read: it changes who is shown."""
    return note.kind == "caution" and not note.basis


def about_lines(answer: Profile, catalogue: Catalogue, whole: bool = False) -> tuple[str, ...]:
    """What the party is: who coordinates it, its fields, whom it is beside, where it sits; with
    ``whole`` every article and every unit by its name, for paper.
    """
    lines = _Lines(answer, catalogue, whole)
    lines.unit()
    lines.fields()
    lines.places()
    lines.statuses()
    lines.seats()
    lines.timings()
    return tuple(lines.lines)


def relation_lines(answer: Profile, catalogue: Catalogue, whole: bool = False) -> tuple[str, ...]:
    """A line for each relation of the party; with ``whole`` every article of it."""
    lines = _Lines(answer, catalogue, whole)
    lines.relations()
    return tuple(lines.lines)


def sections(answer: Profile, catalogue: Catalogue) -> tuple[Section, ...]:
    """Everything that is said of the party, each with the command that shows all of it."""
    region, party = answer.region, answer.party
    name = party.id if party.named else f'"{party.name}"'

    def section(
        lines: tuple[str, ...], command: str, options: str = "", weight: int = 1
    ) -> Section:
        asked = f"jalur {command} {region.id} {name}{options}"

        def more(count: int) -> str:
            return catalogue("screen.more", count=count, command=asked)

        return Section(lines, more, weight)

    def lines_of(said: Callable[[_Lines], None]) -> tuple[str, ...]:
        lines = _Lines(answer, catalogue)
        said(lines)
        return tuple(lines.lines)

    return (
        section(about_lines(answer, catalogue), "show", " --full"),
        section(lines_of(_Lines.routes), "route", " --purpose all", weight=3),
        section(lines_of(_Lines.paraf), "paraf"),
        section(relation_lines(answer, catalogue), "relation"),
        section(lines_of(_Lines.mandates), "mandates"),
        section(lines_of(_Lines.notes), "show", " --full"),
    )


_COORDINATORS = {
    "coordinator": "profile.coordinator",
    "coordinator-also": "profile.coordinator-also",
    "coordinator-open": "profile.coordinator-open",
}
"""What stands before who coordinates the party, by the key of the row that has him."""


class _Lines:
    """The lines of the one screen."""

    def __init__(self, answer: Profile, catalogue: Catalogue, whole: bool = False) -> None:
        self.lines: list[str] = []
        self._whole = whole
        self._answer = answer
        self._catalogue = catalogue

    def _add(self, key: str, value: str, status: FactStatus, basis: Basis) -> None:
        """``key: value · article``, with how many more articles there are, or all of them."""
        self.lines.append(f"{key}: {self._part(value, status, basis)}")

    def _part(self, value: str, status: FactStatus, basis: Basis) -> str:
        mark = f" {self._catalogue('mark.inferred')}" if status == INFERRED else ""
        first, *others = long_citations(self._answer.region, basis)
        if self._whole:
            return f"{value}{mark} · {'; '.join((first, *others))}"
        more = f" (+{len(others)})" if others else ""
        return f"{value}{mark} · {first}{more}"

    def unit(self) -> None:
        """Who coordinates the party: each of them, where several lists name it, and who does by
        other provisions, or may where nobody can be told.
        """
        unit = self._answer.unit
        readings = [("coordinator", each) for each in unit.stated]
        for key, each in (*readings, *otherwise(unit)):
            name = self._answer.region.name(each.coordinator)
            coordinator = f"{name} ({each.condition})" if each.condition else name
            self._add(self._catalogue(_COORDINATORS[key]), coordinator, each.status, each.basis)
        for denial in unit.denied:
            names = joined(self._answer.region.name(id) for id in denial.by)
            by = names or self._catalogue("profile.anybody")
            by = f"{by} ({denial.condition})" if denial.condition else by
            self._add(self._catalogue("profile.not-coordinated"), by, denial.status, denial.basis)

    def fields(self) -> None:
        """The fields of a coordinator, those of one provision on a line."""
        for basis, fields in groupby(self._answer.fields, key=lambda field: field.basis):
            names = ", ".join(field.field for field in fields)
            self._add(self._catalogue("profile.fields"), names, EXPLICIT, basis)

    def places(self) -> None:
        """How many units the lists have under a coordinator, and who is set beside whom."""
        name = self._answer.party.name
        for basis, units in groupby(self._answer.under, key=lambda place: place.list):
            several = list(units)
            told = self._catalogue("profile.under", count=len(several))
            if self._whole:
                told = "; ".join(each.party for each in several)
            self._add(self._catalogue("profile.units"), told, several[0].status, basis)
        for place in self._answer.beside:
            other = place.party if place.coordinator == name else place.coordinator
            self._add(self._catalogue("profile.beside"), other, place.status, place.basis)

    def statuses(self) -> None:
        """Who has the status that the party is, or the statuses that it has."""
        name = self._answer.party.name
        for each in self._answer.bearers:
            of_it = each.has == name
            key = self._catalogue("profile.status-of" if of_it else "profile.status-has")
            self._add(key, each.party if of_it else each.has, each.status, each.basis)

    def seats(self) -> None:
        """In which forums the party sits, or who sits in the forum that it is."""
        seats = self._answer.forum_seats
        is_forum = {seat.forum for seat in seats} == {self._answer.party.name}
        for seat in seats:
            name = seat.party if is_forum else seat.forum
            self._add(self._catalogue(f"role.{seat.role}"), name, seat.status, seat.basis)
            if is_forum and seat.reason is not None:
                self.lines.append(f"  {self._catalogue.text(seat.reason)}")
        if is_forum:
            self._said_of_it({at for seat in seats for at in seat.basis})

    def _said_of_it(self, told: Collection[Citation]) -> None:
        """What the provisions that name a forum say of it, but for those that seat somebody."""
        region = self._answer.region
        for at in self._answer.party.basis:
            if at not in told:
                self.lines.append(f"{region.cite(at)}: {region.provisions[at].summary}")

    def timings(self) -> None:
        """When a forum meets, and who calls or holds it."""
        for timing in self._answer.timings:
            line = timing_line(timing)
            self._add(line.key, line.value, line.status, line.basis)

    def routes(self) -> None:
        """The routes of each purpose, the ordinary one first, and when each holds; of many the
        first ones, and how many more there are.
        """
        purposes_of: dict[str, list[str]] = {}
        line_of: dict[str, tuple[FactStatus, Basis]] = {}
        for purpose in self._answer.routes.ruled:
            routes = ordinary_first(self._answer.routes, purpose)
            fewer = routes if len(routes) <= MOST_ROUTES else routes[:1]
            more = f" (+{len(routes) - len(fewer)})" if len(fewer) < len(routes) else ""
            for route in fewer:
                amount = amount_words(route.rule.amount, self._catalogue)
                terms = "; ".join(filter(None, (route.condition, amount)))
                when = f" ({terms})" if terms else ""
                value = f"{path(route.steps[1:], self._catalogue)}{when}"
                key = f"{route.rule.id} {value}"
                line_of.setdefault(key, (route.status, route.basis))
                name = self._answer.region.term("purposes", purpose)
                purposes_of.setdefault(key, []).append(name + more)
        # The same way by another rule is no other line; the articles of both stand behind it.
        cited: dict[tuple[str, str, FactStatus], Basis] = {}
        for key, (status, basis) in line_of.items():
            same = (", ".join(purposes_of[key]), key.partition(" ")[2], status)
            cited[same] = tuple(dict.fromkeys((*cited.get(same, ()), *basis)))
        for (purposes, value, status), basis in cited.items():
            self._add(purposes, value, status, basis)

    def paraf(self) -> None:
        """A line per chain."""
        for chain in self._answer.paraf.chains:
            document = self._answer.region.term("documents", chain.document)
            key = self._catalogue("profile.paraf", document=document)
            told = initials(chain, self._catalogue)
            amount = amount_words(chain.rule.amount, self._catalogue)
            terms = "; ".join(filter(None, (chain.condition, amount)))
            value = f"{told} ({terms})" if terms else told
            self._add(key, value, chain.status, chain.basis)

    def relations(self) -> None:
        """A line per relation, the natures of each provision with it."""
        for relation in self._answer.relations.relations:
            sides = " – ".join(self._sides(relation))
            parts = []
            for natures, basis, condition in relation.by_provision():
                mark = f" {self._catalogue('mark.conditional')}" if condition and natures else ""
                mark += f" {self._catalogue('mark.limited')}" if relation.rule.limit else ""
                named = ", ".join(self._natures(relation, natures)) or self._points(relation)
                cited = stating_first(self._answer.region, natures, basis)
                parts.append(self._part(f"{named}{mark}", relation.status, cited))
            for each in relation.denied:
                value = self._catalogue("mark.nature-denied", nature=each.nature)
                parts.append(self._part(value, relation.status, each.basis))
            self.lines.append(f"{sides}: {'; '.join(parts)}")

    def _points(self, relation: Relation) -> str:
        """What a relation without natures has in their place."""
        count = len(relation.points)
        return self._catalogue("profile.points", count=count) if count else "–"

    def _natures(self, relation: Relation, natures: Iterable[str]) -> Iterator[str]:
        """The natures, with a mark on each that is our reading of a relation that is stated."""
        for nature in natures:
            read = relation.rule.is_read(nature) and relation.status != INFERRED
            name = self._answer.region.term("natures", nature)
            yield f"{name} {self._catalogue('mark.inferred')}" if read else name

    def _sides(self, relation: Relation) -> Iterator[str]:
        """Of several names on one side, the one under which the party is meant."""
        meant = relation.via[0].id
        for side, name in zip(relation.rule.between, relation.between, strict=True):
            yield self._answer.region.name(meant) if meant in side else name

    def mandates(self) -> None:
        """How many mandates of each kind; each thing that must not be done."""
        counts = []
        for kind in KINDS:
            count = sum(mandate.kind == kind for mandate in self._answer.mandates.mandates)
            if count:
                counts.append(f"{self._catalogue(f'mandate-count.{kind}')} {count}")
        if counts:
            self.lines.append(self._catalogue("profile.mandates", counts=", ".join(counts)))
        for each in self._answer.mandates.prohibitions:
            key = self._catalogue("mandate-kind.prohibition")
            self._add(key, each.summary, each.status, each.basis)

    def notes(self) -> None:
        """How many notes there are beside those of the name, and how to see them."""
        count = sum(not of_the_name(note) for note in self._answer.notes)
        if count:
            self.lines.append(self._catalogue("profile.notes", count=count))
