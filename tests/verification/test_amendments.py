"""A file says what an amending regulation does to which provisions of another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jalur.law.citation import parse
from support.commandline import Jalur
from support.verifying import changed, held

TEXT = """BUPATI TELUK EMAS
PROVINSI TANAH SEBERANG
PERATURAN BUPATI TELUK EMAS
NOMOR 5 TAHUN 2023
TENTANG
PERUBAHAN ALIR SURAT
Menimbang : a. bahwa alirnya berubah;
Mengingat : 1. Undang-Undang Nomor 77 Tahun 1999;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG PERUBAHAN ALIR SURAT.
Pasal I
Beberapa ketentuan dalam Peraturan Bupati Nomor 3 Tahun 2018 diubah sebagai berikut:
1. Ketentuan ayat (1) Pasal 5 diubah, sehingga Pasal 5 berbunyi sebagai berikut:
Pasal 5
(1) Camat harus bersurat kepada Bupati.
(2) Surat pada ayat (1) dicatat seperti dalam Pasal 3.
2. Di antara Pasal 5 dan Pasal 6 disisipkan 1 (satu) pasal, yakni Pasal 5A, sehingga berbunyi:
Pasal 5A
Catatan disimpan.
3. Pasal 7 dihapus.
Pasal II
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, Peraturan Bupati ini diundangkan dalam Berita Daerah.
Ditetapkan di Muara
pada tanggal 5 April 2023
BUPATI TELUK EMAS,
A. TOKOH
Diundangkan di Muara
pada tanggal 6 April 2023
SEKRETARIS DAERAH,
B. TOKOH
BERITA DAERAH KABUPATEN TELUK EMAS TAHUN 2023 NOMOR 5
"""
YAML = """
regulation:
  name: Kabupaten Teluk Emas
  province: Tanah Seberang
  kind: Peraturan Bupati
  place: Teluk Emas
  number: 5
  year: 2023
  title: Perubahan Alir Surat
  enacted: {date: 2023-04-05, place: Muara}
  promulgated: {date: 2023-04-06, place: Muara}
  gazette: Berita Daerah Kabupaten Teluk Emas Tahun 2023 Nomor 5
  units: unlisted
  amends:
    - regulation: Peraturan Bupati Nomor 3 Tahun 2018
      changes:
        - {at: I.1, act: changed, what: [5(1)]}
        - {at: I.2, act: inserted, what: [5A]}
        - {at: I.3, act: deleted, what: [7]}
      basis: [I]
  in_force: {status: unknown, checked: null, by: null}
  source: {sha256: 0000000000000000000000000000000000000000000000000000000000000000}
parties:
  bupati: {name: Bupati, kind: kepala-daerah, basis: [I.1/5(1)]}
  camat: {name: Camat, kind: official, basis: [I.1/5(1)]}
relations:
  - id: camat-bupati
    between: [camat, bupati]
    basis: [I.1/5(1)]
    points: [{at: I.1/5(1), by: camat, to: bupati, force: harus}]
provisions:
  judul: {kind: title, summary: Perubahan aturan surat.}
  menimbang.a: {kind: consideration, summary: Alirnya berubah.}
  mengingat.1: {kind: legal-basis, summary: Undang-Undang Nomor 77 Tahun 1999.}
  I: {kind: amendment, summary: Aturan tahun 2018 berubah., refers_to: []}
  I.1: {kind: amendment, summary: Pasal 5 berubah.}
  I.1/5(1): {kind: relation, summary: Camat harus bersurat kepada Bupati.}
  I.1/5(2): {kind: means, summary: Ada catatan., refers_to: [I.1/5(1)]}
  I.2: {kind: amendment, summary: Ada pasal sisipan.}
  Pasal I angka 2 Pasal 5A: {kind: means, summary: Penyimpanan.}
  I.3: {kind: amendment, summary: Satu pasal hapus.}
  II: {kind: entry-into-force, summary: Berlaku sejak diundangkan.}
  penutup: {kind: closing, summary: Ditempatkan dalam berita daerah.}
