"""Under which other classes a rule reaches a class: those of its members, and wider ones that hold
all of them.

No list says that the one class is in the other, so that is our reading: what holds for every OPD
holds for Dinas and Badan where each of these is an OPD.
"""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import INFERRED
from jalur.reasoning.membership import Membership, Memberships, membership_index
from jalur.reasoning.once import once_per_region
from jalur.reasoning.pairs import is_several
from jalur.text.messages import message


def reached_by_all(region: Region, party: Party) -> Memberships:
    """Every id that a rule may use for ``party``; of a class also those of the wider classes that
    hold all of its members, as inferred.
    """
    own = membership_index(region).of(party)
    wider = _wider(region).get(party.id)
    return {**own, **wider} if wider and region.parties.get(party.id) is party else own


def reached_in_pair(region: Region, party: Party) -> Memberships:
    """Under which ids a rule about two may mean ``party``; for a class also those of its members.

    What a rule says of a member holds for that part of the class only, so it is inferred.
    """
    index = membership_index(region)
    reached = dict(reached_by_all(region, party))
    if not is_several(region, party):
        return reached
    for member in region.parties.values():
        if member.id in reached:
            continue
        inside = index.of(member).get(party.id)
        if inside is not None and inside.rank > 0:
            reason = message("reason.member", member=member.name, name=party.name)
            reached[member.id] = Membership(member.id, inside.rank, INFERRED, reason, inner=True)
    return reached


@once_per_region
def _wider(region: Region) -> dict[str, Memberships]:
    """For each class, and the heads of one, the wider classes that no list has it in."""
    classes = (
        party
        for party in region.parties.values()
        if is_several(region, party) and region.common.kinds[party.kind].category != "forum"
    )
    return {party.id: dict(_holding_all(region, party)) for party in classes}


def _holding_all(region: Region, party: Party) -> Iterator[tuple[str, Membership]]:
    """The classes with every member of ``party``, and the heads of these, that are no part of it.

    One member alone tells nothing of its class.
    """
    index = membership_index(region)
    group = party.heads or party.id
    inside = []
    for member in region.parties.values():
        reached = index.of(member)
        if group in reached and reached[group].rank and not is_several(region, member):
            inside.append(reached)
    if len(inside) < 2:
        return
    for id in inside[0]:
        wider = region.parties.get(id)
        if wider is None or not is_several(region, wider) or id in index.of(party):
            continue
        if group not in index.of(wider) and all(id in reached for reached in inside):
            ways = [reached[id] for reached in inside]
            reason = message("reason.all-members", name=region.name(group), wider=wider.name)
            rank, via_head = max(way.rank for way in ways), all(way.via_head for way in ways)
            yield id, Membership(id, rank, INFERRED, reason, via_head)
