"""Whom a draft names, of which kind they are, and whom a list sets under whom."""

from __future__ import annotations

import pytest

from jalur.drafting.entries import Draft
from support.drafting import drafted, drafted_text, named, region_of, text_of, the

LIST = (
    "Asisten Pembangunan mengoordinasikan:\na. Dinas Kesehatan;\nb. Dinas Pekerjaan Umum; dan\n"
    "c. Badan Keuangan."
)


def _kinds(draft: Draft) -> dict[str, tuple[str, bool]]:
    """The kind of each party, and whether it is sure."""
    return {
        id: (str(each["kind"]), each.sure and "kind" not in each.guessed)
        for id, each in named(draft, "parties").items()
    }


def test_whom_the_first_article_defines_is_a_party_with_its_short_name() -> None:
    """The long name is an alias where the definition gives a short one."""
    parties = named(drafted(), "parties")
    assert parties["bappeda"]["name"] == "Bappeda"
    assert [*parties["bappeda"]["aliases"]] == ["Badan Perencanaan Pembangunan Daerah"]
    assert "kabupaten-telaga-biru" not in parties
    assert "hubungan-koordinatif" not in parties


@pytest.mark.parametrize(
    ("sentence", "id", "kind"),
    [
        ("Wakil Bupati memimpin rapat.", "wakil-bupati", "wakil-kepala-daerah"),
        ("Dinas Perhubungan menyusun laporan.", "dinas-perhubungan", "dinas"),
        ("Kepala Dinas Sosial menyusun laporan.", "kepala-dinas-sosial", "head"),
        ("Inspektorat menyusun laporan.", "inspektorat", "inspektorat"),
        ("Staf Ahli memberikan telaahan.", "staf-ahli", "staf-ahli"),
        ("Camat menyusun laporan.", "camat", "head"),
        ("Badan Pusat Statistik memberikan data.", "badan-pusat-statistik", "instansi-vertikal"),
    ],
)
def test_the_kind_is_told_by_the_words_of_a_name(sentence: str, id: str, kind: str) -> None:
    """Whoever it is that the text names nowhere else."""
    assert _kinds(drafted(sentence))[id][0] == kind


def test_a_kind_is_sure_where_the_text_makes_the_name_sure() -> None:
    """A name that is defined is whole; one with a head for its unit may be another's."""
    kinds = _kinds(drafted("Camat menyusun laporan."))
    assert kinds["bappeda"] == ("badan", True)
    assert kinds["sekretaris-daerah"] == ("sekretaris-daerah", True)
    assert kinds["camat"] == ("head", False)


def test_a_head_is_that_of_its_unit() -> None:
    """And of nobody where the unit is none of the text's."""
    parties = named(drafted("Kepala Dinas Sosial menyusun laporan."), "parties")
    assert parties["kepala-dinas-sosial"]["heads"] == "dinas-sosial"


@pytest.mark.parametrize(
    ("of", "sure"), [("", True), (" Kabupaten Telaga Biru", True), (" Provinsi Selat Timur", False)]
)
def test_a_name_with_another_region_behind_it_is_a_guess(of: str, sure: bool) -> None:
    """A unit of the province may be called as one of the region."""
    parties = named(drafted(f"Kepala Perangkat Daerah{of} menyusun laporan."), "parties")
    assert parties["kepala-perangkat-daerah"].sure is sure


def test_a_head_of_one_unit_is_a_guess() -> None:
    """A file may name the unit for whoever leads it; of a class it may not."""
    parties = named(drafted("Kepala Dinas Sosial dan Camat menyusun laporan kecamatan."), "parties")
    assert not parties["kepala-dinas-sosial"].sure


def test_whoever_coordinates_belongs_to_the_class_of_those() -> None:
    """Each by his name, where the names are sure."""
    parties = named(
        drafted(
            "Asisten Pembangunan dan Asisten Pemerintahan membantu Bupati.",
            "Para Asisten wajib hadir.",
        ),
        "parties",
    )
    assert all(each.sure for each in parties["asisten"]["members"])


def test_a_word_for_no_affair_in_particular_is_a_guess() -> None:
    """*Bagian Umum* may have *umum* as its affair, or none."""
    parties = named(drafted("Bagian Umum dan Bagian Hukum menyusun laporan."), "parties")
    told = {id: "affairs" in parties[id].guessed for id in ("bagian-umum", "bagian-hukum")}
    assert told == {"bagian-umum": True, "bagian-hukum": False}


