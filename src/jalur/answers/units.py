"""The parties of a regulation, each with the coordinator it is assigned to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from jalur.answers.advisers import Adviser, advisers_of
from jalur.answers.field_phrases import InField, in_field, stems_of_field
from jalur.answers.fields import Field, Within, affair_named, affairs_of
from jalur.answers.left_out import of_assignments
from jalur.answers.sought import Sought
from jalur.answers.unread import of_units
from jalur.answers.ways import DEFAULT_PURPOSE
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from jalur.reasoning.concerns import Nearness, Question, Shown
from jalur.reasoning.coordination import Assigned, Coordination, coordinators, other_readings
from jalur.reasoning.denials import Denial, denials_of
from jalur.reasoning.exceptions import exception_notes
from jalur.reasoning.notes import INCOMPLETE, Note, oddity_notes, party_notes, without_repetition
from jalur.reasoning.questions import question_about
from jalur.text.folding import fold
from jalur.text.messages import Message, Text, message


@dataclass(frozen=True, slots=True)
class Unit:
    """One party and its coordinator."""

    party: Party
    coordination: Coordination | None
    also: tuple[Coordination, ...]
    """What other lists and fields of the same text say, or every coordinator that they allow."""
    basis: Basis
    """Where the text assigns the party, or names it where it assigns it to nobody."""
    notes: tuple[Note, ...]
    beside: tuple[Coordination, ...] = ()
    """Those of ``also`` that are as good as ``coordination``: of other lists with the party."""
    denied: tuple[Denial, ...] = ()
    """The coordinators that the text denies to it."""
    within: Within | None = None
    """How it lies in the field that was asked for; None: no field was."""

    @property
    def stated(self) -> tuple[Coordination, ...]:
        """Every coordinator that was found for the party, the first one first."""
        return (self.coordination, *self.beside) if self.coordination else ()

    @property
    def status(self) -> FactStatus:
        """``explicit`` where the text assigns or names the party, and by the word of the field."""
        if self.within is not None and self.within.status == INFERRED:
            return INFERRED
        if self.coordination is not None:
            return self.coordination.status
        return EXPLICIT if self.party.named else INFERRED

    @property
    def reason(self) -> Text | None:
        """Why it is taken for the field that was asked for, and for one of its coordinator."""
        reasons = [each.reason for each in (self.within, self.coordination) if each is not None]
        told = [reason for reason in reasons if reason is not None]
        if len(told) == 2:
            return message("reason.both", first=told[0], second=told[1])
        return told[0] if told else None


@dataclass(frozen=True, slots=True)
class UnitsAnswer:
    """The units in the order in which the text assigns them, then others that were asked for."""

    region: Region
    units: tuple[Unit, ...]
    notes: tuple[Note, ...]
    everyone: bool = False
    """Whether the parties that no list has were asked for too, units or not."""
    under: Party | None = None
    """The office whose units were asked for; None: everybody's."""
    field: str | None = None
    """The word that a field must have, as it was typed; None: no field was asked for."""
    fields: tuple[Field, ...] = ()
    """The fields with that word."""
    advisers: tuple[Adviser, ...] = ()
    """With a word those who bear it in the title, else those beside the coordinators shown."""
    passed_over: tuple[str, ...] = ()
    """The names of the fields and units with that word that are not of the coordinator or the kind
    that was asked for.
    """

    @property
    def sought(self) -> Sought | None:
        """The word of the field, wherever the text has it; where an office has no list, what else
        it coordinates.
        """
        if self.under is not None and self.field is None:
            stems = self.region.common.purposes[DEFAULT_PURPOSE]
            return Sought(ends=(self.under,), term=DEFAULT_PURPOSE, stems=stems)
        if self.field is None or self.passed_over or not fold(self.field):
            return None
        return Sought(ends=(), term=self.field, stems=stems_of_field(self.region, self.field))

    @property
    def _listing(self) -> frozenset[str]:
        """The ids of the coordinators to whom the text gives units or fields."""
        listed = (each.coordinator for each in self.region.assignments)
        return frozenset((*listed, *(each.coordinator for each in self.region.fields)))

    @property
    def silence(self) -> Message | None:
        """That the regulation lists no such unit, or has no such field."""
        if self.units or self.fields or self.advisers:
            return None
        if self.field is not None:
            asked = {"region": self.region.regulation.citation, "word": self.field}
            if self.passed_over:
                others = "; ".join(self.passed_over)
                return message("silent.units-field-others", others=others, **asked)
            return message("silent.units-field", **asked)
        unread = of_units(self.region)
        if self.under is not None and self.under.id not in self._listing:
            gaps = {"region": self.region.regulation.citation, "name": self.under.name}
            return replace(message("silent.units-under", **gaps), then=unread)
        id = "silent.units" if unread is None else "silent.units-articles"
        if self.region.regulation.units != "listed":
            id = "silent.units-unlisted"
        return replace(message(id, region=self.region.regulation.citation), then=unread)


