"""The hazards of a shell: closed pipes, full disks, Ctrl-C, odd terminals; a process each."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from functools import cache, partial
from pathlib import Path

import pytest

from jalur.cli.app import COMMANDS
from jalur.cli.invocation import COMPLETE
from jalur.cli.streams import WIDEST
from jalur.errors import ANSWERED, INTERRUPTED, NO, UNWRITTEN, USAGE
from support.regions import REGIONS

pytestmark = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="needs /dev/full and a POSIX shell"
)

JALUR = [sys.executable, "-m", "jalur"]
SMALL = ["--version"]
COMPLETION: list[str] = []
"""Asked by the environment, without arguments."""
BY_A_SHELL = {
    COMPLETE: "complete_zsh",
    "_TYPER_COMPLETE_ARGS": "jalur route kendari dinas",
}
ROUTE = ["route", "kendari", "Dinas Perhubungan", "--notes", "none"]
"""Without remarks, which would stand on stderr."""
LARGE = ["search", "a", "-f", "jsonl"]
"""More than a pipe holds."""
BATCH = ["route", "kendari", "-", "-f", "jsonl"]
TABLE = ["show", "kendari", "-f", "table"]
commands = pytest.mark.parametrize(
    "arguments",
    [SMALL, ["--help"], COMPLETION, ROUTE, LARGE, BATCH, TABLE],
    ids=lambda arguments: " ".join(arguments) or "completion",
)


def environment(**changes: str) -> dict[str, str]:
    """The environment without what would change an answer, and with these changes."""
    names = (
        "JALUR_LANG",
        "JALUR_DATA",
        "LC_ALL",
        "COLUMNS",
        "NO_COLOR",
        "FORCE_COLOR",
        "PYTHONUNBUFFERED",
    )
    names += ("PYTHONIOENCODING", "PYTHONUTF8", "PYTHONCOERCECLOCALE")
    return {
        **{name: each for name, each in os.environ.items() if name not in names},
        "LANG": "C.UTF-8",
        **changes,
    }


def shell(
    line: str, arguments: list[str], stdin: bytes = b"", **changes: str
) -> tuple[int, bytes, str]:
    """The code, stdout and stderr of a line of the shell; ``"$@"`` is jalur with its arguments."""
    command = ["sh", "-c", line, "sh", *JALUR, *arguments]
    if arguments == COMPLETION:
        changes |= BY_A_SHELL
    ran = subprocess.run(
        command,
        input=stdin,
        capture_output=True,
        env=environment(**changes),
        timeout=60,
        check=False,
    )
    err = ran.stderr.decode("utf-8", "replace")
    assert "Traceback" not in err, err
    assert "Exception ignored" not in err, err
    return ran.returncode, ran.stdout, err


NAMES = b"Dishub\nDinkes\n" * 5_000


@commands
@pytest.mark.parametrize("reader", ["true", "head -1"])
def test_a_closed_pipe_is_quiet(reader: str, arguments: list[str]) -> None:
    """When the reader goes away, so does the program, silently; the code is the answer's."""
    line = f'{{ "$@"; echo "code $?" >&2; }} | {reader}'
    _, _, err = shell(line, arguments, NAMES)
    assert err == "code 0\n"


@pytest.mark.slow
@pytest.mark.parametrize("reader", ["true", "head -1"])
def test_a_pipe_that_takes_both_streams_may_close(reader: str) -> None:
    """The same where notes and remarks go into the pipe too."""
    for arguments in (
        ["show", "kendari", "-f", "tsv"],
        ["route", "kendari", "Dinas Antariksa"],
        BATCH,
    ):
        line = f'{{ "$@" 2>&1; echo "code $?" >&3; }} 3>&2 | {reader}'
        _, _, err = shell(line, arguments, b"Dishub\nDinas Antariksa\n" * 2_000)
        assert err in ("code 0\n", "code 2\n")


@commands
def test_a_full_disk_is_said(arguments: list[str]) -> None:
    """What cannot be written is exit code 4 and one line on stderr, for help and version too."""
    code, _, err = shell('"$@" > /dev/full', arguments, NAMES)
    assert code == UNWRITTEN
    assert err == "jalur: error: The answer could not be written: No space left on device.\n"


@commands
def test_a_closed_stdout_is_said(arguments: list[str]) -> None:
    """Without a stdout nothing can be answered, and no other file is written in its place."""
    code, _, err = shell('"$@" >&-', arguments, NAMES)
    assert code == UNWRITTEN
    assert err == "jalur: error: The answer could not be written: Bad file descriptor.\n"


@pytest.mark.slow
@commands
def test_a_closed_stderr_changes_no_answer(arguments: list[str]) -> None:
    """What belongs on stderr never turns up among the answers."""
    names = b"Dishub\nDinas Antariksa\n"
    open_code, answered, _ = shell('"$@"', arguments, names)
    assert shell('"$@" 2>&-', arguments, names) == (open_code, answered, "")


