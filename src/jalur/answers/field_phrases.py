"""A field as people copy it from a text: with what stands before it, and several in one phrase."""

from __future__ import annotations

import re
from itertools import product
from typing import NamedTuple

from jalur.answers.advisers import Adviser, advisers_of_field
from jalur.answers.field_words import names_affairs
from jalur.answers.fields import Field, Within, fields_with, left_out, units_within
from jalur.answers.search_terms import Term, terms
from jalur.law.region import Region
from jalur.law.status import EXPLICIT
from jalur.reasoning.notes import Note
from jalur.reasoning.wording import has_words
from jalur.text.folding import fold
from jalur.text.messages import message
from jalur.text.stems import has_stem

_MARKS = ",;/&"


class InField(NamedTuple):
    """All that lies in the field that was asked for."""

    fields: tuple[Field, ...]
    units: tuple[Within, ...]
    advisers: tuple[Adviser, ...]
    notes: tuple[Note, ...]
    """That the parts of the phrase were looked for, and for which of them nothing was found."""


def in_field(region: Region, typed: str) -> InField:
    """The fields, units and advisers that have the whole phrase, else those of each of its parts.

    What stands before a field (*bidang*, *urusan pemerintahan bidang*) is none of its words. Fields
    are looked for by the parts where none has the whole; units where neither has it; advisers where
    none of the three has it. The name of one affair has no parts.
    """
    word = _plain(region, typed)
    whole = _found(region, word)
    parts = () if names_affairs(region, word) else _parts(region, word)
    if parts in ((), (word,)) or any(field.status == EXPLICIT for field in whole.fields):
        others = "; ".join(left_out(region, word)) if whole != _NOTHING else ""
        note = Note("caution", message("note.field-left-out", word=word, names=others))
        return whole._replace(notes=(note,) if others else ())
    each = {part: _found(region, part) for part in parts}
    fields = [field for found in each.values() for field in found.fields]
    units: dict[str, Within] = {}
    for unit in (unit for found in each.values() for unit in found.units):
        if unit.party.id not in units or unit.status == EXPLICIT:
            units[unit.party.id] = unit
    advisers = {one.party.id: one for found in each.values() for one in found.advisers}
    merged = InField(
        fields=_each_once(fields) or whole.fields,
        units=whole.units or tuple(units.values()),
        advisers=whole.advisers or (() if whole.units else tuple(advisers.values())),
        notes=(),
    )
    if merged == whole:
        return whole
    note = Note("caution", message("note.field-parts", typed=typed, parts="; ".join(parts)))
    lacking = [part for part, found in each.items() if found == _NOTHING]
    without = message("note.field-parts-without", parts="; ".join(lacking))
    return merged._replace(notes=(note, *([Note("gap", without)] if lacking else ())))


_NOTHING = InField((), (), (), ())


def stems_of_field(region: Region, typed: str) -> tuple[str, ...]:
    """The words of which a provision must have all of one entry to have a word of the field.

    Those of the whole phrase and of each part, in every spelling that a search looks for.
    """
    word = _plain(region, typed)
    stems: dict[str, None] = {}
    for phrase in dict.fromkeys((word, *_parts(region, word))):
        said = [_spelled(region, term) for term in terms(region, phrase).content]
        stems.update((" ".join(words), None) for words in product(*said) if words)
    return tuple(stems)


def _found(region: Region, word: str) -> InField:
    advisers = advisers_of_field(region, word)
    return InField(fields_with(region, word), units_within(region, word), advisers, ())


def _each_once(fields: list[Field]) -> tuple[Field, ...]:
    """Each field at its first place, rather as one that has the word itself."""
    best: dict[tuple[str, str], Field] = {}
    for field in fields:
        key = (field.coordinator, field.field)
        if key not in best or field.status == EXPLICIT:
            best[key] = field
    return tuple(best.values())


def _plain(region: Region, typed: str) -> str:
    """What was typed without what stands before a field; all of it where nothing else is left."""
    words = typed.split()
    before = region.common.typing.before_fields
    for count in range(len(words) - 1, 0, -1):
        if fold(" ".join(words[:count])) in before:
            return " ".join(words[count:])
    return typed.strip()


def _parts(region: Region, word: str) -> tuple[str, ...]:
    """The fields of which a phrase is made."""
    joining = "|".join(map(re.escape, region.common.typing.between_fields))
    between = rf"\s*[{_MARKS}]\s*(?:(?:{joining})\s+)?|\s+(?:{joining})\s+"
    listed = (part for part in re.split(between, word, flags=re.IGNORECASE) if fold(part))
    return tuple(dict.fromkeys(_plain(region, part) for part in listed))


def _spelled(region: Region, term: Term) -> tuple[str, ...]:
    """Every spelling of a term, what it is short for, and the forms of which these are no stem."""
    empty = region.common.function_words
    names = [
        has_first.replace(first, other)
        for has_first in term.names
        for other, first in (("", ""), *region.common.spellings.items())
        if has_words(has_first, first) or not first
    ]
    long = (" ".join(word for word in name.split() if word not in empty) for name in names)
    words = [*(" ".join(spelling) for spelling in term.spellings), *long]
    fits = [has_stem(word) for word in words if " " not in word]
    forms = (form for form in sorted(term.forms) if not any(each(form) for each in fits))
    return tuple(dict.fromkeys((*words, *forms)))
