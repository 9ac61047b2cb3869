"""Completion in a real bash, and in the words of the other shells."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jalur.cli.invocation import COMPLETE
from jalur.cli.shells import SHELLS
from support.commandline import Jalur, Ran
from support.hostile import OBEYED, WORDS
from support.regions import REGIONS, TESTS

BIN = Path(sys.executable).parent
ENVIRONMENT = {
    **{name: each for name, each in os.environ.items() if not name.startswith("JALUR")},
    "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
    "LANG": "C.UTF-8",
}

Complete = Callable[..., Ran]


@pytest.fixture
def complete(jalur: Jalur) -> Complete:
    """What is printed for a shell: ``complete("zsh", "jalur route ke")``."""

    def call(shell: str, typed: str, **environment: str) -> Ran:
        words = typed.split(" ")
        asked = {
            COMPLETE: f"complete_{shell}",
            "COMP_WORDS": "\n".join(words),
            "COMP_CWORD": str(len(words) - 1),
            "_TYPER_COMPLETE_ARGS": typed,
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
            "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
        }
        return jalur("", **(asked | environment))

    return call


def _bash(typed: str, **environment: str) -> list[str]:
    """What bash would put in the place of the last word of a line, split as bash splits it."""
    script = f"""
source <(jalur completion bash)
COMP_WORDS=()
while IFS= read -r word; do COMP_WORDS+=("$word"); done <<'WORDS'
{chr(10).join(_words(typed))}
WORDS
COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
_jalur_completion jalur
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    ran = subprocess.run(
        ["bash", "--norc", "-c", script],
        capture_output=True,
        text=True,
        env={**ENVIRONMENT, **environment},
        check=True,
    )
    assert ran.stderr == ""
    return [line for line in ran.stdout.splitlines() if line]


def _words(line: str) -> list[str]:
    """The words of a line with their quotes, as bash keeps them in COMP_WORDS."""
    words, current, quote = [], "", ""
    for n, char in enumerate(line):
        if char in " =" and not quote and line[n - 1] != "\\":
            words.append(current)
            if char == "=":
                words.append("=")
            current = ""
            continue
        if char in "\"'" and (not quote or quote == char):
            quote = "" if quote else char
        current += char
    # A sign is a word of its own, and so is what is typed behind it.
    return [*words, current] if current or not line.endswith("=") else words


