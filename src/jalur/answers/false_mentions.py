"""Names that stand in a provision and mean none of those who are sought in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from jalur.law.citation import Citation
from jalur.law.concordance import Entry
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.concerns import joins
from jalur.reasoning.membership import Memberships, holds, memberships
from jalur.reasoning.once import once_per_region
from jalur.text.folding import fold

LIST = "assignment"
"""The kind of a provision that puts units under a coordinator."""
AROUND = {
    "title": 2,
    "consideration": 2,
    "legal-basis": 2,
    "annex": 2,
    "definition": 1,
    "meaning": 1,
    "revocation": 1,
    "aim": 1,
    "scope": 1,
    "principle": 1,
    "form": 1,
    "annex-reference": 1,
    LIST: 1,
}
"""Kinds of provision that make no rule; what names the parties there tells less."""


def is_judged(
    region: Region, ref: Citation, reached: Sequence[Memberships], words: Set[str]
) -> bool:
    """Whether the file judges that a class word which stands there for one of two (``words``) is
    no rule between them: what is told as a judgement is no mention too.

    ``reached`` are the ids by which the text may mean each of the two.
    """
    return len(reached) > 1 and any(
        each.at.covers(ref)
        and not words.isdisjoint(each.parties)
        and not any(own.keys().isdisjoint(each.parties) for own in reached)
        for each in region.not_a_rule
    )


@once_per_region
def _listed_below(region: Region) -> dict[Citation, frozenset[str]]:
    """The units of every list that stands below a provision."""
    listed: dict[Citation, set[str]] = {}
    for given in region.assignments:
        for unit, rows in given.units.items():
            for at in {at for row in rows for at in row.parents()}:
                listed.setdefault(at, set()).add(unit)
    return {at: frozenset(units) for at, units in listed.items()}


def is_list_of_others(
    region: Region, ref: Citation, reached: Sequence[Memberships], words: Set[str]
) -> bool:
    """Whether a group word that stands there for a party only sums up a list below it in which the
    party does not stand: *unit-unit kerja* above the units of one coordinator.

    ``reached`` are the ids by which the text may mean each of those sought.
    """
    listed = _listed_below(region).get(ref)
    return listed is not None and any(
        not words.isdisjoint(own) and own.keys().isdisjoint(listed)
        for own in reached
        if region.concordance[ref].parties.isdisjoint(id for id in own if not own[id].rank)
    )


def printed_instead(
    region: Region, ref: Citation, reached: Sequence[Memberships]
) -> frozenset[str]:
    """Whose names are printed where an oddity says that they may stand for a party sought, which
    nothing there names otherwise.
    """
    entries = [region.concordance[at] for at in (ref, *ref.parents()) if at in region.concordance]
    printed = {id for entry in entries for id in entry.parties}
    if not any(printed.isdisjoint(own) for own in reached):
        return frozenset()
    odd = (each for each in region.oddities if joins(region, each) and each.at.covers(ref))
    return frozenset(id for each in odd for id in each.parties if id in printed)


def calls_others(region: Region, ref: Citation, ends: Iterable[Party], words: Set[str]) -> bool:
    """Whether all the group words that stand there for a party only say what others are: *Camat
    selaku unsur pelaksana operasional* is about no Dinas, though it is such an unsur as well.
    """
    if region.provision(ref).kind == LIST:
        return False
    calls = not region.common.as_words.isdisjoint(region.concordance[ref].words)
    meant = {id for party in ends for id in memberships(region, party)} & region.parties.keys()
    asked = [*ends, *(region.parties[id] for id in meant)]
    for word in map(region.parties.__getitem__, words):
        here = [members for members in word.members if ref in members.basis]
        is_called = calls and region.common.kinds[word.kind].category == "group"
        if not (here or is_called) or any(holds(each, party) for each in here for party in asked):
            return False
    return True


def field_words(region: Region) -> dict[Citation, str]:
    """By the provisions that list fields: their words as they fold, each field between spaces."""
    found: dict[Citation, str] = {}
    for given in region.fields:
        words = "".join(f" {fold(field)} |" for field in given.fields)
        for at in given.basis:
            found[at] = found.get(at, "") + words
    return found


def is_in_field(region: Region, id: str, fields: str) -> bool:
    """Whether a group is but a word of one of these fields; the units of a field are its matter."""
    is_group = region.common.kinds[region.parties[id].kind].category == "group"
    return is_group and f" {fold(region.name(id))} " in fields


def is_inside(
    region: Region, ends: Sequence[Party], reached: Sequence[Memberships], entry: Entry
) -> bool:
    """Whether a provision has both names, but one of them or both only within the name of another:
    *DPRD* in *Sekretariat DPRD*.
    """
    inside = [
        _within_another(region, party, own, entry) for party, own in zip(ends, reached, strict=True)
    ]
    named = [not entry.parties.isdisjoint(own) for own in reached]
    return any(inside) and all(
        is_named or within for is_named, within in zip(named, inside, strict=True)
    )


def _within_another(region: Region, party: Party, own: Memberships, entry: Entry) -> bool:
    name = f" {fold(party.name)} "
    others = (region.parties[id] for id in entry.parties - own.keys())
    return any(name in f" {fold(other.name)} " for other in others)
