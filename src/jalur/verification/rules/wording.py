"""Whether our words count, deny and order what the words of the text count, deny and order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from jalur.law.citation import Citation
from jalur.law.findings import ERROR, WARNING, Finding
from jalur.text.stems import PREFIXES
from jalur.verification.amounts import in_digits, stated_amounts, whole_numbers
from jalur.verification.day_kinds import day_patterns
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.nature_denials import NatureDenials
from jalur.verification.our_texts import EXCEPT, OurText, our_texts
from jalur.verification.patterns import any_of

_ADDRESS = re.compile(r"\b(?:pasal|ayat|huruf|angka|lampiran|bab)\s*\(?\w+\)?", re.IGNORECASE)
_NUMBER = re.compile(r"(?:(?<=Rp)|(?<=Rp )|(?<![\w(,.]))\d+(?:\.\d{3})*(?![\w)])")
_AMOUNT = re.compile(r"\bRp\s?(\d+(?:\.\d{3})*)")
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE_END = re.compile(r"[.,;:()]|\b(?:dan|atau|yang|serta|maka)\b", re.IGNORECASE)
_TELLING = ("in-turn", "at-once")
"""Sequences that our words must not pass over."""
_CLAUSE = 120
"""Characters of a clause that are looked at, at the most."""
_SCOPE = 4
"""So many words of it may be denied."""
_SMALL = 3
"""Words and stems of so many letters say too little to be held against each other."""
_SUFFIXES = ("nya", "kan", "an", "i")
_TAKEN = {"men": "t", "pen": "t", "mem": "p", "pem": "p", "meny": "s", "peny": "s"}
_VOWELS = "aeiou"
_DIGITS = re.compile(r"\d+(?:\.\d{3})*")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about numbers, days, denials and sequences."""
    yield from _Wording(evidence).findings()


