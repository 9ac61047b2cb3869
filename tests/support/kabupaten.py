"""The invented kabupaten of ``regions/kab-contoh.yaml``, asked as the tests ask it."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.routes import Route, RouteAnswer, routes
from jalur.law.citation import Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.names import Found, resolve
from jalur.reasoning.notes import Note
from jalur.reasoning.steps import Step
from jalur.text.messages import Message, Text
from support.regions import city


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


def path(steps: Iterable[Step]) -> str:
    """The offices of a route or chain in one line."""
    return " → ".join("/".join(step.offices) for step in steps)


def rules(routes: Iterable[Route]) -> list[str]:
    """The ids of the rules behind the routes."""
    return [route.rule.id for route in routes]


def cites(basis: Iterable[Citation]) -> list[str]:
    """Citations as an answer prints them."""
    return [contoh().cite(citation) for citation in basis]


def said(text: Text | None) -> str:
    """What a free text says, or the id and the gaps of a sentence of the tool."""
    return (
        " ".join([text.id, *(f"{name}={gap}" for name, gap in text.args)])
        if isinstance(text, Message)
        else text or ""
    )


def heard(notes: Iterable[Note], kind: str) -> list[str]:
    """The notes of one kind."""
    return [said(note.text) for note in notes if note.kind == kind]
