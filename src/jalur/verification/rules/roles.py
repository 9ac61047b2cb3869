"""Whether parties have the part in the facts that they have in the sentences of the text.

A party that stands in a provision may act there, may be whom something is done to, or may only be
spoken of; a fact that has it in another part is as wrong as one with a party that is not named.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property

from jalur.law.citation import Basis, Citation
from jalur.law.findings import Finding
from jalur.law.rules.routes import placed, whole_path
from jalur.law.rules.steps import ROLES as STAND_INS
from jalur.law.status import EXPLICIT
from jalur.text.stems import has_stem
from jalur.verification.clauses import Verbs
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.office_lists import possible_offices
from jalur.verification.rules.pairs import Pairs, judgements
from jalur.verification.sentences import NO_RULE, Sentences, sentences_of
from jalur.verification.told_parts import ToldParts

_NEAR = 4
"""So many words before a name tell its part."""
_CLOSE = 3
"""A partner stands so near behind whoever acts."""
_FAR = 6
"""So far before a name may stand what makes the one who receives act: ``diajukan ... kepada``."""
_VERBAL = ("me", "di", "pe")
"""What a word of doing begins with."""
_SHORT = 5
"""A passive verb has more letters."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about parties with another part than the text gives them."""
    roles = _Parts(evidence)
    yield from roles.points()
    yield from roles.mandates()
    yield from roles.steps()
    yield from roles.left_out()


