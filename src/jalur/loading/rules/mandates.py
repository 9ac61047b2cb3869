"""From a mapping of the file to an authority, duty or task."""

from __future__ import annotations

from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import ACTS, CAPACITIES, MANDATE_KINDS, PASSED
from jalur.law.rules.mandates import MandateRule
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.rules.amounts import amount_of
from jalur.loading.rules.shared import exceptions, media, status_and_reason
from jalur.loading.rules.signatures import signature_of


def mandate(reader: MappingReader, common: ClosedLists) -> MandateRule | None:
    """An authority, duty or task; None where it is of no provision."""
    status, reason = status_and_reason(reader)
    at = reader.citation("at")
    basis = reader.basis(required=False)
    parties = reader.parties("party", required=True, single=True)
    kind = reader.one_of("kind", MANDATE_KINDS)
    force = reader.maybe_one_of("force", common.forces)
    act = reader.maybe_one_of("act", ACTS)
    documents = reader.many_of("documents", common.documents)
    on_behalf_of = reader.maybe_party("on_behalf_of")
    on_behalf = reader.parties("for", single=True)
    represented = reader.optional("for_words")
    passes = reader.one_of("passes", PASSED, default="authority")
    when = reader.optional("when")
    otherwise = reader.optional("otherwise")
    summary = reader.optional("summary")
    appointed_by = reader.maybe_party("appointed_by")
    deadline = reader.optional("deadline")
    rhythm = reader.optional("rhythm")
    term = reader.optional("term")
    instrument = reader.optional("instrument")
    excepted = exceptions(reader, common, basis if at is None else (at, *basis))
    medium, fallback = media(reader)
    amount = amount_of(reader)
    signature = signature_of(reader)
    capacities = reader.many_of("capacity", CAPACITIES, single=True)
    limits = reader.basis("limits", required=False)
    permission, notify = reader.parties("permission"), reader.parties("notify")
    copies_to = reader.parties("copies_to")
    if at is None:
        return None
    return MandateRule(
        at=at,
        basis=basis,
        parties=parties,
        kind=kind,
        force=force,
        act=act,
        documents=documents,
        on_behalf_of=on_behalf_of,
        on_behalf=on_behalf,
        represented=represented,
        passes=passes,
        when=when,
        otherwise=otherwise,
        appointed_by=appointed_by,
        deadline=deadline,
        rhythm=rhythm,
        term=term,
        instrument=instrument,
        status=status,
        reason=reason,
        summary=summary,
        exceptions=excepted,
        medium=medium,
        fallback=fallback,
        amount=amount,
        signature=signature,
        capacities=capacities,
        limits=limits,
        permission=permission,
        notify=notify,
        copies_to=copies_to,
    )
