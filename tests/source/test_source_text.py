"""The plain text of a regulation is taken apart as a reader takes it apart, whatever the PDF did to
it.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jalur.law.citation import parse
from jalur.source.text import SourceText, operative, read_source
from support.regions import TESTS

TEXT = (TESTS / "verify" / "kab-sungai-emas.txt").read_text(encoding="utf-8")


def provisions(body: str) -> dict[str, str]:
    """The operative provisions of a body, by their short citations."""
    source = read_source(f"PERATURAN\nMEMUTUSKAN:\nBAB I UMUM\n{body}")
    return {str(ref): source.provisions[ref] for ref in operative(source.provisions)}


def headings(source: SourceText) -> list[tuple[str, str, str, str]]:
    """The headings as plain tuples."""
    return [(str(each.before), each.kind, each.number, each.title) for each in source.headings]


def test_a_whole_regulation_is_read() -> None:
    """Heading, considerations, legal bases, articles, closing and annex are found, each once."""
    found = [str(ref) for ref in read_source(TEXT).provisions]
    assert found[:5] == ["judul", "menimbang.a", "menimbang.b", "mengingat.1", "mengingat.2"]
    assert found[-2:] == ["penutup", "lampiran"]
    assert " ".join(found[5:-2]) == (
        "1 1.1 1.2 1.3 1.4 1.5 2(1) 2(2) 2(2)a 2(2)b 2(2)d 2(3) 3(1) 3(1)~2 4 4A 4A.1 4A.2 4B 4B.1 4B.2"
        " 5(1) 5(2) 5(2)a 5(2)b 5(3) 6 7"
    )


def test_headings_are_read_from_one_line_or_several() -> None:
    """A title may stand beside its number, below it, or run on beside the article."""
    assert headings(read_source(TEXT)) == [
        ("1", "bab", "I", "KETENTUAN UMUM"),
        ("2", "bab", "II", "KERJA BERSAMA"),
        ("2", "bagian", "Kesatu", "Bupati dengan Unit Kerja"),
        ("3", "bagian", "Kedua", "Bidang dan Pembagian"),
        ("5", "bab", "III", "PARAF DAN WEWENANG"),
        ("6", "bab", "IV", "KETENTUAN PENUTUP"),
    ]


def test_the_closing_begins_where_the_law_ends() -> None:
    """What is said after the last article, with its stamps, belongs to no article."""
    source = {str(ref): words for ref, words in read_source(TEXT).provisions.items()}
    assert source["7"].endswith("diundangkan.")
    assert source["penutup"].startswith("Agar setiap orang")
    assert "Bagian Surat" in source["lampiran"]


def test_pages_and_bullets_leave_no_trace() -> None:
    """Blank lines, page numbers, bullets, quotes and bold marks are no words of a provision."""
    body = "Pasal 1\n\n> - (1)  satu\n\n\n- 3 -\n\n**dua** tiga\n\n- (2) empat.\nPasal 2\nlima"
    assert provisions(body) == {"1(1)": "satu dua tiga", "1(2)": "empat.", "2": "lima"}


def test_broken_words_are_joined() -> None:
    """A hyphen at the end of a line joins; what a hyphen belongs to is left to the reader of the
    letters.
    """
    assert provisions("Pasal 1\npela-\nbuhan dan masing- masing") == {
        "1": "pela-buhan dan masing-masing"
    }


def test_a_reference_at_the_beginning_of_a_line_is_no_ayat() -> None:
    """``(2)`` behind the word ayat is read as a reference, even where (2) is the next number."""
    body = "Pasal 1\n(1) seperti ayat\n(2) dan seperti ayat (2) dan\n(3) saja.\n(2) dua."
    assert list(provisions(body)) == ["1(1)", "1(2)"]


def test_a_reference_at_the_beginning_of_a_line_is_no_article() -> None:
    """``Pasal 2`` behind a word that leads on opens no article."""
    body = "Pasal 1\nsebagaimana dimaksud dalam\nPasal 2\ndan menurut Pasal 2.\nPasal 2\ndua"
    assert list(provisions(body)) == ["1", "2"]


def test_an_abbreviation_is_no_letter() -> None:
    """Letters that are not the next of the list belong to the words."""
    body = "Pasal 1\nTerdiri atas:\na. a.n. Bupati dan s.d. besok;\nb. H. Tokoh."
    assert provisions(body) == {
        "1": "Terdiri atas:",
        "1a": "a.n. Bupati dan s.d. besok;",
        "1b": "H. Tokoh.",
    }


def test_items_may_stand_on_one_line() -> None:
    """The next letter or number behind a semicolon or colon is an item."""
    assert list(provisions("Pasal 1\nYaitu: a. satu; b. dua; dan c. tiga.")) == [
        "1",
        "1a",
        "1b",
        "1c",
    ]


def test_a_skipped_letter_is_kept_as_printed() -> None:
    """a, b, c, e is read as it is printed."""
    assert list(provisions("Pasal 1\nYaitu:\na. x;\nb. x;\nc. x; dan\ne. x.")) == [
        "1",
        "1a",
        "1b",
        "1c",
        "1e",
    ]


def test_a_number_used_twice_is_told_apart() -> None:
    """The second (1) is ``1(1)~2``, and its parts are its own."""
    body = "Pasal 1\n(1) satu:\na. x;\n(1) lagi:\na. y.\n(2) dua"
    assert list(provisions(body)) == ["1(1)", "1(1)a", "1(1)~2", "1(1)~2a", "1(2)"]


def test_an_article_may_begin_with_a_wrong_ayat() -> None:
    """The first number of an article is taken as printed."""
    assert list(provisions("Pasal 1\n(2) Camat bertugas:\na. x.")) == ["1(2)", "1(2)a"]


def test_capital_letters_are_letters() -> None:
    """A, B and C head lists of numbers that begin anew."""
    body = "Pasal 1\nYaitu:\nA. satu:\n1. x;\n2. x;\nB. dua:\n1. x."
    assert list(provisions(body)) == ["1", "1A", "1A.1", "1A.2", "1B", "1B.1"]


def test_lists_below_the_fourth_level_belong_to_their_item() -> None:
    """What cannot be cited is part of what can."""
    body = "Pasal 1\n(1) x:\na. x:\n1. x:\na) kecil;\nb) kecil;\n2. y."
    assert provisions(body)["1(1)a.1"] == "x: a) kecil; b) kecil;"


def test_articles_with_letters_and_skipped_articles_are_read() -> None:
    """1A follows 1; a missing article is missed, not the rest."""
    assert list(provisions("Pasal 1\nx.\nPasal 1A\nx.\nPasal 3\nx.")) == ["1", "1A", "3"]


def test_a_unit_whose_name_begins_with_bagian_is_no_heading() -> None:
    """Only an ordinal number makes a Bagian of the text."""
    assert provisions("Pasal 1\nYaitu:\na. x;\nb.\nBagian Keuangan.") == {
        "1": "Yaitu:",
        "1a": "x;",
        "1b": "Bagian Keuangan.",
    }


@pytest.mark.parametrize(
    "text", ["", "\n\n", "bukan peraturan", "Pasal 1", "MEMUTUSKAN:\nBAB I", "(1)\n(2)\na.\n"]
)
def test_any_text_can_be_read(text: str) -> None:
    """A text that is no regulation has no operative provisions, and that is all."""
    assert operative(read_source(text).provisions) == ()


def test_a_text_without_line_ends_is_read_by_its_sequence() -> None:
    """What must come next tells the items, even where no line begins with them."""
    body = "Pasal 1\n- (1) x ayat (2) y.\n- (2) yaitu :\n - a. satu;\n- b. dua.\nBAB II\nDUA\nPasal 2\n1. satu\n2. Dua\n"
    assert provisions(" ".join(body.split())) == provisions(body)
    assert list(provisions(body)) == ["1(1)", "1(2)", "1(2)a", "1(2)b", "2.1", "2.2"]


@given(
    st.lists(
        st.sampled_from(
            [
                "Pasal 1",
                "Pasal 2",
                "BAB I",
                "(1)",
                "(2)",
                "a.",
                "b.",
                "1.",
                "ayat",
                "x",
                ":",
                "\n",
                "- ",
            ]
        )
    )
)
def test_no_text_breaks_the_reader(pieces: list[str]) -> None:
    """Whatever stands where, the reader ends, and no provision is without words."""
    source = read_source("MEMUTUSKAN:\nBAB I\nUMUM\nPasal 1\n" + " ".join(pieces))
    assert all(words.strip() for words in source.provisions.values())


def test_reading_twice_is_reading_once() -> None:
    """The same text gives the same provisions, whatever its line ends."""
    again = read_source(TEXT.replace("\n", "\r\n"))
    assert dict(again.provisions) == dict(read_source(TEXT).provisions)


@pytest.mark.parametrize(
    "line",
    [
        "(2) Laporan sebagaimana dimaksud dalam Bab I\nBagian Kedua\ndisampaikan kepada Dinas.",
        "(2) Camat melaksanakan pekerjaan di hulu\nBagian Kesatu dilaksanakan dahulu.",
    ],
)
def test_a_reference_over_a_line_end_is_no_heading(line: str) -> None:
    """What stands before or behind it says that it goes on with a sentence."""
    text = f"BAB I\nKETENTUAN UMUM\n\nPasal 1\n\n(1) Camat melapor.\n{line}\n\nPasal 2\n\nCukup.\n"
    source = read_source(text)
    assert [(each.kind, each.number) for each in source.headings] == [("bab", "I")]
    assert "Bagian" in source.provisions[parse("1(2)")]


def test_a_line_that_begins_like_an_approval_is_of_its_article() -> None:
    """Nothing above it is lost; the approval before the articles is still one."""
    article = "BAB I\nUMUM\n\nPasal 1\n\nKontrak diperpanjang\ndengan persetujuan Bupati.\n\nPasal 2\n\nCukup.\n"
    assert {str(ref) for ref in read_source(article).provisions} >= {"1", "2"}
    opening = "Mengingat : UU;\n\nDengan Persetujuan Bersama\nDPRD dan BUPATI\n\nMEMUTUSKAN:\n\nMenetapkan : PERDA.\n\n"
    assert "persetujuan" in {part.name for part in read_source(opening + article).parts}
