"""Which regulations are encoded, and how completely."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jalur.law.annexes import Annex
from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.reasoning.unfinished import extent
from jalur.text.messages import Message, message


@dataclass(frozen=True, slots=True)
class CityEntry:
    """One region with the size of what is encoded."""

    region: Region
    parties: int
    rules: int
    """Assignments, fields, routes, paraf chains, relations, points, mandates and prohibitions."""
    provisions: int
    """Operative provisions encoded: pasal, ayat, huruf and angka with words of their own."""
    provisions_in_text: int | None
    """How many the text has; None where that is not known of one that is encoded in part."""

    @property
    def missing_annexes(self) -> tuple[Annex, ...]:
        """Annexes that the source does not contain."""
        return self.region.regulation.not_in_source


@dataclass(frozen=True, slots=True)
class CitiesAnswer:
    """Every regulation there is, in the order of their ids."""

    entries: tuple[CityEntry, ...]
    notes: tuple[Note, ...] = ()

    @property
    def region(self) -> None:
        """The list is about no single regulation."""

    @property
    def silence(self) -> Message | None:
        """That there is no regulation at all."""
        return None if self.entries else message("silent.cities")


def cities(regions: Iterable[Region]) -> CitiesAnswer:
    """The list of ``regions``."""
    return CitiesAnswer(tuple(city_entry(region) for region in regions))


def city_entry(region: Region) -> CityEntry:
    """``region`` with the number of its parties, rules and provisions."""
    # The ways that one rule leaves to choose from are one rule.
    rules = len({route.rule for route in region.routes}) + len(region.paraf)
    rules += len(region.relations) + len(region.mandates) + len(region.prohibitions)
    rules += sum(len(relation.points) for relation in region.relations)
    rules += sum(len(assignment.units) for assignment in region.assignments)
    rules += sum(len(given.fields) for given in region.fields)
    encoded, of = extent(region)
    return CityEntry(
        region=region,
        parties=len(region.parties),
        rules=rules,
        provisions=encoded,
        provisions_in_text=of,
    )
