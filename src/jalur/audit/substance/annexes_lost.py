"""Annexes that a regulation has and that its source lacks."""

from __future__ import annotations

from jalur.law.region import Region


def lacks_annex(region: Region, label: str) -> bool:
    """Whether the file knows of an annex with this number that the source only lacks; of any,
    where it has none, or where the reference names none.
    """
    labels = {each.ref.parts[0].label for each in region.regulation.not_in_source}
    return bool(labels) and (not label or label in labels or labels == {""})
