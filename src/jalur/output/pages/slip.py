"""A sheet to print and fill in by hand, as one HTML file: one page of A4, no network, no script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from jalur.output.pages.page import Block, Column, Page, Role
from jalur.text.visible import visible

_STYLE = """
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 190mm; padding: 5mm; color: #111; background: #fff;
  font: 9.5pt/1.3 "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 13pt; margin: 0 0 3mm; }
h2 { font-size: 9pt; margin: 2.5mm 0 .5mm; }
p { margin: .6mm 0; }
.fields { display: grid; grid-template-columns: 1fr 1fr 2fr; column-gap: 5mm; }
.fields p { border-bottom: 1px dotted #555; padding-top: 2mm; }
table { width: 100%; border-collapse: collapse; margin: 3mm 0 2mm; }
th, td { border: 1px solid #555; padding: .9mm 1.5mm; text-align: left; vertical-align: top; }
th { background: #eee; }
td.number { text-align: right; }
.citation { width: 42mm; }
.blank { width: 20mm; }
tr.case td { background: #f6f6f6; }
tr { break-inside: avoid; }
.small { font-size: 8pt; color: #333; }
.dense { font-size: 7.6pt; line-height: 1.15; }
.dense th, .dense td { padding: .5mm 1.2mm; }
.dense .small { font-size: 6.6pt; }
footer { margin-top: 3mm; border-top: 1px solid #555; padding-top: 1mm; }
@page { size: A4; margin: 10mm; }
@media print { body { max-width: none; padding: 0 1px; } }
"""


_MANY = 15
"""Tables of more rows are set smaller, so that they stay on one page."""


def slip(page: Page, language: str) -> str:
    """``page`` in ``language`` (``en``, ``id``) as a whole file."""
    body = "\n".join(_parts(page))
    long = sum(len(block.rows) for block in page.blocks) > _MANY
    dense = ' class="dense"' if long else ""
    foot = "".join(f"<p>{_text(line)}</p>" for line in page.foot)
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(page.title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f'<body{dense}>\n<main>\n{body}\n</main>\n<footer class="small">{foot}</footer>\n'
        "</body>\n</html>\n"
    )


def _parts(page: Page) -> Iterator[str]:
    yield f"<h1>{_text(page.title)}</h1>"
    if page.sentence:
        yield f"<p>{_text(page.sentence)}</p>"
    for block in page.blocks:
        yield from _block(block)
    yield from _small(page.notes)


def _block(block: Block) -> Iterator[str]:
    """What is filled in by hand stands above a table; elsewhere lines are small print."""
    if block.heading and (block.above or block.rows):
        yield f"<h2>{_text(block.heading)}</h2>"
    if block.rows:
        fields = "".join(f"<p>{_text(line)}</p>" for line in block.above)
        yield f'<div class="fields">{fields}</div>'
        yield from _table(block)
    else:
        yield from _small(block.above)
    yield from _small(block.below)


def _small(lines: Iterable[str]) -> Iterator[str]:
    yield from (f'<p class="small">{_text(line)}</p>' for line in lines)


def _table(block: Block) -> Iterator[str]:
    """A row without a number says what those below it are for."""
    heads = "".join(
        f'<th scope="col" class="{column.role}">{_text(column.title)}</th>'
        for column in block.columns
    )
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>"
    for row in block.rows:
        yield _row(block.columns, row) if row[0] else _case(row)
    yield "</tbody>\n</table>"


def _row(columns: tuple[Column, ...], row: tuple[str, ...]) -> str:
    cells = "".join(
        f'<td class="{column.role}">{_lines(cell, column.role)}</td>'
        for column, cell in zip(columns, row, strict=True)
    )
    return f"<tr>{cells}</tr>"


def _case(row: tuple[str, ...]) -> str:
    """A row that nobody signs: what it says has the room of all columns behind its name."""
    number, name, said, *others = row
    joined = " · ".join(map(_text, said.split("\n")))
    return (
        f'<tr class="case"><td>{_text(number)}</td><td>{_text(name)}</td>'
        f'<td colspan="{len(others) + 1}">{joined}</td></tr>'
    )


def _lines(cell: str, role: Role) -> str:
    """The lines of a cell; of a strong one the first is what matters, citations flow."""
    first, *others = map(_text, cell.split("\n"))
    if role == "citation":
        return "; ".join((first, *others))
    return "<br>".join((f"<b>{first}</b>" if role == "strong" else first, *others))


def _text(text: str) -> str:
    return escape(visible(text).strip())
