"""Which two sides a sentence sets in relation, and with which natures."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from jalur.drafting.natured import Natured
from jalur.drafting.pair_runs import PairOfRun, PairRuns
from jalur.drafting.pair_sentences import Paired, PairSentences
from jalur.drafting.reading import PARTY, Reading, parties_in, unique
from jalur.drafting.worded_patterns import WordedPattern
from jalur.law.citation import Citation
from jalur.verification.nature_denials import NatureDenials
from jalur.verification.patterns import any_of
from jalur.verification.rules.natures import enumerated


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides of a relation, as one provision names them."""

    at: Citation
    between: tuple[tuple[str, ...], tuple[str, ...]]
    natures: tuple[str, ...]
    not_natures: tuple[str, ...]
    sure: bool
    by_assignment: bool = False
    """Whether each of the first side has it with those of his own field alone."""
    listed: bool = False
    """Whether what opens its list is part of the sentence."""

    @property
    def key(self) -> frozenset[frozenset[str]]:
        """The same for the same two sides, whichever is named first."""
        return frozenset(map(frozenset, self.between))


class SideReader:
    """Reads sentences such as *Hubungan kerja A dengan B bersifat koordinatif*."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._denials = NatureDenials(reading.evidence)
        self._natured, self._paired = Natured(reading), PairSentences(reading)
        self._runs = PairRuns(reading.vocabulary, reading.common)
        own = any_of(reading.vocabulary.drafting.ways["own"])
        self._own = re.compile(rf"\s+(?:{own})\b", re.IGNORECASE)
        words, office = reading.vocabulary.drafting, reading.offices
        nouns, having = any_of(words.relations), any_of(words.having)
        with_, between = any_of(words.pairing), any_of(words.between)
        last, joints = rf"(?P<b>{office})", any_of(reading.vocabulary.joining)
        called = r"(?P<called>(?:\s+\w+){0,2}?)"
        about, by_pairs = words.relations, words.pairing
        self._patterns = (
            WordedPattern(
                rf"^(?:{nouns}){called}\s+(?:(?:{between})\s+)?(?P<a>{office})\s+(?:{with_})\s+{last}",
                about,
                by_pairs,
            ),
            WordedPattern(
                rf"^(?:{nouns}){called}\s+(?:{between})\s+(?P<a>{office})\s+(?:{joints})\s+{last}",
                about,
                words.between,
            ),
            WordedPattern(
                rf"^(?P<a>{office})\s+(?:{with_})\s+{last}\s+(?:{having})\s+(?:{nouns})\b",
                about,
                by_pairs,
                words.having,
            ),
            WordedPattern(
                rf"^(?P<a>{office})\s+(?:{with_})\s+{last}\s.*?\b(?:{having})\s+(?:{nouns})\b",
                about,
                by_pairs,
                words.having,
            ),
            WordedPattern(
                rf"(?P<a>{office})\s+(?:{having})\s+(?:{nouns})\b[^.;:]*?\s(?:{with_})\s+{last}",
                about,
                by_pairs,
                words.having,
            ),
        )
        self._same = WordedPattern(
            rf"^(?:(?:{between})\s+)?(?P<a>{office})\s.*?\b(?:{having})\s+(?:\w+\s+){{0,2}}?"
            rf"(?:{nouns})\b",
            about,
            words.having,
        )
        pair = rf"(?:(?:{between})\s+)?<[^<>]+>\s+(?:{with_})\s+<[^<>]+>"
        joint = rf"(?:\s*,\s*(?:(?:{joints})\s+)?|\s+(?:{joints})\s+)"
        self._pairs = re.compile(
            rf"^(?:{nouns})(?:\s+\w+)?\s+(?P<pairs>{pair}(?:{joint}{pair})+)(?!\s+(?:{with_})\s)",
            re.IGNORECASE,
        )
        self._leads_on = re.compile(
            rf"\s+(?:{with_})\s+(?!(?:{any_of(words.mutual)})\b)", re.IGNORECASE
        )
        self._carried = re.compile(
            rf"^\W*(?:Pola\b|Jalur\b|{nouns}).*?\bdari\s+(?P<a>{office})[^.;:]*?"
            rf"\bsecara\s+\w+\s+oleh\s+(?P<b>{office})",
            re.IGNORECASE,
        )
        named = any_of(words.noun_natures.values())
        self._noun = WordedPattern(
            rf"^(?:\w+\s+)?(?:{named})(?:\s+\w+)?\s+(?:(?P<between>{between})\s+)?(?P<a>{office})"
            rf"(?:\s+(?:{with_}|{joints})\s+{last})?",
            words.noun_natures.values(),
        )
        mutual, applying = any_of(words.mutual), any_of(words.applying)
        of_nature = any_of(word for each in reading.common.natures.values() for word in each)
        self._applies = WordedPattern(
            rf"^(?:{nouns})\s+(?:{of_nature})\s+(?:{applying})\s+(?:{between})\s",
            about,
            words.applying,
            words.between,
        )
        self._each = WordedPattern(
            rf"\b(?:{between})\s+(?:(?:{mutual})\s+(?P<same>{office})|"
            rf"(?P<a>{office})(?:\s+(?:\w+\s+)?\w+)??\s+(?:{joints})\s+{last})",
            words.between,
        )
        self._nouns = re.compile(rf"(?:{nouns})\b", re.IGNORECASE)
        self._joint = re.compile(rf"[\s.;,]*(?:\b(?:{joints})\b)?[\s.;,]*$")
        self._colon = re.compile(r"\s*:\s*")
        self._pair = WordedPattern(rf"(?P<a>{office})\s+(?:{with_})\s+{last}\s*$", by_pairs)

    def read(self, ref: Citation) -> Sides | None:
        """The two sides of a provision; None where it sets none in relation."""
        marked = self._reading.marked(ref)
        for n, pattern in enumerate(self._patterns):
            match = pattern.search(marked)
            if match is not None:
                one, other = unique(parties_in(match["a"])), unique(parties_in(match["b"]))
                if one and other:
                    called = match.groupdict().get("called") or ""
                    plain = n < _PLAIN or (n == _HAVING and not self._may_be(ref, one, other))
                    sides = self._sides(ref, one, other, plain and not called)
                    own = self._own.match(marked[match.end() :]) is not None
                    own = own and self._reading.coordinators.issuperset(one)
                    return replace(sides, by_assignment=True, sure=False) if own else sides
        match = self._carried.search(marked)
        if match is not None:
            one, other = unique(parties_in(match["a"])), unique(parties_in(match["b"]))
            sides = self._sides(ref, one, other, sure=False)
            return replace(sides, by_assignment=True) if sides.natures and one and other else None
        match = self._same.search(marked)
        group = unique(parties_in(match["a"])) if match else []
        if match and len(group) == 1 and self._leads_on.match(marked, match.end("a")):
            # With somebody who bears no name that the text has elsewhere.
            return None
        if group:
            one, other = (group[:1], group[1:]) if len(group) == 2 else (group, group)
            sides = self._sides(ref, one, other, sure=False)
            return sides if sides.natures else None
        return None

    def is_in_pairs(self, ref: Citation) -> bool:
        """Whether a sentence tells of pairs one after the other, and of no others."""
        return self._told_in_pairs(ref) is not None

    def _told_in_pairs(self, ref: Citation) -> re.Match[str] | None:
        return self._pairs.match(self._reading.marked(ref))

    def _may_be(self, ref: Citation, one: list[str], other: list[str]) -> bool:
        """Whether those who have a relation are only to have it, or are of one class."""
        natures, _ = self.natures(ref)
        forces = self._reading.evidence.forces(ref)
        return bool(forces) or len(natures) != 1 or not {*one}.isdisjoint(other)

    def run(self, ref: Citation, pointed: str = "") -> list[Sides]:
        """The pairs of a provision that says nothing but between whom a relation is, by itself or
        with what opens its list; ``pointed`` are the words at which either points.
        """
        item = self._joint.sub("", self._reading.marked(ref))
        opening = self._reading.opening(ref)
        above = self._reading.marked(opening).rstrip() if opening is not None else ""
        led = above.endswith(":")
        texts = ((item, False), (f"{above} {item}", True))
        for said, listed in texts[: 2 if led else 1]:
            marked = self._runs.pointed(said, pointed)
            found = self._runs.of(marked, item=led and self._nouns.search(above) is not None)
            if found:
                return [replace(self._of_run(ref, each), listed=listed) for each in found]
        return []

    def _of_run(self, ref: Citation, pair: PairOfRun) -> Sides:
        one, other = (tuple(parties_in(" ".join(side))) for side in (pair.one, pair.other))
        own = pair.own and self._reading.coordinators.issuperset(one)
        return Sides(ref, (one, other), tuple(self._reading.natures(pair.how)[0]), (), False, own)

    def several(self, ref: Citation) -> list[Sides]:
        """Those of whom a sentence tells one after another that a nature applies between them:
        *Hubungan hierarkis berlaku antara A dan B, serta antara C dan D*.
        """
        marked = self._reading.marked(ref)
        if pairs := self._told_in_pairs(ref):
            # *Hubungan A dengan B dan C dengan D bersifat hierarkis*: two pairs, not one with all.
            named = parties_in(pairs["pairs"])
            return [
                self._sides(ref, [one], [other], sure=False)
                for one, other in zip(named[::2], named[1::2], strict=True)
            ]
        if self._applies.search(marked) is None:
            return self._stated(ref)
        found: list[Sides] = []
        for match in self._each.finditer(marked):
            one = unique(parties_in(match["a"] or match["same"]))
            other = unique(parties_in(match["b"] or match["same"]))
            found.append(self._sides(ref, one, other, sure=False))
        return found

    def _stated(self, ref: Citation) -> list[Sides]:
        """Those of whom a verb says with whom they have which relation, where no other form of
        sentence tells as much.
        """
        found = self._paired_in(ref, self._reading.marked(ref))
        more = len(found) > 1 or any(each.by_assignment for each in found)
        alone = self.read(ref) if found and not more else None
        # Of one pair the plain sentence tells as much, unless it has another word before a nature.
        return found if alone is None or not (alone.natures or alone.not_natures) else []

    def listed(self, ref: Citation) -> list[Sides]:
        """Those of an item that goes on with what opens its list: *Hubungan kerja A dengan: a. B
        bersifat koordinatif*, *Hubungan kerja: a. A dengan B bersifat koordinatif*.
        """
        opening = self._reading.opening(ref)
        above = self._reading.marked(opening).rstrip() if opening is not None else ""
        if not above.endswith(":"):
            return []
        item = self._joint.sub("", self._reading.marked(ref))
        noun = self._nouns.match(above)
        texts = [f"{above[:-1].rstrip()} {item}"]
        if noun is not None and not parties_in(above):
            texts.append(f"{noun.group()} {self._colon.sub(' bersifat ', item)}")
        # What an item says of its own is as much as it says.
        found = next(filter(None, (self._paired_in(ref, text) for text in texts)), [])
        return [replace(each, listed=True) for each in found]

    def _paired_in(self, ref: Citation, marked: str) -> list[Sides]:
        every = [Paired(*each) for each in self._natured.of(marked)] or [*self._paired.of(marked)]
        return [
            Sides(ref, (each.one, each.other), each.natures, (), each.plain, each.own)
            for each in every
        ]

    def noun(self, ref: Citation) -> Sides | None:
        """The two sides of a sentence that begins with the noun of a nature: *Koordinasi kerja
        antar A dengan B*; what it says beside the noun is read too.
        """
        marked = self._reading.marked(ref)
        match = self._noun.search(marked)
        if match is None or not (match["b"] or match["between"]):
            return None
        one, other = unique(parties_in(match["a"])), unique(parties_in(match["b"] or match["a"]))
        if match["between"] and not match["b"] and len(one) > 1:
            one, other = one[:1], one[1:]
        named = list(self._reading.vocabulary.drafting.noun_natures)
        more, _ = self._reading.natures(PARTY.sub(" ", marked[match.end() :]))
        natures = tuple(unique([*named, *more]))
        return Sides(ref, (tuple(one), tuple(other)), natures, (), sure=False)

    def heading(self, title: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """The two sides that the title of a heading names: *Walikota dengan DPRD*."""
        match = self._pair.search(self._reading.mark(title))
        if match is None:
            return None
        return tuple(unique(parties_in(match["a"]))), tuple(unique(parties_in(match["b"])))

    def natures(self, ref: Citation) -> tuple[list[str], bool]:
        """The natures that a provision enumerates."""
        runs = [*enumerated(self._reading.evidence, self._denials.affirmed(ref))]
        natures, spelt = self._reading.natures(" , ".join(runs))
        return natures, spelt and not any(map(self._says_more, runs))

    def _says_more(self, run: str) -> bool:
        """Whether an enumeration has a nature with another word before it, which may make another
        thing of it: *pengawasan fungsional*.
        """
        words = self._reading.vocabulary
        joints = any_of([*words.joining, *words.choosing, *words.drafting.more])
        natures = self._reading.common.natures.values()
        spellings = any_of(each for known in natures for each in known)
        pieces = re.split(rf"\s*,\s*(?:(?:{joints})\s+)?|\s+(?:{joints})\s+", run.strip(" ,"))
        behind = rf"(?:{any_of(words.drafting.relations)}\s+)?(?:{spellings})"
        return any(
            re.search(rf"\w\s+(?:{spellings})$", piece, re.IGNORECASE) is not None
            and re.fullmatch(behind, piece, re.IGNORECASE) is None
            for piece in pieces
        )

    def denied(self, ref: Citation) -> list[str]:
        """The natures that a provision denies."""
        return list(self._denials.of(ref))

    def _sides(self, ref: Citation, one: list[str], other: list[str], sure: bool) -> Sides:
        natures, spelt = self.natures(ref)
        denied = [each for each in self.denied(ref) if each not in natures]
        lists = self._reading.source.provisions[ref].rstrip().endswith(":")
        sure = sure and (bool(natures) or bool(denied) or lists)
        return Sides(ref, (tuple(one), tuple(other)), tuple(natures), tuple(denied), sure and spelt)


_PLAIN = 3
"""So many patterns are of sentences that say nothing else."""
_HAVING = 4
"""The one of whoever has a relation of a nature with somebody."""
