"""Where several rules address one party: which take the place of others, which differ, their names.

Every rule that addresses a party is shown, the most specific first, what is stated before what is
read, then in the order of the file. One takes the place of another only where the file says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from jalur.law.citation import Basis, Citation, unique
from jalur.law.region import Region
from jalur.law.rules.amounts import contains
from jalur.law.rules.steps import ROLES
from jalur.law.status import EXPLICIT
from jalur.reasoning.coordination import Coordination, Coordinators, Open
from jalur.reasoning.denials import denial_notes
from jalur.reasoning.notes import Note
from jalur.text.messages import message

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.law.rules.amounts import Amount
    from jalur.law.rules.steps import StepRule
    from jalur.reasoning.membership import Membership

_NAMED = 2
"""So many provisions of a rule name it."""


class Rule(Protocol):
    """What the rules of routes and paraf chains have in common."""

    @property
    def id(self) -> str:
        """Stands once in its section."""

    @property
    def rule(self) -> str:
        """The id of the rule in the file: several ways of one rule have it in common."""

    @property
    def basis(self) -> Basis:
        """The provisions that make the rule."""

    @property
    def stations(self) -> tuple[StepRule, ...]:
        """Its steps or initials."""

    @property
    def condition(self) -> str | None:
        """When it applies."""

    @property
    def amount(self) -> Amount | None:
        """For what amounts it is; None: for any."""

    @property
    def instead_of(self) -> Mapping[str, Basis]:
        """The rules whose place it takes."""

    @property
    def adds_to(self) -> tuple[str, ...]:
        """The rules that it holds beside."""


F = TypeVar("F")


def stands_instead(rule: Rule, other: Rule, via: Membership | None) -> bool:
    """Whether ``rule``, which reaches a party by ``via``, takes the place of ``other`` there, be it
    in some case alone.

    A rule that only our reading applies to the party takes no place, as an inferred one takes none.
    """
    return other.rule in rule.instead_of and (via is None or via.status == EXPLICIT)


def takes_the_place(
    rule: Rule, other: Rule, via: Membership | None, asked: int | None = None
) -> bool:
    """Whether it does so in every case of ``other``: not where it holds on a condition, nor, where
    nobody asked for an amount (``asked``), for fewer amounts.
    """
    return (
        stands_instead(rule, other, via)
        and rule.condition in (None, other.condition)
        and (asked is not None or contains(rule.amount, other.amount))
    )


def rule_name(region: Region, rule: Rule) -> str:
    """A rule as people name it, by its article and when it applies; Indonesian as the data are."""
    cited = ", ".join(region.cite(citation) for citation in _naming(rule))
    if rule.amount is None:
        return f"{cited} ({rule.condition})" if rule.condition else cited
    from jalur.answers.amounts import in_its_case  # Few rules are for certain amounts.

    return f"{cited} ({in_its_case(rule.condition, rule.amount)})"


def _naming(rule: Rule) -> Basis:
    """The first provisions of a rule, without the opening words that one of them stands under; but
    by the opening a rule is named of whose list several items have its stations.
    """
    openings = [at for at in rule.basis if _opens_list(at, rule)]
    own = (at for at in rule.basis if not any(above.covers(at) for above in openings))
    return own_provisions((*openings, *own))[:_NAMED]


def _opens_list(at: Citation, rule: Rule) -> bool:
    cited = {ref for step in rule.stations for ref in step.basis}
    return len({ref for ref in cited if ref != at and at.covers(ref)}) > 1


def own_provisions(basis: Basis) -> Basis:
    """Provisions without the opening words that one of them stands under."""
    return tuple(
        one for one in basis if not any(one.covers(other) for other in basis if other != one)
    )


def told_apart(one: Rule, other: Rule) -> bool:
    """Whether each of two rules says when it applies, and they say it otherwise."""
    return bool(one.condition and other.condition) and one.condition != other.condition


def differing(facts: Sequence[F], differ: Callable[[F, F], bool]) -> tuple[F, ...]:
    """Those of the facts that differ from another one of them."""
    return tuple(one for one in facts if any(differ(one, other) for other in facts))


def equal_rule_notes(
    region: Region, rivals: Iterable[tuple[str, Sequence[tuple[Rule, str]]]]
) -> tuple[Note, ...]:
    """A note for all that the same rules of equal rank differ about: their names and offices.

    ``rivals`` are a purpose or document and the rules that differ about it, each with the names of
    its offices.
    """
    subjects_of: dict[tuple[str, ...], dict[str, None]] = {}
    known: dict[str, Rule] = {}
    ways: dict[str, str] = {}
    for subject, rules in rivals:
        once = {rule.id: rule for rule, _ in rules}
        for rule, offices in rules:
            ways.setdefault(rule.id, offices)
        known |= once
        if once:
            subjects_of.setdefault(tuple(once), {})[subject] = None
    notes = []
    for ids, subjects in subjects_of.items():
        text = message(
            "note.equal-rules",
            subjects=", ".join(subjects),
            rules="; ".join(f"{rule_name(region, known[id])}: {ways[id]}" for id in ids),
        )
        cited = unique(citation for id in ids for citation in _naming(known[id]))
        notes.append(Note("caution", text, cited))
    return tuple(notes)


def coordination_notes(
    region: Region, name: str, who: Coordinators | None, steps: Iterable[StepRule]
) -> tuple[Note, ...]:
    """What is said otherwise of the coordinator of ``name``, where one of the steps is his."""
    of_roles = [step for step in steps if set(ROLES) & set(step.offices)]
    if who is None or not of_roles:
        return ()
    if isinstance(who, Open):
        # A step of nobody else says itself that it has none.
        said_there = bool(who.nobody) and all(len(step.offices) == 1 for step in of_roles)
        told = who.denied_in_cases if said_there else (*who.denied, *who.denied_in_cases)
        return tuple(denial_notes(region, told))
    notes = [*denial_notes(region, who.denied_in_cases)]
    if who.beside:
        names = "; ".join(_assignment(region, each) for each in who.stated)
        cited = unique(row for each in who.stated for row in each.basis)
        notes.append(Note("caution", message("note.several-lists", name=name, names=names), cited))
    for other in who.contradicted_by:
        said = region.name(other.coordinator)
        if other.listed is not None:
            text = message("note.wider-list", name=said, listed=region.name(other.listed))
        else:
            text = message("note.other-coordinator", name=said, fields=other.quoted_fields)
        notes.append(Note("caution", text, other.basis))
    return tuple(notes)


def _assignment(region: Region, reading: Coordination) -> str:
    """A coordinator with the rows of his list: ``Asisten … (Pasal 3 huruf a; untuk …)``."""
    parts = [region.cite(row) for row in reading.basis]
    parts += [reading.condition] if reading.condition else []
    return f"{region.name(reading.coordinator)} ({'; '.join(parts)})"
