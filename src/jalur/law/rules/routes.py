"""The routes that a regulation lays down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.enumerations import Mode
    from jalur.law.rules.amounts import Amount
    from jalur.law.rules.exceptions import Excepted
    from jalur.law.rules.steps import StepRule
    from jalur.law.status import FactStatus


@dataclass(frozen=True, slots=True)
class Alternative:
    """Which of the ways a route is that one rule leaves to choose from."""

    rule: str
    """The id of the rule that all of them belong to."""
    n: int
    of: int


@dataclass(frozen=True, slots=True)
class NoCopies:
    """That the text denies somebody a copy of what goes the way: *tanpa tembusan kepada*."""

    to: tuple[str, ...]
    """Empty: nobody has one."""
    needless: bool
    """Whether it only says that none is needed: *tidak perlu ditembuskan*."""
    basis: Basis
    """The provisions that say so; those of the rule where the file has none."""


@dataclass(frozen=True, slots=True)
class RouteRule:
    """A way that the regulation lays down, for a group, a class or a party.

    A rule that leaves the choice between several ways is one of these for each of them.
    """

    id: str
    """Of one of several ways the id of its rule, a point and its number, as in ``laporan-opd.2``:
    no rule of a file has such an id.
    """
    travellers: tuple[str, ...]
    listed: Basis
    """Provisions whose list must name the traveller."""
    purposes: tuple[str, ...]
    mode: Mode | None
    """None where the text says neither."""
    force: str | None
    condition: str | None
    deadline: str | None
    rhythm: str | None
    """How often, or on which occasions; a deadline says by when."""
    term: str | None
    """How long it lasts, as for three months: no time by which anything is due."""
    instrument: str | None
    """By what means or in which form it is done, as by a Nota Kesepakatan or in writing."""
    end_stated: bool
    copies_to: tuple[str, ...]
    """The parties who have a copy by name; by what they are to whoever sends, ``copied_roles``."""
    steps: tuple[StepRule, ...]
    basis: Basis
    status: FactStatus
    reason: str | None
    instead_of: Mapping[str, Basis]
    """The rules of this section whose place it takes, each with the provisions that say so."""
    adds_to: tuple[str, ...]
    """The rules of this section that it holds beside."""
    alternative: Alternative | None = None
    exceptions: tuple[Excepted, ...] = ()
    """Whom and what it does not mean."""
    amount: Amount | None = None
    """For what amounts it is; None: for any."""
    no_copies: NoCopies | None = None
    """Who has no copy, where the text says so."""
    copied_roles: StepRule | None = None
    """That the coordinator or adviser of whoever goes the way has a copy; None: neither has."""

    @property
    def conditions(self) -> tuple[str, ...]:
        """In which cases it holds, and in which one of its steps is any."""
        every = (self.condition, *(step.condition for step in self.steps))
        return tuple(each for each in every if each)

    @property
    def stations(self) -> tuple[StepRule, ...]:
        """Its steps: what rules of ways and of initials have in common."""
        return self.steps

    @property
    def all_offices(self) -> tuple[StepRule, ...]:
        """Its steps, and those who have a copy as the coordinator or adviser of whoever goes."""
        return (*self.steps, *((self.copied_roles,) if self.copied_roles is not None else ()))

    @property
    def copied_or_not(self) -> tuple[str, ...]:
        """Of whom it is said whether they have a copy."""
        return (*self.copies_to, *(self.no_copies.to if self.no_copies is not None else ()))

    @property
    def rule(self) -> str:
        """The id of the rule as the file has it."""
        return self.id if self.alternative is None else self.alternative.rule


def placed(routes: Iterable[RouteRule]) -> Iterator[tuple[str, RouteRule]]:
    """Each route with its path in the file: ``routes[3]``, ``routes[3].alternatives[1]``."""
    number = -1
    for route in routes:
        way = route.alternative
        number += way is None or way.n == 1
        path = f"routes[{number}]"
        yield (path if way is None else f"{path}.alternatives[{way.n - 1}]"), route


def whole_path(path: str) -> str:
    """The path of the rule of which the route at ``path`` is a way: what all ways have in common
    stands there.
    """
    return path.partition(".")[0]
