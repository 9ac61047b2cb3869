"""One step of a route or paraf chain, as a rule states it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis
from jalur.law.status import EXPLICIT

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.enumerations import Manner, Pick, Silence, StepOrder, TimeUnit
    from jalur.law.status import FactStatus


COORDINATOR = "coordinator"
"""In place of a party in a step: the Asisten to whom the asking party is assigned."""


ADVISER = "adviser"
"""In place of a party in a step: the Staf Ahli set beside that Asisten."""


ROLES = (COORDINATOR, ADVISER)
"""The words that a step may have in place of a party, and that follow from who coordinates."""


DRAFTER = "drafter"
"""In place of a party among initials: whoever drafts what is initialled."""


INITIALLING = (*ROLES, DRAFTER)
"""Every word that a step of initials may have in place of a party."""


ADDRESSEE_COORDINATOR = "addressee-coordinator"
"""In place of a party who has a copy: the Asisten to whom the one is assigned whom a way is to."""


COPIED = (*ROLES, ADDRESSEE_COORDINATOR)
"""The words that who has a copy of what goes a way may have in place of a party."""


STAND_INS = (*INITIALLING, ADDRESSEE_COORDINATOR)
"""Every word that may stand in place of a party."""


@dataclass(frozen=True, slots=True)
class Within:
    """The time that an office has for its step."""

    count: int
    unit: TimeUnit
    since: str | None
    """From when it runs, in our words; None where the text does not say it."""


@dataclass(frozen=True, slots=True)
class StepRule:
    """One station of a route or paraf chain, as the rule states it."""

    offices: tuple[str, ...]
    """Party ids, or words of ``STAND_INS``; empty where the text leaves the office open."""
    pick: Pick
    """How several offices are meant."""
    words: str | None
    """The text's own words for an office that cannot be determined."""
    candidates: tuple[str, ...]
    status: FactStatus
    reason: str | None
    basis: Basis
    manner: tuple[Manner, ...] = ()
    """Of initials: as what they are set; empty: as those of the rule."""
    order: StepOrder | None = None
    """Of initials: whether its several offices set them at once."""
    within: Within | None = None
    if_silent: Silence | None = None
    """What it counts as that the office lets this time pass."""
    notify: tuple[str, ...] = ()
    """Who is told when the step is done: parties, and words of ``ROLES`` for who coordinates or
    advises whoever travels or drafts.
    """
    notify_within: Within | None = None
    """By when they are told."""
    condition: str | None = None
    """In which case alone it is one, in our words; None: in every one."""


def station(offices: tuple[str, ...], words: str | None = None) -> StepRule:
    """All of some offices, as a rule names them without saying more of them than what it calls
    whoever follows from the assignments.
    """
    return StepRule(
        offices=offices,
        pick="all",
        words=words,
        candidates=(),
        status=EXPLICIT,
        reason=None,
        basis=(),
    )