def units(
    region: Region,
    under: Party | None = None,
    kind: str | None = None,
    everyone: bool = False,
    field: str | None = None,
) -> UnitsAnswer:
    """What the regulation assigns to a coordinator by name, or denies to one, each once.

    ``under`` keeps the units of one coordinator, ``kind`` those of one kind; ``everyone`` adds
    the other parties. ``field`` is a word or phrase: the fields that have it, and the units that
    lie in them, assigned or not; see ``in_field``.
    """
    assigned = [unit for assignment in region.assignments for unit in assignment.units]
    ids = dict.fromkeys(assigned)
    ids |= dict.fromkeys(unit for each in region.not_coordinated for unit in each.units)
    if everyone:
        ids |= dict.fromkeys(region.parties)
    fields: tuple[Field, ...] = ()
    passed_over: list[str] = []
    within: dict[str, Within] = {}
    found: InField | None = None
    if field is not None:
        found = in_field(region, field)
        within = {each.party.id: each for each in found.units}
        ids = {id: None for id in (*ids, *region.parties) if id in within}
        every = found.fields
        fields = tuple(each for each in every if under is None or each.coordinator == under.id)
        passed_over += [each.field for each in every if each not in fields]
    chosen = []
    for id in ids:
        unit = replace(unit_of(region, region.parties[id]), within=within.get(id))
        if kind in (None, unit.party.kind) and _is_under(unit, under):
            chosen.append(unit)
        elif field is not None:
            passed_over.append(unit.party.name)
    if found is None:
        shown = {each.coordinator for unit in chosen for each in unit.stated}
        advisers = advisers_of(region, shown if under is None else [under.id])
    else:
        advisers = found.advisers
    advisers = tuple(each for each in advisers if _is_asked(each, under, kind))
    notes = [*party_notes(region), *(note for unit in chosen for note in unit.notes)]
    notes[:0] = found.notes if found is not None else ()
    if fields:
        notes += [*_without_field(region, field, fields), *_field_notes(region, fields)]
    elif field is not None:
        notes += _without_a_field(region, field)
    if chosen and field is not None and not region.fields:
        notes.append(_no_fields(region))
    if not chosen and field is None:
        notes += _unread_notes(region, under)
    return UnitsAnswer(
        region=region,
        units=tuple(chosen),
        notes=without_repetition(notes),
        everyone=everyone,
        under=under,
        field=field,
        fields=fields,
        advisers=advisers,
        passed_over=tuple(passed_over),
    )


def _no_fields(region: Region) -> Note:
    """That the units found lie in the field by their names alone, as no coordinator has it; beside
    lists that hold for some affairs alone.
    """
    where = region.regulation.citation
    basis = unique(at for each in region.assignments if each.affairs for at in each.basis)
    id = "note.fields-in-lists" if basis else "note.no-fields"
    return Note("gap", region.message(id, region=where), basis)


def _is_asked(adviser: Adviser, under: Party | None, kind: str | None) -> bool:
    """Whether an adviser is of the kind, and beside the coordinator, that was asked for."""
    beside = under is None or any(each.coordinator == under.id for each in adviser.beside)
    return beside and kind in (None, adviser.party.kind)


def _field_notes(region: Region, fields: tuple[Field, ...]) -> tuple[Note, ...]:
    """What is odd about these fields themselves."""
    over = {each.coordinator: region.parties[each.coordinator] for each in fields}
    shown = [Shown(each.basis, (each.coordinator,)) for each in fields]
    asked = question_about(region, over.values(), shown)
    question = asked._replace(fields=frozenset(each.field for each in fields))
    return oddity_notes(region, [at for each in fields for at in each.basis], question)


def _without_field(region: Region, word: str | None, fields: tuple[Field, ...]) -> list[Note]:
    """That the affair which the word is the very name of lies in none of the fields that have the
    word: pendidikan is no pendidikan dan pelatihan.
    """
    affairs = affair_named(region, word or "")
    if not affairs or any(not affairs.isdisjoint(each.affairs) for each in fields):
        return []
    names = ", ".join(region.common.affairs[affair] for affair in sorted(affairs))
    found = "; ".join(dict.fromkeys(each.field for each in fields))
    text = region.message("note.affair-without-field", affair=names, fields=found)
    odd = [oddity.at for oddity in region.oddities if not affairs.isdisjoint(oddity.affairs)]
    question = Question(affairs=affairs)
    about = (each for each in oddity_notes(region, odd, question) if each.concerns)
    return [Note("caution", text), *about]


def _unread_notes(region: Region, under: Party | None) -> tuple[Note, ...]:
    """What is odd where the text refers to annexes that were not read."""
    basis = [annex.basis for annex in region.regulation.not_in_source]
    question = question_about(region, (under,), map(Shown, basis))
    return oddity_notes(region, [at for each in basis for at in each], question)


def _without_a_field(region: Region, word: str) -> Iterator[Note]:
    """Where nobody has the field: what the text leaves open about its affairs."""
    cited = [at for given in region.fields for at in given.basis]
    question = Question(affairs=affairs_of(region, word))
    for note in oddity_notes(region, cited, question, only=INCOMPLETE):
        if note.nearness == Nearness.SUBJECT:
            yield note


def _is_under(unit: Unit, coordinator: Party | None) -> bool:
    if coordinator is None:
        return True
    return any(each.coordinator == coordinator.id for each in unit.stated)


def unit_of(region: Region, party: Party) -> Unit:
    """The party with its coordinator, whether or not the regulation names it."""
    who = coordinators(region, party)
    unit = Unit(
        party=party, coordination=None, also=other_readings(who), basis=party.basis, notes=()
    )
    denied = denials_of(region, party)
    if denied:
        unit = replace(
            unit, denied=denied, basis=unique(at for each in denied for at in each.basis)
        )
    if isinstance(who, Assigned):
        own = who.coordination
        unit = replace(unit, coordination=own, beside=who.beside, basis=own.basis)
    cited = [*unit.basis, *(citation for other in unit.also for citation in other.basis)]
    over = tuple(each.coordinator for each in unit.stated)
    question = question_about(region, (party,), [Shown(tuple(cited), over)])
    excepted = exception_notes(region, of_assignments(region, party))
    return replace(unit, notes=(*excepted, *oddity_notes(region, cited, question)))
