"""Which texts of a file other readers of YAML take for something else, and their quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from jalur.loading.shipped_schema import ANY_NAME, Place, top_place

_NULL = r"~|null|Null|NULL"
_BOOLEAN = r"y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"
_NUMBER = (
    r"[-+]?(?:0b[01_]+|0o[0-7]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|(?:\.[0-9][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))"
    r"|\.(?:nan|NaN|NAN)"
)
_TIME = r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9:.]+[ \tZ0-9:+-]*)?"
_OTHERWISE = re.compile(rf"{_NULL}|{_BOOLEAN}|{_NUMBER}|{_TIME}|=|<<")
"""YAML 1.1 and the core schema of YAML 1.2 together."""
_GIVEN_BACK = re.compile(r"-?(?:0|[1-9][0-9]{0,14})|[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""Numbers and dates that are written as they are read."""


def reads_otherwise(text: str) -> bool:
    """Whether a reader of YAML makes no text of this one, where it stands without quotes."""
    return _OTHERWISE.fullmatch(text) is not None


def unquoted(top: Any) -> list[Any]:
    """The nodes that should have quotes and have none, in the order of the file.

    Keys, citations and ids that another reader takes for a number, a date, yes or no or nothing;
    and other texts that it could not give back as they stand, such as 07.
    """
    return sorted(_unquoted(top, top_place()), key=lambda node: node.start_mark.index)


def quoted(source: str, top: Any) -> str:
    """The text of a file, with quotes where some are missing."""
    for node in reversed(unquoted(top)):
        start, end = node.start_mark.index, node.end_mark.index
        source = f'{source[:start]}"{source[start:end]}"{source[end:]}'
    return source


def _unquoted(node: Any, place: Place) -> Iterator[Any]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if _is_plain(key) and reads_otherwise(key.value):
                yield key
            name = key.value if isinstance(key, yaml.ScalarNode) else ANY_NAME
            yield from _unquoted(value, place.below(name))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _unquoted(item, place.item())
    elif _is_plain(node) and not place.is_closed and reads_otherwise(node.value):
        nothing = re.fullmatch(_NULL, node.value)
        if not nothing and (place.is_address or not _GIVEN_BACK.fullmatch(node.value)):
            yield node


def _is_plain(node: Any) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and bool(node.value)
