"""Runs the tests over small changes of the reasoning, which mutmut has made, and counts those seen.

mutmut makes the changes and knows which tests reach which function (``make mutants``). It starts
pytest anew for each change; here the tests are collected once and each change has a fork of its
own, which asks the tests first that have seen its neighbours. Every eighth change of each module
is asked about, always the same ones for one code; ``all`` asks about every change. The verdicts
are written where ``mutmut results`` and ``mutmut show`` read them. The exit code is 1 where fewer
are seen than ``GOAL``.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import select
import signal
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from math import sqrt
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from mutmut.mutation.trampoline import set_mutant_under_test

ROOT = Path(__file__).parents[1]
MUTANTS = ROOT / "mutants"
GOAL = 0.9
KILLED, SURVIVED, UNTESTED, TIMEOUT = 1, 0, 33, 36
"""The exit codes by which mutmut knows a verdict."""
SECONDS = 20.0
"""A change that no test has seen in tests of so many seconds counts as not seen."""
EVERY, SEED = 8, 2026
"""One change of so many is asked about; with the seed, which of the first ones a module begins
with.
"""
SLOWEST = 10
"""A test may take so many times what it took without a change, in time of the processor alone."""


class _Running(NamedTuple):
    name: str
    pid: int


class Mutants:
    """The changes that are asked about, with their verdicts so far: those that a pattern fits, one
    in ``every`` of each module.
    """

    def __init__(self, patterns: Sequence[str], again: bool, every: int = 1) -> None:
        self.files: dict[str, Path] = {}
        self.verdicts: dict[str, int | None] = {}
        self.all = 0
        for path in sorted((MUTANTS / "src").rglob("*.meta")):
            known = json.loads(path.read_bytes())["exit_code_by_key"]
            fit = [name for name in known if any(fnmatch(name, each) for each in patterns)]
            self.all += len(fit)
            first = Random(f"{SEED} {path.name}").randrange(every)
            for name in fit[first::every]:
                self.files[name] = path
                verdict = known[name]
                self.verdicts[name] = None if again and verdict != KILLED else verdict

    def open(self) -> list[str]:
        """Those without a verdict."""
        return [name for name, verdict in self.verdicts.items() if verdict is None]

    def write(self) -> None:
        """Write the verdicts where mutmut has them."""
        for path in set(self.files.values()):
            meta = json.loads(path.read_bytes())
            own = {name: self.verdicts[name] for name, at in self.files.items() if at == path}
            meta["exit_code_by_key"] |= own
            path.write_text(json.dumps(meta, indent=4), encoding="utf-8")


class Run:
    """The plugin of pytest that runs the tests over every change, in place of running them once."""

    def __init__(self, mutants: Mutants, children: int) -> None:
        self._mutants = mutants
        self._children = children
        self._running: dict[int, _Running] = {}
        self._seen_by: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._failed = False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember that a test has failed."""
        self._failed = self._failed or report.failed

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Give each change to a fork."""
        known = json.loads((MUTANTS / "mutmut-stats.json").read_bytes())
        self._seconds: dict[str, float] = known["duration_by_test"]
        self._items = {item.nodeid.removeprefix("mutants/"): item for item in session.items}
        self._read_every_region(session)
        todo = self._mutants.open()
        for number, name in enumerate(todo, 1):
            reaching = known["tests_by_mangled_function_name"].get(_function(name), ())
            tests = [test for test in reaching if test in self._items]
            if not tests:
                self._mutants.verdicts[name] = UNTESTED
                continue
            while len(self._running) >= self._children:
                self._wait()
            self._start(name, self._first(name, tests))
            if number % 100 == 0:
                self._mutants.write()
                print(f"{number} of {len(todo)}", file=sys.__stderr__, flush=True)
        while self._running:
            self._wait()
        return True

    def _read_every_region(self, session: pytest.Session) -> None:
        """Ask one question about each region, so that no fork reads its file again.

        Only its file is kept: what the reasoning makes of a region belongs to one question.
        """
        first = {
            item.name.partition("[")[2].partition(":")[0].partition(".")[0]: item
            for item in reversed(session.items)
            if item.path.name == "test_cases.py"
        }
        other = next(item for item in session.items if item not in first.values())
        for item, following in zip(first.values(), [*list(first.values())[1:], other], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if self._failed:
            raise pytest.UsageError("a case fails without a change")

    def _first(self, name: str, tests: list[str]) -> list[str]:
        """The tests for a change: those that saw its neighbours first, then the quick ones."""
        near, far = self._seen_by[_function(name)], self._seen_by[_module(name)]
        tests.sort(key=lambda test: (-near[test], -far[test], self._seconds.get(test, 0.0)))
        kept, spent = [], 0.0
        for test in tests:
            kept.append(test)
            spent += self._seconds.get(test, 0.0)
            if spent > SECONDS:
                break
        return kept

    def _start(self, name: str, tests: list[str]) -> None:
        reads, writes = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reads)
            try:
                os.write(writes, (self._seen(name, tests) or "-").encode())
            finally:
                os._exit(0)
        os.close(writes)
        self._running[reads] = _Running(name, pid)

    def _seen(self, name: str, tests: list[str]) -> str | None:
        """In the fork: the test that sees the change."""
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        most = 10 + int(SLOWEST * sum(self._seconds.get(test, 0.0) for test in tests))
        resource.setrlimit(resource.RLIMIT_CPU, (most, most + 1))
        set_mutant_under_test(name)
        items = [self._items[test] for test in tests]
        for test, item, following in zip(tests, items, [*items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self._failed:
                return test
        return None

    def _wait(self) -> None:
        """Take the verdict of each fork that has ended."""
        for reads in select.select(list(self._running), [], [])[0]:
            name, pid = self._running.pop(reads)
            with os.fdopen(reads, "rb") as pipe:
                test = pipe.read().decode()
            _, status = os.waitpid(pid, 0)
            over_time = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU
            if test == "-":
                self._mutants.verdicts[name] = SURVIVED
            elif over_time and not test:
                self._mutants.verdicts[name] = TIMEOUT
            else:
                self._mutants.verdicts[name] = KILLED
                self._seen_by[_function(name)][test] += 1
                self._seen_by[_module(name)][test] += 1


def _function(name: str) -> str:
    return name.rpartition("__mutmut_")[0]


def _module(name: str) -> str:
    return name.rpartition(".")[0]


def report(verdicts: dict[str, int | None], of: int) -> Iterator[str]:
    """One line for each module, one for all, and how far a sample ``of`` so many may be off."""
    modules: defaultdict[str, list[int | None]] = defaultdict(list)
    for name, verdict in verdicts.items():
        modules[_module(name)].append(verdict)
        modules["all"].append(verdict)
    for module, every in sorted(modules.items(), key=lambda each: each[0] == "all"):
        seen = sum(verdict in (KILLED, TIMEOUT) for verdict in every)
        share = seen / len(every)
        yield f"{module:40} {seen:5} of {len(every):5}  {share:6.1%}"
    if len(every) < of:
        off = 2 * sqrt(share * (1 - share) / len(every) * (1 - len(every) / of))
        yield f"A sample: of all {of:,} it is {share:.1%} ± {off:.1%}, 19 times in 20"


def main(argv: Sequence[str] | None = None) -> int:
    """Ask the tests about the changes that ``argv`` names; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "changes", nargs="*", help="as mutmut names them: “*.ways.*”; or “all”; else a sample"
    )
    parser.add_argument("--again", action="store_true", help="those too that no test has seen")
    parser.add_argument("--children", type=int, default=os.cpu_count() or 1, metavar="N")
    options = parser.parse_args(argv)
    patterns = ["*"] if options.changes in ([], ["all"]) else options.changes
    mutants = Mutants(patterns, options.again, 1 if options.changes else EVERY)
    os.chdir(MUTANTS)
    sys.path.insert(0, str(MUTANTS / "src"))
    set_mutant_under_test("")
    selection = ["tests/answers", "tests/reasoning", "tests/test_cases.py"]
    plain = ["--rootdir=.", "-o", "addopts=", "-p", "no:terminal", "-p", "no:cacheprovider"]
    ended = pytest.main([*plain, "-m", "not slow", *selection], [Run(mutants, options.children)])
    mutants.write()
    print("\n".join(report(mutants.verdicts, mutants.all)))
    seen = sum(verdict in (KILLED, TIMEOUT) for verdict in mutants.verdicts.values())
    return int(ended != 0 or seen < GOAL * len(mutants.verdicts))


if __name__ == "__main__":
    sys.exit(main())
