"""The difference of two texts, as ``patch`` and ``git apply`` take it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from jalur.text.patch import patch

TEXTS = {
    "lines": ("a\nb\nc\n", "a\nB\nc\nd\n"),
    "no-end-before": ("a\nb", "a\nb\nc\n"),
    "no-end-after": ("a\nb\n", "a\nc"),
    "no-end-at-all": ("a\nb", "x\na\nb"),
    "carriage-returns": ("a\r\nb\r\n", "a\r\nB\r\nc\r\n"),
    "odd-line-ends": ("a\u2028b\x0cc\nd\n", "a\u2028b\x0cC\nd\n"),
    "like-a-hunk": ("@@ x\n-- y\n", "@@ z\n-- y\n"),
    "mark": ("\ufeffa\nb\n", "\ufeffa\nc\n"),
}
TOOLS = {"patch": ["patch", "-p1", "-i"], "git": ["git", "apply"]}


def test_nothing_changed_is_no_patch() -> None:
    """Not even a heading."""
    assert patch("a\n", "a\n", "kab-x.yaml") == ""


def test_it_names_the_file_on_both_sides() -> None:
    """As git does, so that the first folder is taken off."""
    assert patch("a\n", "b\n", "data/kab-x.yaml").splitlines() == [
        "--- a/data/kab-x.yaml",
        "+++ b/data/kab-x.yaml",
        "@@ -1 +1 @@",
        "-a",
        "+b",
    ]


@pytest.mark.parametrize("name", ["kab-x.yaml", "folder/kab-x.yaml", "data baru/kab-x.yaml"])
@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("case", TEXTS)
def test_it_is_applied(tool: str, case: str, name: str, tmp_path: Path) -> None:
    """Byte for byte, whatever the line ends are."""
    if shutil.which(TOOLS[tool][0]) is None:
        pytest.skip(f"{tool} is not here")
    before, after = TEXTS[case]
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(before.encode())
    made = tmp_path / "u.patch"
    made.write_bytes(patch(before, after, name).encode())
    subprocess.run([*TOOLS[tool], made.name], cwd=tmp_path, check=True, capture_output=True)
    assert path.read_bytes().decode() == after
