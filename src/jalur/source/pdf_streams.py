"""How much the compressed parts of a PDF unpack to, looked at before anything reads them."""

from __future__ import annotations

import re
import zlib

_STREAM = re.compile(rb"stream\r?\n")
_LEFT_OUT = (b"/Image", b"/Length1")
_HEAD = 400
"""Bytes before a stream that say what it is."""


def unpacks_to_more(raw: bytes, one: int, all: int) -> bool:
    """Whether a part of a PDF unpacks to more than ``one`` bytes, or all its parts to ``all``.

    Pictures and fonts, which may be large, are no words, and do not count.
    """
    total = 0
    for start in _STREAM.finditer(raw):
        said = raw[max(0, start.start() - _HEAD) : start.start()]
        said = said[said.rfind(b" obj") + 1 :]
        if b"/Fl" not in said or any(each in said for each in _LEFT_OUT):
            continue
        size = _size(raw, start.end(), one)
        total += size
        if size > one or total > all:
            return True
    return False


def _size(raw: bytes, start: int, limit: int) -> int:
    """The bytes that a stream unpacks to, counted until they are more than ``limit``."""
    unpacker = zlib.decompressobj()
    size = 0
    step = 64 * 1024
    try:
        for at in range(start, len(raw), step):
            rest = raw[at : at + step]
            while rest and not unpacker.eof and size <= limit:
                size += len(unpacker.decompress(rest, 1024 * 1024))
                rest = unpacker.unconsumed_tail
            if unpacker.eof or size > limit:
                break
    except zlib.error:
        return size
    return size
