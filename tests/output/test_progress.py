"""What takes long shows that it goes on, to those who wait at a terminal."""

from __future__ import annotations

import subprocess
import sys
from itertools import count

import pytest

from jalur.output import progress
from support.commandline import Jalur, Screen

LONG = ("validate", "cities", "search perhubungan", "compare")


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock on which every file takes a second."""
    clock = count()
    monkeypatch.setattr(progress, "monotonic", lambda: float(next(clock)))


def _left(shown: str) -> str:
    """What stands on a terminal after it was told to show this, in one line that may be erased."""
    for erase in ("\x1b[2K", "\x1b[1A"):
        shown = shown.rpartition(erase)[2]
    return shown.strip("\r\n")


@pytest.mark.parametrize("line", LONG)
@pytest.mark.usefixtures("slow")
def test_a_terminal_sees_a_count_after_two_seconds(line: str, jalur: Jalur) -> None:
    """The count begins after two seconds and is gone at the end; the answer is not touched."""
    ran = jalur(line, tty=True, TERM="xterm")
    assert "2/5" in ran.err
    assert "0/5" not in ran.err
    assert "/5" not in _left(ran.err)
    assert "/5 " not in ran.out


@pytest.mark.parametrize("line", LONG)
@pytest.mark.usefixtures("slow")
def test_a_file_or_pipe_sees_no_count(line: str, jalur: Jalur) -> None:
    """What is not a terminal gets no count on stderr."""
    assert "/5" not in jalur(line).err


@pytest.mark.parametrize("line", LONG)
def test_what_is_quick_shows_no_count(
    line: str, jalur: Jalur, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within two seconds nobody is told anything."""
    monkeypatch.setattr(progress, "monotonic", lambda: 0.0)
    assert jalur(line, tty=True).err == ""


@pytest.mark.usefixtures("slow")
def test_an_interruption_leaves_no_half_of_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bar is erased, and the cursor back, however the reading ends."""
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")

    def read() -> None:
        with progress.counted(range(514)) as items:
            for item in items:
                if item == 100:
                    raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read()
    shown = screen.getvalue()
    assert "/514" in shown
    assert "/514" not in _left(shown)
    assert shown.rindex("\x1b[?25h") > shown.rindex("\x1b[?25l")


def test_every_item_comes_once_and_in_order(slow: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bar changes nothing about what is read."""
    monkeypatch.setattr("sys.stderr", Screen())
    with progress.counted("abcdef") as items:
        assert list(items) == list("abcdef")


def test_without_a_terminal_rich_is_not_imported() -> None:
    """Neither the module nor a quick run needs rich."""
    script = """
import sys
from jalur.output.progress import counted
with counted((1, 2)) as items:
    list(items)
assert "rich" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", script], check=True, stderr=subprocess.DEVNULL)
