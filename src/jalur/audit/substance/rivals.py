"""Rules for the same case that differ: ways, initials and who stands in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from jalur.audit.substance.remark import Remark, remark
from jalur.law.enumerations import Severity
from jalur.law.region import Region
from jalur.law.rules.mandates import MandateRule
from jalur.law.rules.routes import placed, whole_path
from jalur.law.status import EXPLICIT

if TYPE_CHECKING:  # Types alone: few regulations have rules about which an answer is asked.
    from jalur.answers.precedence import Rule
    from jalur.answers.ways import Route
    from jalur.law.parties import Party

    Rivals = Sequence[tuple[Rule, str]]

_ONE_END = "pertanggungjawaban"
"""The purpose for which one answers to one office; many write to several, and ask several."""

_MAY = "authority"
"""What a modal word makes of a way that may be gone: the other stays open."""


def check(region: Region) -> Iterator[Remark]:
    """As an answer would tell of them that they differ; none that says when it applies."""
    yield from _ways(region)
    yield from _initials(region)
    yield from _stand_ins(region)


def _ways(region: Region) -> Iterator[Remark]:
    paths = {route.id: whole_path(path) for path, route in placed(region.routes)}
    serving: dict[tuple[str, str], dict[str, object]] = defaultdict(dict)
    named: dict[str, str] = {}
    for rule in region.routes:
        for traveller in rule.travellers:
            for purpose in rule.purposes:
                if rule.condition is None and region.common.forces.get(rule.force or "") != _MAY:
                    # What holds for a unit holds for its head, too.
                    unit = region.parties[traveller].heads or traveller
                    serving[unit, purpose][rule.rule] = _offices(rule)
                    named[unit] = traveller
    told: set[frozenset[str]] = set()
    for (unit, purpose), ids in serving.items():
        if len(set(ids.values())) < 2:
            continue
        party = region.parties[named[unit]]
        for phrase, rules in _rival_ways(region, party, purpose, ids):
            once = {rule.rule: (rule, offices) for rule, offices in rules}
            if len(once) > 1 and frozenset(once) not in told:
                told.add(frozenset(once))
                every = [rule for rule, _ in once.values()]
                # A unit in the place of its head, or the other way round, is a slip of the pen.
                same = phrase == "two-rules" and _same_heads(region, every)
                level: Severity | None = "note" if same else None
                last = every[-1]
                about = region.term("purposes", purpose)
                path = paths[last.id]
                yield _differ(region, phrase, once.values(), path, party.name, about, level)


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
    region: Region, party: Party, purpose: str, ids: Container[str]
) -> Iterator[tuple[str, Rivals]]:
    """Which of these rules differ for the party, by the phrase that says so."""
    from jalur.answers.route_notes import rivals
    from jalur.answers.ways import all_routes_of

    plain = [each for each in all_routes_of(region, party) if each.rule.rule in ids]
    yield "two-rules", rivals(plain, purpose)
    if purpose == _ONE_END:
        yield "two-rules.end", _other_ends(plain)


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
    cases: dict[tuple[str, str | None, frozenset[str]], set[object]] = defaultdict(set)
    for rule in region.paraf:
        for document in rule.documents:
            for drafter in rule.drafters or (None,):
                if rule.condition is None and rule.initials:
                    cases[document, drafter, frozenset(rule.signers)].add(_offices(rule))
    told: set[frozenset[str]] = set()
    for (document, drafter, signers), offices in cases.items():
        if len(offices) < 2:
            continue
        party = region.parties[drafter] if drafter else None
        signer = region.parties[min(signers)] if signers else None
        rules = _rival_chains(region, party, signer, document)
        once = {rule.id: (rule, said) for rule, said in rules}
        if len(once) > 1 and frozenset(once) not in told:
            told.add(frozenset(once))
            about = region.term("documents", document)
            path = paths.get(list(once)[-1], "matrices")
            name = party.name if party else about
            yield _differ(region, "two-rules.initials", once.values(), path, name, about)


def _rival_chains(
    region: Region, party: Party | None, signer: Party | None, document: str
) -> Rivals:
    """The rules without a condition that differ for what the party drafts and the signer signs."""
    from jalur.answers.chains import chains_of, question_of
    from jalur.answers.paraf_notes import rivals
    from jalur.reasoning.membership import memberships

    signing = memberships(region, signer) if signer else None
    chains = chains_of(region, question_of(region, party, signing, document))
    return rivals(tuple(each for each in chains if each.rule.condition is None), document)


def _differ(
    region: Region,
    phrase: str,
    rules: Iterable[tuple[Rule, str]],
    path: str,
    party: str,
    about: str,
    level: Severity | None = None,
) -> Remark:
    """At the last of them, with what each says."""
    from jalur.answers.precedence import rule_name

    told = list(rules)
    said = "; ".join(f"{rule_name(region, rule)}: {offices}" for rule, offices in told)
    return remark(
        phrase, told[-1][0].basis[0], path, level=level, party=party, about=about, rules=said
    )


def _stand_ins(region: Region) -> Iterator[Remark]:
    """Several who stand in for one in the same case; not where somebody appoints them."""
    first: dict[tuple[object, ...], MandateRule] = {}
    for n, rule in enumerate(region.mandates):
        if rule.act != "represent" or rule.appointed_by or rule.exceptions:
            continue
        for party in rule.on_behalf:
            case = (party, rule.when, rule.capacities, rule.documents, rule.amount)
            other = first.setdefault(case, rule)
            if other.parties != rule.parties and set(other.parties).isdisjoint(rule.parties):
                yield remark(
                    "two-rules.stand-ins",
                    rule.at,
                    f"mandates[{n}]",
                    party=region.name(party),
                    one="/".join(map(region.name, other.parties)),
                    other="/".join(map(region.name, rule.parties)),
                    where=region.cite(other.at),
                )
                break
