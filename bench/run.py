"""The benchmark: prints every budget beside what was measured, and the times behind it.

The exit code is 1 where a budget is missed.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from budgets import MEMORY, memory_verdicts, report, rewrite, verdicts
from commands import Commands, comparisons, short, texts, whole_corpus
from measure import machine, peak_memory, times
from stage import BENCH, ROOT, install, source_of, versions, write_files, write_texts

PAGE = ROOT / "docs" / "performance.md"
VENV = BENCH / ".venv"


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; write the page where that was asked for. Returns the exit code."""
    options = _options(argv)
    for program in ("jq", "pdftotext"):
        if shutil.which(program) is None:
            print(f"{program}, which jalur is compared with, is not on the PATH", file=sys.stderr)
            return 2
    bins = {"": install(VENV)}
    # What ends the name of a command of the earlier version.
    earlier = f" at {options.against}" if options.against else ""
    if earlier:
        bins[earlier] = install(BENCH / ".venv-earlier", source_of(options.against))
    with tempfile.TemporaryDirectory(prefix="jalur-bench-") as folder:
        seconds, memory = _measure(bins, Path(folder), options.rounds, options.corpus_rounds)
    text = f"{_about(options)}\n{report(seconds, memory, earlier)}"
    print(text)
    if options.write:
        rewrite(PAGE, text)
    found = verdicts(seconds) | memory_verdicts(memory)
    for title, verdict in found.items():
        if verdict != "met":
            print(f"{verdict}: {title}", file=sys.stderr)
    return 1 if "missed" in found.values() else 0


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    whole = "rounds of what reads all regions, 3 unless said; 0 leaves it out"
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="rounds, 15 unless said")
    parser.add_argument("--corpus-rounds", type=int, default=3, help=whole)
    parser.add_argument("--against", metavar="REF", help="measure this commit too, in turn")
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    options = parser.parse_args(argv)
    if options.rounds < 2 or options.corpus_rounds < 0 or options.corpus_rounds == 1:
        parser.error("a spread needs two rounds")
    return options


def _measure(
    bins: dict[str, Path], files: Path, rounds: int, corpus_rounds: int
) -> tuple[dict[str, list[float]], dict[str, int]]:
    """The times of all commands, and the peak memory of those that read all regions.

    ``bins`` holds the programs of each version, by what ends the names of its commands.
    """
    write_files(files, bins[""])
    write_texts(files)
    quick = {**comparisons(bins[""], files), **texts(bins[""], files)}
    slow: dict[str, tuple[str, ...]] = {}
    for ending, bin in bins.items():
        quick |= _named(short(bin, files), ending)
        slow |= _named(whole_corpus(bin, files) if corpus_rounds else {}, ending)
    # The first run of each also proves that it works, and fills the system's file cache.
    memory = {name: peak_memory(line) for name, line in {**quick, **slow}.items()}
    seconds = times(quick, rounds, VENV / "short.json")
    if slow:
        # These take seconds: one run a round is steady enough.
        file = VENV / "corpus.json"
        seconds |= times(slow, corpus_rounds, file, warmups=0, values=1)
    return seconds, {name: memory[name] for name in (*slow, *MEMORY)}


def _named(lines: Commands, ending: str) -> dict[str, tuple[str, ...]]:
    return {name + ending: line for name, line in lines.items()}


def _about(options: argparse.Namespace) -> str:
    found = versions(VENV / "bin")
    packages = [f"{name} {found[name]}" for name in ("jalur", "typer", "pyyaml", "rich", "yq")]
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return (
        f"- Machine: {machine(VENV / 'short.json')}.\n"
        f"- Versions: {', '.join((python, *packages))}.\n"
        f"- Rounds: {options.rounds}, of what reads all regions {options.corpus_rounds}.\n"
    )


if __name__ == "__main__":
    sys.exit(main())
