"""A file and a changed text, where it is known which words the old text had: what is no change."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from jalur.law.citation import parse
from support.updated_files import FILE, ID, OLD, lost_lines
from support.updating import cut, pairs, region_of, update, without_fingerprint

PAIRS = pairs()
CHANGES: dict[str, Callable[[str], str]] = {
    "changed": lambda text: text.replace("melalui Sekretaris Daerah.", "melalui Camat."),
    "one-word": lambda text: text.replace("rencana kepada Badan", "rencana oleh Badan"),
    "struck": lambda text: text.replace("(2) Dinas Sosial menyusun rencana.\n", ""),
    "inserted": lambda text: text.replace(
        "Pasal 3\n", "Pasal 2A\nCamat melapor kepada Bupati.\nPasal 3\n"
    ),
    "renumbered": lambda text: text.replace(
        "Pasal 3\n", "Pasal 3\nCamat melapor kepada Bupati.\nPasal 4\n"
    ),
    "number": lambda text: text.replace("NOMOR 12 TAHUN 2022", "NOMOR 13 TAHUN 2022"),
    "date": lambda text: text.replace("6 April 2022", "7 April 2022"),
    "heading": lambda text: text.replace("KETENTUAN PENUTUP", "PENUTUP"),
}
MORE = OLD.replace("Pasal 3\n", "Pasal 2A\nCamat dilarang menyusun rencana.\nPasal 3\n")


def _less(id: str, source: str) -> str:
    """A file that lacks the first of its rules of every sort, as one struck by a person."""
    for section in ("routes", "relations", "mandates", "prohibitions", "paraf", "headings"):
        region = region_of(id, source)
        if len(getattr(region, section)) > 1:
            source = cut(id, source, section, 0)
    return source


@pytest.mark.parametrize("was", ["known", "was"])
@pytest.mark.parametrize("path", PAIRS[::2], ids=lambda path: path.stem)
def test_what_was_struck_or_found_before_is_no_change(path: Path, was: str) -> None:
    """A file that says less than the text, and in places otherwise: no word was changed."""
    text = path.with_suffix(".txt").read_text("utf-8")
    source = _less(path.stem, path.read_text("utf-8"))
    source = re.sub(r"(deadline: paling lam\w+) \d+", r"\1 77", source)
    made = update(path.stem, source, f"{text}\n", **{was: text})
    assert without_fingerprint(made.text) == without_fingerprint(source)


@pytest.mark.parametrize("change", CHANGES)
def test_the_fingerprints_of_the_old_text_tell_what_its_words_do(change: str) -> None:
    """Of a file that nobody has struck anything of; what is done once is done."""
    text = CHANGES[change](OLD)
    assert text != OLD
    made = update(ID, FILE, text, known=OLD)
    assert made.text == update(ID, FILE, text, was=OLD).text
    assert lost_lines(FILE, made.text) == []
    again = update(ID, made.text, f"{text}\n", known=OLD)
    assert without_fingerprint(again.text) == without_fingerprint(made.text)


def test_a_changed_provision_brings_back_what_was_struck_there_alone() -> None:
    """Who struck a rule of Pasal 3 has judged Pasal 2 as well, where no word is another."""
    less = FILE
    for section in ("routes", "relations"):
        while getattr(region_of(ID, less), section):
            less = cut(ID, less, section, 0)
    text = CHANGES["one-word"](OLD).replace("rencana oleh", "anggaran kepada")
    region = region_of(ID, update(ID, less, text, known=OLD).text)
    rules = (*region.routes, *region.relations)
    assert {str(ref) for rule in rules for ref in rule.basis} == {"3"}


def test_a_word_that_no_concordance_has_is_a_change_all_the_same() -> None:
    """Before whom a thing is done is told by a word that every sentence has."""
    made = update(ID, FILE, CHANGES["one-word"](OLD), known=OLD)
    marked = [line for line in made.text.splitlines() if "teksnya berubah" in line]
    assert [line.split(":")[0].strip(' "') for line in marked] == ["3"]


def test_a_heading_is_added_where_headings_were_changed_alone() -> None:
    """One that was struck, or has another title than the text, stays as it was judged."""
    less = cut(ID, FILE, "headings", 0).replace("title: Ketentuan Penutup", "title: Penutupan")
    assert less.count("title: Penutupan") == 1
    made = update(ID, less, MORE, known=OLD)
    assert region_of(ID, made.text).headings == region_of(ID, less).headings
    assert "title: Penutupan}\n" in made.text
    text = MORE.replace("BAB III\n", "BAB IIA\nTAMBAHAN\nPasal 2B\nCamat rapat.\nBAB III\n")
    assert text != MORE
    added = region_of(ID, update(ID, less, text, known=OLD).text).headings
    titles = [each.title for each in added]
    assert titles == [*(each.title for each in region_of(ID, less).headings[:-1]), *titles[-2:]]
    assert "Tambahan" in titles


def test_a_value_of_the_heading_that_was_judged_stays_while_its_words_do() -> None:
    """The title of the file is not the printed one; with other words it is to be judged anew."""
    source = FILE.replace("title: Tata Hubungan Kerja", "title: Tata Kerja")
    assert source != FILE
    made = update(ID, source, MORE, known=OLD)
    assert "  title: Tata Kerja Perangkat Daerah\n" in made.text
    made = update(ID, source, CHANGES["number"](OLD), known=OLD)
    assert "  title: Tata Hubungan Kerja Perangkat Daerah  #?\n" in made.text
    assert "  number: 13  #?\n" in made.text


def test_a_provision_that_the_old_text_had_not_either_is_not_gone() -> None:
    """A person read it, for instance where the scan is bad; Pasal 3 is gone."""
    lines = '  2(3): {kind: mandate, summary: Isi.}\n  "3":'
    source = FILE.replace('  "3":', lines, 1)
    made = update(ID, source, OLD.replace("Pasal 3\n", "Pasal 8\n"), known=OLD)
    assert "  2(3): {kind: mandate, summary: Isi.}\n" in made.text
    assert '  "3":  #?' in made.text


def test_without_the_old_text_no_mark_speaks_of_a_change() -> None:
    """What verify finds it may have found before; the mark says that, and no more."""
    text = OLD.replace("melalui Sekretaris Daerah.", "melalui Camat.")
    text = text.replace("(2) Dinas Sosial menyusun rencana.\n", "")
    marks = [line.partition("#?")[2] for line in update(ID, FILE, text).text.splitlines()]
    said = " ".join(marks)
    assert "menurut verify" in said
    assert "tidak ada dalam teks" in said
    assert not re.search(r"\b(lagi|berubah|baru|kini)\b", said)


def test_the_words_of_a_changed_provision_stand_below_it_alone() -> None:
    """The entry of a provision that was put in behind it comes after them."""
    text = OLD.replace("menyusun rencana.", "menyusun anggaran.\n(3) Camat menyusun laporan.")
    for given in ({"known": OLD}, {"was": OLD}):
        made = update(ID, FILE, text, **given)
        assert made.text.count("#| Dinas Sosial menyusun anggaran.") == 1
        refs = list(region_of(ID, made.text).provisions)
        assert refs.index(parse("2(3)")) == refs.index(parse("2(2)")) + 1
        position = made.text.index("#| Dinas Sosial menyusun anggaran.")
        assert position < made.text.index("  2(3):")
