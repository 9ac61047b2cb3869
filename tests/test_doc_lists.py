"""Lists in the documentation are those of the code."""

from __future__ import annotations

import re
from pathlib import Path

from jalur.loading import nodes, places
from jalur.output.language import words

DOCS = Path(__file__).parents[1] / "docs"


def test_every_error_and_fault_has_a_line() -> None:
    """docs/errors.md lists each id of the catalogue, and no other."""
    page = (DOCS / "errors.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `((?:error|fault)\.[a-z0-9-]+)`", page, flags=re.MULTILINE)
    said = {id for id in words("en").phrases if id.startswith(("error.", "fault."))}
    parts = {"error.prefix", "error.suggest", "error.known", "error.see-help", "error.elsewhere"}
    assert set(listed) - parts == said - parts
    assert len(listed) == len(set(listed))


def test_limits_are_those_of_the_reader() -> None:
    """docs/limits.md gives the reader's own numbers."""
    page = (DOCS / "limits.md").read_text(encoding="utf-8").replace(",", "")
    for limit in (places.MAX_BYTES, nodes.MAX_NODES, nodes.MAX_DEPTH, nodes.MAX_SCALAR):
        assert f"| {limit} |" in page


def test_every_rule_of_verify_is_explained() -> None:
    """docs/verify.md speaks of each rule that verify can report."""
    page = (DOCS / "verify.md").read_text(encoding="utf-8")
    rules = {id.removeprefix("verify.") for id in words("en").phrases if id.startswith("verify.")}
    assert not {rule for rule in rules if f"`{rule}`" not in page}
