"""What is common to all regions: ``data/common/*.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from jalur.law.abbreviations import Concept
from jalur.law.closed_lists import ClosedLists, Kind, Typing
from jalur.law.enumerations import ACTS, MANDATE_KINDS, PARTY_CATEGORIES, MandateKind
from jalur.law.state_offices import StateOffice
from jalur.loading.common_file import read_common_file
from jalur.loading.data_file import below
from jalur.loading.folders import COMMON, DataFolders, Shipped
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.vocabulary import vocabulary_of
from jalur.text.folding import fold


class _Document(NamedTuple):
    words: tuple[str, ...]
    wider: str | None


class _Terms(NamedTuple):
    """What ``terms.yaml`` says."""

    purposes: dict[str, tuple[str, ...]]
    drafter_words: tuple[str, ...]
    lacking_words: tuple[str, ...]
    other_words: tuple[str, ...]
    manners: dict[str, tuple[str, ...]]
    times: tuple[str, ...]
    acts: dict[str, tuple[str, ...]]
    natures: dict[str, tuple[str, ...]]
    documents: dict[str, _Document]
    forces: dict[str, MandateKind]
    portfolios: tuple[str, ...]
    provision_kinds: tuple[str, ...]
    oddity_kinds: tuple[str, ...]
    name_oddities: tuple[str, ...]
    spelling_oddities: tuple[str, ...]
    written_short: dict[str, tuple[str, ...]]
    said_short: dict[str, tuple[str, ...]]
    hyphenated: tuple[str, ...]
    typed_purposes: dict[str, tuple[str, ...]]
    typed_documents: dict[str, tuple[str, ...]]
    typed_mandates: dict[str, tuple[str, ...]]
    typed_acts: dict[str, tuple[str, ...]]
    typed_multiples: dict[str, str]
    typed_addressing: tuple[str, ...]
    occasions: tuple[str, ...]
    typed_commands: dict[str, tuple[str, ...]]


class _ShortWords(NamedTuple):
    classes: dict[str, str]
    affairs: dict[str, tuple[str, ...]]


class _Affairs(NamedTuple):
    """What ``affairs.yaml`` says."""

    names: dict[str, str]
    words: dict[str, tuple[str, ...]]


class _Units(NamedTuple):
    """What ``units.yaml`` says."""

    names: dict[str, Mapping[str, str]]
    abbreviations: dict[str, Concept]
    state_offices: dict[str, StateOffice]
    spellings: dict[str, str]
    heads: dict[str, str]
    asisten: dict[str, frozenset[str]]
    acting: tuple[str, ...]
    courtesies: tuple[str, ...]
    reorganised: tuple[tuple[str, ...], ...]
    statuses: tuple[str, ...]
    housing: tuple[str, ...]
    never_alone: dict[str, tuple[str, ...]]
    joining: tuple[str, ...]
    parting: tuple[str, ...]
    untelling: tuple[str, ...]
    before_fields: tuple[str, ...]
    between_fields: tuple[str, ...]
    anywhere: tuple[str, ...]
    region_words: tuple[str, ...]
    counterparts: tuple[tuple[str, ...], ...]
    prefixes: tuple[str, ...]
    short_words: _ShortWords


def load_common(places: DataFolders) -> ClosedLists:
    """The closed lists; raises ``DataError`` where one of the files is broken."""
    return _load(places.shipped)


@cache
def _load(shipped: Shipped) -> ClosedLists:
    """The closed lists, read once for all the regions of a run."""
    folder = shipped.data / COMMON
    kinds = read_common_file(folder / "kinds.yaml", _kinds)
    terms = read_common_file(folder / "terms.yaml", _terms)
    affairs = read_common_file(folder / "affairs.yaml", _affairs)
    units = read_common_file(folder / "units.yaml", _units)
    words = vocabulary_of(folder)
    documents = terms.documents
    return ClosedLists(
        kinds=MappingProxyType(kinds),
        affairs=MappingProxyType(affairs.names),
        affair_words=MappingProxyType(affairs.words),
        purposes=MappingProxyType(terms.purposes),
        drafter_words=terms.drafter_words,
        lacking_words=terms.lacking_words,
        other_words=terms.other_words,
        manners=MappingProxyType(terms.manners),
        times=terms.times,
        occasions=terms.occasions,
        acts=MappingProxyType(terms.acts),
        function_words=frozenset(words.function_words),
        as_words=frozenset(words.as_words),
        halves=words.halves,
        natures=MappingProxyType(terms.natures),
        documents=MappingProxyType({id: each.words for id, each in documents.items()}),
        wider_documents=MappingProxyType(
            {id: each.wider for id, each in documents.items() if each.wider}
        ),
        forces=MappingProxyType(terms.forces),
        portfolios=terms.portfolios,
        provision_kinds=terms.provision_kinds,
        oddity_kinds=terms.oddity_kinds,
        name_oddities=frozenset(terms.name_oddities),
        spelling_oddities=frozenset(terms.spelling_oddities),
        standard_units=MappingProxyType(units.names),
        abbreviations=MappingProxyType(units.abbreviations),
        state_offices=tuple(units.state_offices.values()),
        written_short=MappingProxyType(terms.written_short),
        said_short=MappingProxyType(terms.said_short),
        hyphenated=tuple(map(fold, terms.hyphenated)),
        spellings=MappingProxyType(units.spellings),
        head_words=MappingProxyType(units.heads),
        asisten=MappingProxyType(units.asisten),
        typing=_typing(units, terms, words.multiples),
    )


def _typing(units: _Units, terms: _Terms, multiples: Mapping[str, str]) -> Typing:
    return Typing(
        acting=units.acting,
        courtesies=units.courtesies,
        reorganised=units.reorganised,
        statuses=units.statuses,
        housing=units.housing,
        never_alone=MappingProxyType(units.never_alone),
        joining=units.joining,
        parting=units.parting,
        untelling=units.untelling,
        before_fields=units.before_fields,
        between_fields=units.between_fields,
        anywhere=units.anywhere,
        region_words=units.region_words,
        counterparts=units.counterparts,
        prefixes=units.prefixes,
        short_classes=MappingProxyType(units.short_words.classes),
        short_affairs=MappingProxyType(units.short_words.affairs),
        purposes=MappingProxyType(terms.typed_purposes),
        documents=MappingProxyType(terms.typed_documents),
        mandates=MappingProxyType(terms.typed_mandates),
        acts=MappingProxyType(terms.typed_acts),
        multiples=MappingProxyType({**multiples, **terms.typed_multiples}),
        addressing=terms.typed_addressing,
        commands=MappingProxyType(terms.typed_commands),
    )


def _kinds(top: MappingReader) -> dict[str, Kind]:
    ids = top.names()
    return top.named_here(lambda reader, id: _kind(reader, id, ids))


def _kind(reader: MappingReader, id: str, ids: tuple[str, ...]) -> Kind:
    return Kind(
        id=id,
        category=reader.one_of("is", PARTY_CATEGORIES),
        coordinates=reader.flag("coordinates", default=False),
        portfolio=reader.flag("portfolio", default=False),
        advises=reader.flag("advises", default=False),
        proper_names=reader.flag("proper_names", default=False),
        comparable=reader.flag("comparable", default=True),
        encloses=reader.flag("encloses", default=False),
        governs_itself=reader.flag("governs_itself", default=False),
        governed_by=reader.maybe_one_of("governed_by", ids),
        status=reader.flag("status", default=False),
        leads=reader.maybe_one_of("leads", ids),
        below=reader.many_of("below", ids),
        class_words=reader.texts("class_words"),
        field_word=reader.optional("field_word"),
    )


def _force(reader: MappingReader, word: str) -> MandateKind:
    return reader.one_of(word, MANDATE_KINDS)


def _terms(top: MappingReader) -> _Terms:
    purposes = top.each("purposes", MappingReader.texts, required=True)
    natures = top.each("natures", MappingReader.texts, required=True)
    documents = top.named("documents", _document, required=True)
    forces = top.each("forces", _force, required=True)
    portfolios = top.texts("portfolios", required=True)
    provision_kinds = top.texts("provision_kinds", required=True)
    oddity_kinds = top.texts("oddity_kinds", required=True)
    return _Terms(
        purposes=purposes,
        drafter_words=top.texts("drafter_words", required=True),
        lacking_words=top.texts("lacking_words", required=True),
        other_words=top.texts("other_words"),
        manners=top.each("manners", MappingReader.texts, required=True),
        times=top.texts("times", required=True),
        acts=top.mapping("acts", _acts, required=True) or {},
        natures=natures,
        documents=documents,
        forces=forces,
        portfolios=portfolios,
        provision_kinds=provision_kinds,
        oddity_kinds=oddity_kinds,
        name_oddities=top.many_of("name_oddities", oddity_kinds, required=True),
        spelling_oddities=top.many_of("spelling_oddities", oddity_kinds),
        typed_purposes=top.each("typed_purposes", MappingReader.texts),
        typed_documents=top.each("typed_documents", MappingReader.texts),
        typed_mandates=top.each("typed_mandates", MappingReader.texts),
        typed_acts=top.each("typed_acts", MappingReader.texts),
        typed_multiples=top.each("typed_multiples", MappingReader.text),
        typed_addressing=top.texts("typed_addressing"),
        occasions=top.texts("occasions"),
        typed_commands=top.each("typed_commands", MappingReader.texts),
        written_short=top.each("written_short", MappingReader.texts, required=True),
        said_short=top.each("said_short", MappingReader.texts, required=True),
        hyphenated=top.texts("hyphenated"),
    )


def _acts(reader: MappingReader) -> dict[str, tuple[str, ...]]:
    return {act: reader.texts(act, required=True) for act in ACTS}


def _document(reader: MappingReader, _: str) -> _Document:
    return _Document(words=reader.texts("words", required=True), wider=reader.optional("is"))


def _affairs(top: MappingReader) -> _Affairs:
    # Urusan and what supports them stand on one footing for every rule.
    names = {
        **top.each("urusan", MappingReader.text),
        **top.each("penunjang", MappingReader.text),
    }
    words: dict[str, tuple[str, ...]] = {}

    def said(reader: MappingReader, affair: str) -> None:
        if affair not in names:
            reader.file.not_in_list(below(reader.path, affair), affair, names)
        for word in reader.texts(affair):
            words[fold(word)] = (*words.get(fold(word), ()), affair)

    top.each("words", said)
    return _Affairs(names, words)


def _units(top: MappingReader) -> _Units:
    return _Units(
        names=top.each("names", _standard_unit, required=True),
        abbreviations=top.named("abbreviations", _concept, required=True),
        state_offices=top.named("state_offices", _state_office, required=True),
        spellings=_spellings(top),
        heads=top.each("heads", _head_word, required=True),
        asisten=top.each("asisten", _portfolios, required=True),
        acting=top.texts("acting"),
        courtesies=top.texts("courtesies"),
        reorganised=top.sides("reorganised"),
        statuses=top.texts("statuses"),
        housing=top.texts("housing"),
        never_alone=top.each("never_alone", MappingReader.texts),
        joining=top.texts("joining"),
        parting=top.texts("parting"),
        untelling=top.texts("untelling"),
        before_fields=top.texts("before_fields", required=True),
        between_fields=top.texts("between_fields", required=True),
        anywhere=top.texts("anywhere"),
        region_words=top.texts("region_words"),
        counterparts=top.sides("counterparts"),
        prefixes=top.texts("prefixes"),
        short_words=top.mapping("short_words", _short_words) or _ShortWords({}, {}),
    )


def _short_words(reader: MappingReader) -> _ShortWords:
    return _ShortWords(
        classes=reader.each("classes", MappingReader.text),
        affairs=reader.each("affairs", MappingReader.texts),
    )


def _standard_unit(reader: MappingReader, name: str) -> Mapping[str, str]:
    return MappingProxyType(reader.each(name, MappingReader.text, required=True))


def _concept(reader: MappingReader, _: str) -> Concept:
    return Concept(
        kinds=reader.texts("kinds", required=True),
        affairs=reader.texts("affairs"),
        words=reader.texts("words"),
        standard=reader.optional("standard"),
    )


def _state_office(reader: MappingReader, name: str) -> StateOffice:
    return StateOffice(
        name=name,
        kind=reader.text("kind"),
        names=reader.texts("names"),
        affairs=MappingProxyType(reader.each("affairs", MappingReader.text)),
        heads=reader.texts("heads"),
        alone=reader.texts("alone"),
        near=reader.texts("near"),
    )


def _spellings(top: MappingReader) -> dict[str, str]:
    """Every further spelling of a line, to the first one: that is the one which is compared."""
    spellings: dict[str, str] = {}
    for first, *others in top.sides("spellings"):
        for other in others:
            spellings[fold(other)] = fold(first)
    return spellings


def _head_word(reader: MappingReader, word: str) -> str:
    return reader.optional(word) or ""


def _portfolios(reader: MappingReader, word: str) -> frozenset[str]:
    return frozenset(reader.texts(word))
