"""Long answers on a terminal go through a pager, and nothing else does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from support.screens import Seen, on_a_terminal

LONG = ["mandates", "kendari", "Dinas Perhubungan"]
SHORT = ["cities", "--fields", "id"]
LAST = "later changes were not checked."
PAGER = "echo through the pager; cat"
MARK = "through the pager"


def _environment(**changes: str) -> dict[str, str]:
    """What a user has on his terminal, without a pager, colours or language of his own."""
    dropped = ("PAGER", "LESS", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "LC_ALL")
    kept = {
        name: each
        for name, each in os.environ.items()
        if name not in dropped and not name.startswith("JALUR_")
    }
    return {**kept, "LANG": "C.UTF-8", "TERM": "xterm", **changes}


def _shown(arguments: list[str], rows: int = 24, **environment: str) -> Seen:
    return on_a_terminal(arguments, _environment(**environment), rows=rows)


def test_a_long_answer_goes_through_the_pager() -> None:
    """All of it, and the exit code is that of the answer."""
    seen = _shown(LONG, JALUR_PAGER=PAGER)
    assert seen.code == 0
    assert seen.shown.startswith(MARK)
    assert LAST in seen.shown


def test_what_fits_the_screen_does_not() -> None:
    """A short answer, and a long one on a screen that is longer still; the prompt has a line too."""
    assert MARK not in _shown(["show", "kendari", "Dishub"], JALUR_PAGER=PAGER).shown
    whole = _shown(LONG, rows=500, JALUR_PAGER=PAGER).shown
    assert MARK not in whole
    lines = whole.count("\n")
    assert MARK not in _shown(LONG, rows=lines + 1, JALUR_PAGER=PAGER).shown
    assert MARK in _shown(LONG, rows=lines, JALUR_PAGER=PAGER).shown


@pytest.mark.parametrize(
    ("options", "environment"),
    [
        (["--no-pager"], {"JALUR_PAGER": PAGER}),
        ([], {"JALUR_PAGER": "", "PAGER": PAGER}),
        ([], {"JALUR_PAGER": "cat", "PAGER": PAGER}),
        ([], {"JALUR_PAGER": PAGER, "TERM": "dumb"}),
        (["-f", "tsv", "--quiet"], {"JALUR_PAGER": PAGER}),
    ],
    ids=["option", "empty", "cat", "dumb", "records"],
)
def test_who_wants_no_pager_has_none(options: list[str], environment: dict[str, str]) -> None:
    """By the option, by the variable, on a terminal that cannot be moved on, or for records."""
    seen = _shown([*LONG, *options], **environment)
    assert MARK not in seen.shown
    assert seen.code == 0
    assert seen.shown.count("\n") > 24 or "tsv" in options


def test_the_pager_of_jalur_comes_before_that_of_all() -> None:
    """JALUR_PAGER, else PAGER."""
    assert MARK in _shown(LONG, PAGER=PAGER).shown
    seen = _shown(LONG, PAGER=PAGER, JALUR_PAGER="echo mine; cat")
    assert seen.shown.startswith("mine")
    assert MARK not in seen.shown


def test_a_pipe_never_meets_a_pager() -> None:
    """Whatever the format."""
    for options in ([], ["-f", "table"], ["-f", "json"]):
        ran = subprocess.run(
            [sys.executable, "-m", "jalur", *LONG, *options],
            capture_output=True,
            text=True,
            env=_environment(JALUR_PAGER=PAGER),
            check=True,
        )
        assert MARK not in ran.stdout


def test_a_pager_that_cannot_be_started_is_no_error(tmp_path: Path) -> None:
    """The answer stands on the screen: without the program, without the right to run it, by way of
    a shell, and with a quote that is left open.
    """
    forbidden = tmp_path / "pager"
    forbidden.write_text("no program", encoding="utf-8")
    for pager in ("pager-of-nobody", str(forbidden), "pager-of-nobody | cat >&2; exit 127", "'"):
        seen = _shown(LONG, JALUR_PAGER=pager)
        assert seen.code == 0, pager
        assert LAST in seen.shown, pager
        assert "Traceback" not in seen.shown, pager


def test_a_pager_that_is_left_early_is_no_error() -> None:
    """Whoever has seen enough has had his answer, with its own exit code."""
    seen = _shown(LONG, JALUR_PAGER="head -n 1")
    assert (seen.code, seen.shown.count("\n")) == (0, 1)
    differ = ["diff", "kendari", "banjar", "--full", "--exit-code"]
    assert _shown(differ, JALUR_PAGER="head -n 1").code == 1
    assert _shown(LONG, JALUR_PAGER="false").code == 0


def test_interrupting_ends_a_pager_that_lets_it() -> None:
    """Then the command was interrupted; a pager that takes Ctrl-C for itself goes on."""
    dies = "cat >/dev/null; echo ready; sleep 60"
    keys = [("ready", "\x03")]
    seen = on_a_terminal(LONG, _environment(JALUR_PAGER=dies), keys=keys)
    assert seen.code == 130
    assert "Traceback" not in seen.shown
    stays = "trap 'echo still here' INT; cat >/dev/null; echo ready; read key </dev/tty; read key </dev/tty"
    keys = [("ready", "\x03"), ("still here", "q\n"), ("q", "q\n")]
    seen = on_a_terminal(LONG, _environment(JALUR_PAGER=stays), keys=keys)
    assert seen.code == 0
    assert "Traceback" not in seen.shown


def test_less_is_told_what_git_tells_it() -> None:
    """Only where its user has not said how he wants it."""
    assert _shown(LONG, JALUR_PAGER="printenv LESS").shown == "FRX\n"
    assert _shown(LONG, JALUR_PAGER="printenv LESS", LESS="i").shown == "i\n"


def test_colours_pass() -> None:
    """What a terminal is shown in colour, its pager has in colour; not so after NO_COLOR."""
    assert "\x1b[35m" in _shown(LONG, JALUR_PAGER=PAGER).shown
    assert "\x1b[35m" not in _shown(LONG, JALUR_PAGER=PAGER, NO_COLOR="1").shown


def test_help_and_answers_have_one_colour() -> None:
    """The one that can be read on white and on black: no yellow, no white, nothing bright."""
    for arguments in (
        ["--help"],
        ["route", "--help"],
        ["show", "kendari"],
        ["diff", "kendari", "banjar"],
    ):
        shown = on_a_terminal([*arguments, "--no-pager"], _environment()).shown
        colours = {
            code for codes in re.findall(r"\x1b\[([\d;]*)m", shown) for code in codes.split(";")
        }
        assert {code for code in colours if code[:1] in ("3", "4", "9") or code[:2] == "10"} <= {
            "35",
            "39",
        }


def test_a_pipe_does_not_even_load_the_pager() -> None:
    """The module is read only where it is used."""
    code = (
        "import sys; from jalur.cli.main import run; run(sys.argv[1:]);"
        "print('jalur.output.pager' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *SHORT, "-f", "table"],
        capture_output=True,
        text=True,
        env=_environment(JALUR_PAGER=PAGER),
        check=True,
    )
    assert ran.stdout.splitlines()[-1] == "False"
