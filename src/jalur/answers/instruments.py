"""The means, rhythms and forums that stand on provisions of their own, and for whom they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jalur.answers.forums import ForumSeat, forum_seats
from jalur.answers.mandate import Mandate
from jalur.answers.mandates import mandates
from jalur.answers.timings import Timing, TimingKind
from jalur.law.citation import Basis, Citation, unique
from jalur.law.parties import Party
from jalur.law.provisions import KINDS_FOR_PARTIES, Provision
from jalur.law.region import Region
from jalur.law.status import EXPLICIT
from jalur.reasoning.membership import Memberships, memberships, nearest
from jalur.reasoning.once import once_per_region
from jalur.text.messages import Text

Given = tuple[tuple[str, Basis], ...]
"""Parties with the provisions that say that something is for them."""


def every_instrument(region: Region) -> Iterator[Timing]:
    """Every means and rhythm that has a provision of its own, and every forum."""
    acting = mandates(region, None).mandates
    for provision in _provisions(region):
        timing = _of_provision(region, provision, _for_whom(region, provision))
        yield _charged(region, timing, acting) if not timing.by else timing
    for forum in _forums(region):
        summary = region.provisions[forum.basis[0]].summary
        basis = unique((*forum.basis, *(at for _, at in _seats(forum))))
        timing = _charged(region, _instrument(forum.name, summary, basis), acting)
        chair = tuple(id for seat in forum.chair for id in seat.parties)
        if not timing.by:
            timing = replace(timing, by=tuple(map(region.name, chair)), by_ids=chair)
        yield timing


def instruments_of(region: Region, party: Party) -> Iterator[Timing]:
    """Those of a party: by what it must or may do, as the text gives them to it or a class of it,
    and the forums in which it sits, or those who sit in the forum that it is.

    What it must or may do says more of a forum than its seat there, and takes its place.
    """
    told: set[tuple[Text | None, Citation]] = set()
    seats = forum_seats(region, party)
    for timing in charged_of(region, party):
        told.add((timing.value, timing.basis[0]))
        yield timing
    sitting = {(seat.forum, at) for seat in seats for at in seat.basis}
    for mandate in mandates(region, party).mandates:
        for timing in _by_mandate(region, mandate):
            if (timing.value, timing.basis[0]) in _seated(region) - sitting:
                continue  # It speaks of those who sit there, and this party does not.
            told.add((timing.value, timing.basis[0]))
            yield timing
    reached = memberships(region, party)
    for provision in _provisions(region):
        for timing in _given(region, provision, reached):
            if (timing.value, timing.basis[0]) not in told:
                yield timing
    together: dict[tuple[object, ...], list[ForumSeat]] = {}
    for seat in seats:
        if (seat.forum, seat.basis[0]) not in told:
            alike = (seat.forum, seat.role, seat.basis, seat.status, seat.reason)
            together.setdefault(alike, []).append(seat)
    for seat, *others in together.values():
        summary = region.provisions[seat.basis[0]].summary
        timing = _instrument(seat.forum, summary, seat.basis)
        names = (seat.party, *(other.party for other in others))
        yield replace(timing, by=names, status=seat.status, reason=seat.reason)


def charged_of(region: Region, party: Party) -> Iterator[Timing]:
    """Of a forum: what somebody must or may do by its provisions, such as to call or to hold it.

    What the forum itself does is a mandate of its own; who leads it or is its guest is a seat.
    """
    if not is_forum(region, party):
        return
    seated = {at for seat in (*party.chair, *party.guests) for at in seat.basis}
    for mandate in mandates(region, None).mandates:
        if party.id in mandate.by or mandate.basis[0] in seated:
            continue
        for timing in _by_mandate(region, mandate):
            if timing.value == party.name:
                yield timing


def is_forum(region: Region, party: Party) -> bool:
    """Whether the party is a forum."""
    return region.common.kinds[party.kind].category == "forum"


@once_per_region
def _seated(region: Region) -> frozenset[tuple[str | None, Citation]]:
    """The forums with the provisions that say who sits there."""
    return frozenset(seat for forum in _forums(region) for seat in _seats(forum))


def _seats(forum: Party) -> Iterator[tuple[str | None, Citation]]:
    """The name of a forum with each provision that says who sits there."""
    for seats in (forum.chair, forum.guests, forum.members):
        for seat in seats:
            for at in seat.basis:
                yield forum.name, at


def for_nobody(region: Region) -> Basis:
    """The means and rhythms of which neither the provision nor the file says whose they are."""
    charged = {rule.at for rule in region.mandates}
    return tuple(
        provision.ref
        for provision in _provisions(region)
        if not (_for_whom(region, provision) or provision.ref in charged)
    )


def _provisions(region: Region) -> Iterator[Provision]:
    """The means and rhythms themselves: no opening of a list, and nothing that a forum tells."""
    told = {citation for forum in _forums(region) for citation in forum.basis}
    for provision in region.provisions.values():
        kind = provision.kind in KINDS_FOR_PARTIES
        if kind and provision.ref not in told and not _opens(region, provision):
            yield provision


def _forums(region: Region) -> Iterator[Party]:
    for party in region.parties.values():
        if is_forum(region, party):
            yield party


def _opens(region: Region, provision: Provision) -> bool:
    """Whether it only opens a list of such provisions, whose items say what there is."""
    return any(
        other.kind == provision.kind and other.ref != provision.ref
        for other in region.provisions.values()
        if provision.ref.covers(other.ref)
    )


def _opening(region: Region, provision: Provision) -> Provision | None:
    """The words that open the list in which it is an item."""
    above = (region.provisions.get(ref) for ref in provision.ref.parents())
    return next((each for each in above if each and each.kind == provision.kind), None)


def _for_whom(region: Region, provision: Provision) -> Given:
    """The parties that it is for; those of its opening are those of an item."""
    opening = None if provision.for_whom else _opening(region, provision)
    return opening.for_whom if opening is not None else provision.for_whom


def _of_provision(region: Region, provision: Provision, given: Given) -> Timing:
    """A provision for those to whom it is given; an item of a list with what opens it."""
    opening = _opening(region, provision)
    said = [citation for _, basis in given for citation in basis]
    if opening is None:
        timing = _instrument(None, provision.summary, unique((provision.ref, *said)))
    else:
        value = provision.summary.rstrip(".")
        basis = unique((provision.ref, opening.ref, *said))
        timing = _instrument(value, opening.summary, basis)
    kind: TimingKind = "rhythm" if provision.kind == "rhythm" else "instrument"
    ids = tuple(id for id, _ in given)
    return replace(timing, kind=kind, by=tuple(map(region.name, ids)), by_ids=ids)


def _given(region: Region, provision: Provision, reached: Memberships) -> Iterator[Timing]:
    """The provision, where the file says that it is for a party or a class of it."""
    given = dict(_for_whom(region, provision))
    via = nearest(region, reached, given, ())
    if via is not None:
        timing = _of_provision(region, provision, ((via.id, given[via.id]),))
        yield replace(timing, status=via.status, reason=via.reason, via=via)


def _by_mandate(region: Region, mandate: Mandate) -> Iterator[Timing]:
    """The means, rhythm or forum about which the mandate is."""
    at = mandate.basis[0]
    provision = region.provisions[at]
    forums = [forum for forum in _forums(region) if at in forum.basis]
    for forum in forums:
        timing = _instrument(forum.name, mandate.summary, mandate.basis)
        yield _of_mandate(region, timing, replace(mandate, by=_there(forum, mandate.by)))
    if provision.kind in KINDS_FOR_PARTIES and not forums:
        timing = _of_provision(region, provision, ())
        timing = replace(timing, basis=unique((*timing.basis, *mandate.basis)))
        yield _of_mandate(region, timing, mandate)


def _there(forum: Party, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Of those whom one sentence names for several forums: who chairs this one, or is it; all
    where that is nobody.
    """
    own = {forum.id, *(id for seat in forum.chair for id in seat.parties)}
    return tuple(id for id in ids if id in own) or ids


def _of_mandate(region: Region, timing: Timing, mandate: Mandate) -> Timing:
    """Whose it is, how strictly and when, as sure as the mandate."""
    return replace(
        timing,
        by=tuple(map(region.name, mandate.by)),
        by_ids=mandate.by,
        condition=mandate.when,
        force=mandate.force,
        status=mandate.status,
        reason=mandate.reason,
        via=mandate.via,
    )


def _charged(region: Region, timing: Timing, acting: tuple[Mandate, ...]) -> Timing:
    """Whose it is by the one mandate at its provision, where there is one."""
    here = [mandate for mandate in acting if mandate.basis[0] == timing.basis[0]]
    return _of_mandate(region, timing, here[0]) if len(here) == 1 else timing


def _instrument(name: str | None, summary: str, basis: Basis) -> Timing:
    """A means or forum, which has no time."""
    return Timing(
        kind="instrument",
        value=name,
        summary=summary,
        by=(),
        to=(),
        condition=None,
        force=None,
        status=EXPLICIT,
        reason=None,
        basis=basis,
    )
