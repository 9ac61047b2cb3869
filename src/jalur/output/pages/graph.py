"""A picture of nodes and lines, before it is known in which language it is drawn."""

from __future__ import annotations

from typing import NamedTuple


class GraphNode(NamedTuple):
    """One box."""

    id: str
    label: str
    """Its lines, one below the other."""
    round: bool = False
    """Whether it is nobody's office: a field."""
    strong: bool = False
    """Whether the picture is about it."""


class GraphLine(NamedTuple):
    """One line between two boxes."""

    start: str
    end: str
    label: str
    """Its lines: what it stands for, and the article."""
    dashed: bool = False
    """Whether it is our reading; its label says so too."""
    arrow: bool = True
    thick: bool = False
    """Whether it is a step of a way, and not the order of the offices."""
    part: str = ""
    """The id of the node with whose lines it stays where a picture is too large for one."""


class Graph(NamedTuple):
    """A picture."""

    title: str
    nodes: tuple[GraphNode, ...]
    lines: tuple[GraphLine, ...]
    apart: tuple[str, ...] = ()
    """The ids of those who stand apart."""
    apart_title: str = ""
    part_title: str = ""
    """What stands before the name of a part behind the title; it has the gap ``{name}``."""
    legend: tuple[str, ...] = ()
    """What its lines mean, a line of words each."""
