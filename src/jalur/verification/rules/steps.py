"""Whether the time that an office has for its step is the text's, and whether a choice is one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jalur.law.citation import Basis
from jalur.law.findings import Finding
from jalur.law.rules.routes import placed, whole_path
from jalur.law.rules.steps import StepRule, Within
from jalur.law.vocabulary import Vocabulary
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.patterns import any_of

_DIGITS = 18
"""So many digits of a number are read, at the most."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the times of steps, and about alternatives."""
    region = evidence.region
    for path, route in placed(region.routes):
        yield from _steps(evidence, f"{path}.steps", route.steps, route.basis)
        if route.alternative is not None:
            yield from _choice(evidence, f"{whole_path(path)}.alternatives", route.basis)
    for n, paraf in enumerate(region.paraf):
        yield from _steps(evidence, f"paraf[{n}].initials", paraf.initials, paraf.basis)


def _steps(
    evidence: Evidence, path: str, steps: Iterable[StepRule], basis: Basis
) -> Iterator[Finding]:
    """The number of a time and what it counts stand together there: three days are no three working
    days.
    """
    for n, step in enumerate(steps):
        if step.within is None:
            continue
        refs = tuple(dict.fromkeys((*step.basis, *basis)))
        every = dict.fromkeys(at for ref in refs for at in (ref, *evidence.above(ref)))
        said = {time for at in every for time in times(evidence.vocabulary, evidence.words(at))}
        word = _written(evidence.vocabulary, step.within)
        told = (step.within.count, step.within.unit) in said
        if not told and not evidence.excused([word], refs):
            yield finding("deadline-not-in-text", f"{path}[{n}].within", refs[0], word=word)


def _written(words: Vocabulary, within: Within) -> str:
    """The time as the text would have it."""
    return f"{within.count} {words.time_units[within.unit][0]}"


def times(words: Vocabulary, text: str) -> Iterator[tuple[int, str]]:
    """Every number of ``text`` with the unit that it counts, in digits or in words:
    ``3 (tiga) hari kerja``.
    """
    unit_of = {word: unit for unit, every in words.time_units.items() for word in every}
    longest = sorted(unit_of, key=len, reverse=True)
    units = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)
    numerals = any_of(sorted(words.numerals, key=len, reverse=True))
    pattern = (
        rf"(?P<number>\d{{1,{_DIGITS}}}|\b(?:{numerals}))(?:\s*\([^)]*\))?\s+(?P<unit>{units})\b"
    )
    for match in re.finditer(pattern, text, re.IGNORECASE):
        number = match["number"].casefold()
        digits = words.numerals.get(" ".join(number.split()), number)
        yield int(digits), unit_of[" ".join(match["unit"].casefold().split())]


def _choice(evidence: Evidence, path: str, basis: Basis) -> Iterator[Finding]:
    """Between ways to choose from the text has a word of choice."""
    refs = dict.fromkeys(at for ref in basis for at in (*evidence.downwards(ref), *ref.parents()))
    choosing = evidence.vocabulary.between_ways
    if not any(evidence.own(at).has(word) for at in refs for word in choosing):
        yield finding("alternative-not-in-text", path, basis[0], words=choosing[0])
