"""Who appoints those who stand in, where a text says in which capacity alone they do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from jalur.drafting.acts import Acts
from jalur.drafting.appointed import Appointed, AppointedRoles
from jalur.drafting.entries import Entry, Value
from jalur.drafting.mandate_kinds import MandateKinds
from jalur.drafting.mandate_values import MandateValues
from jalur.drafting.reading import Reading, one_or_many, unique
from jalur.drafting.stand_ins import capacities_in
from jalur.law.citation import Citation, Part
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_KIND = "official"


class Appointments:
    """Reads *Pelaksana harian A ditunjuk oleh B*, *Penunjukan pelaksana tugas A dilakukan oleh B*,
    and what those may and may not do by the same article.
    """

    def __init__(self, reading: Reading, values: MandateValues) -> None:
        self._reading, self._values = reading, values
        self._acts = Acts(reading)
        self._kinds = MandateKinds(reading, self._acts)
        self._roles_in = AppointedRoles(reading, values.cases)
        self.parties: dict[str, Entry] = {}
        """Whoever stands in, by what he is called."""
        self.mandates: list[Entry] = []
        self.prohibitions: list[Entry] = []
        self.places: dict[Citation, str] = {}
        """The provisions that are read here, each as a place of an act or of a plain mandate."""
        self._roles: dict[Part, set[str]] = {}
        """The capacities in which somebody is appointed, by articles."""
        found = {ref: made for ref in reading.operative() if (made := self._roles_in.of(ref))}
        for ref, made in found.items():
            self._roles.setdefault(ref.parts[0], set()).update(role for role, _ in made.whom)
        for ref in reading.operative():
            if ref not in found and ref.parts[0] in self._roles:
                self._allowed(ref)
        for ref, made in found.items():
            self._add(ref, made)

    def _add(self, ref: Citation, made: Appointed) -> None:
        """Whoever appoints may do so; each whom he appoints stands in."""
        times = {key: said for key, said in self._values.times(ref).items() if key == "term"}
        own = made.case or self._values.cases.of_mandate(ref)
        name = self._acts.in_name(ref)
        if made.by is not None:
            kind = self._reading.common.charge_of(made.force) if made.force else "authority"
            values: dict[str, Value] = {"at": ref, "party": made.by, "kind": kind}
            if made.force:
                values["force"] = made.force
            if name is not None and name != made.by:
                # What is done in the name of another carries no such act.
                values["on_behalf_of"] = name
            else:
                values["act"] = "delegate"
                values["for"] = one_or_many(unique(self._party(ref, role) for role, _ in made.whom))
            self._put("mandates", ref, {**values, **({"when": own} if own else {}), **times})
        self.places[ref] = "act"
        for role, absent in made.whom:
            at, when = (ref, own) if own else self._case_of(ref, role)
            stands: dict[str, Value] = {"at": ref, "party": self._party(ref, role)}
            if at != ref:
                stands["basis"] = [at]
            stands |= {"kind": "task", "act": "represent", "for": one_or_many(absent)}
            stands["capacity"] = role
            limits = [*self._values.limits(ref, stands, [role]), *self._limits(ref, role)]
            if limits:
                stands["limits"] = unique(limits)
            if when:
                stands["when"] = when
            if made.by is not None:
                stands["appointed_by"] = made.by
            self._put("mandates", ref, {**stands, **times})

    def _put(self, section: str, ref: Citation, values: dict[str, Value]) -> None:
        entries = self.mandates if section == "mandates" else self.prohibitions
        entries.append(Entry(values, sure=False, guessed=self._values.judged(values)))
        self.places.setdefault(ref, "mandate")

    def _party(self, ref: Citation, role: str) -> str:
        """The party that somebody in a capacity is: the text's, or by the first word for it."""
        known = next((id for id, each in self._roles_in.parties.items() if each == role), None)
        if known is not None:
            return known
        name = self._reading.vocabulary.saying["capacity"][role][0].capitalize()
        id = "-".join(fold(name).split())
        self.parties.setdefault(
            id, Entry({"name": name, "kind": _KIND, "basis": [ref]}, sure=False)
        )
        return id

    def _case_of(self, ref: Citation, role: str) -> tuple[Citation, str | None]:
        """In which case somebody is appointed in a capacity by another provision of the article."""
        for at in self._beside(ref):
            for match in self._whenever.finditer(self._roles_in.marked(at)):
                if role in capacities_in(self._reading, match["roles"]):
                    return at, self._reading.plain(match["case"])
        return ref, None

    def _limits(self, ref: Citation, role: str) -> Iterator[Citation]:
        party = self._party(ref, role)
        for each in self.prohibitions:
            if each.places()[0].parts[0] == ref.parts[0] and party in _texts(each["party"]):
                yield each.places()[0]

    def _beside(self, ref: Citation) -> Iterator[Citation]:
        return (at for at in self._reading.operative() if at.parts[0] == ref.parts[0] and at != ref)

    def _allowed(self, ref: Citation) -> None:
        """What whoever is appointed by the same article may, or must, and what he must not do."""
        marked = self._roles_in.marked(ref)
        match = self._begins.match(marked)
        forces = self._reading.evidence.forces(ref)
        signs = self._acts.of(ref) == "sign"
        items = self._reading.items(ref)
        if (
            match is None
            or not (forces or signs)
            or (items and not (signs and self._values.exceptions.of(ref)))
        ):
            return
        roles = capacities_in(self._reading, match["roles"])
        if not self._roles[ref.parts[0]].issuperset(roles):
            return
        parties = [self._party(ref, each) for each in roles]
        denied = self._denied.search(marked)
        kind = self._kinds.of(ref)
        values: dict[str, Value] = {"at": ref, "party": parties, "kind": kind}
        if forces and self._reading.common.charge_of(forces[0]) == kind:
            values["force"] = forces[0]
        if signs:
            self._acts.fill(ref, "sign", tuple(parties), values)
        values |= self._values.of(ref, "sign" if "act" in values else None, values)
        if items:
            # What is excepted are the items.
            values["except"] = [self._values.exceptions.item(at) for at in items]
        self._put("mandates", ref, {**values, "party": one_or_many(parties)})
        if denied is not None:
            self._put("prohibitions", ref, {"at": ref, "party": one_or_many(parties)})

    @cached_property
    def _whenever(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        opens = any_of([*words.provisos, *words.cases, *words.conditions])
        appointed = any_of(words.drafting.ways["appointed"])
        return re.compile(
            rf"(?P<roles>{self._roles_in.run})\s+(?:{appointed})\s+(?:{opens})\s+(?P<case>[^,;:.]+)",
            re.IGNORECASE,
        )

    @cached_property
    def _begins(self) -> re.Pattern[str]:
        forces = any_of(self._reading.common.forces)
        charged = any_of(w for each in self._reading.vocabulary.charges.values() for w in each)
        nouns = any_of(self._reading.vocabulary.drafting.no_verbs)
        does = rf"(?:{forces}|{charged})\b|(?!(?:{nouns})\b)me\w+"
        return re.compile(rf"^(?P<roles>{self._roles_in.run})\s+(?:{does})", re.IGNORECASE)

    @cached_property
    def _denied(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        forbids = any_of([*words.prohibitions, *words.may_forbid])
        return re.compile(rf"\b(?:{any_of(words.turns)}),?\s+(?:{forbids})\b", re.IGNORECASE)


def _texts(value: Value) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)
