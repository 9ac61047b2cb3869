"""What the loader says of a text: the region, or its faults."""

from __future__ import annotations

from functools import cache

from jalur.law.closed_lists import ClosedLists
from jalur.law.findings import Finding
from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders
from jalur.loading.reading import Broken, read
from jalur.output.language import load_catalogue
from support.regions import REGIONS

GOOD = (REGIONS / "kab-contoh.yaml").read_text(encoding="utf-8")
"""A file without faults."""
GENERATED = {
    "file-name",
    "file-too-large",
    "no-file-name",
    "no-json",
    "not-mended",
    "not-folded",
    "not-in-concordance",
    "not-utf8",
    "bad-region-id",
    "tangled",
    "too-long",
    "too-many-faults",
    "too-many-values",
    "other-edition",
    "unquoted",
    "unreadable",
}
"""Faults of files that are huge, binary or shut: the tests of hostile input make them.

Those of a concordance are made by its own tests, and so are those of a file's form.
"""


@cache
def common() -> ClosedLists:
    """The closed lists."""
    return load_common(DataFolders())


def faults(text: str) -> tuple[Finding, ...]:
    """What the loader reports of a file that has faults."""
    outcome = read(text, "kab-contoh", common())
    assert isinstance(outcome, Broken), "the file is without faults"
    return outcome.findings


def reported(text: str, language: str = "en") -> list[str]:
    """The faults as a person reads them."""
    w = load_catalogue(language)
    return [f"{fault.line}: {fault.path}: {w.text(fault.message)}" for fault in faults(text)]