def test_a_unit_has_the_affairs_of_its_name() -> None:
    """With the words of the name that say so."""
    parties = region_of(drafted(LIST)).parties
    assert {id: dict(parties[id].affairs) for id in ("dinas-kesehatan", "badan-keuangan")} == {
        "dinas-kesehatan": {"kesehatan": "Kesehatan"},
        "badan-keuangan": {"keuangan": "Keuangan"},
    }


def test_a_list_sets_units_under_the_coordinator_of_its_opening() -> None:
    """Each by its own row; who coordinates is not among them."""
    draft = drafted(LIST)
    [entry] = the(draft, "assignments")
    assert entry.sure
    [assignment] = region_of(draft).assignments
    assert assignment.coordinator == "asisten-pembangunan"
    assert {id: [str(ref) for ref in basis] for id, basis in assignment.units.items()} == {
        "dinas-kesehatan": ["2a"],
        "dinas-pekerjaan-umum": ["2b"],
        "badan-keuangan": ["2c"],
    }
    assert draft.regulation["units"] == "listed"
    assert drafted().regulation["units"] == "unlisted"


def test_a_list_of_what_somebody_does_assigns_nobody() -> None:
    """Its items are sentences, and no names."""
    draft = drafted(
        "Asisten Pembangunan bertugas:\na. menyusun rencana Dinas Kesehatan;\n"
        "b. mengawasi Dinas Sosial."
    )
    assert the(draft, "assignments") == []


def test_who_sits_on_a_forum_is_a_guess() -> None:
    """Who leads it, and who comes to it."""
    draft = drafted(
        "Rapat Koordinasi dipimpin oleh Sekretaris Daerah dan dihadiri oleh Kepala Dinas Sosial."
    )
    forum = named(draft, "parties")["rapat-koordinasi"]
    assert forum["kind"] == "forum"
    assert "chair" in forum.values
    assert not forum.sure or {"chair", "members"} & forum.guessed
    assert region_of(draft)


@pytest.mark.parametrize(
    ("article", "forums"),
    [
        (
            "Rapat koordinasi terdiri atas:\na. rapat pimpinan, dipimpin Bupati, setiap bulan;\n"
            "b. rapat bidang yang dipimpin oleh Asisten; dan\nc. rapat teknis sesuai jadwal.",
            ["Rapat pimpinan", "Rapat bidang", "Rapat teknis sesuai jadwal"],
        ),
        (
            "Rapat meliputi:\na. rapat Sekretaris Daerah dengan para Asisten; dan\n"
            "b. rapat koordinasi Kecamatan setiap 2 (dua) bulan.",
            ["Rapat Sekretaris Daerah dengan para Asisten", "Rapat koordinasi Kecamatan"],
        ),
        (
            "Rapat koordinasi dilaksanakan untuk:\na. rapat anggaran; dan\nb. membahas rencana.",
            ["Rapat koordinasi"],
        ),
    ],
)
def test_the_meetings_of_a_list_are_the_forums(article: str, forums: list[str]) -> None:
    """For certain where the name is but a name; what opens their list is none beside them."""
    draft = drafted(article)
    found = [each for each in named(draft, "parties").values() if each["kind"] == "forum"]
    assert [each["name"] for each in found] == forums
    plain = {"Rapat pimpinan", "Rapat bidang", "Rapat koordinasi Kecamatan"}
    assert {each["name"] for each in found if each.sure} == plain & {*forums}
    assert region_of(draft)


def test_what_is_said_of_a_kind_of_meeting_keeps_it() -> None:
    """Who leads all of them leads each by that one name."""
    draft = drafted(
        "(1) Rapat koordinasi terdiri atas:\na. rapat pimpinan; dan\nb. rapat bidang.\n"
        "(2) Rapat koordinasi dipimpin oleh Sekretaris Daerah."
    )
    assert named(draft, "parties")["rapat-koordinasi"].get("chair")


