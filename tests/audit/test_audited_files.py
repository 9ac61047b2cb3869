"""Whatever file, pipe or page the text is in, and what is none."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from support.auditing import specimen
from support.commandline import Jalur
from support.documents import pdf_of, word_of
from support.sarif import only_run

OF = "laporan kepada Bupati melalui"
TO = "laporan, tanpa mengurangi ketentuan dalam Pasal 5, kepada Bupati melalui"
BROKEN = specimen().replace(OF, TO)
FORMS = {
    "txt": BROKEN.encode(),
    "pdf": pdf_of(BROKEN),
    "docx": word_of(BROKEN),
}


@pytest.mark.parametrize("form", FORMS)
def test_whatever_form_the_text_has(form: str, tmp_path: Path, jalur: Jalur) -> None:
    """The same finding; with the page where there are pages. In SARIF a document has no lines, and
    what came through a pipe no file.
    """
    file = tmp_path / f"naskah.{form}"
    file.write_bytes(FORMS[form])
    ran = jalur(f"audit {file} -f json")
    (found,) = json.loads(ran.out)["findings"]
    assert (ran.code, found["rule"], found["ref"]) == (1, "angka-251", "Pasal 3 ayat (1)")
    assert (found["page"] is not None) == (form == "pdf")
    (result,) = only_run(jalur(f"audit {file} -f sarif").out)["results"]
    assert ("region" in result["locations"][0]["physicalLocation"]) == (form == "txt")

    command = [sys.executable, "-m", "jalur", "audit", "-", "-f", "sarif"]
    piped = subprocess.run(command, input=FORMS[form], capture_output=True, check=False)
    assert piped.returncode == 1
    (result,) = only_run(piped.stdout)["results"]
    assert result["locations"] == [
        {"logicalLocations": [{"fullyQualifiedName": "Pasal 3 ayat (1)"}]}
    ]


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("kosong.txt", "", "is empty"),
        ("spasi.txt", "  \n\n", "There is no text in"),
        ("resep.txt", "Nasi goreng.\nTumis bawang.\n", "No article was read in"),
        ("surat.txt", "Nomor: 1\nYth. Bupati\nDengan hormat, Pasal itu dibahas.\n", "No article was read"),
    ],
)  # fmt: skip
def test_what_is_no_regulation_is_told_so(
    name: str, words: str, said: str, tmp_path: Path, jalur: Jalur
) -> None:
    """And not line by line what it lacks of one."""
    (tmp_path / name).write_text(words, encoding="utf-8")
    ran = jalur(f"audit {tmp_path / name}")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_what_is_no_file_is_told_so(tmp_path: Path, jalur: Jalur) -> None:
    """A folder, a file that is not there; a word without an ending may be a city."""
    for typed, said in (
        (str(tmp_path), "is a folder; name one file"),
        ("naskah.txt", "There is no file “naskah.txt”"),
        ("naskah.txt.audit.yaml", "There is no file “naskah.txt”"),
        ("naskah", "No regulation of “naskah” is encoded"),
    ):
        ran = jalur(f"audit {typed}")
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.err


def test_a_beginning_without_articles_is_audited(tmp_path: Path, jalur: Jalur) -> None:
    """A draft of which only title and preamble are written."""
    file = tmp_path / "awal.txt"
    file.write_text(specimen().partition("BAB I")[0], encoding="utf-8")
    assert jalur(f"audit {file} -f tsv").code in (0, 1)
