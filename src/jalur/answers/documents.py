"""Which documents a rule on paraf answers for: the very one, and those that are a case of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from jalur.reasoning.once import once_per_region
from jalur.text.messages import Text, message

if TYPE_CHECKING:  # A type alone: one file less to read when a command starts.
    from jalur.law.rules.paraf import ParafRule

SIGN = "sign"
"""The act that is about documents."""


def document_is(region: Region, document: str, kinds: Iterable[str]) -> bool:
    """Whether a document is of one of these kinds, or a case of a wider one."""
    return any(read_document(region, kind, document) is not None for kind in kinds)


def read_document(
    region: Region, kind: str, asked: str | None
) -> tuple[FactStatus, Text | None] | None:
    """How a rule for documents of ``kind`` answers for the asked one; None where it does not."""
    if asked is None or asked == kind:
        return EXPLICIT, None
    wider = region.common.wider_documents
    above = wider.get(asked)
    while above is not None:
        if above == kind:
            return INFERRED, message("reason.wider-document", document=asked, wider=kind)
        above = wider.get(above)
    return None


def stands_in(region: Region, rule: ParafRule, document: str | None) -> bool:
    """Whether a rule may answer for a document that it does not name, as for a case of a wider one.

    The row of a table for a narrower case (*surat kepada Camat*) does so only where the file says
    nothing of the document or of a case of it: neither who initials it, nor that nobody does, nor
    who signs. That of a wider document does not where the table has a row for the very document and
    these drafters: the rows of a table divide its documents among them.
    """
    is_row = any(at.is_numbered_row for at in rule.basis[:1])
    if document is None or document in rule.documents or not is_row:
        return True
    if rule.condition is not None:
        return not any(read_document(region, document, kind) for kind in _ruled(region))
    return not any(
        document in other.documents
        and other.basis[0].is_numbered_row
        and other.basis[0].parts[0] == rule.basis[0].parts[0]
        and (not other.drafters or set(rule.drafters) <= set(other.drafters))
        for other in region.paraf
    )


def rows_for_a_case(region: Region, document: str) -> tuple[ParafRule, ...]:
    """The rows for a wider document in some case, none of which stands in for ``document``: only
    for cases of it has the file rules of their own.
    """
    if document in _ruled(region):
        return ()
    return tuple(
        rule
        for rule in region.paraf
        if document_is(region, document, rule.documents) and not stands_in(region, rule, document)
    )


@once_per_region
def _ruled(region: Region) -> frozenset[str]:
    """The documents of which the file says who initials or signs them, or that nobody does."""
    own = {kind for each in region.paraf for kind in each.documents}
    own.update(kind for each in region.paraf for one in each.exempt for kind in one.documents)
    own.update(kind for each in region.mandates if each.act == SIGN for kind in each.documents)
    return frozenset(own)


def widest_document(region: Region) -> str:
    """The document that is no case of a wider one: the first of the list."""
    return next(id for id in region.common.documents if id not in region.common.wider_documents)
