"""Which sentences an answer says, and whom they name: of silence, of what is inferred, and of what
is to be known; and what a silent answer looks for in the text.

The questions are asked of invented regulations; ``tests/sentences/`` has the answers, into which
``make whole`` writes those of today.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from jalur.answers.deadlines import deadlines
from jalur.answers.mandates import mandates
from jalur.answers.paraf import paraf
from jalur.answers.profile import profile
from jalur.answers.relations import relations
from jalur.answers.routes import routes
from jalur.answers.search import search
from jalur.answers.units import units
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.output.language import load_catalogue
from jalur.text.messages import Message
from support.plain_yaml import plain_yaml
from support.regions import TESTS
from support.sweeps import INVENTED, SMALL, asked_of_one, asked_of_two, invented, parts
from support.whole import rewrite

pytestmark = [pytest.mark.slow, pytest.mark.mutants]

FOLDER = TESTS / "sentences"
FILES = sorted(FOLDER.glob("*.yaml"))


def _route(region: Region, party: Party | None, asked: dict[str, Any]) -> Any:
    return routes(
        region, party, asked.get("purpose", "koordinasi"), asked.get("to"), asked.get("via")
    )


def _paraf(region: Region, party: Party | None, asked: dict[str, Any]) -> Any:
    return paraf(region, party, asked.get("signer"), asked.get("document"), asked.get("by"))


def _mandates(region: Region, party: Party | None, asked: dict[str, Any]) -> Any:
    return mandates(region, party, asked.get("kind"), asked.get("act"), asked.get("for"))


COMMANDS: dict[str, Callable[[Region, Party | None, dict[str, Any]], Any]] = {
    "route": _route,
    "paraf": _paraf,
    "mandates": _mandates,
    "relation": lambda region, party, asked: relations(region, party, asked.get("with")),
    "deadlines": lambda region, party, asked: deadlines(region, party),
    "show": lambda region, party, asked: profile(region, party) if party else None,
    "units": lambda region, party, asked: units(
        region, party, asked.get("kind"), field=asked.get("field")
    ),
    "search": lambda region, party, asked: search([region], asked["words"]),
}
OFFICES = ("to", "via", "by", "signer", "for", "with")


def ask(region: Region, question: dict[str, Any]) -> Any:
    """The answer to ``{route: dinas-batu, to: bupati}``, where offices are ids of the region."""
    (command, *_) = question
    asked = {
        key: region.parties[each] if key in OFFICES else each for key, each in question.items()
    }
    party = region.parties[question[command]] if question[command] else None
    return COMMANDS[command](region, party, asked)


def sentences(region: Region, answer: Any) -> dict[str, Any]:
    """What is said, as the files have it: ``silent.route region name=Dewan``."""
    cited = region.regulation.citation
    told: dict[str, Any] = {}
    if answer.silence is not None:
        told["silent"] = said(answer.silence, cited)
        if sought := getattr(answer, "sought", None):
            names = "; ".join(party.name for party in sought.ends)
            told["sought"] = ", ".join(filter(None, [names, sought.term, *sought.stems[:1]]))
    whys = [
        said(part.reason, cited)
        for part in parts(answer)
        if isinstance(getattr(part, "reason", None), Message)
    ]
    if whys:
        told["why"] = list(dict.fromkeys(whys))
    notes = [
        f"{note.kind}, {said(note.text, cited)}" + (" (at its step)" if note.said_there else "")
        for note in answer.notes
        if isinstance(note.text, Message)
    ]
    if notes:
        told["notes"] = notes
    return told


def said(sentence: str | Message, cited: str) -> str:
    """The name of a sentence with what fills the gaps that it has, in brackets where that is a
    sentence itself; the name of the regulation is ``region``.
    """
    if isinstance(sentence, str):
        return sentence
    filled = []
    for name, gap in sentence.args:
        if gap and name in _gaps(sentence.id):
            inner = said(gap, cited)
            inner = f"({inner})" if isinstance(gap, Message) and gap.args else inner
            filled.append(name if gap == cited else f"{name}={inner}")
    return " ".join([sentence.id, *filled])


@cache
def _gaps(id: str) -> frozenset[str]:
    """The gaps of a sentence, in either language."""
    templates = [load_catalogue(lang).templates[id] for lang in ("en", "id")]
    parsed = (Formatter().parse(template) for template in templates)
    return frozenset(name for parts in parsed for _, name, *_ in parts if name)


def _cases() -> Iterator[Any]:
    for file in FILES:
        for case in plain_yaml(file.read_text(encoding="utf-8")):
            yield pytest.param(file, case, id=f"{file.stem}: {case['ask']}")


@pytest.mark.parametrize(("file", "case"), list(_cases()))
def test_what_is_said(file: Path, case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    """The sentence of silence, the reasons and notes, each with whom it names, and no other."""
    region = invented(file.stem)
    told = sentences(region, ask(region, case["ask"]))
    expected = {key: each for key, each in case.items() if key != "ask"}
    if told != expected and request.config.getoption("--rewrite-whole"):
        rewrite(file, case, told)
    else:
        assert told == expected


@pytest.mark.parametrize("id", INVENTED)
def test_every_sentence_is_known_and_whole(id: str) -> None:
    """Whatever an answer says can be said in both languages, with all that it speaks of named."""
    catalogues = [load_catalogue(lang) for lang in ("en", "id")]
    every = [answer for _, answer in asked_of_one(id)]
    every += [answer for *_, answer in asked_of_two(id)] if id in SMALL else []
    for message in {
        part for answer in every for part in parts(answer) if isinstance(part, Message)
    }:
        assert "None" not in [gap for _, gap in message.args], message
        for catalogue in catalogues:
            text = catalogue.text(message)
            assert text
            assert not {"{", "}"} & set(text), text
