"""Many names from stdin."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest

from jalur.answers.routes import RouteAnswer, routes
from jalur.cli.answering import answer_party
from jalur.cli.batch import batch
from jalur.cli.session import Session
from jalur.law.parties import Party
from jalur.loading.folders import DataFolders
from jalur.output.formats import OutputOptions
from jalur.output.language import load_catalogue
from jalur.output.views.route import VIEW
from support.commandline import FORMATS, Jalur, Ran
from support.regions import city

SPELLINGS = (
    *("Dinas Perhubungan", "Kadis Perhubungan", "DISHUB", "dinas-perhubungan"),
    "Kadis Perhubungan",
)
"""Names of one party; of some there is something to note."""
NAMES = 'Dishub\n\n"Dinas Sosial"\r\nDinas Antariksa\nDishub\n'


def test_every_name_is_answered_with_itself_in_front(jalur: Jalur) -> None:
    """The typed name is the first column of TSV; quotes and carriage returns are taken off."""
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
    """An unknown name is reported with its line, blank ones counted; the highest code counts."""
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
    assert set(lines[2]["error"]) == {"id", "message", "suggestions", "details"}
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


@pytest.mark.parametrize("form", ["tsv", "csv", "jsonl"])
def test_each_name_is_answered_as_if_it_stood_alone(form: str, jalur: Jalur) -> None:
    """What there is to note of one name of a party is not said of another."""
    together = jalur(f"route kendari - -f {form} --no-header", stdin="\n".join(SPELLINGS))
    alone = [jalur(f"route kendari - -f {form} --no-header", stdin=name) for name in SPELLINGS]
    if form == "jsonl":
        records = [json.loads(ran.out) | {"line": number} for number, ran in enumerate(alone, 1)]
        assert [json.loads(line) for line in together.out.splitlines()] == records
    else:
        assert together.out == "".join(ran.out for ran in alone)


def _options() -> OutputOptions:
    return OutputOptions(format="jsonl", header=None, color=False, catalogue=load_catalogue("en"))


def _names_on_stdin(names: str, monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """Put names on stdin; returns what stdout becomes."""
    out = io.StringIO()
    monkeypatch.setattr("sys.stdin", io.StringIO(names))
    monkeypatch.setattr("sys.stdout", out)
    return out


def test_a_party_of_the_regulation_is_asked_about_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it comes; one that the regulation does not name is asked about each time."""
    region = city("kendari")
    asked: list[str] = []

    def ask(party: Party) -> RouteAnswer:
        asked.append(party.id)
        return routes(region, party, "koordinasi")

    unnamed = "Kecamatan Baruga\nKecamatan baruga\n"
    _names_on_stdin("\n".join([*SPELLINGS, unnamed]), monkeypatch)
    answer_party(Session(DataFolders(), _options()), region, "-", ask, VIEW)
    assert asked.count("dinas-perhubungan") == 1
    assert len(asked) == 3


def test_a_batch_forgets_old_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many names come, only so many replies are kept, and the answers stay the same."""
    region = city("kendari")
    session = Session(DataFolders(), _options())
    asked: list[str] = []

    def ask(name: str) -> RouteAnswer:
        asked.append(name)
        return routes(region, session.party(region, name)[0], "koordinasi")

    def answers(remembered: int) -> str:
        out = _names_on_stdin("Dishub\nDinkes\nDinsos\n" * 3, monkeypatch)
        assert batch(_options(), ask, VIEW, remembered) == 0
        return out.getvalue()

    whole = answers(remembered=3)
    assert len(asked) == 3
    assert answers(remembered=2) == whole
    assert len(asked) == 3 + 9


def _alone(ran: Ran, form: str) -> tuple[object, str]:
    """What is answered to one party, and what stands on stderr."""
    if form == "html":
        return _without_frame(ran.out), ran.err
    return (json.loads(ran.out) if form in ("json", "jsonl") else ran.out), ran.err


def _in_a_batch(ran: Ran, form: str, name: str) -> tuple[object, str]:
    """The same of a batch of one name, without what a batch adds."""
    err = "".join(
        line.removeprefix(f"baris 1 ({name}): ") for line in ran.err.splitlines(keepends=True)
    )
    match form:
        case "json" | "jsonl":
            whole = json.loads(ran.out)
            record = whole[0] if form == "json" else whole
            return {key: each for key, each in record.items() if key not in ("line", "input")}, err
        case "tsv" | "csv":
            sign = "\t" if form == "tsv" else ","
            lines = ran.out.splitlines(keepends=True)
            return "".join(line.split(sign, 1)[1] for line in lines), err
        case "html":
            return _without_frame(ran.out), err
    return ran.out, err


def _without_frame(file: str) -> str:
    """A page of HTML from its title to its foot, without what holds one or several pages."""
    body = file[file.index("<h1>") :]
    for end in ("</main>\n", "</article>\n", "</body>\n", "</html>\n"):
        body = body.replace(end, "")
    return body


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("line", "batched"),
    [
        *(
            (line, line.replace("{}", "-"))
            for line in (
                'paraf kendari {} --signer "Kepala Dinas Perhubungan"',
                'paraf kendari {} --signer "Asisten II"',
                'route kendari {} --to "Kepala Dinas Perhubungan"',
                'route kendari {} --to "Asisten II"',
                'relation kendari {} "Camat Baruga"',
            )
        ),
        # The names of a batch stand on the side on which the "-" was typed.
        ('relation kendari "Asisten II" {}', 'relation kendari "Asisten II" -'),
    ],
)
def test_a_batch_keeps_what_is_noted_of_the_other_names(
    line: str, batched: str, form: str, jalur: Jalur
) -> None:
    """A caution about the signer, the end or the second party stands in every answer."""
    caution = "nomor 2 dibaca" if "Asisten II" in line else "Yang ditanyakan pimpinan"
    for name in ("Dishub", "Walikota"):
        alone = jalur(f"{line.format(name)} -f {form}", JALUR_LANG="id")
        together = jalur(f"{batched} -f {form}", stdin=name, JALUR_LANG="id")
        assert caution in " ".join((together.out + together.err).split())
        assert _in_a_batch(together, form, name) == _alone(alone, form)
        assert together.code == alone.code
