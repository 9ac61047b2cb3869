"""A page as one HTML file: no network, no script; for a phone, a screen and A4.

Made by hand as Markdown is: a page has a title, tables, lines and notes, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from jalur.output.pages.html_frame import CLOSING, escaped, opening
from jalur.output.pages.page import Block, Branch, Column, Page


def html(page: Page, language: str) -> str:
    """``page`` in ``language`` (``en``, ``id``) as a whole file."""
    body = f"<main>\n{content(page)}\n</main>\n{_foot(page)}"
    return f"{opening(page.title, language)}{body}{CLOSING}"


def article(page: Page) -> str:
    """``page`` as one of several in a file."""
    return f"<article>\n{content(page)}\n{_foot(page)}</article>\n"


def content(page: Page, level: int = 1) -> str:
    """``page`` without its foot; ``level`` is that of its title among the headings of a file."""
    return "\n".join(_parts(page, level))


def _parts(page: Page, level: int) -> Iterator[str]:
    yield f"<h{level}>{escaped(page.title)}</h{level}>"
    if page.sentence:
        yield f"<p>{escaped(page.sentence)}</p>"
    for block in page.blocks:
        yield from _block(block, level + 1)
    if page.notes:
        yield _list(page.notes)


def _foot(page: Page) -> str:
    lines = "".join(f"<p>{escaped(line)}</p>\n" for line in page.foot)
    return f"<footer>\n{lines}</footer>\n" if lines else ""


def _block(block: Block, level: int) -> Iterator[str]:
    if block.heading:
        yield f"<h{level}>{escaped(block.heading)}</h{level}>"
    for line in filter(None, block.above):
        yield f"<p>{escaped(line)}</p>"
    if block.rows:
        yield from _table(block)
    if block.tree:
        yield f'<div class="tree">{_tree(block.tree)}</div>'
    for indented, lines in groupby(filter(None, block.below), lambda line: line[0] == " "):
        if indented:
            yield _list(lines, "under")
        else:
            yield from (f'<p class="line">{escaped(line)}</p>' for line in lines)


def _tree(branches: Iterable[Branch]) -> str:
    """A list of lists: words, so that a reader of screens reads them, with lines by the style."""
    items = "".join(map(_branch, branches))
    return f'<ul role="list">{items}</ul>'


def _branch(branch: Branch) -> str:
    kind = " ".join(name for name in ("dashed", "beside") if getattr(branch, name))
    said = f' <span class="said">— {escaped(branch.said)}</span>' if branch.said else ""
    below = "".join(f"<br><small>{escaped(line)}</small>" for line in branch.below)
    inner = _tree(branch.branches) if branch.branches else ""
    marked = f' class="{kind}"' if kind else ""
    return f"<li{marked}><strong>{escaped(branch.name)}</strong>{said}{below}{inner}</li>\n"


def _list(lines: Iterable[str], name: str = "") -> str:
    marked = f' class="{name}"' if name else ""
    items = "".join(f"<li>{escaped(line)}</li>" for line in lines)
    return f"<ul{marked}>{items}</ul>"


def _table(block: Block) -> Iterator[str]:
    """A table whose cells say on a narrow screen what column they stand in."""
    yield "<table>"
    titled = any(column.title for column in block.columns)
    if titled:
        yield f"<thead><tr>{''.join(map(_head, block.columns))}</tr></thead>"
    yield "<tbody>"
    # What has no titles above has them at the left, as the card of a regulation.
    left = None if titled else block.columns[0]
    named = next((each for each in block.columns if each.role == "strong"), left)
    for row in block.rows:
        cells = zip(block.columns, row, strict=True)
        yield f"<tr>{''.join(_cell(column, cell, named) for column, cell in cells)}</tr>"
    yield "</tbody>\n</table>"


def _head(column: Column) -> str:
    if not column.title:
        return "<td></td>"
    return f'<th scope="col"{_class(column.role)}>{escaped(column.title)}</th>'


def _cell(column: Column, cell: str, named: Column | None) -> str:
    """A cell; the one that names its row is a head of it."""
    head = f' data-head="{escaped(column.title)}"' if column.title else ""
    if column is named and cell:
        return f'<th scope="row"{head}>{_lines(cell)}</th>'
    return f"<td{_class(column.role)}{head}>{_lines(cell)}</td>"


def _class(role: str) -> str:
    return ' class="number"' if role == "number" else ""


def _lines(cell: str) -> str:
    return "<br>".join(escaped(line) for line in cell.split("\n"))
