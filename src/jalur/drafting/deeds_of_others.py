"""What somebody else does by a sentence than who acts in it: *yang ditetapkan oleh A*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from jalur.drafting.chained_deeds import ChainedDeeds
from jalur.drafting.consents import Consents
from jalur.drafting.entries import Entry, Value
from jalur.drafting.mandate_book import MandateBook
from jalur.drafting.mandate_values import MandateValues
from jalur.drafting.reading import PARTY, Reading, one_or_many, unique
from jalur.drafting.worded_patterns import WordedPattern
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_SHORT = 7
"""Words of the text in a value of ours, at the most: eight in a row would be copied."""


class DeedsOfOthers:
    """Reads verbs in the passive with who does it, consent that somebody is to give, and what the
    last one to whom something goes does then.
    """

    def __init__(self, reading: Reading, values: MandateValues, book: MandateBook) -> None:
        self._reading, self._values, self._book = reading, values, book
        self._chained, self._consents = ChainedDeeds(reading), Consents(reading)

    def add(self, ref: Citation, actor: tuple[str, ...], *, sits: bool) -> None:
        """Add to the book what a provision lets others do than who acts in it; of one that only
        says who ``sits`` where it is who leads a meeting.
        """
        if (chairs := self._chairs(ref)) and not self._book.does(ref, chairs[0], None):
            self._then(ref, chairs, self._reading.source.provisions[ref])
        for parties, words in self._chained.of(ref):
            if not any(self._book.does(ref, each, None) for each in parties):
                self._then(ref, parties, words)
        for party, kind, when in self._consents.before(ref) if sits else self._of(ref):
            known = self._book.does(ref, party, None) or self._book.consents(ref, party)
            if (when is not None or party not in actor) and not known:
                values: dict[str, Value] = {"at": ref, "party": party, "kind": kind}
                if when := when or self._values.cases.when(ref):
                    values["when"] = when
                guessed = self._values.judged(values)
                self._book.add(Entry(values, sure=False, guessed=guessed), "mandate")
        if sits:
            return
        for told in (self._further(ref), self.answered(ref)):
            if told:
                self._then(ref, *told)
        made = self._made(ref)
        if made and not any(self._book.does(ref, party, None) for party in made[0]):
            self._then(ref, *made)

    def acts(self, ref: Citation) -> bool:
        """Whether a provision names whoever leads a meeting, or does something last."""
        led = any(self._of(ref))
        told = self._further(ref) or self.answered(ref)
        return led or bool(self._chairs(ref)) or told is not None

    def _then(self, ref: Citation, parties: tuple[str, ...], words: str) -> None:
        """A task of some, with the times of the words that tell it."""
        values: dict[str, Value] = {"at": ref, "party": one_or_many(list(parties)), "kind": "task"}
        values |= self._values.times_within(words)
        if (needed := self._needed.search(words)) and "rhythm" not in values:
            values["rhythm"] = needed.group()
        self._book.add(Entry(values, sure=False), "mandate")

    def _of(self, ref: Citation) -> Iterator[tuple[str, str, str | None]]:
        """Each party with the kind of mandate that it has by a provision, and the case where whom
        or what the sentence begins with says so, empty where there is none.
        """
        marked = self._reading.marked(ref)
        for match in self._done.finditer(marked):
            named = PARTY.findall(match["a"])
            yield from ((id, "task", None) for id in named if id not in self._reading.background)
        yield from self._consents.before(ref)
        for kind, pattern in self._possessed.items():
            for match in pattern.finditer(marked):
                yield from ((party, kind, "") for party in PARTY.findall(match["a"]))
        for match in self._granting.finditer(marked):
            yield match["a"], "task", None
        for telling in (self._leading, self._rebuking):
            if led := telling.search(marked):
                when = self._case(led["which"])
                yield from ((party, "task", when) for party in PARTY.findall(led["a"]))

    def _case(self, which: str) -> str:
        """What a sentence begins with as the case in which somebody does something about it:
        *Urusan yang menyangkut …* is *Urusan menyangkut …*.
        """
        relatives = any_of(self._reading.vocabulary.relatives)
        said = re.sub(rf"\b(?:{relatives})\s+", "", self._reading.plain(which))
        return " ".join(said.split()[:_SHORT])

    def _further(self, ref: Citation) -> tuple[tuple[str, ...], str] | None:
        """Those to whom something goes last and who do something with it then, and the words of
        that: *melalui A, yang meneruskannya paling lama 3 hari*.
        """
        match = self._last.search(self._reading.marked(ref))
        if match is None:
            return None
        parties = [id for id in PARTY.findall(match["a"]) if id not in self._reading.background]
        return (tuple(unique(parties)), self._reading.plain(match["does"])) if parties else None

    def _made(self, ref: Citation) -> tuple[tuple[str, ...], str] | None:
        """Those who make something that is then sent on, and the words of that: *Notula disusun
        oleh A dan disampaikan kepada peserta paling lama 3 hari*.
        """
        marked = self._reading.marked(ref)
        match = self._making.search(marked) or self._telling_then.search(marked)
        if match is None:
            return None
        asked = "then" in match.re.groupindex
        if asked and not self._values.times_within(self._reading.plain(match["does"])):
            # Without a time the point of the two says all of it.
            return None
        parties = [id for id in PARTY.findall(match["a"]) if id not in self._reading.background]
        return (tuple(unique(parties)), self._reading.plain(match["does"])) if parties else None

    def answered(self, ref: Citation) -> tuple[tuple[str, ...], str] | None:
        """Those whom somebody asks for something and who give it, and the words of that: *meminta
        data kepada A, dan dijawab paling lambat 5 hari*.
        """
        marked = self._reading.marked(ref)
        match = self._answering.search(marked)
        if match is None:
            match = self._answered_by.match(marked)
            if match is None or not self._values.times_within(self._reading.plain(match["does"])):
                # Without a time the point of the two says all of it.
                return None
        return tuple(unique(PARTY.findall(match["a"]))), self._reading.plain(match["does"])

    def _chairs(self, ref: Citation) -> tuple[str, ...]:
        """Who leads the meeting with which a provision begins: *rapat, dipimpin oleh A*."""
        marked = self._reading.marked(ref)
        if match := self._chairing.match(marked):
            return tuple(unique(PARTY.findall(match["a"])))
        opening = self._reading.opening(ref)
        above = opening is not None and self._of_meetings.match(self._reading.marked(opening))
        if above and (led := self._item_chairing.match(marked)):
            return tuple(unique(PARTY.findall(led["a"])))
        each = self._each_chairing.search(marked)
        return tuple(unique([*PARTY.findall(each["a"]), *PARTY.findall(each["b"])])) if each else ()

    @cached_property
    def _of_meetings(self) -> re.Pattern[str]:
        """The opening of a list of meetings: *Rapat koordinasi diselenggarakan pada:*."""
        meetings = any_of(self._reading.vocabulary.drafting.ways["meetings"])
        return re.compile(rf"(?:(?:{meetings})\b|{self._meeting})[^,;.:]*:\s*$", re.IGNORECASE)

    @cached_property
    def _item_chairing(self) -> WordedPattern:
        """Who leads the meeting that an item is about: *tingkat Kota, yang dipimpin oleh A*."""
        words = self._reading.vocabulary
        leads, by = any_of(words.seats["chair"]), any_of(words.agents)
        return WordedPattern(
            rf"[^;:.<]*?\b(?:{leads})\s+(?:(?:{by})\s+)?(?P<a>{self._reading.offices})",
            words.seats["chair"],
        )

    @cached_property
    def _each_chairing(self) -> WordedPattern:
        """Who each lead their own of several: *diketuai oleh A untuk Kota dan oleh B untuk …*."""
        words = self._reading.vocabulary
        leads, by = any_of(words.seats["chair"]), any_of(words.agents)
        joints = any_of([*words.joining, *words.drafting.contrasts])
        offices = self._reading.offices
        return WordedPattern(
            rf"\b(?:{leads})\s+(?:{by})\s+(?P<a>{offices})\s+[^;:.<]*?(?:<[a-z0-9-]+>)?,?\s+"
            rf"(?:{joints})\s+(?:{by})\s+(?P<b>{offices})",
            words.seats["chair"],
        )

    @cached_property
    def _answering(self) -> WordedPattern:
        words = self._reading.vocabulary
        draft = words.drafting
        asks = any_of([*draft.asking, *draft.mandates["asked"]])
        to, answers = (
            any_of([*words.receivers[:1], *draft.sources]),
            any_of(draft.mandates["answers"]),
        )
        joints = any_of([*words.joining, *words.relatives])
        return WordedPattern(
            rf"\b(?:{asks})\b[^;:.]*?\s(?:{to})\s+(?P<a>{self._reading.offices})[^;:.]*?"
            rf"\s(?:{joints})\s+(?:\w+\s+){{0,3}}?(?P<does>(?:{answers})\b[^;:.]*)",
            draft.mandates["answers"],
        )

    @cached_property
    def _making(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        after = (*words.sequences["then"], *words.drafting.cells["then"])
        by, then = any_of(words.agents), any_of([*words.joining, *after])
        apart = "".join(rf"(?<!\b{word} )" for word in (*words.relatives, *words.sequels))
        seats = [*words.describing, *(word for each in words.seats.values() for word in each)]
        draft = words.drafting
        apart_from = (*draft.replaced_by, *draft.done_by, *draft.deeds, *draft.ways["appointed"])
        apart_from = (*apart_from, *draft.mandates["received"])
        no_making = any_of([*words.signing, *words.initialling, *seats, *apart_from])
        return re.compile(
            rf"^[^;:.]*?{apart}\b(?!(?:{no_making})\b)(?P<does>di[a-z]{{4,}}\s+(?:(?:{by})\s+)?"
            rf"(?P<a>{self._reading.offices})\s*,?\s+(?:{then})\s+(?:[a-z]+\s+){{0,2}}?"
            rf"di[a-z]{{4,}}[^;:]*)",
            re.IGNORECASE,
        )

    @cached_property
    def _telling_then(self) -> WordedPattern:
        """*Bantuan diminta langsung oleh A kepada B, dan permintaan itu diberitahukan kepada C
        paling lambat 1 hari*.
        """
        words = self._reading.vocabulary
        by, joints = any_of(words.agents), any_of(words.joining)
        apart = "".join(rf"(?<!\b{word} )" for word in (*words.relatives, *words.sequels))
        tells = any_of(words.drafting.mandates["told"])
        to = any_of([*words.receivers[:1], *words.drafting.sources])
        return WordedPattern(
            rf"{apart}\bdi[a-z]{{4,}}\s+(?:[a-z]+\s+){{0,2}}?(?:{by})\s+(?P<a>{self._reading.offices})"
            rf"(?:\s+(?:{to})\s+{self._reading.offices})?,?\s+(?P<then>{joints})\s+"
            rf"(?P<does>(?:[a-z]+\s+){{0,2}}?(?:{tells})\s+(?:{to})\s[^;:.]*)",
            words.drafting.mandates["told"],
            words.agents,
        )

    @cached_property
    def _answered_by(self) -> WordedPattern:
        """*Permintaan data oleh B dipenuhi oleh A paling lama 5 hari*."""
        words = self._reading.vocabulary
        asked, answers = (any_of(words.drafting.mandates[key]) for key in ("asked", "answers"))
        return WordedPattern(
            rf"^(?:{asked})\b[^;:.]*?\s(?P<does>(?:{answers})\s+(?:(?:{any_of(words.agents)})\s+)?"
            rf"(?P<a>{self._reading.offices})[^;:.]*)",
            words.drafting.mandates["asked"],
            words.drafting.mandates["answers"],
        )

    @cached_property
    def _last(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        to, relative = any_of([*words.receivers, *words.sequences["then"]]), any_of(words.relatives)
        coordinating = (*words.drafting.assigning["verbs"], *words.drafting.ways["over"])
        no_deeds = any_of(
            [*words.drafting.no_verbs, *coordinating, *words.drafting.ways["coordinates"]]
        )
        return re.compile(
            rf"\b(?:{to})\s+(?P<a>{self._reading.offices})\s*,\s+(?:{relative})\s+"
            rf"(?P<does>(?!(?:{no_deeds})\b)(?:me|ber)[a-z]{{4,}}[^;:.]*)",
            re.IGNORECASE,
        )

    @cached_property
    def _chairing(self) -> WordedPattern:
        words = self._reading.vocabulary
        leads, by = any_of(words.seats["chair"]), any_of(words.agents)
        opens = any_of([*words.befores, *words.conditions, *words.cases, *words.provisos])
        return WordedPattern(
            rf"(?:(?:{opens})\b[^;:.<]*?,?\s)?"
            rf"(?:(?:{any_of(words.drafting.ways['meetings'])})\b|{self._meeting})"
            rf"(?:[^,;:.]|,(?=\s+(?:yang\s+)?(?:{leads})\b))*?\s(?:{leads})\s+"
            rf"(?:(?:{by})\s+)?(?P<a>{self._reading.offices})",
            words.seats["chair"],
        )

    @property
    def _meeting(self) -> str:
        """A pattern for the forums that are meetings by their names."""
        named = tuple(self._reading.vocabulary.drafting.ways["meetings"])
        forums = (
            re.escape(f"<{id}>")
            for id, party in self._reading.region.parties.items()
            if self._reading.category(id) == "forum" and party.name.casefold().startswith(named)
        )
        return "|".join(["(?!)", *forums])

    @cached_property
    def _needed(self) -> re.Pattern[str]:
        """How often is told where it is as often as it must be."""
        words = any_of(self._reading.vocabulary.drafting.mandates["needed"])
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)

    @cached_property
    def _leading(self) -> WordedPattern:
        """Who leads what a sentence begins with that is nobody: *Urusan yang … dipimpin oleh A*."""
        words = self._reading.vocabulary
        does, by = any_of(words.drafting.ways["affairs_led"]), any_of(words.agents)
        relative = any_of(words.relatives)
        return WordedPattern(
            rf"^(?P<which>(?:(?!<)\w+\s+){{1,3}}(?:{relative})\b[^,;:.]*)\s(?:{does})\s+"
            rf"(?:(?:{by})\s+)?(?P<a>{self._reading.offices})",
            words.drafting.ways["affairs_led"],
        )

    @cached_property
    def _possessed(self) -> Mapping[str, re.Pattern[str]]:
        """Whose power, duty or task something is: *… menjadi tanggung jawab A*; not what is only
        told of it by the way (*urusan yang menjadi kewenangan A*).
        """
        words = self._reading.vocabulary.drafting.mandates
        main = "".join(rf"(?<!\b{word} )" for word in self._reading.vocabulary.relatives)
        is_, on = any_of(words["becomes"]), any_of(words["charged_with"])
        return {
            kind: re.compile(
                rf"(?:{main}\b(?:{is_})\s+(?:{any_of(words[f'{kind}_nouns'])})"
                rf"|^(?:{any_of(words[f'{kind}_nouns'])})\s+[^,;:.<]*?{main}\b(?:{on}))\s+"
                rf"(?P<a>{self._reading.offices})",
                re.IGNORECASE,
            )
            for kind in ("authority", "duty", "task")
        }

    @cached_property
    def _rebuking(self) -> WordedPattern:
        """Who rebukes whom: *A yang melanggar … dikenai teguran, dan sanksi oleh B*."""
        words = self._reading.vocabulary
        draft = words.drafting.mandates
        rebukes, by = any_of(draft["rebukes"]), any_of(draft["rebuked_by"])
        relative = any_of(words.relatives)
        verb = rf"(?:di\w{{4,}}|{any_of(words.drafting.ways['gets'])})"
        return WordedPattern(
            rf"^(?P<which>[^,;:.]*?\s(?:{relative})\b[^,;:.]*?)\s{verb}\s+(?:{rebukes})\b"
            rf"[^;:.]*\b(?:{by})\s+(?P<a>{self._reading.offices})",
            draft["rebukes"],
            draft["rebuked_by"],
        )

    @cached_property
    def _done(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        deeds = any_of(words.drafting.deeds)
        by = any_of([*words.agents, words.drafting.together])
        return re.compile(
            rf"\b(?:{deeds})\s+(?:\w+\s+)?(?:{by})\s+(?P<a>{self._reading.offices})", re.IGNORECASE
        )

    @cached_property
    def _granting(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        to, tasks = any_of(words.receivers), any_of(words.tasks)
        granted, given = any_of(words.drafting.granted), r"di(?:beri|mintakan)[a-z]{0,3}"
        return re.compile(
            rf"\b(?:{to})\s+<(?P<a>[a-z0-9-]+)>\s+(?:{tasks})\s+(?:(?:{granted})\b|{given}\s)",
            re.IGNORECASE,
        )
