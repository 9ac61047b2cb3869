"""What is typed before the name of a unit or office that is none of its own words.

That is the word for the house in which it sits (Kantor Camat), its status (BLUD RSUD Harapan),
another word of its class, a word of courtesy (Pak Camat), or that somebody holds the office for a
time (Plt. Camat).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from jalur.law.closed_lists import ClosedLists
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import memberships, nearest
from jalur.reasoning.outcomes import Ambiguous, Found
from jalur.reasoning.wording import Wording, longest_beginning
from jalur.text.folding import fold
from jalur.text.messages import Message, message

_FIRST = re.compile(r"\s*([^\s.]+(?:\.|(?=\s)))\s*(.*)", re.DOTALL)
"""The first word, and what stands behind it: a stop ends a word too, as in *Plt.Camat*."""

Meaning = Callable[[str], Found | Ambiguous | None]
"""Which party of the region a name means, or several; None where it means none."""


def housed(wording: Wording, meant: Meaning, typed: str, wanted: str) -> list[Found] | None:
    """The unit in whose house what was typed is; empty where the region has none of that name.

    ``wanted`` is ``typed`` as it folds. None where nothing of the kind is typed.
    """
    name = _behind_house(wording, typed, wanted)
    match meant(name) if name else None:
        case Found(party=party):
            return [Found(party, (message("note.read-as", typed=typed, name=party.name),))]
        case Ambiguous(candidates=candidates):
            return [Found(party) for party in candidates]
    return [] if name else None


def _behind_house(wording: Wording, typed: str, wanted: str) -> str:
    """The name behind the word for a house, where it is that of another unit or of its head.

    In Kantor Ketahanan Pangan the word is part of the name, and so it is where several are joined.
    """
    word = longest_beginning(wanted, map(wording.fold, wording.common.typing.housing))
    rest = wanted.removeprefix(word).strip()
    if not word or not rest or wording.unjoined(rest) != rest:
        return ""
    behind = typed.split()[len(word.split()) :]
    head = longest_beginning(rest, wording.common.head_words)
    if led := wording.common.head_words.get(head):
        return " ".join([led.title(), *behind[len(head.split()) :]])
    return " ".join(behind) if head or wording.class_word(rest) else ""


def with_status(wording: Wording, meant: Meaning, typed: str, wanted: str) -> list[Found]:
    """The unit before whose name its status was typed; it alone, or a status alone, is none."""
    word = longest_beginning(wanted, map(wording.fold, wording.common.typing.statuses))
    rest = " ".join(typed.split()[len(word.split()) :]) if word else ""
    match meant(rest) if rest else None:
        case Found(party=party):
            return [Found(party, (message("note.read-as", typed=typed, name=party.name),))]
        case Ambiguous(candidates=candidates):
            return [Found(party) for party in candidates]
    return []


def with_another_word(
    wording: Wording, parties: Iterable[Party], typed: str, spellings: Iterable[str]
) -> list[Found]:
    """The units whose name was typed behind another word of their class: *RSUD Harapan*, of Rumah
    Sakit Umum Daerah Harapan.
    """
    called = {name for each in spellings for name in wording.called_otherwise(each)}
    found = [each for each in parties if called and not called.isdisjoint(wording.names(each))]
    return [
        Found(party, (message("note.read-as", typed=typed, name=party.name),)) for party in found
    ]


def held_by(
    region: Region, wording: Wording, meant: Meaning, typed: str
) -> Found | Ambiguous | None:
    """The office that somebody holds for a time: Plt. Kepala Dinas Sosial, Pj. Wali Kota.

    Who stands in for an office is not the office: where the region says who does, the note leads
    there. None also where a word of courtesy stands before it.
    """
    capacity = capacity_of(wording.common, typed)
    if capacity is None or without_courtesies(wording.common, typed)[0]:
        return None
    rest = without_courtesies(wording.common, _parted(typed)[1])[1]
    first = typed.strip().removesuffix(rest).strip()
    match meant(rest):
        case Found(party=party, notes=notes):
            ruled = bool(called(region, capacity)) or _is_stood_in_for(region, party)
            id = "note.acting-ruled" if ruled else "note.acting"
            said = message(id, typed=first, name=party.name)
            if _is_stood_in_for(region, party):
                said = replace(
                    said, then=message("note.stands-in", city=region.id, name=party.name)
                )
            return Found(party, (said, *notes))
        case Ambiguous() as several:
            return several
    return None


def spoken_to(wording: Wording, typed: str) -> tuple[str, tuple[Message, ...]]:
    """The name behind words of courtesy, and the note that they were left out; empty: none stand
    there.
    """
    polite, name = without_courtesies(wording.common, typed)
    return (name, (message("note.courtesy", typed=polite, name=name),)) if polite else ("", ())


def capacity_of(common: ClosedLists, typed: str) -> str | None:
    """The word before a name that says in which capacity somebody holds the office for a time;
    None where none is typed, or nothing behind it.
    """
    first, rest = _parted(without_courtesies(common, typed)[1])
    capacity = fold(first)
    return capacity if rest.strip() and capacity in common.typing.acting else None


def without_courtesies(common: ClosedLists, typed: str) -> tuple[str, str]:
    """The words of courtesy before a name, and the name; it alone where none stands there."""
    rest = typed.strip()
    while True:
        first, behind = _parted(rest)
        known = longest_beginning(fold(rest), common.typing.courtesies)
        if " " in known and fold(" ".join(rest.split()[: len(known.split())])) == known:
            behind = " ".join(rest.split()[len(known.split()) :])
        elif fold(first) not in common.typing.courtesies:
            break
        if not behind:
            break
        rest = behind
    return typed.strip().removesuffix(rest).strip(), rest


def _parted(typed: str) -> tuple[str, str]:
    """The first word of what was typed, with its stop, and the rest."""
    found = _FIRST.match(typed)
    return (found[1], found[2].strip()) if found else (typed.strip(), "")


def called(region: Region, capacity: str) -> tuple[Party, ...]:
    """The parties that are called by a capacity alone: *Plh.*, whichever office he holds."""
    return tuple(
        party
        for party in region.parties.values()
        if any(fold(name) == capacity for name in (party.name, *party.aliases))
    )


def _is_stood_in_for(region: Region, party: Party) -> bool:
    """Whether a mandate says who stands in for an office."""
    reached = memberships(region, party)
    return any(
        rule.act == "represent" and nearest(region, reached, rule.on_behalf, (rule.at, *rule.basis))
        for rule in region.mandates
    )
