"""The glossary: one source for the command and both pages, and what is found in it."""

from __future__ import annotations

import pytest

from jalur.cli.app import COMMANDS
from jalur.loading.folders import DataFolders
from jalur.loading.glossary import load_glossary
from support.commandline import FORMATS, Jalur
from support.regions import ROOT

PAGES = {"en": ROOT / "docs" / "glossary.md", "id": ROOT / "docs" / "id" / "glosarium.md"}
ENTRIES = load_glossary(DataFolders())


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_page_is_what_the_command_prints(language: str, jalur: Jalur) -> None:
    """The table of the page is that of ``jalur glossary -f md``."""
    printed = jalur("glossary -f md", JALUR_LANG=language).out
    tables = [
        [line for line in text.splitlines() if line.startswith("|")]
        for text in (printed, PAGES[language].read_text(encoding="utf-8"))
    ]
    assert tables[0] == tables[1]
    assert len(tables[0]) == len(ENTRIES) + 2


def test_every_word_is_told_where_it_is_used() -> None:
    """By commands that there are."""
    assert {name for entry in ENTRIES for name in entry.where} <= set(COMMANDS)


def test_every_meaning_is_short_and_no_sentence() -> None:
    """One line of a page, without a full stop."""
    for entry in ENTRIES:
        for meaning in entry.means.values():
            assert len(meaning) <= 150, entry.id
            assert not meaning.endswith("."), entry.id


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("paraf", "paraf"),
        ("PARAF", "paraf"),
        ("initials", "paraf"),
        ("tersirat", "inferred"),
        ("disimpulkan", "inferred"),
        ("tidak diatur", "silent"),
        ("silent", "silent"),
        ("Kecamatan", "camat"),
        ("a.n.", "atas-nama"),
        ("perangkat daerah", "opd"),
        ("skpd", "opd"),
        ("urusan", "affair"),
        ("Plh.", "plt"),
        ("naskah dinas", "naskah-dinas"),
    ],
)
def test_a_word_is_found_as_people_say_it(typed: str, id: str, jalur: Jalur) -> None:
    """By the term in either language, and by what else is said for it."""
    ran = jalur(f"glossary {typed} --fields id")
    assert (ran.code, ran.out.split()) == (0, [id])


def test_every_form_of_every_word_finds_it(jalur: Jalur) -> None:
    """Whatever the file lists."""
    from jalur.answers.glossary import glossary

    for entry in ENTRIES:
        for form in (*entry.terms.values(), *entry.words):
            assert entry in glossary(ENTRIES, form).entries, form


@pytest.mark.parametrize("format", FORMATS)
def test_an_unknown_word_gets_those_that_are_near(format: str, jalur: Jalur) -> None:
    """The exit code is that of an honest no, and no row is invented."""
    ran = jalur(f"glossary tersurrat -f {format}", JALUR_LANG="id")
    assert ran.code == 1
    assert "tersurat" in ran.out + ran.err
    assert "tertulis dalam teks" not in ran.out


def test_nothing_to_look_for_is_a_usage_error(jalur: Jalur) -> None:
    """As in a search."""
    assert jalur("glossary '?'").code == 2
