"""The relationships of two sides, and their points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis, Citation

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.rules.exceptions import Excepted
    from jalur.law.status import FactStatus


@dataclass(frozen=True, slots=True)
class Point:
    """One item that a relation lists; its summary is that of the provision."""

    at: Citation
    by: tuple[str, ...]
    to: tuple[str, ...]
    natures: tuple[str, ...]
    not_natures: tuple[str, ...]
    """What the text denies there: *bukan hubungan hierarkis*."""
    force: str | None
    condition: str | None
    deadline: str | None
    rhythm: str | None
    """How often, or on which occasions; a deadline says by when."""
    term: str | None
    """How long it lasts, as for three months: no time by which anything is due."""
    instrument: str | None
    """By what means or in which form it is done, as by a Nota Kesepakatan or in writing."""


@dataclass(frozen=True, slots=True)
class Limit:
    """For which pairs of the two sides a relation holds, where the text does not say so itself."""

    text: str
    reason: str
    """Why it is read so."""


@dataclass(frozen=True, slots=True)
class NaturesRead:
    """Natures of a relation that the text does not call so, such as one read from a noun."""

    natures: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class RelationRule:
    """The natures the regulation gives to the relationship of two sides, and its points."""

    id: str
    between: tuple[tuple[str, ...], tuple[str, ...]]
    natures: tuple[str, ...]
    not_natures: tuple[str, ...]
    """What the text denies of the two sides: *tidak bersifat struktural*."""
    by_assignment: bool
    """Whether it holds for a unit and its own coordinator or adviser only."""
    own: bool
    """Whether each party of the second side has it with the one it belongs to only."""
    open: bool
    """Whether the text names nobody on the first side, so that it may mean others as well."""
    condition: str | None
    limit: Limit | None
    points: tuple[Point, ...]
    basis: Basis
    status: FactStatus
    reason: str | None
    natures_stated: bool
    """Whether the natures stand in the text though the relation is inferred: then it is the sides
    that are our reading.
    """

    natures_read: NaturesRead | None
    """Those of the natures that are our reading, however plainly the text has the relation."""
    exceptions: tuple[Excepted, ...] = ()
    """Whom and what it does not mean."""

    def nature_status(self, nature: str) -> FactStatus:
        """How sure it is that the text states this nature of the two sides."""
        if self.is_read(nature):
            return "inferred"
        return "explicit" if self.natures_stated else self.status

    def is_read(self, nature: str) -> bool:
        """Whether a nature is our reading of another word, so that no definition is of it."""
        return self.natures_read is not None and nature in self.natures_read.natures
