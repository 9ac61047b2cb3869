"""Who initials a document before whom signs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jalur.law.citation import Basis

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.enumerations import Manner, Medium, Order, Silence
    from jalur.law.rules.amounts import Amount
    from jalur.law.rules.exceptions import Excepted
    from jalur.law.rules.media import Fallback
    from jalur.law.rules.signatures import SignatureLine
    from jalur.law.rules.steps import StepRule, Within
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
    """Whose initials alone are not needed: parties, or words of ``INITIALLING``; empty: of all."""


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
    copies_to: tuple[str, ...] = ()
    """The parties who have a copy of what is signed by name; as what they are to whoever drafts,
    ``copied_roles``.
    """
    copied_roles: StepRule | None = None
    """That the coordinator or adviser of whoever drafts has a copy; None: neither has."""
    within: Within | None = None
    """The time that all have who initial, but for those who have one of their own: so have their
    ``initials``, too.
    """
    if_silent: Silence | None = None
    """What it counts as that one of them lets it pass."""
    after: str | None = None
    """Behind whose initials, by a rule that it adds to, its own are set: as ``before``."""

    @property
    def own_times(self) -> tuple[StepRule, ...]:
        """The initials as they are written: without the time that the rule says of all."""
        if self.within is None:
            return self.initials
        return tuple(
            replace(each, within=None, if_silent=None) if each.within is self.within else each
            for each in self.initials
        )

    @property
    def neighbours(self) -> tuple[str, ...]:
        """Beside whose initials, by a rule that it adds to, its own are set."""
        return tuple(filter(None, (self.before, self.after)))

    @property
    def conditions(self) -> tuple[str, ...]:
        """In which cases it holds, and in which one of its initials is any."""
        every = (self.condition, *(step.condition for step in self.initials))
        return tuple(each for each in every if each)

    @property
    def stations(self) -> tuple[StepRule, ...]:
        """Its initials: what rules of ways and of initials have in common."""
        return self.initials

    @property
    def all_offices(self) -> tuple[StepRule, ...]:
        """Its initials, and those who have a copy as the coordinator or adviser of who drafts."""
        return (*self.initials, *((self.copied_roles,) if self.copied_roles is not None else ()))

    @property
    def rule(self) -> str:
        """Its id: what a route has that is one of several ways of a rule."""
        return self.id


def in_time(rule: ParafRule, within: Within | None, if_silent: Silence | None) -> ParafRule:
    """The rule with a time for all who initial and have none of their own."""
    if within is None:
        return rule
    initials = (
        replace(each, within=within, if_silent=if_silent) if each.within is None else each
        for each in rule.initials
    )
    return replace(rule, initials=tuple(initials), within=within, if_silent=if_silent)
