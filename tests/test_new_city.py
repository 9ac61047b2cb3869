"""The way to a new region, as its page tells it, with a PDF and a file as the page has them."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

from support.commandline import Jalur
from support.documents import pdf
from support.regions import ROOT

PAGE = (ROOT / "docs" / "new-city.md").read_text(encoding="utf-8")
LINES = [
    line
    for block in re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL)
    for line in block.splitlines()
]
YAML = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0]


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("perbup.pdf").write_bytes(pdf())
    Path("kab-sungai-perak.yaml").write_text(YAML, encoding="utf-8")
    earlier = YAML.replace("2023", "2020")
    Path("kab-sungai-perak@2020.yaml").write_text(earlier, encoding="utf-8")
    draft = Path("drafts", "kab-sungai-perak.yaml")
    draft.parent.mkdir()
    draft.write_text(YAML.replace("2023", "2026"), encoding="utf-8")


@pytest.mark.parametrize("line", LINES)
def test_every_command_of_the_page_answers(line: str, jalur: Jalur) -> None:
    """None is a wrong question; ``verify`` has findings, since the file says nothing yet."""
    words = shlex.split(line.removeprefix("$ "))
    ran = jalur(shlex.join(words[1:]))
    assert ran.code == (1 if "--source" in words else 0), ran.err


def test_the_file_that_says_nothing_lists_everything(jalur: Jalur) -> None:
    """Each heading, and each provision but the two that are there."""
    rules = "provision-not-encoded,heading-not-encoded"
    ran = jalur(f"verify kab-sungai-perak.yaml --source perbup.pdf --select {rules} -f tsv")
    rows = [line.split("\t") for line in ran.out.splitlines()]
    outline = jalur("text perbup.pdf --outline -f tsv").out.splitlines()
    there = [line for line in outline if "\tbeside\t" not in line]
    assert len(rows) == len(there) - 2
    assert all(row[6] and row[7] for row in rows)


def test_nothing_that_it_says_is_wrong(jalur: Jalur) -> None:
    """Beside what is missing nothing is found in the parts that are there."""
    line = next(line for line in LINES if "--ignore" in line)
    ran = jalur(f"{line.removeprefix('$ jalur ')} -f tsv")
    found = {row.split("\t")[3] for row in ran.out.splitlines()}
    assert not found & {
        "name-not-in-text",
        "provision-not-in-text",
        "mark-not-read",
        "mark-missing",
    }
    assert not os.path.exists("concordance")
