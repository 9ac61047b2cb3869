"""What the instructions of amending regulations do, in the words that real ones use."""

from __future__ import annotations

from typing import Any

import pytest

from jalur.law.citation import parse
from jalur.source.instructions import read_instruction
from support.plain_yaml import plain_yaml
from support.regions import TESTS

CASES = plain_yaml((TESTS / "source" / "instructions.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["says"][:70] for case in CASES])
def test_an_instruction_does_what_it_says(case: dict[str, Any]) -> None:
    """Each act with its provisions; what is not certain is told as not read."""
    changes, unread = read_instruction(parse("I.1"), case["says"], case.get("quotes", ()))
    found = [f"{each.act} {', '.join(map(str, each.what))}" for each in changes]
    assert found == case.get("does", [])
    assert [each.words for each in unread] == case.get("unread", [])
