"""Whatever is changed in the text or in the file, ``jalur verify`` notices by the rule that is made
for it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jalur.law.findings import ERROR, Finding
from jalur.law.region import Region
from jalur.loading.common import load_common
from jalur.loading.reading import read
from jalur.loading.vocabulary import load_vocabulary
from jalur.source.text import read_source
from jalur.verification.evidence import Evidence
from jalur.verification.letters import Letters
from jalur.verification.rules.copying import Copying
from jalur.verification.rules.references import references
from jalur.verification.verify import verify
from support.commandline import Jalur
from support.verifying import CITY, FOLDER, PLACES, TEXT, YAML, changed, held

IN_THE_TEXT = [
    # what is changed, into what, the rule, the provision
    ("NOMOR: 12 TAHUN", "NOMOR: 13 TAHUN", "metadata-differs", "judul"),
    ("TAHUN 2022\n\nTENTANG", "TAHUN 2021\n\nTENTANG", "metadata-differs", "judul"),
    ("TATA ALIR SURAT DAN", "TATA ALIR DAN", "metadata-differs", "judul"),
    ("TANAH SEBERANG", "TANAH HULU", "metadata-differs", "judul"),
    ("tanggal 5 April 2022", "tanggal 6 April 2022", "metadata-differs", "penutup"),
    ("7 - 4 - 2022", "7 - 5 - 2022", "metadata-differs", "penutup"),
    ("NOMOR ..12..", "NOMOR ..14..", "metadata-differs", "penutup"),
    ("Ditetapkan di Muara", "Ditetapkan di Hulu", "metadata-differs", "penutup"),
    ("Undang-Undang Nomor 77", "Undang-Undang Nomor 78", "law-left-out", "mengingat.1"),
    ("Peraturan Pemerintah Nomor 4 Tahun 2015", "yang lain", "law-not-in-text", "mengingat.2"),
    (
        "Peraturan Bupati Nomor 3 Tahun 2010",
        "Peraturan Bupati Nomor 4 Tahun 2010",
        "revocation-not-in-text",
        "6",
    ),
    (
        "5. Kepala Unit Kerja adalah",
        "5. x;\n6. Kepala Unit Kerja adalah",
        "provision-not-encoded",
        "1.6",
    ),
    ("b. mewakili Bupati dalam rapat di hulu.\n", "", "provision-not-in-text", "5(2)b"),
    ("Pasal 7\n", "Pasal 8\n", "provision-not-in-text", "7"),
    ("(3) Susunan", "(4) Susunan", "provision-not-encoded", "5(4)"),
    ("(3) Susunan", "(4) Susunan", "mark-missing", "5(4)"),
    ("(3) Susunan", "(9) Susunan", "mark-not-read", "5(2)b"),
    ("LAMPIRAN\n", "", "annex-not-in-text", "lampiran"),
    ("tercantum dalam Lampiran", "tercantum dalam bagan", "annex-not-mentioned", "5(3)"),
    ("BAB IV\nKETENTUAN PENUTUP\n", "", "heading-not-in-text", "6"),
    ("Pasal 6\n", "Bagian Kesatu\nLain-lain\n\nPasal 6\n", "heading-not-encoded", "6"),
    ("Bupati dengan Unit Kerja\n\nPasal", "Bupati dan Unit Kerja\n\nPasal", "heading-differs", "2"),
    ("1. Dinas Jalan Desa;", "1. Dinas Jalan Desi;", "name-not-in-text", "4A.1"),
    ("1. Dinas Jalan Desa;", "1. Dinas Jalan Desa dan Kampung;", "row-has-more", "4A.1"),
    ("2. Kantor Bandjir.", "2. Kantor Bandjir;\n3. Dinas Baru.", "row-not-assigned", "4B.3"),
    (" 3. Bagian Surat", " 3. Bagian Surat\n 4. Bagian Arsip", "annex-left-out", "lampiran"),
    (" 2. Kantor Banjir\n", "", "name-not-in-text", "lampiran[kantor-banjir]"),
    ("2. Asisten Air\n", "", "name-not-in-text", "lampiran[asisten-air]"),
    (", Pasar, Kebun", ", Pasar, Sawah, Kebun", "field-left-out", "3(1)"),
    ("serta Angkutan.", "serta Angkutan, Kapal.", "field-left-out", "3(1)"),
    ("bidang Dermaga", "bidang Kapal, Dermaga", "field-left-out", "3(1)~2"),
    ("Kebun Rakyat", "Kebun Warga", "field-not-in-text", "3(1)"),
    ("Kepala Unit Kerja wajib", "Camat wajib", "office-not-in-text", "2(2)b"),
    (
        "oleh Bupati dan Sekretaris",
        "oleh Bupati, Asisten Darat dan Sekretaris",
        "office-left-out",
        "5(1)",
    ),
    (
        "harus diparaf oleh Asisten",
        "harus diparaf oleh Kepala Unit Kerja dan Asisten",
        "office-left-out",
        "5(1)",
    ),
    ("melalui Sekretaris Daerah", "melalui Asisten Darat", "office-left-out", "2(2)b"),
    (
        "kepada Bupati melalui Sekretaris Daerah",
        "kepada Sekretaris Daerah melalui Bupati",
        "way-turned",
        "2(2)b",
    ),
    ("Asisten yang membidangi.", "Asisten terkait.", "words-not-in-text", "5(1)"),
    ("berwenang untuk:", "berkewajiban untuk:", "kind-not-in-text", "5(2)a"),
    ("a. menandatangani surat", "a. menyimpan surat", "act-not-in-text", "5(2)a"),
    ("a. menandatangani surat", "a. menandatangani peta", "document-not-in-text", "5(2)a"),
    ("melalui Sekretaris Daerah\n", "dan Sekretaris Daerah\n", "mode-not-in-text", "2(2)b"),
    (
        "menyampaikan laporan tambatan",
        "menyampaikan kabar tambatan",
        "purpose-not-in-text",
        "2(2)b",
    ),
    ("struktural dan koordinatif", "kolegial dan koordinatif", "nature-not-in-text", "2(1)"),
    (
        "struktural dan koordinatif",
        "struktural, kolegial dan koordinatif",
        "nature-left-out",
        "2(1)",
    ),
    ("Kerja wajib menyampaikan", "Kerja harus menyampaikan", "force-not-in-text", "2(2)b"),
    ("b. mewakili", "b. wajib mewakili", "force-left-out", "5(2)b"),
    ("10 (sepuluh) hari", "15 (lima belas) hari", "deadline-not-in-text", "2(2)b"),
    ("pendapat Asisten.", "pendapat Asisten paling lama besok.", "deadline-left-out", "2(2)d"),
    (
        "pendapat Asisten.",
        "pendapat Asisten secara berkala.",
        "rhythm-left-out",
        "2(2)d",
    ),
    ("pada ayat (1) meliputi", "pada ayat (3) meliputi", "reference-left-out", "2(2)"),
    ("(2) huruf d diberikan", "(2) diberikan", "reference-not-in-text", "2(3)"),
    ("4. Unit Kerja adalah", "4. Unit Kerdja adalah", "term-not-in-text", "1.4"),
    ("dapat meminta pendapat", "wajib meminta pendapat", "summary-force", "2(2)d"),
    ("a. Bupati memberi", "a. Bupati harus memberi", "summary-without-force", "2(2)a"),
    ("2. Kantor Bandjir", "2. Kantor Banjir", "printed-not-in-text", "4B.2"),
]

IN_THE_FILE = [
    ("number: 12", "number: 13", "metadata-differs", "judul"),
    ("name: Kabupaten Sungai Emas", "name: Kabupaten Sungai Perak", "metadata-differs", "judul"),
    ("in_source: yes", "in_source: no", "annex-in-text", "lampiran"),
    ("Nomor 3 Tahun 2010, b", "Nomor 3 Tahun 2011, b", "revocation-not-in-text", "6"),
    (
        "  7: {kind: entry-into-force, summary: Berlaku sejak diundangkan.}\n",
        "",
        "provision-not-encoded",
        "7",
    ),
    (
        "  6: {kind",
        "  6(1): {kind: form, summary: Lain.}\n  6: {kind",
        "provision-not-in-text",
        "6(1)",
    ),
    ("      - {at: 2(2)a, by: bupati, to: unit-kerja}\n", "", "no-fact", "2(2)a"),
    ("number: II,", "number: IX,", "heading-differs", "2"),
    (
        "  - {before: 6, kind: bab, number: IV, title: Ketentuan Penutup}\n",
        "",
        "heading-not-encoded",
        "6",
    ),
    ("name: Dinas Pasar Pagi", "name: Dinas Pasar Padi", "name-not-in-text", "4A.2"),
    ("name: Dinas Perahu dan Dermaga", "name: Dinas Perahu", "row-has-more", "4B.1"),
    ("kind: head, basis: [1.5]", "kind: head, basis: [1.4]", "name-not-in-text", "1.4"),
    ("basis: [1.5], heads", "basis: [1.5], aliases: {Kepala Unit: [1.5]}, heads", None, None),
    (
        "basis: [1.5], heads",
        "basis: [1.5], aliases: {Ketua Unit: [1.5]}, heads",
        "name-not-in-text",
        "1.5",
    ),
    ("affairs: {pasar: Pasar}", "affairs: {pasar: Pasir}", "affair-not-in-name", None),
    ('      dinas-pasar: [4A.2, "lampiran[dinas-pasar]"]\n', "", "row-not-assigned", "4A.2"),
    ("dinas-jalan: [4A.1,", "dinas-jalan: [4A.2,", "name-not-in-text", "4A.2"),
    (
        'bagian-surat: ["lampiran[bagian-surat]"]',
        'bagian-surat: ["lampiran[dinas-perahu]"]',
        "name-not-in-text",
        "lampiran[dinas-perahu]",
    ),
    (
        "summary: Bagian Surat.}",
        "summary: Bagian Surat., refers_to: [6]}",
        "reference-not-in-text",
        "lampiran[bagian-surat]",
    ),
    ("fields: {Dermaga: [perhubungan], ", "fields: {", "field-left-out", "3(1)~2"),
    ("    force: harus\n", "", "force-left-out", "5(1)"),
    ("basis: [4B, ", "basis: [4A, ", "row-elsewhere", "4B.1"),
    (
        "Jalan dan Jembatan: [pekerjaan-umum], ",
        "Jalan: [pekerjaan-umum], ",
        "field-left-out",
        "3(1)",
    ),
    ("Pasar: [pasar], ", "", "field-left-out", "3(1)"),
    ("Angkutan: [perhubungan]}", "Angkutan Air: [perhubungan]}", "field-not-in-text", "3(1)"),
    ("purposes: [pelaporan]", "purposes: [perselisihan]", "purpose-not-in-text", "2(2)b"),
    ("mode: through", "mode: direct", "mode-not-in-text", "2(2)b"),
    ("      - {office: bupati}\n", "", "way-ends-there", "2(2)b"),
    (
        "      - {office: sekretaris-daerah}\n      - {office: bupati}\n",
        "      - {office: bupati}\n      - {office: sekretaris-daerah}\n",
        "way-turned",
        "2(2)b",
    ),
    ("      - {office: sekretaris-daerah}\n", "", "office-left-out", "2(2)b"),
    (
        "steps:\n      - {office: sekretaris-daerah}",
        "steps:\n      - {office: asisten-air}",
        "office-not-in-text",
        "2(2)b",
    ),
    ("signers: [bupati, sekretaris-daerah]", "signers: [bupati]", "office-left-out", "5(1)"),
    (
        "signers: [bupati, sekretaris-daerah]",
        "signers: [bupati, sekretaris-daerah, unit-kerja]",
        "office-not-in-text",
        "5(1)",
    ),
    ("words: Asisten yang membidangi", "words: Asisten yang terkait", "words-not-in-text", "5(1)"),
    ("force: harus", "force: dapat", "force-not-in-text", "5(1)"),
    ("    force: wajib\n", "", "force-left-out", "2(2)b"),
    (
        "deadline: paling lambat 10 hari\n    steps",
        "deadline: paling lambat 12 hari\n    steps",
        "deadline-not-in-text",
        "2(2)b",
    ),
    ("    deadline: paling lambat 10 hari\n    steps", "    steps", "deadline-left-out", "2(2)b"),
    (
        "    deadline: paling lambat 10 hari\n    steps",
        "    deadline: paling lambat 10 hari\n    rhythm: setiap bulan\n    steps",
        "rhythm-not-in-text",
        "2(2)b",
    ),
    (
        "between: [bupati, unit-kerja]",
        "between: [bupati, asisten-air]",
        "office-not-in-text",
        "2(1)",
    ),
    ("natures: [struktural, koordinatif]", "natures: [koordinatif]", "nature-left-out", "2(1)"),
    (
        "natures: [struktural, koordinatif]",
        "natures: [struktural, kolegial]",
        "nature-not-in-text",
        "2(1)",
    ),
    (
        "{at: 2(2)d, by: kepala-unit-kerja,",
        "{at: 2(2)d, by: sekretaris-daerah,",
        "office-not-in-text",
        "2(2)d",
    ),
    (
        "by: kepala-unit-kerja, force: dapat",
        "by: kepala-unit-kerja, force: wajib",
        "force-not-in-text",
        "2(2)d",
    ),
    (
        "  - {at: 5(2)b, party: sekretaris-daerah, kind: authority, act: represent, for: bupati}\n",
        "",
        "mandate-left-out",
        "5(2)b",
    ),
    (
        "{at: 5(2)b, party: sekretaris-daerah, kind: authority,",
        "{at: 5(2)b, party: sekretaris-daerah, kind: task,",
        "kind-not-in-text",
        "5(2)b",
    ),
    (
        "act: sign\n    documents: [surat]\n    on_behalf_of: bupati\n",
        "act: delegate\n",
        "act-left-out",
        "5(2)a",
    ),
    ("documents: [surat]", "documents: [perizinan]", "document-not-in-text", "5(2)a"),
    ("on_behalf_of: bupati", "on_behalf_of: asisten-air", "office-not-in-text", "5(2)a"),
    ("at: 2(3), basis: [2(2)d]", "at: 2(3), basis: [1.1]", "basis-unrelated", "1.1"),
    ("koordinatif: [2(1)]", "koordinatif: [2(2)b]", "nature-not-in-text", "2(2)b"),
    ("term: Asisten,", "term: Pembantu,", "term-not-in-text", "1.3"),
    ("refers_to: [3, 4]", "refers_to: [3]", "reference-left-out", "1.3"),
    (
        "Tiga pokok hubungan itu., refers_to: [2(1)]",
        "Tiga pokok., refers_to: [2(1), 5(1)]",
        "reference-not-in-text",
        "2(2)",
    ),
    ("dalam 10 hari", "dalam 11 hari", "summary-number", "2(2)b"),
    ("tentang perahu dan tambatan", "tentang Dinas Jalan Desa", "summary-name", "2(2)a"),
    ("bersifat struktural dan koordinatif", "bersifat kolegial", "summary-nature", "2(1)"),
    ("Kepala Unit Kerja dapat minta", "Kepala Unit Kerja minta", "summary-without-force", "2(2)d"),
    (
        "Tanda tangan surat untuk Bupati.",
        "Menggantikan Bupati dalam rapat.",
        "summary-of-another",
        "5(2)a",
    ),
    (
        "Bupati mengarahkan Unit Kerja tentang",
        "Bupati memberi arahan kepada Unit Kerja mengenai perahu pelabuhan kecil dan",
        "copied",
        "2(2)a",
    ),
    ("printed: Kantor Bandjir", "printed: Kantor Bandjirr", "printed-not-in-text", "4B.2"),
]


def noticed(found: tuple[Finding, ...]) -> set[tuple[str, str | None]]:
    """Which rule speaks of which provision."""
    return {(each.rule, str(each.ref) if each.ref else None) for each in found}


def test_a_true_file_has_no_findings() -> None:
    """The invented regulation and its file agree."""
    assert held() == ()


@pytest.mark.parametrize(("old", "new", "rule", "ref"), IN_THE_TEXT)
def test_a_change_of_the_text_is_noticed(old: str, new: str, rule: str, ref: str) -> None:
    """What the text renames, deletes, inserts, swaps or renumbers is found where it happened."""
    assert (rule, ref) in noticed(held(text=changed(TEXT, old, new)))


@pytest.mark.parametrize(("old", "new", "rule", "ref"), IN_THE_FILE)
def test_a_change_of_the_file_is_noticed(
    old: str, new: str, rule: str | None, ref: str | None
) -> None:
    """What the file says otherwise is found where it is cited; what it may say is not."""
    found = noticed(held(yaml=changed(YAML, old, new)))
    assert (rule, ref) in found if rule else found == set()


def test_every_rule_has_an_example() -> None:
    """Each rule that the catalogue knows is noticed by one of the changes above."""
    from jalur.output.language import load_catalogue

    known = {
        id.removeprefix("verify.")
        for id in load_catalogue("en").templates
        if id.startswith("verify.")
    }
    shown = {rule for _, _, rule, _ in (*IN_THE_TEXT, *IN_THE_FILE)}
    assert known - shown == {
        "actor-not-in-text",
        "addressee-not-in-text",
        "affair-of-another",
        "alias-of-another",
        "alternative-not-in-text",
        "amended-not-in-text",
        "amount-left-out",
        "amount-not-in-text",
        "bound-not-in-text",
        "cell-left-out",
        "cell-not-in-text",
        "change-left-out",
        "change-not-in-text",
        "change-not-read",
        "choice-not-in-text",
        "column-left-out",
        "column-not-in-text",
        "concordance-missing",
        "concordance-stale",
        "condition-left-out",
        "condition-of-another",
        "contrary-in-text",
        "count-not-in-text",
        "day-left-out",
        "day-not-in-text",
        "deadline-as-duration",
        "denial-left-out",
        "denial-not-in-text",
        "denied-coordinator-not-in-text",
        "denied-nature-left-out",
        "denied-nature-not-in-text",
        "duration-as-deadline",
        "duration-left-out",
        "duration-not-in-text",
        "event-not-in-text",
        "exception-left-out",
        "exception-not-in-text",
        "exemption-left-out",
        "exemption-not-in-text",
        "for-not-in-text",
        "form-without-fact",
        "head-of-another",
        "joint-not-in-text",
        "limit-left-out",
        "limit-not-in-text",
        "manner-not-in-text",
        "member-left-out",
        "member-not-in-text",
        "most-left-out",
        "most-not-in-text",
        "nature-denied",
        "needless-judgement",
        "no-articles",
        "numbers-differ",
        "order-left-out",
        "order-not-in-text",
        "order-turned",
        "own-term-not-in-text",
        "own-term-unused",
        "page-without-words",
        "pair-without-fact",
        "party-left-out",
        "passed-not-in-text",
        "point-left-out",
        "portfolio-not-of-title",
        "prohibition-as-mandate",
        "prohibition-left-out",
        "prohibition-not-in-text",
        "route-left-out",
        "signer-not-in-text",
        "since-differs",
        "source-changed",
        "summary-actor",
        "unlike-its-list",
        "value-left-out",
        "value-not-in-text",
        "word-not-in-text",
        "word-of-another",
    }


def test_a_portfolio_is_read_from_the_title() -> None:
    """Where a title says a portfolio in the words of the list, it is that portfolio."""
    yaml = changed(YAML, "name: Asisten Air,", "name: Asisten Pembangunan,")
    text = TEXT.replace("Asisten Air", "Asisten Pembangunan")
    assert noticed(held(text, yaml)) == {("portfolio-not-of-title", None)}


@pytest.mark.parametrize(
    ("passed", "passes", "wrong"),
    [
        ("tugas", "", True),
        ("tugas", ", passes: task", False),
        ("wewenang dan tugas", "", False),
        ("wewenang", ", passes: task", True),
    ],
)
def test_what_is_delegated_is_what_the_text_passes_on(
    passed: str, passes: str, wrong: bool
) -> None:
    """Tasks alone are no authority of those who receive them, and the other way round."""
    text = changed(
        TEXT, "mewakili Bupati dalam rapat di hulu", f"melimpahkan {passed} kepada Asisten"
    )
    yaml = changed(YAML, "act: represent, for: bupati", f"act: delegate, for: asisten{passes}")
    assert (("passed-not-in-text", "5(2)b") in noticed(held(text, yaml))) == wrong


def test_a_report_without_a_route_is_noticed() -> None:
    """Who must deliver a report has a way for it."""
    start, end = YAML.index("routes:"), YAML.index("paraf:")
    yaml = (YAML[:start] + YAML[end:]).replace("2(2)b: {kind: route", "2(2)b: {kind: point")
    assert ("route-left-out", "2(2)b") in noticed(held(yaml=yaml))


def test_an_item_unlike_its_list_is_noticed() -> None:
    """Where most items of a list have a point, the one without is a place to look at."""
    yaml = changed(YAML, "      - {at: 2(2)a, by: bupati, to: unit-kerja}\n", "")
    for item, kind in (("a", "point"), ("b", "route"), ("d", "point")):
        yaml = changed(yaml, f"2(2){item}: {{kind: {kind}", f"2(2){item}: {{kind: form")
    assert noticed(held(yaml=yaml)) == {
        ("unlike-its-list", "2(2)a"),
        ("party-left-out", "2(2)a"),
        ("pair-without-fact", "2(2)a"),
        ("pair-without-fact", "2(2)b"),
    }


def test_a_unit_under_another_asisten_is_noticed_where_both_cite_the_article() -> None:
    """The nearest provision above a row names its coordinator."""
    yaml = YAML.replace("basis: [4A, ", "basis: [4, 4A, ").replace(
        "basis: [4B, ", "basis: [4, 4B, "
    )
    assert held(yaml=yaml) == ()
    row = '      dinas-jalan: [4A.1, "lampiran[dinas-jalan]"]\n'
    other = '      dinas-perahu: [4B.1, "lampiran[dinas-perahu]"]\n'
    moved = changed(changed(yaml, row, ""), other, other + row)
    assert ("row-elsewhere", "4A.1") in noticed(held(yaml=moved))


def test_what_a_sentence_bids_those_on_its_list_names_them() -> None:
    """Whoever a mandate of a list's opening is for stands in a row of that very list."""
    known = "  - {at: 2(3), basis: [2(2)d], party: asisten, kind: task}\n"
    ours = known + "  - {at: 4A, party: [dinas-jalan, dinas-pasar], kind: task}\n"
    assert ("office-not-in-text", "4A") not in noticed(held(yaml=changed(YAML, known, ours)))
    theirs = ours.replace("dinas-pasar]", "dinas-perahu]")
    assert ("office-not-in-text", "4A") in noticed(held(yaml=changed(YAML, known, theirs)))


