"""A region with the parties and the provisions of a draft alone, for those who read sentences."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import cast

from jalur.drafting.entries import Entry, Value
from jalur.law.citation import Basis, Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import UnitsListed
from jalur.law.parties import Members, Party
from jalur.law.provisions import Provision
from jalur.law.region import Region
from jalur.law.regulation import Event, InForce, Regulation
from jalur.law.status import EXPLICIT


def provisional_region(
    id: str,
    common: ClosedLists,
    regulation: Entry,
    parties: Mapping[str, Entry],
    kinds: Mapping[Citation, str],
) -> Region:
    """The region that a draft is so far: no rules."""
    return Region(
        id=id,
        common=common,
        regulation=_regulation(regulation),
        headings=(),
        parties=MappingProxyType({key: _party(key, entry) for key, entry in parties.items()}),
        assignments=(),
        fields=(),
        natures=MappingProxyType({}),
        routes=(),
        paraf=(),
        relations=(),
        mandates=(),
        oddities=(),
        provisions=MappingProxyType(
            {
                ref: Provision(ref=ref, kind=kind, summary="", refers_to=(), term=None)
                for ref, kind in kinds.items()
            }
        ),
    )


def _regulation(entry: Entry) -> Regulation:
    nothing = Event(date="", place="")
    return Regulation(
        name=str(entry["name"]),
        province=str(entry["province"]),
        kind=str(entry["kind"]),
        place=str(entry["place"]),
        number=str(entry["number"]),
        year=str(entry["year"]),
        title=str(entry["title"]),
        enacted=nothing,
        promulgated=nothing,
        gazette=str(entry["gazette"]),
        units=cast("UnitsListed", entry["units"]),
        revokes=(),
        amends=(),
        annexes=(),
        in_force=InForce(status="unknown", checked=None, by=None),
        sha256="",
    )


def _party(id: str, entry: Entry) -> Party:
    heads = entry.get("heads")
    return Party(
        id=id,
        name=str(entry["name"]),
        kind=str(entry["kind"]),
        basis=_citations(entry["basis"]),
        aliases=MappingProxyType(
            {name: _citations(basis) for name, basis in _mapping(entry.get("aliases")).items()}
        ),
        affairs=MappingProxyType(
            {name: str(words) for name, words in _mapping(entry.get("affairs")).items()}
        ),
        heads=None if heads is None else str(heads),
        portfolio=frozenset(_texts(entry.get("portfolio"))),
        members=tuple(
            Members(
                parties=_texts(each.get("parties")),
                kinds=_texts(each.get("kinds")),
                basis=_citations(each["basis"]),
                status=EXPLICIT,
                reason=None,
            )
            for each in cast("list[Entry]", entry.get("members") or [])
        ),
    )


def _citations(value: Value) -> Basis:
    return tuple(cast("list[Citation]", value))


def _mapping(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, Mapping) else {}


def _texts(value: Value) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else ()