@pytest.mark.parametrize(
    ("sentence", "head", "led"),
    [
        ("Camat menyusun laporan.", "camat", "kecamatan"),
        (
            "Kepala Kantor Pertanahan menyusun data.",
            "kepala-kantor-pertanahan",
            "kantor-pertanahan",
        ),
        ("Kepala Desa menyusun laporan.", "kepala-desa", "desa"),
        ("Direksi BUMD menyusun laporan.", "direksi-bumd", "bumd"),
        ("Direktur Perumda Pasar menyusun laporan.", "direktur-perumda-pasar", "perumda-pasar"),
    ],
)
def test_what_a_head_leads_is_a_party_though_the_text_names_only_him(
    sentence: str, head: str, led: str
) -> None:
    """As a guess, and so is that he leads it."""
    draft = drafted(sentence)
    parties = named(draft, "parties")
    assert parties[head]["heads"] == led
    assert "heads" in parties[head].guessed
    assert not parties[led].sure
    assert region_of(draft)


def test_the_secretary_of_the_dprd_leads_its_sekretariat() -> None:
    """But where a text defines him and has no rule for him."""
    rule = "Sekretaris DPRD bertanggung jawab kepada Bupati. Sekretariat DPRD menyusun laporan."
    parties = named(drafted(rule), "parties")
    assert parties["sekretaris-dprd"]["kind"] == "head"
    assert parties["sekretaris-dprd"]["heads"] == "sekretariat-dprd"
    defined = text_of("Sekretariat DPRD menyusun laporan.").replace(
        "6. Dinas Sosial", "6. Sekretaris DPRD adalah Sekretaris DPRD Kabupaten.\n7. Dinas Sosial"
    )
    idle = named(drafted_text(defined.replace("7. Hub", "8. Hub")), "parties")["sekretaris-dprd"]
    assert idle["kind"] == "official"
    assert idle.get("heads") is None


def test_the_affairs_of_a_class_are_a_guess() -> None:
    """A file may give them to each of its units alone."""
    draft = drafted("Asisten Pembangunan membina:\na. BUMD; dan\nb. Perumda Air Minum.")
    assert "affairs" in named(draft, "parties")["bumd"].guessed


@pytest.mark.parametrize(
    ("sentence", "is_party"),
    [
        ("Hubungan kerja Pemerintah Daerah dengan Instansi Vertikal bersifat kemitraan.", True),
        ("Bappeda menyusun laporan di lingkungan Pemerintah Daerah.", False),
    ],
)
def test_the_government_is_a_party_where_it_has_a_relation(sentence: str, is_party: bool) -> None:
    """Elsewhere its name says only where somebody is."""
    parties = named(drafted(sentence), "parties")
    assert ("pemerintah-daerah" in parties) is is_party
    assert not (is_party and parties["pemerintah-daerah"].sure)


def test_what_a_desa_is_led_by_is_its_own_government() -> None:
    """A Desa, its government and its council are no units of the region."""
    kinds = _kinds(drafted("Pemerintah Desa dan Badan Permusyawaratan Desa menyusun rencana."))
    assert kinds["pemerintah-desa"][0] == "pemerintah-desa"
    assert kinds["badan-permusyawaratan-desa"][0] == "bpd"


def test_where_the_text_has_only_the_desa_its_head_leads_that() -> None:
    """No government is made up beside it."""
    parties = named(drafted("Kepala Desa memimpin Desa."), "parties")
    assert parties["kepala-desa"]["heads"] == "desa"
    assert "pemerintah-desa" not in parties


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Sekretaris Dinas Sosial menyusun laporan.", "Sekretaris Dinas Sosial"),
        ("Sekretaris Badan Keuangan menyusun laporan.", "Sekretaris Badan Keuangan"),
        ("Sekretaris Dinas menyusun laporan.", "Sekretaris Dinas"),
    ],
)
def test_the_secretary_of_a_unit_is_named_whole(sentence: str, name: str) -> None:
    """Not cut behind the class word of his unit."""
    parties = named(drafted(sentence), "parties")
    assert name in {str(each["name"]) for each in parties.values()}
    assert [each["kind"] for each in parties.values() if each["name"] == name] == ["official"]


def test_a_word_that_others_have_too_is_no_end_of_a_name() -> None:
    """*Unit-unit kerja* are not *unit kerja* behind a hyphen."""
    parties = named(
        drafted("Asisten membina unit-unit kerja. Bupati membina unit-unit kerja."), "parties"
    )
    assert "Unit kerja" not in {str(each["name"]).capitalize() for each in parties.values()}


