"""``jalur draft FILE``: what it prints is a file that ``validate`` accepts."""

from __future__ import annotations

from pathlib import Path

import pytest

from jalur.drafting.emitter import SCHEMA
from support.commandline import Jalur
from support.drafting import BEFORE, UNLIKE, text_of


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """The invented text as a file."""
    path = tmp_path / "perbup.txt"
    path.write_text(text_of(), encoding="utf-8")
    return path


def test_what_is_printed_is_a_sound_file_of_that_name(
    jalur: Jalur, text: Path, tmp_path: Path
) -> None:
    """Written as its second line says, it is a region; a second run prints the same."""
    made = jalur(f"draft {text}")
    assert (made.code, made.err) == (0, "")
    assert made.out.startswith(f"{SCHEMA}\n# kab-telaga-biru.yaml\nregulation:\n")
    path = tmp_path / "kab-telaga-biru.yaml"
    path.write_text(made.out, encoding="utf-8")
    found = jalur(f"validate {path}")
    assert (found.code, found.out, found.err) == (0, "", "")
    assert jalur(f"draft {text}").out == made.out


def test_the_id_may_be_given(jalur: Jalur, text: Path) -> None:
    """It is the name of the file, and nothing in it."""
    given, own = jalur(f"draft {text} --id kab-lain"), jalur(f"draft {text}")
    assert given.out.splitlines()[1] == "# kab-lain.yaml"
    assert given.out.splitlines()[2:] == own.out.splitlines()[2:]


@pytest.mark.parametrize("id", ["Kab Lain", "topic", "../kab", ""])
def test_an_id_that_no_file_can_have_is_refused(jalur: Jalur, text: Path, id: str) -> None:
    """Before anything is read."""
    refused = jalur(f"draft {text} --id '{id}'")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Ini bukan peraturan.", "No article"),
        (BEFORE.partition("BAB I\n")[0] + "Pasal 1\nSemua berlaku.\n", "no office"),
    ],
)
def test_a_text_of_which_no_file_can_be_made_is_refused(
    jalur: Jalur, tmp_path: Path, words: str, said: str
) -> None:
    """It says what the text lacks."""
    path = tmp_path / "surat.txt"
    path.write_text(words, encoding="utf-8")
    refused = jalur(f"draft {path} --lang en")
    assert (refused.code, refused.out) == (2, "")
    assert said in refused.err


def test_a_draft_can_be_held_against_its_text(jalur: Jalur, tmp_path: Path) -> None:
    """What ``verify`` finds in it are summaries to write and guesses to judge: it runs."""
    text = UNLIKE / "kab-rawa-intan.txt"
    path = tmp_path / "kab-rawa-intan.yaml"
    path.write_text(jalur(f"draft {text}").out, encoding="utf-8")
    assert jalur(f"verify {path} --source {text}").code in (0, 1)