class _Parts:
    """Who acts in each provision, and to whom it leads."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._region = evidence.region
        self._sentences: Sentences = sentences_of(evidence)
        self._delegating = [has_stem(stem) for stem in self._region.common.acts["delegate"]]
        words = evidence.vocabulary
        self._agents, self._partners = set(words.agents), set(words.partners)
        self._receivers, self._asides = set(words.receivers), set(words.asides)
        self._relatives, self._relating = set(words.relatives), set(words.relating)
        self._pointing = set(words.pointing)
        self._undergoing = set(words.undergoing)
        self._verbs = Verbs(words)
        self._told = ToldParts(evidence, self._sentences)

    def points(self) -> Iterator[Finding]:
        """Whoever does a point acts in its provision; whom it is done to does not only act.

        Of an inferred relation that is our reading.
        """
        for n, relation in enumerate(self._region.relations):
            for m, point in enumerate(relation.points if relation.status == EXPLICIT else ()):
                path = f"relations[{n}].points[{m}]"
                yield from self._acting(f"{path}.by", point.by, point.at)
                turned = self._turned(point.by, point.to, point.at)
                if turned is not None:
                    yield self._wrong("addressee", f"{path}.to", (point.at,), turned)
                else:
                    yield from self._receiving(f"{path}.to", point.to, point.by, point.at)

    def mandates(self) -> Iterator[Finding]:
        """Whose authority, duty or task it is, acts in its provision, and who must not."""
        for n, mandate in enumerate(self._region.mandates):
            if mandate.status == EXPLICIT:
                path = f"mandates[{n}].party"
                made = mandate.act == "represent" and self._told.made(mandate.parties, mandate.at)
                parties = [id for id in mandate.parties if not made or id not in made]
                yield from self._acting(path, parties, mandate.at, mandate.basis)
        for n, rule in enumerate(self._region.prohibitions):
            # The item of a list that *dilarang:* opens begins with what must not be done.
            if rule.status == EXPLICIT and not self._evidence.words(rule.at)[:1].islower():
                path = f"prohibitions[{n}].party"
                yield from self._acting(path, rule.parties, rule.at, rule.basis)

    def steps(self) -> Iterator[Finding]:
        """The station of a route is not only the one that sets out, and each that is led to is
        a station.
        """
        resting: dict[Citation, set[str]] = defaultdict(set)
        purposes: dict[Citation, set[str]] = defaultdict(set)
        for route in self._region.routes:
            refs = {*route.basis, *(ref for step in route.steps for ref in step.basis)}
            for ref in refs:
                resting[ref].update(possible_offices(route.all_offices), route.copied_or_not)
                purposes[ref].update(route.purposes)
        for path, route in placed(self._region.routes):
            if route.status != EXPLICIT:
                continue
            yield from self._travelling(f"{whole_path(path)}.for", route.travellers, route.basis)
            for m, step in enumerate(route.steps):
                refs = {*step.basis, *route.basis}
                for office in step.offices if step.status == EXPLICIT else ():
                    known = office in STAND_INS or self._told.is_mutual(refs)
                    if not known and self._sets_out(office, route.travellers, refs):
                        yield self._wrong("addressee", f"{path}.steps[{m}]", refs, office)
        for ref, stations in resting.items():
            yield from self._unreached(ref, stations, purposes[ref])

    def _unreached(
        self, ref: Citation, stations: set[str], purposes: Iterable[str]
    ) -> Iterator[Finding]:
        """Whom the words of a purpose lead to, and who is no station of a route there."""
        if not stations or not set(STAND_INS).isdisjoint(stations):
            return
        known = self._region.common.purposes
        delivering = set(self._evidence.vocabulary.submitting)
        stems = [has_stem(s) for each in purposes for s in known.get(each, (each,)) if " " not in s]
        for party, words in self._sentences.roles(ref).led_to:
            leads = self._receivers.intersection(words[-_NEAR:]) and self._asides.isdisjoint(words)
            sent = not delivering.isdisjoint(words) or any(
                fits(word) for word in words for fits in stems
            )
            if leads and sent and not self._reached[party] & stations:
                name = self._region.name(party)
                yield finding("office-left-out", f"provisions.{ref}", ref, name=name)

    def _travelling(self, path: str, parties: Iterable[str], basis: Basis) -> Iterator[Finding]:
        """Whoever takes a route acts in its provisions, or at least nothing goes to him there."""
        acting = {id for ref in basis for id in self._actors(ref)}
        every = [self._sentences.roles(at) for ref in basis for at in (ref, *ref.parents())]
        ends = self._receivers | (self._agents if acting else set())
        others = {id for roles in every for id in roles.unled}
        others |= set() if acting else {id for roles in every for id in roles.begun}
        others |= {id for r in every for id, words in r.led_to if ends.isdisjoint(words[-_NEAR:])}
        named = {id for r in every for id in (*r.begun, *r.unled, *(id for id, _ in r.led_to))}
        for party in parties:
            family = self._reached[party]
            told = family & named and self._evidence.names(party, basis)
            if told and not family & (acting | others):
                yield self._wrong("actor", path, basis[:1], party)

    def _sets_out(
        self, office: str, travellers: Collection[str], refs: Collection[Citation]
    ) -> bool:
        """Whether an office only acts, as whoever takes the route does, and not with its like."""
        every = [self._sentences.roles(at) for ref in refs for at in (ref, *ref.parents())]
        rows = {
            id for ref in refs if self._only_names(ref) for id in self._sentences.roles(ref).begun
        }
        begun = {id for roles in every for id in roles.begun}
        others = {id for r in every for id in (*r.unled, *(id for id, _ in r.led_to))} | rows
        family = self._reached[office]
        sets_out = any(self._reached[id] & begun for id in travellers)
        if any(self._reached[id] & family for id in travellers) and self._told.is_mutual(refs):
            return False
        return bool(sets_out and family & begun and not family & others)

    def left_out(self) -> Iterator[Finding]:
        """A party that acts in a provision, or is led to, is in some fact at, above or below it."""
        facts = Pairs(self._evidence, self._sentences).holding()
        for ref, provision in self._region.provisions.items():
            if provision.kind in NO_RULE or ref.parts[0].level != "pasal":
                continue
            roles = self._sentences.roles(ref)
            named = () if roles.listed or provision.kind == "field" else self._acting_there(ref)
            for party in dict.fromkeys((*named, *self._led_to(ref))):
                about = judgements(self._region, ref, (party,))
                if not about and not self._held(facts, ref, party):
                    name = self._region.name(party)
                    yield finding("party-left-out", f"provisions.{ref}", ref, name=name)

    def _acting_there(self, ref: Citation) -> Iterator[str]:
        """Whom a provision begins with, but for whoever does nothing in it, or only by another.

        Of a meeting it is said when it is held, of whoever breaks a rule that he is punished; of a
        paper whose it is (*usul Lurah*).
        """
        kinds, roles = self._region.common.kinds, self._sentences.roles(ref)
        undergoes = not roles.led and self._undergoes(ref)
        for party in roles.begun:
            forum = kinds[self._region.parties[party].kind].category == "forum"
            if not undergoes and party not in roles.doing and (roles.led or not forum):
                yield party

    def _undergoes(self, ref: Citation) -> bool:
        """Whether something is done to whom the provision begins with: *dikenai sanksi*."""
        names = self._sentences.named(ref)
        after = next((behind for _, _, behind in names), "").casefold().split()
        told = {*self._relatives, *self._evidence.vocabulary.pointing}
        verbs = [n for n, word in enumerate(after) if word.startswith("di") and len(word) > _SHORT]
        if self._relatives.isdisjoint(after[:1]):
            verbs = [n for n in verbs if n < _CLOSE]
        return any(told.isdisjoint(after[max(n - 2, 0) : n]) for n in verbs)

    def _led_to(self, ref: Citation) -> Iterator[str]:
        leads = self._receivers | self._agents
        pointing = tuple(self._evidence.vocabulary.pointing)
        named = list(self._sentences.named(ref))
        told = {id for id, _, after in named if after.lstrip().casefold().startswith(pointing)}
        for each in self._sentences.roles(ref).led:
            near = leads.intersection(each.words[-2:]) and each.party not in told
            if near and not each.aside and self._asides.isdisjoint(each.words):
                yield each.party

    def _held(self, facts: Mapping[Citation, set[str]], ref: Citation, party: str) -> bool:
        family = self._reached[party]
        return any(
            family & parties and (at.covers(ref) or ref.covers(at)) for at, parties in facts.items()
        )

    @cached_property
    def _reached(self) -> Mapping[str, frozenset[str]]:
        return self._sentences.reached

    def _acting(
        self, path: str, parties: Iterable[str], at: Citation, basis: Basis = ()
    ) -> Iterator[Finding]:
        acting = self._actors(at, spoken_of=path.startswith("mandates"))
        for party in parties if acting else ():
            # Who does not stand there at all is told so once.
            named = self._evidence.names(party, (at, *basis))
            if named and not self._reached[party] & acting and not self._listed(party, at):
                yield self._wrong("actor", path, (at,), party)

    def _listed(self, party: str, at: Citation) -> bool:
        """Whether a list that the provision introduces names the party."""
        lists = [each for each in self._region.assignments if at in each.basis]
        return any(party in each.units for each in lists)

    def _actors(self, at: Citation, spoken_of: bool = True) -> frozenset[str]:
        """Who may act in a provision; empty where its words and those above tell nobody.

        ``spoken_of``: also who acts in what is only told of another (``yang diberikan oleh``).
        """
        own = self._sentences.roles(at)
        opening = self._evidence.words(at).casefold()
        vocabulary = self._evidence.vocabulary
        if own.begun and opening.startswith((*vocabulary.provisos, *vocabulary.cases)):
            # A clause goes before: "Apabila Camat berhalangan, rapat dipimpin pejabat ...".
            return frozenset()
        told = spoken_of or not own.begun
        acting = {*own.begun, *(party for party, words in own.led_to if self._acts(words, told))}
        acting.update(own.later)
        item = self._only_names(at)
        if not own.begun or own.listed or item:
            above = [self._sentences.roles(ref) for ref in at.parents()]
            lead = next((roles for roles in above if roles.begun), None)
            if lead is None:
                agents = () if own.begun else self._sentences.agents(at)
                told_of = (*agents, *own.doing, *own.later)
                return frozenset(told_of) if agents else frozenset()
            if item and self._led_by(at.parents()[0]):
                acting.clear()
            acting.update(lead.begun)
            acting.update(
                party
                for party, words in lead.led_to
                if len(words) < _CLOSE and self._agents.isdisjoint(words)
            )
        return frozenset((*acting, *own.doing)) if acting else frozenset()

    def _only_names(self, at: Citation) -> bool:
        """Whether a provision is an item of a list that says no more than who is meant."""
        named = list(self._sentences.named(at))
        if len(at.parts) == 1 or len(named) != 1:
            return False
        _, before, after = named[0]
        rest = re.findall(r"\w+", f"{before} {after}".casefold())
        words = self._evidence.vocabulary
        return set(rest) <= {*words.joining, *words.choosing}

    def _led_by(self, lead: Citation) -> bool:
        """Whether a list is introduced by the word for what is done to those in it."""
        last = self._evidence.words(lead).casefold().rstrip(" :").split()[-1:]
        return not self._relating.isdisjoint(last) and self._agents.isdisjoint(last)

    def _acts(self, words: tuple[str, ...], told: bool) -> bool:
        """Whether the words before a name let its party act."""
        near = words[-_NEAR:]
        if not self._undergoing.isdisjoint(near):
            return True  # "mendapat pembinaan dari Sekretaris Daerah"
        if not self._agents.isdisjoint(near):
            about = not self._relatives.isdisjoint(words[:1])  # "Plt. yang ditunjuk oleh Bupati"
            return told or about or self._asides.isdisjoint(words[-_FAR:])
        if self._partners.intersection(near) and self._receivers.isdisjoint(near):
            if self._verbs.acts_with(words):
                return False  # "A berkoordinasi dengan B"
            return len(words) <= _CLOSE or not self._partners.isdisjoint(words[-_FAR:-1])
        if told and any(
            fits(word) and word.startswith(_VERBAL) for word in words for fits in self._delegating
        ):
            return True
        return self._verbs.is_done(words) and not self._receivers.isdisjoint(near)

    def _receiving(
        self, path: str, parties: Iterable[str], actors: Iterable[str], at: Citation
    ) -> Iterator[Finding]:
        roles = self._sentences.roles(at)
        begun = set(roles.begun)
        near = -_NEAR
        by_others = {
            id
            for id, words in roles.led_to
            if not self._agents.isdisjoint(words[near:]) and self._asides.isdisjoint(words)
        }
        others = {*roles.unled, *(party for party, _ in roles.led_to)}
        if any(not self._reached[actor] & begun for actor in actors):
            return
        for party in parties:
            family = self._reached[party]
            own = any(family & self._reached[actor] for actor in actors)
            turned = family & by_others and not family & begun
            if not own and (turned or (family & begun and not family & others)):
                yield self._wrong("addressee", path, (at,), party)

    def _turned(self, by: Collection[str], to: Collection[str], at: Citation) -> str | None:
        """Whom a point goes to, though only he acts, and towards whoever does it in the file."""
        own = self._sentences.roles(at)
        scope = [own, *(self._sentences.roles(ref) for ref in at.parents())]
        begun = set(next((roles.begun for roles in scope if roles.begun), ()))
        if any(self._reached[party] & set(own.later) for party in by):
            return None
        led = {
            e.party
            for e in own.led
            if self._verbs.acts_with(e.words) and not self._verbs.is_done(e.words)
        }
        done_by = self._undergoing | self._agents  # "dikenai teguran oleh Sekretaris Daerah"
        led -= {e.party for e in own.led if not done_by.isdisjoint(e.words[-_NEAR:])}
        others = {*own.unled, *(each.party for each in own.led)}
        if any(not self._reached[party] & led or self._reached[party] & begun for party in by):
            return None
        if not by or any(not self._reached[id] & begun or self._reached[id] & others for id in to):
            return None
        return next(iter(to), None)

    def _wrong(self, part: str, path: str, refs: Iterable[Citation], party: str) -> Finding:
        name = self._region.name(party)
        return finding(f"{part}-not-in-text", path, min(refs, key=str), name=name)
