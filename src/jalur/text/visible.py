"""Text without anything that a terminal would obey: controls and bidirectional marks made
visible.
"""

from __future__ import annotations

import re

from jalur.text.controls import CONTROLS
from jalur.text.messages import short

_OBEYED = f"[\\t\\n\\r{CONTROLS}]"


def visible(text: str) -> str:
    """``text`` with every control written as an escape: ``\\x1b``."""
    if text.isascii() and text.isprintable():
        return text
    return re.sub(_OBEYED, lambda match: _escape(match.group()), text)


def shortened(text: str) -> str:
    """``visible`` text, cut where it is longer than a message should be."""
    return short(visible(text))


def json_safe(text: str) -> str:
    """JSON in which every control is an escape, so that a terminal may show it."""
    if text.isascii() and "\x7f" not in text:
        return text
    return re.sub(
        _OBEYED,
        lambda match: match.group() if match.group() == "\n" else _unit(match.group()),
        text,
    )


def _unit(char: str) -> str:
    """The escape of JSON: two halves for a character beyond the first 65,536."""
    halves = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{halves[n : n + 4]}" for n in range(0, len(halves), 4))


def _escape(char: str) -> str:
    code = ord(char)
    return (
        f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
    )
