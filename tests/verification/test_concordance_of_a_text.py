"""Which parties and words a concordance has of a text, and when it is stale."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from jalur.law.citation import parse
from jalur.law.findings import ERROR, WARNING
from jalur.law.region import Region
from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders
from jalur.loading.reading import read
from jalur.loading.vocabulary import load_vocabulary
from jalur.source.text import read_source
from jalur.verification.concordance import Namer, Reader, namer_of
from jalur.verification.evidence import Evidence
from jalur.verification.verify import verify
from support.commandline import Jalur
from support.regions import TESTS

FOLDER = TESTS / "verify"
CITY = "kab-sungai-emas"
TEXT = (FOLDER / f"{CITY}.txt").read_text(encoding="utf-8")
YAML = (FOLDER / f"{CITY}.yaml").read_text(encoding="utf-8")
PLACES = DataFolders(FOLDER)


def evidence(text: str = TEXT, yaml: str = YAML) -> Evidence:
    """The invented regulation beside its file."""
    region = read(yaml, CITY, load_common(PLACES))
    assert isinstance(region, Region), region
    return Evidence(region, read_source(text), load_vocabulary(PLACES))


def stale(text: str) -> dict[str, tuple[str, str]]:
    """What verify says of the concordance of the old text beside the new one."""
    known = evidence()
    region = replace(known.region, concordance=Reader(known).concordance())
    found = verify(region, read_source(text), known.vocabulary)
    told = [each for each in found if each.rule == "concordance-stale"]
    assert all(each.severity == ERROR for each in told)
    return {
        str(each.ref): (dict(each.message.args)["missing"], dict(each.message.args)["extra"])
        for each in told
    }


KENDARI = """
  wakil: {name: Wakil Bupati, kind: wakil-kepala-daerah, basis: [1.1]}
  dprd: {name: DPRD, kind: dprd, basis: [1.1]}
  setda: {name: Sekretariat Daerah, kind: sekretariat-daerah, basis: [1.1]}
  kecamatan: {name: Kecamatan, kind: group, basis: [1.1], members: [{kinds: [kecamatan], basis: [1.1]}]}
  bagian: {name: Bagian, kind: group, basis: [1.1], members: [{kinds: [bagian], basis: [1.1]}]}
  dinas: {name: Dinas Daerah, kind: group, basis: [1.1], members: [{kinds: [dinas], basis: [1.1]}]}
  tambatan: {name: Tambatan, kind: outside, basis: [2(2)a]}
  kotak: {name: Kotak Surat, kind: group, basis: [1.1], aliases: {Peti Surat: [1.1]}}
  dinas-jalan:"""


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Bupati", "bupati"),
        ("Wakil Bupati", "wakil"),
        ("Wakil Bupati dan Bupati", "wakil bupati"),
        ("BUPATI", "bupati"),
        ("Peraturan Bupati dan Keputusan Bupati", ""),
        ("Peraturan Bupati ditetapkan Bupati", "bupati"),
        ("Dewan Perwakilan Rakyat Daerah", ""),
        ("peti surat", "kotak"),
        ("Peti-\nSurat", "kotak"),
        ("Kepala Dinas Jalan Desa", "dinas-jalan"),
        ("Dinas terkait", "dinas"),
        ("para Camat", "kecamatan"),
        ("Kecamatan Baruga", "kecamatan"),
        ("Sekda", "sekretaris-daerah"),
        ("Setda", "setda"),
        ("naskah dinas", ""),
        ("Naskah Dinas", ""),
        ("perjalanan dinas Bupati", "bupati"),
        ("bagian yang tidak terpisahkan", ""),
        ("Bagian lain", "bagian"),
        ("laporan tambatan", "tambatan"),
        ("sebagian Bagian", "bagian"),
        ("Bagian Surat Sekretariat Daerah", "bagian-surat"),
        ("Bagian Surat dan Sekretariat Daerah", "bagian-surat setda"),
    ],
)
def test_a_party_is_named_by(text: str, named: str) -> None:
    """Name, alias, abbreviation, class and head count; a law, a longer name and a term do not."""
    known = evidence(yaml=YAML.replace("\n  dinas-jalan:", KENDARI, 1))
    assert [each.party for each in Namer(known).namings(text)] == named.split()


def test_a_provision_has_its_own_words_alone() -> None:
    """What its list says above it is not its own; function words and list marks are nobody's."""
    made = Reader(evidence()).concordance()
    own = made[parse("5(2)a")]
    assert own.parties == {"bupati"}
    assert own.words == {"bupati", "menandatangani", "nama", "surat"}


