"""Rules for the same case that differ: ways, their times, and initials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from jalur.audit.substance.cases import (
    as_what,
    case_of,
    folded,
    never_together,
    says_less,
    term_name,
    without_count,
)
from jalur.audit.substance.remark import Remark, remark
from jalur.law.enumerations import Severity
from jalur.law.region import Region
from jalur.law.rules.routes import RouteRule, placed, whole_path
from jalur.law.status import EXPLICIT

if TYPE_CHECKING:  # Types alone: few regulations have rules about which an answer is asked.
    from jalur.answers.precedence import Rule
    from jalur.answers.ways import Route
    from jalur.law.parties import Party
    from jalur.law.rules.paraf import ParafRule

    Rivals = Sequence[tuple[Rule, str]]

_Case = tuple[object, ...]
_Ways = dict[tuple[str, str, _Case], list[tuple[str, RouteRule]]]
"""The ways for a unit and a purpose, each with the id of whom it is for."""

_ONE_END = "pertanggungjawaban"
"""The purpose for which one answers to one office; many write to several, and ask several."""

_MAY = "authority"
"""What a modal word makes of a way that may be gone: the other stays open."""


def check(region: Region) -> Iterator[Remark]:
    """As an answer would tell of them that they differ; none that says another case."""
    paths = {route.id: whole_path(path) for path, route in placed(region.routes)}
    yield from _ways(region, paths)
    yield from _times(region, paths)
    yield from _initials(region)


def _by_case(region: Region, of: Callable[[RouteRule], _Case]) -> _Ways:
    """The ways of each unit for each purpose and case, each with the name of whom it is for; none
    that only may be gone.
    """
    found: _Ways = defaultdict(list)
    for rule in region.routes:
        if region.common.forces.get(rule.force or "") == _MAY:
            continue
        case = of(rule)
        for traveller in rule.travellers:
            # What holds for a unit holds for its head, too.
            unit = region.parties[traveller].heads or traveller
            for purpose in rule.purposes:
                found[unit, purpose, case].append((traveller, rule))
    return found


def _ways(region: Region, paths: Mapping[str, str]) -> Iterator[Remark]:
    told: set[frozenset[str]] = set()
    for (_, purpose, _), rules in _by_case(region, _matter).items():
        if len({_offices(rule) for _, rule in rules}) < 2:
            continue
        party = region.parties[rules[-1][0]]
        for phrase, rivals in _rival_ways(region, party, purpose, [rule for _, rule in rules]):
            once = {rule.rule: (rule, offices) for rule, offices in rivals}
            if len(once) > 1 and frozenset(once) not in told:
                told.add(frozenset(once))
                every = [rule for rule, _ in once.values()]
                # A unit in the place of its head, or the other way round, is a slip of the pen.
                same = phrase == "two-rules" and _same_heads(region, every)
                level: Severity | None = "note" if same else None
                path = paths[every[-1].id]
                about = f"{party.name}, {term_name(region, 'purposes', purpose)}"
                yield _differ(region, phrase, once.values(), path, about, level)


def _matter(rule: RouteRule) -> _Case:
    """Ways of other times are of other matters, as of a report each month and one each year."""
    return (*case_of(rule), folded(rule.deadline))


def _times(region: Region, paths: Mapping[str, str]) -> Iterator[Remark]:
    """Where all else is the same: what begins to run otherwise may be another matter."""
    told: set[frozenset[str]] = set()
    for (_, purpose, _), rules in _by_case(region, _but_for_time).items():
        last = rules[-1][1]
        once = {folded(rule.deadline): rule for _, rule in rules}
        ids = frozenset(rule.rule for rule in once.values())
        if len(ids) < 2 or ids in told or ids & {*last.adds_to, *last.instead_of}:
            continue
        if any(
            never_together(region, one.basis, other.basis)
            for one, other in combinations(once.values(), 2)
        ):
            continue
        told.add(ids)
        name = region.name(rules[-1][0])
        about = f"{name}, {term_name(region, 'purposes', purpose)}"
        said = [(rule, rule.deadline or "") for rule in once.values()]
        yield _differ(region, "two-rules.deadline", said, paths[last.id], about)


def _but_for_time(rule: RouteRule) -> _Case:
    if rule.deadline is None:
        return (rule.id,)
    return (*case_of(rule), without_count(rule.deadline), _offices(rule), rule.copies_to)


def _same_heads(region: Region, rules: Iterable[Rule]) -> bool:
    """Whether they lead through and to the same offices, be it a unit or who leads it."""
    ways = {
        tuple(frozenset(_house(region, id) for id in step.offices) for step in rule.stations)
        for rule in rules
    }
    return len(ways) == 1


def _house(region: Region, id: str) -> str:
    """The unit that an office leads; of one of a kind by the kinds of both; else itself, as a role
    (*coordinator*).
    """
    party = region.parties.get(id)
    if party is None:
        return id
    led = region.common.kinds[party.kind].leads
    led_units = [each.id for each in region.parties.values() if led and each.kind == led]
    return party.heads or (led_units[0] if len(led_units) == 1 else id)


def _rival_ways(
    region: Region, party: Party, purpose: str, rules: Collection[RouteRule]
) -> Iterator[tuple[str, Rivals]]:
    """Which of these rules of one case differ for the party, by the phrase that says so."""
    from jalur.answers.precedence import differing
    from jalur.answers.route_notes import rivals
    from jalur.answers.ways import all_routes_of

    own = {rule.id: rule for rule in rules}
    ways: dict[str, set[object]] = defaultdict(set)
    for rule in rules:
        ways[rule.rule].add(_offices(rule))

    def differ(one: Route, other: Route) -> bool:
        if ways[one.rule.rule] & ways[other.rule.rule]:
            return False  # One of the ways that the one leaves to choose from is that of the other.
        few, many = sorted((one.rule, other.rule), key=lambda each: len(each.steps))
        less = says_less(few.steps, many.steps)
        if less and (few.mode is None or says_less(many.steps, few.steps)):
            return False
        if never_together(region, few.basis, many.basis):
            return False
        return bool(rivals([_of_one_case(one), _of_one_case(other)], purpose))

    plain = [each for each in all_routes_of(region, party) if each.rule.id in own]
    yield (
        "two-rules",
        [
            (each.rule, " → ".join(step.told for step in each.steps[1:]))
            for each in differing(plain, differ)
        ],
    )
    if purpose == _ONE_END and not any(
        never_together(region, one.basis, other.basis) for one, other in combinations(rules, 2)
    ):
        yield "two-rules.end", _other_ends(plain)


def _of_one_case(route: Route) -> Route:
    """Without the condition, which the other has, too: an answer holds the letters against it."""
    return replace(route, rule=replace(route.rule, condition=None))


def _offices(rule: Rule) -> tuple[frozenset[str], ...]:
    """What alone can make rules for one case differ."""
    return tuple(frozenset((*step.offices, step.words or "")) for step in rule.stations)


def _other_ends(every: Iterable[Route]) -> list[tuple[Rule, str]]:
    """The rules that are for the traveller itself and lead it to different offices."""
    ends: dict[frozenset[str], tuple[Rule, str]] = {}
    linked: set[str] = set()
    for route in every:
        own = route.rank == 0 and route.status == EXPLICIT and route.serves(_ONE_END)
        if own and route.end() and route.rule.rule not in linked:
            offices = " → ".join("/".join(step.offices) for step in route.steps[1:])
            ends.setdefault(route.end(), (route.rule, offices))
            linked.update(route.rule.adds_to, route.rule.instead_of)
            linked.update(each.rule for each in route.yields_to)
    return [each for each in ends.values() if each[0].rule not in linked]


def _initials(region: Region) -> Iterator[Remark]:
    paths = {rule.id: f"paraf[{n}]" for n, rule in enumerate(region.paraf)}
    cases: dict[tuple[str, str | None, frozenset[str], object], list[ParafRule]] = defaultdict(list)
    for rule in region.paraf:
        case = (folded(rule.condition), rule.medium)
        for document in rule.documents:
            for drafter in rule.drafters or (None,):
                if rule.initials:
                    cases[document, drafter, frozenset(rule.signers), case].append(rule)
    told: set[frozenset[str]] = set()
    for (document, drafter, signers, _), every in cases.items():
        if len({_offices(rule) for rule in every}) < 2:
            continue
        party = region.parties[drafter] if drafter else None
        signer = region.parties[min(signers)] if signers else None
        rules = _rival_chains(region, party, signer, document, every)
        once = {rule.id: (rule, said) for rule, said in rules}
        if len(once) > 1 and frozenset(once) not in told:
            told.add(frozenset(once))
            path = paths[list(once)[-1]]
            name = term_name(region, "documents", document)
            about = f"{party.name}, {name}" if party else name
            yield _differ(region, "two-rules.initials", once.values(), path, about)


def _rival_chains(
    region: Region,
    party: Party | None,
    signer: Party | None,
    document: str,
    rules: Collection[ParafRule],
) -> Rivals:
    """Which of these rules of one case differ for what the party drafts and the signer signs."""
    from jalur.answers.chain import Chain
    from jalur.answers.chains import chains_of, question_of
    from jalur.answers.paraf_notes import rivals
    from jalur.answers.precedence import differing
    from jalur.reasoning.membership import memberships

    own = {rule.id for rule in rules}

    def differ(one: Chain, other: Chain) -> bool:
        manners = as_what(one.rule), as_what(other.rule)
        if all(manners) and manners[0] != manners[1]:
            return False
        if never_together(region, one.rule.basis, other.rule.basis):
            return False
        bare = [replace(each, rule=replace(each.rule, condition=None)) for each in (one, other)]
        return bool(rivals(tuple(bare), document))

    signing = memberships(region, signer) if signer else None
    chains = chains_of(region, question_of(region, party, signing, document))
    every = [each for each in chains if each.rule.id in own]
    return [
        (each.rule, ", ".join(step.told for step in each.initials))
        for each in differing(every, differ)
    ]


def _differ(
    region: Region,
    phrase: str,
    rules: Iterable[tuple[Rule, str]],
    path: str,
    about: str,
    level: Severity | None = None,
) -> Remark:
    """At the last of them, with what each says."""
    from jalur.answers.precedence import rule_name

    told = list(rules)
    said = "; ".join(f"{rule_name(region, rule)}: {offices}" for rule, offices in told)
    return remark(phrase, told[-1][0].basis[0], path, level=level, about=about, rules=said)
