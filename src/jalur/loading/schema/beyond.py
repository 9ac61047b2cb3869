"""What no recording of the loader shows: the law's own lists, and the rows of tables."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from jalur.law.closed_lists import ClosedLists
from jalur.law.rules.steps import ROLES
from jalur.loading.checks import KINDS_OF_PLACES
from jalur.loading.rules.paraf import paraf
from jalur.loading.schema import patterns
from jalur.loading.schema.recorder import shape_of
from jalur.loading.schema.shapes import Items, Names, Record


def kinds_by_address() -> list[dict[str, Any]]:
    """Which kind a provision has outside the articles, by how its address begins; none within."""
    outside = [
        {patterns.PLACES[place]: {"properties": {"kind": {"enum": [kind]}}}}
        for place, kind in KINDS_OF_PLACES.items()
    ]
    elsewhere = {"not": {"enum": sorted(KINDS_OF_PLACES.values())}}
    within = {patterns.PLACES["pasal"]: {"properties": {"kind": elsewhere}}}
    return [{"patternProperties": each} for each in (*outside, within)]


def with_rows(region: Record, common: ClosedLists) -> None:
    """Give the rows of a matrix the keys of the rule on initials that is drawn from each.

    A row is read as such a rule only where it has initials, which a recorder cannot know.
    """
    tables = region.keys["matrices"].shape
    assert isinstance(tables, Items)
    assert isinstance(tables.of, Record)
    rows = tables.of.keys["rows"].shape
    assert isinstance(rows, Names)
    assert isinstance(rows.of, Record)
    drawn = shape_of(lambda reader: paraf(reader, common)).keys
    for name, key in drawn.items():
        rows.of.keys.setdefault(name, replace(key, required=False))


def heads(common: ClosedLists) -> dict[str, Any]:
    """Only an office, or a body outside the region, heads something."""
    kinds = [kind.id for kind in common.kinds.values() if kind.category in ("office", "outside")]
    return {
        "if": {"required": ["heads"], "properties": {"heads": {"not": {"enum": [None, ""]}}}},
        "then": {"properties": {"kind": {"enum": kinds}}},
    }


def candidates() -> list[dict[str, Any]]:
    """A step whose offices are known has no candidates."""
    roles = {"enum": list(ROLES)}
    known = {
        "office": {"type": "string", "minLength": 1, "not": roles},
        "offices": {"type": "array", "minItems": 1, "not": {"contains": roles}},
    }
    some = {"type": "array", "minItems": 1}
    return [
        {"not": {"required": [key, "candidates"], "properties": {key: office, "candidates": some}}}
        for key, office in known.items()
    ]
