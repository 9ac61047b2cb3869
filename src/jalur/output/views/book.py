"""A regulation as a book: which chapters it has, and what links lead to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from jalur.answers.book import Book
from jalur.answers.profile import Profile
from jalur.answers.provisions import ProvisionAnswer
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.pages.book import WAY, BookPages, Chapter, Entry, anchors
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views import card as card_view
from jalur.output.views import chart as chart_view
from jalur.output.views import mandates as mandate_view
from jalur.output.views import paraf as paraf_view
from jalur.output.views import pasal as pasal_view
from jalur.output.views import profile as profile_view
from jalur.output.views import route as route_view
from jalur.output.views.common import citation_lines, note_lines, regulation_footer
from jalur.reasoning.notes import Note

TERMS = (
    *("explicit", "inferred", "silent", "way", "paraf", "relation", "coordinator", "field"),
    *("asisten", "sekda", "opd", "staf-ahli", "naskah-dinas", "telaahan", "provision", "annex"),
    "oddity",
)
"""The words that the book explains."""


def book_pages(book: Book, catalogue: Catalogue, notes: Iterable[Note] = ()) -> BookPages:
    """The chapters of the book: its regulation, the chart, everybody, every article, what is odd,
    and what its words mean. ``notes`` are what to know of how the regulation was chosen.
    """
    pages = _Writer(book, catalogue).pages()
    told = note_lines(book.region, notes, catalogue)
    return pages._replace(above=(*pages.above, *told))


def _ways(profile: Profile, catalogue: Catalogue) -> tuple[Block, ...]:
    """The tables of ``route``, each as one row with all that stands above and below it."""
    if profile.routes.silence is not None:
        return ()
    blocks = route_view.page(profile.routes, catalogue).blocks
    rows = tuple(_way_row(block) for block in blocks if block.rows)
    columns = (Column(catalogue("column.way")), Column(catalogue("column.basis"), "citation"))
    return (Block(columns=columns, rows=rows), *(each for each in blocks if not each.rows))


def _way_row(block: Block) -> tuple[str, str]:
    """The stations of a way on one line, what is said of it, and the articles of them all."""
    stations = WAY.join(" ".join(office.split("\n")) for _, office, _ in block.rows)
    cited = (line for _, _, basis in block.rows for line in basis.split("\n"))
    said = (stations, *block.above, *block.below)
    return "\n".join(filter(None, said)), "\n".join(dict.fromkeys(filter(None, cited)))


def _paraf(profile: Profile, catalogue: Catalogue) -> tuple[Block, ...]:
    if profile.paraf.silence is not None:
        return ()
    return paraf_view.page(profile.paraf, catalogue).blocks


def _mandates(profile: Profile, catalogue: Catalogue) -> tuple[Block, ...]:
    if profile.mandates.silence is not None:
        return ()
    return mandate_view.page(profile.mandates, catalogue).blocks


PARTS: tuple[Callable[[Profile, Catalogue], tuple[Block, ...]], ...] = (_ways, _paraf, _mandates)
"""What stands on the card of a party below its one screen, part by part."""


class _Writer:
    """What the chapters are made of."""

    def __init__(self, book: Book, catalogue: Catalogue) -> None:
        self.book, self.region, self.catalogue = book, book.region, catalogue
        self.of_ref = anchors("p", [ref.short() for ref in self.region.provisions])
        self.of_party = anchors("u", [each.party.id for each in book.profiles])

    def pages(self) -> BookPages:
        """The whole book."""
        say, meta = self.catalogue, self.region.regulation
        return BookPages(
            title=say("book.title", name=meta.name),
            above=(meta.citation, meta.title, say("book.above")),
            chapters=tuple(self._chapters()),
            contents=say("book.contents"),
            up=say("book.up"),
            foot=regulation_footer(self.region, say),
            places=dict(self._places()),
            names={each.party.name: self.of_party[each.party.id] for each in self.book.profiles},
        )

    def _places(self) -> Iterator[tuple[str, str]]:
        """Where each provision stands; what has none of its own leads to its first part."""
        first: dict[str, str] = {}
        for ref in self.region.provisions:
            anchor = self.of_ref[ref.short()]
            yield self.region.cite(ref), anchor
            for above in ref.parents():
                if above not in self.region.provisions:
                    first.setdefault(self.region.cite(above), anchor)
        yield from first.items()

    def _chapters(self) -> Iterator[Chapter]:
        say = self.catalogue
        card = card_view.page(self.book.card, say)._replace(title="", notes=())
        yield Chapter("regulation", say("book.regulation"), (Entry("", "", card),))
        chart = chart_view.page(self.book.chart, say)._replace(title="", notes=())
        yield Chapter("chart", say("book.chart"), (Entry("", "", chart),))
        yield Chapter("parties", say("book.parties"), tuple(map(self._card, self.book.profiles)))
        yield Chapter("articles", say("book.articles"), tuple(self._articles()))
        if self.region.oddities:
            odd = Page("", (_oddities(self.region, say),))
            yield Chapter("oddities", say("book.oddities"), (Entry("", "", odd),))
        words = Page("", tuple(_glossary(self.region, say)))
        yield Chapter("glossary", say("book.glossary"), (Entry("", "", words),))

    def _card(self, profile: Profile) -> Entry:
        """One party: its one screen, then its ways and initials whole."""
        name = profile.party.name
        page = profile_view.screen(profile, self.catalogue, ways=False)
        further = (block for part in PARTS for block in part(profile, self.catalogue))
        # What is odd in the text has a chapter of its own.
        notes = (note for note in profile.notes if note.kind != "oddity")
        whole = page._replace(
            title=name,
            blocks=(*page.blocks, *further),
            notes=note_lines(self.region, notes, self.catalogue),
        )
        return Entry(self.of_party[profile.party.id], name, whole)

    def _articles(self) -> Iterator[Entry]:
        """A page for each article, and one for what stands before or behind them all."""
        for article in self.book.articles:
            page = pasal_view.page(article, self.catalogue)
            title = "" if article.ref is None else self.region.cite(article.ref)
            (table,) = page.blocks
            table = table._replace(anchors=tuple(self._rows(article)))
            yield Entry("", "", page._replace(title=title, blocks=(table,), notes=()))

    def _rows(self, article: ProvisionAnswer) -> Iterator[str]:
        return (self.of_ref.get(each.provision.ref.short(), "") for each in article.provisions)


def _oddities(region: Region, catalogue: Catalogue) -> Block:
    rows = tuple((region.cite(each.at), each.text) for each in region.oddities)
    return Block(
        columns=(Column(catalogue("column.ref"), "citation"), Column(catalogue("column.summary"))),
        rows=rows,
    )


def _glossary(region: Region, catalogue: Catalogue) -> Iterator[Block]:
    """What the words of the book mean; the natures, each with the provisions that say it."""
    columns = (Column(catalogue("column.word"), "strong"), Column(catalogue("column.meaning")))
    rows = [tuple(catalogue(f"term.{id}").split(": ", 1)) for id in TERMS]
    yield Block(columns=columns, rows=tuple(rows))
    if region.natures:
        natures = ((region.term("natures", id), basis) for id, basis in region.natures.items())
        yield Block(
            heading=catalogue("heading.natures"),
            columns=(columns[0], Column(catalogue("column.basis"), "citation")),
            rows=tuple((name, citation_lines(region, basis)) for name, basis in natures),
        )
