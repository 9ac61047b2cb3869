"""Errors about whole facts: left out, moved, merged, or with what belongs to another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.status import EXPLICIT
from planting import Plant, with_one
from repeated import says_mandate, says_point

_SECTIONS = ("routes", "paraf", "mandates", "assignments", "fields")


def exchanged_facts(region: Region) -> Iterator[Plant]:
    """Errors that leave out a fact, or give it what is another's."""
    yield from _left_out(region)
    yield from _conditions(region)
    yield from _times(region)
    yield from _basis(region)
    yield from _texts(region)
    yield from _annexes(region)


def _at(section: str, rule: Any) -> Citation:
    at: Citation = rule.at if section == "mandates" else rule.basis[0]
    return at


def _left_out(region: Region) -> Iterator[Plant]:
    for section in _SECTIONS:
        rules = getattr(region, section)
        for n, rule in enumerate(rules):
            if getattr(rule, "status", EXPLICIT) == EXPLICIT:
                rest: Any = {section: (*rules[:n], *rules[n + 1 :])}
                if section == "mandates" and says_mandate(replace(region, **rest), rule):
                    continue
                at, what = _at(section, rule), f"{section}[{n}]"
                kind = f"file: {'paraf' if section == 'paraf' else section[:-1]} left out"
                yield Plant(kind, at, what, region=replace(region, **rest))
    for n, relation in enumerate(region.relations):
        for m, point in enumerate(relation.points):
            points = (*relation.points[:m], *relation.points[m + 1 :])
            every = with_one(region.relations, n, replace(relation, points=points))
            changed = replace(region, relations=every)
            if not says_point(changed, point, relation.between):
                yield Plant("file: point left out", point.at, relation.id, region=changed)


def _conditions(region: Region) -> Iterator[Plant]:
    conditional = [(n, r) for n, r in enumerate(region.routes) if r.condition]
    for (n, one), (_, other) in pairwise(conditional):
        if one.condition != other.condition and one.status == EXPLICIT:
            every = with_one(region.routes, n, replace(one, condition=other.condition))
            what = f"{one.condition} -> {other.condition}"
            changed = replace(region, routes=every)
            yield Plant("file: condition of another rule", one.basis[0], what, region=changed)
    mandated = [(n, m) for n, m in enumerate(region.mandates) if m.when]
    for (n, mine), (_, theirs) in pairwise(mandated):
        if mine.when != theirs.when and mine.status == EXPLICIT:
            mandates = with_one(region.mandates, n, replace(mine, when=theirs.when))
            what = f"{mine.when} -> {theirs.when}"
            changed = replace(region, mandates=mandates)
            yield Plant("file: condition of another rule", mine.at, what, region=changed)


def _times(region: Region) -> Iterator[Plant]:
    timed = [each.deadline for each in region.routes if each.deadline]
    timed += [each.deadline for each in region.mandates if each.deadline]
    for n, mandate in enumerate(region.mandates):
        if timed and mandate.deadline is None and mandate.status == EXPLICIT:
            mandates = with_one(region.mandates, n, replace(mandate, deadline=timed[0]))
            changed = replace(region, mandates=mandates)
            yield Plant("file: deadline of another rule", mandate.at, timed[0], region=changed)


def _basis(region: Region) -> Iterator[Plant]:
    order = [ref for ref in region.provisions if ref.parts[0].level == "pasal"]
    after = dict(pairwise(order))
    for n, route in enumerate(region.routes):
        at = route.basis[0]
        if (
            route.status == EXPLICIT
            and at in after
            and after[at].parts[:1] == at.parts[:1] != at.parts
        ):
            moved = replace(route, basis=(after[at], *route.basis[1:]))
            changed = replace(region, routes=with_one(region.routes, n, moved))
            yield Plant("file: basis of a route", at, f"-> {after[at]}", region=changed)
    for n, mandate in enumerate(region.mandates):
        at = mandate.at
        if (
            mandate.status == EXPLICIT
            and at in after
            and after[at].parts[:1] == at.parts[:1] != at.parts
        ):
            mandates = with_one(region.mandates, n, replace(mandate, at=after[at]))
            changed = replace(region, mandates=mandates)
            yield Plant("file: basis of a mandate", at, f"-> {after[at]}", region=changed)


def _texts(region: Region) -> Iterator[Plant]:
    order = [ref for ref in region.provisions if ref.parts[0].level == "pasal"]
    for one, other in pairwise(order):
        mine, theirs = region.provisions[one], region.provisions[other]

        def put(kind: str, what: str, at: Citation, **new: Any) -> Plant:
            provisions = {**region.provisions, at: replace(region.provisions[at], **new)}
            changed = replace(region, provisions=MappingProxyType(provisions))
            return Plant(kind, at, what, region=changed)

        if mine.term and theirs.term:
            yield put("file: term of another definition", theirs.term, one, term=theirs.term)
        siblings = one.parts[:-1] == other.parts[:-1] and len(one.parts) > 1
        if siblings and mine.kind == theirs.kind and mine.summary != theirs.summary:
            yield put("file: summary of its neighbour", theirs.summary, one, summary=theirs.summary)
        amount = re.search(r"Rp\s?\d[\d.]*", mine.summary)
        if amount:
            wrong = mine.summary.replace(amount.group(), "Rp750.000.000")
            yield put("file: amount in a summary", wrong, one, summary=wrong)
        for old, new in _WORDS:
            if re.search(rf"\b{old}\b", mine.summary):
                wrong = re.sub(rf"\b{old}\b", new, mine.summary, count=1)
                kind = "rank" if "tingkat" in old else "order"
                yield put(f"file: {kind} in a summary", wrong, one, summary=wrong)
        for words in region.common.natures.values():
            if words and re.search(rf"\b{words[0]}\b", mine.summary):
                known = [each for each in region.common.natures if each not in mine.summary]
                if known:
                    wrong = re.sub(rf"\b{words[0]}\b", known[0], mine.summary, count=1)
                    yield put("file: nature in a summary", wrong, one, summary=wrong)


