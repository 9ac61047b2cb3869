"""What takes long shows that it goes on, to those who wait at a terminal."""

from __future__ import annotations

import io
from itertools import count

import pytest

from conftest import Jalur
from jalur.cli import progress

LONG = ("validate", "cities", "search perhubungan", "compare")


class Screen(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock on which every file takes a second."""
    clock = count()
    monkeypatch.setattr(progress, "monotonic", lambda: float(next(clock)))


@pytest.mark.parametrize("line", LONG)
@pytest.mark.usefixtures("slow")
def test_a_terminal_sees_a_count_after_two_seconds(line: str, jalur: Jalur) -> None:
    """The count begins after two seconds, stays on one line and is gone before the end."""
    ran = jalur(line, tty=True)
    assert ran.err == "\r2/5\r3/5\r4/5\r   \r"


@pytest.mark.parametrize("line", LONG)
@pytest.mark.usefixtures("slow")
def test_a_file_or_pipe_sees_no_count(line: str, jalur: Jalur) -> None:
    """What is not a terminal gets no count on stderr."""
    assert "\r" not in jalur(line).err


@pytest.mark.parametrize("line", LONG)
def test_what_is_quick_shows_no_count(
    line: str, jalur: Jalur, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within two seconds nobody is told anything."""
    monkeypatch.setattr(progress, "monotonic", lambda: 0.0)
    assert jalur(line, tty=True).err == ""


@pytest.mark.usefixtures("slow")
def test_an_interruption_leaves_no_half_of_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """The count is erased however the reading ends."""
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)

    def read() -> None:
        with progress.counted(range(514)) as items:
            for item in items:
                if item == 100:
                    raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read()
    assert screen.getvalue().endswith("\r100/514\r       \r")
