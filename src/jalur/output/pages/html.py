"""A page as one HTML file: no network, no script; for a phone, a screen and A4.

Made by hand as Markdown is: a page has a title, tables, lines and notes, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from jalur.output.pages.page import Block, Page
from jalur.text.visible import visible

_STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1rem; color: #1a1a1a; background: #fff;
  font: 1rem/1.5 "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.35rem; line-height: 1.3; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
table { width: 100%; border-collapse: collapse; margin: .5rem 0 1rem; }
th, td { border: 1px solid #767676; padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { background: #eee; }
td.number, th.number { text-align: right; }
tr { break-inside: avoid; }
.line { margin: .5rem 0 0; }
ul.under { margin: 0 0 .5rem; padding-left: 1.5rem; }
footer { margin-top: 2rem; border-top: 1px solid #767676; padding-top: .5rem; color: #444; }
footer p { margin: .25rem 0; }
@media (max-width: 40rem) {
  table, tbody, tr, td { display: block; width: 100%; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border: 1px solid #767676; margin-bottom: .75rem; }
  td { border: 0; border-bottom: 1px solid #ddd; overflow-wrap: anywhere; }
  td.number { text-align: left; }
  td[data-head]::before { content: attr(data-head) ": "; font-weight: bold; }
}
@media print {
  @page { size: A4; margin: 18mm 15mm; }
  body { max-width: none; padding: 0 1px; font-size: 10pt; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
}
"""


def html(page: Page, language: str) -> str:
    """``page`` in ``language`` (``en``, ``id``) as a whole file."""
    body = "\n".join(_parts(page))
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(page.title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n{_foot(page)}</body>\n</html>\n"
    )


def _parts(page: Page) -> Iterator[str]:
    yield f"<h1>{_text(page.title)}</h1>"
    if page.sentence:
        yield f"<p>{_text(page.sentence)}</p>"
    for block in page.blocks:
        yield from _block(block)
    if page.legend:
        yield f'<p class="line"><small>{_text(page.legend)}</small></p>'
    if page.notes:
        yield _list(page.notes)


def _foot(page: Page) -> str:
    lines = "".join(f"<p>{_text(line)}</p>\n" for line in page.foot)
    return f"<footer>\n{lines}</footer>\n" if lines else ""


def _block(block: Block) -> Iterator[str]:
    if block.heading:
        yield f"<h2>{_text(block.heading)}</h2>"
    for line in filter(None, block.above):
        yield f"<p>{_text(line)}</p>"
    if block.rows:
        yield from _table(block)
    for indented, lines in groupby(filter(None, block.below), lambda line: line[0] == " "):
        if indented:
            yield _list(lines, "under")
        else:
            yield from (f'<p class="line">{_text(line)}</p>' for line in lines)


def _list(lines: Iterable[str], name: str = "") -> str:
    marked = f' class="{name}"' if name else ""
    items = "".join(f"<li>{_text(line)}</li>" for line in lines)
    return f"<ul{marked}>{items}</ul>"


def _table(block: Block) -> Iterator[str]:
    """A table whose cells say on a narrow screen what column they stand in."""
    yield "<table>"
    heads = "".join(
        f'<th scope="col"{_class(column.role)}>{_text(column.title)}</th>'
        for column in block.columns
    )
    yield f"<thead><tr>{heads}</tr></thead>\n<tbody>"
    for row in block.rows:
        cells = "".join(
            f'<td{_class(column.role)} data-head="{_text(column.title)}">{_lines(cell)}</td>'
            for column, cell in zip(block.columns, row, strict=True)
        )
        yield f"<tr>{cells}</tr>"
    yield "</tbody>\n</table>"


def _class(role: str) -> str:
    return ' class="number"' if role == "number" else ""


def _lines(cell: str) -> str:
    return "<br>".join(_text(line) for line in cell.split("\n"))


def _text(text: str) -> str:
    return escape(visible(text).strip())
