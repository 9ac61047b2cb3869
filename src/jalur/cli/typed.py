"""What was typed or pasted, as it was meant to be."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from jalur.cli.streams import MAX_LINE
from jalur.errors import UsageError

_UNSEEN = re.compile(
    # Soft hyphens, joiners, zero widths, directions, BOM, what chooses the shape of a letter
    "[\\xad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff]+"
)


def checked(arguments: Sequence[str]) -> list[str]:
    """The arguments as they can be seen; paths of files that there are stay as they are.

    Raises ``UsageError`` where one is longer than any name or path.
    """
    for argument in arguments:
        if len(argument) > MAX_LINE:
            raise UsageError("argument-too-long", limit=MAX_LINE, text=argument)
    return [each if each.isascii() or _is_path(each) else seen(each) for each in arguments]


def seen(text: str) -> str:
    """``text`` without the characters that are not seen, which come along with what is pasted.

    Before a capital inside a word one of them parts two words, else it parts nothing.
    """
    return text if text.isascii() else _UNSEEN.sub(_gap, text)


def _gap(unseen: re.Match[str]) -> str:
    before, after = unseen.string[: unseen.start()][-1:], unseen.string[unseen.end() :][:1]
    return " " if before.islower() and after.isupper() else ""


def _is_path(argument: str) -> bool:
    option, sign, value = argument.partition("=")
    path = value if sign and option.startswith("-") else argument
    return os.path.exists(path)
