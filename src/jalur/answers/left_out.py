"""The rules that would be for a party but for what they except: an answer says so of each."""

from __future__ import annotations

from collections.abc import Iterable, Set
from itertools import product
from typing import TYPE_CHECKING

from jalur.answers.mandate import PROHIBITION, reach_of
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.amounts import is_for
from jalur.reasoning.exceptions import (
    LeftOut,
    Reach,
    covers,
    excepted_silence,
    excepting_document,
    exception_notes,
    left_out,
)
from jalur.reasoning.membership import memberships
from jalur.reasoning.notes import Note, without_repetition
from jalur.text.messages import Message

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.law.rules.mandates import MandateRule
    from jalur.law.rules.prohibitions import ProhibitionRule

Hits = tuple[LeftOut, ...]


def say_left_out(
    region: Region, hits: Hits, silence: Message | None, notes: tuple[Note, ...]
) -> tuple[Message | None, tuple[Note, ...]]:
    """The sentence of silence and the notes of an answer, with what the rules except: in the place
    of the sentence where there is one, else among the notes.
    """
    if silence is not None:
        return excepted_silence(region, hits) or silence, notes
    return None, without_repetition((*exception_notes(region, hits), *notes))


def of_routes(
    region: Region,
    party: Party | None,
    purposes: Set[str] | None = None,
    to: Party | None = None,
    via: Party | None = None,
    amount: int | None = None,
) -> Hits:
    """Those of the routes for ``purposes`` (None: for any) that lead to ``to`` and by ``via``; none
    that is for other amounts than ``amount``.
    """
    rules = [
        rule
        for rule in region.routes
        if rule.exceptions
        and is_for(rule.amount, amount)
        and (purposes is None or not purposes.isdisjoint(rule.purposes))
    ]
    if rules and (to is not None or via is not None):
        from jalur.answers.addressed import Office
        from jalur.answers.ways_there import as_stated, leading

        end = None if to is None else Office(region, to)
        station = None if via is None else Office(region, via)
        rules = [each for each in rules if leading([as_stated(region, each)], end, station)]
    return _of(region, party, (Reach(r.travellers, r.basis, r.exceptions) for r in rules))


def of_paraf(
    region: Region,
    party: Party | None,
    signer: Party | None = None,
    document: str | None = None,
    amount: int | None = None,
) -> Hits:
    """Those of the paraf rules by which ``party`` would draft, or ``signer`` sign, a document; of
    one that excepts the document itself, that. None that is for other amounts than ``amount``.
    """
    found: dict[LeftOut, None] = {}
    for rule in region.paraf:
        if not is_for(rule.amount, amount):
            continue
        excepted = document and excepting_document(region, rule.exceptions, document)
        if document and excepted and covers(region.common, rule.documents, (document,)):
            if _names(region, party, rule.drafters) and _names(region, signer, rule.signers):
                found[LeftOut(document, rule.basis, excepted)] = None
            continue
        for kind in rule.documents if rule.exceptions else ():
            given = (rule.basis, rule.exceptions, (document or kind,))
            found |= dict.fromkeys(_of(region, party, [Reach(rule.drafters, *given)]))
            found |= dict.fromkeys(_of(region, signer, [Reach(rule.signers, *given)]))
    return tuple(found)


def _names(region: Region, party: Party | None, ids: tuple[str, ...]) -> bool:
    """Whether a rule names a party, if one was asked about and the rule names anybody."""
    return party is None or not ids or not memberships(region, party).keys().isdisjoint(ids)


def of_relations(region: Region, *asked: Party) -> Hits:
    """Those of the relations of the parties asked about; of two only such in which the other one
    stands over against the one that is excepted.
    """
    found: dict[LeftOut, None] = {}
    for rule in region.relations:
        sides = (rule.between, rule.between[::-1]) if rule.exceptions else ()
        for party, (one, other) in product(asked, sides):
            others = [memberships(region, each) for each in asked if each is not party]
            if not any(set(other).isdisjoint(reached) for reached in others):
                reach = Reach(one, rule.basis, rule.exceptions)
                found |= dict.fromkeys(_of(region, party, [reach]))
    return tuple(found)


def of_mandates(region: Region, party: Party | None, kind: str | None, act: str | None) -> Hits:
    """Those of the mandates and prohibitions of a kind and act; None: of any."""
    rules: list[MandateRule | ProhibitionRule] = [
        rule for rule in region.mandates if rule.exceptions and kind in (None, rule.kind)
    ]
    rules += [
        rule for rule in region.prohibitions if rule.exceptions and kind in (None, PROHIBITION)
    ]
    return _of(
        region,
        party,
        (reach_of(rule) for rule in rules if act in (None, rule.act)),
    )


def of_assignments(region: Region, party: Party | None) -> Hits:
    """Those of the lists of coordinators that have a class of the party."""
    return _of(
        region,
        party,
        (Reach(tuple(each.units), each.basis, each.exceptions) for each in region.assignments),
    )


def of_any(region: Region, party: Party) -> tuple[Note, ...]:
    """A note for every rule of any kind that would be for the party."""
    hits = [
        *of_assignments(region, party),
        *of_routes(region, party),
        *of_paraf(region, party, party),
        *of_relations(region, party),
        *of_mandates(region, party, None, None),
    ]
    return exception_notes(region, dict.fromkeys(hits))


def _of(region: Region, party: Party | None, rules: Iterable[Reach]) -> Hits:
    excepting = [rule for rule in rules if rule.exceptions]
    if party is None or not excepting:
        return ()
    return left_out(region, party, memberships(region, party), excepting)
