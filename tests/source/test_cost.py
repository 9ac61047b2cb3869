"""What reading a text costs grows with the text, whatever stands in it: work is counted, not time."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from jalur.law.region import Region
from jalur.loading import reading, regions
from jalur.source.text import read_source
from jalur.verification.concordance import Namer, namer_of
from jalur.verification.evidence import Evidence
from jalur.verification.verify import verify
from support.commandline import Jalur
from support.documents import plain_text
from support.verifying import CITY, COMMON, FOLDER, TEXT, VOCABULARY, YAML

HEAD = "PERATURAN BUPATI\nMEMUTUSKAN:\nPasal 1\n"
PIECES = {
    "articles": plain_text().partition("MEMUTUSKAN:")[2].partition("Agar setiap")[0],
    "ayat": "(1) ",
    "ayat alone": "(1)\n",
    "items": "a. x;\n",
    "numbers": "5\n",
    "pages": "x\f",
    "notes": "kata *)\n*) Diubah.\n",
    "calls": "kata *)\nsurat1) ini\n",
    "garbled": "(1) x.\n(3J Y.\nI. z;\n",
    "catchwords": "c. x . . .\n",
    "references": "Pasal 2 ayat (1), ayat (2) dan\n",
    "amendments": "Pasal I\n1. Pasal 2 diubah\n",
    "ranges": "Pasal I\n1. Pasal 2 sampai dengan Pasal 99 dihapus, ",
    "instructions": "Pasal I\n1. Pasal 2 dihapus, ayat (2) huruf a dan huruf b, ",
    "closings": "Agar setiap orang\n",
    "spaces": "Ditetapkan di      \n",
    "letters": "S\f",
    "rows": "LAMPIRAN\n1   Dinas     Camat      Lurah\n    Hulu      Hilir\n",
    "high rows": "LAMPIRAN\n1   Dinas     Camat      Lurah\n" + "    Hulu      Hilir\n" * 30,
}


def work(text: str) -> int:
    """How many functions are called while ``text`` is read, of our own and of the library's."""
    count = 0

    def called(frame: FrameType, event: str, what: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        read_source(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    """No mark, line or page is looked at again for each that follows it."""
    words = PIECES[piece]
    often = max(1, 3000 // len(words))
    half, whole = (work(HEAD + words * n * often) for n in (1, 2))
    assert whole < 2.3 * half


@pytest.mark.slow
@pytest.mark.parametrize("gap", [" ", "\t", ". ", "-", "*", "( ", "1 ", "<!-- ", '"'])
@pytest.mark.parametrize("before", ["", "Ditetapkan di", "Menimbang : "])
def test_no_long_line_is_searched_over_and_over(gap: str, before: str) -> None:
    """One that was is not read within the time of a test: it has 200,000 characters."""
    source = read_source(f"{HEAD}{before}{gap * (200_000 // len(gap))}x\n")
    assert source.pages == 1


def test_verify_reads_its_file_once(jalur: Jalur, monkeypatch: pytest.MonkeyPatch) -> None:
    """The region that was found by its name is the one that is held against the text."""
    read: list[str] = []
    whole = regions.from_yaml

    def counted(places: object, path: object, raw: bytes) -> object:
        read.append(str(path))
        return whole(places, path, raw)  # type: ignore[arg-type]

    monkeypatch.setattr(regions, "from_yaml", counted)
    assert jalur(f"verify {CITY} --data {FOLDER} --source {FOLDER / CITY}.txt").code == 0
    assert len(read) == 1


def test_a_provision_is_asked_once_for_its_parties(monkeypatch: pytest.MonkeyPatch) -> None:
    """The concordance and the sentences of one text share the answers."""
    region = reading.read(YAML, CITY, COMMON)
    assert isinstance(region, Region)
    evidence = Evidence(region, read_source(TEXT), VOCABULARY)
    asked: list[str] = []
    find = Namer._namings

    def counted(self: Namer, text: str) -> object:
        asked.append(text)
        return find(self, text)

    monkeypatch.setattr(Namer, "_namings", counted)
    verify(region, evidence.source, VOCABULARY)
    assert namer_of(evidence) is namer_of(evidence)
    assert len(asked) == len(set(asked))
