"""A region's file written anew without regard for its form: order of keys, indentation, braces."""

from __future__ import annotations

import random
import re
from typing import Any

import yaml

from jalur.loading.mending.mend import composed, mended
from jalur.loading.shipped_schema import Place, top_place
from support.plain_yaml import plain_yaml


def scrambled(text: str, seed: int) -> str:
    """The same values by another emitter, without the comments of the file."""
    dice = random.Random(seed)
    value = _shuffled(plain_yaml(mended(text)), top_place(), dice)
    written = yaml.safe_dump(
        value,
        sort_keys=False,
        allow_unicode=True,
        indent=dice.choice([2, 3, 4, 7]),
        width=dice.choice([60, 100, 10_000]),
        default_flow_style=dice.choice([None, False, False]),
    )
    if dice.random() < 0.5:  # Numbers without quotes, as people write them.
        written = re.sub(r"'(\d+(?:\.\d+)?)'(?=[],:\n])", r"\1", written)
    return written.replace("\n", "\r\n") if dice.random() < 0.2 else written


def _shuffled(value: Any, place: Place, dice: random.Random) -> Any:
    """Keys of the format in any order; names, lists and their items in theirs."""
    if isinstance(value, list):
        return [_shuffled(item, place.item(), dice) for item in value]
    if not isinstance(value, dict):
        return "yes" if value is True else "no" if value is False else _text(value)
    keys = list(value)
    if place.keys:
        dice.shuffle(keys)
    return {key: _shuffled(value[key], place.below(key), dice) for key in keys}


def _text(value: Any) -> Any:
    return None if value is None else str(value)


def with_comments(text: str, seed: int) -> tuple[str, dict[str, str]]:
    """The text of a block with comments above some keys, and the key that each belongs to.

    None stands above the first key of a mapping, for that may be about the whole of it.
    """
    dice = random.Random(seed)
    first = {value[0][0].start_mark.line for value in _mappings(composed(text))}
    keys = {key.start_mark.line for value in _mappings(composed(text)) for key, _ in value}
    lines, belongs = [], {}
    for number, line in enumerate(text.splitlines()):
        words = line.strip()
        is_key = number in keys and number not in first and not words.startswith("- ")
        if is_key and dice.random() < 0.3:
            comment = f"# ke-{number}"
            belongs[comment] = _key(words)
            lines.append(" " * (len(line) - len(words)) + comment)
        lines.append(line)
    return "\n".join(lines) + "\n", belongs


def _mappings(node: Any) -> list[Any]:
    """The pairs of every mapping that is laid out in lines."""
    if isinstance(node, yaml.MappingNode):
        own = [] if node.flow_style or not node.value else [node.value]
        return own + [pairs for _, value in node.value for pairs in _mappings(value)]
    if isinstance(node, yaml.SequenceNode):
        return [pairs for item in node.value for pairs in _mappings(item)]
    return []


def lines_below(text: str) -> dict[str, str]:
    """Each comment of a text with the key below it."""
    # One that comes to stand before the first key of an item stands behind its hyphen.
    lines = [line.strip().removeprefix("- ") for line in text.splitlines()]
    found = {}
    for number, line in enumerate(lines):
        if line.startswith("# ke-"):
            found[line] = next(_key(each) for each in lines[number:] if each[:1] != "#")
    return found


def _key(line: str) -> str:
    return re.split(r":(?= |$)", line)[0].strip("'\"? ")
