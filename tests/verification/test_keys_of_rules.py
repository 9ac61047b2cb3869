"""What a rule says beside who and to whom is missed where it is struck or another's: exceptions,
exemptions, signatures, limits, ways to choose from, times of steps, what something is worth.
"""

from __future__ import annotations

from functools import cache

import pytest

from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import SourceText, read_source
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, FOLDER, VOCABULARY, changed

pytestmark = pytest.mark.mutants


def _file(id: str, kind: str) -> str:
    folders = (FOLDER / "unlike", FOLDER, TESTS / "cases" / "regions")
    files = (folder / f"kab-{id}.{kind}" for folder in folders)
    return next(file for file in files if file.exists()).read_text(encoding="utf-8")


@cache
def _source(text: str) -> SourceText:
    return read_source(text)


def _held(id: str, file: str, text: str) -> frozenset[tuple[str, str, str]]:
    region = read(file, f"kab-{id}", COMMON)
    assert isinstance(region, Region), region
    found: tuple[Finding, ...] = verify(region, _source(text), VOCABULARY)
    return frozenset((each.rule, str(each.ref), each.path) for each in found)


@cache
def _before(id: str) -> frozenset[tuple[str, str, str]]:
    return _held(id, _file(id, "yaml"), _file(id, "txt"))


NOT_FILED = frozenset({"source-changed", "concordance-missing"})

IN_FILE = [
    # Exceptions: another rule of the provision has it; the case of it; who is one and is not.
    ("lontar", "except: [{parties: [rumah-sakit]}], basis: [2(1)],\n", "basis: [2(1)],\n", "exception-left-out", "2(1)"),
    ("lontar", "    except:\n      - {parties: [kecamatan]}\n\nnatures", "\nnatures", "exception-left-out", "7"),
    ("lontar", "- {parties: [rumah-sakit]}\n    basis: [2(1)]", "- {parties: [sekretaris-daerah]}\n    basis: [2(1)]", "office-not-in-text", "2(1)"),
    ("lembah-pandan", "    natures: []\n    except: [{parties: [bpbd], words: dalam keadaan darurat bencana}]", "    natures: []\n    except: [{parties: [bpbd]}]", "exception-left-out", "6(1)"),
    # Exemptions: whoever drafts signs; a document of its own.
    ("paluh", "{drafter_signs: yes, basis: [3(3)]}", "{documents: [naskah-dinas], basis: [3(3)]}", "value-left-out", "3(3)"),
    ("paluh", "{parties: [dinas-pendidikan], basis: [7(3)]}", "{drafter_signs: yes, basis: [7(3)]}", "value-not-in-text", "7(3)"),
    ("paluh", "{parties: [camat], documents: [undangan], basis: [3(4)]}", "{parties: [camat], basis: [3(4)]}", "value-left-out", "3(4)"),
    # Signatures: a line, the whole of it, as what else somebody signs.
    ("lembah-pandan", "{by: a.n., office: bupati}, {office: sekda}, {by", "{by: a.n., office: bupati}, {by", "office-left-out", "11(2)"),
    ("lembah-pandan", "    signature: [{by: a.n., office: bupati}, {office: sekda}]\n", "", "value-left-out", "11(1)"),
    ("samudra", ",\n     signature: [{office: sekretaris-daerah, selaku: Ketua Tim Anggaran Pemerintah Daerah}]", "", "value-left-out", "2(3)"),
    # Limits of who stands in: left out, or those of others.
    ("lembah-pandan", "    limits: [12(3)a, 12(3)b]\n", "", "limit-left-out", "12(3)"),
    ("lembah-pandan", "limits: [12(3)a, 12(3)b]", "limits: [11(4)]", "limit-not-in-text", "11(4)"),
    ("samudra", ", limits: [5(3)]", "", "limit-left-out", "5(3)"),
    # A choice between ways, and its condition.
    ("lembah-pandan", "{mode: through, steps: [{office: camat}", "{mode: direct, steps: [{office: camat}", "value-left-out", "7(1)"),
    ("lontar", ", condition: dalam hal menyangkut pasar", "", "condition-left-out", "3"),
    # From when a time runs; what is worth an amount; in what instead.
    ("lembah-pandan", "{working_days: 3, from: diterimanya usulan}", "{working_days: 3}", "value-left-out", "4(1)"),
    ("samudra", "below: 100000000, of: nilai usaha", "below: 100000000", "value-left-out", "3(4)"),
    ("lembah-pandan", "    fallback: {medium: paper, when: jaringan terganggu, basis: [13(2)]}\n", "", "value-left-out", "13(2)"),
    # What a coordinator does with his units, for what affairs; a time in the cell of a row.
    ("siwalan", "manner: [mengoordinasikan, membina]", "manner: [mengoordinasikan]", "value-left-out", "3(1)"),
    ("siwalan", "    manner: [mengoordinasikan]\n    units", "    units", "value-left-out", "3(3)"),
    ("siwalan", "affairs: [pangan]", "affairs: [pendidikan]", "value-not-in-text", "3(3)"),
    ("lereng", "signers: [bupati], deadline: 3 hari kerja", "signers: [bupati], deadline: 2 hari kerja", "deadline-not-in-text", "lampiran-I[4]"),
    # Which amendment a provision has its words from: by a footnote, or where there is but one.
    ("teluk-jati", "1.5: {kind: definition, since: Peraturan Bupati Teluk Jati Nomor 14 Tahun 2021,", "1.5: {kind: definition,", "since-differs", "1.5"),
    ("teluk-jati", "3: {kind: deleted, since: Peraturan Bupati Teluk Jati Nomor 14 Tahun 2021,", "3: {kind: deleted, since: Peraturan Bupati Teluk Jati Nomor 30 Tahun 2018,", "since-differs", "3"),
    ("teluk-jati", "2(3)c: {kind: means, since: Peraturan Bupati Teluk Jati Nomor 30 Tahun 2018,", "2(3)c: {kind: means,", "since-differs", "2(3)c"),
    ("teluk-jati", "2(2): {kind: deleted, since: Peraturan Bupati Teluk Jati Nomor 30 Tahun 2018,", "2(2): {kind: deleted, since: Peraturan Bupati Teluk Jati Nomor 14 Tahun 2021,", "since-differs", "2(2)"),
    ("pulau-cendana", "{by: a.n., office: bupati}, {office: sekretaris-daerah}, {by: u.b., office: asisten}]}", "{by: a.n., office: bupati}, {by: u.b., office: asisten}]}", "office-left-out", "3(2)"),
    ("hulu-randu", ",\n     fallback: {medium: paper, basis: [5]}", "", "value-left-out", "5"),
    ("siwalan", "6: {kind: deleted, since: Peraturan Bupati Siwalan Nomor 3 Tahun 2022,", "6: {kind: deleted,", "since-differs", "6"),
]  # fmt: skip


