"""What no recording of the loader shows: the law's own lists, what mappings want of others."""

from __future__ import annotations

from typing import Any

from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import MEDIA, STEP_ORDERS
from jalur.law.rules.signatures import FOR_HIM, IN_THE_NAME
from jalur.law.rules.steps import STAND_INS
from jalur.loading.build_region import TODO
from jalur.loading.checks import KINDS_OF_PLACES
from jalur.loading.matrices import FOR_SIGNING
from jalur.loading.schema import patterns

WHOLE_ONLY = ("parties", "provisions")
"""The sections that a file which is encoded in part may lack."""
_NOTHING: dict[str, Any] = {"enum": [None, "", [], {}]}


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


def exception_words(common: ClosedLists) -> dict[str, Any]:
    """An exception is not worded as what its rule is for: it says what there is."""
    lacking = {"not": {"type": "string", "pattern": patterns.beginning(common.lacking_words)}}
    items = {"items": {"properties": {"words": lacking}}}
    return {"properties": {"except": {"allOf": [lacking, items]}}}


def candidates() -> list[dict[str, Any]]:
    """A step whose offices are known has no candidates."""
    roles = {"enum": list(STAND_INS)}
    known = {
        "office": {"type": "string", "minLength": 1, "not": roles},
        "offices": {"type": "array", "minItems": 1, "not": {"contains": roles}},
    }
    some = {"type": "array", "minItems": 1}
    return [
        {"not": {"required": [key, "candidates"], "properties": {key: office, "candidates": some}}}
        for key, office in known.items()
    ]


def media() -> list[dict[str, Any]]:
    """What stands in for a medium is another one."""
    return [
        {
            "not": {
                "required": ["medium", "fallback"],
                "properties": {
                    "medium": {"enum": [each]},
                    "fallback": {
                        "required": ["medium"],
                        "properties": {"medium": {"enum": [each]}},
                    },
                },
            }
        }
        for each in MEDIA
    ]


def at_once() -> dict[str, Any]:
    """Only where all of several offices initial do they so at once."""
    return {
        "if": {"required": ["order"], "properties": {"order": {"enum": list(STEP_ORDERS)}}},
        "then": {"required": ["pick"], "properties": {"pick": {"enum": ["all"]}}},
    }


def marks() -> dict[str, Any]:
    """What opens a signature stands in its first line, what is signed for another below one."""
    first = {"properties": {"by": {"not": {"enum": [FOR_HIM]}}}}
    further = {"properties": {"by": {"not": {"enum": [IN_THE_NAME]}}}}
    return {"properties": {"signature": {"items": [first], "additionalItems": further}}}


def ends_of_ways() -> dict[str, Any]:
    """Each of several ways has steps, where the rule says whom they end at."""
    way = {"required": ["steps"], "properties": {"steps": {"not": _NOTHING}}}
    return {
        "if": {"properties": {"end_stated": {"not": {"enum": ["no", False]}}}},
        "then": {"properties": {"alternatives": {"items": way}}},
    }


def rows_of_signers() -> dict[str, Any]:
    """Only where a table says what its signers are has a row what belongs to their signing alone;
    elsewhere it says who initials.
    """
    row = {
        "required": ["initials"],
        "properties": dict.fromkeys(FOR_SIGNING, _NOTHING) | {"initials": {"not": _NOTHING}},
    }
    return {
        "if": {"properties": {"signs": _NOTHING}},
        "then": {"properties": {"rows": {"additionalProperties": row}}},
    }


def unfinished(sections: tuple[str, ...]) -> dict[str, Any]:
    """A file lacks ``sections`` and parts of its provisions only where it says so."""
    whole = {"summary": {"not": {"enum": [TODO]}}, "open": {"not": {"enum": ["yes", True]}}}
    partly = {"required": ["encoded"], "properties": {"encoded": {"enum": ["partly"]}}}
    return {
        "if": {"required": ["regulation"], "properties": {"regulation": partly}},
        "else": {
            "required": list(sections),
            "properties": {
                **{section: {"not": _NOTHING} for section in sections},
                "provisions": {"not": _NOTHING, "additionalProperties": {"properties": whole}},
            },
        },
    }
