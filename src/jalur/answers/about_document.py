"""Which mandates and prohibitions are about a document: who may sign a keputusan, and who not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jalur.answers.documents import SIGN, read_document
from jalur.answers.mandate import Mandate
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, weakest
from jalur.reasoning.exceptions import LeftOut, excepting_document
from jalur.reasoning.pairs import together
from jalur.text.messages import message


def about_document(region: Region, every: Iterable[Mandate], document: str) -> Iterator[Mandate]:
    """Those of the mandates that are about ``document``: by their own word, or by inference as it
    is a case of theirs, or where they let sign without saying what.
    """
    for each in every:
        if each.act != SIGN or _excepted(region, each, document):
            continue
        found = [read_document(region, kind, document) for kind in each.documents]
        readings = [reading for reading in found if reading is not None]
        if not each.documents:
            readings = [(INFERRED, message("reason.any-document", document=document))]
        if readings:
            status, reason = min(readings, key=lambda reading: reading[0] != EXPLICIT)
            both = weakest([each.status, status])
            yield replace(each, status=both, reason=together((each.reason, reason)))


def excepting(region: Region, every: Iterable[Mandate], document: str) -> Iterator[LeftOut]:
    """The mandates that would be about the document, but except it for everybody."""
    for each in every:
        excepted = excepting_document(region, each.exceptions, document)
        known = (read_document(region, kind, document) for kind in each.documents)
        if excepted is not None and (not each.documents or any(known)):
            yield LeftOut(document, each.basis, excepted)


def _excepted(region: Region, mandate: Mandate, document: str) -> bool:
    return excepting_document(region, mandate.exceptions, document) is not None