"""


def rules(text: str = TEXT, yaml: str = YAML) -> set[tuple[str, str]]:
    """Which rule speaks of which provision."""
    return {(each.rule, str(each.ref)) for each in held(text, yaml)}


def test_an_amending_regulation_is_verified_clean() -> None:
    """Its own articles, those that it quotes, and what it does to which."""
    assert held(TEXT, YAML) == ()


@pytest.mark.parametrize(
    ("old", "new", "rule", "ref"),
    [
        ("Pasal 7 dihapus", "Pasal 8 dihapus", "change-not-in-text", "I.3"),
        ("Pasal 7 dihapus", "Pasal 8 dihapus", "change-left-out", "I.3"),
        ("yakni Pasal 5A", "yakni Pasal 5B", "change-left-out", "I.2"),
        ("ayat (1) Pasal 5 diubah", "ayat (2) Pasal 5 diubah", "change-not-in-text", "I.1"),
        ("Nomor 3 Tahun 2018 diubah", "Nomor 4 Tahun 2018 diubah", "amended-not-in-text", "I"),
        (
            "(2) Surat pada ayat (1) dicatat seperti dalam Pasal 3.\n",
            "",
            "provision-not-in-text",
            "I.1/5(2)",
        ),
        ("Camat harus", "Camat dapat", "force-not-in-text", "I.1/5(1)"),
    ],
)
def test_what_the_text_says_otherwise_is_noticed(old: str, new: str, rule: str, ref: str) -> None:
    """Each difference is found at the instruction, or at the article that it quotes."""
    assert (rule, ref) in rules(text=changed(TEXT, old, new))


def test_what_is_not_certain_is_a_warning_until_the_file_says_it() -> None:
    """No error of either side: a person has to read the instruction."""
    text = changed(
        TEXT, "3. Pasal 7 dihapus.", "3. Pasal 7 ayat (2) sampai dengan Pasal 9 dihapus."
    )
    assert [(each.rule, each.severity) for each in held(text, YAML)] == []
    unsaid = changed(YAML, "        - {at: I.3, act: deleted, what: [7]}\n", "")
    found = held(text, unsaid)
    assert sorted((each.rule, str(each.ref), each.severity) for each in found) == [
        ("change-not-read", "I.3", "warning"),
        ("no-fact", "I.3", "error"),
    ]


def test_a_page_without_words_is_a_warning_with_its_number() -> None:
    """Also where no article was read at all."""
    for text, yaml, others in ((TEXT, YAML, []), ("Kata.\fLagi.", YAML, ["no-articles"])):
        broken = text.replace("\f", "\f\f").replace("\nPasal II\n", "\f\f\nPasal II\n")
        found = held(broken, yaml)
        assert [each.rule for each in found] == [*others, "page-without-words"]
        assert dict(found[-1].message.args)["page"] == "2"


def test_a_text_without_articles_is_one_finding() -> None:
    """Whatever the file has, nothing of it can be held against such a text."""
    assert rules(text="Tidak ada apa-apa.") == {("no-articles", "None")}


def test_an_address_of_a_quoted_article_is_written_in_both_forms() -> None:
    """An article stands within another only where that is one of an amending regulation."""
    quoted = parse("I.1/5(2)a")
    assert quoted == parse("Pasal I angka 1 Pasal 5 ayat (2) huruf a")
    assert (quoted.short(), quoted.long()) == (
        "I.1/5(2)a",
        "Pasal I angka 1 Pasal 5 ayat (2) huruf a",
    )
    assert parse("I.2/5A", frozenset({"5A"})).long() == "Pasal I angka 2 Pasal 5A"
    labels = ("I", "I.1", "I.1/5", "I.2", "I.10", "II", "IX")
    ordered = sorted(map(parse, reversed(labels)), key=lambda ref: ref.sort_key())
    assert [str(ref) for ref in ordered] == list(labels)


def test_the_commands_answer_about_it(jalur: Jalur, tmp_path: Path) -> None:
    """The card tells what is amended, and a quoted article is found by its address."""
    (tmp_path / "kab-teluk-emas.yaml").write_text(YAML, encoding="utf-8")
    data = f"--data {tmp_path}"
    card = json.loads(jalur(f"show kab-teluk-emas -f json {data}").out)
    assert card["amends"][0]["changes"][1] == {
        "at": "Pasal I angka 2",
        "act": "inserted",
        "what": ["Pasal 5A"],
    }
    assert (
        "Peraturan Bupati Nomor 3 Tahun 2018" in jalur(f"show kab-teluk-emas -f table {data}").out
    )
    for typed in ("I.1/5(1)", "Pasal I angka 1 Pasal 5 ayat (1)"):
        asked = jalur(f"pasal kab-teluk-emas '{typed}' -f json {data}")
        assert json.loads(asked.out)["provisions"][0]["ref"] == "Pasal I angka 1 Pasal 5 ayat (1)"
