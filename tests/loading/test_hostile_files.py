"""Hostile and broken data files: one clear fault each, at documented limits, and nothing hangs,
recurses or crashes.
"""

from __future__ import annotations

import codecs
import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from jalur.comparison.compare import CompareAnswer
from jalur.errors import BAD_DATA, NO, USAGE
from jalur.loading.data_file import MAX_FAULTS, MAX_KEY
from jalur.loading.folders import MAX_BYTES, TAKEN, DataFolders
from jalur.loading.reading import Broken, read
from jalur.loading.source_file import MAX_SOURCE
from jalur.loading.yaml_nodes import MAX_DEPTH, MAX_NODES, MAX_SCALAR
from jalur.output.views.compare import view
from support.commandline import Jalur
from support.concordances import BROKEN
from support.loader import GENERATED, GOOD, common

BOMB = "a: &a [x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
MONSTERS: dict[str, tuple[bytes, str, int]] = {
    "lists-in-a-line": (b"a: " + b"[" * 100_000, "too-deep", 1),
    "lists-closed": (b"a: " + b"[" * 100_000 + b"]" * 100_000, "too-deep", 1),
    "lists-on-a-later-line": (b"a: b\nc: [" + b"[" * 100_000, "too-deep", 2),
    "mappings-in-a-line": (b"{a: " * 100_000, "too-deep", 1),
    "dashes": (b"- " * 100_000, "too-deep", 1),
    "dashes-and-lines": (
        b"".join(b" " * n + b"-\n" for n in range(2_000)),
        "too-deep",
        MAX_DEPTH + 1,
    ),
    "questions": (b"? " * 100_000, "too-deep", 1),
    "mappings-in-lines": (
        b"".join(b" " * n + b"a:\n" for n in range(2_000)),
        "too-deep",
        MAX_DEPTH + 1,
    ),
    "alias-bomb": (BOMB.encode(), "alias", 1),
    "alias-of-itself": (b"a:\n  &b [*b]\n", "alias", 2),
    "alias-of-nothing": (b"a: *b\n", "alias", 1),
    "anchors": (b"a: &a\n" * 100_000, "alias", 1),
    "code": (b"a: b\nc: !!python/object/apply:os.system [exit 9]\n", "tag", 2),
    "own-tag": (b"a: !wali kota\n", "tag", 1),
    "long-tag": (b"a: !" + b"x" * 1_000_000 + b" b\n", "tag", 1),
    "long-anchor": (b"a: &" + b"x" * 1_000_000 + b" b\n", "alias", 1),
    "directives": (b"".join(b"%%TAG !a%d! x\n" % n for n in range(200_000)), "directive", 1),
    "late-directive": (b"a: b\n...\n%YAML 1.1\n---\n", "directive", 3),
    "documents": (b"---\na: b\n" * 100_000, "several-documents", 3),
    "long-word": (b"a: b\nc: " + b"x" * 3_000_000, "too-long", 2),
    "long-quote": (b"a: '" + b"x " * 1_000_000 + b"'", "too-long", 1),
    "long-block": (b"a: |\n" + b"  x\n" * 500_000, "too-long", 1),
    "many-values": (b"- a\n" * 1_000_000, "too-many-values", MAX_NODES),
    "many-empty-lists": (b"- []\n" * 800_000, "too-many-values", MAX_NODES),
    "too-large": (b"#" * (MAX_BYTES + 1), "file-too-large", 1),
    "empty": (b"", "empty-file", 1),
    "blank": (b"\n \n\n", "empty-file", 1),
    "comments": (b"# nothing\n" * 100_000, "empty-file", 1),
    "only-a-mark": (codecs.BOM_UTF8, "empty-file", 1),
    "two-marks": (codecs.BOM_UTF8 * 2 + GOOD.encode(), "control-character", 1),
    "nul": (b"a: b\nc: d\0e\n", "control-character", 2),
    "nothing-but-nul": (b"\0" * MAX_BYTES, "control-character", 1),
    "delete": (b"a: b\n\nc: \x7f\n", "control-character", 3),
    "escape": (b"a: b\r\rc: \x1b[31m\n", "control-character", 3),
    "c1": ("a: \x9b31m\n".encode(), "control-character", 1),
    "line-separator": ("a: b\u2028c: d\n".encode(), "control-character", 1),
    "direction": ("a: \u2066b\u2069\n".encode(), "control-character", 1),
    "zero-width": ("a: b\u200bc\n".encode(), "control-character", 1),
    "written-escape": (b'a: b\nc: "\\e[2J"\n', "control-character", 2),
    "written-half": (b'a: "\\ud800"\n', "no-yaml", 1),
    "no-character": ("a: \uffff\n".encode(), "control-character", 1),
    "utf-16": (GOOD.encode("utf-16"), "not-utf8", 1),
    "utf-16-bare": (GOOD.encode("utf-16-le"), "control-character", 1),
    "latin-1": ("a: b\nc: é\n".encode("latin-1"), "not-utf8", 2),
    "cp1252": ("a: b\nc: “d”\n".encode("cp1252"), "not-utf8", 2),
    "compressed": (gzip.compress(GOOD.encode(), mtime=0), "not-utf8", 1),
    "tab-before-key": (b"a:\n\tb: c\n", "tab", 2),
    "tab-before-item": (b"a:\n  - b\n\t- c\n", "tab", 3),
    "text": (b"just words\n", "wrong-type", 1),
    "list": (b"- a\n- b\n", "wrong-type", 1),
    "brackets": (b"a: [b\nc: d\n", "no-yaml", 2),
    "percent": (b"%\n", "directive", 1),
}
"""Files by name: their bytes, the fault that each has, and its line."""
SOUND: dict[str, str] = {
    "lattice": GOOD.replace(
        "\nassignments:",
        "".join(
            f"  kelompok-{n}: {{name: Kelompok {n}, kind: group, basis: [1.6], members: ["
            + ", ".join(f"{{parties: [kelompok-{n + 1 + m}], basis: [1.6]}}" for m in range(2))
            + "]}\n"
            for n in range(200)
        )
        + "  kelompok-200: {name: Kelompok Akhir, kind: group, basis: [1.6]}\n"
        + "  kelompok-201: {name: Kelompok Terakhir, kind: group, basis: [1.6]}\n\nassignments:",
        1,
    ),
}
"""Files without faults that would take a careless reader for ever."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every monster, in one folder."""
    base = tmp_path_factory.mktemp("monsters")
    for name, (raw, _, _) in MONSTERS.items():
        (base / f"{name}.yaml").write_bytes(raw)
    for name, text in SOUND.items():
        (base / f"{name}.yaml").write_text(text, encoding="utf-8")
    return base


