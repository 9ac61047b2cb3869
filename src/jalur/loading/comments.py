"""The comments that mean something: ``#?`` behind what is guessed, ``#|`` before words of the text.

YAML readers drop comments, so that an editor and a schema let them be; they are found beside the
nodes, and never within a text of the file.
"""

from __future__ import annotations

import re
from bisect import bisect
from typing import Any, NamedTuple

import yaml

from jalur.loading.yaml_nodes import Node, TextNode

_GUESS, _WORDS = "#?", "#|"
_COMMENT = re.compile(r"(?:^|(?<=[ \t\n\r]))#[?|]")
_LINE_END = re.compile(r"\r\n|\n|\r")


class Comments(NamedTuple):
    """The lines, counted from 1, that have such a comment."""

    guesses: tuple[int, ...] = ()
    """Those that a person has not judged yet."""
    words: tuple[int, ...] = ()
    """Those that have words of the regulation for whoever encodes it."""


def comments(text: str) -> Comments:
    """Where a file has them; it must be one that could be read as YAML."""
    if _GUESS not in text and _WORDS not in text:
        return Comments()
    within, found = _texts(text), {_GUESS: [0], _WORDS: [0]}
    line, position, told = 1, 0, 0
    for comment in _COMMENT.finditer(text):
        start = comment.start()
        while told < len(within) and within[told][1] <= start:
            told += 1
        if told < len(within) and within[told][0] <= start:
            continue
        line += len(_LINE_END.findall(text[position:start]))
        position = start
        here = found[comment.group()]
        # What stands behind the first mark of a line is words of its comment.
        if line not in (found[_GUESS][-1], found[_WORDS][-1]):
            here.append(line)
    return Comments(tuple(found[_GUESS][1:]), tuple(found[_WORDS][1:]))


def marked(top: Node, text: str) -> tuple[frozenset[int], tuple[int, ...]]:
    """The lines with something that is marked as guessed, and those with words of the text.

    A mark belongs to what begins on its line or, on a line of its own, on the nearest above it.
    """
    found = comments(text)
    if not found.guesses:
        return frozenset(), found.words
    lines = sorted(lines_of(top))
    return frozenset(lines[max(bisect(lines, at) - 1, 0)] for at in found.guesses), found.words


def lines_of(node: Node) -> set[int]:
    """The lines on which a node, or something within it, begins."""
    if isinstance(node, TextNode):
        return {node.line}
    return {node.line}.union(*map(lines_of, node.inner))


def _texts(text: str) -> list[tuple[int, int]]:
    """Where the texts stand in which a comment would be none: between quotes, and in blocks."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    places: list[tuple[int, int]] = []
    try:
        while True:
            event: Any = loader.get_event()
            if type(event) is yaml.StreamEndEvent:
                return places
            if type(event) is yaml.ScalarEvent and event.style:
                start: Any = event.start_mark
                end: Any = event.end_mark
                places.append((start.index, end.index))
    finally:
        loader.dispose()
