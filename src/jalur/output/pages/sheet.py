"""A sheet to print and fill in by hand, as a part of an HTML file: a page of A4 by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.output.pages.html_frame import escaped
from jalur.output.pages.page import Block, Column, Page, Role

SHEET_STYLE = """
.sheet { margin: 0 auto; max-width: 190mm; color: #111; font-size: 9.5pt; line-height: 1.3; }
.sheet + .sheet { margin-top: 10mm; border-top: 0; padding-top: 0; }
.sheet h1 { font-size: 13pt; margin: 0 0 3mm; }
.sheet h2 { font-size: 9pt; margin: 2.5mm 0 .5mm; }
.sheet p { margin: .6mm 0; }
.fields { display: grid; grid-template-columns: 1fr 1fr 2fr; column-gap: 5mm; }
.sheet .fields p { border-bottom: 1px dotted #555; padding-top: 2mm; }
.sheet table { margin: 3mm 0 2mm; }
.sheet th, .sheet td { border: 1px solid #555; padding: .9mm 1.5mm; }
.citation { width: 42mm; }
.blank { width: 20mm; }
tr.case td { background: #f6f6f6; }
.sheet .small { font-size: 8pt; color: #333; }
.dense { font-size: 7.6pt; line-height: 1.15; }
.sheet.dense th, .sheet.dense td { padding: .5mm 1.2mm; }
.sheet.dense .small { font-size: 6.6pt; }
.sheet footer { margin-top: 3mm; border-color: #555; padding-top: 1mm; }
@media (max-width: 40rem) {
  .sheet, .sheet.dense { font-size: 1rem; line-height: 1.5; }
  .sheet .small, .sheet.dense .small { font-size: .85rem; }
  .fields { display: block; }
  .citation, .blank { width: 100%; }
}
@media print {
  @page { size: A4; margin: 10mm; }
  .sheet { max-width: none; }
  .sheet + .sheet { break-before: page; margin-top: 0; }
}
"""


_MANY = 15
"""Tables of more rows are set smaller, so that they stay on one page."""
_LONG = 3200
"""So is what has more letters than this, the table and the small print together."""


def sheet(page: Page) -> str:
    """``page`` as a part of a file that has ``SHEET_STYLE``."""
    body = "\n".join(_parts(page))
    long = sum(len(block.rows) for block in page.blocks) > _MANY or _letters(page) > _LONG
    foot = "".join(f"<p>{escaped(line)}</p>" for line in page.foot)
    return (
        f'<article class="sheet{" dense" if long else ""}">\n{body}\n'
        f'<footer class="small">{foot}</footer>\n</article>\n'
    )


def _letters(page: Page) -> int:
    cells = (cell for block in page.blocks for row in block.rows for cell in row)
    lines = (line for block in page.blocks for line in (*block.above, *block.below))
    return sum(map(len, (*cells, *lines, *page.notes)))


def _parts(page: Page) -> Iterator[str]:
    yield f"<h1>{escaped(page.title)}</h1>"
    if page.sentence:
        yield f"<p>{escaped(page.sentence)}</p>"
    for block in page.blocks:
        yield from _block(block)
    yield from _small(page.notes)


def _block(block: Block) -> Iterator[str]:
    """What is filled in by hand stands above a table; elsewhere lines are small print."""
    if block.heading and (block.above or block.rows):
        yield f"<h2>{escaped(block.heading)}</h2>"
    if block.rows:
        fields = "".join(f"<p>{escaped(line)}</p>" for line in block.above)
        yield f'<div class="fields">{fields}</div>'
        yield from _table(block)
    else:
        yield from _small(block.above)
    yield from _small(block.below)


def _small(lines: Iterable[str]) -> Iterator[str]:
    yield from (f'<p class="small">{escaped(line)}</p>' for line in lines)


def _table(block: Block) -> Iterator[str]:
    """A row without a number says what those below it are for."""
    heads = "".join(
        f'<th scope="col" class="{column.role}">{escaped(column.title)}</th>'
        for column in block.columns
    )
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>"
    for row in block.rows:
        yield _row(block.columns, row) if row[0] else _case(row)
    yield "</tbody>\n</table>"


def _row(columns: tuple[Column, ...], row: tuple[str, ...]) -> str:
    """A row whose cells say on a narrow screen what column they stand in."""
    cells = "".join(
        f'<td class="{column.role}" data-head="{escaped(column.title)}">'
        f"{_lines(cell, column.role)}</td>"
        for column, cell in zip(columns, row, strict=True)
    )
    return f"<tr>{cells}</tr>"


def _case(row: tuple[str, ...]) -> str:
    """A row that nobody signs: what it says has the room of all columns behind its name."""
    number, name, said, *others = row
    joined = " · ".join(map(escaped, said.split("\n")))
    return (
        f'<tr class="case"><td>{escaped(number)}</td><td>{escaped(name)}</td>'
        f'<td colspan="{len(others) + 1}">{joined}</td></tr>'
    )


def _lines(cell: str, role: Role) -> str:
    """The lines of a cell; of a strong one the first is what matters, citations flow."""
    first, *others = map(escaped, cell.split("\n"))
    if role == "citation":
        return "; ".join((first, *others))
    return "<br>".join((f"<b>{first}</b>" if role == "strong" else first, *others))
