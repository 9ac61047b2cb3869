"""Texts as PDF files and scans give them, each with the reading that a person would give it."""

from __future__ import annotations

from typing import Any

import pytest

from jalur.law.citation import Citation, Part, parse
from jalur.source.text import SourceText, operative, read_source
from support.plain_yaml import plain_yaml
from support.regions import TESTS

FOLDER = TESTS / "source" / "readings"
HEAD = "PERATURAN BUPATI\nMEMUTUSKAN:\n"


def readings(name: str) -> list[Any]:
    """The cases of one file, each named by what it shows."""
    cases = plain_yaml((FOLDER / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["why"][:60]) for case in cases]


def read(case: dict[str, Any]) -> SourceText:
    """The text of a case, or its pages, read."""
    return read_source(HEAD + ("\f".join(case["pages"]) if "pages" in case else case["text"]))


@pytest.mark.parametrize(
    "case",
    [
        case
        for name in sorted({each.name for each in FOLDER.iterdir()} - {"letters.yaml"})
        for case in readings(name)
    ],
)
def test_a_text_is_read_as_a_person_reads_it(case: dict[str, Any]) -> None:
    """Provisions with their words; headings, furniture, parts and unread marks where given."""
    source = read(case)
    found = {str(ref): source.provisions[ref] for ref in operative(source.provisions)}
    assert found == {str(ref): words for ref, words in case["provisions"].items()}
    assert [each.mark for each in source.unread] == case.get("unread", [])
    kinds = [cut.kind for cut in source.furniture]
    expected = case.get("furniture", [])
    assert (len(kinds) if isinstance(expected, int) else kinds) == expected
    if "rows" in case:
        rows = {ref: source.provisions[ref] for ref in source.provisions if ref.is_numbered_row}
        assert rows == {parse(ref): words for ref, words in case["rows"].items()}
    for ref, cells in case.get("cells", {}).items():
        assert [cell.text for cell in source.cells[parse(ref)]] == cells
    if "annex" in case:
        assert source.provisions[parse("lampiran")] == case["annex"]
    if "headings" in case:
        assert case["headings"] == [
            f"{each.before} {each.kind} {each.number} {each.title}" for each in source.headings
        ]
    changes = [f"{each.at} {each.act} {', '.join(map(str, each.what))}" for each in source.changes]
    assert changes == case.get("changes", [])
    if "parts" in case:
        parts = [str(ref) for ref in source.provisions if ref.parts[0].level != "pasal"]
        assert parts == ["judul", *case["parts"]]
    if "beside" in case:
        assert [each.words for each in source.beside] == case["beside"]
    if "closing" in case:
        assert source.provisions[Citation((Part("penutup", ""),))] == case["closing"]


def test_spaced_words_of_decision_end_the_legal_bases() -> None:
    """What stands behind them is none of the last legal basis."""
    text = "Mengingat : 1. Undang-Undang;\nM E M U T U S K A N :\nMenetapkan : ATURAN.\nPasal 1\nSatu.\n"
    assert read_source(text).provisions[parse("mengingat.1")] == "Undang-Undang;"


@pytest.mark.parametrize("case", readings("letters.yaml"))
def test_letters_go_on_after_z(case: dict[str, Any]) -> None:
    """Both ways of going on are in use."""
    items = "\n".join(f"{letter}. tugas {letter};" for letter in case["letters"])
    source = read_source(f"{HEAD}Pasal 1\nTugasnya:\n{items}\n")
    assert [str(ref) for ref in operative(source.provisions)][1:] == [
        f"1{letter}" for letter in case["letters"]
    ]
