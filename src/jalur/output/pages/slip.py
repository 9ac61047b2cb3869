"""A sheet to print and fill in by hand, as one HTML file: one page of A4, no network, no script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from jalur.output.pages.page import Block, Page
from jalur.text.visible import visible

_STYLE = """
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 190mm; padding: 5mm; color: #111; background: #fff;
  font: 9.5pt/1.3 "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 13pt; margin: 0 0 3mm; }
h2 { font-size: 9pt; margin: 2.5mm 0 .5mm; }
p { margin: .6mm 0; }
.field { border-bottom: 1px dotted #555; padding-top: 2mm; }
table { width: 100%; border-collapse: collapse; margin: 3mm 0 2mm; }
th, td { border: 1px solid #555; padding: 1mm 1.5mm; text-align: left; vertical-align: top; }
th { background: #eee; }
td.number { text-align: right; }
.blank { width: 20mm; }
tr.case td { background: #f6f6f6; }
tr { break-inside: avoid; }
.small { font-size: 8pt; color: #333; }
footer { margin-top: 3mm; border-top: 1px solid #555; padding-top: 1mm; }
@page { size: A4; margin: 12mm 10mm; }
@media print { body { max-width: none; padding: 0 1px; } }
"""


def slip(page: Page, language: str) -> str:
    """``page`` in ``language`` (``en``, ``id``) as a whole file."""
    body = "\n".join(_parts(page))
    foot = "".join(f"<p>{_text(line)}</p>" for line in page.foot)
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(page.title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f'<body>\n<main>\n{body}\n</main>\n<footer class="small">{foot}</footer>\n'
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
        yield from (f'<p class="field">{_text(line)}</p>' for line in block.above)
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
        named = "strong" if row[0] else ""
        cells = "".join(
            f'<td class="{column.role}">{_lines(cell, column.role == named)}</td>'
            for column, cell in zip(block.columns, row, strict=True)
        )
        yield f"<tr>{cells}</tr>" if named else f'<tr class="case">{cells}</tr>'
    yield "</tbody>\n</table>"


def _lines(cell: str, strong: bool) -> str:
    """The lines of a cell; of a ``strong`` one the first is what matters."""
    first, *others = map(_text, cell.split("\n"))
    return "<br>".join((f"<b>{first}</b>" if strong else first, *others))


def _text(text: str) -> str:
    return escape(visible(text).strip())
