"""What parties must not do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis, Citation

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.enumerations import Act
    from jalur.law.rules.amounts import Amount
    from jalur.law.rules.exceptions import Excepted
    from jalur.law.status import FactStatus


@dataclass(frozen=True, slots=True)
class ProhibitionRule:
    """What a party must not do; no mandate, so that nobody reads one as a power."""

    at: Citation
    basis: Basis
    parties: tuple[str, ...]
    """Empty: whoever does it, for the text names nobody."""
    act: Act | None
    """The act that is forbidden; None where it is none of these."""
    documents: tuple[str, ...]
    towards: tuple[str, ...]
    """Those about whom it is: whom the party must not stand in for, or pass on to, or write to."""
    on_behalf_of: str | None
    """In whose name it is not to be done."""
    when: str | None
    exception: str | None
    """When, or for which papers, it is not forbidden after all."""
    term: str | None
    """How long it is forbidden."""
    status: FactStatus
    reason: str | None
    summary: str | None
    """What is forbidden, where the provision is about something else too."""
    amount: Amount | None = None
    """For what amounts it is forbidden; None: for any."""
    exceptions: tuple[Excepted, ...] = ()
    """The same, where the file says it by parties and documents."""