_WORDS = (
    ("satu tingkat", "dua tingkat"),
    ("dua tingkat", "tiga tingkat"),
    ("berturut-turut", "serentak"),
    ("serentak", "berturut-turut"),
    ("berjenjang", "serentak"),
)
"""Ranks and words of order, and what is said in their place."""


def _moves(at: Citation, after: Mapping[Citation, Citation]) -> bool:
    """Whether another provision of the same article comes after it."""
    return at in after and after[at].parts[:1] == at.parts[:1] != at.parts


def _annexes(region: Region) -> Iterator[Plant]:
    for n, annex in enumerate(region.regulation.annexes):
        annexes = with_one(
            region.regulation.annexes, n, replace(annex, in_source=not annex.in_source)
        )
        regulation = replace(region.regulation, annexes=annexes)
        at = annex.ref
        what = f"in_source: {not annex.in_source}"
        changed = replace(region, regulation=regulation)
        yield Plant("file: annex there or not", at, what, region=changed)
        provisions = {ref: each for ref, each in region.provisions.items() if not at.covers(ref)}
        if len(provisions) < len(region.provisions):
            without = replace(region, provisions=MappingProxyType(provisions))
            yield Plant("file: annex left out whole", at, "", region=without)
    for ref in region.provisions:
        bare = _without_row(region, ref) if ref.parts[-1].level == "baris" else None
        if bare is not None:
            yield Plant("file: annex row left out", ref, "", region=bare)
    for n, given in enumerate(region.assignments):
        others = [m for m in range(len(region.assignments)) if m != n]
        for unit, basis in given.units.items():
            if not others or not any(ref.parts[0].level == "lampiran" for ref in basis):
                continue
            rest = {id: refs for id, refs in given.units.items() if id != unit}
            other = region.assignments[others[0]]
            every = list(region.assignments)
            every[n] = replace(given, units=MappingProxyType(rest))
            more = MappingProxyType({**other.units, unit: basis})
            every[others[0]] = replace(other, units=more)
            row = next(ref for ref in basis if ref.parts[0].level == "lampiran")
            what = f"{unit}: {given.coordinator} -> {other.coordinator}"
            changed = replace(region, assignments=tuple(every))
            yield Plant("file: coordinator of an annex row", row, what, region=changed)
        for m, adviser in enumerate(given.advisers):
            advisers = [a for each in region.assignments for a in each.advisers]
            other_adviser = next((a for a in advisers if a.party != adviser.party), None)
            if other_adviser:
                wrong = replace(adviser, party=other_adviser.party)
                beside = replace(given, advisers=with_one(given.advisers, m, wrong))
                changed = replace(region, assignments=with_one(region.assignments, n, beside))
                what = f"{adviser.party} -> {other_adviser.party}"
                yield Plant("file: adviser of an annex", adviser.basis[0], what, region=changed)


def _without_row(region: Region, row: Citation) -> Region | None:
    """The file without a row of an annex and all that rests on it; None where a party would rest on
    nothing.
    """

    def rest(basis: Iterable[Citation]) -> tuple[Citation, ...]:
        return tuple(ref for ref in basis if ref != row)

    parties = {id: replace(each, basis=rest(each.basis)) for id, each in region.parties.items()}
    if any(not each.basis and region.parties[id].basis for id, each in parties.items()):
        return None
    assignments = []
    for given in region.assignments:
        units = {unit: rest(basis) for unit, basis in given.units.items()}
        kept = {unit: basis for unit, basis in units.items() if basis or not given.units[unit]}
        advisers = tuple(each for each in given.advisers if rest(each.basis))
        basis = rest(given.basis)
        if basis:
            shorter = replace(given, units=MappingProxyType(kept), advisers=advisers, basis=basis)
            assignments.append(shorter)
    relations = [
        replace(each, points=tuple(p for p in each.points if p.at != row), basis=rest(each.basis))
        for each in region.relations
    ]
    return replace(
        region,
        provisions=MappingProxyType(
            {at: each for at, each in region.provisions.items() if at != row}
        ),
        parties=MappingProxyType(parties),
        assignments=tuple(assignments),
        relations=tuple(each for each in relations if each.basis),
        mandates=tuple(each for each in region.mandates if each.at != row),
        routes=tuple(each for each in region.routes if rest(each.basis)),
        paraf=tuple(each for each in region.paraf if rest(each.basis)),
    )
