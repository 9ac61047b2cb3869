"""What rules of several sorts have in common."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jalur.law.citation import Basis
from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import MEDIA, Medium
from jalur.law.rules.exceptions import Excepted
from jalur.law.rules.media import EveryMedium, Fallback
from jalur.law.rules.steps import StepRule, station
from jalur.law.status import FACT_STATUSES, GUESSED, INFERRED, FactStatus
from jalur.loading.mapping_reader import MappingReader


def status_and_reason(reader: MappingReader, steps: str = "") -> tuple[FactStatus, str | None]:
    """The status of a rule and, where it is inferred and only there, the reason.

    What is marked as guessed is inferred, and says so; ``steps`` are marked for themselves.
    """
    status = reader.one_of("status", FACT_STATUSES, default="explicit")
    reason = reader.optional("reason")
    if (status == "explicit") != (reason is None):
        reader.fault("", "reason-and-status")
    if reader.guessed(but=steps):
        return INFERRED, GUESSED if reason is None else f"{GUESSED}; {reason}"
    return status, reason


def precedence(reader: MappingReader) -> tuple[Mapping[str, Basis], tuple[str, ...]]:
    """The rules whose place a rule takes, with the provisions that say so, and those it adds to."""
    instead_of = reader.each("instead_of", lambda inner, id: inner.basis(id))
    return MappingProxyType(instead_of), reader.texts("adds_to")


def exceptions(
    reader: MappingReader, common: ClosedLists, basis: Basis, of_parties: bool = True
) -> tuple[Excepted, ...]:
    """What a rule that rests on ``basis`` excepts, and whom where it is one ``of_parties``."""
    return reader.mappings("except", lambda inner: _excepted(inner, common, basis, of_parties))


def _excepted(
    reader: MappingReader, common: ClosedLists, basis: Basis, of_parties: bool
) -> Excepted:
    """One exception, with the fault where nobody and nothing is excepted."""
    excepted = Excepted(
        parties=reader.parties("parties") if of_parties else (),
        documents=reader.many_of("documents", common.documents),
        words=reader.optional("words"),
        basis=reader.basis(required=False) or basis,
    )
    refuse_lacking(reader, "words", excepted.words, common)
    if not (excepted.parties or excepted.documents or excepted.words):
        reader.fault("", "empty-exception")
    return excepted


def refuse_lacking(reader: MappingReader, key: str, words: str | None, common: ClosedLists) -> None:
    """Note an exception that is worded as what a rule is for: what is forbidden *tanpa izin* is
    excepted *dengan izin*.
    """
    first, _, rest = (words or "").strip().partition(" ")
    if rest and first.casefold() in common.lacking_words:
        reader.fault(key, "lacking-exception", words=words, word=first, rest=rest)


def media(reader: MappingReader) -> tuple[Medium | None, Fallback | None]:
    """In what is initialled and signed, and in what instead: another medium than that one."""
    medium = reader.maybe_one_of("medium", MEDIA)
    fallback = reader.mapping("fallback", _fallback)
    if fallback is not None and medium is None:
        reader.fault("fallback", "without-medium")
    elif fallback is not None and fallback.medium == medium:
        reader.fault("fallback.medium", "same-medium", medium=medium)
    return medium, fallback


def every_medium(reader: MappingReader, common: ClosedLists) -> EveryMedium | None:
    """In what every document of some kinds is signed; None where the file does not say it."""
    documents = reader.many_of("documents", common.documents)
    reader.one_of("medium", MEDIA)
    medium, fallback = media(reader)
    basis = reader.basis()
    excepted = exceptions(reader, common, basis, of_parties=False)
    return None if medium is None else EveryMedium(documents, medium, fallback, basis, excepted)


def _fallback(reader: MappingReader) -> Fallback:
    return Fallback(
        medium=reader.one_of("medium", MEDIA), when=reader.optional("when"), basis=reader.basis()
    )


def copies(
    reader: MappingReader, stand_ins: tuple[str, ...]
) -> tuple[tuple[str, ...], StepRule | None]:
    """The parties who have a copy, and as a station those who have one as the coordinator or
    adviser of somebody: ``stand_ins`` are the words for them.
    """
    copied, words = reader.texts("copies_to"), reader.optional("copies_words")
    roles = tuple(each for each in copied if each in stand_ins)
    named = tuple(each for each in copied if each not in stand_ins)
    reader.refer_to_parties("copies_to", named)
    if words is not None and len(roles) != 1:
        reader.fault("copies_words", "words-of-no-copy")
    return named, station(roles, words) if roles else None
