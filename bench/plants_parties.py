"""Errors about who has which part: one party of a provision in the place of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Literal, TypeVar

from jalur.law.citation import Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.steps import INITIALLING
from jalur.law.status import EXPLICIT
from jalur.reasoning.membership import holds
from jalur.text.folding import fold
from jalur.verification.sentences import Sentences
from planting import Plant, with_one
from repeated import says_actors

T = TypeVar("T")


def exchanged_parties(region: Region, sentences: Sentences) -> Iterator[Plant]:
    """Errors that put a party of a provision in another part that the provision knows."""
    yield from _points(region, sentences)
    yield from _steps(region, sentences)
    yield from _paraf(region, sentences)
    yield from _seats(region, sentences)
    yield from _names(region)


def _beside(sentences: Sentences, at: Citation, given: Iterable[str]) -> list[str]:
    """Other parties that a provision names, but for those that are nearly the same."""
    taken = {id for party in given for id in sentences.reached.get(party, (party,))}
    named = [party for party, _, _ in sentences.named(at)]
    return [party for party in dict.fromkeys(named) if party not in taken]


def _points(region: Region, sentences: Sentences) -> Iterator[Plant]:
    for n, relation in enumerate(region.relations):

        def put(m: int, kind: str, what: str, n: int = n, **new: Any) -> Plant:
            whole = region.relations[n]
            points = with_one(whole.points, m, replace(whole.points[m], **new))
            changed = replace(whole, points=points)
            every = with_one(region.relations, n, changed)
            return Plant(kind, whole.points[m].at, what, region=replace(region, relations=every))

        for m, point in enumerate(relation.points):
            if point.by and point.to and set(point.by) != set(point.to):
                what = f"{point.by} <-> {point.to}"
                yield put(m, "file: parties of a point swapped", what, by=point.to, to=point.by)
            for other in _beside(sentences, point.at, (*point.by, *point.to))[:1]:
                if point.by:
                    what = f"{point.by} -> {other}"
                    yield put(m, "file: actor of the same provision", what, by=(other,))
            if len(point.by) > 1:
                others = with_one(relation.points, m, replace(point, by=point.by[1:]))
                every = with_one(region.relations, n, replace(relation, points=others))
                if says_actors(replace(region, relations=every), point.at, point.by):
                    continue
                what = f"{point.by} -> {point.by[1:]}"
                yield put(m, "file: one of several actors left out", what, by=point.by[1:])


def _steps(region: Region, sentences: Sentences) -> Iterator[Plant]:
    for n, route in enumerate(region.routes):
        if route.status != EXPLICIT:
            continue

        def put(kind: str, what: str, n: int = n, **new: Any) -> Plant:
            changed = replace(region.routes[n], **new)
            every = with_one(region.routes, n, changed)
            return Plant(kind, changed.basis[0], what, region=replace(region, routes=every))

        for m, step in enumerate(route.steps):
            if step.status != EXPLICIT or not step.offices:
                continue
            rest = (*route.steps[:m], *route.steps[m + 1 :])
            if rest:
                yield put("file: step left out", f"{route.id}: {step.offices}", steps=rest)
            here = {id for each in route.steps for id in each.offices}
            for other in _beside(sentences, route.basis[0], here)[:1]:
                steps = with_one(route.steps, m, replace(step, offices=(other,)))
                what = f"{step.offices} -> {other}"
                yield put("file: step of the same provision", what, steps=steps)
            if len(step.offices) > 1 and step.pick != "unstated":
                pick: Literal["all", "any"] = "any" if step.pick == "all" else "all"
                steps = with_one(route.steps, m, replace(step, pick=pick))
                yield put("file: all or any", f"{route.id}: {pick}", steps=steps)
        for other in _beside(sentences, route.basis[0], route.travellers)[:1]:
            what = f"{route.travellers} -> {other}"
            yield put("file: traveller of the same provision", what, travellers=(other,))
        if route.copies_to:
            yield put("file: copy left out", str(route.copies_to), copies_to=())
        if route.copied_roles is not None:
            who = str(route.copied_roles.offices)
            yield put("file: copy left out", who, copied_roles=None)


def _paraf(region: Region, sentences: Sentences) -> Iterator[Plant]:
    for n, paraf in enumerate(region.paraf):
        if paraf.status != EXPLICIT:
            continue

        def put(kind: str, what: str, n: int = n, **new: Any) -> Plant:
            changed = replace(region.paraf[n], **new)
            every = with_one(region.paraf, n, changed)
            return Plant(kind, changed.basis[0], what, region=replace(region, paraf=every))

        ours = {id for step in paraf.initials for id in step.offices} - set(INITIALLING)
        for other in [id for id in ours if id not in paraf.signers]:
            what = f"{paraf.signers} -> {other}"
            yield put("file: signer of the same provision", what, signers=(other,))
        for m, step in enumerate(paraf.initials):
            if step.status == EXPLICIT and step.offices and paraf.signers:
                steps = with_one(paraf.initials, m, replace(step, offices=paraf.signers[:1]))
                what = f"{step.offices} -> {paraf.signers[0]}"
                yield put("file: initials of the same provision", what, initials=steps)
        if paraf.drafters:
            for other in (*ours, *paraf.signers)[:2]:
                yield put("file: drafter", f"{paraf.drafters} -> {other}", drafters=(other,))
        if len(paraf.signers) > 1:
            what = f"{paraf.signers}: the last left out"
            yield put("file: one of several signers left out", what, signers=paraf.signers[:-1])


def _seats(region: Region, sentences: Sentences) -> Iterator[Plant]:
    for id, party in region.parties.items():

        def put(
            kind: str, at: Citation, what: str, id: str = id, party: Party = party, **new: Any
        ) -> Plant:
            parties = MappingProxyType({**region.parties, id: replace(party, **new)})
            return Plant(kind, at, f"{id}: {what}", region=replace(region, parties=parties))

        for m, members in enumerate(party.members):
            if members.status != EXPLICIT or not members.basis:
                continue
            for member in members.parties if len(members.parties) > 1 else ():
                rest = tuple(each for each in members.parties if each != member)
                every = with_one(party.members, m, replace(members, parties=rest))
                named = [
                    at
                    for ref in members.basis
                    for at in (ref, *_below(region, ref))
                    if member in {each for each, _, _ in sentences.named(at)}
                ]
                if named and not any(holds(each, region.parties[member]) for each in every):
                    yield put("file: member left out", named[0], member, members=every)
            for other in _beside(sentences, members.basis[0], (id, *members.parties))[:1]:
                more = replace(members, parties=(*members.parties, other))
                every = with_one(party.members, m, more)
                at = members.basis[0]
                yield put("file: member of the same provision", at, other, members=every)
        if party.chair and party.members and party.members[0].parties:
            seat, first = party.chair[0], party.members[0]
            at = seat.basis[0]
            wrong = replace(seat, parties=first.parties[:1])
            yield put("file: chair", at, f"{seat.parties} -> {first.parties[0]}", chair=(wrong,))
            joined = replace(first, parties=(*first.parties, *seat.parties))
            yield put(
                "file: chair among the members",
                at,
                str(seat.parties),
                chair=(),
                members=with_one(party.members, 0, joined),
            )
        if party.guests and party.members and party.members[0].parties:
            seat, first = party.guests[0], party.members[0]
            invited = replace(seat, parties=first.parties[:1])
            turned = with_one(party.members, 0, replace(first, parties=seat.parties))
            at = seat.basis[0]
            yield put("file: guest and member swapped", at, "", guests=(invited,), members=turned)


def _below(region: Region, ref: Citation) -> Sequence[Citation]:
    return [at for at in region.provisions if ref.covers(at) and at != ref]


def _names(region: Region) -> Iterator[Plant]:
    heads = [id for id, party in region.parties.items() if party.heads]
    for one, other in pairwise(heads):
        mine, theirs = region.parties[one], region.parties[other]
        parties = {**region.parties, one: replace(mine, heads=theirs.heads)}
        changed = replace(region, parties=MappingProxyType(parties))
        what = f"{one}: {mine.heads} -> {theirs.heads}"
        yield Plant("file: head of another", mine.basis[0], what, region=changed)
    rows = {
        unit: basis[0] for each in region.assignments for unit, basis in each.units.items() if basis
    }
    for one, other in pairwise(rows):
        mine, theirs = region.parties[one], region.parties[other]
        if mine.affairs and theirs.affairs:
            wrong = dict(zip(theirs.affairs, mine.affairs.values(), strict=False))
            settled = all(_says_an_affair(region, words) for words in wrong.values())
            if not set(wrong) & set(mine.affairs) and settled:
                parties = {**region.parties, one: replace(mine, affairs=MappingProxyType(wrong))}
                changed = replace(region, parties=MappingProxyType(parties))
                yield Plant("file: affair", mine.basis[0], f"{one}: {wrong}", region=changed)


def _says_an_affair(region: Region, words: str) -> bool:
    """Whether a word of some affair stands among them: what *Dermaga* is of, no list settles."""
    common, said = region.common, set(fold(words).split())
    known = {each for name in common.affairs.values() for each in fold(name).split()}
    return bool(said & (known | set(map(fold, common.affair_words))))