@pytest.fixture(scope="module")
def findings(folder: Path) -> dict[str, list[tuple[str, int, str]]]:
    """What a process of its own says of each monster: rule, line and place."""
    command = [
        sys.executable,
        "-m",
        "jalur",
        "validate",
        "-f",
        "json",
        *sorted(map(str, folder.glob("*.yaml"))),
    ]
    ran = subprocess.run(command, capture_output=True, timeout=300, check=False)
    assert (ran.returncode, ran.stderr) == (NO, b"")
    told: dict[str, list[tuple[str, int, str]]] = {}
    for each in json.loads(ran.stdout)["findings"]:
        if each["severity"] == "warning":  # Of the form of what is sound.
            continue
        told.setdefault(Path(each["file"]).stem, []).append(
            (each["rule"], each["line"], each["ref"])
        )
    return told


@pytest.mark.parametrize("name", MONSTERS)
def test_a_monster_has_one_fault_with_its_line(
    name: str, findings: dict[str, list[tuple[str, int, str]]]
) -> None:
    """``validate`` tells one fault of it, and goes on with the next file."""
    _, rule, line = MONSTERS[name]
    # Newer parsers have a limit of depth of their own, and may come to it before ours is reached.
    rules = (rule, "no-yaml") if rule == "too-deep" else (rule,)
    assert findings[name] in [[(each, line, "")] for each in rules]


@pytest.mark.parametrize("name", SOUND)
def test_what_is_only_intricate_is_sound(
    name: str, findings: dict[str, list[tuple[str, int, str]]]
) -> None:
    """Groups inside groups by many ways are looked at once each, not once for every way."""
    assert name not in findings


