"""Whether the amounts for which rules are stand in the text, each as the end that it is there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jalur.law.citation import Basis, Citation
from jalur.law.findings import WARNING, Finding
from jalur.law.rules.amounts import Amount
from jalur.law.rules.routes import placed, whole_path
from jalur.law.status import EXPLICIT, FactStatus
from jalur.verification.amounts import Bounded, bounded_amounts, stated_amounts
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.patterns import any_of

_KEYS = {"from": "at_least"}
"""The ends whose attribute has another name than the key of the file."""


class _Rule(NamedTuple):
    path: str
    own: Basis
    """The provisions that make the rule."""
    refs: Basis
    """Those, and further ones that are cited for it."""
    amount: Amount | None
    text: str
    """When it holds, in our words."""
    status: FactStatus


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about amounts."""
    rules = tuple(_rules(evidence))
    for rule in rules:
        if rule.amount is not None and rule.status == EXPLICIT:
            yield from _of_rule(evidence, rule, rule.amount)
    for ref in evidence.region.provisions:
        if ref.parts[0].level == "pasal":
            yield from _left_out(evidence, rules, ref)


def _rules(evidence: Evidence) -> Iterator[_Rule]:
    region = evidence.region
    for path, route in placed(region.routes):
        steps = (at for step in route.steps for at in step.basis)
        refs = tuple(dict.fromkeys((*route.basis, *steps)))
        said = (route.basis, refs, route.amount, " ".join(route.conditions), route.status)
        yield _Rule(whole_path(path), *said)
    for n, paraf in enumerate(region.paraf):
        said = (paraf.basis, paraf.basis, paraf.amount, " ".join(paraf.conditions), paraf.status)
        yield _Rule(f"paraf[{n}]", *said)
    for n, mandate in enumerate(region.mandates):
        when = f"{mandate.when or ''} {mandate.otherwise or ''}"
        said = ((mandate.at,), (mandate.at, *mandate.basis), mandate.amount, when, mandate.status)
        yield _Rule(f"mandates[{n}]", *said)
    for n, forbidden in enumerate(region.prohibitions):
        when = f"{forbidden.when or ''} {forbidden.exception or ''}"
        said = (
            (forbidden.at,),
            (forbidden.at, *forbidden.basis),
            forbidden.amount,
            when,
            forbidden.status,
        )
        yield _Rule(f"prohibitions[{n}]", *said)


def _of_rule(evidence: Evidence, rule: _Rule, amount: Amount) -> Iterator[Finding]:
    places = [at for ref in rule.refs for at in (*ref.parents(), ref, *evidence.downwards(ref))]
    said = [each for at in dict.fromkeys(places) for each in _said(evidence, at)]
    for key in ("over", "from", "up_to", "below"):
        ours: int | None = getattr(amount, _KEYS.get(key, key))
        if ours is None:
            continue
        path, here = f"{rule.path}.amount.{key}", [one for one in said if one.rupiah == ours]
        if not here:
            yield finding("amount-not-in-text", path, rule.refs[0], amount=ours)
            continue
        if amount.of is None:
            yield from _worth(evidence, rule, ours)
        ends = {one.end: one.word for one in here if one.end is not None}
        if ends and key not in ends:
            word = next(iter(ends.values()))
            yield finding("bound-not-in-text", path, rule.refs[0], word=word, amount=ours)


def _worth(evidence: Evidence, rule: _Rule, ours: int) -> Iterator[Finding]:
    """What the text says is worth that (*nilai usaha mulai dari Rp…*) is told by ``of``."""
    words = evidence.vocabulary
    ends = any_of(word for every in words.bounds.values() for word in every)
    pattern = re.compile(
        rf"\b(?:{any_of(words.worth)})\s+(?!(?:{ends})\b)(?:\w+\s+){{1,3}}?(?:{ends})\s*$",
        re.IGNORECASE,
    )
    for ref in rule.refs:
        text = evidence.words(ref)
        for stated in stated_amounts(text, words):
            match = pattern.search(text[: stated.start]) if stated.rupiah == ours else None
            if match is not None:
                gaps = {"words": " ".join(match.group().split()), "term": "of"}
                path = f"{rule.path}.amount"
                yield finding("value-left-out", path, ref, severity=WARNING, **gaps)
                return


def _left_out(evidence: Evidence, rules: Iterable[_Rule], ref: Citation) -> Iterator[Finding]:
    """Amounts of a provision that no rule which rests there, or below it, is for."""
    said = _said(evidence, ref)
    if not said:
        return
    here = [rule for rule in rules if any(ref.covers(at) or at.covers(ref) for at in rule.own)]
    amounts = [rule.amount for rule in here if rule.amount is not None]
    known = {end for each in amounts for end in (each.over, each.at_least, each.up_to, each.below)}
    known |= {
        each.rupiah for rule in here for each in stated_amounts(rule.text, evidence.vocabulary)
    }
    for rupiah in dict.fromkeys(each.rupiah for each in said if each.end is not None):
        if here and rupiah not in known:
            path = f"{here[0].path}.amount" if amounts else here[0].path
            yield finding("amount-left-out", path, ref, severity=WARNING, amount=rupiah)


def _said(evidence: Evidence, ref: Citation) -> tuple[Bounded, ...]:
    """The amounts of a provision in its own words, each with the end that it is there."""
    return bounded_amounts(evidence.words(ref), evidence.vocabulary)