# Bash and the script for it are the same under every Python.
@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("jalur ro", ["route"]),
        ("jalur route ke", ["kendari"]),
        ("jalur diff kendari ban", ["banjar"]),
        ("jalur compare kendari ban", ["banjar"]),
        ("jalur search x --city ban", ["banjar"]),
        ("jalur route kendari dinas-perh", ["dinas-perhubungan"]),
        ('jalur route kendari "dinas-perh', ["dinas-perhubungan"]),
        ('jalur route "Kota Kendari" dinas-perh', ["dinas-perhubungan"]),
        ("jalur route Kota\\ Kendari dinas-perh", ["dinas-perhubungan"]),
        ("jalur relation kendari Walikota dpr", ["dprd"]),
        ("jalur route kendari Dishub --pur", ["--purpose"]),
        ("jalur route kendari Dishub --purpose mend", ["mendesak"]),
        ("jalur route kendari Dishub --purpose=mend", ["mendesak"]),
        ("jalur route kendari --purpose mend", ["mendesak"]),
        ("jalur route kendari Dishub -p al", ["all"]),
        ("jalur route kendari Dishub --to sekretaris", ["sekretaris-daerah"]),
        ("jalur route kendari --to=sekretaris", ["sekretaris-daerah"]),
        ("jalur route --purpose=mendesak kendari dinas-perh", ["dinas-perhubungan"]),
        ("jalur paraf kendari --signer walik", ["walikota"]),
        ("jalur paraf kendari --document tel", ["telaahan"]),
        ("jalur units kendari --kind din", ["dinas"]),
        (
            "jalur units kendari --under asisten-p",
            ["asisten-pemerintahan-kesejahteraan", "asisten-perekonomian-pembangunan"],
        ),
        ("jalur mandates tarakan Camat --kind d", ["duty"]),
        ("jalur mandates tarakan Camat --kind=", ["authority", "duty", "task", "prohibition"]),
        ("jalur diff kendari banjar --topic coo", ["coordinator"]),
        ("jalur diff kendari banjar --only d", ["different"]),
        ("jalur compare --topic coo", ["coordinator"]),
        ("jalur cities --format js", ["json", "jsonl"]),
        ("jalur cities -f js", ["json", "jsonl"]),
        ("jalur cities -fjs", ["-fjson", "-fjsonl"]),
        ("jalur -fjs", ["-fjson", "-fjsonl"]),
        ("jalur route kendari Dishub -pmend", ["-pmendesak"]),
        ("jalur route -fjson kendari dinas-perh", ["dinas-perhubungan"]),
        ("jalur cities -hx", []),
        ("jalur cities -xy", []),
        ("jalur --format js", ["json", "jsonl"]),
        ("jalur --form", ["--format"]),
        ("jalur cities --lang i", ["id"]),
        ("jalur completion z", ["zsh"]),
        ("jalur pasal kendari '22(2)a", ["22(2)a"]),
        ('jalur pasal kendari "22(2)a', ["22(2)a"]),
        ("jalur pasal kendari 22\\(2\\)a", ["22\\(2\\)a"]),
        ("jalur route atlantis d", []),
        ("jalur route kendari Dishub --no-such-option x", []),
        ("jalur no-such-command ken", []),
        ("jalur validate ken", []),
        ("jalur verify kendari --source ken", []),
        ("jalur cities --data ken", []),
        ("jalur --data=/no/such/folder route ken", []),
    ],
)
def test_bash_completes(typed: str, expected: list[str]) -> None:
    """A real bash offers commands, options and values, quoted; nothing where files may stand."""
    assert _bash(typed) == expected


@pytest.mark.parametrize(
    ("typed", "environment"),
    [
        ("jalur --data {} route kab-c", {}),
        ("jalur --data={} route kab-c", {}),
        ("jalur route --data {} kab-c", {}),
        ("jalur route --data={} kab-c", {}),
        ("jalur route kab-c", {"JALUR_DATA": str(REGIONS)}),
    ],
)
def test_an_added_folder_is_completed_from(typed: str, environment: dict[str, str]) -> None:
    """Cities of ``--data``, typed earlier on the line, or of JALUR_DATA are offered too."""
    typed = typed.format(REGIONS)
    assert _bash(typed, **environment) == ["kab-contoh"]
    assert "bupati" in _bash(f"{typed}ontoh b", **environment)


@pytest.mark.parametrize(
    ("shell", "typed", "expected"),
    [
        ("zsh", "jalur route ke", '_arguments \'*: :(("kendari":"Kota Kendari"))\'\n'),
        ("fish", "jalur route ke", "kendari\tKota Kendari\n"),
        ("powershell", "jalur route ke", "kendari:::Kota Kendari\n"),
        ("fish", "jalur route kendari dinas-perh", "dinas-perhubungan\tDinas Perhubungan\n"),
        ("fish", "jalur route kendari --purpose al", "all\tevery purpose\n"),
        ("fish", "jalur mandates kendari camat --kind=d", "--kind=duty\tDuties\n"),
        ("fish", "jalur cities -fjsonl", "-fjsonl\n"),
        ("zsh", "jalur cities -fjsonl", "_arguments '*: :((\"-fjsonl\"))'\n"),
        ("powershell", "jalur cities -fjsonl", "-fjsonl::: \n"),
        ("fish", "jalur compare --topic coo", "coordinator\tcoordinators\n"),
        ("fish", "jalur completion z", "zsh\n"),
        ("fish", "jalur ro", "route\tThrough whom a party reaches an office.\n"),
        ("fish", "jalur ro --la", ""),
        ("fish", "jalur route --la", "--lang\tLanguage of headings, notes and errors.\n"),
        ("fish", "jalur pasal kendari 22(1)b", "22(1)b\tInspektorat\n"),
        ("powershell", "jalur pasal kendari 22(1)b", "'22(1)b':::Inspektorat\n"),
        ("zsh", "jalur mandates x y --kind=d", '_arguments \'*: :(("--kind=duty":"Duties"))\'\n'),
        ("zsh", "jalur validate ke", "_files\n"),
        ("zsh", "jalur verify x --source=ke", "compset -P '*='; _files\n"),
        ("zsh", "jalur verify x --$(x)=ke", "_files\n"),
    ],
)
def test_other_shells_see_descriptions(
    shell: str, typed: str, expected: str, complete: Complete
) -> None:
    """An id stands with the regulation's own name, a citation with its summary."""
    assert complete(shell, typed) == Ran(0, expected, "")


