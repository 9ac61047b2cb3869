"""The commands and their help: in two languages, with examples that work."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from jalur.cli.app import COMMANDS, Commands, build
from jalur.cli.examples import EXAMPLES
from jalur.output.language import load_catalogue
from support.commandline import Jalur
from support.regions import ROOT

BIN = Path(sys.executable).parent
ENVIRONMENT = {
    **os.environ,
    "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
    "LANG": "C.UTF-8",
}


def _help(app: Commands, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    app.main(args=arguments, prog_name="jalur", standalone_mode=False)
    return capsys.readouterr().out


@pytest.mark.parametrize("order", [("en", "id"), ("id", "en"), ("id", "en", "id")])
def test_two_command_lines_stand_side_by_side(
    order: tuple[str, ...], jalur: Jalur, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each shows its help in its own language, whichever was built or asked first."""
    lines = [[], ["route", "--help"], ["completion", "--help"], ["--help"], ["route", "--help"]]
    expected = {
        language: [jalur(" ".join(line), JALUR_LANG=language, columns=80).out for line in lines]
        for language in ("en", "id")
    }
    apps = [(language, build(load_catalogue(language))) for language in order]
    for number, line in enumerate(lines):
        for language, app in apps:
            assert _help(app, line, capsys) == expected[language][number]
    assert expected["en"] != expected["id"]


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
    shipped = ROOT / "data" / "kendari.yaml"
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
