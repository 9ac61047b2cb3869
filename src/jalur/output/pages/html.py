"""A page as one HTML file: no network, no script; for a phone, a screen and A4.

Made by hand as Markdown is: a page has a title, tables, lines and notes, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from jalur.output.pages.html_frame import CLOSING, escaped, opening
from jalur.output.pages.page import Block, Branch, Column, Page
from jalur.output.pages.sheet import SHEET_STYLE, sheet


class Words(NamedTuple):
    """How words become HTML: escaped, and in a file with links also linked."""

    text: Callable[[str], str] = escaped
    name: Callable[[str], str] = escaped
    """Of what is the name of somebody or something and nothing else."""


PLAIN = Words()


def html(page: Page, language: str) -> str:
    """``page`` in ``language`` (``en``, ``id``) as a whole file."""
    if page.sheet:
        body = f"<main>\n{sheet(page)}</main>\n"
        return f"{opening(page.title, language, SHEET_STYLE)}{body}{CLOSING}"
    body = f"<main>\n{content(page)}\n</main>\n{_foot(page)}"
    return f"{opening(page.title, language)}{body}{CLOSING}"


def opening_of_several(title: str, language: str) -> str:
    """What stands before several pages in a file called ``title``."""
    return f"{opening(title, language, SHEET_STYLE)}<main>\n"


def article(page: Page) -> str:
    """``page`` as one of several in a file."""
    return sheet(page) if page.sheet else f"<article>\n{content(page)}\n{_foot(page)}</article>\n"


CLOSING_OF_SEVERAL = f"</main>\n{CLOSING}"
"""What stands behind them."""


def content(page: Page, level: int = 1, words: Words = PLAIN) -> str:
    """``page`` without its foot; ``level`` is that of its title among the headings of a file, or of
    its blocks where it has no title.
    """
    return "\n".join(_parts(page, level, words))


def _parts(page: Page, level: int, words: Words) -> Iterator[str]:
    if page.title:
        yield f"<h{level}>{escaped(page.title)}</h{level}>"
        level += 1
    for said in filter(None, (page.lead, page.sentence)):
        yield f"<p>{words.text(said)}</p>"
    for block in page.blocks:
        yield from _block(block, level, words)
    if page.legend:
        yield f'<p class="line"><small>{escaped(page.legend)}</small></p>'
    if page.notes:
        yield _list(page.notes, words)


def _foot(page: Page) -> str:
    lines = "".join(f"<p>{escaped(line)}</p>\n" for line in page.foot)
    return f"<footer>\n{lines}</footer>\n" if lines else ""


def _block(block: Block, level: int, words: Words) -> Iterator[str]:
    if block.heading:
        yield f"<h{level}>{escaped(block.heading)}</h{level}>"
    for line in filter(None, block.above):
        yield f"<p>{words.text(line)}</p>"
    if block.rows:
        yield from _table(block, words)
    if block.tree:
        yield f'<div class="tree">{_tree(block.tree, words)}</div>'
    for indented, lines in groupby(filter(None, block.below), lambda line: line[0] == " "):
        if indented:
            yield _list(lines, words, "under")
        else:
            yield from (f'<p class="line">{words.text(line)}</p>' for line in lines)


def _tree(branches: Iterable[Branch], words: Words) -> str:
    """A list of lists: words, so that a reader of screens reads them, with lines by the style."""
    items = "".join(_branch(each, words) for each in branches)
    return f'<ul role="list">{items}</ul>'


def _branch(branch: Branch, words: Words) -> str:
    kind = " ".join(name for name in ("dashed", "beside") if getattr(branch, name))
    said = f' <span class="said">— {words.text(branch.said)}</span>' if branch.said else ""
    below = "".join(f"<br><small>{words.text(line)}</small>" for line in branch.below)
    inner = _tree(branch.branches, words) if branch.branches else ""
    marked = f' class="{kind}"' if kind else ""
    return f"<li{marked}><strong>{words.name(branch.name)}</strong>{said}{below}{inner}</li>\n"


def _list(lines: Iterable[str], words: Words, name: str = "") -> str:
    marked = f' class="{name}"' if name else ""
    items = "".join(f"<li>{words.text(line)}</li>" for line in lines)
    return f"<ul{marked}>{items}</ul>"


def _table(block: Block, words: Words) -> Iterator[str]:
    """A table whose cells say on a narrow screen what column they stand in."""
    yield "<table>"
    titled = any(column.title for column in block.columns)
    if titled:
        yield f"<thead><tr>{''.join(map(_head, block.columns))}</tr></thead>"
    yield "<tbody>"
    # What has no titles above has them at the left, as the card of a regulation.
    left = None if titled else block.columns[0]
    named = next((each for each in block.columns if each.role == "strong"), left)
    anchors = block.anchors or ("",) * len(block.rows)
    for row, anchor in zip(block.rows, anchors, strict=True):
        cells = zip(block.columns, row, strict=True)
        marked = f' id="{escaped(anchor)}"' if anchor else ""
        inner = "".join(_cell(column, cell, column is named, words) for column, cell in cells)
        yield f"<tr{marked}>{inner}</tr>"
    yield "</tbody>\n</table>"


def _head(column: Column) -> str:
    if not column.title:
        return "<td></td>"
    return f'<th scope="col"{_class(column.role)}>{escaped(column.title)}</th>'


def _cell(column: Column, cell: str, names: bool, words: Words) -> str:
    """A cell; the one that names its row is a head of it."""
    head = f' data-head="{escaped(column.title)}"' if column.title else ""
    write = words.name if column.role == "strong" else words.text
    lines = "<br>".join(write(line) for line in cell.split("\n"))
    if names and cell:
        return f'<th scope="row"{head}>{lines}</th>'
    return f"<td{_class(column.role)}{head}>{lines}</td>"


def _class(role: str) -> str:
    return f' class="{role}"' if role in ("number", "citation") else ""
