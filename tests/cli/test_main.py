"""The command line: streams, exit codes, options, languages."""

from __future__ import annotations

import json
import re

import pytest

from support.commandline import Jalur

ROUTE = 'route kendari "Dinas Perhubungan"'


def test_a_pipe_gets_tsv_and_a_terminal_a_table(jalur: Jalur) -> None:
    """``auto`` writes tab-separated records into a pipe and a table on a terminal."""
    piped, shown = jalur(ROUTE), jalur(ROUTE, tty=True)
    assert piped.out.splitlines()[1].split("\t")[4] == "Asisten Perekonomian dan Pembangunan"
    assert "\t" not in shown.out
    assert "Pasal 22 ayat (2) huruf a" in shown.out


def test_the_same_question_gives_the_same_bytes(jalur: Jalur) -> None:
    """Asking twice changes nothing."""
    assert jalur(f"{ROUTE} -f json") == jalur(f"{ROUTE} -f json")


@pytest.mark.parametrize("form", ["json", "jsonl", "tsv", "csv"])
def test_data_formats_are_the_same_in_every_language(form: str, jalur: Jalur) -> None:
    """What programs read does not depend on the language of the user."""
    question = f"{ROUTE} --purpose all -f {form}"
    assert jalur(f"{question} --lang en").out == jalur(f"{question} --lang id").out


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"JALUR_LANG": "id"}, "Ditetapkan"),
        ({"LANG": "id_ID.UTF-8"}, "Ditetapkan"),
        ({"LANG": "id_ID.UTF-8", "JALUR_LANG": "en"}, "Enacted"),
        ({"LANG": "fr_FR.UTF-8"}, "Enacted"),
    ],
)
def test_the_language_follows_the_environment(
    environment: dict[str, str], expected: str, jalur: Jalur
) -> None:
    """JALUR_LANG comes before the locale, and English is the last resort."""
    assert expected in jalur(f"{ROUTE} -f table", **environment).out


def test_lang_comes_before_everything_else(jalur: Jalur) -> None:
    """``--lang`` wins over the environment, before and after the command."""
    assert "Ditetapkan" in jalur(f"--lang id {ROUTE} -f table", JALUR_LANG="en").out
    assert "Ditetapkan" in jalur(f"{ROUTE} -f table --lang=id", JALUR_LANG="en").out


def test_shared_options_may_stand_before_the_command(jalur: Jalur) -> None:
    """An option of every command means the same before and after its name."""
    assert jalur(f"-f json {ROUTE}") == jalur(f"{ROUTE} -f json")


def test_headers(jalur: Jalur) -> None:
    """TSV has a header only where asked, CSV unless asked not to."""
    columns = [
        "party",
        "purposes",
        "route",
        "n",
        "offices",
        "basis",
        "status",
        "force",
        "condition",
        "deadline",
        "rhythm",
        "mode",
        "travellers",
        "reason",
        "open_end",
        "term",
        "within",
        "if_silent",
        "notify",
        "alternative",
        "except",
        "nobody",
        "instrument",
        "notify_by",
        *(
            "amount",
            "amount_of",
            "copies_to",
            "no_copies",
            "notify_within",
            "yields_to",
            "copied_as",
            "step_condition",
        ),
    ]
    assert jalur(f"{ROUTE} -f tsv --header").out.splitlines()[0].split("\t") == columns
    assert jalur(f"{ROUTE} -f csv").out.splitlines()[0].split(",") == columns
    assert jalur(f"{ROUTE} -f csv --no-header").out.startswith("Dinas Perhubungan,")


def test_silence_is_said_on_stderr_beside_records(jalur: Jalur) -> None:
    """A silent answer has no row; the sentence stands on stderr and the exit code is 1."""
    ran = jalur(f"{ROUTE} --purpose perjalanan-dinas")
    assert (ran.code, ran.out) == (1, "")
    assert "pertanggungjawaban" in ran.err
    assert "outside this regulation" in ran.err


