"""An invented regulation with a table of deadlines as its annex, and what is found in it."""

from __future__ import annotations

from functools import cache

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.verifying import COMMON, FOLDER, VOCABULARY

ID = "kab-rimba-sejati"
TEXT = (FOLDER / "unlike" / f"{ID}.txt").read_text(encoding="utf-8")
YAML = (FOLDER / "unlike" / f"{ID}.yaml").read_text(encoding="utf-8")


@cache
def found(text: str = TEXT, yaml: str = YAML) -> frozenset[tuple[str, str]]:
    """The rules that find something, and where."""
    region = read(yaml, ID, COMMON)
    assert isinstance(region, Region), region
    every = verify(region, read_source(text), VOCABULARY)
    return frozenset((each.rule, str(each.ref)) for each in every)
