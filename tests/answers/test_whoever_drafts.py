"""Answers of a small regulation in which whoever drafts, and another than one's own, are meant."""

from __future__ import annotations

import pytest

from jalur.answers.paraf import paraf
from jalur.answers.routes import ALL, routes
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.reasoning.names import Found, resolve
from support.verifying import COMMON

YAML = """\
regulation:
  name: Kota Mini
  province: Sagara
  kind: Peraturan Wali Kota
  place: Mini
  number: 1
  year: 2024
  title: Paraf
  enacted: {date: 2024-01-01, place: Mini}
  promulgated: {date: 2024-01-01, place: Mini}
  gazette: Berita Daerah Kota Mini Tahun 2024 Nomor 1
  units: unlisted
  in_force: {status: unknown, checked: null, by: null}
  source: {sha256: "0000000000000000000000000000000000000000000000000000000000000000"}
terms:
  documents:
    keputusan-cuti: {label: Keputusan Cuti, words: [keputusan cuti], basis: ["3"], is: keputusan}
parties:
  wali-kota: {name: Wali Kota, kind: kepala-daerah, basis: ["1"]}
  sekda: {name: Sekretaris Daerah, kind: sekretaris-daerah, basis: ["1"]}
  bagian-hukum: {name: Bagian Hukum, kind: bagian, basis: ["1"]}
  kecamatan: {name: Kecamatan, kind: kecamatan, basis: ["1"], members: [{kinds: [kecamatan], basis: ["1"]}]}
  uptd: {name: UPTD, kind: upt, basis: ["1"], members: [{kinds: [upt], basis: ["1"]}]}
  dinas-kesehatan: {name: Dinas Kesehatan, kind: dinas, basis: ["1"]}
  dinas-pasar: {name: Dinas Pasar, kind: dinas, basis: ["1"]}
  perangkat-daerah:
    {name: Perangkat Daerah, kind: group, basis: ["1"], members: [{kinds: [dinas, kecamatan], basis: ["1"]}]}
routes:
  - id: surat
    for: [uptd]
    purposes: [koordinasi]
    mode: direct
    steps: [{words: WORDS, candidates: [perangkat-daerah]}]
    basis: ["2"]
paraf:
  - {id: keputusan, document: keputusan, signers: [wali-kota], order: stated,
     initials: [{office: drafter, words: Pemrakarsa}, {office: sekda}], basis: ["1"]}
  - {id: cuti, document: keputusan-cuti, signers: [sekda], order: unstated,
     initials: [{office: drafter, words: Pemrakarsa}], basis: ["3"]}
  - {id: hukum, document: keputusan, order: unstated, initials: [{office: bagian-hukum}],
     adds_to: [keputusan], before: sekda, basis: ["1"]}
  - {id: tanpa, exempt: [{words: naskah pengawasan, of: [sekda], basis: ["2"]}], basis: ["2"]}
provisions:
  judul: {kind: title, summary: Paraf.}
  "1": {kind: paraf, summary: Paraf.}
  "2": {kind: paraf, summary: Tanpa paraf.}
  "3": {kind: paraf, summary: Cuti.}
  penutup: {kind: closing, summary: Tutup.}
"""


def _region(words: str = "Perangkat Daerah lain") -> Region:
    region = read(YAML.replace("WORDS", words), "mini", COMMON)
    assert isinstance(region, Region), region
    return region


def _party(region: Region, name: str) -> Party:
    found = resolve(region, name)
    assert isinstance(found, Found), found
    return found.party


@pytest.mark.parametrize("drafter", ["Kecamatan Sukamaju", "UPTD Puskesmas Wulan", "Kecamatan"])
def test_one_that_only_its_class_names_drafts_where_initials_are_lacking(drafter: str) -> None:
    """The initials of one office are not needed in some case: the chain stays, whoever drafts."""
    region = _region()
    [chain, *_] = paraf(region, _party(region, drafter), document="keputusan").chains
    assert [step.offices for step in chain.initials] == [(drafter,), ("Sekretaris Daerah",)]


