"""Annexes to which no provision refers."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.audit.substance.remark import Remark, remark
from jalur.law.citation import Citation
from jalur.law.region import Region


def check(region: Region) -> Iterator[Remark]:
    """Of what is encoded in part, nobody knows what else refers to them."""
    if region.partly:
        return
    meant = {to.parts[0] for each in region.provisions.values() for to in each.refers_to}
    meant.update(each.ref.parts[0] for each in region.regulation.annexes if each.basis)
    # "Lampiran" without a number means every one.
    every = any(part.level == "lampiran" and not part.label for part in meant)
    annexes = dict.fromkeys(
        ref.parts[0] for ref in region.provisions if ref.parts[0].level == "lampiran"
    )
    for annex in annexes:
        if annex not in meant and not every:
            ref = Citation((annex,))
            yield remark("annex-not-referred-to", ref, f"provisions.{ref}")
