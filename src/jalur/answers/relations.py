"""Which natures the regulation gives to the relationship of two parties, and its points."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jalur.answers.concerned import Listed, listed
from jalur.answers.forums import SharedForum, shared_forums
from jalur.answers.related import Relation, related
from jalur.answers.sought import Sought
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.relations import RelationRule
from jalur.law.status import SILENT, Status, strongest
from jalur.reasoning.belonging import Belonging
from jalur.reasoning.concerns import Nearness, Shown
from jalur.reasoning.exceptions import LeftOut, excepted_silence, exception_notes
from jalur.reasoning.head_notes import head_notes
from jalur.reasoning.membership import membership_index, nearest
from jalur.reasoning.notes import (
    INCOMPLETE,
    Note,
    oddity_notes,
    party_notes,
    without_repetition,
)
from jalur.reasoning.own_office import is_own_office
from jalur.reasoning.pairs import Asked, is_same_office, side_name
from jalur.reasoning.passed_over import passed_over
from jalur.reasoning.questions import question_about
from jalur.reasoning.wider import reached_by_all, reached_in_pair
from jalur.text.messages import Message, message

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.answers.elsewhere_ends import Elsewhere
    from jalur.reasoning.denials import Denial

_DEFINING = ("definition", "meaning")
_LISTING = ("form",)
"""The kinds of provision that say what a nature means, and that list it as a form."""


_UNSETTLED = "note.own-unsettled"
_OPEN = "note.side-open"


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
        """Where the regulation says what the natures of the answer mean."""
        return self._at(_DEFINING)

    @property
    def listed(self) -> Mapping[str, Basis]:
        """Where it only has those among its forms that it does not define."""
        defined = self.defined
        found = self._at(_LISTING)
        return {nature: basis for nature, basis in found.items() if nature not in defined}

    def _at(self, kinds: tuple[str, ...]) -> Mapping[str, Basis]:
        """The provisions of some kinds that the file has for the natures of the answer."""
        stated = {
            nature
            for relation in self.relations
            for nature in relation.natures_of_asked
            if not relation.rule.is_read(nature)
        }
        found = {}
        for nature, basis in self.region.natures.items():
            cited = tuple(at for at in basis if self.region.provisions[at].kind in kinds)
            if nature in stated and cited:
                found[nature] = cited
        return found


def relations(region: Region, a: Party | None = None, b: Party | None = None) -> RelationAnswer:
    """The relations of ``a`` with ``b``; without ``b`` with anybody, without both every one.

    The order of the two does not matter. Where a rule is about others, its points still answer
    in which one of the two acts towards the other. A single office has none with itself.
    """
    asked = tuple(_asked(region, a, b))
    parties = tuple(party for party, _ in asked)
    itself = len(parties) == 2 and is_same_office(region, *parties)
    pair = len(parties) == 2 and not itself
    chosen: list[Relation] = []
    others: list[Note] = []
    own = listed(region, asked) if asked else Listed()
    own_office = pair and is_own_office(region, *parties)
    for rule in () if itself else region.relations:
        answered = len(chosen)
        for found in related(region, rule, asked, own):
            if not isinstance(found, Relation):
                others += [_not_its_own(region, rule, parties, found)] if pair else []
            elif own_office and found.rank:
                others.append(_for_others(region, rule, parties))
            elif len(parties) == 1 and found.rank and _with_own_office(region, parties[0], found):
                continue
            else:
                chosen.append(found)
        if pair and rule.open and len(chosen) == answered:
            others += _left_open(region, rule, asked)
    if pair and not own_office and any(each.manner for each in region.assignments):
        from jalur.answers.assigned import assigned  # Few lists say what their coordinator does.

        chosen += assigned(region, asked, tuple(chosen))
    chosen.sort(key=lambda relation: (not relation.about_pair, relation.rank))
    forums = shared_forums(region, *parties) if pair else ()
    seated = tuple(forum for forum in forums if forum.answers)
    answer = RelationAnswer(
        region=region,
        a=a,
        b=b,
        status=strongest([*(each.status for each in chosen), *(each.status for each in seated)]),
        relations=tuple(chosen),
        forums=seated,
        elsewhere=_elsewhere(region, parties, chosen) if pair else (),
        notes=(),
        silence=None,
        sought=Sought(tuple({each.id: each for each in parties}.values())) if parties else None,
    )
    noted = {note.text.id for note in others if isinstance(note.text, Message)}
    hits = _left_out(region, () if itself else parties)
    silence = _silence(answer, parties, itself, noted)
    denied = _denied(region, parties) if pair else ()
    if denied:
        from jalur.reasoning.denials import denial_notes, denied_silence

        if silence is None:
            others += denial_notes(region, denied)
        else:
            silence = denied_silence(region, denied)
    if silence is not None and hits:
        silence = excepted_silence(region, hits)
    else:
        others += exception_notes(region, hits)
    known = any(each.kind in ("assignment", "field") for each in answer.elsewhere)
    if pair and not (chosen or denied or known) and region.assignments:
        from jalur.answers.assigned import under_others  # Few answers are silent.

        others += under_others(region, asked)
    if silence is not None and pair and not _within(region, *parties):
        others += [_pointer(forum) for forum in forums]
    return replace(answer, notes=_notes(answer, parties, others, itself), silence=silence)


def _left_out(region: Region, parties: tuple[Party, ...]) -> tuple[LeftOut, ...]:
    """The relations that would be those of the parties asked about, but except one of them."""
    if not any(rule.exceptions for rule in region.relations):
        return ()
    from jalur.answers.left_out import of_relations  # Few rules except anybody.

    return of_relations(region, *parties)


def _denied(region: Region, parties: tuple[Party, ...]) -> tuple[Denial, ...]:
    """What the text denies the one of two parties to coordinate of the other."""
    if not region.not_coordinated:
        return ()
    from jalur.reasoning.denials import between  # Few regulations deny a coordinator.

    return tuple(between(region, *parties))


def _within(region: Region, a: Party, b: Party) -> bool:
    """Whether the one is a class or group of the other, or leads it."""
    index = membership_index(region)
    return b.id in index.of(a) or a.id in index.of(b)


def _asked(region: Region, *parties: Party | None) -> Iterator[Asked]:
    """The parties asked about; a class in a pair also under the ids of its members."""
    named = [party for party in parties if party is not None]
    reached = reached_in_pair if len(named) == 2 else reached_by_all
    for party in named:
        yield party, reached(region, party)


def _silence(
    answer: RelationAnswer, asked: tuple[Party, ...], itself: bool, noted: Collection[str]
) -> Message | None:
    """That no relation of the asked ones is ruled, or that one may be: ``noted`` is what notes
    say of rules about others.
    """
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
        id = "silent.relation-unsettled" if _UNSETTLED in noted else id
        id = "silent.relation-open" if _OPEN in noted else id
        id = "silent.relation-own-office" if is_own_office(answer.region, *asked) else id
        return message(id, **names, region=meta.citation)
    name = asked[0].name if asked else meta.name
    return message("silent.relations", name=name, region=meta.citation)


def _not_its_own(
    region: Region, rule: RelationRule, asked: tuple[Party, ...], belonging: Belonging
) -> Note:
    """That a rule about each party and its own does not hold for these two, or that nothing says
    whether it does.
    """
    between = " – ".join(side_name(region, side) for side in rule.between)
    names = {"a": asked[0].name, "b": asked[1].name}
    id = "note.not-its-own" if belonging.settled else _UNSETTLED
    return Note("gap", region.message(id, **names, between=between), rule.basis)


def _with_own_office(region: Region, party: Party, relation: Relation) -> bool:
    """Whether nobody stands on the other side of a relation but the head of the unit asked about,
    or the unit of the head.
    """
    others = [region.parties[id] for id in _others(relation)]
    return bool(others) and all(is_own_office(region, party, other) for other in others)


def _for_others(region: Region, rule: RelationRule, asked: tuple[Party, ...]) -> Note:
    """That a rule for a class is none between an office and the unit that is its own."""
    between = " – ".join(side_name(region, side) for side in rule.between)
    names = {"a": asked[0].name, "b": asked[1].name}
    return Note("gap", message("note.own-office", **names, between=between), rule.basis)


def _left_open(region: Region, rule: RelationRule, asked: tuple[Asked, ...]) -> Iterator[Note]:
    """That a rule which names nobody on its one side may mean the one of the two, where the other
    stands on its other side.
    """
    for (party, own), (other, reached) in (asked, asked[::-1]):
        named = nearest(region, reached, rule.between[1], rule.basis)
        if named is not None and nearest(region, own, rule.between[1], rule.basis) is None:
            names = {"a": party.name, "b": other.name}
            yield Note("gap", region.message(_OPEN, **names), rule.basis)


def _pointer(forum: SharedForum) -> Note:
    id = "note.both-invited" if forum.guest else "note.both-sit"
    return Note("gap", message(id, forum=forum.forum), forum.basis)


def _notes(
    answer: RelationAnswer, asked: tuple[Party, ...], others: list[Note], itself: bool
) -> tuple[Note, ...]:
    """The notes of the answer; ``others`` are those on rules and forums beside it."""
    region, chosen = answer.region, answer.relations
    notes = list(party_notes(region, *asked))
    used = []
    for relation in chosen:
        for party, via in zip(asked, relation.via, strict=True):
            used.append((party, via, relation.basis))
    notes += head_notes(region, used)
    if len(asked) == 2:
        notes += [Note("caution", each.limit, each.basis) for each in chosen if each.limit]
    notes += others
    named = [citation for party in asked for citation in party.basis]
    pair = len(asked) == 2 and not itself
    unnatured = not any(each.about_pair and each.natures for each in chosen)
    if not (chosen or answer.forums) or (pair and unnatured):
        # What the text leaves open about one of the two may be why no nature is stated.
        question = question_about(region, asked, [Shown(tuple(named))])
        notes += oddity_notes(region, named, question, only=INCOMPLETE)
    if chosen or answer.forums:
        cited = [citation for relation in chosen for citation in relation.cited()]
        cited += [citation for forum in answer.forums for citation in forum.basis]
        shown = [Shown(each.cited(), _others(each)) for each in chosen]
        notes += oddity_notes(region, cited, question_about(region, asked, shown))
    elif pair:
        from jalur.reasoning.judgements import judgements_between

        notes += judgements_between(region, asked[0], asked[1])
    if pair and unnatured:
        notes += _passed_over(answer, asked)
    return without_repetition(notes)


def _passed_over(answer: RelationAnswer, asked: tuple[Party, ...]) -> Iterator[Note]:
    """Where a rule has the one of the two and others in place of the other: that the text leaves
    open whether it means the other as well.
    """
    farthest = Nearness.ASKED if answer.relations else Nearness.SUBJECT
    shown = {relation.rule.id for relation in answer.relations}
    for one, other in (asked, asked[::-1]):
        reached = membership_index(answer.region).of(one)
        rules = (
            rule
            for rule in answer.region.relations
            if rule.id not in shown and any(id in reached for side in rule.between for id in side)
        )
        cited = [at for rule in rules for at in (*rule.basis, *(each.at for each in rule.points))]
        yield from passed_over(answer.region, cited, (other,), farthest)


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
