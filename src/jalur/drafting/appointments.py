"""Who appoints those who stand in, where a text says in which capacity alone they do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from jalur.drafting.acts import Acts
from jalur.drafting.appointed import Appointed, AppointedRoles
from jalur.drafting.appointing_cases import AppointingCases, Whenever
from jalur.drafting.appointing_lists import Appointing, AppointingLists
from jalur.drafting.entries import Entry, Value
from jalur.drafting.mandate_kinds import MandateKinds
from jalur.drafting.mandate_values import MandateValues
from jalur.drafting.reading import PARTY, Reading, one_or_many, unique
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
        self._cases = AppointingCases(reading, self._roles_in, values)
        self._whenever: dict[Part, list[Whenever]] = {}
        """In which case somebody is appointed in a capacity, by articles."""
        for ref in reading.operative():
            self._whenever.setdefault(ref.parts[0], []).extend(self._cases.of(ref))
        found = {
            ref: every
            for ref in reading.operative()
            if (every := [*self._roles_in.all(ref, self._away(ref))])
        }
        listed = self._listed()
        for ref in {each.at for each in listed}:
            found.pop(ref, None)
        stated = [(ref, made) for ref, every in found.items() for made in every]
        for ref, made in stated:
            self._roles.setdefault(ref.parts[0], set()).update(role for role, _ in made.whom)
        for each in listed:
            self._roles.setdefault(each.at.parts[0], set()).update(each.roles)
        taken = {*found, *(each.at for each in listed), *(each.opening for each in listed)}
        for ref in reading.operative():
            if ref in taken:
                continue
            if self._roles:
                self._allowed(ref)
            here = ref.parts[0] in self._roles
            told = any(each.at == ref for each in self._whenever[ref.parts[0]])
            if here and (told or self._cases.serves(ref)):
                self.places.setdefault(ref, "mandate")
        for ref, made in stated:
            self._add(ref, made)
        for each in listed:
            self._add_listed(each)

    def _away(self, ref: Citation) -> dict[str, tuple[str, ...]]:
        """Who is not there where one in a capacity is appointed, by the article of a provision."""
        told = self._whenever[ref.parts[0]]
        return {each.role: each.absent for each in reversed(told) if each.absent}

    def _listed(self) -> list[Appointing]:
        """Those whom a list or several clauses let appoint, in the capacities of their article."""
        lists = AppointingLists(self._reading, self._roles_in)
        found: list[Appointing] = []
        for ref in self._reading.operative():
            for each in lists.of(ref):
                beside = (one.role for one in self._whenever.get(ref.parts[0], ()))
                roles = each.roles or tuple(unique(beside))
                if roles and (each.absent or each.words):
                    found.append(each._replace(roles=roles))
        return found

    def _add_listed(self, made: Appointing) -> None:
        """Whoever appoints by a list; and each whom he appoints, where his case is told."""
        above = [made.opening] if made.opening is not None else []
        appoints: dict[str, Value] = {"at": made.at, "party": made.by, "kind": "task"}
        self._put("mandates", made.at, {**appoints, **({"basis": above} if above else {})})
        for ref in above:
            self.places.setdefault(ref, "mandate")
        for role in made.roles:
            at, when = self._case_of(made.at, role, made.absent)
            party = self._party(at, role)
            stands: dict[str, Value] = {"at": at}
            if basis := [each for each in (*above, made.at) if each != at]:
                stands["basis"] = basis
            stands |= {"party": party, "kind": "task", "act": "represent"}
            if made.absent:
                stands["for"] = one_or_many(made.absent)
            else:
                stands["for_words"] = made.words or ""
            stands["capacity"] = role
            self._limit(at, stands, role)
            if made.excepted:
                left_out: dict[str, Value] = {"parties": [*made.excepted]}
                stands["except"] = [
                    Entry({**left_out, **({"basis": [made.at]} if made.at != at else {})})
                ]
            if when:
                stands["when"] = when
            stands["appointed_by"] = made.by
            if term := self._term(at, role):
                stands["term"] = term
            self._put("mandates", at, stands)
            if self._cases.is_prolonged(at) == [role]:
                self._prolong(at, [party])

    def _prolong(self, ref: Citation, parties: list[str]) -> None:
        """That how long somebody stands in may be made longer, which whoever appoints may do."""
        force = self._cases.prolonging(ref)
        if not force:
            return
        kind = self._reading.common.charge_of(force)
        longer = Entry(
            {"at": ref, "party": one_or_many(unique(parties)), "kind": kind, "force": force},
            sure=False,
        )
        if longer not in self.mandates:
            self.mandates.append(longer)

    def _term(self, ref: Citation, role: str) -> str | None:
        """How long one in a capacity stands in, by a provision of the article."""
        told = (self._cases.term(at, role) for at in (ref, *self._beside(ref)))
        return next(filter(None, told), None)

    def _limit(self, ref: Citation, stands: dict[str, Value], role: str) -> None:
        """Note what whoever stands in must not do."""
        limits = [*self._values.limits(ref, stands, [role]), *self._limits(ref, role)]
        if limits:
            stands["limits"] = unique(limits)

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
                values["for"] = one_or_many(unique(self._whoever(ref, made)))
            self._put("mandates", ref, {**values, **({"when": own} if own else {}), **times})
        self.places[ref] = "act"
        for (role, absent), party in zip(made.whom, self._whoever(ref, made), strict=True):
            at, when = (ref, own) if own else self._case_of(ref, role, absent)
            stands: dict[str, Value] = {"at": ref, "party": party}
            if at != ref:
                stands["basis"] = [at]
            stands |= {"kind": "task", "act": "represent"}
            if absent:
                stands["for"] = one_or_many(absent)
            else:
                stands["for_words"] = self._cases.whose(when)
            stands["capacity"] = role
            self._limit(ref, stands, role)
            if when:
                stands["when"] = when
            if made.by is not None:
                stands["appointed_by"] = made.by
            term = times.get("term") or self._term(ref, role)
            self._put("mandates", ref, {**stands, **({"term": term} if term else {})})
        self._prolong(ref, [made.by] if made.by else self._whoever(ref, made))

    def _put(self, section: str, ref: Citation, values: dict[str, Value]) -> None:
        entries = self.mandates if section == "mandates" else self.prohibitions
        entries.append(Entry(values, sure=False, guessed=self._values.judged(values)))
        self.places.setdefault(ref, "mandate")

    def _whoever(self, ref: Citation, made: Appointed) -> list[str]:
        """Who is appointed to stand in, each beside his role: those from among whom he is, where
        the text says it of one: *Plh. A ditunjuk oleh B dari para C*.
        """
        match = self._among.search(self._roles_in.marked(ref)) if len(made.whom) == 1 else None
        among = [] if match is None else PARTY.findall(match["a"])
        told = all(
            self._reading.category(id) in ("office", "group") and id not in self._roles_in.parties
            for id in among
        )
        absent = {id for _, each in made.whom for id in each}
        if len(among) == 1 and told and not absent.union([made.by]).intersection(among):
            return among
        return [self._party(ref, role) for role, _ in made.whom]

    @cached_property
    def _among(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        draft = words.drafting.mandates
        beside = any_of([*draft["one_of"], *draft["among"], *words.openers])
        return re.compile(
            rf"\b{draft['entrusted_from'][0]}\s+(?:(?:{beside})\s+)*(?P<a>{self._reading.offices})",
            re.IGNORECASE,
        )

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

    def _case_of(
        self, ref: Citation, role: str, absent: tuple[str, ...]
    ) -> tuple[Citation, str | None]:
        """In which case somebody is appointed in a capacity by a provision of the article: by one
        that names who is not there, for these alone.
        """
        for each in self._whenever.get(ref.parts[0], ()):
            if each.role == role and (not each.absent or {*each.absent}.intersection(absent)):
                return each.at, each.case
        return ref, None

    def _limits(self, ref: Citation, role: str) -> Iterator[Citation]:
        party = self._party(ref, role)
        for at in self._beside(ref):
            if self._roles_in.denies(at) and role in capacities_in(
                self._reading, self._reading.source.provisions[at]
            ):
                yield at
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
        if not {role for each in self._roles.values() for role in each}.issuperset(roles):
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
        if self._cases.serves(ref):
            # How long he stands in is no deadline of his.
            values.pop("deadline", None)
        if items:
            # What is excepted are the items.
            values["except"] = [self._values.exceptions.item(at) for at in items]
        self._put("mandates", ref, {**values, "party": one_or_many(parties)})
        if denied is not None:
            self._put("prohibitions", ref, {"at": ref, "party": one_or_many(parties)})

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
        they, no = any_of(words.drafting.mandates["they"]), any_of(words.negations)
        return re.compile(
            rf"\b(?:{any_of(words.turns)}),?\s+(?:{forbids})\b"
            rf"|\.\s+(?:{they})\s+(?:(?:{forbids})\b|(?:{no})\s+(?:\w+\s+)?me[a-z]{{4,}})",
            re.IGNORECASE,
        )


def _texts(value: Value) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)
