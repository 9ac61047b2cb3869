"""By when, how often and how long: the words of a text that say so."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jalur.drafting.entries import Value
from jalur.drafting.reading import Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_SHORT = 7
"""Words of the text in a value of ours, at the most."""
_SPELT = re.compile(r"(\d+)\s*\([\w\s]+\)")


def without_spelt(words: str) -> str:
    """Words with their numbers in digits alone: *10 (sepuluh) hari* is *10 hari*."""
    return _SPELT.sub(r"\1", words)


class Times:
    """Reads deadlines, rhythms, and how long something lasts."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        words = reading.vocabulary
        spelt = any_of(words.numerals)
        number = rf"(?:\d+(?:\s*x\s*\d+)?|(?:{spelt}))\s*(?:\([\w\s]+\)\s*)?"
        unit = rf"(?:{any_of(words.days)}|{any_of(words.durations)})"
        limits, within = any_of(words.limits), any_of(words.within)
        dated = rf"(?:(?:{any_of(words.drafting.dated)})\s+)?(?:tanggal\s+\d+|{unit})\s+\w+"
        counted = rf"{number}{unit}"
        # *Hari adalah hari kerja*: what a unit of time is called.
        self._kinds_of_days = [each.split()[-1] for each in words.days if " " in each]
        self._unit_called = re.compile(
            rf"(?P<name>[A-Z]\w+)\s+(?:{any_of(words.drafting.mandates['is'])})\s+"
            rf"(?P<unit>{any_of(words.days)})\s*[.;]?$"
        )
        self._deadline = re.compile(
            rf"\b(?:{limits})\s+(?:{counted}(?:\s+\w+){{0,4}}|(?:\w+\s+)??{dated}[^,;.]*)"
            rf"|\b(?:{within})\s+(?:(?:{any_of(words.spans)})\s+)?(?:(?:{limits})\s+)?{counted}"
            rf"|\b(?:{any_of(words.prompt)})\b",
            re.IGNORECASE,
        )
        self._term = re.compile(
            rf"(?<!\bdalam )\b(?:{any_of(words.spans)})(?:\s+\w+)??\s+"
            rf"(?:(?:{limits})\s+)?{counted}",
            re.IGNORECASE,
        )
        often = (
            rf"\b(?:{any_of(words.minimums)})\s+{number}(?:{any_of(words.often)})(?:\s+\w+){{0,2}}"
        )
        rhythm = rf"(?:setiap\s+(?:akhir\s+|awal\s+)?(?:{number})?{unit}(?:\s+anggaran)?)"
        ways = words.drafting.ways
        each = any_of(ways["each"])
        each = rf"(?:(?:(?:{each})\s+)?(?:{any_of(ways['one'])})|(?:{each})\s+(?:{number})?{unit})"
        least = rf"(?:(?:{any_of(words.minimums)})\s+)?"
        per = rf"(?:(?:{any_of(ways['one'])})|{number}{unit})\s+(?:{any_of(ways['once'])})"
        self._none = re.compile(rf"\b(?:{any_of(words.drafting.mandates['no_times'])})\b")
        in_each = rf"(?:{number}(?:{any_of(words.often)})|{any_of(ways['once'])})\s+{each}"
        once = rf"\b{least}(?:{per}|{in_each})\b"
        self._once = re.compile(once, re.IGNORECASE)
        self._rhythm = re.compile(
            rf"{once}|\b(?:secara\s+)?(?:berkala|periodik)(?:\s+maupun\s+[\w]+(?:\s+saat)?)?|\b{rhythm}"
            rf"|{often}|\b{number}(?:{any_of(words.often)})\s+(?:\w+\s+)?{counted}",
            re.IGNORECASE,
        )

        self._called = {
            match["name"]: match["unit"]
            for said in reading.source.provisions.values()
            if (match := self._unit_called.match(" ".join(said.split())))
        }
        self._numeral = re.compile(rf"\b({spelt})(?=\s+{unit})", re.IGNORECASE)
        self._events = re.compile(rf"\s+(?:{any_of(words.events)})\b.*", re.IGNORECASE)

    def _value(self, words: str) -> str:
        """Words of the text as a value of ours: numbers in digits, and, where it would be more than
        a few words in a row, without the event that it counts from.
        """
        numerals = self._reading.vocabulary.numerals
        said = self._numeral.sub(lambda match: numerals[match[1].lower()], without_spelt(words))
        for name, unit in self._called.items():
            said = re.sub(rf"(?<=\d\s){name}\b(?!\s+(?:{any_of(self._kinds_of_days)}))", unit, said)
        return (said if len(said.split()) <= _SHORT else self._events.sub("", said)).strip()

    def of(self, ref: Citation) -> Mapping[str, Value]:
        """The times of a provision, under the keys that a rule has for them."""
        return self.within(" ".join(self._reading.source.provisions.get(ref, "").split()))

    def within(self, words: str) -> Mapping[str, Value]:
        """The times of some words."""
        found: dict[str, Value] = {}
        words = self._none.sub(" ", words)
        term = self._term.search(words)
        if term is not None:
            found["term"] = self._value(term.group())
            words = words.replace(term.group(), " ")
        due = self._once.sub(" ", words)
        for key, pattern, said in (
            ("deadline", self._deadline, due),
            ("rhythm", self._rhythm, words),
        ):
            match = pattern.search(said)
            if match is not None:
                found[key] = self._value(match.group())
        return found
