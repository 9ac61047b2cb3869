"""Text without anything that a terminal would obey: controls and bidirectional marks made visible."""

from __future__ import annotations

import re

_OBEYED = (
    "[\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufeff]"
)
LONGEST = 200
"""What a user typed is shown in messages up to this length."""


def visible(text: str) -> str:
    """``text`` with every control written as an escape: ``\\x1b``."""
    if text.isascii() and text.isprintable():
        return text
    return re.sub(_OBEYED, lambda match: _escape(match.group()), text)


def shortened(text: str) -> str:
    """``visible`` text, cut where it is longer than a message should be."""
    seen = visible(text)
    return seen if len(seen) <= LONGEST else f"{seen[:LONGEST]}…"


def json_safe(text: str) -> str:
    """JSON in which every control is an escape, so that a terminal may show it."""
    if text.isascii() and "\x7f" not in text:
        return text
    return re.sub(
        _OBEYED, lambda match: match.group() if match.group() == "\n" else f"\\u{ord(match.group()):04x}", text
    )


def _escape(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
