"""What the text of a regulation says where its rules are silent: the provisions that name both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from jalur.answers.sought import Sought
from jalur.law.citation import Citation
from jalur.law.concordance import Entry
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import Membership, Memberships, holds, memberships
from jalur.text.messages import Message, message
from jalur.text.stems import has_stem

By = Literal["name", "class"]
_NAME, _CLASS, _ONE_WORD = range(3)
"""How the parties are named: each by its own name or head, one by its class, both by one word."""
_AROUND = {
    "title": 2,
    "consideration": 2,
    "legal-basis": 2,
    "annex": 2,
    "definition": 1,
    "revocation": 1,
}
"""Kinds of provision that make no rule; what names both parties there tells less."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A provision in which what was asked about stands, whether or not a rule rests on it."""

    ref: Citation
    summary: str
    by: By
    """Whether each party is named itself, or one only by its class or group, or by a member."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """What was found in the text, the most telling first."""

    sought: Sought
    found: tuple[Mention, ...]
    read: int
    """How many provisions were looked into; 0 where there is no concordance of the text."""

    @property
    def sentence(self) -> Message:
        """What the text says, or that it says nothing, as one sentence."""
        if not self.read:
            return message("mention.unread")
        gaps = {"count": len(self.found), "read": self.read, "term": self.sought.term or ""}
        gaps["name"] = self.sought.ends[0].name if self.sought.ends else ""
        return message(f"mention.{self._kind}-{'some' if self.found else 'none'}", **gaps)

    @property
    def _kind(self) -> str:
        if len(self.sought.ends) > 1:
            return "both"
        if not self.sought.ends:
            return "term"
        return "word" if self.sought.stems else "party"


def mentions(region: Region, sought: Sought) -> Mentions:
    """Every provision of the region's concordance that has what is sought.

    That is both parties, or the one and a word, or what was asked for alone. An item of a list is
    read with what stands above it, and counts where it adds something itself. Those come first
    that name each party itself, in their own words, and few others beside them. Raises
    ``DataError`` where the concordance is broken.
    """
    reached = [_reached(region, party) for party in sought.ends]
    ranked: list[tuple[tuple[int, ...], Mention]] = []
    for n, (ref, entry) in enumerate(region.concordance.items()):
        tier = _tier(region, sought, reached, ref, entry)
        if tier is None:
            continue
        provision = region.provisions[ref]
        around = _AROUND.get(provision.kind, 0)
        by: By = "name" if tier[0] == _NAME else "class"
        rank = (around == 2, *tier, around, len(entry.parties), n)
        ranked.append((rank, Mention(ref, provision.summary, by)))
    ranked.sort(key=lambda each: each[0])
    found = tuple(mention for _, mention in ranked)
    return Mentions(sought, found, len(region.concordance))


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


def _tier(
    region: Region, sought: Sought, reached: list[Memberships], ref: Citation, entry: Entry
) -> tuple[int, int] | None:
    """How a provision names what is sought, and whether it does so only with what is above it."""
    tiers: list[tuple[int, int]] = []
    own = _naming(sought, reached, _meant(region, ref, entry))
    if own is not None:
        tiers.append((own, 0))
    # A row of an annex stands in one table with every other; an item must add something itself.
    scope = [] if ref.parts[-1].level == "baris" else list(_scope(region, ref))
    if len(scope) > 1 and _adds(sought, reached, scope[0]):
        whole = Entry(
            frozenset().union(*(each.parties for each in scope)),
            frozenset().union(*(each.words for each in scope)),
        )
        together = _naming(sought, reached, whole)
        if together is not None and together != _ONE_WORD:
            tiers.append((together, 1))
    return min(tiers, default=None)


def _scope(region: Region, ref: Citation) -> Iterator[Entry]:
    """What stands in a provision, then in each above it."""
    for at in (ref, *ref.parents()):
        entry = region.concordance.get(at)
        if entry is not None:
            yield _meant(region, at, entry)


def _meant(region: Region, ref: Citation, entry: Entry) -> Entry:
    """The entry with the parties that an oddity there says a printed name may stand for."""
    mixed: set[str] = set()
    for oddity in region.oddities:
        if oddity.at.covers(ref) and not entry.parties.isdisjoint(oddity.parties):
            mixed.update(oddity.parties)
    return Entry(entry.parties | mixed, entry.words) if mixed else entry


def _adds(sought: Sought, reached: list[Memberships], entry: Entry) -> bool:
    """Whether an item has itself something of what is sought, not only what is above it."""
    named = any(id in each for each in reached for id in entry.parties)
    return named or _has_word(sought.stems, entry.words)


def _naming(sought: Sought, reached: list[Memberships], entry: Entry) -> int | None:
    """How the parties sought are named; None where one is not, or no word of the stems stands."""
    if len(reached) < 2 and sought.stems and not _has_word(sought.stems, entry.words):
        return None
    named = [[id for id in each if id in entry.parties] for each in reached]
    if not all(named):
        return None
    if len(reached) < 2:
        return _NAME if all(_itself(each, ids) for each, ids in _pairs(reached, named)) else _CLASS
    shared = reached[0].keys() & reached[1].keys()
    ranks = [
        (reached[0][one].rank > 0) or (reached[1][other].rank > 0)
        for one in named[0]
        for other in named[1]
        if one != other and not (one in shared and other in shared)
    ]
    if not ranks:
        return _ONE_WORD
    return _CLASS if min(ranks) else _NAME


def _pairs(
    reached: list[Memberships], named: list[list[str]]
) -> Iterable[tuple[Memberships, list[str]]]:
    return zip(reached, named, strict=True)


def _itself(reached: Memberships, ids: Iterable[str]) -> bool:
    """Whether one of the ids is the party, its head or its unit."""
    return any(reached[id].rank == 0 for id in ids)


def _has_word(stems: Iterable[str], words: frozenset[str]) -> bool:
    """Whether all the words of one of the stems stand there."""
    return any(
        all(any(has_stem(word, part) for word in words) for part in stem.split()) for stem in stems
    )
