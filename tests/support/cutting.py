"""A regulation of which some is not encoded: provisions and rules cut out of a whole file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from random import Random
from types import MappingProxyType
from typing import Any

from jalur.law.citation import Citation
from jalur.law.provisions import UNWRITTEN
from jalur.law.region import Region
from jalur.output.language import load_catalogue

_RULES = (
    *("assignments", "fields", "routes", "paraf", "relations", "mandates", "prohibitions"),
    *("oddities", "not_a_rule"),
)
_GAP = re.compile(r"\{[^{}]*\}")


def cut(region: Region, seed: int) -> Region:
    """The region with a random part of it left: at most of a provision that is open a rule stays.

    Of the open provisions those that nothing cites are missing, the others have no summary.
    """
    chance = Random(seed)
    share = chance.choice((0.1, 0.4, 0.8))
    operative = [ref for ref in region.provisions if ref.parts[0].level in ("pasal", "lampiran")]
    open_ones = {ref for ref in operative if chance.random() < share}
    kept = {
        section: tuple(
            rule
            for rule in getattr(region, section)
            if open_ones.isdisjoint(cited(rule)) or chance.random() < 0.1
        )
        for section in _RULES
    }
    natures = {
        nature: basis for nature, basis in region.natures.items() if open_ones.isdisjoint(basis)
    }
    used = {ref for value in (kept, natures, dict(region.parties)) for ref in cited(value)}
    provisions = {
        ref: replace(provision, open=True, summary=UNWRITTEN) if ref in open_ones else provision
        for ref, provision in region.provisions.items()
        if ref not in open_ones or ref in used
    }
    encoded = sum(
        ref.parts[0].level == "pasal" and not provision.open
        for ref, provision in provisions.items()
    )
    meta = replace(
        _plain(region.regulation), encoded="partly", provisions_encoded=encoded, revokes=()
    )
    return replace(
        region,
        regulation=meta,
        partly=True,
        natures=MappingProxyType(natures),
        provisions=MappingProxyType(provisions),
        **kept,
    )


def _plain(value: Any) -> Any:
    """The regulation itself, where a compiled city reads it when it is asked for."""
    return value._read() if hasattr(value, "_read") else value


def cited(value: Any) -> Iterator[Citation]:
    """Every provision that a rule, or several, cites."""
    if isinstance(value, Citation):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from cited(getattr(value, each.name))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from cited(key)
            yield from cited(inner)
    elif isinstance(value, tuple | list | frozenset):
        for inner in value:
            yield from cited(inner)


_ALLOWED = (
    *("silent.relation-itself", "silent.relation-head", "silent.passed", "silent.units-annex"),
    *("silent.open-ends", "silent.open-ends-more", "silent.search-annex", "silent.cities"),
    *("silent.text", "mention.inside", "mention.nobody", "mention.more", "region.name"),
    "heading.no-coordinator",
)
"""What says nothing of what the text does not rule, or of the names alone."""


@cache
def _denying(language: str) -> dict[str, tuple[str, ...]]:
    every = load_catalogue(language).templates
    found = {}
    for id, template in every.items():
        is_silence = id.startswith(("silent.", "no-way", "no-paraf-by", "mention."))
        if id.endswith("-so-far") or id.startswith("mention.included") or id in _ALLOWED:
            continue
        if is_silence or f"{id}-so-far" in every or id == "diff.silent":
            found[id] = tuple(part for part in _GAP.split(template) if part)
    return found


def denials(text: str, language: str) -> list[str]:
    """The ids of the sentences in ``text`` by which a regulation is told to be silent: those all of
    whose words stand there in their order.
    """
    return [id for id, parts in _denying(language).items() if _in_order(parts, text)]


def _in_order(parts: tuple[str, ...], text: str) -> bool:
    position = 0
    for part in parts:
        position = text.find(part, position)
        if position < 0:
            return False
        position += len(part)
    return True
