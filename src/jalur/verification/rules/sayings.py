"""Whether a provision has words for what a rule takes from a list, and a rule the value of them.

What is said by a word of its own (*secara elektronik*) is said by another in no text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from typing import NamedTuple

from jalur.law.citation import Basis, Citation, Part
from jalur.law.enumerations import Medium
from jalur.law.findings import WARNING, Finding
from jalur.law.rules.mandates import MandateRule
from jalur.law.rules.matrices import Matrix
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.routes import RouteRule, placed, whole_path
from jalur.law.rules.signatures import FOR_HIM
from jalur.law.rules.steps import StepRule, Within
from jalur.law.status import EXPLICIT
from jalur.reasoning.media import InAMedium
from jalur.verification.denied_copies import denied_behind
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.office_lists import Enumerations, offices
from jalur.verification.patterns import any_of
from jalur.verification.rules.signatures import behind_initials, whose_come_next


class Said(NamedTuple):
    """What a rule says by a key of a list, and where."""

    path: str
    """That of the key in the file."""
    key: str
    """The key under ``saying`` in ``words.yaml``."""
    values: tuple[str, ...]
    """Empty where the rule says none."""
    refs: Basis
    several: bool = False
    """Whether the key is a list, so that a word asks for its value beside others."""
    rule: str | None = None
    """The path of what the file says it of once for several places: told once."""


class _Chain(NamedTuple):
    """The steps of a rule, with where the file has them and what it says of all of them."""

    path: str
    steps: tuple[StepRule, ...]
    basis: Basis
    rule: str
    """Where it says it."""
    within: Within | None = None
    """The time that all of them have."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about values that no word of the provision says, and words that no value carries."""
    yield from _fallbacks(evidence)
    every_said = tuple(_said(evidence))
    first = _first(every_said)
    told: dict[tuple[str, str], set[Citation]] = defaultdict(set)
    for said in every_said:
        for value in said.values:
            told[said.key, value].update(said.refs)
    wrong: set[tuple[str, str]] = set()
    # One rule is asked about each value of a key, so about the same provisions.
    texts = cache(partial(_texts, evidence))
    for said in every_said:
        every = evidence.vocabulary.saying[said.key]
        also = evidence.vocabulary.saying.get(f"{said.key}_also", {})
        for value in said.values:
            known = (said.rule or said.path, value)
            stands = _stands(evidence, every, value, said.refs)
            if known not in wrong and not (stands or _also(evidence, also, value, said.refs)):
                wrong.add(known)
                yield finding("value-not-in-text", said.path, said.refs[0], term=value)
        for value, words in every.items() if said.several or not said.values else ():
            if value in said.values:
                continue
            others = _others(every, value)
            words = tuple(each for each in words if each not in evidence.vocabulary.hinting)
            word = _printed(texts(said.refs), words, others)
            if word is not None and said.refs[0] not in first[said.key, value]:
                # A neighbour that is cited for somebody else in it has a rule of its own.
                mine = tuple(ref for ref in said.refs if ref not in first[said.key, value])
                word = _printed(texts(mine), words, others)
            if word is not None and said.values:
                # Of two manners of one article each may have a rule of its own.
                mine = tuple(ref for ref in said.refs if ref not in told[said.key, value])
                word = _printed(texts(mine), words, others)
            if word is not None:
                where = said.refs[0]
                yield finding(
                    "value-left-out", said.path, where, severity=WARNING, words=word, term=value
                )


def _others(every: Mapping[str, tuple[str, ...]], value: str) -> tuple[str, ...]:
    """The words of the other values: *tidak dianggap setuju* is another than *dianggap setuju*."""
    return tuple(word for other, words in every.items() if other != value for word in words)


def _stands(
    evidence: Evidence, every: Mapping[str, tuple[str, ...]], value: str, refs: Basis
) -> bool:
    """Whether a word of the value stands there, and not within one of another value."""
    others = _others(every, value)
    return any(
        text.has_outside(word, (each for each in others if len(each) > len(word)))
        for ref in refs
        for text in evidence.around(ref)
        for word in every[value]
    )


def _also(evidence: Evidence, also: Mapping[str, tuple[str, ...]], value: str, refs: Basis) -> bool:
    """Whether a word stands there that says the value and other things too."""
    around = (text for ref in refs for text in evidence.around(ref))
    return any(text.has(word) for text in around for word in also.get(value, ()))


