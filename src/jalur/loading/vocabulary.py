"""The words of the law that ``jalur verify`` reads besides a region and its text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from jalur.law.vocabulary import FORM_FACTS, Form, Vocabulary
from jalur.loading.common_file import read_common_file
from jalur.loading.draft_words import draft_words
from jalur.loading.folders import DataFolders
from jalur.loading.mapping_reader import MappingReader, of_nothing
from jalur.loading.phrases import phrases

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def load_vocabulary(places: DataFolders) -> Vocabulary:
    """The words of the law; raises ``DataError`` where their file is broken."""
    return vocabulary_of(places.common)


def vocabulary_of(common: Traversable) -> Vocabulary:
    """As ``load_vocabulary``, from the folder of what is common to all regions."""
    return read_common_file(common / "words.yaml", _vocabulary)


def _form(reader: MappingReader) -> Form:
    words = reader.texts("words", required=True)
    return Form(words=words, asks=reader.many_of("asks", FORM_FACTS, required=True))


def _values(reader: MappingReader, key: str) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType(reader.each(key, _phrases, required=True))


def _phrases(reader: MappingReader, key: str) -> tuple[str, ...]:
    return tuple(each for written in reader.texts(key) for each in phrases(written))


def _vocabulary(top: MappingReader) -> Vocabulary:
    texts = MappingReader.texts
    return Vocabulary(
        modes=MappingProxyType(top.each("modes", texts, required=True)),
        times=top.texts("times", required=True),
        limits=top.texts("limits", required=True),
        spans=top.texts("spans", required=True),
        extending=top.texts("extending", required=True),
        durations=top.texts("durations", required=True),
        spanning=top.texts("spanning", required=True),
        span_pasts=top.texts("span_pasts", required=True),
        span_ends=top.texts("span_ends", required=True),
        within=top.texts("within", required=True),
        rhythms=top.texts("rhythms", required=True),
        no_rhythms=top.texts("no_rhythms", required=True),
        minimums=top.texts("minimums", required=True),
        often=top.texts("often", required=True),
        fixed=top.texts("fixed", required=True),
        leads=top.texts("leads", required=True),
        stops=top.texts("stops", required=True),
        delivering=top.texts("delivering", required=True),
        delivered=top.texts("delivered", required=True),
        ways=top.texts("ways", required=True),
        signing=top.texts("signing", required=True),
        initialling=top.texts("initialling", required=True),
        needless_before=top.texts("needless_before", required=True),
        needless_behind=top.texts("needless_behind", required=True),
        maximums=top.texts("maximums", required=True),
        initials_counted=top.texts("initials_counted", required=True),
        composing=top.texts("composing", required=True),
        worth=top.texts("worth", required=True),
        fillers=top.texts("fillers", required=True),
        apposed=top.texts("apposed", required=True),
        taking_in=top.texts("taking_in", required=True),
        acts=MappingProxyType(top.each("acts", texts, required=True)),
        verbs=MappingProxyType(top.each("verbs", MappingReader.text, required=True)),
        charges=MappingProxyType(top.each("charges", texts, required=True)),
        passed=MappingProxyType(top.each("passed", texts, required=True)),
        distortions=top.texts("distortions", required=True),
        joints=top.texts("joints", required=True),
        surroundings=top.texts("surroundings", required=True),
        instruments=top.texts("instruments", required=True),
        relating=top.texts("relating", required=True),
        conditions=top.texts("conditions", required=True),
        aims=top.texts("aims", required=True),
        relatives=top.texts("relatives", required=True),
        pointing=top.texts("pointing", required=True),
        openers=top.texts("openers", required=True),
        deeds=top.texts("deeds", required=True),
        sequels=top.texts("sequels", required=True),
        agents=top.texts("agents", required=True),
        describing=top.texts("describing", required=True),
        hinting=top.texts("hinting", required=True),
        turning=top.texts("turning", required=True),
        undergoing=top.texts("undergoing", required=True),
        sources=top.texts("sources", required=True),
        serving=top.texts("serving", required=True),
        signed=top.texts("signed", required=True),
        tasks=top.texts("tasks", required=True),
        deputies=top.texts("deputies", required=True),
        partners=top.texts("partners", required=True),
        receivers=top.texts("receivers", required=True),
        seats=MappingProxyType(top.each("seats", texts, required=True)),
        provisos=top.texts("provisos", required=True),
        cases=top.texts("cases", required=True),
        these=top.texts("these", required=True),
        choosing=top.texts("choosing", required=True),
        joining=top.texts("joining", required=True),
        between_ways=top.texts("between_ways", required=True),
        submitting=top.texts("submitting", required=True),
        defining=top.texts("defining", required=True),
        copying=top.texts("copying", required=True),
        concerning=top.texts("concerning", required=True),
        comparing=top.texts("comparing", required=True),
        asides=top.texts("asides", required=True),
        forms=top.mappings("forms", _form, required=True),
        function_words=top.texts("function_words", required=True),
        calling=top.texts("calling", required=True),
        events=top.texts("events", required=True),
        befores=top.texts("befores", required=True),
        light_words=top.texts("light_words", required=True),
        framing=top.texts("framing", required=True),
        contraries=MappingProxyType(top.each("contraries", texts, required=True)),
        quantifiers=MappingProxyType(top.each("quantifiers", texts, required=True)),
        as_words=top.texts("as_words", required=True),
        halves=MappingProxyType(top.each("halves", MappingReader.text, required=True)),
        stamps=top.texts("stamps", required=True),
        prohibitions=top.texts("prohibitions", required=True),
        may_forbid=top.texts("may_forbid", required=True),
        conditionals=top.texts("conditionals", required=True),
        denied_through=top.texts("denied_through", required=True),
        only=top.texts("only", required=True),
        restricting=top.texts("restricting", required=True),
        negations=top.texts("negations", required=True),
        noun_negations=top.texts("noun_negations", required=True),
        light_verbs=top.texts("light_verbs", required=True),
        exceptions=top.texts("exceptions", required=True),
        excepting=top.texts("excepting", required=True),
        excluding=top.texts("excluding", required=True),
        prompt=top.texts("prompt", required=True),
        without=top.texts("without", required=True),
        titles=top.texts("titles", required=True),
        rights=top.texts("rights", required=True),
        no_denials=top.texts("no_denials", required=True),
        turns=top.texts("turns", required=True),
        gone=top.texts("gone", required=True),
        numerals=MappingProxyType(top.each("numerals", MappingReader.text, required=True)),
        multiples=MappingProxyType(top.each("multiples", MappingReader.text, required=True)),
        tens=MappingProxyType(top.each("tens", MappingReader.text, required=True)),
        currency=top.texts("currency", required=True),
        bounds=MappingProxyType(top.each("bounds", texts, required=True)),
        bounds_behind=MappingProxyType(top.each("bounds_behind", texts, required=True)),
        fractions=MappingProxyType(top.each("fractions", MappingReader.text, required=True)),
        counted=top.texts("counted", required=True),
        days=top.texts("days", required=True),
        time_units=MappingProxyType(top.each("time_units", texts, required=True)),
        saying=MappingProxyType(top.each("saying", _values, required=True)),
        sequences=MappingProxyType(top.each("sequences", texts, required=True)),
        drafting=top.mapping("drafting", draft_words, required=True) or of_nothing(draft_words),
    )
