"""What is said of initials alone is refused where a route says it."""

from __future__ import annotations

import pytest

from support.loader import faults
from support.regions import TESTS

SOUND = (TESTS / "bad" / "unknown-party.drafter.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("step", "rule"),
    [
        ("{office: drafter}", "unknown-party"),
        ("{office: sekda, manner: [hierarki]}", "unknown-key"),
        ("{offices: [sekda, bupati], pick: all, order: parallel}", "unknown-key"),
    ],
)
def test_a_station_of_a_route_is_no_initial(step: str, rule: str) -> None:
    """Nobody drafts a way, and no sheet is on it."""
    assert "{office: drafter}" in SOUND
    found = faults(SOUND.replace("{office: drafter}", step))
    assert [each.rule for each in found] == [rule]
