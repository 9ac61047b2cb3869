"""A regulation that is invented for ``verify``: its text, its file, and one held against the other."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders
from jalur.loading.reading import read
from jalur.loading.vocabulary import load_vocabulary
from jalur.source.text import read_source
from jalur.verification.concordance import Reader
from jalur.verification.evidence import Evidence
from jalur.verification.verify import verify
from support.regions import TESTS

FOLDER = TESTS / "verify"
CITY = "kab-sungai-emas"
TEXT = (FOLDER / f"{CITY}.txt").read_text(encoding="utf-8")
YAML = (FOLDER / f"{CITY}.yaml").read_text(encoding="utf-8")
PLACES = DataFolders(FOLDER)
COMMON = load_common(PLACES)
VOCABULARY = load_vocabulary(PLACES)


@cache
def held(text: str = TEXT, yaml: str = YAML) -> tuple[Finding, ...]:
    """The findings of a file held against a text, of which it has the concordance."""
    region = _region(yaml)
    evidence = Evidence(region, _source(text), VOCABULARY)
    region = replace(region, concordance=Reader(evidence).concordance())
    return verify(region, evidence.source, evidence.vocabulary)


# A test mostly changes one of the two.
_source = cache(read_source)


@cache
def _region(yaml: str) -> Region:
    region = read(yaml, CITY, COMMON)
    assert isinstance(region, Region), region
    return region


def changed(whole: str, old: str, new: str) -> str:
    """``whole`` with the first ``old`` changed; there must be one."""
    assert old in whole, old
    return whole.replace(old, new, 1)


PARTIES = """
  dprd: {name: DPRD, kind: dprd, basis: [8]}
  bps: {name: BPS, kind: outside, basis: [8]}
  asisten-darat:"""
"""What a new article may name beside the parties of the file."""


def of_article(
    words: str, *lists: str, kind: str = "mandate", more: str = "", summary: str = "Lain."
) -> tuple[Finding, ...]:
    """The findings of the file with a new article with these words and items."""
    items = "".join(f"\n{letter}. {item}" for letter, item in zip("abc", lists, strict=False))
    text = changed(
        TEXT, "\nAgar setiap orang tahu", f"\nPasal 8\n\n{words}{items}\n\nAgar setiap orang tahu"
    )
    keys = ["8", *(f"8{letter}" for letter, _ in zip("abc", lists, strict=False))]
    provisions = "".join(f"  {key}: {{kind: {kind}, summary: {summary}}}\n" for key in keys)
    yaml = changed(YAML, "  penutup:", provisions + "  penutup:")
    yaml = changed(yaml, "\n  asisten-darat:", PARTIES)
    section, _, rest = more.partition("\n")
    if section:
        yaml = (
            changed(yaml, f"\n{section}\n", f"\n{section}\n{rest}\n")
            if f"\n{section}\n" in yaml
            else changed(yaml, "\nprovisions:", f"\n{section}\n{rest}\n\nprovisions:")
        )
    return held(text, yaml)
