"""Whether the file has every name that an annex lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.text.folding import fold
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.office_lists import offices


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the rows of annexes.

    What is not in capitals must be the name of a row, or, where a rule rests on the row, of one
    of its offices or a word of what the file says of it.
    """
    for annex, text in evidence.source.provisions.items():
        if annex.parts[0].level == "lampiran":
            yield from _annex(evidence, annex, text)


def _annex(evidence: Evidence, annex: Citation, text: str) -> Iterator[Finding]:
    rows = [
        ref.parts[-1].label
        for ref in evidence.region.provisions
        if annex.covers(ref) and ref != annex
    ]
    ruling = _Ruling(evidence, annex)
    parties = dict.fromkeys([*rows, *ruling.parties()])
    names = [name for party in parties for name in evidence.spellings(party)]
    of_names = {word for name in names for word in name.split()}
    small = [word for word in text.split() if not _is_capital(word) or word in of_names]
    rest = Letters(" ".join(small)).without(
        [*names, *evidence.surroundings, *evidence.vocabulary.stamps]
    )
    said = ruling.words()
    left = [word for word in rest if not word.isdecimal() and word not in said]
    if left and rows:
        yield finding("annex-left-out", f"provisions.{annex}", annex, words=" ".join(left))


class _Ruling:
    """The routes and paraf that rest on the rows of an annex."""

    def __init__(self, evidence: Evidence, annex: Citation) -> None:
        region = evidence.region
        self._evidence, self._annex = evidence, annex
        self._routes = [each for each in region.routes if self._rests(each.basis)]
        self._paraf = [each for each in region.paraf if self._rests(each.basis)]

    def _rests(self, basis: Iterable[Citation]) -> bool:
        return any(self._annex.covers(ref) for ref in basis)

    def parties(self) -> Iterator[str]:
        """Who travels, drafts, signs, initials or is passed by."""
        for route in self._routes:
            yield from (*route.travellers, *route.copies_to)
        for paraf in self._paraf:
            yield from (*paraf.drafters, *paraf.signers)
        steps = [step for each in self._routes for step in each.steps]
        steps += [step for each in self._paraf for step in each.initials]
        yield from sorted(offices(steps) & self._evidence.region.parties.keys())

    def words(self) -> frozenset[str]:
        """The words of the file about the rows; none where no rule rests on one."""
        if not self._routes and not self._paraf:
            return frozenset()
        provisions = self._evidence.region.provisions.items()
        texts = [each.summary for ref, each in provisions if self._annex.covers(ref)]
        texts += [each.condition or "" for each in self._routes]
        texts += [each.condition or "" for each in self._paraf]
        return frozenset(fold(" ".join(texts)).split())


def _is_capital(word: str) -> bool:
    return any(letter.isalpha() for letter in word) and word == word.upper()
