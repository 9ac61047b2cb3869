"""A shell on a terminal of its own, at which keys are pressed."""

from __future__ import annotations

import os
import pty
import re
import select
import time
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType, TracebackType

_START: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "bash": ("bash", "--norc", "--noprofile", "-i"),
        "zsh": ("zsh", "-f", "-i"),
        "fish": ("fish", "--no-config", "-i"),
    }
)
_LOAD: Mapping[str, str] = MappingProxyType(
    {
        "bash": "source <(jalur completion bash)",
        "zsh": "autoload -Uz compinit; compinit -u -D; source <(jalur completion zsh)",
        "fish": "jalur completion fish | source",
    }
)
_ANSWERS = ((b"\x1b[c", b"\x1b[?62;c"), (b"\x1b[0c", b"\x1b[?62;c"), (b"\x1b[6n", b"\x1b[1;1R"))
"""What fish asks a terminal, and what one answers."""
PATIENCE = 60.0
"""Seconds for one answer of a shell, on a busy machine."""


class Terminal:
    """An interactive shell with the completion of jalur loaded."""

    def __init__(self, shell: str, folder: Path, environment: Mapping[str, str]) -> None:
        self._count = 0
        self._pid, self._screen = pty.fork()
        if not self._pid:
            os.chdir(folder)
            os.execvpe(_START[shell][0], _START[shell], dict(environment))
        # In two pieces, so that the echo of what is typed is not taken for the answer.
        self._press(f"{_LOAD[shell]}; echo rea''dy\r")
        self._read(rb"ready\r?\n")

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._screen)
        os.waitpid(self._pid, 0)

    def completed(self, typed: str) -> list[str]:
        """The words of the line after Tab was pressed behind ``typed``; the line is not run."""
        self._count += 1
        end = f"end-{self._count}"
        # To the beginning, for a command that prints the words of the line, and back to the end.
        self._press(f"{typed}\t\x01printf '<%s>' \x05\recho {end[:2]}''{end[2:]}\r")
        shown = self._read(rf"{end}\r?\n".encode())
        return re.findall(r"<([^<>%\x1b]*)>", shown)

    def _press(self, keys: str) -> None:
        os.write(self._screen, keys.encode())

    def _read(self, until: bytes) -> str:
        shown, late = b"", time.monotonic() + PATIENCE
        while not re.search(until, shown):
            assert time.monotonic() < late, shown.decode("utf-8", "replace")
            if not select.select([self._screen], [], [], 0.2)[0]:
                continue
            new = os.read(self._screen, 65_536)
            for asked, answer in _ANSWERS:
                if asked in new:
                    os.write(self._screen, answer)
            shown += new
        return shown.decode("utf-8", "replace")
