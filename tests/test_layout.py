"""The house is in order: imports run one way, and the catalogues of both languages agree."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from pathlib import Path
from string import Formatter

import pytest

from jalur.cli.app import build
from jalur.output.language import Catalogue, load_catalogue

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "jalur"
FILES = sorted(SOURCE.rglob("*.py"))
_GROUPS = """no-way no-way-of no-paraf-by title-ways status mode medium within if-silent order purpose act mandate-kind mandate-count mention note-kind asked timing-kind month batch foot card line-kind line-kind-told tie cell line mark role
error fault audit audit-part audit-column wants verify amount capacity man help read-as rule mend weight severity left
letter-part letter-field force does matter acts acts-for has ordered counted metavar choice row legend"""
"""Groups of messages whose ids are put together where they are said."""


class Noting(dict[str, str]):
    """The sentences of a catalogue, and which of them were asked for."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        super().__init__(templates)
        self.asked: set[str] = set()

    def __getitem__(self, id: str) -> str:
        """The sentence of this id."""
        self.asked.add(id)
        return super().__getitem__(id)

    def get(self, id: str, default: str = "") -> str:  # type: ignore[override]
        """The sentence of this id, or the default."""
        self.asked.add(id)
        return super().get(id, default)


def test_both_languages_say_the_same_things() -> None:
    """The catalogues have the same phrases in the same order, with the same gaps."""
    english, indonesian = load_catalogue("en").templates, load_catalogue("id").templates
    assert list(english) == list(indonesian)
    for id, phrase in english.items():
        gaps = [
            {name for _, name, _, _ in Formatter().parse(text) if name}
            for text in (phrase, indonesian[id])
        ]
        assert gaps[0] == gaps[1], id


def test_every_phrase_is_said_somewhere() -> None:
    """No phrase of the catalogue is left over, and none is missing."""
    source = "".join(
        file.read_text(encoding="utf-8") for file in FILES if file.parent.name != "language"
    )
    said = set(re.findall(r"\"([a-z-]+\.[a-z0-9.-]+)\"", source))
    whole = load_catalogue("en").templates
    stems = tuple(f"{group}." for group in _GROUPS.split())
    # Where a regulation is encoded in part, a phrase about it is said in another form.
    said |= {f"{id}-so-far" for id in said}
    assert not {id for id in whole if id not in said and not id.startswith(stems)}
    errors = set(re.findall(r"Error\(\s*\"([a-z0-9-]+)\"", source))
    assert {f"error.{id}" for id in errors} <= set(whole)


def test_every_help_text_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each sentence of the help belongs to a command, an option or a heading of the help."""
    templates = Noting(load_catalogue("en").templates)
    monkeypatch.setattr(Catalogue, "templates", templates)
    app = build(Catalogue("en"))
    app.speak(app.make_context("jalur", [], resilient_parsing=True))
    assert {id for id in templates if id.startswith("help.")} == {
        id for id in templates.asked if id.startswith("help.")
    }


def test_files_are_short() -> None:
    """No file is longer than 350 lines."""
    assert not [
        file.name for file in FILES if len(file.read_text(encoding="utf-8").splitlines()) > 350
    ]


def test_no_test_imports_another() -> None:
    """What tests share stands in ``support``: each file of tests can be run and changed alone."""
    tests = [*Path(__file__).parent.rglob("*.py")]
    for file in tests:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert not any(part.startswith("test_") for part in (node.module or "").split("."))


def test_every_test_says_what_it_proves() -> None:
    """Each test has a docstring."""
    for file in Path(__file__).parent.rglob("test_*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                assert ast.get_docstring(node), f"{file.name}: {node.name}"


def test_the_layout_page_speaks_of_every_room() -> None:
    """Each folder of the source stands on docs/layout.md."""
    page = (ROOT / "docs" / "layout.md").read_text(encoding="utf-8")
    rooms = [
        folder.name
        for folder in SOURCE.iterdir()
        if folder.is_dir() and folder.name != "__pycache__"
    ]
    assert [room for room in rooms if f"{room}/" not in page] == []
