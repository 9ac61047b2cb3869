"""What a text says in other words than most is what its file says of it, and is missed in none."""

from __future__ import annotations

from functools import cache

import pytest

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.verifying import COMMON, FOLDER, VOCABULARY, changed

CITY = "kab-batang-senja"
TEXT = (FOLDER / f"{CITY}.txt").read_text(encoding="utf-8")
YAML = (FOLDER / f"{CITY}.yaml").read_text(encoding="utf-8")
BESIDE = {"source-changed", "concordance-missing"}


@cache
def found(text: str = TEXT, yaml: str = YAML) -> frozenset[tuple[str, str]]:
    """The rules that find something, each with its provision."""
    region = read(yaml, CITY, COMMON)
    assert isinstance(region, Region), region
    findings = verify(region, read_source(text), VOCABULARY)
    return frozenset((each.rule, str(each.ref)) for each in findings if each.rule not in BESIDE)


def test_nothing_is_found_as_it_stands() -> None:
    """Several units in the row of their coordinator; bans by *tidak* and a verb, or *tanpa hak*;
    whoever drafts by what he is called; days that are defined as working days; what only a heading
    says; natures in the rows of an annex; *dikesampingkan*, *lewat*, *tanpa perantara*.
    """
    assert found() == frozenset()


@pytest.mark.parametrize(
    ("old", "new", "rule", "at"),
    [
        ("bagian-hukum: [2a], ", "", "row-has-more", "2a"),
        ("[asisten-umum, asisten-ekonomi], basis: [2]", "[asisten-umum], basis: [2]", "member-left-out", "2b"),
        ("[asisten-umum, asisten-ekonomi], basis: [lampiran]", "[asisten-umum, asisten-ekonomi, camat], basis: [lampiran]", "member-not-in-text", "lampiran"),
        ("{working_days: 3}", "{days: 3}", "deadline-not-in-text", "3(1)"),
        ("dalam 3 hari kerja", "dalam 3 hari kalender", "day-not-in-text", "3(2)"),
        ("{office: drafter, words: kepala Dinas Pemrakarsa}", "{office: drafter, words: kepala Dinas}", "office-left-out", "5(1)"),
        ("    adds_to: [paraf-keputusan]\n", "", "exception-left-out", "5(1)"),
        (", except: dengan persetujuan Bupati", "", "exception-left-out", "6(2)"),
        ("steps: [{office: camat}, {office: bupati}], basis: [4(1)]", "steps: [{office: lurah}, {office: bupati}], basis: [4(1)]", "office-left-out", "4(1)"),
    ],
)  # fmt: skip
def test_an_error_in_the_file_is_found(old: str, new: str, rule: str, at: str) -> None:
    """It is found where it was made."""
    assert (rule, at) in found(TEXT, changed(YAML, old, new))


@pytest.mark.parametrize(
    ("old", "new", "rule", "at"),
    [
        ("Bagian Hukum, dan Bagian Organisasi", "Bagian Hukum, Bagian Aset, dan Bagian Organisasi", "row-has-more", "2a"),
        ("Asisten Ekonomi       fungsional", "Asisten Umum          fungsional", "member-not-in-text", "lampiran"),
        ("Lurah tidak menyampaikan", "Lurah menyampaikan", "prohibition-not-in-text", "4(3)"),
        ("Lurah tidak menyampaikan laporan sendiri", "Dalam hal Lurah tidak menyampaikan laporan, Camat melapor", "prohibition-not-in-text", "4(3)"),
        ("Lurah tidak menyampaikan laporan sendiri", "Lurah yang tidak menyampaikan laporan ditegur", "prohibition-not-in-text", "4(3)"),
        ("Kepala Dinas tidak memakai", "Kepala Dinas memakai", "prohibition-not-in-text", "5(3)"),
        ("tanpa hak menandatangani", "dengan hak menandatangani", "prohibition-not-in-text", "6(1)"),
        ("Plh. dan Camat tidak menandatangani", "Plh. dan Camat menandatangani", "prohibition-not-in-text", "6(2)"),
        ("kecuali Camat yang memperoleh persetujuan", "kecuali dengan persetujuan", "exception-left-out", "6(2)"),
        ("menandatangani keputusan.", "menandatangani keputusan tanpa izin Bupati.", "exception-left-out", "6(1)"),
        ("dikesampingkan", "diindahkan", "exception-not-in-text", "5(4)"),
        ("dikesampingkan", "diindahkan", "denial-not-in-text", "5(4)"),
        ("3 (tiga) Hari", "3 (tiga) hari kalender", "deadline-not-in-text", "3(1)"),
        ("Hari adalah hari kerja", "Hari adalah hari kalender", "deadline-not-in-text", "3(1)"),
        ("Hari adalah hari kerja", "Hari adalah hari kalender", "day-not-in-text", "3(2)"),
        ("tanpa sebutan Plh. dan", "selaku Plh. dan", "value-left-out", "6(1)"),
        ("diparaf oleh", "diparaf dengan paraf hierarki oleh", "value-left-out", "5(1)"),
        ("undangan ditandatangani", "undangan, untuk beliau, ditandatangani", "value-left-out", "5(2)"),
        ("dipandang tidak berkeberatan", "dipandang hadir", "value-not-in-text", "3(1)"),
        ("menghadap Bupati tanpa perantara", "menghadap Bupati", "mode-not-in-text", "3(4)"),
        ("meneruskan usulan kepada Bupati", "meneruskan surat kepada Bupati dan usulan kepada Camat", "purpose-not-in-text", "3(3)"),
        ("lewat Asisten dan", "lewat Camat dan", "office-left-out", "3(1)"),
        ("Asisten Umum          koordinatif", "Asisten Umum          -", "point-left-out", "lampiran[dinas-kesehatan]"),
    ],
)  # fmt: skip
def test_other_words_in_the_text_are_found(old: str, new: str, rule: str, at: str) -> None:
    """Where the words say something else, they are told."""
    assert (rule, at) in found(changed(TEXT, old, new))
