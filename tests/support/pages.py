"""Every page that a person may be shown of a city, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from jalur.answers.card import card
from jalur.answers.deadlines import deadlines
from jalur.answers.mandates import mandates
from jalur.answers.paraf import paraf
from jalur.answers.profile import profile
from jalur.answers.provisions import provisions
from jalur.answers.relations import relations
from jalur.answers.routes import ALL, routes
from jalur.answers.search import search
from jalur.answers.units import units
from jalur.law.parties import Party
from jalur.output.language import load_catalogue
from jalur.output.pages.page import Page
from jalur.output.pages.terminal import MAX_WIDTH, lines
from jalur.output.views import card as card_view
from jalur.output.views import deadlines as deadline_view
from jalur.output.views import mandates as mandate_view
from jalur.output.views import paraf as paraf_view
from jalur.output.views import pasal as pasal_view
from jalur.output.views import profile as profile_view
from jalur.output.views import relation as relation_view
from jalur.output.views import route as route_view
from jalur.output.views import search as search_view
from jalur.output.views import units as unit_view
from support.regions import city


def lines_of(page: Page, width: int) -> list[str]:
    """The lines of ``page`` on a terminal of this width, without colours."""
    return [line.plain for line in lines(page, min(width, MAX_WIDTH))]


@cache
def pages_of_parties(id: str, language: str) -> tuple[tuple[str, Page], ...]:
    """Every page about one party of a city, with what it is called."""
    parties = city(id).parties.values()
    return tuple(each for party in parties for each in _of_one(id, party, language))


def _of_one(id: str, party: Party, language: str) -> Iterator[tuple[str, Page]]:
    region, catalogue = city(id), load_catalogue(language)
    for name, page in (
        ("show", profile_view.page(profile(region, party, full=False), catalogue)),
        ("route", route_view.page(routes(region, party, ALL), catalogue)),
        ("paraf", paraf_view.page(paraf(region, party), catalogue)),
        ("relation", relation_view.page(relations(region, party), catalogue)),
        ("mandates", mandate_view.page(mandates(region, party), catalogue)),
        ("deadlines", deadline_view.page(deadlines(region, party), catalogue)),
    ):
        yield f"{name} {id} {party.id}", page


@cache
def pages_of_the_city(id: str, language: str) -> tuple[tuple[str, Page], ...]:
    """Every page about a whole regulation, and one for each of its articles."""
    region, catalogue = city(id), load_catalogue(language)
    found = [
        ("show", card_view.page(card(region), catalogue)),
        ("units", unit_view.page(units(region, everyone=True), catalogue)),
        ("paraf", paraf_view.page(paraf(region), catalogue)),
        ("relation", relation_view.page(relations(region), catalogue)),
        ("deadlines", deadline_view.page(deadlines(region), catalogue)),
        ("pasal", pasal_view.page(provisions(region), catalogue)),
        ("search", search_view.page(search([region], "paraf"), catalogue)),
    ]
    for article in dict.fromkeys(type(ref)(ref.parts[:1]) for ref in region.provisions):
        answer = provisions(region, article)
        found.append((f"pasal {article.long()}", pasal_view.page(answer, catalogue)))
    return tuple((f"{name} {id}", page) for name, page in found)
