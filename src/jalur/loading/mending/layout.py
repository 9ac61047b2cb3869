"""How the entries of a block of YAML lie in its text, each with the comments that belong to it."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml

_COMMENT = re.compile(r"[ ]*#[^\n\r]*")
_LINE = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|$)")
_COLON = re.compile(r"[ ]*:")
_HYPHEN = re.compile(r"^[ ]*(-)(?=\s|$)", re.MULTILINE)


class Entry(NamedTuple):
    """A key with its value, or an item behind its hyphen."""

    lead: int
    """Where the comments above it begin that belong to it."""
    start: int
    """Where its key begins, or its hyphen."""
    end: int
    """Behind its value and the comments that belong to that."""
    key: Any
    """None of an item."""
    value: Any


def is_block(node: Any) -> bool:
    """Whether a node is a mapping or list that is laid out in lines."""
    return isinstance(node, yaml.CollectionNode) and not node.flow_style and bool(node.value)


def column(source: str, index: int) -> int:
    """How far from the start of its line something stands."""
    return index - max(source.rfind("\n", 0, index), source.rfind("\r", 0, index)) - 1


def entries(source: str, block: Any, limit: int, to_the_end: bool = False) -> list[Entry]:
    """The entries of a block that ends before ``limit``.

    Comments right above an entry belong to it; those above the first one to the whole block, and
    those that are indented further than the entries to the one before. What stands below the last
    one, as far to the right, belongs to the block; ``to_the_end`` counts it to that entry.
    """
    inner = block.value
    pairs = inner if isinstance(block, yaml.MappingNode) else [(None, item) for item in inner]
    here = column(source, block.start_mark.index)
    found: list[Entry] = []
    lead = start = block.start_mark.index
    for number, (key, value) in enumerate(pairs):
        last = number + 1 == len(pairs)
        content = _content_end(source, key, value, start)
        if last:
            end = _tail(source, content, limit, here if to_the_end else here + 1)
            found.append(Entry(lead, start, end, key, value))
            break
        after_key, after = pairs[number + 1]
        following = (
            _hyphen(source, content, after.start_mark.index)
            if after_key is None
            else after_key.start_mark.index
        )
        end = _tail(source, content, following, here + 1)
        found.append(Entry(lead, start, end, key, value))
        lead = _lead(source, end, following)
        start = following
    return found


def _content_end(source: str, key: Any, value: Any, start: int) -> int:
    """Behind the value, with a comment on its last line."""
    end = start + 1 if key is None else key.end_mark.index
    node = value
    while is_block(node):
        node = node.value[-1]
        if isinstance(node, tuple):
            key, node = node
            end = max(end, key.end_mark.index)
    end = max(end, node.end_mark.index)
    end = start + len(source[start:end].rstrip())
    if key is not None and not node.value and (colon := _COLON.match(source, end)):
        end = colon.end()
    comment = _COMMENT.match(source, end)
    return comment.end() if comment else end


def _tail(source: str, end: int, limit: int, least: int) -> int:
    """Behind the last of the comments below ``end`` that are indented that far."""
    position = _next_line(source, end)
    while position < limit:
        after = _next_line(source, position)
        line = source[position:after].rstrip()
        words = line.lstrip(" ")
        if words.startswith("#") and len(line) - len(words) >= least:
            end = position + len(line)
        elif words:
            break
        position = after
    return end


def _next_line(source: str, index: int) -> int:
    found = _LINE.match(source, index)
    return found.end() if found else len(source)


def _lead(source: str, end: int, start: int) -> int:
    """Where the comments between two entries begin."""
    first = source.find("#", end, start)
    return start if first < 0 else first


def _hyphen(source: str, end: int, start: int) -> int:
    """Where the hyphen of an item stands that begins behind ``end``."""
    found = _HYPHEN.search(source, end, start)
    return found.start(1) if found else start
