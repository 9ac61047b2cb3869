"""The draft of a text as a sound file: what the format refuses in it is left out, and told."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from jalur.drafting.draft import make_draft
from jalur.drafting.emitter import emitted
from jalur.drafting.entries import Draft, Entries, Entry, Unclaimed, Value
from jalur.drafting.unclaimed import as_unclaimed
from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.findings import Finding
from jalur.law.vocabulary import Vocabulary
from jalur.loading.reading import Broken, read
from jalur.loading.shipped_schema import top_place
from jalur.source.text import SourceText

_IN_LIST = re.compile(r"\[(?P<n>\d+)\]\.?(?P<rest>.*)", re.DOTALL)
_INNER = re.compile(r"(?P<key>\w+)\[(?P<n>\d+)\]")
_DENIED = "assigned-and-denied"


def sound_draft(
    id: str, source: SourceText, common: ClosedLists, vocabulary: Vocabulary, fingerprint: str
) -> Draft:
    """The draft of a text, which reads as a file without a fault."""
    return as_sound(make_draft(id, source, common, vocabulary, fingerprint), source, common)


def as_sound(draft: Draft, source: SourceText, common: ClosedLists) -> Draft:
    """A draft without what contradicts the rest of it; that is told at its end.

    Of two facts that cannot both be so the later one goes, or the one that the fault names: no
    more of an entry than the party or the point at fault, where something else is left of it.
    """
    while True:
        outcome = read(emitted(draft, top_place()), draft.id, common)
        faults = outcome.findings if isinstance(outcome, Broken) else ()
        smaller = (_without(draft, fault, source) for fault in faults)
        found = next((each for each in smaller if each is not None), None)
        if found is None:
            return draft
        draft = found


def _without(draft: Draft, fault: Finding, source: SourceText) -> Draft | None:
    """A draft without what is at fault; None where that is no entry of a section."""
    gaps = dict(fault.message.args)
    party = str(gaps.get("party", ""))
    section = re.split(r"[.\[]", fault.path, maxsplit=1)[0]
    path = fault.path[len(section) :]
    if fault.rule == _DENIED:
        given = _guessed_list(draft, str(gaps["coordinator"]), party)
        section, path = (
            ("assignments", f"[{given}].units") if given is not None else (section, path)
        )
    entries = draft.sections.get(section)
    if entries is None:
        return None
    key, rest = _key(entries, path)
    entry = entries[key] if isinstance(entries, Mapping) else entries[int(key)] if key else None
    if entry is None:
        return None
    less, at = _less(entry, rest, party)
    kept: Entries
    if isinstance(entries, Mapping):
        every = {name: less if name == key else each for name, each in entries.items()}
        kept = {name: each for name, each in every.items() if each is not None}
    else:
        listed = [less if n == int(key) else each for n, each in enumerate(entries)]
        kept = [each for each in listed if each is not None]
    sections = {name: kept if name == section else each for name, each in draft.sections.items()}
    return replace(
        draft,
        sections=MappingProxyType({name: each for name, each in sections.items() if each}),
        unclaimed=(*draft.unclaimed, *_told(source, at)),
    )


def _guessed_list(draft: Draft, coordinator: str, party: str) -> int | None:
    """A list that is a guess, and yields to a sentence that denies it."""
    for n, each in enumerate(draft.sections.get("assignments", ())):
        if (
            isinstance(each, Entry)
            and not each.sure
            and each["coordinator"] == coordinator
            and party in _several(each["units"])
        ):
            return n
    return None


def _key(entries: Entries, path: str) -> tuple[str, str]:
    """The key or the number of an entry, and the rest of a path; empty where it is about none."""
    if isinstance(entries, Mapping):
        path = path.removeprefix(".")
        keys = (key for key in entries if f"{path}.".startswith((f"{key}.", f"{key}[")))
        key = max(keys, key=len, default="")
        return key, path[len(key) :].removeprefix(".")
    found = _IN_LIST.match(path)
    return (found["n"], found["rest"]) if found else ("", "")


def _less(entry: Entry, path: str, party: str) -> tuple[Entry | None, Sequence[Citation]]:
    """What of an entry is not at fault, or None, and on what rests that which is."""
    inner = _INNER.match(path)
    if inner is not None:
        several = entry.get(inner["key"])
        if isinstance(several, list) and isinstance(gone := several[int(inner["n"])], Entry):
            left = [each for each in several if each is not gone]
            values = {key: each for key, each in entry.values.items() if key != inner["key"]}
            if left:
                values[inner["key"]] = left
            return replace(entry, values=values), gone.places()
    units = entry.get("units") if path.startswith("units") else None
    left_over = [each for each in _several(units) if each != party]
    if not left_over or len(left_over) == len(_several(units)):
        return None, entry.places()
    at: Sequence[Value] = ()
    kept: Value = left_over
    if isinstance(units, Mapping):
        kept = {unit: units[unit] for unit in left_over}
        rows = units[party]
        at = rows if isinstance(rows, list) else ()
    cited = [ref for ref in at if isinstance(ref, Citation)]
    return replace(entry, values={**entry.values, "units": kept}), (*cited, *entry.places())


def _several(value: Value) -> Sequence[str]:
    """The parties of a list, or of a mapping by party."""
    if isinstance(value, Mapping | list | tuple):
        return [each for each in value if isinstance(each, str)]
    return ()


def _told(source: SourceText, at: Sequence[Citation]) -> Sequence[Unclaimed]:
    """The first provision of the text on which something rests that was left out."""
    printed = [ref for ref in at if ref in source.provisions]
    return [as_unclaimed(source, ref, source.provisions[ref]) for ref in printed[:1]]
