"""Whom the cells of a table name: word by word, so that no office becomes another by being cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.name_kinds import GROUP, HEAD, OFFICIAL, NameKinds
from jalur.drafting.name_search import NameSearch
from jalur.law.citation import Citation
from jalur.law.vocabulary import Vocabulary
from jalur.verification.patterns import any_of

_NUMBER = re.compile(r"(?<!\S)(?:\d{1,2}|[a-z])[.)]\s|;")
"""Before each of those whom a cell numbers."""
_DASH = re.compile(r"\s+(?:[-–—→>]|->)\s+")
"""Between those who come one behind the other; no name goes on over it."""
_STROKE, _JOINED = re.compile(r"\s*/\s*"), "\u2215"
"""Between two of one name, and what stands for it while those of a cell are taken apart."""
_LONGEST = 9
"""Words of the name of an office, at the most."""
_SHORT = re.compile(r"([^\s=;:,]+)\s*=\s*([A-Z][\w\s,/-]*?)\s*(?=[;.]|$)")
"""What is short for a name, and the name."""


class Item(NamedTuple):
    """One of those whom a cell lists."""

    words: str
    within: str
    """What tells where somebody is, when, or who is not meant, and names nobody: *pada Dinas*."""

    @property
    def whole(self) -> str:
        """All that it says."""
        return f"{self.words} {self.within}".strip()


class Office(NamedTuple):
    """An office or unit of a cell."""

    printed: str
    name: str
    """Without what is short in it."""
    kind: str | None
    """That of one whose words tell none; None of others."""
    own: bool = True
    """Whether the cell has it to itself: *Kepala Dinas atau Badan* may be one party, or two."""


class CellOffices:
    """Takes cells apart in which somebody is named."""

    def __init__(self, kinds: NameKinds, vocabulary: Vocabulary, whole: Set[str]) -> None:
        self._kinds, self._vocabulary = kinds, vocabulary
        self._whole = whole
        """Folded names of heads of several classes that are one party: *Sekretaris Dinas/Badan*."""
        self._words = vocabulary.drafting.cells
        apart = [
            *(*self._words["within"], *vocabulary.excluding, *vocabulary.exceptions),
            *vocabulary.conditionals,
        ]
        self._drafting = frozenset(vocabulary.drafting.initials["initiators"])
        told = [*self._drafting, *kinds.common.drafter_words]
        before = [*self._words["offices"], *self._words["units"], *self._words["drafting"]]
        self.drafts = rf"(?:\b(?:{any_of(before)})\s+){{0,2}}\b(?:{any_of(told)})\b"
        """A pattern for whoever drafts, by a word for him: *Pemrakarsa*, *Kepala Unit Pengolah*."""
        self._only_drafts = re.compile(self.drafts, re.IGNORECASE)
        self._within = re.compile(rf"(?<=[\w,])\s+(?=(?:{any_of(apart)})\s)", re.IGNORECASE)

    def items(self, text: str) -> tuple[Item, ...]:
        """Those whom a cell numbers, or all of it."""
        plain = _DASH.sub("; ", " ".join(text.split()))
        pieces = (each.strip(" ,") for each in _NUMBER.split(f"{plain} "))
        return tuple(self._item(each) for each in pieces if each)

    def _item(self, piece: str) -> Item:
        words, *within = self._within.split(self._spread(piece), maxsplit=1)
        return Item(words.strip(" ,"), "".join(within))

    def offices(self, text: str, short: Mapping[str, str]) -> Iterator[Office]:
        """The offices of a cell; ``short`` are the words that the table explains."""
        for item in self.items(text):
            own = self._shared.search(text) is None
            for n, run in enumerate(self._runs(item.words)):
                name = self._cut(run)
                kind = self.unknown(name)
                if kind == GROUP and " " not in name and item.within and n == 0:
                    # A word for any such unit means that of those within which it is.
                    name = item.whole
                drafts = not self._drafting.isdisjoint(run.casefold().split())
                said = name if kind else self._cut(run) if short or drafts else run
                if self._only_drafts.fullmatch(run):
                    continue
                yield Office(said, in_full(said, short), kind, own)

    def _spread(self, words: str) -> str:
        """*Kepala Dinas atau Badan* as *Kepala Dinas atau Kepala Badan*."""

        def told(match: re.Match[str]) -> str:
            if self._is_whole(match.group()):
                return match.group()
            others = re.sub(rf"\b(?=(?:{self._classes})\b)", f"{match['title']} ", match["others"])
            return f"{match['title']} {match['first']}{others}"

        return self._shared.sub(told, words)

    @cached_property
    def _classes(self) -> str:
        own = (
            word
            for kind in self._kinds.common.kinds.values()
            if kind.category == "unit"
            for word in kind.class_words
        )
        return any_of([*own, *self._words["units"]])

    @cached_property
    def _shared(self) -> re.Pattern[str]:
        words = any_of([*self._vocabulary.joining, *self._vocabulary.choosing])
        joint = rf"(?:\s*[,/]\s*(?:(?:{words})\s+)?|\s+(?:{words})\s+)"
        return re.compile(
            rf"\b(?P<title>{any_of(self._words['offices'])})\s+(?P<first>{self._classes})"
            rf"(?P<others>(?:{joint}(?:{self._classes}))+)\b(?!\s+[A-Z])"
        )

    def _runs(self, words: str) -> list[str]:
        """The words of one office after the other: each begins as the title of one does."""
        runs: list[str] = []
        words = self._stroked.sub(
            lambda match: (
                _STROKE.sub(_JOINED, match.group())
                if self._is_whole(match.group())
                else match.group()
            ),
            words,
        )
        for piece in re.split(rf"(?={self._joint.pattern})", words, flags=re.IGNORECASE):
            bare = self._joint.sub("", piece, count=1)
            if runs and not self._begins.match(bare):
                runs[-1] += piece
            else:
                runs.append(bare)
        return [each.strip(" ,").replace(_JOINED, "/") for each in runs]

    def _is_whole(self, name: str) -> bool:
        """Whether the head of several classes is one party of the text."""
        return self._kinds.fold(_STROKE.sub("/", name)) in self._whole

    @cached_property
    def _stroked(self) -> re.Pattern[str]:
        offices = any_of(self._words["offices"])
        units = rf"(?:{self._classes})"
        return re.compile(rf"\b(?:{offices})\s+{units}(?:\s*/\s*{units})+\b", re.IGNORECASE)

    @cached_property
    def _joint(self) -> re.Pattern[str]:
        words = self._vocabulary
        then = words.sequences.get("then", ())
        joints = any_of([*words.joining, *words.choosing, *then, *self._words["then"]])
        return re.compile(rf"(?:\s*[,/]\s*(?:(?:{joints})\s+)?|\s+(?:{joints})\s+)", re.IGNORECASE)

    @cached_property
    def _begins(self) -> re.Pattern[str]:
        starts = [*self._words["offices"], *self._words["units"]]
        return re.compile(rf"(?:{any_of(starts)}|{self._classes})\b", re.IGNORECASE)

    def _cut(self, run: str) -> str:
        """A name without the small words behind it that only say which one is meant."""
        small = frozenset(self._vocabulary.drafting.in_names)
        kept: list[str] = []
        for word in run.split():
            titled = len(kept) == 1 and self._titled.fullmatch(f"{kept[0]} {word}")
            if len(kept) > 1 and word.casefold() in self._drafting:
                break
            if kept and word[:1].islower() and word not in small and not titled:
                break
            kept.append(word)
        while kept and kept[-1] in small and not self._titled.fullmatch(" ".join(kept)):
            kept.pop()
        return " ".join(kept)

    def unknown(self, name: str) -> str | None:
        """The kind of a title that no shared word has as a whole; None of others."""
        if self._kinds.of(name) is not None or len(name.split()) > _LONGEST:
            return None
        for begun, kind in (("offices", OFFICIAL), ("units", GROUP)):
            if re.match(rf"(?:{any_of(self._words[begun])})\b", name):
                return kind
        return OFFICIAL if self._titled.match(name) else None

    def is_role(self, name: str) -> bool:
        """Whether a name is that of whoever coordinates, by a word for that: *Asisten Pembina*."""
        first, _, behind = name.partition(" ")
        kind = self._kinds.of(first)
        return behind in self._kinds.words.assigning["titles"] and kind is not None

    @cached_property
    def _titled(self) -> re.Pattern[str]:
        """A title that the cell writes small, or with what he leads so: *sekretaris Kecamatan*,
        *kepala bidang*.
        """
        offices, units = any_of(self._words["offices"]), any_of(self._words["units"])
        return re.compile(rf"(?i:{offices})\s+(?:(?i:{units})\b|[A-Z]\w+)")

    def explained(self, text: str) -> dict[str, str]:
        """What the note below a table says that words are short for: *Kesra = Kesejahteraan*."""
        note = re.search(rf"\b(?:{any_of(self._words['explains'])})\s*:", text)
        pairs = _SHORT.findall(text[note.end() :]) if note else ()
        return {short: " ".join(whole.split()) for short, whole in pairs}


def note_office(search: NameSearch, row: Citation, office: Office, *, sure: bool = True) -> None:
    """Note that a row has an office; what its table has short is another spelling."""
    book = search.book
    if office.kind is not None:
        book.add(office.name, row, office.kind, sure=False)
    else:
        for name, kind, plain in search.names_in(office.name):
            book.add(name, row, kind, sure=sure and office.own and plain and kind != HEAD)
    known = book.found.get(book.key(office.name))
    if known is not None and office.printed != office.name:
        known.aliases.setdefault(office.printed, []).append(row)


def in_full(name: str, short: Mapping[str, str]) -> str:
    """A name with the words that are short for others in full."""
    return " ".join(short.get(word, word) for word in name.split())
