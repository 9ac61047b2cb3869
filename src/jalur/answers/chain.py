"""A paraf chain as it is answered, and the question and answer that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jalur.answers.addressed import Addressed
from jalur.answers.mandate import Mandate
from jalur.answers.sought import Sought
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.paraf import Exemption, ParafRule
from jalur.law.status import FactStatus, Status
from jalur.reasoning.coordination import Coordination, Coordinators
from jalur.reasoning.membership import Membership, Memberships
from jalur.reasoning.notes import Note
from jalur.reasoning.steps import Step
from jalur.text.messages import Message, Text

if TYPE_CHECKING:  # A type alone: few rules name who has a copy by what he is.
    from jalur.answers.copied_roles import Copied


@dataclass(frozen=True, slots=True)
class Before:
    """Before or behind whose initials those of a chain are set."""

    name: str
    basis: Basis
    """Where his own are ruled."""


@dataclass(frozen=True, slots=True)
class SignedAs:
    """In whose name a signer signs, by his own mandate."""

    signer: str
    mandate: Mandate


@dataclass(frozen=True, slots=True)
class Lacking:
    """Some initials of a chain that are not needed, though the others are."""

    initials: tuple[Step, ...]
    """Those that fall away, each with the offices for which it does."""
    by: Exemption


@dataclass(frozen=True, slots=True)
class Chain:
    """One paraf chain for one document."""

    rule: ParafRule
    party: Party | None
    """Who drafts: the party asked about, or a member of it; None where nobody was asked about."""
    document: str
    signers: tuple[str, ...]
    status: FactStatus
    reason: Text | None
    rank: int
    """How far the rule's own word for the drafter is from the party asked about."""
    condition: str | None
    """When the rule applies, and for what the coordinator is assigned to the drafter."""
    initials: tuple[Step, ...]
    basis: Basis
    exact: bool
    """Whether the rule is for the very document, not for a wider one."""
    via: Membership | None
    """How the rule names the drafter; None where nobody was asked about or it names none."""
    via_signer: Membership | None = None
    replaced: tuple[ParafRule, ...] = ()
    """The rules for the same case whose place it takes."""
    yields_to: tuple[ParafRule, ...] = ()
    """Those that take its place in a case of theirs: on a condition, for certain amounts, or for
    some of its documents, drafters or signers.
    """
    coordination: Coordination | None = field(default=None, compare=False)
    """How the drafter is assigned to the coordinator or adviser who initials."""
    drafters: tuple[Addressed, ...] = field(default=(), compare=False)
    """For whose drafts it is, as the rule or the assignment says; empty: whoever drafts."""
    before: Before | None = None
    """Before whose initials, of a rule that it adds to, its own are set."""
    after: Before | None = None
    """Behind whose initials, of a rule that it adds to, its own are set."""
    added: tuple[Chain, ...] = field(default=(), compare=False)
    """Those that set their initials before or behind some of its own."""
    waived_by: Exemption | None = None
    """Why it has no initials: by this no one needs any."""
    waived: tuple[Step, ...] = field(default=(), compare=False)
    """The initials that it would have otherwise."""
    lacking: tuple[Lacking, ...] = field(default=(), compare=False)
    """Which initials it has not, as those of their offices are not needed."""
    may_be_exempt: tuple[Exemption, ...] = ()
    """In which further cases none are needed, or not all of them; the question does not say whether
    it is one.
    """
    copied: tuple[Copied, ...] = field(default=(), compare=False)
    """Those who have a copy as the coordinator or adviser of whoever drafts."""
    signed_as: tuple[SignedAs, ...] = field(default=(), compare=False)
    """In whose name the signers sign, where the rule does not say so itself."""

    @property
    def exempted_by(self) -> tuple[Exemption, ...]:
        """By which exemptions it has no initials, or not all of them."""
        own = (self.waived_by,) if self.waived_by is not None else ()
        return tuple(dict.fromkeys((*own, *(each.by for each in self.lacking))))

    def cited(self) -> Basis:
        """Every provision that the chain rests on."""
        steps = (row for step in self.initials for row in step.basis)
        said = [citation for cited in self.rule.instead_of.values() for citation in cited]
        said += [citation for each in self.may_be_exempt for citation in each.basis]
        return unique([*self.basis, *steps, *said])


@dataclass(frozen=True, slots=True)
class ParafAnswer:
    """The chains for what a party drafts, or every rule of the regulation."""

    region: Region
    party: Party | None
    signer: Party | None
    document: str | None
    by: Party | None
    """Who initials, where that was asked."""
    amount: int | None
    """What it is worth, in rupiah; None: whatever it is."""
    status: Status
    chains: tuple[Chain, ...]
    notes: tuple[Note, ...]
    silence: Message | None
    sought: Sought


@dataclass(frozen=True, slots=True)
class Question:
    """Who drafts, who signs and what, as far as it was asked."""

    party: Party | None
    drafter: Memberships | None
    who: Coordinators | None
    """Who coordinates the drafter."""
    signer: Memberships | None
    document: str | None
    amount: int | None
    """What it is worth, in rupiah."""
