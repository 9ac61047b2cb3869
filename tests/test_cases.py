"""Cases that a lawyer can read, in ``tests/cases/``: a question, and what the regulation says to it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import Jalur

FOLDER = Path(__file__).parent / "cases"
CASES = [
    pytest.param(file.stem, case, id=f"{file.stem}: {case['case']}")
    for file in sorted(FOLDER.glob("*.yaml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("city", "case"), CASES)
def test_case(city: str, case: dict[str, Any], jalur: Jalur) -> None:
    """The answer says what the case expects, no more and no less of what the case speaks about."""
    command, _, rest = case["ask"].partition(" ")
    ran = jalur(f"{command} {city} {rest} -f json")
    answer = json.loads(ran.out) if ran.out else {}
    assert ran.code == (1 if case.get("status") == "silent" else 0), ran.err
    for key, expected in case.items():
        if key not in ("case", "ask", "why"):
            assert _found(key, answer) == expected, key


def _found(key: str, answer: dict[str, Any]) -> Any:
    """What the answer says about one thing a case may speak of."""
    match key:
        case "status":
            return answer["status"]
        case "steps":
            return [_step(step) for step in answer["routes"][0]["steps"][1:]]
        case "routes":
            return [" → ".join("/".join(step["offices"]) for step in route["steps"][1:]) for route in answer["routes"]]
        case "force" | "mode" | "condition" | "end_stated":
            return answer["routes"][0][key]
        case "initials":
            return [[_step(step) for step in chain["initials"]] for chain in answer["chains"]]
        case "order":
            return answer["chains"][0]["order"]
        case "documents":
            return [chain["document"] for chain in answer["chains"]]
        case "natures":
            return answer["relations"][0]["natures"]
        case "between":
            return [" – ".join(relation["between"]) for relation in answer["relations"]]
        case "basis":
            return answer["relations"][0]["basis"]
        case "points":
            return len(answer["relations"][0]["points"])
        case "mandates":
            return [mandate["basis"][0] for mandate in answer["mandates"]]
        case "units":
            return len(answer["units"])
        case "coordinators":
            return {unit["name"]: unit["coordinator"] for unit in answer["units"]}
        case "notes":
            return len(answer["notes"])
        case "ruled":
            return sorted({purpose for route in answer["routes"] for purpose in route["purposes"]})
    raise AssertionError(f"a case cannot speak of {key}")


def _step(step: dict[str, Any]) -> str:
    """An office with its articles, and how sure it is: ``Sekretaris Daerah, Pasal 22 ayat (2)``."""
    mark = "" if step["status"] == "explicit" else f" ({step['status']})"
    mark = " (undetermined)" if step.get("undetermined") else mark
    return f"{'/'.join(step['offices'])}{mark}, {'; '.join(step['basis'])}"
