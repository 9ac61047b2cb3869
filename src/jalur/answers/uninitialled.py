"""The documents that nobody initials, as the row of a matrix says by an empty cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jalur.law.region import Region
from jalur.reasoning.membership import memberships, nearest
from jalur.reasoning.notes import Note
from jalur.text.messages import message

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.citation import Basis
    from jalur.law.parties import Party


def uninitialled(
    region: Region, party: Party | None, signer: Party | None, document: str | None
) -> Iterator[Note]:
    """That the document asked for needs no initials, by each row that is about it.

    Of ``party``, who drafts, ``signer`` and ``document`` each may be None: whoever, whatever.
    """
    wanted = set(_wider(region, document))
    for matrix in region.matrices:
        for row in matrix.rows if "initials" in matrix.columns else ():
            basis = (row.at, *matrix.basis)
            if (
                row.paraf is None
                and (document is None or not wanted.isdisjoint(row.documents))
                and _reaches(region, party, row.drafters, basis)
                and (signer is None or _reaches(region, signer, row.signers, basis))
            ):
                text = message(
                    "note.uninitialled",
                    documents="; ".join(row.documents),
                    signers="; ".join(map(region.name, row.signers)),
                )
                yield Note("caution", text, basis)


def _reaches(region: Region, party: Party | None, parties: tuple[str, ...], basis: Basis) -> bool:
    """Whether a row is about a party; one that names no drafter is about whoever drafts."""
    if party is None or not parties:
        return True
    return nearest(region, memberships(region, party), parties, basis) is not None


def _wider(region: Region, document: str | None) -> Iterator[str]:
    """A document and those of which it is a case."""
    while document is not None:
        yield document
        document = region.common.wider_documents.get(document)
