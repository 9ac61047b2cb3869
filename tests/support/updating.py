"""A file updated by a changed text, without a command line; and what a patch leaves as it was."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

from jalur.drafting.emitter import emitted
from jalur.drafting.updating.update import Drafted
from jalur.law.fingerprints import Fingerprints
from jalur.law.region import Region
from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders
from jalur.loading.reading import read
from jalur.loading.shipped_schema import top_place
from jalur.loading.updating.layout import Layout
from jalur.loading.updating.update_file import Updated, drafted, updated
from jalur.loading.vocabulary import load_vocabulary
from jalur.source.fingerprints import fingerprints_of
from jalur.source.text import read_source
from jalur.verification.rows_by_party import as_cited
from support.regions import TESTS

VERIFY = TESTS / "verify"
PLACES = DataFolders(VERIFY / "unlike")
COMMON = load_common(PLACES)
VOCABULARY = load_vocabulary(PLACES)


@cache
def draft_of(id: str, text: str) -> Drafted:
    """A text with its draft."""
    fingerprint = hashlib.sha256(text.encode()).hexdigest()
    return drafted(id, read_source(text), fingerprint, COMMON, VOCABULARY)


def region_of(id: str, source: str) -> Region:
    """A file as ``validate`` reads it; it must be sound."""
    region = read(source, id, COMMON)
    assert isinstance(region, Region), region
    return region


def update(
    id: str, source: str, text: str, was: str | None = None, known: str | None = None
) -> Updated:
    """A file as a changed text makes it; of ``known``, the old text, there are fingerprints."""
    before = None if was is None else draft_of(id, was)
    region = region_of(id, source)
    marks = None if known is None else _fingerprints(region, known)
    made = updated(id, source, region, draft_of(id, text), before, COMMON, VOCABULARY, marks)
    region_of(id, made.text)
    return made


def _fingerprints(region: Region, text: str) -> Fingerprints:
    return fingerprints_of(as_cited(region, read_source(text)), "")


def pairs() -> list[Path]:
    """The files of invented regions whose texts lie beside them."""
    return sorted(
        each
        for each in (*VERIFY.glob("*.yaml"), *(VERIFY / "unlike").glob("*.yaml"))
        if each.with_suffix(".txt").is_file()
    )


def changed_lines(before: str, after: str) -> list[str]:
    """The lines of a file that an update has taken away or written otherwise.

    One that only has a mark at its end is none.
    """
    lost = []
    kept = after.splitlines()
    position = 0
    for line in before.splitlines():
        for n in range(position, len(kept)):
            if kept[n] == line or kept[n].startswith(f"{line}  #?"):
                position = n + 1
                break
        else:
            lost.append(line)
    return lost


def cut(id: str, source: str, section: str, number: int) -> str:
    """A file without an entry, and without all that cannot be there without it."""
    doomed = {(section, number)}
    while True:
        layout = Layout(source)
        for name, index in sorted(doomed, reverse=True):
            laid = layout.entries_of(name)[index]
            source = source[: layout.line_start(laid.start)] + source[layout.next_line(laid.end) :]
            layout = Layout(source)
        region = read(source, id, COMMON)
        if isinstance(region, Region):
            return source
        doomed = {_entry_at(layout, each.line or 1) for each in region.findings}


def _entry_at(layout: Layout, line: int) -> tuple[str, int]:
    """The entry of a file that has a line."""
    for section in layout.sections:
        for number, laid in enumerate(layout.entries_of(section)):
            first = layout.source.count("\n", 0, laid.start) + 1
            last = layout.source.count("\n", 0, laid.end) + 1
            if section != "regulation" and first <= line <= last:
                return section, number
    raise AssertionError(f"no entry on line {line}")


def judged(id: str, text: str) -> str:
    """The draft of a text as a person would have it who agrees with all of it."""
    source = emitted(draft_of(id, text).draft, top_place())
    source = re.sub(r" +#\|.*\n|\n#\|.*", "", source)
    source = re.sub(r" +#\?.*", "", source).replace("TODO", "Isi ketentuan.")
    source = source.replace("  encoded: partly\n", "")
    region_of(id, source)
    return source


def without_fingerprint(source: str) -> str:
    """A file without what every other text changes."""
    return re.sub(r"sha256\W+[0-9a-f]{64}\"?", "sha256", source)
