"""Who stands in a cell of a table, and whether every word of it was read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.cell_offices import CellOffices, Item
from jalur.drafting.entries import Entry, once
from jalur.drafting.initiators import Initiators
from jalur.drafting.name_kinds import NameKinds
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.stations import Stations
from jalur.law.citation import Citation
from jalur.law.rules.signatures import FOR_HIM, IN_THE_NAME
from jalur.law.rules.steps import COORDINATOR, DRAFTER
from jalur.verification.patterns import any_of

_WORDS = 8
"""Words of the text in a value of ours, at the most."""
_PLAIN = re.compile(r"[\W\d_]*")


class Parties(NamedTuple):
    """Whom a cell names."""

    parties: list[str]
    sure: bool
    """Whether that is all that it says."""


class Steps(NamedTuple):
    """Whom a cell leads to, one behind the other."""

    steps: list[Entry]
    parties: list[str]
    sure: bool
    whole: bool
    """Whether every word of the cell was read, be one of its stations a guess or not."""


class Signed(NamedTuple):
    """Who signs, in whose name, and the lines of the signature where these say so."""

    signers: list[str]
    name: str | None
    lines: list[Entry]
    sure: bool


class CellReader:
    """Reads the cells in which somebody is named."""

    def __init__(self, reading: Reading, stations: Stations) -> None:
        self._reading, self._stations = reading, stations
        self._initiators = Initiators(reading)
        kinds = NameKinds(reading.common, reading.vocabulary)
        strokes = {kinds.fold(each.name) for each in reading.region.parties.values()}
        self._cells = CellOffices(kinds, reading.vocabulary, strokes)

    def parties(self, text: str) -> Parties:
        """Those whom a cell names."""
        found: list[str] = []
        sure = True
        for item in self._cells.items(text):
            marked, whole = self._marked(item)
            named = PARTY.findall(marked)
            sure = sure and bool(named) and whole and not self._rest(marked, self._roles)
            found += named
        return Parties(unique(found), sure and bool(found) and self._are_known(found))

    def _are_known(self, parties: list[str]) -> bool:
        """Whether none is a party by the words of a cell alone, a forum, or one who coordinates
        and is told by nothing but that (*Asisten Koordinator*): he is whoever does.
        """
        names = self._reading.region.parties
        common = self._reading.common
        fields = [*(each.replace("-", " ") for each in common.portfolios), *common.asisten]
        told = re.compile(rf"\b(?:{any_of(fields)})\b", re.IGNORECASE)
        return all(
            self._cells.unknown(names[each].name) is None
            and not self._cells.is_role(names[each].name)
            and (not common.kinds[names[each].kind].portfolio or told.search(names[each].name))
            and self._reading.category(each) != "forum"
            for each in parties
        )

    def stations(self, row: Citation, text: str, *, drafting: bool = False) -> Steps:
        """The stations of a cell, in which whoever drafts may be one; who is no party stands with
        the words of the cell.
        """
        steps: list[Entry] = []
        parties: list[str] = []
        sure = True
        pattern = self._drafting if drafting else self._offices
        for item in self._cells.items(text):
            marked, whole = self._marked(item)
            found = [step for each in pattern.finditer(marked) for step in self._steps(row, each)]
            named = PARTY.findall(marked)
            parties += named
            rest = self._rest(pattern.sub(" ", marked), ())
            if not found or (rest and self._is_named(rest)):
                words = " ".join(item.whole.split()[:_WORDS])
                found = [
                    Entry({"words": words, **({"candidates": unique(named)} if named else {})})
                ]
                sure = False
            steps += found
            sure = sure and whole and not rest
        steps = once(steps)
        sure = sure and self._are_known(parties)
        return Steps(steps, unique(parties), sure and all(step.sure for step in steps), sure)

    def signature(self, text: str) -> Signed:
        """Who signs: *Sekretaris Daerah a.n. Bupati*, or *u.b.* below one who may."""
        named = self.parties(self._between.sub(", ", text))
        pieces = self._between.split(" ".join(text.split()))
        by = tuple(self._by(each) for each in pieces[1::2])
        if not by:
            return Signed(named.parties, None, [], named.sure)
        offices = [self.parties(each).parties for each in pieces[::2]]
        match by, offices:
            case (("a.n.",), [[signer], [name]]):
                stack = [(IN_THE_NAME, name), (None, signer)]
            case (("a.n.",), [[], [name, signer]]):
                stack = [(IN_THE_NAME, name), (None, signer)]
            case (("u.b.", "a.n."), [[signer], [above], [name]]):
                stack = [(IN_THE_NAME, name), (None, above), (FOR_HIM, signer)]
            case (("a.n.", "u.b."), [[], [name, above], [signer]]):
                stack = [(IN_THE_NAME, name), (None, above), (FOR_HIM, signer)]
            case (("a.n.", *_), [[_, *_] as signers, *_, [name]]):
                return Signed(signers, name, [], sure=False)
            case _:
                return Signed(offices[0], None, [], sure=False)
        lines = [Entry({"by": how, "office": id} if how else {"office": id}) for how, id in stack]
        apart = len({id for _, id in stack}) == len(stack)
        return Signed([stack[-1][1]], stack[0][1], lines if apart else [], named.sure and apart)

    def _by(self, words: str) -> str:
        return IN_THE_NAME if self._in_the_name.fullmatch(words) else FOR_HIM

    @cached_property
    def _in_the_name(self) -> re.Pattern[str]:
        words = self._reading.vocabulary.drafting.cells["in-the-name"]
        return re.compile(any_of(words), re.IGNORECASE)

    @cached_property
    def _between(self) -> re.Pattern[str]:
        for_him = self._reading.vocabulary.saying["signature"][FOR_HIM]
        words = any_of([*self._reading.vocabulary.drafting.cells["in-the-name"], *for_him])
        return re.compile(rf"(?<!\w)({words})(?:(?<=\.)|(?!\w))", re.IGNORECASE)

    def _steps(self, row: Citation, match: re.Match[str]) -> Iterator[Entry]:
        if drafter := match.groupdict().get("drafter"):
            said = self._reading.plain(drafter)
            plain = said.casefold() in self._reading.common.drafter_words
            told = {} if plain else {"words": said}
            yield Entry({"office": DRAFTER, **told}, sure=not told)
        elif match["own"]:
            words = " ".join(self._reading.plain(match["own"]).split())
            yield Entry({"office": COORDINATOR, "words": words})
        else:
            yield from self._stations.steps(row, match)

    def _marked(self, item: Item) -> tuple[str, bool]:
        """An item with its parties marked, and whether it is whole without where somebody is."""
        whole = self._reading.mark(item.whole)
        if not item.within or PARTY.fullmatch(whole):
            return whole, True
        housed = re.fullmatch(rf"\w+\s+{self._reading.house}", item.within, re.IGNORECASE)
        return self._reading.mark(item.words), housed is not None

    def _rest(self, marked: str, told: tuple[str, ...]) -> str:
        """The words that name nobody and say nothing that a row has a place for."""
        plain = PARTY.sub(" ", marked)
        plain = re.sub(rf"\b(?:{any_of([*told, *self._small])})(?!\w)", " ", plain, flags=re.I)
        plain = re.sub(rf"\b{self._reading.house}(?!\w)", " ", plain)
        return "" if _PLAIN.fullmatch(plain) else " ".join(plain.split())

    def _is_named(self, rest: str) -> bool:
        """Whether some of the words that were not read are part of a name."""
        return any(word[:1].isupper() for word in rest.split())

    @cached_property
    def _roles(self) -> tuple[str, ...]:
        """Words that say which of all who are one drafts: the unit that proposes it."""
        words = self._reading.vocabulary.drafting
        return (*self._reading.common.drafter_words, *words.qualifiers)

    @cached_property
    def _small(self) -> tuple[str, ...]:
        words = self._reading.vocabulary
        order = (each for every in words.sequences.values() for each in every)
        cells = words.drafting.cells
        return (*words.joining, *words.choosing, *cells["small"], *order, *cells["then"])

    @cached_property
    def _offices(self) -> re.Pattern[str]:
        """Whoever coordinates by the words of the cell, and offices with what tells which."""
        leads = any_of(sorted(self._stations.coordinators)) or "(?!)"
        told = any_of(self._reading.vocabulary.apposed)
        own = rf"(?P<own><(?:{leads})>\s+(?:{told}))(?=\s*(?:[,;/]|$))"
        return re.compile(rf"{own}|{self._stations.pattern}", re.IGNORECASE)

    @cached_property
    def _drafting(self) -> re.Pattern[str]:
        told = rf"{self._initiators.pattern}|{self._cells.drafts}|{self._initiators.called}"
        return re.compile(rf"(?P<drafter>{told})|{self._offices.pattern}", re.IGNORECASE)
