"""Sentences that set parties in relation in whatever order: their words read one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.nature_runs import nature_run
from jalur.drafting.pair_sentences import Group, Paired
from jalur.drafting.reading import PARTY, Reading, parties_in, unique
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class Told(NamedTuple):
    """Two sides, and what a provision says of them."""

    one: Group
    other: Group
    natures: Group
    own: bool
    listed: bool
    """Whether what opens its list is part of the sentence."""


_SIDES = 2
_BEFORE = re.compile(r"(?P<with>.*>[^<,]*),\s+(?P<one><.*)")
"""Whom a sentence begins with that has him with whom the relation is before."""


class RelationClauses:
    """Reads *Terhadap A, B mempunyai hubungan konsultatif, sedangkan dengan C berpola komando*."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, ref: Citation, first: Group = ()) -> Iterator[Told]:
        """Every pair of a provision with the natures that stand with it; of an item also those
        that it has with what opens its list. ``first`` is whom what it points at is about.
        """
        marked, listed = self._reading.marked(ref), False
        found = [*self._among(marked, first)]
        above = self._above(ref)
        goes_on = above is not None and self._goes_on.match(marked) is not None
        if not found and above is not None and goes_on and not [*self._among(above, first)]:
            item, listed = self._colon.sub(" bersifat ", marked), True
            named = {*parties_in(marked)}
            whole = self._among(f"{above} {item}", first, len(above))
            found = [each for each in whole if named & {*each.one, *each.other}]
        for each in found:
            yield Told(each.one, each.other, each.natures, each.own, listed)

    def tells_apart(self, ref: Citation) -> bool:
        """Whether a provision tells one pair other natures than another."""
        return len({each.natures for each in self.of(ref)}) > 1

    def is_of_nature(self, ref: Citation) -> bool:
        """Whether a provision begins with the relation of a nature, of whoever does something."""
        who = any_of(self._reading.vocabulary.relatives)
        pattern = rf"{self._relations}\s+(?:{self._natures})\b.*>\s+(?:{who})\s[^<]*$"
        return re.match(pattern, self._reading.marked(ref), re.IGNORECASE) is not None

    def is_item(self, ref: Citation) -> bool:
        """Whether a provision is an item of a list that begins with who has a relation."""
        above = self._above(ref)
        return above is not None and self._goes_on.match(self._reading.marked(ref)) is not None

    def is_of_others(self, ref: Citation) -> bool:
        """Whether an item goes on with whom a relation is, or between whom."""
        return self._leads.match(self._reading.marked(ref)) is not None

    def _above(self, ref: Citation) -> str | None:
        """The words that open the list in which a provision stands."""
        opening = self._reading.opening(ref)
        words = self._reading.marked(opening).rstrip() if opening is not None else ""
        return words[:-1].rstrip() if words.endswith(":") else None

    def _among(self, marked: str, first: Group, item: int = 0) -> Iterator[Paired]:
        """Those of a sentence; ``item`` is where that begins which goes on with an opening."""
        if self._tells.search(marked) is None:
            return
        walk = _Walk(self._reading, first)
        start = 0
        tokens = [*self._tokens.finditer(marked)]
        for n, token in enumerate(tokens):
            following = tokens[n + 1] if n + 1 < len(tokens) else None
            start = item if start < item <= token.start() else start
            gap = marked[token.end() : following.start()] if following else " "
            if token["ends"]:
                start = token.end()
                yield from walk.ended()
            elif token["how"]:
                before = marked[start : token.start()]
                denied = self._denials.search(before) or (
                    # In which relation somebody does something is told of what he does.
                    walk.waits and token["adverb"] is None and self._within.search(before)
                )
                yield from walk.natured(self._reading.natures(token["how"])[0], denied=bool(denied))
            elif token["with"]:
                natured = following is not None and following["adverb"] is not None
                again = following is not None and following["with"] and not gap.strip()
                others, last = _last(token["with"]) if again else (token["with"], "")
                yield from walk.partner(others, token["own"] is not None, natured)
                if last:
                    yield from walk.subject(last, fresh=True)
            elif token["among"]:
                led = following is not None and following["with"] and not gap.strip(" ,")
                led = led or self._opens.match(marked, token.end())
                yield from walk.among(token["among"], leads_on=bool(led))
            elif token["of"] or self._begins.fullmatch(marked[start : token.start()]):
                yield from walk.subject(token["of"] or token["bare"], fresh=bool(token["of"]))
            elif token["aside"]:
                walk.beside = True
            elif token["bare"]:
                walk.follows(token["bare"])
        yield from walk.ended()

    def is_about(self, ref: Citation) -> bool:
        """Whether a relation is what a sentence begins with, or says of whom it begins with."""
        above = self._above(ref)
        marked = self._reading.marked(ref)
        said = marked if above is None else f"{above} {marked}"
        return self._about.match(said) is not None

    @cached_property
    def _opens(self) -> re.Pattern[str]:
        """A word for with whom, who stand in the items below."""
        with_ = any_of(self._reading.vocabulary.drafting.pairing)
        return re.compile(rf"\s+(?:{with_})\s*:", re.IGNORECASE)

    @cached_property
    def _colon(self) -> re.Pattern[str]:
        return re.compile(r"\s*:\s*(?=\w)")

    @cached_property
    def _leads(self) -> re.Pattern[str]:
        words = self._reading.vocabulary.drafting
        leads = any_of([*words.between, *words.pairing, *words.ways["towards"]])
        return re.compile(rf"\W*(?:{self._relations}\s+)?(?:{leads})[\s-]+<", re.IGNORECASE)

    @cached_property
    def _goes_on(self) -> re.Pattern[str]:
        """An item that has a pair or one of its sides, or natures, before anything else."""
        words, office = self._reading.vocabulary.drafting, self._reading.offices
        with_ = any_of([*words.pairing, *words.ways["towards"]])
        says, joints = any_of(words.ways["natured"]), any_of(self._reading.vocabulary.joining)
        return re.compile(
            rf"{self._leads.pattern}|\W*(?:{self._relations}\s+)?{office}\s+(?:{with_})\s+<"
            rf"|\W*{office}[\s.;,]*(?:(?:{joints})\b)?[\s.;,]*$"
            rf"|\W*(?:(?:{says})\s+)?(?:{self._natures})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _relations(self) -> str:
        return rf"(?:{any_of(self._reading.vocabulary.drafting.relations)})"

    @cached_property
    def _natures(self) -> str:
        words = self._reading.vocabulary
        return nature_run(self._reading.common, [*words.joining, *words.drafting.more])

    @cached_property
    def _tells(self) -> re.Pattern[str]:
        """A relation somewhere in a sentence."""
        words = self._reading.vocabulary.drafting.ways
        verbs = any_of([*words["relates"], *words["standing"]])
        return re.compile(rf"\b(?:{self._relations}|{verbs})\b", re.IGNORECASE)

    @cached_property
    def _about(self) -> re.Pattern[str]:
        words = self._reading.vocabulary.drafting
        office, ways = self._reading.offices, words.ways
        verbs = rf"(?:{any_of(words.having)})\s+{self._relations}|{any_of(ways['relates'])}"
        return re.compile(
            rf"\W*(?:\w+\s+)?(?:{self._relations}|{any_of(ways['standing'])})\b"
            rf"|\W*(?:(?:{any_of([*words.between, *words.pairing, *words.ways['deed_towards']])})"
            rf"[\s-]+)?{office}[^,.;:]*?\s(?:{verbs})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _denials(self) -> re.Pattern[str]:
        words = any_of([*self._reading.vocabulary.negations, *self._reading.vocabulary.excluding])
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)

    @cached_property
    def _within(self) -> re.Pattern[str]:
        within = any_of(self._reading.vocabulary.drafting.ways["in_relation"])
        return re.compile(rf"\b(?:{within})\s+$", re.IGNORECASE)

    @cached_property
    def _begins(self) -> re.Pattern[str]:
        """What may stand before the subject of a clause: nothing, or a clause of its own."""
        words = self._reading.vocabulary
        clauses = any_of([*words.drafting.clauses, *words.drafting.ways["deed_towards"]])
        openers = any_of([*words.openers, *words.joining])
        return re.compile(
            rf"\W*(?:(?:{openers})\b\W*)*(?:(?:{clauses})\s[^;:]*,\s+)?(?:(?:{openers})\s+)?",
            re.IGNORECASE,
        )

    @cached_property
    def _tokens(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        drafting, office = words.drafting, self._reading.offices
        joints = any_of([*words.joining, *drafting.more])
        natures = self._natures
        forms = any_of([*drafting.ways["forms"], "kerja"])
        says = any_of([*drafting.ways["natured"], *drafting.ways["based"]])
        adverbs = rf"(?:(?:{says})\s+)(?:(?:{self._relations}|{forms})\s+){{0,2}}"
        named = rf"(?:{self._relations}|{any_of(drafting.ways['patterns'])})"
        noun = rf"{named}\s+(?:(?:yang\s+)?bersifat\s+)?"
        between, with_ = (
            any_of(drafting.between),
            any_of([*drafting.pairing, *drafting.ways["towards"]]),
        )
        aside = any_of([*words.receivers, *words.ways, *words.agents, *drafting.ways["aside"]])
        own, contrasts = any_of(drafting.ways["own"]), any_of(drafting.contrasts)
        return re.compile(
            rf"(?P<ends>[.;]|\b(?:{contrasts})\b)"
            rf"|\b(?:(?P<adverb>{adverbs})|{noun}|(?:{joints})\s+(?={natures}\s+(?:{with_})\s))"
            rf"(?P<how>{natures})\b"
            rf"|\b(?:{between})[\s-]+(?P<among>{office})"
            rf"|\b(?:{with_})\s+(?P<with>{office})(?P<own>\s+(?:{own})\b)?"
            rf"|\b(?P<aside>(?:{aside})\s+{office})"
            rf"|\b(?:{self._relations}|{any_of(drafting.ways['standing'])})\s+(?P<of>{office})"
            rf"|(?P<bare>{office})",
            re.IGNORECASE,
        )


class _Walk:
    """What was read of a sentence so far."""

    def __init__(self, reading: Reading, first: Group) -> None:
        self._reading = reading
        self._one, self._words = first, ""
        self._waiting: list[tuple[Group, bool]] = []
        """With whom a relation is whose first side was not told yet."""
        self._pairs: list[Paired] = []
        """Those whose natures were not told yet."""
        self._natures: Group = ()
        self._used = self.beside = self._found = False

    @property
    def waits(self) -> bool:
        """Whether there are pairs whose natures were not told yet."""
        return bool(self._pairs)

    def subject(self, words: str, *, fresh: bool) -> Iterator[Paired]:
        """The first side."""
        if self._one and not fresh and not self._waiting:
            return
        self._natures = () if self._one else self._natures
        self._one, self._words = tuple(unique(parties_in(words))), words
        for other, own in self._waiting:
            yield from self._pair(self._one, other, own, natured=False)
        self._waiting.clear()

    def follows(self, words: str) -> None:
        """Whom a nature is said of right before: *Hubungan koordinatif A dengan B*."""
        if not self._one and self._natures:
            self._one, self._words = tuple(unique(parties_in(words))), words

    def partner(self, words: str, own: bool, natured: bool) -> Iterator[Paired]:
        """With whom the relation is."""
        begun = None if self._one else _BEFORE.fullmatch(words)
        other = tuple(unique(parties_in(begun["with"] if begun else words)))
        own = own and self._reading.coordinators.issuperset(self._one)
        if not self._one:
            self._waiting.append((other, own))
            if begun:
                yield from self.subject(begun["one"], fresh=True)
        else:
            yield from self._pair(self._one, other, own, natured)

    def among(self, words: str, *, leads_on: bool) -> Iterator[Paired]:
        """*Antara A dan B*, *antar-A*; of more than two each with each, in *antara A dan B, C* A
        with each.
        """
        group = unique(parties_in(words))
        if leads_on:
            self._one, self._words = tuple(group), words
        elif len(group) == 1:
            yield from self._pair((group[0],), (group[0],), False, natured=False)
        else:
            yield from self._each(words)

    def natured(self, natures: Sequence[str], *, denied: bool) -> Iterator[Paired]:
        """The natures of those told before, or of those to come."""
        if denied:
            self._pairs.clear()
            self._natures = ()
        elif self._pairs:
            for each in self._pairs:
                self._found = True
                yield each._replace(natures=tuple(natures))
            self._pairs.clear()
            self._natures = ()
        else:
            self._natures, self._used = tuple(natures), False

    def ended(self) -> Iterator[Paired]:
        """The end of a clause: several who have a relation with nobody else have it with each
        other.
        """
        if len(self._one) > 1 and self._natures and not (self._found or self.beside):
            yield from self._each(self._words)
        self._pairs.clear()
        self._natures = ()

    def _each(self, words: str) -> Iterator[Paired]:
        group = unique(parties_in(words))
        between = PARTY.split(words)
        first = between[2] if len(between) > _SIDES else ""
        if len(group) > _SIDES and "," not in first:
            yield from self._pair((group[0],), tuple(group[1:]), False, natured=False)
            return
        for n, side in enumerate(group[:-1]):
            yield from self._pair((side,), tuple(group[n + 1 :]), False, natured=False)

    def _pair(self, one: Group, other: Group, own: bool, natured: bool) -> Iterator[Paired]:
        if self._natures and not (self._used and natured):
            self._used = self._found = True
            yield Paired(one, other, self._natures, own)
        else:
            self._pairs.append(Paired(one, other, (), own))


def _last(words: str) -> tuple[str, str]:
    """Some parties, and the last of several, with whom another pair begins: *A dengan B, dan B
    dengan C*.
    """
    named = [*PARTY.finditer(words)]
    at = named[-1].start() if len(named) >= _SIDES else len(words)
    return words[:at], words[at:]
