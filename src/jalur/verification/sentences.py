"""Who acts towards whom in the sentences of a text, and the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from jalur.law.citation import Citation
from jalur.reasoning.membership import membership_index
from jalur.text.folding import fold
from jalur.verification.concordance import Namer
from jalur.verification.evidence import Evidence

NO_RULE = frozenset(
    (
        *("title", "consideration", "legal-basis", "definition", "aim", "scope", "principle"),
        *("annex-reference", "further-rules", "revocation", "amendment"),
        *("entry-into-force", "closing"),
        *("annex", "annex-row"),
    )
)
"""Kinds of provision that set nobody in relation, whomever they name."""
_NEAR = 4
"""So many words may stand between a relating word and the name that it leads to."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """That the own words of a provision set two parties in relation."""

    ref: Citation
    pair: Pair
    """Who acts, and to whom a relating word leads."""
    words: tuple[str, ...]
    """The folded words that lead to the second."""

    def has(self, form: str) -> bool:
        """Whether the words of ``form`` stand among them, in a row."""
        wanted = tuple(fold(form).split())
        places = range(len(self.words) - len(wanted) + 1)
        return any(self.words[at : at + len(wanted)] == wanted for at in places)


@dataclass(frozen=True, slots=True)
class Roles:
    """The parties that a provision names, by the words around them."""

    begun: tuple[str, ...]
    """Those that it begins with."""
    unled: tuple[str, ...]
    """Others that no relating word leads to."""
    led: tuple[tuple[str, tuple[str, ...]], ...]
    """Those that a relating word leads to, each with the words before."""
    listed: bool = False
    """Whether those it begins with may as well be the last of a list before them."""


@lru_cache(maxsize=1)
def sentences_of(evidence: Evidence) -> Sentences:
    """The sentences of a text; those of the last one that was asked about are kept."""
    return Sentences(evidence)


class Sentences:
    """The sentences of a text that set two parties in relation."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._region = evidence.region
        self._namer = Namer(evidence)
        self._known: dict[Citation, Roles] = {}
        words = evidence.vocabulary
        self._relating = tuple(tuple(fold(word).split()) for word in words.relating)
        meta = evidence.region.regulation
        small = (*words.joints, *words.fillers, *words.surroundings, meta.name, meta.place)
        self._joints = frozenset(part for word in small for part in fold(word).split())

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
        led = self.roles(ref).led
        for actor in self._actors(ref):
            for other, words in led:
                if not self._nested(actor, other):
                    yield Said(ref, (actor, other), words)

    def _actors(self, ref: Citation) -> tuple[str, ...]:
        """Who acts: whom the provision begins with, else whom its list names, else the first."""
        scope = [self.roles(at) for at in (ref, *ref.parents())]
        begun = next((roles.begun for roles in scope if roles.begun), ())
        return begun or next((roles.unled for roles in scope if roles.unled), ())

    def roles(self, ref: Citation) -> Roles:
        """Who is named how in the own words of a provision."""
        if ref not in self._known:
            self._known[ref] = self._read(self._evidence.words(ref))
        return self._known[ref]

    def named(self, ref: Citation) -> Iterator[tuple[str, str, str]]:
        """The parties of a provision, each with the words before it and those behind it."""
        text = self._evidence.words(ref)
        for naming in self._namer.namings(text):
            yield naming.party, *_cut(text, naming.start, naming.end)

    def _read(self, text: str) -> Roles:
        words, commas = fold(text).split(), _commas(text)
        starts = {start: n for n, start in enumerate(accumulate(map(len, words), initial=0))}
        begun: list[str] = []
        unled: list[str] = []
        led: list[tuple[str, tuple[str, ...]]] = []
        role: list[str] | None = unled
        last, leading, listed = 0, words[:0], False
        for naming in self._namer.namings(text):
            first, end = starts[naming.start], starts[naming.end]
            gap, after = words[last:first], words[end : end + 1]
            lists = naming.end in commas or not after or after[0] in self._joints
            joined = bool(last) and self._joints.issuperset(gap)
            if naming.start in commas and not lists and not begun:
                listed = joined
                role = begun  # A clause goes before: "Dalam …, Sekretaris Daerah melimpahkan …".
            elif not joined:
                opens = last == 0 and len(gap) <= 1
                role = None if self._leads(gap) else begun if opens else unled
                leading = gap
            if role is None:
                led.append((naming.party, tuple(leading)))
            else:
                role.append(naming.party)
            last = end
        return Roles(tuple(begun), tuple(unled), tuple(led), listed)

    def _leads(self, gap: list[str]) -> bool:
        """Whether a relating word stands right before a name."""
        for relating in self._relating:
            size = len(relating)
            for end in range(len(gap), max(len(gap) - _NEAR - 1, size - 1), -1):
                if tuple(gap[end - size : end]) == relating:
                    return True
        return False

    def _nested(self, a: str, b: str) -> bool:
        """Whether the two are one, or the one is the head, unit, class or member of the other."""
        return b in self._belongs[a] or a in self._belongs[b]

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


def _commas(text: str) -> frozenset[int]:
    """Where commas stand, in letters and digits without the gaps."""
    places: set[int] = set()
    position = 0
    for token in re.findall(r"[^\W_]+|[,&]", text):
        if token == ",":
            places.add(position)
        else:
            position += len(fold(token))
    return frozenset(places)


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
