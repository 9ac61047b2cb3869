"""Whom a rule leaves out: the parties that it excepts, and those who are of an excepted class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from jalur.law.citation import Basis, unique
from jalur.law.status import EXPLICIT, INFERRED
from jalur.reasoning.membership import Membership, Memberships, nearest
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, Text, message

if TYPE_CHECKING:  # Types alone: few rules except anybody.
    from jalur.law.closed_lists import ClosedLists
    from jalur.law.parties import Party
    from jalur.law.region import Region
    from jalur.law.rules.exceptions import Excepted

_NAMED = 2
"""So many provisions of a rule name it."""


class Reach(NamedTuple):
    """What tells whom a rule addresses."""

    parties: tuple[str, ...]
    """Empty: everybody."""
    basis: Basis
    exceptions: tuple[Excepted, ...] = ()
    documents: tuple[str, ...] = ()
    """The documents that it is asked about; empty where none were."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """That a rule which would be for a party excepts it."""

    name: str
    """The party, as it was asked about."""
    rule: Basis
    excepted: Excepted


def addressed(region: Region, reached: Memberships, rule: Reach) -> Membership | None:
    """How a rule reaches a party, as ``nearest``; None also where the rule excepts the party.

    Where it is only our reading that the party is one of those excepted, the rule stays, inferred
    with that reason.
    """
    via = nearest(region, reached, rule.parties, rule.basis)
    return (
        via if via is None or not rule.exceptions else unless_excepted(region, reached, rule, via)
    )


def unless_excepted(
    region: Region, reached: Memberships, rule: Reach, via: Membership
) -> Membership | None:
    """``via``, by which a rule reaches a party, but for what it excepts: see ``addressed``."""
    reason: Text | None = None
    for excepted, how in excepting(region, reached, rule):
        if how.status == EXPLICIT:
            return None
        reason = reason or message(
            "reason.may-be-excepted",
            basis="; ".join(map(region.cite, excepted.basis)),
            names=side(region, excepted.parties),
            reason=how.reason or "",
        )
    if reason is None:
        return via
    both = reason if via.reason is None else message("reason.both", first=via.reason, second=reason)
    return replace(via, status=INFERRED, reason=both)


def left_out(
    region: Region, party: Party, reached: Memberships, rules: Iterable[Reach]
) -> tuple[LeftOut, ...]:
    """The rules that would reach a party and except it, each once."""
    found: dict[LeftOut, None] = {}
    for rule in rules:
        if not rule.exceptions:
            continue
        if rule.parties and nearest(region, reached, rule.parties, rule.basis) is None:
            continue
        for excepted, how in excepting(region, reached, rule):
            if how.status == EXPLICIT:
                found[LeftOut(party.name, rule.basis, excepted)] = None
                break
    return tuple(found)


def excepting(
    region: Region, reached: Memberships, rule: Reach
) -> Iterator[tuple[Excepted, Membership]]:
    """The exceptions that mean a party as a whole, or for every document that was asked about, with
    how each names it. A class is not excepted because a member of it is.
    """
    own = {id: each for id, each in reached.items() if not each.inner}
    for excepted in rule.exceptions:
        if not excepted.parties or excepted.words:
            continue
        if excepted.documents and not covers(region.common, excepted.documents, rule.documents):
            continue
        how = nearest(region, own, excepted.parties, excepted.basis)
        if how is not None:
            yield excepted, how


def excepting_document(
    region: Region, exceptions: Iterable[Excepted], document: str
) -> Excepted | None:
    """The exception of a document, or of a wider one of which it is a case, for everybody."""
    for each in exceptions:
        if (
            not each.parties
            and not each.words
            and covers(region.common, each.documents, (document,))
        ):
            return each
    return None


def covers(common: ClosedLists, wide: tuple[str, ...], documents: tuple[str, ...]) -> bool:
    """Whether each of some documents is one of the ``wide`` ones or a case of them."""
    return bool(documents) and all(
        any(each in wide for each in _with_wider(common, document)) for document in documents
    )


def _with_wider(common: ClosedLists, document: str) -> Iterator[str]:
    above: str | None = document
    while above is not None:
        yield above
        above = common.wider_documents.get(above)


def side(region: Region, ids: Iterable[str]) -> str:
    """The names of some parties."""
    return "; ".join(map(region.name, ids))


def words_of(region: Region, excepted: Excepted) -> str:
    """What is excepted, as people read it: ``RSUD · keputusan · dalam keadaan bencana``."""
    parts = (side(region, excepted.parties), ", ".join(excepted.documents), excepted.words)
    return " · ".join(filter(None, parts))


def exception_notes(region: Region, hits: Iterable[LeftOut]) -> tuple[Note, ...]:
    """That rules which would be for a party do not hold for it, each with who says so."""
    return tuple(
        Note("gap", message("note.excepted", **_gaps(region, [hit])), hit.excepted.basis)
        for hit in hits
    )


def excepted_silence(region: Region, hits: Sequence[LeftOut]) -> Message | None:
    """The sentence of an answer that is silent since every such rule excepts a party; None where
    none does.
    """
    if not hits:
        return None
    return message("silent.excepted", region=region.regulation.citation, **_gaps(region, hits))


def _gaps(region: Region, hits: Sequence[LeftOut]) -> dict[str, str]:
    rules = dict.fromkeys(", ".join(map(region.cite, hit.rule[:_NAMED])) for hit in hits)
    basis = unique(at for hit in hits for at in hit.excepted.basis)
    return {
        "name": "; ".join(dict.fromkeys(hit.name for hit in hits)),
        "rules": "; ".join(rules),
        "count": str(len(rules)),
        "basis": "; ".join(map(region.cite, basis)),
        "excepted": "; ".join(dict.fromkeys(words_of(region, hit.excepted) for hit in hits)),
    }
