"""``jalur draft --update DATA FILE``: what it prints is a patch that brings a file to a new text."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from support.commandline import Jalur
from support.drafting import BEFORE, text_of
from support.updating import judged

ID = "kab-telaga-biru"
OLD = text_of("Dinas Sosial melaporkan kegiatan kepada Bupati melalui Sekretaris Daerah.")
NEW = OLD.replace("BAB III\n", "Pasal 2A\nCamat melaporkan kegiatan kepada Bupati.\nBAB III\n")
FILE = f"{ID}.yaml"


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(OLD, encoding="utf-8")
    Path("new.txt").write_text(NEW, encoding="utf-8")
    Path(FILE).write_text(judged(ID, OLD), encoding="utf-8")


@pytest.mark.parametrize("command", ["git apply", "patch -p1 -i", f"patch {FILE}"])
@pytest.mark.parametrize("options", ["", "--was old.txt"])
def test_the_patch_is_applied_and_the_file_is_sound(
    command: str, options: str, jalur: Jalur
) -> None:
    """Then it is the file of the new text: a second run has nothing to print, and says so."""
    if shutil.which(command.split()[0]) is None:
        pytest.skip(f"{command} is not here")
    made = jalur(f"draft --update {FILE} new.txt {options} --quiet")
    assert (made.code, made.err) == (0, "")
    Path("u.patch").write_text(made.out, encoding="utf-8")
    subprocess.run([*command.split(), "u.patch"], check=True, capture_output=True)
    assert jalur(f"validate {FILE}").code == 0
    assert "Pasal 2A:" in Path(FILE).read_text(encoding="utf-8")
    again = jalur(f"draft --update {FILE} new.txt {options} --lang en")
    assert (again.code, again.out) == (0, "")
    assert "nothing is to be changed" in again.err


def test_a_file_in_a_folder_is_named_from_here_on(jalur: Jalur, tmp_path: Path) -> None:
    """Wherever it is typed from; one that lies elsewhere by its name alone."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / FILE).write_bytes((tmp_path / FILE).read_bytes())
    for typed in (f"data/{FILE}", f"./data/{FILE}", str(folder / FILE)):
        assert jalur(f"draft --update {typed} new.txt").out.startswith(f"--- a/data/{FILE}\n")
    inner = tmp_path / "lain"
    inner.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(inner)
        assert jalur(f"draft --update ../{FILE} ../new.txt").out.startswith(f"--- a/{FILE}\n")


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize(
    ("line", "code"),
    [
        (f"draft --update {FILE} new.txt --id kab-x", 2),
        ("draft new.txt --was old.txt", 2),
        ("draft --update none.yaml new.txt", 2),
        ("draft --update kab_x.yaml new.txt", 2),
        ("draft --update . new.txt", 2),
        ("draft --update - new.txt", 2),
        (f"draft --update {FILE} none.txt", 2),
        (f"draft --update {FILE} new.txt --was none.txt", 2),
        (f"draft --update {FILE} letter.txt", 2),
        (f"draft --update {FILE} other.txt", 2),
        (f"draft --update {FILE} new.txt --was other.txt", 2),
        (f"draft --update {FILE} amending.txt", 2),
        ("draft --update kab-rusak.yaml new.txt", 3),
        ("draft --update kab-bukan.yaml new.txt", 3),
        ("draft --update kab-kurung.yaml new.txt", 2),
    ],
)
def test_what_cannot_be_updated_is_refused(line: str, code: int, lang: str, jalur: Jalur) -> None:
    """With its exit code, a sentence on stderr and no patch."""
    source = Path(FILE).read_text(encoding="utf-8")
    Path("kab_x.yaml").write_text(source, encoding="utf-8")
    Path("kab-rusak.yaml").write_text(source.replace("kind:", "knd:", 1), encoding="utf-8")
    Path("kab-bukan.yaml").write_bytes(b"\xff\xfe\x00regulation")
    Path("kab-kurung.yaml").write_text(braced(source), encoding="utf-8")
    Path("letter.txt").write_text("Ini bukan peraturan.\n", encoding="utf-8")
    elsewhere = OLD.replace("Telaga Biru", "Telaga Hijau").replace("TELAGA BIRU", "TELAGA HIJAU")
    Path("other.txt").write_text(elsewhere, encoding="utf-8")
    Path("amending.txt").write_text(AMENDING, encoding="utf-8")
    ran = jalur(f"{line} --lang {lang}")
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith("jalur: ")
    assert "error." not in ran.err


