"""What routes, paraf chains, points, mandates and prohibitions have in common, and which clause
of the text each of them is of.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from jalur.law.citation import Basis, Citation
from jalur.law.rules.routes import placed
from jalur.law.rules.steps import StepRule
from jalur.law.status import EXPLICIT
from jalur.verification.clauses import excepts, parts
from jalur.verification.evidence import Evidence
from jalur.verification.letters import Letters
from jalur.verification.patterns import any_of

Time = Literal["deadline", "rhythm", "term"]
TIMES: tuple[Time, ...] = get_args(Time)
_HEAD = 5
"""So many words of a clause tell who acts in it."""


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
    term: str | None = None
    times: tuple[Time, ...] = TIMES
    """What a rule of this sort may have."""
    text: str = ""
    """Its texts in our words, which may carry a modal word too."""
    timed: bool = False
    """Whether one of its steps has a time of its own."""
    towards: frozenset[str] = frozenset()
    """The parties that it leads to, by which it is told in which clause of the text it is."""
    called: tuple[str, ...] = ()
    """What the text calls those whom it names by no name of their own: *atasannya*."""
    inferred: bool = False
    id: str | None = None
    adds_to: tuple[str, ...] = ()
    """The rules beside which it stands."""


def rules_of(evidence: Evidence) -> Iterator[Rule]:
    """Every rule of the region, in the order of the sections."""
    region = evidence.region

    def is_timed(steps: Iterable[StepRule]) -> bool:
        return any(step.within or step.notify_within for step in steps)

    def actors(parties: Iterable[str]) -> frozenset[str]:
        return frozenset(region.parties[party].heads or party for party in parties)

    for path, route in placed(region.routes):
        who, refs, text = (
            actors(route.travellers),
            (*route.basis, *route.listed),
            " ".join(route.conditions),
        )
        times, timed = (route.deadline, route.rhythm, route.term), is_timed(route.steps)
        told = [step for step in route.steps if step.status == EXPLICIT] or route.steps
        yield Rule(
            path,
            who,
            route.basis,
            refs,
            route.force,
            *times,
            text=text,
            timed=timed,
            towards=frozenset(id for step in told for id in (*step.offices, *step.candidates)),
            called=tuple(step.words for step in told if step.words),
            inferred=route.status != EXPLICIT,
            id=route.id,
            adds_to=route.adds_to,
        )
    for n, paraf in enumerate(region.paraf):
        yield Rule(
            f"paraf[{n}]",
            actors(paraf.drafters),
            paraf.basis,
            paraf.basis,
            paraf.force,
            times=("deadline",),
            timed=is_timed(paraf.initials),
            inferred=paraf.status != EXPLICIT,
            id=paraf.id,
            adds_to=paraf.adds_to,
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
                point.term,
                text=point.condition or "",
                towards=frozenset(point.to),
                inferred=relation.status != EXPLICIT,
            )
    for n, mandate in enumerate(region.mandates):
        who, at, text = (
            actors(mandate.parties),
            (mandate.at,),
            f"{mandate.when} {mandate.otherwise}",
        )
        refs = (*at, *mandate.basis)
        times = (mandate.deadline, mandate.rhythm, mandate.term)
        yield Rule(
            f"mandates[{n}]",
            who,
            at,
            refs,
            mandate.force,
            *times,
            text=text,
            inferred=mandate.status != EXPLICIT,
        )
    for n, forbidden in enumerate(region.prohibitions):
        who, at = actors(forbidden.parties), (forbidden.at,)
        yield Rule(
            f"prohibitions[{n}]",
            who,
            at,
            (*at, *forbidden.basis),
            None,
            term=forbidden.term,
            times=("term",),
            text=f"{forbidden.when} {forbidden.exception}",
        )


def lacks(rule: Rule, others: Collection[Rule]) -> bool:
    """Whether a rule lacks what its provision says.

    No rule has it, or one of another section on the same parties.
    """
    section = rule.path.partition("[")[0]
    if any(other.path.startswith(f"{section}[") for other in others):
        return False
    return not others or any(not rule.actors or rule.actors & other.actors for other in others)


def lacks_time(rule: Rule, others: Collection[Rule]) -> bool:
    """As ``_lacks``; a point at a mandate of its actors has its times, and needs none of a step."""
    if rule.path.startswith("relations[") and any(each.timed for each in others):
        return False
    timed = (each for each in others if each.deadline or each.rhythm or each.term)
    mandates = [each for each in timed if each.path.startswith("mandates[")]
    point = rule.path.startswith("relations[") and any(rule.actors & m.actors for m in mandates)
    return not point and lacks(rule, others)


def is_apart(evidence: Evidence, rule: Rule, ref: Citation, word: str) -> bool:
    """Whether a word of the text stands in another clause than whom the rule leads to: *dapat
    melapor kepada A, sedangkan rencana disampaikan melalui B*, or in one of what is excepted.
    """
    clauses = parts(evidence.words(ref), evidence.vocabulary)
    having = [Letters(each) for each in clauses if Letters(each).has(word)]
    others = [Letters(each) for each in clauses if not Letters(each).has(word)]
    if (
        having
        and others
        and all(excepts(each, evidence.vocabulary) for each in clauses if Letters(each).has(word))
    ):
        return True
    parties = evidence.region.parties
    called = [name for id in rule.actors & set(parties) for name in evidence.spellings(id)]
    for each in clauses[1:]:
        if Letters(each).has(word) and any(
            map(Letters(" ".join(each.split()[:_HEAD])).has, called)
        ):
            return False  # "…, dan Camat meneruskannya paling lama 3 hari": he does it there.
    led = (id for id in rule.towards if id in parties)
    names = [*rule.called, *(name for id in led for name in evidence.spellings(id))]
    return any(each.has(name) for each in others for name in names) and not any(
        each.has(name) for each in having for name in names
    )


def stands_alone(rule: Rule, others: Collection[Rule]) -> bool:
    """Whether the other routes of the provision have it."""
    return rule.path.startswith("routes[") and any(
        other.path.startswith("routes[") for other in others
    )


def asks(evidence: Evidence, rule: Rule, ref: Citation, force: str) -> bool:
    """Whether a modal word of the text is one that a rule of this sort has.

    A paraf has one of a clause about initials. *Hanya dapat* tells what the one who acts there may
    do, and nothing of whoever else is named.
    """
    words, section = evidence.vocabulary, rule.path.partition("[")[0]
    text = evidence.words(ref)
    said = [each for each in parts(text, words) if Letters(each).has(force)]
    if section == "paraf" and not text.endswith(":"):
        stems = [each for each in words.initialling if " " not in each]
        return any(Letters(each).has_stem(stem) for each in said for stem in stems)
    only = re.compile(rf"\b(?:{any_of(words.restricting)})\b[^,;.:]*?\b{force}\b", re.IGNORECASE)
    limits = [found for each in said if (found := only.search(each))]
    if not limits or len(limits) < len(said):
        return True
    before = Letters(" ".join(found.string[: found.start()] for found in limits))
    names = (name for id in rule.actors for name in evidence.spellings(id))
    return any(map(before.has, names))
