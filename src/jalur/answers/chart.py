"""Who stands where: the offices of a regulation and the units under each, every line by a fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from jalur.answers.chart_lines import (
    Line,
    adviser_lines,
    field_id,
    head_lines,
    line_above,
    unit_lines,
)
from jalur.answers.chart_ties import Tie, ties_by_name, ties_naming, ties_of
from jalur.answers.fields import Field, every_field
from jalur.answers.routes import ALL, routes
from jalur.answers.same_ways import alike_routes, merged
from jalur.answers.sought import Sought
from jalur.answers.units import Unit, unit_of
from jalur.answers.ways import Route
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, SILENT, Status, strongest
from jalur.reasoning.concerns import Question, Shown
from jalur.reasoning.coordination import Open, coordinators
from jalur.reasoning.denials import denial_notes
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.reasoning.steps import Step
from jalur.text.messages import Message, Text, message

Place = Literal["office", "adviser", "unit", "head", "field", "other"]
"""Where a node stands: on the line of offices or beside it, under a coordinator, on a way alone."""


@dataclass(frozen=True, slots=True)
class Node:
    """A party of the chart, or a field of a coordinator."""

    id: str
    name: str
    kind: str
    place: Place
    status: Literal["explicit", "inferred"]
    basis: Basis
    """Where the text names it."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A party that no line may hold, and why."""

    party: Party
    why: Text
    candidates: tuple[str, ...]
    """The ids of the coordinators that it may have."""
    basis: Basis


@dataclass(frozen=True, slots=True)
class Way:
    """A way of the party that was asked about, drawn into the chart."""

    n: int
    routes: tuple[str, ...]
    """The ids of the routes that go this very way."""
    route: Route
    """What they have in common."""

    def ids(self, step: Step) -> tuple[str, ...]:
        """Who stands at a station: at the first whoever goes the way, also by a name that the
        regulation does not have; none where the office is left open.
        """
        party = self.route.party
        return (party.id,) if step.n == 1 and party is not None else step.ids


@dataclass(frozen=True, slots=True)
class ChartAnswer:
    """The offices and units of a regulation, what joins them, and who stands apart."""

    region: Region
    party: Party | None
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    apart: tuple[Apart, ...]
    ties: tuple[Tie, ...]
    """What joins the parties of the chart to others without an order."""
    ways: tuple[Way, ...]
    notes: tuple[Note, ...]

    @property
    def status(self) -> Status:
        """That of the surest line, of a party that of its own surest line or way."""
        asked = None if self.party is None else self.party.id
        own = [each.status for each in self.lines if asked in (None, each.upper, each.lower)]
        own += [each.status for each in self.ties if asked == each.party]
        return strongest([*own, *(way.route.status for way in self.ways)])

    @property
    def silence(self) -> Message | None:
        """That no provision joins anybody, or not the party that was asked about."""
        if self.status != SILENT:
            return None
        cited = self.region.regulation.citation
        if self.party is None:
            return self.region.message("silent.chart", region=cited)
        return self.region.message("silent.chart-party", region=cited, name=self.party.name)

    @property
    def sought(self) -> Sought | None:
        """The party, wherever the text names it."""
        return None if self.party is None else Sought((self.party,))


