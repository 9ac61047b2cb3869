"""The provisions of a draft: kinds, terms, references, and what a summary may say."""

from __future__ import annotations

import pytest

from jalur.drafting.provisions import TODO
from jalur.law.citation import parse
from jalur.source.text import read_source
from support.drafting import UNLIKE, drafted, drafted_text, named, region_of, text_of


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
        ("Peraturan Bupati ini menjadi pedoman bagi pejabat.", "aim"),
        ("Tata kerja bertujuan mempercepat layanan.", "aim"),
        ("Hubungan kerja dijalankan berdasarkan asas keterbukaan.", "principle"),
        ("Bupati mengawasi pelaksanaan Peraturan Bupati ini.", "supervision"),
        ("Surat yang dibuat sebelum Peraturan Bupati ini berlaku tetap sah.", "transitional"),
        (
            "Dinas Sosial menyesuaikan naskahnya sejak Peraturan Bupati ini diundangkan.",
            "transitional",
        ),
        ("Dinas Sosial yang terlambat dikenai teguran tertulis.", "sanction"),
        ("Peraturan Bupati ini mulai berlaku 30 (tiga puluh) hari kemudian.", "entry-into-force"),
        ("Hubungan kerja bersifat:\na. koordinatif; dan\nb. pembinaan.", "form"),
        ("Konsep dibubuhi Paraf secara berurutan.", "paraf"),
        # What was done before is not what the sentence says.
        ("Konsep yang telah diparaf oleh Bappeda dibawa oleh Dinas Sosial.", "mandate"),
        ("Dinas Sosial membawa konsep setelah diparaf.", "mandate"),
        # A rule of nobody tells in what way; whoever acts makes it one of his.
        ("Laporan disusun secara tertulis.", "means"),
        ("Usul dapat berupa:\na. surat; dan\nb. rekaman.", "means"),
        ("Dinas Sosial menyusun laporan.", "mandate"),
        ("Laporan disusun oleh Dinas Sosial.", "mandate"),
        ("Petugas berwenang:\na. memeriksa; dan\nb. menyita.", "mandate"),
    ],
)
def test_the_kind_of_a_provision_is_told_by_its_words(sentence: str, kind: str) -> None:
    """The first that fits counts."""
    assert named(drafted(sentence), "provisions")["2"]["kind"] == kind


def test_a_rule_on_where_another_holds_is_of_its_kind() -> None:
    """It is about the other, whether it widens or narrows it."""
    sentences = (
        "(1) Bappeda melapor kepada Bupati melalui Sekretaris Daerah.\n"
        "(2) Ketentuan sebagaimana dimaksud pada ayat (1) tidak berlaku bagi Dinas Sosial."
    )
    assert named(drafted(sentences), "provisions")["2(2)"]["kind"] == "route"


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


