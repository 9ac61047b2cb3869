"""Everything the README shows is what happens."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from support.commandline import Jalur

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _examples() -> list[tuple[str, str]]:
    """Every command line of the README with the output it is shown with; empty where none is
    shown.
    """
    found: list[tuple[str, str]] = []
    for block in re.findall(r"```console\n(.*?)```", README, flags=re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, output = part.partition("\n")
            found.append((line, output))
    return found


@pytest.mark.parametrize(("line", "output"), _examples())
def test_example(line: str, output: str, jalur: Jalur, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command of the README works as it stands and prints what the README shows."""
    monkeypatch.chdir(ROOT)
    if "|" in line:
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        environment = {**os.environ, "PATH": path, "LANG": "C.UTF-8"}
        ran = subprocess.run(
            ["bash", "-c", line], capture_output=True, text=True, env=environment, check=True
        )
        assert ran.stdout == output
        return
    ran = jalur(line.removeprefix("jalur "), tty=True, NO_COLOR="1", TERM="dumb")
    assert ran.code in (0, 1)
    shown = "\n".join(text.rstrip() for text in re.sub(r"\x1b\[[0-9;]*m", "", ran.out).splitlines())
    assert output.strip("\n") in ("", shown)


def test_make_prints_the_first_example() -> None:
    """``make demo`` asks what the README begins with."""
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert 'jalur route kendari "Dinas Perhubungan"' in recipe
    assert all(target in recipe for target in ("\ndemo:", "\ntest:", "\nlint:", "\nbench:"))


def test_exit_codes_are_those_of_the_program() -> None:
    """The table of exit codes lists what errors.py defines."""
    from jalur import errors

    codes = {int(code) for code in re.findall(r"^\| (\d) \|", README, flags=re.MULTILINE)}
    assert codes == {errors.ANSWERED, errors.NO, errors.USAGE, errors.BAD_DATA, errors.UNWRITTEN}


def test_links_point_to_files() -> None:
    """Every relative link of the README and the documentation leads to a file."""
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