def test_terms_of_its_own_are_offered_with_their_labels(complete: Complete) -> None:
    """The purposes and documents of one region alone, beside the shared ones."""
    folder = f"--data {TESTS / 'cases' / 'regions'}"
    asked = f"jalur {folder} route kab-siwalan bupati --purpose us"
    assert '"usulan":"Usulan"' in complete("zsh", asked).out
    asked = f"jalur {folder} paraf kab-siwalan --document surat"
    assert '"surat-edaran":"Surat Edaran"' in complete("zsh", asked).out


def test_descriptions_speak_the_language_of_the_user(complete: Complete) -> None:
    """As the help does."""
    assert complete("fish", "jalur ro", JALUR_LANG="id").out.startswith("route\tLewat ")


@pytest.mark.parametrize(("typed", "code"), [("jalur route ke", 0), ("jalur validate ke", 1)])
def test_fish_asks_whether_there_is_anything(typed: str, code: int, complete: Complete) -> None:
    """Where there is nothing, fish completes files."""
    assert complete("fish", typed, _TYPER_COMPLETE_FISH_ACTION="is-args") == Ran(code, "", "")


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("typed", ["jalur route rusak d", "jalur route atlantis d"])
def test_what_is_broken_completes_to_nothing(
    shell: str, typed: str, complete: Complete, tmp_path: Path
) -> None:
    """A broken file or an unknown city is no reason to write between the keystrokes of a user."""
    (tmp_path / "rusak.yaml").write_text("regulation: {}\n", encoding="utf-8")
    ran = complete(shell, typed, JALUR_DATA=str(tmp_path))
    assert (ran.code, ran.out.strip(), ran.err) == (0, "_files" if shell == "zsh" else "", "")


def test_a_broken_city_is_offered_without_a_name(complete: Complete, tmp_path: Path) -> None:
    """Other cities keep their names."""
    (tmp_path / "kendal.yaml").write_text("regulation: {}\n", encoding="utf-8")
    ran = complete("fish", "jalur route kend", JALUR_DATA=str(tmp_path))
    assert ran.out == "kendal\nkendari\tKota Kendari\n"


def test_of_many_cities_no_file_is_read(complete: Complete, tmp_path: Path) -> None:
    """A folder of hundreds of regions is completed as fast as its names can be listed."""
    for number in range(100, 150):
        (tmp_path / f"uji-{number}.yaml").write_text("regulation: {}\n", encoding="utf-8")
    ran = complete("fish", "jalur route ", JALUR_DATA=str(tmp_path))
    assert "kendari\n" in ran.out
    assert "\t" not in ran.out


