"""What stands for a value in the help (CITY, table|tsv), in the language of the user."""

from __future__ import annotations

import re

from jalur.output.choices import shown
from jalur.output.language import Catalogue

_PREFIX = "global_"
_CAPITALS = re.compile(r"[A-Z]{2,}")
_CHOICE = re.compile(r"--([a-z-]+) ([a-z]+)")


def spoken_metavar(metavar: str | None, name: str, catalogue: Catalogue) -> str | None:
    """What ``metavar`` is called: its words in capitals, or the values of the option ``name``."""
    if metavar is None or metavar.isupper() or metavar.startswith("["):
        return metavar and _CAPITALS.sub(lambda found: _called(found[0], catalogue), metavar)
    option = name.removeprefix(_PREFIX).replace("_", "-")
    return "|".join(shown(option, value, catalogue) for value in metavar.split("|"))


def spoken_example(line: str, catalogue: Catalogue) -> str:
    """An example of the help, with the values of its options as the user would type them."""
    return _CHOICE.sub(lambda found: f"--{found[1]} {shown(found[1], found[2], catalogue)}", line)


def _called(word: str, catalogue: Catalogue) -> str:
    return catalogue.templates.get(f"metavar.{word.lower()}", word)
