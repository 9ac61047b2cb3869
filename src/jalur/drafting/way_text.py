"""The words of a provision that tell a way, and those that leave something out of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from jalur.drafting.reading import PARTY, Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class WayText:
    """Takes a list of stations into its opening, and what is excepted behind them out of it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, ref: Citation) -> str:
        """The marked words of a way."""
        marked = self._only.sub(r"\1 ", self._with_items(ref))
        span = self._excluded(marked)
        return marked if span is None else f"{marked[: span[0]]}{marked[span[1] :]}"

    def excepted(self, ref: Citation) -> tuple[str, str] | None:
        """What a provision leaves out of a way, and the words before it; marked."""
        marked = self._only.sub(r"\1 ", self._with_items(ref))
        match = self._excepts.search(marked)
        if match is None:
            return None
        start, end = self._excluded(marked) or (match.start(), len(marked))
        return marked[match.end() : end].strip(" .;"), marked[:start]

    def _excluded(self, marked: str) -> tuple[int, int] | None:
        """Where a clause behind a station leaves something out, up to where the rest goes on."""
        match = self._excepts.search(marked)
        if match is None or not self._lead.search(marked[: match.start()]):
            return None
        inner = self._inner.match(marked, match.end())
        if inner is not None and not self._lead.search(inner["clause"]):
            return match.start(), inner.end()
        end = re.compile(r"[;.]|$").search(marked, match.end())
        return match.start(), end.start() if end is not None else len(marked)

    def _with_items(self, ref: Citation) -> str:
        """The words of an opening with the offices that its list names, one behind the other."""
        marked = self._copied.sub(self._copy, self._reading.marked(ref))
        items = self._reading.items(ref)
        if items and (opening := self._ordered.search(marked)):
            return self._in_order(marked[: opening.start()], items)
        if not items or not self._opens.search(marked):
            return marked
        named = [self._item.fullmatch(self._reading.marked(item)) for item in items]
        if not all(named):
            return marked
        return f"{marked.rstrip(' :')} {', '.join(each['a'] for each in named if each)}."

    def is_deed(self, ref: Citation) -> bool:
        """Whether a provision is an item of such a list, which the way of its opening has."""
        opening = self._reading.opening(ref)
        if opening is None or not self._ordered.search(self._reading.marked(opening)):
            return False
        return self.of(opening) != self._reading.marked(opening)

    def _in_order(self, marked: str, items: Sequence[Citation]) -> str:
        """The words of an opening through the offices of what is done first: *disampaikan kepada A
        dengan urutan: a. pembahasan dengan B; b. penyampaian kepada A*.
        """
        named = [self._deed.match(self._reading.marked(item)) for item in items]
        offices = [each["a"] for each in named if each is not None]
        if len(offices) < len(items):
            return marked
        if set(PARTY.findall(offices[-1])) & set(PARTY.findall(marked)):
            offices.pop()
        return f"{marked.rstrip(' ,')} {self._reading.vocabulary.ways[0]} {', '.join(offices)}."

    @cached_property
    def _ordered(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        return re.compile(
            rf",?\s+(?:\w+\s+)?(?:{any_of(words.drafting.cells['ordered'])})(?:\s+\w+){{0,2}}\s*:\s*$",
            re.IGNORECASE,
        )

    @cached_property
    def _deed(self) -> re.Pattern[str]:
        """What is done in one item of such a list, and by or with whom."""
        words = self._reading.vocabulary
        told = any_of([*words.drafting.qualifiers, *words.apposed])
        lead = any_of([*words.agents, *words.partners, *words.receivers])
        return re.compile(
            rf"\s*(?:\w+\s+){{1,4}}?(?:{lead})\s+(?P<a>{self._reading.offices}(?:\s+(?:{told}))*)",
            re.IGNORECASE,
        )

    @cached_property
    def _copy(self) -> str:
        return self._reading.vocabulary.copying[0]

    @cached_property
    def _copied(self) -> re.Pattern[str]:
        """Words before whom a copy goes to, with what is copied: *tembusan laporan tersebut
        disampaikan kepada*.
        """
        words = self._reading.vocabulary
        lead, receivers = any_of(words.drafting.ways["again_sent"]), any_of(words.receivers[:1])
        verbs = any_of(words.drafting.ways["sent"])
        return re.compile(
            rf"\b(?:{lead})(?:nya)?(?:\s+(?!(?:{receivers})\b)(?:[^\s,;.<>]+|<[a-z0-9-]+>)){{0,14}}?\s+"
            rf"(?:{verbs})\s+(?:{receivers})",
            re.IGNORECASE,
        )

    @cached_property
    def _opens(self) -> re.Pattern[str]:
        """An opening whose items are stations: *secara berjenjang melalui:*."""
        words = self._reading.vocabulary
        lead = any_of([*words.receivers, *words.ways, *words.copying])
        order = any_of(word for every in words.sequences.values() for word in every)
        return re.compile(rf"\b(?:{lead})(?:\s+(?:{order}))?\s*:\s*$", re.IGNORECASE)

    @cached_property
    def _item(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        told = any_of([*words.drafting.qualifiers, *words.apposed])
        joints = any_of([*words.joining, *words.choosing, *words.sequences["then"]])
        return re.compile(
            rf"\s*(?P<a>{self._reading.offices}(?:\s+(?:{told}))*)\s*[,;.]?\s*(?:{joints})?[,;.]?\s*",
            re.IGNORECASE,
        )

    @cached_property
    def _excepts(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.ways["excepts"])
        return re.compile(rf",?\s+(?:{words})\s+", re.IGNORECASE)

    @cached_property
    def _only(self) -> re.Pattern[str]:
        """A denial but through somebody: *tidak menyampaikan surat kepada Bupati kecuali melalui
        Camat* is *menyampaikannya melalui Camat*.
        """
        words = self._reading.vocabulary
        denies = any_of([*words.negations, *self._reading.common.forces])
        return re.compile(
            rf"\b(?:{any_of(words.negations)})\s+(?:(?:{denies})\s+)*"
            rf"((?:me|ber|di)\w{{3,}}\b[^,;.:]*?(?:,[^;.:]*?)?),?\s+"
            rf"(?:{any_of(words.drafting.ways['excepts'])})\s+(?=(?:{any_of(words.ways)})\b)",
            re.IGNORECASE,
        )

    @cached_property
    def _lead(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        lead = any_of([*words.receivers, *words.ways, *words.drafting.destinations])
        return re.compile(rf"\b(?:{lead})\s+(?:\w+\s+){{0,3}}?<", re.IGNORECASE)

    @cached_property
    def _inner(self) -> re.Pattern[str]:
        """A clause between two commas, behind which the sentence goes on with its verb."""
        words = self._reading.vocabulary
        goes_on = any_of([*self._reading.common.forces, *words.ways])
        return re.compile(
            rf"(?P<clause>[^,;.]+),(?=\s+(?:(?:{goes_on})\b|(?:me[lmnrwy]|ber|di)\w{{3,}}))",
            re.IGNORECASE,
        )
