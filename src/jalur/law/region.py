"""One regulation, whole: without faults, or it does not exist."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from jalur.text.messages import Message, message

if TYPE_CHECKING:  # Types alone: a question reads the classes of its own sections.
    from jalur.law.citation import Basis, Citation
    from jalur.law.closed_lists import ClosedLists
    from jalur.law.concordance import Concordance
    from jalur.law.judgements import NotARule, Suppression
    from jalur.law.oddities import Oddity
    from jalur.law.own_terms import OwnTerm, TermGroup
    from jalur.law.parties import Party
    from jalur.law.provisions import Heading, Period, Provision
    from jalur.law.regulation import Regulation
    from jalur.law.rules.assignments import Assignment, Fields, NotCoordinated
    from jalur.law.rules.mandates import MandateRule
    from jalur.law.rules.matrices import Matrix
    from jalur.law.rules.media import EveryMedium
    from jalur.law.rules.paraf import ParafRule
    from jalur.law.rules.prohibitions import ProhibitionRule
    from jalur.law.rules.relations import RelationRule
    from jalur.law.rules.routes import RouteRule


@dataclass(frozen=True, slots=True, repr=False)
class Region:
    """One regulation, whole."""

    id: str
    common: ClosedLists
    regulation: Regulation
    headings: Sequence[Heading]
    parties: Mapping[str, Party]
    assignments: tuple[Assignment, ...]
    fields: tuple[Fields, ...]
    natures: Mapping[str, Basis]
    routes: tuple[RouteRule, ...]
    paraf: Sequence[ParafRule]
    relations: Sequence[RelationRule]
    mandates: Sequence[MandateRule]
    oddities: tuple[Oddity, ...]
    provisions: Mapping[Citation, Provision]
    media: tuple[EveryMedium, ...] = ()
    """In what is signed, where the text says it of every document of a kind."""
    not_coordinated: tuple[NotCoordinated, ...] = ()
    """Whom the text denies to coordinators."""
    prohibitions: Sequence[ProhibitionRule] = ()
    """What parties must not do."""
    not_a_rule: Sequence[NotARule] = ()
    """Pairs that a provision names and that no rule is about, each with its reason."""
    suppressions: Sequence[Suppression] = ()
    """What the audit finds and the file says to leave out."""
    matrices: Sequence[Matrix] = ()
    """Tables of annexes; the rules drawn from their rows stand behind the file's own."""
    terms: tuple[OwnTerm, ...] = ()
    """What it has beside the shared purposes, natures and documents; ``common`` has these too."""
    periods: tuple[Period, ...] = ()
    """When provisions are in force that are not as long as the regulation is."""
    not_in_force: tuple[Period, ...] = ()
    """Those of them that the day asked for is outside of: nothing that rests there is here."""
    partly: bool = False
    """Whether some of the text is not encoded yet: what the file lacks is no silence of the text.

    As ``encoded`` of the regulation, which a question need not read for it.
    """
    guesses: int = 0
    """How many lines of the file are marked as guessed."""
    replaces_shipped: bool = False
    """Whether the file stands in for a shipped one of the same id."""
    concordance: Concordance = field(default_factory=lambda: MappingProxyType({}), compare=False)
    """Which parties and words stand in which provision; empty where nobody made one.

    It lies in a file of its own, and is no part of what the region says.
    """

    def __repr__(self) -> str:
        # Every answer has its region; whole it would be two hundred thousand characters.
        return f"<Region {self.id}>"

    def provision(self, ref: Citation) -> Provision:
        """The provision of a text that is read; one that the file lacks is open.

        Only a file that is encoded in part can lack one that its concordance has.
        """
        found = self.provisions.get(ref)
        if found is not None:
            return found
        from jalur.law.provisions import UNWRITTEN, Provision

        return Provision(ref, "not-encoded", UNWRITTEN, (), None, open=True)

    def message(self, id: str, /, **gaps: object) -> Message:
        """The phrase ``id`` about this region; where it is encoded in part, the form of the phrase
        that says *so far*.
        """
        return message(f"{id}-so-far" if self.partly else id, **gaps)

    def name(self, party: str) -> str:
        """The canonical name of a party id of this region."""
        return self.parties[party].name

    def term(self, group: TermGroup, id: str) -> str:
        """What people are shown for a purpose, nature or document: of the region's own the label,
        of the shared ones the id.
        """
        return next((each.label for each in self.terms if (each.group, each.id) == (group, id)), id)

    def cite(self, citation: Citation) -> str:
        """The long form of a citation, with the names of annex rows."""
        last = citation.parts[-1]
        party = self.parties.get(last.label) if last.level == "baris" else None
        return citation.long({last.label: party.name} if party is not None else None)