def test_a_letter_goes_on_about_the_paragraph_named_before() -> None:
    """One that the provision itself has not; a part of an annex is none of the articles."""
    draft = drafted(
        "(1) Rapat terdiri atas:\na. rapat umum;\nb. rapat bidang; dan\nc. rapat wilayah.\n"
        "(2) Undangan ditandatangani oleh Bupati untuk rapat pada ayat (1) huruf a, Sekretaris "
        "Daerah untuk huruf b, dan Bappeda untuk huruf c.\n"
        "(3) Bappeda membahas rencana dengan unit dalam Lampiran I huruf A."
    )
    provisions = named(draft, "provisions")
    assert provisions["2(2)"]["refers_to"] == [parse("2(1)a"), parse("2(1)b"), parse("2(1)c")]
    assert provisions["2(3)"]["refers_to"] == [parse("lampiran-I")]


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


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Kepala Dinas Sosial yang melanggar dikenai sanksi administratif.", "sanction"),
        ("Penunjukan yang telah ada tetap berlaku sampai masa tugasnya selesai.", "transitional"),
        ("Biaya pelaksanaan dibebankan pada Anggaran Pendapatan dan Belanja Daerah.", "funding"),
        ("Pembinaan atas pelaksanaan Peraturan Bupati ini dilakukan oleh Bappeda.", "supervision"),
        ("Paraf hierarki dibubuhkan pada setiap lembar.", "paraf"),
        ("Rinciannya tercantum dalam Lampiran.", "annex-reference"),
        ("Koordinasi dilaksanakan melalui Sekretaris Daerah.", "route"),
        ("Pengaduan diterima oleh Bappeda dan diteruskan kepada Dinas Sosial.", "route"),
        ("Rapat Koordinasi Pesisir diadakan setiap triwulan.", "rhythm"),
        ("Undangan Rapat Koordinasi ditandatangani oleh Bupati.", "mandate"),
        ("Susunan Forum Air ditetapkan oleh Bupati.", "forum"),
        ("Selain anggota, dapat diundang akademisi sebagai narasumber.", "forum"),
        ("Jenis hubungan koordinatif terdiri atas:\na. satu; dan\nb. dua.", "form"),
        ("Hubungan koordinatif meliputi:\na. penyusunan rencana; dan\nb. rapat.", "scope"),
        ("Hubungan koordinatif dimaksudkan untuk keselarasan.", "meaning"),
        ("Arsip yang dipilah oleh Bappeda terdiri atas:\na. foto; dan\nb. film.", "mandate"),
        # The forms of relations, some of them the text's own.
        ("Hubungan kerja terdiri atas:\na. komando; dan\nb. koordinatif.", "form"),
        ("Hubungan kerja dibagi menjadi:\na. koordinatif, yakni setara; dan\nb. asuhan.", "form"),
        ("Hubungan kerja koordinatif meliputi:\na. rapat; dan\nb. koordinatif.", "scope"),
        # Of whom or what a sentence says nothing else.
        ("Hubungan kerja Pemerintah Daerah dengan LSM bersifat koordinatif.", "relation"),
        ("Surat dinas ditembuskan pula kepada Sekretaris Daerah.", "route"),
        ("Notula rapat disampaikan kepada Sekretaris Daerah paling lama 3 (tiga) hari.", "route"),
        ("Undangan rapat disampaikan paling lambat 2 (dua) hari sebelum rapat.", "rhythm"),
        ("Bahan sebagaimana dimaksud dalam Pasal 1 harus diterima sebelum rapat.", "rhythm"),
        ("Notula dikirim kepada peserta paling lama 3 (tiga) hari kerja.", "rhythm"),
        ("Penerima mandat tidak dapat melimpahkan kembali mandatnya.", "prohibition"),
        ("Pejabat yang menerima mandat tidak dapat melimpahkannya lagi.", "prohibition"),
        ("Surat yang telah diparaf diselesaikan menurut ketentuan yang lama.", "transitional"),
        ("Bappeda mengevaluasi Peraturan Bupati ini setiap tahun.", "supervision"),
        ("Peraturan Bupati ini ditinjau setiap tahun.", "supervision"),
        ("Peraturan Bupati ini disusun agar urusan cepat selesai.", "aim"),
        ("Biaya pelaksanaan menjadi beban APBD.", "funding"),
        ("Pejabat yang melanggar mendapat teguran lisan.", "sanction"),
        ("Peraturan Bupati ini mengatur paraf dan rapat.", "scope"),
        ("Wewenang itu tidak dapat didelegasikan lagi.", "prohibition"),
        ("Plh. Bupati berwenang memaraf dan menandatangani surat.", "mandate"),
        ("Bupati menandatangani undangan Rapat Koordinasi.", "mandate"),
        ("Surat Dinas Sosial kepada Bupati disampaikan melalui Sekretaris Daerah.", "route"),
        ("Produk hukum diproses sesuai dengan ketentuan mengenai itu.", "further-rules"),
    ],
)
def test_a_kind_is_told_by_what_a_sentence_is_about(sentence: str, kind: str) -> None:
    """A guess where its words alone do not say it."""
    assert named(drafted(sentence), "provisions")["2"]["kind"] == kind


