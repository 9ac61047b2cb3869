"""Pictures of answers on a terminal, as the README shows them: drawn from real runs, the same bytes
each time, and whole by themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from io import StringIO

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from support.commandline import Jalur

COLUMNS = 88
"""As wide as can be read where a page on the web makes the picture smaller."""
LANGUAGES = ("en", "id")


@dataclass(frozen=True)
class Asked:
    """What a picture shows."""

    line: str
    lines: int | None = None
    """How many of its lines, where it has not all of them."""


PICTURES = {
    "route": Asked('route kendari "Dinas Perhubungan" --to Walikota --notes none'),
    "letter": Asked("letter kendari Dishub --signer Walikota --notes none"),
    "chart": Asked("chart kendari --notes none", 36),
}
"""The name of each picture, and the command line that it is drawn from."""

_PLAIN = [(30, 32, 36), (240, 130, 130), (140, 200, 120), (224, 190, 110)]
_PLAIN += [(130, 170, 240), (212, 164, 222), (110, 200, 205), (225, 226, 228)]
THEME = TerminalTheme((30, 32, 36), (225, 226, 228), _PLAIN, _PLAIN)
"""Colours of which each can be read on the background."""
# Like rich's own, but with no font of somebody else's server, and with the command in its head.
_FORMAT = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" lang="LANGUAGE">
<title>COMMAND</title>
<style>
.{unique_id}-matrix {{
  font: {char_height}px/{line_height}px ui-monospace, Consolas, "DejaVu Sans Mono", monospace;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
<rect width="100%" height="100%" rx="8" fill="#1e2024"/>
<g class="{unique_id}-matrix">
<text x="{terminal_x}" y="30" fill="#8cc878">$ COMMAND</text>
</g>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def picture(name: str, language: str, jalur: Jalur) -> str:
    """The picture ``name`` as SVG, of what the command says now."""
    asked = PICTURES[name]
    ran = jalur(
        f"{asked.line} --format table", COLUMNS, tty=True, FORCE_COLOR="1", JALUR_LANG=language
    )
    assert ran.code == 0, ran.err
    shown = ran.out.rstrip("\n").split("\n")
    if asked.lines is not None:
        assert len(shown) > asked.lines
        shown = [*shown[: asked.lines], "\x1b[2m…\x1b[0m"]
    console = Console(
        record=True, width=COLUMNS, file=StringIO(), force_terminal=True, color_system="standard"
    )
    console.print(Text.from_ansi("\n".join(shown)), soft_wrap=True, highlight=False)
    console.print()  # rich defines no clip for the last line.
    command = escape(f"jalur {asked.line}", quote=False)
    form = _FORMAT.replace("COMMAND", command).replace("LANGUAGE", language)
    svg = console.export_svg(theme=THEME, code_format=form, unique_id=name)
    ends = re.sub(r"<text [^>]*>\n</text>", "\n", svg)
    return re.sub(r"[ \t]+$", "", re.sub(r"\n{2,}", "\n", ends), flags=re.MULTILINE)
