"""From a mapping of the file to what somebody must not do."""

from __future__ import annotations

from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import ACTS
from jalur.law.rules.prohibitions import ProhibitionRule
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.rules.amounts import amount_of
from jalur.loading.rules.shared import exceptions, refuse_lacking, status_and_reason


def prohibition(reader: MappingReader, common: ClosedLists) -> ProhibitionRule | None:
    """What somebody must not do; None where it is of no provision."""
    status, reason = status_and_reason(reader)
    at = reader.citation("at")
    basis = reader.basis(required=False)
    parties = reader.parties("party", single=True)
    act = reader.maybe_one_of("act", ACTS)
    documents = reader.many_of("documents", common.documents)
    towards = reader.parties("for", single=True)
    on_behalf_of = reader.maybe_party("on_behalf_of")
    when = reader.optional("when")
    places = basis if at is None else (at, *basis)
    left_out = reader.text_or("except", lambda: exceptions(reader, common, places))
    if isinstance(left_out, str):
        refuse_lacking(reader, "except", left_out, common)
    term = reader.optional("term")
    summary = reader.optional("summary")
    amount = amount_of(reader)
    if at is None:
        return None
    return ProhibitionRule(
        at=at,
        basis=basis,
        parties=parties,
        act=act,
        documents=documents,
        towards=towards,
        on_behalf_of=on_behalf_of,
        when=when,
        exception=left_out if isinstance(left_out, str) else None,
        term=term,
        status=status,
        reason=reason,
        summary=summary,
        amount=amount,
        exceptions=left_out if isinstance(left_out, tuple) else (),
    )
