"""An exception that nobody foresaw is no answer: it has an exit code of its own, and is told."""

from __future__ import annotations

import json

import pytest

from jalur.answers import way_steps
from jalur.cli import error_message, main
from jalur.errors import INTERNAL
from jalur.reasoning import steps
from support.commandline import Jalur

ROUTE = 'route kendari "Dinas Perhubungan"'
BROKEN = "patah \x1b[31m"


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program whose steps cannot be filled in for Dinas Perhubungan."""
    whole = steps.step_of

    def broken_step(region, n, rule, who, *rest):  # type: ignore[no-untyped-def]
        assignment = who.coordination if hasattr(who, "coordination") else None
        if assignment is not None and "22(2)a" in map(str, assignment.basis):
            raise KeyError(BROKEN)
        return whole(region, n, rule, who, *rest)

    monkeypatch.setattr(way_steps, "step_of", broken_step)


@pytest.mark.usefixtures("broken")
def test_an_unforeseen_exception_has_its_own_exit_code(jalur: Jalur) -> None:
    """Neither the code of an answer nor that of an honest no; what to report stands on stderr."""
    ran = jalur(ROUTE)
    assert (ran.code, ran.out) == (INTERNAL, "")
    assert ran.err.startswith("jalur: error: The program itself failed (KeyError, jalur ")
    assert "broken_step" in ran.err
    assert "\x1b" not in ran.err
    assert jalur(f"{ROUTE} --lang id").err.startswith("jalur: galat: Program ini sendiri")


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("form", ["tsv", "json", "jsonl", "table"])
def test_a_batch_goes_on_after_an_unforeseen_exception(form: str, jalur: Jalur) -> None:
    """The line has the error, the others their answers, and the batch the highest code."""
    names = "Dinas Kesehatan\nDinas Perhubungan\nDinas Sosial\n"
    ran = jalur(f"route kendari - -f {form}", stdin=names)
    assert ran.code == INTERNAL
    assert "line 2 (Dinas Perhubungan): error: The program itself failed" in ran.err
    assert "broken_step" in ran.err
    assert "Dinas Kesehatan" in ran.out
    assert "Dinas Sosial" in ran.out
    if form == "json":
        answers = json.loads(ran.out)
        ids = [answer.get("error", {}).get("id") for answer in answers]
        assert ids == [None, "internal", None]


def test_endless_recursion_is_told_in_a_few_lines(
    jalur: Jalur, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A traceback of a thousand lines is cut to its end."""

    # By way of a second function: one that calls itself with any arguments kills CPython 3.13.0.
    def deeper(depth: int) -> int:
        return 1 + deeper(depth + 1)

    def endless(*_: object) -> object:
        return deeper(0)

    monkeypatch.setattr(way_steps, "step_of", endless)
    ran = jalur(ROUTE)
    assert ran.code == INTERNAL
    assert "RecursionError" in ran.err.splitlines()[-1]
    assert len(ran.err.splitlines()) < 50


def test_a_failure_to_tell_is_no_answer_either(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where even the message cannot be made, the process ends with the same code."""

    def broken_report(*_: object) -> int:
        raise ValueError(BROKEN)

    monkeypatch.setattr(error_message, "report", broken_report)
    monkeypatch.setattr("sys.argv", ["jalur", "route", "atlantis", "x"])
    monkeypatch.setattr("gc.freeze", lambda: None)
    monkeypatch.setattr("gc.set_threshold", lambda _: None)
    with pytest.raises(SystemExit) as ended:
        main.main()
    assert ended.value.code == INTERNAL
    assert "broken_report" in capsys.readouterr().err
