"""The steps of routes and paraf chains, with the offices filled in for one party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from jalur.law.citation import Basis, unique
from jalur.law.closed_lists import ClosedLists, Kind
from jalur.law.region import Region
from jalur.law.rules.assignments import Adviser
from jalur.law.rules.steps import ADVISER, COORDINATOR, DRAFTER, ROLES, STAND_INS, StepRule
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, weakest
from jalur.reasoning.coordination import (
    Assigned,
    Coordination,
    Coordinators,
    Open,
    other_readings,
)
from jalur.reasoning.denials import denied_reason, denying
from jalur.text.messages import Text, message

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.enumerations import Manner, Silence, StepOrder
    from jalur.law.parties import Party
    from jalur.law.rules.steps import Within

UNSTATED = "unstated"
"""How several offices of a step are meant where the text does not say it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an answer."""

    n: int
    offices: tuple[str, ...]
    """The regulation's own names, or the text's own words where the office is undetermined."""
    ids: tuple[str, ...]
    pick: str
    status: FactStatus
    reason: Text | None
    basis: Basis
    undetermined: bool = False
    """Whether an office of it is left open."""
    candidates: tuple[str, ...] = ()
    """The names of those that an open office may be."""
    manner: tuple[Manner, ...] = ()
    """Of initials: as what they are set, as the step says or else its rule."""
    order: StepOrder | None = None
    """Of initials: whether its several offices set them at once."""
    within: Within | None = None
    """The time that the office has for it."""
    if_silent: Silence | None = None
    """What it counts as that the office lets this time pass."""
    notify: tuple[str, ...] = ()
    """The names of those who are told when it is done."""
    notify_within: Within | None = None
    """By when they are told."""
    nobody: Basis = ()
    """Which provisions say that the party has nobody for this step: it falls away."""
    condition: str | None = None
    """In which case alone it is one, in our words."""

    @property
    def told(self) -> str:
        """Its offices, and the case in which alone they are meant, within a line."""
        offices = "/".join(self.offices)
        return f"{offices} ({self.condition})" if self.condition else offices


class _Office(NamedTuple):
    """One office of a step, filled in."""

    name: str
    id: str | None
    """None where the office is left open."""
    basis: Basis
    status: FactStatus = EXPLICIT
    reason: Text | None = None
    candidates: tuple[str, ...] = ()
    nobody: Basis = ()
    """Which provisions say that there is none."""


def step_of(
    region: Region,
    n: int,
    rule: StepRule,
    who: Coordinators | None,
    rule_basis: Basis,
    rule_reading: tuple[FactStatus, Text | None] = (EXPLICIT, None),
    drafter: Party | None = None,
) -> Step:
    """The ``n``-th step, as ``rule`` states it, for a party that ``who`` coordinates.

    ``who`` is None where nobody in particular is asked about, and so is ``drafter``. A step without
    a basis of its own rests on that of its rule, and no step is surer than its rule
    (``rule_reading``).
    """
    basis = rule.basis or rule_basis
    offices = list(_offices(region, rule, who, basis, drafter))
    # Whom the text calls by two names, as where the Sekda coordinates the party, is one office.
    known = {office.id: office for office in reversed(offices) if office.id is not None}
    once = [each for each in offices if each.id is None or known[each.id] is each]
    once = [each for each in once if not each.nobody] or once
    told = [each for each in offices if not each.nobody or each in once or each.status == INFERRED]
    readings = [(each.status, each.reason) for each in told]
    readings += [(rule.status, rule.reason), rule_reading]
    is_open = any(each.id is None for each in once)
    nobody = unique(at for each in once for at in each.nobody)
    told_after = [] if nobody else list(_told_after(region, rule, who, basis))
    return Step(
        n=n,
        offices=tuple(each.name for each in once),
        ids=tuple(each.id for each in once if each.id is not None),
        pick=rule.pick if len(once) > 1 or is_open else "all",
        status=weakest(status for status, _ in readings),
        reason=next((reason for _, reason in readings if reason is not None), None),
        basis=unique(at for each in (*offices, *told_after) for at in each.basis),
        undetermined=is_open,
        candidates=tuple(
            region.name(id) for id in dict.fromkeys(id for each in once for id in each.candidates)
        ),
        manner=rule.manner,
        order=rule.order if len(once) > 1 else None,
        within=rule.within if not nobody else None,
        if_silent=rule.if_silent if not nobody else None,
        notify=tuple(each.name for each in told_after),
        notify_within=rule.notify_within if not nobody else None,
        nobody=nobody,
        condition=rule.condition,
    )


def _offices(
    region: Region,
    rule: StepRule,
    who: Coordinators | None,
    basis: Basis,
    drafter: Party | None,
) -> Iterable[_Office]:
    """The offices of a step, one by one; a step without any is one that is left open."""
    if not rule.offices:
        yield _Office(rule.words or "", None, basis, candidates=rule.candidates)
    for office in rule.offices:
        if office not in STAND_INS:
            yield _Office(region.name(office), office, basis)
            continue
        if office == DRAFTER:
            id, called = (drafter.id, drafter.name) if drafter is not None else (None, None)
            yield _Office(called or office_name(region, rule, office), id, basis)
            continue
        fill_in = _coordinator if office == COORDINATOR else _adviser
        yield fill_in(region, office_name(region, rule, office), rule.candidates, who, basis)


def _told_after(
    region: Region, rule: StepRule, who: Coordinators | None, basis: Basis
) -> Iterator[_Office]:
    """Who is told when it is done; a coordinator or adviser by name where a list gives him one."""
    one = isinstance(who, Assigned) and not (who.beside or who.coordination.condition)
    for office in rule.notify:
        if office not in ROLES:
            yield _Office(region.name(office), office, ())
            continue
        words = kind_of_role(region.common, office).class_words[0]
        fill_in = _coordinator if office == COORDINATOR else _adviser
        found = fill_in(region, words, (), who, basis)
        sure = found.id is not None and found.status == EXPLICIT and one
        if not found.nobody:
            yield found if sure else _Office(words, None, ())


def _coordinator(
    region: Region,
    words: str,
    candidates: tuple[str, ...],
    who: Coordinators | None,
    basis: Basis,
) -> _Office:
    if isinstance(who, Assigned):
        own = who.coordination
        return _filled_in(region, own.coordinator, own, own.basis + basis)
    if who is None:
        return _Office(words, None, basis, candidates=candidates or portfolios(region))
    if who.nobody:
        return _nobody(region, words, who, basis)
    readings = (*other_readings(who), *who.not_on_ways)
    fitting = tuple(reading.coordinator for reading in other_readings(who))
    cited = tuple(citation for reading in readings for citation in reading.basis)
    return _Office(
        words,
        None,
        basis + cited,
        reason=_why_open(region, who),
        candidates=fitting or _undenied(region, who, candidates or portfolios(region)),
    )


def _undenied(region: Region, who: Open, ids: Iterable[str]) -> tuple[str, ...]:
    """The coordinators but those whom the text denies to the party."""
    return tuple(id for id in ids if denying(region, who.denied, id) is None)


def _nobody(region: Region, words: str, who: Open, basis: Basis) -> _Office:
    """An office that the party has not, as the text says."""
    first = who.nobody[0]
    said = denied_reason(region, who.nobody)
    reason = (
        said if first.reason is None else message("reason.both", first=said, second=first.reason)
    )
    cited = unique(at for each in who.nobody for at in each.basis)
    return _Office(words, None, (*basis, *cited), first.status, reason, nobody=cited)


def _filled_in(region: Region, id: str, reading: Coordination, basis: Basis) -> _Office:
    """An office that follows from who coordinates the party."""
    return _Office(region.name(id), id, basis, reading.status, reading.reason)


def _why_open(region: Region, who: Open) -> Text:
    """Why no single office can be named."""
    if who.not_on_ways:
        names = " / ".join(region.name(each.coordinator) for each in who.not_on_ways)
        return message("reason.not-on-ways", names=names)
    if who.candidates:
        by_members = who.candidates[0].by == "members"
        return message("reason.several-members" if by_members else "reason.several-fields")
    if who.itself:
        return region.message("reason.coordinates-itself")
    if who.governs_itself:
        return message("reason.governs-itself")
    return message("reason.field-of-each") if who.of_class else region.message("reason.no-field")


def _adviser(
    region: Region,
    words: str,
    candidates: tuple[str, ...],
    who: Coordinators | None,
    basis: Basis,
) -> _Office:
    """The adviser that the annex sets beside the coordinator of the party."""
    if not isinstance(who, Assigned) or not who.coordination.advisers:
        return _open_adviser(region, words, candidates, who, basis)
    own, advisers = who.coordination, who.coordination.advisers
    cited = own.basis + basis + _rows(advisers)
    if len(advisers) == 1:
        return _filled_in(region, advisers[0].party, own, cited)
    beside = region.name(own.coordinator)
    reason = message("reason.several-advisers", count=len(advisers), beside=beside)
    return _Office(words, None, cited, own.status, reason, _ids(advisers))


def _open_adviser(
    region: Region,
    words: str,
    candidates: tuple[str, ...],
    who: Coordinators | None,
    basis: Basis,
) -> _Office:
    """The adviser where none is set beside one coordinator of the party: those that it may be,
    and why none can be told.
    """
    everyone = tuple(adviser for each in region.assignments for adviser in each.advisers)
    if who is None:
        return _Office(words, None, basis, candidates=candidates or _ids(everyone))
    if isinstance(who, Open) and who.nobody:
        return _nobody(region, words, who, basis)
    reason, fitting = region.message("reason.adviser-unassigned"), everyone
    if not everyone:
        reason = region.message("reason.adviser-nowhere")
    elif isinstance(who, Assigned):
        reason = region.message("reason.no-adviser")
    elif who.candidates:
        by_members = who.candidates[0].by == "members"
        reason = message("reason.adviser-members" if by_members else "reason.adviser-fields")
        fitting = _set_beside(region, {each.coordinator for each in who.candidates})
    elif own := _set_beside(region, set(who.itself)):
        reason, fitting = message("reason.adviser-beside-itself"), own
        basis = basis + _rows(own)
    return _Office(
        words,
        None,
        basis,
        reason=reason,
        candidates=candidates or _ids(fitting) or _ids(everyone),
    )


def _set_beside(region: Region, coordinators: Set[str]) -> tuple[Adviser, ...]:
    """The advisers that lists set beside these coordinators."""
    lists = (each for each in region.assignments if each.coordinator in coordinators)
    return tuple(adviser for each in lists for adviser in each.advisers)


def _rows(advisers: Iterable[Adviser]) -> Basis:
    return tuple(row for adviser in advisers for row in adviser.basis)


def _ids(advisers: Iterable[Adviser]) -> tuple[str, ...]:
    """Each adviser once, in the order of the file."""
    return tuple(dict.fromkeys(adviser.party for adviser in advisers))


def portfolios(region: Region) -> tuple[str, ...]:
    """The ids of the parties with a portfolio, in the order of the file."""
    return tuple(id for id, party in region.parties.items() if party.portfolio)


def has_roles(steps: Iterable[StepRule]) -> bool:
    """Whether one of the steps is with the coordinator or adviser of whoever asks."""
    return any(set(ROLES) & set(step.offices) for step in steps)


def office_name(region: Region, rule: StepRule, office: str) -> str:
    """What an office of a step is called where nobody in particular asks.

    A coordinator, adviser or drafter has the words of the step, which are those of its one open
    office, else the class word of the kind or the first word for a drafter: what he is called,
    whoever he is.
    """
    if office not in STAND_INS:
        return region.name(office)
    if rule.words and sum(each in STAND_INS for each in rule.offices) == 1:
        return rule.words
    if office == DRAFTER:
        return region.common.drafter_words[0]
    return kind_of_role(region.common, office).class_words[0]


def as_named(region: Region, rule: StepRule) -> tuple[str, ...]:
    """The offices of a step where nobody in particular asks; an open one in the text's words."""
    return tuple(office_name(region, rule, each) for each in rule.offices) or (rule.words or "",)


def as_told(region: Region, rule: StepRule) -> str:
    """A step within a line where nobody in particular asks, with the case in which it is one."""
    offices = "/".join(as_named(region, rule))
    return f"{offices} ({rule.condition})" if rule.condition else offices


def kind_of_role(common: ClosedLists, role: str) -> Kind:
    """The kind of those who coordinate by a portfolio, or of those who advise."""
    kinds = common.kinds.values()
    return next(kind for kind in kinds if (kind.advises if role == ADVISER else kind.portfolio))
