"""What the text says where an answer is silent: where both stand, with the summaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jalur.answers.answer import Answer, mentions_of, silence_note
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column
from jalur.output.views.common import long_citations, note_lines, written
from jalur.output.views.view import Json
from jalur.reasoning.notes import Note

if TYPE_CHECKING:
    from jalur.answers.mentions import Mention
    from jalur.law.region import Region

SHOWN = 10
"""So many are shown to people; JSON has all."""
BY_CLASS = 5
"""So many of them in which only a class or group stands for a party, or nobody is named."""


def mention_records(answer: Answer) -> list[Json]:
    """Every mention; none where there is an answer."""
    found = mentions_of(answer)
    if found is None or answer.region is None:
        return []
    return [
        {
            "ref": answer.region.cite(each.ref),
            "summary": each.summary,
            "by": each.by,
            "words": list(each.words),
            "encoded": each.encoded,
        }
        for each in found.found
    ]


def unread_records(answer: Answer) -> list[Json]:
    """The annexes that the source lacks, so that a silence was not held against them; none where
    there is an answer.
    """
    region = answer.region
    return [] if answer.silence is None or region is None else annex_records(region)


def annex_records(region: Region) -> list[Json]:
    """The annexes that the source lacks."""
    return [
        {
            "ref": annex.ref.long(),
            "subject": annex.subject,
            "basis": long_citations(region, annex.basis),
        }
        for annex in region.regulation.not_in_source
    ]


def mention_blocks(answer: Answer, catalogue: Catalogue) -> tuple[Block, ...]:
    """A table of the first mentions, and how many more there are."""
    found, region = mentions_of(answer), answer.region
    if found is None or region is None or not found.found:
        return ()
    columns = (Column(catalogue("column.ref"), "citation"), Column(catalogue("column.summary")))
    rows = tuple((region.cite(each.ref), _summary(each, catalogue)) for each in _shown(found.found))
    return (Block(columns=columns, rows=rows, below=_more(found.found, catalogue)),)


def remark_lines(answer: Answer, notes: tuple[Note, ...], catalogue: Catalogue) -> tuple[str, ...]:
    """What TSV and CSV have beside an answer, a line each: its silence, mentions and ``notes``."""
    silence = note_lines(answer.region, silence_note(answer), catalogue)
    return (*silence, *_lines(answer, catalogue), *note_lines(answer.region, notes, catalogue))


def _lines(answer: Answer, catalogue: Catalogue) -> tuple[str, ...]:
    found, region = mentions_of(answer), answer.region
    if found is None or region is None:
        return ()
    lines = [
        f"  {region.cite(each.ref)}: {_summary(each, catalogue)}" for each in _shown(found.found)
    ]
    return (*lines, *(f"  {line}" for line in _more(found.found, catalogue)))


def _shown(found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    by_class = [each for each in found if each.by != "name"]
    hidden = frozenset(each.ref for each in by_class[BY_CLASS:])
    return tuple(each for each in found if each.ref not in hidden)[:SHOWN]


def _more(found: tuple[Mention, ...], catalogue: Catalogue) -> tuple[str, ...]:
    hidden = len(found) - len(_shown(found))
    return (catalogue("mention.more", count=hidden),) if hidden > 0 else ()


def _summary(mention: Mention, catalogue: Catalogue) -> str:
    marks = [] if mention.encoded else [catalogue("mark.not-encoded")]
    if mention.by == "nobody":
        marks.append(catalogue("mark.by-nobody"))
    elif mention.by == "class":
        marks.append(catalogue("mark.by-class", words=", ".join(mention.words)))
    return " ".join((*written(mention.summary), *marks))
