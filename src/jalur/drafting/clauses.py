"""Who acts in a sentence that begins with a clause."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.reading import PARTY, Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

VERBS = ("me", "ber")
"""What verbs begin with of whoever acts."""


class Clauses:
    """Finds whoever stands behind *Dalam …*, with a comma or without."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def joined(self, ref: Citation, first: str) -> tuple[str, ...]:
        """Who stands behind a clause and before whom a sentence seems to begin with: *…, A dan para
        B wajib*.
        """
        words = self._reading.vocabulary
        joints, openers = any_of(words.joining), any_of(words.openers)
        pattern = rf",\s+{PARTY.pattern}\s+(?:{joints})\s+(?:(?:{openers})\s+)?<{first}>"
        match = re.search(pattern, self._reading.marked(ref), re.IGNORECASE)
        return (match[1],) if match else ()

    def behind(self, ref: Citation) -> tuple[str, ...]:
        """Who acts behind a clause without a comma: *Dalam penyelenggaraan A membantu B*."""
        marked = self._reading.marked(ref)
        match = self._clause.match(marked)
        return tuple(PARTY.findall(match["a"])) if match else ()

    @cached_property
    def _clause(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        opens = any_of(words.drafting.clauses)
        verbs, said_as = any_of(VERBS), any_of(words.as_words)
        as_ = rf"(?:(?:{said_as})(?:\s+(?!(?:{verbs})\w)[\w/]+){{1,4}}\s+)?"
        modal, no_verbs = any_of(self._reading.common.forces), any_of(words.drafting.no_verbs)
        return re.compile(
            rf"^(?:{opens})\b[^<;:]*(?P<a>{self._reading.offices})\s+{as_}"
            rf"(?:[^<,;:]*?<[a-z0-9-]+>\s+)?(?:(?:{modal})\s+)?"
            rf"(?!(?:{no_verbs})\b)(?:{verbs})\w+",
            re.IGNORECASE,
        )
