"""What a text denies, forbids and lets last is data, and is held against the text both ways."""

from __future__ import annotations

import re

import pytest

from jalur.source.text import read_source
from jalur.verification.evidence import Evidence
from jalur.verification.lasting import spans
from jalur.verification.nature_denials import NatureDenials
from jalur.verification.rules.examples import EXAMPLES
from jalur.verification.rules.prohibitions import Forbidding
from support.denying import TEXT, YAML, exchanged, found, region_of, without
from support.verifying import VOCABULARY


def test_the_invented_regulation_is_clean() -> None:
    """Every form of it is encoded, and nothing is found."""
    assert found() == frozenset()


@pytest.mark.parametrize(
    ("old", "new", "rule", "ref"),
    [
        ("not_natures: [struktural, hierarkis]", "not_natures: [struktural, hierarkis, kolegial]", "denied-nature-not-in-text", "2(1)"),
        ("not_natures: [struktural, hierarkis]", "not_natures: [struktural]", "denied-nature-left-out", "2(1)"),
        ("natures: [koordinatif]", "natures: [koordinatif, kolegial]", "nature-not-in-text", "2(1)"),
        ("to: kecamatan, not_natures: [hierarkis]}", "to: kecamatan, not_natures: [struktural]}", "denied-nature-not-in-text", "2(2)"),
        ("natures: [fungsional]", "natures: [], not_natures: [fungsional]", "denied-nature-not-in-text", "2(3)"),
        ("units: [kecamatan], by", "units: [dinas], by", "name-not-in-text", "2(4)"),
        ("term: paling lama 3 bulan}", "term: paling lama 4 bulan}", "duration-not-in-text", "3(1)"),
        ("term: paling lama 3 bulan}", "term: paling lama 3 minggu}", "duration-not-in-text", "3(1)"),
        ("term: paling lama 3 bulan}", "deadline: paling lama 3 bulan}", "duration-as-deadline", "3(1)"),
        ("term: 10 hari kerja}", "term: 10 hari kalender}", "day-not-in-text", "3(2)"),
        ("kind: task, term: paling lama 2 tahun", "kind: task", "duration-left-out", "3(5)"),
        ("deadline: paling lama 5 hari setelah banjir, basis", "term: paling lama 5 hari, basis", "deadline-as-duration", "3(3)"),
    ],
)  # fmt: skip
def test_an_error_in_the_file_is_found(old: str, new: str, rule: str, ref: str) -> None:
    """It is found where it was made, by the rule about it."""
    assert (rule, ref, "error" if "left-out" not in rule else "") in {
        (name, at, grave if "left-out" not in name else "")
        for name, at, grave in found(TEXT, exchanged(YAML, f"{old} => {new}"))
    }


@pytest.mark.parametrize(
    ("old", "new", "rule", "ref", "severity"),
    [
        ("tidak bersifat struktural maupun hierarkis", "bersifat struktural", "denied-nature-not-in-text", "2(1)", "error"),
        ("tidak hanya bersifat fungsional", "tidak bersifat fungsional", "nature-denied", "2(3)", "error"),
        ("tidak hanya bersifat fungsional", "tidak bersifat kolegial", "denied-nature-left-out", "2(3)", "error"),
        ("Camat dilarang menandatangani", "Camat menandatangani", "prohibition-not-in-text", "4(1)", "error"),
        ("Lurah tidak boleh mewakili", "Lurah mewakili", "prohibition-not-in-text", "4(3)", "error"),
        ("Lurah tidak boleh mewakili Camat", "Bupati tidak boleh mewakili Camat", "office-not-in-text", "4(3)", "error"),
        ("menandatangani keputusan", "menandatangani undangan", "document-not-in-text", "4(1)", "error"),
        ("untuk paling lama 3 (tiga) bulan", "paling lambat 3 (tiga) bulan", "deadline-as-duration", "3(1)", "error"),
        ("selama 10 (sepuluh)", "selama 11 (sebelas)", "duration-not-in-text", "3(2)", "error"),
        ("Lurah berwenang menandatangani", "Lurah tidak berwenang menandatangani", "prohibition-as-mandate", "5", "error"),
        ("Lurah berwenang menandatangani", "Lurah dilarang menandatangani", "prohibition-left-out", "5", "warning"),
    ],
)  # fmt: skip
def test_an_error_in_the_text_is_found(
    old: str, new: str, rule: str, ref: str, severity: str
) -> None:
    """What the text says otherwise than the file, in either direction."""
    assert (rule, ref, severity) in found(exchanged(TEXT, f"{old} => {new}"), YAML)