def test_silence_stands_in_the_place_of_the_table(jalur: Jalur) -> None:
    """On a terminal the silent sentence is the answer."""
    ran = jalur(f"{ROUTE} --purpose perjalanan-dinas", tty=True)
    assert (ran.code, ran.err) == (1, "")
    assert "does not regulate" in ran.out


def test_silence_is_a_status_in_json(jalur: Jalur) -> None:
    """JSON says ``silent``, and why among the notes."""
    ran = jalur(f"{ROUTE} --purpose perjalanan-dinas -f json")
    answer = json.loads(ran.out)
    assert (ran.code, answer["status"], answer["routes"]) == (1, "silent", [])
    assert answer["notes"][0]["kind"] == "gap"


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("route atlantis dinas-sosial", "jalur cities"),
        ("route kendari Dinas", "several parties"),
        ("route kendari Perhubunagn", "Dinas Perhubungan"),
        ("route kendari dinas-sosial --purpose makan", "koordinasi"),
        ("route kendari", "PARTY"),
        ("route kendari dinas-sosial --frobnicate", "--frobnicate"),
        ("frobnicate kendari", "frobnicate"),
        ("pasal kendari 99", "Pasal 99"),
        ("pasal kendari xyz", "22(2)a"),
        ("paraf kendari --document surat-cinta", "naskah-dinas"),
        ("units kendari --kind istana", "dinas"),
        ("units kendari --under dinas-sosial", "is no office"),
        ("mandates kendari Walikota --kind hak", "authority"),
        ("show kendari --full", "--full"),
        ("cities -f xml", "jsonl"),
        ("cities --lang fr", "en"),
        ("cities --data /no/such/folder", "/no/such/folder"),
        ("cities --data ''", "no folder"),
        ("completion bash --lang fr", "en; id"),
        ("validate no-such-file.yaml", "no-such-file.yaml"),
        ("units kendari Dinas Perhubungan", "“Dinas Perhubungan”. A name of several words"),
        ("route kendari dinas-sosial --to", "--to needs a value"),
        ("--format", "--format needs a value"),
        ("show kendari --full=yes", "--full takes no value"),
        ("search '!? -'", "no word to look for"),
        ("units kendari --field ''", "no word to look for"),
    ],
)
def test_a_wrong_question_is_refused(line: str, hint: str, jalur: Jalur) -> None:
    """What cannot be asked is refused with exit code 2, nothing on stdout, and a hint on stderr."""
    ran = jalur(line)
    assert (ran.code, ran.out) == (2, "")
    assert hint in ran.err
    assert ran.err.startswith("jalur: error:")
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("route atlantis x", "belum tersedia"),
        ("units kendari Dinas Perhubungan", "Tidak ada tempat untuk “Dinas Perhubungan”"),
        ("route kendari dinas-sosial -p", "-p memerlukan nilai"),
        ("--notes", "--notes memerlukan nilai"),
        ("units kendari --all=ya", "--all tidak menerima nilai"),
    ],
)
def test_errors_speak_indonesian(line: str, said: str, jalur: Jalur) -> None:
    """An error is said in the language of the user, also where the parser finds it."""
    ran = jalur(line, JALUR_LANG="id")
    assert ran.code == 2
    assert ran.err.startswith("jalur: galat: ")
    assert said in ran.err


def test_broken_data_are_exit_code_three(jalur: Jalur, tmp_path) -> None:
    """A city whose file is invalid is answered by nothing but the error."""
    (tmp_path / "rusak.yaml").write_text("regulation: {}\n", encoding="utf-8")
    ran = jalur("route rusak x", JALUR_DATA=str(tmp_path))
    assert (ran.code, ran.out) == (3, "")
    assert "rusak.yaml:1" in ran.err


def test_a_broken_file_does_not_stop_the_other_cities(jalur: Jalur, tmp_path) -> None:
    """An added file with faults is no obstacle to questions about other cities."""
    (tmp_path / "rusak.yaml").write_text("regulation: {}\n", encoding="utf-8")
    assert jalur(ROUTE, JALUR_DATA=str(tmp_path)).code == 0


