"""What a text forbids."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.acts import Acts
from jalur.drafting.agents import Agents
from jalur.drafting.amounts import amount_of
from jalur.drafting.appointed import AppointedRoles
from jalur.drafting.clause_kinds import ClauseKinds
from jalur.drafting.denied_agents import DeniedAgents
from jalur.drafting.denied_passing import DeniedPassing, Entrusted
from jalur.drafting.entries import Entry, Value
from jalur.drafting.mandate_kinds import MandateKinds
from jalur.drafting.mandate_values import MandateValues
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import PARTY, Reading, one_or_many, unique
from jalur.drafting.stand_ins import capacities
from jalur.law.citation import Citation, Part
from jalur.verification.patterns import any_of

_SHORT = 7
"""Words of the text in a value of ours, at the most: eight in a row would be copied."""


class Prohibitions:
    """Reads the provisions that forbid something."""

    def __init__(
        self,
        reading: Reading,
        kinds: ProvisionKinds,
        values: MandateValues,
        mandates: Iterable[Entry],
    ) -> None:
        self._stand_ins: dict[Part, list[Entry]] = {}
        self._given: dict[Part, list[Entry]] = {}
        """The mandates of each article."""
        for each in mandates:
            self._given.setdefault(each.places()[0].parts[0], []).append(each)
            if "capacity" in each.values:
                for ref in each.places():
                    self._stand_ins.setdefault(ref.parts[0], []).append(each)
        self._values, self._agents = values, Agents(reading)
        self._reading, self._acting, self._acts = reading, Acting(reading), Acts(reading)
        self._roles = AppointedRoles(reading, values.cases)
        self._entries: list[Entry] = []
        self._denied = DeniedAgents(reading)
        self._passing = DeniedPassing(reading, values, self._given)
        denials = MandateKinds(reading, self._acts)
        here = ClauseKinds(reading, kinds)
        for ref in reading.operative():
            if values.exceptions.only_excepts(ref) or self._never_signed(ref):
                continue
            told = here.told(ref)
            opening = reading.opening(ref)
            above = kinds.told(opening) if opening is not None else None
            if (
                any(each is not None and each[0] == "prohibition" for each in (told, above))
                or (told is None and (values.forbids(ref) or self._denied.denies(ref)))
                or (denials.denies(ref) and self._undone.search(reading.marked(ref)))
                or (told is None and self._is_also(ref))
                or self._roles.denies(ref)
                or (told is None and self._passing.of(reading.source.provisions[ref]))
            ):
                self._forbidden(ref)

    def entries(self) -> tuple[Entry, ...]:
        """What is forbidden, in the order of the text."""
        return tuple(self._entries)

    def _forbidden(self, ref: Citation) -> None:
        if self._reading.items(ref):
            return
        if (denied := self._denied.values(ref)) is not None:
            barred = {**denied, **self._further(ref)}
            self._entries.append(Entry(barred, sure=False, guessed=self._values.judged(barred)))
            return
        actor = self._acting.actor(ref)
        parties = actor.parties or self._acting.doers(ref) or tuple(self._agents.of(ref))
        words = self._reading.source.provisions[ref]
        again = self._passing.of(words)
        entrusted: Entrusted = []
        papers: list[str] = []
        trusted = not parties and self._passing.tells_trust(words)
        own = parties and self._passing.is_own_deed(again)
        if trusted or (again is not None and not own):
            receives = again is None or again["again"] is not None
            entrusted = self._passing.entrusted(ref, receives=receives)
            parties = tuple(unique(id for _, given in entrusted for id in given))
            papers = self._passing.papers(words, again)
            if papers:
                # Whose signing of them nobody passes on is said of nobody.
                parties, entrusted = (), []
            elif not parties and not self._passing.is_told(words, again):
                return
        told = self._capacities(ref)
        if told and all(each in self._called for each in parties):
            self._to_stand_ins(ref, told)
            return
        values: dict[str, Value] = {"at": ref}
        if entrusted:
            basis = unique(at for at, _ in entrusted if at != ref)
            values |= {"basis": basis} if basis else {}
        if parties:
            values["party"] = one_or_many(list(parties))
        marked = self._reading.marked(ref)
        said = self._excepting.split(marked)[0]
        clause = self._values.cases.clause(ref)
        main = said if clause is None else said.replace(clause.group(), " ")
        if also := self._also.match(main):
            main = main[also.end() :]
        main = self._had_from.sub(" ", main)
        others = [each for each in unique(PARTY.findall(main)) if each not in parties]
        if again is not None:
            # To whom such a paper goes is nobody to whom its signing would be passed on.
            others = self._passing.receivers(words[again.end() :])
            others = [each for each in others if each not in parties]
        forbidden = self._behind(ref)
        act = self._acts.of_words(forbidden)
        names = self._acting.in_place_of(ref) if act == "sign" else ()
        name = next((each for each in names if each in others), None)
        others = [each for each in others if each != name and each not in self._reading.background]
        act = "delegate" if again is not None else act
        if act in ("sign", "delegate") or (act is not None and others):
            values["act"] = act
        if papers:
            values["documents"] = papers
        if act == "sign":
            left = self._excepting.split(forbidden, maxsplit=1)[0]
            if documents := self._reading.documents_in(left):
                values["documents"] = documents
            if name is not None:
                values["on_behalf_of"] = name
        if others:
            values["for"] = one_or_many(others)
        values |= self._further(ref)
        alone = (
            again is not None
            and again["again"] is None
            and not own
            and not self._passing.is_of_this(words)
        )
        # Of what alone it is that he must not pass it on.
        what = self._passing.what(words[: again.start()]) if again is not None and alone else ""
        if what and "when" not in values:
            values["when"] = what
        if "when" not in values and (which := self._values.which_papers(ref, values)):
            values["when"] = which
        # Another who is named may be the one for whom it is forbidden, or who forbids it.
        alone = not others
        may = any_of(self._reading.vocabulary.drafting.charges["authority"])
        alone = alone and bool(parties) and not self._values.forbids(ref) and not entrusted
        alone = alone and not (self._undone.search(marked) or self._also.search(marked))
        plain = actor.sure and alone and not re.search(rf"\b(?:{may})\b", marked, re.IGNORECASE)
        self._entries.append(Entry(values, sure=plain, guessed=self._values.judged(values)))

    @cached_property
    def _had_from(self) -> re.Pattern[str]:
        """From whom somebody has what he must not pass on: *yang diterimanya dari A*."""
        words = self._reading.vocabulary
        sources = any_of([*words.drafting.sources, *words.agents])
        return re.compile(
            rf"\b(?:{any_of(words.relatives)})\s+(?:\w+\s+){{1,3}}?(?:{sources})\s+<[a-z0-9-]+>",
            re.IGNORECASE,
        )

    def _never_signed(self, ref: Citation) -> bool:
        """Note of which papers a sentence says that nobody signs them, or not in whose name:
        *Surat kepada A tidak dapat ditandatangani atas nama B*; whether it does.
        """
        marked = self._reading.marked(ref)
        match = self._unsigned.match(marked)
        if match is None:
            return False
        words = self._reading.plain(match["what"])
        documents = self._reading.documents_in(words)
        values: dict[str, Value] = {"at": ref, "act": "sign"}
        if documents:
            values["documents"] = documents
        if match["name"]:
            values["on_behalf_of"] = match["name"]
        values |= self._further(ref)
        if "when" not in values and (which := self._values.which_papers(ref, values)):
            values["when"] = which
        self._entries.append(Entry(values, sure=False, guessed=self._values.judged(values)))
        return True

    @cached_property
    def _unsigned(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        may = any_of([*words.may_forbid, *words.prohibitions])
        signed = any_of([each for each in words.signing if " " not in each])
        name = any_of(words.drafting.in_place_of)
        return re.compile(
            rf"^(?P<what>[^;:]+?)\s+(?:{may})\s+(?:{signed})"
            rf"(?:\s+(?:{name})\s*<(?P<name>[a-z0-9-]+)>|(?=\s*[.;,]|\s*$))",
            re.IGNORECASE,
        )

    def _capacities(self, ref: Citation) -> list[str]:
        """In which capacities somebody is meant whom a provision, or what opens its list, does not
        name.
        """
        places = (ref, self._reading.opening(ref))
        return [each for at in places if at for each in capacities(self._reading, at)]

    def _to_stand_ins(self, ref: Citation, told: list[str]) -> None:
        """What is forbidden to whoever stands in for another: those of the same article who do so
        in that capacity.
        """
        everywhere = [each for entries in self._stand_ins.values() for each in entries]
        here = next(
            filter(
                None,
                (
                    [each for each in entries if {*told}.intersection(_texts(each.get("capacity")))]
                    for entries in (self._stand_ins.get(ref.parts[0], ()), everywhere)
                ),
            ),
            None,
        )
        if here is None:
            return
        words = self._reading.vocabulary
        names = [words.saying["capacity"][each][0] for each in unique(told)]
        as_, or_ = words.as_words[0], words.choosing[0]
        values: dict[str, Value] = {
            "at": ref,
            "basis": unique(at for each in here for at in each.places()),
            "party": one_or_many(unique(id for each in here for id in _texts(each["party"]))),
        }
        offices = self._reading.region.parties
        if any(id in offices and id not in self._called for id in _texts(values["party"])):
            values["when"] = f"{as_} {f' {or_} '.join(names)}"
        forbidden = self._behind(ref)
        if self._acts.of_words(forbidden) == "sign":
            values["act"] = "sign"
            if documents := self._reading.documents_in(forbidden):
                values["documents"] = documents
            if "when" not in values and (which := self._values.which_papers(ref, values)):
                values["when"] = which
        self._entries.append(Entry(values, sure=False))

    def _behind(self, ref: Citation) -> str:
        """What is forbidden: the words behind the one that forbids, if a provision has one."""
        words = " ".join(self._reading.source.provisions[ref].split())
        match = self._forbids.search(words)
        return words if match is None else words[match.end() :]

    @cached_property
    def _forbids(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        forbidding = any_of([*words.prohibitions, *words.may_forbid])
        return re.compile(rf"\b(?:{forbidding})\b", re.IGNORECASE)

    @cached_property
    def _undone(self) -> re.Pattern[str]:
        """What somebody is said not to do that he is not to do: *tidak memberi perintah*."""
        words = self._reading.vocabulary
        no, deeds = any_of(words.negations), any_of(words.drafting.mandates["undone"])
        beside = any_of(words.drafting.sentence["beside_verbs"])
        return re.compile(rf">\s+(?:{no})\s+(?:(?:{beside})\s+)?(?:{deeds})\b", re.IGNORECASE)

    def _is_also(self, ref: Citation) -> bool:
        """Whether somebody with whom a sentence begins is also said not to do something."""
        own = self._acting.own(ref)
        return own.sure and self._also.match(self._reading.marked(ref)) is not None

    @cached_property
    def _also(self) -> re.Pattern[str]:
        """The same behind what he does: *A berhubungan dengan B dan tidak memberi perintah*."""
        words = self._reading.vocabulary
        joints = any_of([*words.joining, *words.turns])
        no, deeds = any_of(words.negations), any_of(words.drafting.mandates["undone"])
        return re.compile(
            rf"^[^;:]*>[^;:]*\b(?:{joints})\s+(?:{no})\s+(?:{deeds})\b", re.IGNORECASE
        )

    @cached_property
    def _called(self) -> frozenset[str]:
        """The parties that are but called by a capacity."""
        return frozenset(self._roles.parties)

    def _further(self, ref: Citation) -> dict[str, Value]:
        """When it is forbidden, for what amounts and how long, and when or to whom it is not."""
        found: dict[str, Value] = {}
        left_out = self._values.exceptions.of(ref)
        words = self._values.exceptions.words(ref)
        if any("parties" in each.values or "documents" in each.values for each in left_out):
            found["except"] = left_out
        elif words is not None:
            found["except"] = words
        if when := self._values.cases.when(ref):
            found["when"] = when
        text = " ".join(self._reading.source.provisions[ref].split())
        if amount := amount_of(text, self._reading.vocabulary):
            found["amount"] = amount
        if term := self._values.times(ref).get("term"):
            found["term"] = term
        return found

    @cached_property
    def _excepting(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.vocabulary.excepting)})\b", re.IGNORECASE)


def _texts(value: Value) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)
