"""Times by pyperf, memory by psutil."""

from __future__ import annotations

import contextlib
import os
import platform
import random
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
import pyperf

from commands import Commands


def times(
    commands: Commands,
    rounds: int,
    file: Path,
    warmups: int = 1,
    values: int = 3,
) -> dict[str, list[float]]:
    """The seconds of each command, one figure a round: the median of ``values`` runs.

    pyperf finishes one command before it starts the next, so that a machine that slows down would
    be blamed on the last one. It is therefore called anew for each command of each round, in
    another order every time. ``file`` keeps all it found: ``python -m pyperf stats`` reads it.
    """
    pyperf_command = (sys.executable, "-m", "pyperf", "command", "--quiet", "--processes=1")
    how = ("--loops=1", f"--warmups={warmups}", f"--values={values}", f"--append={file}")
    order = list(commands.items())
    dice = random.Random(0)
    for number in range(1, rounds + 1):
        print(f"{file.stem}: round {number} of {rounds}", file=sys.stderr)
        dice.shuffle(order)
        for name, argv in order:
            line = (*pyperf_command, *how, f"--name={name}", "--", *argv)
            subprocess.run(line, check=True, stdout=subprocess.DEVNULL, env=environment())
    suite = pyperf.BenchmarkSuite.load(str(file))
    runs = {name: suite.get_benchmark(name).get_runs() for name in commands}
    return {name: [statistics.median(run.values) for run in runs[name]] for name in runs}


def peak_memory(argv: tuple[str, ...]) -> int:
    """The most bytes that a command and its children held at once; RuntimeError if it fails.

    Memory that processes share is counted once. A look every 50 ms misses what is shorter.
    """
    peak = 0
    with tempfile.TemporaryFile() as errors:
        process = psutil.Popen(argv, stdout=subprocess.DEVNULL, stderr=errors, env=environment())
        while process.poll() is None:
            # A process may end between being listed and being asked.
            with contextlib.suppress(psutil.Error):
                tree = (process, *process.children(recursive=True))
                peak = max(peak, sum(one.memory_full_info().pss for one in tree))
            time.sleep(0.05)
        if process.returncode:
            errors.seek(0)
            raise RuntimeError(f"{shlex.join(argv)}\n{errors.read().decode()}")
    return peak


def machine(file: Path) -> str:
    """The processor, the cores and the system of the machine that ``file`` was measured on."""
    found = pyperf.BenchmarkSuite.load(str(file)).get_metadata()
    processor = found.get("cpu_model_name", platform.machine())
    return f"{processor}, {found['cpu_count']} cores, {platform.system()}"


def environment() -> dict[str, str]:
    """A bare one: nothing in it changes how Python or jalur work."""
    return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
