"""Findings of a check say what stands in both places, and what to do."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from jalur.answers.report import Report
from jalur.cli.placed_findings import placed
from jalur.law.citation import parse
from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.loading.data_file import DataFile
from jalur.loading.excerpts import LONGEST, Excerpts
from jalur.loading.reading import read
from jalur.loading.yaml_nodes import compose
from jalur.source.text import read_source
from jalur.text.messages import message
from jalur.verification.extracts import MOST_WORDS, around
from jalur.verification.finding import finding
from support.commandline import Jalur
from support.regions import ROOT, city
from support.verifying import CITY, COMMON, TEXT, YAML, changed, held


def test_a_finding_is_placed_by_its_provision_where_a_text_was_read() -> None:
    """Rows have the names of their parties; without a provision there is no place."""
    region = city("kab-contoh")
    somewhere = finding("name-not-in-text", "parties.a.basis", parse("22(2)a"), name="A")
    nowhere = finding("provision-not-encoded", "provisions", words="a")
    report = Report(
        "jalur.verify/1", (somewhere, nowhere), message("verified.some"), verified=region
    )
    assert [report.place(each) for each in report.findings] == ["Pasal 22 ayat (2) huruf a", ""]
    row = next(ref for ref in region.provisions if ref.parts[-1].level == "baris")
    named = finding("name-not-in-text", f"provisions.{row}", row, name="A")
    assert report.place(named).endswith(region.name(row.parts[-1].label))


def test_a_finding_is_placed_by_its_path_where_only_a_file_was_read() -> None:
    """The path says where in the file."""
    fault = finding("name-not-in-text", "parties.a.basis", parse("22(2)a"), name="A")
    assert (
        Report("jalur.validate/1", (fault,), message("findings.some")).place(fault)
        == "parties.a.basis"
    )


@cache
def explained(text: str = TEXT, yaml: str = YAML) -> tuple[Finding, ...]:
    """The findings of a file held against a text, with what both have."""
    region = read(yaml, CITY, COMMON)
    assert isinstance(region, Region)
    excerpts = Excerpts(compose(yaml))
    return placed(held(text, yaml), region, read_source(text), DataFile(CITY), excerpts)


WITHOUT = ("provision-not-in-text", "annex-not-in-text", "heading-not-in-text")
"""The rules that say that the text has nothing."""
NOT_ENCODED = ("provision-not-encoded", "heading-not-encoded", "mark-missing", "mark-not-read")
"""Those that say so of the file."""


def test_a_finding_says_what_both_have() -> None:
    """Of every rule: words of the text, and a value of the file, unless one of them has nothing."""
    text, yaml = TEXT, YAML
    for old, new in (
        ("b. mewakili Bupati dalam rapat di hulu.\n", ""),
        ("(3) Susunan", "(9) Susunan"),
        ("BAB IV\nKETENTUAN PENUTUP\n", ""),
        ("Pasal 6\n", "Bagian Kesatu\nLain-lain\n\nPasal 6\n"),
        ("2. Asisten Air\n", ""),
        (", Pasar, Kebun", ", Pasar, Sawah, Kebun"),
        ("Kerja wajib menyampaikan", "Kerja harus menyampaikan"),
        ("2. Kantor Bandjir.", "2. Kantor Bandjir;\n3. Dinas Baru."),
    ):
        text = changed(text, old, new)
    for old, new in (
        ("number: 12", "number: 13"),
        ("name: Dinas Pasar Pagi", "name: Dinas Pasar Padi"),
        ("      - {office: bupati}\n", ""),
        ("signers: [bupati, sekretaris-daerah]", "signers: [bupati]"),
        ("dalam 10 hari", "dalam 11 hari"),
    ):
        yaml = changed(yaml, old, new)
    whole = {*text.replace("*", "").split(), "Bab", "Bagian"}
    found = explained(text, yaml)
    assert len({each.rule for each in found}) > 15
    for each in found:
        if each.ref is not None:
            gone = each.rule in WITHOUT or str(each.ref) in ("5(2)b", "5(3)")
            assert (each.printed is None) == gone
            assert (each.encoded is None) == (each.rule in NOT_ENCODED)
        words = (each.printed or "").replace("…", " ").split()
        assert set(words) <= whole
        assert len(words) <= MOST_WORDS
        assert len(each.encoded or "") <= LONGEST + 2


@pytest.mark.parametrize(
    ("old", "new", "rule", "printed", "encoded"),
    [
        ("deadline: paling lambat 10 hari}", "deadline: paling lambat 12 hari}",
         "deadline-not-in-text", "paling lambat 10 (sepuluh) hari", "paling lambat 12 hari"),
        ("dalam 10 hari", "dalam 11 hari", "summary-number", "10 (sepuluh) hari", "11 hari"),
        ("force: harus", "force: dapat", "force-not-in-text", "harus diparaf", "dapat"),
        ("number: II,", "number: IX,", "heading-differs", "Bab II KERJA BERSAMA", "IX"),
        ("date: 2022-04-07", "date: 2022-04-08", "metadata-differs",
         "Diundangkan di: Muara pada tanggal, 7 - 4 - 2022", "2022-04-08"),
        ("name: Dinas Pasar Pagi", "name: Dinas Pasar Padi", "member-not-in-text",
         "Dinas Pasar Pagi", "dinas-pasar"),
        ("in_source: yes", "in_source: no", "annex-in-text", "NO ASISTEN", "no"),
    ],
)  # fmt: skip
def test_the_extract_has_what_matters(
    old: str, new: str, rule: str, printed: str, encoded: str
) -> None:
    """What is said otherwise, or nearly so, stands in the few words that are shown."""
    found = next(each for each in explained(yaml=changed(YAML, old, new)) if each.rule == rule)
    assert printed in (found.printed or "")
    assert encoded in (found.encoded or "")


def test_another_modal_word_is_shown() -> None:
    """Where the text has not the one of the file, the one that it has, however far behind."""
    far = "Naskah dinas tentang perahu, tambatan, banjir dan pasar di hulu dan di hilir yang akan"
    text = changed(TEXT, "Naskah dinas yang akan", far)
    found = explained(text, changed(YAML, "force: harus", "force: dapat"))
    (printed,) = (each.printed or "" for each in found if each.rule == "force-not-in-text")
    assert "Daerah harus diparaf oleh" in printed


def test_an_extract_is_cut_on_both_sides() -> None:
    """With an ellipsis where words are left out, and none where none are."""
    text = " ".join(f"kata{n}" for n in range(40))
    assert around(text, ["kata20"]).startswith("… kata16 ")
    assert around(text, ["kata20"]).endswith(" …")
    assert around(text, ["lain"]) == " ".join(text.split()[:MOST_WORDS]) + " …"
    assert around(text, ["kata39"]).endswith("kata39")
    assert around("satu dua", []) == "satu dua"
    assert "kata30" in around(text, ["lain", "kata3x", "kata30"])


def test_a_value_is_found_by_its_path() -> None:
    """Keys may have dots and brackets of their own; a section as a whole is no value."""
    top = compose('a.b:\n  "c[d]": [x, {e: "f, g"}]\nlist: one\nh: {k: {l: m}}\n')
    excerpts = Excerpts(top)
    assert excerpts.at("a.b.c[d]") == '[x, {e: "f, g"}]'
    assert excerpts.at("a.b.c[d][1].e") == "f, g"
    assert excerpts.at("a.b.c[d][1]") == 'e: "f, g"'
    assert excerpts.at("list[0]") == "one"
    assert excerpts.at("h.k") == "l: m"
    for path in ("", "h", "h.x", "h.k.l.m", "list[1]", "a.b.c[d][7]"):
        assert excerpts.at(path) is None, path


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file with a wrong deadline and one provision less, beside its text, in this folder."""
    monkeypatch.chdir(tmp_path)
    yaml = changed(YAML, "deadline: paling lambat 10 hari}", "deadline: paling lambat 12 hari}")
    yaml = changed(yaml, "  7: {kind: entry-into-force, summary: Berlaku sejak diundangkan.}\n", "")
    Path(f"{CITY}.yaml").write_text(yaml, encoding="utf-8")
    Path("x.txt").write_text(TEXT, encoding="utf-8")


