"""Characters that cannot be seen and that a terminal, or the order of a line, would obey."""

from __future__ import annotations

CONTROLS = (
    # C0 but tab and line ends, DEL, C1
    "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f"
    # Soft hyphens, zero widths, directions
    "\\xad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f"
    # Halves of characters, BOM, tags
    "\\ud800-\\udfff\\ufeff\\ufff9-\\ufffb\\U000e0000-\\U000e007f"
)
"""The inside of a character class of ``re``; tabs and line ends are allowed in files."""


def named(char: str) -> str:
    """A character as people look it up: ``U+202E``."""
    return f"U+{ord(char):04X}"
