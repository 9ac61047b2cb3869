"""How many instructions a command takes: the same number on a busy machine as on a quiet one."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable

from measure import Command, clean_environment

_COUNT = re.compile(rb"Collected : (\d+)")


def available() -> bool:
    """Whether valgrind is installed."""
    return shutil.which("valgrind") is not None


def count(command: Command) -> int | None:
    """The instructions of one run, as callgrind counts them; None where it counts none."""
    with command.stdin.open("rb") as source:
        ran = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command.argv],
            stdin=source,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=clean_environment() | dict(command.environment) | {"PYTHONHASHSEED": "0"},
        )
    found = _COUNT.search(ran.stderr)
    return int(found[1]) if found and ran.returncode in command.codes else None


def counts(commands: Iterable[Command]) -> dict[str, int]:
    """The instructions of each command that could be counted."""
    found = {command.name: count(command) for command in commands}
    return {name: number for name, number in found.items() if number is not None}
