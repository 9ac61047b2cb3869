"""Where the measuring takes place: a virtual environment with the wheel of the working copy, and files to ask about."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import corpus

ROOT = Path(__file__).parents[1]
VENV = Path(__file__).parent / ".venv"
BIN = VENV / "bin"
CITY = "kendari"
PARTY = "Dinas Perhubungan"
NAMES = 10_000
"""Names of the batch."""

_EMPTY_APP = '''"""Two commands that do nothing."""

import typer

app = typer.Typer()


@app.command()
def one(name: str) -> None:
    """Do nothing."""


@app.command()
def two(name: str) -> None:
    """Do nothing else."""
'''
_TO_JSON = "import json, sys, yaml; json.dump(yaml.load(open(sys.argv[1]), yaml.CBaseLoader), open(sys.argv[2], 'w'))"


@dataclass(frozen=True, slots=True)
class Stage:
    """The files that the commands are asked about."""

    folder: Path
    five: Path
    """The five cities as an added folder."""
    all: Path
    """514 regions as an added folder, the five among them."""
    copies: Path
    """The regions beside the five, to be added to them."""
    uncompiled: Path
    """A folder with the package as installed, but without the compiled cities."""
    json: Path
    """The file of the city as JSON."""
    one: Path
    again: Path
    distinct: Path

    @property
    def yaml(self) -> Path:
        """The file of the city."""
        return self.five / f"{CITY}.yaml"


def build(tell: Callable[[str], None]) -> None:
    """Build the wheel of the working copy and install it, compiled, with an empty Typer app beside it."""
    if not (BIN / "python").exists():
        tell("making a virtual environment")
        _call(sys.executable, "-m", "venv", str(VENV))
    wheels = VENV / "wheels"
    shutil.rmtree(wheels, ignore_errors=True)
    pip = (str(BIN / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check")
    tell("building the wheel")
    _call(*pip, "wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT))
    (wheel,) = wheels.glob("*.whl")
    tell("installing it")
    _call(*pip, "install", str(wheel))
    _call(*pip, "install", "--force-reinstall", "--no-deps", str(wheel))
    library = _library()
    (library / "empty_typer_app.py").write_text(_EMPTY_APP, encoding="utf-8")
    launcher = (BIN / "jalur").read_text(encoding="utf-8")
    (BIN / "empty-typer-app").write_text(
        launcher.replace("from jalur.cli.main import main", "from empty_typer_app import app as main"), encoding="utf-8"
    )
    (BIN / "empty-typer-app").chmod(0o755)
    _call(str(BIN / "python"), "-m", "compileall", "-q", str(library))
    if not list((library / "jalur").glob("__pycache__/*.pyc")):
        raise RuntimeError("the package was not compiled to .pyc files")


def set_up(folder: Path, regions: int, tell: Callable[[str], None]) -> Stage:
    """Write the corpora and the batches into ``folder``."""
    tell(f"writing {regions} regions")
    stage = Stage(
        folder=folder,
        five=folder / "five",
        all=folder / "all",
        copies=folder / "copies",
        uncompiled=folder / "uncompiled",
        json=folder / f"{CITY}.json",
        one=folder / "one.txt",
        again=folder / "again.txt",
        distinct=folder / "distinct.txt",
    )
    corpus.write(stage.five, len(corpus.cities()))
    corpus.write(stage.all, regions)
    corpus.write(stage.copies, regions, real=False)
    shutil.copytree(
        _library() / "jalur", stage.uncompiled / "jalur", ignore=lambda _, names: [n for n in names if n == "compiled"]
    )
    python = str(BIN / "python")
    _call(python, "-c", _TO_JSON, str(stage.yaml), str(stage.json))
    spellings = str(Path(__file__).parent / "spellings.py")
    for file, count, kind in (
        (stage.one, 1, "again"),
        (stage.again, NAMES, "again"),
        (stage.distinct, NAMES, "distinct"),
    ):
        file.write_text(_call(python, spellings, CITY, str(count), kind), encoding="utf-8")
    return stage


def versions() -> dict[str, str]:
    """The versions of what is measured."""
    names = ["jalur", "typer", "pyyaml", "rich"]
    asked = f"import importlib.metadata as m, json; print(json.dumps({{n: m.version(n) for n in {names}}}))"
    found: dict[str, str] = json.loads(_call(str(BIN / "python"), "-c", asked))
    return found


def _library() -> Path:
    (library,) = VENV.glob("lib/python*/site-packages")
    return library


def _call(*argv: str) -> str:
    """Run a tool of the stage and return what it printed; no variable of Python's reaches it, such as a ban on .pyc."""
    environment = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
    environment["LANG"] = "C.UTF-8"
    ran = subprocess.run(argv, env=environment, capture_output=True, text=True)
    if ran.returncode:
        raise RuntimeError(f"{' '.join(argv)}\n{ran.stderr.strip()}")
    return ran.stdout
