"""Who acts in a provision, and towards whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from jalur.drafting.clauses import Clauses
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.seated import Seated
from jalur.law.citation import Citation
from jalur.text.folding import fold
from jalur.verification.patterns import any_of
from jalur.verification.roles import Led


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts in a provision, and whether its words or those of its opening begin with him."""

    parties: tuple[str, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class Towards:
    """To whom what somebody does leads."""

    parties: tuple[str, ...]
    sure: bool
    words: tuple[tuple[str, ...], ...] = ()
    """The folded words before each."""

    def groups(self) -> Iterator[tuple[list[str], tuple[str, ...]]]:
        """Those to whom the same words lead, with these."""
        found: dict[tuple[str, ...], list[str]] = {}
        for party, words in zip(self.parties, self.words, strict=True):
            found.setdefault(words, []).append(party)
        return ((parties, words) for words, parties in found.items())


class Acting:
    """Tells who acts by the words that provisions and the openings of their lists begin with."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._clauses, self._seated = reading, Clauses(reading), Seated(reading)
        words = reading.vocabulary
        self._passive = re.compile(
            rf"(?:<(?P<b>[a-z0-9-]+)>\s*,?\s*)?(?:(?:{any_of(words.relatives)})\s+)?"
            rf"(?P<not>(?:{any_of(words.negations)})\s+)?"
            rf"(?:{any_of(words.drafting.done_by)})\s+(?P<a>{reading.offices})",
            re.IGNORECASE,
        )
        self._leads = any_of([*words.receivers, *words.ways, *words.drafting.leading_to])
        self._forms = tuple(
            word for form in words.forms if "point" in form.asks for word in form.words
        )

    def actor(self, ref: Citation) -> Actor:
        """Whom the words begin with, else those of the nearest opening; else who may be meant."""
        if match := self._carried_out.match(self._reading.marked(ref)):
            return Actor(self._plain(ref, tuple(PARTY.findall(match["a"]))), sure=False)
        for at in (ref, *ref.parents()):
            if at != ref and not self._opens(at):
                continue
            begun = self._begun(at)
            if begun:
                joined = self._plain(at, self._clauses.joined(at, begun[0]))
                more = [each for each in joined if each not in begun]
                return Actor((*more, *begun), sure=not more)
        for at in (ref, *ref.parents()):
            if (at == ref or self._opens(at)) and (behind := self._behind(at)):
                return Actor(behind, sure=False)
        opening = self._reading.opening(ref)
        if opening is not None and (doers := self.doers(opening)):
            return Actor(doers, sure=False)
        if self._is_verb(ref) and (before := self._before(ref)) is not None:
            return Actor(self._begun(before), sure=False)
        return Actor(self._plain(ref, self._reading.actors(ref)), sure=False)

    def _behind(self, ref: Citation) -> tuple[str, ...]:
        """Who acts behind a clause without a comma."""
        return () if self._is_verb(ref) else self._plain(ref, self._clauses.behind(ref))

    def _before(self, ref: Citation) -> Citation | None:
        """The provision before one that begins with a verb, which may have its subject."""
        known = list(self._reading.source.provisions)
        at = known.index(ref) - 1
        same = at >= 0 and known[at].parts[:-1] == ref.parts[:-1]
        return known[at] if same else None

    def _is_verb(self, ref: Citation) -> bool:
        first = self._reading.source.provisions.get(ref, "").split(" ", 1)[0]
        return first.islower() and first.startswith(_VERBS)

    def own(self, ref: Citation) -> Actor:
        """Whom the own words of a provision begin with, or name before anything else."""
        roles = self._reading.sentences.roles(ref)
        begun = self._begun(ref)
        if self._is_verb(ref):
            return Actor((), sure=False)
        if match := self._carried_out.match(self._reading.marked(ref)):
            return Actor(self._plain(ref, tuple(PARTY.findall(match["a"]))), sure=False)
        return (
            Actor(begun, sure=True) if begun else Actor(self._plain(ref, roles.unled), sure=False)
        )

    def _begun(self, ref: Citation) -> tuple[str, ...]:
        """Whom a provision begins with; one that begins with a verb begins with nobody."""
        return () if self._is_verb(ref) else self._plain(ref, self._reading.begun(ref))

    def _opens(self, ref: Citation) -> bool:
        return self._reading.source.provisions.get(ref, "").rstrip().endswith(":")

    def _plain(self, ref: Citation, parties: tuple[str, ...]) -> tuple[str, ...]:
        beside = {*self._reading.background, *self._spoken(ref), *self._within(ref)}
        beside |= {
            id
            for run in self._no_actors.findall(self._reading.marked(ref))
            for id in PARTY.findall(run)
        }
        return tuple(each for each in unique(parties) if each not in beside)

    def _within(self, ref: Citation) -> frozenset[str]:
        """Those who only say whose the one right before them is: *Unit Pelaksana Teknis Dinas*."""
        match = self._nested.match(self._reading.marked(ref))
        return frozenset(PARTY.findall(match["b"]) if match else ()) | self._seated.of(ref)

    @cached_property
    def _nested(self) -> re.Pattern[str]:
        openers = any_of(self._reading.vocabulary.openers)
        return re.compile(
            rf"(?:(?:{openers})\s+)?<[a-z0-9-]+>\s+(?P<b>{self._reading.offices})", re.IGNORECASE
        )

    def led(self, ref: Citation) -> Iterator[Led]:
        """Whom the sentence leads to, but for what it only tells of another."""
        for led in self._reading.sentences.roles(ref).led:
            apart = led.aside or led.party in {*self._reading.background, *self._seated.of(ref)}
            if not apart and not self._told(led.words):
                yield led

    def _told(self, words: tuple[str, ...]) -> bool:
        """Whether words lead to somebody in a clause about what was done, or what another does."""
        near = words[-_NEAR:]
        relatives = {*self._reading.vocabulary.relatives, *self._reading.vocabulary.pointing}
        nouns = self._reading.vocabulary.drafting.no_verbs
        passive = any(
            each.startswith("di") and len(each) > _SHORT and each not in nouns for each in near
        )
        return passive or bool(relatives.intersection(near))

    def passive(self, ref: Citation) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Who acts and towards whom where the text says *A dikoordinasikan oleh B*."""
        for match in self._passive.finditer(self._reading.marked(ref)):
            by = self._plain(ref, tuple(PARTY.findall(match["a"])))
            before = self._reading.marked(ref)[: match.start()]
            # *melalui Sekretaris Daerah, dikoordinasikan oleh*: whoever begins the sentence is.
            if match["not"]:
                continue
            led = match["b"] and re.search(rf"\b(?:{self._leads})\s+$", before, re.IGNORECASE)
            to = (match["b"],) if match["b"] and not led else self.actor(ref).parties
            to = tuple(
                each for each in to if each not in by and each not in self._reading.background
            )
            if by and to:
                yield by, to

    def towards(self, ref: Citation) -> tuple[Towards, tuple[str, ...]]:
        """To whom what a provision says leads, and who does it together with whoever acts."""
        words = self._reading.vocabulary
        leading = {*words.receivers, *words.drafting.leading_to} - {*words.ways}
        to: dict[str, tuple[str, ...]] = {}
        beside: list[str] = []
        sure = True
        for led in self.led(ref):
            before = self._tail(led.words)
            last = before[-1:]
            if any(before[-len(each) :] == each for each in self._copying):
                continue
            if {*words.ways, *words.agents}.intersection(last) or led.party in self._spoken(ref):
                continue
            direct = bool(leading.intersection(last))
            if direct or self._about(before, leading):
                to.setdefault(led.party, before)
                sure = sure and led.by is None and direct
            elif {*words.partners}.intersection(last):
                if any(each.startswith(words.drafting.together) for each in before[-3:]):
                    beside.append(led.party)
                else:
                    to.setdefault(led.party, before)
                sure = False
            else:
                if any(before[-len(each) :] == each for each in self._ways_to):
                    to.setdefault(led.party, before)
                sure = False
        for party, before in (*self._further(ref, to), *(() if to else self._later(ref))):
            to.setdefault(party, before)
            sure = False
        plain = sure and len(to) < _MANY
        return Towards(tuple(to), plain, tuple(to.values())), tuple(unique(beside))

    def _further(
        self, ref: Citation, to: Mapping[str, tuple[str, ...]]
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Those who stand in one list with somebody, behind a name that is no party's."""
        for match in self._list.finditer(self._reading.marked(ref)):
            before = next((to[id] for id in PARTY.findall(match["a"]) if id in to), None)
            named = [*self._called(match["name"]), *PARTY.findall(match["b"])]
            if before is not None:
                yield from ((id, before) for id in named if id not in to)

    def _called(self, name: str) -> Iterator[str]:
        """Who bears a name that was not read as his: *Sekretariat Daerah* behind a unit."""
        parties = self._reading.region.parties
        said = fold(name)
        return (id for id, each in parties.items() if said in map(fold, (each.name, *each.aliases)))

    def _later(self, ref: Citation) -> Iterator[tuple[str, tuple[str, ...]]]:
        """To whom a clause leads that only tells what comes then, where nothing else leads on."""
        words = self._reading.vocabulary
        receivers, denials = {*words.receivers} - {*words.ways}, {*words.negations}
        for led in self._reading.sentences.roles(ref).led:
            then = led.aside and receivers.intersection(led.words[-1:])
            denied = denials.intersection(led.words[-_CLAUSE:]) or self._told(led.words)
            if then and not denied:
                yield led.party, led.words

    @cached_property
    def _copying(self) -> tuple[tuple[str, ...], ...]:
        """Words before who only has a copy: what somebody does leads to no such one."""
        return tuple(tuple(fold(each).split()) for each in self._reading.vocabulary.copying)

    @cached_property
    def _carried_out(self) -> re.Pattern[str]:
        """Who appoints somebody, by a sentence that begins with the noun: *Penunjukan A dilakukan
        oleh B*.
        """
        words = self._reading.vocabulary
        nouns, done = words.drafting.ways["appointments"], words.drafting.ways["carried_out"]
        return re.compile(
            rf"^(?:{any_of(nouns)})\b[^;:]*?\b(?:{any_of(done)})\s+(?P<a>{self._reading.offices})",
            re.IGNORECASE,
        )

    @cached_property
    def _no_actors(self) -> re.Pattern[str]:
        """Those for whom something is meant, to whom it goes then, or whose initials it lacks."""
        words = self._reading.vocabulary
        before = any_of([*words.drafting.ways["meant"], *words.sequences["then"]])
        return re.compile(
            rf"\b(?:(?:{before})|(?:{any_of(words.without)})\s+\w+)\s+({self._reading.offices})",
            re.IGNORECASE,
        )

    @cached_property
    def _list(self) -> re.Pattern[str]:
        name = r"(?-i:[A-Z]\w+(?:\s+[A-Z]\w+){0,3})"
        office = self._reading.offices
        return re.compile(
            rf"(?P<a>{office})\s*,\s+(?P<name>{name})\s*,\s+(?P<b>{office})", re.IGNORECASE
        )

    @cached_property
    def _ways_to(self) -> tuple[tuple[str, ...], ...]:
        """Words that lead to somebody in several: *ke bawah*."""
        relating = (tuple(each.split()) for each in self._reading.vocabulary.relating)
        return tuple(each for each in relating if len(each) > 1 and each[0] == "ke")

    def _tail(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Words without those at their end that only say how many: *kepada seluruh*."""
        small = {*self._quantifiers(), *self._reading.vocabulary.openers}
        end = len(words)
        while end and words[end - 1] in small:
            end -= 1
        return words[:end]

    def _spoken(self, ref: Citation) -> frozenset[str]:
        """Those whom a provision names as what others are, or as who is in a group of it."""
        words = self._reading.vocabulary
        before = any_of([*words.as_words, *words.seats.get("member", ())])
        verbs = any_of(_VERBS[:2])
        runs = re.findall(
            rf"\b(?:{before})(?:\s+(?!(?:{verbs})\w)[\w/]+){{0,5}}?\s+({self._reading.offices})",
            self._reading.marked(ref),
        )
        return frozenset(id for run in runs for id in PARTY.findall(run))

    def in_place_of(self, ref: Citation) -> tuple[str, ...]:
        """In whose name, or in whose place, a provision lets somebody act."""
        before = any_of(self._reading.vocabulary.drafting.in_place_of)
        pattern = rf"(?<!\w)(?:{before})\s*({self._reading.offices})"
        runs = re.findall(pattern, self._reading.marked(ref), re.IGNORECASE)
        return tuple(unique(id for run in runs for id in PARTY.findall(run)))

    def doers(self, ref: Citation) -> tuple[str, ...]:
        """Who does it where a sentence begins with nobody: *pertanggungjawaban A*, *oleh A*."""
        doing = self._reading.sentences.roles(ref).doing
        return self._plain(ref, (*doing, *self._reading.sentences.agents(ref)))

    def passed_on(self, ref: Citation) -> tuple[str, ...]:
        """By whom the text says that something was passed on: *tugas yang dilimpahkan oleh A*."""
        before = any_of(self._reading.vocabulary.drafting.passed_by)
        pattern = rf"(?:{before})\s+({self._reading.offices})"
        runs = re.findall(pattern, self._reading.marked(ref), re.IGNORECASE)
        words = self._reading.vocabulary
        relative, passed = any_of(words.relatives), any_of(words.drafting.passed)
        whose = rf"({self._reading.offices})\s+(?:{relative})\s+(?:\w+\s+)?(?:{passed})\b"
        runs += re.findall(whose, self._reading.marked(ref), re.IGNORECASE)
        return tuple(unique(id for run in runs for id in PARTY.findall(run)))

    def _about(self, words: tuple[str, ...], leading: set[str]) -> bool:
        """Whether a verb leads to somebody through his work: *mengoordinasikan tugas OPD*."""
        places = [n for n, word in enumerate(words) if word in leading]
        deeds = {*self._reading.vocabulary.deeds, *self._quantifiers(), *_WORK}
        return bool(places) and deeds.issuperset(words[places[-1] + 1 :])

    def _quantifiers(self) -> Iterator[str]:
        return (word for words in self._reading.vocabulary.quantifiers.values() for word in words)

    def form(self, words: tuple[str, ...]) -> str | None:
        """The form of sentence that is encoded alike everywhere, by the words before a party."""
        said = f" {' '.join(words)} "
        return next((form for form in self._forms if f" {form.casefold()} " in said), None)


_VERBS = ("me", "ber", "di")
"""What verbs begin with."""
_NEAR = 4
"""So many words before a name tell in which clause it stands."""
_CLAUSE = 6
"""So many words before a name have what its clause denies."""
_SHORT = 5
"""Letters of a verb in the passive, at the least."""
_MANY = 3
"""So many to whom one sentence leads are not told apart for certain."""
_WORK = ("pelaksanaan", "kegiatan", "penyelenggaraan")
