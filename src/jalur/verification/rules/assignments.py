"""Whether each row of a list of units is somebody's whole name, and each is assigned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.findings import WARNING, Finding
from jalur.law.rules.assignments import Assignment
from jalur.law.status import EXPLICIT
from jalur.text.folding import fold
from jalur.text.stems import roots
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.patterns import any_of
from jalur.verification.sentences import sentences_of

_SMALL = 3
"""Words of so many letters say too little of an affair."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about assignments."""
    for n, assignment in enumerate(evidence.region.assignments):
        path, coordinator = f"assignments[{n}]", assignment.coordinator
        if not evidence.names(coordinator, assignment.basis):
            name = evidence.region.name(coordinator)
            yield finding("name-not-in-text", f"{path}.coordinator", assignment.basis[0], name=name)
        for manner in assignment.manner:
            stems = evidence.region.common.manners.get(manner, (manner,))
            if not any(evidence.has_stem(stem, assignment.basis) for stem in stems):
                yield finding(
                    "manner-not-in-text", f"{path}.manner", assignment.basis[0], term=manner
                )
        yield from _doing(evidence, path, assignment)
        for affair in assignment.affairs:
            every = dict.fromkeys((*assignment.basis, *sum(assignment.units.values(), ())))
            if not any(_speaks_of(evidence, affair, ref) for ref in every):
                term = evidence.region.common.affairs.get(affair, affair)
                where = f"{path}.affairs"
                yield finding("value-not-in-text", where, assignment.basis[0], term=term)
        for unit, rows in assignment.units.items():
            for ref in rows:
                yield from _row(evidence, f"{path}.units.{unit}", unit, ref, assignment)
                yield from _place(evidence, f"{path}.units.{unit}", unit, ref, assignment)
        for m, adviser in enumerate(assignment.advisers):
            for ref in adviser.basis:
                if not evidence.names(adviser.party, [ref]):
                    name = evidence.region.name(adviser.party)
                    yield finding("name-not-in-text", f"{path}.advisers[{m}]", ref, name=name)
        yield from _left_out(evidence, path, assignment)


def _doing(evidence: Evidence, path: str, assignment: Assignment) -> Iterator[Finding]:
    """What the provision that introduces a list says that its coordinator does with the units:
    *Asisten … mengoordinasikan dan membina:*, *dikoordinasikan oleh Asisten …*.
    """
    if assignment.status != EXPLICIT:
        return
    words = evidence.vocabulary
    groups = sentences_of(evidence).groups(assignment.coordinator)
    names = any_of(name for id in groups for name in evidence.spellings(id))
    joints, agents = any_of((*words.joining, *words.choosing)), any_of(words.agents)
    for ref in assignment.basis:
        text = " ".join(evidence.words(ref).split())
        active = re.search(
            rf"(?:^|[,.;]\s+)(?:{names})\s+((?:(?:,\s*)?(?:(?:{joints})\s+)?me\w+\s*)+)",
            text,
            re.IGNORECASE,
        )
        passive = re.search(
            rf"((?:di\w+(?:\s*,)?\s+(?:(?:{joints})\s+)?)+)(?:{agents})\s+(?:{names})\b",
            text,
            re.IGNORECASE,
        )
        said = Letters(" ".join(each[1] for each in (active, passive) if each))
        for manner, stems in evidence.region.common.manners.items():
            word = next(filter(said.has_stem, stems), None)
            if word is not None and manner not in assignment.manner:
                gaps = {"words": word, "term": manner}
                where = f"{path}.manner"
                yield finding("value-left-out", where, ref, severity=WARNING, **gaps)


def _speaks_of(evidence: Evidence, affair: str, ref: Citation) -> bool:
    """Whether a provision has a word of an affair, be it one that people say for it."""
    common, text = evidence.region.common, fold(evidence.words(ref)).split()
    said = {root for word in text for root in roots(word)}
    names = [common.affairs.get(affair, affair)]
    names += [word for word, ids in common.affair_words.items() if affair in ids]
    told = (word for name in names for word in fold(name).split() if len(word) > _SMALL)
    return any(not said.isdisjoint(roots(word)) for word in told)


