"""Which texts other readers of YAML take for something else."""

from __future__ import annotations

import re

_NULL = r"~|null|Null|NULL"
_BOOLEAN = r"y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"
_NUMBER = (
    r"[-+]?(?:0b[01_]+|0o[0-7]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|(?:\.[0-9][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))"
    r"|\.(?:nan|NaN|NAN)"
)
_TIME = r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9:.]+[ \tZ0-9:+-]*)?"
_OTHERWISE = re.compile(rf"{_NULL}|{_BOOLEAN}|{_NUMBER}|{_TIME}|=|<<")
"""YAML 1.1 and the core schema of YAML 1.2 together."""
_GIVEN_BACK = re.compile(r"-?(?:0|[1-9][0-9]{0,14})|[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""Numbers and dates that are written as they are read."""


def reads_otherwise(text: str) -> bool:
    """Whether a reader of YAML makes no text of this one, where it stands without quotes."""
    return _OTHERWISE.fullmatch(text) is not None


def needs_quotes(text: str, *, address: bool) -> bool:
    """Whether a text stands within quotes in a data file, so that every reader gives it back.

    ``address`` is whether it is a key, a citation or an id: that is text, whatever it looks like.
    """
    return reads_otherwise(text) and (address or _GIVEN_BACK.fullmatch(text) is None)


def is_nothing(text: str) -> bool:
    """Whether a text without quotes says that there is no value."""
    return re.fullmatch(_NULL, text) is not None
