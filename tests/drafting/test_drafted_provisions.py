"""The provisions of a draft: kinds, terms, references, and what a summary may say."""

from __future__ import annotations

import pytest

from jalur.drafting.provisions import TODO
from jalur.law.citation import parse
from jalur.source.text import read_source
from support.drafting import drafted, drafted_text, named, region_of, text_of


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Dihapus.", "deleted"),
        ("Ruang lingkup Peraturan Bupati ini meliputi hubungan kerja.", "scope"),
        ("Maksud Peraturan Bupati ini adalah sebagai pedoman.", "aim"),
        (
            "Ketentuan mengenai tata naskah diatur lebih lanjut dengan Keputusan Bupati.",
            "further-rules",
        ),
        ("Dinas Sosial dilarang menerima imbalan.", "prohibition"),
    ],
)
def test_the_kind_of_a_provision_is_told_by_its_words(sentence: str, kind: str) -> None:
    """The first that fits counts."""
    assert named(drafted(sentence), "provisions")["2"]["kind"] == kind


@pytest.mark.parametrize(
    ("sentence", "kind", "sure"),
    [
        ("Peraturan Bupati ini mulai berlaku sejak tanggal 1 Juni 2022.", "entry-into-force", True),
        ("Tim yang dibentuk mulai berlaku pada tanggal 1 Juni 2022.", "entry-into-force", False),
        ("Peraturan ini tidak mulai berlaku pada tanggal itu.", "entry-into-force", False),
        ("Pada saat Peraturan ini berlaku, aturan lama dicabut.", "revocation", True),
        ("Izin dicabut dan dinyatakan tidak berlaku apabila salah.", "revocation", False),
        ("Maksud Peraturan Bupati ini adalah sebagai pedoman.", "aim", True),
        ("Maksud kunjungan disampaikan oleh Bappeda.", "aim", False),
        (
            "Bagan merupakan bagian yang tidak terpisahkan dari Peraturan Bupati ini.",
            "annex-reference",
            True,
        ),
        ("Bagan merupakan bagian yang tidak terpisahkan dari buku.", "annex-reference", False),
    ],
)
def test_a_kind_is_sure_where_the_sentence_is_about_the_regulation(
    sentence: str, kind: str, sure: bool
) -> None:
    """The same words may be said of a team, a permit, a visit."""
    provision = named(drafted(sentence), "provisions")["2"]
    assert (provision["kind"], "kind" not in provision.guessed) == (kind, sure)


@pytest.mark.parametrize(
    ("end", "summary"),
    [
        ("pada tanggal diundangkan.", "Berlaku sejak tanggal diundangkan."),
        ("pada tanggal 1 Juni 2022.", TODO),
        ("pada tanggal diundangkan dan berlaku surut sejak tanggal 3 Januari 2022.", TODO),
    ],
)
def test_a_summary_of_the_day_from_which_it_is_in_force_is_that_of_the_text(
    end: str, summary: str
) -> None:
    """Another day is for a person to write."""
    provision = named(drafted(f"Peraturan Bupati ini mulai berlaku {end}"), "provisions")["2"]
    assert provision["summary"] == summary


def test_every_provision_has_its_key_in_the_order_of_the_text() -> None:
    """None is left out, and none is made up."""
    text = text_of("(1) Satu.\n(2) Dua:\na. tiga; dan\nb. empat.")
    keys = [*named(drafted_text(text), "provisions")]
    assert keys == [str(ref) for ref in read_source(text).provisions]


def test_a_summary_has_names_and_numbers_alone() -> None:
    """Where more is to be said a person says it, above the words of the text."""
    draft = drafted("Dinas Sosial menyusun rencana.", "Bupati menunjuk:\na. Dinas Kesehatan.")
    provisions = named(draft, "provisions")
    assert provisions["2"]["summary"] == TODO
    assert provisions["2"].text == "Dinas Sosial menyusun rencana."
    assert provisions["mengingat.1"]["summary"] == "Undang-Undang Nomor 23 Tahun 2014."
    assert provisions["mengingat.1"].text is None
    assert provisions["1.6"]["summary"] == "Dinas Sosial Kabupaten Telaga Biru."


def test_a_term_is_that_of_its_definition() -> None:
    """The long name, as the definition begins with it."""
    provisions = named(drafted(), "provisions")
    assert provisions["1.5"]["term"] == "Badan Perencanaan Pembangunan Daerah"
    assert "term" not in provisions["1"].values


def test_references_are_those_within_the_regulation() -> None:
    """Another law is none of them; an article that the text lacks is one."""
    draft = drafted(
        "Rencana sebagaimana dimaksud dalam Pasal 1 dan Pasal 55 disusun sesuai Pasal 4 "
        "Undang-Undang Nomor 23 Tahun 2014."
    )
    assert named(draft, "provisions")["2"]["refers_to"] == [parse("1"), parse("55")]


def test_a_reference_that_no_file_can_write_is_left_out() -> None:
    """A recital that speaks of a number where recitals have letters."""
    text = text_of().replace(
        "a. bahwa perlu", "a. bahwa sebagaimana dimaksud dalam angka 1 dan huruf a perlu"
    )
    assert region_of(drafted_text(text))


def test_a_recital_that_stands_there_twice_is_one_provision() -> None:
    """A file has one of each letter; the first counts, and the other is told."""
    text = text_of().replace("Mengingat :", "a. bahwa Lampiran itu perlu;\nMengingat :")
    draft = drafted_text(text)
    assert [key for key in named(draft, "provisions") if key.startswith("menimbang")] == [
        "menimbang.a"
    ]
    assert str(named(draft, "provisions")["menimbang.a"].text).startswith("bahwa perlu")
    assert [each.words for each in draft.unclaimed] == ["bahwa Lampiran itu perlu;"]
    assert region_of(draft)


def test_a_number_that_the_scan_garbled_is_no_address() -> None:
    """What no file can name is told with its line, and the draft is sound without it."""
    draft = drafted_text(text_of().replace("\n6. Dinas Sosial", "\n|6. Dinas Sosial"))
    assert region_of(draft)
