"""The sentence where no route answers: what is ruled instead, and which ways pass the office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from jalur.answers.ways import ALL, DEFAULT_PURPOSE, Route, RouteAnswer
from jalur.reasoning.exceptions import LeftOut, excepted_silence
from jalur.text.messages import Message, message

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.answers.open_ends import OpenEnd


def route_silence(
    answer: RouteAnswer,
    passing: Sequence[Route],
    ends: Sequence[OpenEnd],
    hits: Sequence[LeftOut] = (),
) -> Message:
    """The sentence of an answer without routes, with what ``beside`` tells of the other ways.

    ``hits`` are the rules that except the party: of them the sentence is then.
    """
    excepted = excepted_silence(answer.region, hits)
    if excepted is not None:
        said = excepted
    elif answer.party is None:
        said = _nobody_comes(answer)
    else:
        said = _no_way_of(answer, answer.party.name)
    following: Message | None = None
    told = beside(answer, passing, ends)
    if said.id == "silent.route-others":
        told = (_shown_by(answer), *told)
    for each in reversed(told):
        following = replace(each, then=following)
    return replace(said, then=following)


def beside(
    answer: RouteAnswer, passing: Sequence[Route], ends: Sequence[OpenEnd]
) -> tuple[Message, ...]:
    """What is told of ways that do not answer: that they go through ``to`` (``passing``), or that
    the text leaves their end open (``ends``).
    """
    said = [passed(answer, passing)]
    if ends and answer.to is not None:
        from jalur.answers.open_ends import said_of

        party = answer.party.name if answer.party else None
        said.append(said_of(answer.region, ends, party, answer.to.name, _asked(answer)))
    return tuple(each for each in said if each is not None)


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


def _shown_by(answer: RouteAnswer) -> Message:
    """The command that shows what the party's ways for other purposes are."""
    name = answer.party.name if answer.party else ""
    command = f'jalur route {answer.region.id} "{name}" --purpose {ALL}'
    return message("silent.ruled-shown", command=command)


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