@pytest.mark.parametrize(
    ("meaning", "members"),
    [
        (
            "adalah Bupati dan Sekretaris Daerah sebagai unsur pimpinan",
            ["bupati", "sekretaris-daerah"],
        ),
        ("adalah unsur yang terdiri atas Bappeda dan Dinas Sosial", ["bappeda", "dinas-sosial"]),
        ("adalah Bappeda atau Dinas Sosial yang menyiapkan naskah", ["bappeda", "dinas-sosial"]),
        (
            "adalah unsur yang meliputi Bappeda termasuk Balai Data dan Balai Peta, dan Dinas Sosial",
            ["bappeda", "dinas-sosial"],
        ),
    ],
)
def test_the_members_of_a_group_are_those_that_its_definition_enumerates(
    meaning: str, members: list[str]
) -> None:
    """Not everybody whom it names: *unsur pembantu Bupati* has no Bupati in it."""
    text = text_of("Unsur Utama menyusun rencana.").replace(
        "7. Hubungan", f"8. Unsur Utama {meaning}.\n7. Hubungan"
    )
    [row] = named(drafted_text(text), "parties")["unsur-utama"]["members"]
    # Of two, one may be a word for several; a list of three and more is whole.
    assert (row["parties"], row.sure) == (members, False)


def test_whom_a_definition_lists_one_behind_the_other_is_certain() -> None:
    """Each of the list is a name, and nobody else is one."""
    text = text_of("Satuan Polisi Pamong Praja dan Camat menyusun rencana.").replace(
        "7. Hubungan",
        "8. Unsur Utama adalah Bappeda, Dinas Sosial, dan Sekretariat Daerah.\n7. Hubungan",
    )
    [row] = named(drafted_text(text), "parties")["unsur-utama"]["members"]
    assert (row["parties"], row.sure) == (["bappeda", "dinas-sosial", "sekretariat-daerah"], True)


def test_whom_the_law_puts_among_the_perangkat_daerah_is_read_there() -> None:
    """As far as the text names some, and never the Bupati whom they serve."""
    perangkat = named(drafted("Camat menyusun laporan."), "parties")["perangkat-daerah"]
    [row] = perangkat["members"]
    assert row["kinds"] == ["dinas", "badan", "kecamatan"]
    assert (row["status"], row.sure) == ("inferred", False)


def test_a_unit_that_is_defined_as_one_of_a_group_is_its_member() -> None:
    """*Badan Keuangan adalah perangkat daerah yang …*."""
    text = text_of().replace(
        "7. Hubungan", "8. Badan Keuangan adalah perangkat daerah yang mengelola uang.\n7. Hubungan"
    )
    of_two = text.replace("perangkat daerah yang", "perangkat daerah atau Bappeda yang")
    rows = named(drafted_text(text), "parties")["perangkat-daerah"]["members"]
    assert "badan-keuangan" in [id for row in rows for id in row.get("parties") or []]
    rows = named(drafted_text(of_two), "parties")["perangkat-daerah"]["members"]
    assert "badan-keuangan" not in [id for row in rows for id in row.get("parties") or []]


@pytest.mark.parametrize(
    ("sentence", "status_of"),
    [
        ("RSUD Sehat menerapkan BLUD. BLUD menyusun laporan.", {"parties": ["rsud-sehat"]}),
        ("BLUD menyusun laporan.", {"kinds": ["rumah-sakit", "upt"]}),
        ("Badan Layanan Umum Daerah menyusun laporan.", {"kinds": ["rumah-sakit", "upt"]}),
    ],
)
def test_a_status_is_that_of_the_units_named_with_it(
    sentence: str, status_of: dict[str, list[str]]
) -> None:
    """And else of the kinds that may have it; it is no Badan."""
    draft = drafted(sentence)
    [status] = [each for each in named(draft, "parties").values() if each["kind"] == "status"]
    given = status["status_of"]
    assert {key: value for key, value in given.values.items() if key != "basis"} == status_of
    assert "status_of" in status.guessed
    assert region_of(draft)


