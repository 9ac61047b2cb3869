"""What the tests share: the command line run in this process, and the cities."""

from __future__ import annotations

import io
import shlex
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import pytest

from jalur.cli.main import run
from jalur.law.region import Region
from jalur.loading import regions
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region

TESTS = Path(__file__).parent
REGIONS = TESTS / "regions"


@dataclass(frozen=True)
class Ran:
    """What one command line did."""

    code: int
    out: str
    err: str


Jalur = Callable[..., Ran]


class _Screen(io.StringIO):
    def __init__(self, tty: bool) -> None:
        super().__init__()
        self._tty = tty

    def isatty(self) -> bool:
        return self._tty


@pytest.fixture
def jalur(monkeypatch: pytest.MonkeyPatch) -> Jalur:
    """Runs a command line in this process: ``jalur("route kendari dinas-sosial", columns=40)``."""
    for name in ("JALUR_LANG", "JALUR_DATA", "NO_COLOR", "LC_ALL", "LC_MESSAGES", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")

    def call(line: str, columns: int = 80, tty: bool = False, stdin: str = "", **environment: str) -> Ran:
        with monkeypatch.context() as patch:
            out, err = _Screen(tty), _Screen(tty)
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
    """The same bytes are read once in a run: a thousand questions need not read a city a thousand times."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(regions, "from_yaml", lru_cache(maxsize=64)(regions.from_yaml))
        yield


@cache
def city(id: str) -> Region:
    """A shipped city, or one of ``tests/regions``."""
    return load_region(DataFolders(REGIONS), id)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--rewrite-golden`` writes what is shown now into the golden files."""
    parser.addoption("--rewrite-golden", action="store_true", help="write the golden files anew")
