"""What the text of a regulation says where its rules are silent: the provisions that name both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from jalur.answers.false_mentions import (
    AROUND,
    LIST,
    calls_others,
    is_inside,
    is_judged,
    is_list_of_others,
    printed_instead,
)
from jalur.answers.looked_into import meant_by, openings_of, printed_words
from jalur.answers.sought import Sought
from jalur.answers.unread import included
from jalur.law.citation import Citation
from jalur.law.concordance import Entry
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import Membership, Memberships, holds, memberships
from jalur.text.messages import Message, message
from jalur.text.stems import has_stem

By = Literal["name", "class", "nobody"]
_NAME, _CLASS, _ONE_WORD, _NOBODY = range(4)
"""How the parties are named: each by its own name or head, one by its class, both by one word; or a
word of the purpose stands where nobody at all is named.
"""
_OWN_WORDS, _OPENS, _WITH_ABOVE, _DEFINES, _ONE_END, _APART = range(6)
"""Where a mention stands: a rule in its own words, the opening of a list, an item read with what is
above it; what makes no rule; by one word for both, or for nobody; preamble and annex.
"""
_NAMED = 3
"""So many provisions are named where a name stands only within another."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A provision in which what was asked about stands, whether or not a rule rests on it."""

    ref: Citation
    summary: str
    by: By
    """Whether each party is named itself, or one only by its class or group, or by a member; or
    nobody, so that it may be said of everybody.
    """
    words: tuple[str, ...] = ()
    """The names of the classes, groups or members that stand there for a party."""
    encoded: bool = True
    """Whether the provision is encoded, and so everything that it rules."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """What was found in the text, the most telling first."""

    sought: Sought
    found: tuple[Mention, ...]
    read: int
    """How many provisions were looked into; 0 where there is no concordance of the text."""
    included: Message
    """What was read beside the articles, and which annexes could not be."""
    inside: int = 0
    """How many provisions have both names, but one of them only within the name of another."""
    where: str = ""
    """The first of these."""
    so_far: Message | None = None
    """Where the regulation is encoded in part: what is told in the place of the sentence."""

    @property
    def sentence(self) -> Message:
        """What the text says, or that it says nothing, as one sentence."""
        if self.so_far is not None:
            return self.so_far
        if not self.read:
            return message("mention.unread")
        named, meant, nobody = (
            sum(each.by == by for each in self.found) for by in ("name", "class", "nobody")
        )
        gaps = {
            "count": named + meant,
            "named": named,
            "meant": meant,
            "read": self.read,
            "included": self.included,
            "term": self.sought.term or "",
            "name": self.sought.ends[0].name if self.sought.ends else "",
        }
        extent = ("mixed" if meant else "some") if named else ("class" if meant else "none")
        said = message(f"mention.{self._kind}-{extent}", **gaps)
        if self.inside and not named:
            then = message("mention.inside", count=self.inside, where=self.where)
            return replace(said, then=then)
        return replace(said, then=message("mention.nobody", count=nobody)) if nobody else said

    @property
    def _kind(self) -> str:
        if len(self.sought.ends) > 1:
            return "both"
        if not self.sought.ends:
            return "term"
        if self.sought.stems:
            return "word" if self.sought.term else "purpose"
        return "party"


class _Wanted(NamedTuple):
    """What is sought, made ready for every provision."""

    reached: list[Memberships]
    """The ids by which the text may name each party."""
    stems: list[list[frozenset[str]]]
    """For each stem that is looked for, the words of the text that have each of its words."""
    lists: frozenset[Citation]
    """The headings of lists of units, which name nobody whom only the rule above them names."""
    halves: Mapping[str, str]
    """Words that are no words of their own beside these."""


def mentions(region: Region, sought: Sought) -> Mentions:
    """Every provision of the region's concordance that has what is sought.

    That is both parties, or the one and a word (or the word where nobody is named), or what was
    asked for alone. An item of a list is
    read with what stands above it, and counts where it adds something itself. Those come first
    that rule and have all of it in their own words, before the openings of lists, what is only
    complete with the words above it, and definitions; among these those that name each party
    itself, and few others beside them. Raises ``DataError`` where the concordance is broken.
    """
    openings, lists = openings_of(region)
    printed = printed_words(region)
    wanted = _Wanted(
        [_reached(region, party) for party in sought.ends],
        [
            [frozenset(filter(has_stem(word), printed)) for word in stem.split()]
            for stem in sought.stems
        ],
        lists,
        region.common.halves,
    )
    meant = meant_by(region)
    # Two rows of one list are nothing to one another, though its opening may name the one.
    together = any(
        all(any(each[id].rank == 0 for id in each if id in given.units) for each in wanted.reached)
        for given in (region.assignments if len(sought.ends) > 1 else ())
    )
    ranked: list[tuple[tuple[int, ...], Mention]] = []
    inside: list[Citation] = []
    for n, (ref, entry) in enumerate(region.concordance.items()):
        named = _found(wanted, meant, ref)
        if named is None:
            if len(sought.ends) > 1 and is_inside(region, sought.ends, wanted.reached, entry):
                inside.append(ref)
            continue
        provision = region.provision(ref)
        elsewhere = (meant[at].parties for at in provision.refers_to if at in meant)
        if named.tier == _NOBODY and (provision.kind in AROUND or any(elsewhere)):
            continue
        # The row of a list has one of two, its opening the other: that tells of them by name alone.
        row = provision.kind == LIST and named.above and len(sought.ends) > 1
        if row and (together or named.tier != _NAME):
            continue
        by_group = named.tier in (_CLASS, _ONE_WORD)
        if by_group and is_list_of_others(region, ref, wanted.reached, named.ids):
            continue
        if named.tier == _CLASS and (
            is_judged(region, ref, wanted.reached, named.ids)
            or calls_others(region, ref, sought.ends, named.ids)
        ):
            continue
        instead = printed_instead(region, ref, wanted.reached) if named.tier <= _CLASS else None
        if instead:
            named = named._replace(tier=_CLASS, ids=named.ids | instead)
        around = AROUND.get(provision.kind, 0)
        by: By = "name" if named.tier == _NAME else "class"
        by = "nobody" if named.tier == _NOBODY else by
        order = (_place(named, around, ref in openings), named.tier, around, named.rank)
        words = tuple(sorted(region.name(id) for id in named.ids))
        mention = Mention(ref, provision.summary, by, words, not provision.open)
        ranked.append(((*order, len(entry.parties), n), mention))
    ranked.sort(key=lambda each: each[0])
    found = tuple(mention for _, mention in ranked)
    said = "; ".join(map(region.cite, inside[:_NAMED]))
    read, beside = len(region.concordance), included(region)
    so_far = None
    if region.partly:
        from jalur.answers.unfinished import where_it_stands  # Few files are encoded in part.

        so_far = where_it_stands(region, [each.ref for each in found], beside)
    return Mentions(sought, found, read, beside, len(inside), said, so_far)


def _place(named: _Named, around: int, opens: bool) -> int:
    """How far behind a mention stands, by how little the provision tells of what is sought."""
    if around > 1:
        return _APART
    if named.tier > _CLASS:
        return _ONE_END
    if around:
        return _DEFINES
    if named.above:
        return _WITH_ABOVE
    return _OPENS if opens else _OWN_WORDS


def _reached(region: Region, party: Party) -> Memberships:
    """The ids by which the text may name a party; of a class or group also those of its members."""
    reached = dict(memberships(region, party))
    waiting = [party]
    for here in waiting:
        for members in here.members:
            for other in region.parties.values():
                if holds(members, other) and other.id not in reached:
                    reached[other.id] = Membership(other.id, rank=1)
                    waiting.append(other)
    return reached


class _Named(NamedTuple):
    """How a provision names what is sought."""

    tier: int
    """``_NAME``, ``_CLASS``, ``_ONE_WORD`` or ``_NOBODY``."""
    above: bool
    """Whether it does so only with what stands above it."""
    rank: int = 0
    """How far the words are from the parties."""
    ids: frozenset[str] = frozenset()
    """By which classes, groups or members it names a party that it does not name itself."""


def _found(wanted: _Wanted, meant: Mapping[Citation, Entry], ref: Citation) -> _Named | None:
    """How a provision names what is sought: alone, or else with what is above it."""
    ways: list[_Named] = []
    entry = meant[ref]
    own = _naming(wanted, entry, above=False)
    if own is not None:
        ways.append(own)
    # A row of an annex stands in one table with every other; an item must add something itself.
    above = [meant[at] for at in ref.parents() if at in meant]
    if above and not ref.is_row and ref not in wanted.lists:
        parties = entry.parties.union(*(each.parties for each in above))
        if not any(parties.isdisjoint(each) for each in wanted.reached) and _adds(wanted, entry):
            words = entry.words.union(*(each.words for each in above))
            together = _naming(wanted, Entry(parties, words), above=True)
            if together is not None and together.tier != _ONE_WORD:
                told = not _has_word(wanted, entry.words) and _says_as_much(wanted, above, together)
                ways += [] if told else [together]
    if not ways and _is_of_everybody(wanted, entry, above):
        return _Named(_NOBODY, above=False)
    return min(ways, key=lambda each: each[:3], default=None)


def _says_as_much(wanted: _Wanted, above: Iterable[Entry], together: _Named) -> bool:
    """Whether what stands above an item names both parties as well as the two do together: then
    the item says nothing of them that its opening does not.
    """
    if len(wanted.reached) < 2:
        return False
    opening = Entry(frozenset(id for each in above for id in each.parties))
    alone = _naming(wanted, opening, above=True)
    return alone is not None and alone[:3] <= together[:3]


def _is_of_everybody(wanted: _Wanted, entry: Entry, above: Iterable[Entry]) -> bool:
    """Whether a word that is sought for one party stands where no party at all is named."""
    if len(wanted.reached) != 1 or not wanted.stems:
        return False
    return _has_word(wanted, entry.words) and not any(each.parties for each in (entry, *above))


def _adds(wanted: _Wanted, entry: Entry) -> bool:
    """Whether an item has itself something of what is sought, not only what is above it."""
    named = any(id in each for each in wanted.reached for id in entry.parties)
    return named or _has_word(wanted, entry.words)


def _naming(wanted: _Wanted, entry: Entry, above: bool) -> _Named | None:
    """How the parties sought are named; None where one is not, or no word of the stems stands."""
    reached = wanted.reached
    named = [[id for id in each if id in entry.parties] for each in reached]
    if not all(named):
        return None
    if len(reached) < 2:
        if wanted.stems and not _has_word(wanted, entry.words):
            return None
        several = zip(reached, named, strict=True)
        nearest = [(each, min(ids, key=lambda id: each[id].rank)) for each, ids in several]
        return _named(above, nearest)
    shared = reached[0].keys() & reached[1].keys()
    pairs = [
        [(reached[0], one), (reached[1], other)]
        for one in named[0]
        for other in named[1]
        if one != other and not (one in shared and other in shared)
    ]
    if not pairs:
        words = frozenset(id for ids in named for id in ids)
        return _Named(_ONE_WORD, above, 0, words)
    return min((_named(above, pair) for pair in pairs), key=lambda each: each[:3])


def _named(above: bool, ids: list[tuple[Memberships, str]]) -> _Named:
    """Parties that are named by these ids: themselves, or by a class, group or member."""
    ranks = [reached[id].rank for reached, id in ids]
    words = frozenset(id for reached, id in ids if reached[id].rank)
    return _Named(_CLASS if words else _NAME, above, sum(ranks), words)


def _has_word(wanted: _Wanted, words: frozenset[str]) -> bool:
    """Whether all the words of one of the stems stand there, as words of their own."""
    cut = [word for word, half in wanted.halves.items() if word in words and half in words]
    words = words.difference(cut)
    return any(not any(map(words.isdisjoint, stem)) for stem in wanted.stems)
