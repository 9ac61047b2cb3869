"""The names of offices, units, groups and forums in a text of which no file is yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from jalur.drafting.cell_offices import CellOffices, Office, note_office
from jalur.drafting.definitions import Definition, Definitions
from jalur.drafting.found_annexes import FoundAnnexes
from jalur.drafting.found_units import FoundUnits
from jalur.drafting.item_names import ItemNames
from jalur.drafting.listed_forums import ListedForums
from jalur.drafting.matrix_names import row_names
from jalur.drafting.name_book import FoundName, NameBook
from jalur.drafting.name_kinds import GROUP, HEAD, OFFICIAL, NameKinds
from jalur.drafting.name_search import NameSearch
from jalur.drafting.short_titles import shortened
from jalur.drafting.stroke_heads import StrokeHeads
from jalur.law.citation import Citation
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

_LONGEST = 15
"""Words of a name, at the most."""
_SEVERAL = 3
"""So many names in what a group means are its members."""


class FoundNames:
    """Finds every name: first those that are defined, then the items of lists, then the others."""

    def __init__(
        self,
        source: SourceText,
        vocabulary: Vocabulary,
        kinds: NameKinds,
        definitions: Definitions,
        region: Iterable[str],
    ) -> None:
        self._source, self._vocabulary, self.kinds = source, vocabulary, kinds
        self._definitions = definitions
        self._book = NameBook(kinds, vocabulary, region)
        self._search = NameSearch(self._book)
        self._offices = CellOffices(kinds, vocabulary, self._book.strokes)
        self.found = self._book.found
        """The names by their keys."""
        self._region_words = re.compile(rf"\s+(?:{any_of(kinds.words.regions)})$")
        self._items = ItemNames(kinds, vocabulary, self.clean)
        self.unclear: set[str] = set()
        """The keys of names whose words tell no kind."""
        self._unprinted: list[tuple[Citation, Office]] = []
        self._defined()
        StrokeHeads(source, self._book).note()
        self._rows()
        forums = ListedForums(source, self._book, vocabulary, self.lists)
        self.units = self._units()
        """Whom sentences and tables set under whom."""
        self.annexes = FoundAnnexes(
            source, self._book, self.units, self._leading, self._items.word.match
        )
        """The names that annexes list."""
        for ref in source.provisions:
            if ref in source.cells:
                self._cells(ref)
                self._receivers(ref)
            elif ref.parts[0].level == "lampiran":
                self.annexes.read(ref)
        self._others()
        forums.drop_opened()
        for row, office in self._unprinted:
            if self.key(office.name) not in self.found:
                note_office(self._search, row, office, sure=False)
        self._shortened()
        self._book.note_led()

    @property
    def relatives(self) -> tuple[str, ...]:
        """Words that open a clause about the word before them."""
        return self._vocabulary.relatives

    def key(self, name: str) -> str:
        """What tells one name from another."""
        return self._book.key(name)

    def clean(self, words: str) -> str:
        """The item of a list without its ending and without what encloses it."""
        return self._book.clean(words)

    def names_in(self, words: str) -> Iterator[tuple[str, str, bool]]:
        """The names of some words, each with its kind and whether both are sure."""
        return self._search.names_in(words)

    def led(self, found: FoundName) -> str | None:
        """The key of what an office leads, where that has a name of its own."""
        return self._book.led(found)

    def words(self, ref: Citation) -> str:
        """The own words of a provision."""
        return self._source.provisions.get(ref, "")

    def _defined(self) -> None:
        beside: dict[Citation, str] = {}
        for each in self._definitions.all:
            plain = self._region_words.sub("", each.term)
            names = [each.term, *each.aliases]
            called = each.called
            if plain != each.term and self.kinds.members_of_group(self.kinds.fold(plain)):
                called = plain if called == each.term else called
                self._book.same[self.kinds.fold(each.term)] = self.key(called)
            elif self._book.is_only_defined(each.term):
                plain = each.term
            kind = next(filter(None, map(self.kinds.of, [plain, *names])), None)
            told = kind is not None
            # Of two that one sentence defines together the second is what the first is.
            kind = kind or self._kind_by_meaning(each) or beside.get(each.at)
            if kind is None:
                continue
            beside[each.at] = kind
            of_class = self.kinds.class_of(called) or kind
            if self._is_one_of_class(each, of_class):
                if self._is_beside(each, of_class):
                    self._book.apart.add(self.kinds.fold(called))
                if kind != GROUP:
                    kind = GROUP
                    self.unclear.add(self.key(called))
            elif kind == HEAD and self._is_several(each):
                kind = GROUP
            for name in names:
                if self.kinds.fold(name) != self.kinds.fold(called):
                    self._book.same.setdefault(self.key(name), self.key(called))
            found = self._book.add(called, each.at, kind)
            if found is None:
                continue
            found.defined = each.at
            found.sure = found.sure and told and not self._book.is_only_defined(plain)
            for name in names:
                if self.kinds.fold(name) != self.kinds.fold(called):
                    found.aliases.setdefault(name, []).append(each.at)
            led = self.kinds.led_by(called)
            if led and re.search(rf"\b{re.escape(led)}\b", each.meaning, re.IGNORECASE):
                self._book.add(led, each.at, sure=led in each.meaning)
            named = [*self.names_in(each.meaning)] if kind == GROUP else []
            if len({self.key(name) for name, _, _ in named}) >= _SEVERAL:
                for name, inner, sure in named:
                    self._book.add(name, each.at, inner, sure=sure)

    def _is_one_of_class(self, definition: Definition, kind: str) -> bool:
        """Whether a term means whoever of a class does something: *adalah Asisten yang …*.

        A title of its own that tells fields is one office.
        """
        own = self.kinds.common.kinds[kind]
        words = [self.kinds.fold(each) for each in own.class_words]
        relative = any_of(self._vocabulary.relatives)
        # *Asisten pada Sekretariat Daerah yang …*: where they sit tells none of them apart.
        begun = re.match(
            rf"(?:{any_of(words)})\s+(?:\w+\s+){{,5}}?(?:{relative})\b",
            self.kinds.fold(definition.meaning),
        )
        if not own.portfolio or begun is None:
            return False
        plain = self.kinds.fold(definition.called)
        told = any(each.replace("-", " ") in plain for each in self.kinds.common.portfolios)
        fields = any(
            f" {self.kinds.fold(each)} " in f" {plain} " for each in self.kinds.common.asisten
        )
        return plain not in words and not told and not fields

    def _is_beside(self, definition: Definition, kind: str) -> bool:
        """Whether a text says the word for a class alone too: whoever of it is meant by a term is
        another party then.
        """
        words = any_of(self.kinds.common.kinds[kind].class_words)
        alone = re.compile(rf"\b(?:{words})\b(?!\s+[A-Z])")
        return any(
            alone.search(" ".join(text.split()))
            for ref, text in self._source.provisions.items()
            if ref != definition.at and ref.parts[0].level == "pasal"
        )

    def _is_several(self, definition: Definition) -> bool:
        """Whether a term is the word for some offices, one behind the other: *Kepala Perangkat
        Daerah adalah Kepala Dinas, Kepala Badan, dan Camat*.
        """
        more = [*self._vocabulary.relatives, *self.kinds.words.ways["including"]]
        begun = re.split(rf",?\s+(?:{any_of(more)})\s", definition.meaning, maxsplit=1)[0]
        own = self.key(definition.called)
        named = {self.key(name): kind for name, kind, _ in self.names_in(begun)}
        offices = [key for key, kind in named.items() if kind == HEAD]
        return own not in named and len(offices) >= _SEVERAL

    def _kind_by_meaning(self, definition: Definition) -> str | None:
        """The kind of a term that acts in the text, though its words tell none."""
        words, begins = self._vocabulary, definition.meaning.casefold()
        if any(begins.startswith(each.casefold()) for each in self._book.region):
            return None  # What a text calls the region is no party: "Daerah adalah Kota Tarakan".
        if re.match(rf"(?:{any_of(self.kinds.words.relations)})\b", definition.term, re.IGNORECASE):
            return None  # *Hubungan koordinatif berlaku antara*: a relation does nothing.
        things = any_of(self.kinds.words.mandates["things"])
        if re.match(rf"(?:{things})\b", begins):
            return None  # *Mandat adalah pelimpahan …*: a deed or a paper does nothing either.
        names = any_of([definition.term, *definition.aliases])
        to = any_of([*words.receivers, *words.agents])
        acts = rf"(?:^|[,:]\s)(?:{names})\s+(?:(?:wajib|dapat|harus)\s+)?(?:me|ber)\w+"
        pattern = re.compile(rf"{acts}|\b(?:{to})\s+(?:{names})\b")
        texts = (text for ref, text in self._source.provisions.items() if ref != definition.at)
        if not any(pattern.search(" ".join(text.split())) for text in texts):
            return None
        leads = any(begins.startswith(f"{word} ") for word in self.kinds.words.leaders)
        return OFFICIAL if leads else GROUP

    def _rows(self) -> None:
        for ref, words in self._source.provisions.items():
            if ref.parts[0].level != "pasal" or ref.parts[-1].level not in ("huruf", "angka"):
                continue
            if self._is_meaning(ref):
                continue
            for each in self._items.read(words):
                found = self._book.add(each.name, ref, row=True)
                if found is not None and each.alias is not None:
                    found.aliases.setdefault(each.alias, []).append(ref)
                    self._book.same.setdefault(self.key(each.alias), self.key(each.name))
        self._other_rows()

    def _other_rows(self) -> None:
        """In the list of a coordinator every item is somebody, whatever its words tell of it."""
        for opening, items in self.lists.items():
            rows = {at for each in self.found.values() for at in each.rows}
            if len(rows.intersection(items)) * 2 < len(items) or not self.leads(opening):
                continue
            for ref in items:
                name = self.clean(self._source.provisions[ref])
                if ref not in rows and name and len(name.split()) <= _LONGEST:
                    self._book.add(name, ref, self.kinds.shortened(name) or "outside", row=True)
                    self.found[self.key(name)].sure = "," not in name
                    self.unclear.add(self.key(name))

    def _units(self) -> FoundUnits:
        """Whom sentences set under a coordinator, each name whole."""
        units = FoundUnits(self._source, self._book, self._leading, self.lists)
        rows = {at for each in self.found.values() for at in each.rows}
        units.read(
            ref
            for ref in self._source.provisions
            if ref.parts[0].level == "pasal" and ref not in rows and not self._is_meaning(ref)
        )
        for annex in self._source.printed:
            units.read_notes(annex)
        return units

    def _is_meaning(self, ref: Citation) -> bool:
        """Whether a provision belongs to the article that defines terms."""
        openings = self._definitions.openings
        return any(each == ref or each in ref.parents() for each in openings)

    def leads(self, opening: Citation) -> bool:
        """Whether a provision names somebody of a kind that coordinates."""
        kinds = self.kinds.common.kinds
        named = self.names_in(self._source.provisions.get(opening, ""))
        return any(kinds[kind].coordinates for _, kind, _ in named)

    @cached_property
    def lists(self) -> dict[Citation, list[Citation]]:
        """The provisions that open lists, each with its items."""
        lists: dict[Citation, list[Citation]] = {}
        for ref in self._source.provisions:
            if ref.parts[0].level == "pasal" and len(ref.parts) > 1:
                opening = ref.parents()[0]
                if opening in self._source.provisions:
                    lists.setdefault(opening, []).append(ref)
        return lists

    @cached_property
    def _leading(self) -> frozenset[str]:
        """The names in the articles of those who coordinate by their fields."""
        kinds = self.kinds.common.kinds
        words = (
            each for ref, each in self._source.provisions.items() if ref.parts[0].level == "pasal"
        )
        named = (name for each in words for name in self.names_in(each))
        return frozenset(
            name for name, kind, _ in named if kinds[kind].portfolio and name[:1].isupper()
        )

    def _cells(self, row: Citation) -> None:
        """The names in the cells of a table that say who does what."""
        short = self._offices.explained(self.words(Citation(row.parts[:1])))
        for words in row_names(self._source.cells[row]):
            for office in self._offices.offices(words, short):
                if self.kinds.fold(office.printed) in self.kinds.fold(words):
                    self.unclear |= {self.key(office.name)} if office.kind else set()
                    note_office(self._search, row, office)
                else:  # Its class alone is printed: *Kepala Dinas atau Badan*.
                    self._unprinted.append((row, office))

    def _receivers(self, row: Citation) -> None:
        """The offices of the state of whom the row of a table names papers."""
        words = " ".join(cell.text for cell in self._source.cells[row])
        for name, kind, _ in [*self.names_in(words)]:
            own = self.kinds.common.kinds[kind]
            if own.category == "outside" and kind in self.kinds.words.alike:
                self._book.add(name, row, kind, sure=False)

    def _others(self) -> None:
        rows = {at for each in self.found.values() for at in each.rows}
        for ref, words in self._source.provisions.items():
            if ref.parts[0].level != "pasal" or ref in rows:
                continue
            if self._is_meaning(ref):
                continue
            for name, kind, sure in self.names_in(self._revoked.sub(" ", words)):
                unnamed = self._book.is_only_defined(name) and self.key(name) not in self.found
                if unnamed and not self._book.is_side(name, words):
                    continue
                advises = self.kinds.common.kinds[kind].advises
                told = advises and f"{name} {self.relatives[0]}" in words
                sure = sure and not told and not self._book.is_only_defined(name)
                self._book.add(name, ref, kind, sure=sure)

    @cached_property
    def _revoked(self) -> re.Pattern[str]:
        """The title of a regulation that another revokes: whom it names is called so there."""
        ends = any_of(self.kinds.words.revoking)
        return re.compile(rf"\bTahun\s+\d{{4}}\s+tentang\s[^:;]*?(?=\b(?:{ends})\b)", re.IGNORECASE)

    def _shortened(self) -> None:
        """An Asisten whose title is part of that of one other is that one, called for short."""
        for key, wider in shortened(self.found, self.kinds).items():
            short, whole = self.found.pop(key), self.found[wider]
            whole.aliases.setdefault(short.name, []).extend(short.basis)
            whole.annexes += [ref for ref in short.annexes if ref not in whole.annexes]
            self._book.same[key] = wider
            self.annexes.join(key, wider)