@pytest.mark.parametrize(
    ("entry", "ref", "severity"),
    [
        ("at: 4(1), party: camat", "4(1)", "warning"),
        ("at: 4(3), party: lurah", "4(3)", "warning"),
        ("at: 4(4), party: camat", "4(4)", "warning"),
        ("at: 4(5)a, party: dinas", "4(5)a", "error"),
        ("at: 4(5)b, party: dinas", "4(5)b", "error"),
    ],
)
def test_a_prohibition_that_is_missing_is_found(entry: str, ref: str, severity: str) -> None:
    """Of a list behind *dilarang:* every item is one."""
    assert ("prohibition-left-out", ref, severity) in found(TEXT, without(YAML, entry))


def test_a_prohibition_that_is_a_mandate_is_an_error() -> None:
    """An item behind *dilarang:* that the file has as an authority says the contrary."""
    mandate = "mandates:\n  - {at: 4(5)a, party: dinas, kind: authority}"
    yaml = exchanged(without(YAML, "at: 4(5)a, party: dinas"), f"mandates: => {mandate}")
    assert ("prohibition-as-mandate", "4(5)a", "error") in found(TEXT, yaml)


OF_LURAH = next(line for line in TEXT.splitlines() if line.startswith("Lurah berwenang"))
"""The sentence of Pasal 5."""


def evidence_of(words: str) -> Evidence:
    """A text whose Pasal 5 has these words."""
    text = exchanged(TEXT, f"{OF_LURAH} => {words}")
    return Evidence(region_of(YAML), read_source(text), VOCABULARY)


ARTICLE = next(ref for ref in region_of(YAML).provisions if str(ref) == "5")


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("Hubungan itu tidak bersifat struktural.", ("struktural",)),
        ("Hubungan itu bukan hubungan hierarkis.", ("hierarkis",)),
        ("Keduanya tidak memiliki hubungan kerja struktural atau fungsional.", ("struktural", "fungsional")),
        ("Keduanya tidak berada dalam hubungan hierarki.", ("hierarkis",)),
        ("Hubungan bersifat koordinatif dan bukan struktural.", ("struktural",)),
        ("Hubungan bersifat koordinatif, tidak struktural dan tidak kolegial.", ("struktural", "kolegial")),
        ("Hubungan itu tidak bersifat struktural, melainkan bersifat fungsional.", ("struktural",)),
        ("Hubungan itu tidak hanya bersifat struktural.", ()),
        ("Hubungan itu tidak bersifat struktural semata.", ()),
        ("Dinas yang tidak melakukan koordinasi melapor.", ()),
        ("Hubungan itu bersifat struktural dan tidak memihak.", ()),
        ("Keduanya bukan kegiatan serumpun dan bersifat instansional.", ()),
    ],
)  # fmt: skip
def test_what_denies_a_nature(words: str, denied: tuple[str, ...]) -> None:
    """A denial reaches the natures that it lists, and no others."""
    assert NatureDenials(evidence_of(words)).of(ARTICLE) == denied


