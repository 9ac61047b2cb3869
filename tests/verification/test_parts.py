"""A party in the part of another, a member, a step or a condition that is not the text's: each is
noticed by its rule, and what the text says so is left alone.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.concordance import Reader
from jalur.verification.evidence import Evidence
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, VOCABULARY, changed

FOLDER = TESTS / "planted"
UNLIKE = TESTS / "verify" / "unlike"
CITY = "kab-teluk-pandan"
TEXT = (FOLDER / f"{CITY}.txt").read_text(encoding="utf-8")
YAML = (FOLDER / f"{CITY}.yaml").read_text(encoding="utf-8")

IN_THE_FILE = [
    # what is changed, into what, the rule, the provision
    (
        "name: Bagian Umum, kind: bagian,",
        'name: Bagian Umum, kind: bagian, aliases: {Umum: ["lampiran[bagian-hukum]"]},',
        "alias-of-another",
        "lampiran[bagian-hukum]",
    ),
    ("by: bupati, to: perangkat-daerah", "by: perangkat-daerah, to: bupati", "actor", "5(4)"),
    ("copies_to: [wakil-bupati]", "copies_to: [bupati]", "office-left-out", "4(1)"),
    ("    copies_to: [kepala-bagian-umum]\n", "", "office-left-out", "4(5)"),
    (
        "steps: [{office: sekretaris-daerah}]",
        "steps: [{office: kepala-bagian-umum}]",
        "addressee",
        "4(5)",
    ),
    ("signers: [bupati]", "signers: [sekretaris-daerah]", "signer", "3(1)"),
    (
        "[{office: kepala-bagian-hukum}, {office: sekretaris-daerah}]",
        "[{office: kepala-bagian-hukum}, {office: wakil-bupati}]",
        "signer",
        "3(3)",
    ),
    ("for: [camat]\n    signers", "for: [asisten-praja]\n    signers", "signer", "3(2)"),
    (
        "[{office: kepala-bagian-umum}, {office: asisten-praja}]",
        "[{office: asisten-praja}, {office: kepala-bagian-umum}]",
        "order-turned",
        "3(2)",
    ),
    (
        "steps: [{office: asisten-praja}, {office: sekretaris-daerah}, ",
        "steps: [{office: sekretaris-daerah}, {office: asisten-praja}, ",
        "order-turned",
        "4(1)",
    ),
    (
        "steps: [{office: asisten-praja}, {office: sekretaris-daerah}, ",
        "steps: [{office: asisten-praja}, ",
        "office-left-out",
        "4(1)",
    ),
    (
        "members: [{parties: [sekretaris-daerah, ",
        "members: [{parties: [",
        "member-left-out",
        "2(3)",
    ),
    (
        "chair: [{parties: [bupati], basis: [2(2)]}]",
        "chair: [{parties: [camat], basis: [2(3)]}]",
        "member-not-in-text",
        "2(3)",
    ),
    (
        "guests: [{parties: [komandan-pangkalan], basis: [2(4)]}]",
        "guests: [{parties: [camat], basis: [2(3)]}]",
        "member-not-in-text",
        "2(3)",
    ),
    (
        "chair: [{parties: [bupati], basis: [2(2)]}]\n    members: [{parties: [",
        "members: [{parties: [bupati], basis: [2(2)]}, {parties: [",
        "member-not-in-text",
        "2(2)",
    ),
    (
        "parties: [dinas-perikanan, dinas",
        "parties: [bagian-hukum, bupati, dinas",
        "member-not-in-text",
        "lampiran",
    ),
    (
        "condition: terjadi badai",
        "condition: terjadi tumpahan minyak",
        "condition-of-another",
        "4(3)",
    ),
    ("    condition: terjadi badai\n", "", "condition-left-out", "4(3)"),
    ("pick: any", "pick: all", "choice-not-in-text", "4(3)"),
    ("pick: all", "pick: any", "choice-not-in-text", "4(4)"),
    (
        "affairs: {hukum: Hukum}",
        "affairs: {kesehatan: Hukum}",
        "affair-of-another",
        "lampiran[bagian-hukum]",
    ),
    (
        "affairs: {hukum: Hukum}",
        "affairs: {kesehatan: Pekerjaan Umum dan Tata Ruang}",
        "affair-of-another",
        "lampiran[bagian-hukum]",
    ),
    ("heads: bagian-hukum", "heads: bagian-umum", "head-of-another", "3(1)"),
    ("Rp200.000.000 dilimpahkan", "Rp300.000.000 dilimpahkan", "count-not-in-text", "6(1)"),
    ("di bawah Rp50.000.000}", "di bawah Rp60.000.000}", "count-not-in-text", "6(2)"),
    ("Pengganti Camat satu", "Pengganti Camat dua", "count-not-in-text", "6(3)"),
    ("memberi petunjuk serentak kepada", "memberi petunjuk kepada", "order-left-out", "5(5)"),
    ("dilarang menolak memberi", "dapat menolak memberi", "denial-left-out", "5(8)"),
]

IN_THE_TEXT = [
    ("(4) Bupati memberi", "(4) Bupati dan Wakil Bupati memberi", "party-left-out", "5(4)"),
    ("beranggotakan Sekretaris Daerah, ", "beranggotakan ", "member-not-in-text", "2(3)"),
    ("terdiri atas Kepala", "terdiri atas Kepala Bagian Hukum, Kepala", "member-left-out", "2(6)"),
    ("diketuai oleh Bupati", "diketuai oleh Wakil Bupati", "member-not-in-text", "2(2)"),
    (
        "Asisten Tata Praja\nkemudian Sekretaris Daerah",
        "Sekretaris Daerah\nkemudian Asisten Tata Praja",
        "order-turned",
        "4(1)",
    ),
    (
        "Bupati memberi arahan kepada Perangkat Daerah",
        "Perangkat Daerah memberi arahan kepada Bupati",
        "actor",
        "5(4)",
    ),
    ("secara berturut-turut", "secara serentak", "order-not-in-text", "3(1)"),
    (
        "Bupati atau Wakil Bupati.",
        "Bupati atau Kepala Dinas Perikanan.",
        "office-not-in-text",
        "4(3)",
    ),
    ("Rp200.000.000", "Rp250.000.000", "count-not-in-text", "6(1)"),
    ("satu tingkat", "dua tingkat", "count-not-in-text", "6(3)"),
    ("5 (lima) hari kerja", "5 (lima) hari kalender", "day-not-in-text", "4(1)"),
    (" 2. Bagian Umum\n", "", "name-not-in-text", "lampiran[bagian-umum]"),
    (" 2. Bagian Umum\n", " 2. Bagian Umum\n 3. Bagian Arsip\n", "annex-left-out", "lampiran"),
]

IN_ANOTHER_FILE = [
    # whose file, what is changed, into what, the rule, the provision
    (
        "kab-padang-ilir",
        "{at: 3(2), by: satpol-pp, to: camat}",
        "{at: 3(2), by: camat, to: satpol-pp}",
        "actor",
        "3(2)",
    ),
    ("kab-padang-ilir", "{at: 4(3), by: satpol-pp}", "{at: 4(3), by: bupati}", "actor", "4(3)"),
    (
        "kab-rawa-intan",
        "{at: 5(3), by: kepala-dinas, to: sekretaris-daerah}",
        "{at: 5(3), by: sekretaris-daerah, to: kepala-dinas}",
        "actor",
        "5(3)",
    ),
    (
        "kab-rawa-intan",
        "{at: 3(4), by: kepala-dinas, to: bupati,",
        "{at: 3(4), by: bupati, to: kepala-dinas,",
        "addressee",
        "3(4)",
    ),
    ("kab-hulu-randu", "for: [plh-sekretaris-daerah]", "for: [sekretaris-daerah]", "actor", "6(4)"),
    (
        "kab-lembah-cenderawasih",
        "members: [{kinds: [kampung],",
        "members: [{kinds: [kampung], parties: [distrik],",
        "member-not-in-text",
        "1.5",
    ),
    (
        "kab-hulu-tenang",
        "      - {at: I.4/12b, by: asisten-perekonomian, to: dinas-perdagangan}\n",
        "",
        "unlike-its-list",
        "I.4/12b",
    ),
    (
        "kab-lembah-sunyi",
        "members: [{kinds: [asisten],",
        "members: [{kinds: [asisten], parties: [sekretariat-daerah],",
        "member-not-in-text",
        "1d",
    ),
]


@cache
def held(text: str = TEXT, yaml: str = YAML, id: str = CITY) -> tuple[Finding, ...]:
    """The findings of the file held against the text, of which it has the concordance."""
    region = read(yaml, id, COMMON)
    assert isinstance(region, Region), region
    evidence = Evidence(region, read_source(text), VOCABULARY)
    region = replace(region, concordance=Reader(evidence).concordance())
    return verify(region, evidence.source, VOCABULARY)


def noticed(found: tuple[Finding, ...]) -> set[tuple[str, str]]:
    """Which rule speaks of which provision; ``actor`` is short for ``actor-not-in-text``."""
    short = ("actor", "addressee", "signer")
    rules = {f"{each}-not-in-text": each for each in short}
    return {(rules.get(each.rule, each.rule), str(each.ref)) for each in found}


def test_a_rich_file_has_no_findings() -> None:
    """Forums, copies, initials in turn and annex rows as the text has them are no finding."""
    assert held() == ()
    assert CITY in DataFolders(FOLDER).ids()


@pytest.mark.parametrize(("old", "new", "rule", "ref"), IN_THE_FILE)
def test_another_part_in_the_file_is_noticed(old: str, new: str, rule: str, ref: str) -> None:
    """Who acts, signs, belongs or comes first, and under which condition, is held to the text."""
    assert (rule, ref) in noticed(held(yaml=changed(YAML, old, new)))


@pytest.mark.parametrize(("old", "new", "rule", "ref"), IN_THE_TEXT)
def test_another_part_in_the_text_is_noticed(old: str, new: str, rule: str, ref: str) -> None:
    """What the text adds, strikes or turns round is found where it stands."""
    assert (rule, ref) in noticed(held(text=changed(TEXT, old, new)))


@pytest.mark.parametrize(("id", "old", "new", "rule", "ref"), IN_ANOTHER_FILE)
def test_another_part_in_another_file_is_noticed(
    id: str, old: str, new: str, rule: str, ref: str
) -> None:
    """So it is where nobody begins the sentence, or it only defines who belongs to a group."""
    text, yaml = ((UNLIKE / f"{id}.{kind}").read_text(encoding="utf-8") for kind in ("txt", "yaml"))
    assert (rule, ref) not in noticed(held(text, yaml, id))
    assert (rule, ref) in noticed(held(text, changed(yaml, old, new), id))


def test_the_one_of_two_who_act_together_is_left_out() -> None:
    """A fact of one alone asks for the other, though he is in a route of the same provision."""
    id = "kab-pulau-sembilan"
    text, yaml = ((UNLIKE / f"{id}.{kind}").read_text(encoding="utf-8") for kind in ("txt", "yaml"))
    less = yaml.replace("[inspektur, sekretaris-daerah]", "sekretaris-daerah")
    assert ("party-left-out", "5") in noticed(held(text, less, id))


def _advised(first: str, second: str) -> set[tuple[str, str]]:
    """What is found where the annex has Staf Ahli Hukum before the first Asisten, and Staf Ahli
    Ekonomi before the second, and the file sets ``first`` and ``second`` beside them.
    """
    text, yaml = TEXT, YAML
    for number, coordinator, name, id in (
        (1, "Asisten Tata Praja", "Hukum", "asisten-praja"),
        (2, "Asisten Niaga", "Ekonomi", "asisten-niaga"),
    ):
        row, adviser = f"{number}. {coordinator}\n", f"staf-ahli-{name.lower()}"
        text = changed(text, row, f"{number}. Staf Ahli {name}\n {coordinator}\n")
        party = f"name: Staf Ahli {name}, kind: staf-ahli, basis: ['lampiran[{adviser}]']"
        yaml = changed(yaml, "\nparties:\n", f"\nparties:\n  {adviser}: {{{party}}}\n")
        kind = "{kind: annex-row, summary: Staf Ahli.}"
        yaml = changed(yaml, "  lampiran[", f"  lampiran[{adviser}]: {kind}\n  lampiran[")
        beside = first if number == 1 else second
        given = f"    advisers: [{{party: {beside}, basis: ['lampiran[{beside}]']}}]\n"
        head = f'  - coordinator: {id}\n    basis: ["lampiran[{id}]"]\n'
        yaml = changed(yaml, head, head + given)
    return noticed(held(text, yaml))


def test_an_adviser_stands_before_his_coordinator() -> None:
    """In the annex he belongs to the coordinator behind him, whomever the file sets him beside."""
    of_law, of_trade = "staf-ahli-hukum", "staf-ahli-ekonomi"
    assert _advised(of_law, of_trade) == set()
    assert ("row-elsewhere", f"lampiran[{of_law}]") in _advised(of_trade, of_law)
    assert ("office-left-out", "lampiran") in _advised(of_trade, of_trade)
