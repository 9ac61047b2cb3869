"""The page of the data format and the loader know the same keys.

What builders ask for is recorded while files are read.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jalur.loading import common as common_module
from jalur.loading.audit_words import load_audit_words
from jalur.loading.common import load_common
from jalur.loading.data_file import DataFile
from jalur.loading.folders import DataFolders, read_text
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.reading import read_file
from support.format import NAMED
from support.regions import REGIONS, TESTS

PAGE = (Path(__file__).parents[2] / "docs" / "data-format.md").read_text(encoding="utf-8")
PLACES = DataFolders(REGIONS)


def place(file: DataFile, path: str) -> tuple[str, ...] | None:
    """Where in the format a mapping stands, names being stars; None where its keys are names."""
    kinds = (file.name or "").endswith("kinds.yaml")
    named = ((),) if kinds else NAMED
    steps: tuple[str, ...] = ()
    for step in re.sub(r"\[\d+\]", "", path).split(".") if path else ():
        # A name may have dots of its own: menimbang.a is one key.
        if steps[-1:] == ("*",) and steps[:-1] == ("provisions",) and step != "for":
            continue
        steps = (*steps, "*" if steps in named else step)
    return None if steps in named else steps


@pytest.fixture(scope="module")
def asked() -> dict[tuple[str, ...], set[str]]:
    """Every key that a builder asks for, by the place of its mapping."""
    keys: dict[tuple[str, ...], set[str]] = {}
    ask = MappingReader._node

    def record(self: MappingReader, key: str, required: bool) -> object:
        where = place(self.file, self.path)
        if where is not None:
            keys.setdefault(where, set()).add(key)
        return ask(self, key, required)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MappingReader, "_node", record)
        common_module._load.cache_clear()
        lists = load_common(PLACES)
        load_audit_words(PLACES)
        keys_of_kinds = keys.pop(("*",))
        keys.clear()  # The other common files have no page of keys.
        keys["kinds", "*"] = keys_of_kinds
        for id in PLACES.ids():
            path = PLACES.file(id)
            assert path is not None
            read_file(path, lists)
            assert read_text(path)
        # What no city has: prohibitions, media, amounts, exemptions from initials, exceptions,
        # times of steps and alternatives, matrices, terms, denied coordinators, media of
        # everything, denied copies, copies for whoever coordinates.
        others = (
            "kab-karang",
            "kab-samudra",
            "kab-paluh",
            "kab-lontar",
            "kab-lereng",
            "kab-pandan",
            "kab-arus",
        )
        for invented in (*others, "kab-siwalan", "kab-lokan", "kab-dangau"):
            read_file(TESTS / "cases" / "regions" / f"{invented}.yaml", lists)
    return keys


def test_the_page_names_every_key(asked: dict[tuple[str, ...], set[str]]) -> None:
    """Whoever writes a file finds each key that is read on the page."""
    keys = {key for keys in asked.values() for key in keys}
    assert len(keys) > 60
    assert {
        ("routes", "steps"),
        ("parties", "*", "members"),
        ("provisions", "*"),
        ("kinds", "*"),
    } <= set(asked)
    assert not {key for key in keys if not re.search(rf"`{key}`|[{{ `]{key}[:,}}]", PAGE)}


def test_the_page_names_no_key_that_is_not_read(asked: dict[tuple[str, ...], set[str]]) -> None:
    """Each key of a table of the page is asked for in that section."""
    sections = re.split(r"^#{2,3} ", PAGE, flags=re.MULTILINE)[1:]
    looked_at = 0
    for section in sections:
        title = re.match(r"(?:What is common.*)?`([a-z_]+)", section)
        rows = re.findall(r"^\| ((?:`[a-z_]+`(?:, )?)+) \|", section, flags=re.MULTILINE)
        if title is None:  # A table of citations, of files.
            continue
        where = "kinds" if section.startswith("What is common") else title.group(1)
        known = {key for steps, keys in asked.items() if steps[:1] == (where,) for key in keys}
        for key in re.findall(r"`([a-z_]+)`", " ".join(rows)):
            looked_at += 1
            assert key in known, (where, key)
    assert looked_at > 70


def test_a_key_that_is_not_asked_for_cannot_be_accepted() -> None:
    """Readers are made in one place, which refuses what a builder did not ask for."""
    from jalur.loading.mapping_reader import read_top

    def forgetful(reader: MappingReader) -> str:
        reader.mappings("list", lambda inner: inner.text("a"))
        reader.named("names", lambda inner, _: inner.text("a"))
        reader.mapping("one", lambda inner: inner.text("a"))
        return "built"

    file = DataFile()
    text = "list: [{a: 1, b: 2}]\nnames: {x: {a: 1, c: 2}}\none: {a: 1, d: 2}\ne: 3\n"
    assert read_top(file, text, forgetful) == "built"
    assert [(fault.rule, fault.path) for fault in file.faults] == [
        ("unknown-key", "list[0].b"),
        ("unknown-key", "names.x.c"),
        ("unknown-key", "one.d"),
        ("unknown-key", "e"),
    ]
