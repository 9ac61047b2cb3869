"""From a mapping of the file to a route."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from jalur.law.citation import Basis
from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import MODES, Mode
from jalur.law.rules.routes import Alternative, NoCopies, RouteRule
from jalur.law.rules.steps import COPIED, StepRule
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.rules.amounts import amount_of
from jalur.loading.rules.shared import copies, exceptions, precedence, status_and_reason
from jalur.loading.rules.steps import step

_FEWEST = 2
"""So many ways are a choice."""


class _Way(NamedTuple):
    """By whom one goes, and when: what alternatives differ in."""

    mode: Mode | None
    condition: str | None
    steps: tuple[StepRule, ...]


def route(reader: MappingReader, common: ClosedLists) -> tuple[RouteRule, ...]:
    """A route rule: one route, or one for each of its alternatives."""
    status, reason = status_and_reason(reader, steps="steps")
    instead_of, adds_to = precedence(reader)
    basis = reader.basis()
    copies_to, copied_roles = copies(reader, COPIED)
    rule = RouteRule(
        id=reader.text("id"),
        travellers=reader.parties("for", required=True),
        listed=reader.basis("listed", required=False),
        purposes=reader.many_of("purposes", common.purposes, required=True),
        mode=reader.maybe_one_of("mode", MODES),
        force=reader.maybe_one_of("force", common.forces),
        condition=reader.optional("condition"),
        deadline=reader.optional("deadline"),
        rhythm=reader.optional("rhythm"),
        term=reader.optional("term"),
        instrument=reader.optional("instrument"),
        end_stated=reader.flag("end_stated", default=True),
        copies_to=copies_to,
        steps=reader.mappings("steps", step, again=True),
        basis=basis,
        status=status,
        reason=reason,
        instead_of=instead_of,
        adds_to=adds_to,
        exceptions=exceptions(reader, common, basis),
        amount=amount_of(reader),
        no_copies=reader.mapping("no_copies", lambda inner: _no_copies(inner, basis)),
        copied_roles=copied_roles,
    )
    if rule.no_copies is not None:
        copied = (*copies_to, *(copied_roles.offices if copied_roles is not None else ()))
        denied = set(rule.no_copies.to or copied)
        for id in copied:
            if id in denied:
                reader.fault("no_copies", "copied-and-denied", party=id)
    ways = reader.mappings("alternatives", lambda inner: _way(inner, rule.end_stated))
    if "alternatives" not in reader.names():
        if rule.end_stated and not rule.steps:
            reader.fault("", "no-end")
        return (rule,)
    if {"steps", "mode"}.intersection(reader.names()):
        reader.fault("alternatives", "way-and-alternatives")
    if len(ways) < _FEWEST:
        reader.fault("alternatives", "no-choice", count=len(ways))
    return tuple(_of_rule(rule, way, n, len(ways)) for n, way in enumerate(ways, 1))


def _no_copies(reader: MappingReader, basis: Basis) -> NoCopies:
    """Who has no copy; everybody, where it names nobody."""
    return NoCopies(
        to=reader.parties("to"),
        needless=reader.flag("needless", default=False),
        basis=reader.basis(required=False) or basis,
    )


def _way(reader: MappingReader, end_stated: bool) -> _Way:
    """One of the alternatives of a rule."""
    way = _Way(
        mode=reader.maybe_one_of("mode", MODES),
        condition=reader.optional("condition"),
        steps=reader.mappings("steps", step, again=True),
    )
    if end_stated and not way.steps:
        reader.fault("", "no-end")
    return way


def _of_rule(rule: RouteRule, way: _Way, n: int, of: int) -> RouteRule:
    """The rule as one of its ways."""
    return replace(
        rule,
        id=f"{rule.id}.{n}",
        mode=way.mode,
        condition="; ".join(filter(None, (rule.condition, way.condition))) or None,
        steps=way.steps,
        alternative=Alternative(rule.id, n, of),
    )
