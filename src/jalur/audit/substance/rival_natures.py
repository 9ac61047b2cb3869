"""Natures that one provision gives two sides and another denies them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from jalur.audit.substance.cases import never_together, term_name
from jalur.audit.substance.remark import Remark, remark
from jalur.law.region import Region
from jalur.law.rules.relations import RelationRule


def check(region: Region) -> Iterator[Remark]:
    """Of the very same two; not what is of a class of theirs, nor what holds in some case alone."""
    denied: dict[tuple[frozenset[str], str], RelationRule] = {}
    plain = [(n, each) for n, each in enumerate(region.relations) if _is_plain(each)]
    for _, rule in plain:
        for pair in map(frozenset, product(*rule.between)):
            for nature in rule.not_natures:
                denied.setdefault((pair, nature), rule)
    if not denied:
        return
    for n, rule in plain:
        for nature in rule.natures:
            if rule.nature_status(nature) != "explicit":
                continue
            for one, other in product(*rule.between):
                ban = denied.get((frozenset((one, other)), nature))
                if ban is None or ban is rule or never_together(region, rule.basis, ban.basis):
                    continue
                yield remark(
                    "two-rules.natures",
                    rule.basis[0],
                    f"relations[{n}]",
                    one=region.name(one),
                    other=region.name(other),
                    nature=term_name(region, "natures", nature),
                    where=region.cite(ban.basis[0]),
                )
                break


def _is_plain(rule: RelationRule) -> bool:
    limited = rule.by_assignment or rule.own or rule.open or rule.limit is not None
    return rule.condition is None and not limited and not rule.exceptions
