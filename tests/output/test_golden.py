"""What people and programs see, letter for letter; ``make golden`` writes the files anew."""

from __future__ import annotations

import pytest

from support.commandline import Jalur, Ran
from support.plain_yaml import plain_yaml
from support.regions import REGIONS, TESTS

GOLDEN = TESTS / "golden"
QUESTIONS = plain_yaml((GOLDEN / "questions.yaml").read_text(encoding="utf-8"))


def _screen(line: str, options: dict[str, str | int], ran: Ran) -> str:
    setting = " ".join(f"{name}={value}" for name, value in options.items())
    command = " ".join(part for part in ("$", setting, "jalur", line) if part)
    return f"{command}\nexit {ran.code}\n--- stdout\n{ran.out}--- stderr\n{ran.err}"


@pytest.mark.parametrize("name", QUESTIONS)
def test_golden(
    name: str, jalur: Jalur, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A question gives the same bytes and exit code as when it was last reviewed."""
    monkeypatch.chdir(TESTS.parent)
    options = dict(QUESTIONS[name])
    line = options.pop("ask")
    ran = jalur(
        line,
        columns=options.get("columns", 80),
        JALUR_DATA=str(REGIONS),
        JALUR_LANG=options.get("lang", "en"),
    )
    shown = _screen(line, options, ran)
    file = GOLDEN / f"{name}.txt"
    if request.config.getoption("--rewrite-golden"):
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


def test_no_golden_file_is_left_over() -> None:
    """Every golden file belongs to a question."""
    assert {file.stem for file in GOLDEN.glob("*.txt")} == set(QUESTIONS)