class _Wording:
    """The words of the law as patterns, and what the text says where."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        words = evidence.vocabulary
        self._natures = NatureDenials(evidence)
        numerals = any_of(words.numerals)
        self._numerals = {word: int(number) for word, number in words.numerals.items()}
        self._denial = _pattern(words.negations)
        self._denying = re.compile(
            rf"\b(?P<denial>{any_of(words.negations)})\s*(?:untuk\s*)?:\s*$", re.IGNORECASE
        )
        self._except = _pattern(denying := (*words.negations, *words.exceptions))
        self._without = _pattern(words.without)
        self._denies = _pattern((*denying, *words.gone, *words.excluding))
        self._of_nouns = _pattern(words.noun_negations)
        forbidding = [each.split(" ", 1) for each in (*words.prohibitions, *words.may_forbid)]
        self._allowing = _pattern(
            each[1] for each in forbidding if len(each) > 1 and each[0] in words.negations
        )
        self._no_denial = _pattern(words.no_denials)
        self._count = re.compile(
            rf"\b(?P<count>\d+|{numerals})(?:\s*\([\w\s]+\))?\s+(?P<unit>{any_of(words.counted)})\b",
            re.IGNORECASE,
        )
        self._word = _pattern(words.numerals)
        self._spelt = re.compile(
            rf"(?<![\w.])(?P<digits>\d{{1,3}})\s*\(\s*(?P<word>{numerals})\s*\)", re.IGNORECASE
        )
        self._days = day_patterns(evidence)
        self._in_order = {
            ref
            for paraf in evidence.region.paraf
            if paraf.order in ("stated", "parallel")
            for ref in paraf.basis
        }
        self._sequences = {name: _pattern(stated) for name, stated in words.sequences.items()}

    def findings(self) -> Iterator[Finding]:
        """What our texts have and the text has not, then the other way round."""
        there: dict[Citation, list[OurText]] = defaultdict(list)
        for ours in our_texts(self._evidence):
            if any(self._evidence.words(ref) for ref in ours.refs):
                yield from self._not_in_text(ours)
                for ref in ours.refs:
                    there[ref].append(ours)
        for ref, texts in there.items():
            yield from self._left_out(ref, texts)

    def _around(self, refs: Iterable[Citation]) -> str:
        """The words of the provisions, and of those above and below them."""
        every = dict.fromkeys(
            at
            for ref in refs
            for at in (*reversed(self._evidence.above(ref)), ref, *self._evidence.downwards(ref))
        )
        return "\n".join(filter(None, (self._with_denial(at) for at in every)))

    def _with_denial(self, ref: Citation) -> str:
        """The words of a provision, behind the denial with which the list that it is in begins."""
        words = self._evidence.words(ref)
        above = next((self._evidence.words(at) for at in ref.parents()), "")
        denial = self._denying.search(above)
        return f"{denial['denial']} {words}" if denial else words

    def _not_in_text(self, ours: OurText) -> Iterator[Finding]:
        printed, bare = self._around(ours.refs), _ADDRESS.sub(" ", ours.text)
        numbers = self._numbers(printed)
        for match in self._count.finditer(bare):
            if self._worth(match["count"]) not in numbers:
                yield self._finding("count-not-in-text", ours, words=match.group())
        if not ours.path.endswith((".summary", ".deadline", ".rhythm", ".term")):
            amounts = in_digits(bare, self._evidence.vocabulary.multiples)
            for number in _NUMBER.findall(amounts):
                if int(number.replace(".", "")) not in numbers:
                    yield self._finding("count-not-in-text", ours, words=number)
        elif ours.path.endswith(".summary"):
            for amount in _AMOUNT.findall(in_digits(bare, self._evidence.vocabulary.multiples)):
                if int(amount.replace(".", "")[:18]) not in numbers:
                    yield self._finding("count-not-in-text", ours, words=f"Rp{amount}")
        for day, pattern in self._days.items():
            if pattern.search(bare) and not pattern.search(printed):
                yield self._finding("day-not-in-text", ours, words=day)
        for denial in self._denial.finditer(ours.text):
            if self._before(denial.group(), printed) or self._of_nature(ours.text, denial, printed):
                continue
            denied = next(iter(self._scope(ours.text, denial)), "")
            spoken_of = self._evidence.denials.speaks_of(ours.text, denial.start())
            opened = spoken_of or self._opened_by_denial(ours.refs)
            turned = not opened and self._only_affirmed(denied, printed)
            if not self._denies.search(printed) or turned:
                yield self._finding(
                    "denial-not-in-text", ours, words=f"{denial.group()} {denied}".strip()
                )
        for pattern in self._sequences.values():
            if (said := pattern.search(bare)) and not pattern.search(printed):
                yield self._finding("order-not-in-text", ours, words=said.group())

    def _before(self, denial: str, printed: str) -> bool:
        """Whether the text says by a word for before what our denial says: *sebelum*, *belum*."""
        said = Letters(printed)
        befores = self._evidence.vocabulary.befores
        return any(each.endswith(denial.lower()) and said.has(each) for each in befores)

    def _of_nature(self, text: str, denial: re.Match[str], other: str) -> bool:
        """Whether a word denies natures that the ``other`` text denies too, in whatever words:
        *tidak bersifat hierarkis*, *tidak berhubungan secara hierarkis*.
        """
        denied = self._natures.at(text, denial.start())
        return bool(denied) and set(denied) <= set(self._natures.within(other))

    def _opened_by_denial(self, refs: Iterable[Citation]) -> bool:
        """Whether the provisions are items of a list whose opening denies: *dilarang:*."""
        openings = (self._evidence.words(at) for ref in refs for at in (ref, *ref.parents()))
        return any(text.endswith(":") and self._denial.search(text) for text in openings)

    def _left_out(self, ref: Citation, texts: list[OurText]) -> Iterator[Finding]:
        printed = self._evidence.words(ref)
        said = " ".join(ours.text for ours in texts)
        path = f"provisions.{ref}.summary"
        denying = self._no_denial.sub(" ", printed)
        for denial in self._denial.finditer(denying):
            if self._of_nature(denying, denial, said):
                continue
            scope = self._scope(denying, denial)[:1]
            if self._of_nouns.fullmatch(denial.group()):
                turned = self._noun_affirmed(denying, denial, texts)
            else:
                turned = any(
                    self._only_affirmed(word, ours.text)
                    for word in scope
                    if not self._affirmed_too(word, denying)
                    for ours in texts
                )
            if not self._except.search(said) or turned:
                yield finding(
                    "denial-left-out",
                    path,
                    ref,
                    severity=ERROR if turned else WARNING,
                    words=" ".join([denial.group().lower(), *scope]),
                )
        yield from self._excepted(ref, texts)
        yield from self._turned_below(ref, texts)
        yield from self._permitted(ref, texts)
        for name in _TELLING:
            stated = self._sequences[name].search(printed) if name in self._sequences else None
            if stated and not self._sequences[name].search(said) and ref not in self._in_order:
                yield finding(
                    "order-left-out", path, ref, severity=WARNING, words=stated.group().lower()
                )
        for match in self._spelt.finditer(printed):
            if int(match["digits"]) != self._worth(match["word"]):
                yield finding("numbers-differ", path, ref, words=match.group())
        counted = self._counted(printed)
        bare = {each for ours in texts for each in self._counted(ours.text)[None]} - counted[None]
        for day, pattern in self._days.items():
            # What our words say of days, they say of those that the text counts.
            plain = re.search(rf"\b{re.escape(day.split()[0])}\b", said, re.IGNORECASE)
            silent = plain and pattern.search(printed) and not pattern.search(said)
            if silent or counted[day] & bare:
                yield finding("day-left-out", path, ref, words=day)

    def _noun_affirmed(self, text: str, denial: re.Match[str], texts: list[OurText]) -> bool:
        """Whether the two words behind a denial of a noun stand together in ours, undenied.

        Of one alone something else may be said: *yang bukan hasil kajian*.
        """
        words = self._scope(text, denial)[:2]
        if len(words) < 2 or any(self._affirmed_too(word, text) for word in words):
            return False
        return any(
            Letters(ours.text).has(" ".join(words))
            and all(self._only_affirmed(word, ours.text) for word in words)
            for ours in texts
        )

    def _turned_below(self, ref: Citation, texts: list[OurText]) -> Iterator[Finding]:
        """What an item of the provision denies, and our summary of the whole affirms."""
        below = [self._evidence.words(at) for at in self._evidence.downwards(ref) if at != ref]
        every = self._no_denial.sub(" ", "\n".join((self._evidence.words(ref), *below)))
        for words in below:
            bare = self._no_denial.sub(" ", words)
            for denial in self._denial.finditer(bare):
                if self._of_nouns.fullmatch(denial.group()):
                    continue
                for word in self._scope(bare, denial)[:1]:
                    if not self._affirmed_too(word, every) and any(
                        self._only_affirmed(word, ours.text) for ours in texts
                    ):
                        said = f"{denial.group().lower()} {word}"
                        path = f"provisions.{ref}.summary"
                        yield finding("denial-left-out", path, ref, words=said)

    def _permitted(self, ref: Citation, texts: list[OurText]) -> Iterator[Finding]:
        """An item of what is forbidden is not allowed by ours."""
        above = next((self._evidence.words(at) for at in ref.parents()), "")
        denial = self._denying.search(above)
        if denial is None:
            return
        for ours in texts:
            allowed = self._allowing.search(ours.text)
            if allowed and not self._except.search(ours.text[: allowed.start()]):
                words = denial["denial"].lower()
                yield finding("denial-left-out", ours.path, ref, words=words)

    def _counted(self, text: str) -> dict[str | None, set[tuple[str, int]]]:
        """How many of what a text counts by each kind of days; under None those of no kind."""
        counted: dict[str | None, set[tuple[str, int]]] = defaultdict(set)
        for match in self._count.finditer(text):
            at = match.start("unit")
            kind = next((day for day, each in self._days.items() if each.match(text, at)), None)
            counted[kind].add((match["unit"].lower(), self._worth(match["count"])))
        return counted

    def _excepted(self, ref: Citation, texts: list[OurText]) -> Iterator[Finding]:
        """What the text does without, and ours do with, or say nothing of."""
        printed, path = self._evidence.words(ref), f"provisions.{ref}.summary"
        said = " ".join(ours.text for ours in texts)
        # What is excepted from a prohibition is what it is not forbidden with.
        excepting = [ours for ours in texts if ours.path.endswith(EXCEPT)]
        others = [ours for ours in texts if ours not in excepting]
        for word in self._without.finditer(printed):
            scope = self._scope(printed, word)[:1]
            turned = any(self._only_affirmed(each, ours.text) for each in scope for ours in others)
            if turned or not (excepting or self._except.search(said)):
                words = " ".join([word.group().lower(), *scope])
                severity = ERROR if turned else WARNING
                yield finding("denial-left-out", path, ref, severity=severity, words=words)

    def _scope(self, text: str, denial: re.Match[str]) -> list[str]:
        """What a word denies: those that follow it in its clause, but for small ones."""
        passed = self._evidence.vocabulary.light_verbs
        words = self._clause(text, denial)
        return [word for word in words if len(word) > _SMALL and word not in passed]

    @staticmethod
    def _clause(text: str, denial: re.Match[str]) -> list[str]:
        """The first words of the clause behind a denial."""
        after = text[denial.end() : denial.end() + _CLAUSE]
        return _CLAUSE_END.split(after, maxsplit=1)[0].casefold().split()[:_SCOPE]

    def _only_affirmed(self, word: str, text: str) -> bool:
        """Whether ``text`` has the word, in whatever form, and denies it nowhere."""
        stem = _stem(word)
        if len(stem) <= _SMALL:
            return False
        every = {_stem(each) for each in _WORD.findall(text.casefold())}
        denied = {
            _stem(each)
            for denial in self._except.finditer(text)
            for each in self._clause(text, denial)
        }
        return stem in every and stem not in denied

    def _affirmed_too(self, word: str, text: str) -> bool:
        """Whether ``text`` has the word beside its denials as well: *yang dilimpahi … tidak
        melimpahkan*.
        """
        stem = _stem(word)
        denied = [
            each for denial in self._except.finditer(text) for each in self._scope(text, denial)
        ]
        every = _WORD.findall(text.casefold())

        def times(words: Iterable[str]) -> int:
            return sum(_stem(each).startswith(stem) for each in words)

        return times(every) > times(denied)

    def _numbers(self, printed: str) -> frozenset[int]:
        """What the text counts, in digits and in words."""
        spelt = {self._worth(each) for each in self._word.findall(printed)}
        worth = stated_amounts(printed, self._evidence.vocabulary)
        return whole_numbers(printed) | spelt | {each.rupiah for each in worth}

    def _worth(self, count: str) -> int:
        return int(count[:18]) if count.isdecimal() else self._numerals[count.lower()]

    @staticmethod
    def _finding(rule: str, ours: OurText, words: str) -> Finding:
        return finding(rule, ours.path, ours.refs[0], words=words)


@lru_cache(maxsize=16_384)  # A text has few words, again and again.
def _stem(word: str) -> str:
    """A word without what is set before and behind it: ``kedekatan`` and ``dekat`` are one."""
    bare = word
    for prefix in sorted(PREFIXES, key=len, reverse=True):
        if bare.startswith(prefix) and len(bare) - len(prefix) > _SMALL:
            rest = bare.removeprefix(prefix)
            # Before a vowel such a prefix has taken a letter: menanggapi is of tanggap.
            bare = f"{_TAKEN.get(prefix, '') if rest[0] in _VOWELS else ''}{rest}"
            break
    for suffix in _SUFFIXES:
        if bare.endswith(suffix) and len(bare) - len(suffix) > _SMALL:
            bare = bare.removesuffix(suffix)
    return bare


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, as whole words."""
    return re.compile(rf"\b(?:{any_of(words)})\b", re.IGNORECASE)
