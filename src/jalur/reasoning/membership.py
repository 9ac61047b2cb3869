"""Under which names a rule may address a party: its own, its head's or unit's, its classes' and groups'."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from jalur.law.citation import Basis, Citation, unique
from jalur.law.parties import Members, Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED
from jalur.reasoning.notes import Note
from jalur.text.messages import Text, message


@dataclass(frozen=True, slots=True)
class Membership:
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


def memberships(region: Region, party: Party) -> Mapping[str, Membership]:
    """Every id a rule may use for ``party``, the nearest way to each."""
    found = {party.id: Membership(id=party.id, rank=0)}
    queue = [found[party.id]]
    routes = _Ways(region)
    for here in queue:
        for further in routes.onward(party, here):
            if further.id not in found:
                found[further.id] = further
                queue.append(further)
    return found


class _Ways:
    """Where one can go from a party: to its unit, its head, its classes and groups; looked up, not searched for."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self._heads: dict[str, list[str]] = {}
        self._groups: dict[str, list[tuple[int, int, Party, Members]]] = {}
        """By the id or the kind of a member, which are never alike here: a kind has a colon before it."""
        for order, party in enumerate(region.parties.values()):
            if party.heads:
                self._heads.setdefault(party.heads, []).append(party.id)
            if region.common.kinds[party.kind].category != "forum":
                for nth, members in enumerate(party.members):
                    for key in (*members.parties, *(f":{kind}" for kind in members.kinds)):
                        self._groups.setdefault(key, []).append((order, nth, party, members))

    def onward(self, asked: Party, here: Membership) -> Iterable[Membership]:
        """The next addresses after ``here``, in the order of the file."""
        party = self.region.parties.get(here.id, asked)
        if party.heads and here.rank == 0 and not here.via_head:
            yield replace(here, id=party.heads, via_head=True)
        if not (here.via_head and here.rank == 0):
            for other in self._heads.get(here.id, ()):
                yield replace(here, id=other, via_head=True)
        joined = [*self._groups.get(party.id, ()), *self._groups.get(f":{party.kind}", ())]
        for _, _, group, members in sorted(joined, key=lambda each: each[:2]):
            if group.id != here.id:
                yield _joined(here, group, members)


def holds(members: Members, party: Party) -> bool:
    """Whether the party is one of these members."""
    return party.id in members.parties or party.kind in members.kinds


def _joined(here: Membership, group: Party, members: Members) -> Membership:
    inferred = members.status == INFERRED
    return Membership(
        id=group.id,
        rank=here.rank + 1,
        status=INFERRED if inferred else here.status,
        reason=members.reason if inferred else here.reason,
        basis=here.basis + members.basis,
        via_head=here.via_head,
    )


def mixed(
    region: Region, reached: Mapping[str, Membership], rule_parties: Iterable[str], basis: Basis
) -> Membership | None:
    """The address a rule uses by an oddity: where the text mixes two names, a rule for one answers for the other."""
    for oddity in region.oddities:
        if len(oddity.parties) < 2:
            continue
        for printed in rule_parties:
            if printed in oddity.parties and _touches(oddity.at, basis):
                for other in oddity.parties:
                    if other != printed and other in reached:
                        reason = message(
                            "reason.mixed-names",
                            printed=region.name(printed),
                            other=region.name(other),
                            at=region.cite(oddity.at),
                        )
                        return replace(reached[other], id=printed, status=INFERRED, reason=reason)
    return None


def _touches(at: Citation, basis: Basis) -> bool:
    return any(at.covers(citation) or citation.covers(at) for citation in basis)


def best(
    region: Region, reached: Mapping[str, Membership], rule_parties: Iterable[str], basis: Basis
) -> Membership | None:
    """The nearest address among the parties a rule names, or None where it does not reach."""
    parties = tuple(rule_parties)
    matching = [reached[id] for id in parties if id in reached]
    if matching:
        return min(matching, key=lambda address: (address.rank, address.status != EXPLICIT, address.via_head))
    return mixed(region, reached, parties, basis)


def head_notes(region: Region, used: Iterable[tuple[Party | None, Membership | None, Basis]]) -> tuple[Note, ...]:
    """The text's own word, once for each office or unit that it says in place of the one asked about."""
    said: dict[tuple[str, str], Basis] = {}
    for asked, via, basis in used:
        if asked is not None and via is not None and via.via_head:
            said[via.id, asked.name] = unique((*said.get((via.id, asked.name), ()), *basis))
    return tuple(
        Note("caution", message("note.head", said=region.name(id), asked=name), basis)
        for (id, name), basis in said.items()
    )
