"""Asked from the other side: where an office stands among steps, and for whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from jalur.reasoning.coordination import Coordination, members_within
from jalur.reasoning.membership import membership_index, nearest
from jalur.reasoning.steps import Step
from jalur.text.folding import fold
from jalur.text.messages import Text, message


@dataclass(frozen=True, slots=True)
class Addressed:
    """A party, class or group for whom a rule is, as the rule or an assignment says."""

    party: Party
    status: FactStatus
    reason: Text | None
    condition: str | None
    """For what the list assigns it, where it says so."""
    basis: Basis


class Stated(Protocol):
    """What rules of routes and paraf chains have in common, for whom they are."""

    @property
    def basis(self) -> Basis:
        """The provisions that make the rule."""

    @property
    def status(self) -> FactStatus:
        """How sure the rule is."""

    @property
    def reason(self) -> str | None:
        """Why it is inferred."""


def by_rule(region: Region, ids: Iterable[str], rule: Stated) -> tuple[Addressed, ...]:
    """Those whom the rule itself names."""
    return tuple(
        Addressed(region.parties[id], rule.status, rule.reason, None, rule.basis) for id in ids
    )


def within_rule(
    region: Region, ids: Iterable[str], named: tuple[str, ...], rule: Stated
) -> tuple[Addressed, ...]:
    """Those whom the rule names, and members of the classes that it names: no surer than that."""
    index = membership_index(region)
    found = []
    for each in by_rule(region, ids, rule):
        via = nearest(region, index.of(each.party), named, rule.basis)
        if via is not None and via.status == INFERRED:
            each = replace(each, status=INFERRED, reason=each.reason or via.reason)
        found.append(each)
    return tuple(found)


def left_open_to(
    region: Region, ids: Iterable[str], is_open: Callable[[Party], bool]
) -> tuple[str, ...]:
    """Of those whom a rule names, to whom it leaves an office open, as ``is_open`` says of each.

    A class is meant whole where its office is open to each of its members, or where the text does
    not tell all of them; else these members are meant, and of a class whose members all have
    another office nobody.
    """
    found: list[str] = []
    for id in ids:
        inner = list(_innermost(region, id))
        still = [each for each in inner if is_open(region.parties[each])]
        is_known = bool(inner) and region.regulation.units == "listed"
        if len(still) == len(inner) if is_known else is_open(region.parties[id]):
            found.append(id)
        else:
            found += still
    return tuple(dict.fromkeys(found))


def _innermost(region: Region, id: str) -> Iterator[str]:
    """The members of a class, or of the one that an office leads, that are no classes themselves,
    in the order of the file.
    """
    within = members_within(region, [region.parties[id].heads or id])
    for member, party in region.parties.items():
        if member in within and member != id and not party.members:
            yield member


def by_assignment(
    party: Party, given: Coordination, status: FactStatus, reason: Text | None
) -> Addressed:
    """One whom a list or field assigns to the coordinator of a rule, as sure as ``status``."""
    inferred = INFERRED in (status, given.status)
    return Addressed(
        party,
        status=INFERRED if inferred else status,
        reason=(given.reason or reason) if inferred else None,
        condition=given.condition,
        basis=given.basis,
    )


class Office:
    """An office that is asked about, and under which names it stands in a step."""

    def __init__(self, region: Region, party: Party) -> None:
        self.party = party
        self._region = region
        index = membership_index(region)
        self._reached = index.of(party)
        self._within = {id for id, each in region.parties.items() if party.id in index.of(each)}
        self._names_within = {region.name(id) for id in self._within}

    def within(self) -> Iterator[Party]:
        """The office itself and whoever belongs to it, in the order of the file."""
        if self.party.id not in self._within:
            yield self.party  # One that only its name makes a party of a class.
        yield from (self._region.parties[id] for id in self._region.parties if id in self._within)

    def in_step(self, step: Step, given: Coordination | None) -> Step | None:
        """The step as this office stands in it: by its own name, its head, a class or a member.

        None where it does not. One that is only read to belong to the class of the step stands
        there no surer than that. Where several advisers are set beside the coordinator ``given``,
        each may be the one; an open office is of the class to which all that it may be belong.
        """
        via = nearest(self._region, self._reached, step.ids, step.basis)
        if via is not None and via.status == INFERRED:
            return replace(step, status=INFERRED, reason=step.reason or via.reason)
        if via is not None or not self._within.isdisjoint(step.ids):
            return step
        if step.undetermined and step.candidates:
            advisers = given.advisers if given is not None else ()
            own = [self._region.name(each.party) for each in advisers if self._is(each.party)]
            # The only one whom the text leaves open is not said to be it.
            of_class = len(self._within) > 1 and self._names_within.issuperset(step.candidates)
            if of_class or set(own) & set(step.candidates):
                return step
        return None

    def open_in(self, step: Step, traveller: Party | None) -> Step | None:
        """The step whose office is left open, where this may be it; None where it may not.

        It may be a candidate, or one of the class of one; where there is none, what the words of
        the text are called by: of ``Dinas/Badan terkait`` every Dinas and Badan, but for a unit
        that bears the name of its own one that one alone.
        """
        if not step.undetermined or step.nobody:
            return None
        if step.candidates:
            names = {self._region.name(id) for id in self._reached if id in self._region.parties}
            if names.isdisjoint(step.candidates):
                return None
        elif not self._is_called(step.offices):
            return None
        reason = step.reason or self._own_reason(step, traveller)
        return None if reason is None else replace(step, status=INFERRED, reason=reason)

    def _is_called(self, words: Iterable[str]) -> bool:
        """Whether the words have a class word of the kind of this unit, or of the one it leads."""
        unit = self._region.parties.get(self.party.heads or "", self.party)
        kinds = {unit.kind}
        for members in unit.members:
            kinds.update(members.kinds)
        said = f" {fold(' '.join(words))} "
        of_kinds = [self._region.common.kinds[kind] for kind in kinds]
        called = [word for kind in of_kinds for word in kind.class_words]
        return any(f" {fold(word)} " in said for word in called)

    def _own_reason(self, step: Step, traveller: Party | None) -> Text | None:
        """Why it may be this one; None where the name of the traveller says that it is another, but
        for another than his own: *Perangkat Daerah lain*.
        """
        from jalur.reasoning.belonging import own_of_unit  # Few steps are left open.

        words = "; ".join(step.offices)
        said = fold(words).split()
        of_others = not set(self._region.common.other_words).isdisjoint(said)
        if traveller is not None:
            own = own_of_unit(self._region, self.party, traveller)
            is_own = own.holds and own.status == EXPLICIT and own.limit is None
            if is_own if of_others else not own.holds:
                return None
        return message("reason.may-be", words=words, name=self.party.name)

    def _is(self, id: str) -> bool:
        return id in self._reached and self._reached[id].rank == 0


def first_in(
    steps: Iterable[Step], office: Office, given: Coordination | None
) -> tuple[Step, Step] | None:
    """The step in which the office stands, as it was and as it is; None where it stands in none.

    Where it stands in several, the surest counts.
    """
    found = [(step, there) for step in steps if (there := office.in_step(step, given)) is not None]
    return min(found, key=lambda each: each[1].status == INFERRED, default=None)


def first_open(
    steps: Iterable[Step], office: Office, traveller: Party | None
) -> tuple[Step, Step] | None:
    """The first step that is left open and in which the office may stand, as it was and as it is;
    None where there is none.
    """
    for step in steps:
        there = office.open_in(step, traveller)
        if there is not None:
            return step, there
    return None


def represented(hits: Iterable[tuple[Party, Coordination]]) -> frozenset[str]:
    """Of those who are assigned, the ids that stand for all: whom a list names, or a field fits.

    A member of a listed class, or the head of a listed unit, is no other one.
    """
    ids = {party.id: (party, given) for party, given in hits}
    return frozenset(
        id
        for id, (party, given) in ids.items()
        if (given.listed in (None, id) or given.listed not in ids)
        and not (given.listed is None and party.heads in ids)
    )


def of_the_lists(
    region: Region, hits: Iterable[tuple[Party, Coordination]], best: Coordination
) -> Basis:
    """Where the text assigns all of them: the lists, or the fields where ``best`` rests on one."""
    found = list(hits)
    if best.by == "field":
        return unique(row for _, given in found if given.by == "field" for row in given.basis)
    listed = {given.listed for _, given in found}
    return unique(
        row
        for assignment in region.assignments
        if assignment.coordinator == best.coordinator and not listed.isdisjoint(assignment.units)
        for row in assignment.basis
    )


def general(step: Step, best: Coordination, lists: Basis) -> Step:
    """A step that rests on the rows of one unit, resting on those of the whole list."""
    if not set(best.basis) & set(step.basis):
        return step
    others = (row for row in step.basis if row not in best.basis)
    return replace(step, basis=unique((*lists, *others)))