def _texts(evidence: Evidence, refs: Basis) -> tuple[Letters, ...]:
    """The words of provisions, of those above them and over the columns of a row, without what
    somebody is not called (*tanpa sebutan Plh.*).

    A heading names what its articles are about, not what each of them says.
    """
    vocabulary = evidence.vocabulary
    denials = any_of((*vocabulary.negations, *vocabulary.without))
    called = rf"\b(?:{denials})\s+(?:\w+\s+)?(?:{any_of(vocabulary.titles)})\s+\S+"
    said: list[Letters] = []
    for ref in refs:
        own = (ref, *evidence.above(ref))
        said += [Letters(re.sub(called, " ", evidence.words(at), flags=re.I)) for at in own]
        said += [*evidence.upwards(ref)][len(own) :]
    return tuple(said)


def _printed(texts: Iterable[Letters], words: Iterable[str], others: Iterable[str]) -> str | None:
    """The first of the words that stands in the texts, not within one of the ``others``."""
    longer = tuple(others)
    return next(
        (
            word
            for word in words
            for text in texts
            if text.has_outside(word, (each for each in longer if len(each) > len(word)))
        ),
        None,
    )


def _first(every: Iterable[Said]) -> Mapping[tuple[str, str], set[Citation]]:
    """The provisions that rules with a value of a key cite first."""
    first: dict[tuple[str, str], set[Citation]] = defaultdict(set)
    for said in every:
        for value in said.values:
            first[said.key, value].add(said.refs[0])
    return first


def _said(evidence: Evidence) -> Iterator[Said]:
    """What the explicit rules of the file say by the keys of such lists."""
    region = evidence.region
    chains = [
        _Chain(f"{path}.steps", route.steps, route.basis, whole_path(path))
        for path, route in placed(region.routes)
        if route.status == EXPLICIT
    ]
    tables, listed = _tables_in_time(region.matrices), Enumerations(evidence)
    chains += [
        _Chain(
            f"paraf[{n}].initials",
            paraf.initials,
            paraf.basis,
            tables.get(paraf.id, f"paraf[{n}]"),
            paraf.within,
        )
        for n, paraf in enumerate(region.paraf)
        if paraf.status == EXPLICIT
    ]
    yield from _silences(chains)
    for path, route in placed(region.routes):
        if route.status == EXPLICIT and not any(denied_behind(evidence, at) for at in route.basis):
            yield _copies(whole_path(path), route)
    for n, paraf in enumerate(region.paraf):
        if paraf.status == EXPLICIT:
            yield from _media(f"paraf[{n}]", paraf, paraf.basis)
            yield from _signature(f"paraf[{n}]", paraf, paraf.basis)
            yield from _initials(evidence, listed, f"paraf[{n}]", paraf)
    for n, every in enumerate(region.media):
        yield from _media(f"media[{n}]", every, every.basis)
    for n, mandate in enumerate(region.mandates):
        if mandate.status == EXPLICIT and mandate.act == "sign":
            yield from _media(f"mandates[{n}]", mandate, (mandate.at, *mandate.basis))
            yield from _signature(f"mandates[{n}]", mandate, (mandate.at, *mandate.basis))
        if mandate.status == EXPLICIT and mandate.act == "represent":
            refs = (mandate.at, *mandate.basis)
            yield Said(f"mandates[{n}].capacity", "capacity", mandate.capacities, refs)


def _copies(path: str, route: RouteRule) -> Said:
    """Whether somebody is denied a copy, or none is needed."""
    denied = route.no_copies
    if denied is None:
        return Said(f"{path}.no_copies", "no_copies", (), route.basis)
    said = "needless" if denied.needless else "without"
    return Said(f"{path}.no_copies", "no_copies", (said,), denied.basis)


def _initials(
    evidence: Evidence, listed: Enumerations, path: str, rule: ParafRule
) -> Iterator[Said]:
    """As what initials are set, whether at once, and before or behind those of whom."""
    refs = (*rule.basis, *(ref for step in rule.initials for ref in step.basis))
    manner = [*rule.manner, *(each for step in rule.initials for each in step.manner)]
    yield Said(f"{path}.manner", "manner", tuple(dict.fromkeys(manner)), refs, several=True)
    at_once = rule.order == "parallel" or any(step.order for step in rule.initials)
    yield Said(f"{path}.order", "order", ("parallel",) if at_once else (), refs)
    # Right behind one is before the next.
    behind = behind_initials(evidence.vocabulary)
    if rule.after is not None:
        yield Said(f"{path}.after", "after", ("after",), refs)
    if rule.before is not None:
        told = any(evidence.stands(each, rule.basis[:1]) for each in behind)
    else:
        # A chain that has both has them in turn, and what is said there of one need not be of all.
        others = [each for each in evidence.region.paraf if each.before is not None]
        both = whose_come_next(evidence, listed, rule.basis) & offices(rule.initials)
        told = bool(both) or any(not set(each.basis).isdisjoint(rule.basis) for each in others)
    if not told:
        yield Said(f"{path}.before", "before", ("before",) if rule.before else (), refs)