LINE = f"verify {CITY}.yaml --source x.txt --select deadline-not-in-text,provision-not-encoded"


@pytest.mark.usefixtures("files")
def test_a_person_reads_both_sides_below_the_message(jalur: Jalur) -> None:
    """The message first, then text and file, and what to do once for each rule; at every width."""
    for columns in (80, 40):
        shown = jalur(f"{LINE} -f table --lang en", columns=columns).out
        assert max(map(len, shown.splitlines())) <= columns
        # What is wrapped is indented, so that each of the lines begins where an eye looks for it.
        assert re.search(r"\n  text: .*\n    \S", shown)
        lines = " ".join(shown.split())
        assert "yaml:104: error: “12” of the deadline does not stand in the provision" in lines
        assert "hari setelah banjir surut; dan” (Pasal 2 ayat (2) huruf b, line 59)" in lines
        assert "file: relations[0].points[1].deadline: paling lambat 12 hari" in lines
        assert "file: provisions: nothing" in lines
        assert lines.count("correct deadline") == 1
    markdown = jalur(f"{LINE} -f md --lang id").out
    assert "\n- teks: “Peraturan Bupati ini mulai berlaku" in markdown
    assert "\n## Yang harus dilakukan\n" in markdown


@pytest.mark.usefixtures("files")
def test_programs_get_the_same_in_every_language(jalur: Jalur) -> None:
    """tsv, csv, json and jsonl byte by byte; stderr and the pages speak the language."""
    for format in ("tsv", "csv", "json", "jsonl", "table", "md", "sarif"):
        for line in (f"{LINE} -f {format}", f"verify --explain way-turned -f {format}"):
            english, indonesian = (jalur(f"{line} --lang {each}") for each in ("en", "id"))
            same = format in ("tsv", "csv", "json", "jsonl")
            assert (english.out == indonesian.out) == same
            assert english.code == indonesian.code
    ran = {each: jalur(f"{LINE} -f tsv --lang {each}").err for each in ("en", "id")}
    assert "2 findings (2 errors, 0 warnings)" in ran["en"]
    assert "2 temuan (2 kesalahan, 0 peringatan)" in ran["id"]
    assert jalur(f"{LINE} -f tsv --quiet").err == ""


@pytest.mark.usefixtures("files")
def test_json_and_rows_have_it_in_keys_and_columns(jalur: Jalur) -> None:
    """The words as they are, the advice in Indonesian as all free text; columns at the end."""
    found: dict[str, Any] = json.loads(jalur(f"{LINE} -f json").out)["findings"][0]
    assert (found["path"], found["text_line"]) == ("relations[0].points[1].deadline", 59)
    assert found["encoded"] == "paling lambat 12 hari"
    assert "10 (sepuluh) hari" in found["printed"]
    assert found["mend"].startswith("perbaiki")
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    section = page.partition("## `validate` and `verify`")[2].partition("\n## ")[0]
    assert re.findall(r"`findings\.(\w+)` \| `(\w+)`", section) == [(key, key) for key in found]
    rows = jalur(f"{LINE} -f tsv --header").out.splitlines()
    assert rows[0].split("\t")[6:] == ["page", "text_line", *list(found)[-4:]]
    assert rows[1].split("\t")[8:] == [found[key] for key in list(found)[-4:]]
    assert rows[2].split("\t")[10] == ""
