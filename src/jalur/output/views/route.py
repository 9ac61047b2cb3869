"""Routes: the steps, each with its office and article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.answers.answer import all_notes, silence_of, told_status
from jalur.answers.precedence import own_provisions
from jalur.answers.routes import Route, RouteAnswer
from jalur.answers.same_ways import Alike, alike_routes, merged
from jalur.law.region import Region
from jalur.law.rules.routes import RouteRule
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.addressed import addressed_blocks, addressed_records
from jalur.output.views.amounts import amount_cells, amount_record, asked_amount
from jalur.output.views.common import (
    citations_cell,
    envelope,
    indonesian,
    joined,
    long_citations,
    note_lines,
    note_records,
    party_record,
    reason_record,
    regulation_footer,
    sentence,
    terms_named,
)
from jalur.output.views.copies import (
    copied_cell,
    copied_lines,
    copied_names,
    copied_records,
    no_copies_cell,
    no_copies_line,
    no_copies_record,
)
from jalur.output.views.exceptions import exception_cell, exception_records
from jalur.output.views.mentions import mention_blocks, mention_records, unread_records
from jalur.output.views.precedence import precedence_lines, yielding_cell, yielding_records
from jalur.output.views.steps import (
    TIME_COLUMNS,
    nobody_cell,
    notice_cell,
    reason_lines,
    step_record,
    step_rows,
    time_cells,
    told_cell,
)
from jalur.output.views.view import Json, Row, View
from jalur.reasoning.head_notes import head_words
from jalur.text.folding import fold

COLUMNS = (
    *("party", "purposes", "route", "n", "offices", "basis", "status", "force", "condition"),
    *("deadline", "rhythm", "mode", "travellers", "reason", "open_end", "term"),
    *TIME_COLUMNS,
    "alternative",
    "except",
    "nobody",
    "instrument",
    "notify_by",
    *("amount", "amount_of", "copies_to", "no_copies", "notify_within", "yields_to"),
    *("copied_as", "step_condition"),
)


def rows(answer: RouteAnswer) -> Iterable[Row]:
    """A line per step."""
    for number, route in enumerate(answer.routes, 1):
        way = route.rule.alternative
        for step in route.steps:
            yield (
                answer.party.name if answer.party else "",
                joined(route.purposes),
                str(number),
                str(step.n),
                joined(step.offices),
                citations_cell(answer.region, step.basis),
                step.status,
                route.rule.force or "",
                route.condition or "",
                route.rule.deadline or "",
                route.rule.rhythm or "",
                route.mode or "",
                joined(each.party.name for each in route.travellers),
                indonesian(step.reason) or "",
                "no" if route.rule.end_stated else "yes",
                route.rule.term or "",
                *time_cells(step),
                f"{way.n}/{way.of}" if way else "",
                exception_cell(answer.region, route.rule.exceptions),
                nobody_cell(answer.region, step),
                route.rule.instrument or "",
                notice_cell(answer.region, step),
                *amount_cells(route.rule.amount),
                joined(copied_names(answer.region, route)),
                no_copies_cell(answer.region, route.rule.no_copies),
                told_cell(step),
                yielding_cell(answer.region, route),
                copied_cell(answer.region, route),
                step.condition or "",
            )


def record(answer: RouteAnswer) -> Json:
    """``jalur.route/1``."""
    from jalur.output.sentences.spoken import routes_spoken  # TSV has none.

    return {
        **envelope("route", answer.region),
        "party": party_record(answer.party),
        "to": party_record(answer.to),
        "via": party_record(answer.via),
        "amount": answer.amount,
        "status": told_status(answer),
        "sentence": routes_spoken(answer),
        "routes": [route_record(answer.region, route) for route in answer.routes],
        "notes": note_records(answer.region, all_notes(answer)),
        "mentions": mention_records(answer),
        "unread": unread_records(answer),
        "ruled": [
            {"purpose": each.purpose, "basis": long_citations(answer.region, each.basis)}
            for each in answer.rules
        ],
    }


def route_record(region: Region, route: Route) -> Json:
    """One route."""
    rule = route.rule
    from jalur.output.sentences.spoken import route_spoken  # TSV has none.

    return {
        "id": rule.id,
        "rule": rule.rule,
        "alternative": _alternative(rule),
        "purposes": list(route.purposes),
        "status": route.status,
        **reason_record(route.reason, *(step.reason for step in route.steps)),
        "force": rule.force,
        "mode": route.mode,
        "condition": route.condition,
        "end_stated": rule.end_stated,
        "copies_to": list(copied_names(region, route)),
        "deadline": rule.deadline,
        "rhythm": rule.rhythm,
        "term": rule.term,
        "except": exception_records(region, rule.exceptions),
        "instead_of": list(rule.instead_of),
        "adds_to": list(rule.adds_to),
        "basis": long_citations(region, route.basis),
        "steps": [step_record(region, step) for step in route.steps],
        "travellers": addressed_records(region, route.travellers),
        "onward": [step_record(region, step) for step in route.onward],
        "instrument": rule.instrument,
        "amount": amount_record(rule.amount),
        "no_copies": no_copies_record(region, rule.no_copies),
        "yields_to": yielding_records(region, route),
        "copied_as": copied_records(region, route),
        "sentence": route_spoken(region, route),
    }


def _alternative(rule: RouteRule) -> Json | None:
    """Which of the ways it is that its rule leaves to choose from."""
    way = rule.alternative
    return None if way is None else {"n": way.n, "of": way.of}


def page(answer: RouteAnswer, catalogue: Catalogue) -> Page:
    """A table per route."""
    return Page(
        title=asked_amount(_title(answer, catalogue), answer.amount, catalogue),
        blocks=(
            *(
                block
                for alike in alike_routes(answer.routes)
                for block in (
                    _block(answer, alike, catalogue),
                    *_travellers(answer.region, alike[0][1], catalogue),
                )
            ),
            *also_ruled(answer, catalogue),
            *mention_blocks(answer, catalogue),
        ),
        lead=_lead(answer, catalogue),
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=regulation_footer(answer.region, catalogue),
    )


def _lead(answer: RouteAnswer, catalogue: Catalogue) -> str | None:
    """Of several ways, which is for what."""
    if len(answer.routes) < 2:
        return None
    from jalur.output.sentences.several import routes_sentence  # TSV has no sentences.

    return routes_sentence(answer, catalogue)


def _travellers(region: Region, route: Route, catalogue: Catalogue) -> tuple[Block, ...]:
    named = route.rule.travellers if route.travellers else ()
    return addressed_blocks(region, route.travellers, named, "column.travellers", catalogue)


def _title(answer: RouteAnswer, catalogue: Catalogue) -> str:
    purpose = catalogue.term("purpose", answer.region.term("purposes", answer.purpose))
    if answer.party is not None:
        return catalogue("title.route", name=answer.party.name, purpose=purpose)
    asked = (("to", answer.to), ("via", answer.via))
    id = "title-ways." + "-".join(word for word, office in asked if office)
    to, via = (each.name if each else "" for each in (answer.to, answer.via))
    return catalogue(id, to=to, via=via, purpose=purpose)


def also_ruled(answer: RouteAnswer, catalogue: Catalogue) -> tuple[Block, ...]:
    """Where there is an answer: what else is ruled, and how that is shown."""
    if not answer.routes or not answer.also:
        return ()
    purposes_by: dict[str, list[str]] = {}
    for each in answer.also:
        at = citations_cell(answer.region, each.basis)
        purposes_by.setdefault(at, []).append(each.purpose)
    several = ((terms_named(answer.region, "purposes", ids), at) for at, ids in purposes_by.items())
    named = "; ".join(f"{purposes} ({at})" for purposes, at in several)
    return (Block(above=(catalogue("line.also-ruled", ruled=named),)),)


def _block(answer: RouteAnswer, alike: Alike, catalogue: Catalogue) -> Block:
    from jalur.output.sentences.parts import is_brief  # TSV has no sentences.
    from jalur.output.sentences.route import route_sentence

    route = merged([each for _, each in alike])
    rule = route.rule
    above = [route_sentence(answer.region, route, catalogue)]
    other = None
    if route.purposes != (answer.purpose,):
        other = terms_named(answer.region, "purposes", route.purposes)
    details = (
        ("deadline", rule.deadline),
        ("rhythm", rule.rhythm),
        ("term", rule.term),
        ("instrument", rule.instrument),
    )
    for key, value in details:
        if value:
            above.append(catalogue(f"line.{key}", value=value))
    above += copied_lines(answer.region, route, catalogue)
    if rule.no_copies is not None:
        above.append(no_copies_line(answer.region, rule.no_copies, catalogue))
    for said in head_words(answer.region, route.via, route.basis):
        above.append(catalogue("line.head", said=said))
    if len(alike) > 1:
        rules = joined(answer.region.cite(own_provisions(each.basis)[0]) for _, each in alike)
        above.append(catalogue("line.same-way", count=len(alike), rules=rules))
    here = {each.rule.rule for _, each in alike}
    known = [each.rule for each in answer.routes if each.rule.rule not in here]
    for _, each in alike:
        above += precedence_lines(answer.region, each, known, catalogue)
    brief = is_brief(route.reason, catalogue)
    below = list(reason_lines(route.reason, route.steps, catalogue, brief))
    below += _unshown(answer.region, route, catalogue)
    if route.onward:
        names = "; ".join(joined(step.offices) for step in route.onward)
        line = "line.onward-read" if route.stated < len(route.steps) else "line.onward"
        below.append(catalogue(line, names=names))
    return Block(
        heading=_heading([n for n, _ in alike], len(answer.routes), other, catalogue),
        above=tuple(above),
        columns=(
            Column("#", "number"),
            Column(catalogue("column.office"), "strong"),
            Column(catalogue("column.basis"), "citation"),
        ),
        rows=step_rows(answer.region, route.steps, catalogue),
        below=tuple(below),
    )


def _heading(numbers: list[int], of: int, purposes: str | None, catalogue: Catalogue) -> str | None:
    """The numbers of the routes, as TSV and JSON count them, and for what they are where that was
    not asked for itself.
    """
    number = catalogue("heading.route", n=", ".join(map(str, numbers))) if of > 1 else None
    return ": ".join(filter(None, (number, purposes))) or None


def _unshown(region: Region, route: Route, catalogue: Catalogue) -> Iterator[str]:
    """What the provisions say on which the route rests and no step, but for lists: how to go.

    The items below one are told with it, where its summary has not told them itself.
    """
    shown = {at for step in (*route.steps, *route.onward) for at in step.basis}
    for at in route.basis:
        if at in route.rule.listed or any(at.covers(one) or one.covers(at) for one in shown):
            continue
        below = [
            each.summary.rstrip(".")
            for ref, each in region.provisions.items()
            if next(iter(ref.parents()), None) == at
        ]
        said = region.provisions[at].summary.rstrip(".")
        if not all(fold(each) in fold(said) for each in below):
            said += ": " + "; ".join(below)
        yield catalogue("line.unshown", ref=region.cite(at), said=said)


VIEW = View(COLUMNS, rows, record, page, says_there=True)
