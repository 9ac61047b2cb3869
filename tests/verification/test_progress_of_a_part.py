"""A file that is encoded in part, held against its text: what is wrong, and what is left."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from support.commandline import FORMATS, Jalur
from support.regions import TESTS
from support.verifying import CITY, TEXT, YAML, changed, held

SOURCE = TESTS / "verify" / "kab-sungai-emas.txt"
PART = TESTS / "cases" / "regions" / "kab-hilir.yaml"
ASKED = f"verify {PART} --source {SOURCE}"


def part(yaml: str) -> str:
    """The file of the whole regulation, called encoded in part."""
    return changed(yaml, "  units: listed\n", "  units: listed\n  encoded: partly\n")


def left(jalur: Jalur, asked: str = f"{ASKED} --progress") -> list[dict[str, object]]:
    """What is left, as JSON has it."""
    found: list[dict[str, object]] = json.loads(jalur(f"{asked} -f json").out)["left"]
    return found


def test_what_is_only_not_there_yet_is_no_finding() -> None:
    """A provision without a key, or with one and no facts, is nothing wrong."""
    assert not held(yaml=part(YAML))
    cut = changed(part(YAML), "  - {at: 5(2)b, party: sekretaris-daerah,", "  #- {at: 5(2)b,")
    assert {each.rule for each in held(yaml=cut)} >= {"act-left-out"}
    opened = cut.replace("  5(2)b: {", "  5(2)b: {open: yes, ")
    assert not [each for each in held(yaml=opened) if each.rule.endswith("-left-out")]


def test_what_is_encoded_stays_wrong() -> None:
    """A wrong office or number is a finding, in a file of which the rest is missing, too."""
    wrong = changed(part(YAML), "number: 12", "number: 13")
    assert {each.rule for each in held(yaml=wrong)} == {"metadata-differs"}
    wrong = changed(
        part(YAML), "      - {office: sekretaris-daerah}", "      - {office: asisten-air}"
    )
    assert "office-not-in-text" in {each.rule for each in held(yaml=wrong)}


def test_the_finished_part_is_as_right_as_a_whole_file(jalur: Jalur) -> None:
    """Of the part that is shipped with the tests only what its facts lack at an encoded place."""
    found = jalur(f"{ASKED} -f tsv").out.splitlines()
    rules = {line.split("\t")[3] for line in found}
    assert not rules & {"provision-not-encoded", "heading-not-encoded", "denial-not-in-text"}


def test_what_is_left_is_told_with_what_it_seems_to_be(jalur: Jalur) -> None:
    """What bears on routes and paraf first, each by its state; a guess by its line."""
    every = left(jalur)
    told = [(each["ref"], each["state"], each["seems"]) for each in every if each["matters"]]
    assert told == [
        ("Pasal 2 ayat (2) huruf b", "open", "route"),
        ("Pasal 3 ayat (1)", "todo", "field"),
        ("Pasal 3 ayat (1) yang kedua", "todo", "field"),
        ("Pasal 5 ayat (1)", "missing", "paraf"),
        ("Pasal 5 ayat (2) huruf a", "missing", "mandate"),
        ("Pasal 5 ayat (2) huruf b", "missing", "mandate"),
        (None, "guessed", None),
    ]
    rest = {each["ref"]: each["seems"] for each in every if not each["matters"]}
    assert rest["Pasal 6"] == "revocation"
    assert rest["Mengingat angka 1"] == "legal-basis"
    assert rest["Lampiran"] == "annex"
    assert {each["words"] for each in every if each["state"] == "guessed"} == {
        "routes[0].steps[0]",
        "mandates[0]",
        "fields[0].basis",
        "parties.asisten-air",
    }
    lines = TEXT.splitlines()
    for each in every:
        if each["ref"] is not None:
            first, line = str(each["words"]).split()[0], int(str(each["text_line"]))
            assert any(first in text for text in lines[line - 1 : line + 2]), each


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("columns", [40, 80])
def test_every_format_lists_it(jalur: Jalur, format: str, columns: int) -> None:
    """With exit code 1, since something is left, in either language."""
    for language in ("en", "id"):
        ran = jalur(f"{ASKED} --progress -f {format} --lang {language}", columns=columns)
        assert (ran.code, bool(ran.out)) == (1, True)
        assert all(len(line) <= columns for line in ran.out.splitlines() if format == "table")


def test_findings_are_not_chosen_among_what_is_left(jalur: Jalur) -> None:
    """That is a wrong question, and no option that is passed over."""
    ran = jalur(f"{ASKED} --progress --select no-fact")
    assert (ran.code, ran.out) == (2, "")


def test_nothing_is_left_of_a_whole_file(jalur: Jalur, tmp_path: Path) -> None:
    """Then the exit code is 0."""
    file = tmp_path / f"{CITY}.yaml"
    file.write_text(YAML, encoding="utf-8")
    ran = jalur(f"verify {file} --source {SOURCE} --progress -f json")
    answer = json.loads(ran.out)
    assert (ran.code, answer["left"]) == (0, [])
    assert answer["provisions_encoded"] == answer["provisions_in_text"] == 28


def test_a_file_with_nothing_but_its_regulation_lists_the_whole_text(
    jalur: Jalur, tmp_path: Path
) -> None:
    """Also before there is a party or a provision; and its concordance has every provision."""
    text = PART.read_text(encoding="utf-8")
    file = tmp_path / "kab-hilir.yaml"
    file.write_text(text[: text.index("headings:")], encoding="utf-8")
    asked = f"verify {file} --source {SOURCE} --progress"
    every = left(jalur, f"{asked} --write-concordance")
    assert {each["state"] for each in every} == {"missing"}
    written = json.loads((tmp_path / "concordance" / "kab-hilir.json").read_text(encoding="utf-8"))
    assert len(written["provisions"]) == len(every) - 1
    ran = jalur(f"pasal kab-hilir 5(1) --data {tmp_path} -f json")
    answer = json.loads(ran.out)
    assert (ran.code, answer["as_of"]["provisions"]) == (1, {"encoded": 0, "of": 28})
    assert [each["kind"] for each in answer["provisions"]] == ["not-encoded"]


def test_without_a_concordance_nobody_is_said_to_be_named(jalur: Jalur, tmp_path: Path) -> None:
    """The open keys are all that is known; how many there are only where the file says so."""
    file = tmp_path / "kab-hilir.yaml"
    shutil.copy(PART, file)
    ran = jalur(f"paraf kab-hilir --data {tmp_path} -f json")
    answer = json.loads(ran.out)
    assert (ran.code, answer["status"], answer["mentions"]) == (1, "not-encoded", [])
    assert answer["as_of"]["provisions"] == {"encoded": 10, "of": None}
    assert "Pasal 3 ayat (1); " in "".join(note["text"] for note in answer["notes"])
    known = changed(PART.read_text(encoding="utf-8"), "{sha256:", "{provisions: 28, sha256:")
    file.write_text(known, encoding="utf-8")
    answer = json.loads(jalur(f"paraf kab-hilir --data {tmp_path} -f json").out)
    assert answer["as_of"]["provisions"] == {"encoded": 10, "of": 28}
