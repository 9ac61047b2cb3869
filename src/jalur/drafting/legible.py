"""A text as its parties are told by it, where it writes them small or as one word."""

from __future__ import annotations

import re
from dataclasses import replace

from jalur.law.region import Region
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

_REST = 4
"""Letters at the least of what is joined to a word: *antardinas*, but not *antara*."""


def legible(source: SourceText, region: Region, vocabulary: Vocabulary) -> SourceText:
    """The text with offices of one word begun with a capital (*melalui camat*) and with what is
    joined to *antar* apart from it (*antarkepala Dinas*). A unit written small is any of its sort.
    """
    kinds = region.common.kinds
    offices = {
        name
        for party in region.parties.values()
        if kinds[party.kind].category == "office"
        for name in (party.name, *party.aliases)
        if name.isalpha() and name.istitle()
    }
    small = re.compile(rf"\b(?:{any_of(name.lower() for name in offices)})\b")
    between = any_of(vocabulary.drafting.between)
    joined = re.compile(rf"\b({between})(?=[a-z]{{{_REST},}})", re.IGNORECASE)

    def spelt(words: str) -> str:
        apart = joined.sub(r"\1-", words)
        return small.sub(lambda match: match.group().title(), apart) if offices else apart

    provisions = {ref: spelt(words) for ref, words in source.provisions.items()}
    return source if provisions == source.provisions else replace(source, provisions=provisions)