def test_swapped_rows_are_noticed_in_text_and_file() -> None:
    """Two rows that change places are found, on whichever side."""
    text = TEXT.replace("1. Dinas Jalan Desa;", "1. @;").replace(
        "2. Dinas Pasar Pagi Kab", "2. Dinas Jalan Desa Kab"
    )
    rules = {rule for rule, _ in noticed(held(text=text.replace("@", "Dinas Pasar Pagi")))}
    assert "name-not-in-text" in rules
    yaml = YAML.replace("[4A.1,", "[@,").replace("[4A.2,", "[4A.1,").replace("[@,", "[4A.2,")
    assert noticed(held(yaml=yaml)) == {("name-not-in-text", "4A.1"), ("name-not-in-text", "4A.2")}


def test_another_text_is_noticed_by_its_fingerprint() -> None:
    """A text that is not the one the file was verified against is a warning, even where it
    agrees.
    """
    region = read(YAML, CITY, load_common(PLACES))
    assert isinstance(region, Region)
    found = verify(region, read_source(TEXT), load_vocabulary(PLACES), fingerprint="f" * 64)
    assert [(each.rule, each.severity) for each in found] == [
        ("source-changed", "warning"),
        ("concordance-missing", "warning"),
    ]


def test_an_oddity_excuses_only_what_it_explains() -> None:
    """A printed form excuses the name that it resembles at its provision, and no other name
    there.
    """
    without = changed(YAML, ", printed: Kantor Bandjir", "")
    assert ("name-not-in-text", "4B.2") in noticed(held(yaml=without))
    elsewhere = changed(YAML, "at: 4B.2, kind: misspelt", "at: 4A.2, kind: misspelt")
    assert ("name-not-in-text", "4B.2") in noticed(held(yaml=elsewhere))
    other = YAML.replace("name: Kantor Banjir", "name: Kantor Penyuluh")
    assert ("name-not-in-text", "4B.2") in noticed(held(yaml=other))