@pytest.mark.parametrize(("id", "old", "new", "rule", "at"), IN_FILE)
def test_a_key_that_is_struck_or_another_is_noticed(
    id: str, old: str, new: str, rule: str, at: str
) -> None:
    """By its own rule at its provision; as it stands nothing is found there."""
    found = _held(id, changed(_file(id, "yaml"), old, new), _file(id, "txt")) - _before(id)
    assert (rule, at) in {(each, ref) for each, ref, _ in found}


@pytest.mark.parametrize(
    "id", ["lontar", "paluh", "samudra", "siwalan", "lereng", "lembah-pandan", "teluk-jati"]
)
def test_nothing_is_found_as_it_stands(id: str) -> None:
    """The texts have each of these keys, and their files say them."""
    assert {rule for rule, _, _ in _before(id)} <= NOT_FILED


IN_TEXT = [
    # Words of denial are one kind.
    ("lembah-pandan", "tidak bersifat hierarkis", "tidak berhubungan secara hierarkis"),
    ("lembah-pandan", "tidak bersifat hierarkis", "bukan merupakan hubungan hierarkis"),
    # Only behind the word that excepts stands who is excepted, or before a passive one.
    ("lontar", "arsip, kecuali Rumah Sakit Umum Daerah dalam keadaan bencana", "arsip. Rumah Sakit Umum Daerah dalam keadaan bencana dikecualikan dari ketentuan itu"),
    # A sentence that goes on behind a name has no signature in it.
    ("lontar", "Perangkat Daerah dapat menandatangani surat atas nama Bupati", "Atas nama Bupati, Perangkat Daerah dapat menandatangani surat"),
    # The sign of a heading is of no provision.
    ("teluk-jati", "BAB III\n(Dihapus) *)", "BAB III\n(Dihapus) **)"),
    # The revoked regulation may be named with the region, in either form.
    ("lembah-pandan", "Peraturan Bupati Lembah\nPandan Nomor 9", "Peraturan Bupati Kabupaten Lembah\nPandan Nomor 9"),
    ("lembah-pandan", "Peraturan Bupati Lembah\nPandan Nomor 9", "Peraturan Bupati Nomor 9"),
]  # fmt: skip


@pytest.mark.parametrize(("id", "old", "new"), IN_TEXT)
def test_the_same_in_other_words_is_no_finding(id: str, old: str, new: str) -> None:
    """What a text says in another form asks for the same."""
    found = _held(id, _file(id, "yaml"), changed(_file(id, "txt"), old, new)) - _before(id)
    assert {each for each in found if each[0] not in NOT_FILED} == set()
