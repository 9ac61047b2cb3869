"""What is typed for a purpose or document of a region's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jalur.answers.answer import mentions_of
from jalur.answers.routes import routes
from jalur.errors import UsageError
from jalur.law.region import Region
from jalur.law.status import SILENT
from jalur.loading.reading import read
from jalur.reasoning.typed_words import document, purpose
from jalur.source.text import read_source
from jalur.verification.concordance import Reader
from jalur.verification.evidence import Evidence
from support.commandline import Jalur
from support.regions import TESTS, city, invented
from support.verifying import COMMON, VOCABULARY, changed

DATA = f"--data {TESTS / 'cases' / 'regions'}"
SIWALAN = (TESTS / "cases" / "regions" / "kab-siwalan.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "here", "elsewhere"),
    [
        ("surat edaran", "surat-edaran", "surat"),
        ("Surat Edaran Bupati", "surat-edaran", "surat"),
        ("nota dinas", "nota-dinas", "naskah-dinas"),
        ("memo", "naskah-dinas", "naskah-dinas"),
        ("surat tugas", "surat", "surat"),
        ("surat keputusan", "keputusan", "keputusan"),
    ],
)
def test_a_document_of_its_own_is_no_wider_one(typed: str, here: str, elsewhere: str) -> None:
    """Elsewhere the words are read as the wider document, as ever."""
    assert document(invented("kab-siwalan"), typed).value == here
    assert document(city("kendari"), typed).value == elsewhere


@pytest.mark.parametrize("typed", ["usulan", "USUL", "mengusulkan", "usul kegiatan"])
def test_a_purpose_of_its_own_is_known_by_its_stems(typed: str) -> None:
    """And nowhere else."""
    assert purpose(invented("kab-siwalan").common, typed).value == "usulan"
    with pytest.raises(UsageError):
        purpose(city("kendari").common, typed)


def test_the_longer_of_two_words_is_meant() -> None:
    """A surat perintah tugas is a surat perintah, but has a name of its own."""
    term = "    spt: {label: SPT, words: [surat perintah tugas], is: surat, basis: [5(1)]}\n"
    region = read(
        changed(SIWALAN, "  documents:\n", f"  documents:\n{term}"), "kab-siwalan", COMMON
    )
    assert isinstance(region, Region), region
    assert document(region, "surat perintah tugas").value == "spt"
    assert document(region, "surat perintah").value == "surat"


def test_people_are_shown_the_label_and_programs_the_id(jalur: Jalur) -> None:
    """Of routes, chains, signatures and natures."""
    asked = {
        'route kab-siwalan "Dinas Sosial" -p usulan': ("Usulan", "usulan"),
        "paraf kab-siwalan --document surat-edaran": ("Surat Edaran", "surat-edaran"),
        "mandates kab-siwalan Camat": ("Nota Dinas", "nota-dinas"),
        "relation kab-siwalan Dinas UPT": ("Pembinaan", "pembinaan"),
        "show kab-siwalan Camat": ("Pembinaan", "pembinaan"),
    }
    for question, (label, id) in asked.items():
        assert label in jalur(f"{question} {DATA} -f md --lang en").out, question
        data = jalur(f"{question} {DATA} -f tsv").out
        assert id in data, question
        assert label not in data, question


def test_a_silent_answer_looks_for_its_stems() -> None:
    """Where the region has no route of the asked one, the text may name him with the word."""
    region = invented("kab-siwalan")
    text = (TESTS / "verify" / "kab-siwalan.txt").read_text(encoding="utf-8")
    made = Reader(Evidence(region, read_source(text), VOCABULARY)).concordance()
    answer = routes(replace(region, concordance=made), region.parties["bupati"], "usulan")
    assert answer.status == SILENT
    found = mentions_of(answer)
    assert found is not None
    assert [str(each.ref) for each in found.found][:1] == ["4(1)"]


def test_an_unknown_word_is_refused_with_the_terms_of_the_region(jalur: Jalur) -> None:
    """The list that is shown has them."""
    ran = jalur(f'route kab-siwalan "Dinas Sosial" -p kabar {DATA} --lang en')
    assert ran.code == 2
    assert "usulan" in ran.err
    ran = jalur(f"paraf kab-siwalan --document kabar {DATA} --lang en")
    assert ran.code == 2
    assert "surat-edaran" in ran.err
