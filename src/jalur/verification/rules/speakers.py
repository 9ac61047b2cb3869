"""Whether a summary lets act who acts in its provision, and names whom the provision names."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.sentences import NO_RULE, Sentences, sentences_of

_NEAR = 3
"""Behind an agent or a partner stands a name so near."""
_DONE = "di"
_VERBAL = (_DONE, "me", "ber")
_SHORT = 5
"""What a verb begins with, of what is done, of any; it has more letters than that."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the parties of summaries."""
    sentences = sentences_of(evidence)
    for ref, provision in evidence.region.provisions.items():
        if ref.parts[0].level == "pasal" and provision.kind not in NO_RULE:
            yield from _Summary(evidence, sentences, ref).findings()


def _is_done(before: str) -> bool:
    """Whether the last word is a verb of what is done."""
    word = "".join(before.split()[-1:]).casefold()
    return word.startswith(_DONE) and len(word) > _SHORT


class _Summary:
    """Who acts in a summary and in its provision, and whom either leads to."""

    def __init__(self, evidence: Evidence, sentences: Sentences, ref: Citation) -> None:
        self._evidence, self._ref = evidence, ref
        self._reached = sentences.reached
        self._told = evidence.region.provisions[ref].summary
        self._ours = sentences.read(self._told)
        scope = [sentences.roles(at) for at in (ref, *ref.parents())]
        words = evidence.vocabulary
        agents, partners = frozenset(words.agents), frozenset(words.partners)
        led = [each for roles in scope for each in roles.led]
        begun = next((roles.begun for roles in scope if roles.begun), ())
        loose = {id for roles in scope for id in roles.unled}
        self._led = {each.party for each in led}
        self._to = {each.party for each in led if agents.isdisjoint(each.words)}
        self._by = {each.party for each in led if not agents.isdisjoint(each.words)}
        self._with = {each.party for each in led if not partners.isdisjoint(each.words[-_NEAR:])}
        self._begun = frozenset(begun)
        self._loose = loose
        self._doing = {id for roles in scope for id in roles.doing}
        # Behind a verb of what is done, or in a further clause: *dipimpin A*, *…, dan A …*.
        named = (each for at in (ref, *ref.parents()) for each in sentences.named(at))
        self._done_by = {id for id, before, _ in named if _is_done(before)}
        self._done_by |= {id for roles in scope for id in roles.later}
        self._receivers = frozenset(words.receivers) - frozenset(words.ways)
        places = dict.fromkeys((*ref.parents(), *evidence.downwards(ref)))
        self._named = {id for at in places for id in sentences.parties(at)}

    def findings(self) -> Iterator[Finding]:
        """Whom the summary begins with is named and acts there; whom it leads to does not only
        act there.
        """
        acting = self._begun or self._loose | self._doing
        acting = acting | self._by | self._with | self._done_by
        told = self._led | self._loose | self._doing
        for party in self._ours.begun[:1] if not self._is_passive() else ():
            family = self._reached[party]
            only_within = self._stands(party) and not family & self._named
            if only_within or (family & told and not family & acting):
                yield self._wrong(party)
        for each in self._ours.led:
            family = self._reached[each.party]
            goes_to = each.words[-1:] and each.words[-1] in self._receivers
            there = self._to | self._loose
            if goes_to and family & (self._begun | self._by) and not family & there:
                yield self._wrong(each.party)

    def _stands(self, party: str) -> bool:
        """Whether the party stands there, if only within the longer name of another."""
        names = [name for name in self._evidence.spellings(party) if name[:1].isupper()]
        places = [self._evidence.own(at) for at in self._evidence.downwards(self._ref)]
        return self._told.startswith(tuple(names)) and any(
            place.has(name) for place in places for name in names
        )

    def _is_passive(self) -> bool:
        """Whether something is done to whom the summary begins with: *Asisten ditunjuk Bupati*."""
        verbs = (word for word in self._told.split() if word.startswith(_VERBAL))
        return next((word for word in verbs if len(word) > _SHORT), "").startswith(_DONE)

    def _wrong(self, party: str) -> Finding:
        name = self._evidence.region.name(party)
        return finding("summary-actor", f"provisions.{self._ref}.summary", self._ref, name=name)