@pytest.mark.slow
def test_an_error_without_stderr_is_a_code_alone() -> None:
    """A refusal keeps its exit code where it cannot be said."""
    for line in ('"$@" 2>&-', '"$@" 2>/dev/full', '"$@" >&- 2>&-'):
        assert shell(line, ["route", "kendari", "Dinas Antariksa"]) == (USAGE, b"", "")


def test_notes_that_cannot_be_written_are_missed() -> None:
    """Notes belong to the answer: where stderr is full, the answer was not written whole."""
    arguments = ["route", "kendari", "Dishub", "--purpose", "all", "-f", "tsv"]
    assert shell('"$@"', arguments)[2]
    assert shell('"$@" 2>/dev/full', arguments)[0] == UNWRITTEN


def test_a_closed_stdin_is_said() -> None:
    """A batch without names is refused; every other command does not need them."""
    code, out, err = shell('"$@" <&-', ["route", "kendari", "-"])
    assert (code, out, err.count("\n")) == (USAGE, b"", 1)
    assert "stdin" in err
    assert shell('"$@" <&-', ROUTE) == shell('"$@"', ROUTE)


def test_names_in_another_encoding_are_unknown_names() -> None:
    """Bytes that are no UTF-8 are shown as escapes; the other lines are answered."""
    code, out, err = shell('"$@"', BATCH, b"Dishub\nDinas \xff\xfe\nDinkes\n")
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == USAGE
    assert [answer["input"] for answer in answers] == ["Dishub", "Dinas \\xff\\xfe", "Dinkes"]
    assert "line 2 (Dinas \\xff\\xfe)" in err


@pytest.mark.slow
def test_an_endless_line_does_not_fill_the_memory() -> None:
    """A line of 400 megabytes is read and thrown away under a limit of memory."""
    line = 'ulimit -v 600000; head -c 400000000 /dev/zero | tr "\\0" x | "$@"'
    code, out, _ = shell(line, BATCH)
    assert (code, json.loads(out)["error"]["id"]) == (USAGE, "argument-too-long")


def _interrupted(process: subprocess.Popen[bytes]) -> tuple[int, bytes]:
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    return process.returncode, err


def _started(arguments: list[str]) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    restored = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen(
        [*JALUR, *arguments],
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        env=environment(),
        preexec_fn=restored,
    )


def test_ctrl_c_while_names_are_awaited() -> None:
    """Exit code 130, and not a word."""
    with _started(BATCH) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"Dishub\n")
        process.stdin.flush()
        assert process.stdout.readline()
        assert _interrupted(process) == (INTERRUPTED, b"")


def test_ctrl_c_while_an_answer_is_written() -> None:
    """The same where the pipe is full and the reader slow."""
    with _started(LARGE) as process:
        assert process.stdout is not None
        assert process.stdout.read(1)
        assert _interrupted(process) == (INTERRUPTED, b"")


def test_no_home() -> None:
    """Nothing is looked for in a home folder."""
    whole = shell('"$@"', TABLE)
    assert shell('unset HOME; "$@"', TABLE) == whole
    assert shell('HOME=/nonexistent XDG_CONFIG_HOME=/nonexistent "$@"', TABLE) == whole


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc")
def test_a_folder_that_cannot_be_written_to() -> None:
    """It works where nobody, root included, can make a file."""
    assert shell('cd /proc && HOME=/proc TMPDIR=/proc "$@"', TABLE) == shell('"$@"', TABLE)


WATCH = """
import os, sys
sys.dont_write_bytecode = True
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = (
    "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate",
    "os.chmod", "os.utime", "tempfile.", "shutil.", "socket.", "subprocess.", "os.system",
    "os.exec", "os.fork", "os.posix_spawn",
)
def watch(event, arguments):
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITES
    if writes or event.startswith(CHANGES):
        sys.stderr.write(f"{event} {arguments}\\n")
        os._exit(99)
sys.addaudithook(watch)
from jalur.cli.main import run
for line in sys.stdin.read().splitlines():
    run(line.split("\\t"))
"""


@pytest.mark.slow
@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_nothing_is_written_and_no_network_is_used(form: str) -> None:
    """No command writes, makes, moves or removes a file, opens a socket or starts a process."""
    lines = [
        ROUTE,
        ["paraf", "kendari"],
        ["relation", "kendari"],
        ["mandates", "kendari", "Walikota"],
        ["show", "kendari"],
    ]
    lines += [
        ["search", "dinas"],
        ["units", "kendari"],
        ["pasal", "kendari"],
        ["cities"],
        ["validate"],
        ["compare"],
    ]
    lines += [
        ["diff", "kendari", "banjar"],
        ["route", "kendari", "Dinas Antariksa"],
        ["verify", "kendari", "--source", "x"],
    ]
    script = (
        "\n".join("\t".join([*line, "-f", form]) for line in lines) + "\n--help\ncompletion\tbash\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", WATCH],
        input=script.encode(),
        capture_output=True,
        env=environment(),
        check=False,
    )
    assert (ran.returncode, b"Traceback" in ran.stderr) == (0, False), ran.stderr[-500:]


