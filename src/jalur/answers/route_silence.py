"""The sentence where no route answers: what is ruled instead, and which ways pass the office."""

from __future__ import annotations

from collections.abc import Sequence

from jalur.answers.ways import ALL, DEFAULT_PURPOSE, Route, RouteAnswer
from jalur.text.messages import Message, message


def route_silence(answer: RouteAnswer, passing: Sequence[Route]) -> Message:
    """The sentence of an answer without routes; ``passing`` are the ways that go through ``to``."""
    said = _nobody_comes(answer) if answer.party is None else _no_way_of(answer, answer.party.name)
    return Message(said.id, said.args, passed(answer, passing))


def _no_way_of(answer: RouteAnswer, name: str) -> Message:
    """That the party has no such way, and for what it has one."""
    gaps = {
        "region": answer.region.regulation.citation,
        "name": name,
        "purpose": answer.purpose,
        "asked": _asked(answer),
        "to": answer.to.name if answer.to else "",
        "via": answer.via.name if answer.via else "",
        "ruled": ", ".join(answer.ruled),
        "others": ", ".join(each.purpose for each in answer.also),
    }
    if answer.via is not None or (answer.to is not None and answer.ruled):
        offices = (("via", answer.via), ("to", answer.to))
        id = "no-way-of." + "-".join(word for word, office in offices if office)
        return message(id + ("-others" if answer.also else ""), **gaps)
    if not answer.ruled:
        return message("silent.route-none" if answer.purpose == ALL else "silent.route", **gaps)
    return message("silent.route-others", **gaps)


def _nobody_comes(answer: RouteAnswer) -> Message:
    """That no way reaches the office, or goes through it."""
    offices = (("to", answer.to), ("via", answer.via))
    id = "no-way." + "-".join(word for word, office in offices if office)
    return message(
        id + ("-others" if answer.also else ""),
        region=answer.region.regulation.citation,
        to=answer.to.name if answer.to else "",
        via=answer.via.name if answer.via else "",
        asked=_asked(answer),
        others=", ".join(each.purpose for each in answer.also),
    )


def _asked(answer: RouteAnswer) -> Message:
    """The purpose as a sentence says it: ``the purpose koordinasi``, or ``any purpose``."""
    if answer.purpose == ALL:
        return message("asked.any-purpose")
    return message("asked.purpose", purpose=answer.purpose)


def passed(answer: RouteAnswer, passing: Sequence[Route]) -> Message | None:
    """That ways go through the office without ending there, and the command that shows them.

    They are those for the purpose that was asked; where nothing answers, else all.
    """
    default = ALL if answer.party is None else DEFAULT_PURPOSE
    serving = [route for route in passing if answer.purpose == ALL or route.serves(answer.purpose)]
    shown = serving if answer.routes else serving or passing
    if not shown or answer.to is None:
        return None
    purpose = answer.purpose if serving else ALL
    party = f' "{answer.party.name}"' if answer.party else ""
    option = f" --purpose {purpose}" if purpose != default else ""
    return message(
        "silent.passed",
        count=len(shown),
        to=answer.to.name,
        command=f'jalur route {answer.region.id}{party} --via "{answer.to.name}"{option}',
    )