def test_a_reading_of_ours_is_not_held_against_the_text() -> None:
    """What a rule marks as inferred may name what the provision does not."""
    rule = "steps:\n      - {office: sekretaris-daerah}"
    yaml = changed(YAML, rule, "status: inferred\n    reason: Bacaan.\n    " + rule)
    assert held(yaml=changed(yaml, "purposes: [pelaporan]", "purposes: [perselisihan]")) == ()


@pytest.mark.slow
def test_every_finding_leads_into_the_file() -> None:
    """The path of each finding is one of the file's, so that it has a line."""
    from jalur.loading.line_numbers import load_lines

    file = load_lines(PLACES, CITY)
    for old, new, _, _ in IN_THE_TEXT:
        for each in held(text=changed(TEXT, old, new)):
            assert file.line_of(each.path) > 1, each.path


def test_names_are_compared_by_letters_and_whole_words() -> None:
    """Lines, hyphens, spaces and case are folded; a part of a word is no name."""
    words = Letters("Dinas Pe-\nnanaman  MODAL, sebagian Walikota")
    assert words.has("dinas penanaman modal")
    assert words.has("Wali Kota")
    assert not words.has("Bagian")
    assert not words.has("Dinas Penanaman Mod")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("dalam Pasal 5 ayat (1)", "5(1)"),
        ("pada ayat (1) huruf a dan huruf b", "9(1)a 9(1)b"),
        ("pada ayat (1), ayat (2) dan ayat (3)", "9(1) 9(2) 9(3)"),
        ("pada ayat (1) sampai dengan ayat (3)", "9(1) 9(2) 9(3)"),
        ("dalam Pasal 5 dan Pasal 7", "5 7"),
        ("pada huruf b", "9(4)b"),
        ("tercantum dalam Lampiran I dan II", "lampiran-I lampiran-II"),
        ("bagan terlampir", "lampiran"),
        ("mengikuti Lampiran II nomor 8", "lampiran-II[8]"),
        ("mengikuti Lampiran nomor urut 3", "lampiran"),
        ("Pasal 18 ayat (6) Undang-Undang Dasar", ""),
        ("Pasal 3 Peraturan Bupati ini", "3"),
        ("Pasal 3 Peraturan Pemerintah", ""),
        ("sepanjang jalan", ""),
    ],
)
def test_references_are_read_as_lawyers_write_them(text: str, found: str) -> None:
    """Relative addresses are resolved; those of other laws are not references."""
    from jalur.law.citation import parse

    rows = {parse("lampiran-II[8]")}
    assert " ".join(str(target) for target in references(text, parse("9(4)a"), rows)) == found