@pytest.mark.parametrize("name", MONSTERS)
def test_a_question_about_a_monster_is_refused(name: str, folder: Path, jalur: Jalur) -> None:
    """Exit code 3, nothing on stdout, a message with the file and its line."""
    ran = jalur(f"route {name} Bupati", JALUR_DATA=str(folder))
    assert (ran.code, ran.out) == (BAD_DATA, "")
    first, *rest = ran.err.splitlines()
    line = MONSTERS[name][2]
    assert first.startswith("jalur: error: ")
    assert f"{name}.yaml:{line}:" in first or name == "too-large"
    assert len(rest) <= 1
    assert len(ran.err) < 1_000
    assert "Traceback" not in ran.err


def _rules(text: str) -> list[str]:
    outcome = read(text, "kab-contoh", common())
    return [fault.rule for fault in outcome.findings] if isinstance(outcome, Broken) else []


def test_the_depth_limit_is_where_it_is_said() -> None:
    """As many levels as the limit are read, one more is not."""
    assert _rules("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1))[:1] != ["too-deep"]
    assert _rules("a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH) == ["too-deep"]


def test_the_limit_of_values_is_where_it_is_said() -> None:
    """As many values as the limit are read, one more is not."""
    assert _rules("- a\n" * (MAX_NODES - 1)) == ["wrong-type"]
    assert _rules("- a\n" * MAX_NODES) == ["too-many-values"]


def test_the_limit_of_a_text_is_where_it_is_said() -> None:
    """A text as long as the limit is read, one character more is not."""
    title = "Tata Hubungan Kerja Perangkat Daerah Kabupaten Contoh"
    assert _rules(GOOD.replace(title, "x" * MAX_SCALAR)) == []
    assert _rules(GOOD.replace(title, "x" * (MAX_SCALAR + 1))) == ["too-long"]


def test_the_limit_of_a_key_is_where_it_is_said() -> None:
    """A name as long as the limit may be a key, one character more may not; the rest of the file is
    read.
    """
    alias = "aliases: {Asisten Perekonomian:"
    assert _rules(GOOD.replace(alias, f"aliases: {{{'x' * MAX_KEY}:")) == []
    assert _rules(GOOD.replace(alias, f"aliases: {{{'x' * (MAX_KEY + 1)}:")) == ["too-long"]


def test_so_many_faults_are_told_and_no_more() -> None:
    """A file of faults alone does not fill the memory; the last fault says that there are more."""
    rules = _rules(GOOD + "".join(f"kunci-{n}: x\n" for n in range(5 * MAX_FAULTS)))
    assert len(rules) == MAX_FAULTS + 1
    assert rules.count("too-many-faults") == 1


def test_a_long_value_is_cut_in_the_message() -> None:
    """A fault repeats no more of a value than a line can hold."""
    outcome = read(
        GOOD.replace("kind: kepala-daerah", f"kind: {'x' * 9_000}", 1), "kab-contoh", common()
    )
    assert isinstance(outcome, Broken)
    assert all(len(text) < 1_000 for fault in outcome.findings for _, text in fault.message.args)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("year: 2021", f"year: {'9' * 9_000}", "not-a-number"),
        ("year: 2021", "year: ²", "not-a-number"),
        ("basis: [1.1]", f"basis: [{'9' * 9_000}]", "bad-citation"),
        ("basis: [1.1]", f"basis: ['{'9' * 9_000}(1)']", "bad-citation"),
        ("date: 2021-03-01", "date: 2021-W09-1", "not-a-date"),
        ("date: 2021-03-01", f"date: {'2' * 9_000}", "not-a-date"),
    ],
)
def test_numbers_of_thousands_of_digits_are_faults(old: str, new: str, rule: str) -> None:
    """What Python would not turn into a number or a date is refused as data."""
    assert rule in _rules(GOOD.replace(old, new, 1))


def test_a_number_of_thousands_of_digits_stays_text(jalur: Jalur, tmp_path: Path) -> None:
    """The number of a regulation is what the text prints; JSON has it as text where it is no
    sensible number.
    """
    (tmp_path / "kab-contoh.yaml").write_text(
        GOOD.replace("number: 07", f"number: {'7' * 9_000}"), encoding="utf-8"
    )
    ran = jalur("cities -f json", JALUR_DATA=str(tmp_path))
    assert ran.code == 0
    assert "7" * 9_000 in [each["number"] for each in json.loads(ran.out)["cities"]]


