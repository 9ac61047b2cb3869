"""Holds how often each rule of `audit` is broken in the shipped regulations against docs/audit.md.

``judged.py FOLDER``: FOLDER holds the text of each regulation as ``<city>.txt``. What somebody
judged there is worth as much as the findings are the same; where they are not, each line that
differs is shown, and the exit code is 1.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "audit.md"
_ROW = re.compile(r"^\| `(?P<rule>[\w-]+)` \| (?P<level>\w+) \| (?P<hits>\d+) \| \d+ \|$", re.M)

Counts = dict[tuple[str, str], int]


def told(page: str) -> Counts:
    """What the table of the page says: how many hits of which rule and level."""
    return {(row["rule"], row["level"]): int(row["hits"]) for row in _ROW.finditer(page)}


def counted(sources: str) -> Counts:
    """What the audit of every region with its text finds."""
    command = [sys.executable, "-m", "jalur", "audit", "--all", "--sources", sources, "-f", "json"]
    ran = subprocess.run(command, capture_output=True, check=False)
    rows = json.loads(ran.stdout)["rows"]
    return {(row["rule"], row["level"]): row["total"] for row in rows}


def differences(page: Counts, now: Counts) -> list[str]:
    """A line for each rule and level of which the page says another number."""
    every = [(each, page.get(each, 0), now.get(each, 0)) for each in sorted({*page, *now})]
    return [
        f"{rule}, {level}: {said} in docs/audit.md, {found} found"
        for (rule, level), said, found in every
        if said != found
    ]


if __name__ == "__main__":
    wrong = differences(told(PAGE.read_text(encoding="utf-8")), counted(sys.argv[1]))
    print("\n".join(wrong) or "The hits of audit are those that docs/audit.md judges.")
    sys.exit(1 if wrong else 0)
