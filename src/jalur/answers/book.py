"""A whole regulation: its card, its chart, everybody in it, and every provision."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.answers.card import Card, card
from jalur.answers.chart import ChartAnswer, chart
from jalur.answers.letter import letter
from jalur.answers.letter_parts import Letter
from jalur.answers.profile import Profile, profile
from jalur.answers.provisions import ProvisionAnswer, provisions
from jalur.law.citation import Citation
from jalur.law.region import Region


@dataclass(frozen=True, slots=True)
class Book:
    """All that there is to say of a regulation."""

    region: Region
    card: Card
    chart: ChartAnswer
    profiles: tuple[Profile, ...]
    """Of every party, in the order of the chart, then of the others as the file has them."""
    letters: tuple[Letter, ...]
    """A letter of each of them, whoever signs it."""
    articles: tuple[ProvisionAnswer, ...]
    """Each article with its parts, in the order of the text; what stands before them first."""


def book(region: Region) -> Book:
    """Everything about ``region``, each part as its own question would answer it."""
    drawn = chart(region)
    ids = dict.fromkeys(node.id for node in drawn.nodes if node.id in region.parties)
    ids |= dict.fromkeys(region.parties)
    return Book(
        region=region,
        card=card(region),
        chart=drawn,
        profiles=tuple(profile(region, region.parties[id], full=True) for id in ids),
        letters=tuple(letter(region, region.parties[id]) for id in ids),
        articles=tuple(provisions(region, each) for each in _articles(region)),
    )


def _articles(region: Region) -> tuple[Citation, ...]:
    """What has no provision above it, each once."""
    tops = ((*ref.parents()[::-1], ref)[0] for ref in region.provisions)
    return tuple(dict.fromkeys(tops))
