"""What a file rules for cases of a document that was asked for, or of a wider one than it."""

from __future__ import annotations

from jalur.answers.addressed import Office
from jalur.answers.chain import ParafAnswer
from jalur.answers.chains import chains_of, question_of
from jalur.answers.documents import read_document, rows_for_a_case
from jalur.answers.initialled import initialled
from jalur.law.citation import Citation, unique
from jalur.law.region import Region
from jalur.reasoning.membership import memberships
from jalur.reasoning.notes import Note
from jalur.text.messages import message


def narrower_documents(answer: ParafAnswer, asked: str) -> list[Note]:
    """That the question was for a wider document than some rules that would answer it.

    Who asks about a letter is told that invitations have initials of their own: what is shown is
    not all that holds for letters.
    """
    region, party = answer.region, answer.party
    ruled = dict.fromkeys(kind for rule in region.paraf for kind in rule.documents)
    cases = [kind for kind in ruled if kind != asked and read_document(region, asked, kind)]
    signing = memberships(region, answer.signer) if answer.signer is not None else None
    office = Office(region, answer.by) if answer.by is not None else None
    found: dict[str, list[Citation]] = {}
    for kind in cases:
        chains = chains_of(region, question_of(region, party, signing, kind, answer.amount))
        if office is not None:
            chains = initialled(chains, office, may_be=True)
        own = [at for chain in chains if kind in chain.rule.documents for at in chain.basis[:1]]
        if own:
            found[kind] = own
    if not found:
        return []
    said = message("note.narrower-documents", document=asked, documents=", ".join(found))
    return [Note("caution", said, unique(at for own in found.values() for at in own))]


def wider_rows(region: Region, asked: str) -> list[Note]:
    """That rows of a table are for a wider document in some case, which may be that of the asked
    one: an invitation to the Gubernur is a letter to him.
    """
    rows = rows_for_a_case(region, asked)
    if not rows:
        return []
    said = message(
        "note.wider-rows",
        document=asked,
        rows="; ".join(f"{', '.join(row.documents)}: {row.condition}" for row in rows),
    )
    return [Note("caution", said, unique(row.basis[0] for row in rows))]
