"""From the text of a regulation to the draft of its data file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from jalur.drafting.administered import Administered
from jalur.drafting.assignments import Assignments
from jalur.drafting.citable import citable
from jalur.drafting.definitions import Definitions
from jalur.drafting.doubt import Doubt
from jalur.drafting.entries import Draft, Entries, Entry
from jalur.drafting.forums import Forums
from jalur.drafting.found_names import FoundNames
from jalur.drafting.metadata import Metadata
from jalur.drafting.name_kinds import NameKinds
from jalur.drafting.named_by_papers import NamedByPapers
from jalur.drafting.own_terms import OwnTerms
from jalur.drafting.parties import Parties
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.provisional import provisional_region
from jalur.drafting.provisions import TODO, Provisions, dangling, read_references
from jalur.drafting.reading import Reading
from jalur.drafting.rules import draft_rules
from jalur.drafting.small_names import with_capitals
from jalur.drafting.told_kinds import ToldKinds
from jalur.drafting.unclaimed import as_unclaimed
from jalur.drafting.unread_annexes import unread_annexes
from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.own_terms import with_terms
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.text.folding import fold

_DOUBLED = re.compile(r"\b(\w+)\s+\1\b")
NAMELESS = "daerah"
"""The id of a region whose name the text does not tell."""


def draft_id(source: SourceText, vocabulary: Vocabulary, fingerprint: str) -> str:
    """The id that a region has by the name of its regulation: ``kab-rawa`` of Kabupaten Rawa."""
    heading = Metadata(source, vocabulary, fingerprint).entry({}, listed=True)
    region, place = str(heading["name"]).partition(" ")[0], fold(str(heading["place"]))
    words = [vocabulary.drafting.prefixes.get(region, ""), *re.findall(r"[a-z0-9]+", place)]
    return "-".join(filter(None, words)) or NAMELESS


def make_draft(
    id: str, source: SourceText, common: ClosedLists, vocabulary: Vocabulary, fingerprint: str
) -> Draft:
    """The draft of a text: the same for the same text.

    ``fingerprint`` is the sha256 of the file that holds it.
    """
    whole, source = source, citable(source)
    terms = OwnTerms(source, vocabulary, common)
    common = with_terms(common, terms.all)
    metadata = Metadata(source, vocabulary, fingerprint)
    references = read_references(source)
    heading = metadata.entry(references, listed=True)
    definitions = Definitions(source, vocabulary)
    names = FoundNames(
        source,
        vocabulary,
        NameKinds(common, vocabulary),
        definitions,
        (str(heading["name"]), str(heading["place"])),
    )
    parties = Parties(names, definitions, vocabulary)
    assignments = Assignments(source, names, parties)
    units = assignments.entries()
    units += tuple(Administered(source, names, parties, vocabulary).entries(units))
    entries = parties.entries(assignments.members())
    told = ToldKinds(source, vocabulary, common, definitions, names, references)
    kinds = ProvisionKinds(source, vocabulary, common, told, names)
    region = provisional_region(id, common, heading, entries, kinds.first())
    reading = Reading(region, with_capitals(region, source, vocabulary), vocabulary)
    rules = draft_rules(reading, assignments, kinds, definitions, references)
    doubt = Doubt(reading)
    provisions = Provisions(
        source,
        vocabulary,
        definitions,
        references,
        lambda ref: doubt.kind(ref, kinds.of(ref, rules.places)),
        metadata.amended_by(),
    )
    rows = {
        at: names.clean(source.provisions[at]) for each in names.found.values() for at in each.rows
    }
    annex_rows = {
        annex: {
            parties.ids[key]: (names.found[key].name, names.annexes.is_sure(annex, key))
            for key in keys
        }
        for annex, keys in names.annexes.rows.items()
    }
    others = NamedByPapers(names, vocabulary, common).without(
        Forums(reading).added(entries), parties.ids, [units, *rules.sections.values()]
    )
    sections: dict[str, Entries] = {
        "headings": _headings(source, metadata),
        "terms": terms.entries(),
        "parties": {**rules.parties, **others},
        "assignments": doubt.rules(units),
        **rules.sections,
        "oddities": _oddities(source, references, vocabulary),
        "provisions": provisions.entries(rows, annex_rows),
    }
    regulation = metadata.entry(references, listed=bool(units))
    if not units and not assignments.is_told():
        regulation = replace(regulation, guessed=regulation.guessed | {"units"})
    lost = [ref for ref in whole.provisions if ref not in source.provisions]
    return Draft(
        id,
        regulation,
        MappingProxyType({k: v for k, v in sections.items() if v}),
        (
            *(as_unclaimed(whole, ref, whole.provisions[ref]) for ref in lost),
            *rules.unclaimed,
            *unread_annexes(source, names, units),
        ),
    )


def _headings(source: SourceText, metadata: Metadata) -> list[Entry]:
    """The headings; a word that one has twice over may be the scan's, and is a guess once."""
    entries: list[Entry] = []
    articles = {Citation(ref.parts[:1]) for ref in source.provisions}
    for each in source.headings:
        if each.before not in articles:
            # An article without a word has no provision.
            continue
        title = metadata.casing.title(each.title)
        plain = _DOUBLED.sub(r"\1", title)
        values = {"before": each.before, "kind": each.kind, "number": each.number}
        guessed = frozenset(() if plain == title and title else ("title",))
        entry = Entry({**values, "title": plain or TODO}, guessed=guessed)
        if entry not in entries:
            entries.append(entry)
    return entries


def _oddities(
    source: SourceText,
    references: Mapping[Citation, tuple[Citation, ...]],
    vocabulary: Vocabulary,
) -> list[Entry]:
    """What refers to nothing: to no provision, or to an annex that the source lacks."""
    said = vocabulary.drafting.oddities
    found: dict[Citation, list[Citation]] = {}
    for ref, target in dangling(source, references):
        found.setdefault(ref, []).append(target)
    entries: list[Entry] = []
    for ref, targets in found.items():
        missing = [target for target in targets if target.parts[0].level == "lampiran"]
        for kind, printed in (
            ("missing-annex", missing),
            ("dangling-reference", [target for target in targets if target not in missing]),
        ):
            if printed:
                names = ", ".join(target.long() for target in printed)
                text = f"{said[kind]} {names}."
                entries.append(
                    Entry({"at": ref, "kind": kind, "text": text}, sure=kind == "missing-annex")
                )
    return entries
