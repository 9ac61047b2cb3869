"""From a mapping of the file to a rule of who initials before whom signs."""

from __future__ import annotations

from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import ORDERS
from jalur.law.rules.paraf import ParafRule
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.rules.shared import exceptions, media, precedence, status_and_reason
from jalur.loading.rules.steps import step


def paraf(reader: MappingReader, common: ClosedLists) -> ParafRule:
    """A rule of who initials before whom signs."""
    status, reason = status_and_reason(reader)
    instead_of, adds_to = precedence(reader)
    basis = reader.basis()
    medium, fallback = media(reader)
    return ParafRule(
        id=reader.text("id"),
        documents=reader.many_of("document", common.documents, required=True, single=True),
        drafters=reader.parties("for"),
        signers=reader.parties("signers", required=True),
        order=reader.one_of("order", ORDERS),
        initials=reader.mappings("initials", step, required=True, again=True),
        force=reader.maybe_one_of("force", common.forces),
        condition=reader.optional("condition"),
        basis=basis,
        status=status,
        reason=reason,
        instead_of=instead_of,
        adds_to=adds_to,
        exceptions=exceptions(reader, common, basis),
        medium=medium,
        fallback=fallback,
    )