def test_a_row_of_a_table_refers_to_articles_alone() -> None:
    """What it calls an ayat or the annex itself is no address of its own."""
    from jalur.law.citation import parse

    words = "menurut Pasal 8 ayat (4), ayat (5) dan Lampiran"
    found = [str(target) for target in references(words, parse("lampiran-II[3]"))]
    assert found == ["8(4)", "8(5)"]
    assert not [*references("menurut ayat (4)", parse("lampiran-II[3]"))]


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("memberi arahan kepada Unit Kerja mengenai perahu, pelabuhan kecil", True),
        ("memberi arahan kepada Unit Kerja mengenai perahu, pelabuhan", False),
        ("Asisten yang membidangi harus memaraf", False),
    ],
)
def test_eight_words_in_a_row_are_copied(text: str, copied: bool) -> None:
    """A name counts as one word, a broken word as one, and seven words are no copy."""
    region = read(YAML, CITY, load_common(PLACES))
    assert isinstance(region, Region)
    evidence = Evidence(region, read_source(TEXT), load_vocabulary(PLACES))
    assert bool(Copying(evidence).copied(text)[1]) is copied


def run(jalur: Jalur, source: Path | str, *options: str):
    """``jalur verify`` on the invented city."""
    return jalur(f"verify {CITY} --data {FOLDER} --source {source} {' '.join(options)}")


