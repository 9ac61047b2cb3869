"""Who initials a document before whom signs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.enumerations import Manner, Medium, Order
    from jalur.law.rules.amounts import Amount
    from jalur.law.rules.exceptions import Excepted
    from jalur.law.rules.media import Fallback
    from jalur.law.rules.signatures import SignatureLine
    from jalur.law.rules.steps import StepRule
    from jalur.law.status import FactStatus


@dataclass(frozen=True, slots=True)
class Exemption:
    """When no initials are needed, or not those of some offices, though the rule asks for them:
    where all holds that it names.
    """

    drafter_signs: bool
    """Where whoever drafts signs it himself."""
    drafters: tuple[str, ...]
    """Where one of these drafts; empty: whoever does."""
    documents: tuple[str, ...]
    """For these documents; empty: for all of the rule."""
    words: str | None
    """In a case that no question says: *naskah yang bersifat rahasia*."""
    basis: Basis
    of: tuple[str, ...] = ()
    """Whose initials alone are not needed: parties, or words of ``STAND_INS``; empty: anybody's."""


@dataclass(frozen=True, slots=True)
class ParafRule:
    """Who initials a document before whom signs it."""

    id: str
    documents: tuple[str, ...]
    drafters: tuple[str, ...]
    """Empty: whoever drafts."""
    signers: tuple[str, ...]
    """Empty: whoever signs."""
    order: Order
    initials: tuple[StepRule, ...]
    """Empty: it says only when none are needed, by whatever rule they would be set."""
    force: str | None
    condition: str | None
    basis: Basis
    status: FactStatus
    reason: str | None
    instead_of: Mapping[str, Basis]
    """The rules of this section whose place it takes, each with the provisions that say so."""
    adds_to: tuple[str, ...]
    """The rules of this section that it holds beside."""
    before: str | None
    """Before whose initials, by a rule that it adds to, its own are set: a party, or a stand-in."""
    manner: tuple[Manner, ...]
    """As what the initials are set."""
    most: int | None
    """How many initials there are at most."""
    exempt: tuple[Exemption, ...]
    """When none are needed."""
    medium: Medium | None = None
    """In what the document is initialled and signed; None where the text does not say it."""
    fallback: Fallback | None = None
    """In what where the medium cannot be had."""
    amount: Amount | None = None
    """For what amounts it is; None: for any."""
    signature: tuple[SignatureLine, ...] = ()
    """How who signs is to sign, from top to bottom; empty where the text does not say."""
    exceptions: tuple[Excepted, ...] = ()
    """Whom and what it does not mean."""

    @property
    def stations(self) -> tuple[StepRule, ...]:
        """Its initials: what rules of ways and of initials have in common."""
        return self.initials

    @property
    def rule(self) -> str:
        """Its id: what a route has that is one of several ways of a rule."""
        return self.id
