"""Which natures the regulation gives to the relationship of two parties, and its points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jalur.answers.forums import SharedForum, shared_forums
from jalur.answers.sought import Sought
from jalur.answers.stated_natures import (
    StatedNature,
    StatedTogether,
    by_provision,
    merged,
    natures_of_point,
    natures_of_rule,
)
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.relations import Point, RelationRule
from jalur.law.status import INFERRED, SILENT, FactStatus, Status, strongest, weakest
from jalur.reasoning.belonging import Belonging, own_by_assignment, own_of_unit
from jalur.reasoning.concerns import Shown
from jalur.reasoning.head_notes import head_notes
from jalur.reasoning.membership import Membership, membership_index
from jalur.reasoning.notes import (
    INCOMPLETE,
    Note,
    oddity_notes,
    party_notes,
    without_repetition,
)
from jalur.reasoning.pairs import (
    Asked,
    Reading,
    by_point,
    by_sides,
    is_same_office,
    reached_in_pair,
    side_name,
)
from jalur.reasoning.questions import question_about
from jalur.text.messages import Message, Text, message

if TYPE_CHECKING:  # Only a question about two parties reads it.
    from jalur.answers.elsewhere import Elsewhere


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation that holds for the parties asked about."""

    rule: RelationRule
    between: tuple[str, str]
    """The two sides in the regulation's own names; several of one side are joined by ``; ``."""
    natures: tuple[str, ...]
    """The union of what the rule and its points state."""
    stated: tuple[StatedNature, ...]
    """The same, each nature with its own provisions and condition."""
    about_pair: bool
    """Whether the two sides are the parties asked about.

    Else the rule and its natures are about the two sides, and of the parties asked about only its
    points speak.
    """
    status: FactStatus
    reason: Text | None
    rank: int
    points: tuple[Point, ...]
    via: tuple[Membership, ...]
    """How the rule names each party asked about, in the order of the question."""

    def cited(self) -> Basis:
        """Every provision that the relation rests on."""
        return unique([*self.rule.basis, *(point.at for point in self.points)])

    def by_provision(self) -> tuple[StatedTogether, ...]:
        """The natures of the rule, then those that only its points state."""
        return by_provision(self.rule, self.points)

    def natures_of(self, point: Point) -> tuple[StatedNature, ...]:
        """The natures in which a point stands: its own, else those of the rule itself."""
        return tuple(
            natures_of_point(self.rule, point) if point.natures else natures_of_rule(self.rule)
        )


@dataclass(frozen=True, slots=True)
class RelationAnswer:
    """The relations of a party, of two, or of the whole regulation; the most specific first."""

    region: Region
    a: Party | None
    b: Party | None
    status: Status
    relations: tuple[Relation, ...]
    forums: tuple[SharedForum, ...]
    """The forums that one of the two chairs and the other sits in."""
    elsewhere: tuple[Elsewhere, ...]
    """Of two parties: the other rules in which both stand."""
    notes: tuple[Note, ...]
    silence: Message | None
    sought: Sought | None

    @property
    def defined(self) -> Mapping[str, Basis]:
        """Where the regulation defines the natures of the answer."""
        stated = {nature for relation in self.relations for nature in relation.natures}
        return {nature: basis for nature, basis in self.region.natures.items() if nature in stated}


def relations(region: Region, a: Party | None = None, b: Party | None = None) -> RelationAnswer:
    """The relations of ``a`` with ``b``; without ``b`` with anybody, without both every one.

    The order of the two does not matter. Where a rule is about others, its points still answer
    in which one of the two acts towards the other. A single office has none with itself.
    """
    asked = tuple(_asked(region, a, b))
    parties = tuple(party for party, _ in asked)
    itself = len(parties) == 2 and is_same_office(region, *parties)
    chosen: list[Relation] = []
    others: list[Note] = []
    for rule in () if itself else region.relations:
        found = tuple(_relations(region, rule, asked))
        chosen += (relation for relation in found if relation is not None)
        if None in found:
            others.append(_not_its_own(region, rule, parties))
    chosen.sort(key=lambda relation: (not relation.about_pair, relation.rank))
    forums = shared_forums(region, *parties) if len(parties) == 2 and not itself else ()
    chaired = tuple(forum for forum in forums if forum.chaired)
    pair = len(parties) == 2 and not itself
    answer = RelationAnswer(
        region=region,
        a=a,
        b=b,
        status=strongest([*(each.status for each in chosen), *(each.status for each in chaired)]),
        relations=tuple(chosen),
        forums=chaired,
        elsewhere=_elsewhere(region, parties, chosen) if pair else (),
        notes=(),
        silence=None,
        sought=Sought(tuple({each.id: each for each in parties}.values())) if parties else None,
    )
    silence = _silence(answer, parties, itself)
    if silence is not None and not itself:
        others += [_pointer(forum) for forum in forums]
    return replace(answer, notes=_notes(answer, parties, others, itself), silence=silence)


def _asked(region: Region, *parties: Party | None) -> Iterator[Asked]:
    """The parties asked about; a class in a pair also under the ids of its members."""
    index = membership_index(region)
    named = [party for party in parties if party is not None]
    for party in named:
        pair = len(named) == 2
        yield party, reached_in_pair(region, index, party) if pair else index.of(party)


