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
td.number, th.number { text-align: right; }
article + article { margin-top: 3rem; border-top: 2px solid #767676; }
tr { break-inside: avoid; }
.line { margin: .5rem 0 0; }
ul.under { margin: 0 0 .5rem; padding-left: 1.5rem; }
footer { margin-top: 2rem; border-top: 1px solid #767676; padding-top: .5rem; color: #444; }
footer p { margin: .25rem 0; }
@media (max-width: 40rem) {
  table, tbody, tr, td, tbody th { display: block; width: 100%; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border: 1px solid #767676; margin-bottom: .75rem; }
  td, tbody th { border: 0; border-bottom: 1px solid #ddd; overflow-wrap: anywhere; }
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
