"""Runs commands in turn, again and again, and compares what they took by ratios of medians."""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

NOTHING = Path(os.devnull)


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command line that is measured."""

    name: str
    """What the report calls it."""
    argv: tuple[str, ...]
    codes: tuple[int, ...] = (0,)
    """The exit codes that it may have; another one means that it did not do its work."""
    stdin: Path = NOTHING
    stdout: Path = NOTHING
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run took."""

    wall: float
    """Seconds by the clock on the wall; other work on the machine counts."""
    cpu: float
    """Seconds of processor time, of the command alone."""
    peak: int
    """The most memory it held, in bytes; never less than what this program itself holds."""
    code: int


@dataclass(frozen=True, slots=True)
class Spread:
    """A value and the quartiles around it."""

    value: float
    low: float
    high: float


Runs = Mapping[str, Sequence[Run]]


def once(command: Command) -> Run:
    """Run ``command`` and take its time and memory."""
    with command.stdin.open("rb") as source, command.stdout.open("wb") as target:
        start = time.perf_counter()
        process = subprocess.Popen(
            command.argv, stdin=source, stdout=target, stderr=subprocess.DEVNULL, env=_environment(command)
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(
        wall=wall, cpu=used.ru_utime + used.ru_stime, peak=used.ru_maxrss * unit, code=os.waitstatus_to_exitcode(status)
    )


def refusal(command: Command) -> str | None:
    """Why ``command`` does not do its work, or None where it does; also warms what the system keeps of its files."""
    with command.stdin.open("rb") as source, command.stdout.open("wb") as target:
        try:
            ran = subprocess.run(
                command.argv, stdin=source, stdout=target, stderr=subprocess.PIPE, env=_environment(command)
            )
        except OSError as error:
            return error.strerror or str(error)
    lines = ran.stderr.decode(errors="replace").strip().splitlines()
    if ran.returncode in command.codes and "Traceback (most recent call last):" not in lines:
        return None
    return f"exit code {ran.returncode}" + (f": {lines[-1].strip()}" if lines else "")


def interleave(commands: Iterable[Command], rounds: int, tell: Callable[[int], None]) -> dict[str, list[Run]]:
    """Run every command once a round, in another order each time, so that the same noise meets them all."""
    order = list(commands)
    runs: dict[str, list[Run]] = {command.name: [] for command in order}
    dice = random.Random(0)
    for number in range(1, rounds + 1):
        tell(number)
        dice.shuffle(order)
        for command in order:
            run = once(command)
            if run.code not in command.codes:
                raise RuntimeError(f"{command.name}: exit code {run.code}")
            runs[command.name].append(run)
    return runs


def wall(run: Run) -> float:
    """The time by the clock on the wall."""
    return run.wall


def cpu(run: Run) -> float:
    """The processor time."""
    return run.cpu


def median(runs: Sequence[Run], what: Callable[[Run], float] = wall) -> float:
    """The median of the runs."""
    return statistics.median(what(run) for run in runs)


def spread(values: Sequence[float]) -> Spread:
    """The median of ``values`` and their quartiles."""
    low, middle, high = quartiles(values)
    return Spread(middle, low, high)


def ratio(runs: Sequence[Run], base: Sequence[Run], what: Callable[[Run], float] = wall) -> Spread:
    """The ratio of the two medians, between the quartiles of the ratios of each round."""
    low, _, high = quartiles([what(one) / what(other) for one, other in zip(runs, base, strict=True)])
    return Spread(median(runs, what) / median(base, what), low, high)


def rate(count: int, runs: Sequence[Run], single: Sequence[Run], what: Callable[[Run], float] = wall) -> Spread:
    """Items a second after start-up: ``runs`` had ``count`` items, ``single`` had one."""
    start = median(single, what)
    low, middle, high = quartiles([(count - 1) / (what(run) - start) for run in runs])
    return Spread(middle, low, high)


def quartiles(values: Sequence[float]) -> tuple[float, float, float]:
    """The three quartiles; of one value, that value."""
    if len(values) == 1:
        return values[0], values[0], values[0]
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return low, middle, high


def clean_environment() -> dict[str, str]:
    """The environment of a user's shell: nothing that changes how Python or jalur work."""
    kept = ("PATH", "HOME", "TMPDIR", "SystemRoot")
    return {**{name: os.environ[name] for name in kept if name in os.environ}, "LANG": "C.UTF-8"}


def _environment(command: Command) -> dict[str, str]:
    return clean_environment() | dict(command.environment)
