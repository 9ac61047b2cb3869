"""What every test has: the command line run in this process, and files read once."""

from __future__ import annotations

import io
import shlex
import sys
from collections.abc import Generator, Iterator
from functools import lru_cache
from typing import TypeVar

import pytest
from hypothesis import settings

from jalur.cli.main import run
from jalur.loading import regions
from support.commandline import Jalur, Ran, Screen

# Tests that have not moved into a folder yet take these from here.
from support.regions import REGIONS, TESTS, city

R = TypeVar("R", pytest.TestReport, pytest.CollectReport)
__all__ = ["REGIONS", "TESTS", "Jalur", "Ran", "city"]


@pytest.fixture
def jalur(monkeypatch: pytest.MonkeyPatch) -> Jalur:
    """Runs a command line in this process: ``jalur("route kendari dinas-sosial", columns=40)``."""
    for name in ("JALUR_LANG", "JALUR_DATA", "NO_COLOR", "LC_ALL", "LC_MESSAGES", "FORCE_COLOR"):
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
            for name, setting in environment.items():
                patch.setenv(name, setting)
            code = run(shlex.split(line))
        return Ran(code, out.getvalue(), err.getvalue())

    return call


@pytest.fixture(scope="session", autouse=True)
def _each_file_is_read_once() -> Iterator[None]:
    """The same bytes are read once in a run, however many questions there are about them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(regions, "from_yaml", lru_cache(maxsize=64)(regions.from_yaml))
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--rewrite-golden`` writes what is shown now into the golden files."""
    parser.addoption("--rewrite-golden", action="store_true", help="write the golden files anew")
    parser.addoption("--no-skips", action="store_true", help="a test that is passed over fails")


# The same examples in every run, so that a change is red for what it does; `nox --session random`
# searches.
settings.register_profile("same", derandomize=True, database=None)
settings.register_profile("random", derandomize=False, print_blob=True)
settings.load_profile("same")


SLOW = frozenset(
    (
        "test_a_changed_file_is_a_region_that_answers_or_faults",
        "test_a_closed_stderr_changes_no_answer",
        "test_a_skip_is_red_where_none_is_allowed",
        "test_a_source_of_marks_alone_is_read_in_one_go",
        "test_an_absurd_width_is_no_obstacle",
        "test_every_finding_leads_into_the_file",
        "test_every_locale_and_encoding_is_answered",
        "test_nothing_is_written_and_no_network_is_used",
        "test_two_builds_give_the_same_bytes",
    )
)
"""The tests that take half the time of a run; each says little of another Python or another version
of a package.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark them, so that ``-m "not slow"`` leaves them out."""
    for item in items:
        if item.name.partition("[")[0] in SLOW:
            item.add_marker(pytest.mark.slow)


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
