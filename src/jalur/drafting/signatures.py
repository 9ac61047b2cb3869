"""How somebody signs: the offices of a signature from top to bottom."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading
from jalur.law.citation import Citation
from jalur.law.rules.signatures import FOR_HIM, IN_THE_NAME
from jalur.verification.patterns import any_of

_PART = 8
"""Words of another part that somebody plays, at the most."""


class Signatures:
    """Reads *untuk beliau*, *u.b.*, and *selaku Ketua …* beside a signature."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, ref: Citation, party: str, name: str | None) -> list[Entry]:
        """The signature of whoever signs, in the name of another or of nobody else; empty where
        the text says no more than that.
        """
        marked = self._reading.marked(ref)
        stack = self.stack(ref)
        if stack is not None and stack[0] == party and name in (None, stack[2]):
            return _for_him(stack[2], stack[1], party)
        between = self._for_him.search(marked)
        if between is not None and name is not None:
            above = between["a"] or self._above(marked[: between.start()], name)
            if above is not None and above not in (party, name):
                return _for_him(name, above, party)
        part = re.search(rf"<{party}>\s+{self._as}", marked)
        if part is not None and name is None:
            words = " ".join(self._plain(part["part"]).split()[:_PART])
            return [Entry({"office": party, "selaku": words})]
        return []

    def for_giver(self, ref: Citation, giver: str, party: str) -> list[Entry]:
        """The signature of one who signs for whom lets him do so: *dengan sebutan untuk beliau*."""
        marked = self._reading.marked(ref)
        if self._for_him.search(marked) is None:
            return []
        name = self._name.search(marked)
        if name is not None and name["a"] not in (giver, party):
            return _for_him(name["a"], giver, party)
        return [Entry({"office": giver}), Entry({"by": FOR_HIM, "office": party})]

    @cached_property
    def _name(self) -> re.Pattern[str]:
        before = any_of(self._reading.vocabulary.saying["by"][IN_THE_NAME])
        return re.compile(rf"(?<!\w)(?:{before})\s*<(?P<a>[a-z0-9-]+)>", re.IGNORECASE)

    def stack(self, ref: Citation) -> tuple[str, str, str] | None:
        """Who signs, for whom, and in whose name, where the text prints a signature whole."""
        match = self._printed.search(self._reading.marked(ref))
        return None if match is None else (match["c"], match["b"], match["a"])

    def _above(self, before: str, name: str) -> str | None:
        """Whoever stands last before *u.b.*, below him in whose name is signed."""
        others = [each for each in PARTY.findall(before) if each != name]
        return others[-1] if others else None

    def _plain(self, marked: str) -> str:
        names = self._reading.region.parties
        return PARTY.sub(lambda match: names[match[1]].name, marked)

    @cached_property
    def _words(self) -> str:
        return any_of(self._reading.vocabulary.saying["signature"][FOR_HIM])

    @cached_property
    def _for_him(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?<!\w)(?:{self._words})(?!\w)\.?\s*(?:<(?P<a>[a-z0-9-]+)>)?", re.IGNORECASE
        )

    @cached_property
    def _printed(self) -> re.Pattern[str]:
        name = any_of(self._reading.vocabulary.drafting.in_place_of)
        place = re.escape(self._reading.region.regulation.place)
        return re.compile(
            rf"(?<!\w)(?:{name})\s*<(?P<a>[a-z0-9-]+)>,?\s*(?:{place},?\s*)?<(?P<b>[a-z0-9-]+)>,?"
            rf"\s*(?:{place},?\s*)?(?<!\w)(?:{self._words})\.?\s*<(?P<c>[a-z0-9-]+)>",
            re.IGNORECASE,
        )

    @cached_property
    def _as(self) -> str:
        words = self._reading.vocabulary
        verbs = any_of(words.drafting.acts["sign"])
        return rf"(?:{any_of(words.as_words)})\s+(?P<part>[^,;.]+?)\s+(?:\w+\s+)?(?:{verbs})\b"


def _for_him(name: str, above: str, party: str) -> list[Entry]:
    """The lines of one who signs for whom may sign in the name of another."""
    lines: list[dict[str, Value]] = [
        {"by": IN_THE_NAME, "office": name},
        {"office": above},
        {"by": FOR_HIM, "office": party},
    ]
    return [Entry(line) for line in lines]
