"""Whether modal words, deadlines and rhythms are the text's, and agree among rules."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal, get_args

from jalur.law.citation import Basis, Citation
from jalur.law.findings import WARNING, Finding
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters

_Time = Literal["deadline", "rhythm"]
_TIMES: tuple[_Time, ...] = get_args(_Time)
_NEAR = 40
"""Characters within which it is told what a number counts."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What routes, paraf chains, points and mandates have in common."""

    path: str
    actors: frozenset[str]
    """The parties whom the rule binds; empty where the text names nobody."""
    own: Basis
    """The provisions that make the rule."""
    refs: Basis
    """Those, and further ones that are cited for it."""
    force: str | None
    deadline: str | None = None
    rhythm: str | None = None
    timed: bool = True
    """Whether a rule of this sort has deadlines and rhythms."""
    text: str = ""
    """Its texts in our words, which may carry a modal word too."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about force, deadlines and rhythms."""
    rules: dict[Citation, list[Rule]] = defaultdict(list)
    for rule in _rules(evidence):
        for ref in rule.own:
            rules[ref].append(rule)
    for rule in dict.fromkeys(chain.from_iterable(rules.values())):
        yield from _force(evidence, rule, rules)
        for time in _TIMES:
            yield from _time(evidence, rule, rules, time)


def _rules(evidence: Evidence) -> Iterator[Rule]:
    region = evidence.region

    def actors(parties: Iterable[str]) -> frozenset[str]:
        return frozenset(region.parties[party].heads or party for party in parties)

    for n, route in enumerate(region.routes):
        who, refs, text = (
            actors(route.travellers),
            (*route.basis, *route.listed),
            route.condition or "",
        )
        times = (route.deadline, route.rhythm)
        yield Rule(f"routes[{n}]", who, route.basis, refs, route.force, *times, text=text)
    for n, paraf in enumerate(region.paraf):
        yield Rule(
            f"paraf[{n}]",
            actors(paraf.drafters),
            paraf.basis,
            paraf.basis,
            paraf.force,
            timed=False,
        )
    for n, relation in enumerate(region.relations):
        for m, point in enumerate(relation.points):
            path, at = f"relations[{n}].points[{m}]", (point.at,)
            yield Rule(
                path,
                actors(point.by),
                at,
                at,
                point.force,
                point.deadline,
                point.rhythm,
                text=point.condition or "",
            )
    for n, mandate in enumerate(region.mandates):
        who, at, text = (
            actors(mandate.parties),
            (mandate.at,),
            f"{mandate.when} {mandate.otherwise}",
        )
        refs = (*at, *mandate.basis)
        times = (mandate.deadline, mandate.rhythm)
        yield Rule(f"mandates[{n}]", who, at, refs, mandate.force, *times, text=text)


def _lacks(rule: Rule, others: Collection[Rule]) -> bool:
    """Whether a rule lacks what its provision says.

    No rule has it, or one of another section on the same parties.
    """
    section = rule.path.partition("[")[0]
    if any(other.path.startswith(f"{section}[") for other in others):
        return False
    return not others or any(not rule.actors or rule.actors & other.actors for other in others)


def _stands_alone(rule: Rule, others: Collection[Rule]) -> bool:
    """Whether the other routes of the provision have it."""
    return rule.path.startswith("routes[") and any(
        other.path.startswith("routes[") for other in others
    )


def _force(
    evidence: Evidence, rule: Rule, rules: Mapping[Citation, list[Rule]]
) -> Iterator[Finding]:
    """The modal word is the text's; one that the text has belongs to some rule that rests there.

    That of a second predicate (``… dan dapat …``) need not belong to every rule on the same
    parties.
    """
    if rule.force is not None:
        if not evidence.stands(rule.force, rule.refs):
            yield finding("force-not-in-text", f"{rule.path}.force", rule.own[0], force=rule.force)
        return
    for ref in rule.own:
        there = rules[ref]
        for force in evidence.forces(ref):
            spoken = any(Letters(other.text).has(force) for other in there)
            having = [other for other in there if other.force == force]
            second = having and re.search(rf"\bdan\s+{force}\b", evidence.words(ref))
            if not spoken and not second and (_lacks(rule, having) or _stands_alone(rule, having)):
                yield finding("force-left-out", rule.path, ref, severity=WARNING, force=force)


def _time(
    evidence: Evidence, rule: Rule, rules: Mapping[Citation, list[Rule]], key: _Time
) -> Iterator[Finding]:
    """Numbers and words of time are the text's.

    A deadline or rhythm of the text belongs to some rule that rests there.
    """
    written = _written(rule, key)
    if written is not None:
        for word in dict.fromkeys(_foreign(evidence, rule, written)):
            if not evidence.excused([word], rule.refs):
                yield finding(f"{key}-not-in-text", f"{rule.path}.{key}", rule.own[0], word=word)
        return
    words = evidence.vocabulary
    announcing = words.limits if key == "deadline" else words.rhythms
    for ref in rule.own if rule.timed else ():
        having = [other for other in rules[ref] if _written(other, key) is not None]
        own = Letters(_without_spans(evidence, ref))
        announced = next((word for word in announcing if own.has(word)), None)
        if key == "rhythm" and announced is None:
            announced = _often(evidence, ref)
        if announced and _lacks(rule, having):
            yield finding(f"{key}-left-out", rule.path, ref, severity=WARNING, words=announced)


def _often(evidence: Evidence, ref: Citation) -> str | None:
    """The words by which a provision counts how often something is done, at the least."""
    words = evidence.vocabulary
    minimums, often = ("|".join(map(re.escape, each)) for each in (words.minimums, words.often))
    pattern = rf"\b(?P<minimum>{minimums})\b[^,;.]{{0,{_NEAR}}}?\b(?:{often})\b"
    match = re.search(pattern, evidence.words(ref), re.IGNORECASE)
    return match["minimum"].lower() if match else None


def _without_spans(evidence: Evidence, ref: Citation) -> str:
    """The words of a provision without those that say how long something lasts."""
    words = evidence.vocabulary
    spans, limits = ("|".join(map(re.escape, each)) for each in (words.spans, words.limits))
    return re.sub(
        rf"\b(?:{spans})\b(?:\s+\w+){{0,2}}?\s+(?:{limits})\b",
        " ",
        evidence.words(ref),
        flags=re.IGNORECASE,
    )


def _written(rule: Rule, key: _Time) -> str | None:
    return rule.deadline if key == "deadline" else rule.rhythm


def _foreign(evidence: Evidence, rule: Rule, written: str) -> Iterator[str]:
    """The numbers and words of time that are written, but not in the text."""
    for number in re.findall(r"\d+", written):
        if not evidence.stands(number, rule.refs):
            yield number
    text = Letters(written)
    for time in evidence.vocabulary.times:
        if text.has_stem(time) and not evidence.has_stem(time, rule.refs):
            yield time
