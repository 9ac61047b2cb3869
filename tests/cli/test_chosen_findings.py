"""``--select``, ``--ignore`` and ``--fail-on``: what is shown of the findings, and what fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.commandline import Jalur
from support.verifying import CITY, TEXT, YAML, changed

VERIFY = f"verify {CITY}.yaml --source x.txt -f tsv"


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error (another term) and two warnings: another text, and no concordance."""
    monkeypatch.chdir(tmp_path)
    yaml = changed(YAML, "term: Asisten,", "term: Pembantu,")
    Path(f"{CITY}.yaml").write_text(yaml, encoding="utf-8")
    Path("x.txt").write_text(TEXT + "\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "rules", "code"),
    [
        ("", "concordance-missing source-changed term-not-in-text", 1),
        ("--select term-not-in-text", "term-not-in-text", 1),
        ("--ignore term-not-in-text", "concordance-missing source-changed", 0),
        ("--ignore term-not-in-text --fail-on warning", "concordance-missing source-changed", 1),
        ("--ignore term-not-in-text,source-changed,concordance-missing --fail-on warning", "", 0),
        ("--select term-not-in-text --select copied", "term-not-in-text", 1),
        ("--select source-changed,term-not-in-text --ignore term-not-in-text",
         "source-changed", 0),
        ("--select copied", "", 0),
        ("--fail-on never", "concordance-missing source-changed term-not-in-text", 0),
    ],
)  # fmt: skip
def test_what_is_chosen_is_shown_and_counts(
    options: str, rules: str, code: int, jalur: Jalur
) -> None:
    """Both options together: what is selected, without what is ignored. The rest fails nothing."""
    ran = jalur(f"{VERIFY} {options}")
    assert [line.split("\t")[3] for line in ran.out.splitlines()] == rules.split()
    assert ran.code == code


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_summary_stands_on_stderr(language: str, jalur: Jalur) -> None:
    """In a pipe too, with what was left out, in the language asked for."""
    ran = jalur(f"{VERIFY} --select source-changed --lang {language}")
    said = {
        "en": "1 finding (0 errors, 1 warning); 28 provisions in the articles of the text, "
        "28 in those of the file (heading, preamble, closing and annexes are not counted). "
        "2 findings left out.\n",
        "id": "1 temuan (0 kesalahan, 1 peringatan); 28 ketentuan dalam pasal-pasal "
        "teks, 28 dalam pasal-pasal berkas (judul, pembukaan, penutup, dan lampiran tidak dihitung). "
        "2 temuan tidak ditampilkan.\n",
    }
    assert ran.err == said[language]
    assert jalur(f"{VERIFY} --select source-changed -f json").err == ""


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize(
    ("options", "near"),
    [
        ("--select copyed", "copied"),
        ("--ignore copied,copyed", "copied"),
        ("--select ''", "act-left-out"),
        ("--ignore ,", "act-left-out"),
        ("--select Copied", "copied"),
        ("--fail-on errors", {"en": "error; warning", "id": "kesalahan; peringatan"}),
        ("--fail-on ''", {"en": "never", "id": "tidak"}),
    ],
)
def test_what_there_is_not_is_a_usage_error(
    options: str, near: str | dict[str, str], language: str, jalur: Jalur
) -> None:
    """With what may be meant, before any file is read."""
    ran = jalur(f"{VERIFY.replace('x.txt', 'nowhere.txt')} {options} --lang {language}")
    assert (ran.code, ran.out) == (2, "")
    assert (near if isinstance(near, str) else near[language]) in ran.err
    # What may be meant repeats the command line; the error itself knows no file.
    assert "nowhere" not in ran.err.splitlines()[0]
