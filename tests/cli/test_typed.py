"""What was pasted or typed in another form is read as it was meant."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from jalur.cli.main import run
from jalur.cli.typed import seen
from support.commandline import Jalur
from support.regions import TESTS

SOUND = TESTS / "regions" / "kab-contoh.yaml"
UNSEEN = (
    "\xad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufe0f\ufeff"
)
ROUTE = "route kendari {} -f tsv --notes none"


@pytest.mark.parametrize("char", UNSEEN, ids=ascii)
def test_what_cannot_be_seen_is_looked_through(char: str) -> None:
    """Within a word, between two, and around them."""
    for name in ("Dinas Per{}hubungan", "Dinas{}Perhubungan", "{}Dinas {}Perhubungan{}"):
        assert seen(name.replace("{}", char)) == "Dinas Perhubungan"
    assert seen(f"DINAS PER{char}HUBUNGAN") == "DINAS PERHUBUNGAN"


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        (
            "route kendari 'Dinas Per\xadhubungan' -f tsv --notes none",
            ROUTE.format("'Dinas Perhubungan'"),
        ),
        ("pasal kendari '22\u200b(2)a' -f tsv", "pasal kendari '22(2)a' -f tsv"),
        ("units kendari --kind=dinas\u2060 -f tsv", "units kendari --kind=dinas -f tsv"),
        ("cities -f \u200etsv", "cities -f tsv"),
        ("show \ufeffkendari -f tsv", "show kendari -f tsv"),
    ],
)
def test_every_argument_is_read_so(line: str, plain: str, jalur: Jalur) -> None:
    """Names, citations and words of closed lists."""
    ran = jalur(line)
    assert (ran.code, ran.out) == (0, jalur(plain).out)


def test_names_of_stdin_are_read_so_and_shown_as_they_are(jalur: Jalur) -> None:
    """The answer says which line it is of."""
    ran = jalur("route kendari - -f jsonl --notes none", stdin="Dinas Per\xadhubungan\n")
    assert (ran.code, json.loads(ran.out)["input"]) == (0, "Dinas Per\xadhubungan")


def test_a_file_may_have_such_a_name(jalur: Jalur, tmp_path: Path) -> None:
    """Who types the name of a file that is there means that file."""
    folder = tmp_path / "data\u200b"
    folder.mkdir()
    (folder / SOUND.name).write_bytes(SOUND.read_bytes())
    for line in (f"cities --data {folder}", f"cities --data={folder}"):
        assert "kab-contoh" in jalur(line).out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_names_come_in_the_encoding_of_their_mark(
    encoding: str, end: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that PowerShell wrote is UTF-16, and says so in its first two bytes."""
    mark = "\ufeff" if encoding in ("utf-16-le", "utf-16-be") else ""
    raw = f"{mark}Dishub{end}Dinas Sosial{end}".encode(encoding)
    monkeypatch.setenv("LANG", "C.UTF-8")
    stdin = io.TextIOWrapper(io.BufferedReader(io.BytesIO(raw)), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)
    assert run(["route", "kendari", "-", "-f", "jsonl", "--notes", "none"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["input"] for answer in answers] == ["Dishub", "Dinas Sosial"]


def test_a_tilde_is_the_home_folder(
    jalur: Jalur, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the shell left it: behind the sign of an option, in quotes, in a variable."""
    (tmp_path / SOUND.name).write_bytes(SOUND.read_bytes())
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert "kab-contoh" in jalur("cities '--data=~'").out
    assert "kab-contoh" in jalur("cities", JALUR_DATA="~").out
    assert jalur(f"validate '~/{SOUND.name}'").code == 0
    assert jalur(f"text '~/{SOUND.name}' -f tsv").code in (0, 1)
    assert jalur(f"verify '~/{SOUND.name}' '--source=~/{SOUND.name}'").code in (0, 1)
    refused = jalur("cities '--data=~/no-such'")
    assert (refused.code, str(tmp_path / "no-such") in refused.err) == (2, True)


@pytest.mark.parametrize("name", ["kab-x.yml", "Kab-X.yaml", "kab_x.yaml"])
def test_a_city_whose_file_is_passed_over_is_told(name: str, jalur: Jalur, tmp_path: Path) -> None:
    """Who asks for it reads which name the file should have."""
    (tmp_path / name).write_bytes(SOUND.read_bytes())
    ran = jalur(f"show kab-x --data {tmp_path}")
    assert (ran.code, name in ran.err) == (2, True)


@pytest.mark.parametrize("line", ["text -", "verify kendari --source -", "route kendari -"])
def test_a_closed_stdin_is_said_of_stdin(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever was to be read from it, names or a regulation."""
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr(sys, "stderr", err := io.StringIO())
    assert run(line.split()) == 2
    assert "stdin cannot be read" in err.getvalue()
