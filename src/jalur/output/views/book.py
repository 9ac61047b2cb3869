"""A regulation as a book: which chapters it has, and what links lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.answers.book import Book
from jalur.answers.letter_parts import Letter
from jalur.answers.profile import Profile
from jalur.answers.provisions import ProvisionAnswer
from jalur.law.glossary import GlossaryEntry
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.pages.book import BookPages, Chapter, Entry, anchors
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views import card as card_view
from jalur.output.views import chart as chart_view
from jalur.output.views import pasal as pasal_view
from jalur.output.views.book_card import party_card, without_commands
from jalur.output.views.common import citation_lines, note_lines, regulation_footer
from jalur.output.views.glossary import in_order
from jalur.reasoning.notes import Note


def book_pages(
    book: Book,
    catalogue: Catalogue,
    words: Iterable[GlossaryEntry],
    notes: Iterable[Note] = (),
) -> BookPages:
    """The chapters of the book: its regulation, the chart, everybody, every article, what is odd,
    and what its ``words`` mean. ``notes`` are what to know of how the regulation was chosen.
    """
    pages = _Writer(book, catalogue, tuple(words)).pages()
    told = note_lines(book.region, notes, catalogue)
    return pages._replace(above=(*pages.above, *told))


class _Writer:
    """What the chapters are made of."""

    def __init__(self, book: Book, catalogue: Catalogue, words: tuple[GlossaryEntry, ...]) -> None:
        self.book, self.region, self.catalogue = book, book.region, catalogue
        self.words = words
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
        yield Chapter(
            "parties",
            say("book.parties"),
            tuple(map(self._card, self.book.profiles, self.book.letters)),
        )
        yield Chapter("articles", say("book.articles"), tuple(self._articles()))
        if self.region.oddities:
            odd = Page("", (_oddities(self.region, say),))
            yield Chapter("oddities", say("book.oddities"), (Entry("", "", odd),))
        words = Page("", tuple(_glossary(self.region, self.words, say)))
        yield Chapter("glossary", say("book.glossary"), (Entry("", "", words),))

    def _card(self, profile: Profile, letter: Letter) -> Entry:
        """One party, with its letter and its ways."""
        # What is odd in the text has a chapter of its own.
        notes = without_commands(note for note in profile.notes if note.kind != "oddity")
        page = party_card(profile, letter, self.catalogue)
        whole = page._replace(
            title=profile.party.name, notes=note_lines(self.region, notes, self.catalogue)
        )
        return Entry(self.of_party[profile.party.id], profile.party.name, whole)

    def _articles(self) -> Iterator[Entry]:
        """A page for each article, and one for what stands before or behind them all."""
        for article in self.book.articles:
            page = pasal_view.page(article, self.catalogue)
            title = "" if article.ref is None else self.region.cite(article.ref)
            table, *facts = page.blocks
            table = table._replace(anchors=tuple(self._rows(article)))
            yield Entry("", "", page._replace(title=title, blocks=(table, *facts), notes=()))

    def _rows(self, article: ProvisionAnswer) -> Iterator[str]:
        return (self.of_ref.get(each.provision.ref.short(), "") for each in article.provisions)


def _oddities(region: Region, catalogue: Catalogue) -> Block:
    rows = tuple((region.cite(each.at), each.text) for each in region.oddities)
    return Block(
        columns=(Column(catalogue("column.ref"), "citation"), Column(catalogue("column.summary"))),
        rows=rows,
    )


def _glossary(
    region: Region, words: Iterable[GlossaryEntry], catalogue: Catalogue
) -> Iterator[Block]:
    """What the words of the book mean; the natures, each with the provisions that say it."""
    language = catalogue.language
    columns = (Column(catalogue("column.word"), "strong"), Column(catalogue("column.meaning")))
    rows = ((each.terms[language], each.means[language]) for each in in_order(words, language))
    yield Block(columns=columns, rows=tuple(rows))
    if region.natures:
        natures = ((region.term("natures", id), basis) for id, basis in region.natures.items())
        yield Block(
            heading=catalogue("heading.natures"),
            columns=(columns[0], Column(catalogue("column.basis"), "citation")),
            rows=tuple((name, citation_lines(region, basis)) for name, basis in natures),
        )
