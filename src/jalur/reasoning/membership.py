"""Under which ids a rule may address a party: its own, its head's or unit's, its groups'."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from itertools import chain, count
from typing import TYPE_CHECKING, NamedTuple

from jalur.law.citation import Basis, Citation
from jalur.law.parties import Members, Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, weakest
from jalur.reasoning.concerns import joins
from jalur.reasoning.governments import governments
from jalur.reasoning.once import once_per_region
from jalur.text.messages import Text, message

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.oddities import Oddity


@dataclass(frozen=True, slots=True)
class Membership:
    """One id under which rules reach a party."""

    id: str
    rank: int
    """0 for the party itself and its head or unit, 1 for a class or group of it, and so on."""
    status: FactStatus = EXPLICIT
    reason: Text | None = None
    """Every inference on the way, in its order."""
    via_head: bool = False
    """Whether the rule says the head where the unit is asked about, or the reverse."""
    inner: bool = False
    """Whether the rule says a member where the class is asked about."""

    def order(self) -> tuple[int, bool, bool]:
        """The nearest first, then what is stated, then the party's own name before its head's."""
        return self.rank, self.status != EXPLICIT, self.via_head


Memberships = Mapping[str, Membership]
"""The nearest membership of a party under each id that a rule may use for it."""


def memberships(region: Region, party: Party) -> Memberships:
    """Every id that a rule may use for ``party``, with the nearest way it belongs there."""
    return membership_index(region).of(party)


class MembershipIndex:
    """Heads, classes and groups of a region, made ready once for many parties."""

    def __init__(self, region: Region) -> None:
        self._region = region
        self._heads: dict[str, list[str]] = {}
        """The heads of each unit."""
        self._by_party: dict[str, list[_Joining]] = {}
        self._by_kind: dict[str, list[_Joining]] = {}
        self._governments = governments(region)
        """Who acts for whom governs itself, and the other way round: one party to a question."""
        self._known: dict[str, Memberships] = {}
        """Those of the region's own parties that were asked for."""
        order = 0
        for party in region.parties.values():
            if party.heads:
                self._heads.setdefault(party.heads, []).append(party.id)
            if region.common.kinds[party.kind].category == "forum":
                continue  # Who sits in a forum is not addressed by its rules.
            for members in party.members:
                joining = _Joining(order, party, members)
                order += 1
                for id in members.parties:
                    self._by_party.setdefault(id, []).append(joining)
                for kind in members.kinds:
                    self._by_kind.setdefault(kind, []).append(joining)

    def of(self, party: Party) -> Memberships:
        """Every id that a rule may use for ``party``, the nearest first.

        Of several ways to one id the nearest counts, of equally near ones a stated one before an
        inferred one, whatever the order of the file.
        """
        if self._region.parties.get(party.id) is not party:
            return self._found(party)
        known = self._known.get(party.id)
        if known is None:
            known = self._known[party.id] = self._found(party)
        return known

    def _found(self, party: Party) -> Memberships:
        start = self._itself(party)
        reached: dict[str, Membership] = {}
        found = count()  # Of ways that are alike the first in the file.
        waiting = [(start.order(), next(found), start)]
        while waiting:
            *_, here = heappop(waiting)
            if here.id in reached:
                continue
            reached[here.id] = here
            for further in self._onward(party, here, reached):
                heappush(waiting, (further.order(), next(found), further))
        return reached

    def _itself(self, party: Party) -> Membership:
        """A party as itself; one that only its name makes a member of a class is inferred there.

        A proper name behind the class word of a unit, or of a government of its own, says what it
        is: Kecamatan Baruga, Desa Binangun.
        """
        if party.read_for is not None:
            return Membership(id=party.id, rank=0, status=INFERRED, reason=party.read_for)
        kind = self._region.common.kinds[party.kind]
        whole = kind.category == "unit" or kind.governs_itself
        if party.named or (kind.proper_names and whole):
            return Membership(id=party.id, rank=0)
        by_name = message("reason.unnamed")
        return Membership(id=party.id, rank=0, status=INFERRED, reason=by_name)

    def _onward(
        self, asked: Party, here: Membership, reached: Container[str]
    ) -> Iterator[Membership]:
        """The memberships one step further than ``here``, in the order of the file.

        What is ``reached`` already is left out: no way found later is nearer or surer.
        """
        party = self._region.parties.get(here.id, asked)
        alike = self._governments.get(here.id, ())
        near: list[str] = []
        if party.heads and here.rank == 0 and not here.via_head:
            near += (party.heads, *self._governments.get(party.heads, ()))
        # From a unit to its head, but not on from the head to a second head of the same unit.
        if not (here.via_head and here.rank == 0):
            near += alike
            near += (head for id in (here.id, *alike) for head in self._heads.get(id, ()))
        for id in near:
            if id not in reached:
                yield replace(here, id=id, via_head=True)
        joinings = [*self._by_party.get(party.id, ()), *self._by_kind.get(party.kind, ())]
        joinings.sort(key=lambda joining: joining.order)
        for joining in joinings:
            if joining.group.id not in reached:
                yield self._joined(here, joining.group, joining.members)

    def _joined(self, here: Membership, group: Party, members: Members) -> Membership:
        """``here`` one class or group further; every inference on the way is told, in order."""
        reason = here.reason
        if members.status == INFERRED:
            reason = _both(here.reason, self._cited(members, here.id))
        return Membership(
            id=group.id,
            rank=here.rank + 1,
            status=weakest([here.status, members.status]),
            reason=reason,
            via_head=here.via_head,
        )

    def _cited(self, members: Members, id: str) -> Text:
        """Why a party is read as a member, with the provisions that the reason itself leaves out,
        but for those that name other members alone.
        """
        parties = self._region.parties
        others = {at for other in members.parties if other != id for at in parties[other].basis}
        own = parties[id].basis if id in parties else ()
        reason = members.reason or ""
        cited = [self._region.cite(at) for at in members.basis if at in own or at not in others]
        left_out = "; ".join(each for each in cited if not _mentions(reason, each))
        return message("reason.cited", reason=reason, basis=left_out) if left_out else reason


