"""``docs/terms.md`` lists every value of the closed lists, and no other."""

from __future__ import annotations

import re

from support.regions import TESTS
from support.verifying import COMMON

PAGE = (TESTS.parent / "docs" / "terms.md").read_text(encoding="utf-8")


def test_every_closed_list_stands_there() -> None:
    """Under its heading, in its order."""
    found = {
        title: re.findall(r"`([^`]+)`", body)
        for title, body in re.findall(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S)
    }
    assert found == {
        "Kinds of party": list(COMMON.kinds),
        "Affairs": list(COMMON.affairs),
        "Purposes": list(COMMON.purposes),
        "Documents": list(COMMON.documents),
        "Natures": list(COMMON.natures),
        "Acts": list(COMMON.acts),
        "Manners": list(COMMON.manners),
        "Modal words": list(COMMON.forces),
        "Portfolios": list(COMMON.portfolios),
        "Kinds of provision": list(COMMON.provision_kinds),
        "Kinds of oddity": list(COMMON.oddity_kinds),
    }
