"""What people and programs see, letter for letter; ``make golden`` writes the files anew."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from conftest import REGIONS, Jalur, Ran

GOLDEN = Path(__file__).parent / "golden"
QUESTIONS = yaml.safe_load((GOLDEN / "questions.yaml").read_text(encoding="utf-8"))


def _screen(line: str, options: dict[str, str | int], ran: Ran) -> str:
    setting = " ".join(f"{name}={value}" for name, value in options.items())
    return f"$ {setting} jalur {line}\nexit {ran.code}\n--- stdout\n{ran.out}--- stderr\n{ran.err}".replace(
        "$  jalur", "$ jalur"
    )


@pytest.mark.parametrize("name", QUESTIONS)
def test_golden(name: str, jalur: Jalur, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A question gives the same bytes on both streams, and the same exit code, as it did when it was last reviewed."""
    monkeypatch.chdir(Path(__file__).parents[1])
    options = dict(QUESTIONS[name])
    line = options.pop("ask")
    ran = jalur(line, columns=options.get("columns", 80), JALUR_DATA=str(REGIONS), JALUR_LANG=options.get("lang", "en"))
    shown = _screen(line, options, ran)
    file = GOLDEN / f"{name}.txt"
    if request.config.getoption("--rewrite-golden"):
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


def test_no_golden_file_is_left_over() -> None:
    """Every golden file belongs to a question."""
    assert {file.stem for file in GOLDEN.glob("*.txt")} == set(QUESTIONS)
