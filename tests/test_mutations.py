"""Files that nobody wrote but that are sound: whatever validates can be asked, and is answered.

``JALUR_MUTANTS=2000 pytest tests/test_mutations.py`` asks of so many files, and
``JALUR_MUTANTS_FROM=5000`` begins with another; the seed of a failure makes its file again.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest

from jalur.comparison.diff import diff
from jalur.errors import ANSWERED, NO, USAGE
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region
from support import invariants
from support.commandline import Ran
from support.diffs import MIRRORED
from support.invariants import COMMANDS, Known
from support.mutations import EDITS, SOURCES, Mutant, mutant
from support.questions import OTHERS, asked, questions
from support.regions import city

ID = "kab-ubahan"
FIRST = int(os.environ.get("JALUR_MUTANTS_FROM", "0"))
SEEDS = range(FIRST, FIRST + int(os.environ.get("JALUR_MUTANTS", "8")))

pytestmark = pytest.mark.slow


def written(made: Mutant, folder: Path) -> Path:
    """The file of a mutant, in a data folder of its own."""
    path = folder / f"{ID}.yaml"
    path.write_text(made.text, encoding="utf-8")
    return path


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_sound_is_answered(seed: int, tmp_path: Path) -> None:
    """Every command and format: an answer, an honest no, or a name that means nobody or several."""
    made, random = mutant(seed), Random(seed)
    folder, told = str(tmp_path), "\n".join([made.source, *made.edits])
    valid = asked(["validate", str(written(made, tmp_path))], folder)
    assert valid.code == ANSWERED, f"{told}\n{valid.out}"
    for words in questions(ID, made.region, random):
        ran = asked(words, folder)
        assert ran.code in (ANSWERED, NO, USAGE), f"{told}\n{words}\n{ran.err}"

    def ask(words: list[str], stdin: str = "") -> Ran:
        return asked(words, folder, stdin)

    region = load_region(DataFolders(tmp_path), ID)
    known, names = Known(region), random.sample([*region.parties], min(6, len(region.parties)))
    for command in COMMANDS:
        rows = invariants.table(ask, ID, command, names)
        for number, answer in enumerate(invariants.answers(ask, ID, command, names)):
            known.check(answer)
            invariants.check_statuses(command, answer, rows[answer["input"]])
            if number == 0:
                invariants.check_alone(ask, ID, command, answer)
                invariants.check_rows_alone(ask, ID, command, names[0], rows[names[0]])


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_sound_can_be_compared(seed: int, tmp_path: Path) -> None:
    """It does not differ from itself, and from others as they differ from it."""
    written(mutant(seed), tmp_path)
    region, other = load_region(DataFolders(tmp_path), ID), city(OTHERS[seed % len(OTHERS)])
    itself, there, back = diff(region, region), diff(region, other), diff(other, region)
    assert not itself.differ
    assert [(row.topic, row.key, row.a, row.b, row.row_class) for row in there.rows] == [
        (row.topic, row.key, row.b, row.a, MIRRORED.get(row.row_class, row.row_class))
        for row in back.rows
    ]


def test_a_seed_makes_one_file() -> None:
    """The same edits of the same file, whenever it is asked for; and edits there are."""
    for seed in range(0, len(SOURCES), 4):
        made = mutant(seed)
        assert made.text == mutant(seed).text
        assert made.edits
        assert made.source == SOURCES[seed % len(SOURCES)].stem
    assert len({each.__name__ for each in EDITS}) == 16
