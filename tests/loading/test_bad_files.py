"""One bad file per fault, in ``tests/bad/``: its first line says what the loader must report, and
that alone.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jalur.loading.folders import read_text
from jalur.output.language import LANGUAGES, load_catalogue
from support.loader import GENERATED, faults, reported
from support.regions import TESTS

FOLDER = TESTS / "bad"
FILES = sorted(FOLDER.glob("*.yaml"))
EXPECTED = re.compile(r"# (?P<line>\d+): (?P<path>.*?): (?P<message>.+)")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_bad_file_has_the_fault_of_its_first_line(file: Path) -> None:
    """Line, place and message are those of the comment, nothing else is reported, and no region
    comes out.
    """
    text = read_text(file)
    first = text.splitlines()[0]
    assert EXPECTED.fullmatch(first), first
    assert reported(text) == [first.removeprefix("# ")]
    assert [fault.rule for fault in faults(text)] == [file.stem.partition(".")[0]]


def test_every_fault_has_a_bad_file() -> None:
    """The catalogue has no fault that nobody has seen."""
    known = {
        id.removeprefix("fault.")
        for id in load_catalogue("en").templates
        if id.startswith("fault.")
    }
    assert {file.stem.partition(".")[0] for file in FILES} == known - GENERATED


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str) -> None:
    """Each fault fills every gap of its sentence in every language."""
    for file in FILES:
        for line in reported(read_text(file), language):
            assert "{" not in line


def test_the_bad_files_are_small() -> None:
    """What is wrong with a file can be seen at a glance."""
    for file in FILES:
        assert len(read_text(file).splitlines()) <= 40, file.name
