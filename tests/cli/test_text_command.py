"""``jalur text`` shows how a text is read, and ``verify`` reads whatever people have."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from support.commandline import FORMATS, Jalur
from support.documents import pdf, pdf_of, word, word_of
from support.verifying import CITY, FOLDER, TEXT

FILES = {"perbup.pdf": pdf, "perbup.docx": word}
TOLD = TEXT.replace("- 2 -", "").replace("**", "")
"""The invented kabupaten's text without what a page leaves in it."""


@pytest.fixture(params=FILES)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A PDF, and a Word file."""
    path = tmp_path / str(request.param)
    path.write_bytes(FILES[request.param]())
    return path


@pytest.mark.slow
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("shown", ["", "--outline", "--furniture"])
def test_every_format_shows_a_reading(file: Path, format: str, shown: str, jalur: Jalur) -> None:
    """Provisions with their words, the outline, and what was cut, on paper and for programs."""
    ran = jalur(f"text {file} {shown} -f {format}", columns=120)
    assert (ran.code, ran.err) == (0, "")
    if shown == "--furniture" and format not in ("json", "jsonl"):
        assert ("SALINAN" in ran.out) == (file.suffix == ".pdf")
        assert "Asisten Darat wajib" not in ran.out
    else:
        assert "triwulan" in ran.out


def test_json_has_everything_that_was_read(file: Path, jalur: Jalur) -> None:
    """Whatever a person chose to see: provisions and headings with their places, furniture."""
    read = json.loads(jalur(f"text {file} --outline -f json").out)
    assert read["schema"] == "jalur.text/1"
    first = next(each for each in read["provisions"] if each["address"] == "1(1)")
    assert first["ref"] == "Pasal 1 ayat (1)"
    assert first["page"] >= 1
    assert first["line"] > 1
    assert len(read["headings"]) == 7
    assert read["headings"][0]["before"] == "Pasal 1"
    assert bool(read["furniture"]) == (file.suffix == ".pdf")
    assert (read["beside"], read["unread"], read["changes"]) == ([], [], [])


def test_tsv_goes_through_the_text_in_its_order(file: Path, jalur: Jalur) -> None:
    """One line for each thing, with its page and line."""
    ran = jalur(f"text {file} -f csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert list(rows[0]) == ["page", "line", "read_as", "ref", "text"]
    places = [(int(row["page"]), int(row["line"])) for row in rows]
    assert places == sorted(places)
    assert {"judul", "bab", "pasal", "ayat", "huruf", "angka"} <= {
        row["ref"].split()[0].lower() if row["ref"] else "" for row in rows
    } | {row["read_as"] for row in rows}


def test_marks_that_were_not_read_are_always_shown(jalur: Jalur, tmp_path: Path) -> None:
    """Also where only headings, or only furniture, are asked for."""
    text = "MEMUTUSKAN:\nPasal 1\n(1) Satu.\n(7) Tujuh.\n(3) Tiga.\n"
    (tmp_path / "x").write_text(text, encoding="utf-8")
    for shown in ("", "--outline", "--furniture"):
        out = jalur(f"text {tmp_path / 'x'} {shown} -f tsv").out
        assert re.search(r"\tunread\tPasal 1 ayat \(1\)\t\(7\)$", out, re.MULTILINE)
        assert re.search(r"\tmissing\tPasal 1 ayat \(3\)\t\(2\)$", out, re.MULTILINE)


@pytest.mark.parametrize("language", ["en", "id"])
def test_what_is_counted_is_told(language: str, jalur: Jalur) -> None:
    """``text`` tells how many of its provisions ``verify`` counts, and ``verify`` which those are."""
    told = {
        "en": ("28 of them in the articles", "28 provisions in the articles of the text"),
        "id": ("28 di antaranya dalam pasal-pasal", "28 ketentuan dalam pasal-pasal teks"),
    }
    read = jalur(f"text {FOLDER / CITY}.txt -f table --lang {language}", columns=400)
    held = f"verify {FOLDER / CITY}.yaml --source {FOLDER / CITY}.txt -f table --lang {language}"
    verified = jalur(held, columns=400)
    shown = (" ".join(read.out.split()), " ".join(verified.out.split()))
    assert [words in out for words, out in zip(told[language], shown, strict=True)] == [True, True]


def test_a_text_without_articles_says_so(jalur: Jalur, tmp_path: Path) -> None:
    """The rest is shown, and the exit code is that of an honest no."""
    (tmp_path / "x").write_text("Tidak ada apa-apa di sini.\n", encoding="utf-8")
    ran = jalur(f"text {tmp_path / 'x'} -f table", columns=200)
    assert ran.code == 1
    assert "No article was found in" in ran.out


def test_outline_and_furniture_exclude_one_another(jalur: Jalur) -> None:
    """Which of the two is meant is not guessed."""
    ran = jalur("text - --outline --furniture", stdin="x")
    assert (ran.code, "--outline and --furniture" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("module", "file", "extra"),
    [
        ("pypdfium2", "perbup.pdf", "jalur[pdf]"),
        ("docx", "perbup.docx", "jalur[docx]"),
    ],
)
def test_where_a_reader_is_missing_the_error_says_how_to_get_it(
    module: str,
    file: str,
    extra: str,
    jalur: Jalur,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Both readers are extras."""
    (tmp_path / file).write_bytes(FILES[file]())
    monkeypatch.setitem(sys.modules, module, None)
    for language in ("en", "id"):
        ran = jalur(f"text {tmp_path / file}", JALUR_LANG=language)
        assert (ran.code, ran.out) == (2, "")
        assert f'pip install "{extra}"' in " ".join(ran.err.split())


