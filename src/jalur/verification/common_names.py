"""The names that no file need have: abbreviations, and the words of classes and of their heads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from jalur.law.region import Region
from jalur.reasoning.names import Found, Names
from jalur.text.folding import fold


@dataclass(frozen=True, slots=True)
class CommonName:
    """A spelling in common use, which a region may have a party for."""

    spelling: str
    word: str
    """What is looked up among the names of a region."""
    kind: str | None
    """Of the class, which the party must take in; None for an abbreviation."""


class CommonNames:
    """What the names in common use mean in a region, each asked where a text has it: to look one up
    that a region has not is costly, and most texts have few.
    """

    def __init__(self, region: Region) -> None:
        self._region = region
        self._owners: dict[CommonName, str | None] = {}

    def every(self) -> Iterator[CommonName]:
        """All of them, whether the region has a party for them or not."""
        common = self._region.common
        yield from (CommonName(short, short, None) for short in common.abbreviations)
        classes = common.kinds.values()
        kind_of = {fold(word): kind.id for kind in classes for word in kind.class_words}
        words = [(word, word) for word in kind_of]
        for spelling, class_word in (*words, *common.head_words.items()):
            kind = kind_of.get(fold(class_word))
            if kind is not None:
                yield CommonName(spelling, class_word, kind)

    def owner(self, name: CommonName) -> str | None:
        """The party of the region that bears the name; None where it has none."""
        if name not in self._owners:
            self._owners[name] = self._meant(name)
        return self._owners[name]

    def _meant(self, name: CommonName) -> str | None:
        match self._names.meant(name.word):
            case Found(party=party) if name.kind is None:
                return party.id if party.id in self._region.parties else None
            case Found(party=party) if any(name.kind in each.kinds for each in party.members):
                return party.id
        return None

    @cached_property
    def _names(self) -> Names:
        return Names(self._region)