def test_a_hostile_name_is_no_command(complete: Complete, tmp_path: Path) -> None:
    """What zsh evaluates has no quote, dollar or backslash from a data file."""
    text = (REGIONS / "kab-contoh.yaml").read_text(encoding="utf-8")
    name = "Bupati [draft] \\$(touch x) `id` ' \\\" ; : $HOME"
    quoted = name.replace("'", "''")
    hostile = text.replace("{name: Bupati,", f"{{name: '{quoted}',", 1)
    assert hostile != text
    (tmp_path / "kab-contoh.yaml").write_text(hostile, encoding="utf-8")
    ran = complete("zsh", "jalur route kab-contoh bupat", JALUR_DATA=str(tmp_path))
    assert ran.out.startswith('_arguments \'*: :(("bupati":"Bupati [draft] /(touch x) ')
    description = ran.out.removeprefix('_arguments \'*: :(("bupati":"').removesuffix("\"))'\n")
    assert not set(description.replace(r"\\:", "")) & set("\"'`$\\\n")


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("word", [word for name, word in WORDS.items() if name != "halves"])
def test_a_hostile_word_completes_to_nothing_that_is_obeyed(
    shell: str, word: str, complete: Complete
) -> None:
    """Whatever stands on the line, a keystroke ends quietly."""
    lines = ("jalur {}", "jalur {} ", "jalur route {} ", "jalur route kendari {}", "jalur --{}=")
    for line in lines:
        ran = complete(shell, line.replace("{}", word))
        assert (ran.code, ran.err) == (0, "")
        assert not OBEYED.search(ran.out)


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_has_a_script(shell: str, jalur: Jalur) -> None:
    """The script asks jalur itself, and parses in its shell, where that is installed."""
    script = jalur(f"completion {shell}").out
    assert f"complete_{shell}" in script
    if shell in ("bash", "zsh", "fish") and shutil.which(shell):
        subprocess.run([shell, "-n"], input=script, text=True, check=True, env=ENVIRONMENT)


@pytest.mark.parametrize("instruction", ["complete_tcsh", "source_bash", "1", "complete"])
def test_another_instruction_is_refused(instruction: str, jalur: Jalur) -> None:
    """The variable of completion names a shell that there is."""
    ran = jalur("", **{COMPLETE: instruction})
    assert (ran.code, ran.out) == (2, "")
    assert "powershell" in ran.err


@pytest.mark.parametrize("instruction", ["complete_bash", "source_bash", "bash_source", "1"])
def test_a_command_is_answered_whatever_the_environment_has_kept(
    instruction: str, jalur: Jalur
) -> None:
    """A shell asks without arguments; with some, the variable is a leftover."""
    line = "route kendari Dishub -f tsv"
    assert jalur(line, **{COMPLETE: instruction}) == jalur(line)


def test_an_empty_instruction_is_none(jalur: Jalur) -> None:
    """PowerShell leaves the variable behind, emptied."""
    assert jalur("--version", **{COMPLETE: ""}) == jalur("--version")


def test_bash_without_its_words_completes_to_commands(jalur: Jalur) -> None:
    """The variables of bash may be missing or wrong; nobody sees a traceback."""
    for words in (
        {},
        {"COMP_WORDS": "jalur", "COMP_CWORD": "x"},
        {"COMP_WORDS": "", "COMP_CWORD": "1"},
    ):
        ran = jalur("", **{COMPLETE: "complete_bash"}, **words)
        assert (ran.code, ran.err) == (0, "")
        assert "route" in ran.out.splitlines()


def test_completing_imports_no_rich() -> None:
    """A keystroke waits for no tables."""
    script = """
import sys
from jalur.cli.main import run
assert run([]) == 0
assert "rich" not in sys.modules, "rich"
"""
    for shell in SHELLS:
        words = {"_TYPER_COMPLETE_ARGS": "jalur route kendari dinas", COMPLETE: f"complete_{shell}"}
        words |= {"COMP_WORDS": "jalur\nroute\nkendari\ndinas", "COMP_CWORD": "3"}
        words |= {"_TYPER_COMPLETE_FISH_ACTION": "get-args"}
        subprocess.run(
            [sys.executable, "-c", script],
            env={**ENVIRONMENT, **words},
            stdout=subprocess.DEVNULL,
            check=True,
        )
