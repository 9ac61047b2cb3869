"""Who signs what, where a provision has several clauses or sentences about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.entries import Entry, Value
from jalur.drafting.fronted import by_front
from jalur.drafting.mandate_book import MandateBook
from jalur.drafting.mandate_values import MandateValues
from jalur.drafting.passed_signing import PassedSignings
from jalur.drafting.reading import PARTY, Reading, one_or_many, unique
from jalur.law.citation import Citation
from jalur.law.rules.signatures import IN_THE_NAME
from jalur.verification.patterns import any_of

_SHORT = 7
"""Words of the text in a value of ours, at the most: eight in a row would be copied."""
_SENTENCES = re.compile(r"(?<=[a-z>)])\.\s+(?=[A-Z<])")


class _Clause(NamedTuple):
    """A clause that says who signs something."""

    what: str
    parties: tuple[str, ...]
    name: str | None
    """In whose name."""
    force: str | None
    sentence: int
    which: str | None = None
    """For what alone, where each of a series is told for what he signs."""
    power: bool = False
    """Whether what opens the list calls it a power."""


class SigningClauses:
    """Reads *Surat X ditandatangani A, sedangkan yang bersifat Y oleh B*, a further sentence
    *Surat yang memuat X ditandatangani A* behind one about something else, and *Oleh A atas nama B
    ditandatangani X*.
    """

    def __init__(self, reading: Reading, values: MandateValues, book: MandateBook) -> None:
        self._reading, self._values, self._book = reading, values, book
        self._signings = PassedSignings(reading)

    def add(self, ref: Citation) -> int | None:
        """Add who signs by each clause, where a provision has several, or one that stands behind
        its first sentence; the number of the sentence that has the first of them.
        """
        if self._reading.items(ref) or self._paraf.search(self._reading.source.provisions[ref]):
            return None
        marked = " ".join(self._reading.marked(ref).split())
        found = fronted = [*self._fronted(marked)]
        several = [*self._listed(ref, marked)] or [*self._twice(marked)]
        if not fronted and several:
            found = several
        elif not fronted:
            found = [*self._found(marked)]
            if len(found) < 1 + (not any(each.sentence for each in found)):
                return None
        documents: list[str] = []
        for each in found:
            goes_on = self._relative.match(each.what)
            said = self._reading.plain(each.what)
            documents = (documents if goes_on else []) or self._reading.documents_in(said)
            values: dict[str, Value] = {"at": ref, "party": one_or_many([*each.parties])}
            in_name = each.name is not None and each.name not in each.parties
            charge = self._reading.common.charge_of(each.force)
            powered = in_name or each.power
            values["kind"] = "authority" if powered and not each.force else charge
            if each.force:
                values["force"] = each.force
            values["act"] = "sign"
            if documents:
                values["documents"] = [*documents]
            if in_name:
                values["on_behalf_of"] = each.name
            # Which of them alone the words behind the last of several tell is open.
            alone = len(documents) == 1 or not (fronted or several)
            if which := each.which or (alone and self._which(said, documents, goes_on)):
                values["when"] = which
            if each.which is not None:
                values |= self._values.times(ref)
            guessed = self._values.judged(values)
            self._book.add(Entry(values, sure=False, guessed=guessed), "act")
        return found[0].sentence

    def _which(self, said: str, documents: list[str], goes_on: re.Match[str] | None) -> str | None:
        """Which of the documents alone are meant."""
        if goes_on is not None:
            return " ".join(said[goes_on.end() :].split()[:_SHORT])
        names = [name for id in documents for name in self._reading.common.documents[id]]
        return self._values.cases.of_papers(said, names, listed=True) if names else None

    def is_told(self, ref: Citation) -> bool:
        """Whether a provision, or what opens its list, tells somebody to sign, or says that he
        must.
        """
        places = (ref, self._reading.opening(ref))
        return any(
            at is not None and (self._reading.force(at) or self._signings.told(at)) for at in places
        )

    def begins_with(self, ref: Citation) -> bool:
        """Whether a provision begins with whoever signs, whatever it denies then."""
        return bool([*self._fronted(" ".join(self._reading.marked(ref).split()))])

    def _fronted(self, marked: str) -> Iterator[_Clause]:
        """Those of a sentence that begins with whoever signs."""
        if self._by_whom.match(marked) is None:
            return
        for match in self._by_whom.finditer(marked):
            parties = tuple(unique(PARTY.findall(match["a"])))
            force = match["force"].lower() if match["force"] else None
            yield _Clause(match["what"], parties, match["name"], force, 0)

    def _listed(self, ref: Citation, marked: str) -> Iterator[_Clause]:
        """Who signs an item of a list that its opening calls one of whoever signs: *Pejabat yang
        berwenang menandatangani: a. surat edaran adalah A*.
        """
        opening = self._reading.opening(ref)
        above = "" if opening is None else self._reading.marked(opening)
        match = self._item.match(marked) if self._opens_list.search(above) else None
        if match is not None:
            power = self._powers.search(above) is not None
            parties = tuple(unique(PARTY.findall(match["a"])))
            yield _Clause(match["what"], parties, match["name"], None, 0, power=power)

    @cached_property
    def _item(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        draft = words.drafting.mandates
        is_ = any_of([*draft["is"], *words.agents, *words.signing])
        name = any_of(words.saying["by"][IN_THE_NAME])
        return re.compile(
            rf"(?P<what>\w[^;:]*?),?\s+(?:{is_})\s+(?P<a>{self._reading.offices})"
            rf"(?:,?\s+(?:\w+\s+dan\s+)?(?:{name})\s*<(?P<name>[a-z0-9-]+)>)?[^<;:]*[.;]?(?:\s\w+)?$",
            re.IGNORECASE,
        )

    @cached_property
    def _opens_list(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        draft = words.drafting
        signs = [*draft.mandates["signer_nouns"], *draft.mandates["signing"], *words.signing]
        return re.compile(rf"\b(?:{any_of(signs)})\b[^<;:]*:\s*$", re.IGNORECASE)

    @cached_property
    def _powers(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        nouns = words.drafting.mandates["authority_nouns"]
        return re.compile(rf"\b(?:{any_of([*words.charges['authority'], *nouns])})\b", re.I)

    def _twice(self, marked: str) -> Iterator[_Clause]:
        """The two of one who signs some in his own name and others in that of another: *A
        menandatangani X atas namanya sendiri, serta menandatangani Y atas nama B*.
        """
        match = self._both.match(marked)
        names = [self._name.search(match[key]) for key in ("one", "two")] if match else []
        if match is None or not any(names):
            return
        parties = tuple(unique(PARTY.findall(match["a"])))
        for key, name in zip(("one", "two"), names, strict=True):
            said = match[key]
            case = self._values.cases.case_in(said)
            what = said[: name.start()] if name else said
            force = match["force"].lower() if match["force"] else None
            yield _Clause(what, parties, name["a"] if name else None, force, 0, case)

    @cached_property
    def _both(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        signs, joints = any_of(words.drafting.acts["sign"]), any_of(words.joining)
        forces = any_of(self._reading.common.forces)
        return re.compile(
            rf"^(?P<a>{self._reading.offices})\s+(?:(?P<force>{forces})\s+)?(?:{signs})\s+(?P<one>[^;:]+?)"
            rf",?\s+(?:{joints})\s+(?:(?:{forces})\s+)?(?:{signs})\s+(?P<two>[^;:]+)$",
            re.IGNORECASE,
        )

    @cached_property
    def _by_whom(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        joints = any_of([*words.joining, *words.drafting.contrasts])
        no = any_of([*words.may_forbid, *words.prohibitions])
        then = by_front(self._reading, "then_")
        ends = rf",?\s(?:{joints})\s+(?:[^;:.,]*\s(?:{no})\s|{then})|[.;:]|$"
        signed = any_of(each for each in words.signing if " " not in each)
        return re.compile(
            rf"(?:^|,?\s(?:{joints})\s+){by_front(self._reading)}(?:{signed})\s+"
            rf"(?P<what>[^;:]+?)(?={ends})",
            re.IGNORECASE,
        )

    def _found(self, marked: str) -> Iterator[_Clause]:
        for n, sentence in enumerate(_SENTENCES.split(marked)):
            first = self._first.match(sentence)
            if first is None:
                continue
            if series := [*self._series(sentence, first, n)]:
                yield from series
                continue
            matches = [first, *self._more.finditer(sentence, first.end())]
            ends = [*(match.start() for match in matches[1:]), len(sentence)]
            for match, end in zip(matches, ends, strict=True):
                name = self._name.search(sentence[match.end() : end])
                parties = tuple(unique(PARTY.findall(match["a"])))
                force = match.groupdict().get("force")
                yield _Clause(match["what"], parties, name["a"] if name else None, force, n)

    def _series(self, sentence: str, first: re.Match[str], n: int) -> Iterator[_Clause]:
        """Those behind one verb who each sign for something else: *ditandatangani oleh A atas nama
        B untuk rapat umum, C untuk rapat bidang, dan D untuk …*.
        """
        joints = any_of(self._reading.vocabulary.joining)
        each = re.split(rf",\s+(?:(?:{joints})\s+)?(?=<)", sentence[first.start("a") :])
        rows = [self._row.fullmatch(piece.strip(" .;")) for piece in each]
        for row in rows if len(rows) > 1 and all(rows) else ():
            if row is not None:
                which = " ".join(self._reading.plain(row["which"]).split()[:_SHORT])
                parties = tuple(unique(PARTY.findall(row["a"])))
                yield _Clause(first["what"], parties, row["name"], first["force"], n, which)

    @cached_property
    def _row(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        before = any_of(words.saying["by"][IN_THE_NAME])
        to = any_of(words.drafting.mandates["signed_for"])
        return re.compile(
            rf"(?P<a>{self._reading.offices})(?:\s+(?:{before})\s*<(?P<name>[a-z0-9-]+)>)?\s+"
            rf"(?P<which>(?:{to})\s[^;:]+)",
            re.IGNORECASE,
        )

    @cached_property
    def _first(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        openers, apart = any_of(words.openers), [*words.befores, *words.sequels, *words.relatives]
        not_behind = "".join(rf"(?<!\b{each})" for each in apart)
        return re.compile(
            rf"(?P<what>(?:(?:{openers})\s+)?(?:{self._papers})\b[^;:]*?){not_behind}"
            rf"(?:\s+(?P<force>{any_of(self._reading.common.forces)}))?\s+{self._signed}"
            rf"(?P<a>{self._reading.offices})",
            re.IGNORECASE,
        )

    @cached_property
    def _more(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        joints = any_of([*words.joining, *words.drafting.contrasts])
        by, relatives = any_of(words.agents), any_of(words.relatives)
        return re.compile(
            rf",?\s(?:{joints})\s+(?P<what>(?:(?:{self._papers})|(?:{relatives}))\b[^;:]*?)\s+"
            rf"(?:{self._signed}|(?:{by})\s+)(?P<a>{self._reading.offices})",
            re.IGNORECASE,
        )

    @property
    def _signed(self) -> str:
        words = self._reading.vocabulary
        small = rf"(?:(?!(?:{any_of(words.befores)})\b)[a-z]+\s+){{0,3}}?"
        return rf"(?:{any_of(words.signing)})\s+(?:{small}(?:{any_of(words.agents)})\s+)?"

    @cached_property
    def _papers(self) -> str:
        names = [name for every in self._reading.common.documents.values() for name in every]
        return any_of([*names, *self._reading.vocabulary.drafting.mandates["papers"]])

    @cached_property
    def _relative(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{any_of(self._reading.vocabulary.relatives)})\s+", re.IGNORECASE)

    @cached_property
    def _name(self) -> re.Pattern[str]:
        before = any_of(self._reading.vocabulary.saying["by"][IN_THE_NAME])
        return re.compile(rf"(?<!\w)(?:{before})\s*<(?P<a>[a-z0-9-]+)>", re.IGNORECASE)

    @cached_property
    def _paraf(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.vocabulary.initialling)})\b", re.I)
