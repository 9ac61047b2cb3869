"""One letter as it is answered: its lines, its gaps, and the answers that they are taken from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from jalur.answers.chain import ParafAnswer
from jalur.answers.deadlines import DeadlineAnswer
from jalur.answers.mandate import Mandate
from jalur.answers.mandates import MandateAnswer
from jalur.answers.routes import RouteAnswer
from jalur.law.citation import Basis
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import FactStatus, Status
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, Text

LetterPart = Literal["prepare", "initials", "sign", "way", "copy", "deadline"]
LETTER_PARTS: tuple[LetterPart, ...] = get_args(LetterPart)
"""In the order in which a letter comes to them."""
GapPart = LetterPart | Literal["absent"]
"""What nothing is ruled of: a part of the letter, or who stands in for somebody who is away."""
Source = Literal["paraf", "route", "mandates", "deadlines"]
"""The command whose answer a line is taken from."""


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody who is away, and what the regulation says of it."""

    office: Party
    representing: MandateAnswer
    """Who stands in for the office, and in which case."""
    in_name: MandateAnswer | None
    """Of whoever signs: who signs in the name of the office; None where it does not sign."""

    @property
    def forbidden(self) -> tuple[Mandate, ...]:
        """What nobody, or not everybody, may do in the place or name of the office."""
        named = self.in_name.prohibitions if self.in_name is not None else ()
        return tuple(dict.fromkeys((*self.representing.prohibitions, *named)))

    @property
    def at_occasions(self) -> tuple[Mandate, ...]:
        """Who stands in for the office at events, meetings and the like alone."""
        words = self.representing.region.common.occasions
        return tuple(
            each
            for each in self.representing.mandates
            if each.when and any(word in each.when.casefold() for word in words)
        )

    @property
    def stand_ins(self) -> tuple[Mandate, ...]:
        """Who stands in for the office, then who signs in its name."""
        named = self.in_name.mandates if self.in_name is not None else ()
        return (*self.representing.mandates, *named)


@dataclass(frozen=True, slots=True)
class Line:
    """What one office does with the letter: one row of the answer that it is taken from."""

    part: LetterPart
    offices: tuple[str, ...]
    """Empty where the regulation says that nobody does it."""
    what: Text
    status: FactStatus
    reason: Text | None
    basis: Basis
    source: Source
    of: int
    """The number of the chain, route, mandate or deadline in that answer."""
    step: int | None = None
    """The number of the initial, or of the step of the route."""
    ids: tuple[str, ...] = ()
    pick: str = "unstated"
    """How several offices are meant, as a step of a route has it."""
    condition: str | None = None
    matter: str | None = None
    """Of a time: what is due then, where it does not say so itself."""
    in_name: Mandate | None = None
    """Of a signer of a chain: the mandate by which he signs in the name of another."""
    documents: tuple[str, ...] = ()
    """Of a mandate to sign: for what, where it says so."""
    undetermined: bool = False
    candidates: tuple[str, ...] = ()
    """The names of those that an open office may be."""
    absent: Absence | None = None
    """Of an office that is away, or may be: who stands in for it."""
    also_absent: tuple[Absence, ...] = ()
    """The others of the line that are away."""
    others: tuple[str, ...] = ()
    """The ids of those who may sign by the same rule."""

    @property
    def away(self) -> tuple[Absence, ...]:
        """Everybody that it may mean and who is away."""
        return () if self.absent is None else (self.absent, *self.also_absent)


@dataclass(frozen=True, slots=True)
class Gap:
    """What none of the answers says."""

    part: GapPart
    text: Message
    office: Party | None = None
    """Who is away, where that is what nothing is ruled of."""


@dataclass(frozen=True, slots=True)
class Joining:
    """Whether an article says that what is initialled or signed so goes the way of the routes."""

    status: FactStatus
    reason: Message | None
    basis: Basis
    """The provisions that rule both."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter from who drafts it to by when it is due; every line is taken from another answer."""

    region: Region
    party: Party
    to: Party | None
    signer: Party | None
    document: str | None
    purpose: str
    amount: int | None
    """What it is worth, in rupiah; None: whatever it is."""
    absences: tuple[Absence, ...]
    status: Status
    """As sure as its least sure line, and as that its parts belong together."""
    lines: tuple[Line, ...]
    gaps: tuple[Gap, ...]
    joining: Joining | None
    """None where no way answers, or nothing else that could be joined to it."""
    paraf: ParafAnswer
    route: RouteAnswer
    mandates: MandateAnswer
    """Who signs: what the signer signs, or without one what the party does."""
    deadlines: DeadlineAnswer
    also_signed: tuple[Mandate, ...]
    """Of a letter of no kind in particular: what is signed by rules for other documents alone."""
    own: tuple[Note, ...]
    """What to know of the letter as a whole, which is always told: where a way does not lead, what
    is left to choose, who is away.
    """
    notes: tuple[Note, ...]
    """Those of the answers that its lines are taken from."""
    silence: Message | None

    @property
    def signing(self) -> tuple[Mandate, ...]:
        """The mandates by which such a letter is signed."""
        return tuple(each for each in self.mandates.mandates if each not in self.also_signed)
