"""The difference of two texts as a patch that ``patch`` and ``git apply`` take."""

from __future__ import annotations

import re
from difflib import unified_diff

_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
_CUT = "\\ No newline at end of file\n"


def patch(before: str, after: str, path: str) -> str:
    """What makes ``after`` of ``before``, the text of the file at ``path``; empty if nothing does.

    A line ends with a line feed alone: a carriage return before it belongs to the line.
    """
    # A name with a gap in it ends with a tab.
    end = "\t\n" if re.search(r"\s", path) else "\n"
    lines = unified_diff(
        _LINE.findall(before),
        _LINE.findall(after),
        f"a/{path}",
        f"b/{path}",
        lineterm=end,
    )
    return "".join(_written(line, end) for line in lines)


def _written(line: str, end: str) -> str:
    if line.startswith("@@"):
        return f"{line.rstrip()}\n"
    return line if line.endswith("\n") else f"{line}\n{_CUT}"
