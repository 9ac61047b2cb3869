"""References that lead nowhere, or to where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.audit.substance.remark import Remark, remark
from jalur.law.citation import Citation, Part
from jalur.law.findings import WARNING
from jalur.law.region import Region


def check(region: Region) -> Iterator[Remark]:
    """Of what is encoded in part, nobody knows what is not there."""
    there = {each for ref in region.provisions for each in (ref, *ref.parents())}
    if any(each.parts[0].level == "lampiran" for each in there):
        there.add(Citation((Part("lampiran", ""),)))  # Without a number it means any of them.
    for ref, provision in region.provisions.items():
        path = f"provisions.{ref}.refers_to"
        for target in provision.refers_to:
            if target == ref:
                yield remark("reference-to-itself", ref, path, level=WARNING)
            elif target not in there and not region.partly:
                annex = target.parts[0].level == "lampiran"
                rule = "annex-missing" if annex else "reference-to-nothing"
                yield remark(rule, ref, path, target=region.cite(target))
