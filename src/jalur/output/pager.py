"""Long answers through a pager, as git shows its own: the user's, else less, else more."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

_NONE = ("", "cat")
"""Pagers that stand for none."""
_FOR_A_SHELL = re.compile(r"[|&;<>()$`*?~=]")
"""What only a shell understands of a command line."""
_NOT_STARTED = (126, 127)
"""Exit codes by which a shell says that it could not start a command."""


def paged(text: str) -> bool:
    """Show ``text`` in a pager, and wait until it is left; False where there is none.

    A pager that cannot be started is none; one that is left early has shown enough. Raises
    ``KeyboardInterrupt`` where Ctrl-C ended it.
    """
    command = _command(os.environ)
    if command is None:
        return False
    encoding, errors = sys.stdout.encoding or "utf-8", sys.stdout.errors or "replace"
    with _uninterrupted():
        try:
            pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=_environment(os.environ))
        except (OSError, ValueError):
            return False
        _feed(pager, text.encode(encoding, errors))
        code = pager.wait()
    if code in (-signal.SIGINT, 128 + signal.SIGINT):
        raise KeyboardInterrupt
    return code not in _NOT_STARTED


def _feed(pager: subprocess.Popen[bytes], text: bytes) -> None:
    """Hand the text over; whoever leaves early does not want the rest."""
    assert pager.stdin is not None
    with suppress(OSError):
        pager.stdin.write(text)
    with suppress(OSError):
        pager.stdin.close()


def _command(environment: Mapping[str, str]) -> list[str] | None:
    """The command line of the pager, None where none is wanted or there."""
    if environment.get("TERM") == "dumb":
        return None
    for name in ("JALUR_PAGER", "PAGER"):
        typed = environment.get(name)
        if typed is not None:
            return _split(typed.strip())
    found = shutil.which("less") or shutil.which("more")
    return [found] if found else None


def _split(typed: str) -> list[str] | None:
    if typed in _NONE:
        return None
    if _FOR_A_SHELL.search(typed):
        return ["sh", "-c", typed]
    try:
        return shlex.split(typed)
    except ValueError:  # A quote is left open.
        return None


def _environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment of the pager: less lets colours through and leaves nothing behind, unless
    its user has said how he wants it.
    """
    return {"LESS": "FRX", "LV": "-c", **environment}


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Leave Ctrl-C to the pager, which has the terminal.

    It is not ignored, since a pager would inherit that.
    """
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
