"""A word of ours that the provision has not, while its neighbour has it, was taken from there."""

from __future__ import annotations

import pytest

from support.verifying import TEXT, YAML, changed, held

RULES = ("word-of-another", "event-not-in-text", "term-not-in-text")


def found(items: tuple[str, str], summary: str, more: str = "") -> list[tuple[str, str]]:
    """The findings at 8a of a new article with two items, and this summary of the first."""
    listed = f"\nPasal 8\n\nTugasnya:\na. {items[0]};\nb. {items[1]}.\n"
    text = changed(TEXT, "\nAgar setiap orang tahu", f"{listed}\nAgar setiap orang tahu")
    yaml = changed(
        YAML,
        "  penutup:",
        f"  8: {{kind: means, summary: Daftar.}}\n"
        f"  8a: {{kind: means, summary: {summary!r}{more}}}\n"
        f"  8b: {{kind: means, summary: Butir kedua.}}\n  penutup:",
    )
    return [
        (each.rule, str(dict(each.message.args).get("word")))
        for each in held(text, yaml)
        if str(each.ref) == "8a" and each.rule in RULES
    ]


@pytest.mark.parametrize(
    ("items", "summary"),
    [
        (("menetapkan rencana", "merumuskan laporan"), "Penetapan rencana."),
        (("kerjasama daerah", "kerja sama desa"), "Kerja sama daerah."),
        (("pertanggungjawaban tugas", "tanggung jawab unit"), "Bertanggung jawab atas tugas."),
        (("menyusun rencana", "memeriksa laporan"), "Penyiapan rencana."),
        (("menyusun rencana", "bersama unit lain"), "Rencana disusun bersama."),
        (("menyusun anggaran pendapatan dan belanja daerah", "APBD perubahan"), "Menyusun APBD."),
    ],
)
def test_other_words_for_the_same_are_left_alone(items: tuple[str, str], summary: str) -> None:
    """Another form of a word, a compound, what is written short, and words of our own."""
    assert found(items, summary) == []


@pytest.mark.parametrize(
    ("items", "summary", "word"),
    [
        (("menyusun rencana", "memeriksa laporan"), "Pemeriksaan rencana.", "Pemeriksaan"),
        (("unsur penunjang", "unsur pelaksana teknis"), "Unsur teknis.", "teknis"),
        (("menyusun rencana", "memeriksa laporan"), "Rencana disusun untuk Laporan.", "Laporan"),
    ],
)
def test_a_word_of_the_neighbour_is_noticed(
    items: tuple[str, str], summary: str, word: str
) -> None:
    """In whatever form it stands there."""
    assert ("word-of-another", word) in found(items, summary)


def test_a_name_may_come_from_anywhere() -> None:
    """A word with a capital is sought in the whole regulation, at the beginning of none."""
    items = ("menyusun rencana", "memeriksa laporan")
    assert found(items, "Rencana dari Samudra.") == found(items, "Muara menyusun rencana.") == []
    assert found(items, "Rencana menurut Pendapat.") == [("word-of-another", "Pendapat")]


@pytest.mark.parametrize(
    ("text", "summary", "is_noticed"),
    [
        (
            "laporan paling lama sebulan setelah Camat dilantik",
            "Sebulan setelah pelantikan.",
            False,
        ),
        ("laporan paling lama sebulan setelah Camat dilantik", "Sebulan setelah laporan.", True),
        ("laporan sebelum rapat dan sesudah sidang", "Sebelum rapat, sesudah sidang.", False),
        ("laporan sebelum rapat", "Sebelum laporan.", True),
        ("laporan rapat", "Laporan sesudah rapat.", False),
        ("surat ditandatangani setelah diparaf", "Diparaf sebelum tanda tangan.", False),
        ("surat ditandatangani setelah diparaf", "Diparaf sebelum Camat bertanda tangan.", False),
        ("surat ditandatangani setelah diparaf", "Diparaf setelah tanda tangan.", True),
        ("surat diperiksa sebelum diparaf", "Diparaf sesudah pemeriksaan.", False),
        ("rapat dibuka. Surat terbit setelah diparaf", "Diparaf sebelum rapat.", True),
    ],
)
def test_what_comes_before_or_after_is_one_event(text: str, summary: str, is_noticed: bool) -> None:
    """The words behind *setelah* or *sebelum* are those that stand behind one in the text, or before
    one of the other direction.
    """
    rules = {rule for rule, _ in found((text, "menyusun rencana"), summary)}
    assert ("event-not-in-text" in rules) is is_noticed


@pytest.mark.parametrize(
    ("before", "term", "is_defined"),
    [
        ("Unit Kerja", "Unit Kerja", True),
        ("Unit Kerja", "Unit", False),
        ("Badan Air yang selanjutnya disingkat BA", "BA", True),
        ("Badan Air yang selanjutnya disingkat BA", "Badan Air", True),
        ("Koordinasi (lintas sektoral)", "Koordinasi", True),
    ],
)
def test_a_term_is_defined_whole(before: str, term: str, is_defined: bool) -> None:
    """It is what stands before the definition, or a further name there; words in brackets beside."""
    item = f"{before} adalah bagian kecil dari daerah"
    rules = {rule for rule, _ in found((item, "rencana"), "Bagian kecil.", f", term: {term}")}
    assert ("term-not-in-text" not in rules) is is_defined
