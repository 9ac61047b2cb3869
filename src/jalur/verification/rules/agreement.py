"""Whether modal words, deadlines, rhythms and terms are the text's, and agree among rules."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from jalur.law.citation import Basis, Citation
from jalur.law.findings import WARNING, Finding
from jalur.verification.amounts import spelt_numbers, whole_numbers
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.lasting import due, spans, without_spans
from jalur.verification.letters import Letters
from jalur.verification.ruling import (
    TIMES,
    Rule,
    Time,
    asks,
    is_apart,
    lacks,
    lacks_time,
    rules_of,
    stands_alone,
)

_ADDRESS = re.compile(
    r"\b(?:pasal|ayat|huruf|angka|lampiran|bab|nomor|tahun)\s*\(?\d\w*\)?", re.IGNORECASE
)
"""A number of a provision or a law is none of time."""
_DIGITS = 18
"""So many digits of a number are read, at the most."""
_NEAR = 40
"""Characters within which it is told what a number counts."""
_RULES = {"deadline": "deadline", "rhythm": "rhythm", "term": "duration"}
"""What the rules about each are called: a term is also what a definition defines."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about force, deadlines, rhythms and terms."""
    rules: dict[Citation, list[Rule]] = defaultdict(list)
    for rule in rules_of(evidence):
        for ref in rule.own:
            rules[ref].append(rule)
    for rule in dict.fromkeys(chain.from_iterable(rules.values())):
        yield from _force(evidence, rule, rules)
        for time in TIMES:
            yield from _time(evidence, rule, rules, time)


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
            if having and (rule.inferred or any(other.id in rule.adds_to for other in having)):
                continue  # Our reading of the sentence, or what is said beside the other.
            if not asks(evidence, rule, ref, force):
                continue
            second = having and re.search(rf"\bdan\s+{force}\b", evidence.words(ref))
            if having and is_apart(evidence, rule, ref, force):
                continue
            if not spoken and not second and (lacks(rule, having) or stands_alone(rule, having)):
                yield finding("force-left-out", rule.path, ref, severity=WARNING, force=force)


def _time(
    evidence: Evidence, rule: Rule, rules: Mapping[Citation, list[Rule]], key: Time
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
        if announced and key == "deadline" and _is_of_condition(announced, rule):
            continue
        if announced and having and is_apart(evidence, rule, ref, announced):
            continue
        if announced and lacks_time(rule, having):
            id = f"{_RULES[key]}-left-out"
            yield finding(id, rule.path, ref, severity=WARNING, words=announced)


def _unsaid(
    evidence: Evidence, rule: Rule, rules: Mapping[Citation, list[Rule]]
) -> Iterator[Finding]:
    """Each span of the text is the term of some rule that rests there, or told by one."""
    for ref in rule.own:
        there = rules[ref]
        for words in spans(evidence, ref):
            if lacks_time(rule, [other for other in there if _says(words, other)]):
                yield finding("duration-left-out", rule.path, ref, severity=WARNING, words=words)
                break


def _says(span: str, rule: Rule) -> bool:
    """Whether the term of a rule is this span of the text, or its condition says how long."""
    counted = set(re.findall(r"\d+", span))
    if rule.term is not None:
        of_term = re.findall(r"\d+", rule.term)
        return not counted or not of_term or not counted.isdisjoint(of_term)
    return not counted.isdisjoint(re.findall(r"\d+", rule.text))


def _is_of_condition(announced: str, rule: Rule) -> bool:
    """Whether a time is that of the condition of a rule, which tells it: *apabila tidak disepakati
    dalam 5 hari, diserahkan kepada Sekretaris Daerah*.
    """
    counted = set(re.findall(r"\d+", announced))
    return bool(counted) and counted <= set(re.findall(r"\d+", rule.text))


def _announced(evidence: Evidence, ref: Citation, key: Time) -> str | None:
    """The words by which a provision announces a time of this kind."""
    if key == "term":
        return next(spans(evidence, ref), None)
    words = evidence.vocabulary
    announcing = words.limits if key == "deadline" else words.rhythms
    own = Letters(without_spans(evidence, ref))
    names = words.no_rhythms if key == "rhythm" else ()
    announced = next((word for word in announcing if own.has_outside(word, names)), None)
    return _often(evidence, ref) if key == "rhythm" and announced is None else announced


def _mistaken(evidence: Evidence, rule: Rule, key: Time) -> Iterator[Finding]:
    """What lasts so long is no deadline, and what is due within some time lasts no time."""
    other: Time = "term" if key == "deadline" else "deadline"
    if key == "rhythm" or _written(rule, other) is not None:
        return
    written = Letters(_written(rule, key) or "")
    lasting = (*evidence.vocabulary.spans, *evidence.vocabulary.durations)
    prompt = next((each for each in evidence.vocabulary.prompt if written.has(each)), None)
    if key == "term" and prompt and not any(written.has(each) for each in lasting):
        yield finding("deadline-as-duration", f"{rule.path}.{key}", rule.own[0], words=prompt)
        return

    def announced(refs: Basis, time: Time) -> str | None:
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


def _written(rule: Rule, key: Time) -> str | None:
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