AMENDING = BEFORE.partition("BAB I\n")[0] + (
    "Pasal I\n"
    "Beberapa ketentuan dalam Peraturan Bupati Telaga Biru Nomor 12 Tahun 2022 tentang Tata Hubungan "
    "Kerja Perangkat Daerah diubah sebagai berikut:\n"
    "1. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:\n"
    "Pasal 2\nCamat melaporkan kegiatan kepada Bupati.\n"
    "Pasal II\nPeraturan Bupati ini mulai berlaku pada tanggal diundangkan.\n"
)


def braced(source: str) -> str:
    """A file between braces, as a program would write it."""
    import yaml

    return json.dumps(yaml.load(source, Loader=yaml.BaseLoader)).replace('"null"', "null")


def test_a_concordance_that_lies_beside_the_file_is_to_be_made_anew(jalur: Jalur) -> None:
    """It lacks what the patch adds; without one nothing is said of it."""
    assert "after the patch" not in jalur(f"draft --update {FILE} new.txt --lang en").err
    jalur(f"verify {FILE} --source old.txt --write-concordance")
    told = jalur(f"draft --update {FILE} new.txt --lang en")
    assert f"jalur verify {ID} --source … --write-concordance" in told.err
    assert jalur(f"draft --update {FILE} new.txt --quiet").err == ""


def test_the_text_may_come_from_stdin_or_be_another_sort_of_file(jalur: Jalur) -> None:
    """As for a draft."""
    made = jalur(f"draft --update {FILE} new.txt")
    Path("bom.txt").write_bytes(b"\xef\xbb\xbf" + NEW.encode())
    other = jalur(f"draft --update {FILE} bom.txt")
    strip = [line for line in made.out.splitlines() if "sha256" not in line]
    assert [line for line in other.out.splitlines() if "sha256" not in line] == strip


def test_a_file_that_begins_with_a_byte_order_mark_keeps_it(jalur: Jalur) -> None:
    """The patch has it in its first line, as the file has."""
    source = Path(FILE).read_text(encoding="utf-8").replace("  number: 12\n", "")
    source = source[source.index("regulation:") :].replace(":\n", ":\n  number: 12\n", 1)
    raw = b"\xef\xbb\xbf" + source.encode()
    Path(FILE).write_bytes(raw)
    Path("new.txt").write_text(NEW.replace("NOMOR 12", "NOMOR 13"), encoding="utf-8")
    Path("u.patch").write_text(jalur(f"draft --update {FILE} new.txt").out, encoding="utf-8")
    subprocess.run(["git", "apply", "u.patch"], check=True, capture_output=True)
    assert Path(FILE).read_bytes().startswith(b"\xef\xbb\xbfregulation:\n  number: 13  #?\n")
    assert jalur(f"validate {FILE}").code == 0


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_concordance_of_the_old_text_tells_what_was_changed(jalur: Jalur, lang: str) -> None:
    """As the text itself does; without either it is said that nobody knows, and what helps."""
    alone = jalur(f"draft --update {FILE} new.txt --lang {lang}")
    assert "--was" in alone.err
    assert f"verify {ID} --source" in alone.err
    assert jalur(f"verify {FILE} --source old.txt --write-concordance").code == 0
    known = jalur(f"draft --update {FILE} new.txt --lang {lang}")
    was = jalur(f"draft --update {FILE} new.txt --lang {lang} --was old.txt")
    assert (known.out, known.err) == (was.out, was.err)
    assert "--was" not in known.err


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_concordance_of_another_text_tells_no_change(jalur: Jalur, lang: str) -> None:
    """It was made of the new text already, or by a jalur that did not note of which."""
    alone = jalur(f"draft --update {FILE} new.txt --lang {lang}")
    jalur(f"verify {FILE} --source new.txt --write-concordance")
    other = jalur(f"draft --update {FILE} new.txt --lang {lang}")
    assert other.out == alone.out
    assert "sha256" in other.err
    assert "--was" in other.err
    jalur(f"verify {FILE} --source old.txt --write-concordance")
    place = Path("concordance") / f"{ID}.json"
    told = json.loads(place.read_text(encoding="utf-8"))
    del told["text"]
    place.write_text(json.dumps(told), encoding="utf-8")
    without = jalur(f"draft --update {FILE} new.txt --lang {lang}")
    assert (without.out, without.err) == (alone.out, other.err)
