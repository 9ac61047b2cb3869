"""The page about verify speaks of every rule."""

from __future__ import annotations

from jalur.output.language import load_catalogue
from support.regions import ROOT

DOCS = ROOT / "docs"


def test_every_rule_of_verify_is_explained() -> None:
    """docs/verify.md speaks of each rule that verify can report."""
    page = (DOCS / "verify.md").read_text(encoding="utf-8")
    rules = {
        id.removeprefix("verify.")
        for id in load_catalogue("en").templates
        if id.startswith("verify.")
    }
    assert not {rule for rule in rules if f"`{rule}`" not in page}
