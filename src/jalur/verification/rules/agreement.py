"""Whether modal words, deadlines, rhythms and terms are the text's, and agree among rules."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal, get_args

from jalur.law.citation import Basis, Citation
from jalur.law.findings import WARNING, Finding
from jalur.law.rules.routes import placed
from jalur.law.rules.steps import StepRule
from jalur.verification.amounts import spelt_numbers, whole_numbers
from jalur.verification.clauses import excepts, parts
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.lasting import due, spans, without_spans
from jalur.verification.letters import Letters

_Time = Literal["deadline", "rhythm", "term"]
_TIMES: tuple[_Time, ...] = get_args(_Time)
_ADDRESS = re.compile(
    r"\b(?:pasal|ayat|huruf|angka|lampiran|bab|nomor|tahun)\s*\(?\d\w*\)?", re.IGNORECASE
)
"""A number of a provision or a law is none of time."""
_DIGITS = 18
"""So many digits of a number are read, at the most."""
_HEAD = 5
"""So many words of a clause tell who acts in it."""
_NEAR = 40
"""Characters within which it is told what a number counts."""
_RULES = {"deadline": "deadline", "rhythm": "rhythm", "term": "duration"}
"""What the rules about each are called: a term is also what a definition defines."""


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
    times: tuple[_Time, ...] = _TIMES
    """What a rule of this sort may have."""
    text: str = ""
    """Its texts in our words, which may carry a modal word too."""
    timed: bool = False
    """Whether one of its steps has a time of its own."""
    towards: frozenset[str] = frozenset()
    """The parties that it leads to, by which it is told in which clause of the text it is."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about force, deadlines, rhythms and terms."""
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

    def is_timed(steps: Iterable[StepRule]) -> bool:
        return any(step.within or step.notify_within for step in steps)

    def actors(parties: Iterable[str]) -> frozenset[str]:
        return frozenset(region.parties[party].heads or party for party in parties)

    for path, route in placed(region.routes):
        who, refs, text = (
            actors(route.travellers),
            (*route.basis, *route.listed),
            route.condition or "",
        )
        times, timed = (route.deadline, route.rhythm, route.term), is_timed(route.steps)
        led = frozenset(id for step in route.steps for id in (*step.offices, *step.candidates))
        yield Rule(
            path, who, route.basis, refs, route.force, *times, text=text, timed=timed, towards=led
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
            )
    for n, mandate in enumerate(region.mandates):
        who, at, text = (
            actors(mandate.parties),
            (mandate.at,),
            f"{mandate.when} {mandate.otherwise}",
        )
        refs = (*at, *mandate.basis)
        times = (mandate.deadline, mandate.rhythm, mandate.term)
        yield Rule(f"mandates[{n}]", who, at, refs, mandate.force, *times, text=text)
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


def _lacks(rule: Rule, others: Collection[Rule]) -> bool:
    """Whether a rule lacks what its provision says.

    No rule has it, or one of another section on the same parties.
    """
    section = rule.path.partition("[")[0]
    if any(other.path.startswith(f"{section}[") for other in others):
        return False
    return not others or any(not rule.actors or rule.actors & other.actors for other in others)


def _lacks_time(rule: Rule, others: Collection[Rule]) -> bool:
    """As ``_lacks``; a point at a mandate of its actors has its times, and needs none of a step."""
    if rule.path.startswith("relations[") and any(each.timed for each in others):
        return False
    timed = (each for each in others if each.deadline or each.rhythm or each.term)
    mandates = [each for each in timed if each.path.startswith("mandates[")]
    point = rule.path.startswith("relations[") and any(rule.actors & m.actors for m in mandates)
    return not point and _lacks(rule, others)


def _is_apart(evidence: Evidence, rule: Rule, ref: Citation, word: str) -> bool:
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
    names = [
        name
        for id in rule.towards
        if id in evidence.region.parties
        for name in evidence.spellings(id)
    ]
    return any(each.has(name) for each in others for name in names) and not any(
        each.has(name) for each in having for name in names
    )


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
            if having and rule.path.startswith("prohibitions["):
                continue  # It has no modal word of its own.
            second = having and re.search(rf"\bdan\s+{force}\b", evidence.words(ref))
            if having and _is_apart(evidence, rule, ref, force):
                continue
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
                path = f"{rule.path}.{key}"
                yield finding(f"{_RULES[key]}-not-in-text", path, rule.own[0], word=word)
        yield from _mistaken(evidence, rule, key)
        return
    if key == "deadline" and rule.timed:
        return
    if key == "term" and key in rule.times:
        yield from _unsaid(evidence, rule, rules)
        return
    for ref in rule.own if key in rule.times else ():
        having = [
            other
            for other in rules[ref]
            if _written(other, key) is not None or (key == "deadline" and other.timed)
        ]
        announced = _announced(evidence, ref, key)
        if key == "deadline" and rule.path.startswith(("routes", "paraf")):
            announced = announced or next(due(evidence, ref), None)
        if announced and having and _is_apart(evidence, rule, ref, announced):
            continue
        if announced and _lacks_time(rule, having):
            id = f"{_RULES[key]}-left-out"
            yield finding(id, rule.path, ref, severity=WARNING, words=announced)


