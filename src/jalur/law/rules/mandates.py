"""The authorities, duties and tasks of parties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis, Citation

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.enumerations import Act, MandateKind
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
    when: str | None
    otherwise: str | None
    appointed_by: str | None
    deadline: str | None
    rhythm: str | None
    """How often, or on which occasions; a deadline says by when."""
    status: FactStatus
    reason: str | None
    summary: str | None
    """What it is, where the provision speaks of another who acts; None: as the provision says."""
