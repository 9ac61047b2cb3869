"""From a mapping of the file to a route."""

from __future__ import annotations

from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import MODES
from jalur.law.rules.routes import RouteRule
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.rules.shared import precedence, status_and_reason
from jalur.loading.rules.steps import step


def route(reader: MappingReader, common: ClosedLists) -> RouteRule:
    """A route rule."""
    status, reason = status_and_reason(reader)
    instead_of, adds_to = precedence(reader)
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
        copies_to=reader.parties("copies_to"),
        steps=reader.mappings("steps", step, again=True),
        basis=reader.basis(),
        status=status,
        reason=reason,
        instead_of=instead_of,
        adds_to=adds_to,
    )
    if rule.end_stated and not rule.steps:
        reader.fault("", "no-end")
    return rule
