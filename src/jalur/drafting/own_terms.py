"""What a text has beside the shared natures, purposes and documents: ``terms`` of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import cached_property

from jalur.drafting.entries import Entry, Value
from jalur.drafting.signed_papers import SignedPapers
from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.own_terms import OwnTerm, TermGroup
from jalur.law.vocabulary import Vocabulary
from jalur.source.matrices import column_of, is_told
from jalur.source.text import SourceText
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_WRITTEN: tuple[TermGroup, ...] = ("purposes", "natures", "documents")
"""The order in which ``validate --fix`` sets the groups."""
_ALIKE = 0.85
"""So alike, of one, a word is a misprint of a shared nature."""
_FEWEST, _SEVERAL = 2, 3
"""Shared natures of a list, at the least, of which another item is one of the text's own; and items
of one that has a shared one alone.
"""


class OwnTerms:
    """Finds them; each is a guess."""

    def __init__(self, source: SourceText, vocabulary: Vocabulary, common: ClosedLists) -> None:
        self._source, self._vocabulary, self._common = source, vocabulary, common
        self._words = vocabulary.drafting
        self.all = (*self._natures(), *self._purposes(), *self._documents())
        """The terms in the order of their groups."""

    def entries(self) -> dict[str, Entry]:
        """The section of a draft."""
        entries: dict[str, Entry] = {}
        for group in _WRITTEN:
            own = {each.id: _entry(each) for each in self.all if each.group == group}
            if own:
                entries[group] = Entry(own, guessed=frozenset(own))
        return entries

    def _articles(self) -> Iterator[tuple[Citation, str]]:
        for ref, words in self._source.provisions.items():
            if ref.parts[0].level == "pasal":
                yield ref, " ".join(words.split())

    def _documents(self) -> Iterator[OwnTerm]:
        """Documents that somebody signs or initials."""
        words = self._vocabulary
        mandates = words.drafting.mandates
        nouns = [*mandates["signing"], *mandates["signer_nouns"]]
        verbs = [*words.signing, *words.initialling, *words.drafting.acts["sign"], *nouns]
        signed = re.compile(rf"\b(?:{any_of(verbs)})\b", re.IGNORECASE)
        cells = [*self._cells()]
        sorts = [
            name
            for names in self._words.documents.values()
            for name in names
            if any(_begins(said, name) for _, said in cells)
        ]
        papers = [
            (name, at)
            for name, at in SignedPapers(self._source, words, self._common).found()
            # Of the *surat edaran* of a table it is which, and no document besides.
            if not any(name.startswith(f"{each} ") for each in sorts)
        ]
        every = any_of(name for name, _ in papers) or "(?!)"
        longer = re.compile(rf"\b(?:{every})\b", re.IGNORECASE)
        listed = {name for names in self._words.documents.values() for name in names}
        told = [
            (ref, longer.sub(lambda match: _unless(match, listed), said))
            for ref, said in self._articles()
            if signed.search(said) or signed.search(self._above(ref))
        ]
        for id, names in self._words.documents.items():
            pattern = re.compile(rf"\b(?:{any_of(names)})\b", re.IGNORECASE)
            at = next((ref for ref, said in (*told, *cells) if pattern.search(said)), None)
            if at is not None and id not in self._common.documents:
                yield self._term("documents", id, names, at, self._wider(names[0]))
        known = {*listed}
        for name, at in papers:
            id = "-".join(re.findall(r"[a-z0-9]+", fold(name)))
            if name not in known and id not in self._common.documents and self._is_own(name, cells):
                known.add(name)
                yield self._term("documents", id, (name,), at, self._wider(name))
        for id, names in self._words.cell_documents.items():
            begun = [(name, ref) for name in names for ref, said in cells if _begins(said, name)]
            if begun and id not in self._common.documents:
                own = tuple(dict.fromkeys(name for name, _ in begun))
                yield self._term("documents", id, own, begun[0][1], self._wider(own[0]))

    def _is_own(self, name: str, cells: list[tuple[Citation, str]]) -> bool:
        """Whether a paper is one of its own: which meeting an invitation is to makes none of it,
        but where a table tells several from each other.
        """
        begun = (word for word in self._words.mandates["tabled_papers"] if name.startswith(word))
        return all(any(_begins(said, word) for _, said in cells) for word in begun)

    def _above(self, ref: Citation) -> str:
        """The words that open the list in which a provision stands."""
        return next(filter(None, map(self._source.provisions.get, ref.parents())), "")

    def _cells(self) -> Iterator[tuple[Citation, str]]:
        """The cells of tables that say which document a row is about."""
        for ref, cells in self._source.cells.items():
            if not is_told([cell.column for cell in cells]):
                for cell in cells:
                    if column_of(cell.column) == "document":
                        yield ref, " ".join(cell.text.split())

    def _wider(self, name: str) -> str | None:
        """The shared document that a name begins with, or else the one that holds all others."""
        begun = (
            id
            for id, words in self._common.documents.items()
            if any(name.startswith(f"{word} ") for word in words)
        )
        every = (id for id in self._common.documents if id not in self._common.wider_documents)
        return next(begun, next(every, None))

    def _purposes(self) -> Iterator[OwnTerm]:
        """Purposes for which something is handed to somebody."""
        leads = re.compile(rf"\b(?:{any_of(self._vocabulary.receivers)})\b", re.IGNORECASE)
        told = [(ref, said) for ref, said in self._articles() if leads.search(said)]
        for id, stems in self._words.purposes.items():
            pattern = re.compile(rf"\b(?:{any_of(stems)})", re.IGNORECASE)
            at = next((ref for ref, said in told if pattern.search(said)), None)
            if at is not None and id not in self._common.purposes:
                yield self._term("purposes", id, stems, at)

    def _natures(self) -> Iterator[OwnTerm]:
        """In a list of forms of relations what is none of the shared natures, and what the text
        tells of beside them: *Hubungan komando adalah …*.
        """
        found: dict[str, Citation] = {}
        for named, of_forms in (*self._listed(), (self._meant, True)):
            shared = [word for word in named if word in self._shared or self._is_misprint(word)]
            if len(shared) < (1 if of_forms and len(named) >= _SEVERAL else _FEWEST):
                continue
            for word, at in named.items():
                if word and word not in self._shared and not self._is_misprint(word):
                    found.setdefault(word, at)
        # A longer one is told before the shorter that it ends with: *teknis fungsional*.
        for word, at in sorted(found.items(), key=lambda each: -len(each[0])):
            yield self._term("natures", word.replace(" ", "-"), (word,), at)

    def _listed(self) -> Iterator[tuple[Mapping[str, Citation], bool]]:
        """The forms of a list, and those that one sentence has behind each other; and whether it
        begins with the relations that have them.
        """
        for opening, items in self._lists.items():
            said = " ".join(self._source.provisions[opening].split())
            if self._relation.search(said):
                words = {self._bare(self._source.provisions[at]): at for at in items}
                if all(words):
                    yield words, self._of_forms.match(said) is not None
        joints = any_of(self._vocabulary.joining)
        for ref, said in self._articles():
            if match := self._sentence.match(said):
                pieces = re.split(rf"\s*,\s*(?:(?:{joints})\s+)?|\s+(?:{joints})\s+", match["list"])
                words = {self._bare(piece): ref for piece in pieces}
                if all(words):
                    yield words, True

    @cached_property
    def _meant(self) -> Mapping[str, Citation]:
        """What sentences mean that begin with a relation, each where another has it again."""
        said = [*self._articles()]
        before = any_of([*self._words.ways["natured"], *self._words.relations])
        joints = any_of(self._vocabulary.joining)
        found: dict[str, Citation] = {}
        for ref, words in said:
            match = self._means.match(words)
            word = self._bare(match["words"]) if match else ""
            again = rf"\b(?:{before})\s+(?:\w+(?:,|\s+{joints})\s+)*{re.escape(word)}\b"
            others = (other for at, other in said if at != ref)
            if word in self._shared or (
                word and any(re.search(again, each, re.I) for each in others)
            ):
                found.setdefault(word, ref)
        return found

    def _bare(self, words: str) -> str:
        """The words of the item of a list, behind *hubungan* and before what it means; empty where
        it is no such item.
        """
        joints = any_of(self._vocabulary.joining)
        head = self._namely.split(" ".join(words.split()), maxsplit=1)[0]
        head = re.sub(rf"[\s.;,]*(?:\b(?:{joints})\b)?[\s.;,]*$", "", head)
        plain = self._relation.sub(" ", head, count=1).strip()
        return fold(plain) if re.fullmatch(r"[A-Za-z]+(?: [A-Za-z]+){0,2}", plain) else ""

    @cached_property
    def _of_forms(self) -> re.Pattern[str]:
        """A sentence that begins with relations, or the forms of them."""
        nouns, relations = any_of(self._words.ways["forms"]), any_of(self._words.relations)
        return re.compile(rf"(?:(?:{nouns})\s+)?(?:{relations})\b", re.IGNORECASE)

    @cached_property
    def _namely(self) -> re.Pattern[str]:
        return re.compile(rf",\s|,?\s+(?:{any_of(self._words.ways['namely'])})\b", re.IGNORECASE)

    @cached_property
    def _means(self) -> re.Pattern[str]:
        """A relation that a sentence begins with, before what it is."""
        namely = any_of([*self._words.ways["namely"], *self._words.ways["goes"]])
        return re.compile(
            # *Hubungan kerja* is what has the forms, and none of them.
            rf"(?!(?:{any_of(self._words.relations)})\s+(?:{namely})\b)"
            rf"(?:{any_of(self._words.relations)})\s+(?P<words>[a-z]+(?:\s+[a-z]+)??)\s+(?:{namely})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _sentence(self) -> re.Pattern[str]:
        """A sentence that has the forms of relations one behind the other."""
        ends = any_of([*self._words.opens["scope"], *self._words.ways["natured"]])
        verbs = any_of([*self._words.applying, *self._words.ways["goes"]])
        return re.compile(
            rf"(?:\w+\s+)?(?:{any_of(self._words.relations)})\s+(?:(?:{verbs})\s+)?(?:{ends})\s+"
            r"(?P<list>[^:;]+?)\.?$",
            re.IGNORECASE,
        )

    def _is_misprint(self, word: str) -> bool:
        # *Konsultasi*, like *konsultatif*, is the word of a purpose too.
        return word not in self._common.purposes and any(
            SequenceMatcher(None, word, each, autojunk=False).ratio() > _ALIKE
            for each in self._shared
        )

    @cached_property
    def _shared(self) -> frozenset[str]:
        return frozenset(fold(word) for words in self._common.natures.values() for word in words)

    @cached_property
    def _relation(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._words.relations)})\b", re.IGNORECASE)

    @cached_property
    def _lists(self) -> Mapping[Citation, list[Citation]]:
        lists: dict[Citation, list[Citation]] = {}
        for ref, _ in self._articles():
            opening = next(iter(ref.parents()), ref)
            if opening != ref and opening in self._source.provisions:
                lists.setdefault(opening, []).append(ref)
        return lists

    def _term(
        self,
        group: TermGroup,
        id: str,
        words: tuple[str, ...],
        at: Citation,
        wider: str | None = None,
    ) -> OwnTerm:
        label = id.replace("-", " ").title()
        return OwnTerm(group, id, label, words, (at,), wider)


def _unless(match: re.Match[str], listed: set[str]) -> str:
    """A name within a longer one is blotted out with it."""
    return match.group() if match.group().lower() in listed else " "


def _begins(said: str, name: str) -> bool:
    return re.match(rf"{re.escape(name)}\b", said, re.IGNORECASE) is not None


def _entry(term: OwnTerm) -> Entry:
    values: dict[str, Value] = {"label": term.label, "words": list(term.words)}
    if term.wider is not None:
        values["is"] = term.wider
    return Entry({**values, "basis": list(term.basis)})
