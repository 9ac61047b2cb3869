"""The invented kabupaten of ``regions/kab-contoh.yaml``, asked as the tests ask it."""

from __future__ import annotations

from collections.abc import Iterable

from conftest import city
from jalur.answers import Note
from jalur.citation import Citation
from jalur.model import Party, Region
from jalur.names import Found, resolve
from jalur.phrase import Phrase, Text
from jalur.routes import RouteAnswer, Way, routes
from jalur.steps import Station


def contoh() -> Region:
    """Kabupaten Contoh."""
    return city("kab-contoh")


def party(typed: str) -> Party:
    """The one party that ``typed`` means."""
    found = resolve(contoh(), typed)
    assert isinstance(found, Found), found
    return found.party


def ask(typed: str, purpose: str = "koordinasi", to: str | None = None) -> RouteAnswer:
    """The routes of what was typed."""
    return routes(contoh(), party(typed), purpose, party(to) if to else None)


def path(stations: Iterable[Station]) -> str:
    """The offices of a route or chain in one line."""
    return " → ".join("/".join(station.offices) for station in stations)


def rules(ways: Iterable[Way]) -> list[str]:
    """The ids of the rules behind the routes."""
    return [way.rule.id for way in ways]


def cites(basis: Iterable[Citation]) -> list[str]:
    """Citations as an answer prints them."""
    return [contoh().cite(citation) for citation in basis]


def said(text: Text | None) -> str:
    """What a free text says, or the id and the gaps of a sentence of the tool."""
    return (
        " ".join([text.id, *(f"{name}={gap}" for name, gap in text.args)]) if isinstance(text, Phrase) else text or ""
    )


def heard(notes: Iterable[Note], kind: str) -> list[str]:
    """The notes of one kind."""
    return [said(note.text) for note in notes if note.kind == kind]
