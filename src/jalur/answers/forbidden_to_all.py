"""What must not be done with a document by anybody, for who asks who initials or signs it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from jalur.answers.documents import SIGN
from jalur.law.region import Region
from jalur.reasoning.exceptions import covers, excepting_document
from jalur.reasoning.notes import Note
from jalur.text.messages import message


def forbidden_to_all(region: Region, documents: Collection[str]) -> Iterator[Note]:
    """The prohibitions that name nobody and are about one of the documents, or a wider one; none
    that excepts it, and none of another act than signing.
    """
    for rule in region.prohibitions:
        if rule.parties or rule.act not in (None, SIGN):
            continue
        meant = [
            each
            for each in documents
            if covers(region.common, rule.documents, (each,))
            and excepting_document(region, rule.exceptions, each) is None
        ]
        if meant:
            names = ", ".join(region.term("documents", each) for each in meant)
            summary = rule.summary or region.provisions[rule.at].summary
            gaps = {"document": names, "summary": summary}
            yield Note("caution", message("note.forbidden-to-all", **gaps), (rule.at, *rule.basis))
