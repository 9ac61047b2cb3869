"""Which kind of regulation words name, and which of two is the higher one."""

from __future__ import annotations

from jalur.law.audit_words import AuditWords

DECREES_ARE_REGULATIONS = 2011
"""A decree of this year or an earlier one that rules is read as a regulation: UU 12/2011 Pasal 100.
"""


def rank(name: str, words: AuditWords) -> int | None:
    """The rank of a regulation by how its name begins, 0 the highest; None where it is no
    regulation, or none that the list has.
    """
    folded = " ".join(name.casefold().split())
    named = [
        (len(kind), at)
        for at, kinds in enumerate(words.ranks.values())
        for kind in kinds
        if folded.startswith(kind.casefold())
    ]
    return max(named)[1] if named else None


def is_decision(name: str, words: AuditWords) -> bool:
    """Whether it is named as what is no regulation: *Keputusan*, *Instruksi*."""
    return _begins(name, words.decisions)


def is_paper(name: str, words: AuditWords) -> bool:
    """Whether it is named as what never was a regulation: *Surat Edaran*, *Nota Kesepahaman*."""
    return _begins(name, words.papers)


def _begins(name: str, kinds: tuple[str, ...]) -> bool:
    folded = " ".join(name.casefold().split())
    return any(folded.startswith(each.casefold()) for each in kinds)
