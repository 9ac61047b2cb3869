"""What a regulation that is encoded in part lacks: which provisions, and whom these name.

Only a file that says ``encoded: partly`` is asked; of every other one nothing is missing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from jalur.law.citation import Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import memberships
from jalur.reasoning.once import once_per_region
from jalur.text.messages import Message, message

_RULING = ("pasal", "lampiran")
"""The parts of a text that may rule something."""
_SHOWN = 6
"""So many provisions are named in one sentence."""


class Extent(NamedTuple):
    """How far a regulation is encoded."""

    encoded: int
    """Operative provisions that are encoded."""
    of: int | None
    """How many the text has; None where nobody has said so, and there is no concordance."""


def extent(region: Region) -> Extent:
    """How many of the operative provisions are encoded.

    Raises ``DataError`` where the concordance of a region that is encoded in part is broken.
    """
    meta = region.regulation
    if not region.partly:
        return Extent(meta.provisions_encoded, meta.provisions_encoded)
    if meta.provisions_in_text is not None:
        return Extent(meta.provisions_encoded, meta.provisions_in_text)
    if not region.concordance:
        return Extent(meta.provisions_encoded, None)
    of = sum(ref.parts[0].level == "pasal" for ref in provisions_known(region))
    return Extent(meta.provisions_encoded, of)


def extent_words(region: Region) -> Message:
    """How far it is encoded: ``24 of 61 provisions``, or what is known of it."""
    encoded, of = extent(region)
    if of is None:
        return message("unfinished.count", encoded=encoded)
    return message("unfinished.of", encoded=encoded, of=of)


def part_words(region: Region) -> Message:
    """That it is encoded in part, and how far."""
    return message("unfinished.part", extent=extent_words(region))


@once_per_region
def provisions_known(region: Region) -> tuple[Citation, ...]:
    """Every provision of the file and, where it is encoded in part, of its concordance.

    In the order of the text. Raises ``DataError`` where that concordance is broken.
    """
    if not region.partly or not region.concordance:
        return tuple(region.provisions)
    beyond = [ref for ref in region.provisions if ref not in region.concordance]
    return (*region.concordance, *beyond)


@once_per_region
def not_encoded(region: Region) -> tuple[Citation, ...]:
    """The provisions that are known and not encoded yet, in the order of the text.

    Those of the articles and annexes alone: nothing else rules.
    """
    if not region.partly:
        return ()
    return tuple(
        ref
        for ref in provisions_known(region)
        if ref.parts[0].level in _RULING and region.provision(ref).open
    )


def naming(region: Region, parties: Iterable[Party]) -> tuple[Citation, ...]:
    """Those of ``not_encoded`` that name all of ``parties`` (or their head, unit, class or group).

    The words above an item count with it. Where none names all of them, those that name one.
    """
    reached = [frozenset(memberships(region, party)) for party in parties]
    if not reached:
        return ()
    every: list[Citation] = []
    some: list[Citation] = []
    for ref in not_encoded(region):
        entries = [region.concordance.get(at) for at in (ref, *ref.parents())]
        named = frozenset(id for entry in entries if entry is not None for id in entry.parties)
        means = [not named.isdisjoint(ids) for ids in reached]
        if all(means):
            every.append(ref)
        elif any(means):
            some.append(ref)
    return tuple(every or some)


def left(region: Region, *parties: Party) -> Message:
    """Which provisions are not encoded yet: where that is known, those that name the parties.

    Then how many lines of the file are guesses, where some are.
    """
    said = _left(region, parties)
    if not region.guesses:
        return said
    command = f"jalur verify {region.id} --source FILE --progress"
    then = message("unfinished.guesses", count=region.guesses, command=command)
    return replace(said, then=then)


def _left(region: Region, parties: tuple[Party, ...]) -> Message:
    names = "; ".join(party.name for party in parties)
    gaps = {"region": region.regulation.name, "extent": extent_words(region), "names": names}
    open_ones = not_encoded(region)
    if not region.concordance:
        if not open_ones:
            return message("unfinished.unknown", **gaps)
        return message("unfinished.open", **gaps, where=cited(region, open_ones))
    if not open_ones:
        return message("unfinished.done", **gaps)
    if not parties:
        return message("unfinished.left", **gaps, where=cited(region, open_ones))
    found = naming(region, parties)
    if not found:
        return message("unfinished.nowhere", **gaps)
    return message("unfinished.named", **gaps, where=cited(region, found))


def cited(region: Region, refs: tuple[Citation, ...]) -> Message | str:
    """The first of some provisions by their addresses, and how many more there are.

    What stands below one of them is not told apart from it.
    """
    every = frozenset(refs)
    widest = [ref for ref in refs if every.isdisjoint(ref.parents())]
    shown = "; ".join(map(region.cite, widest[:_SHOWN]))
    more = len(widest) - _SHOWN
    return message("unfinished.more", where=shown, count=more) if more > 0 else shown
