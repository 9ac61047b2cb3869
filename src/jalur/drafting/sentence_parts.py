"""Sentences of two clauses, of which each says of its own subject what it does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from jalur.drafting.reading import Reading
from jalur.law.citation import Citation
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of


class SentenceParts:
    """Parts *A bertanggung jawab kepada B, dan C melapor kepada D* where C begins."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.of: Mapping[Citation, tuple[str, ...]] = {
            ref: parts
            for ref in reading.operative()
            if not reading.items(ref) and len(parts := self._parts(ref)) > 1
        }
        """The clauses of every such provision, in the words of the text."""

    def first(self) -> Reading:
        """The text with the first clause of each of these provisions in its place."""
        own = self._reading.source
        provisions = {ref: self.of.get(ref, (words,))[0] for ref, words in own.provisions.items()}
        return self._of(replace(own, provisions=provisions)) if self.of else self._reading

    def further(self) -> Iterator[Reading]:
        """Their second clauses, as a text of nothing else; their third ones, and so on."""
        for n in range(1, max(map(len, self.of.values()), default=0)):
            provisions = {ref: parts[n] for ref, parts in self.of.items() if len(parts) > n}
            yield self._of(replace(self._reading.source, provisions=provisions))

    def _of(self, source: SourceText) -> Reading:
        return Reading(self._reading.region, source, self._reading.vocabulary)

    def _parts(self, ref: Citation) -> tuple[str, ...]:
        words = " ".join(self._reading.source.provisions[ref].split())
        turned = self._turned(words)
        return turned if len(turned) > 1 else self._split(words)

    def _split(self, rest: str) -> tuple[str, ...]:
        """The clauses of some words, where each has its own subject."""
        parts: list[str] = []
        for match in self._boundaries(rest):
            start = sum(len(each) for each in parts)
            left, right = rest[start : match.start()], rest[match.end() :]
            apart = self._is_apart(match, rest) and not self._refers.match(right)
            apart = apart and not self._is_listed(left, right)
            told = self._is_clause(right) or self._is_contrary(match.group(), right)
            if self._is_clause(left) and told and apart:
                parts.append(rest[start : match.end()])
        parts.append(rest[sum(len(each) for each in parts) :])
        return tuple(self._joint.sub("", each).rstrip(", ") for each in parts)

    def _boundaries(self, rest: str) -> Iterator[re.Match[str]]:
        """Where clauses may part: at a joint, or at a comma alone where a joint follows before the
        last of several.
        """
        for match in self._comma.finditer(rest):
            behind = rest[match.end() :]
            if match["joint"] or self._does.match(self._reading.mark(behind)):
                yield match

    @cached_property
    def _comma(self) -> re.Pattern[str]:
        """A joint of clauses, or a comma."""
        joint = self._boundary.pattern.removesuffix(_BEHIND)
        return re.compile(rf"(?:(?P<joint>{joint})|,\s+){_BEHIND}", re.IGNORECASE)

    @cached_property
    def _does(self) -> re.Pattern[str]:
        """What somebody does, and what the last of several does behind that, be it one who has no
        name: *bagian yang membidangi menyiapkan …*.
        """
        joints = any_of(
            [*self._reading.vocabulary.joining, *self._reading.vocabulary.drafting.contrasts]
        )
        nouns = any_of(self._reading.vocabulary.drafting.no_verbs)
        deed = rf"<[a-z0-9-]+>\s+(?!(?:{nouns})\b)(?-i:me[a-z]{{4,}})\b[^;:.]*?"
        relatives = any_of(self._reading.vocabulary.relatives)
        unnamed = rf"\w+\s+(?:{relatives})\s+\w+\s+(?-i:me[a-z]{{4,}})\b"
        return re.compile(rf"{deed},\s+(?:{joints})\s+(?:{deed}|{unnamed})", re.IGNORECASE)

    def _turned(self, words: str) -> tuple[str, ...]:
        """What somebody does, and what he may or must besides: *A menyusun X dan wajib …* is two
        sentences about A.
        """
        match = self._also.match(words)
        subject = self._subject(words)
        if match is None or subject is None:
            return (words,)
        second = f"{subject} {match['second']}"
        if len(self._split(match["first"])) > 1:
            return (words,)
        clauses = self._is_clause(match["first"]) and self._is_clause(second)
        return (match["first"], second) if clauses else (words,)

    def _subject(self, words: str) -> str | None:
        """The name with which some words begin, as they have it."""
        words = self._lead.sub("", words)
        marked = self._reading.mark(words)
        openers = any_of(self._reading.vocabulary.openers)
        begun = re.match(rf"(?:(?:{openers})\s+)?<[a-z0-9-]+>(?=\s)", marked, re.IGNORECASE)
        if begun is None:
            return None
        name, tokens = begun.group(), words.split()
        for n in range(1, len(tokens)):
            said, more = " ".join(tokens[:n]), " ".join(tokens[: n + 1])
            if self._reading.mark(said) == name and self._reading.mark(more).startswith(f"{name} "):
                return said
        return None

    @cached_property
    def _lead(self) -> re.Pattern[str]:
        """A clause that goes before whoever acts and says when."""
        own = self._reading.vocabulary
        whiles = own.drafting.mandates["whiles"]
        opens = any_of([*own.conditions, *own.provisos, *own.cases, *whiles])
        return re.compile(rf"^(?:{opens})\b[^,;:]*,\s+", re.IGNORECASE)

    @cached_property
    def _also(self) -> re.Pattern[str]:
        """The joint before a modal word whose subject stands before the first verb."""
        own = self._reading.vocabulary
        joints = any_of([*own.joining, *own.turns, *own.drafting.contrasts])
        forces, only = any_of(self._reading.common.forces), any_of(own.drafting.mandates["only"])
        where, rights = any_of(own.drafting.clauses), any_of(own.drafting.bidding["authority"])
        forbids = any_of([*own.may_forbid, *own.prohibitions])
        return re.compile(
            rf"(?P<first>[^;:]+?),?\s+(?:{joints})\s+(?P<second>(?:(?:{where})\s[^,;:]{{1,40}}?\s)?"
            rf"(?:(?:{only})\s+)?(?:(?:{forces})\s+(?:me|ber|di)\w|(?:{rights})\s).*"
            rf"|(?:{forbids})\s+(?:me|ber)\w.*)",
            re.IGNORECASE | re.DOTALL,
        )

    def _is_apart(self, match: re.Match[str], words: str) -> bool:
        """Whether no name goes on over the joint: *Badan Perencanaan, Penelitian, dan
        Pengembangan Daerah*.
        """
        pieces = (words[: match.start()], words[match.end() :])
        left, right = map(self._reading.mark, pieces)
        return self._reading.mark(words) == f"{left}{match.group()}{right}"

    def _is_clause(self, words: str) -> bool:
        marked = self._reading.mark(words)
        return self._clause.match(self._opening.sub("", marked)) is not None

    def _is_listed(self, left: str, right: str) -> bool:
        """Whether a joint stands before the last of several things: *usul, laporan, dan telaahan
        kepada B*.
        """
        last = left.rsplit(",", 1)
        sent = self._to_whom.match(right)
        return len(last) > 1 and sent is not None and self._noun.fullmatch(last[1]) is not None

    @cached_property
    def _to_whom(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        lead = any_of([*words.receivers, *words.drafting.sources])
        return re.compile(rf"(?:[a-z-]+\s+){{1,3}}?(?:{lead})\s")

    @cached_property
    def _noun(self) -> re.Pattern[str]:
        return re.compile(r"(?:\s+(?!(?:me[lmnrwy]|ber|di)\w{4,})[a-z-]+){1,3}")

    def _is_contrary(self, joint: str, right: str) -> bool:
        """Whether a joint turns to another thing, of which a clause tells first: *sedangkan hal
        yang menyangkut kebijakan disampaikan*.
        """
        if self._contrast.search(joint) is None:
            return False
        return self._is_clause(self._relative.sub(r"\1 ", self._reading.mark(right)))

    @cached_property
    def _contrast(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.contrasts)
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)

    @cached_property
    def _relative(self) -> re.Pattern[str]:
        told = any_of(self._reading.vocabulary.relatives)
        return re.compile(
            rf"^(\w+(?:\s+[^\s,;]+){{0,2}}?)\s+(?:{told})\s+[^,;]+?\s+(?=di\w{{5,}})", re.IGNORECASE
        )

    @cached_property
    def _boundary(self) -> re.Pattern[str]:
        own = self._reading.vocabulary
        joints = any_of([*own.joining, *own.turns, *own.drafting.contrasts])
        return re.compile(rf"(?:[,;]\s+(?:{joints})\s+|;\s+|{_FULL_STOP}){_BEHIND}", re.IGNORECASE)

    @cached_property
    def _refers(self) -> re.Pattern[str]:
        """What is done to something of which the clause before speaks: *permintaan itu dijawab*,
        *tembusan laporan disampaikan kepada*.
        """
        these, copy = any_of(self._reading.vocabulary.these), self._reading.vocabulary.copying[0]
        return re.compile(rf"\w+\s+(?:{these})\s+di\w{{4,}}\b|(?i:{copy.split()[0]}(?:nya)?\b)")

    @cached_property
    def _joint(self) -> re.Pattern[str]:
        """The joint behind a clause, which is no word of it."""
        return re.compile(rf"(?:{self._boundary.pattern.removesuffix(_BEHIND)})$", re.IGNORECASE)

    @cached_property
    def _opening(self) -> re.Pattern[str]:
        """A clause that goes before and says when."""
        own = self._reading.vocabulary
        whiles = own.drafting.mandates["whiles"]
        opens = [*own.conditions, *own.provisos, *own.cases, *own.drafting.clauses, *whiles]
        return re.compile(rf"^(?:{any_of(opens)})\b[^,;]*,\s+", re.IGNORECASE)

    @cached_property
    def _clause(self) -> re.Pattern[str]:
        """A subject and the verb of what it does, or of what is done to it."""
        own, sentence = self._reading.vocabulary, self._reading.vocabulary.drafting.sentence
        verb = (
            rf"(?:(?:{any_of(sentence['predicates'])})|me[lmnrwy]\w{{3,}}|ber\w{{4,}}|di\w{{5,}})"
        )
        nouns = any_of(each for each in own.drafting.no_verbs if each not in sentence["predicates"])
        small = any_of([*self._reading.common.forces, *own.negations, *sentence["beside_verbs"]])
        apart = any_of([*own.relatives, *own.tasks, *own.pointing, *sentence["no_subjects"]])
        word = rf"(?!(?:{apart})\b)(?!(?!(?:{nouns})\b)(?-i:{verb}))(?:<[a-z0-9-]+>|[^\s,;:<>]+)"
        # *surat yang bersifat teknis*: which of them is meant belongs to the subject.
        kinds = any_of([own.drafting.ways["natured"][0], *own.concerning])
        which = rf"(?:\s+(?:{any_of(own.relatives)})\s+(?:{kinds})(?:\s+{word}){{1,4}}?)?"
        # *pada acara resmi diwakili B*: whoever that is about stands before.
        whiles = [*own.drafting.mandates["whiles"], *own.sequels]
        no_first = rf"{small}|{any_of([*own.drafting.clauses, *whiles])}"
        both = rf"(?:{any_of(own.drafting.relations)})\b[^,;:]*?"
        return re.compile(
            rf"^(?:{both}|(?!(?:{no_first})\b){word}(?:,?\s+{word}){{0,{_LONGEST}}}?{which})\s+"
            rf"(?:secara(?:\s+\w+){{1,3}}?\s+)?(?:(?:{small})\s+)*(?!(?:{nouns})\b)(?-i:{verb})\b",
            re.IGNORECASE,
        )


_BEHIND = r"(?=\S)"
_FULL_STOP = r"(?-i:(?<=[a-z]{4})|(?<=[)\d]))\.\s+(?-i:(?=[A-Z][a-z]))"
"""The end of a sentence, behind no short word that has a stop of its own (*Plt.*, *a.n.*)."""
"""A joint has a word behind it."""
_LONGEST = 14
"""Words of a subject behind its first one, at the most."""
