"""The fields of coordinators: by their own words first, then by the affair."""

from __future__ import annotations

import pytest

from jalur.answers.fields import every_field, fields_of, fields_with, units_within
from jalur.answers.profile import profile
from jalur.answers.units import units
from jalur.text.folding import fold
from support.diffs import SHIPPED
from support.regions import city


@pytest.mark.parametrize("id", SHIPPED)
def test_every_field_is_found_by_its_own_words(id: str) -> None:
    """It comes first among those that have them, and is explicit."""
    region = city(id)
    for field in every_field(region):
        found = fields_with(region, field.field)
        assert field in found
        assert fold(found[0].field) == fold(field.field)


def test_a_word_that_the_text_lacks_is_read_by_its_affair() -> None:
    """Pertanian stands in no field of Tarakan; two fields are of that affair."""
    found = fields_with(city("tarakan"), "Pertanian")
    assert [(each.field, each.status) for each in found] == [
        ("peternakan", "inferred"),
        ("tanaman pangan", "inferred"),
    ]


def test_a_word_that_is_an_affair_means_its_units_alone() -> None:
    """Umum is the affair of that name, not every name that has the word."""
    assert within("kendari", "kesehatan") == ["Dinas Kesehatan (explicit)"]
    assert within("kendari", "umum") == ["Bagian Umum (explicit)"]
    assert within("kendari", "pengawasan") == ["Inspektorat (inferred)"]


def test_a_name_that_has_the_word_comes_before_an_affair() -> None:
    """Kejaksaan is no Pengadilan, though one affair has both; a stem stands for the whole word."""
    assert within("bukittinggi", "kejaksaan") == ["Kantor Kejaksaan Negeri (explicit)"]
    assert within("bengkulu", "izin") == [
        "Dinas Penanaman Modal dan Perizinan Terpadu Satu Pintu (explicit)"
    ]
    found = fields_with(city("tarakan"), "peternakan")
    assert [(each.field, each.status) for each in found] == [("peternakan", "explicit")]


def test_an_affair_of_our_own_list_is_no_word_of_the_text() -> None:
    """The unit of permits in Kendari has no such word in its name: inferred, and why."""
    (found,) = units_within(city("kendari"), "perizinan")
    assert (found.party.id, found.status) == ("dinas-penanaman-modal-ptsp", "inferred")
    assert found.reason is not None
    assert within("kendari", "UMKM") == [
        "Dinas Perdagangan, Koperasi, Usaha Kecil dan Menengah (inferred)"
    ]


def test_offices_of_the_state_lie_in_fields_too() -> None:
    """Those that the text assigns; by an abbreviation as well, and then by inference."""
    assert within("bukittinggi", "agama") == ["Kantor Departemen Agama (explicit)"]
    assert within("bukittinggi", "BPN") == ["Kantor Badan Pertanahan Nasional (inferred)"]
    assert within("bukittinggi", "Kodim") == ["Kodim (explicit)"]
    assert within("bukittinggi", "TNI") == []
    assert within("kendari", "BPN") == []
    assert within("kendari", "DPRD") == ["Sekretariat Dewan Perwakilan Rakyat Daerah (explicit)"]


def test_an_abbreviation_of_several_units_means_all_of_them() -> None:
    """Disperindag lies with two units of Kendari; the text says neither."""
    assert within("kendari", "Disperindag") == [
        "Dinas Tenaga Kerja dan Perindustrian (inferred)",
        "Dinas Perdagangan, Koperasi, Usaha Kecil dan Menengah (inferred)",
    ]


def test_a_class_word_is_no_field() -> None:
    """What every unit of a kind is called says nothing of its field; Inspektorat is but one."""
    assert not [name for name in within("kendari", "Dinas") if name.startswith("Dinas")]
    assert within("kendari", "Bagian") == []
    assert within("kendari", "Dinas Kesehatan") == ["Dinas Kesehatan (explicit)"]
    assert within("banjar", "Inspektorat") == ["Inspektorat Daerah (explicit)"]
    assert within("banjar", "Camat") == ["Kecamatan (explicit)"]


def test_a_word_that_fields_alone_have_means_the_units_of_their_affairs() -> None:
    """Agraria is a field of Bukittinggi, and its affair that of the land office."""
    assert within("bukittinggi", "agraria") == ["Kantor Badan Pertanahan Nasional (inferred)"]
    assert within("bukittinggi", "Penanaman Modal") == ["BP2TPM (inferred)"]


def test_short_words_are_no_stems() -> None:
    """PU is an abbreviation, and no beginning of other words."""
    assert within("kendari", "PU") == ["Dinas Pekerjaan Umum dan Penataan Ruang (inferred)"]
    assert within("kendari", "KB") == [
        "Dinas Pengendalian Penduduk dan Keluarga Berencana (inferred)"
    ]


def test_what_no_list_has_is_silent() -> None:
    """A word of no affair, or one that lies across several, finds nothing."""
    for id in SHIPPED:
        for word in ("stunting", "narkoba", "PKL"):
            assert within(id, word) == []
            assert fields_with(city(id), word) == ()


def test_the_words_of_affairs_say_what_their_names_do_not() -> None:
    """None is the name of an affair, or its id, and each names affairs that there are."""
    common = city("kendari").common
    names = {fold(name) for name in (*common.affairs, *common.affairs.values())}
    assert not names.intersection(common.affair_words)
    for word, affairs in common.affair_words.items():
        assert set(affairs) <= set(common.affairs), word


def within(id: str, word: str) -> list[str]:
    """The units of a city that lie in the field of a word."""
    return [f"{each.party.name} ({each.status})" for each in units_within(city(id), word)]


def test_no_word_is_no_field() -> None:
    """What folds to nothing finds nothing."""
    assert fields_with(city("tarakan"), "…") == ()
    assert units_within(city("kendari"), "…") == ()


def test_a_profile_has_the_fields_of_a_coordinator_alone() -> None:
    """Those of the Asisten are his; a Camat has none."""
    region = city("tarakan")
    asisten = region.parties["asisten-administrasi-umum"]
    assert profile(region, asisten).fields == fields_of(region, asisten) != ()
    assert profile(region, region.parties["camat"]).fields == ()


def test_what_was_left_out_is_no_silence_of_the_text() -> None:
    """Under another Asisten the unit is not shown, and the sentence says where it is."""
    region = city("kendari")
    general = region.parties["asisten-administrasi-umum"]
    left_out = units(region, under=general, field="kesehatan")
    assert left_out.silence is not None
    assert left_out.silence.id == "silent.units-field-others"
    assert left_out.passed_over == ("Dinas Kesehatan",)
    assert left_out.sought is None
    assert units(region, kind="badan", field="kesehatan").passed_over == ("Dinas Kesehatan",)
    nowhere = units(region, under=general, field="haji").silence
    assert nowhere is not None
    assert nowhere.id == "silent.units-field"
    assert units(
        city("tarakan"), under=city("tarakan").parties["sekretaris-daerah"], field="statistik"
    ).passed_over


def test_no_word_looks_for_nothing_in_the_text() -> None:
    """Every provision has it, so that none is told."""
    assert units(city("kendari"), field=" … ").sought is None
    assert units(city("kendari"), field="haji").sought is not None