def _relations(
    region: Region, rule: RelationRule, asked: tuple[Asked, ...]
) -> Iterator[Relation | None]:
    """What a rule says of the parties asked about.

    That is one relation, or one for the points of each reading; None where the rule means each
    party and its own, and the two do not belong together.
    """
    if not asked:
        yield _relation(region, rule, rule.points, None, None)
        return
    whole = by_sides(region, rule, asked)
    if whole is not None:
        own = _belonging(region, rule, asked, whole, of_rule=True)
        yield _relation(region, rule, rule.points, whole, own) if own.holds else None
        return
    if len(asked) != 2:
        return
    readings: dict[object, tuple[Reading, Belonging, list[Point]]] = {}
    for point in rule.points:
        reading = by_point(region, rule, point, asked)
        if reading is None:
            continue
        own = _belonging(region, rule, asked, reading)
        if own.holds:
            key = (reading.status, reading.reason, own)
            readings.setdefault(key, (reading, own, []))[2].append(point)
    for reading, own, points in readings.values():
        yield _relation(region, rule, tuple(points), reading, own, about_pair=False)


def _belonging(
    region: Region,
    rule: RelationRule,
    asked: tuple[Asked, ...],
    reading: Reading,
    of_rule: bool = False,
) -> Belonging:
    """Whether the two belong together, where the rule asks for it.

    Of a class that the rule reaches by a member, that member is asked: what an Asisten is to his
    own units is nothing to the units of another.
    """
    if len(asked) == 2:
        a, b = (
            region.parties[via.id] if via.inner else party
            for (party, _), via in zip(asked, reading.asked, strict=True)
        )
        if rule.by_assignment:
            return own_by_assignment(region, a, b)
        if rule.own and of_rule:
            return own_of_unit(region, *((b, a) if reading.swapped else (a, b)))
    return Belonging(True)


def _relation(
    region: Region,
    rule: RelationRule,
    points: tuple[Point, ...],
    reading: Reading | None,
    own: Belonging | None,
    about_pair: bool = True,
) -> Relation:
    readings: list[tuple[FactStatus, Text | None]] = [(rule.status, rule.reason)]
    readings += [(each.status, each.reason) for each in (reading, own) if each is not None]
    of_points = (each for point in points for each in natures_of_point(rule, point))
    stated = merged([*natures_of_rule(rule), *of_points])
    return Relation(
        rule=rule,
        between=(side_name(region, rule.between[0]), side_name(region, rule.between[1])),
        natures=tuple(dict.fromkeys(each.nature for each in stated)),
        stated=stated,
        about_pair=about_pair,
        status=weakest(status for status, _ in readings),
        reason=next((reason for status, reason in readings if status == INFERRED), None),
        rank=0 if reading is None else reading.rank,
        points=points,
        via=() if reading is None else reading.asked,
    )


def _silence(answer: RelationAnswer, asked: tuple[Party, ...], itself: bool) -> Message | None:
    """That no relation of the asked ones is ruled."""
    if answer.status != SILENT:
        return None
    meta = answer.region.regulation
    if itself and asked[0].id == asked[1].id:
        return message("silent.relation-itself", name=asked[0].name)
    if itself:
        return message("silent.relation-head", a=asked[0].name, b=asked[1].name)
    if len(asked) == 2:
        names = {"a": asked[0].name, "b": asked[1].name}
        id = "silent.relation-elsewhere" if answer.elsewhere else "silent.relation"
        return message(id, **names, region=meta.citation)
    name = asked[0].name if asked else meta.name
    return message("silent.relations", name=name, region=meta.citation)


def _not_its_own(region: Region, rule: RelationRule, asked: tuple[Party, ...]) -> Note:
    """That a rule about each party and its own does not hold for these two."""
    between = " – ".join(side_name(region, side) for side in rule.between)
    names = {"a": asked[0].name, "b": asked[1].name}
    return Note("gap", message("note.not-its-own", **names, between=between), rule.basis)


def _pointer(forum: SharedForum) -> Note:
    return Note("gap", message("note.both-sit", forum=forum.forum), forum.basis)


def _notes(
    answer: RelationAnswer, asked: tuple[Party, ...], others: list[Note], itself: bool
) -> tuple[Note, ...]:
    """The notes of the answer; ``others`` are those on rules and forums beside it."""
    region, chosen = answer.region, answer.relations
    notes = list(party_notes(region, *asked))
    used = []
    for relation in chosen:
        for party, via in zip(asked, relation.via, strict=True):
            used.append((party, via, relation.rule.basis))
    notes += head_notes(region, used)
    notes += others
    if chosen or answer.forums:
        cited = [citation for relation in chosen for citation in relation.cited()]
        cited += [citation for forum in answer.forums for citation in forum.basis]
        shown = [Shown(each.cited(), _others(each)) for each in chosen]
        question = question_about(region, asked, shown)
        return without_repetition([*notes, *oddity_notes(region, cited, question)])
    if len(asked) == 2 and not itself:
        from jalur.reasoning.judgements import judgements_between

        notes += judgements_between(region, asked[0], asked[1])
    named = [citation for party in asked for citation in party.basis]
    question = question_about(region, asked, [Shown(tuple(named))])
    return without_repetition([*notes, *oddity_notes(region, named, question, only=INCOMPLETE)])


def _others(relation: Relation) -> tuple[str, ...]:
    """The sides of the rule on which nobody stands who was asked about."""
    own = {membership.id for membership in relation.via}
    return tuple(id for side in relation.rule.between if own.isdisjoint(side) for id in side)


def _elsewhere(
    region: Region, asked: tuple[Party, ...], chosen: Iterable[Relation]
) -> tuple[Elsewhere, ...]:
    """The other rules in which both stand, but for what the relations shown rest on."""
    from jalur.answers.elsewhere import elsewhere

    a, b = asked
    return elsewhere(region, a, b, unique(c for relation in chosen for c in relation.cited()))
