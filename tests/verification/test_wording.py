"""Numbers, days, denials and words of order are held against the text wherever our words have them."""

from __future__ import annotations

import pytest

from support.verifying import TEXT, YAML, changed, held, of_article


def rules(words: str, summary: str) -> set[str]:
    """The rules that find something at a new article with these words and this summary."""
    text = changed(
        TEXT, "\nAgar setiap orang tahu", f"\nPasal 8\n\n{words}\n\nAgar setiap orang tahu"
    )
    provision = f"  8: {{kind: means, summary: {summary!r}}}\n  penutup:"
    yaml = changed(YAML, "  penutup:", provision)
    return {each.rule for each in held(text, yaml) if str(each.ref) == "8"}


@pytest.mark.parametrize(
    ("words", "summary"),
    [
        ("Surat berlaku 14 (empat belas) hari kerja.", "Berlaku 14 hari kerja."),
        ("Surat berlaku 14 (empat belas) hari kerja.", "Berlaku empat belas hari kerja."),
        ("Pengadaan paling banyak Rp200.000.000,00 tidak dilelang.", "Tidak dilelang di bawahnya."),
        ("Naik satu tingkat.", "Kenaikan 1 tingkat."),
        ("Surat tidak disimpan.", "Penyimpanan surat dilarang."),
        ("Surat disimpan tanpa amplop.", "Surat tidak diberi amplop."),
        ("Surat dikirim tanpa amplop.", "Surat dikirim selain beramplop."),
        ("Lampiran tidak terpisahkan dari surat.", "Bagian dari surat."),
        ("Surat diperiksa secara berurutan.", "Surat diperiksa berturut-turut."),
        ("Surat dikirim dan sesudah itu disimpan.", "Surat dikirim, kemudian disimpan."),
        ("Surat yang terdiri atas tiga bagian.", "Dua hal tentang surat."),
        ("Diatur dalam Pasal 5 ayat (2).", "Lihat Pasal 5."),
    ],
)
def test_what_says_the_same_is_left_alone(words: str, summary: str) -> None:
    """In digits or in words, by another word of denial, by another word of the same order."""
    known = {"reference-left-out", "annex-not-mentioned"}
    assert rules(words, summary) - known == set()


@pytest.mark.parametrize(
    ("words", "summary", "rule"),
    [
        ("Naik satu tingkat.", "Kenaikan dua tingkat.", "count-not-in-text"),
        ("Naik dua tingkat.", "Kenaikan satu tingkat.", "count-not-in-text"),
        ("Paling lama lima belas hari.", "Paling lama 14 hari.", "count-not-in-text"),
        ("Dalam 5 hari kerja.", "Dalam 5 hari kalender.", "day-not-in-text"),
        ("Dalam 5 hari.", "Dalam 5 hari kerja.", "day-not-in-text"),
        ("Dalam 5 hari kerja.", "Dalam 5 hari.", "day-left-out"),
        ("Surat disimpan.", "Surat tidak disimpan.", "denial-not-in-text"),
        ("Surat disimpan.", "Dilarang menyimpan surat.", "denial-not-in-text"),
        ("Surat tidak disimpan.", "Surat disimpan.", "denial-left-out"),
        ("Camat dilarang menyimpan surat.", "Penyimpanan surat.", "denial-left-out"),
        ("Surat dikirim tanpa amplop.", "Pengiriman surat.", "denial-left-out"),
        ("Surat dikirim tanpa amplop.", "Surat beramplop dikirim.", "denial-left-out"),
        ("Surat diperiksa.", "Surat diperiksa berturut-turut.", "order-not-in-text"),
        ("Surat diperiksa serentak.", "Surat diperiksa berjenjang.", "order-not-in-text"),
    ],
)
def test_what_says_otherwise_is_noticed(words: str, summary: str, rule: str) -> None:
    """In the text or in the file: the two differ either way."""
    assert rule in rules(words, summary)


@pytest.mark.parametrize(
    ("condition", "rule"),
    [
        ("bila nilainya di atas Rp200.000.000", None),
        ("bila nilainya di atas Rp200 juta", None),
        ("bila nilainya di atas Rp300 juta", "count-not-in-text"),
        ("bila nilainya di atas Rp300.000.000", "count-not-in-text"),
        ("bila nilainya tidak di atas Rp200.000.000", "denial-not-in-text"),
    ],
)
def test_a_condition_is_held_against_the_text_too(condition: str, rule: str | None) -> None:
    """Amounts of money and denials stand in the conditions of rules."""
    words = "Bupati memaraf surat yang nilainya di atas Rp200.000.000,00."
    mandate = f"mandates:\n  - {{at: 8, party: bupati, kind: task, when: '{condition}'}}"
    found = {each.rule for each in of_article(words, more=mandate) if str(each.ref) == "8"}
    wording = {each for each in found if each.endswith(("-not-in-text", "-left-out"))}
    assert (rule in wording) if rule else not wording & {"count-not-in-text", "denial-not-in-text"}


