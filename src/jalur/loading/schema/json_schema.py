"""From the shapes of the data format to its JSON Schema: draft-07, which editors of YAML read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jalur.law.closed_lists import ClosedLists
from jalur.law.own_terms import TERM_GROUPS
from jalur.law.region import Region
from jalur.law.rules.steps import STAND_INS
from jalur.loading.build_region import build
from jalur.loading.build_terms import RESERVED
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.schema import patterns
from jalur.loading.schema.beyond import (
    WHOLE_ONLY,
    at_once,
    candidates,
    ends_of_ways,
    exception_words,
    heads,
    kinds_by_address,
    marks,
    media,
    rows_of_signers,
    unfinished,
)
from jalur.loading.schema.conditions import Condition, conditions
from jalur.loading.schema.page import Page
from jalur.loading.schema.recorder import ANY, shape_of
from jalur.loading.schema.samples import Given
from jalur.loading.schema.shapes import Items, Names, Record, Shape, Text

Json = dict[str, Any]


def _form(pattern: str, words: str) -> Json:
    """Text of one form; editors show ``words`` for what is none, others pass over them."""
    return {"type": "string", "pattern": pattern, "patternErrorMessage": f"This is not {words}."}


_NOTHING: tuple[object, ...] = (None, "", [], {})
_SCALAR = ["string", "number", "boolean"]
"""What a plain loader makes of a text: 35 is a number there."""
_DATE: Json = {
    "not": {"type": ["number", "boolean", "array", "object", "null"]},
    "pattern": patterns.DATE,
    "format": "date",
}
"""A date is none of JSON's types; some loaders of YAML make one all the same."""
_NUMBER: Json = {"type": ["string", "integer"], "pattern": patterns.NUMBER, "minimum": 1}
_COUNT: Json = {**_NUMBER, "pattern": patterns.COUNT}
"""A number that may have zeros in front."""
_DEFINITIONS: Mapping[str, Json] = {
    "text": {"type": _SCALAR, "pattern": patterns.SEEN},
    "citation": _form(patterns.CITATION, 'a citation, within quotes where it is a number: "1.10"'),
    "article": _form(patterns.ARTICLE, 'the number of an article, within quotes: "13"'),
    "annex": _form(patterns.ANNEX, "an annex: lampiran, lampiran-II"),
    "row": _form(patterns.NUMBERED_ROW, "a numbered row of an annex: lampiran-I[4]"),
    "id": _form(patterns.ID, "an id: small letters, digits and hyphens"),
    "fingerprint": _form(patterns.SHA256, "a sha256: 64 digits of 0 to 9 and a to f"),
}
_FORMS: Mapping[str, Json] = {
    "not-an-article": {"$ref": "#/definitions/article"},
    "not-an-annex": {"$ref": "#/definitions/annex"},
    "not-a-row": {"$ref": "#/definitions/row"},
    "not-a-fingerprint": {"$ref": "#/definitions/fingerprint"},
    "bad-id": {"allOf": [{"$ref": "#/definitions/id"}, {"not": {"enum": list(STAND_INS)}}]},
    "not-a-date": _DATE,
    "not-a-number": _NUMBER,
    "not-a-count": _COUNT,
    "not-rupiah": _NUMBER,
}
_FLAGS: Mapping[str, list[object]] = {"yes": ["yes", True], "no": ["no", False]}
_NAMES = (
    ("regulation", "name"),
    ("regulation", "place"),
    ("parties", "name"),
    ("parties", "aliases"),
    *(("terms", group, "words") for group in TERM_GROUPS),
)
"""Texts that must have a letter, for they are looked up."""


def region_schema(common: ClosedLists, page: str) -> Json:
    """The schema of a region's file; ``page`` is the page of the data format."""

    def built(top: MappingReader) -> Region:
        return build(top, common, "a")

    shape = shape_of(built)
    found = conditions(shape, built)
    written = _Written(common, Page(page), found)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "jalur: a regulation of one region",
        "definitions": dict(_DEFINITIONS),
        **written.shape(shape, ()),
    }


