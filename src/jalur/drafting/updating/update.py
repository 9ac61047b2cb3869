"""From a file and a changed text to what the file is to have, and what of it is to be judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from jalur.drafting.entries import Draft, Entry
from jalur.drafting.updating.additions import Addition, Additions
from jalur.drafting.updating.changes import Place, changes_by_findings, changes_by_words
from jalur.drafting.updating.facts import Fact, facts_of
from jalur.drafting.updating.heading import (
    NewItem,
    NewValue,
    changed_heading,
    new_items,
    new_values,
)
from jalur.drafting.updating.marks import Mark, Marks
from jalur.drafting.updating.naming import Naming
from jalur.drafting.updating.order import in_order
from jalur.law.citation import Citation
from jalur.law.fingerprints import Fingerprints
from jalur.law.region import Region
from jalur.law.vocabulary import Vocabulary
from jalur.source.fingerprints import fingerprints_of, letters
from jalur.source.text import SourceText, operative
from jalur.verification.rows_by_party import as_cited
from jalur.verification.verify import verify


@dataclass(frozen=True, slots=True)
class Drafted:
    """A text with its draft."""

    text: SourceText
    draft: Draft
    region: Region
    """What the draft says."""
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Update:
    """What becomes of a file; nothing that a person wrote is among what is replaced."""

    values: tuple[NewValue, ...]
    items: tuple[NewItem, ...]
    additions: tuple[Addition, ...]
    marks: tuple[Mark, ...]

    @property
    def is_unfinished(self) -> bool:
        """Whether something of it is left to a person."""
        judged = any(each.guessed for each in self.values)
        return bool(judged or self.items or self.additions or self.marks)


def update_of(
    file: Region,
    new: Drafted,
    was: Drafted | None,
    vocabulary: Vocabulary,
    noted: Mapping[Citation, str],
    known: Fingerprints | None = None,
) -> Update:
    """What a changed text makes of a file.

    ``was`` is the text that the file was made of, where it is there, and ``known`` are the
    fingerprints of that, where they are; without either the changes are what ``verify`` finds, and
    those of ``noted``: words of the text that the file has in comments.
    """
    text = as_cited(file, new.text)
    findings = verify(file, text, vocabulary, new.fingerprint)
    if was is not None:
        known = fingerprints_of(as_cited(file, was.text), was.fingerprint)
    changes = (
        changes_by_findings(file, text, findings, noted)
        if known is None
        else changes_by_words(file, text, known, findings)
    )
    before = None if was is None else _facts(was, file)
    additions = Additions(new.draft, new.region, file, changes, before, text.provisions)
    said = frozenset(each.fact for each in additions.facts)
    remarks = vocabulary.drafting.updates
    marks = [*Marks(file, text, changes, remarks, said).all()]
    marked = {each.place for each in marks}
    wanting = (each for each in _wanting(additions, file, remarks) if each.place not in marked)
    heading = changed_heading(new.draft.regulation, changes)
    earlier = None if was is None else was.draft.regulation
    count = len(operative(text.provisions))
    added = in_order(additions.all(), file)
    values = [*new_values(file, heading, earlier, new.fingerprint, count)]
    if file.regulation.units == "unlisted" and any(each.section == "assignments" for each in added):
        values.append(NewValue(("units",), "listed"))
    items = (_as_written(each, additions.naming) for each in new_items(file, heading, earlier))
    return Update(tuple(values), tuple(items), added, (*marks, *wanting))


def _as_written(item: NewItem, naming: Naming) -> NewItem:
    """An entry of the regulation as the file would have it, marked."""
    entry: Entry = replace(naming.entry(item.entry), sure=False, guessed=frozenset())
    return NewItem(item.key, entry)


def _facts(drafted: Drafted, file: Region) -> frozenset[Fact]:
    naming = Naming(drafted.region, file)
    return frozenset(each.fact for each in facts_of(drafted.region, naming))


def _wanting(additions: Additions, file: Region, remarks: Mapping[str, str]) -> Iterator[Mark]:
    """Of a party that the file has, what the changed words say of it: a person writes it."""
    number = {id: n for n, id in enumerate(file.parties)}
    told: dict[str, dict[str, None]] = {}
    for id, said in additions.wanting():
        where = ", ".join(dict.fromkeys(map(str, said.places)))
        told.setdefault(id, {})[f"{said.fact[2]} ({where})"] = None
    for id, names in told.items():
        remark = remarks["wanting"].format(names=", ".join(names))
        yield Mark(Place("parties", number[id]), remark)


def is_of_another(file: Region, heading: Entry) -> bool:
    """Whether a text is that of another region: by its name, or by its place at least."""
    for key, own in (("name", file.regulation.name), ("place", file.regulation.place)):
        if key not in heading.guessed:
            return not _alike(letters(str(heading[key])), letters(own))
    return False


def _alike(name: str, other: str) -> bool:
    """Whether two names are one, of which a scan may have misread a letter."""
    differing = sum(a != b for a, b in zip(name, other, strict=False))
    return len(name) == len(other) and differing <= 1
