"""What is measured, installed as a user installs it, and the files that it is asked about."""

from __future__ import annotations

import json
import random
import shlex
import subprocess
import sys
from itertools import cycle, islice
from pathlib import Path

import corpus
import regulation
from commands import CITY, LONG_CITY, NAMES

BENCH = Path(__file__).parent
ROOT = BENCH.parent


def source_of(ref: str) -> str:
    """What pip has to install for the commit ``ref``; RuntimeError where git knows none."""
    commit = _run("git", "-C", str(ROOT), "rev-parse", "--verify", f"{ref}^{{commit}}").strip()
    return f"git+{ROOT.as_uri()}@{commit}"


def install(venv: Path, source: str = str(ROOT)) -> Path:
    """Make ``venv`` anew with the wheel of ``source`` and the programs it is compared with.

    Returns the folder of its programs. An editable install would have neither compiled cities
    nor ``.pyc`` files.
    """
    _run(sys.executable, "-m", "venv", "--clear", str(venv))
    bin = venv / "bin"
    pip = (f"{bin}/python", "-m", "pip", "--quiet", "--disable-pip-version-check", "install")
    lock = str(ROOT / "requirements" / "bench.lock")
    _run(*pip, "--require-hashes", "--no-deps", "--requirement", lock)
    packages = (source, str(BENCH / "empty_app"))
    _run(*pip, "--compile", "--no-build-isolation", "--no-deps", *packages)
    return bin


def versions(bin: Path) -> dict[str, str]:
    """The version of each package beside the programs in ``bin``."""
    listed = json.loads(_run(f"{bin}/python", "-m", "pip", "list", "--format", "json"))
    return {package["name"].lower(): package["version"] for package in listed}


def write_files(files: Path, bin: Path, regions: int = corpus.REGIONS) -> None:
    """Write the corpora and the batches into ``files``; the names are those that jalur lists."""
    corpus.write(files / "five", len(corpus.cities()))
    corpus.write(files / "all", regions)
    corpus.write(files / "others", regions, real=False)
    listed = _run(f"{bin}/jalur", "units", CITY, "--fields", "name,id", "--format", "tsv")
    names = [name for line in listed.splitlines() for name in line.split("\t")]
    typed = [form(name) for form in (str, str.upper, str.lower, str.title) for name in names]
    batches = {
        "one": typed[:1],
        "many": islice(cycle(typed), NAMES),
        "mixed": random_capitals(names),
    }
    for batch, lines in batches.items():
        text = "".join(f"{line}\n" for line in lines)
        (files / f"{batch}.txt").write_text(text, encoding="utf-8")


def write_texts(files: Path, half: int = 8) -> None:
    """Write the invented text of a city, the same 4 and 16 times as long, a PDF of it, and PDFs
    that are ``half`` as many times as long, and twice that: some 250 and 500 pages.
    """
    text = regulation.text_of(LONG_CITY)
    (files / "text.txt").write_text(text, encoding="utf-8")
    for times in (4, 16):
        long = regulation.text_of(LONG_CITY, times)
        (files / f"text{times}.txt").write_text(long, encoding="utf-8")
    (files / "text.pdf").write_bytes(regulation.pdf_of(text))
    for name, times in (("half", half), ("whole", 2 * half)):
        long = regulation.text_of(LONG_CITY, times)
        (files / f"{name}.pdf").write_bytes(regulation.pdf_of(long))


def random_capitals(names: list[str]) -> list[str]:
    """``NAMES`` spellings of ``names``, hardly any twice; the same each time."""
    dice = random.Random(0)
    spellings = []
    for name in islice(cycle(names), NAMES):
        letters = (dice.choice((letter.upper(), letter.lower())) for letter in name)
        spellings.append("".join(letters))
    return spellings


def _run(*argv: str) -> str:
    ran = subprocess.run(argv, capture_output=True, encoding="utf-8")
    if ran.returncode:
        raise RuntimeError(f"{shlex.join(argv)}\n{ran.stderr}")
    return ran.stdout
