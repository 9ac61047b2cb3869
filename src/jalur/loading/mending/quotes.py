"""Which texts of a file other readers of YAML take for something else, and their quotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from jalur.loading.shipped_schema import ANY_NAME, Place, top_place
from jalur.text.quoting import is_nothing, needs_quotes


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
            if _is_plain(key) and needs_quotes(key.value, address=True):
                yield key
            name = key.value if isinstance(key, yaml.ScalarNode) else ANY_NAME
            yield from _unquoted(value, place.below(name))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _unquoted(item, place.item())
    elif (
        _is_plain(node)
        and not (place.is_closed or is_nothing(node.value))
        and needs_quotes(node.value, address=place.is_address)
    ):
        yield node


def _is_plain(node: Any) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and bool(node.value)
