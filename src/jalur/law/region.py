"""One regulation, whole: without faults, or it does not exist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jalur.law.citation import Basis, Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.parties import Party
from jalur.law.regulation import Heading, Oddity, Provision, Regulation
from jalur.law.rules import Assignment, Fields, MandateRule, ParafRule, RelationRule, RouteRule


@dataclass(frozen=True, slots=True)
class Region:
    """One regulation, whole."""

    id: str
    common: ClosedLists
    regulation: Regulation
    headings: tuple[Heading, ...]
    parties: Mapping[str, Party]
    assignments: tuple[Assignment, ...]
    fields: tuple[Fields, ...]
    natures: Mapping[str, Basis]
    routes: tuple[RouteRule, ...]
    paraf: tuple[ParafRule, ...]
    relations: tuple[RelationRule, ...]
    mandates: tuple[MandateRule, ...]
    oddities: tuple[Oddity, ...]
    provisions: Mapping[Citation, Provision]
    replaces_shipped: bool = False
    """Whether the file stands in for a shipped one of the same id."""

    def name(self, party: str) -> str:
        """The canonical name of a party id of this region."""
        return self.parties[party].name

    def cite(self, citation: Citation) -> str:
        """The long form of a citation, with the names of annex rows."""
        last = citation.parts[-1]
        party = self.parties.get(last.label) if last.level == "baris" else None
        return citation.long({last.label: party.name} if party is not None else None)
