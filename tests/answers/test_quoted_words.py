"""What an answer quotes stands in the provision that it is quoted from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.text.folding import fold
from support.questions import asked
from support.regions import REGIONS, city

pytestmark = pytest.mark.slow

COMMANDS = (
    ("route", "-p", "all"),
    ("paraf",),
    ("relation",),
    ("mandates",),
    ("show", "--full"),
)
CITED = re.compile(r"((?:Pasal|Lampiran|Menimbang|Mengingat)[^“”;—]*?) menyebut “([^”]+)”")
"""A quotation whose provision the sentence names: ``Pasal 6 angka 8 menyebut “…”``."""
TEXT = re.compile(r"[Tt]eks (?:hanya )?menyebut “([^”]+)”")
"""One from the provisions that stand beside the sentence."""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: words[0])
@pytest.mark.parametrize("id", DataFolders().ids())
def test_every_quoted_word_stands_where_it_is_quoted_from(
    id: str, command: tuple[str, ...]
) -> None:
    """Over the answers about every fourth party: each word of a quotation is a word of its provision, or
    of what stands above it.
    """
    region = city(id)
    refs = {region.cite(ref): ref for ref in region.provisions}
    name, *options = command
    words = [name, id, *options, "-f", "json", "--lang", "id", "--", "-"]
    ran = asked(words, str(REGIONS), stdin="\n".join([*region.parties][::4]))
    for answer in json.loads(ran.out):
        for text, basis in said(answer):
            for at, quoted in CITED.findall(text):
                assert stands(region, quoted, refs[at]), (answer["input"], text)
            for quoted in TEXT.findall(text):
                if basis:
                    found = any(stands(region, quoted, refs[at]) for at in basis if at in refs)
                    assert found, (answer["input"], text, basis)


def said(part: Any) -> Iterator[tuple[str, list[str]]]:
    """Every reason and note, with the provisions of what it is about."""
    if isinstance(part, dict):
        for key in ("reason", "text"):
            if isinstance(part.get(key), str):
                yield part[key], part.get("basis", [])
        for each in part.values():
            yield from said(each)
    elif isinstance(part, list):
        for each in part:
            yield from said(each)


def stands(region: Region, quoted: str, ref: Any) -> bool:
    """Whether every word stands in the provision or above it, but those that every text has."""
    above = [at for at in (ref, *ref.parents()) if at in region.concordance]
    there = {word for at in above for word in region.concordance[at].words}
    return {
        word
        for word in re.findall(r"\w+", fold(quoted))
        if len(word) > 2 and word not in region.common.function_words
    } <= there
