"""Offices of one word that a text writes small in some places: *surat lurah*, *melalui camat*."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType

from jalur.law.region import Region
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of


def with_capitals(region: Region, source: SourceText, vocabulary: Vocabulary) -> SourceText:
    """The text with such names written as those of offices, so that each is read as one.

    The readers of sentences take no small word for a name, since it may be a noun (*bagian*); that
    of an office is none. What stands behind another title is part of it: *sekretaris camat*.
    """
    kinds = region.common.kinds
    names = {
        party.name.lower(): party.name
        for party in region.parties.values()
        if " " not in party.name and kinds[party.kind].category == "office"
    }
    if not names:
        return source
    titles = vocabulary.drafting.cells["offices"]
    apart = any_of(word.lower() for word in (*titles, *vocabulary.deputies) if " " not in word)
    pattern = re.compile(
        rf"(?P<title>\b(?:(?i:{apart}))\s+)?(?<![\w-])(?P<name>{any_of(names)})(?![\w-])"
    )

    def written(match: re.Match[str]) -> str:
        return match.group() if match["title"] else names[match["name"]]

    provisions = {
        ref: pattern.sub(written, words) if ref.parts[0].level == "pasal" else words
        for ref, words in source.provisions.items()
    }
    return replace(source, provisions=MappingProxyType(provisions))
