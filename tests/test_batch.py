"""Many names from stdin."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from conftest import Jalur

NAMES = 'Dishub\n\n"Dinas Sosial"\r\nDinas Antariksa\nDishub\n'


def test_every_name_is_answered_with_itself_in_front(jalur: Jalur) -> None:
    """TSV has the typed name as its first column; quotes and carriage returns of a CSV column are
    taken off.
    """
    ran = jalur("route kendari - --purpose mendesak --header", stdin=NAMES)
    lines = [line.split("\t") for line in ran.out.splitlines()]
    assert lines[0][:2] == ["input", "party"]
    assert [line[0] for line in lines[1:]] == [
        "Dishub",
        "Dishub",
        "Dinas Sosial",
        "Dinas Sosial",
        "Dishub",
        "Dishub",
    ]


def test_a_bad_line_does_not_stop_the_rest(jalur: Jalur) -> None:
    """An unknown name is reported with its line number, blank lines counted; the exit code is the
    highest.
    """
    ran = jalur("route kendari - --purpose mendesak", stdin=NAMES)
    assert ran.code == 2
    assert "line 4 (Dinas Antariksa): error:" in ran.err


def test_json_is_one_array_and_jsonl_a_line_an_answer(jalur: Jalur) -> None:
    """Each answer has its line and input; a refusal has an error with suggestions."""
    whole = json.loads(jalur("route kendari - -f json", stdin=NAMES).out)
    lines = [
        json.loads(line) for line in jalur("route kendari - -f jsonl", stdin=NAMES).out.splitlines()
    ]
    assert whole == lines
    assert [(each["line"], each["input"]) for each in lines] == [
        (1, "Dishub"),
        (3, "Dinas Sosial"),
        (4, "Dinas Antariksa"),
        (5, "Dishub"),
    ]
    assert set(lines[2]) == {"line", "input", "error"}
    assert set(lines[2]["error"]) == {"id", "message", "suggestions"}
    assert lines[0]["schema"] == "jalur.route/1"


def test_nothing_gives_an_empty_array(jalur: Jalur) -> None:
    """No names, no answers, no fault."""
    ran = jalur("route kendari - -f json", stdin="\n\n")
    assert (ran.code, json.loads(ran.out)) == (0, [])


def test_silence_is_exit_code_one(jalur: Jalur) -> None:
    """The highest code among silent and answered lines is 1."""
    ran = jalur("route kendari - --purpose mendesak", stdin="Dishub\nWalikota\n")
    assert ran.code == 1
    assert "line 2 (Walikota)" in ran.err


def test_tables_follow_one_another(jalur: Jalur) -> None:
    """On a terminal each name has its table."""
    ran = jalur("route kendari - --purpose mendesak", stdin="Dishub\nDinkes\n", tty=True)
    assert ran.out.count("route: mendesak") == 2


@pytest.mark.parametrize(
    "line",
    [
        "paraf kendari -",
        "relation kendari - Walikota",
        "relation kendari Walikota -",
        "show kendari -",
        "mandates kendari -",
    ],
)
def test_every_command_about_a_party_takes_a_batch(line: str, jalur: Jalur) -> None:
    """``-`` in place of PARTY reads names."""
    answers = [
        json.loads(text)
        for text in jalur(f"{line} -f jsonl", stdin="Dishub\nDinkes\n").out.splitlines()
    ]
    assert [answer["input"] for answer in answers] == ["Dishub", "Dinkes"]
    assert all("error" not in answer for answer in answers)


def test_two_batches_are_refused(jalur: Jalur) -> None:
    """Only one of two parties can be read from stdin."""
    assert jalur("relation kendari - -", stdin=NAMES).code == 2


def test_the_same_answer_as_one_by_one(jalur: Jalur) -> None:
    """A batch says of each name what the name alone is answered."""
    alone = jalur("route kendari Dishub").out.splitlines()
    batched = jalur("route kendari -", stdin="Dishub\n").out.splitlines()
    assert batched == [f"Dishub\t{line}" for line in alone]


def test_answers_come_as_the_names_come() -> None:
    """A name is answered before the next one is typed."""
    command = [sys.executable, "-m", "jalur", "route", "kendari", "-", "-f", "jsonl"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for name in ("Dishub", "Dinkes"):
            process.stdin.write(f"{name}\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["input"] == name
        process.stdin.close()
        assert process.wait() == 0


def test_fields(jalur: Jalur) -> None:
    """``--fields`` picks columns of TSV and CSV and members of JSON lines, in the order given."""
    assert (
        jalur("units kendari --fields name,id").out.splitlines()[0].split("\t")[1]
        == "sekretariat-dprd"
    )
    assert jalur("cities -f csv --fields id").out.splitlines()[0] == "id"
    assert set(json.loads(jalur("route kendari Dishub -f jsonl --fields party,status").out)) == {
        "party",
        "status",
    }
    assert jalur("route kendari - --fields status", stdin="Dishub\n").out.splitlines()[0].split(
        "\t"
    ) == [
        "Dishub",
        "explicit",
    ]


@pytest.mark.parametrize("form", ["tsv", "csv", "jsonl"])
def test_an_unknown_field_lists_those_there_are(form: str, jalur: Jalur) -> None:
    """The refusal names every field of the format."""
    ran = jalur(f"route kendari Dishub -f {form} --fields nama")
    assert (ran.code, ran.out) == (2, "")
    assert "status" in ran.err


def test_fields_are_for_programs(jalur: Jalur) -> None:
    """A table and whole JSON have no fields to choose."""
    assert jalur("route kendari Dishub -f json --fields status").code == 2
    assert jalur("route kendari Dishub -f table --fields status").code == 2
