"""The authorities, duties and tasks of parties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis, Citation

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.enumerations import Act, Capacity, MandateKind, Medium, Passed
    from jalur.law.rules.amounts import Amount
    from jalur.law.rules.exceptions import Excepted
    from jalur.law.rules.media import Fallback
    from jalur.law.rules.signatures import SignatureLine
    from jalur.law.status import FactStatus


@dataclass(frozen=True, slots=True)
class MandateRule:
    """An authority, duty or task of a party."""

    at: Citation
    basis: Basis
    parties: tuple[str, ...]
    kind: MandateKind
    force: str | None
    act: Act | None
    """None where it is none of these."""
    documents: tuple[str, ...]
    on_behalf_of: str | None
    on_behalf: tuple[str, ...]
    """Whom the party stands in for, or to whom it delegates."""
    represented: str | None
    """Whom the party represents, in words, where that is no party."""
    passes: Passed
    """What that which is delegated is to those who receive it."""
    when: str | None
    otherwise: str | None
    appointed_by: str | None
    deadline: str | None
    rhythm: str | None
    """How often, or on which occasions; a deadline says by when."""
    term: str | None
    """How long it lasts, as for three months: no time by which anything is due."""
    instrument: str | None
    """By what means or in which form it is done, as by a Nota Kesepakatan or in writing."""
    status: FactStatus
    reason: str | None
    summary: str | None
    """What it is, where the provision speaks of another who acts; None: as the provision says."""
    exceptions: tuple[Excepted, ...] = ()
    """Whom and what it does not mean."""
    medium: Medium | None = None
    """In what is signed; None where the text does not say it."""
    fallback: Fallback | None = None
    """In what where the medium cannot be had."""
    amount: Amount | None = None
    """For what amounts it is; None: for any."""
    signature: tuple[SignatureLine, ...] = ()
    """How who signs is to sign, from top to bottom; empty where the text does not say."""
    capacities: tuple[Capacity, ...] = ()
    """In which capacity one stands in for another, where the text says that."""
    limits: Basis = ()
    """The provisions that say what who stands in may not do."""
    permission: tuple[str, ...] = ()
    """Whose consent it needs."""
    notify: tuple[str, ...] = ()
    """Who is told of it."""
    copies_to: tuple[str, ...] = ()
    """Who has a copy of it."""

    @property
    def beside(self) -> tuple[str, ...]:
        """Whoever consents, is told or has a copy."""
        return (*self.permission, *self.notify, *self.copies_to)
