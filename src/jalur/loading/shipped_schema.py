"""The JSON Schema of the data format that comes with the program, and what it knows of a place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any

from jalur.loading.folders import read_text, shipped_schemas

NAMES: Mapping[str, str] = MappingProxyType({"data": "region.schema.json"})
"""Every schema that is shipped, with the name of its file."""


_TEXT = "#/definitions/text"
"""What may be a number for other readers."""
_ITEM = "[]"
ANY_NAME = "*"
"""A key that is a name, for none of the format is spelt so."""


def schema_text(name: str) -> str:
    """The text of a shipped schema; raises ``DataError`` where it cannot be read."""
    return read_text(shipped_schemas() / NAMES[name])


@cache
def top_place() -> Place:
    """The mapping at the top of a region's file."""
    return Place(json.loads(schema_text("data")))


def in_order(keys: Iterable[str]) -> tuple[str, ...]:
    """The keys of a mapping of a region's file in their order; those of another one as given."""
    given = tuple(keys)
    return _every_order().get(frozenset(given), given)


@cache
def _every_order() -> dict[frozenset[str], tuple[str, ...]]:
    return _orders(top_place())


def _orders(place: Place) -> dict[frozenset[str], tuple[str, ...]]:
    """The keys of every mapping from a place on, in their order."""
    inner = [place.below(key) for key in (*place.keys, ANY_NAME)] + [place.item()]
    orders = {frozenset(place.keys): place.keys}
    for each in inner:
        if each.is_there:
            orders |= _orders(each)
    return orders


class Place:
    """A place of a region's file: what the schema says of the value there."""

    def __init__(self, *schemas: Mapping[str, Any]) -> None:
        self._schemas = tuple(each for schema in schemas for each in _alternatives(schema))
        self._known = {key for schema in self._schemas for key in schema.get("properties", ())}
        self._below: dict[str, Place] = {}

    def below(self, key: str) -> Place:
        """The place of a key of the mapping here."""
        name = key if key in self._known else ANY_NAME
        if name not in self._below:
            self._below[name] = Place(*self._each_below(name))
        return self._below[name]

    def item(self) -> Place:
        """The place of an item of the list here."""
        if _ITEM not in self._below:
            items = (schema["items"] for schema in self._schemas if "items" in schema)
            self._below[_ITEM] = Place(*items)
        return self._below[_ITEM]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that the mapping here may have, in their order; empty where they are names."""
        return tuple(key for schema in self._schemas for key in schema.get("properties", ()))

    @property
    def required(self) -> tuple[str, ...]:
        """The keys that the mapping here must have, in their order."""
        return tuple(key for schema in self._schemas for key in schema.get("required", ()))

    @property
    def is_there(self) -> bool:
        """Whether a file may have something here."""
        return bool(self._schemas)

    @cached_property
    def is_closed(self) -> bool:
        """Whether only words of a list may stand here."""
        return any("enum" in schema for schema in self._schemas) and not self.is_address

    @cached_property
    def is_address(self) -> bool:
        """Whether a citation, an id or a fingerprint stands here: text, whatever it looks like."""
        return any(schema.get("$ref", _TEXT) != _TEXT for schema in self._schemas)

    def _each_below(self, key: str) -> Iterator[Mapping[str, Any]]:
        for schema in self._schemas:
            named = schema.get("additionalProperties")
            if key in schema.get("properties", ()):
                yield schema["properties"][key]
            elif isinstance(named, dict):
                yield named


def _alternatives(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A schema, and what may stand or must stand in the same place."""
    if "type" in schema or "enum" in schema or "$ref" in schema or "pattern" in schema:
        yield schema
    if "properties" not in schema:
        for inner in (*schema.get("anyOf", ()), *schema.get("allOf", ())):
            yield from _alternatives(inner)
