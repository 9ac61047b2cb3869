"""The text of a regulation from the file that holds it: plain text, PDF or Word."""

from __future__ import annotations

import codecs
import errno
import hashlib
import os
import stat
import sys
from pathlib import Path
from typing import NamedTuple

from jalur.errors import JalurError, UsageError
from jalur.loading.folders import read_bytes, text_of, typed_path

MAX_SOURCE = 4 * 1024 * 1024
"""A text that is larger is refused; that of the longest regulation so far has 47,000 bytes."""
MAX_DOCUMENT = 96 * 1024 * 1024
"""A PDF or Word file that is larger is refused: a scan of some hundred pages is that large."""
STDIN = "-"
_OPENED = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
_PDF = b"%PDF-"
_HEAD = 1024
"""A PDF begins within so many bytes."""
_ZIP = b"PK\x03\x04"
_OTHERS = {
    "source-is-picture": (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*"),
    "source-is-old-word": (b"\xd0\xcf\x11\xe0",),
    "source-is-rtf": (b"{\\rtf",),
    "source-is-html": (b"<!doctype html", b"<html"),
}
"""What other files begin with, written small, by the error that says what to do with them."""
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class SourceFile(NamedTuple):
    """What a source file says, whatever form it has."""

    text: str
    """Pages are parted by form feeds."""
    fingerprint: str
    """The sha256 of its bytes."""


def read_source_file(typed: str) -> SourceFile:
    """The text of the file that was typed; ``-`` is stdin, and a pipe is a file too.

    What a file is is told by its first bytes, not by its name. Raises ``UsageError`` where there is
    no such file, where it cannot be read, is something else (a picture, an old Word file, a
    folder …), is too large or says nothing: the user chose it.
    """
    raw = _bytes(typed)
    if not raw:
        raise UsageError("empty-file", file=typed)
    fingerprint = hashlib.sha256(raw).hexdigest()
    if _PDF in raw[:_HEAD]:
        from jalur.source.pdf import read_pdf

        return SourceFile(read_pdf(raw, typed), fingerprint)
    if raw.startswith(_ZIP):
        from jalur.source.word import read_word

        return SourceFile(read_word(raw, typed), fingerprint)
    start = raw[:_HEAD].removeprefix(codecs.BOM_UTF8).lstrip()
    for error, beginnings in _OTHERS.items():
        if start.startswith(beginnings) or start.lower().startswith(beginnings):
            raise UsageError(error, file=typed)
    if len(raw) > MAX_SOURCE:
        raise UsageError("file-too-large", file=typed, limit=MAX_SOURCE)
    text = _decoded(raw, typed)
    if not text.strip():
        raise UsageError("no-text", file=typed)
    return SourceFile(text, fingerprint)


def is_pipe(typed: str) -> bool:
    """Whether what was typed is ``-`` or a pipe that a shell has opened, as for ``<(...)``.

    A pipe that lies in a folder may have nobody at its other end, and is never waited for.
    """
    if typed == STDIN:
        return True
    if not typed.startswith(_OPENED):
        return False
    try:
        return stat.S_ISFIFO(Path(typed).stat().st_mode)
    except (OSError, ValueError):
        return False


def stdin_bytes(limit: int, error: type[JalurError] = UsageError) -> bytes:
    """The bytes of stdin.

    Raises ``UsageError`` where it cannot be read, and ``error`` where it has more than ``limit``.
    """
    if sys.stdin is None:
        raise UsageError("no-stdin", reason=os.strerror(errno.EBADF))
    try:
        raw = sys.stdin.buffer.read(limit + 1)
    except OSError as cause:
        raise UsageError("no-stdin", reason=cause.strerror or str(cause)) from cause
    if len(raw) > limit:
        raise error("file-too-large", file=STDIN, limit=limit)
    return raw


def _bytes(typed: str) -> bytes:
    if typed == STDIN:
        return stdin_bytes(MAX_DOCUMENT)
    path = typed_path(typed)
    if os.path.isdir(path):
        raise UsageError("source-is-folder", file=typed)
    if not os.path.exists(path):
        raise UsageError("no-such-file", file=typed)
    return read_bytes(Path(path), MAX_DOCUMENT, UsageError)


def _decoded(raw: bytes, typed: str) -> str:
    if raw.startswith(_UTF16):
        try:
            return raw.decode("utf-16")
        except UnicodeDecodeError as cause:
            raise UsageError("not-utf8", line=1, file=typed, offset=cause.start) from cause
    return text_of(Path(typed), raw, UsageError)
