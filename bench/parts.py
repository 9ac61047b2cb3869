"""Where the instructions of ``jalur route`` go: each part is what it adds to the part before it."""

from __future__ import annotations

from instructions import count
from measure import Command
from stage import BIN, CITY, PARTY

_START = "import gc; gc.set_threshold(100_000)\n"
_TYPER = f"{_START}import typer\n"
_MODULES = f"""{_TYPER}
import jalur.cli.main, jalur.cli.app, jalur.cli.commands.route, jalur.output.delimited
from jalur.output.language import words
words("en")
"""
_LOADED = f"""{_MODULES}
from jalur.loading.places import Places
from jalur.loading.regions import load_region
region = load_region(Places(), {CITY!r})
"""
_FOUND = f"""{_LOADED}
from jalur.names import Names
party = Names(region).resolve({PARTY!r}).party
"""
_ASKED = f"""{_FOUND}
from jalur.routes import routes
routes(region, party)
"""
STEPS = (
    ("the interpreter", "pass"),
    ("importing typer", _TYPER),
    ("importing the modules of jalur that a route needs", _MODULES),
    ("loading the city", _LOADED),
    ("finding the party", _FOUND),
    ("finding its routes", _ASKED),
)
REST = "reading the command line, writing the answer"

_DATACLASSES = """
import dataclasses, jalur.value
made = dataclasses.dataclass(frozen=True, slots=True)
def value(cls):
    for name in cls.__annotations__:
        default = cls.__dict__.get(name)
        if default is not None and type(default).__hash__ is None:
            setattr(cls, name, ())
    return made(cls)
jalur.value.value = value
"""
AVOIDED = (
    ("importing rich", _TYPER, f"{_TYPER}import rich.console, rich.table, rich.text, rich.box\n"),
    ("importing yaml", _TYPER, f"{_TYPER}import yaml\n"),
    ("dataclasses in place of values", _MODULES, _MODULES.replace("import typer\n", f"import typer\n{_DATACLASSES}")),
)
"""What a route does without, beside what it would be added to."""


def parts(whole: int | None) -> dict[str, int]:
    """The instructions of each part of ``jalur route``, which takes ``whole``."""
    found: dict[str, int] = {}
    before = 0
    for name, code in STEPS:
        so_far = _count(code)
        if so_far is None:
            return found
        found[name] = so_far - before
        before = so_far
    if whole is not None:
        found[REST] = whole - before
    return found


def avoided() -> dict[str, int]:
    """The instructions that would be added by what a route does without."""
    found: dict[str, int] = {}
    for name, without, with_it in AVOIDED:
        least, most = _count(without), _count(with_it)
        if least is not None and most is not None:
            found[name] = most - least
    return found


def _count(code: str) -> int | None:
    return count(Command(name="part", argv=(str(BIN / "python"), "-c", code)))
