"""The house is in order: imports run one way, and the catalogues of both languages agree."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from jalur.output.language import words

SOURCE = Path(__file__).parents[1] / "src" / "jalur"
FILES = sorted(SOURCE.rglob("*.py"))
_GROUPS = """status mode order purpose act mandate-kind mandate-count note-kind month batch foot card line mark role
error fault verify man"""
"""Groups of phrases whose ids are put together where they are said."""
GROUND = ("phrase", "errors", "citation", "folding", "lists", "model")
"""The files below the core, each of which may import those before it."""


def _imported(file: Path) -> set[str]:
    """The modules of jalur that a file imports, and rich and yaml."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return {name for name in found if name.split(".")[0] in ("jalur", "rich", "yaml", "typer")}


def _layer(file: Path) -> str:
    parts = file.relative_to(SOURCE).parts
    return parts[0] if len(parts) > 1 else "core"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_imports_run_one_way(file: Path) -> None:
    """cli → output, loading → core; rich only in output, yaml only in loading, typer only in cli."""
    layer, imported = _layer(file), _imported(file)
    forbidden = {
        "core": ("jalur.cli", "jalur.output", "jalur.loading", "rich", "yaml", "typer"),
        "loading": ("jalur.cli", "jalur.output", "rich", "typer"),
        "output": ("jalur.cli", "jalur.loading", "yaml", "typer"),
        "cli": ("rich", "yaml"),
    }.get(layer, ("jalur.cli", "jalur.output", "jalur.loading", "rich", "yaml", "typer"))
    if file.name == "__main__.py":
        forbidden = ("rich", "yaml")
    assert not [name for name in imported for each in forbidden if name == each or name.startswith(each + ".")]


@pytest.mark.parametrize("n", range(len(GROUND)))
def test_the_ground_imports_nothing_above_it(n: int) -> None:
    """Values, citations and the model know nothing of the questions asked of them."""
    allowed = {f"jalur.{name}" for name in GROUND[:n]}
    assert _imported(SOURCE / f"{GROUND[n]}.py") <= allowed


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_the_core_neither_prints_nor_exits(file: Path) -> None:
    """Outside cli and output nothing prints, exits or asks for a terminal."""
    if _layer(file) in ("cli", "output"):
        return
    called = {
        node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    }
    assert not called & {"print", "exit", "isatty", "input"}


def test_both_languages_say_the_same_things() -> None:
    """The catalogues have the same phrases in the same order, with the same gaps."""
    english, indonesian = words("en").phrases, words("id").phrases
    assert list(english) == list(indonesian)
    for id, phrase in english.items():
        gaps = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (phrase, indonesian[id])]
        assert gaps[0] == gaps[1], id


def test_every_phrase_is_said_somewhere() -> None:
    """No phrase of the catalogue is left over, and none is missing."""
    source = "".join(file.read_text(encoding="utf-8") for file in FILES if file.parent.name != "language")
    said = set(re.findall(r"\"([a-z-]+\.[a-z0-9.-]+)\"", source))
    whole = words("en").phrases
    stems = tuple(f"{group}." for group in _GROUPS.split())
    assert not {id for id in whole if id not in said and not id.startswith(stems)}
    errors = set(re.findall(r"Error\(\s*\"([a-z0-9-]+)\"", source))
    assert {f"error.{id}" for id in errors} <= set(whole)


def test_files_are_short() -> None:
    """No file is longer than 350 lines."""
    assert not [file.name for file in FILES if len(file.read_text(encoding="utf-8").splitlines()) > 350]


def test_every_test_says_what_it_proves() -> None:
    """Each test has a docstring."""
    for file in Path(__file__).parent.glob("test_*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                assert ast.get_docstring(node), f"{file.name}: {node.name}"


def test_the_data_format_names_every_key() -> None:
    """Each key that the loader knows stands in docs/data-format.md."""
    page = (SOURCE.parents[1] / "docs" / "data-format.md").read_text(encoding="utf-8")
    source = "".join((SOURCE / "loading" / f"{name}.py").read_text(encoding="utf-8") for name in ("build", "rules"))
    reads = (
        r"r\.(?:text|optional|texts|one_of|maybe_one_of|many_of|citations?|records?|flag|mapping|sides)\(\s*\"(\w+)\""
    )
    keys = set(re.findall(reads, source)) | set(re.findall(r"root\.\w+\(\"(\w+)\"", source))
    assert len(keys) > 50
    assert not {key for key in keys if f"`{key}`" not in page and f"{key}:" not in page and f"{key}, " not in page}


def test_every_top_file_of_the_core_is_in_the_layout() -> None:
    """The layout page speaks of each folder, and of the files that one command passes through."""
    page = (SOURCE.parents[1] / "docs" / "layout.md").read_text(encoding="utf-8")
    assert all(
        f"{folder.name}/" in page for folder in SOURCE.iterdir() if folder.is_dir() and folder.name != "__pycache__"
    )
    assert all(f"`{name}.py`" in page for name in ("names", "routes", "membership", "coordination", "steps", "model"))
