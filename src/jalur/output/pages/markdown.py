"""A page as Markdown that GitHub and pandoc read alike, to be pasted into a document.

Made by hand: the libraries that draw such tables do not escape what the cells hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from jalur.output.pages.page import Block, Branch, Page
from jalur.text.visible import visible

_MARKS = re.compile(r"[\\`*_{}\[\]<>|~$^&@]")
"""Characters that mean something inside a line."""
_BEGINNINGS = re.compile(r"(\d*)([#+=.)-])")
"""What makes a heading, a list or a rule of the line that begins with it."""


def markdown(page: Page) -> str:
    """``page`` with headings, pipe tables, the notes as a list and the foot in small letters."""
    return "\n\n".join(_parts(page)) + "\n"


def escaped(text: str) -> str:
    """One line of text in which nothing is markup."""
    line = _MARKS.sub(lambda match: f"\\{match.group()}", visible(text).strip())
    begins = _BEGINNINGS.match(line)
    return f"{begins[1]}\\{line[begins.start(2) :]}" if begins else line


def _parts(page: Page) -> Iterator[str]:
    """The paragraphs of a page."""
    yield f"# {escaped(page.title)}"
    yield from map(escaped, filter(None, (page.lead, page.sentence)))
    for block in page.blocks:
        yield from _block(block)
    if page.legend:
        yield f"<sub>{escaped(page.legend)}</sub>"
    if page.notes:
        yield "\n".join(f"- {escaped(note)}" for note in page.notes)
    if page.foot:
        yield f"<sub>{_broken(page.foot)}</sub>"


def _block(block: Block) -> Iterator[str]:
    if block.heading:
        yield f"## {escaped(block.heading)}"
    yield from map(escaped, filter(None, block.above))
    if block.rows:
        yield "\n".join(_table(block))
    if block.tree:
        yield "\n".join(_tree(block.tree))
    for indented, lines in groupby(filter(None, block.below), lambda line: line[0] == " "):
        if indented:
            yield "\n".join(f"- {escaped(line)}" for line in lines)
        else:
            yield from map(escaped, lines)


def _tree(branches: Iterable[Branch], indent: str = "") -> Iterator[str]:
    """A list of lists."""
    for each in branches:
        said = f" — {escaped(each.said)}" if each.said else ""
        yield f"{indent}- **{escaped(each.name)}**{said}"
        yield from (f"{indent}  <br>{escaped(line)}" for line in each.below)
        yield from _tree(each.branches, f"{indent}  ")


def _table(block: Block) -> Iterator[str]:
    """A pipe table, numbers at the right."""
    yield _row([column.title for column in block.columns])
    rules = ["---:" if column.role == "number" else "---" for column in block.columns]
    yield f"|{'|'.join(rules)}|"
    for row in block.rows:
        yield _row(row)


def _row(cells: Iterable[str]) -> str:
    broken = [_broken(cell.split("\n")) for cell in cells]
    return f"| {' | '.join(broken)} |"


def _broken(lines: Iterable[str]) -> str:
    """Lines with breaks between them: a cell of a pipe table may have no line end."""
    return "<br>".join(map(escaped, lines))
