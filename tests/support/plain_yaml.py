"""A file of cases as plain YAML, read by the parser in C where there is one."""

from __future__ import annotations

from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def plain_yaml(text: str) -> Any:
    """What stands in a text of YAML."""
    return yaml.load(text, _LOADER)
