"""The page of ``units``: one table for each coordinator."""

from __future__ import annotations

import re

import pytest

from support.commandline import Jalur
from support.diffs import SHIPPED


@pytest.mark.parametrize("id", SHIPPED)
def test_each_coordinator_has_one_table(id: str, jalur: Jalur) -> None:
    """Whoever stands between two of his units in the text, they are shown together."""
    headings = re.findall("^## (.*)$", jalur(f"units {id} --all -f md --lang en").out, re.MULTILINE)
    assert headings
    names = [re.sub(r" \(\d+\)$", "", heading) for heading in headings]
    assert len(set(names)) == len(names)
