"""Errors about what must not be done, what a relation is not, and how long something lasts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.rules.mandates import MandateRule
from jalur.law.status import EXPLICIT
from jalur.verification.sentences import Sentences
from planting import Plant, with_one

_NUMBER = re.compile(r"\d+")


def exchanged_limits(region: Region, sentences: Sentences) -> Iterator[Plant]:
    """Errors in prohibitions, denied natures and terms."""
    yield from _prohibitions(region, sentences)
    yield from _denied(region)
    yield from _timed(region)


def _prohibitions(region: Region, sentences: Sentences) -> Iterator[Plant]:
    for n, rule in enumerate(region.prohibitions):
        if rule.status != EXPLICIT:
            continue
        rest = (*region.prohibitions[:n], *region.prohibitions[n + 1 :])
        what = f"prohibitions[{n}]"

        def put(
            kind: str, what: str, n: int = n, at: Citation = rule.at, key: str = "", new: Any = None
        ) -> Plant:
            changed = replace(region.prohibitions[n], **{key: new})
            every = with_one(region.prohibitions, n, changed)
            return Plant(f"file: {kind}", at, what, region=replace(region, prohibitions=every))

        without = replace(region, prohibitions=rest)
        yield Plant("file: prohibition left out", rule.at, what, region=without)
        power = MandateRule(
            at=rule.at,
            basis=rule.basis,
            parties=rule.parties,
            kind="authority",
            force=None,
            act=rule.act,
            documents=rule.documents,
            on_behalf_of=rule.on_behalf_of,
            on_behalf=rule.towards if rule.act in ("represent", "delegate") else (),
            represented=None,
            passes="task",
            when=rule.when,
            otherwise=rule.exception,
            appointed_by=None,
            deadline=None,
            rhythm=None,
            term=rule.term,
            instrument=None,
            status=rule.status,
            reason=rule.reason,
            summary=rule.summary,
        )
        mandates = replace(without, mandates=(*region.mandates, power))
        yield Plant("file: prohibition as a mandate", rule.at, what, region=mandates)
        absent = {party for party, _, _ in sentences.named(rule.at)}
        absent |= {party for at in rule.at.parents() for party, _, _ in sentences.named(at)}
        others = [
            id
            for id, party in region.parties.items()
            if not (sentences.reached[id] & {*absent, *rule.parties}) and party.named
        ]
        if others:
            other = others[n % len(others)]
            words = f"{rule.parties} -> {other}"
            yield put("party of a prohibition", words, key="parties", new=(other,))
        if rule.act:
            acts = [each for each in ("sign", "represent", "delegate") if each != rule.act]
            words = f"{rule.act} -> {acts[0]}"
            yield put("act of a prohibition", words, key="act", new=acts[0])
        if rule.exception:
            yield put("exception struck", rule.exception, key="exception")


def _denied(region: Region) -> Iterator[Plant]:
    for n, relation in enumerate(region.relations):
        if relation.status != EXPLICIT:
            continue

        def put(kind: str, at: Citation, what: str, n: int = n, **new: Any) -> Plant:
            every = with_one(region.relations, n, replace(region.relations[n], **new))
            return Plant(f"file: {kind}", at, what, region=replace(region, relations=every))

        at, denied = relation.basis[0], relation.not_natures
        known = [each for each in region.common.natures if each not in (*denied, *relation.natures)]
        if denied:
            yield put("denied nature struck", at, f"{denied}", not_natures=denied[1:])
            more = (*relation.natures, denied[0])
            yield put("denied nature stated", at, denied[0], natures=more, not_natures=denied[1:])
        if known:
            added = (*denied, known[0])
            yield put("nature denied that the text does not", at, known[0], not_natures=added)
        if relation.natures:
            turned = (*denied, relation.natures[0])
            rest = relation.natures[1:]
            what = relation.natures[0]
            yield put("stated nature denied", at, what, natures=rest, not_natures=turned)


def _timed(region: Region) -> Iterator[Plant]:
    passing: tuple[Any, ...] = (*region.mandates, *region.prohibitions)
    terms = Counter((rule.at, rule.term) for rule in passing)
    terms.update((p.at, p.term) for relation in region.relations for p in relation.points)
    terms.update((ref, route.term) for route in region.routes for ref in route.basis)
    for section in ("routes", "mandates", "prohibitions"):
        rules: tuple[Any, ...] = getattr(region, section)
        for n, rule in enumerate(rules):
            if rule.status == EXPLICIT:
                at = rule.basis[0] if section == "routes" else rule.at
                for kind, what, new in _times(rule, terms[at, rule.term] > 1):
                    every: Any = {section: with_one(rules, n, new)}
                    yield Plant(kind, at, what, region=replace(region, **every))
    for n, relation in enumerate(region.relations):
        for m, point in enumerate(relation.points):
            for kind, what, new in _times(point, terms[point.at, point.term] > 1):
                points = with_one(relation.points, m, new)
                relations = with_one(region.relations, n, replace(relation, points=points))
                yield Plant(kind, point.at, what, region=replace(region, relations=relations))


def _times(rule: Any, shared: bool) -> Iterator[tuple[str, str, Any]]:
    """The errors about the times of one rule: the kind, what it was, and the rule with it.

    A term that is ``shared`` is still said by another rule of the provision where one has it not.
    """
    deadline, term = getattr(rule, "deadline", None), rule.term
    if term:
        if not shared:
            yield "file: term struck", term, replace(rule, term=None)
        number = _NUMBER.search(term)
        if number:
            later = str(int(number.group()) + 3)
            words = f"{term[: number.start()]}{later}{term[number.end() :]}"
            yield "file: number of a term", term, replace(rule, term=words)
    if term and not deadline and hasattr(rule, "deadline"):
        yield "file: term as a deadline", term, replace(rule, term=None, deadline=term)
    if deadline and not term:
        yield "file: deadline as a term", deadline, replace(rule, term=deadline, deadline=None)
