"""The words of ours in a file that say what the provisions of the articles say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from jalur.law.citation import Basis
from jalur.law.rules.routes import placed, whole_path
from jalur.law.rules.steps import StepRule
from jalur.verification.evidence import Evidence
from jalur.verification.excepting import excepting_rules, exceptions_of

EXCEPT = ".except"
"""The key of the text of a prohibition that tells when it does not hold."""


class OurText(NamedTuple):
    """Words of ours in the file, and where the regulation says it."""

    path: str
    refs: Basis
    text: str


@lru_cache(maxsize=1)
def our_texts(evidence: Evidence) -> tuple[OurText, ...]:
    """Every text of ours that says what a provision of the articles says; those of the last file
    that was asked about are kept.
    """
    return tuple(_our_texts(evidence))


def _our_texts(evidence: Evidence) -> Iterator[OurText]:
    region = evidence.region
    for ref, provision in region.provisions.items():
        if ref.parts[0].level == "pasal" or ref.is_numbered_row:
            yield OurText(f"provisions.{ref}.summary", (ref,), provision.summary)
    for n, denied in enumerate(region.not_coordinated):
        yield from _some(f"not_coordinated[{n}]", denied.basis, condition=denied.condition)
    for path, route in placed(region.routes):
        refs = (*route.basis, *route.listed)
        yield from _some(path, refs, condition=route.condition)
        yield from _some(whole_path(path), refs, deadline=route.deadline, rhythm=route.rhythm)
        yield from _some(whole_path(path), refs, instrument=route.instrument)
        yield from _some(whole_path(path), refs, term=route.term)
        if route.amount is not None:
            yield from _some(f"{whole_path(path)}.amount", refs, of=route.amount.of)
        yield from _of_steps(f"{path}.steps", route.basis, route.steps)
    for n, paraf in enumerate(region.paraf):
        yield from _of_steps(f"paraf[{n}].initials", paraf.basis, paraf.own_times)
        if paraf.within is not None:
            since = {"from": paraf.within.since}
            yield from _some(f"paraf[{n}].within", paraf.basis, **since)
        yield from _some(f"paraf[{n}]", paraf.basis, condition=paraf.condition)
        for m, each in enumerate(paraf.exempt):
            yield from _some(f"paraf[{n}].exempt[{m}]", each.basis, words=each.words)
        if paraf.fallback:
            refs, path = paraf.fallback.basis, f"paraf[{n}].fallback"
            yield from _some(path, refs, when=paraf.fallback.when)
        if paraf.amount is not None:
            yield from _some(f"paraf[{n}].amount", paraf.basis, of=paraf.amount.of)
    for n, relation in enumerate(region.relations):
        path = f"relations[{n}]"
        yield from _some(path, relation.basis, condition=relation.condition)
        for m, point in enumerate(relation.points):
            at, inner = (point.at,), f"{path}.points[{m}]"
            yield from _some(inner, at, condition=point.condition)
            yield from _some(inner, at, deadline=point.deadline, rhythm=point.rhythm)
            yield from _some(inner, at, instrument=point.instrument)
            yield from _some(inner, at, term=point.term)
    for n, mandate in enumerate(region.mandates):
        refs, path = (mandate.at, *mandate.basis), f"mandates[{n}]"
        yield from _some(path, refs, when=mandate.when, otherwise=mandate.otherwise)
        yield from _some(path, refs, deadline=mandate.deadline, rhythm=mandate.rhythm)
        yield from _some(path, refs, instrument=mandate.instrument, term=mandate.term)
        if mandate.fallback:
            yield from _some(f"{path}.fallback", mandate.fallback.basis, when=mandate.fallback.when)
        if mandate.amount is not None:
            yield from _some(f"{path}.amount", refs, of=mandate.amount.of)
    for n, rule in enumerate(region.prohibitions):
        refs, path = (rule.at, *rule.basis), f"prohibitions[{n}]"
        yield from _some(path, refs, summary=rule.summary, when=rule.when, term=rule.term)
        if rule.amount is not None:
            yield from _some(f"{path}.amount", refs, of=rule.amount.of)
        if rule.exception:
            yield OurText(f"{path}{EXCEPT}", refs, rule.exception)
    yield from _of_exceptions(evidence)


def _of_steps(path: str, basis: Basis, steps: Iterable[StepRule]) -> Iterator[OurText]:
    """In which case steps are any, and from when their times run."""
    for n, step in enumerate(steps):
        refs = tuple(dict.fromkeys((*step.basis, *basis)))
        yield from _some(f"{path}[{n}]", refs, condition=step.condition)
        for key, within in (("within", step.within), ("notify_within", step.notify_within)):
            if within is not None and within.since is not None:
                yield OurText(f"{path}[{n}].{key}.from", refs, within.since)


def _of_exceptions(evidence: Evidence) -> Iterator[OurText]:
    """In which case something is excepted."""
    for path, excepted in exceptions_of(excepting_rules(evidence.region)):
        if excepted.words is not None:
            yield OurText(f"{path}.words", excepted.basis, excepted.words)


def _some(path: str, refs: Basis, **texts: str | None) -> Iterator[OurText]:
    for key, text in texts.items():
        if text:
            yield OurText(f"{path}.{key}", refs, text)
