"""The line under a table that explains the words of status it uses."""

from __future__ import annotations

import pytest

from jalur.output.language import load_catalogue
from support.commandline import FORMATS, Jalur

WORDS = {
    "en": ("explicit: the text says it", "inferred: our reading", "–: silent"),
    "id": ("tersurat: tertulis", "disimpulkan: bacaan kami", "–: tidak diatur"),
}


def _explained(line: str, language: str, jalur: Jalur) -> list[bool]:
    shown = jalur(f"{line} -f table", JALUR_LANG=language).out
    return [word in shown for word in WORDS[language]]


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize(
    ("line", "explained"),
    [
        ("route kendari Dishub --to Walikota", [True, False, False]),
        ("route kendari Dishub -p pelaporan", [True, True, False]),
        ("compare --topic route", [False, True, True]),
        ("deadlines kendari Dishub", [False, False, False]),
        ("pasal kendari 7", [False, False, False]),
    ],
)
def test_a_table_explains_the_words_that_it_uses(
    line: str, explained: list[bool], language: str, jalur: Jalur
) -> None:
    """Each once, and no other."""
    assert _explained(line, language, jalur) == explained


@pytest.mark.parametrize(
    "line",
    [
        "route kendari Dishub -p perjalanan-dinas",
        "show kendari Dishub",
        "route kendari Dishub -p pelaporan --notes none",
    ],
)
def test_where_there_is_no_table_or_no_note_is_wanted_nothing_is_explained(
    line: str, jalur: Jalur
) -> None:
    """A sentence says itself what it means, and whoever wants no notes knows the words."""
    assert _explained(line, "en", jalur) == [False] * 3


@pytest.mark.parametrize("language", ["en", "id"])
def test_all_of_them_fit_two_lines_of_80_columns(language: str) -> None:
    """The explanation is shorter than what it explains."""
    catalogue = load_catalogue(language)
    parts = [catalogue(f"legend.{word}") for word in ("explicit", "inferred", "silent")]
    assert len(" · ".join(parts)) <= 140


@pytest.mark.parametrize("format", sorted({*FORMATS, "csv"} - {"table", "md"}))
def test_no_format_of_data_has_it(format: str, jalur: Jalur) -> None:
    """Programs read the values; notes for people on stderr say nothing of them."""
    ran = jalur(f"route kendari Dishub -p pelaporan -f {format}", JALUR_LANG="en")
    assert not any(word in ran.out + ran.err for word in (*WORDS["en"], *WORDS["id"]))


def test_markdown_has_it_in_small_letters(jalur: Jalur) -> None:
    """Below the table, as the foot."""
    shown = jalur("route kendari Dishub --to Walikota -f md", JALUR_LANG="en").out
    assert "\n<sub>explicit: the text says it</sub>\n" in shown
