"""The command lines that are measured, each under the name that the tables give it."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

from corpus import REGIONS

CITY = "kendari"
NAMES = 10_000
"""Names in a batch."""

EMPTY = "an empty Typer app"
YQ = "`yq`, one field of the YAML"
ROUTE = "`route`, piped"
TABLE = "`route`, as a table"
ADDED = f"`route`, {REGIONS} regions"
FIVE = "`route`, a folder of 5 added"
ALL = f"`route`, a folder of {REGIONS} added"
ONE = "a batch of 1 name"
MANY = f"a batch of {NAMES:,} names"
MIXED = f"a batch of {NAMES:,} in random capitals"
LONG_CITY = "tarakan"
"""The city whose regulation has the most provisions."""
PDFTOTEXT = "`pdftotext` of 30 pages"
YAML = "`validate` of the file, which reads its YAML"
VERIFY = "`verify`, a text of 231 provisions"
VERIFY_PDF = "`verify`, the same in a PDF of 30 pages"
AUDIT = "`audit`, a text of 231 provisions"
AUDIT_4 = "`audit`, a text 4 times as long"
AUDIT_16 = "`audit`, a text 16 times as long"
HALF = "`text`, a PDF of 250 pages"
WHOLE = "`text`, a PDF of 500 pages"

Commands = Mapping[str, tuple[str, ...]]
"""Command lines by name."""


def comparisons(bin: Path, files: Path) -> Commands:
    """Other programs, installed in ``bin``, that a route is compared with."""
    return {
        EMPTY: (f"{bin}/empty-app", "one", "x"),
        YQ: (f"{bin}/yq", ".regulation.title", f"{files}/five/{CITY}.yaml"),
    }


def short(bin: Path, files: Path) -> Commands:
    """One answer each, and the batches; ``files`` is what ``stage.write_files`` wrote."""
    route = (f"{bin}/jalur", "route", CITY, "Dinas Perhubungan")
    return {
        ROUTE: route,
        TABLE: (*route, "--format", "table"),
        ADDED: (*route, "--data", f"{files}/others"),
        FIVE: (*route, "--data", f"{files}/five"),
        ALL: (*route, "--data", f"{files}/all"),
        ONE: _batch(bin, files / "one.txt"),
        MANY: _batch(bin, files / "many.txt"),
        MIXED: _batch(bin, files / "mixed.txt"),
    }


def texts(bin: Path, files: Path) -> Commands:
    """The text of a regulation, read, held against its file and against the rules of drafting, and
    what that is compared with.
    """
    verify = (f"{bin}/jalur", "verify", LONG_CITY, "--fail-on", "never", "--source")
    audit = (f"{bin}/jalur", "audit", "--fail-on", "never")
    return {
        PDFTOTEXT: ("pdftotext", "-layout", f"{files}/text.pdf", "-"),
        YAML: (f"{bin}/jalur", "validate", f"{files}/five/{LONG_CITY}.yaml"),
        VERIFY: (*verify, f"{files}/text.txt"),
        VERIFY_PDF: (*verify, f"{files}/text.pdf"),
        AUDIT: (*audit, f"{files}/text.txt"),
        AUDIT_4: (*audit, f"{files}/text4.txt"),
        AUDIT_16: (*audit, f"{files}/text16.txt"),
        HALF: (f"{bin}/jalur", "text", f"{files}/half.pdf"),
        WHOLE: (f"{bin}/jalur", "text", f"{files}/whole.pdf"),
    }


def whole_corpus(bin: Path, files: Path) -> Commands:
    """What has to read every region."""
    lines = {
        "validate": ("validate",),
        "search": ("search", "perhubungan"),
        "compare": ("compare",),
        "cities": ("cities",),
    }
    data = ("--data", f"{files}/all")
    return {f"`{name}`": (f"{bin}/jalur", *line, *data) for name, line in lines.items()}


def _batch(bin: Path, names: Path) -> tuple[str, ...]:
    # pyperf gives a command no input of its own, so a shell does.
    line = shlex.join((f"{bin}/jalur", "route", CITY, "-"))
    return "sh", "-c", f"exec {line} < {shlex.quote(str(names))}"
