"""Which documents a rule on paraf answers for: the very one, and those that are a case of it."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from jalur.text.messages import Text, message


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


def widest_document(region: Region) -> str:
    """The document that is no case of a wider one: the first of the list."""
    return next(id for id in region.common.documents if id not in region.common.wider_documents)