LOCALES = {
    "c": {"LC_ALL": "C"},
    "posix": {"LC_ALL": "POSIX"},
    "c-and-no-utf-8": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "no-such-locale": {"LC_ALL": "xx_YY.UTF-8"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "ascii-strict": {"PYTHONIOENCODING": "ascii:strict"},
    "ascii-replaced": {"PYTHONIOENCODING": "ascii:replace"},
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
}


@cache
def code_of(*arguments: str) -> int:
    """What a command ends with where nothing is special."""
    return shell('"$@"', [*arguments])[0]


@pytest.mark.slow
@pytest.mark.parametrize("setting", LOCALES.values(), ids=LOCALES)
@pytest.mark.parametrize(
    "arguments", [["--help"], TABLE, ["route", "kendari", "Dinas Antariksa"]], ids=" ".join
)
def test_every_locale_and_encoding_is_answered(
    setting: dict[str, str], arguments: list[str]
) -> None:
    """What the stream does not know is written otherwise; the exit code is the same."""
    assert shell('"$@"', arguments, **setting)[0] == code_of(*arguments)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_tables_fall_back_to_what_the_stream_knows(encoding: str) -> None:
    """Rules of tables and dashes become plain ones; letters and columns stay where they are."""
    arguments = ["route", "kendari", "Dinas Perhubungan", "-f", "table"]
    whole, plain = (
        shell('"$@"', arguments, PYTHONIOENCODING=each)[1].decode(each)
        for each in ("utf-8", encoding)
    )
    assert "─" in whole
    assert "─" not in plain
    assert "-----" in plain
    assert [re.sub(r"\W", "", line) for line in plain.splitlines()] == [
        re.sub(r"\W", "", line) for line in whole.splitlines()
    ]


@pytest.mark.parametrize("form", ["json", "jsonl"])
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_json_is_json_in_every_encoding(encoding: str, form: str, tmp_path: Path) -> None:
    """Where the stream is not UTF-8, JSON is ASCII, and says the same."""
    text = (REGIONS / "kab-contoh.yaml").read_text(encoding="utf-8")
    (tmp_path / "kab-contoh.yaml").write_text(
        text.replace("summary: ", "summary: “—é ", 1), encoding="utf-8"
    )
    ran = shell(
        '"$@"', ["search", "é", "-f", form], JALUR_DATA=str(tmp_path), PYTHONIOENCODING=encoding
    )
    assert json.loads(ran[1].decode(encoding))["hits"][0]["summary"].startswith("“—é ")


@pytest.mark.slow
@pytest.mark.parametrize("columns", ["0", "5", "abc", "-1", "²", "1e3", "9" * 30, ""])
def test_an_absurd_width_is_no_obstacle(columns: str) -> None:
    """Pages and help are written however wide the terminal claims to be, and no word is lost."""
    arguments = ["mandates", "kendari", "Walikota", "-f"]
    summaries = [
        line.split("\t")[2] for line in shell('"$@"', [*arguments, "tsv"])[1].decode().splitlines()
    ]
    code, out, _ = shell('"$@"', [*arguments, "table"], COLUMNS=columns)
    assert code == ANSWERED
    assert {word for summary in summaries for word in summary.split()} <= set(out.decode().split())
    code, out, _ = shell('"$@"', ["--help"], COLUMNS=columns)
    assert code == ANSWERED
    assert set(COMMANDS) <= set(out.decode().split())
    assert max(len(line) for line in out.decode().splitlines()) <= WIDEST
    assert shell('"$@"', ["search", "nihil-sama-sekali"], COLUMNS=columns)[0] == NO


@pytest.mark.parametrize("width", ["abc", "0", "-1", "99999999999", "7"])
def test_the_help_believes_no_width_that_is_none(width: str) -> None:
    """TERMINAL_WIDTH is read by the maker of the help, which would fail over a word."""
    code, out, err = shell('"$@"', ["route", "--help"], TERMINAL_WIDTH=width)
    assert (code, err) == (0, "")
    assert b"Usage" in out


def test_help_in_a_file_has_no_colours() -> None:
    """Also where a program of code hosts runs it."""
    for arguments in (["--help"], ["route", "--help"]):
        code, out, _ = shell('"$@"', arguments, GITHUB_ACTIONS="true")
        assert (code, b"\x1b" in out) == (0, False)


@pytest.mark.parametrize("end", [b"\r", b"\r\n", b"\n"])
def test_a_line_of_names_may_end_as_on_any_system(end: bytes) -> None:
    """A name is a line, whichever system wrote it."""
    names = end.join((b"Dishub", b"Dinas Sosial", b""))
    code, out, err = shell('"$@"', ["route", "kendari", "-", "-f", "jsonl"], stdin=names)
    assert (code, err.count("error")) == (0, 0)
    assert [line.count(b"jalur.route/1") for line in out.splitlines()] == [1, 1]
