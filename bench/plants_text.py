"""Errors in the text of a regulation, one at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.sentences import Sentences
from planting import Plant, loose, put_words

NUMBER = re.compile(r"(?<![\w(.,])\d{1,3}(?![\w).])")
"""A number that is no part of an address or an amount."""
ADDRESSED = re.compile(r"(?:pasal|ayat|huruf|angka|nomor|tahun)\s*\(?$", re.IGNORECASE)
"""What stands before a number that is an address."""
_TOWARDS = "kepada|melalui|terhadap|membantu|mewakili|atas nama"
"""Words that say another thing where the names on their two sides are exchanged."""
_TURNED = (("berturut-turut", "serentak"), ("serentak", "berturut-turut"), ("kemudian", "serentak"))


def in_the_text(
    region: Region, text: str, source: SourceText, vocabulary: Vocabulary, sentences: Sentences
) -> Iterator[Plant]:
    """Errors in the provisions of the articles, and in the rows of the annexes."""
    for ref, words in source.provisions.items():
        provision = region.provisions.get(ref)
        if ref.parts[0].level == "pasal" and provision and provision.kind != "definition":
            planting = _Provision(region, text, ref, words, vocabulary)
            yield from planting.words_changed()
            yield from planting.numbers_changed()
            yield from planting.names_changed(sentences)
            yield from planting.struck()
    yield from _annexes(region, text)


class _Provision:
    """One provision, and the errors that its words allow."""

    def __init__(
        self, region: Region, text: str, ref: Citation, words: str, vocabulary: Vocabulary
    ) -> None:
        self._region, self._text, self._ref = region, text, ref
        self._words, self._vocabulary = words, vocabulary

    def _changed(self, kind: str, start: int, end: int, by: str) -> Iterator[Plant]:
        words = self._words
        new = f"{words[:start]}{by}{words[end:]}"
        whole = put_words(self._text, words, new)
        if whole is not None:
            what = f"{words[max(0, start - 25) : end + 25]} -> {by or 'nothing'}"
            yield Plant(f"text: {kind}", self._ref, what, text=whole)

    def words_changed(self) -> Iterator[Plant]:
        """Modal words, prohibitions, negations, natures and words of order."""
        words, vocabulary = self._words, self._vocabulary
        denied = re.compile(rf"\b(?:{'|'.join(vocabulary.negations)})\s+$", re.IGNORECASE)
        for force in self._region.common.forces:
            for match in re.finditer(rf"\b{force}\b", words):
                other = "dapat" if force != "dapat" else "wajib"
                yield from self._changed("modal word", *match.span(), other)
                yield from self._changed("prohibition", *match.span(), "dilarang")
                if not denied.search(words[: match.start()]):
                    yield from self._changed("negation", match.start(), match.start(), "tidak ")
        fixed = re.search("|".join(vocabulary.no_denials), words)
        for negation in vocabulary.negations if not fixed else ():
            for match in re.finditer(rf"\b{negation} ", words):
                yield from self._changed("negation struck", *match.span(), "")
        natures = self._region.common.natures
        for nature in [word for every in natures.values() for word in every]:
            stated = re.search(rf"\b(?:bersifat|hubungan kerja|hubungan) {nature}\b", words)
            if stated:
                span = (stated.end() - len(nature), stated.end())
                yield from self._changed("nature", *span, "lunak")
                other = next(each for each in natures if each != nature and each not in words)
                yield from self._changed("another nature", *span, other)
        for old, new in _TURNED:
            for match in re.finditer(rf"\b{old}\b", words):
                yield from self._changed("word of order", *match.span(), new)

    def numbers_changed(self) -> Iterator[Plant]:
        """Numbers, amounts, ranks and kinds of days."""
        words = self._words
        for match in NUMBER.finditer(words):
            if not ADDRESSED.search(words[: match.start()]):
                later = str(int(match.group()) + 3)
                yield from self._changed("number", *match.span(), later)
        for match in re.finditer(r"\(\d+\)", words):
            later = f"({int(match.group()[1:-1]) + 1})"
            yield from self._changed("ayat of a reference", *match.span(), later)
        for match in re.finditer(r"(?<=Rp)\s?\d[\d.]*\d", words):
            yield from self._changed("amount", *match.span(), "750.000.000")
        for match in re.finditer(r"\b(?:satu|dua|tiga)(?= tingkat)", words):
            other = "dua" if match.group() != "dua" else "tiga"
            yield from self._changed("rank", *match.span(), other)
        for match in re.finditer(r"\bhari\b(?! kerja| kalender)", words):
            yield from self._changed("kind of days", *match.span(), "hari kalender")
        for match in re.finditer(r"\bhari kerja\b", words):
            yield from self._changed("kind of days", *match.span(), "hari kalender")

    def names_changed(self, sentences: Sentences) -> Iterator[Plant]:
        """Names misspelt, exchanged, and the lists of those who go before, initial or belong."""
        region, words, ref = self._region, self._words, self._ref
        together = self._vocabulary.sequences["at-once"]
        at_once = re.compile(rf"\b(?:{'|'.join(together)})\b", re.IGNORECASE)
        for party in region.parties.values():
            named = re.search(rf"\b{re.escape(party.name)}\b", words)
            if named and ref in party.basis:
                yield from self._changed("name", *named.span(), f"{party.name[:-2]}xo")
        named_here = [
            (id, len(before), len(words) - len(after)) for id, before, after in sentences.named(ref)
        ]
        for (one, start, end), (other, first, last) in pairwise(named_here):
            between = words[end:first]
            turned = f"{words[first:last]}{between}{words[start:end]}"
            if one == other:
                continue
            if re.search(rf"\b(?:{_TOWARDS})\b", between):
                yield from self._changed("two names exchanged", start, last, turned)
            if re.fullmatch(r",? (?:dan|serta|kemudian) |, ", between):
                kind = self._list_kind(words[:start])
                if kind is not None:
                    if kind != "member" and not at_once.search(words):
                        yield from self._changed(f"order of {kind}", start, last, turned)
                    yield from self._changed(f"{kind} struck", end, last, "")
        for id, start, end in named_here:
            office = next(
                (
                    party.name
                    for other, party in region.parties.items()
                    if party.kind in ("kepala-daerah", "sekretaris-daerah", "asisten")
                    and other not in sentences.reached[id]
                    and party.name not in words
                ),
                None,
            )
            if office and region.provisions[ref].kind in ("route", "paraf", "point", "relation"):
                yield from self._changed("another office", start, end, office)

    def _list_kind(self, before: str) -> str | None:
        """What the names behind these words are: stations, initials or members."""
        words = self._vocabulary
        kinds = (
            ("steps", words.ways),
            ("initials", words.initialling),
            ("member", words.seats["member"]),
        )
        for kind, leads in kinds:
            if re.search(rf"\b(?:{'|'.join(leads)})\b[^.;]{{0,60}}$", before, re.IGNORECASE):
                return kind
        return None

    def struck(self) -> Iterator[Plant]:
        """The whole item."""
        ref, text = self._ref, self._text
        if ref.parts[-1].level in ("huruf", "angka"):
            label = re.escape(ref.parts[-1].label)
            marked = re.search(rf"\n\W*{label}\.\s+{loose(self._words)}", text)
            if marked:
                whole = text[: marked.start()] + text[marked.end() :]
                yield Plant("text: item struck", ref, self._words[:50], text=whole)


def _annexes(region: Region, text: str) -> Iterator[Plant]:
    for ref in region.provisions:
        if ref.parts[-1].level != "baris":
            continue
        start = max((m.start() for m in re.finditer(r"\n\s*LAMPIRAN\b", text)), default=len(text))
        name = region.name(ref.parts[-1].label)
        row = re.search(rf"(?<!\w){loose(name)}(?!\w)", text[start:])
        if row:
            first, last = start + row.start(), start + row.end()
            without = text[:first] + text[last:]
            yield Plant("text: annex row struck", ref, name, text=without)
            wrong = f"{text[:first]}{name[:-2]}xo{text[last:]}"
            yield Plant("text: annex row renamed", ref, name, text=wrong)
            more = f"{text[:last]}\n Kantor Arsip Lama{text[last:]}"
            yield Plant("text: annex row added", Citation(ref.parts[:1]), name, text=more)
