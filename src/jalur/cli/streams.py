"""The three streams as a shell may hand them over: closed, full, or without our characters.

Made by hand: Typer takes a closed stdout for a closed pipe, and Python replaces no dash by a dash.
"""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from types import MappingProxyType
from typing import TextIO

from jalur.errors import UsageError

MAX_LINE = 4096
"""Characters of one argument, or of one name on stdin."""
NARROWEST, WIDEST = 20, 1000
NO_COLOR = "--no-color"
FORCING = ("FORCE_COLOR", "CLICOLOR_FORCE")
_PLAIN: Mapping[str, str] = MappingProxyType(
    {"“": '"', "”": '"', "…": "...", "·": "-", "—": "-", "–": "-", "→": "->"}
)
"""The typographic characters of the tool itself, for streams that do not know them."""


class _Closed(io.StringIO):
    """In the place of a stdout that was closed before we began."""

    def write(self, text: str, /) -> int:
        """Refuse, as a closed file does."""
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def prepare(argv: Sequence[str]) -> None:
    """Make the streams, the width of the terminal and its colours fit for any answer."""
    codecs.register_error("jalur", _without)
    if sys.stdout is None:
        sys.stdout = _Closed()
    if sys.stderr is None:
        sys.stderr = io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.errors != "replace":
            stream.reconfigure(errors="jalur")
    for name, least in (("COLUMNS", NARROWEST), ("LINES", 1), ("TERMINAL_WIDTH", NARROWEST)):
        typed = os.environ.get(name)
        if typed is not None and not (
            typed.isascii() and typed.isdecimal() and len(typed) < 9 and int(typed)
        ):
            del os.environ[name]
        elif typed is not None:
            os.environ[name] = str(min(max(int(typed), least), WIDEST))
    _agree_on_colours(argv)


def _agree_on_colours(argv: Sequence[str]) -> None:
    """Leave one of NO_COLOR and FORCE_COLOR, or neither, as every version of rich reads them.

    Help is made while the arguments are still being read, so they are looked through for
    ``--no-color``. Who wants no colours wants none forced; what is empty, or 0, forces none.
    """
    forced = any(os.environ.get(name, "") not in ("", "0") for name in FORCING)
    refused = os.environ.get("NO_COLOR") or NO_COLOR in argv
    if not forced:
        refused = refused or os.environ.get("CLICOLOR") == "0"
    for name in ("NO_COLOR", "FORCE_COLOR"):
        os.environ.pop(name, None)
    if refused or forced:
        os.environ["NO_COLOR" if refused else "FORCE_COLOR"] = "1"


def _without(error: UnicodeError) -> tuple[str, int]:
    """What stands in for characters that the stream does not know: a likeness, else an escape."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    unknown = error.object[error.start : error.end]
    return "".join(_PLAIN.get(char) or ascii(char)[1:-1] for char in unknown), error.end


def silence(stream: TextIO) -> None:
    """Throw away what a stream could not write; else the interpreter tries again at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def lines() -> Iterator[str]:
    """The lines of stdin, of each at most one character more than a name may have.

    Raises ``UsageError`` where there is no stdin.
    """
    stream = sys.stdin
    if stream is None:
        raise UsageError("no-stdin", reason=os.strerror(errno.EBADF))
    if isinstance(stream, io.TextIOWrapper):
        # A line may end as on any system, also with a carriage return alone.
        stream.reconfigure(encoding=_encoding(stream), errors="backslashreplace", newline=None)
    while line := _line(stream):
        yield line


def _encoding(stream: io.TextIOWrapper) -> str:
    """UTF-16 where the text begins with its mark, as what PowerShell writes into a file does."""
    try:
        begins = stream.buffer.peek(2)[:2] if isinstance(stream.buffer, io.BufferedReader) else b""
    except OSError:  # Told of when the first line is read.
        begins = b""
    return "utf-16" if begins in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else stream.encoding


def _line(stream: TextIO) -> str:
    try:
        line = stream.readline(MAX_LINE + 1)
        rest = line
        while rest and not rest.endswith("\n"):
            rest = stream.readline(MAX_LINE)
        return line
    except OSError as error:
        raise UsageError("no-stdin", reason=error.strerror or str(error)) from error