def test_a_chain_of_groups_is_no_recursion() -> None:
    """A thousand groups, each in the next, are sound; closed to a circle they are one fault."""
    chain = "".join(
        f"  g-{n}: {{name: Grup {n}, kind: group, basis: [1.6], members: [{{parties: [g-{n + 1}], basis: [1.6]}}]}}\n"
        for n in range(1_000)
    )
    last = "  g-1000: {{name: Grup Akhir, kind: group, basis: [1.6]{}}}\n\nassignments:"
    ends = ("", ", members: [{parties: [g-0], basis: [1.6]}]")
    found = [_rules(GOOD.replace("\nassignments:", chain + last.format(end), 1)) for end in ends]
    assert found == [[], ["member-of-itself"]]


def test_every_generated_fault_is_generated_here() -> None:
    """The faults without a bad file in the folder are those of this file, of concordances, of
    the names of files, and of their form.
    """
    here = {rule for _, rule, _ in MONSTERS.values()} | {
        "bad-region-id",
        "file-name",
        "no-file-name",
        "not-mended",
        "other-edition",
        "tangled",
        "too-many-faults",
        "unquoted",
        "unreadable",
    }
    assert here | {rule for _, _, rule, _ in BROKEN} >= GENERATED


def test_a_file_that_may_not_be_read_is_one_finding(
    jalur: Jalur, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``validate`` reports it and checks the other files; a question about it is refused."""
    for name in ("kab-buka", "kab-tutup"):
        (tmp_path / f"{name}.yaml").write_text("regulation: {}\n", encoding="utf-8")
    opened = Path.open

    def shut(file: Path, *args: str) -> object:
        if file.stem == "kab-tutup":
            raise PermissionError(13, "Permission denied")
        return opened(file, *args)

    monkeypatch.setattr(Path, "open", shut)
    data = {"JALUR_DATA": str(tmp_path), "JALUR_LANG": "en"}
    ran = jalur("validate kab-tutup kab-buka -f json", **data)
    told = {(Path(each["file"]).stem, each["rule"]) for each in json.loads(ran.out)["findings"]}
    assert ran.code == NO
    assert ("kab-tutup", "unreadable") in told
    assert ("kab-buka", "missing-key") in told
    asked = jalur("route kab-tutup Bupati", **data)
    assert (asked.code, asked.out) == (BAD_DATA, "")
    assert "Permission denied" in asked.err


def test_a_folder_that_may_not_be_read_is_refused(
    jalur: Jalur, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its files are not passed over in silence, as if the shipped ones were meant."""
    monkeypatch.setattr("os.access", lambda *_: False)
    ran = jalur("route kendari Dishub", JALUR_DATA=str(tmp_path))
    assert (ran.code, ran.out) == (BAD_DATA, "")
    assert str(tmp_path) in ran.err


def test_what_is_no_file_is_no_region(jalur: Jalur, tmp_path: Path) -> None:
    """Folders, pipes and links to nothing in an added folder are passed over, and never waited
    for.
    """
    (tmp_path / "kab-folder.yaml").mkdir()
    (tmp_path / "kab-lost.yaml").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "kab-pipe.yaml")
    assert DataFolders(tmp_path).ids() == DataFolders().ids()
    assert jalur("cities", JALUR_DATA=str(tmp_path)) == jalur("cities")
    for name in ("folder", "lost", "pipe"):
        ran = jalur(f"validate {tmp_path}/kab-{name}.yaml")
        assert (ran.code, ran.out, ran.err.count("\n")) == (USAGE, "", 1)


@pytest.mark.parametrize("command", ["cities", "search dinas", "compare"])
def test_a_broken_file_does_not_stop_the_sound_ones(
    command: str, jalur: Jalur, tmp_path: Path
) -> None:
    """The answer is that of the sound cities; stderr says in a line which file was left out, and
    the exit code is 3.
    """
    (tmp_path / "kab-rusak.yaml").write_text("regulation: {}\n", encoding="utf-8")
    (tmp_path / "kab-lebih-rusak.yaml").write_bytes(b"\xff")
    sound, partial = jalur(command), jalur(command, JALUR_DATA=str(tmp_path))
    assert (sound.code, partial.code) == (0, BAD_DATA)
    assert partial.out == sound.out
    added = [line for line in partial.err.splitlines() if line not in sound.err.splitlines()]
    assert len(added) == 2
    assert "kab-lebih-rusak.yaml:1:" in added[0]
    assert "kab-rusak.yaml:1:" in added[1]


