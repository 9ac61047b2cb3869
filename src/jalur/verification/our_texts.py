"""The words of ours in a file that say what the provisions of the articles say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from jalur.law.citation import Basis
from jalur.verification.evidence import Evidence

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
    for n, route in enumerate(region.routes):
        refs = (*route.basis, *route.listed)
        yield from _some(f"routes[{n}]", refs, condition=route.condition)
        yield from _some(f"routes[{n}]", refs, deadline=route.deadline, rhythm=route.rhythm)
        yield from _some(f"routes[{n}]", refs, instrument=route.instrument)
        yield from _some(f"routes[{n}]", refs, term=route.term)
    for n, paraf in enumerate(region.paraf):
        yield from _some(f"paraf[{n}]", paraf.basis, condition=paraf.condition)
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
    for n, rule in enumerate(region.prohibitions):
        refs, path = (rule.at, *rule.basis), f"prohibitions[{n}]"
        yield from _some(path, refs, summary=rule.summary, when=rule.when, term=rule.term)
        if rule.exception:
            yield OurText(f"{path}{EXCEPT}", refs, rule.exception)


def _some(path: str, refs: Basis, **texts: str | None) -> Iterator[OurText]:
    for key, text in texts.items():
        if text:
            yield OurText(f"{path}.{key}", refs, text)
