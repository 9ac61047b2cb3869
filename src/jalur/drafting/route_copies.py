"""Who has a copy of what goes a way that another provision tells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from jalur.drafting.cases import Cases
from jalur.drafting.denied_copies import no_copies
from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import Reading, fresh_id, unique
from jalur.drafting.stations import Stations
from jalur.drafting.way_made import Made
from jalur.drafting.way_text import WayText
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_MOST = 7
"""Words of the text in a value of ours, at the most."""


class RouteCopies:
    """Reads *Tembusan laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada A*."""

    def __init__(
        self,
        reading: Reading,
        stations: Stations,
        references: Mapping[Citation, tuple[Citation, ...]],
        taken: set[str],
    ) -> None:
        self._reading, self._references, self._taken = reading, references, taken
        self._stations, self._cases, self._text = stations, Cases(reading), WayText(reading)

    def added(self, routes: Sequence[Entry], refs: Sequence[Citation]) -> list[Entry]:
        """The routes with the copies of provisions in ``refs``; what gets some is a guess."""
        kept = list(routes)
        makes = {ref for each in routes for ref in each.places()[:1]}
        for ref in refs:
            if ref in makes:
                continue
            copies = self._copies(ref)
            if not copies:
                continue
            case = self._case(ref)
            for n, at in [(n, each.places()[0]) for n, each in enumerate(kept)]:
                if at not in self._references.get(ref, ()):
                    continue
                if case is None:
                    kept[n] = _joined(kept[n], copies, ref)
                else:
                    kept.append(self._own(kept[n], copies, ref, case))
                    break
        return kept

    def _copies(self, ref: Citation) -> dict[str, Value]:
        """Who has a copy by a provision that leads to nobody else."""
        marked = self._text.of(ref)
        made = Made()
        for match in self._copy.finditer(marked):
            made.copy_to(self._stations, ref, match)
        rest = self._copy.sub(" ", marked)
        if not made.copies or self._lead.search(rest) or no_copies(self._reading, ref) is not None:
            return {}
        values: dict[str, Value] = {"copies_to": unique(made.copies)}
        if made.copy_words is not None:
            values["copies_words"] = made.copy_words
        return values

    def _case(self, ref: Citation) -> str | None:
        """Of which papers alone, or in which case, there is a copy."""
        match = self._which.search(self._text.of(ref))
        if match is None:
            return self._cases.when(ref)
        return " ".join(self._reading.plain(match["what"]).split()[:_MOST])

    def _own(self, other: Entry, copies: Mapping[str, Value], ref: Citation, case: str) -> Entry:
        """The same way of those papers alone, with their copies."""
        same = ("for", "purposes", "mode", "end_stated")
        values: dict[str, Value] = {"id": fresh_id(str(other["id"]), self._taken)}
        values |= {key: other[key] for key in same if key in other.values}
        values |= {**copies, "condition": case, "steps": other.get("steps") or []}
        values |= {"adds_to": [str(other["id"])], "basis": [ref, other.places()[0]]}
        return Entry(values, sure=False)

    @cached_property
    def _copy(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.copying)
        joint = any_of([*self._reading.vocabulary.joining])
        to = any_of(self._reading.vocabulary.receivers[:1])
        # *ditembuskan kepada A dan kepada B*
        return re.compile(
            rf"(?:\b(?:{words})|(?<=>)\s+(?:{joint})\s+(?:{to}))\s+{self._stations.pattern}",
            re.IGNORECASE,
        )

    @cached_property
    def _lead(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        lead = any_of([*words.receivers, *words.ways])
        return re.compile(rf"\b(?:{lead})\s+(?:\w+\s+){{0,2}}?<", re.IGNORECASE)

    @cached_property
    def _which(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        copying = any_of(words.copying)
        relative, forces = any_of(words.relatives), any_of(self._reading.common.forces)
        return re.compile(
            rf"\)\s*,?\s+(?:{relative})\s+(?P<what>[^,;.]+?)\s+(?:(?:{forces})\s+)?(?:{copying})\b",
            re.IGNORECASE,
        )


def _joined(route: Entry, copies: Mapping[str, Value], ref: Citation) -> Entry:
    """A way with more copies; whoever coordinates by other words than before is left out."""
    known, fresh = route.get("copies_to"), copies["copies_to"]
    if isinstance(known, list) and "copies_words" in copies:
        return route
    told = [
        *(known if isinstance(known, list) else ()),
        *(fresh if isinstance(fresh, list) else ()),
    ]
    basis = unique([*route.places(), ref])
    return Entry({**route.values, **copies, "copies_to": unique(told), "basis": basis}, sure=False)
