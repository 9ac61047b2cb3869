"""What a builder asks of a mapping, as values: which keys, and what stands at each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from jalur.loading.mapping_reader import MappingReader

Role = Literal["text", "party", "citation", "flag"]


@dataclass(frozen=True, slots=True)
class Text:
    """One text."""

    role: Role = "text"
    allowed: tuple[str, ...] = ()
    """The words of its closed list; empty where there is none."""
    form: str = ""
    """The fault that another form would be, ``not-a-date``; empty where any will do."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    of: Shape
    single: bool = False
    """Whether one of them may stand for a list of one."""
    filled: bool = False
    """Whether it must not be empty."""
    once: bool = True
    """Whether none may stand there twice."""
    count: int | None = None
    worded: bool = False
    """Whether a text of any words may stand in its place."""


@dataclass(frozen=True, slots=True)
class Key:
    """What stands at a key."""

    shape: Shape
    required: bool


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A mapping with keys of the format."""

    keys: dict[str, Key]
    build: Callable[[MappingReader], Any] = field(repr=False)
    """What reads it."""


@dataclass(frozen=True, slots=True)
class Names:
    """A mapping whose keys are names of the region or of a closed list."""

    name: Text
    of: Shape
    filled: bool = False


Shape = Text | Items | Record | Names
