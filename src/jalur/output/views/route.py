"""Routes: the steps, each with its office and article."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.routes import ALL, Route, RouteAnswer
from jalur.law.region import Region
from jalur.law.status import INFERRED, SILENT
from jalur.output.language import Catalogue
from jalur.output.pages.page import CITATION, NUMBER, STRONG, Block, Column, Page
from jalur.output.views.common import Json, cell, cites, foot, head, joined, note_lines, party, said
from jalur.output.views.common import notes as note_records
from jalur.reasoning.notes import Note
from jalur.reasoning.steps import Step
from jalur.text.messages import Message, message

COLUMNS = ("party", "purposes", "route", "n", "offices", "basis", "status", "force", "condition")


def rows(answer: RouteAnswer) -> Iterable[tuple[str, ...]]:
    """A line per step; where the whole rule is inferred, and no step by itself, every line says so."""
    for number, route in enumerate(answer.routes, 1):
        by_step = any(step.status == INFERRED for step in route.steps)
        for step in route.steps:
            yield (
                answer.party.name,
                joined(route.rule.purposes),
                str(number),
                str(step.n),
                joined(step.offices),
                joined(cites(answer.region, step.basis)),
                step.status if by_step else route.status,
                route.rule.force or "",
                route.rule.condition or "",
            )


def record(answer: RouteAnswer) -> Json:
    """``jalur.route/1``."""
    return {
        **head("route", answer.region),
        "party": party(answer.party),
        "status": answer.status,
        "routes": [route_record(answer, route) for route in answer.routes],
        "notes": note_records(answer.region, notes(answer)),
    }


def route_record(answer: RouteAnswer, route: Route) -> Json:
    """One route."""
    rule = route.rule
    return {
        "id": rule.id,
        "purposes": list(rule.purposes),
        "status": route.status,
        "reason": said(route.reason),
        "force": rule.force,
        "mode": rule.mode,
        "condition": rule.condition,
        "end_stated": rule.end_stated,
        "copies_to": [answer.region.name(id) for id in rule.copies_to],
        "deadline": rule.deadline,
        "basis": cites(answer.region, route.basis),
        "steps": [step_record(answer.region, step) for step in route.steps],
    }


def step_record(region: Region, step: Step) -> Json:
    """One step of a route or chain."""
    found: Json = {
        "n": step.n,
        "offices": list(step.offices),
        "pick": step.pick,
        "status": step.status,
        "reason": said(step.reason),
        "basis": cites(region, step.basis),
    }
    if step.undetermined:
        found |= {"undetermined": True, "candidates": list(step.candidates)}
    return found


def silence(answer: RouteAnswer) -> Message | None:
    """Which purposes are ruled, where the asked one is not."""
    if answer.status != SILENT:
        return None
    asked = {"region": answer.region.regulation.citation, "name": answer.party.name, "purpose": answer.purpose}
    if answer.purpose == ALL and not answer.ruled:
        return message("silent.route-none", **asked)
    if answer.to is not None and answer.purpose in (*answer.ruled, ALL):
        return message("silent.route-to", to=answer.to.name, **asked)
    if not answer.ruled:
        return message("silent.route", **asked)
    return message("silent.route-others", ruled=", ".join(answer.ruled), **asked)


def notes(answer: RouteAnswer) -> tuple[Note, ...]:
    """The notes, the silent sentence first."""
    sentence = silence(answer)
    return ((Note("gap", sentence),) if sentence else ()) + answer.notes


def page(answer: RouteAnswer, catalogue: Catalogue) -> Page:
    """A table per route."""
    sentence = silence(answer)
    return Page(
        title=catalogue("title.route", name=answer.party.name, purpose=catalogue.term("purpose", answer.purpose)),
        blocks=tuple(_block(answer, n, route, catalogue) for n, route in enumerate(answer.routes, 1)),
        sentence=catalogue.text(sentence) if sentence else None,
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=foot(answer.region, catalogue),
    )


def _block(answer: RouteAnswer, number: int, route: Route, catalogue: Catalogue) -> Block:
    rule = route.rule
    parts = [", ".join(rule.purposes), rule.force, catalogue.term("mode", rule.mode) if rule.mode else None]
    parts.append(catalogue.term("status", route.status))
    above = [" · ".join(part for part in parts if part)]
    for key, value in (
        ("condition", rule.condition),
        ("deadline", rule.deadline),
        ("copies", joined(answer.region.name(id) for id in rule.copies_to)),
    ):
        if value:
            above.append(catalogue(f"line.{key}", value=value))
    below = [] if rule.end_stated else [catalogue("line.no-end")]
    return Block(
        heading=catalogue("heading.route", n=number) if len(answer.routes) > 1 else None,
        above=tuple(above),
        columns=(
            Column("#", NUMBER),
            Column(catalogue("column.office"), STRONG),
            Column(catalogue("column.basis"), CITATION),
        ),
        rows=tuple((str(s.n), office_cell(s, catalogue), cell(answer.region, s.basis)) for s in route.steps),
        below=(*reason_lines(route.reason, route.steps, catalogue), *below),
    )


def office_cell(step: Step, catalogue: Catalogue) -> str:
    """The offices of a step as a person reads them, with what is not certain about them."""
    joiner = {"any": catalogue("join.any"), "all": catalogue("join.all")}.get(step.pick, " / ")
    text = joiner.join(step.offices)
    if step.undetermined:
        return f"{text} {catalogue('mark.undetermined')}"
    return f"{text} {catalogue('mark.inferred')}" if step.status == INFERRED else text


def reason_lines(whole: object, steps: Iterable[Step], catalogue: Catalogue) -> tuple[str, ...]:
    """Why something is inferred or undetermined, step by step."""
    found = [catalogue("line.reason-step", n=s.n, reason=catalogue.text(s.reason)) for s in steps if s.reason]
    for step in steps:
        if step.undetermined and step.candidates:
            found.append(catalogue("line.candidates", n=step.n, names="; ".join(step.candidates)))
    if whole is not None and whole not in [s.reason for s in steps]:
        found.insert(0, catalogue("line.reason", reason=catalogue.text(whole)))  # type: ignore[arg-type]
    return tuple(found)
