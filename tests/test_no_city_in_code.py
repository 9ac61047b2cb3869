"""No code knows a city, an Asisten's title or the title of a head of region: they go in by data
alone.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from jalur.loading.folders import DataFolders
from jalur.text.folding import fold
from support.regions import REGIONS, city

SOURCE = Path(__file__).parents[1] / "src" / "jalur"
HELP = SOURCE / "cli" / "examples.py"
"""Examples of what a person may type, shown by the help."""
FILES = sorted(set(SOURCE.rglob("*.py")) - {HELP})
HEADS = ("walikota", "wali kota", "bupati", "perwali", "perbup")
CITY = "kota"
"""The word of the law for a city; the catalogues may say it to a person who reads Indonesian."""


def _names_in_data() -> Iterator[str]:
    """The places and the titles of Asisten of every region there is, as they fold."""
    for id in DataFolders(REGIONS).ids():
        region = city(id)
        yield fold(region.regulation.place)
        yield id.replace("-", " ")
        yield from (fold(party.name) for party in region.parties.values() if party.portfolio)


FORBIDDEN = {*HEADS, *_names_in_data()} - {"contoh"}


def spoken(code: str) -> Iterator[tuple[int, str]]:
    """Every string of the code with its line, but for docstrings, and every name that the code
    gives.
    """
    tree = ast.parse(code)
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in silent
        ):
            yield node.lineno, node.value
        elif isinstance(node, ast.Name):
            yield node.lineno, node.id
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg


def found(code: str, forbidden: set[str]) -> list[str]:
    """Where the code says a forbidden word."""
    pattern = re.compile(
        "|".join(rf"\b{re.escape(word)}\b" for word in sorted(forbidden, key=len, reverse=True))
    )
    return [
        f"{line}: {hit.group()}"
        for line, text in spoken(code)
        if (hit := pattern.search(fold(text)))
    ]


@pytest.mark.slow
@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_no_file_names_a_city_or_a_title(file: Path) -> None:
    """Strings and names of the code are free of every city, title of an Asisten and head of region
    in the data.
    """
    catalogue = file.parent.name == "language"
    assert (
        found(file.read_text(encoding="utf-8"), FORBIDDEN if catalogue else FORBIDDEN | {CITY})
        == []
    )


@pytest.mark.parametrize(
    "code",
    [
        'end = "walikota"',
        'print(f"{who} kepada Wali Kota")',
        "def to_bupati(): ...",
        "if region == 'kendari': ...",
        '"""A docstring."""\nTITLES = {"Asisten Ekonomi dan Sarana": 1}',
        "name = 'Kota ' + place",
    ],
)
def test_the_search_finds_what_it_looks_for(code: str) -> None:
    """The words are found in strings, in the parts of formatted strings and in names."""
    assert found(code, FORBIDDEN | {CITY})


def test_docstrings_and_comments_may_give_examples() -> None:
    """What only explains the code is no knowledge of it."""
    assert (
        found(
            '"""Of Kota Kendari."""\nx = 1  # Walikota\n"""Peraturan Bupati"""', FORBIDDEN | {CITY}
        )
        == []
    )


def test_the_data_give_the_words() -> None:
    """The forbidden words are those of the regulations there are."""
    assert {"kendari", "banjar", "asisten tata praja dan kemasyarakatan"} <= FORBIDDEN
