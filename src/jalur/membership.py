"""Under which names a rule may address a party: its own, its head's or unit's, its classes' and groups'."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jalur.answers import Note, unique
from jalur.citation import Citation
from jalur.model import EXPLICIT, INFERRED, Basis, Members, Party, Region
from jalur.phrase import Text, say
from jalur.value import replace, value


@value
class Address:
    """One name under which rules reach the party."""

    id: str
    rank: int
    """0 for the party itself and its head or unit, 1 for a class or group it belongs to, and so on."""
    status: str = EXPLICIT
    reason: Text | None = None
    basis: Basis = ()
    """Where the membership is stated."""
    via_head: bool = False
    """Whether the rule says the head where the unit is asked about, or the reverse."""


def addresses(region: Region, party: Party) -> Mapping[str, Address]:
    """Every id a rule may use for ``party``, the nearest way to each."""
    found = {party.id: Address(id=party.id, rank=0)}
    queue = [found[party.id]]
    while queue:
        here = queue.pop(0)
        for further in _next(region, party, here):
            if further.id not in found:
                found[further.id] = further
                queue.append(further)
    return found


def _next(region: Region, asked: Party, here: Address) -> Iterable[Address]:
    party = region.parties.get(here.id, asked)
    if party.heads and here.rank == 0 and not here.via_head:
        yield replace(here, id=party.heads, via_head=True)
    for other in region.parties.values():
        if other.heads == here.id and not (here.via_head and here.rank == 0):
            yield replace(here, id=other.id, via_head=True)
    for group in region.parties.values():
        if group.id == here.id or region.common.kinds[group.kind].category == "forum":
            continue
        for members in group.members:
            if holds(members, party):
                yield _joined(here, group, members)
                break


def holds(members: Members, party: Party) -> bool:
    """Whether the party is one of these members."""
    return party.id in members.parties or party.kind in members.kinds


def _joined(here: Address, group: Party, members: Members) -> Address:
    inferred = members.status == INFERRED
    return Address(
        id=group.id,
        rank=here.rank + 1,
        status=INFERRED if inferred else here.status,
        reason=members.reason if inferred else here.reason,
        basis=here.basis + members.basis,
        via_head=here.via_head,
    )


def mixed(region: Region, reached: Mapping[str, Address], rule_parties: Iterable[str], basis: Basis) -> Address | None:
    """The address a rule uses by an oddity: where the text mixes two names, a rule for one answers for the other."""
    for oddity in region.oddities:
        if len(oddity.parties) < 2 or not _touches(oddity.at, basis):
            continue
        for printed in rule_parties:
            if printed in oddity.parties:
                for other in oddity.parties:
                    if other != printed and other in reached:
                        reason = say(
                            "reason.mixed-names",
                            printed=region.name(printed),
                            other=region.name(other),
                            at=region.cite(oddity.at),
                        )
                        return replace(reached[other], id=printed, status=INFERRED, reason=reason)
    return None


def _touches(at: Citation, basis: Basis) -> bool:
    return any(at.covers(citation) or citation.covers(at) for citation in basis)


def best(region: Region, reached: Mapping[str, Address], rule_parties: Iterable[str], basis: Basis) -> Address | None:
    """The nearest address among the parties a rule names, or None where it does not reach."""
    parties = tuple(rule_parties)
    matching = [reached[id] for id in parties if id in reached]
    if matching:
        return min(matching, key=lambda address: (address.rank, address.status != EXPLICIT, address.via_head))
    return mixed(region, reached, parties, basis)


def head_notes(region: Region, used: Iterable[tuple[Party | None, Address | None, Basis]]) -> tuple[Note, ...]:
    """The text's own word, once for each office or unit that it says in place of the one asked about."""
    said: dict[tuple[str, str], Basis] = {}
    for asked, via, basis in used:
        if asked is not None and via is not None and via.via_head:
            said[via.id, asked.name] = unique((*said.get((via.id, asked.name), ()), *basis))
    return tuple(
        Note("caution", say("note.head", said=region.name(id), asked=name), basis) for (id, name), basis in said.items()
    )
