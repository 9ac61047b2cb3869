"""Which coordinators the text denies to a party: none is supplied where it says there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis, unique
from jalur.law.status import EXPLICIT, FactStatus, weakest
from jalur.reasoning.exceptions import Reach, addressed, excepting
from jalur.reasoning.membership import Memberships, memberships, nearest
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, Text, message

if TYPE_CHECKING:  # Types alone: few regulations deny a coordinator.
    from jalur.law.parties import Party
    from jalur.law.region import Region


@dataclass(frozen=True, slots=True)
class Denial:
    """That the text denies coordinators to a party."""

    unit: str
    """The id under which it says so of the party: its own, that of its head or of a class."""
    rank: int
    """How far that is from the party."""
    by: tuple[str, ...]
    """The coordinators, or classes of them; empty: nobody coordinates the party."""
    basis: Basis
    status: FactStatus
    reason: Text | None
    condition: str | None = None
    """In which case alone; None: in every one, so that the party has no such coordinator."""


def denials(region: Region, reached: Memberships) -> tuple[Denial, ...]:
    """What the text denies to a party with these memberships, the nearest first: by a sentence of
    its own, or as the list of a coordinator excepts it.

    A class is not denied what a member of it is.
    """
    excepting_lists = [
        each
        for each in region.assignments
        if each.exceptions and not (each.condition or each.affairs)
    ]
    if not region.not_coordinated and not excepting_lists:
        return ()
    own = {id: each for id, each in reached.items() if not each.inner}
    found = []
    for given in region.not_coordinated:
        via = addressed(region, own, Reach(given.units, given.basis, given.exceptions))
        if via is not None:
            status = weakest([given.status, via.status])
            reason = given.reason or via.reason
            said = (given.by, given.basis, status, reason, given.condition)
            found.append(Denial(via.id, via.rank, *said))
    for each in excepting_lists:
        for excepted, how in excepting(
            region, own, Reach(tuple(each.units), each.basis, each.exceptions)
        ):
            if how.status == EXPLICIT == each.status:
                by = (each.coordinator,)
                found.append(Denial(how.id, how.rank, by, excepted.basis, EXPLICIT, None))
    return tuple(sorted(found, key=lambda each: each.rank))


def denials_of(region: Region, party: Party) -> tuple[Denial, ...]:
    """As ``denials``, for a party of which nothing is known yet."""
    if not region.not_coordinated and not any(each.exceptions for each in region.assignments):
        return ()
    return denials(region, memberships(region, party))


def denying(region: Region, found: Iterable[Denial], coordinator: str) -> Denial | None:
    """The denial that means a coordinator: him, or a class of his; None where none does."""
    for denial in found:
        party = region.parties.get(coordinator)
        if party is not None and _means(region, denial, party):
            return denial
    return None


def of_everyone(region: Region, found: tuple[Denial, ...]) -> tuple[Denial, ...]:
    """The denials by which no coordinator is left whom a step might mean; empty where one is."""
    if not found:
        return ()
    holders = [id for id, party in region.parties.items() if party.portfolio]
    told = [denying(region, found, id) for id in holders]
    if not holders:
        return tuple(each for each in found if not each.by or _is_of_coordinators(region, each.by))
    return tuple(dict.fromkeys(each for each in told if each)) if all(told) else ()


def _is_of_coordinators(region: Region, by: Iterable[str]) -> bool:
    """Whether one of these is the class of all who coordinate by a portfolio."""
    kinds = region.common.kinds
    members = (each for id in by for each in region.parties[id].members)
    return any(kinds[kind].portfolio for each in members for kind in each.kinds)


def denied_reason(region: Region, found: Iterable[Denial]) -> Message:
    """That the text gives a party no coordinator, with the provisions that say so."""
    return _told(region, found, "reason.not-coordinated", "reason.nobody-coordinates")


def denial_notes(region: Region, found: Iterable[Denial]) -> Iterator[Note]:
    """That the text denies a party its coordinators, each with the provisions that say so."""
    for denial in found:
        said = _told(region, [denial], "note.not-coordinated", "note.nobody-coordinates")
        yield Note("gap", said, denial.basis)


def denied_silence(region: Region, found: Iterable[Denial]) -> Message:
    """The sentence of an answer about two of whom the text says no more than that."""
    return _told(region, found, "silent.not-coordinated", "silent.nobody-coordinates")


def _told(region: Region, found: Iterable[Denial], by_some: str, by_nobody: str) -> Message:
    """One of two phrases: that some do not coordinate the party, or that nobody does."""
    several = tuple(found)
    by = dict.fromkeys(region.name(id) for each in several for id in each.by)
    cited = unique(at for each in several for at in each.basis)
    return message(
        by_some if by else by_nobody,
        region=region.regulation.citation,
        basis="; ".join(map(region.cite, cited)),
        name="; ".join(dict.fromkeys(_in_its_case(region, each) for each in several)),
        by="; ".join(by),
    )


def _in_its_case(region: Region, denial: Denial) -> str:
    """Of whom it is said, and in which case alone: ``Inspektorat (dalam hal pengawasan)``."""
    name = region.name(denial.unit)
    return name if denial.condition is None else f"{name} ({denial.condition})"


def between(region: Region, one: Party, other: Party) -> Iterator[Denial]:
    """The denials of which the one of two parties is the unit, and the other the coordinator or
    the class of all of them.
    """
    for unit, office in ((one, other), (other, one)):
        for denial in denials_of(region, unit):
            if _means(region, denial, office):
                yield denial


def denied_between(region: Region, one: Party, other: Party) -> Iterator[Note]:
    """That the text denies the one of two parties to coordinate the other."""
    return denial_notes(region, between(region, one, other))


def _means(region: Region, denial: Denial, office: Party) -> bool:
    """Whether it denies this office, or is about the class that it is or leads."""
    if not denial.by:
        kinds = {office.kind, *(kind for each in office.members for kind in each.kinds)}
        return any(region.common.kinds[kind].portfolio for kind in kinds)
    if nearest(region, memberships(region, office), denial.by, denial.basis) is not None:
        return True
    return bool(office.members) and _means_all_in(region, denial, office)


def _means_all_in(region: Region, denial: Denial, group: Party) -> bool:
    """Whether all who are in a class are denied: a class under another name, or a part of it."""
    classes = [region.parties[id] for id in denial.by if id in region.parties]
    kinds = {kind for each in classes for members in each.members for kind in members.kinds}
    singles = [each for each in region.parties.values() if not each.members]
    for members in group.members:
        for kind in members.kinds:
            inside = [each for each in singles if each.kind == kind]
            alone = inside and all(_means(region, denial, each) for each in inside)
            if kind not in kinds and not alone:
                return False
        if not all(_means(region, denial, region.parties[id]) for id in members.parties):
            return False
    return True
