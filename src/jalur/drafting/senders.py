"""Who sends what a sentence in the passive tells, and for whom it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from jalur.drafting.entries import Entry
from jalur.drafting.forums import Forums
from jalur.drafting.reading import PARTY, Reading, one_or_many, unique
from jalur.drafting.way import Way
from jalur.drafting.worded_patterns import WordedPattern
from jalur.verification.patterns import any_of


class Senders:
    """Reads *disampaikan oleh A kepada B*, *disampaikan A langsung kepada B* and *bagi C*."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, way: Way) -> tuple[str, ...]:
        """Who stands behind the verb of sending of a way; nobody where it has no such."""
        every = [*self._sent.finditer(way.before)]
        match = every[-1] if every else self._behind.match(way.rest)
        named = unique(PARTY.findall(match["a"])) if match is not None else []
        return tuple(each for each in named if each not in way.parties)

    def handed(self, way: Way) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Whose paper it is, and who hands it over for him: *Surat A kepada B disampaikan oleh C*,
        *Permintaan A disampaikan C*, *Laporan A diteruskan oleh C*; nobody elsewhere.
        """
        match = self._owned.match(way.words)
        if match is None or (match["claim"] and match["noun"]):
            # What is asked for may be of another than who asks: *Permintaan kehadiran A*.
            return (), ()
        if not (match["claim"] or match["to"] or self._forwards(match["verb"])):
            return (), ()
        owners, by = (unique(PARTY.findall(match[key])) for key in ("a", "b"))
        parties = self._reading.region.parties
        leads = {(each.heads, id) for id, each in parties.items() if each.heads}
        if any({(one, other), (other, one)} & leads for one in owners for other in by):
            return (), ()
        return tuple(owners), tuple(each for each in by if each not in owners)

    def _forwards(self, verb: str) -> bool:
        return verb.lower() in self._reading.vocabulary.drafting.ways["forwards"]

    @cached_property
    def _owned(self) -> WordedPattern:
        words = self._reading.vocabulary
        draft, office = words.drafting, self._reading.offices
        leads = [*words.receivers, *words.ways, *words.agents, *words.relatives, *words.conditions]
        apart = any_of([*leads, *words.cases, *words.sequels, *draft.sources])
        noun = rf"(?!(?:{apart})\b)(?!(?-i:me[lmnrwy]|ber|di)\w{{4,}})[\w-]+\s+"
        claims, to = any_of(draft.ways["claims"]), any_of(words.receivers[:1])
        return WordedPattern(
            rf"^(?:(?:{any_of(words.openers)})\s+)?(?P<claim>(?:{claims})\s+)?"
            rf"(?P<noun>(?:{noun}){{0,5}}?)"
            rf"(?P<a>{office})\s+(?P<to>(?:{to})\s)?[^,;]*?\b(?P<verb>{any_of(draft.ways['sent'])})\s+"
            rf"(?:(?:{any_of(words.agents)})\s+)?(?P<b>{office})",
            draft.ways["sent"],
        )

    def origin(self, way: Way) -> tuple[str, ...]:
        """Whose paper it is that is sent: *konsep dari A*, *naskah yang diprakarsai A*, *melalui
        Asisten yang mengoordinasikan A*.
        """
        matches = (self._from.search(way.before), self._led.search(way.words))
        named = (PARTY.findall(match["a"]) for match in matches if match is not None)
        return tuple(id for id in unique(next(named, [])) if id not in way.parties)

    def signers(self, words: str) -> tuple[str, ...]:
        """Who is to sign what is sent, by some marked words: *yang akan ditandatangani A*."""
        runs = self._signed.findall(words)
        return tuple(unique(id for run in runs for id in PARTY.findall(run)))

    def to_sign(self, way: Way) -> tuple[str, ...]:
        """Who signs what goes a way before it ends: *kepada A diajukan melalui B untuk
        ditandatangani C*.
        """
        match = self._to_sign.match(way.rest)
        found = unique(PARTY.findall(match["a"])) if match is not None else []
        return tuple(each for each in found if each not in way.parties)

    def minuted(self, way: Way) -> tuple[str, ...]:
        """The meeting whose minutes are sent: *Notula rapat bidang disampaikan kepada B*."""
        match = self._of_meeting.match(way.before)
        named = unique(PARTY.findall(match["a"])) if match is not None else []
        return tuple(each for each in named if self._reading.category(each) == "forum")

    def of_forums(self, way: Way, travellers: Sequence[str]) -> list[str]:
        """Who sends the papers of a meeting, which sends none itself: who makes them, or leads it:
        *Notula rapat bidang disusun oleh A dan disampaikan kepada B*.
        """
        agents = any_of(self._reading.vocabulary.agents)
        made = re.search(rf"\b(?:{agents})\s+({self._reading.offices})", way.before)
        told = re.search(rf"\b(?:{self._minutes})\b", way.before, re.IGNORECASE)
        led = (id for each in travellers for id in self._forums.chairs(each))
        named = PARTY.findall(made[1]) if made is not None else unique(led if told else ())
        return [each for each in named if each not in way.parties]

    @cached_property
    def _of_meeting(self) -> re.Pattern[str]:
        return re.compile(rf"\W*(?:{self._minutes})\s+(?P<a>{PARTY.pattern})", re.IGNORECASE)

    @cached_property
    def _minutes(self) -> str:
        return any_of(self._reading.vocabulary.drafting.ways["minutes"])

    @cached_property
    def _forums(self) -> Forums:
        return Forums(self._reading)

    @cached_property
    def _to_sign(self) -> WordedPattern:
        words = self._reading.vocabulary
        signing, aims = any_of(words.signing), any_of(words.drafting.ways["in_order_to"])
        return WordedPattern(
            rf"[^,;<]*\b(?:{aims})\s+(?:{signing})\s+(?P<a>{self._reading.offices})", words.signing
        )

    def asked(self, way: Way) -> tuple[str, ...]:
        """Of whom something is asked by its noun: *meminta izin Bupati melalui Camat*."""
        match = self._asked.search(way.before)
        return tuple(unique(PARTY.findall(match["a"]))) if match is not None else ()

    @cached_property
    def _asked(self) -> WordedPattern:
        words = self._reading.vocabulary.drafting.ways
        return WordedPattern(
            rf"\b(?:{any_of(words['asks'])})\s+(?:{any_of(words['granted'])})\s+"
            rf"(?P<a>{self._reading.offices})\s*$",
            words["asks"],
            words["granted"],
        )

    def receivers(self, way: Way) -> tuple[str, ...]:
        """For whom what is sent is meant: *Undangan A bagi B*."""
        runs = self._meant.findall(way.before)
        return tuple(unique(id for run in runs for id in PARTY.findall(run)))

    def with_receiver(self, way: Way) -> Way:
        """The way, to its end for whom it is meant where no other is told."""
        meant = [each for each in self.receivers(way) if each not in way.parties]
        if way.to or not way.through or not meant or self.of(way):
            return way
        office = {"office": meant[0]}
        several = {"offices": one_or_many(meant), "pick": "unstated"}
        step = Entry(office if len(meant) == 1 else several, sure=False)
        return replace(way, to=(step,), parties=(*way.parties, *meant))

    @cached_property
    def _sent(self) -> WordedPattern:
        words = self._reading.vocabulary
        apart = "".join(rf"(?<!\b{word} )" for word in words.relatives)
        direct = any_of(words.modes["direct"])
        return WordedPattern(
            rf"{apart}\b(?:{any_of(words.drafting.ways['sent'])})\s+(?:(?:secara\s+)?(?:{direct})\s+)?"
            rf"(?:(?:{any_of(words.agents)})\s+)?(?P<a>{self._reading.offices})",
            words.drafting.ways["sent"],
        )

    @cached_property
    def _from(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        made = any_of(words.drafting.ways["made_by"])
        return re.compile(
            rf"\b(?:{any_of(words.drafting.sources)}|(?:{any_of(words.relatives)})\s+(?:{made})"
            rf"(?:\s+(?:{any_of(words.agents)}))?)\s+(?P<a>{self._reading.offices})",
            re.IGNORECASE,
        )

    @cached_property
    def _led(self) -> WordedPattern:
        words = self._reading.vocabulary
        leads = any_of(words.drafting.ways["leads"])
        return WordedPattern(
            rf"\b(?:{any_of(words.relatives)})\s+(?:{leads})\s+(?P<a>{self._reading.offices})",
            words.drafting.ways["leads"],
        )

    @cached_property
    def _signed(self) -> re.Pattern[str]:
        signing = any_of(self._reading.vocabulary.signing)
        return re.compile(rf"\b(?:{signing})\s+({self._reading.offices})", re.IGNORECASE)

    @cached_property
    def _behind(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        return re.compile(
            rf"\s+(?:\w+\s+)?(?:{any_of(words.agents)})\s+(?P<a>{self._reading.offices})",
            re.IGNORECASE,
        )

    @cached_property
    def _meant(self) -> re.Pattern[str]:
        meant = any_of(self._reading.vocabulary.drafting.ways["meant"])
        return re.compile(rf"\b(?:{meant})\s+({self._reading.offices})", re.IGNORECASE)
