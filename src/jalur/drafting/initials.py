"""Who initials a document before whom signs it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.amounts import amount_of
from jalur.drafting.cases import Cases
from jalur.drafting.entries import Entry, Value, once
from jalur.drafting.exceptions import Exceptions
from jalur.drafting.exemptions import Exemptions
from jalur.drafting.initial_tables import InitialTables
from jalur.drafting.initial_words import Chain, InitialWords
from jalur.drafting.media import Media
from jalur.drafting.paraf_chains import ParafChain
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import PARTY, Reading, fresh_id, unique
from jalur.drafting.stations import Stations
from jalur.drafting.step_times import within_of
from jalur.law.citation import Citation, Part
from jalur.verification.patterns import any_of
from jalur.verification.sentences import NO_RULE

_NOT_HERE = NO_RULE | {"form", "meaning", "deleted"}


class Initials:
    """Reads *diparaf oleh*, *paraf koordinasi* and the like."""

    def __init__(
        self,
        reading: Reading,
        kinds: ProvisionKinds,
        stations: Stations,
        references: Mapping[Citation, tuple[Citation, ...]],
        tables: Sequence[Entry],
    ) -> None:
        self._reading, self._acting = reading, Acting(reading)
        self._tables = InitialTables(reading, tables)
        self._words = InitialWords(reading, stations)
        self._references = references
        self._cases, self._exceptions = Cases(reading), Exceptions(reading, references)
        self._media = Media(reading, self._cases, references)
        self._taken: set[str] = set()
        self._chains: list[ParafChain] = []
        self._general: list[Entry] = []
        self.places: set[Citation] = set()
        ruling = [
            ref
            for ref in reading.operative()
            if (told := kinds.told(ref)) is None or told[0] not in _NOT_HERE
        ]
        self._pointing: dict[Citation, list[Citation]] = {}
        for ref, targets in references.items():
            for target in targets:
                self._pointing.setdefault(target, []).append(ref)
        self._articles: dict[Part, list[Citation]] = {}
        for ref in ruling:
            self._articles.setdefault(ref.parts[0], []).append(ref)
        for ref in ruling:
            self._read(ref)
        more = Exemptions(reading, self._words, self._media, references, self._taken)
        more.add(ruling, self._chains)
        self._general = more.general
        self.places |= more.places

    def entries(self) -> tuple[Entry, ...]:
        """The chains in the order of the text, then what exempts from all initials."""
        return (*(each.entry() for each in self._chains), *self._general)

    def _read(self, ref: Citation) -> None:
        chain = self._words.chain(ref)
        if chain is None:
            return
        signers = self._words.signing.of(ref)
        told = bool(signers)
        if not told and self._only_times(ref, chain):
            self.places.add(ref)
            return
        # Of every document nothing beside it need tell who signs: it is whoever does.
        whoever = self._of_every.match(self._reading.source.provisions[ref]) is not None
        if not told and not whoever:
            signers = self._elsewhere(ref)
        if not signers and self._words.is_past(ref):
            return
        offices = {str(each.get("office")) for each in chain.steps}
        if signers and offices <= set(signers):
            return  # Who initials what he signs himself has two powers, and nobody before him.
        pointed = tuple(self._pointed(ref, chain))
        values = self._values(ref, chain._replace(steps=pointed), signers)
        if len(pointed) > len(chain.steps):
            values["order"] = self._referred(ref)[0].values["order"]
        drafters = self._drafters(ref, signers)
        if drafters:
            values["for"] = drafters
        more = {**self._media.of(ref), **self._limits(ref)}
        plain = chain.plain and all(step.sure for step in chain.steps) and len(chain.steps) == 1
        plain = plain and told and not drafters and not more
        plain = plain and len(self._reading.documents(ref)) == 1
        plain = plain and self._words.has_all(ref, chain, signers)
        kept = ParafChain({**values, **more}, signers, sure=plain)
        self._join(ref, kept)
        self._follow(ref, kept)
        if not told and "adds_to" not in kept.values:
            self._tables.join(ref, kept, self._words.before(ref))
        self._chains.append(kept)
        self.places.add(ref)

    def _pointed(self, ref: Citation, chain: Chain) -> Iterator[Entry]:
        """The initials of a provision; *pejabat sebagaimana dimaksud pada ayat (1) huruf a* are
        those that stand there.
        """
        pointing = any_of(self._reading.vocabulary.pointing)
        for step in chain.steps:
            words = str(step.get("words") or "")
            open = "office" not in step.values and "offices" not in step.values
            if not open or not re.search(rf"\b(?:{pointing})\b", words, re.IGNORECASE):
                yield step
                continue
            told = [each for rule in self._referred(ref) for each in self._of_items(ref, rule)]
            yield from (Entry(each.values, sure=False) for each in told or [step])

    def _of_items(self, ref: Citation, rule: ParafChain) -> list[Entry]:
        """The initials of a rule that stand in the items to which a provision refers; all of them
        where it refers to the whole.
        """
        named, items = self._references.get(ref, ()), self._reading.items(rule.at)
        if rule.at in named or len(items) != len(rule.steps):
            return rule.steps
        return [step for item, step in zip(items, rule.steps, strict=True) if item in named]

    def _only_times(self, ref: Citation, chain: Chain) -> bool:
        """Whether a provision says by when somebody initials who does so by one before it."""
        offices = {str(each.get("office")) for each in chain.steps}
        near = (each for each in self._chains if each.at.parts[0] == ref.parts[0])
        known = any(offices & each.offices for each in near)
        return known and within_of(self._reading, ref) is not None

    def _values(self, ref: Citation, chain: Chain, signers: list[str]) -> dict[str, Value]:
        documents = self._documents(ref)
        at_once = any("order" in step.values for step in chain.steps)
        order = "stated" if at_once else self._words.order(ref, len(chain.steps))
        values: dict[str, Value] = {
            "id": fresh_id(f"paraf-{documents[0]}", self._taken),
            "document": documents,
            **({"signers": signers} if signers else {}),
            "order": order,
            "initials": list(chain.steps),
            "basis": [ref],
        }
        if force := self._reading.force(ref):
            values["force"] = force
        return values

    def _limits(self, ref: Citation) -> dict[str, Value]:
        """As what initials are set, for what amounts, in which case, and for whom not."""
        limits: dict[str, Value] = {}
        if manner := self._reading.said(ref, "manner"):
            limits["manner"] = list(manner)
        if amount := amount_of(self._reading.source.provisions[ref], self._reading.vocabulary):
            limits["amount"] = amount
        if condition := self._cases.when(ref):
            limits["condition"] = condition
        if excepted := self._exceptions.of(ref):
            limits["except"] = excepted
        return limits

    def _join(self, ref: Citation, kept: ParafChain) -> None:
        """A rule beside one for the same papers, before whose initials its own are set."""
        office = self._words.before(ref)
        named = self._references.get(ref, ())
        if office is None and not named:
            return
        others = [each for each in self._chains if each.meets(kept, self._reading.common)]
        told = [each for each in others if each.at in named]
        if office is not None:
            told = [each for each in told or others if office in each.offices]
        if told:
            kept.values["adds_to"] = [str(each.values["id"]) for each in told]
            if office is not None:
                kept.values["before"] = office
            kept.sure = False

    def _follow(self, ref: Citation, kept: ParafChain) -> None:
        """A rule right behind somebody's initials: beside those rules that have his, else one that
        begins with them.
        """
        prior = self._words.after(ref)
        office = prior[-1].get("office") if prior else None
        # Whoever signs after all of them is no one of them.
        if not isinstance(office, str) or office in kept.offices:
            return
        kept.sure = False
        own = [each for each in self._chains if each.meets(kept, self._reading.common)]
        rules = [(str(each.values["id"]), each.in_turn) for each in own]
        rules += self._tables.rules(ref, kept.signers)
        having = [id for id, turn in rules if office in turn and kept.offices.isdisjoint(turn)]
        known = kept.values.get("adds_to")
        if isinstance(known, list):
            if set(having).issuperset(map(str, known)):
                kept.values["after"] = office
        elif having:
            kept.values |= {"adds_to": having, "after": office}
        elif self._words.before(ref) is None:
            kept.values |= {"initials": once([*prior, *kept.steps]), "order": "stated"}

    def _elsewhere(self, ref: Citation) -> list[str]:
        """Who signs what bears his name, or does so himself; else by a table, or another provision
        that this one is about, or stands below.
        """
        if own := self._words.signing.titled(ref) or self._words.signing.actively(ref):
            return own
        if told := unique(id for each in self._referred(ref) for id in each.signers):
            return told
        after = [str(each["office"]) for each in self._words.after(ref) if each.get("office")]
        beside = self._words.before(ref) or next(iter(after), None)
        if tabled := self._tables.signers(ref, beside):
            # Whoever signs by a row does so, where nothing tells by which.
            return tabled if beside is not None else []
        for at in (*self._around(ref), *self._beside(ref)):
            found = self._words.signing.of(at)
            known = [each for each in self._chains if each.at == at]
            found = found or [id for each in known for id in each.signers]
            found = found or self._words.signing.actively(at)
            if found:
                return found
        return self._receivers(ref)

    def _referred(self, ref: Citation) -> list[ParafChain]:
        """The rules to which a provision refers, or to items of which it does."""
        named = {at for each in self._references.get(ref, ()) for at in (each, *each.parents())}
        return [each for each in self._chains if each.at in named and each.at != ref]

    def _beside(self, ref: Citation) -> Iterator[Citation]:
        """What refers to a provision, and then the others of its article."""
        yield from self._pointing.get(ref, ())
        same = (at for at in self._articles[ref.parts[0]] if at != ref)
        yield from (at for at in same if ref not in at.parents())

    def _receivers(self, ref: Citation) -> list[str]:
        """Whose paper to somebody it is; else to whom one goes that others initial before: he may
        sign it.
        """
        words = self._reading.vocabulary
        office, receiver = self._reading.offices, any_of(words.receivers[:1])
        own = re.match(
            rf"(?:[\w-]+\s+){{1,4}}?(?P<a>{office})\s+(?:{receiver})\s",
            self._reading.marked(ref),
            re.I,
        )
        if own is not None:
            return unique(PARTY.findall(own["a"]))
        to = any_of([each for each in words.receivers if each not in words.ways])
        pattern = rf"\b(?:{to})\s+({self._reading.offices})"
        runs = re.findall(pattern, self._reading.marked(ref), re.IGNORECASE)
        return unique(id for run in runs for id in PARTY.findall(run))

    def _around(self, ref: Citation) -> Iterator[Citation]:
        """What a provision refers to, what opens its list, and what those stand below."""
        opening = self._reading.opening(ref)
        yield from self._references.get(ref, ())
        if opening is not None:
            yield opening

    def _drafters(self, ref: Citation, signers: list[str]) -> list[str]:
        told = self._words.signing.drafters(ref)
        sends = self._delivers.search(self._reading.marked(ref))
        found = told or (list(self._acting.actor(ref).parties) if sends else [])
        return [each for each in found if each not in signers]

    def _documents(self, ref: Citation) -> list[str]:
        for at in (ref, *self._around(ref)):
            found = self._reading.documents(at)
            if found:
                return found
        if self._words.before(ref) is None and not self._words.after(ref):
            return ["naskah-dinas"]
        # Initials beside others are for the papers that have these.
        same = (each for each in self._chains if each.at.parts[0] == ref.parts[0])
        return unique(id for each in same for id in each.documents) or ["naskah-dinas"]

    @cached_property
    def _of_every(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.quantifiers["all"])
        return re.compile(rf"\s*(?:{words})\b", re.IGNORECASE)

    @cached_property
    def _delivers(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.vocabulary.submitting)})\b", re.IGNORECASE)
