"""Rules of single mappings that the loader holds to the law's own lists, not to other keys."""

from __future__ import annotations

from typing import Any

from jalur.law.closed_lists import ClosedLists
from jalur.law.rules.steps import ROLES
from jalur.loading.checks import KINDS_OF_PLACES
from jalur.loading.schema import patterns


def kinds_by_address() -> list[dict[str, Any]]:
    """Which kind a provision has outside the articles, by how its address begins; none within."""
    outside = [
        {patterns.PLACES[place]: {"properties": {"kind": {"enum": [kind]}}}}
        for place, kind in KINDS_OF_PLACES.items()
    ]
    elsewhere = {"not": {"enum": sorted(KINDS_OF_PLACES.values())}}
    within = {patterns.PLACES["pasal"]: {"properties": {"kind": elsewhere}}}
    return [{"patternProperties": each} for each in (*outside, within)]


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