def _tables_in_time(matrices: Iterable[Matrix]) -> Mapping[str, str]:
    """The path of the table for the id of each rule of a row that has its time from there."""
    found: dict[str, str] = {}
    for n, matrix in enumerate(matrices):
        rules = [row.paraf for row in matrix.rows if row.paraf is not None]
        for rule in rules:
            others = (each for each in rules if each is not rule)
            if rule.within is not None and any(each.within is rule.within for each in others):
                found[rule.id] = f"matrices[{n}]"
    return found


def _silences(chains: list[_Chain]) -> Iterator[Said]:
    """What the silence of offices counts as; nothing of a rule none of whose steps says it, where
    no other rule says it there.
    """
    told: set[Citation] = set()
    for chain in chains:
        for n, step in enumerate(chain.steps):
            refs = tuple(dict.fromkeys((*step.basis, *chain.basis)))
            if step.if_silent is not None:
                told.update(refs)
                of_all = step.within is chain.within
                path = chain.rule if of_all else f"{chain.path}[{n}]"
                said = (f"{path}.if_silent", "if_silent", (step.if_silent,), refs)
                yield Said(*said, rule=chain.rule)
    for chain in chains:
        steps = chain.steps
        refs = tuple(dict.fromkeys((*chain.basis, *(at for step in steps for at in step.basis))))
        if steps and told.isdisjoint(refs):
            yield Said(chain.path, "if_silent", (), refs)


def _media(path: str, rule: InAMedium, refs: Basis) -> Iterable[Said]:
    """In what is signed, and in what instead: a word for this is none for that."""
    yield Said(f"{path}.medium", "medium", (rule.medium,) if rule.medium else (), refs)
    if rule.fallback is not None:
        instead = (rule.fallback.medium,)
        yield Said(f"{path}.fallback.medium", "medium", instead, rule.fallback.basis)


def _fallbacks(evidence: Evidence) -> Iterator[Finding]:
    """What an article says beside a medium, for the case that it cannot be had, is the fallback of
    some rule that has the medium from there.
    """
    words, region = evidence.vocabulary, evidence.region
    cases = re.compile(rf"\b(?:{any_of((*words.cases, *words.provisos))})\b", re.IGNORECASE)
    rules: list[tuple[str, ParafRule | MandateRule, Basis]] = [
        (f"paraf[{n}]", paraf, paraf.basis) for n, paraf in enumerate(region.paraf)
    ]
    rules += [
        (f"mandates[{n}]", each, (each.at, *each.basis)) for n, each in enumerate(region.mandates)
    ]
    told = {at for _, rule, _ in rules if rule.fallback for at in rule.fallback.basis}
    articles: dict[Part, tuple[str, Medium, Basis]] = {}
    for path, rule, refs in rules:
        for ref in refs if rule.medium and rule.fallback is None else ():
            if any(map(evidence.own(ref).has, words.saying["medium"][rule.medium or ""])):
                articles.setdefault(ref.parts[0], (path, rule.medium or "paper", refs))
    for ref in region.provisions:
        if ref.parts[0] not in articles:
            continue
        path, medium, refs = articles[ref.parts[0]]
        # Beside the other in one sentence it is the choice, elsewhere it has a case.
        beside = ref in refs and any(map(evidence.own(ref).has, words.between_ways))
        if not beside and not cases.search(evidence.words(ref)):
            continue
        for other, every in words.saying["medium"].items():
            word = next(filter(evidence.own(ref).has, every), None)
            if other != medium and word and not any(at.covers(ref) for at in told):
                gaps = {"words": word, "term": other}
                where = f"{path}.fallback"
                yield finding("value-left-out", where, ref, severity=WARNING, **gaps)


def _signature(path: str, rule: ParafRule | MandateRule, refs: Basis) -> Iterable[Said]:
    """What stands before the offices of a signature; that somebody signs for another who signs in a
    name is said by no other key.
    """
    marks = [line.by for line in rule.signature]
    yield Said(f"{path}.signature", "signature", (FOR_HIM,) if FOR_HIM in marks else (), refs)
    for n, mark in enumerate(marks):
        if mark is not None and mark != FOR_HIM:
            yield Said(f"{path}.signature[{n}].by", "by", (mark,), refs)