@pytest.mark.parametrize(
    ("words", "forbidding"),
    [
        ("Lurah dilarang menyimpan surat.", "dilarang"),
        ("Lurah tidak berwenang menyimpan surat.", "tidak berwenang"),
        ("Dalam hal Camat hadir, Lurah tidak boleh mewakilinya.", "tidak boleh"),
        ("Wewenang itu tidak dapat dilimpahkan.", "tidak dapat"),
        ("Masalah yang menurut sifatnya tidak dapat ditunda diputus Camat.", None),
        ("Lurah yang diberi tugas itu tidak boleh menolaknya.", "tidak boleh"),
        ("Apabila Camat tidak dapat hadir, Lurah mewakilinya.", None),
        ("Lurah mewakili Camat yang tidak dapat hadir.", None),
        ("Surat disimpan sepanjang tidak dilarang.", None),
        ("Surat tidak disimpan.", None),
        ("Camat mengawasi larangan menimbun.", None),
        ("Larangan bagi Lurah ialah menimbun.", "Larangan"),
        ("Lurah mempunyai larangan:", "larangan"),
    ],
)
def test_what_forbids(words: str, forbidding: str | None) -> None:
    """A word that forbids, but not in a clause that tells when, nor about whom."""
    match = next(Forbidding(evidence_of(words)).words(words), None)
    assert (match.group() if match else None) == forbidding


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Wewenang itu untuk paling lama 3 bulan.", "untuk paling lama 3 bulan"),
        ("Masa jabatan Ketua Forum paling lama dua tahun.", "Masa jabatan Ketua Forum paling lama dua tahun"),
        ("Izin berlaku selama 6 (enam) bulan.", "berlaku selama 6 (enam) bulan"),
        ("Izin berlaku untuk jangka waktu 1 (satu) tahun.", "berlaku untuk jangka waktu 1 (satu) tahun"),
        ("Laporan diserahkan dalam jangka waktu 3 (tiga) hari.", None),
        ("Laporan diserahkan paling lama 3 (tiga) hari.", None),
        ("Surat dibuat untuk dua orang.", None),
        ("Apabila Lurah cuti selama 3 (tiga) bulan, Camat mewakilinya.", None),
        ("Lurah yang telah bertugas selama 2 (dua) tahun melapor.", None),
        ("Camat melaporkan kegiatannya selama 3 (tiga) bulan terakhir.", None),
        ("Camat menyusun rencana kerja untuk 1 (satu) tahun.", None),
        ("Penunjukan yang telah ada tetap berlaku untuk paling lama 3 bulan.", "berlaku untuk paling lama 3 bulan"),
    ],
)  # fmt: skip
def test_what_says_how_long(words: str, said: str | None) -> None:
    """How long something lasts, not within what time something is due."""
    assert next(spans(evidence_of(words), ARTICLE), None) == said


def test_a_deadline_within_a_span_is_asked_for() -> None:
    """*Dalam jangka waktu paling lama* is a deadline, which the rule must have."""
    yaml = exchanged(
        YAML,
        "deadline: paling lama 5 hari setelah banjir, basis => basis",
        ", deadline: paling lama 5 hari setelah banjir}] => }]",
    )
    assert ("deadline-left-out", "3(3)", "warning") in found(TEXT, yaml)


def test_an_exception_from_what_is_forbidden_is_asked_for() -> None:
    """Without it the prohibition would be read as one without any, whatever the summary says beside it."""
    bare = exchanged(
        YAML, "on_behalf_of: bupati, except: dalam keadaan bencana => on_behalf_of: bupati"
    )
    told = exchanged(bare, "on_behalf_of: bupati => on_behalf_of: bupati, when: kecuali bencana")
    rule = ("exception-left-out", "4(1)", "warning")
    assert (rule in found(TEXT, told), rule in found(TEXT, bare)) == (False, True)


OF_ARTICLE_5 = [
    rule
    for rule, each in EXAMPLES.items()
    if each.text.startswith("Pasal 5: ") and re.search(r"\b5[,\]:]", each.file)
]
"""The rules whose example is an article and a fact that rests on it."""


