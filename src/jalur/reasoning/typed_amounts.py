"""An amount of money as people type it: ``250000000``, ``Rp250.000.000,00``, ``2,5 miliar``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from jalur.errors import UsageError

DIGITS = 18
"""So many digits of an amount are read, at the most."""
_TYPED = re.compile(
    r"(?:(?:rp|idr)\.?\s*)?"
    r"(?P<whole>[0-9]{1,18}|[0-9]{1,3}(?:\.[0-9]{3})+)"
    r"(?:,(?P<part>-|[0-9]{1,2}))?"
    r"(?:\s*(?P<multiple>[a-z]+?))??"
    r"(?:\s*rupiah)?"
)
"""Points stand between thousands and a comma before what is less than one, as the law writes it."""


def rupiah(typed: str, multiples: Mapping[str, str]) -> int:
    """The amount that ``typed`` means, in whole rupiah.

    ``multiples`` are the words behind a number, and what they multiply it by. Raises
    ``UsageError`` (``bad-amount``) where it means none, or could be read in two ways: in
    *250,000,000* and *2.5 miliar* a comma or point is no sign of the law.
    """
    match = _TYPED.fullmatch(" ".join(typed.casefold().split()))
    multiple = match["multiple"] if match else None
    if match is None or (multiple is not None and multiple not in multiples):
        raise UsageError("bad-amount", value=typed)
    part = match["part"] or "-"
    number = Decimal(f"{match['whole'].replace('.', '')}.{'0' if part == '-' else part}")
    amount = number * int(multiples[multiple]) if multiple else number
    whole = int(amount)
    if whole != amount or not 0 < whole < 10**DIGITS:
        raise UsageError("bad-amount", value=typed)
    return whole
