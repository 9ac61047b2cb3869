"""A text as its parties are told by it, where it writes them small or as one word."""

from __future__ import annotations

import re
from dataclasses import replace

from jalur.law.region import Region
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_REST = 4
"""Letters at the least of what is joined to a word: *antardinas*, but not *antara*."""


def legible(source: SourceText, region: Region, vocabulary: Vocabulary) -> SourceText:
    """The text with offices of one word begun with a capital (*melalui camat*) and with what is
    joined to *antar* apart from it (*antarkepala Dinas*), and the heads of two classes each by his
    own name (*kepala Dinas atau Badan*). A unit written small is any of its sort.
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

    led = {fold(name) for each in region.parties.values() for name in (each.name, *each.aliases)}
    joints = any_of([*vocabulary.joining, *vocabulary.choosing])
    elided = re.compile(
        rf"\b(?P<head>(?i:{any_of(vocabulary.drafting.leading)}))(?P<one>\s+[A-Z]\w+)"
        rf"(?P<joint>\s+(?:{joints})\s+|/)(?P<other>[A-Z]\w+)(?!\s+[A-Z]|\w|\s?/\s?[A-Z])"
    )

    def whole(match: re.Match[str]) -> str:
        other = f"{match['head']} {match['other']}"
        apart = fold(match.group()) not in led
        own = apart and {fold(f"{match['head']}{match['one']}"), fold(other)} <= led
        return f"{match['head']}{match['one']}{match['joint']}{other}" if own else match.group()

    def spelt(words: str) -> str:
        apart = elided.sub(whole, joined.sub(r"\1-", words))
        return small.sub(lambda match: match.group().title(), apart) if offices else apart

    provisions = {ref: spelt(words) for ref, words in source.provisions.items()}
    return source if provisions == source.provisions else replace(source, provisions=provisions)
