"""Relations: natures and points."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.answer import all_notes, silence_of, told_status
from jalur.answers.forums import ForumSeat, SharedForum
from jalur.answers.related import Relation
from jalur.answers.relations import RelationAnswer
from jalur.answers.stated_natures import StatedNature
from jalur.law.citation import unique
from jalur.law.region import Region
from jalur.law.rules.relations import RelationRule
from jalur.law.status import INFERRED, weakest
from jalur.output.language import Catalogue, data_catalogue
from jalur.output.pages.page import Block, Column, Page
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
from jalur.output.views.denied_natures import denied_cells, denied_records
from jalur.output.views.elsewhere import elsewhere_blocks, elsewhere_records
from jalur.output.views.exceptions import exception_cell, exception_records
from jalur.output.views.mentions import mention_blocks, mention_records, unread_records
from jalur.output.views.points import point_cell, point_record
from jalur.output.views.view import Json, Row, View
from jalur.reasoning.pairs import condition_of, side_name

COLUMNS = (
    *("a", "b", "between", "natures", "by", "summary", "basis", "status", "condition"),
    *("natures_basis", "about_pair", "deadline", "rhythm", "to", "force"),
    *("natures_status", "limit", "term", "not_natures", "not_natures_basis", "except"),
    "manner",
)


def rows(answer: RelationAnswer) -> Iterable[Row]:
    """A line per point, or one for a relation without points; then one per forum.

    A point stands in its own natures, or else in those of its relation, and under the condition of
    its relation as well as its own.
    """
    region = answer.region
    asked = ((answer.a.name if answer.a else ""), (answer.b.name if answer.b else ""))
    for relation in answer.relations:
        begin, about = " – ".join(relation.between), "yes" if relation.about_pair else "no"
        limit = relation.rule.limit.text if relation.rule.limit else ""
        excepted = exception_cell(region, relation.rule.exceptions)
        if not relation.points:
            rule = relation.rule
            yield (
                *(*asked, begin, joined(relation.natures), "", ""),
                *(citations_cell(region, relation.basis), relation.status, rule.condition or ""),
                *(_natures_basis(region, relation.stated), about, "", "", "", ""),
                *(_natures_status(relation.stated), limit, ""),
                *(*denied_cells(region, relation.denied), excepted, ""),
            )
        for related in relation.points:
            point = related.rule
            stated = relation.natures_of(point)
            yield (
                *(*asked, begin, joined(each.nature for each in stated)),
                *(side_name(region, point.by), related.summary(region)),
                *(citations_cell(region, related.cited()), relation.status_of(related)),
                *(condition_of(relation.rule, point) or "", _natures_basis(region, stated), about),
                *(point.deadline or "", point.rhythm or ""),
                *(side_name(region, point.to), point.force or ""),
                *(_natures_status(stated), limit, point.term or ""),
                *(*denied_cells(region, relation.denied_at(point)), excepted),
                joined(related.manner),
            )
    for forum in answer.forums:
        yield (
            *(*asked, " – ".join(forum.between), "", ""),
            *(_forum_summary(forum), citations_cell(region, forum.basis), forum.status),
            *("", "", "yes", "", "", "", "", "", ""),
            *("", "", "", "", ""),
        )


def _natures_basis(region: Region, stated: Iterable[StatedNature]) -> str:
    """The provisions that state some natures, each once."""
    return citations_cell(region, unique(ref for each in stated for ref in each.basis))


def _natures_status(stated: Iterable[StatedNature]) -> str:
    """How sure it is that the text states all of some natures; empty of none."""
    statuses = [each.status for each in stated]
    return weakest(statuses) if statuses else ""


def _forum_summary(forum: SharedForum) -> str:
    """Who sits in a forum as what, as data formats have it."""
    catalogue = data_catalogue()
    return f"{forum.forum}: {joined(_seat(seat, catalogue) for seat in forum.seats)}"


def _seat(seat: ForumSeat, catalogue: Catalogue) -> str:
    return catalogue("line.seat", party=seat.party, role=catalogue(f"role.{seat.role}"))


def record(answer: RelationAnswer) -> Json:
    """``jalur.relation/1``."""
    from jalur.output.sentences.spoken import relations_spoken  # TSV has none.

    return {
        **envelope("relation", answer.region),
        "a": party_record(answer.a),
        "b": party_record(answer.b),
        "status": told_status(answer),
        "sentence": relations_spoken(answer),
        "relations": [relation_record(answer.region, relation) for relation in answer.relations],
        "forums": [_forum_record(answer.region, forum) for forum in answer.forums],
        "defined": {
            nature: long_citations(answer.region, basis) for nature, basis in answer.defined.items()
        },
        "listed": {
            nature: long_citations(answer.region, basis) for nature, basis in answer.listed.items()
        },
        "elsewhere": elsewhere_records(answer.region, answer.elsewhere),
        "notes": note_records(answer.region, all_notes(answer)),
        "mentions": mention_records(answer),
        "unread": unread_records(answer),
    }


def relation_record(region: Region, relation: Relation) -> Json:
    """One relation with its points."""
    from jalur.output.sentences.spoken import relation_spoken  # TSV has none.

    return {
        "id": relation.rule.id,
        "between": list(relation.between),
        "about_pair": relation.about_pair,
        "natures": list(relation.natures),
        "stated": [
            {
                "nature": each.nature,
                "condition": each.condition,
                "basis": long_citations(region, each.basis),
                "status": each.status,
                "reason": _why_read(relation.rule, each.nature),
            }
            for each in relation.stated
        ],
        "not_natures": denied_records(region, relation),
        "limit": _limit(relation.rule),
        "except": exception_records(region, relation.rule.exceptions),
        "status": relation.status,
        **reason_record(relation.reason),
        "condition": relation.rule.condition,
        "basis": long_citations(region, relation.basis),
        "points": [point_record(region, relation, point) for point in relation.points],
        "sentence": relation_spoken(region, relation),
    }


def _why_read(rule: RelationRule, nature: str) -> str | None:
    """Why a nature is our reading of the words of the text."""
    read = rule.natures_read
    return read.reason if read is not None and rule.is_read(nature) else None


def _limit(rule: RelationRule) -> Json | None:
    """For which pairs it holds by our reading."""
    if rule.limit is None:
        return None
    return {"text": rule.limit.text, "status": INFERRED, "reason": rule.limit.reason}


def _forum_record(region: Region, forum: SharedForum) -> Json:
    return {
        "forum": forum.forum,
        "status": forum.status,
        "basis": long_citations(region, forum.basis),
        "seats": [seat_record(region, seat) for seat in forum.seats],
    }


def seat_record(region: Region, seat: ForumSeat) -> Json:
    """One seat in a forum."""
    return {
        "forum": seat.forum,
        "party": seat.party,
        "role": seat.role,
        "basis": long_citations(region, seat.basis),
        "status": seat.status,
        "reason": indonesian(seat.reason),
    }


def page(answer: RelationAnswer, catalogue: Catalogue) -> Page:
    """A table of points per relation, then the forums, then where the natures are defined."""
    asked = [party.name for party in (answer.a, answer.b) if party is not None]
    names = " – ".join(asked) or catalogue("title.whole")
    blocks = [relation_block(answer.region, each, catalogue) for each in answer.relations]
    blocks += [_forum_block(answer.region, forum, catalogue) for forum in answer.forums]
    blocks += elsewhere_blocks(answer.region, answer.elsewhere, catalogue)
    definitions = definition_lines(answer, catalogue)
    if definitions:
        blocks.append(Block(below=definitions))
    return Page(
        title=catalogue("title.relation", names=names),
        blocks=(*blocks, *mention_blocks(answer, catalogue)),
        lead=_lead(answer, catalogue),
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=regulation_footer(answer.region, catalogue),
    )


def _lead(answer: RelationAnswer, catalogue: Catalogue) -> str | None:
    """Of several relations, which is of what nature."""
    if len(answer.relations) < 2:
        return None
    from jalur.output.sentences.several import relations_sentence  # TSV has no sentences.

    return relations_sentence(answer, catalogue)


def remarks(answer: RelationAnswer, catalogue: Catalogue) -> tuple[str, ...]:
    """What TSV and CSV have beside the rows: other rules that have both, and definitions."""
    lines = []
    for block in elsewhere_blocks(answer.region, answer.elsewhere, catalogue):
        lines.append(f"{block.heading}:")
        lines += (f"  {cited}: {summary}" for summary, cited in block.rows)
        lines += (f"  {line}" for line in block.below)
    return (*lines, *definition_lines(answer, catalogue))


def definition_lines(answer: RelationAnswer, catalogue: Catalogue) -> tuple[str, ...]:
    """Where the natures of the answer are defined, or else listed, a line each."""
    lines = []
    for id, found in (("line.defined", answer.defined), ("line.listed", answer.listed)):
        for nature, basis in found.items():
            cited = citations_cell(answer.region, basis)
            name = answer.region.term("natures", nature)
            lines.append(catalogue(id, nature=name, basis=cited))
    return tuple(lines)


def _forum_block(region: Region, forum: SharedForum, catalogue: Catalogue) -> Block:
    """Who of the two sits in a forum as what."""
    above = [catalogue.term("status", forum.status), citations_cell(region, forum.basis)]
    for seat in forum.seats:
        above.append(_seat(seat, catalogue))
        if seat.reason is not None:
            above.append(catalogue("line.reason", reason=catalogue.text(seat.reason)))
    return Block(heading=forum.forum, above=tuple(above))


def relation_block(region: Region, relation: Relation, catalogue: Catalogue) -> Block:
    """One relation with its points as a table."""
    from jalur.output.sentences.parts import is_brief  # TSV has no sentences.
    from jalur.output.sentences.relation import relation_sentence

    rule = relation.rule
    own = terms_named(region, "natures", rule.natures)
    said = relation_sentence(region, relation, catalogue)
    refs = long_citations(region, relation.basis)
    above = [said] if all(ref in said for ref in refs) else [said, joined(refs)]
    if relation.reason is not None and not is_brief(relation.reason, catalogue):
        above.append(catalogue("line.reason", reason=catalogue.text(relation.reason)))
    if rule.status == INFERRED and rule.natures_stated and relation.natures_of_asked:
        above.append(catalogue("line.natures-stated", natures=own))
    if rule.natures_read is not None:
        read = terms_named(region, "natures", rule.natures_read.natures)
        gaps = {"natures": read, "reason": rule.natures_read.reason}
        above.append(catalogue("line.natures-read", **gaps))
    if not relation.about_pair and rule.natures:
        gaps = {"between": " – ".join(relation.between), "natures": own}
        above.append(catalogue("line.others", **gaps))
    rows = []
    for related in relation.points:
        actor = side_name(region, related.rule.by) or "–"
        said = point_cell(region, related, catalogue)
        rows.append((actor, said, citations_cell(region, related.cited())))
    columns = (
        Column(catalogue("column.by"), "strong"),
        Column(catalogue("column.point")),
        Column(catalogue("column.basis"), "citation"),
    )
    return Block(
        heading=catalogue("heading.relation", between=" – ".join(relation.between)),
        above=tuple(above),
        columns=columns if rows else (),
        rows=tuple(rows),
    )


VIEW = View(COLUMNS, rows, record, page, remarks=remarks)