def _row(
    evidence: Evidence, path: str, unit: str, ref: Citation, assignment: Assignment
) -> Iterator[Finding]:
    """A row names the unit itself, not only above; a row of the list names nothing but the unit."""
    spellings, words = evidence.spellings(unit), evidence.own(ref)
    another = ref.parts[-1].level == "baris" and ref.parts[-1].label != unit
    if another or not any(words.has(name) for name in spellings):
        if another or not evidence.excused(spellings, [ref], unit):
            yield finding("name-not-in-text", path, ref, name=evidence.region.name(unit))
    elif ref.parts[-1].level in ("huruf", "angka") and any(
        basis.covers(ref) for basis in assignment.basis
    ):
        rest = words.without(
            [*spellings, *evidence.surroundings, *_beside(evidence, assignment, ref)]
        )
        if rest and not evidence.excused([evidence.words(ref)], [ref], unit):
            yield finding(
                "row-has-more", path, ref, name=evidence.region.name(unit), rest=" ".join(rest)
            )


def _beside(evidence: Evidence, assignment: Assignment, ref: Citation) -> tuple[str, ...]:
    """What may stand beside a unit in a row: the others that are assigned by it, what one of them
    is called for short, and its coordinator, where it names him with his units: *Asisten Umum,
    yang membawahkan Bagian Umum, Bagian Hukum, dan Bagian Organisasi*.
    """
    words, coordinator = evidence.vocabulary, evidence.spellings(assignment.coordinator)
    units = [unit for unit, rows in assignment.units.items() if ref in rows]
    names = [name for unit in units for name in evidence.spellings(unit)]
    small = (*names, *words.calling, *words.taking_in)
    if not any(map(evidence.own(ref).has, coordinator)):
        return small
    return (*small, *coordinator, *words.apposed)


def _place(
    evidence: Evidence, path: str, unit: str, ref: Citation, assignment: Assignment
) -> Iterator[Finding]:
    """A row stands in the list of its coordinator.

    In an annex that is the row which names him too; where it names none, behind him and before the
    next.
    """
    coordinator = evidence.region.name(assignment.coordinator)
    spellings = evidence.spellings(assignment.coordinator)
    excused = evidence.excused(spellings, [ref], assignment.coordinator)
    if ref.parts[0].level == "pasal":
        cited = any(basis.covers(ref) for basis in assignment.basis)
        over = _over(evidence, ref) or (assignment.coordinator,)
        if not cited or (assignment.coordinator not in over and not excused):
            yield finding("row-elsewhere", path, ref, name=coordinator)
        return
    annex, named = Citation(ref.parts[:1]), _named(evidence, ref)
    if len(named) == 1 or excused:
        if assignment.coordinator not in named and not excused:
            yield finding("row-elsewhere", path, ref, severity=WARNING, name=coordinator)
        return
    heads = {
        other.coordinator: evidence.first(other.coordinator, annex)
        for other in evidence.region.assignments
    }
    row = evidence.first(unit, annex)
    before = {
        place: id
        for id, place in heads.items()
        if row is not None and place is not None and place < row
    }
    if (
        before
        and heads.get(assignment.coordinator) is not None
        and before[max(before)] != assignment.coordinator
    ):
        yield finding("row-elsewhere", path, ref, severity=WARNING, name=coordinator)


def _over(evidence: Evidence, ref: Citation) -> tuple[str, ...]:
    """The coordinators whom the nearest provision above a row names."""
    return next(filter(None, (_named(evidence, above) for above in (ref, *ref.parents()))), ())


def _named(evidence: Evidence, ref: Citation) -> tuple[str, ...]:
    """The coordinators whom a provision itself names."""
    words = evidence.own(ref)
    every = dict.fromkeys(given.coordinator for given in evidence.region.assignments)
    return tuple(id for id in every if any(words.has(name) for name in evidence.spellings(id)))


def _left_out(evidence: Evidence, path: str, assignment: Assignment) -> Iterator[Finding]:
    """A list that has one row for the assignment has every row for some assignment."""
    rows = [
        ref for refs in assignment.units.values() for ref in refs if ref not in assignment.basis
    ]
    lists = dict.fromkeys(
        ref.parents()[0] for ref in rows if any(basis.covers(ref) for basis in assignment.basis)
    )
    cited = {
        ref
        for other in evidence.region.assignments
        for refs in other.units.values()
        for ref in refs
    }
    for whole in lists:
        for item in evidence.below(whole):
            if item not in cited:
                yield finding("row-not-assigned", path, item, words=evidence.words(item))
