"""In what something is signed, and in what where that cannot be had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jalur.drafting.cases import Cases
from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import Reading
from jalur.law.citation import Citation


class Media:
    """Reads *secara elektronik*, and the provision beside it on what else may be done."""

    def __init__(
        self, reading: Reading, cases: Cases, references: Mapping[Citation, tuple[Citation, ...]]
    ) -> None:
        self._reading, self._cases = reading, cases
        self._pointing: dict[Citation, list[Citation]] = {}
        for ref, targets in references.items():
            for target in targets:
                self._pointing.setdefault(target, []).append(ref)

    def of(self, ref: Citation) -> dict[str, Value]:
        """``medium`` and ``fallback`` of a provision: two media need a case for the second."""
        said = self._reading.said(ref, "medium")
        if not said:
            return {}
        values: dict[str, Value] = {"medium": said[0]}
        refs = (ref,) if len(said) > 1 else self._pointing.get(ref, ())
        for fallback in self.fallbacks(refs, said[0]):
            values["fallback"] = fallback
            return values
        return values if len(said) == 1 else {}

    def fallbacks(self, refs: Iterable[Citation], medium: str) -> Iterator[Entry]:
        """The other medium in the provisions that point to one, in some case alone."""
        for ref in refs:
            other = [each for each in self._reading.said(ref, "medium") if each != medium]
            when = self._cases.when(ref)
            if len(other) == 1 and when is not None:
                yield Entry({"medium": other[0], "when": when, "basis": [ref]})