membership_index = once_per_region(MembershipIndex)
"""The index of a region."""


class _Joining(NamedTuple):
    """One list of members of one group."""

    order: int
    """Its place among all such lists of the file."""
    group: Party
    members: Members


def holds(members: Members, party: Party) -> bool:
    """Whether the party is one of these members."""
    return party.id in members.parties or party.kind in members.kinds


def _mentions(reason: str, cited: str) -> bool:
    """Whether a sentence has the long form of a citation, or of one below it."""
    return any(not after[:1].isalnum() for after in reason.split(cited)[1:])


def _both(first: Text | None, second: Text) -> Text:
    return second if first is None else message("reason.both", first=first, second=second)


def nearest(
    region: Region, reached: Memberships, rule_parties: Iterable[str], basis: Basis
) -> Membership | None:
    """How a rule for ``rule_parties`` reaches a party, or None where it does not.

    Of several ways the nearest is taken, a stated one before an inferred one, the party's own
    name before that of its head. ``basis`` are the provisions of the rule: an oddity there that
    mixes two names lets a rule for the one answer for the other.
    """
    parties = tuple(rule_parties)
    matching = [reached[id] for id in parties if id in reached]
    if matching:
        return min(matching, key=Membership.order)
    return _by_mixed_names(region, reached, parties, basis)


def _by_mixed_names(
    region: Region, reached: Memberships, rule_parties: Iterable[str], basis: Basis
) -> Membership | None:
    """How the party is meant by a name that the text mixes with another, says an oddity."""
    for oddity in _joining_names(region):
        # What most often tells that it is of others comes first, being the cheapest.
        if reached.keys().isdisjoint(oddity.parties):
            continue
        for printed in rule_parties:
            if printed not in oddity.parties or not _touches(oddity.at, basis):
                continue
            for other in oddity.parties:
                if other != printed and other in reached:
                    at, said = _printed_at(region, oddity, printed, basis)
                    reason = message(
                        "reason.mixed-names",
                        printed=region.name(said),
                        other=region.name(printed if other == said else other),
                        at=region.cite(at),
                    )
                    told = _both(reached[other].reason, reason)
                    return replace(reached[other], id=printed, status=INFERRED, reason=told)
    return None


def _printed_at(region: Region, oddity: Oddity, name: str, basis: Basis) -> tuple[Citation, str]:
    """Which provision of a rule prints the name that the rule has, and that name.

    The opening of an article and its items may have the one name or the other: the provisions of
    the rule itself come first, then what stands above and below them. Without a text, or where
    none of these has it, it is the name that the oddity calls the printed one. Raises
    ``DataError`` where the concordance is broken.
    """
    touched = [at for at in _finest(basis) if _is_near(oddity.at, at)]
    above = (at for each in touched for at in each.parents())
    below = (at for each in touched for at in region.provisions if each.covers(at))
    for at in chain(touched, above, below):
        entry = region.concordance.get(at)
        if entry is not None and name in entry.parties and _is_near(oddity.at, at):
            return at, name
    return oddity.at, oddity.parties[0]


@once_per_region
def _joining_names(region: Region) -> tuple[Oddity, ...]:
    """The oddities that join names: what else is odd about parties makes none of them the other."""
    return tuple(oddity for oddity in region.oddities if joins(region, oddity))


def _touches(at: Citation, basis: Basis) -> bool:
    """Whether a provision is one of these, above one of them, or below one that is cited whole:
    an opening whose very item is cited too does not bring in its other items.
    """
    return any(_is_near(at, citation) for citation in _finest(basis))


def _finest(basis: Basis) -> list[Citation]:
    """The provisions without those of which a part is among them too."""
    return [
        each for each in basis if not any(each.covers(other) for other in basis if other != each)
    ]


def _is_near(at: Citation, citation: Citation) -> bool:
    """Whether one of the two is the other, or a part of it."""
    return at.covers(citation) or citation.covers(at)
