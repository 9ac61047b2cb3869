"""All about one party: on one screen, or with every point."""

from __future__ import annotations

from jalur.answers.answer import all_notes, silence_of, told_status
from jalur.answers.bearers import Bearer
from jalur.answers.beside import Place
from jalur.answers.profile import Profile
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Page
from jalur.output.pages.screen import fitted
from jalur.output.views import deadlines as deadline_view
from jalur.output.views import mandates as mandate_view
from jalur.output.views import paraf as paraf_view
from jalur.output.views import relation as relation_view
from jalur.output.views import route as route_view
from jalur.output.views import units as unit_view
from jalur.output.views.common import (
    envelope,
    indonesian,
    long_citations,
    note_lines,
    note_records,
    party_record,
    regulation_footer,
    sentence,
)
from jalur.output.views.mentions import mention_blocks, mention_records, unread_records
from jalur.output.views.profile_lines import about_lines, of_the_name, sections
from jalur.output.views.profile_rows import COLUMNS, rows
from jalur.output.views.view import MOST_NOTES_OF_A_LIST, Json, View


def record(answer: Profile) -> Json:
    """``jalur.show/1`` of a party."""
    region = answer.region
    return {
        **envelope("show", region),
        "party": party_record(answer.party),
        "status": told_status(answer),
        "unit": unit_view.unit_record(region, answer.unit),
        "fields": [unit_view.field_record(region, field) for field in answer.fields],
        "under": [_place_record(answer, place) for place in answer.under],
        "beside": [_place_record(answer, place) for place in answer.beside],
        "statuses": [_bearer_record(answer, each) for each in answer.bearers],
        "forums": [relation_view.seat_record(region, seat) for seat in answer.forum_seats],
        "deadlines": [deadline_view.timing_record(region, each) for each in answer.timings],
        "routes": [route_view.route_record(region, route) for route in answer.routes.routes],
        "chains": [paraf_view.chain_record(region, chain) for chain in answer.paraf.chains],
        "relations": [
            relation_view.relation_record(region, relation)
            for relation in answer.relations.relations
        ],
        "mandates": [
            mandate_view.mandate_record(region, mandate) for mandate in answer.mandates.mandates
        ],
        "prohibitions": [
            mandate_view.prohibition_record(region, each) for each in answer.mandates.prohibitions
        ],
        "notes": note_records(region, all_notes(answer)),
        "mentions": mention_records(answer),
        "unread": unread_records(answer),
    }


def _bearer_record(answer: Profile, bearer: Bearer) -> Json:
    return {
        "name": bearer.has,
        "party": bearer.party,
        "status": bearer.status,
        "reason": indonesian(bearer.reason),
        "basis": long_citations(answer.region, bearer.basis),
    }


def _place_record(answer: Profile, place: Place) -> Json:
    return {
        "coordinator": place.coordinator,
        "party": place.party,
        "status": place.status,
        "reason": place.reason,
        "condition": place.condition,
        "basis": long_citations(answer.region, place.basis),
    }


def page(answer: Profile, catalogue: Catalogue) -> Page:
    """One screen, a line per purpose, document and relation; in full every rule and note."""
    if answer.full:
        return _full(answer, catalogue)
    bare = bare_page(answer, catalogue)
    if answer.silence is not None:
        return bare._replace(blocks=mention_blocks(answer, catalogue))
    return fitted(bare, sections(answer, catalogue))


def report(answer: Profile, catalogue: Catalogue) -> Page:
    """The same lines, all of them: a document has no screen that they would have to fit."""
    if answer.full or answer.silence is not None:
        return page(answer, catalogue)
    every = (line for section in sections(answer, catalogue) for line in section.lines)
    return bare_page(answer, catalogue)._replace(blocks=(Block(below=tuple(every)),))


def bare_page(answer: Profile, catalogue: Catalogue) -> Page:
    """The page of a party without what is ruled of it."""
    return Page(
        title=f"{answer.party.name} — {answer.region.regulation.name}",
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(answer.region, filter(of_the_name, answer.notes), catalogue),
        foot=regulation_footer(answer.region, catalogue),
        counts_notes=answer.silence is None and not all(map(of_the_name, answer.notes)),
    )


def _full(answer: Profile, catalogue: Catalogue) -> Page:
    """What the party is in lines, what is ruled of it as its own commands show it."""
    bare = bare_page(answer, catalogue)._replace(counts_notes=False)
    notes = note_lines(answer.region, answer.notes, catalogue)
    if answer.silence is not None:
        return bare._replace(blocks=mention_blocks(answer, catalogue), notes=notes)
    about = about_lines(answer, catalogue)
    blocks = [Block(below=about)] if about else []
    if answer.routes.silence is None:
        blocks += route_view.page(answer.routes, catalogue).blocks
    if answer.paraf.silence is None:
        blocks += paraf_view.page(answer.paraf, catalogue).blocks
    for relation in answer.relations.relations:
        blocks.append(relation_view.relation_block(answer.region, relation, catalogue))
    if answer.mandates.silence is None:
        blocks += mandate_view.page(answer.mandates, catalogue).blocks
    return bare._replace(blocks=tuple(blocks), notes=notes)


VIEW = View(COLUMNS, rows, record, page, MOST_NOTES_OF_A_LIST, report=report)
