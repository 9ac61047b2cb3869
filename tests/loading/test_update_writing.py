"""What an update writes into the heading of a file, however that is laid out."""

from __future__ import annotations

import pytest
import yaml

from jalur.drafting.entries import Entry
from jalur.drafting.updating.heading import NewItem, NewValue
from jalur.drafting.updating.update import Update
from jalur.law.citation import parse
from jalur.loading.updating.layout import Layout
from jalur.loading.updating.writing import Writing

ITEM = Entry(
    {"regulation": "Peraturan Bupati Nomor 3 Tahun 2019", "basis": [parse("9")]}, sure=False
)
AFTER = {"regulation": "Peraturan Bupati Nomor 3 Tahun 2019", "basis": ["9"]}
OLD = {"regulation": "Peraturan Bupati Nomor 1 Tahun 2011", "basis": ["9"]}
HEADINGS = {
    "absent": ("regulation:\n  units: listed\n  source: {sha256: x}\n", []),
    "nothing": ("regulation:\n  units: listed\n  revokes:\n  source: {sha256: x}\n", []),
    "empty": ("regulation:\n  units: listed\n  revokes: []\n  source: {sha256: x}\n", []),
    "lines": (
        "regulation:\n  revokes:\n    - regulation: Peraturan Bupati Nomor 1 Tahun 2011\n"
        "      basis: ['9']  # lihat\n    # akhir\n  source: {sha256: x}\n",
        [OLD],
    ),
    "far": (
        "regulation:\n     revokes:\n     - regulation: Peraturan Bupati Nomor 1 Tahun 2011\n"
        "       basis: ['9']\n     source: {sha256: x}\n",
        [OLD],
    ),
    "brackets": (
        "regulation:\n  revokes: [{regulation: Peraturan Bupati Nomor 1 Tahun 2011, basis: ['9']}]\n"
        "  source: {sha256: x}\n",
        [OLD],
    ),
    "comma": (
        "regulation:\n  revokes: [{regulation: Peraturan Bupati Nomor 1 Tahun 2011, basis: ['9']},]\n"
        "  source: {sha256: x}\n",
        [OLD],
    ),
    "braces": ("regulation: {units: listed, source: {sha256: x}}\n", []),
}


@pytest.mark.parametrize("name", HEADINGS)
def test_a_list_of_the_heading_is_joined_by_what_is_new(name: str) -> None:
    """Marked, behind what it has; the other keys and comments are as they were."""
    source, has = HEADINGS[name]
    update = Update((), (NewItem("revokes", ITEM),), (), ())
    text, _ = Writing(Layout(source)).write(update)
    made = yaml.load(text, Loader=yaml.BaseLoader)["regulation"]
    before = yaml.load(source, Loader=yaml.BaseLoader)["regulation"]
    assert made["revokes"] == [*has, AFTER]
    assert made["encoded"] == "partly"
    assert {key: made[key] for key in before if key != "revokes"} == {
        key: each for key, each in before.items() if key != "revokes"
    }
    assert "#?" in text
    assert source.count("#") == text.replace("#?", "").count("#")


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("number: 7", "number: 8  #?"),
        ('number: "7"  # cek', "number: 8  # cek  #?"),
        ("number: 7  #? cek", "number: 8  #? cek"),
        ("encoded: whole", "encoded: partly"),
    ],
)
def test_a_value_takes_the_place_of_another_on_its_line(line: str, made: str) -> None:
    """A comment stays where it is, and no second mark is set."""
    source = f"regulation:\n  {line}\n  title: Tata\n    Kerja\n"
    update = Update((NewValue(("number",), "8"),), (), (), ())
    text, _ = Writing(Layout(source)).write(update)
    assert text.startswith(f"regulation:\n  {made}\n")
    assert "title: Tata\n    Kerja\n" in text


def test_a_title_of_several_lines_is_replaced_whole() -> None:
    """And what is no longer said is gone."""
    source = "regulation:\n  title: Tata\n    Kerja\n  encoded: partly\n"
    update = Update((NewValue(("title",), "Tata: Naskah"), NewValue(("x", "y"), "z")), (), (), ())
    text, _ = Writing(Layout(source)).write(update)
    assert text == 'regulation:\n  title: "Tata: Naskah"  #?\n  encoded: partly\n'


def test_a_fingerprint_of_digits_stands_within_quotes() -> None:
    """Else it would be a number to other readers; it needs no judging."""
    source = "regulation:\n  source: {sha256: abc}\n"
    update = Update((NewValue(("source", "sha256"), "1" * 64, guessed=False),), (), (), ())
    text, _ = Writing(Layout(source)).write(update)
    assert text == f'regulation:\n  source: {{sha256: "{"1" * 64}"}}\n'
