"""Whether whoever stands in for another has the limits that the text sets him, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.findings import WARNING, Finding
from jalur.law.rules.mandates import MandateRule
from jalur.law.status import EXPLICIT
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.patterns import any_of

_FORBIDS = "prohibition"
"""The kind of a provision that forbids something, whether or not a rule of the file says it."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the limits of those who stand in for others."""
    limits = _Limits(evidence)
    for n, mandate in enumerate(evidence.region.mandates):
        if mandate.act == "represent" and mandate.status == EXPLICIT:
            yield from limits.of(f"mandates[{n}].limits", mandate)


class _Limits:
    """What is forbidden, and to which stand-ins."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence, self._region = evidence, evidence.region
        saying = evidence.vocabulary.saying["capacity"]
        self._capacities = {
            capacity: re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)", re.IGNORECASE)
            for capacity, words in saying.items()
        }
        words = evidence.vocabulary
        self._forbidding = re.compile(
            rf"\b(?:{any_of((*words.prohibitions, *words.may_forbid))})\b", re.IGNORECASE
        )
        ruled = {at for rule in self._region.prohibitions for at in (rule.at, *rule.at.parents())}
        self._forbidden = [
            ref
            for ref, provision in self._region.provisions.items()
            if (provision.kind == _FORBIDS or ref in ruled)
            and self._forbidding.search(evidence.words(ref))
        ]
        """The provisions that forbid in their own words, for the items that they open too."""

    def of(self, path: str, mandate: MandateRule) -> Iterator[Finding]:
        """What is forbidden to a stand-in is a limit of his; what is none of his is no limit."""
        for ref in self._forbidden:
            match = self._forbidding.search(self._evidence.words(ref))
            cited = any(ref.covers(at) or at.covers(ref) for at in mandate.limits)
            if match and not cited and (self._named(mandate, ref) or self._his(mandate, ref)):
                words = match.group().lower()
                yield finding("limit-left-out", path, ref, severity=WARNING, words=words)
        for at in mandate.limits:
            scope = (at, *at.parents())
            if not any(self._named(mandate, ref) for ref in scope) and not self._of_him(
                mandate, at
            ):
                yield finding("limit-not-in-text", path, at)

    def _named(self, mandate: MandateRule, ref: Citation) -> bool:
        """Whether a provision speaks of those who stand in as he does, and points at no others."""
        text, about = self._evidence.words(ref), self._region.provisions.get(ref)
        named = any(self._capacities[each].search(text) for each in mandate.capacities)
        refers = about.refers_to if about is not None else ()
        own = any(mandate.at.covers(at) or at.covers(mandate.at) for at in refers)
        return own or (named and not refers)

    def _his(self, mandate: MandateRule, ref: Citation) -> bool:
        """Whether what is forbidden in the same article is forbidden to him, for the one in whose
        place he is.
        """
        return ref.parts[0] == mandate.at.parts[0] and any(
            ref.covers(rule.at)
            and set(rule.parties) & set(mandate.parties)
            and {*rule.towards, rule.on_behalf_of} & set(mandate.on_behalf)
            for rule in self._region.prohibitions
        )

    def _of_him(self, mandate: MandateRule, ref: Citation) -> bool:
        """Whether a provision names him, or is in his article and names no capacity, in its own
        words or those above.
        """
        text = " ".join(map(self._evidence.words, (ref, *ref.parents())))
        others = any(pattern.search(text) for pattern in self._capacities.values())
        named = any(self._evidence.names(party, [ref]) for party in mandate.parties)
        return named or (ref.parts[0] == mandate.at.parts[0] and not others)
