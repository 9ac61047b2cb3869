"""Who belongs where, for questions that are asked from both sides."""

from __future__ import annotations

from jalur.answers.addressed import Addressed
from jalur.law.citation import Basis
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import MembershipIndex, nearest


class Known:
    """Who belongs where in a region."""

    def __init__(self, region: Region) -> None:
        self.region = region
        index = MembershipIndex(region)
        self.reached = {id: index.of(party) for id, party in region.parties.items()}
        self.inner = {
            id: {other for other, reached in self.reached.items() if id in reached}
            for id in region.parties
        }

    def apart(self, party: Party, office: str) -> bool:
        """Whether neither belongs to the other: nobody goes to himself, nor a unit to those who
        work in it.
        """
        if office in self.reached[party.id] or party.id in self.reached[office]:
            return False
        return not (self._house(party) and self._coordinates(self.region.parties[office]))

    def _house(self, party: Party) -> bool:
        kinds = self.region.common.kinds
        own = (id for id, each in self.reached[party.id].items() if each.rank == 0)
        return any(kinds[self.region.parties[id].kind].encloses for id in own)

    def _coordinates(self, office: Party) -> bool:
        kinds = self.region.common.kinds
        everyone = [self.region.parties[id] for id in self.inner[office.id]] + [office]
        return any(kinds[each.kind].coordinates for each in everyone)

    def among(self, party: Party, told: tuple[Addressed, ...], basis: Basis) -> bool:
        """Whether the party, or a class of it, is one of those who are told."""
        ids = [each.party.id for each in told]
        return nearest(self.region, self.reached[party.id], ids, basis) is not None

    def holds_one(self, party: Party, told: tuple[Addressed, ...]) -> bool:
        """Whether the party is a class of one who is told: it is answered by its members."""
        return any(each.party.id in self.inner[party.id] for each in told)
