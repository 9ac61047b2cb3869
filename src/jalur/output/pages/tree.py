"""Trees of a page on a terminal: each line below the one that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from jalur.output.pages.page import Branch
from jalur.output.pages.tables import STYLES
from jalur.output.pages.wrapping import wrap
from jalur.text.visible import visible

_GUIDE = 4
"""What the guides take of the width, for each line above."""
_LEAST = 12
"""The narrowest that a line becomes, however many stand above it."""


def tree_lines(branches: Iterable[Branch], room: int, ascii_only: bool) -> Iterator[Text]:
    """The branches with their guides, line by line, in ``room`` characters."""
    root = Tree(Text(""), hide_root=True, highlight=False)
    for each in branches:
        _grow(root, each, room)
    console = Console(width=room, legacy_windows=False, color_system="standard", file=StringIO())
    options = console.options.copy()
    options.encoding = "ascii" if ascii_only else "utf-8"
    for line in console.render_lines(root, options, pad=False):
        yield Text.assemble(*((part.text, part.style or "") for part in line))


def _grow(root: Tree, branch: Branch, room: int) -> None:
    grown = root.add(_label(branch, max(room, _LEAST)))
    for each in branch.branches:
        _grow(grown, each, room - _GUIDE)


def _label(branch: Branch, room: int) -> Text:
    """The name, what joins it in the colour of articles, and its further lines, each broken between
    words; the articles stand below a name that leaves no room for them.
    """
    name, said = visible(branch.name), visible(branch.said)
    label = Text("\n".join(wrap(name, room)), style=STYLES["strong"])
    cited = f"not bold {STYLES['citation']}"
    if said and len(name) + len(said) + 3 <= room:
        label.append(f" — {said}", style=cited)
    elif said:
        label.append("\n" + "\n".join(wrap(f"  {said}", room, "  ")), style=cited)
    for line in branch.below:
        label.append("\n" + "\n".join(wrap(f"  {visible(line)}", room, "  ")), style="not bold")
    return label
