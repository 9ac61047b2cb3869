"""Acts of the same case that differ: who stands in, who signs, what is allowed and forbidden."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from jalur.audit.substance.cases import folded, never_together, term_name
from jalur.audit.substance.remark import Remark, remark
from jalur.law.region import Region
from jalur.law.rules.amounts import apart
from jalur.law.rules.mandates import MandateRule
from jalur.law.rules.prohibitions import ProhibitionRule
from jalur.reasoning.exceptions import covers


def check(region: Region) -> Iterator[Remark]:
    """Not where somebody appoints them, nor where something takes cases out."""
    yield from _stand_ins(region)
    yield from _signers(region)
    yield from _forbidden(region)


def _stand_ins(region: Region) -> Iterator[Remark]:
    """Several who stand in for one in the same case."""
    first: dict[tuple[object, ...], MandateRule] = {}
    for n, rule in enumerate(region.mandates):
        if rule.act != "represent" or rule.appointed_by or rule.exceptions:
            continue
        for party in rule.on_behalf:
            case = (party, folded(rule.when), rule.capacities, rule.documents, rule.amount)
            other = first.setdefault(case, rule)
            if _is_of_others(region, rule, other):
                yield remark(
                    "two-rules.stand-ins",
                    rule.at,
                    f"mandates[{n}]",
                    party=region.name(party),
                    one="/".join(map(region.name, other.parties)),
                    other="/".join(map(region.name, rule.parties)),
                    where=region.cite(other.at),
                )
                break


def _is_of_others(region: Region, rule: MandateRule, other: MandateRule) -> bool:
    """Whether none who has the one mandate has the other, and both are in force at a time."""
    return set(other.parties).isdisjoint(rule.parties) and not never_together(
        region, (rule.at, *rule.basis), (other.at, *other.basis)
    )


def _signers(region: Region) -> Iterator[Remark]:
    """Several of whom each signs one kind of document for the same office in the same case; those
    of one kind, and whoever leads a unit, have each their own.
    """
    first: dict[tuple[object, ...], MandateRule] = {}
    for n, rule in enumerate(region.mandates):
        if rule.act != "sign" or rule.appointed_by or rule.exceptions:
            continue
        if None in (rule.when, rule.on_behalf_of) or not _is_of_offices(region, rule):
            continue
        for document in rule.documents:
            said = (rule.on_behalf_of, folded(rule.when), rule.amount, rule.medium, rule.signature)
            other = first.setdefault((document, *said), rule)
            alike = _kinds(region, rule) & _kinds(region, other)
            if not alike and _is_of_others(region, rule, other):
                yield remark(
                    "two-rules.signers",
                    rule.at,
                    f"mandates[{n}]",
                    level="note",
                    about=term_name(region, "documents", document),
                    one="/".join(map(region.name, other.parties)),
                    other="/".join(map(region.name, rule.parties)),
                    where=region.cite(other.at),
                )
                break


def _is_of_offices(region: Region, rule: MandateRule) -> bool:
    """Whether none of them leads a unit: what such a one signs is what its unit does."""
    parties = [region.parties[id] for id in rule.parties]
    return not any(
        each.heads or each.members or region.common.kinds[each.kind].category != "office"
        for each in parties
    )


def _kinds(region: Region, rule: MandateRule) -> set[str]:
    return {region.parties[id].kind for id in rule.parties}


def _forbidden(region: Region) -> Iterator[Remark]:
    """What a party may or must do by one provision, and must not by another."""
    allowed: dict[tuple[str, str], list[MandateRule]] = defaultdict(list)
    for rule in region.mandates:
        for id in rule.parties if rule.act and not rule.exceptions else ():
            allowed[rule.act or "", region.parties[id].heads or id].append(rule)
    for n, ban in enumerate(region.prohibitions):
        if ban.act is None or ban.exception or ban.exceptions:
            continue
        for id in ban.parties:
            for rule in allowed[ban.act, region.parties[id].heads or id]:
                if _is_forbidden(region, rule, ban):
                    yield remark(
                        "two-rules.forbidden",
                        ban.at,
                        f"prohibitions[{n}]",
                        party=region.name(id),
                        where=region.cite(rule.at),
                    )
                    break


def _is_forbidden(region: Region, rule: MandateRule, ban: ProhibitionRule) -> bool:
    """Whether a prohibition is of the whole of what a mandate lets or bids a party do."""
    if folded(ban.when) not in (None, folded(rule.when)) or ban.term is not None:
        return False
    if ban.documents and not covers(region.common, ban.documents, rule.documents):
        return False
    if ban.towards and not (rule.on_behalf and set(rule.on_behalf) <= set(ban.towards)):
        return False
    if ban.on_behalf_of not in (None, rule.on_behalf_of) or apart(ban.amount, rule.amount):
        return False
    if not (ban.documents or ban.towards or ban.on_behalf_of or ban.when):
        return False  # What it is about stands in its words alone.
    return not never_together(region, (rule.at, *rule.basis), (ban.at, *ban.basis))
