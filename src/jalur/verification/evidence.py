"""What the text says where a fact is cited: the provision, those above it, and the headings over its article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.regulation import Oddity
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText, operative
from jalur.verification.letters import Letters, alike, letters

_NOTHING = Letters("")


class Evidence:
    """The text of a regulation beside the region that encodes it."""

    def __init__(self, region: Region, source: SourceText, vocabulary: Vocabulary) -> None:
        self.region = region
        self.source = source
        self.vocabulary = vocabulary
        self._letters: dict[Citation, Letters] = {}

    def own(self, ref: Citation) -> Letters:
        """The words of one provision; a row of an annex has those of the annex."""
        if ref not in self._letters:
            self._letters[ref] = Letters(self.words(ref))
        return self._letters[ref]

    def words(self, ref: Citation) -> str:
        """The text of one provision; a row of an annex has that of the annex."""
        at = Citation(ref.parts[:1]) if ref.parts[-1].level == "baris" else ref
        return self.source.provisions.get(at, "")

    def around(self, ref: Citation) -> Iterator[Letters]:
        """The words of a provision, of those above it, and of the headings over its article."""
        yield from self.upwards(ref)
        yield from self._headings.get(ref.parts[0].label, ())

    def upwards(self, ref: Citation) -> Iterator[Letters]:
        """The words of a provision and of those above it."""
        for at in (ref, *ref.parents()):
            yield self.own(at)

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

    def stands(self, name: str, refs: Iterable[Citation]) -> bool:
        """Whether ``name`` stands in one of the provisions, above it, or in the headings over its article."""
        return any(words.has(name) for ref in refs for words in self.around(ref))

    def forces(self, ref: Citation) -> tuple[str, ...]:
        """The modal words that the provision itself has, but for those that are part of a fixed term."""
        rest = Letters(" ".join(self.own(ref).without(self.vocabulary.fixed)))
        return tuple(force for force in self.region.common.forces if rest.has(force))

    def has_stem(self, stem: str, refs: Iterable[Citation]) -> bool:
        """Whether a word with this stem stands in one of the provisions, above it, or in its headings."""
        return any(words.has_stem(stem) for ref in refs for words in self.around(ref))

    def spellings(self, party: str) -> tuple[str, ...]:
        """The name of a party and every other spelling of it."""
        found = self.region.parties[party]
        return (found.name, *found.aliases)

    def names(self, party: str, refs: Iterable[Citation]) -> bool:
        """Whether the provisions name a party in one of its spellings, or an oddity there says why not."""
        said, at = self.spellings(party), tuple(refs)
        return any(self.stands(name, at) for name in said) or self.excused(said, at, party)

    def excused(
        self, names: Iterable[str], refs: Iterable[Citation], party: str | None = None
    ) -> bool:
        """Whether an oddity at one of the provisions, or above it, carries a printed form that explains it."""
        said, at = tuple(names), tuple(refs)
        return any(
            oddity.printed is not None
            and oddity.kind in self.vocabulary.distortions
            and any(oddity.at.covers(ref) for ref in at)
            and (party in oddity.parties or self._distorts(oddity.printed, said))
            and self.printed(oddity)
            for oddity in self.region.oddities
        )

    def _distorts(self, printed: str, names: Iterable[str]) -> bool:
        """Whether ``printed`` can be a distorted form of a name; the spelling of a party is none."""
        return letters(printed) not in self._all_spellings and any(
            alike(name, printed) for name in names
        )

    @cached_property
    def _all_spellings(self) -> frozenset[str]:
        return frozenset(letters(name) for id in self.region.parties for name in self.spellings(id))

    def printed(self, oddity: Oddity) -> bool:
        """Whether the printed form of an oddity stands at its provision, above or below it, or in its headings."""
        scope = (*self.around(oddity.at), self._whole(oddity.at))
        return oddity.printed is not None and any(words.has(oddity.printed) for words in scope)

    def first(self, party: str, ref: Citation) -> int | None:
        """Where a provision names a party for the first time."""
        places = (next(self.own(ref).spans(name), None) for name in self.spellings(party))
        return min((place[0] for place in places if place is not None), default=None)

    @cached_property
    def surroundings(self) -> tuple[str, ...]:
        """What may stand around the name of a unit in a list: the region, what the unit is part of, small words."""
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
        found: dict[str, tuple[Letters, ...]] = {}
        ranks = ("bab", "bagian", "paragraf")
        waiting = list(self.source.headings)
        for article in dict.fromkeys(ref.parts[0] for ref in operative(self.source.provisions)):
            while waiting and waiting[0].before.parts[0] == article:
                heading = waiting.pop(0)
                for kind in ranks[ranks.index(heading.kind) :]:
                    over.pop(kind, None)
                over[heading.kind] = Letters(f"{heading.kind} {heading.number} {heading.title}")
            found[article.label] = tuple(over.values())
        return found
