"""What a data file has at a path, short enough to be shown beside a finding."""

from __future__ import annotations

import re

from jalur.loading.folders import DataFolders, read_text
from jalur.loading.yaml_nodes import ListNode, MappingNode, Node, TextNode, compose

LONGEST = 120
"""Characters of an excerpt; what is cut is told by an ellipsis."""
_CUT = "…"
_ITEM = re.compile(r"\[(\d+)\]")
_QUOTED = re.compile(r"[,\[\]{}]|: |^[\s\"'&*!|>%@`#?-]|:$|\s#|^$")
"""What a text between brackets may not have outside quotes."""


class Excerpts:
    """The values of one file by their paths."""

    def __init__(self, top: Node | None) -> None:
        self._top = top

    def at(self, path: str) -> str | None:
        """The value at ``path`` as one line of YAML; None where there is none.

        A whole section is none: what is not found in it is not there.
        """
        if not re.search(r"[.\[]", path):
            return None
        node = self._top
        rest = path
        while node is not None and rest:
            node, rest = _step(node, rest)
        return None if node is None else _cut(_flow(node))


def load_excerpts(places: DataFolders, id: str) -> Excerpts:
    """The values of the file of a region; raises as ``load_lines`` does."""
    path = places.file(id)
    return Excerpts(None if path is None else compose(read_text(path)))


def _step(node: Node, path: str) -> tuple[Node | None, str]:
    """The value below ``node`` that the path leads to first, and the rest of the path.

    A key may have dots and brackets of its own: ``lampiran[kantor-banjir]``.
    """
    if isinstance(node, MappingNode):
        values = {key.value: inner for key, inner in node.pairs() if isinstance(key, TextNode)}
        keys = [key for key in values if path == key or path.startswith((f"{key}.", f"{key}["))]
        if not keys:
            return None, path
        key = max(keys, key=len)
        return values[key], path.removeprefix(key).removeprefix(".")
    item = _ITEM.match(path)
    if item is None:
        return None, path
    rest = path[item.end() :].removeprefix(".")
    if isinstance(node, ListNode):
        number = int(item[1])
        return (node.inner[number] if number < len(node.inner) else None), rest
    # One text stands for a list of one.
    return (node, rest) if item[1] == "0" else (None, rest)


def _flow(node: Node) -> str:
    """A value as YAML writes it within a line; a mapping without the brackets around it."""
    if isinstance(node, TextNode):
        return " ".join(node.value.split())
    return _inner(node)[1:-1] if isinstance(node, MappingNode) else _inner(node)


def _inner(node: Node) -> str:
    if isinstance(node, TextNode):
        text = " ".join(node.value.split())
        return f'"{text}"' if _QUOTED.search(text) else text
    if isinstance(node, ListNode):
        return f"[{', '.join(map(_inner, node.inner))}]"
    pairs = (f"{_inner(key)}: {_inner(value)}" for key, value in node.pairs())
    return f"{{{', '.join(pairs)}}}"


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST].rpartition(' ')[0] or text[:LONGEST]} {_CUT}"