@pytest.mark.parametrize(
    ("article", "key", "kind"),
    [
        # In a list of things a sentence about somebody is a rule.
        (
            "Koordinasi meliputi:\na. rapat; dan\nb. Bappeda dapat secara langsung meminta data.",
            "2b",
            "mandate",
        ),
        ("Koordinasi meliputi:\na. rapat; dan\nb. surat.", "2b", "scope"),
        # An item of one nature is no sentence on what that means.
        ("Pedoman ini meliputi:\na. hubungan koordinasi; dan\nb. pembinaan.", "2a", "scope"),
        # What says what a principle is, is one.
        (
            "(1) Prinsip kerja adalah:\na. integrasi; dan\nb. sinkronisasi.\n"
            "(2) Integrasi sebagaimana dimaksud pada ayat (1) huruf a merupakan keterpaduan.",
            "2(2)",
            "principle",
        ),
        # What goes on about two sides is no sentence on what their nature means.
        (
            "(1) Koordinasi Bappeda dengan Dinas Sosial didasarkan atas kesetaraan.\n"
            "(2) Hubungan koordinatif sebagaimana dimaksud pada ayat (1) untuk bertukar data.",
            "2(2)",
            "point",
        ),
        # What opens lists of units is about these.
        (
            "Susunannya meliputi:\na. Asisten Pemerintahan mengoordinasikan:\n1. Bappeda; dan\n"
            "2. Dinas Sosial.\nb. Asisten Umum mengoordinasikan:\n1. Dinas Kesehatan; dan\n"
            "2. Inspektorat.",
            "2",
            "assignment",
        ),
        ("Koordinasi meliputi:\na. penyusunan data melalui rapat; dan\nb. surat.", "2a", "means"),
        (
            "Hubungan kerja Bappeda dilaksanakan sebagai berikut:\n"
            "a. Bappeda melakukan koordinasi kerja; dan\nb. rapat.",
            "2a",
            "point",
        ),
        ("Forum terdiri atas:\na. Forum Air; dan\nb. Forum Hutan.", "2", "forum"),
    ],
)
def test_the_kind_of_an_item_is_told_by_more_than_its_list(
    article: str, key: str, kind: str
) -> None:
    """By what it says itself, or refers to."""
    assert named(drafted(article), "provisions")[key]["kind"] == kind


@pytest.mark.parametrize(
    ("word", "kind", "sure"),
    [("kolegial", "form", True), ("kolegal", "form", False), ("sosial", "form", False)],
)
def test_a_list_of_natures_is_one_of_forms_though_one_is_misspelt(
    word: str, kind: str, sure: bool
) -> None:
    """Then it is a guess, and so where a word is near to none: it may be a nature of the text's."""
    draft = drafted(f"Hubungan kerja meliputi:\na. konsultatif; dan\nb. {word}.")
    provision = named(draft, "provisions")["2"]
    assert (provision["kind"], "kind" not in provision.guessed) == (kind, sure)


@pytest.mark.parametrize(
    ("article", "kind", "sure"),
    [
        ("Pembiayaan dibebankan pada APBD.", "funding", True),
        ("Biaya perjalanan Bappeda dibebankan pada APBD.", "funding", False),
        ("Pengaturan ini bertujuan:\na. kejelasan; dan\nb. kecepatan.", "aim", True),
        ("Pengaturan kunjungan Bupati bertujuan untuk kejelasan.", "aim", False),
        (
            "Hubungan kerja terdiri atas:\na. fungsional;\nb. konsultatif; dan\nc. tata.",
            "form",
            True,
        ),
        ("Hubungan kerja terdiri atas:\na. konsultatif; dan\nb. tata.", "form", False),
    ],
)
def test_a_kind_is_sure_where_its_words_say_nothing_else(
    article: str, kind: str, sure: bool
) -> None:
    """And name nobody whom a rule may be about."""
    provision = named(drafted(article), "provisions")["2"]
    assert (provision["kind"], "kind" not in provision.guessed) == (kind, sure)


def test_an_item_that_ends_with_a_nature_may_be_another() -> None:
    """*Teknis fungsional* is not surely *fungsional*."""
    draft = drafted(
        "Hubungan kerja terdiri atas:\na. konsultatif;\nb. koordinatif; dan\nc. tehnis fungsional."
    )
    natures = named(draft, "natures")
    assert natures["konsultatif"].sure
    assert "fungsional" not in natures or not natures["fungsional"].sure


def test_a_quoted_article_is_no_instruction() -> None:
    """It has the kind that it has in its own regulation."""
    text = (UNLIKE / "kab-hulu-tenang.txt").read_text(encoding="utf-8")
    provisions = named(drafted_text(text), "provisions")
    assert provisions["I.1"]["kind"] == "amendment"
    assert provisions["I.1/8(2)"]["kind"] != "amendment"


def test_what_opens_the_duties_of_one_of_two_is_no_relation_for_sure() -> None:
    """*Dalam hubungan kerja dengan Bappeda, Camat wajib:*."""
    draft = drafted(
        "Dalam hubungan kerja Camat dengan Bappeda, Camat wajib:\na. hadir; dan\nb. melapor."
    )
    provision = named(draft, "provisions")["2"]
    assert provision["kind"] != "relation" or "kind" in provision.guessed