@pytest.mark.parametrize(
    "command",
    [
        "route kendari Dishub",
        "search dinas --city kendari",
        "compare kendari banjar",
        "diff kendari banjar",
    ],
)
def test_a_broken_file_does_not_concern_other_cities(
    command: str, jalur: Jalur, tmp_path: Path
) -> None:
    """Where the cities are named, only their files are needed."""
    (tmp_path / "kab-rusak.yaml").write_text("regulation: {}\n", encoding="utf-8")
    assert jalur(command, JALUR_DATA=str(tmp_path)) == jalur(command)


@pytest.mark.parametrize(
    ("raw", "id"),
    [(b"\xff", "not UTF-8"), (b"x" * (MAX_SOURCE + 1), "larger than"), (None, "no file")],
)
def test_a_source_that_cannot_be_read_is_refused(
    raw: bytes | None, id: str, jalur: Jalur, tmp_path: Path
) -> None:
    """``verify`` says what is wrong with the text it was given."""
    file = tmp_path / "teks.txt"
    if raw is not None:
        file.write_bytes(raw)
    ran = jalur(f"verify kendari --source {file}")
    assert (ran.code, ran.out) == (USAGE, "")
    assert id in ran.err


@pytest.mark.slow
@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        *(
            "Pasal 1 ",
            "Pasal 1\n",
            "(1) ",
            "a. ",
            "1. a; ",
            "ayat (1) dan ",
            "Aa ",
            "Dinas ",
            "\u00ad\n",
        ),
        *(f"Pasal {'9' * 5_000}\n", "ayat (1) sampai dengan ayat (999999999) "),
    ],
)
def test_a_source_of_marks_alone_is_read_in_one_go(piece: str, tmp_path: Path) -> None:
    """A text that repeats itself is not read over and over: 100,000 characters are no work of
    minutes.
    """
    file = tmp_path / "teks.txt"
    half = piece * (50_000 // len(piece))
    enacting = "\nMengingat: 1. y;\nMEMUTUSKAN:\nMenetapkan: P\nBAB I\nUMUM\nPasal 1\n(1) x\n"
    file.write_text(f"PERATURAN\nMenimbang: a. x {half};{enacting}{half}", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "jalur",
        "verify",
        "kendari",
        "--source",
        str(file),
        "-f",
        "json",
    ]
    ran = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert (ran.returncode, ran.stderr) == (NO, b"")
    assert json.loads(ran.stdout)["findings"]


def test_a_reference_below_an_oddity_is_excused() -> None:
    """An oddity at a provision speaks for its parts too."""
    text = GOOD.replace(
        "\n  6: {", "\n  6(1): {kind: relation, summary: Bagian., refers_to: [77]}\n  6: {", 1
    )
    assert _rules(text) == []
    assert _rules(text.replace("at: 6,", "at: 5,")) == ["dangling-reference"] * 2


@pytest.mark.parametrize("id", [*TAKEN, "Kota-Contoh", "kota_contoh", "x" * 101])
def test_a_region_that_cannot_be_asked_is_refused(id: str, jalur: Jalur, tmp_path: Path) -> None:
    """A comparison would have two columns of one name, or no question would find the file."""
    (tmp_path / f"{id}.yaml").write_text(GOOD, encoding="utf-8")
    ran = jalur(f"validate {tmp_path / f'{id}.yaml'} -f jsonl")
    (finding,) = json.loads(ran.out)["findings"]
    assert (ran.code, finding["rule"], finding["line"]) == (NO, "bad-region-id", 1)
    assert jalur(f"show {id}", JALUR_DATA=str(tmp_path)).code in (USAGE, BAD_DATA)


def test_the_taken_ids_are_the_columns_of_a_comparison() -> None:
    """A column more of ``compare`` is one more id that no region may have."""
    assert view(CompareAnswer((), "subject", (), ())).columns == TAKEN[:2]
