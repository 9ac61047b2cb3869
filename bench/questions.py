"""What is measured: every command line, by the group that is run in turn."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

from measure import Command, clean_environment, refusal
from stage import BIN, CITY, PARTY, Stage

EMPTY = "an empty Typer app"
TSV = "`jalur route`, TSV"
TABLE = "`jalur route -f table`"
JSON = "`jalur route -f json`"
HELP = "`jalur --help`"
COMPLETION = "completion of a party"
UNCOMPILED = "`jalur route`, cities not compiled"
ADDED = "`jalur route`, a folder of all other regions added"
OWN_ALL = "`jalur route`, from an own folder of all regions"
OWN = "`jalur route`, from an own folder of 5"
PASS = "`python -c pass`"
YQ = "`yq`, one field of the YAML"
JQ = "`jq`, one field of the JSON"
ONE = "a batch of 1, TSV"
AGAIN = "10,000 names, TSV"
JSONL = "10,000 names, JSON Lines"
ONE_JSONL = "a batch of 1, JSON Lines"
DISTINCT = "10,000 names, none spelled twice, TSV"

FIELD = ".regulation.title"
_ROUTE = (str(BIN / "jalur"), "route", CITY, PARTY)


def start_up(stage: Stage) -> list[Command]:
    """The short commands, and what they are compared with."""
    added, all_, five = (("--data", str(folder)) for folder in (stage.copies, stage.all, stage.five))
    return [
        Command(name=PASS, argv=(str(BIN / "python"), "-c", "pass")),
        Command(name=EMPTY, argv=(str(BIN / "empty-typer-app"), "one", "x")),
        Command(name=TSV, argv=_ROUTE),
        Command(name=TABLE, argv=(*_ROUTE, "-f", "table")),
        Command(name=JSON, argv=(*_ROUTE, "-f", "json")),
        Command(name=HELP, argv=(_ROUTE[0], "--help")),
        Command(
            name=COMPLETION,
            argv=_ROUTE[:1],
            environment={
                "_JALUR_COMPLETE": "complete_zsh",
                "_TYPER_COMPLETE_ARGS": f"jalur route {CITY} dinas",
            },
        ),
        Command(name=ADDED, argv=(*_ROUTE, *added)),
        Command(name=OWN_ALL, argv=(*_ROUTE, *all_)),
        Command(name=OWN, argv=(*_ROUTE, *five)),
        Command(name=UNCOMPILED, argv=_ROUTE, environment={"PYTHONPATH": str(stage.uncompiled)}),
        Command(name=YQ, argv=("yq", FIELD, str(stage.yaml))),
        Command(name=JQ, argv=("jq", FIELD, str(stage.json))),
    ]


def batches(stage: Stage) -> list[Command]:
    """Names from stdin, to a file."""
    tsv = Command(
        name=ONE,
        argv=(*_ROUTE[:3], "-", "-f", "tsv"),
        codes=(0, 1),
        stdin=stage.one,
        stdout=stage.folder / "batch.out",
    )
    jsonl = replace(tsv, name=ONE_JSONL, argv=(*_ROUTE[:3], "-", "-f", "jsonl"))
    return [
        tsv,
        replace(tsv, name=AGAIN, stdin=stage.again),
        jsonl,
        replace(jsonl, name=JSONL, stdin=stage.again),
        replace(tsv, name=DISTINCT, stdin=stage.distinct),
    ]


def whole_corpus(stage: Stage) -> list[Command]:
    """Questions that need every region."""
    asked = {
        "search": ("search", "perhubungan"),
        "compare": ("compare",),
        "cities": ("cities",),
        "validate": ("validate",),
    }
    return [
        Command(
            name=f"`jalur {name}`",
            argv=(_ROUTE[0], *argv, "--data", str(stage.all)),
            codes=(0, 1) if name == "validate" else (0,),
        )
        for name, argv in asked.items()
    ]


def of_five(command: Command, stage: Stage) -> Command:
    """The same question about the five cities alone."""
    argv = tuple(str(stage.five) if part == str(stage.all) else part for part in command.argv)
    return replace(command, name=f"{command.name}, 5", argv=argv)


def at_hand(commands: list[Command]) -> tuple[list[Command], dict[str, str]]:
    """The commands that work here, and for every other one the reason why it does not."""
    missing: dict[str, str] = {}
    for command in commands:
        program = command.argv[0]
        reason = refusal(command) if shutil.which(program) else f"{Path(program).name} is not installed"
        if reason:
            missing[command.name] = reason
    return [command for command in commands if command.name not in missing], missing


def rivals() -> dict[str, str]:
    """What the rivals say of their version; python-yq and the yq written in Go are different programs."""
    found: dict[str, str] = {}
    for name in ("yq", "jq"):
        program = shutil.which(name)
        if program is None:
            continue
        ran = subprocess.run([program, "--version"], capture_output=True, text=True, env=clean_environment())
        found[name] = " ".join(ran.stdout.split()) or "version unknown"
        if name == "yq":
            with open(program, "rb") as script:
                found[name] += ", python-yq" if b"python" in script.readline() else ", not python-yq"
    return found