def chart(region: Region, party: Party | None = None) -> ChartAnswer:
    """The chart of a regulation; with ``party`` that of its offices, the party, and its ways.

    Nobody is put anywhere by guess: whoever has no coordinator, or may have several, stands apart
    with the reason, and so does an office that no provision joins to one above it.
    """
    ways = () if party is None else ways_of(routes(region, party, ALL).routes)
    units = tuple(unit_of(region, each) for each in _units(region, party, ways))
    offices = tuple(_offices(region, units))
    above = {each.id: line_above(region, each) for each in offices}
    shown = frozenset(unit.party.id for unit in units)
    fields = tuple(_fields(region)) if party is None else ()
    lines = [line for line in above.values() if line is not None]
    lines += [line for unit in units for line in unit_lines(unit)]
    lines += [*adviser_lines(region), *head_lines(region, shown)]
    lines += [_of_field(each) for each in fields]
    joined = {id for line in lines for id in (line.upper, line.lower)}
    apart = [*_offices_apart(region, offices, above, joined), *_units_apart(region, units)]
    answer = ChartAnswer(
        region=region,
        party=party,
        nodes=tuple(_nodes(region, offices, units, lines, fields, party, ways)),
        lines=tuple(lines),
        apart=tuple(apart),
        ties=(),
        ways=ways,
        notes=(),
    )
    return _with_notes(replace(answer, ties=tuple(_ties(answer, offices))), units, offices)


def _ties(answer: ChartAnswer, offices: Iterable[Party]) -> Iterator[Tie]:
    """Of the party that was asked about everything that joins it to others; of whoever stands
    apart every relationship that names it, of the others on the chart those with a nature or
    between offices.
    """
    region = answer.region
    asked = None if answer.party is None else answer.party.id
    apart = {each.party.id for each in answer.apart}
    names = {each.id for each in offices}
    ids = [node.id for node in answer.nodes]
    for id in ids:
        if answer.party is not None and id == asked:
            yield from ties_of(region, answer.party, ids)
        elif id in region.parties and id in apart:
            yield from ties_naming(region, region.parties[id])
        elif id in region.parties:
            yield from ties_by_name(region, region.parties[id], names)


def _with_notes(
    answer: ChartAnswer, units: Iterable[Unit], offices: Iterable[Party]
) -> ChartAnswer:
    region, asked = answer.region, answer.party
    names = {each.id for each in offices}
    over = [line for line in answer.lines if line.lower in names]
    shown = [Shown(line.basis, (line.upper, line.lower)) for line in over]
    cited = [at for line in over for at in line.basis]
    notes = [*party_notes(region, *((asked,) if asked else ()))]
    notes += [note for unit in units for note in unit.notes]
    if answer.silence is None:
        notes += oddity_notes(region, cited, Question(shown=tuple(shown)))
    others = sum(len(unit.also) > len(unit.beside) for unit in units if unit.stated)
    if others:
        notes.append(Note("caution", message("note.chart-also", count=others, city=region.id)))
    return replace(answer, notes=without_repetition(notes))


def ways_of(every: Iterable[Route]) -> tuple[Way, ...]:
    """Some routes as ways, those together that are alike."""
    alike = alike_routes(every)
    return tuple(
        Way(n, tuple(each.rule.id for _, each in group), merged([each for _, each in group]))
        for n, group in enumerate(alike, 1)
    )


def _units(region: Region, party: Party | None, ways: Iterable[Way]) -> Iterator[Party]:
    """Whom the lists name, to whom the text denies a coordinator, and every other unit; where a
    party was asked about, of these that party, the unit that it leads and those on its ways.
    """
    listed = [id for each in region.assignments for id in each.units]
    listed += [id for each in region.not_coordinated for id in each.units]
    others = [each.id for each in region.parties.values() if _is_unit(region, each)]
    ids = dict.fromkeys((*listed, *others))
    if party is not None:
        on_way = {id for way in ways for step in way.route.steps for id in step.ids}
        wanted = {party.id, party.heads, *on_way}
        ids = dict.fromkeys(id for id in ids if id in wanted)
        office = _is_office(region, party)
        if party.id not in ids and not office and not (party.heads and party.heads in ids):
            yield party
    yield from (region.parties[id] for id in ids)


def _is_unit(region: Region, party: Party) -> bool:
    return region.common.kinds[party.kind].category == "unit"


def _is_office(region: Region, party: Party) -> bool:
    """Whether a party has its place on the line of offices, or beside it."""
    kinds = region.common.kinds
    over = {kind for each in kinds.values() for kind in each.below}
    return bool(kinds[party.kind].below) or party.kind in over


