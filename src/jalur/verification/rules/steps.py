"""Whether the time that an office has for its step is the text's, and whether a choice is one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from jalur.law.citation import Basis, Citation
from jalur.law.findings import WARNING, Finding
from jalur.law.rules.routes import RouteRule, placed, whole_path
from jalur.law.rules.steps import StepRule, Within, station
from jalur.law.status import EXPLICIT
from jalur.law.vocabulary import Vocabulary
from jalur.verification.day_kinds import defined_day
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.patterns import any_of

_CHOICE = ("direct", "through")
"""The modes between which a text may leave the choice."""
_DIGITS = 18
"""So many digits of a number are read, at the most."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the times of steps, and about alternatives."""
    region = evidence.region
    for path, route in placed(region.routes):
        yield from _steps(evidence, f"{path}.steps", route.steps, route.basis)
        if route.alternative is not None:
            yield from _choice(evidence, f"{whole_path(path)}.alternatives", route.basis)
    yield from _ways(evidence)
    for n, paraf in enumerate(region.paraf):
        yield from _steps(evidence, f"paraf[{n}].initials", paraf.own_times, paraf.basis)
        if paraf.within is not None:
            of_all = replace(station(()), within=paraf.within)
            yield from _steps(evidence, f"paraf[{n}].within", [of_all], paraf.basis)


def _steps(
    evidence: Evidence, path: str, steps: Iterable[StepRule], basis: Basis
) -> Iterator[Finding]:
    """The number of a time and what it counts stand together there: three days are no three working
    days, but where a definition says that days are working days.
    """
    for n, key, step, within in _times_of(steps):
        refs = tuple(dict.fromkeys((*step.basis, *basis)))
        every = dict.fromkeys(at for ref in refs for at in (ref, *evidence.above(ref)))
        day = defined_day(evidence)
        said = {
            time for at in every for time in times(evidence.vocabulary, evidence.words(at), day)
        }
        word = _written(evidence.vocabulary, within)
        told = (within.count, within.unit) in said
        if not told and not evidence.excused([word], refs):
            yield finding("deadline-not-in-text", f"{path}[{n}].{key}", refs[0], word=word)
        elif within.since is None and (said_from := _from(evidence, refs, within)) is not None:
            gaps = {"words": said_from, "term": "from"}
            yield finding("value-left-out", f"{path}[{n}].{key}", refs[0], severity=WARNING, **gaps)


def _times_of(steps: Iterable[StepRule]) -> Iterator[tuple[int, str, StepRule, Within]]:
    """Each time of a step, with the number of the step and the key."""
    for n, step in enumerate(steps):
        for key, within in (("within", step.within), ("notify_within", step.notify_within)):
            if within is not None:
                yield n, key, step, within


def _from(evidence: Evidence, refs: Basis, within: Within) -> str | None:
    """The words behind this time in the provisions that say from when it runs."""
    words = evidence.vocabulary
    units = any_of(word for every in words.time_units.values() for word in every)
    since = any_of(set(words.events) - set(words.befores))
    numbers = [str(within.count)]
    numbers += [word for word, count in words.numerals.items() if count == str(within.count)]
    pattern = (
        rf"\b(?:{any_of(numbers)})(?:\s*\([^)]*\))?\s+(?:{units})"
        rf"\s+((?:{since})\b(?:\s+\w+){{1,3}})"
    )
    for ref in refs:
        match = re.search(pattern, evidence.words(ref), re.IGNORECASE)
        if match is not None:
            return " ".join(match[1].split())
    return None


def _written(words: Vocabulary, within: Within) -> str:
    """The time as the text would have it."""
    return f"{within.count} {words.time_units[within.unit][0]}"


def times(words: Vocabulary, text: str, day: str | None = None) -> Iterator[tuple[int, str]]:
    """Every number of ``text`` with the unit that it counts, in digits or in words:
    ``3 (tiga) hari kerja``; ``day`` is what the bare word for a day means there.
    """
    unit_of = {word: unit for unit, every in words.time_units.items() for word in every}
    if day is not None:
        unit_of[day.split()[0]] = unit_of[day]
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


def _ways(evidence: Evidence) -> Iterator[Finding]:
    """Where the text leaves the choice between going directly and through somebody (*langsung atau
    melalui Camat*), the routes that rest there have a way of either sort, and a condition where it
    sets one behind the choice.
    """
    words = evidence.vocabulary
    direct, through = (any_of(words.modes[mode]) for mode in _CHOICE)
    between = any_of(words.between_ways)
    chosen = re.compile(
        rf"\b(?:{direct})\s+(?:{between})\s+(?:\w+\s+)?(?:{through})\b"
        rf"|\b(?:{through})\s[^.;:]*?\b(?:{between})\s+(?:\w+\s+)?(?:{direct})\b",
        re.IGNORECASE,
    )
    case = re.compile(
        rf"[^.,;:]*?\b(?P<case>{any_of(words.cases)})\b"
        rf"(?!\s+(?:{any_of(words.these)})\b)",
        re.IGNORECASE,
    )
    there: dict[Citation, list[tuple[str, RouteRule]]] = defaultdict(list)
    for path, route in placed(evidence.region.routes):
        for ref in route.basis if route.status == EXPLICIT else ():
            there[ref].append((whole_path(path), route))
    for ref, routes in there.items():
        text = evidence.words(ref)
        match = chosen.search(text)
        if match is None:
            continue
        path = f"{routes[0][0]}.alternatives"
        modes = {route.mode for _, route in routes}
        for mode in (mode for mode in _CHOICE if mode not in modes):
            gaps = {"words": " ".join(match.group().split()), "term": mode}
            yield finding("value-left-out", path, ref, severity=WARNING, **gaps)
        told = case.match(text, match.end())
        if told and not any(route.conditions for _, route in routes):
            yield finding("condition-left-out", path, ref, severity=WARNING, words=told["case"])
