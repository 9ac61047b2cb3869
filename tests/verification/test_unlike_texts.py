"""Small texts in unlike forms, each with its file: nothing is found where nothing is wrong."""

from __future__ import annotations

import pytest

from jalur.law.findings import WARNING
from support.verifying import FOLDER, held

UNLIKE = FOLDER / "unlike"
IDS = sorted(text.stem for text in UNLIKE.glob("*.txt"))


def _found(id: str) -> list[str]:
    text, yaml = (UNLIKE / f"{id}.{kind}" for kind in ("txt", "yaml"))
    found = held(text.read_text(encoding="utf-8"), yaml.read_text(encoding="utf-8"))
    return [f"{each.severity} {each.rule} {each.ref} {dict(each.message.args)}" for each in found]


@pytest.mark.parametrize("id", IDS)
def test_nothing_is_found_in_an_unlike_text(id: str) -> None:
    """Text and file agree, so that every finding would be false."""
    assert _found(id) == []


def test_no_unlike_text_is_warned_of() -> None:
    """Nor is any of them a place to look at."""
    assert not [each for id in IDS for each in _found(id) if each.startswith(WARNING)]
