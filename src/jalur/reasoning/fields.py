"""Who coordinates a party as the fields (*bidang*) of a regulation are read: inferred at best."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.wording import longest_beginning
from jalur.text.folding import fold

Fitting = dict[str, tuple[tuple[str, ...], Basis]]
"""The coordinators with fields that fit: the words of these, and the provisions that list them."""

_JOINTS = re.compile(r"\s*(?:[,;/&]|\bdan\b|\bserta\b)\s*", re.IGNORECASE)


def fitting(region: Region, party: Party, affairs: frozenset[str]) -> Fitting:
    """The coordinators whose fields fit the party, in the order of the text.

    The words of the regulation itself decide before the shared affairs: where the name of the
    party, or a part of it, is word for word a field, every field with these words fits, whatever
    affair it was given. A part that is only a word among others of a field (*Pendidikan* in
    *pendidikan dan pelatihan*) may be something else: it makes no coordinator, but where another
    part has one, it puts that one in doubt.
    """
    whole, *parts = _parts(_name_of_work(region, party))
    said = {part: _with_words(region, part, exactly=True) for part in (whole, *parts)}
    found = _joined([*said.values(), of_affairs(region, affairs)])
    if found and not said[whole]:
        known = [fold(words) for words in party.affairs.values()]
        open_parts = (part for part in parts if not said[part] and not _stands_in(part, known))
        doubts = (_with_words(region, part, exactly=False) for part in open_parts)
        found = _joined([found, *doubts])
    return {id: found[id] for id in (given.coordinator for given in region.fields) if id in found}


def of_affairs(region: Region, asked: frozenset[str]) -> Fitting:
    """The coordinators with a field of one of these affairs."""
    return _joined(
        {given.coordinator: ((field,), given.basis)}
        for given in region.fields
        for field, affairs in given.fields.items()
        if asked.intersection(affairs)
    )


def _with_words(region: Region, part: str, exactly: bool) -> Fitting:
    """The coordinators with fields that have the words of a part of a name, one after another.

    ``exactly``: one of the fields must be these words and no more.
    """
    wanted = f" {fold(part)} "
    having = [
        (given, field, f" {fold(field)} ")
        for given in region.fields
        for field in given.fields
        if wanted in f" {fold(field)} " and wanted.strip()
    ]
    if exactly and all(folded != wanted for _, _, folded in having):
        return {}
    return _joined({given.coordinator: ((field,), given.basis)} for given, field, _ in having)


def _stands_in(part: str, names: Iterable[str]) -> bool:
    """Whether the words of a part stand, one after another, in one of the folded names."""
    return any(f" {fold(part)} " in f" {name} " for name in names)


def _joined(several: Iterable[Fitting]) -> Fitting:
    """Each coordinator once, with all its fields that fit."""
    every: Fitting = {}
    for found in several:
        for coordinator, (words, basis) in found.items():
            known, cited = every.get(coordinator, ((), ()))
            every[coordinator] = (tuple(dict.fromkeys((*known, *words))), unique((*cited, *basis)))
    return every


def _name_of_work(region: Region, party: Party) -> str:
    """The name of a unit without its class word; empty where the party is no unit, or a class."""
    kind = region.common.kinds[party.kind]
    if kind.category != "unit" or kind.proper_names or party.members:
        return ""
    word = longest_beginning(fold(party.name), map(fold, kind.class_words))
    return party.name[len(word) :].strip() if word else ""


def _parts(name: str) -> tuple[str, ...]:
    """A name and what is joined in it: ``Komunikasi, Informatika dan Statistik`` joins three."""
    return tuple(dict.fromkeys((name, *(part for part in _JOINTS.split(name) if part))))


def quoted(fields: Iterable[str]) -> str:
    """The words of fields as a sentence quotes them."""
    return ", ".join(f"“{field}”" for field in fields)
