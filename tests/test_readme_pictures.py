"""The pictures of the README are those of today's answers; ``make pictures`` draws them anew."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from support.commandline import Jalur
from support.readme_pictures import COLUMNS, LANGUAGES, PICTURES, picture

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
READMES = {"en": "README.md", "id": "README.id.md"}
FILES = [(name, language) for name in PICTURES for language in LANGUAGES]


@pytest.mark.parametrize(("name", "language"), FILES)
def test_a_picture_shows_what_is_answered_today(
    name: str, language: str, jalur: Jalur, request: pytest.FixtureRequest
) -> None:
    """Letter for letter, and in the same bytes each time."""
    drawn = picture(name, language, jalur)
    file = FOLDER / f"{name}.{language}.svg"
    if request.config.getoption("--rewrite-golden"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(drawn, encoding="utf-8")
    assert drawn == file.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "language"), FILES)
def test_a_picture_stands_by_itself(name: str, language: str) -> None:
    """It is sound, has a background of its own, asks no network, runs nothing, and is narrow."""
    text = (FOLDER / f"{name}.{language}.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    addresses = set(re.findall(r"https?://[^\"']+", text))
    assert addresses == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"@import|@font-face|<script|<image|href=|url\((?!#)", text)
    assert '<rect width="100%" height="100%" rx="8" fill="#' in text
    assert set(re.findall(r"url\(#([^)]+)\)", text)) <= set(re.findall(r' id="([^"]+)"', text))
    assert COLUMNS <= 100
    assert root.find("{http://www.w3.org/2000/svg}title") is not None


def test_every_picture_is_shown_with_words_for_it() -> None:
    """Each README shows all of its language and no other, and says what is to be seen on each."""
    assert {file.name for file in FOLDER.iterdir()} == {f"{a}.{b}.svg" for a, b in FILES}
    for language, page in READMES.items():
        text = (ROOT / page).read_text(encoding="utf-8")
        shown = dict(re.findall(r"!\[([^\]]+)\]\(docs/pictures/([^)]+)\)", text))
        assert set(shown.values()) == {f"{name}.{language}.svg" for name in PICTURES}
        assert all(len(words.split()) >= 6 for words in shown)