def _unsaid(
    evidence: Evidence, rule: Rule, rules: Mapping[Citation, list[Rule]]
) -> Iterator[Finding]:
    """Each span of the text is the term of some rule that rests there, or told by one."""
    for ref in rule.own:
        there = rules[ref]
        for words in spans(evidence, ref):
            if _lacks_time(rule, [other for other in there if _says(words, other)]):
                yield finding("duration-left-out", rule.path, ref, severity=WARNING, words=words)
                break


def _says(span: str, rule: Rule) -> bool:
    """Whether the term of a rule is this span of the text, or its condition says how long."""
    counted = set(re.findall(r"\d+", span))
    if rule.term is not None:
        of_term = re.findall(r"\d+", rule.term)
        return not counted or not of_term or not counted.isdisjoint(of_term)
    return not counted.isdisjoint(re.findall(r"\d+", rule.text))


def _announced(evidence: Evidence, ref: Citation, key: _Time) -> str | None:
    """The words by which a provision announces a time of this kind."""
    if key == "term":
        return next(spans(evidence, ref), None)
    words = evidence.vocabulary
    announcing = words.limits if key == "deadline" else words.rhythms
    own = Letters(without_spans(evidence, ref))
    names = words.no_rhythms if key == "rhythm" else ()
    announced = next((word for word in announcing if own.has_outside(word, names)), None)
    return _often(evidence, ref) if key == "rhythm" and announced is None else announced


def _mistaken(evidence: Evidence, rule: Rule, key: _Time) -> Iterator[Finding]:
    """What lasts so long is no deadline, and what is due within some time lasts no time."""
    other: _Time = "term" if key == "deadline" else "deadline"
    if key == "rhythm" or _written(rule, other) is not None:
        return
    written = Letters(_written(rule, key) or "")
    lasting = (*evidence.vocabulary.spans, *evidence.vocabulary.durations)
    prompt = next((each for each in evidence.vocabulary.prompt if written.has(each)), None)
    if key == "term" and prompt and not any(written.has(each) for each in lasting):
        yield finding("deadline-as-duration", f"{rule.path}.{key}", rule.own[0], words=prompt)
        return

    def announced(refs: Basis, time: _Time) -> str | None:
        said = (at for ref in refs for at in (ref, *ref.parents(), *evidence.downwards(ref)))
        return next((words for at in said if (words := _announced(evidence, at, time))), None)

    own, others = announced(rule.refs, key), announced(rule.own, other)
    if key == "term" and others is None:
        counted = set(re.findall(r"\d+", rule.term or ""))
        within = (words for ref in rule.own for words in due(evidence, ref))
        others = next((each for each in within if counted & set(re.findall(r"\d+", each))), None)
    if own is None and others is not None:
        id = "duration-as-deadline" if key == "deadline" else "deadline-as-duration"
        yield finding(id, f"{rule.path}.{key}", rule.own[0], words=others)


def _often(evidence: Evidence, ref: Citation) -> str | None:
    """The words by which a provision counts how often something is done, at the least."""
    words = evidence.vocabulary
    minimums, often = ("|".join(map(re.escape, each)) for each in (words.minimums, words.often))
    pattern = rf"\b(?P<minimum>{minimums})\b[^,;.]{{0,{_NEAR}}}?\b(?:{often})\b"
    match = re.search(pattern, evidence.words(ref), re.IGNORECASE)
    return match["minimum"].lower() if match else None


def _written(rule: Rule, key: _Time) -> str | None:
    return {"deadline": rule.deadline, "rhythm": rule.rhythm, "term": rule.term}[key]


def _foreign(evidence: Evidence, rule: Rule, written: str) -> Iterator[str]:
    """The numbers and words of time that are written, but not in the text."""
    numerals = evidence.vocabulary.numerals
    every = dict.fromkeys(at for ref in rule.refs for at in (ref, *evidence.above(ref)))
    printed = " ".join(_ADDRESS.sub(" ", evidence.words(at)) for at in every)
    said = whole_numbers(printed) | spelt_numbers(printed, numerals)
    for number in re.findall(r"\d+", written):
        if int(number[:_DIGITS]) not in said:
            yield number
    text = Letters(written)
    for time in evidence.vocabulary.times:
        if text.has_stem(time) and not evidence.has_stem(time, rule.refs):
            yield time
