"""One command on a terminal of its own, at which keys are pressed."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PATIENCE = 60.0
"""Seconds for one command, on a busy machine."""


@dataclass(frozen=True)
class Seen:
    """What a command left on its terminal."""

    code: int
    shown: str


def on_a_terminal(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    rows: int = 24,
    columns: int = 80,
    keys: Sequence[tuple[str, str]] = (),
) -> Seen:
    """Run jalur on a terminal of this size; each of ``keys`` is what is waited for, and what is
    then pressed.
    """
    pid, screen = pty.fork()
    if not pid:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.execve(sys.executable, [sys.executable, "-m", "jalur", *arguments], dict(environment))
    shown = ""
    for awaited, pressed in keys:
        shown += _read(screen, shown, awaited)
        os.write(screen, pressed.encode())
    shown += _read(screen, shown)
    os.close(screen)
    _, status = os.waitpid(pid, 0)
    return Seen(os.waitstatus_to_exitcode(status), shown.replace("\r\n", "\n"))


def _read(screen: int, before: str, until: str | None = None) -> str:
    """What comes until the terminal has shown this word, or until its end."""
    new, late = b"", time.monotonic() + PATIENCE
    while until is None or until not in before + new.decode("utf-8", "replace"):
        assert time.monotonic() < late, new.decode("utf-8", "replace")
        if not select.select([screen], [], [], 0.2)[0]:
            continue
        try:
            some = os.read(screen, 65_536)
        except OSError:  # So Linux says that nobody has the other side any more.
            break
        if not some:
            break
        new += some
    return new.decode("utf-8", "replace")
