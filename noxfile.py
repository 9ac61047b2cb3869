"""The environments that the tests are run in, beside the working copy's own: ``.venv/bin/nox
--list``.

Every session tests the wheel that is built here, installed without the working copy's source. Words
after ``--`` are
handed to pytest: ``nox --session lowest -- -m "not slow"``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import nox
from packaging.requirements import Requirement
from python_discovery import get_interpreter

ROOT = Path(__file__).parent
LOCKS = ROOT / "requirements"
PROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = nox.project.python_versions(PROJECT)
"""Those of the classifiers."""

# pyenv puts a shim of every Python it has into PATH, and those not chosen fail; the interpreters
# themselves come after.
PYENV = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
os.environ["PATH"] = os.pathsep.join(
    [os.environ["PATH"], *map(str, sorted(PYENV.glob("versions/3.*/bin")))]
)

LOCKED = "uv|venv"
"""Where all is locked, uv installs in a second what takes pip twenty. What is published is asked
for with pip, as people do.
"""

NEWEST = next((each for each in reversed(PYTHONS) if get_interpreter(each)), PYTHONS[0])
"""The newest Python that is there."""

nox.needs_version = ">=2026.4.10"
nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False
nox.options.sessions = ["tests", "lowest", "newest", "sdist"]


@nox.session(python=PYTHONS, venv_backend=LOCKED)
def tests(session: nox.Session) -> None:
    """The wheel with the locked versions, under each Python."""
    _install_locked(session, "test.lock")
    _install_wheel(session)
    _pytest(session)


@nox.session(python=PYTHONS[0], venv_backend=LOCKED)
def lowest(session: nox.Session) -> None:
    """The wheel with the lowest versions that pyproject.toml allows, under the lowest Python."""
    _install_locked(session, "lowest.lock")
    _install_wheel(session)
    _pytest(session)


@nox.session(python=NEWEST)
def newest(session: nox.Session) -> None:
    """The wheel with the newest versions that pyproject.toml allows, as they are published
    today.
    """
    session.install("--upgrade", *_declared())
    _install_wheel(session)
    session.run("python", "-m", "pip", "list")
    _pytest(session)


@nox.session(python=NEWEST, venv_backend=LOCKED)
def coverage(session: nox.Session) -> None:
    """How much of the code the tests run, in one process each; it has a gate."""
    _install_locked(session, "test.lock")
    _install_wheel(session)
    # The interpreter's own monitoring costs next to nothing; Python 3.11 has none and measures in
    # the usual way.
    session.env["COVERAGE_CORE"] = "ctrace" if NEWEST == "3.11" else "sysmon"
    _pytest(session, "--cov", "--cov-report=term")


@nox.session(python=NEWEST, venv_backend=LOCKED)
def sdist(session: nox.Session) -> None:
    """The source archive: unpacked, built, and tested with the tests that it carries."""
    _install_locked(session, "test.lock")
    temporary = session.create_tmp()
    session.run("python", "-m", "hatchling", "build", "--target", "sdist", "--directory", temporary)
    (archive,) = Path(temporary).glob("jalur-*.tar.gz")
    session.run("python", "-m", "tarfile", "--extract", str(archive), temporary)
    session.chdir(str(archive).removesuffix(".tar.gz"))
    _install_wheel(session)
    _pytest(session)


@nox.session(python=NEWEST, venv_backend=LOCKED)
def random(session: nox.Session) -> None:
    """Hypothesis at random, not as in every other run where it draws the same examples each
    time.
    """
    _install_locked(session, "test.lock")
    _install_wheel(session)
    _pytest(
        session, "-m", "hypothesis", "--hypothesis-profile=random", "--hypothesis-show-statistics"
    )


@nox.session(python=NEWEST)
def probe(session: nox.Session) -> None:
    """What would break without the upper bounds: only reports, and is never red."""
    anything = range(256)
    session.install("--upgrade", *_declared(bounded=False), success_codes=anything)
    session.install("--no-build-isolation", "--no-deps", ".", success_codes=anything)
    session.run("python", "-m", "pip", "list")
    _pytest(session, "--tb=line", success_codes=anything)


@nox.session(venv_backend="none")
def lock(session: nox.Session) -> None:
    """Write requirements/ anew: what pyproject.toml asks for, and with ``-- --upgrade`` newer
    versions of it.
    """
    groups = {name: ["--group", name] for name in ("build", "test", "bench", "mutants", "dev")}
    same = ["--constraint", "requirements/dev.lock", *session.posargs]
    everything = [word for group in groups.values() for word in group]
    _compile(session, "dev.lock", *everything, *session.posargs)
    _compile(session, "test.lock", *groups["build"], *groups["test"], *same)
    _compile(session, "bench.lock", *groups["build"], *groups["bench"], *same)
    _compile(session, "mutants.lock", *groups["build"], *groups["test"], *groups["mutants"], *same)
    _compile(session, "demo.lock", *groups["build"], *same)
    # Versions locked before would be kept where the bound below them is lowered, were it not for
    # --upgrade.
    _compile(
        session,
        "lowest.lock",
        *groups["build"],
        *groups["test"],
        "--resolution",
        "lowest-direct",
        "--upgrade",
    )


def _compile(session: nox.Session, name: str, *arguments: str) -> None:
    """One lock for every platform and every Python that is allowed, with hashes; it names no index
    and no folder.
    """
    uv = str(ROOT / ".venv" / "bin" / "uv")
    command = [
        uv,
        "pip",
        "compile",
        "--no-config",
        "--quiet",
        "--universal",
        "--python-version",
        PYTHONS[0],
    ]
    command += [
        "--generate-hashes",
        "--custom-compile-command",
        "make lock",
        "--output-file",
        f"requirements/{name}",
    ]
    session.run(*command, "pyproject.toml", *arguments, external=True)


def _install_locked(session: nox.Session, name: str) -> None:
    session.install("--require-hashes", "--no-deps", "--requirement", str(LOCKS / name))


def _install_wheel(session: nox.Session) -> None:
    """Build the wheel of the current folder and install it; its dependencies and the build backend
    are there.
    """
    session.install("--no-build-isolation", "--no-deps", ".")
    shown = (
        "import jalur, sys; sys.exit(not jalur.__file__.startswith(sys.prefix) and jalur.__file__)"
    )
    session.run("python", "-c", shown, silent=True)


def _declared(bounded: bool = True) -> list[str]:
    """What pyproject.toml asks for to build, run and test; without upper bounds where they are to
    be tried.
    """
    groups = nox.project.dependency_groups(PROJECT, "build", "test")
    lines = sorted({*PROJECT["project"]["dependencies"], *groups})
    return lines if bounded else [_unbounded(Requirement(line)) for line in lines]


def _unbounded(asked: Requirement) -> str:
    return f"{asked.name}{','.join(str(each) for each in asked.specifier if each.operator == '>=')}"


def _pytest(session: nox.Session, *arguments: str, success_codes: Iterable[int] = (0,)) -> None:
    """The tests of the current folder; where nobody is there to read of it, a test passed over is a
    failure.
    """
    strict = ["--no-skips"] if os.environ.get("CI") else []
    command = [
        "python",
        "-m",
        "pytest",
        "--quiet",
        "--numprocesses=auto",
        "--dist=loadfile",
        # As they are collected: the few long tests of the answers first, the many short ones last.
        "--no-loadscope-reorder",
        "-p",
        "no:cacheprovider",
    ]
    session.run(*command, *strict, *arguments, *session.posargs, success_codes=success_codes)
