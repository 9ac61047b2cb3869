"""Amounts as a sentence says them, and that a rule is for other amounts than the one asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import TYPE_CHECKING

from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, message

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.rules.amounts import Amount
    from jalur.law.rules.mandates import MandateRule
    from jalur.law.rules.paraf import ParafRule
    from jalur.law.rules.prohibitions import ProhibitionRule
    from jalur.law.rules.routes import RouteRule


def rupiah(amount: int) -> str:
    """``Rp250.000.000``."""
    return f"Rp{amount:,}".replace(",", ".")


def worded(amount: Amount) -> Message:
    """*Di atas Rp200.000.000 sampai dengan Rp1.000.000.000 (nilai kontrak)*."""
    ends = (
        ("over", amount.over),
        ("from", amount.at_least),
        ("up-to", amount.up_to),
        ("below", amount.below),
    )
    said = [message(f"amount.{end}", rupiah=rupiah(each)) for end, each in ends if each is not None]
    whole = reduce(lambda low, high: message("amount.both", low=low, high=high), said)
    return message("amount.of", amount=whole, of=amount.of) if amount.of else whole


def in_its_case(condition: str | None, amount: Amount | None) -> str | None:
    """When a rule holds, with the amounts that it is for in signs, which every language reads:
    ``dalam keadaan mendesak; > Rp200.000.000``.
    """
    if amount is None:
        return condition
    ends = ((">", amount.over), ("≥", amount.at_least), ("≤", amount.up_to), ("<", amount.below))
    said = [f"{sign} {rupiah(end)}" for sign, end in ends if end is not None]
    worth = f" ({amount.of})" if amount.of else ""
    return "; ".join(filter(None, (condition, ", ".join(said) + worth)))


def other_amounts(region: Region, asked: int, ruled: Iterable[Amount | None]) -> Message | None:
    """That what is ruled is so for other amounts than the one asked for, and for which; None where
    nothing is.
    """
    ranges = dict.fromkeys(each for each in ruled if each is not None)
    ordered = sorted(ranges, key=lambda each: each.lowest)
    if not ordered:
        return None
    named = reduce(
        lambda first, second: message("amount.list", first=first, second=second),
        map(worded, ordered),
    )
    citation = region.regulation.citation
    return message("silent.amount", region=citation, asked=rupiah(asked), ranges=named)


def changing_nothing(
    region: Region, rules: Iterable[RouteRule | ParafRule | MandateRule | ProhibitionRule]
) -> tuple[Note, ...]:
    """That no rule of this sort says for what amounts it is: the one asked for tells none apart."""
    if any(rule.amount is not None for rule in rules):
        return ()
    return (Note("caution", message("note.no-amounts", region=region.regulation.citation)),)
