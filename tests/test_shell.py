"""The hazards of a shell, each as a real process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PATH = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
ENVIRONMENT = {"PATH": PATH, "LANG": "C.UTF-8", "JALUR_LANG": "en"}
ROUTE = "jalur route kendari Dishub"


def _shell(line: str, **environment: str) -> subprocess.CompletedProcess[str]:
    setting = {**ENVIRONMENT, **environment}
    return subprocess.run(
        ["bash", "-c", line], capture_output=True, text=True, errors="replace", env=setting, check=False, timeout=120
    )


@pytest.mark.parametrize("line", [ROUTE, "jalur search a", "jalur diff kendari bengkulu -f json", "jalur --help"])
def test_a_closed_pipe_is_quiet(line: str) -> None:
    """A reader that goes away is no fault: nothing on stderr but the notes of the answer."""
    ran = _shell(f"{line} 2>/dev/null | head -1 >/dev/null; exit ${{PIPESTATUS[0]}}")
    assert ran.returncode == 0
    assert "Traceback" not in _shell(f"{line} | head -1").stderr


@pytest.mark.parametrize("line", [ROUTE, f"{ROUTE} -f table", f"{ROUTE} -f json", "jalur --help", "jalur --version"])
def test_a_full_disk_is_said(line: str) -> None:
    """An answer that cannot be written is exit code 4 and one line."""
    ran = _shell(f"{line} > /dev/full")
    assert ran.returncode == 4
    assert ran.stderr.splitlines()[-1] == "jalur: error: The answer could not be written: No space left on device."


@pytest.mark.parametrize(
    ("line", "code"), [(f"{ROUTE} >&-", 4), ("jalur route kendari - <&-", 2), (f"{ROUTE} 2>&-", 0)]
)
def test_a_closed_stream_is_no_crash(line: str, code: int) -> None:
    """Without stdout nothing can be answered; without stdin nothing asked; without stderr all is well."""
    ran = _shell(line)
    assert ran.returncode == code
    assert "Traceback" not in ran.stderr


def test_an_interrupt_is_quiet() -> None:
    """Ctrl-C ends a batch with 130 and not a word."""
    command = [sys.executable, "-m", "jalur", "route", "kendari", "-", "-f", "jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"Dishub\n")
        process.stdin.flush()
        process.stdout.readline()
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, b"")


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "LANG": ""},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
        {"COLUMNS": "0"},
        {"COLUMNS": "1"},
        {"COLUMNS": "5"},
        {"COLUMNS": "abc"},
        {"HOME": "/nonexistent"},
        {"TERM": "dumb"},
    ],
)
def test_odd_surroundings_are_no_crash(environment: dict[str, str]) -> None:
    """Whatever the terminal and its encoding, the table is shown."""
    for line in (f"{ROUTE} -f table", "jalur relation kendari Walikota DPRD -f table", "jalur --help"):
        ran = _shell(line, **environment)
        assert (ran.returncode, "Traceback" in ran.stderr) == (0, False)


def test_nothing_is_written_anywhere(tmp_path: Path) -> None:
    """A question leaves no file behind, in the working folder or at home."""
    home, here = tmp_path / "home", tmp_path / "here"
    home.mkdir()
    here.mkdir()
    here.chmod(0o555)
    line = f"cd {here} && {ROUTE} && jalur cities && jalur search telaahan >/dev/null"
    assert _shell(line, HOME=str(home), XDG_CACHE_HOME=str(home)).returncode == 0
    assert not [*home.iterdir(), *here.iterdir()]
