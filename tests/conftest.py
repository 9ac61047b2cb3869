"""What every test has: the command line run in this process, and files read once."""

from __future__ import annotations

import io
import re
import shlex
import sys
from collections.abc import Generator, Iterator
from typing import TypeVar

import pytest
from hypothesis import settings

from jalur.cli.main import run
from jalur.loading import concordance, regions
from support.commandline import Jalur, Ran, Screen
from support.regions import concordance_once, read_once

R = TypeVar("R", pytest.TestReport, pytest.CollectReport)

# Each draft has several hundred patterns of the same words. Python keeps 512, and compiling the
# others anew took most of the time of the drafts; a single one is made of them once anyway.
for kept in ("_MAXCACHE", "_MAXCACHE2"):
    if hasattr(re, kept):
        setattr(re, kept, 16_384)


@pytest.fixture
def jalur(monkeypatch: pytest.MonkeyPatch) -> Jalur:
    """Runs a command line in this process: ``jalur("route kendari dinas-sosial", columns=40)``."""
    for name in ("JALUR_LANG", "JALUR_DATA", "LC_ALL", "LC_MESSAGES", "CLICOLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")

    def call(
        line: str, columns: int = 80, tty: bool = False, stdin: str = "", **environment: str
    ) -> Ran:
        with monkeypatch.context() as patch:
            out, err = Screen(tty), Screen(tty)
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr(sys, "stdin", io.StringIO(stdin))
            patch.setenv("COLUMNS", str(columns))
            # The command line makes them one; here they come back as they were.
            for name in ("NO_COLOR", "FORCE_COLOR"):
                patch.setenv(name, "")
            for name, setting in environment.items():
                patch.setenv(name, setting)
            code = run(shlex.split(line))
        return Ran(code, out.getvalue(), err.getvalue())

    return call


@pytest.fixture(scope="session", autouse=True)
def _each_file_is_read_once() -> Iterator[None]:
    """The same bytes are read once in a run, however many questions there are about them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(regions, "from_yaml", read_once(regions.from_yaml))
        remembered = concordance_once(concordance.read_concordance)
        patch.setattr(concordance, "read_concordance", remembered)
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--rewrite-golden`` and ``--rewrite-whole`` write what is answered now into the golden files
    and the whole answers of cases.
    """
    parser.addoption("--rewrite-golden", action="store_true", help="write the golden files anew")
    parser.addoption("--rewrite-whole", action="store_true", help="write whole answers anew")
    parser.addoption("--no-skips", action="store_true", help="a test that is passed over fails")


# The same examples in every run, so that a change is red for what it does; `nox --session random`
# searches.
settings.register_profile("same", derandomize=True, database=None)
settings.register_profile("random", derandomize=False, print_blob=True)
settings.load_profile("same")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With ``--no-skips`` a skipped test has failed."""
    return _unskipped((yield), item.config)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """With ``--no-skips`` a skipped file has failed."""
    return _unskipped((yield), collector.config)


def _unskipped(report: R, config: pytest.Config) -> R:
    if report.skipped and not hasattr(report, "wasxfail") and config.getoption("--no-skips"):
        report.outcome = "failed"
        report.longrepr = f"passed over: {report.longrepr}"
    return report
