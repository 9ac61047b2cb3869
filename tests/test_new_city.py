"""The way to a new region, as its page tells it, with a PDF and the files as the page has them."""

from __future__ import annotations

import json
import os
import re
import shlex
from pathlib import Path

import pytest

from support.commandline import Jalur
from support.documents import pdf
from support.regions import ROOT

PAGE = (ROOT / "docs" / "new-city.md").read_text(encoding="utf-8")
REST = PAGE.split("\n## 1. ")[1]
PAGES = {
    "en": PAGE,
    "id": (ROOT / "docs" / "id" / "kota-baru.md").read_text(encoding="utf-8"),
}
LINES = sorted(
    {
        line
        for page in PAGES.values()
        for block in re.findall(r"```console\n(.*?)```", page.split("\n## 1. ")[1], re.DOTALL)
        for line in block.splitlines()
    }
)
YAML = re.findall(r"```yaml\n(.*?)```", REST, re.DOTALL)[0]


def _small(language: str) -> str:
    """What a page tells of the small regulation."""
    return PAGES[language].split("\n## 1. ")[0]


def _shown(language: str) -> list[tuple[str, str]]:
    """Each command of the small regulation with the output that a page shows, in their order."""
    found = []
    for block in re.findall(r"```console\n(.*?)```", _small(language), re.DOTALL):
        for part in re.split(r"^\$ jalur ", block, flags=re.MULTILINE)[1:]:
            line, _, output = part.partition("\n")
            found.append((line, output))
    return found


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


@pytest.mark.parametrize("language", PAGES)
def test_the_small_regulation_is_answered_as_the_page_shows(language: str, jalur: Jalur) -> None:
    """Its text and its file, as the page has them, in a folder of their own: every line that is
    shown is printed, and a second look finds nothing.
    """
    for kind, name in (("text", "perbup.txt"), ("yaml", "kab-pulau-senja.yaml")):
        (whole,) = re.findall(rf"```{kind}\n(.*?)```", _small(language), re.DOTALL)
        Path(name).write_text(whole, encoding="utf-8")
    for line, shown in _shown(language):
        ran = jalur(f"{line} --no-color", tty=True, TERM="dumb", JALUR_LANG=language)
        silent = re.search("does not regulate|tidak mengatur", shown)
        assert ran.code == (1 if silent else 0), ran.err
        told = "\n".join(each.rstrip() for each in ran.out.splitlines())
        assert told.strip("\n") == shown.strip("\n")
    ran = jalur("verify kab-pulau-senja.yaml --source perbup.txt --fail-on warning -f tsv")
    assert (ran.code, ran.out) == (0, "")
    commands = {line.partition(" ")[0] for line, _ in _shown(language)}
    assert commands == {"text", "validate", "verify", "route", "paraf", "relation"}


@pytest.mark.parametrize("line", LINES)
def test_every_command_of_the_page_answers(line: str, jalur: Jalur) -> None:
    """None is a wrong question; ``verify`` has findings, since the heading is that of another."""
    words = shlex.split(line.removeprefix("$ "))
    ran = jalur(shlex.join(words[1:]))
    assert ran.code == (1 if "--source" in words else 0), ran.err


def test_both_pages_tell_of_the_same_files() -> None:
    """Texts and files of data are the same in both languages."""
    for kind in ("text", "yaml"):
        blocks = [re.findall(rf"```{kind}\n(.*?)```", page, re.DOTALL) for page in PAGES.values()]
        assert blocks[1] == blocks[0][: len(blocks[1])]


def test_the_file_that_says_nothing_lists_everything(jalur: Jalur) -> None:
    """Each provision but the two that are there."""
    ran = jalur("verify kab-sungai-perak.yaml --source perbup.pdf --progress -f tsv")
    rows = [line.split("\t") for line in ran.out.splitlines()]
    outline = jalur("text perbup.pdf --outline -f json").out
    assert len(rows) == len(json.loads(outline)["provisions"]) - 2
    assert all(row[4] and row[5] for row in rows)
    assert [row[3] for row in rows] == sorted((row[3] for row in rows), reverse=True)


def test_a_question_is_answered_from_the_first_chapter_on(jalur: Jalur) -> None:
    """The file that says nothing is not silent: it says which provisions name the party."""
    jalur("verify kab-sungai-perak.yaml --source perbup.pdf --write-concordance")
    ran = jalur("paraf kab-sungai-perak Bupati --data . -f json")
    answer = json.loads(ran.out)
    assert (ran.code, answer["status"]) == (1, "not-encoded")
    assert answer["as_of"]["provisions"]["of"] > answer["as_of"]["provisions"]["encoded"] == 1


def test_nothing_that_it_says_is_wrong(jalur: Jalur) -> None:
    """What is missing is not found to be wrong, nor anything in the parts that are there."""
    ran = jalur("verify kab-sungai-perak.yaml --source perbup.pdf -f tsv")
    found = {row.split("\t")[3] for row in ran.out.splitlines()}
    assert not found & {
        "heading-not-encoded",
        "mark-missing",
        "mark-not-read",
        "name-not-in-text",
        "provision-not-encoded",
        "provision-not-in-text",
    }
    assert not os.path.exists("concordance")