class _Written:
    """Shapes as they are written, with what the page says of each key."""

    def __init__(
        self, common: ClosedLists, page: Page, found: Mapping[Record, Sequence[Condition]]
    ) -> None:
        self._common = common
        self._page = page
        self._found = found
        # A region may have words of its own beside these.
        self._open = {tuple(common.purposes), tuple(common.natures), tuple(common.documents)}

    def shape(self, shape: Shape, way: tuple[str, ...], required: bool = True) -> Json:
        """One shape; ``way`` are the keys that lead to it."""
        match shape:
            case Text():
                return self._text(shape, way, required)
            case Items():
                return self._items(shape, way, required)
            case Names(name=name, of=of, filled=filled):
                names = self._name(name, way)
                return {
                    "type": _type("object", required),
                    **({"minProperties": 1} if filled else {}),
                    "propertyNames": names,
                    "additionalProperties": self.shape(of, way),
                    **({"allOf": kinds_by_address()} if way == ("provisions",) else {}),
                }
            case Record():
                return self._record(shape, way, required)

    def _name(self, name: Text, way: tuple[str, ...]) -> Json:
        """The name of a mapping within another; of a free one, what all of them have in common."""
        if way[:1] == ("terms",):
            shared = [*getattr(self._common, way[1]), *RESERVED]
            return {"allOf": [self._text(name, (), required=True), {"not": {"enum": shared}}]}
        if name.form or name.allowed or name.role != "text":
            return self._text(name, (), required=True)
        seen = {"pattern": patterns.NO_BREAK}
        return {"allOf": [seen, {"pattern": patterns.LETTER}]} if way in _NAMES else seen

    def _text(self, text: Text, way: tuple[str, ...], required: bool) -> Json:
        if text.form in _FORMS:
            return _or_null(_FORMS[text.form], required)
        # A recorder has one term of the region's own, which has any name.
        shared = tuple(word for word in text.allowed if word != ANY)
        if shared in self._open:
            return _or_null(
                {"anyOf": [{"enum": list(shared)}, {"$ref": "#/definitions/id"}]}, required
            )
        if text.allowed or text.role == "flag":
            words: list[object] = [*text.allowed] or [*_FLAGS["yes"], *_FLAGS["no"]]
            return {"enum": words if required else [*words, None, ""]}
        if text.role == "citation":
            return _or_null({"$ref": "#/definitions/citation"}, required)
        if text.role == "party" or way[-1:] == ("id",):
            return _or_null({"$ref": "#/definitions/id"}, required)
        pattern = patterns.LETTER if way in _NAMES else r"\S"
        if required:
            return {"allOf": [{"$ref": "#/definitions/text"}, {"pattern": pattern}]}
        return {"anyOf": [{"$ref": "#/definitions/text"}, {"type": "null"}]}

    def _items(self, items: Items, way: tuple[str, ...], required: bool) -> Json:
        one = self.shape(items.of, way)
        several = {
            "type": _type("array", required),
            **({"minItems": items.count or 1} if items.filled else {}),
            **({"maxItems": items.count} if items.count else {}),
            "items": one,
            **({"uniqueItems": True} if items.once else {}),
        }
        others = [one] if items.single else []
        others += [{"$ref": "#/definitions/text"}] if items.worded else []
        return {"anyOf": [several, *others]} if others else several

    def _record(self, record: Record, way: tuple[str, ...], required: bool) -> Json:
        keys = {name: record.keys[name] for name in self._page.order(way, record.keys)}
        rules = [_rule(condition) for condition in self._found.get(record, ())]
        rules += [heads(self._common)] if "heads" in keys else []
        rules += candidates() if "candidates" in keys else []
        rules += media() if {"medium", "fallback"} <= {*keys} else []
        rules += [at_once()] if {"order", "pick"} <= {*keys} else []
        rules += [exception_words(self._common)] if "except" in keys else []
        rules += [marks()] if "signature" in keys else []
        rules += [ends_of_ways()] if "alternatives" in keys else []
        rules += [rows_of_signers()] if "signs" in keys else []
        rules += [] if way else [unfinished(WHOLE_ONLY)]
        return {
            "type": _type("object", required),
            "required": [
                name
                for name, key in keys.items()
                if key.required and (way or name not in WHOLE_ONLY)
            ],
            "properties": {
                name: self._key((*way, name), key.shape, key.required) for name, key in keys.items()
            },
            "additionalProperties": False,
            **({"allOf": rules} if rules else {}),
        }

    def _key(self, way: tuple[str, ...], shape: Shape, required: bool) -> Json:
        written = self.shape(shape, way, required)
        if "$ref" in written:  # What stands beside a reference is not read.
            written = {"allOf": [written]}
        said = self._page.said(way)
        return {"description": said, **written} if said else written


def _type(name: str, required: bool) -> str | list[str]:
    return name if required else [name, "null"]


def _or_null(form: Json, required: bool) -> Json:
    return form if required else {"anyOf": [form, {"enum": [None, ""]}]}


def _rule(condition: Condition) -> Json:
    """A condition between keys: what is given, and what must then be there."""
    given = _all(condition.given, exactly=True)
    wanted: Json = {"anyOf": [_all(several) for several in condition.wanted]}
    if not condition.given:
        return wanted
    return {"if": given, "then": wanted} if condition.wanted else {"not": given}


def _all(several: Iterable[Given], exactly: bool = False) -> Json:
    given = tuple(several)
    return {
        "required": [each.key for each in given if each.node is not None],
        "properties": {each.key: _is(each, exactly) for each in given},
    }


def _is(given: Given, exactly: bool) -> Json:
    """What a key has that is given so: with as many items, or with so many at least."""
    if given.node is None:
        return {"enum": [*_NOTHING]}
    if given.word:
        return {"enum": _FLAGS.get(given.word, [given.word])}
    if given.inner:
        return {"items": _all([Given(given.inner, given.node)])}
    if exactly and given.count is not None:
        return {"type": "array", "minItems": given.count, "maxItems": given.count}
    if given.count == 2:
        return {"type": "array", "minItems": 2}
    return {"not": {"enum": [*_NOTHING]}}