def test_help_stays_on_one_screen_and_groups_the_commands(jalur: Jalur) -> None:
    """``jalur --help`` has at most 45 lines of 80 characters and a panel for each group."""
    ran = jalur("--help")
    lines = ran.out.splitlines()
    assert ran.code == 0
    assert len(lines) <= 45
    assert max(len(line) for line in lines) <= 80
    assert all(panel in ran.out for panel in ("Answers", "The regulation", "The data"))


def test_no_arguments_show_the_help(jalur: Jalur) -> None:
    """Without a command the help is the answer."""
    assert jalur("").out == jalur("--help").out


def test_version(jalur: Jalur) -> None:
    """``--version`` names the program and its version."""
    from jalur import __version__

    assert jalur("--version").out == f"jalur {__version__}\n"


def test_no_color_means_no_escape_sequences(jalur: Jalur) -> None:
    """Colours are for terminals, and never after NO_COLOR or ``--no-color``."""
    assert "\x1b[" in jalur(ROUTE, tty=True, TERM="xterm").out
    assert "\x1b[3" not in jalur(f"{ROUTE} --no-color", tty=True, TERM="xterm").out
    assert "\x1b[3" not in jalur(ROUTE, tty=True, TERM="xterm", NO_COLOR="1").out


COLOURED = re.compile(r"\x1b\[(?:\d;)*3\d")


@pytest.mark.parametrize(
    ("settings", "coloured"),
    [
        ({}, (True, False)),
        ({"NO_COLOR": "1"}, (False, False)),
        ({"NO_COLOR": ""}, (True, False)),
        ({"FORCE_COLOR": "1"}, (True, True)),
        ({"FORCE_COLOR": "0"}, (True, False)),
        ({"FORCE_COLOR": ""}, (True, False)),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, (False, False)),
        ({"CLICOLOR": "1"}, (True, False)),
        ({"CLICOLOR": "0"}, (False, False)),
        ({"CLICOLOR_FORCE": "1", "CLICOLOR": "0"}, (True, True)),
        ({"CLICOLOR_FORCE": "0"}, (True, False)),
        ({"TERM": "dumb"}, (False, False)),
        ({"GITHUB_ACTIONS": "true"}, (True, False)),
    ],
    ids=str,
)
@pytest.mark.parametrize("line", ["--help", "route --help", f"{ROUTE} -f table"])
def test_colours_are_as_the_environment_asks(
    line: str, settings: dict[str, str], coloured: tuple[bool, bool], jalur: Jalur
) -> None:
    """On a terminal, and in a file; help and answers are alike."""
    found = [
        bool(COLOURED.search(jalur(line, tty=tty, **{"TERM": "xterm", **settings}).out))
        for tty in (True, False)
    ]
    assert tuple(found) == coloured


@pytest.mark.parametrize(
    "line",
    [
        "--no-color",
        "--no-color --help",
        "--help --no-color",
        "route --help --no-color",
        "--no-color route --help",
        f"{ROUTE} --no-color -f table",
    ],
)
def test_no_color_is_heard_wherever_it_stands(line: str, jalur: Jalur) -> None:
    """Before the help and behind it; what would force colours is overruled."""
    assert not COLOURED.search(jalur(line, tty=True, TERM="xterm", FORCE_COLOR="1").out)
    assert "\x1b" not in jalur(line, TERM="xterm", FORCE_COLOR="1").out


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize(
    "line",
    [
        ROUTE + "",
        "show kendari",
        "units kendari",
        "cities",
        "relation kendari Walikota DPRD",
        "pasal kendari 5",
    ],
)
def test_no_line_is_wider_than_the_screen_and_no_word_is_cut(
    line: str, columns: int, jalur: Jalur
) -> None:
    """A table fits the terminal, and each of its words stands whole in the wide version."""
    narrow = jalur(f"{line} -f table", columns=columns).out
    wide = jalur(f"{line} -f table", columns=200).out
    assert max(len(text.rstrip()) for text in narrow.splitlines()) <= columns
    # A card has the title of a column before its cell.
    words, known = ({word.rstrip(":") for word in out.split()} for out in (narrow, wide))
    assert {word for word in words if set(word) - set("─·")} <= known
