"""HTML in a browser: right on a phone, a desk and A4, and without barriers."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.browser import in_browser
from support.commandline import Jalur
from support.regions import REGIONS

pytestmark = pytest.mark.slow

A4 = (595, 842)
"""Its size in points."""
ASKED = {
    "route": 'route kendari "Dinas Perhubungan"',
    "paraf": "paraf bengkulu Bappeda",
    "relation": "relation kendari Walikota DPRD",
    "mandates": "mandates tarakan Camat",
    "deadlines": "deadlines bengkulu",
    "show": "show bengkulu",
    "profile": "show bengkulu Bappeda --full",
    "units": "units kendari",
    "pasal": "pasal kendari 22",
    "search": "search telaahan",
    "cities": "cities",
    "diff": "diff kendari bengkulu",
    "compare": "compare --topic paraf",
    "silent": "route kendari Dishub -p perjalanan-dinas",
    "chart": "chart bengkulu",
    "chart-party": "chart kendari Dishub",
}


def _is_right(told: list[dict[str, object]]) -> None:
    """Of every file: nothing is wider than the screen, be it that of a phone, no link leads nowhere, nothing
    is asked of the network, axe-core finds nothing, and what is printed is A4.
    """
    for each in told:
        assert each["violations"] == [], each
        assert each["wide"] == each["asked"] == each["dead"] == [], each
        for box in each["boxes"]:  # type: ignore[attr-defined]
            sides = [round(float(side)) for side in box.partition("[")[2].strip("]").split()]
            assert tuple(sides[2:]) == A4


def test_the_book_is_right_in_a_browser(jalur: Jalur, tmp_path: Path) -> None:
    """That of a small region: the others are made of the same parts, and have more of them."""
    file = tmp_path / "book.html"
    assert jalur(f"book kab-contoh --lang id -o {file}", JALUR_DATA=str(REGIONS)).code == 0
    _is_right(in_browser("pages.mjs", file))


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_answer_is_right_in_a_browser(language: str, jalur: Jalur, tmp_path: Path) -> None:
    """An answer of each kind, every other one in each language, and many names in one file."""
    files = []
    half = [*ASKED.items()][language == "id" :: 2]
    for name, asked in half:
        file = tmp_path / f"{name}.html"
        file.write_text(jalur(f"{asked} -f html --lang {language}").out, encoding="utf-8")
        files.append(file)
    many = tmp_path / "many.html"
    ran = jalur(f"route kendari - -f html --lang {language}", stdin="Dishub\nBappeda\n")
    many.write_text(ran.out, encoding="utf-8")
    _is_right(in_browser("pages.mjs", *files, many))