def test_a_row_of_an_annex_is_its_party() -> None:
    """The words of a table cannot be told apart; a row has the name that it is."""
    made = Reader(evidence()).concordance()
    assert made[parse("lampiran[kantor-banjir]")].parties == {"kantor-banjir"}
    assert made[parse("lampiran[kantor-banjir]")].words == {"kantor", "banjir"}


def test_the_closing_is_no_part_of_it() -> None:
    """Signatures and stamps differ from copy to copy."""
    made = Reader(evidence()).concordance()
    assert parse("penutup") not in made
    assert stale(TEXT.replace("A. TOKOH", "H. ORANG LAIN")) == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pela-\nbuhan", "pelabuhan"),
        ("kecil dan tambatan", "kecil dan tam-\nbatan"),
        ("- 2 -\n", "- 3 -\n"),
        ("perahu, pela", "Perahu,\npela"),
        ("lisan atau tertulis", "lisan dan   tertulis"),
        ("hubungan kerja struktural", "hubungan kerja kerja struktural"),
    ],
)
def test_another_copy_of_the_same_text_agrees(old: str, new: str) -> None:
    """Line ends, hyphens, case, page numbers, counts and function words do not make it stale."""
    assert old in TEXT
    assert stale(TEXT.replace(old, new, 1)) == {}


@pytest.mark.parametrize(
    ("old", "new", "ref", "missing", "extra"),
    [
        ("secara lisan", "secara langsung", "2(3)", "langsung", "lisan"),
        ("pendapat Asisten.", "pendapat Bupati.", "2(2)d", "bupati, bupati", "asisten, asisten"),
        ("pendapat Asisten.", "pendapat.", "2(2)d", "–", "asisten, asisten"),
    ],
)
def test_other_words_or_parties_make_it_stale(
    old: str, new: str, ref: str, missing: str, extra: str
) -> None:
    """Per provision: what the concordance lacks, and what it has beyond the text."""
    assert stale(TEXT.replace(old, new, 1)) == {ref: (missing, extra)}


def test_a_broken_word_is_whole_where_the_text_has_it_elsewhere() -> None:
    """A hyphen that a line end left is told from one that is written."""
    text = TEXT.replace("secara lisan", "secara pelabuhan bersama-sama lain-\nlain")
    made = Reader(evidence(text)).concordance()
    assert {"pelabuhan"} <= made[parse("2(2)a")].words
    assert {"pelabuhan", "bersama", "sama", "lain"} <= made[parse("2(3)")].words


def test_a_region_without_one_is_warned_of() -> None:
    """No concordance is no error."""
    known = evidence()
    found = verify(known.region, known.source, known.vocabulary)
    assert [(each.rule, each.severity) for each in found] == [("concordance-missing", WARNING)]


def test_the_command_writes_it_beside_the_yaml(jalur: Jalur, tmp_path: Path) -> None:
    """It lies in a folder of its own, and the same run already agrees with it."""
    shutil.copy(FOLDER / f"{CITY}.yaml", tmp_path)
    line = f"verify {CITY} --data {tmp_path} --source {FOLDER / f'{CITY}.txt'} -f json"
    assert [each["rule"] for each in json.loads(jalur(line).out)["findings"]] == [
        "concordance-missing"
    ]
    ran = jalur(f"{line} --write-concordance")
    assert (ran.code, json.loads(ran.out)["findings"]) == (0, [])
    written = tmp_path / "concordance" / f"{CITY}.json"
    assert written.read_bytes() == (FOLDER / "concordance" / f"{CITY}.json").read_bytes()


def test_a_broken_concordance_is_written_anew(jalur: Jalur, tmp_path: Path) -> None:
    """What is wrong with the old one is an error only where it is needed."""
    shutil.copy(FOLDER / f"{CITY}.yaml", tmp_path)
    (tmp_path / "concordance").mkdir()
    (tmp_path / "concordance" / f"{CITY}.json").write_text("{", encoding="utf-8")
    line = f"verify {CITY} --data {tmp_path} --source {FOLDER / f'{CITY}.txt'}"
    assert jalur(line).code == 3
    assert jalur(f"{line} --write-concordance").code == 0
    assert jalur(line).code == 0


def test_names_are_read_anew_for_other_parties_and_texts_alone() -> None:
    """Beside one text, files with the same parties share what names are read by."""
    one = evidence()
    alike = Evidence(replace(one.region, routes=()), one.source, one.vocabulary)
    fewer = replace(one.region, parties={"bupati": one.region.parties["bupati"]})
    assert namer_of(alike) is namer_of(one)
    assert namer_of(Evidence(fewer, one.source, one.vocabulary)) is not namer_of(one)
    other = Evidence(one.region, read_source(TEXT), one.vocabulary)
    assert namer_of(other) is not namer_of(one)
