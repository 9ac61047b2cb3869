"""Mandates: what a party may, must and does do, or who does what for whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jalur.answers.answer import all_notes, silence_of, told_status
from jalur.answers.mandate import Mandate, limits
from jalur.answers.mandates import KINDS, PROHIBITION, MandateAnswer
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.amounts import amount_cells, amount_record, amount_words, asked_amount
from jalur.output.views.common import (
    citation_lines,
    citations_cell,
    envelope,
    joined,
    long_citations,
    note_lines,
    note_records,
    party_record,
    reason_record,
    regulation_footer,
    sentence,
    terms_named,
    unsaid_force,
)
from jalur.output.views.exceptions import exception_cell, exception_lines, exception_records
from jalur.output.views.media import (
    MEDIA_COLUMNS,
    MORE_MEDIA_COLUMNS,
    media_cells,
    media_lines,
    media_record,
    more_media_cells,
)
from jalur.output.views.mentions import mention_blocks, mention_records, unread_records
from jalur.output.views.signatures import signature_lines, signature_records, signature_words
from jalur.output.views.view import Json, Row, View

COLUMNS = (
    *("party", "kind", "summary", "basis", "status", "act"),
    *("force", "condition", "deadline", "rhythm"),
    *("documents", "on_behalf_of", "for", "appointed_by", "otherwise", "of"),
    *("term", "except"),
    *MEDIA_COLUMNS,
    *("amount", "amount_of", "signature", "capacities", "limits"),
    *MORE_MEDIA_COLUMNS,
    *("permission", "notify", "copies_to"),
)


def rows(answer: MandateAnswer) -> Iterable[Row]:
    """A line per mandate; of nobody in particular with those who have it.

    What must not be done has lines only where that was asked for, so that no line is read as a
    power that is none.
    """
    for mandate in answer.prohibitions if answer.kind == PROHIBITION else answer.mandates:
        yield (
            answer.party.name if answer.party else joined(_names(answer.region, mandate.by)),
            mandate.kind,
            mandate.summary,
            citations_cell(answer.region, mandate.basis),
            mandate.status,
            mandate.act or "",
            mandate.force or "",
            mandate.when or "",
            mandate.deadline or "",
            mandate.rhythm or "",
            joined(mandate.documents),
            mandate.on_behalf_of or "",
            mandate.stands_for or "",
            mandate.appointed_by or "",
            mandate.otherwise or "",
            joined(_names(answer.region, mandate.of)),
            mandate.term or "",
            mandate.exception or exception_cell(answer.region, mandate.exceptions),
            *media_cells(answer.region, _in_a_medium(mandate)),
            *amount_cells(mandate.amount),
            joined(signature_lines(answer.region, mandate.signature)),
            joined(mandate.capacities),
            citations_cell(answer.region, mandate.limits),
            *more_media_cells(answer.region, _in_a_medium(mandate)),
            joined(mandate.permission),
            joined(mandate.notify),
            joined(mandate.copies_to),
        )


def _in_a_medium(mandate: Mandate) -> Mandate:
    """The mandate; of a prohibition without its documents: in what is not signed nothing says."""
    return replace(mandate, documents=()) if mandate.kind == PROHIBITION else mandate


def _names(region: Region, ids: Iterable[str]) -> list[str]:
    return [region.name(id) for id in ids]


def record(answer: MandateAnswer) -> Json:
    """``jalur.mandates/1``."""
    from jalur.output.sentences.spoken import mandates_spoken  # TSV has none.

    return {
        **envelope("mandates", answer.region),
        "party": party_record(answer.party),
        "act": answer.act,
        "for": party_record(answer.towards),
        "amount": answer.amount,
        "document": answer.document,
        "status": told_status(answer),
        "sentence": mandates_spoken(answer),
        "mandates": [mandate_record(answer.region, mandate) for mandate in answer.mandates],
        "prohibitions": [prohibition_record(answer.region, each) for each in answer.prohibitions],
        "notes": note_records(answer.region, all_notes(answer)),
        "mentions": mention_records(answer),
        "unread": unread_records(answer),
    }


def mandate_record(region: Region, mandate: Mandate) -> Json:
    """One mandate."""
    from jalur.output.sentences.spoken import mandate_spoken  # TSV has none.

    return {
        "by": _names(region, mandate.by),
        "by_ids": list(mandate.by),
        "kind": mandate.kind,
        "summary": mandate.summary,
        "force": mandate.force,
        "act": mandate.act,
        "documents": list(mandate.documents),
        "on_behalf_of": mandate.on_behalf_of,
        "on_behalf_of_id": mandate.named,
        "for": mandate.stands_for,
        "for_ids": list(mandate.towards),
        "when": mandate.when,
        "appointed_by": mandate.appointed_by,
        "otherwise": mandate.otherwise,
        "deadline": mandate.deadline,
        "rhythm": mandate.rhythm,
        "term": mandate.term,
        "status": mandate.status,
        **reason_record(mandate.reason),
        "basis": long_citations(region, mandate.basis),
        "of": _names(region, mandate.of),
        "of_ids": list(mandate.of),
        "except": exception_records(region, mandate.exceptions),
        **media_record(region, _in_a_medium(mandate)),
        "amount": amount_record(mandate.amount),
        "signature": signature_records(region, mandate.signature),
        "signature_lines": signature_lines(region, mandate.signature),
        "capacities": list(mandate.capacities),
        "limits": [
            {"ref": region.cite(at), "summary": summary} for at, summary in limits(region, mandate)
        ],
        "permission": list(mandate.permission),
        "notify": list(mandate.notify),
        "copies_to": list(mandate.copies_to),
        "sentence": mandate_spoken(region, mandate),
    }


def prohibition_record(region: Region, forbidden: Mandate) -> Json:
    """What must not be done; it has no kind, for it is no mandate."""
    from jalur.output.sentences.spoken import mandate_spoken  # TSV has none.

    return {
        "by": _names(region, forbidden.by),
        "by_ids": list(forbidden.by),
        "summary": forbidden.summary,
        "act": forbidden.act,
        "documents": list(forbidden.documents),
        "on_behalf_of": forbidden.on_behalf_of,
        "on_behalf_of_id": forbidden.named,
        "for": forbidden.stands_for,
        "for_ids": list(forbidden.towards),
        "when": forbidden.when,
        "except": forbidden.exception or exception_cell(region, forbidden.exceptions) or None,
        "exceptions": exception_records(region, forbidden.exceptions),
        "term": forbidden.term,
        "status": forbidden.status,
        **reason_record(forbidden.reason),
        "basis": long_citations(region, forbidden.basis),
        "of": _names(region, forbidden.of),
        "of_ids": list(forbidden.of),
        "amount": amount_record(forbidden.amount),
        "capacities": list(forbidden.capacities),
        "sentence": mandate_spoken(region, forbidden),
    }


def page(answer: MandateAnswer, catalogue: Catalogue) -> Page:
    """A table per kind; of nobody in particular one table, in the order of the text."""
    return Page(
        title=asked_amount(_title(answer, catalogue), answer.amount, catalogue),
        blocks=(
            *_blocks(answer, catalogue),
            *prohibition_blocks(answer, catalogue),
            *mention_blocks(answer, catalogue),
        ),
        lead=_lead(answer, catalogue),
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=regulation_footer(answer.region, catalogue),
    )


def _lead(answer: MandateAnswer, catalogue: Catalogue) -> str | None:
    """The one mandate as a sentence, or how many there are of which kind."""
    if answer.silence is not None:
        return None
    from jalur.output.sentences.several import mandates_sentence  # TSV has no sentences.

    return mandates_sentence(answer, catalogue)


def remarks(answer: MandateAnswer, catalogue: Catalogue) -> tuple[str, ...]:
    """That the text forbids something too, where TSV and CSV have no line of it."""
    count = 0 if answer.kind == PROHIBITION else len(answer.prohibitions)
    return (catalogue("line.prohibitions-apart", count=count),) if count else ()


def prohibition_blocks(answer: MandateAnswer, catalogue: Catalogue) -> Iterable[Block]:
    """What must not be done, under a heading of its own: of the party, then of its members."""
    who = Column(catalogue("column.who"), "strong")
    for of_members in (False, True):
        several = [each for each in answer.prohibitions if bool(each.of) == of_members]
        if not several:
            continue
        heading = catalogue("mandate-kind.prohibition")
        if answer.party is not None and not of_members:
            rows = tuple(_row(answer, each, catalogue) for each in several)
            yield Block(heading=heading, columns=_columns(catalogue), rows=rows)
            continue
        named = tuple(
            (
                "\n".join(_names(answer.region, each.of or each.by))
                or catalogue("mark.who-everybody"),
                *_row(answer, each, catalogue),
            )
            for each in several
        )
        if of_members:
            heading = catalogue("heading.of-members", what=heading)
        yield Block(heading=heading, columns=(who, *_columns(catalogue)), rows=named)


def _title(answer: MandateAnswer, catalogue: Catalogue) -> str:
    if answer.kind == PROHIBITION:
        name = answer.party.name if answer.party else answer.region.regulation.name
        return catalogue("title.prohibitions", name=name)
    if answer.party is None:
        does = catalogue.text(answer.asked or "")
        return catalogue("title.mandates-who", name=answer.region.regulation.name, does=does)
    return catalogue("title.mandates", name=answer.party.name)


def _blocks(answer: MandateAnswer, catalogue: Catalogue) -> Iterable[Block]:
    region = answer.region
    who = Column(catalogue("column.who"), "strong")
    if answer.party is None and answer.mandates:
        rows = [
            (
                "\n".join(_names(region, each.by)) or catalogue("mark.who-left-open"),
                *_row(answer, each, catalogue),
            )
            for each in answer.mandates
        ]
        yield Block(columns=(who, *_columns(catalogue)), rows=tuple(rows))
        return
    for kind in KINDS:
        mandates = [each for each in answer.mandates if each.kind == kind and not each.of]
        if mandates:
            yield Block(
                heading=catalogue(f"mandate-kind.{kind}"),
                columns=_columns(catalogue),
                rows=tuple(_row(answer, mandate, catalogue) for mandate in mandates),
            )
    for kind in KINDS:
        mandates = [each for each in answer.mandates if each.kind == kind and each.of]
        if mandates:
            heading = catalogue(f"mandate-kind.{kind}")
            yield Block(
                heading=catalogue("heading.of-members", what=heading),
                columns=(who, *_columns(catalogue)),
                rows=tuple(
                    ("\n".join(_names(region, each.of)), *_row(answer, each, catalogue))
                    for each in mandates
                ),
            )


def _columns(catalogue: Catalogue) -> tuple[Column, Column]:
    return Column(catalogue("column.summary")), Column(catalogue("column.basis"), "citation")


def _row(answer: MandateAnswer, mandate: Mandate, catalogue: Catalogue) -> tuple[str, str]:
    told = None if answer.act else mandate.act
    region = answer.region
    lines = [_summary(region, mandate, told, catalogue)]
    lines += exception_lines(region, mandate.exceptions, catalogue)
    lines += media_lines(region, _in_a_medium(mandate), catalogue)
    return "\n".join(lines), citation_lines(region, mandate.basis)


def _summary(region: Region, mandate: Mandate, act: str | None, catalogue: Catalogue) -> str:
    """The summary of the provision, then a line for each further thing that is encoded.

    ``act`` is its act where it is to be told.
    """
    lines, forbidden = [mandate.summary], mandate.kind == PROHIBITION
    details = (
        ("force", unsaid_force(mandate.force, mandate.summary)),
        ("forbidden-to-all", "–" if forbidden and not mandate.by else None),
        ("forbidden-act" if forbidden else "act", catalogue.term("act", act) if act else None),
        ("documents", terms_named(region, "documents", mandate.documents)),
        ("amount", amount_words(mandate.amount, catalogue)),
        ("on-behalf-of", mandate.on_behalf_of),
        ("towards" if forbidden else "for", mandate.stands_for),
        ("capacity", ", ".join(catalogue.term("capacity", one) for one in mandate.capacities)),
        ("when", mandate.when),
        ("appointed-by", mandate.appointed_by),
        ("permission", joined(mandate.permission)),
        ("otherwise", mandate.otherwise),
        ("deadline", mandate.deadline),
        ("rhythm", mandate.rhythm),
        ("term", mandate.term),
        ("told", joined(mandate.notify)),
        ("copies", joined(mandate.copies_to)),
        ("except", mandate.exception),
        (
            "limits",
            joined(f"{said} ({region.cite(at)})" for at, said in limits(region, mandate)),
        ),
        ("reason-plain", catalogue.text(mandate.reason) if mandate.reason else None),
    )
    for key, value in details:
        if value:
            lines.append(catalogue(f"line.{key}", value=value))
    signature = signature_words(region, mandate.signature, catalogue)
    return "\n".join((*lines, *filter(None, (signature,))))


VIEW = View(COLUMNS, rows, record, page, remarks=remarks)