def _offices(region: Region, units: Iterable[Unit]) -> Iterator[Party]:
    """The line of offices with those beside it, from its head down, and whoever coordinates."""
    coordinators = {each.coordinator for unit in units for each in unit.stated}
    found = [
        each
        for each in region.parties.values()
        if _is_office(region, each) or each.id in coordinators
    ]
    yield from sorted(found, key=lambda each: _depth(region, each.kind))


def _depth(region: Region, kind: str) -> int:
    """How many kinds of office stand above one of this kind."""
    below = region.common.kinds[kind].below
    return 1 + _depth(region, below[0]) if below else 0


def _fields(region: Region) -> Iterator[Field]:
    """The fields of those whom the text gives no list of units, each once."""
    listing = {each.coordinator for each in region.assignments}
    found: dict[str, Field] = {}
    for each in every_field(region):
        if each.coordinator not in listing:
            known = found.get(field_id(each), each)
            found[field_id(each)] = replace(known, basis=unique((*known.basis, *each.basis)))
    yield from found.values()


def _of_field(field: Field) -> Line:
    own = (field.status, field.reason, None, field.basis)
    return Line(field.coordinator, field_id(field), "has-field", *own)


def _offices_apart(
    region: Region, offices: Iterable[Party], above: dict[str, Line | None], joined: set[str]
) -> Iterator[Apart]:
    """The offices for which one above them was sought in vain, but advisers with a place."""
    for each in offices:
        kind = region.common.kinds[each.kind]
        if kind.below and above[each.id] is None and not (kind.advises and each.id in joined):
            why = region.message("apart.no-office")
            yield Apart(each, why, (), each.basis)


def _units_apart(region: Region, units: Iterable[Unit]) -> Iterator[Apart]:
    """The units without a coordinator: denied one, with several to choose from, or with none."""
    for unit in units:
        if unit.stated:
            continue
        denied = [note.text for note in denial_notes(region, unit.denied)]
        candidates = tuple(dict.fromkeys(each.coordinator for each in unit.also))
        basis = unique(at for each in unit.also for at in each.basis) or unit.basis
        names = "; ".join(map(region.name, candidates))
        why: Text = region.message("apart.nobody")
        if denied:
            why, basis = denied[0], unit.basis
        elif candidates:
            why = message("apart.several", names=names)
        elif (who := coordinators(region, unit.party)) and isinstance(who, Open) and who.of_class:
            why = message("reason.field-of-each")
        yield Apart(unit.party, why, candidates, basis)


def _nodes(
    region: Region,
    offices: Iterable[Party],
    units: Iterable[Unit],
    lines: Iterable[Line],
    fields: Iterable[Field],
    party: Party | None,
    ways: Iterable[Way],
) -> Iterator[Node]:
    """Every node once: offices, units, their heads, fields, then who stands on a way alone."""
    places: dict[str, tuple[Party, Place]] = {}
    for office in offices:
        advises = region.common.kinds[office.kind].advises
        places[office.id] = (office, "adviser" if advises else "office")
    for unit in units:
        place: Place = "unit" if unit.stated or _is_unit(region, unit.party) else "other"
        places.setdefault(unit.party.id, (unit.party, place))
    for line in lines:
        if line.kind == "head":
            places.setdefault(line.lower, (region.parties[line.lower], "head"))
    for way in ways:
        for id in (id for step in way.route.steps for id in way.ids(step)):
            if id in region.parties:
                places.setdefault(id, (region.parties[id], "other"))
    if party is not None:
        places.setdefault(party.id, (party, "other"))
    for each, place in places.values():
        status: Literal["explicit", "inferred"] = EXPLICIT if each.named else "inferred"
        yield Node(each.id, each.name, each.kind, place, status, each.basis)
    for field in fields:
        yield Node(field_id(field), field.field, "field", "field", field.status, field.basis)
