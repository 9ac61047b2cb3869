"""Completion in real shells, and the help it completes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Jalur
from jalur.cli.app import COMMANDS
from jalur.cli.examples import EXAMPLES

PEMERINTAHAN = "Asisten\\ Pemerintahan\\ dan\\ Kesejahteraan"
PEREKONOMIAN = "Asisten\\ Perekonomian\\ dan\\ Pembangunan"
BIN = Path(sys.executable).parent
ENVIRONMENT = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "LANG": "C.UTF-8"}


def _bash(typed: str) -> list[str]:
    """What bash would put in the place of the last word of a line, which is split as bash splits
    it.
    """
    script = f"""
source <(jalur completion bash)
COMP_LINE={_quoted(typed)}
eval "COMP_WORDS=()"
while IFS= read -r word; do COMP_WORDS+=("$word"); done <<'WORDS'
{chr(10).join(_words(typed))}
WORDS
COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
_jalur
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    ran = subprocess.run(
        ["bash", "--norc", "-c", script],
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
        check=True,
    )
    return [line for line in ran.stdout.splitlines() if line]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _words(line: str) -> list[str]:
    """The words of a line with their quotes, as bash keeps them in COMP_WORDS."""
    words, current, quote = [], "", ""
    for n, char in enumerate(line):
        if char == " " and not quote and line[n - 1] != "\\":
            words.append(current)
            current = ""
            continue
        if char in "\"'" and (not quote or quote == char):
            quote = "" if quote else char
        current += char
    return [*words, current]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("jalur ro", ["route"]),
        ("jalur route ke", ["kendari"]),
        ('jalur route kendari "Dinas Perh', ["Dinas Perhubungan"]),
        ("jalur route kendari Dinas\\ Perh", ["Dinas\\ Perhubungan"]),
        ("jalur route kendari dinas-perh", ["dinas-perhubungan"]),
        ("jalur route kendari Dishub --pur", ["--purpose"]),
        ("jalur route kendari Dishub --purpose mend", ["mendesak"]),
        ("jalur route kendari Dishub --to Sekretaris", ["Sekretaris\\ Daerah"]),
        ('jalur relation kendari "Walikota" DPR', ["DPRD"]),
        (
            "jalur units kendari --under Asisten\\ P",
            [
                "Asisten\\ Pemerintahan\\ dan\\ Kesejahteraan",
                "Asisten\\ Perekonomian\\ dan\\ Pembangunan",
            ],
        ),
        ("jalur mandates tarakan Camat --kind d", ["duty"]),
        ("jalur cities --format js", ["json", "jsonl"]),
        ("jalur completion z", ["zsh"]),
        ("jalur route atlantis D", []),
    ],
)
def test_bash_completes(typed: str, expected: list[str]) -> None:
    """A real bash offers commands, cities, options, values, and the parties of the city typed
    before, quoted.
    """
    assert _bash(typed) == expected


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_accept_their_script(shell: str, jalur: Jalur) -> None:
    """The scripts of zsh and fish parse in those shells, where they are installed."""
    script = jalur(f"completion {shell}").out
    assert "__complete" in script
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=script, text=True, check=True, env=ENVIRONMENT)


def test_every_command_has_examples() -> None:
    """Help teaches: each command has at least one real example."""
    assert set(EXAMPLES) == set(COMMANDS)


@pytest.mark.parametrize(
    "line",
    [
        line
        for name, lines in EXAMPLES.items()
        if name not in ("verify", "completion")
        for line in lines
    ],
)
def test_examples_of_the_help_work(line: str, tmp_path: Path) -> None:
    """Every example of the help runs as it stands."""
    (tmp_path / "surat.csv").write_text(
        "nomor,pengonsep\n1,Dishub\n2,Dinas Sosial\n", encoding="utf-8"
    )
    shipped = Path(__file__).parents[1] / "data" / "kendari.yaml"
    shutil.copy(shipped, tmp_path / "kota-saya.yaml")
    ran = subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
        cwd=tmp_path,
        check=False,
    )
    assert ran.returncode in ((0, 2) if "surat.csv" in line else (0,)), ran.stderr


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", ["en", "id"])
def test_help_opens_with_examples_and_closes_with_exit_codes(
    command: str, language: str, jalur: Jalur
) -> None:
    """Each command's help shows its examples before its options, and the exit codes at the end."""
    shown = jalur(f"{command} --help", JALUR_LANG=language, columns=120).out
    first = EXAMPLES[command][0][:60]
    assert shown.index(f"$ {first}") < shown.index("--help")
    assert shown.rstrip().splitlines()[-1].strip().startswith(("Exit codes", "Kode keluar"))


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_man_page_has_every_command_and_example(language: str, jalur: Jalur) -> None:
    """The manual is made of the same words as the help."""
    page = jalur("--man", JALUR_LANG=language).out
    for command, lines in EXAMPLES.items():
        assert f'.SS "{command}' in page
        assert all(line.replace("-", "\\-") in page for line in lines)
