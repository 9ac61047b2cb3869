"""An invented text, and the file that a person has of it."""

from __future__ import annotations

import re

from support.drafting import text_of
from support.updating import changed_lines, judged

ID = "kab-telaga-biru"
OLD = text_of(
    "(1) Dinas Sosial melaporkan kegiatan kepada Bupati melalui Sekretaris Daerah.\n"
    "(2) Dinas Sosial menyusun rencana.",
    "Dinas Sosial wajib menyampaikan rencana kepada Badan Perencanaan Pembangunan Daerah.",
)
FILE = judged(ID, OLD)
_METADATA = re.compile(r" +(source|sha256|encoded|number|year|enacted|promulgated|gazette|title):")


def lost_lines(before: str, after: str) -> list[str]:
    """The lines of a file that an update has not left as they were, but for the heading."""
    return [line for line in changed_lines(before, after) if not _METADATA.match(line)]
