"""Of which kind a name is, by the words that it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain

from jalur.law.closed_lists import ClosedLists
from jalur.law.vocabulary import Vocabulary
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

HEAD, GROUP, FORUM, OFFICIAL = "head", "group", "forum", "official"


class NameKinds:
    """Tells the kinds of names that no file has yet."""

    def __init__(self, common: ClosedLists, vocabulary: Vocabulary) -> None:
        self.common, self.words = common, vocabulary.drafting
        # One text says the same names again and again.
        self._folded: dict[str, str] = {}
        self._told: dict[str, str | None] = {}
        self._leading = re.compile(rf"(?:{any_of(self.words.leading)})\s+(?=\S)", re.IGNORECASE)

    def fold(self, name: str) -> str:
        """A name as it is compared."""
        known = self._folded.get(name)
        if known is None:
            known = self._folded[name] = fold(name, self.common.spellings)
        return known

    def of(self, name: str) -> str | None:
        """The kind of a name, or None where its words tell none."""
        if name not in self._told:
            self._told[name] = self._of(name)
        return self._told[name]

    def _of(self, name: str) -> str | None:
        folded = self.fold(name)
        return (
            self._known.get(folded)
            or self._of_head(name)
            or self._of_official(folded)
            or self._begun(folded)
            or self._of_class(folded)
        )

    def _of_head(self, name: str) -> str | None:
        led = self.led_by(name)
        kind = None if led is None else self.of(led)
        if kind is None:
            return None
        return (
            "outside"
            if self.common.kinds[kind].category == "outside" and kind == "outside"
            else HEAD
        )

    def goes_on(self, name: str) -> bool:
        """Whether the name of an official ends with a class word: *Sekretaris Dinas* Sosial."""
        folded = self.fold(name)
        first, _, last = folded.rpartition(" ")
        return bool(first) and self._known.get(folded) == OFFICIAL and last in self._class_words

    def _of_official(self, folded: str) -> str | None:
        begun = (each for each in self._going_on if folded.startswith(f"{each} "))
        return OFFICIAL if next(begun, None) else None

    @cached_property
    def _going_on(self) -> tuple[str, ...]:
        return tuple(name for name in self._known if self.goes_on(name))

    def led_by(self, name: str) -> str | None:
        """The name of what an office leads, by its own name: that behind *Kepala*."""
        led = self._led.get(self.fold(name))
        if led is not None:
            return led
        match = self._leading.match(name)
        inner = name[match.end() :] if match else ""
        kind = self.of(inner) if inner else None
        category = self.common.kinds[kind].category if kind else ""
        return inner if category in ("unit", "group", "outside") else None

    def governing(self, name: str) -> tuple[str, ...]:
        """The keys of the classes for which that of a name acts: Desa for *Pemerintah Desa*."""
        kind = self.class_of(name)
        kinds = self.common.kinds.values() if kind is not None else ()
        return tuple(f"({each.id})" for each in kinds if each.governed_by == kind)

    def governed(self, name: str, head: str) -> str | None:
        """The class for which that of a name acts, where the name of its head has the word."""
        kind = self.class_of(name)
        words = (
            word
            for each in self.common.kinds.values()
            if kind is not None and each.governed_by == kind
            for word in each.class_words
        )
        return next((word for word in words if self.fold(head).endswith(self.fold(word))), None)

    def is_unit(self, name: str) -> bool:
        """Whether a name is that of a unit, an office that is called as one, or a government."""
        kinds = (self.of(name), self._of_class(self.fold(name)))
        own = [self.common.kinds[kind] for kind in kinds if kind is not None]
        return any(each.category == "unit" or each.governs_itself for each in own)

    def shortened(self, name: str) -> str | None:
        """The kind of a name that is but the beginning of a class word: *Rumah Sakit*."""
        folded = self.fold(name)
        return next(
            (kind for word, kind in self._class_words.items() if word.startswith(f"{folded} ")),
            None,
        )

    def class_of(self, name: str) -> str | None:
        """The kind whose whole class a name is the word for, or whose only party."""
        folded = self.fold(name)
        kind = self._class_words.get(folded)
        if kind is not None:
            return kind
        members = self.members_of_group(folded)
        return members[0] if members is not None and len(members) == 1 else None

    def members_of_group(self, folded: str) -> tuple[str, ...] | None:
        """The kinds of the members of a group with a name in common use; None: no such group."""
        return next((kinds for group, kinds in self._groups if group == folded), None)

    def names(self) -> Iterator[str]:
        """Every name that is known by itself, for a search in the text."""
        words, common = self.words, self.common
        yield from chain.from_iterable(words.offices.values())
        yield from words.groups
        yield from words.led
        yield from words.officers
        yield from common.typing.statuses
        yield from self._class_names()
        for office in common.state_offices:
            yield from (office.name, *office.names)
        yield from (
            short
            for short, concept in common.abbreviations.items()
            if common.kinds[concept.kinds[0]].category == "unit"
        )

    def _class_names(self) -> Iterator[str]:
        for kind in self.common.kinds.values():
            yield from kind.class_words
            if kind.advises:
                for office in self.words.advised:
                    for word in kind.class_words:
                        yield from (f"{word} {name}" for name in self.words.offices.get(office, ()))

    def beginnings(self) -> tuple[str, ...]:
        """Words that begin names which go on with capital words of their own."""
        return (*self.words.forums, *self.words.making)

    @cached_property
    def same(self) -> Mapping[str, str]:
        """The folded names of one group, to one of them."""
        several = [*self.words.same, self.common.typing.statuses]
        return {self.fold(name): self.fold(names[0]) for names in several for name in names}

    @cached_property
    def _known(self) -> Mapping[str, str]:
        """Names that are told as a whole."""
        known: dict[str, str] = {}
        for kind, names in self.words.offices.items():
            known |= {self.fold(name): kind for name in names}
        known |= {self.fold(name): OFFICIAL for name in self.words.officers}
        for name in self.words.groups:
            known.setdefault(self.fold(name), self.words.classes.get(name, GROUP))
        for name in self._led:
            known.setdefault(name, HEAD)
        for office in self.common.state_offices:
            for name in (office.name, *office.names):
                known.setdefault(self.fold(name), office.kind)
        status = next((kind.id for kind in self.common.kinds.values() if kind.status), GROUP)
        known |= {self.fold(name): status for name in self.common.typing.statuses}
        for word, kind in self._class_words.items():
            proper = self.common.kinds[kind].proper_names
            # Whom an office has to advise it may be one; of several, the word is their group.
            whole = proper or kind in self.words.single or self.common.kinds[kind].advises
            known.setdefault(word, kind if whole else GROUP)
        for short, concept in self.common.abbreviations.items():
            if self.common.kinds[concept.kinds[0]].category == "unit":
                known.setdefault(self.fold(short), concept.kinds[0])
        return known

    def _of_class(self, folded: str) -> str | None:
        best = ""
        for word in self._class_words:
            if folded.startswith(f"{word} ") and len(word) > len(best):
                best = word
        return self._class_words.get(best)

    def _begun(self, folded: str) -> str | None:
        for kind, beginnings in ((FORUM, self.words.forums), (GROUP, self.words.making)):
            if any(f"{folded} ".startswith(f"{self.fold(word)} ") for word in beginnings):
                return kind
        return None

    @cached_property
    def _class_words(self) -> Mapping[str, str]:
        """Folded class words to their kinds; whoever advises is called after whom he advises, and
        who coordinates by what he does.
        """
        words: dict[str, str] = {}
        advised = [name for kind in self.words.advised for name in self.words.offices.get(kind, ())]
        for kind in self.common.kinds.values():
            for word in kind.class_words:
                words[self.fold(word)] = kind.id
                if kind.portfolio:
                    titles = self.words.assigning["titles"]
                    words |= {self.fold(f"{word} {title}"): kind.id for title in titles}
                if kind.advises:
                    words |= {self.fold(f"{word} {name}"): kind.id for name in advised}
        return words

    @cached_property
    def _led(self) -> Mapping[str, str]:
        return {self.fold(name): led for name, led in self.words.led.items()}

    @cached_property
    def _groups(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return tuple((self.fold(name), kinds) for name, kinds in self.words.groups.items())
