"""Which regulations are encoded, and how completely."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.law.region import Region
from jalur.law.regulation import Annex


@dataclass(frozen=True, slots=True)
class City:
    """One region with the size of what is encoded."""

    region: Region
    parties: int
    rules: int
    """Assignments, fields, routes, paraf chains, relations, points and mandates."""
    provisions: int
    """Operative provisions: pasal, ayat, huruf and angka with words of their own."""

    @property
    def missing_annexes(self) -> tuple[Annex, ...]:
        """Annexes that the source does not contain."""
        return tuple(annex for annex in self.region.regulation.annexes if not annex.in_source)


def city(region: Region) -> City:
    """The line of ``region`` in the list of cities."""
    points = sum(len(relation.points) for relation in region.relations)
    assigned = sum(len(assignment.units) for assignment in region.assignments)
    fields = sum(len(each.fields) for each in region.fields)
    rules = len(region.routes) + len(region.paraf) + len(region.relations) + len(region.mandates)
    return City(
        region=region,
        parties=len(region.parties),
        rules=rules + points + assigned + fields,
        provisions=sum(ref.parts[0].level == "pasal" for ref in region.provisions),
    )
