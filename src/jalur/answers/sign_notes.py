"""What is noted of those who sign: other rules that name a signer, and who acts in a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from jalur.answers.documents import SIGN, document_is, read_document
from jalur.answers.mandate import Mandate
from jalur.law.citation import Citation, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.amounts import is_for
from jalur.law.rules.signatures import FOR_HIM, printed
from jalur.reasoning.membership import Memberships, memberships, nearest
from jalur.reasoning.notes import Note
from jalur.text.messages import message


def signers(
    region: Region, party: Party | None, amount: int | None, document: str | None = None
) -> tuple[Note, ...]:
    """That rules on paraf name a signer too, where it was asked who signs ``document``, or what is
    worth that; and for which cases of the document others may sign.

    The rows of a matrix that are mandates to sign themselves have answered.
    """
    rows = [row for matrix in region.matrices for row in matrix.rows if row.signing is not None]
    told = {row.paraf.id for row in rows if row.paraf is not None}
    reached = None if party is None else memberships(region, party)
    basis = unique(
        citation
        for rule in region.paraf
        if rule.signers
        and is_for(rule.amount, amount)
        and rule.id not in told
        and (document is None or document_is(region, document, rule.documents))
        and (reached is None or nearest(region, reached, rule.signers, rule.basis) is not None)
        for citation in rule.basis
    )
    notes = (Note("gap", message("note.signers"), basis),) if basis else ()
    return notes if document is None else (*notes, *_narrower(region, reached, document))


def _narrower(region: Region, reached: Memberships | None, document: str) -> tuple[Note, ...]:
    """That the question was for a wider document than some by which ``reached``, or anybody, signs:
    who asks about a *surat perintah* is told of that for a Plh.
    """
    found: dict[str, list[Citation]] = {}
    for rule in region.mandates:
        signed = () if rule.act != SIGN else rule.documents
        if any(read_document(region, kind, document) for kind in signed):
            continue
        if reached is None or nearest(region, reached, rule.parties, rule.basis) is not None:
            for kind in signed:
                if read_document(region, document, kind) is not None:
                    found.setdefault(kind, []).append(rule.at)
    if not found:
        return ()
    said = message("note.narrower-signed", document=document, documents=", ".join(found))
    return (Note("caution", said, unique(at for every in found.values() for at in every)),)


def unnamed(region: Region, chosen: Sequence[Mandate], document: str | None) -> tuple[Note, ...]:
    """That the document was read as a case of a wider one by which somebody signs, while other
    provisions on signing name it: where a text tells apart, its silence may be meant.
    """
    read = [
        each
        for each in chosen
        if document is not None and each.act == SIGN and each.documents
        if document not in each.documents
    ]
    own = {at for each in read for at in each.basis}
    naming = unique(
        rule.at
        for rule in region.mandates
        if rule.act == SIGN and document in rule.documents and rule.at not in own
    )
    if not read or not naming or document is None:
        return ()
    term = region.term("documents", document)
    basis = unique(each.basis[0] for each in read)
    here = "; ".join(at.long() for at in basis)
    others = "; ".join(at.long() for at in naming)
    said = message("note.unnamed-document", document=term, here=here, others=others)
    return (Note("caution", said, unique((*basis, *naming))),)


def for_him(
    region: Region, office: Party, chosen: Sequence[Mandate], every: Iterable[Mandate]
) -> tuple[Note, ...]:
    """Who signs below the line of ``office`` for him (u.b.), in another's name, as the signatures
    of ``every`` show it; but for the mandates that are shown themselves.
    """
    reached = memberships(region, office)
    shown = {each.basis for each in chosen}
    found = []
    for each in every:
        for above, below in pairwise(each.signature):
            ids = (above.office,) if below.by == FOR_HIM and above.office else ()
            if each.basis not in shown and nearest(region, reached, ids, each.basis) is not None:
                lines = " / ".join(printed(each.signature, region.name)).rstrip(",")
                by = "; ".join(map(region.name, each.by))
                gaps = {"by": by, "name": office.name, "lines": lines}
                found.append(Note("gap", message("note.signs-for-him", **gaps), each.basis))
    return tuple(found)


def in_a_name(
    region: Region, chosen: Sequence[Mandate], every: Iterable[Mandate]
) -> tuple[Note, ...]:
    """Where nobody signs: who does something else in another's name, by those of ``every``."""
    acting = [each for each in every if each.on_behalf_of and each.act != "sign"]
    if chosen or not acting:
        return ()
    named = dict.fromkeys(each.on_behalf_of for each in acting if each.on_behalf_of)
    by = dict.fromkeys(region.name(id) for each in acting for id in each.by)
    said = message("note.in-the-name", by="; ".join(by), name="; ".join(named))
    return (Note("gap", said, unique(at for each in acting for at in each.basis)),)
