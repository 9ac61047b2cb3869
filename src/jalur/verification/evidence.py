"""What the text says where a fact is cited.

That is the provision, those above it, and the headings over its article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from jalur.law.citation import Citation
from jalur.law.enumerations import HEADING_KINDS
from jalur.law.oddities import Oddity
from jalur.law.region import Region
from jalur.law.vocabulary import Vocabulary
from jalur.reasoning.concerns import joins
from jalur.reasoning.membership import holds
from jalur.source.text import SourceText, operative
from jalur.verification.annex_rows import Rows, rows_of
from jalur.verification.denials import Denials
from jalur.verification.headed_cells import headed
from jalur.verification.letters import Letters, alike, letters
from jalur.verification.patterns import any_of
from jalur.verification.rows_by_party import as_cited

_NUMBER = re.compile(r"\d+")
"""Over the rows of an annex these are of its columns, and of the regulation."""


class Evidence:
    """The text of a regulation beside the region that encodes it."""

    def __init__(self, region: Region, source: SourceText, vocabulary: Vocabulary) -> None:
        self.region = region
        self.source = headed(region.common, as_cited(region, source))
        self.vocabulary = vocabulary
        self.denials = Denials(vocabulary)
        self._letters: dict[Citation, Letters] = {}
        self._around: dict[Citation, tuple[Letters, ...]] = {}
        self._forces: dict[Citation, tuple[str, ...]] = {}
        self._rows: dict[Citation, Rows] = {}
        self._row_words: dict[Citation, str] = {}

    def own(self, ref: Citation) -> Letters:
        """The words of one provision."""
        if ref not in self._letters:
            self._letters[ref] = Letters(self.words(ref))
        return self._letters[ref]

    def words(self, ref: Citation) -> str:
        """The text of one provision.

        A row of an annex has that of every row in which its party stands; where the annex has no
        rows, or none of them names the party, that of the annex.
        """
        if ref.parts[-1].level != "baris":
            return self.source.provisions.get(ref, "")
        if ref not in self._row_words:
            annex, party = Citation(ref.parts[:1]), ref.parts[-1].label
            own = self.rows_naming(annex, [party]) if party in self.region.parties else ()
            self._row_words[ref] = "\n".join(own) or self.source.provisions.get(annex, "")
        return self._row_words[ref]

    def rows(self, annex: Citation) -> Rows:
        """What the text of an annex is taken apart into."""
        if annex not in self._rows:
            text = self.source.provisions.get(annex, "")
            self._rows[annex] = rows_of(text, self.vocabulary.counted)
        return self._rows[annex]

    def rows_naming(self, annex: Citation, parties: Iterable[str]) -> tuple[str, ...]:
        """The rows of an annex that name one of the parties."""
        names = [name for party in parties for name in self.spellings(party)]
        texts = ((row, Letters(row)) for row in self.rows(annex).rows)
        return tuple(row for row, words in texts if any(self._apart(each, words) for each in names))

    def above(self, ref: Citation) -> tuple[Citation, ...]:
        """The provisions above one whose words are its own too: an annex has other rows."""
        return () if ref.is_row else ref.parents()

    def around(self, ref: Citation) -> tuple[Letters, ...]:
        """The words of a provision, of those above it, and of the headings over its article."""
        if ref not in self._around:
            headings = self._headings.get(ref.parts[0].label, ())
            self._around[ref] = (*self.upwards(ref), *headings)
        return self._around[ref]

    def upwards(self, ref: Citation) -> Iterator[Letters]:
        """The words of a provision and of those above it; over a row those of its columns."""
        for at in (ref, *self.above(ref)):
            yield self.own(at)
        if ref.parts[-1].level == "baris":
            yield Letters(_NUMBER.sub(" ", self.rows(Citation(ref.parts[:1])).head))
        for n, cell in enumerate(self.source.cells.get(ref, ())):
            yield Letters(" ".join((cell.column, *(() if cell.text else self.reaching(ref, n)))))

    def reaching(self, row: Citation, column: int) -> tuple[str, ...]:
        """What is printed nearest above and below an empty cell of a matrix.

        One cell that reaches over several rows is printed in one of them.
        """
        cells = self.source.cells
        heads = [cell.column for cell in cells[row]]
        whole = [
            ref
            for ref, each in cells.items()
            if ref.parts[:1] == row.parts[:1] and [cell.column for cell in each] == heads
        ]
        at = whole.index(row)
        sides = (reversed(whole[:at]), whole[at + 1 :])
        texts = (
            next((text for ref in side if (text := cells[ref][column].text)), "") for side in sides
        )
        return tuple(filter(None, texts))

    def downwards(self, ref: Citation) -> tuple[Citation, ...]:
        """A provision and those below it, as far as they have words of their own."""
        return tuple(self._tree.get(ref, ()))

    @cached_property
    def _tree(self) -> Mapping[Citation, list[Citation]]:
        tree: dict[Citation, list[Citation]] = {}
        for at in self.source.provisions:
            for ref in (at, *at.parents()):
                tree.setdefault(ref, []).append(at)
        return tree

    def _whole(self, ref: Citation) -> Letters:
        """The words of a provision and of those below it, each with its number."""
        return Letters(
            " ".join(f"{at.parts[-1].label} {self.words(at)}" for at in self.downwards(ref))
        )

    def below(self, ref: Citation) -> tuple[Citation, ...]:
        """The provisions one level below, as the text has them."""
        depth = len(ref.parts) + 1
        cut = (Citation(at.parts[:depth]) for at in self.downwards(ref) if len(at.parts) >= depth)
        return tuple(dict.fromkeys(cut))

    def introduces(self, party: str, refs: Iterable[Citation], leads: Iterable[str]) -> bool:
        """Whether a list that one of ``leads`` opens in a provision (*ditandatangani oleh:*) has an
        item that begins with a party, or with a member of it.
        """
        kinds, parties = self.region.common.kinds, self.region.parties
        meant = {party}
        if kinds[parties[party].kind].category == "group":
            meant |= {
                id
                for id in parties
                if any(holds(each, parties[id]) for each in parties[party].members)
            }
        names = [name for id in meant for name in self.spellings(id)]
        opening = re.compile(rf"\b(?:{any_of(leads)})\s*:\s*$", re.IGNORECASE)
        items = (at for ref in refs if opening.search(self.words(ref)) for at in self.below(ref))
        return any(self.own(at).begins(name, 0) for at in items for name in names)

    def lists(self, party: str, ref: Citation) -> bool:
        """Whether an item of the list that a provision opens (*mengoordinasikan:*) begins with a
        party.
        """
        items = self.below(ref) if self.words(ref).endswith(":") else ()
        names = self.spellings(party)
        return any(self.own(at).begins(name, 0) for at in items for name in names)

    def stands(self, name: str, refs: Iterable[Citation]) -> bool:
        """Whether ``name`` stands in or above one of the provisions, or in its headings."""
        return any(words.has(name) for ref in refs for words in self.around(ref))

    def names_law(self, regulation: str, refs: Iterable[Citation]) -> bool:
        """Whether provisions name a regulation, be it with the region behind its kind."""
        refs = tuple(refs)
        return any(self.stands(name, refs) for name in self._laws(regulation))

    def first_law(self, regulation: str, ref: Citation) -> int | None:
        """Where a provision names a regulation for the first time."""
        spans = (span for name in self._laws(regulation) for span in self.own(ref).spans(name))
        return min((start for start, _ in spans), default=None)

    def _laws(self, regulation: str) -> tuple[str, ...]:
        meta, (kind, number, rest) = self.region.regulation, regulation.partition(" Nomor ")
        places = (meta.place, meta.name) if number else ()
        return (regulation, *(f"{kind} {place}{number}{rest}" for place in places))

    def forces(self, ref: Citation) -> tuple[str, ...]:
        """The modal words of the provision itself.

        None are those of a fixed term, of an aim (*agar dapat*), or denied (*tidak dapat*).
        """
        if ref not in self._forces:
            self._forces[ref] = tuple(self._read_forces(ref))
        return self._forces[ref]

    def _read_forces(self, ref: Citation) -> Iterator[str]:
        words = self.vocabulary
        said = self._no_force.sub(" ", self.words(ref))
        rest = Letters(
            " ".join(Letters(said).without((*words.fixed, *words.prohibitions, *words.may_forbid)))
        )
        for force in self.region.common.forces:
            if rest.has(force) and not self.denials.all(force, said):
                yield force

    @cached_property
    def _no_force(self) -> re.Pattern[str]:
        aims, negations, forces = (
            "|".join(map(re.escape, words))
            for words in (
                self.vocabulary.aims,
                self.vocabulary.negations,
                self.region.common.forces,
            )
        )
        return re.compile(
            rf"\b(?:{aims})\b[^,;.:]*|\b(?:{negations})\s+(?:{forces})\b", re.IGNORECASE
        )

    def has_stem(self, stem: str, refs: Iterable[Citation]) -> bool:
        """As ``stands``, of any word with this stem."""
        return any(words.has_stem(stem) for ref in refs for words in self.around(ref))

    def spellings(self, party: str) -> tuple[str, ...]:
        """The name of a party and every other spelling of it."""
        named = self.region.parties[party]
        return (named.name, *named.aliases)

    def names(self, party: str, refs: Iterable[Citation]) -> bool:
        """Whether the provisions name a party in some spelling, or an oddity there says why not."""
        spellings, refs = self.spellings(party), tuple(refs)
        if any(
            self._apart(name, words)
            for ref in refs
            for words in self.around(ref)
            for name in spellings
        ):
            return True
        return self.excused(spellings, refs, party)

    def _apart(self, name: str, words: Letters) -> bool:
        """Whether a name stands in a text, and not only within the longer name of an office."""
        longer = self._longer.get(letters(name), ())
        for start, end in words.spans(name):
            if not any(
                first <= start and end <= last
                for other in longer
                for first, last in words.spans(other)
            ):
                return True
        return False

    @cached_property
    def _longer(self) -> Mapping[str, tuple[str, ...]]:
        """The spellings of offices with the spelling of another one in them."""
        kinds, parties = self.region.common.kinds, self.region.parties
        offices = [id for id in parties if kinds[parties[id].kind].category == "office"]
        names = [name for id in offices for name in self.spellings(id)]
        texts = {name: Letters(name) for name in names}
        return {
            letters(name): tuple(
                other for other in names if len(other) > len(name) and texts[other].has(name)
            )
            for name in names
        }

    def excused(
        self, names: Iterable[str], refs: Iterable[Citation], party: str | None = None
    ) -> bool:
        """Whether an oddity at or above a provision has a printed form that explains a name."""
        names, refs = tuple(names), tuple(refs)
        for oddity in self.region.oddities:
            if oddity.printed is None or oddity.kind not in self.vocabulary.distortions:
                continue
            if not any(oddity.at.covers(ref) for ref in refs):
                continue
            # A party that a name stands for needs no resemblance: the file says what was meant.
            stands_for = joins(self.region, oddity) and party in oddity.parties
            meant = stands_for or self._distorts(oddity.printed, names)
            if meant and self.printed(oddity):
                return True
        return False

    def _distorts(self, printed: str, names: Iterable[str]) -> bool:
        """Whether ``printed`` can be a distorted form of a name.

        The spelling of a party is none.
        """
        return letters(printed) not in self._all_spellings and any(
            alike(name, printed) for name in names
        )

    @cached_property
    def _all_spellings(self) -> frozenset[str]:
        return frozenset(letters(name) for id in self.region.parties for name in self.spellings(id))

    def printed(self, oddity: Oddity) -> bool:
        """Whether the printed form of an oddity stands at, above or below its provision.

        The headings over its article count too.
        """
        # Of a row the number may be what is odd.
        at = oddity.at
        whole = at.parents()[-1] if at.is_row else at
        scope = (*self.around(at), self._whole(whole))
        return oddity.printed is not None and any(words.has(oddity.printed) for words in scope)

    def first(self, party: str, ref: Citation) -> int | None:
        """Where a provision names a party for the first time."""
        places = (next(self.own(ref).spans(name), None) for name in self.spellings(party))
        return min((place[0] for place in places if place is not None), default=None)

    @cached_property
    def surroundings(self) -> tuple[str, ...]:
        """What may stand around the name of a unit in a list.

        The region, what the unit is part of, and small words.
        """
        meta, parties = self.region.regulation, self.region.parties
        kinds = self.region.common.kinds
        enclosing = [id for id, party in parties.items() if kinds[party.kind].encloses]
        names = [name for id in enclosing for name in self.spellings(id)]
        words = self.vocabulary
        return (meta.name, meta.place, *names, *words.surroundings, *words.joints)

    @cached_property
    def _headings(self) -> Mapping[str, tuple[Letters, ...]]:
        """Every article and the headings that stand over it."""
        over: dict[str, Letters] = {}
        standing: dict[str, tuple[Letters, ...]] = {}
        waiting = list(self.source.headings)
        for article in dict.fromkeys(ref.parts[0] for ref in operative(self.source.provisions)):
            while waiting and waiting[0].before.parts[0] == article:
                heading = waiting.pop(0)
                for kind in HEADING_KINDS[HEADING_KINDS.index(heading.kind) :]:
                    over.pop(kind, None)
                over[heading.kind] = Letters(f"{heading.kind} {heading.number} {heading.title}")
            standing[article.label] = tuple(over.values())
        return standing
