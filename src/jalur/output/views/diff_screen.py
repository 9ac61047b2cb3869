"""Two regulations on one screen: how much differs in each topic, and what differs most."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from jalur.comparison.diff import ONLY_A, ONLY_B, DiffAnswer, DiffRow
from jalur.comparison.topics import TopicName
from jalur.comparison.verdict import DIFFERENT, SAME
from jalur.output.language import Catalogue
from jalur.output.pages.page import Page
from jalur.output.pages.screen import Section, fitted
from jalur.output.views import diff
from jalur.output.views.cells import TITLES, statement_line
from jalur.output.views.row_labels import keys_cell, labels
from jalur.output.views.view import View

_MOST = 12
"""So many rows of a topic could ever stand on one screen."""
_MOST_KEYS = 3
"""So many keys of one word stand before what is said of them all; of longer ones the first."""
_LAST: TopicName = "regulation"
"""That two regulations have other numbers and years is no news: beside other topics a count."""


def page(answer: DiffAnswer, catalogue: Catalogue) -> Page:
    """The counts, then topic by topic, those that differ most first, their sharpest differences."""
    whole = diff.page(answer, catalogue)
    topics = sorted(answer.by_topic, key=lambda topic: (topic == _LAST, -_differing(answer, topic)))
    sections = [_section(answer, topic, catalogue) for topic in topics]
    count = len(whole.notes)
    further = catalogue("diff.full-notes", count=count) if count else catalogue("diff.full")
    pointer = Section((further,), None)
    bare = whole._replace(
        blocks=(diff.summary(answer, catalogue),), notes=(), counts_notes=bool(answer.rows)
    )
    return fitted(bare, (*sections, pointer)) if answer.rows else bare


def _differing(answer: DiffAnswer, topic: TopicName) -> int:
    counts = answer.by_topic[topic]
    return sum(counts.values()) - counts[SAME]


def _section(answer: DiffAnswer, topic: TopicName, catalogue: Catalogue) -> Section:
    """The counts of a topic, and its rows; what is the same only where that was asked for."""
    name = catalogue(TITLES[topic])
    head = f"{name[:1].upper()}{name[1:]}: {', '.join(_counts(answer, topic, catalogue))}"
    if topic == _LAST and len(answer.by_topic) > 1:
        return Section((head,), None)
    of_topic = [row for row in answer.rows if row.topic == topic]
    rows = [row for row in of_topic if row.row_class != SAME] or of_topic
    sharpest = sorted(rows, key=_bluntness)
    lines = islice(_lines(answer, sharpest, catalogue), _MOST)
    return Section((head, *lines), None)


def _counts(answer: DiffAnswer, topic: TopicName, catalogue: Catalogue) -> Iterator[str]:
    """How many rows of a topic there are of each class that it has."""
    counts, called = answer.by_topic[topic], diff.places(answer)
    if counts[DIFFERENT]:
        yield catalogue("diff.count-different", count=counts[DIFFERENT])
    for count, name in ((counts[ONLY_A], called["a"]), (counts[ONLY_B], called["b"])):
        if count:
            yield catalogue("diff.count-only", count=count, name=name)
    if counts[SAME]:
        yield catalogue("diff.count-same", count=counts[SAME])


def _bluntness(row: DiffRow) -> tuple[bool, bool, int]:
    """Sharp are Asisten who have nothing in common, then the rows that differ in most."""
    alone = row.row_class != DIFFERENT
    return alone, row.degree != "disjoint", -len(row.what)


def _lines(answer: DiffAnswer, rows: list[DiffRow], catalogue: Catalogue) -> Iterator[str]:
    """A line for each row: in what it differs first, or what one regulation alone says; rows of
    which the same is said share one.
    """
    called = diff.places(answer)
    label = labels((answer.a, answer.b), catalogue)
    only = {ONLY_A: called["a"], ONLY_B: called["b"]}
    keys_of: dict[str, list[str]] = {}
    for row in rows:
        if row.what:
            said = catalogue.text(row.what[0])
            if len(row.what) > 1:
                said = catalogue("diff.more", said=said, count=len(row.what) - 1)
        else:
            cell = row.b if row.a is None else row.a
            told = cell.statements if cell else ()
            said = statement_line(told[0], catalogue) if told else "–"
        place = only.get(row.row_class)
        alone = "" if place is None else ", " + catalogue("diff.alone", name=place)
        keys_of.setdefault(f"{alone}: {said}", []).append(keys_cell([row.key], label))
    for rest, keys in keys_of.items():
        first = keys[:1] if "/" in keys[0] else keys[:_MOST_KEYS]
        further = f" (+{len(keys) - len(first)})" if len(first) < len(keys) else ""
        yield f"  {', '.join(first)}{further}{rest}"


VIEW = View(diff.COLUMNS, diff.rows, diff.record, page, most_notes=None, report=diff.page)
