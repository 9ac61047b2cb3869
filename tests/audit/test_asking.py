"""What is asked of which text and file, and what is told of the rest."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from support.auditing import specimen
from support.commandline import Jalur
from support.documents import word_of
from support.regions import ROOT, TESTS

HEADED = "PERATURAN BUPATI RAWA INDAH\nNOMOR 12 TAHUN 2023\n\nTENTANG"


def _json(jalur: Jalur, line: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(jalur(f"audit {line} -f json").out)
    return answer


@pytest.mark.parametrize(
    "heading",
    [
        "PERATURAN WALI KOTA TARAKAN\nNOMOR 35 TAHUN 2020\n\nTENTANG",
        "PERATURAN WALIKOTA KENDARI\nNOMOR 36 TAHUN 2020\n\nTENTANG",
        "PERATURAN WALIKOTA KENDARI\nNOMOR 35 TAHUN 2021\n\nTENTANG",
    ],
)
def test_the_text_of_another_regulation_is_refused(
    heading: str, tmp_path: Path, jalur: Jalur
) -> None:
    """Else what the file says would be told of lines that say something else."""
    text = tmp_path / "naskah.txt"
    text.write_text(specimen().replace(HEADED, heading), encoding="utf-8")
    ran = jalur(f"audit kendari --source {text}")
    assert (ran.code, ran.out) == (2, "")
    assert "Nomor 35 Tahun 2020" in ran.err


@pytest.mark.parametrize(
    "heading",
    [
        "PERATURAN WALIKOTA KENDARI\nNOMOR 35 TAHUN 2020\n\nTENTANG",
        "PERATURAN WALI KOTA KENDARl\nNOMOR 35 TAHUN 2020\n\nTENTANG",
        "RANCANGAN PERATURAN WALI KOTA KENDARI\nNOMOR ... TAHUN ...\n\nTENTANG",
    ],
)
def test_its_own_text_is_taken(heading: str, tmp_path: Path, jalur: Jalur) -> None:
    """Also with a letter that a scan misread, or a number that it does not have yet."""
    text = tmp_path / "naskah.txt"
    text.write_text(specimen().replace(HEADED, heading), encoding="utf-8")
    assert jalur(f"audit kendari --source {text}").code in (0, 1)


def test_without_a_concordance_words_are_not_asked_for(tmp_path: Path, jalur: Jalur) -> None:
    """What nobody can know is told, and counted as nothing nowhere."""
    shutil.copy(ROOT / "data" / "kendari.yaml", tmp_path)
    known, unknown = _json(jalur, "kendari"), _json(jalur, f"kendari --data {tmp_path}")
    lacking = {"abbreviation-untold", "said-twice", "term-unused"}
    assert set(unknown["not_asked"]) - set(known["not_asked"]) == lacking
    assert {each["rule"] for each in known["findings"]} - lacking == set()
    assert "--write-concordance" in jalur(f"audit kendari --data {tmp_path}").err


def test_of_a_part_nobody_says_what_is_lacking(jalur: Jalur) -> None:
    """A file that has part of a regulation is not asked what only the whole can answer."""
    answer = _json(jalur, f"{TESTS / 'cases' / 'regions' / 'kab-hilir.yaml'}")
    assert {"left-out", "number-skipped", "annex-not-referred-to"} <= set(answer["not_asked"])


def test_rules_that_bind_nobody_yet_are_told(jalur: Jalur) -> None:
    """No finding by the rules of a day on which there were none of the law is no praise; what
    follows from the text itself is asked all the same.
    """
    ran = jalur("audit bengkulu --rules-of 2011-08-11 --lang en")
    assert (ran.code, "No rule of Lampiran II was asked" in ran.err) == (1, True)
    assert "Not yet in force on that day" in ran.err
    answer = _json(jalur, "bengkulu --rules-of 2011-08-11")
    assert set(answer["not_in_force"]) > {"angka-87b", "angka-251"}
    assert "number-twice" in {each["rule"] for each in answer["findings"]}
    usual = jalur("audit bengkulu --lang en")
    assert "No rule of Lampiran II was asked" not in usual.err


def test_rules_of_a_day(jalur: Jalur) -> None:
    """The list has those that bound on it; what goes with no list of rules is refused."""
    every = json.loads(jalur("audit --rules -f json").out)["rules"]
    earlier = json.loads(jalur("audit --rules --rules-of 2018-01-01 -f json").out)["rules"]
    assert 0 < len(earlier) < len(every)
    for more in ("bengkulu", "--all", "--select angka-43"):
        assert jalur(f"audit --rules {more}").code == 2
        assert jalur(f"audit --explain angka-43 {more}").code == 2
    assert jalur("audit --rules --rules-of kemarin").code == 2


def test_a_text_that_was_typed_twice_is_several(tmp_path: Path, jalur: Jalur) -> None:
    """Whoever hands on a list of files gets the same shape, whatever is on it."""
    text = tmp_path / "naskah.txt"
    text.write_text(specimen(), encoding="utf-8")
    assert _json(jalur, f"{text} {text}")["schema"] == "jalur.audits/1"


def test_what_stays_is_never_passed_over(tmp_path: Path, jalur: Jalur) -> None:
    """A folder, or a link to nothing, under the name of the file beside a text is told."""
    text, beside = tmp_path / "naskah.txt", tmp_path / "naskah.txt.audit.yaml"
    text.write_text(specimen(), encoding="utf-8")
    beside.mkdir()
    assert jalur(f"audit {text}").code == 2
    beside.rmdir()
    beside.symlink_to(tmp_path / "tidak-ada.yaml")
    assert jalur(f"audit {text}").code == 2


@pytest.mark.parametrize(
    "number",
    ["... TAHUN ...", "… TAHUN …", "____ TAHUN 2025", "      TAHUN 2025", "XX TAHUN 2025",
     "[...] TAHUN 2025", "....... TAHUN 20..", "TAHUN"],
)  # fmt: skip
def test_a_draft_has_no_number_yet(number: str, tmp_path: Path, jalur: Jalur) -> None:
    """However its place is left open; a text with a day has one."""
    text = tmp_path / "rancangan.txt"
    open_number = specimen().replace("NOMOR 12 TAHUN 2023\n\nTENTANG", f"NOMOR {number}\n\nTENTANG")
    draft = open_number.replace("pada tanggal 4 April 2023", "pada tanggal ...")
    assert draft != open_number != specimen()
    text.write_text(draft, encoding="utf-8")
    found = {each["rule"] for each in _json(jalur, str(text))["findings"]}
    assert found.isdisjoint({"angka-2", "angka-2a"})
    text.write_text(open_number, encoding="utf-8")
    found = {each["rule"] for each in _json(jalur, str(text))["findings"]}
    assert found & {"angka-2", "angka-2a"}


def test_a_day_that_there_is_not_decides_nothing(tmp_path: Path, jalur: Jalur) -> None:
    """The text is held against every rule, as a draft is."""
    text = tmp_path / "naskah.txt"
    text.write_text(
        specimen().replace("tanggal 4 April 2023", "tanggal 31 April 2009"), encoding="utf-8"
    )
    answer = _json(jalur, str(text))
    assert (answer["promulgated"], answer["rules_of"], answer["not_in_force"]) == (None, None, [])


def test_a_finding_shows_the_oddity_about_the_same_two_provisions(jalur: Jalur) -> None:
    """Of several at a place, or that name it, the one that cites both and the least besides."""
    findings = _json(jalur, "tarakan")["findings"]
    shown = {each["ref"]: each["oddity"] for each in findings if each["rule"] == "two-rules"}
    assert shown["Pasal 23 ayat (1)"].startswith("Pasal 22 huruf a menyebut")
    assert shown["Pasal 12 huruf e"].endswith("urutannya tidak diatur.")
    assert shown["Pasal 15 huruf f"].endswith("urutannya tidak diatur.")


def test_whoever_asks_for_single_rules_gets_no_judgements(jalur: Jalur) -> None:
    """The oddities that no finding meets are told of the audit of all rules."""
    assert _json(jalur, "bengkulu")["oddities"]
    assert _json(jalur, "bengkulu --select reference-to-nothing")["oddities"] == []


def test_a_word_file_is_no_scan(tmp_path: Path, jalur: Jalur) -> None:
    """What a scan may have lost a drafter has left out himself."""
    words = specimen().replace("b. hambatan; dan/atau", "b. hambatan")
    plain, word = tmp_path / "naskah.txt", tmp_path / "naskah.docx"
    plain.write_text(words, encoding="utf-8")
    word.write_bytes(word_of(words))
    for text, scanned in ((plain, True), (word, False)):
        found = _json(jalur, f"{text} --select angka-87d")["findings"]
        assert [each["check_pdf"] for each in found] == [scanned]
        page = jalur(f"audit {text} --select angka-87d -f md --lang en").out
        assert ("check the PDF" in page) is scanned


def test_a_heading_stands_before_its_article(tmp_path: Path, jalur: Jalur) -> None:
    """Whoever reads of it does not look for it within that article."""
    text = tmp_path / "naskah.txt"
    text.write_text(specimen().replace("HUBUNGAN KERJA\n", "HUBUNGAN Kerja\n", 1), encoding="utf-8")
    for format in ("table", "md", "html"):
        shown = jalur(f"audit {text} --select angka-73 -f {format} --lang en", columns=120).out
        assert "before Pasal" in shown
