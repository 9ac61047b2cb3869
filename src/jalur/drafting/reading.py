"""The sentences of a text with the names of its parties marked in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from jalur.drafting.coordinating import coordinators_of
from jalur.drafting.legible import legible
from jalur.drafting.worded_patterns import WordedPattern
from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.region import Region
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.text.folding import fold
from jalur.verification.concordance import Namer, namer_of
from jalur.verification.evidence import Evidence
from jalur.verification.patterns import any_of, branching
from jalur.verification.sentences import Sentences, sentences_of

_TOKEN = re.compile(r"[^\W_]+|&")
T = TypeVar("T")
PARTY = re.compile(r"<([a-z0-9-]+)>")
"""A party, as a marked sentence has it in the place of its name."""


class Reading:
    """A text beside the parties of its draft."""

    def __init__(self, region: Region, source: SourceText, vocabulary: Vocabulary) -> None:
        self.region, self.vocabulary, self.printed = region, vocabulary, source
        self.source = source = legible(source, region, vocabulary)
        self.evidence = Evidence(region, source, vocabulary)
        self.sentences: Sentences = sentences_of(self.evidence)
        self._namer: Namer = namer_of(self.evidence)
        self._marked: dict[Citation, str] = {}
        self._saying: dict[str, Mapping[str, WordedPattern]] = {}
        quantifiers = [word for words in vocabulary.quantifiers.values() for word in words]
        # *sesama Dinas* are of that class, as *setiap Dinas* is.
        alike = vocabulary.drafting.ways["of_one"]
        before = branching([*quantifiers, *vocabulary.openers, *vocabulary.agents, *alike])
        then = vocabulary.sequences.get("then", ())
        joints = branching(
            [*vocabulary.joining, *vocabulary.choosing, *then, *vocabulary.drafting.more]
        )
        joint = rf"(?:\s*[,/]\s*(?:(?:{joints})\s+)?|\s+(?:{joints})\s+)"
        between = branching(vocabulary.drafting.qualifiers)
        place = re.escape(region.regulation.place)
        self.house = rf"(?:{any_of([*self._houses(), f'{region.regulation.name}'])}|{place})"
        """A pattern for the name of what encloses the unit before it, or of the region."""
        counted = r"(?:\d+\s+\(\w+(?:\s\w+)?\)\s+(?:orang\s+)?)?"
        office = (
            rf"(?:(?:{before})\s+)?{counted}<[a-z0-9-]+>(?:\s+{self.house})?(?:\s+(?:{between}))*"
        )
        # No office ends where a joint does: so each is written once, in what is part of very many
        # patterns, and costs half as much in each.
        self.offices = rf"(?:{office}(?:{joint})?)+(?<![\s,/])"
        """A pattern for one party or several."""

    def _houses(self) -> Iterator[str]:
        for party in self.region.parties.values():
            if self.common.kinds[party.kind].encloses:
                yield from (party.name, *party.aliases)

    @property
    def common(self) -> ClosedLists:
        """The closed lists."""
        return self.region.common

    @cached_property
    def background(self) -> frozenset[str]:
        """Groups that texts name to say whose something is: *kebijakan Pemerintah Daerah*."""
        names = {fold(name) for name in self.vocabulary.drafting.only_defined}
        return frozenset(
            id
            for id, party in self.region.parties.items()
            if any(
                fold(name).startswith(each)
                for name in (party.name, *party.aliases)
                for each in names
            )
        )

    def category(self, party: str) -> str:
        """What the kind of a party is."""
        return self.common.kinds[self.region.parties[party].kind].category

    def kind(self, party: str) -> str:
        """The kind of a party."""
        return self.region.parties[party].kind

    def marked(self, ref: Citation) -> str:
        """The own words of a provision, each name as ``<id>``."""
        if ref not in self._marked:
            words = " ".join(self.source.provisions.get(ref, "").replace("<", "(").split())
            self._marked[ref] = self.mark(words)
        return self._marked[ref]

    def mark(self, words: str) -> str:
        """Some words with the names of parties marked."""
        namings = {each.start: each for each in self._namer.namings(words)}
        pieces: list[str] = []
        position = taken = 0
        open_until: int | None = None
        for token in _TOKEN.finditer(words):
            size = len(fold(token.group()))
            naming = namings.get(position) if open_until is None else None
            if naming is not None and not self._apposed(
                pieces, words[taken : token.start()], naming.party
            ):
                pieces += [words[taken : token.start()], f"<{naming.party}>"]
                open_until = naming.end
            position += size
            if open_until is not None and position >= open_until:
                taken, open_until = token.end(), None
        return "".join([*pieces, words[taken:]])

    def plain(self, marked: str) -> str:
        """Marked words with the names of parties in place of the marks."""
        parties = self.region.parties
        return " ".join(PARTY.sub(lambda match: parties[match[1]].name, marked).split())

    def _apposed(self, pieces: list[str], between: str, party: str) -> bool:
        """Whether a group right behind an office only says which one it is: *Kepala Bagian
        Pemrakarsa*.
        """
        before = PARTY.fullmatch(pieces[-1]) if pieces and not between.strip() else None
        return (
            before is not None
            and self.category(party) == "group"
            and self.category(before[1]) == "office"
        )

    @cached_property
    def coordinators(self) -> frozenset[str]:
        """Those of a kind that coordinates by its fields, and their group."""
        return coordinators_of(self.region)

    def opening(self, ref: Citation) -> Citation | None:
        """The provision that opens the list in which one stands."""
        return next((at for at in ref.parents() if at in self.source.provisions), None)

    def items(self, ref: Citation) -> tuple[Citation, ...]:
        """The items of the list that a provision opens."""
        return self._items.get(ref, ())

    @cached_property
    def _items(self) -> Mapping[Citation, tuple[Citation, ...]]:
        items: dict[Citation, tuple[Citation, ...]] = {}
        for ref in self.source.provisions:
            opening = self.opening(ref)
            if opening is not None:
                items[opening] = (*items.get(opening, ()), ref)
        return items

    def actors(self, ref: Citation) -> tuple[str, ...]:
        """Who acts in a provision: whom it begins with, or else what opens its list."""
        return self.sentences.actors(ref)

    def begun(self, ref: Citation) -> tuple[str, ...]:
        """Whom the own words of a provision begin with."""
        return self.sentences.roles(ref).begun

    def force(self, ref: Citation) -> str | None:
        """The one modal word of a provision, or of what opens its list."""
        for at in (ref, *ref.parents()):
            forces = self.evidence.forces(at)
            if forces:
                return forces[0]
        return None

    def natures(self, words: str) -> tuple[list[str], bool]:
        """The natures that some words enumerate, and whether each is spelt as usual."""
        found: list[str] = []
        sure = True
        folded = fold(words)
        for nature, spellings in self._nature_words:
            for spelling in spellings:
                if re.search(rf"(?<!\w){re.escape(spelling)}(?!\w)", folded):
                    folded = re.sub(rf"(?<!\w){re.escape(spelling)}(?!\w)", " ", folded)
                    found.append(nature)
                    break
        for word in folded.split():
            near = self._near(word)
            if near is not None and near not in found:
                found.append(near)
                sure = False
        order = list(self.common.natures)
        return sorted(set(found), key=order.index), sure

    @cached_property
    def _nature_words(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        longest = {
            nature: tuple(sorted(map(fold, words), key=len, reverse=True))
            for nature, words in self.common.natures.items()
        }
        return tuple(sorted(longest.items(), key=lambda each: -len(each[1][0])))

    def _near(self, word: str) -> str | None:
        """The nature of which a word is a misprint."""
        from difflib import SequenceMatcher

        for nature, spellings in self._nature_words:
            for spelling in spellings:
                if " " not in spelling and len(word) > _MISPRINT and word != spelling:
                    ratio = SequenceMatcher(None, word, spelling, autojunk=False).ratio()
                    if ratio > _ALIKE:
                        return nature
        return None

    def documents(self, ref: Citation) -> list[str]:
        """The documents that a provision names and does not except, without those that are wider
        than another.
        """
        whole = " ".join(self.source.provisions.get(ref, "").split())
        return self.documents_in(whole, both=True)

    def documents_in(self, whole: str, *, both: bool = False) -> list[str]:
        """The documents that some words name, in the same way; *surat izin*, which may be either,
        is one, or with ``both`` two.
        """
        excluding = rf"\b(?:{any_of(self.vocabulary.excluding)})\b"
        words, *_ = re.split(excluding, whole, maxsplit=1, flags=re.IGNORECASE)
        words, *_ = re.split(self._by_which, words or whole, maxsplit=1)
        plain = self._laws.sub(" ", words or whole)
        said = f" {fold(plain if both else self._of_kind.sub('', plain))} "
        named = [(fold(name), id) for id, names in self.common.documents.items() for name in names]
        there: set[str] = set()
        # What stands within a longer name is no document of its own.
        for name, id in sorted(named, key=lambda each: -len(each[0].split())):
            if f" {name} " in said:
                there.add(id)
                said = said.replace(f" {name} ", f" {_GAP} ") if " " in name else said
        found = [document for document in self.common.documents if document in there]
        wider = {above for each in found for above in self._above(each)}
        return [each for each in found if each not in wider] or found

    def _above(self, document: str) -> Iterator[str]:
        """The documents of which one is a case."""
        above = self.common.wider_documents.get(document)
        while above is not None:
            yield above
            above = self.common.wider_documents.get(above)

    @cached_property
    def _of_kind(self) -> re.Pattern[str]:
        """The word of a document right before another's."""
        names = [name for each in self.common.documents.values() for name in each]
        short = any_of([name for name in names if " " not in name])
        return re.compile(rf"\b(?:{short})\s+(?=(?:{short})\b)", re.IGNORECASE)

    @cached_property
    def _by_which(self) -> re.Pattern[str]:
        """Words before the paper by which somebody may do something: it is not what he signs."""
        words = any_of(self.vocabulary.drafting.mandates["by_which"])
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)

    @cached_property
    def _laws(self) -> re.Pattern[str]:
        """A law that a sentence cites, or itself: *Peraturan Bupati ini*."""
        own, these = any_of(self.vocabulary.drafting.itself), any_of(self.vocabulary.these)
        return re.compile(rf"\b(?:{own})\s+[A-Z]\w+(?:\s+[A-Z]\w+)?\s+(?:(?:{these})\b|Nomor\b)")

    def said(self, ref: Citation, key: str) -> list[str]:
        """The values of a key for which a provision has the words, in the order of these."""
        words = " ".join(self.source.provisions[ref].split())
        found = [
            (match.start(), match.end(), value)
            for value, pattern in self._said(key).items()
            for match in pattern.finditer(words)
        ]
        # *Tidak dianggap setuju* is another value than *dianggap setuju*, which stands in it.
        own = [
            (start, value)
            for start, end, value in found
            if not any(
                first <= start and end <= last and end - start < last - first
                for first, last, other in found
                if other != value
            )
        ]
        return unique(value for _, value in sorted(own))

    def _said(self, key: str) -> Mapping[str, WordedPattern]:
        if key not in self._saying:
            self._saying[key] = {
                value: WordedPattern(rf"\b(?:{any_of(words)})\b", words)
                for value, words in self.vocabulary.saying[key].items()
            }
        return self._saying[key]

    def place(self, ref: Citation) -> int:
        """The line of the text in which a provision begins."""
        place = self.source.place(ref)
        return 0 if place is None else place.line

    def operative(self) -> Iterator[Citation]:
        """The provisions of the articles."""
        return (ref for ref in self.source.provisions if ref.parts[0].level == "pasal")


_GAP = "…"
"""What stands in the place of a name that was read."""
_LONGEST_ID = 90
"""Characters of the id of a rule, before its number."""
_MISPRINT = 5
"""Letters that a word has at least to be a misprint of another."""
_ALIKE = 0.9


def parties_in(marked: str) -> tuple[str, ...]:
    """The parties of a marked sentence in their order."""
    return tuple(PARTY.findall(marked))


def unique(values: Iterable[T]) -> list[T]:
    """The values without repetition."""
    return list(dict.fromkeys(values))


def one_or_many(parties: Sequence[str]) -> str | list[str]:
    """A party as a file has it that may have several in its place."""
    return parties[0] if len(parties) == 1 else list(parties)


def several(value: object) -> list[str]:
    """The parties of what a file has in the place of one or several."""
    if isinstance(value, str):
        return [value]
    return [str(each) for each in value] if isinstance(value, list) else []


def fresh_id(id: str, taken: set[str]) -> str:
    """An id that no other rule has; it is taken from now on."""
    id = id[:_LONGEST_ID].rstrip("-")
    names = (id, *(f"{id}-{n}" for n in range(2, len(taken) + 3)))
    fresh = next(each for each in names if each not in taken)
    taken.add(fresh)
    return fresh
