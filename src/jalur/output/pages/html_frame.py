"""What every HTML file has around its answers: a head with one style, no network and no script."""

from __future__ import annotations

from html import escape

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
thead th { background: #eee; }
td.number, th.number { text-align: right; width: 3.5rem; }
td.citation, th.citation { min-width: 9.5rem; }
article + article { margin-top: 3rem; border-top: 2px solid #767676; }
tr { break-inside: avoid; }
.line { margin: .5rem 0 0; }
ul.under { margin: 0 0 .5rem; padding-left: 1.5rem; }
.tree ul { list-style: none; margin: 0; padding: 0; }
.tree li { padding: .2rem 0 .2rem 1.4rem; position: relative; break-inside: auto; }
.tree ul ul > li { border-left: 2px solid #444; margin-left: .3rem; }
.tree ul ul > li::before { content: ""; position: absolute; left: 0; top: .95rem; width: 1rem;
  border-top: 2px solid #444; }
.tree ul ul > li:last-child { border-left-color: transparent; }
.tree ul ul > li:last-child::after { content: ""; position: absolute; left: -2px; top: 0;
  height: .95rem; border-left: 2px solid #444; }
.tree li.dashed::before { border-top-style: dashed; }
.tree li.beside::before { border-top: 4px double #444; }
.tree > ul > li { padding-left: 0; }
.said { color: #333; }
footer { margin-top: 2rem; border-top: 1px solid #767676; padding-top: .5rem; color: #444; }
footer p { margin: .25rem 0; }
@media (max-width: 40rem) {
  table, tbody, tr, td, tbody th { display: block; width: 100%; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border: 1px solid #767676; margin-bottom: .75rem; }
  td, tbody th { border: 0; border-bottom: 1px solid #ddd; overflow-wrap: anywhere; }
  td.number { text-align: left; width: 100%; }
  td.citation { min-width: 0; }
  td:empty { display: none; }
  .tree li { padding-left: .9rem; }
  .tree ul ul > li::before { width: .6rem; }
  td[data-head]::before { content: attr(data-head) ": "; font-weight: bold; }
}
@media print {
  @page { size: A4; margin: 18mm 15mm; }
  body { max-width: none; padding: 0 1px; font-size: 10pt; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
}
"""


def opening(title: str, language: str, style: str = "") -> str:
    """What stands before the body of a file called ``title``, in ``language`` (``en``, ``id``);
    ``style`` is what it needs beside the style of every file.
    """
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(title)}</title>\n<style>{_STYLE}{style}</style>\n</head>\n<body>\n"
    )


CLOSING = "</body>\n</html>\n"
"""What stands behind the body."""


def escaped(text: str) -> str:
    """One line of text in which nothing is markup."""
    return escape(visible(text).strip())