def test_the_command_answers_that_all_is_well(jalur: Jalur) -> None:
    """A file that agrees with its text: exit 0, no line, and the counts in the JSON."""
    assert run(jalur, FOLDER / f"{CITY}.txt").code == 0
    assert run(jalur, FOLDER / f"{CITY}.txt").out == ""
    answer = json.loads(run(jalur, FOLDER / f"{CITY}.txt", "-f json").out)
    assert answer["schema"] == "jalur.verify/1"
    assert answer["city"] == CITY
    assert answer["provisions_in_text"] == answer["provisions_encoded"] == 28
    assert answer["findings"] == []


def test_the_command_says_where_the_fault_is(jalur: Jalur, tmp_path: Path) -> None:
    """An error: exit 1, with rule, severity, citation, file and line; a warning alone: exit 0."""
    source = tmp_path / "text.txt"
    source.write_text(
        changed(TEXT, "1. Dinas Jalan Desa;", "1. Dinas Jalan Desi;"), encoding="utf-8"
    )
    ran = run(jalur, source, "-f json")
    assert ran.code == 1
    found = [each for each in json.loads(ran.out)["findings"] if each["rule"] == "name-not-in-text"]
    line = next(
        n
        for n, text in enumerate(YAML.splitlines(), 1)
        if text.lstrip().startswith("dinas-jalan: {name")
    )
    assert {each["line"] for each in found} >= {line}
    assert all(
        each["ref"] == "Pasal 4 huruf A angka 1" and each["severity"] == ERROR for each in found
    )
    source.write_text(TEXT + "\n", encoding="utf-8")
    assert run(jalur, source).code == 0
    assert "source-changed" in run(jalur, source).out


def test_an_unreadable_text_is_a_usage_error(jalur: Jalur, tmp_path: Path) -> None:
    """No file, a folder and a file that is no UTF-8: exit 2."""
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"Pasal \xff")
    for source in (tmp_path / "none.txt", tmp_path, broken):
        assert run(jalur, source).code == 2
    assert jalur(f"verify {CITY} --data {FOLDER}").code == 2
    assert jalur(f"verify nowhere --source {FOLDER / f'{CITY}.txt'}").code == 2


def test_an_invalid_file_is_bad_data(jalur: Jalur, tmp_path: Path) -> None:
    """A city whose YAML has faults cannot be verified: exit 3."""
    (tmp_path / f"{CITY}.yaml").write_text(
        changed(YAML, "kind: dinas", "kind: bumi"), encoding="utf-8"
    )
    assert jalur(f"verify {CITY} --data {tmp_path} --source {FOLDER / f'{CITY}.txt'}").code == 3
