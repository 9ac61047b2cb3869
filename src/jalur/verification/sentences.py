"""Who acts towards whom in the sentences of a text, and the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from jalur.law.citation import Citation
from jalur.reasoning.membership import membership_index
from jalur.text.folding import fold
from jalur.verification.concordance import namer_of
from jalur.verification.evidence import Evidence
from jalur.verification.roles import Led, RoleReader, Roles
from jalur.verification.stations_in_cases import stations_at

NO_RULE = frozenset(
    (
        *("title", "consideration", "legal-basis", "definition", "aim", "scope", "principle"),
        *("annex-reference", "further-rules", "revocation", "amendment"),
        *("entry-into-force", "closing"),
        *("annex", "annex-row"),
    )
)
"""Kinds of provision that set nobody in relation, whomever they name."""

Pair = tuple[str, str]

_NEAR = 4
"""So near before a name stands the word that it gets a copy."""


@dataclass(frozen=True, slots=True)
class Said:
    """That the own words of a provision set two parties in relation."""

    ref: Citation
    pair: Pair
    """Who acts, and to whom a relating word leads."""
    words: tuple[str, ...]
    """The folded words that lead to the second."""
    instead: str | None = None
    """Who else may act: *yang ditunjuk oleh A atas persetujuan B*, *meminta A untuk melapor kepada
    B*.
    """

    @property
    def readings(self) -> tuple[Pair, ...]:
        """The pair, and the other one that may be meant."""
        return (self.pair, *([(self.instead, self.pair[1])] if self.instead else []))

    def has(self, form: str) -> bool:
        """Whether the words of ``form`` stand among them, in a row."""
        wanted = tuple(fold(form).split())
        places = range(len(self.words) - len(wanted) + 1)
        return any(self.words[at : at + len(wanted)] == wanted for at in places)


@lru_cache(maxsize=1)
def sentences_of(evidence: Evidence) -> Sentences:
    """The sentences of a text; those of the last one that was asked about are kept."""
    return Sentences(evidence)


class Sentences:
    """The sentences of a text that set two parties in relation."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._region = evidence.region
        self._namer = namer_of(evidence)
        self._reader = RoleReader(evidence, self._namer)
        self._known: dict[Citation, Roles] = {}
        words = evidence.vocabulary
        self._by, self._told = set(words.agents), {*words.relatives, *words.pointing}
        self._copying = frozenset(fold(word).split()[0] for word in words.copying)
        self._signing = (words.verbs["sign"], *words.signing)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Every pair of every provision that may set two parties in relation."""
        return tuple(
            each
            for ref, provision in self._region.provisions.items()
            if provision.kind not in NO_RULE
            for each in self._of(ref)
        )

    def _of(self, ref: Citation) -> Iterator[Said]:
        roles = self.roles(ref)
        led = [each for each in roles.led if not each.aside and not self._copied(each)]
        agents = {each.clause: each.party for each in roles.led if self._acts(each)}
        begun = any(self.roles(at).begun for at in (ref, *ref.parents()))
        doing = set(agents.values()) or set(roles.by)
        for actor in self.actors(ref):
            for each in led:
                # By whom the one thing is done has nothing to do with whom another leads to, and
                # whose matter it is, only with who does it.
                own = agents.get(each.clause, actor) == actor if actor in doing else not doing
                own = own or (actor not in doing and self._acts(each))
                if (begun or own) and not self._nested(actor, each.party):
                    yield Said(ref, (actor, each.party), each.words, each.by)

    def _copied(self, led: Led) -> bool:
        """Whether somebody only gets a copy: it sets nobody in relation with him."""
        return not self._copying.isdisjoint(led.words[-_NEAR:])

    def actors(self, ref: Citation) -> tuple[str, ...]:
        """Who acts: whom the provision begins with, else whom its list names, else the first."""
        scope = [self.roles(at) for at in (ref, *ref.parents())]
        begun = next((roles.begun for roles in scope if roles.begun), ())
        unled = next((roles.unled for roles in scope if roles.unled), ())
        named = tuple(id for id in unled if not self._is_forum(id))
        doing = self.agents(ref) or self.roles(ref).by
        return begun or (*doing, *(id for id in named if id not in doing))

    def agents(self, ref: Citation) -> tuple[str, ...]:
        """By whom a provision is done that begins with nobody: *dikonsultasikan oleh A kepada B*.

        Not who does only what it tells of another: *yang ditunjuk oleh A*.
        """
        return tuple(each.party for each in self.roles(ref).led if self._acts(each))

    def _acts(self, led: Led) -> bool:
        by = not self._by.isdisjoint(led.words[-1:])
        return by and not led.aside and self._told.isdisjoint(led.words[-_NEAR:])

    def _is_forum(self, party: str) -> bool:
        """A forum that is only named does nothing: *notula rapat*, *keanggotaan Forum*."""
        kinds, kind = self._region.common.kinds, self._region.parties[party].kind
        return kinds[kind].category == "forum"

    def roles(self, ref: Citation) -> Roles:
        """Who is named how in the own words of a provision."""
        if ref not in self._known:
            above = " ".join(map(self._evidence.words, ref.parents()))
            signs = any(word in above.casefold() for word in self._signing)
            self._known[ref] = self._reader.read(stations_at(self._evidence, ref), signs)
        return self._known[ref]

    def parties(self, ref: Citation) -> frozenset[str]:
        """The parties that the own words of a provision name."""
        return self._namer.parties(self._evidence.words(ref))

    def read(self, text: str) -> Roles:
        """Who is named how in words of ours."""
        return self._reader.read(text)

    def named(self, ref: Citation) -> Iterator[tuple[str, str, str]]:
        """The parties of a provision, each with the words before it and those behind it."""
        text = self._evidence.words(ref)
        for naming in self._namer.namings(text):
            yield naming.party, *_cut(text, naming.start, naming.end)

    def _nested(self, a: str, b: str) -> bool:
        """Whether the two are one, or the one is the head, unit, class or member of the other."""
        return b in self._belongs[a] or a in self._belongs[b]

    def groups(self, party: str) -> frozenset[str]:
        """The ids under which a rule may address a party: its own and those of its groups."""
        return self._belongs[party]

    @cached_property
    def _belongs(self) -> Mapping[str, frozenset[str]]:
        """Under which ids a rule may address each party."""
        parties, members = self._region.parties, membership_index(self._region)
        return {id: frozenset(members.of(party)) for id, party in parties.items()}

    @cached_property
    def reached(self) -> Mapping[str, frozenset[str]]:
        """The ids by which a fact may have each party: its own, its groups' and its members'."""
        parties = self._region.parties
        below: dict[str, set[str]] = {id: set() for id in parties}
        for id, groups in self._belongs.items():
            for group in groups:
                below[group].add(id)
        return {id: self._belongs[id] | below[id] for id in parties}


def _cut(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind the letters from ``start`` to ``end``, counted without gaps."""
    position, before, after = 0, len(text), len(text)
    for token in re.finditer(r"[^\W_]+|&", text):
        if position == start:
            before = token.start()
        position += len(fold(token.group()))
        if position == end:
            after = token.end()
            break
    return text[:before], text[after:]