@pytest.mark.parametrize(
    ("article", "manner", "condition", "sure"),
    [
        (LIST, ["mengoordinasikan"], None, True),
        (LIST.replace("mengoordinasikan", "membawahkan"), ["membawahkan"], None, True),
        (
            LIST.replace("mengoordinasikan", "khusus untuk urusan perbatasan mengoordinasikan"),
            ["mengoordinasikan"],
            "khusus untuk urusan perbatasan",
            False,
        ),
        (
            "Asisten Pembangunan membawahkan Dinas Kesehatan dan Dinas Sosial.",
            ["membawahkan"],
            None,
            False,
        ),
    ],
)
def test_a_list_says_how_and_for_what_units_are_set_under_somebody(
    article: str, manner: list[str], condition: str | None, sure: bool
) -> None:
    """One for some matters alone, or within a sentence, is an entry of its own and a guess."""
    draft = drafted(article)
    [entry] = the(draft, "assignments")
    assert (entry["manner"], entry.get("condition"), entry.sure) == (manner, condition, sure)
    assert region_of(draft)


def test_who_sits_in_a_forum_may_stand_behind_his_seat() -> None:
    """In a list of seats, and among those who are there; a guest is no member."""
    draft = drafted(
        "Susunan Forum Air adalah:\na. ketua : Sekretaris Daerah;\nb. sekretaris : Bappeda; dan\n"
        "c. anggota : Dinas Sosial.",
        "Rapat kerja bulanan dipimpin oleh Bupati, diikuti oleh Sekretaris Daerah, serta dapat "
        "dihadiri Bappeda sebagai narasumber.",
    )
    parties = named(draft, "parties")
    forum, meeting = parties["forum-air"], parties["rapat-kerja-bulanan"]
    assert [row["parties"] for row in forum["chair"]] == [["sekretaris-daerah"]]
    assert [row["parties"] for row in forum["members"]] == [["bappeda"], ["dinas-sosial"]]
    assert [row["parties"] for row in meeting["members"]] == [["sekretaris-daerah"]]
    assert [row["parties"] for row in meeting["guests"]] == [["bappeda"]]
    assert region_of(draft)


def test_one_asisten_alone_may_be_called_by_the_word_for_all() -> None:
    """That the word means a group is sure where the text has several."""
    alone = named(drafted("Asisten menyusun laporan."), "parties")["asisten"]
    several = drafted(
        "Asisten menyusun laporan.",
        "Asisten Pemerintahan dan Asisten Pembangunan menyusun rencana.",
    )
    assert "kind" in alone.guessed
    assert "kind" not in named(several, "parties")["asisten"].guessed


def test_whoever_advises_is_of_his_kind_though_the_text_calls_him_after_whom_he_advises() -> None:
    """*Staf Ahli Bupati* alone is no group."""
    kinds = _kinds(drafted("Staf Ahli Bupati menyampaikan telaahan kepada Bupati."))
    assert kinds["staf-ahli-bupati"][0] == "staf-ahli"


def test_who_looks_after_a_company_is_an_official_if_not_for_sure() -> None:
    """*Dewan Pengawas* may be of the region or of the company."""
    kinds = _kinds(
        drafted("Direksi BUMD menyampaikan laporan kepada Bupati melalui Dewan Pengawas.")
    )
    assert kinds["dewan-pengawas"] == ("official", False)


def test_who_leads_a_unit_by_a_title_of_his_own_is_certain_where_the_unit_is() -> None:
    """A definition alone, or a unit that is but a guess, tells nothing of him."""
    parties = named(
        drafted(
            "Asisten Pembangunan mengoordinasikan:\na. Inspektorat; dan\nb. Dinas Sosial.",
            "Inspektur melapor kepada Bupati. Lurah melapor kepada Bupati.",
        ),
        "parties",
    )
    assert parties["inspektur"].sure
    assert parties["inspektur"]["heads"] == "inspektorat"
    assert not parties["lurah"].sure


def test_whoever_leads_a_class_leads_a_party() -> None:
    """*kepala Bagian* leads Bagian, which the text names only so: the class, with its units."""
    draft = drafted(
        "Arahan disampaikan kepada kepala Bagian. Bagian Hukum dan Bagian Umum menyiapkan bahan."
    )
    parties = region_of(draft).parties
    assert parties["kepala-bagian"].heads == "bagian"
    assert parties["bagian"].members
    assert not named(draft, "parties")["bagian"].sure


def test_a_defined_relation_is_no_party() -> None:
    """*Hubungan Hierarkis berlaku antara …* acts in no sentence."""
    draft = drafted(
        "Dalam peraturan ini Hubungan Hierarkis adalah hubungan atasan dan bawahan.",
        "Hubungan Hierarkis berlaku antara Bupati dengan Sekretaris Daerah.",
    )
    assert not any(id.startswith("hubungan") for id in region_of(draft).parties)
