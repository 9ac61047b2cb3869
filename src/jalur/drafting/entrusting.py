"""Who passes on a task or power that a sentence only presupposes."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.reading import PARTY, Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class Entrusting:
    """Reads *tugas yang dibagikan A*, *berdasarkan penugasan A*, *Dalam hal A melimpahkan*."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def givers(self, ref: Citation) -> list[str]:
        """By whom something was passed on to whoever acts."""
        found = self._passed.finditer(self._reading.marked(ref))
        return [id for match in found for id in PARTY.findall(match["a"])]

    @cached_property
    def _passed(self) -> re.Pattern[str]:
        """*bidang tugas yang dibagikan A*, *berdasarkan penugasan dari A*."""
        words = self._reading.vocabulary
        draft = words.drafting.mandates
        relative, passive = any_of(words.relatives), any_of(draft["entrusted_passive"])
        how, nouns = any_of(draft["entrusted_how"]), any_of(draft["entrusts"])
        by, things = any_of(draft["entrusted_from"]), any_of(draft["entrusted_things"])
        return re.compile(
            rf"\b(?:(?:{things})\s+(?:{relative})\s+(?:{passive})"
            rf"|(?:{how})\s+(?:{nouns}))\s+(?:(?:{by})\s+)?(?P<a><[a-z0-9-]+>)",
            re.IGNORECASE,
        )

    def in_case(self, ref: Citation) -> tuple[str, str] | None:
        """Who passes something on to whom in the case that a sentence begins with: *Dalam hal A
        melimpahkan … kepada B*.
        """
        words = self._reading.vocabulary
        opens = any_of([*words.conditions, *words.cases, *words.provisos])
        verbs, to = any_of(words.drafting.mandates["entrusting"]), any_of(words.receivers)
        match = re.match(
            rf"(?:{opens})\s+<(?P<a>[a-z0-9-]+)>\s+(?:{verbs})\b[^,;:.<]*?\s(?:{to})\s+"
            rf"<(?P<b>[a-z0-9-]+)>",
            self._reading.marked(ref),
            re.IGNORECASE,
        )
        return None if match is None else (match["a"], match["b"])
