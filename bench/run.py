"""The benchmark: everything is run in turn, and what counts are ratios of medians within one run.

``python bench/run.py`` prints the budgets and the tables behind them; ``--write`` puts them into docs/performance.md.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import instructions
import parts
import questions as q
from corpus import REGIONS
from machine import interpreter, load, machine
from measure import Command, Run, interleave
from report import Results, report, rewrite
from stage import ROOT, build, set_up, versions

PAGE = ROOT / "docs" / "performance.md"


def main(argv: Sequence[str] | None = None) -> None:
    """Measure, print, and write where that was asked for."""
    typed = _arguments(argv)
    if not typed.no_build:
        build(_tell)
    with tempfile.TemporaryDirectory(prefix="jalur-bench-") as folder:
        results = _measure(typed, Path(folder))
    text = report(results)
    print(text)
    if typed.write:
        rewrite(PAGE, text)


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--rounds", type=int, default=25, help="rounds of the short commands")
    parser.add_argument("--batch-rounds", type=int, default=5, help="rounds of the batches; 0 leaves them out")
    parser.add_argument("--corpus-rounds", type=int, default=3, help="rounds of the whole corpus; 0 leaves it out")
    parser.add_argument("--regions", type=int, default=REGIONS, help="regions of the corpus")
    parser.add_argument("--instructions", action="store_true", help="count instructions too, with valgrind")
    parser.add_argument("--no-build", action="store_true", help="measure what is installed in bench/.venv already")
    parser.add_argument("--write", action="store_true", help=f"write the results into {PAGE.relative_to(ROOT)}")
    typed = parser.parse_args(argv)
    if typed.rounds < 1 or min(typed.batch_rounds, typed.corpus_rounds) < 0:
        parser.error("rounds are counted from 1")
    return typed


def _measure(typed: argparse.Namespace, folder: Path) -> Results:
    stage = set_up(folder, typed.regions, _tell)
    busy = load()
    missing: dict[str, str] = {}
    start = _group("short commands", q.start_up(stage), typed.rounds, missing)
    batch = _group("batches", q.batches(stage), typed.batch_rounds, missing)
    whole = q.whole_corpus(stage)
    usable, absent = q.at_hand([q.of_five(command, stage) for command in whole] if typed.corpus_rounds else [])
    missing |= {name.removesuffix(", 5"): reason for name, reason in absent.items()}
    usable += [command for command in whole if q.of_five(command, stage) in usable]
    corpus = _turns("corpus", usable, typed.corpus_rounds)
    counted = _instructions(typed, [each for each in q.start_up(stage) if each.name in start], missing)
    rivals = q.rivals()
    return Results(
        about=_about(rivals, typed, f"{busy} before, {load()} after"),
        missing=missing,
        start=start,
        batch=batch,
        corpus=corpus,
        regions=typed.regions,
        rounds=(typed.rounds, typed.batch_rounds, typed.corpus_rounds),
        instructions=counted,
        parts=parts.parts(counted.get(q.TSV)) if counted else {},
        avoided=parts.avoided() if counted else {},
        python_yq="not python-yq" not in rivals.get("yq", ""),
    )


def _instructions(typed: argparse.Namespace, commands: list[Command], missing: dict[str, str]) -> dict[str, int]:
    if not typed.instructions:
        return {}
    if not instructions.available():
        missing["instructions"] = "valgrind is not installed"
        return {}
    _tell("counting instructions")
    return instructions.counts(each for each in commands if each.name not in (q.YQ, q.JQ))


def _group(title: str, commands: list[Command], rounds: int, missing: dict[str, str]) -> dict[str, list[Run]]:
    """Measure the commands of a group that work here; the others are noted as missing."""
    usable, absent = q.at_hand(commands if rounds else [])
    missing |= absent
    return _turns(title, usable, rounds)


def _turns(title: str, commands: list[Command], rounds: int) -> dict[str, list[Run]]:
    runs = interleave(commands, rounds, _counter(title, rounds)) if commands else {}
    if sys.stderr.isatty():
        print(file=sys.stderr)
    return runs


def _about(rivals: dict[str, str], typed: argparse.Namespace, busy: str) -> list[str]:
    found = ", ".join(f"{name} {version}" for name, version in versions().items())
    beside = ", ".join(f"{name} ({version})" for name, version in rivals.items()) or "none"
    options = "".join(
        f" --{name.replace('_', '-')} {getattr(typed, name)}" for name in ("rounds", "batch_rounds", "corpus_rounds")
    )
    return [
        f"Machine: {machine()}; load in the last minute {busy}.",
        f"Versions: {interpreter()}, {found}; rivals: {beside}.",
        f"Command: `python bench/run.py{options}{' --instructions' * typed.instructions}`.",
        "A ratio is one of medians; beside it the quartiles of the ratios of the rounds.",
    ]


def _tell(text: str) -> None:
    print(text, file=sys.stderr)


def _counter(title: str, rounds: int) -> Callable[[int], None]:
    def tell(number: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{title}: round {number}/{rounds}", end="", file=sys.stderr, flush=True)
        elif number == 1:
            _tell(f"{title}: {rounds} rounds")

    return tell


if __name__ == "__main__":
    main()