@pytest.mark.parametrize("rule", OF_ARTICLE_5)
def test_an_example_is_of_the_invented_regulation(rule: str) -> None:
    """As its Pasal 5, with the fact of the file in its section, the example has the finding."""
    text, file, _ = EXAMPLES[rule]
    article = text.removeprefix("Pasal 5: ")
    section, entry = re.findall(r"^(\w+): [\[{](.*)[\]}]$", file)[0]
    yaml = without(YAML, "at: 5, party: lurah")
    summary = "  5: {kind: mandate, summary: Lurah meneken surat.}"
    if section == "provisions":
        yaml = exchanged(yaml, f"{summary} =>   {entry}")
    else:
        yaml = exchanged(yaml, f"{summary} =>   5: {{kind: means, summary: Surat Lurah.}}")
        yaml = exchanged(yaml, f"\n{section}:\n => \n{section}:\n  - {entry}\n")
    words = f"{OF_LURAH} => {article}"
    assert (rule, "5") in {each[:2] for each in found(exchanged(TEXT, words), yaml)}


@pytest.mark.parametrize(
    ("words", "fact", "found_there"),
    [
        ("Lurah melapor jika diperlukan", "{at: 5, party: lurah, kind: task, rhythm: jika perlu}", None),
        ("Lurah melapor apabila banjir", "{at: 5, party: lurah, kind: task}", "condition-left-out"),
        ("Camat, dalam hal ini Lurah, melapor", "{at: 5, party: lurah, kind: task}", None),
        ("Camat, dalam hal Lurah sakit, melapor", "{at: 5, party: lurah, kind: task}", "condition-left-out"),
        ("Lurah dilarang melapor sebelum dilantik", "{at: 5, party: lurah, when: belum dilantik}", None),
        ("Lurah dilarang melapor apabila banjir", "{at: 5, party: lurah}", "condition-left-out"),
        ("Lurah dilarang melapor apabila banjir", "{at: 5, party: lurah, when: banjir}", None),
        ("Lurah bertugas selama 2 (dua) bulan", "{at: 5, party: lurah, kind: task}", "duration-left-out"),
        ("Lurah bertugas selama 2 (dua) bulan", "{at: 5, party: lurah, kind: task, when: sampai 2 bulan}", None),
        ("Lurah menjawab paling lambat besok", "{at: 5, party: lurah, kind: task, deadline: besok, basis: [3(2)]}", None),
        ("Lurah menyimpan surat tanpa cap", "{at: 5, party: lurah, kind: task}", "denial-left-out"),
        ("Lurah dilarang menyimpan surat tanpa cap", "{at: 5, party: lurah, except: dengan cap}", None),
    ],
)  # fmt: skip
def test_a_condition_or_time_is_said_somewhere(
    words: str, fact: str, found_there: str | None
) -> None:
    """In which case, how long and but for what: some text of ours at the provision says it."""
    section = "mandates" if "kind:" in fact else "prohibitions"
    summary = "Tugas Lurah." if "kind:" in fact else "Hal yang dilarang."
    yaml = exchanged(
        without(YAML, "at: 5, party: lurah"),
        f"\n{section}:\n => \n{section}:\n  - {fact}\n",
        f"summary: Lurah meneken surat. => summary: {summary}",
    )
    text = exchanged(TEXT, f"{OF_LURAH} => {words}.")
    rules = {"condition-left-out", "duration-left-out", "duration-as-deadline"}
    rules |= {"denial-left-out", "denial-not-in-text"}
    at_5 = {each[0] for each in found(text, yaml) if each[1] == "5"}
    assert at_5 & rules == ({found_there} if found_there else set())


def test_a_relation_has_the_condition_that_another_fact_says() -> None:
    """Of one act the point need not say again when it is done; without any the point lacks it."""
    point = "to: camat, condition: bila Camat tidak dapat hadir}"
    bare = exchanged(YAML, f"{point} => to: camat}}")
    assert found(TEXT, bare) == frozenset()
    silent = exchanged(bare, ", when: bila Camat tidak dapat hadir} => }")
    assert ("condition-left-out", "4(2)", "warning") in found(TEXT, silent)
