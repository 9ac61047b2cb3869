"""A page as Markdown that GitHub and pandoc read alike, to be pasted into a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jalur.output.pages.page import Block, Column, Page
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
    yield f"# {escaped(page.title)}"
    if page.sentence:
        yield escaped(page.sentence)
    for block in page.blocks:
        yield from _block(block)
    if page.notes:
        yield "\n".join(f"- {escaped(note)}" for note in page.notes)
    if page.foot:
        yield f"<sub>{'<br>'.join(escaped(line) for line in page.foot)}</sub>"


def _block(block: Block) -> Iterator[str]:
    if block.heading:
        yield f"## {escaped(block.heading)}"
    yield from (escaped(line) for line in block.above if line)
    if block.rows:
        yield "\n".join(_table(block))
    yield from (escaped(line) for line in block.below if line)


def _table(block: Block) -> Iterator[str]:
    yield _row(column.title for column in block.columns)
    yield f"|{'|'.join(_rule(column) for column in block.columns)}|"
    yield from (_row(row) for row in block.rows)


def _rule(column: Column) -> str:
    return "---:" if column.role == "number" else "---"


def _row(cells: Iterable[str]) -> str:
    lines = (cell.split("\n") for cell in cells)
    return f"| {' | '.join('<br>'.join(escaped(line) for line in each) for each in lines)} |"
