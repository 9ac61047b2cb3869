"""The command line, run in this process."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Protocol

FORMATS = ("table", "tsv", "csv", "json", "jsonl", "md", "html")


@dataclass(frozen=True)
class Ran:
    """What one command line did."""

    code: int
    out: str
    err: str


class Jalur(Protocol):
    """Runs a command line; what stands after ``stdin`` is its environment."""

    def __call__(
        self,
        line: str,
        columns: int = 80,
        tty: bool = False,
        stdin: str = "",
        **environment: str,
    ) -> Ran:
        """Run ``line``, as a shell would split it."""


class Screen(io.StringIO):
    """A stream that may be a terminal."""

    def __init__(self, tty: bool = True) -> None:
        super().__init__()
        self._tty = tty

    def isatty(self) -> bool:
        """Whether it is one."""
        return self._tty
