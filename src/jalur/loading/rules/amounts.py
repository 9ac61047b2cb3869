"""From a mapping of the file to the amounts for which a rule is."""

from __future__ import annotations

import re

from jalur.law.rules.amounts import Amount
from jalur.loading.mapping_reader import MappingReader

_RUPIAH = re.compile(r"[1-9][0-9]{0,17}")
"""Whole rupiah in digits alone."""
_LOWER, _UPPER = ("over", "from"), ("up_to", "below")


def amount_of(reader: MappingReader) -> Amount | None:
    """The range at ``amount``; None where there is none."""
    return reader.mapping("amount", _amount)


def _amount(reader: MappingReader) -> Amount:
    ends = {key: _rupiah(reader, key) for key in (*_LOWER, *_UPPER)}
    amount = Amount(
        over=ends["over"],
        at_least=ends["from"],
        up_to=ends["up_to"],
        below=ends["below"],
        of=reader.optional("of"),
    )
    given = [key for key in ends if key in reader.names()]
    if not given:
        reader.fault("", "no-ends")
    for keys in (_LOWER, _UPPER):
        if all(ends[key] is not None for key in keys):
            reader.fault(keys[1], "two-ends", key=keys[1], other=keys[0])
    low, high = (next((ends[key] for key in keys if ends[key]), None) for keys in (_LOWER, _UPPER))
    if low and high and (high <= low or (amount.highest or 0) < amount.lowest):
        reader.fault("", "holds-nothing")
    return amount


def _rupiah(reader: MappingReader, key: str) -> int | None:
    value = reader.optional(key)
    if value is None:
        return None
    if not _RUPIAH.fullmatch(value):
        reader.fault(key, "not-rupiah", value=value)
        return None
    return int(value)