def test_a_scan_is_one_error(jalur: Jalur, tmp_path: Path) -> None:
    """Pages without a word are told apart from a text without articles."""
    (tmp_path / "x").write_text("\f\f \f", encoding="utf-8")
    for command in ("text", f"verify {CITY} --data {FOLDER} --source"):
        ran = jalur(f"{command} {tmp_path / 'x'}")
        assert (ran.code, ran.out, "OCR" in ran.err) == (2, "", True)


@pytest.mark.parametrize(
    ("begins", "said"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", "is a picture"),
        (b"\xff\xd8\xff\xe0", "is a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Save it in Word or LibreOffice as .docx"),
        (b"{\\rtf1 Pasal 1}", "Save it as .docx or PDF"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>Pasal 1", "is a web page"),
    ],
)
def test_another_file_is_told_by_what_it_is(
    begins: bytes, said: str, jalur: Jalur, tmp_path: Path
) -> None:
    """Whatever its name says; and what to do with it."""
    file = tmp_path / "aturan.pdf"
    file.write_bytes(begins)
    ran = jalur(f"text {file}")
    assert ran.code == 2
    assert said in ran.err


def test_a_folder_is_no_text(jalur: Jalur, tmp_path: Path) -> None:
    """It is there, but it is not one file."""
    ran = jalur(f"text {tmp_path}")
    assert ran.code == 2
    assert "is a folder; name one file" in ran.err


@pytest.mark.parametrize("make", [pdf_of, word_of])
def test_the_invented_kabupaten_is_verified_clean_from_pdf_and_word(
    make: object, jalur: Jalur, tmp_path: Path
) -> None:
    """Heads, feet, numbers and catchwords of its pages make no finding; its bytes are others."""
    assert callable(make)
    (tmp_path / "x").write_bytes(make(TOLD))
    ran = jalur(f"verify {FOLDER / CITY}.yaml --source {tmp_path / 'x'} -f json")
    assert [each["rule"] for each in json.loads(ran.out)["findings"]] == ["source-changed"]
    assert ran.code == 0
    planted = make(TOLD.replace("10 (sepuluh) hari", "12 (dua belas) hari"))
    (tmp_path / "x").write_bytes(planted)
    found = json.loads(jalur(f"verify {FOLDER / CITY}.yaml --source {tmp_path / 'x'} -f json").out)
    late = [each for each in found["findings"] if each["rule"] == "deadline-not-in-text"]
    assert {each["ref"] for each in late} == {"Pasal 2 ayat (2) huruf b"}
    assert late[0]["text_line"] > 20


@pytest.mark.parametrize(
    "line",
    [
        "cat x.pdf | {jalur} text - -f tsv",
        "{jalur} text - -f tsv < x.pdf",
        "{jalur} text <(cat x.pdf) -f tsv",
        "pdftotext -layout x.pdf - | {jalur} text - -f tsv",
    ],
)
def test_pipes_are_files_too(line: str, tmp_path: Path) -> None:
    """In a real shell: stdin, a redirection, a process substitution."""
    (tmp_path / "x.pdf").write_bytes(pdf())
    command = line.format(jalur=f"{sys.executable} -m jalur")
    ran = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
        env={**os.environ, "JALUR_LANG": "en"},
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "\tPasal 25\t" in ran.stdout


def test_a_stdin_that_cannot_be_read_is_an_error() -> None:
    """As for a batch of names."""
    command = f"{sys.executable} -m jalur text - <&-"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "Traceback" not in ran.stderr


def test_pages_without_words_are_told_with_what_to_do(jalur: Jalur, tmp_path: Path) -> None:
    """By their numbers, in whatever is shown; a program finds them under a key of their own."""
    path = tmp_path / "x.txt"
    path.write_text("MEMUTUSKAN:\nPasal 1\nSatu.\f\fPasal 2\nDua.\f\f\fPasal 3\nTiga.\f")
    for option in ("", "--outline", "--furniture"):
        ran = jalur(f"text {path} {option} -f table --lang en")
        assert "Without words: page 2, 4, 5." in " ".join(ran.out.split())
        assert ran.out.count("page without words") == 3
    assert json.loads(jalur(f"text {path} -f json").out)["pages_without_words"] == [2, 4, 5]


def test_what_an_instruction_does_is_told_or_told_as_not_read(jalur: Jalur, tmp_path: Path) -> None:
    """Both stand in JSON; people see what could not be read."""
    path = tmp_path / "x.txt"
    path.write_text(
        "MEMUTUSKAN:\nPasal I\nBeberapa ketentuan diubah:\n1. Pasal 5 dihapus.\n"
        "2. Pasal 7 dihapus kecuali ayat (2).\nPasal II\nBerlaku.\n"
    )
    read = json.loads(jalur(f"text {path} -f json").out)
    assert [each["what"] for each in read["changes"]] == [["Pasal 5"]]
    assert read["changes_not_read"] == [
        {
            "at": "Pasal I angka 2",
            "act": "deleted",
            "text": "Pasal 7 dihapus",
            "page": 1,
            "line": 5,
        }
    ]
    assert "unread\tPasal I angka 2\tPasal 7 dihapus" in jalur(f"text {path} -f tsv").out