@pytest.mark.parametrize(
    ("words", "to", "goes"),
    [
        ("Perangkat Daerah lain", "Dinas Pasar", True),
        ("Perangkat Daerah lain", "Dinas Kesehatan", False),
        ("Perangkat Daerah yang membawahkannya", "Dinas Kesehatan", True),
        ("Perangkat Daerah yang membawahkannya", "Dinas Pasar", False),
    ],
)
def test_another_is_none_that_the_traveller_bears_the_name_of(
    words: str, to: str, goes: bool
) -> None:
    """And its own is no other: *UPTD Dinas Kesehatan* is of the Dinas Kesehatan."""
    region = _region(words)
    traveller = _party(region, "UPTD Dinas Kesehatan")
    answer = routes(region, traveller, ALL, to=region.parties[_party(region, to).id])
    assert bool(answer.routes) == goes


def test_what_is_added_stands_only_beside_what_it_adds_to() -> None:
    """A document that has a rule of its own is no case for the initials that another rule adds."""
    region = _region()
    asked = paraf(region, _party(region, "Dinas Pasar"), document="keputusan-cuti")
    rules = [chain.rule.id for chain in asked.chains]
    assert "cuti" in rules
    assert "hukum" not in rules or "keputusan" in rules
    signed = paraf(
        region,
        _party(region, "Dinas Pasar"),
        signer=region.parties["sekda"],
        document="keputusan-cuti",
    )
    assert [chain.rule.id for chain in signed.chains] == ["cuti"]


def test_what_has_no_place_takes_that_of_no_other_rule() -> None:
    """Initials that are added to a chain which does not mean the document fall away, and do not
    take with them the rule in whose place they would stand.
    """
    changed = YAML.replace(
        '{office: sekda}], basis: ["1"]}',
        '{office: sekda}], except: [{documents: [keputusan-cuti]}], basis: ["1"]}',
    ).replace("before: sekda,", 'before: sekda, instead_of: {umum: ["1"]},')
    umum = """\
  - {id: umum, document: keputusan, order: unstated, initials: [{office: dinas-pasar}], basis: ["2"]}
  - {id: tanpa"""
    region = read(changed.replace("  - {id: tanpa", umum), "mini", COMMON)
    assert isinstance(region, Region), region
    party = _party(region, "Dinas Kesehatan")
    cuti = paraf(region, party, document="keputusan-cuti")
    assert [chain.rule.id for chain in cuti.chains] == ["cuti", "umum"]
    asked = paraf(region, party, document="keputusan")
    assert [chain.rule.id for chain in asked.chains] == ["keputusan", "hukum"]


def test_who_drafts_may_be_named_among_those_who_initial() -> None:
    """A table without a column for him, in whose cell *Kepala Perangkat Daerah pengusul* initials
    first, means what the Perangkat Daerah draft: nobody else is told that he initials his own.
    """
    matrix = """\
matrices:
  - at: lampiran-I
    basis: ["1"]
    columns: {document: Naskah, initials: Urutan Paraf, signer: Penanda Tangan}
    rows:
      lampiran-I[1]:
        {document: surat, FOR signers: [wali-kota], order: stated,
         initials: [{office: drafter, words: Kepala Perangkat Daerah pengusul}, {office: sekda}]}
"""
    rows = """\
  lampiran-I: {kind: annex, summary: Matriks.}
  lampiran-I[1]: {kind: annex-row, summary: Surat.}
  penutup:"""

    def of(drafters: str) -> Region:
        yaml = YAML.replace("provisions:\n", matrix.replace("FOR", drafters) + "provisions:\n")
        annexes = "  annexes: [{ref: lampiran-I, subject: Matriks, in_source: yes, basis: ['1']}]\n"
        yaml = yaml.replace("  in_force:", annexes + "  in_force:")
        region = read(yaml.replace("  penutup:", rows), "mini", COMMON)
        assert isinstance(region, Region), region
        return region

    for drafters, told in (("for: [perangkat-daerah],", False), ("", True)):
        region = of(drafters)
        by = region.parties["bagian-hukum"]
        assert bool(paraf(region, by=by, document="surat").chains) == told
        asked = paraf(region, _party(region, "Dinas Pasar"), document="surat")
        [chain] = (each for each in asked.chains if each.rule.id == "lampiran-i-1")
        assert chain.initials[0].offices == ("Dinas Pasar",)
