"""YAML read event by event into plain nodes.

Nothing recurses, and what is too much is refused while it is read. No library for strict YAML
keeps every scalar as text, tells all faults with their lines and has such limits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from jalur.text.controls import CONTROLS, named
from jalur.text.messages import message, short

MAX_DEPTH = 32
"""Lists and mappings inside one another; a city needs six."""
MAX_NODES = 30_000
"""Texts, lists and mappings of one file; the largest city has 7,800."""
MAX_SCALAR = 10_000
"""Characters of one text; the longest summary has 305."""

_NULLS = ("", "~", "null", "Null", "NULL")
_REFUSED = re.compile(f"[{CONTROLS}\\ufffe\\uffff]")
_ODD = re.compile(
    # Where YAML wants spaces: before the first word of a line, and behind a hyphen or a key there
    "(?:^|(?<=[\n\r])) *(?:- *)*(?:\\w[\\w-]*:)?[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
)
_HARMLESS = bytes([*b"\t\n\r", *range(0x20, 0x7F)])


class TextNode(NamedTuple):
    """A text of the file."""

    line: int
    value: str
    plain: bool
    """Whether it stands there without quotes."""


class ListNode(NamedTuple):
    """A list of the file."""

    line: int
    inner: list[Node]


class MappingNode(NamedTuple):
    """A mapping of the file."""

    line: int
    inner: list[Node]
    """Keys and values by turns."""

    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """Each key with its value."""
        return zip(self.inner[::2], self.inner[1::2], strict=True)


Node = TextNode | ListNode | MappingNode


def is_null(node: Node) -> bool:
    """Whether a value says nothing: blank, or null without quotes."""
    if not isinstance(node, TextNode):
        return False
    return not node.value.strip() or (node.value in _NULLS and node.plain)


class Refused(Exception):
    """The file cannot be read as data; nothing after this line was looked at."""

    def __init__(self, line: int, rule: str, /, **args: object) -> None:
        super().__init__(rule)
        self.line = line
        self.rule = rule
        self.message = message(
            f"fault.{rule}", **{name: short(str(given)) for name, given in args.items()}
        )


def compose(text: str) -> Node | None:
    """The node at the top of the file, or None where there is none; raises ``Refused``."""
    _look(text)
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        return _read(loader)
    except yaml.MarkedYAMLError as error:
        raise _broken(error, text) from None
    except yaml.YAMLError as error:
        raise Refused(1, "no-yaml", problem=str(error).partition("\n")[0]) from None
    finally:
        loader.dispose()


def _look(text: str) -> None:
    """Refuse what the parser would stumble over: controls and directives.

    Many directives keep it busy for hours.
    """
    unusual = text.encode("utf-8", "surrogatepass").translate(None, _HARMLESS)
    if unusual and (found := _REFUSED.search(unusual.decode("utf-8", "surrogatepass"))):
        where = text.index(found.group())
        raise Refused(_line(text, where), "control-character", char=named(found.group()))
    if unusual and (odd := _ODD.search(text)):
        where = odd.end() - 1
        raise Refused(_line(text, where), "odd-space", char=named(text[where]))
    if text.startswith("%") or "\n%" in text or "\r%" in text:
        first = re.search(r"(?:^|(?<=[\n\r]))%", text)
        raise Refused(_line(text, first.start() if first else 0), "directive")


def _line(text: str, position: int) -> int:
    """The line of a position; a line ends as it does for the parser."""
    return 1 + len(re.findall(r"\r\n|\n|\r", text[:position]))


def _broken(error: yaml.MarkedYAMLError, text: str) -> Refused:
    mark: Any = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    if mark and text[mark.index : mark.index + 1] == "\t":
        return Refused(line, "tab")
    # Since PyYAML 6.0.4 libyaml has a limit of its own, and reaches it while it looks ahead for a
    # key in the line.
    if "nesting depth" in (error.problem or ""):
        return Refused(line, "too-deep", limit=MAX_DEPTH)
    return Refused(
        line, "no-yaml", problem=", ".join(part for part in (error.context, error.problem) if part)
    )


def _read(loader: Any) -> Node | None:
    """The tree of the only document, held by the lists that are still open."""
    top: list[Node] = []
    here, above, count = top, list[list[Node]](), 0
    while True:
        event = loader.get_event()
        kind = event.__class__
        node: Node
        if kind is yaml.ScalarEvent:
            node = _scalar(event)
        elif kind is yaml.MappingStartEvent:
            node = MappingNode(event.start_mark.line + 1, [])
        elif kind is yaml.SequenceStartEvent:
            node = ListNode(event.start_mark.line + 1, [])
        elif kind is yaml.StreamEndEvent:
            return top[0] if top else None
        else:
            if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                here = above.pop()
            elif kind is yaml.AliasEvent or (kind is yaml.DocumentStartEvent and top):
                raise Refused(
                    event.start_mark.line + 1,
                    "alias" if kind is yaml.AliasEvent else "several-documents",
                )
            continue
        if event.tag is not None or event.anchor is not None:
            raise Refused(node.line, "alias" if event.anchor is not None else "tag", tag=event.tag)
        count += 1
        if count > MAX_NODES:
            raise Refused(node.line, "too-many-values", limit=MAX_NODES)
        here.append(node)
        if not isinstance(node, TextNode):
            if len(above) == MAX_DEPTH:
                raise Refused(node.line, "too-deep", limit=MAX_DEPTH)
            above.append(here)
            here = node.inner


def _scalar(event: Any) -> TextNode:
    """A text; an escape between quotes may write what the file itself may not hold."""
    line, value = event.start_mark.line + 1, event.value
    if len(value) > MAX_SCALAR:
        raise Refused(line, "too-long", length=len(value), limit=MAX_SCALAR)
    if event.style == '"' and (found := _REFUSED.search(value)):
        raise Refused(line, "control-character", char=named(found.group()))
    return TextNode(line, value, not event.style)
