"""Lists of what somebody may, must or is to do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.reading import PARTY, Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class Charges:
    """Reads what opens a list of powers, duties or tasks: *A bertugas:*, *Wewenang A meliputi:*,
    *Dalam pelaksanaan koordinasi, A:*.
    """

    def __init__(self, reading: Reading, acting: Acting) -> None:
        self._reading, self._acting = reading, acting

    def of(self, ref: Citation) -> tuple[tuple[str, ...], str] | None:
        """Whose list of powers, duties or tasks an item stands in, and of which kind."""
        opening = self._reading.opening(ref)
        kind = None if opening is None else self._kind(opening)
        if opening is None or kind is None or self._answers(opening, ref):
            return None
        parties = self._acting.actor(opening).parties or self._last(opening)
        if self._bare.match(self._reading.marked(opening)) and not self._verb.match(
            self._reading.source.provisions[ref]
        ):
            return None
        return (parties, kind) if parties else None

    def _answers(self, opening: Citation, ref: Citation) -> bool:
        """Whether an item says to whom somebody answers, which is no duty besides: *bertanggung
        jawab: a. secara teknis kepada B*.
        """
        words = self._reading.vocabulary
        said = " ".join(self._reading.source.provisions[opening].split())
        accounts, to = any_of(words.drafting.accounting), any_of(words.receivers)
        opens = re.search(rf"\b(?:{accounts})\s*:\s*$", said, re.IGNORECASE)
        towards = re.search(rf"\b(?:{to})\s+<", self._reading.marked(ref), re.IGNORECASE)
        does = self._verb.match(self._reading.source.provisions[ref])
        return opens is not None and towards is not None and does is None

    def _last(self, opening: Citation) -> tuple[str, ...]:
        """Whoever stands right before the colon, behind a clause that names others."""
        match = self._alone.search(self._reading.marked(opening))
        return tuple(PARTY.findall(match["a"])) if match is not None else ()

    def opens(self, ref: Citation) -> bool:
        """Whether a provision opens such a list."""
        return self._kind(ref) is not None

    def _kind(self, opening: Citation) -> str | None:
        said = " ".join(self._reading.source.provisions[opening].split())
        for kind, pattern in self._ends.items():
            if pattern.search(said):
                return kind
        marked = self._reading.marked(opening)
        for kind, pattern in self._nouns.items():
            if pattern.match(marked):
                return kind
        named = PARTY.findall(marked)[-1:]
        begins = self._alone.search(marked) or self._bare.match(marked)
        alone = begins is not None and all(map(self._does, named))
        return "task" if alone else None

    def _does(self, party: str) -> bool:
        return self._reading.category(party) in ("office", "unit", "group")

    @property
    def _words(self) -> Mapping[str, tuple[str, ...]]:
        read, more = self._reading.vocabulary.charges, self._reading.vocabulary.drafting.charges
        return {kind: (*words, *more.get(kind, ())) for kind, words in read.items()}

    @cached_property
    def _ends(self) -> Mapping[str, re.Pattern[str]]:
        """The words that open a list of mandates of a kind, right before its colon."""
        small = rf"(?:\s+(?:{any_of(self._reading.vocabulary.drafting.before_items)}))*"
        return {
            kind: re.compile(rf"\b(?:{any_of(words)}){small}\s*:\s*$", re.IGNORECASE)
            for kind, words in self._words.items()
        }

    @cached_property
    def _nouns(self) -> Mapping[str, re.Pattern[str]]:
        """The nouns of a kind before whose it is."""
        words = self._reading.vocabulary
        ends = any_of(
            [
                *words.drafting.before_items,
                *words.seats["member"],
                *words.drafting.mandates["lists"],
            ]
        )
        return {
            kind: re.compile(
                rf"^(?:{any_of(nouns)})\s+{self._reading.offices}"
                rf"(?:\s+[^<,;:]*?)?(?:\s+(?:{ends}))*\s*:\s*$",
                re.IGNORECASE,
            )
            for kind, nouns in self._charged.items()
        }

    @property
    def _charged(self) -> Mapping[str, tuple[str, ...]]:
        words = self._reading.vocabulary.drafting.mandates
        return {kind: words[f"{kind}_nouns"] for kind in self._words}

    @cached_property
    def _alone(self) -> re.Pattern[str]:
        """Nothing but whoever acts, behind a clause that goes before."""
        opens = any_of(self._reading.vocabulary.drafting.clauses)
        return re.compile(
            rf"^(?:{opens})\b[^;:]*,\s+(?P<a>{self._reading.offices})\s*:\s*$", re.IGNORECASE
        )

    @cached_property
    def _bare(self) -> re.Pattern[str]:
        """Nothing but whoever acts: what he does is told by the verbs of the items."""
        return re.compile(rf"^{self._reading.offices}\s*:\s*$", re.IGNORECASE)

    @cached_property
    def _verb(self) -> re.Pattern[str]:
        nouns = any_of(self._reading.vocabulary.drafting.no_verbs)
        return re.compile(rf"(?!(?:{nouns})\b)(?:me|ber)[a-z]{{4,}}\b")
