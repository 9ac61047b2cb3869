"""Everything the README shows is what happens."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from support.commandline import Jalur
from support.shown import rewrite

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = {
    "README.md": ("en", 80),
    "README.id.md": ("id", 80),
    "docs/reading-an-answer.md": ("en", 80),
    "docs/id/membaca-jawaban.md": ("id", 80),
    "docs/glossary.md": ("en", 80),
    "docs/id/glosarium.md": ("id", 80),
    "docs/id/membaca-diff.md": ("id", 80),
    "docs/letter.md": ("en", 80),
    "docs/id/surat.md": ("id", 80),
}
"""The pages whose examples are run from here, with their language and how wide the terminal is."""
ACROSS = {
    "README.md": "README.id.md",
    "docs/reading-an-answer.md": "docs/id/membaca-jawaban.md",
    "docs/glossary.md": "docs/id/glosarium.md",
    "docs/reading-a-diff.md": "docs/id/membaca-diff.md",
    "docs/new-city.md": "docs/id/kota-baru.md",
    "docs/letter.md": "docs/id/surat.md",
}
"""Each page in English with the one in Indonesian."""


def _examples() -> list[tuple[str, str, str]]:
    """Every command line of the pages with the output it is shown with; empty where none is
    shown.
    """
    found: list[tuple[str, str, str]] = []
    for page in PAGES:
        text = (ROOT / page).read_text(encoding="utf-8")
        for block in re.findall(r"```console\n(.*?)```", text, flags=re.DOTALL):
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                line, _, output = part.partition("\n")
                found.append((page, line, output))
    return found


@pytest.mark.parametrize(("page", "line", "output"), _examples())
def test_example(
    page: str,
    line: str,
    output: str,
    jalur: Jalur,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    """A command of a page works as it stands and prints what the page shows."""
    monkeypatch.chdir(ROOT)
    now = _shown(page, line, jalur)
    if request.config.getoption("--rewrite-golden"):
        output = rewrite(ROOT / page, line, output, now)
    assert output.strip("\n") in ("", now.strip("\n"))


def _shown(page: str, line: str, jalur: Jalur) -> str:
    """What a command of ``page`` prints."""
    language, columns = PAGES[page]
    if "|" in line:
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        environment = {**os.environ, "PATH": path, "LANG": "C.UTF-8", "JALUR_LANG": language}
        ran = subprocess.run(
            ["bash", "-c", line], capture_output=True, text=True, env=environment, check=True
        )
        return ran.stdout
    words = line.removeprefix("jalur ")
    env = {"NO_COLOR": "1", "TERM": "dumb", "JALUR_LANG": language}
    ran = jalur(words, columns=columns, tty=True, **env)
    assert ran.code in (0, 1)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", ran.out)
    return "\n".join(text.rstrip() for text in plain.splitlines())


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


@pytest.mark.parametrize(("english", "indonesian"), ACROSS.items())
def test_a_page_leads_to_its_other_language(english: str, indonesian: str) -> None:
    """Below the title of each stands a link to the other."""
    for page, other in ((english, indonesian), (indonesian, english)):
        top = (ROOT / page).read_text(encoding="utf-8").splitlines()[2]
        (target,) = re.findall(r"^\[[A-Za-z ]+\]\(([^)]+)\)$", top)
        assert (ROOT / page).parent.joinpath(target).resolve() == ROOT / other


def test_every_page_in_indonesian_has_one_in_english() -> None:
    """And is run here, or with the page that it tells of."""
    pages = {str(page.relative_to(ROOT)) for page in (ROOT / "docs" / "id").glob("*.md")}
    assert pages == set(ACROSS.values()) - {"README.id.md"}


def test_links_point_to_files() -> None:
    """Every relative link of the README and the documentation leads to a file."""
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
