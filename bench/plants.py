"""Errors in one value of a data file, one at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.rules.steps import StepRule
from jalur.law.status import EXPLICIT
from planting import Plant, with_one
from plants_text import ADDRESSED, NUMBER


def in_the_file(region: Region) -> Iterator[Plant]:
    """Errors in the data file, one at a time."""
    yield from _parties(region)
    yield from _routes(region)
    yield from _paraf(region)
    yield from _relations(region)
    yield from _mandates(region)
    yield from _summaries(region)


def _parties(region: Region) -> Iterator[Plant]:
    for id, party in region.parties.items():
        at = party.basis[0]
        if not party.named:
            continue

        def put(kind: str, what: str, id: str = id, at: Citation = at, **new: Any) -> Plant:
            changed = replace(region.parties[id], **new)
            parties = MappingProxyType({**region.parties, id: changed})
            return Plant(kind, at, what, region=replace(region, parties=parties))

        if party.heads:
            led = [
                each
                for each, unit in region.parties.items()
                if unit.kind in ("dinas", "badan") and each != party.heads
            ]
            if led:
                unit_id = led[len(id) % len(led)]
                yield put(
                    "file: head of a unit far off", f"{party.heads} -> {unit_id}", heads=unit_id
                )
        for m, members in enumerate(party.members):
            extra = _other_office(region, members.parties, at)
            if members.parties and extra and members.status == EXPLICIT:
                more = replace(members, parties=(*members.parties, extra))
                every = with_one(party.members, m, more)
                where, what = members.basis[0], f"{id}: {extra}"
                yield put("file: member added", what, at=where, members=every)
        yield put("file: name", party.name, name=f"{party.name} Baru")
        if len(party.name) > 6:
            yield put("file: name misspelt", party.name, name=f"{party.name[:-2]}xo")
    for n, assignment in enumerate(region.assignments):
        units = dict(assignment.units)
        for unit, basis in assignment.units.items():
            rest = {key: value for key, value in units.items() if key != unit}
            if rest and basis:
                changed = replace(assignment, units=MappingProxyType(rest))
                all_of = with_one(region.assignments, n, changed)
                other = replace(region, assignments=all_of)
                yield Plant("file: row of a list struck", basis[0], unit, region=other)


def _forces(force: str | None) -> str:
    return "dapat" if force != "dapat" else "wajib"


def _other_office(region: Region, offices: tuple[str, ...], at: Citation) -> str | None:
    named = [
        id
        for id, party in region.parties.items()
        if id not in offices and party.kind in ("kepala-daerah", "asisten", "dprd", "staf-ahli")
    ]
    return named[len(str(at)) % len(named)] if named else None


def _routes(region: Region) -> Iterator[Plant]:
    for n, route in enumerate(region.routes):
        if route.status != EXPLICIT:
            continue
        at = route.basis[0]

        def put(kind: str, what: str, n: int = n, at: Citation = at, **new: Any) -> Plant:
            changed = replace(region.routes[n], **new)
            return Plant(
                kind,
                at,
                what,
                region=replace(region, routes=with_one(region.routes, n, changed)),
            )

        if route.force:
            yield put("file: modal word", route.force, force=_forces(route.force))
        steps: tuple[StepRule, ...]
        if len(route.steps) > 2 and route.mode == "through":
            steps = (route.steps[0], *reversed(route.steps[1:]))
            yield put("file: order of steps", route.id, steps=steps)
        for m, step in enumerate(route.steps):
            other = _other_office(region, step.offices, at)
            if step.offices and other and step.status in (None, EXPLICIT):
                swapped = replace(step, offices=(other,))
                steps = with_one(route.steps, m, swapped)
                yield put("file: office of a step", f"{step.offices} -> {other}", steps=steps)
        yield from _texts(put, route.deadline, route.condition, "condition")


def _texts(put: object, deadline: str | None, text: str | None, key: str) -> Iterator[Plant]:
    assert callable(put)
    if deadline and (number := re.search(r"\d+", deadline)):
        later = deadline.replace(number.group(), str(int(number.group()) + 3))
        yield put("file: number of a deadline", deadline, deadline=later)
    if deadline and re.search(r"\bhari\b", deadline):
        days = re.sub(r"\bhari(?: kerja)?\b", "hari kalender", deadline)
        yield put("file: kind of days", deadline, deadline=days)
    if text and "tidak" not in text:
        yield put("file: negation in a condition", text, **{key: f"tidak {text}"})
    if text:
        yield put("file: amount in a condition", text, **{key: f"{text} di atas Rp750.000.000"})


def _paraf(region: Region) -> Iterator[Plant]:
    for n, paraf in enumerate(region.paraf):
        if paraf.status != EXPLICIT:
            continue
        at = paraf.basis[0]

        def put(kind: str, what: str, n: int = n, at: Citation = at, **new: Any) -> Plant:
            changed = replace(region.paraf[n], **new)
            return Plant(
                kind,
                at,
                what,
                region=replace(region, paraf=with_one(region.paraf, n, changed)),
            )

        if paraf.force:
            yield put("file: modal word", paraf.force, force=_forces(paraf.force))
        if paraf.signers:
            other = _other_office(region, paraf.signers, at)
            if other:
                yield put("file: signer", f"{paraf.signers} -> {other}", signers=(other,))
        if len(paraf.initials) > 1 and paraf.order == "stated":
            turned: tuple[StepRule, ...] = tuple(reversed(paraf.initials))
            yield put("file: order of initials", paraf.id, initials=turned)
        if len(paraf.initials) > 1:
            yield put("file: initials struck", paraf.id, initials=paraf.initials[:-1])


def _relations(region: Region) -> Iterator[Plant]:
    for n, relation in enumerate(region.relations):

        def put(at: Citation, kind: str, what: str, n: int = n, **new: Any) -> Plant:
            changed = replace(region.relations[n], **new)
            every = with_one(region.relations, n, changed)
            return Plant(kind, at, what, region=replace(region, relations=every))

        if relation.natures:
            known = [each for each in region.common.natures if each not in relation.natures]
            yield put(relation.basis[0], "file: nature", relation.id, natures=(known[0],))
        for m, point in enumerate(relation.points):
            if point.force:
                other = replace(point, force=_forces(point.force))
                points = with_one(relation.points, m, other)
                yield put(point.at, "file: modal word", f"{point.force}", points=points)
            office = _other_office(region, point.by, point.at)
            if point.by and office:
                points = with_one(relation.points, m, replace(point, by=(office,)))
                yield put(point.at, "file: actor of a point", f"{point.by}", points=points)


def _mandates(region: Region) -> Iterator[Plant]:
    for n, mandate in enumerate(region.mandates):
        if mandate.status != EXPLICIT:
            continue

        def put(kind: str, what: str, n: int = n, at: Citation = mandate.at, **new: Any) -> Plant:
            changed = replace(region.mandates[n], **new)
            every = with_one(region.mandates, n, changed)
            return Plant(kind, at, what, region=replace(region, mandates=every))

        if mandate.force:
            yield put("file: modal word", mandate.force, force=_forces(mandate.force))
        if mandate.act:
            acts = [each for each in ("sign", "represent", "delegate") if each != mandate.act]
            yield put("file: act", f"{mandate.act} -> {acts[0]}", act=acts[0])
        yield from _texts(put, mandate.deadline, mandate.when, "when")


def _summaries(region: Region) -> Iterator[Plant]:
    for ref, provision in region.provisions.items():
        if ref.parts[0].level != "pasal":
            continue
        summary = provision.summary

        def put(kind: str, ref: Citation = ref, was: str = summary, **new: Any) -> Plant:
            changed = replace(region.provisions[ref], **new)
            provisions = MappingProxyType({**region.provisions, ref: changed})
            return Plant(kind, ref, was, region=replace(region, provisions=provisions))

        number = NUMBER.search(summary)
        if number and not ADDRESSED.search(summary[: number.start()]):
            later = f"{summary[: number.start()]}{int(number.group()) + 3}{summary[number.end() :]}"
            yield put("file: number in a summary", summary=later)
        denial = re.search(r"\b(?:tidak|bukan|dilarang) ", summary)
        if denial is None:
            yield put("file: negation in a summary", summary=f"Tidak benar bahwa {summary}")
        else:
            allowed = "boleh " if denial.group() == "dilarang " else ""
            struck = f"{summary[: denial.start()]}{allowed}{summary[denial.end() :]}"
            yield put("file: negation struck from a summary", summary=struck)
        for force in region.common.forces:
            if re.search(rf"\b{force}\b", summary):
                changed = re.sub(rf"\b{force}\b", _forces(force), summary, count=1)
                yield put("file: modal word in a summary", summary=changed)
        if provision.term:
            yield put("file: term", term=f"{provision.term} Baru")
        if provision.refers_to:
            yield put("file: reference", refers_to=provision.refers_to[:-1])