def test_how_long_something_lasts_is_no_deadline() -> None:
    """A term of office has no day by which something is due."""
    mandate = "mandates:\n  - {at: 8, party: bupati, kind: task}"
    lasting = ("untuk paling lama 3 bulan", "dengan masa jabatan paling lama 5 tahun")
    for words in lasting:
        found = {each.rule for each in of_article(f"Bupati menjabat {words}.", more=mandate)}
        assert "deadline-left-out" not in found
    found = {each.rule for each in of_article("Bupati menjawab paling lama 3 hari.", more=mandate)}
    assert "deadline-left-out" in found


def test_whoever_carries_out_the_tasks_of_another_stands_in() -> None:
    """It is said in other words than those of representing."""
    mandate = "mandates:\n  - {at: 8, party: asisten, kind: task, act: represent, for: bupati}"
    words = "Bila Bupati berhalangan tugasnya dilaksanakan oleh Asisten."
    assert "act-not-in-text" not in {each.rule for each in of_article(words, more=mandate)}


def test_a_denied_nature_is_none() -> None:
    """Entered as one it is an error; left out it is nothing."""
    denying = ("struktural dan koordinatif", "koordinatif dan tidak bersifat struktural")
    text = changed(TEXT, *denying)
    found = {(each.rule, str(each.ref)) for each in held(text=text)}
    assert ("nature-denied", "2(1)") in found
    yaml = changed(YAML, "natures: [struktural, koordinatif]", "natures: [koordinatif]")
    apart = "koordinatif. Semuanya tidak bersifat struktural"
    for denial in (denying[1], "koordinatif, bukan struktural", apart):
        text = changed(TEXT, denying[0], denial)
        assert "nature-left-out" not in {each.rule for each in held(text, yaml)}


def test_laws_in_the_title_of_a_law_are_no_legal_bases() -> None:
    """Only what amends it is another, and its own number."""
    law = "Undang-Undang Nomor 77 Tahun 1999 tentang Kabupaten di Hulu"
    longer = f"{law} dan Penetapan Peraturan Pemerintah Nomor 2 Tahun 2022"
    assert held(text=changed(TEXT, law, longer)) == ()
    amended = f"{longer} sebagaimana telah diubah dengan Undang-Undang Nomor 9 Tahun 2015"
    found = [each.rule for each in held(text=changed(TEXT, law, amended))]
    assert found == ["law-left-out"]


@pytest.mark.parametrize(
    ("words", "summary", "rule"),
    [
        ("Pemeriksa tidak memihak dan jujur.", "Pemeriksa memihak, tidak curang.", True),
        ("Pemeriksa memihak dan tidak jujur.", "Pemeriksa tidak memihak.", True),
        ("Unit yang tidak memiliki kedekatan.", "Unit yang tidak dekat.", False),
        ("Unit yang tidak memiliki kedekatan.", "Unit yang dekat, tidak jauh.", True),
        ("Bila tidak berada di tempat.", "Bila tidak di tempat.", False),
        ("Bila tidak berada di tempat.", "Bila di tempat, tidak pergi.", True),
        ("Unit yang tidak dekat, bukan kegiatan serumpun.", "Kegiatan unit tidak dekat.", False),
    ],
)
def test_what_is_denied_is_the_same(words: str, summary: str, rule: bool) -> None:
    """A denial elsewhere in the sentence does not stand for the one that is missing."""
    denials = {"denial-not-in-text", "denial-left-out"}
    assert bool(rules(words, summary) & denials) == rule


def test_a_number_is_the_same_in_digits_and_in_words() -> None:
    """Where they differ, the text or its reading is wrong."""
    assert "numbers-differ" in rules("Dalam rangkap 5 (dua).", "Rangkap.")
    assert "numbers-differ" not in rules("Dalam rangkap 2 (dua).", "Rangkap.")


def test_an_office_leads_what_is_named_with_it() -> None:
    """A head that is given another unit, and a member that nobody named."""
    other = changed(YAML, "heads: unit-kerja}", "heads: dinas-pasar}")
    assert ("head-of-another", "1.5") in {(each.rule, str(each.ref)) for each in held(yaml=other)}
    more = changed(YAML, "parties: [dinas-jalan,", "parties: [bupati, dinas-jalan,")
    found = {(each.rule, str(each.ref)) for each in held(yaml=more)}
    assert ("member-not-in-text", "4") in found