@pytest.mark.parametrize(("amendments", "since"), [(1, True), (2, False)])
def test_what_a_consolidated_text_prints_as_deleted_is_so_since_its_one_amendment(
    amendments: int, since: bool
) -> None:
    """Of several nobody knows which; that of the heading is the first line of its amendments."""
    names = [f"PERATURAN BUPATI TELAGA BIRU NOMOR {n} TAHUN 202{n + 2}" for n in (1, 2)]
    title = "TATA HUBUNGAN KERJA PERANGKAT DAERAH\n"
    told = f"{title}SEBAGAIMANA TELAH DIUBAH DENGAN {' DAN '.join(names[:amendments])}\n"
    draft = drafted_text(text_of("Dihapus.").replace(title, told, 1))
    deleted = named(draft, "provisions")["2"]
    first = "Peraturan Bupati Telaga Biru Nomor 1 Tahun 2023"
    assert (deleted["kind"], deleted.get("since")) == ("deleted", first if since else None)
    region = region_of(draft)
    assert [each.read for each in region.regulation.amended_by] == [True] * amendments
    assert "promulgated" in draft.regulation["amended_by"][0].guessed


@pytest.mark.parametrize(
    ("item", "kind", "sure"),
    [
        ("hierarkis, yakni garis perintah dari atasan kepada bawahan", "meaning", True),
        ("hubungan hierarkis ialah hubungan atasan dan bawahan", "meaning", True),
        ("hubungan kerja hierarkis merupakan hubungan perintah berjenjang", "meaning", True),
        ("hierarkis: hubungan untuk memberi perintah", "meaning", False),
        ("hierarkis", "form", True),
        ("hubungan kerja hierarkis", "form", True),
    ],
)
def test_an_item_that_says_what_it_names_is_a_meaning(item: str, kind: str, sure: bool) -> None:
    """*Hierarkis, yaitu hubungan …*; by its name alone it is a form."""
    draft = drafted(f"Hubungan kerja terdiri atas:\na. {item};\nb. koordinatif; dan\nc. kemitraan.")
    told = named(draft, "provisions")["2a"]
    assert (told["kind"], "kind" not in told.guessed) == (kind, sure)


PART = "yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini."


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        (f"Daftar Dinas yang dikoordinasikan Asisten tertuang dalam Lampiran I {PART}", True),
        ("Urutan paraf setiap jenis naskah disajikan pada Lampiran II.", True),
        (f"Bagan alur hubungan kerja digambarkan dalam Lampiran I, {PART}", True),
        ("Jalur laporan berkala termuat dalam Lampiran Peraturan Bupati ini.", True),
        ("Lampiran I dan Lampiran II merupakan bagian tidak terpisahkan dari Peraturan ini.", True),
        ("Bagan hubungan kerja sebagaimana tercantum dalam lampiran I dan II.", True),
        (f"Camat mempunyai hubungan koordinatif dengan Dinas menurut Lampiran I {PART}", False),
        (f"Surat disampaikan melalui Sekretaris Daerah menurut Lampiran II {PART}", False),
        (f"Naskah diparaf oleh Asisten sesuai urutan dalam Lampiran II {PART}", False),
        (f"Camat mengoordinasikan Lurah sebagaimana tercantum dalam Lampiran I {PART}", False),
    ],
)
def test_only_what_says_no_more_than_that_it_stands_in_the_annex_points_there(
    sentence: str, points: bool
) -> None:
    """One that says itself who does what, as the annex has it, is of that kind."""
    told = named(drafted(sentence), "provisions")["2"]
    assert (told["kind"] == "annex-reference" and "kind" not in told.guessed) == points


@pytest.mark.parametrize(
    "sentence",
    [
        "Koordinasi Asisten terhadap Inspektorat terbatas pada urusan kepegawaian.",
        "Pengoordinasian Kecamatan oleh Asisten hanya meliputi urusan ketatausahaan.",
        "Koordinasi oleh Asisten atas Sekretariat DPRD dibatasi pada administrasi.",
    ],
)
def test_the_limits_of_a_coordinator_are_those_of_an_assignment(sentence: str) -> None:
    """They say whose coordinator he is, and for what."""
    assert named(drafted(sentence), "provisions")["2"]["kind"] == "assignment"


def test_what_was_begun_before_is_transitional() -> None:
    """It speaks of the day on which the text comes into force, and does not set it."""
    sentence = "Naskah yang sedang diproses pada saat Peraturan ini mulai berlaku diselesaikan."
    assert named(drafted(sentence), "provisions")["2"]["kind"] == "transitional"


def test_what_only_somebody_may_do_is_no_mandate_for_sure() -> None:
    """It may be forbidden to every other."""
    told = named(drafted("Perjanjian hanya dapat ditandatangani oleh Bupati."), "provisions")["2"]
    assert "kind" in told.guessed
